"""Sentences that hold every word of a question and still don't answer it: the deputy of the office that is asked for.

Told by a few English words around those of the question; in other languages only years, words of order and ordinals
are.
DECISIVE ones are doubted by rule (`confidence`), for next to no right answer has them; what the others are worth is
learned (`calibration`).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID, Told, around, near, told
from index.answers.ranking.near_misses import ordinals
from index.answers.ranking.near_misses.absent_names import lacks_the_name
from index.answers.ranking.near_misses.agents import is_agentless, tells_of_nobody
from index.answers.ranking.near_misses.bearers import is_of_another
from index.answers.ranking.near_misses.contrasts import is_of_the_opposite
from index.answers.ranking.near_misses.counts import tells_another_number
from index.answers.ranking.near_misses.dateless import is_dateless, tells_no_hours
from index.answers.ranking.near_misses.deeds import is_of_another_deed
from index.answers.ranking.near_misses.dimensions import is_of_another_dimension
from index.answers.ranking.near_misses.directions import goes_the_other_way
from index.answers.ranking.near_misses.elsewhere import forbids_elsewhere
from index.answers.ranking.near_misses.ends import tells_the_other_end
from index.answers.ranking.near_misses.feasts import is_of_another_day
from index.answers.ranking.near_misses.joined_names import lacks_one_of_two
from index.answers.ranking.near_misses.modifiers import is_of_another_make, remodified
from index.answers.ranking.near_misses.nods import nods_to_another
from index.answers.ranking.near_misses.offices import (
    is_crossed,
    is_qualified,
    is_qualified_there,
    is_unqualified,
    tells_who_left,
)
from index.answers.ranking.near_misses.order import is_asked, is_out_of_order, named
from index.answers.ranking.near_misses.properties import is_untold
from index.answers.ranking.near_misses.relatives import is_of_themselves
from index.answers.ranking.near_misses.sequence import ORDER, SEQUENCE, is_disordered, is_unsequenced, lacks_order
from index.answers.ranking.near_misses.siblings import is_of_a_sibling
from index.answers.ranking.near_misses.telephones import has_no_number
from index.answers.ranking.near_misses.things import lacks_the_thing
from index.answers.ranking.near_misses.titled import is_of_another_work
from index.answers.ranking.near_misses.unnamed_rows import is_unnamed
from index.answers.ranking.near_misses.unsaid import leaves_unsaid
from index.answers.ranking.near_misses.years import is_undated
from index.model import Kind as Unit
from index.tables import read_words

DECISIVE = (
    "qualified", "unqualified", "agentless", "undated", "rateless", "crossed", "misnumbered", "another",
    "misplaced", "opposite", "disarranged", "nobody", "unreachable", "nodding", "unnamed", "untold", "unpaired",
    "hourless",
)  # fmt: skip
OF_ANOTHER = ("another", "misplaced", "misnumbered", "opposite", "nodding", "unnamed", "untold", "unpaired", "hourless")
TELLING = ("unsequenced", "disordered", "unranked", "remodified")
"""qualified: 'deputy' or 'former' before each word of office. unqualified: the deputy is asked for, and told is the
office. agentless: it is asked who did it, and the passive names nobody. undated: the year asked about is neither
there nor near, or it is asked when something happened, and no time is told (`dateless`). rateless: figures 'a year',
'annual' or 'average' are asked, and none is told to be one. crossed: the office stands there of another name than
the one asked about, as in a list. misnumbered: the second keeper is asked for, and the sentence tells of the first
(`ordinals`), or the price of ten lessons, and it tells that of eight (`counts`). another: it tells of somebody else
of that surname, or of another number (`bearers`), of a name that isn't asked about (`absent_names`), of somebody whose
mother is asked about (`relatives`), or not of the feast that is asked about (`feasts`). misplaced: it forbids in
another place what is asked about (`elsewhere`).
opposite: it tells of the north pier for the south pier (`contrasts`), of dogs and cats for a parrot (`things`), of an
opening for a closing (`ends`), of a depth for a length (`dimensions`). disarranged: who came after somebody for who
came before (`order`). nobody: it is asked who, and the sentence has nothing but the question's words and a date.
unreachable: a telephone number is asked for, and none is near (`telephones`). nodding: 'yes' is said to another
question than ours (`nods`). unnamed: a row has of the question only what heads its table (`unnamed_rows`). untold: a
colour is asked for, and none is told (`properties`), or who did or is something, and nobody is (`agents`).
unpaired: something is asked of two names
together, and one of them is nowhere near (`joined_names`). unsequenced: 'before', 'replaced', 'next' is asked, and
the sentence has no such word. disordered: it has one, but tells the other side: who came after Novak where it is
asked who came before. unranked: 'first', 'largest', 'only' is asked, and the sentence has no such word. remodified:
it has what is asked about, but another of its kind: the *early* shift for the late one. OF_ANOTHER are those of
DECISIVE that tell of something else than is asked about."""
NONE_MISSED = dict.fromkeys((*DECISIVE, *TELLING), 0.0)
_LISTS = read_words("index.language", "grammar.yaml")
RATES = _LISTS["rates"]
RANKS = _LISTS["ranks"]
_PROSE = KINDS.index(Unit.PROSE)


def near_misses(
    collection: Corpus, question: Question, e: Evidence, best: int, abroad: bool = False
) -> dict[str, float]:
    """1 or 0 for each of DECISIVE and TELLING; `best` is the sentence, by its place in `e`; `abroad`: it is in
    another language than the question, whose words then tell nothing of it."""
    words = told(collection, e, best)
    of_all = {
        **NONE_MISSED,
        "unqualified": float(is_unqualified(question, e, best)),
        "undated": float(
            is_undated(collection, question, e, best) or (not abroad and is_dateless(question, e, best, words))
        ),
        "hourless": float(tells_no_hours(question, e, best, words)),
        "misnumbered": float(_is_misnumbered(collection, question, e, best, words)),
        "another": float(
            is_of_another(collection, question, e, best, words.surfaces)
            or is_of_another_work(collection, question, e, best)
            or is_of_another_day(collection, question, e, best)
            or is_of_themselves(question, e, best)
            or tells_who_left(question, words)
            or (not abroad and lacks_the_name(collection, question, e, best))
        ),
        "misplaced": float(forbids_elsewhere(question, e, best, words.surfaces)),
        "opposite": float(abroad and lacks_the_thing(collection, question, e, best)),
        **({} if abroad else _by_words(collection, question, e, best, words)),
        "remodified": float(remodified(collection, question, e, best)),
        "unreachable": float(has_no_number(collection, question, e, best)),
        "unnamed": float(is_unnamed(question, e, best) or is_of_another_make(collection, question, e, best)),
        "untold": float(is_untold(collection, question, e, best, words)),
        "unpaired": float(lacks_one_of_two(collection, question, e, best, abroad)),
    }
    if question.language != "en":
        order = ORDER.get(question.language, frozenset())
        return {
            **of_all,
            "qualified": float(is_qualified_there(question, words)),
            "unsequenced": float(lacks_order(question, words, order)),
        }
    return {
        **of_all,
        "qualified": float(is_qualified(question, words)),
        "agentless": float(is_agentless(question, words)),
        "rateless": float(is_rateless(question, words)),
        "crossed": float(is_crossed(question, words)),
        "unsequenced": float(is_unsequenced(question, words)),
        "disordered": float(is_disordered(question, words)),
        "unranked": float(_lacks(question, words, RANKS)),
    }


def _by_words(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> dict[str, float]:
    """What the words of a language tell."""
    asks_of_order = is_asked(question)
    in_order = asks_of_order and e.kinds[best] == _PROSE
    in_turn = [told(collection, e, s).surfaces for s in near(e, best)] if in_order else []
    dated = bool(in_turn) and _has_other_holders(collection, question, e, best)
    nobody = not asks_of_order and tells_of_nobody(collection, question, e, best, words)
    beside = around(collection, e, best)
    return {
        "opposite": float(
            is_of_the_opposite(collection, question, e, best, words.surfaces)
            or lacks_the_thing(collection, question, e, best)
            or is_of_a_sibling(collection, question, e, best, words.surfaces)
            or tells_the_other_end(question, words.surfaces, beside)
            or is_of_another_deed(question, e, best, words.surfaces, beside)
            or is_of_another_dimension(question, words, beside)
            or goes_the_other_way(question, words)
        ),
        "nodding": float(nods_to_another(question, e, best, words.surfaces)),
        "disarranged": float(bool(in_turn) and is_out_of_order(question, in_turn, dated)),
        "nobody": float(nobody or leaves_unsaid(question, words, beside)),
    }


def _has_other_holders(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the document has the same office with a year in a sentence without the name: years tell the order."""
    names = named(question)
    office = [n for n, c in enumerate(question.concepts) if n not in names and e.matched[best, n] >= SAID]
    documents = collection.document_of[e.passages][e.sentence_passage]
    dated = np.zeros(len(e.sentences), dtype=np.bool_)
    dated[e.token_sentence[(e.token_flags & token_flags.YEAR) != 0]] = True
    others = dated & (documents == documents[best]) & (e.matched[:, office] >= SAID).all(axis=1)
    others &= ~(e.matched[:, names] >= SAID).any(axis=1)
    others[best] = False
    return bool(office) and bool(others.any())


