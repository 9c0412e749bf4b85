"""Which of several things of a kind a sentence names, where a paragraph has two or more side by side: 'the *Mill*
Bridge has five arches, the *Monks'* Bridge three', 东停车场 and 西停车场.

One is that of the question: the noun behind the word that tells which. The others have that noun behind another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.told_apart import NO_KIND, complements, kinds, openings, things
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import words
from index.language.standalone import needs_previous
from index.model import Passage

Bools = npt.NDArray[np.bool_]
MET = 0.3
"""How well a word may be met without being there."""
SAID = 0.75
"""How well one must be met to be said."""
BESIDE = 3
"""Sentences between one of several and another of them, at most."""
_POSSESSED = {
    "kk": re.compile("\\w{2,}с?[ыі](?:н|на|не|нда|нде|нан|нен|мен)?"),
    "tr": re.compile("\\w{2,}s?[iu](?:n|ni|nu|na|ne|nda|nde|ndan|nden)?"),
}
"""The first word of a sentence that says what something of the thing before it is: 'жобасын', 'ücreti'."""


class Named(NamedTuple):
    """One of several: its place among the tokens, and whether it is that of the question."""

    at: int
    asked: bool


class Several(NamedTuple):
    """What a passage [K] names of several things of a kind, in their order, that of the question among them, and the
    word of the question that they share, if it is one of its own."""

    passage: int
    shared: int | None
    members: tuple[Named, ...]


def several_named(
    collection: Corpus, question: Question, e: Evidence, passages: Sequence[Passage], within: Set[int]
) -> Iterator[Several]:
    """Where a passage of some names that of the question and others."""
    found: dict[tuple[int, str], list[Named]] = {}
    pairs = (
        _in_letters(question, e, passages, within)
        if question.language == "zh"
        else chain(_in_words(collection, question, e), _behind_words(collection, question, e))
    )
    for k, kind, one in pairs:
        if k not in within:
            continue
        found.setdefault((k, kind), []).append(one)
    places = {concept.term: n for n, concept in enumerate(question.concepts)}
    for (k, kind), members in found.items():
        if {one.asked for one in members} == {True, False}:
            yield Several(k, places.get(kind), tuple(sorted(members)))


def mark(e: Evidence, passages: Sequence[Passage], several: Several, other: Bools) -> None:
    """Mark the sentences that name only others, near that of the question, and those that lean on such a one."""
    passage = passages[int(e.passages[several.passage])]
    first = int(e.passage_starts[several.passage])
    here: dict[int, list[Named]] = {}
    for one in several.members:
        here.setdefault(int(e.token_sentence[one.at]), []).append(one)
    own = [s for s, names in here.items() if any(one.asked for one in names)]
    for s in range(first, int(e.passage_starts[several.passage + 1])):
        if s in here:
            other[s] |= s not in own and min(abs(s - near) for near in own) <= BESIDE
        elif s - 1 in here and not here[s - 1][-1].asked:
            other[s] |= leans(passage.quote(s - first), passage.language)


def leans(sentence: str, language: str) -> bool:
    """Whether a sentence says something of what the one before it is about."""
    opening = next(iter(words(sentence[:40], language)), None)
    possessed = opening is not None and language in _POSSESSED and _POSSESSED[language].fullmatch(opening.surface)
    return bool(possessed) or needs_previous(sentence, language)


def answers_for_another(question: Question, e: Evidence, best: int, several: Sequence[Several]) -> bool:
    """Whether a sentence that opens clauses with that of the question and with another has what is asked for only in
    the other's: 白石桥长八十六米；青石桥有三个桥孔, for the length of 青石桥.

    In languages with words a sentence that names the asked one is held to tell of it: there such a rule took nine
    right answers of 2,000 on articles and spared none.
    """
    low, high = int(e.token_starts[best]), int(e.token_starts[best + 1])
    sort = question.measure or question.wanted
    telling = [at for at in range(low, high) if e.free[at] and int(e.token_flags[at]) & sort]
    for _, _, members in several if telling else ():
        here = [one for one in members if low <= one.at < high]
        both = {one.asked for one in here} == {True, False} and here[0].at < telling[0]
        if both and not any([one for one in here if one.at < at][-1].asked for at in telling):
            return True
    return False


def _in_words(collection: Corpus, question: Question, e: Evidence) -> Iterator[tuple[int, str, Named]]:
    for kind, noun in kinds(question):
        said = {at for at in e.hits_of[kind].tolist() if e.token_level[at] >= SAID and not _counts(e, at)}
        for at in e.hits_of[noun].tolist():
            if e.token_level[at] < SAID or at == 0 or e.token_sentence[at - 1] != e.token_sentence[at]:
                continue
            s = int(e.token_sentence[at])
            k = int(e.sentence_passage[s])
            if at - 1 in said:
                yield k, question.concepts[noun].term, Named(at, True)
            elif max(e.matched[s, kind], e.context[k, kind]) < MET and _tells_which(collection, e, at - 1):
                yield k, question.concepts[noun].term, Named(at, False)


def _behind_words(collection: Corpus, question: Question, e: Evidence) -> Iterator[tuple[int, str, Named]]:
    surfaces = collection.arrays.surfaces
    for noun, small, which in complements(question):
        for at in e.hits_of[noun].tolist():
            behind = at + len(small) + 1
            if e.token_level[at] < SAID or behind >= len(e.tokens) or e.token_sentence[behind] != e.token_sentence[at]:
                continue
            if small != tuple(surfaces[n] for n in e.tokens[at + 1 : behind].tolist()):
                continue
            s = int(e.token_sentence[at])
            k, term = int(e.sentence_passage[s]), question.concepts[noun].term
            if int(e.token_concept[behind]) == which:
                yield k, term, Named(at, True)
            elif max(e.matched[s, which], e.context[k, which]) < MET and _tells_which(collection, e, behind):
                yield k, term, Named(at, False)


def opens_with(collection: Corpus, e: Evidence, opening: range, kind: int, noun: int) -> bool | None:
    """Whether the words that a paragraph opens with have the noun of a question behind the word that tells which it is;
    False where it is behind another one, None where it isn't there."""
    for at in opening[1:]:
        if int(e.token_concept[at]) == noun and e.token_level[at] >= SAID:
            if int(e.token_concept[at - 1]) == kind:
                return True
            return False if _tells_which(collection, e, at - 1) else None
    return None


def _counts(e: Evidence, at: int) -> bool:
    """Whether a word counts things or tells when they are."""
    return bool(int(e.token_flags[at]) & (token_flags.DATE | token_flags.FIGURE))


def _tells_which(collection: Corpus, e: Evidence, at: int) -> bool:
    word = int(e.tokens[at])
    if _counts(e, at):
        return False
    return int(collection.term_of_word[word]) >= 0 and collection.arrays.surfaces[word] not in NO_KIND


def _in_letters(
    question: Question, e: Evidence, passages: Sequence[Passage], within: Set[int]
) -> Iterator[tuple[int, str, Named]]:
    for k in within:
        passage = passages[int(e.passages[k])]
        if passage.language != "zh":
            continue
        first, end = (int(e.token_starts[e.passage_starts[n]]) for n in (k, k + 1))
        place: dict[int, int] = {}
        for kind, named in things(question.text, openings(passage.text)):
            place = place or {word.start: n for n, word in enumerate(words(passage.text, "zh"))}
            if len(place) != end - first:
                break  # signs of ours stand between its words
            for at, own in named.items():
                if at in place:
                    yield k, kind, Named(first + place[at], own)
