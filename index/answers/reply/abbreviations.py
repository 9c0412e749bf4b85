"""What an abbreviation stands for, as the documents themselves say it: 'Full Name (FN)', 'full names, or FNs', 'FN
(Full Name)', 'FN stands for full name'.

The rule is that of Schwartz and Hearst, 'A simple algorithm for identifying abbreviation definitions in biomedical
text' (2003): read from the right, every letter of the short form is found in the long form in order, the first one at
the start of a word; the long form has at most min(n + 5, 2n) words for n letters.
"""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.answers.question.analysis import Alternative, Concept, Question
from index.answers.question.kind import Kind
from index.answers.ranking.confidence.confidence import Findings
from index.answers.reply.bibliography import Shown
from index.language.analysis import index_terms
from index.language.folding import fold
from index.model import Passage, Span, Zone
from index.store.postings import Ints

_LETTERS = r"[^\W\d_][\w&.‑-]{1,9}"
LONG = 0.95
"""What the long form of an abbreviation counts."""
LOOKED_INTO = 40
"""Passages with an abbreviation that are looked into for what it stands for."""
_SHORT = re.compile(_LETTERS)
_INTRO = (
    r"(?:(?:often|commonly|usually|sometimes|generally|also|better|hereafter|henceforth)\s+)*"
    r"(?:or|known\s+as|called|shortened\s+to|abbreviated(?:\s+(?:as|to))?|или|сокращ[её]нно|немесе|қысқаша|veya|kısaca)\s+"
)
_BRACKETS = re.compile(r"[(（]([^()（）]{2,120})[)）]")
_BRACKETED = re.compile(rf"(?:{_INTRO})?(?:the\s+)?[\"“«]?({_LETTERS})[\"”»]?")
_INTRODUCED = re.compile(rf",\s+{_INTRO}(?:(?:just|simply|the)\s+)*[\"“«]?({_LETTERS})")
_SPELT_OUT = re.compile(
    rf"(?<!\w)({_LETTERS})[\"”»]?(?:,|\s+is|\s+was)?\s+"
    r"(?:stands\s+for|stood\s+for|(?:an?\s+|the\s+)?(?:short|abbreviation|acronym|initialism)\s+(?:for|of))\s+(?:the\s+)?[\"“«]?"
)
_PLURAL = re.compile(r"(.*[^\W\d_a-z])['’]?s")
_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Expansion:
    """`short` and where its long form stands in a text, in characters."""

    short: str
    long: Span


def expansions(text: str) -> Iterator[Expansion]:
    """Every abbreviation that `text` explains: those in brackets in order, then the others. Plurals lose their 's'."""
    for match in _BRACKETS.finditer(text):
        inside = match[1].strip()
        introduced = _BRACKETED.fullmatch(inside)
        if introduced and is_short(introduced[1]):
            yield from _explained(introduced[1], _before(text, match.start(), _singular(introduced[1])))
            continue
        word = re.search(r"([^\s(]+)\s*$", text[: match.start()])
        if word and is_short(word[1]):
            start = match.start(1) + len(match[1]) - len(match[1].lstrip())
            begins = _start_of(_singular(word[1]), inside)
            yield from _explained(word[1], (start, start + len(inside)) if begins == 0 else None)
    for match in _INTRODUCED.finditer(text):
        if is_short(match[1].rstrip(".-")):
            yield from _explained(match[1], _before(text, match.start(), _singular(match[1]), to_the_last=True))
    for match in _SPELT_OUT.finditer(text):
        if is_short(match[1]):
            yield from _explained(match[1], _after(text, match.end(), _singular(match[1])))


def _explained(short: str, long: Span | None) -> Iterator[Expansion]:
    if long:
        yield Expansion(_singular(short), long)


def _singular(short: str) -> str:
    bare = short.rstrip(".-")
    plural = _PLURAL.fullmatch(bare)
    return plural[1] if plural else bare


def is_short(word: str) -> bool:
    """Whether a word can be an abbreviation: up to ten letters, most of them capitals."""
    capitals = sum(letter.isupper() for letter in word)
    return bool(_SHORT.fullmatch(word)) and capitals >= 2 and capitals * 2 >= len(word.replace(".", ""))


Holding = Callable[[str], Iterable[int]]
"""The places of the passages that hold a term."""


