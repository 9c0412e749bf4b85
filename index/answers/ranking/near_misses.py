"""Sentences that hold every word of a question and still don't answer it: the deputy of the office that is asked for.

Told by a few English words around those of the question; in other languages only years, words of order and ordinals
are.
DECISIVE ones are doubted by rule (`confidence`), for next to no right answer has them; what the others are worth is
learned (`calibration`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.relation import BE, BEEN
from index.answers.ranking import ordinals
from index.answers.ranking.bearers import is_of_another
from index.answers.ranking.elsewhere import forbids_elsewhere
from index.answers.ranking.matching import Evidence
from index.answers.ranking.modifiers import remodified
from index.language.analysis import words as words_of
from index.tables import read_words

DECISIVE = (
    "qualified",
    "unqualified",
    "agentless",
    "undated",
    "rateless",
    "crossed",
    "misnumbered",
    "another",
    "misplaced",
)
OF_ANOTHER = ("another", "misplaced", "misnumbered")
TELLING = ("unsequenced", "disordered", "unranked", "remodified")
"""qualified: 'deputy' or 'former' before each word of office. unqualified: the deputy is asked for, and told is the
office. agentless: it is asked who did it, and the passive names
nobody. undated: the year asked about is neither there nor near. rateless: figures 'a year', 'annual' or 'average' are
asked, and none is told to be one. crossed: the office stands there of another name than the one asked about, as in a
list. misnumbered: the second keeper is asked for, and the sentence tells of the first (`ordinals`). another: it
tells of somebody else of that surname, or of another number (`bearers`). misplaced: it forbids in another place what is
asked about (`elsewhere`). unsequenced:
'before', 'replaced', 'next' is asked, and the sentence has no such word. disordered: it has one, but tells the other
side: who came after Novak where it is asked who came before. unranked: 'first', 'largest', 'only' is asked, and the
sentence has no such word. remodified: it has what is asked about, but another of its kind: the *early* shift for the
late one. OF_ANOTHER are those of DECISIVE that tell of something else than is asked about."""
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
RATES = _LISTS["rates"]
RANKS = _LISTS["ranks"]
JOINS = frozenset(("of", "for", "in"))
AUXILIARIES = BE | BEEN
REACH = 3
WHEN_OR_WHERE = frozenset(("in", "on", "at", "during"))
BY_WITHIN = 6
"""Words behind a passive verb among which its 'by' is looked for."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one sentence, and the concepts and marks of each."""

    surfaces: list[str]
    concepts: list[int]
    flags: list[int]

    def of(self, concept: int) -> list[int]:
        return [n for n, held in enumerate(self.concepts) if held == concept]

    def has(self, listed: frozenset[str]) -> bool:
        return not listed.isdisjoint(self.surfaces)


def near_misses(collection: Corpus, question: Question, e: Evidence, best: int) -> dict[str, float]:
    """1 or 0 for each of DECISIVE and TELLING; `best` is the sentence, by its place in `e`."""
    at = slice(int(e.token_starts[best]), int(e.token_starts[best + 1]))
    surfaces = collection.arrays.surfaces
    words = _Words(
        [surfaces[n] for n in e.tokens[at].tolist()], e.token_concept[at].tolist(), e.token_flags[at].tolist()
    )
    of_all = {
        "unqualified": float(_is_unqualified(question, e, best)),
        "undated": float(_is_undated(question, e, best)),
        "misnumbered": float(_is_misnumbered(collection, question, e, best, words)),
        "another": float(is_of_another(collection, question, e, best, words.surfaces)),
        "misplaced": float(forbids_elsewhere(question, e, best, words.surfaces)),
        "remodified": float(remodified(collection, question, e, best)),
    }
    if question.language != "en":
        order = ORDER.get(question.language, frozenset())
        return {
            **NONE_MISSED,
            **of_all,
            "qualified": float(_is_qualified_there(question, words)),
            "unsequenced": float(_lacks_order(question, words, order)),
        }
    return {
        **of_all,
        "qualified": float(_is_qualified(question, words)),
        "agentless": float(_is_agentless(question, words)),
        "rateless": float(question.kind is Kind.HOW_MUCH and _lacks(question, words, RATES)),
        "crossed": float(_is_crossed(question, words)),
        "unsequenced": float(_is_unsequenced(question, words)),
        "disordered": float(_is_disordered(question, words)),
        "unranked": float(_lacks(question, words, RANKS)),
    }


def _lacks(question: Question, words: _Words, listed: frozenset[str]) -> bool:
    """Whether the question has one of some words, and the sentence has none."""
    return not listed.isdisjoint(question.surfaces) and not words.has(listed)


def _is_unsequenced(question: Question, words: _Words) -> bool:
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


def _lacks_order(question: Question, words: _Words, order: frozenset[str]) -> bool:
    """The same in another language, whose words of order stand on either side of a name."""
    if question.kind not in (Kind.WHO, Kind.WHAT) or words.has(order):
        return False
    asked = [word.surface for word in words_of(question.text, question.language)]
    names = {c.surface for c in question.concepts if c.name}
    named = [n for n, surface in enumerate(asked) if surface in names]
    return any(surface in order and abs(n - m) <= REACH for n, surface in enumerate(asked) for m in named)


