"""Questions that would be answered, to offer under a refusal: those that the nearest passages ask themselves, and what
the things are that they define. Nothing is claimed by them, and each was tried before it is offered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

from index.answers.corpus import token_flags
from index.language.analysis import words
from index.language.chinese import HAN
from index.model import Kind, Passage
from index.tables import read_table, read_words

OFFERED = 3
TRIED = 5
"""Questions that are tried at most: each takes as long as a question of somebody's."""
LONGEST = 60
"""Characters of a question on a button; a longer one would be cut on a phone."""
SMALL = 3
"""Letters of a word that has no capital in a name: 'of', 'the'."""
ROLE_WITHIN = 4
"""Words behind 'is a' among which 'minister' makes a person of what is defined."""
NO_THINGS = token_flags.MONTHS | read_words("index.answers.corpus", "token_flags.yaml")["periods"]
NUMBERS = frozenset(
    word for said in read_table("index.answers.corpus", "everyday.yaml")["numbers"].values() for word in said.split()
)
_ASKS = re.compile(r"[?？]\s*$")
_THING = r"(?P<article>The )?(?:An? )?(?P<thing>[A-ZÀ-Þ][\w'’-]+(?: (?:of |the |and )*[A-ZÀ-Þ][\w'’-]+){0,3})"
_DEFINED = {
    "en": (re.compile(rf"{_THING} (?:is|was) (?:an?|the|one of) "), "What is {}?"),
    "ru": (re.compile(r"(?P<thing>[А-ЯЁ][\w-]+(?: [\w«»-]+){0,3}) [–—] это "), "Что такое {}?"),
    "kk": (
        re.compile(r"(?P<thing>[А-ЯЁӘҒҚҢӨҰҮҺІ]\w+(?: [\w-]+){0,3}) (?:дегеніміз |[–—] бұл )"),
        "{} дегеніміз не?",
    ),
    "tr": (
        re.compile(
            r"(?P<thing>[A-ZÇĞİÖŞÜ][\w-]*[^\W\d_](?<!n[ıiuü]n)(?: [A-ZÇĞİÖŞÜ][\w-]+(?<!n[ıiuü]n)){0,3}), "
            r"[^.,;]*\bbir [^.,;]*[dt][ıiuü]r\.$"
        ),
        "{} nedir?",
    ),
    "zh": (re.compile(rf"(?P<thing>[{HAN}]{{2,8}})是(?:一|指)"), "{}是什么？"),
}
"""How a sentence begins that says what something is, and how that would be asked."""


def questions_of(passages: Iterable[Passage]) -> Iterator[str]:
    """What the passages ask, or answer, in their order; each question once."""
    seen: set[str] = set()
    known = Known(passages := list(passages))
    for passage in passages:
        for question in _questions(passage, known):
            if question not in seen and len(question) <= LONGEST:
                seen.add(question)
                yield question


class Known:
    """How words are written inside the sentences of some passages: what has a capital at the start of a sentence is a
    name only if it has one elsewhere."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    def _is_inside(self, word: str) -> bool:
        return any(place not in starts for place, starts in self._places(rf"\b{re.escape(word)}\b"))

    def _is_common(self, word: str) -> bool:
        """Whether a form of a word is written small somewhere: 'границы' makes no name of a 'Граница' that begins a
        sentence."""
        language = self._passages[0].language if self._passages else ""
        terms = {each.term for each in words(word, language) if each.term}
        likely = re.compile(rf"\b{re.escape(word[0].lower())}[\w'’-]*")
        return any(
            written.term in terms
            for passage in self._passages
            for found in likely.finditer(passage.text)
            for written in words(found[0], passage.language)
        )

    def _places(self, pattern: str) -> Iterator[tuple[int, set[int]]]:
        """Where something is written, each place with where the sentences of its passage begin."""
        for passage in self._passages:
            places = [found.start() for found in re.finditer(pattern, passage.text)]
            starts = {sentence.start for sentence in passage.sentences} if places else set[int]()
            yield from ((place, starts) for place in places)

    def inside_a_sentence(self, thing: str) -> str:
        """The thing as it is written there: 'крупный мусор', but 'Marrow Pump'; in English, a name may be made of
        common words.
        """
        first, *others = thing.split()
        small = first[0].lower() + first[1:]
        if first[1:].lower() != first[1:] or self._is_inside(first):
            return thing
        if not thing.isascii() and (self._is_inside(small) or self._is_common(first)):
            return small + thing[len(first) :]
        if first == "The" and others:
            return small + thing[len(first) :]
        great = [other for other in others if len(other) > SMALL]
        if great and all(other[0].isupper() for other in great):
            return thing
        return small + thing[len(first) :] if others or self._is_inside(small) else thing


def _questions(passage: Passage, known: Known) -> Iterator[str]:
    yield from (heading for heading in passage.section if _ASKS.search(heading))
    pattern, question = _DEFINED.get(passage.language, (None, ""))
    for place, sentence in enumerate(passage.sentences):
        if sentence.kind is Kind.ENTRY and sentence.parts:
            start, end = sentence.parts[0].head
            head = passage.text[start:end].strip(" :")
            yield _asking(_DEFINED.get(passage.language, _DEFINED["en"])[1], head, known)
        elif pattern and (match := pattern.match(passage.quote(place))):
            yield from _asked_of(match, passage.quote(place), question, known)


def _asking(question: str, thing: str, known: Known) -> str:
    return question.format(thing if question.startswith("{}") else known.inside_a_sentence(thing))


def _asked_of(match: re.Match[str], sentence: str, question: str, known: Known) -> Iterator[str]:
    """What could be asked of the thing that a sentence defines; not of 'she', nor of a day of the week, nor of
    'two revolutions', which only that sentence has counted."""
    thing = match["thing"]
    named = words(thing)
    if all(not word.term or word.surface in NO_THINGS for word in named):
        return
    if named[0].surface in NUMBERS or token_flags.of(thing, named)[0] & (token_flags.FIGURE | token_flags.DATE):
        return
    behind = words(sentence[match.end() :])[:ROLE_WITHIN]
    marks = token_flags.of(sentence[match.end() :], behind)
    if question == _DEFINED["en"][1]:
        is_someone = any(mark & token_flags.ROLE for mark in marks)
        article = "the " if match["article"] else ""
        yield f"Who is {thing}?" if is_someone and not article else _asking(question, article + thing, known)
    else:
        yield _asking(question, thing, known)


class Offered(Sequence[str]):
    """The first of `questions` that `is_answered`, found when somebody looks at them: few refusals are seen as such."""

    def __init__(self, questions: Callable[[], Iterable[str]], is_answered: Callable[[str], bool]) -> None:
        self._questions = questions
        self._is_answered = is_answered

    @cached_property
    def _found(self) -> tuple[str, ...]:
        found: list[str] = []
        for tried, question in enumerate(self._questions()):
            if len(found) == OFFERED or tried == TRIED:
                break
            if self._is_answered(question):
                found.append(question)
        return tuple(found)

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return self._found[place]