def find(question: Question, passages: Sequence[Passage], holding: Holding | None = None) -> list[Shown]:
    """The sentences of the documents' own text that explain an abbreviation whose meaning is asked for, in their order.

    Only the passages that are `holding` it are looked at, or all. Empty where the question asks for no meaning, or
    nothing explains it. Small letters will do: 'what is fn'.
    """
    if question.kind is not Kind.DEFINITION:
        return []
    asked = {concept.surface.lower(): concept.term for concept in question.concepts if concept.softness == 1.0}
    if len(asked) != 1:
        return []
    short, term = asked.popitem()
    forms = (term, f"{term}s", term.removesuffix("s"))  # stemming keeps the 's' of a word without a vowel
    told: list[Shown] = []
    held = None if holding is None else sorted({int(number) for form in forms for number in holding(form)})
    for number in range(len(passages)) if held is None else held:
        passage = passages[number]
        if passage.zone is not Zone.BODY or short.removesuffix("s") not in passage.text.lower():
            continue
        for place, _ in enumerate(passage.sentences):
            sentence = passage.quote(place)
            if sentence.isascii() and short.removesuffix("s") not in sentence.lower().replace(".", ""):
                continue
            if any(_same(expansion.short, short) for expansion in expansions(sentence)):
                told.append(Shown(number, place, place))
    return told


def spelt_out(question: Question, passages: Sequence[Passage], holding: Holding) -> Question:
    """The question with what the documents say that its abbreviations stand for: 'founders of the Full Name' has FN.

    Only of those typed as such, in capitals, by the first of the passages that are `holding` it and explain it.
    """
    typed = {fold(word): word for word in re.findall(_LETTERS, question.text) if is_short(word)}
    concepts = tuple(
        _with_long_form(c, typed[c.surface], passages, holding) if c.surface in typed and not c.number else c
        for c in question.concepts
    )
    return dataclasses.replace(question, concepts=concepts)


def _with_long_form(concept: Concept, short: str, passages: Sequence[Passage], holding: Holding) -> Concept:
    for number in sorted(holding(concept.term))[:LOOKED_INTO]:
        passage = passages[int(number)]
        for told in expansions(passage.text):
            terms = tuple(index_terms(passage.text[slice(*told.long)], passage.language))
            if _same(told.short, short) and len(terms) > 1:
                return dataclasses.replace(concept, alternatives=(Alternative(terms, LONG), *concept.alternatives))
    return concept


def best_told(told: Sequence[Shown], findings: Findings | None, passage_starts: Ints) -> Shown:
    """Of sentences that explain it the one that ranks best for the question, else the first."""
    if findings is None:
        return told[0]
    ranks = dict(zip(findings.evidence.sentences.tolist(), findings.ranking.sentences.tolist(), strict=True))
    return max(told, key=lambda place: ranks.get(int(passage_starts[place.passage]) + place.first, -math.inf))


def _same(told: str, asked: str) -> bool:
    """Whether an abbreviation is the one asked for, which may be a plural in small letters."""
    told, asked = (fold(short.replace(".", "")) for short in (told, asked))
    return asked in (told, f"{told}s")


def _before(text: str, end: int, short: str, *, to_the_last: bool = False) -> Span | None:
    """The long form that ends where the bracket opens, or the comma stands.

    `to_the_last`: its last word begins with a letter of `short`, since what stands before a comma explains less often
    than what stands before a bracket.
    """
    letters = sum(letter.isalnum() for letter in short)
    words = list(_WORD.finditer(text, 0, end))[-min(letters + 5, letters * 2) :]
    if not words or text[words[-1].end() : end].strip("\"”»’' "):
        return None
    if to_the_last and fold(words[-1][0])[:1] not in fold(short):
        return None
    begin = words[0].start()
    start = _start_of(short, text[begin : words[-1].end()])
    return (begin + start, words[-1].end()) if start is not None else None


def _after(text: str, start: int, short: str) -> Span | None:
    """The long form that begins at `start`: as few words as have all the letters."""
    letters = sum(letter.isalnum() for letter in short)
    for word in list(_WORD.finditer(text, start))[: min(letters + 5, letters * 2)]:
        if _start_of(short, text[start : word.end()]) == 0:
            return (start, word.end())
    return None


def _start_of(short: str, long: str) -> int | None:
    """Where in `long` the stretch begins that `short` is made of; None where it isn't."""
    at = len(long)
    letters = [letter for letter in fold(short) if letter.isalnum()]
    plain = "".join(fold(letter)[:1] or " " for letter in long)
    for n, letter in reversed(list(enumerate(letters))):
        at = plain.rfind(letter, 0, at)
        while n == 0 and at > 0 and plain[at - 1].isalnum():
            at = plain.rfind(letter, 0, at)
        if at < 0:
            return None
    return at