def _is_disordered(question: Question, words: _Words) -> bool:
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


def _comes_first(words: _Words, name: int) -> bool | None:
    """Whether a sentence tells of what came after a name (True), of what came before it (False), or neither."""
    at = words.of(name)
    for n, surface in enumerate(words.surfaces):
        if surface in EARLIER | LATER and any(n < place <= n + REACH for place in at):
            return surface in LATER
        if surface in HANDED_ON and at:
            passive = "by" in words.surfaces[n + 1 : n + 1 + REACH]
            return (min(at) < n) is passive
    return None


def _is_qualified(question: Question, words: _Words) -> bool:
    if not QUALIFIERS.isdisjoint(question.surfaces):
        return False
    offices = [n for n, held in enumerate(words.concepts) if held >= 0 and words.flags[n] & token_flags.ROLE]
    return bool(offices) and all(not QUALIFIERS.isdisjoint(words.surfaces[max(0, n - 2) : n]) for n in offices)


def _is_qualified_there(question: Question, words: _Words) -> bool:
    """The same in another language: of all that is asked of someone, a word stands only for a deputy's."""
    if question.kind is not Kind.WHO or not (BEFORE | BEHIND).isdisjoint(question.surfaces):
        return False
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.name or c.number)]
    return any(at and all(_is_a_deputy(words, n) for n in at) for at in map(words.of, asked))


def _is_a_deputy(words: _Words, at: int) -> bool:
    return not BEFORE.isdisjoint(words.surfaces[max(0, at - 1) : at]) or not BEHIND.isdisjoint(
        words.surfaces[at + 1 : at + 2]
    )


def _is_unqualified(question: Question, e: Evidence, best: int) -> bool:
    """'Who is the deputy mayor?', where neither the sentence, nor one beside it, nor a heading has a deputy."""
    asked = [n for n, c in enumerate(question.concepts) if c.surface in BEFORE | BEHIND]
    if not asked or question.kind not in (Kind.WHO, Kind.WHAT, Kind.DEFINITION):
        return False
    there = np.maximum(e.matched[_near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool((there[asked] < SAID).any())


def _is_agentless(question: Question, words: _Words) -> bool:
    relation = question.relation
    if relation is None or not (relation.subject and relation.verb) or question.kind is not Kind.WHO:
        return False
    if not AUXILIARIES.isdisjoint(question.surfaces):
        return False  # 'who was called …' asks for none
    verb = next((n for n, c in enumerate(question.concepts) if c.term == relation.term), -1)
    at = words.of(verb)
    return bool(at) and all(
        not AUXILIARIES.isdisjoint(words.surfaces[max(0, n - REACH) : n]) and "by" not in _rest_of_clause(words, n)
        for n in at
    )


def _rest_of_clause(words: _Words, verb: int) -> list[str]:
    """A few words behind a verb, up to an 'and' that joins another one to it and its time or place: 'was blown up in
    1944 *and* rebuilt by …', though not 'was repaired *and* painted by …'."""
    after = words.surfaces[verb + 1 : verb + 1 + BY_WITHIN]
    own = after[: after.index("and")] if "and" in after else after
    return after if WHEN_OR_WHERE.isdisjoint(own) else own


def _is_undated(question: Question, e: Evidence, best: int) -> bool:
    years = [n for n, c in enumerate(question.concepts) if c.number and c.surface in question.years]
    if not years:
        return False
    there = np.maximum(e.matched[_near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return not there[years].any()


def _near(e: Evidence, best: int) -> list[int]:
    """The best sentence and those beside it in its passage."""
    beside = [s for s in (best - 1, best, best + 1) if 0 <= s < len(e.sentences)]
    return [s for s in beside if e.sentence_passage[s] == e.sentence_passage[best]]


def _is_misnumbered(collection: Corpus, question: Question, e: Evidence, best: int, words: _Words) -> bool:
    near = _near(e, best)
    at = slice(int(e.token_starts[near[0]]), int(e.token_starts[near[-1] + 1]))
    around = [collection.arrays.surfaces[n] for n in e.tokens[at].tolist()]
    order = ORDER.get(question.language, SEQUENCE)
    return ordinals.is_misnumbered(question, words.surfaces, words.concepts, around, order)


def _is_crossed(question: Question, words: _Words) -> bool:
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


def _joined(words: _Words, head: int) -> Iterator[int]:
    """The names that 'of', 'for' or 'in' joins to a word: of 'the price of Sudmark'."""
    for n in words.of(head):
        after = n + 1
        if after < len(words.surfaces) and words.surfaces[after] in JOINS:
            after += 2 if words.surfaces[after + 1 : after + 2] == ["the"] else 1
            if after < len(words.surfaces) and words.flags[after] & token_flags.NAME:
                yield after
