"""Sentences that hold every word of a question and still don't answer it: the deputy of the office that is asked for.

Told by a few English words around those of the question; in other languages only years, words of order and ordinals
are.
DECISIVE ones are doubted by rule (`confidence`), for next to no right answer has them; what the others are worth is
learned (`calibration`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, around, near, told
from index.answers.ranking.near_misses import ordinals
from index.answers.ranking.near_misses.agents import is_agentless, tells_of_nobody
from index.answers.ranking.near_misses.bearers import is_of_another
from index.answers.ranking.near_misses.contrasts import is_of_the_opposite
from index.answers.ranking.near_misses.counts import tells_another_number
from index.answers.ranking.near_misses.elsewhere import forbids_elsewhere
from index.answers.ranking.near_misses.ends import tells_the_other_end
from index.answers.ranking.near_misses.feasts import is_of_another_day
from index.answers.ranking.near_misses.joined_names import lacks_one_of_two
from index.answers.ranking.near_misses.modifiers import remodified
from index.answers.ranking.near_misses.nods import nods_to_another
from index.answers.ranking.near_misses.order import is_asked, is_out_of_order, named
from index.answers.ranking.near_misses.properties import is_untold
from index.answers.ranking.near_misses.telephones import has_no_number
from index.answers.ranking.near_misses.things import lacks_the_thing
from index.answers.ranking.near_misses.titled import is_of_another_work
from index.answers.ranking.near_misses.unnamed_rows import is_unnamed
from index.language.analysis import words as words_of
from index.model import Kind as Unit
from index.tables import read_words

DECISIVE = (
    "qualified", "unqualified", "agentless", "undated", "rateless", "crossed", "misnumbered", "another",
    "misplaced", "opposite", "disarranged", "nobody", "unreachable", "nodding", "unnamed", "untold", "unpaired",
)  # fmt: skip
OF_ANOTHER = ("another", "misplaced", "misnumbered", "opposite", "nodding", "unnamed", "untold", "unpaired")
TELLING = ("unsequenced", "disordered", "unranked", "remodified")
"""qualified: 'deputy' or 'former' before each word of office. unqualified: the deputy is asked for, and told is the
office. agentless: it is asked who did it, and the passive names nobody. undated: the year asked about is neither
there nor near. rateless: figures 'a year', 'annual' or 'average' are asked, and none is told to be one. crossed:
the office stands there of another name than the one asked about, as in a list. misnumbered: the second keeper is asked
for, and the sentence tells of the first (`ordinals`), or the price of ten lessons, and it tells that of eight
(`counts`). another: it tells of somebody else of that surname, or of another number (`bearers`), or not of the feast
that is asked about (`feasts`). misplaced: it forbids in another place what is asked about (`elsewhere`). opposite: it
tells of the north pier for the south pier (`contrasts`), of dogs and cats for a parrot (`things`), of an opening for a
closing (`ends`). disarranged: who came after somebody for who came before (`order`). nobody: it is asked who, and the
sentence has nothing but the question's words and a date. unreachable: a telephone number is asked for, and none is near
(`telephones`). nodding: 'yes' is said to another question than ours (`nods`). unnamed: a row has of the question only
what heads its table (`unnamed_rows`). untold: a colour is asked for, and none is told (`properties`), or who did or is
something, and nobody is (`agents`). unpaired: something is asked of two names together, and one of them is nowhere near
(`joined_names`). unsequenced: 'before', 'replaced', 'next' is asked, and the sentence has no such word. disordered: it
has one, but tells the other side: who came after Novak where it is asked who came before. unranked: 'first', 'largest',
'only' is asked, and the sentence has no such word. remodified: it has what is asked about, but another of its kind: the
*early* shift for the late one. OF_ANOTHER are those of DECISIVE that tell of something else than is asked about."""
NONE_MISSED = dict.fromkeys((*DECISIVE, *TELLING), 0.0)
_LISTS = read_words("index.language", "grammar.yaml")
QUALIFIERS = _LISTS["qualifiers"]
BEFORE, BEHIND = QUALIFIERS | _LISTS["qualifiers_more"], _LISTS["qualifiers_behind"]
SAID = 0.6
"""How well a word must be met to be said."""
REPLACING = _LISTS["replacing"]
SEQUENCE = _LISTS["sequence"] | REPLACING
ORDER = {language: _LISTS[f"sequence_{language}"] for language in ("ru", "kk", "tr")}
EARLIER, LATER, HANDED_ON = _LISTS["earlier"], _LISTS["later"], _LISTS["handed_on"]
NEWLY, LEAVING, ARRIVING = _LISTS["newly"], _LISTS["leaving"], _LISTS["arriving"]
RATES = _LISTS["rates"]
RANKS = _LISTS["ranks"]
JOINS = frozenset(("of", "for", "in"))
REACH = 3
_PROSE = KINDS.index(Unit.PROSE)


def near_misses(
    collection: Corpus, question: Question, e: Evidence, best: int, abroad: bool = False
) -> dict[str, float]:
    """1 or 0 for each of DECISIVE and TELLING; `best` is the sentence, by its place in `e`; `abroad`: it is in
    another language than the question, whose words then tell nothing of it."""
    words = told(collection, e, best)
    of_all = {
        **NONE_MISSED,
        "unqualified": float(_is_unqualified(question, e, best)),
        "undated": float(_is_undated(question, e, best)),
        "misnumbered": float(_is_misnumbered(collection, question, e, best, words)),
        "another": float(
            is_of_another(collection, question, e, best, words.surfaces)
            or is_of_another_work(collection, question, e, best)
            or is_of_another_day(collection, question, e, best)
            or _tells_who_left(question, words)
        ),
        "misplaced": float(forbids_elsewhere(question, e, best, words.surfaces)),
        **({} if abroad else _by_words(collection, question, e, best, words)),
        "remodified": float(remodified(collection, question, e, best)),
        "unreachable": float(has_no_number(collection, question, e, best)),
        "unnamed": float(is_unnamed(question, e, best)),
        "untold": float(is_untold(collection, question, e, best, words)),
        "unpaired": float(lacks_one_of_two(collection, question, e, best, abroad)),
    }
    if question.language != "en":
        order = ORDER.get(question.language, frozenset())
        return {
            **of_all,
            "qualified": float(_is_qualified_there(question, words)),
            "unsequenced": float(_lacks_order(question, words, order)),
        }
    return {
        **of_all,
        "qualified": float(_is_qualified(question, words)),
        "agentless": float(is_agentless(question, words)),
        "rateless": float(question.kind is Kind.HOW_MUCH and _lacks(question, words, RATES) and not _is_a_rate(words)),
        "crossed": float(_is_crossed(question, words)),
        "unsequenced": float(_is_unsequenced(question, words)),
        "disordered": float(_is_disordered(question, words)),
        "unranked": float(_lacks(question, words, RANKS)),
    }


def _by_words(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> dict[str, float]:
    """What the words of a language tell."""
    asks_of_order = is_asked(question)
    in_order = asks_of_order and e.kinds[best] == _PROSE
    in_turn = [told(collection, e, s).surfaces for s in near(e, best)] if in_order else []
    dated = bool(in_turn) and _has_other_holders(collection, question, e, best)
    nobody = not asks_of_order and tells_of_nobody(collection, question, e, best, words)
    return {
        "opposite": float(
            is_of_the_opposite(collection, question, e, best, words.surfaces)
            or lacks_the_thing(collection, question, e, best)
            or tells_the_other_end(question, words.surfaces, around(collection, e, best))
        ),
        "nodding": float(nods_to_another(question, e, best, words.surfaces)),
        "disarranged": float(bool(in_turn) and is_out_of_order(question, in_turn, dated)),
        "nobody": float(nobody),
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


def _lacks(question: Question, words: Told, listed: frozenset[str]) -> bool:
    """Whether the question has one of some words, and the sentence has none."""
    return not listed.isdisjoint(question.surfaces) and not words.has(listed)


def _is_a_rate(words: Told) -> bool:
    """'£8 *an hour*', '45p *a mile*': a figure right before an article."""
    return any(one[0].isdigit() and other in ("a", "an") for one, other in pairwise(words.surfaces))


def _is_unsequenced(question: Question, words: Told) -> bool:
    """'Who led the club *before Novak*', 'who *replaced* her': asked of a person or thing, by a word of order next to a
    name or at the verb."""
    if question.kind not in (Kind.WHO, Kind.WHAT) or words.has(SEQUENCE):
        return False
    names = {c.surface for c in question.concepts if c.name}
    order = [n for n, surface in enumerate(question.surfaces) if surface in SEQUENCE]
    return any(
        question.surfaces[n] in REPLACING or not names.isdisjoint(question.surfaces[n + 1 : n + 1 + REACH])
        for n in order
    )


def _lacks_order(question: Question, words: Told, order: frozenset[str]) -> bool:
    """The same in another language, whose words of order stand on either side of a name."""
    if question.kind not in (Kind.WHO, Kind.WHAT) or words.has(order):
        return False
    asked = [word.surface for word in words_of(question.text, question.language)]
    names = {c.surface for c in question.concepts if c.name}
    named = [n for n, surface in enumerate(asked) if surface in names]
    return any(surface in order and abs(n - m) <= REACH for n, surface in enumerate(asked) for m in named)


def _is_disordered(question: Question, words: Told) -> bool:
    """'Who led the club before Novak', and 'Novak was succeeded by Orsk', or 'after Novak, Orsk led it'."""
    if question.kind is not Kind.WHO:
        return False
    names = {n: c.surface for n, c in enumerate(question.concepts) if c.name and not c.number}
    for side, others in ((EARLIER, True), (LATER, False)):
        for n, surface in enumerate(question.surfaces):
            beside = [m for m, name in names.items() if name in question.surfaces[n + 1 : n + 1 + REACH]]
            if surface in side and beside:
                told = [_comes_first(words, m) for m in beside]
                return others in told and (not others) not in told
    return False


def _comes_first(words: Told, name: int) -> bool | None:
    """Whether a sentence tells of what came after a name (True), of what came before it (False), or neither."""
    at = words.of(name)
    for n, surface in enumerate(words.surfaces):
        if surface in EARLIER | LATER and any(n < place <= n + REACH for place in at):
            return surface in LATER
        if surface in HANDED_ON and at:
            passive = "by" in words.surfaces[n + 1 : n + 1 + REACH]
            return (min(at) < n) is passive
    return None


def _tells_who_left(question: Question, words: Told) -> bool:
    """'Who is the *new* caretaker?', and the sentence says who retires."""
    asked = question.kind is Kind.WHO and not NEWLY.isdisjoint(question.surfaces)
    return asked and words.has(LEAVING) and not words.has(ARRIVING)


def _is_qualified(question: Question, words: Told) -> bool:
    if not QUALIFIERS.isdisjoint(question.surfaces):
        return False
    offices = [n for n, held in enumerate(words.concepts) if held >= 0 and words.flags[n] & token_flags.ROLE]
    return bool(offices) and all(not QUALIFIERS.isdisjoint(words.surfaces[max(0, n - 2) : n]) for n in offices)


def _is_qualified_there(question: Question, words: Told) -> bool:
    """The same in another language: of all that is asked of someone, a word stands only for a deputy's."""
    if question.kind is not Kind.WHO or not (BEFORE | BEHIND).isdisjoint(question.surfaces):
        return False
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.name or c.number)]
    return any(at and all(_is_a_deputy(words, n) for n in at) for at in map(words.of, asked))


