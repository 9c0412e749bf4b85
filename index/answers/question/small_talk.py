"""Messages made of nothing but small talk: thanks, insults, 'are you ChatGPT?', in whatever order people put the words.

Patterns of whole sentences never end: 'thanks', 'thanks a bunch', 'thank you, that helped'. So a message is read word
by word, as what it is made of: something that says what it is, and what people put around it (`small_talk.yaml`).
A 👍 or a heart beside the words changes nothing; alone it says what the words would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from index.language.folding import fold
from index.model import Reason
from index.remembering import remembered
from index.tables import read_table

LONGEST = 120
"""Characters of a message that may be small talk: whoever writes more wants something."""
_BETWEEN = r"[\s.,;:!?…'\"()~*_。，、！？：；—–-]*"
_SENTENCES = re.compile(r"[.!?…;,\n。！？，；]+")
_JOINERS = "\u200d\ufe0e\ufe0f"
"""What joins pictures into one, and says how one is drawn."""
_JOINED = "zh"
"""The language that writes its words without spaces."""


class SmallTalk(NamedTuple):
    """What a message is made of, and the languages whose words it is made of: none where it has no words."""

    reason: Reason
    languages: tuple[str, ...]


def folded(text: str) -> str:
    """As the tables of small talk have it: folded, without apostrophes, a space between words."""
    words = text.replace("’", "").replace("'", "").split()
    return re.sub(r"\s+", " ", " ".join(fold(word) for word in words))


@remembered(256)
def read(text: str) -> SmallTalk | None:
    """What `text` is, if it is small talk and nothing else."""
    if len(text) > LONGEST:
        return None
    words, signs = _parted(text)
    if signs and re.fullmatch(_BETWEEN, words):
        meant = next((_signs()[sign] for sign in signs if sign in _signs()), None)
        return SmallTalk(meant, ()) if meant else None
    said = folded(words)
    found = [(reason, language) for reason, language, pattern in _patterns() if pattern.fullmatch(said)]
    if not found:
        return None
    reason = found[0][0]
    return SmallTalk(reason, tuple(language for also, language in found if also is reason))


def of_despair(text: str) -> str | None:
    """The sentence of `text` that says somebody wants to die and nothing else, whatever the others ask."""
    pieces = [piece for piece in _SENTENCES.split(text) if piece.strip()]
    return next((piece for piece in pieces if (said := read(piece)) and said.reason is Reason.CRISIS), None)


def language_of(text: str, assumed: str) -> str | None:
    """The language whose words `text` is made of, `assumed` where that is one of several; None for other messages."""
    said = read(text)
    if said is None:
        return None
    return said.languages[0] if said.languages and assumed not in said.languages else assumed


def _parted(text: str) -> tuple[str, str]:
    """The words of `text`, and the pictures among them, without what only colours or joins these."""
    words, signs = "", ""
    if text.isascii():
        return text, signs
    for letter in text:
        kind = unicodedata.category(letter)
        if kind == "So":
            words, signs = words + " ", signs + letter
        elif kind != "Sk" and letter not in _JOINERS:
            words += letter
    return words, signs


@cache
def _signs() -> dict[str, Reason]:
    table = read_table("index.answers.question", "small_talk.yaml")["signs"]
    return {sign: Reason(kind) for kind, signs in table.items() for sign in signs.split()}


@cache
def _patterns() -> tuple[tuple[Reason, str, re.Pattern[str]], ...]:
    return tuple(_read_patterns())


def _read_patterns() -> Iterator[tuple[Reason, str, re.Pattern[str]]]:
    table = read_table("index.answers.question", "small_talk.yaml")
    around = table.pop("around")
    del table["signs"]
    for kind, rows in table.items():
        for language, row in rows.items():
            core = "|".join(_longest_first(row["core"]))
            beside = "|".join(_longest_first(f"{row['beside']}|{around[language]}"))
            yield Reason(kind), language, _made_of(core, beside, language)


def _longest_first(words: str) -> list[str]:
    """The alternatives of a pattern, '你' behind '你们': without spaces the first that fits is taken."""
    alternatives, depth = [""], 0
    for letter in words:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            alternatives.append("")
        else:
            alternatives[-1] += letter
    return sorted(alternatives, key=len, reverse=True)


def _made_of(core: str, beside: str, language: str) -> re.Pattern[str]:
    """Matches what is made of these words alone and has one of `core`; a word that is taken is not tried otherwise."""
    before, after = ("", "") if language == _JOINED else (r"(?<!\w)", r"(?!\w)")
    word = rf"{before}(?:{core}|{beside}){after}"
    has_core = rf"(?=.*?{before}(?:{core}){after})"  # looked for once the first word is one of them: most are none
    return re.compile(rf"{_BETWEEN}(?={word}){has_core}(?:(?>{word}){_BETWEEN})+")