def is_rateless(question: Question, words: Told) -> bool:
    """Whether figures 'a year', 'annual' or 'average' are asked for, and none is told to be one. 'Each of the mills'
    asks for none, nor does 'per Novak', who says so."""
    if question.kind is not Kind.HOW_MUCH or not _lacks(question, words, RATES) or _is_a_rate(words):
        return False
    names = {concept.surface for concept in question.concepts if concept.name}
    asked = (
        one
        for one, other in pairwise((*question.surfaces, ""))
        if (one, other) != ("each", "of") and not (one == "per" and other in names)
    )
    return not RATES.isdisjoint(asked)


def _lacks(question: Question, words: Told, listed: frozenset[str]) -> bool:
    """Whether the question has one of some words, and the sentence has none."""
    return not listed.isdisjoint(question.surfaces) and not words.has(listed)


def _is_a_rate(words: Told) -> bool:
    """'£8 *an hour*', '45p *a mile*': a figure right before an article."""
    return any(one[0].isdigit() and other in ("a", "an") for one, other in pairwise(words.surfaces))


def _is_misnumbered(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> bool:
    beside = around(collection, e, best)
    order = ORDER.get(question.language, SEQUENCE)
    return tells_another_number(question, e, best, words, beside) or ordinals.is_misnumbered(
        question, words.surfaces, words.concepts, beside, order
    )