def _is_a_deputy(words: Told, at: int) -> bool:
    return not BEFORE.isdisjoint(words.surfaces[max(0, at - 1) : at]) or not BEHIND.isdisjoint(
        words.surfaces[at + 1 : at + 2]
    )


def _is_unqualified(question: Question, e: Evidence, best: int) -> bool:
    """'Who is the deputy mayor?', where neither the sentence, nor one beside it, nor a heading has a deputy."""
    asked = [n for n, c in enumerate(question.concepts) if c.surface in BEFORE | BEHIND]
    if not asked or question.kind not in (Kind.WHO, Kind.WHAT, Kind.DEFINITION):
        return False
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool((there[asked] < SAID).any())


def _is_undated(question: Question, e: Evidence, best: int) -> bool:
    years = [n for n, c in enumerate(question.concepts) if c.number and c.surface in question.years]
    if not years:
        return False
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return not there[years].any()


def _is_misnumbered(collection: Corpus, question: Question, e: Evidence, best: int, words: Told) -> bool:
    beside = around(collection, e, best)
    order = ORDER.get(question.language, SEQUENCE)
    return tells_another_number(question, e, best, words, beside) or ordinals.is_misnumbered(
        question, words.surfaces, words.concepts, beside, order
    )


def _is_crossed(question: Question, words: Told) -> bool:
    for name, head in _headed(question):
        if not all(words.flags[n] & token_flags.ROLE for n in words.of(head)):
            continue
        after = [words.concepts[n] for n in _joined(words, head)]
        if after and name in words.concepts and name not in after and -1 in after:
            return True
    return False


def _headed(question: Question) -> Iterator[tuple[int, int]]:
    """Each name of the question with the word beside it that something is asked of it by."""
    concepts = question.concepts
    for n, concept in enumerate(concepts):
        if concept.name and not concept.number:
            yield from ((n, h) for h in (n - 1, n + 1) if 0 <= h < len(concepts) and not concepts[h].name)


def _joined(words: Told, head: int) -> Iterator[int]:
    """The names that 'of', 'for' or 'in' joins to a word: of 'the price of Sudmark'."""
    for n in words.of(head):
        after = n + 1
        if after < len(words.surfaces) and words.surfaces[after] in JOINS:
            after += 2 if words.surfaces[after + 1 : after + 2] == ["the"] else 1
            if after < len(words.surfaces) and words.flags[after] & token_flags.NAME:
                yield after
