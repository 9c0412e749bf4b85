"""Which sentences say what a thing is, where that is asked: 'A follower is a board …' before mere mentions of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.answers.question.relation import ARTICLES, BE
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import Ranking
from index.language import kin
from index.language.analysis import Word, words
from index.model import Kind as Unit
from index.model import Passage
from index.store.postings import Floats
from index.tables import read_table

SAYS, TELLS = 1.0, 0.4
"""A sentence that says what the thing is; one that tells it in passing."""
MET = 0.7
"""How well each word of the thing must be met; by translation it is met less well than as typed."""
MOST = 3
"""Content words of a message that can be the name of one thing and nothing else."""
BETWEEN = 2
"""Words of grammar that may stand inside a name: 'the Ship *of the* Desert'."""
THING = "\ufffc"
_ENTRY = KINDS.index(Unit.ENTRY)
_MARKS = re.compile(r"[\"“”«»„'‘’`*_「」《》]*" + THING + r"[\"“”«»„'’`*_「」《》]*")
_OPENING = re.compile(
    r"^[\W_]*(?:(?:The|An?|the|an?|Der|Die|Das|Eine?|Les?|La|Une?|El|L[oa]s|Una|Il|Lo|Gli|O|Uma?|De|Het|Een) )?(?="
    + THING
    + ")"
)


def asks_what_it_is(question: Question) -> bool:
    """Whether a question asks what or who something is, or is nothing but its name."""
    carrying = [concept for concept in question.concepts if concept.softness == 1.0]
    if not carrying or question.follows:
        return False
    if question.kind is Kind.WHO:
        return _of_someone(question) or all(concept.name for concept in carrying)
    return question.kind is Kind.DEFINITION or (question.kind is Kind.KEYWORD and len(carrying) <= MOST)


def is_said(ranking: Ranking) -> bool:
    """Whether a sentence was found that says what is asked about."""
    return ranking.defining is not None and bool((ranking.defining >= SAYS).any())


def opened(ranking: Ranking, chosen: Sequence[int], leans: Callable[[int], bool]) -> list[int]:
    """The sentences chosen to be shown, without those that would stand before one that says what is asked: it opens the
    reply, unless it `leans` on the one before."""
    best = chosen[0]
    if ranking.defining is None or ranking.defining[best] < SAYS or (best - 1 in chosen and leans(best)):
        return list(chosen)
    first = best
    while first - 1 in chosen:
        first -= 1
    return [s for s in chosen if not first <= s < best]


def _of_someone(question: Question) -> bool:
    """'Who is Ada?', not 'who is the mayor?'"""
    asked = question.surfaces
    return (
        len(asked) > 2 and asked[0] == "who" and asked[1] in BE and asked[2] not in ARTICLES and not question.relation
    )


def defining(question: Question, e: Evidence, passages: Sequence[Passage]) -> Floats | None:
    """For each sentence how far it says what is asked about: SAYS, TELLS or 0; None where no such thing is asked."""
    if not asks_what_it_is(question):
        return None
    grades = np.zeros(len(e.sentences), dtype=np.float32)
    carrying = [n for n, concept in enumerate(question.concepts) if concept.softness == 1.0]
    for s in np.flatnonzero((e.own[:, carrying] >= MET).all(axis=1)).tolist():
        k = int(e.sentence_passage[s])
        passage = passages[int(e.passages[k])]
        text = passage.quote(s - int(e.passage_starts[k]))
        start, end = (int(at) for at in e.token_starts[s : s + 2])
        found = words(text, passage.language)
        if len(found) == end - start:
            concepts = _as_named(question, found, e.token_concept[start:end].tolist())
            grades[s] = _grade(text, found, concepts, set(carrying), passage.language)
            if e.kinds[s] == _ENTRY and (e.headed[s, carrying] >= MET).all():
                grades[s] = SAYS
    return grades


def _as_named(question: Question, found: Sequence[Word], concepts: Sequence[int]) -> list[int]:
    """Without the words that are only kin to what is asked about: 'the miller's house' doesn't say what a miller is."""
    if not kin.tells(question.language):
        return list(concepts)
    return [
        -1 if n >= 0 and _is_only_kin(word, question.concepts[n], question.language) else n
        for word, n in zip(found, concepts, strict=True)
    ]


def _is_only_kin(word: Word, concept: Concept, language: str) -> bool:
    return word.term != concept.term and kin.nearness(word.surface, concept.surface, language) > 0


def _grade(text: str, found: Sequence[Word], concepts: Sequence[int], carrying: set[int], language: str) -> float:
    table = _table().get(language, _table()["other"])
    best = 0.0
    for start, end in _named(found, concepts, carrying):
        bare = _OPENING.sub("", _MARKS.sub(THING, f"{text[:start]}{THING}{text[end:]}", count=1), count=1)
        if table.says.search(bare):
            return SAYS
        best = max(best, TELLS if table.tells.search(bare) else 0.0)
    return best


def _named(found: Sequence[Word], concepts: Sequence[int], carrying: set[int]) -> Iterator[tuple[int, int]]:
    """Where all the words of the thing stand together, in characters."""
    at = [n for n, concept in enumerate(concepts) if concept in carrying]
    first = 0
    for place, n in enumerate(at):
        if place and n - at[place - 1] > BETWEEN + 1:
            first = place
        last = place + 1 == len(at) or at[place + 1] - n > BETWEEN + 1
        if last and {concepts[m] for m in at[first : place + 1]} >= carrying:
            yield found[at[first]].start, found[n].end


@dataclass(frozen=True, slots=True)
class _Forms:
    says: re.Pattern[str]
    tells: re.Pattern[str]


@cache
def _table() -> dict[str, _Forms]:
    return {
        language: _Forms(*(re.compile("|".join(f"(?:{one})" for one in forms[name])) for name in ("says", "tells")))
        for language, forms in read_table(__package__, "definition.yaml").items()
    }


def warm() -> None:
    """Read the table that a first question would wait for."""
    _table()
