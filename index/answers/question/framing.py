"""What people say of themselves around a question: 'I am a student and need it for an essay. Thank you in advance!'"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from index.answers.question import follow_up
from index.answers.question.analysis import understand
from index.answers.question.cleaning import asked
from index.answers.question.going_on import Follow
from index.language.folding import fold
from index.tables import read_table

_SENTENCES = re.compile(r"(?<=[.!…:])\s+|(?<=[?？؟。！])\s*|\n+")
_WORD = re.compile(r"[^\W_]+")
_AROUND = " .!?…,;:'\"«»“”‘’。！？，、"
FEWEST = 2
"""Words of a sentence that can be left out; less may be an initial."""


def without(question: str, language: str, is_question: re.Pattern[str] | None = None) -> str:
    """`question` without the sentences beside it that only speak of who asks.

    Where the question leans on something, those stay that may name it. 'The pump is loud. What should I do?' asks what
    is said of a loud pump: there only the question is left out.
    """
    sentences = [sentence for sentence in _SENTENCES.split(question) if sentence.strip()]
    if len(sentences) < 2:
        return question
    bare = [as_listed(asked(sentence)) if _WORD.search(sentence) else "" for sentence in sentences]
    opens = [is_question is not None and bool(is_question.match(plain)) for plain in bare]
    asking = [n for n, s in enumerate(sentences) if "?" in s or "？" in s or opens[n]]
    if not asking:
        return question
    if len(asking) < len(sentences) and all(_patterns().remedy.fullmatch(as_listed(sentences[n])) for n in asking):
        return " ".join(s.strip() for n, s in enumerate(sentences) if n not in asking)
    understood = understand(asked(" ".join(sentences[n] for n in asking)), language)
    leans = follow_up.leaning(understood) is not Follow.NOT
    kept = [s for n, s in enumerate(sentences) if n in asking or not _is_padding(s, bare[n], leans)]
    return question if len(kept) == len(sentences) else " ".join(s.strip() for s in kept)


def _is_padding(sentence: str, bare: str, leans: bool) -> bool:
    """`bare` is the sentence `as_listed`, without what is only said to someone."""
    plain = as_listed(sentence)
    personal, reports, subject, _ = _patterns()
    if len(_WORD.findall(plain)) < FEWEST and plain.isascii():
        return False
    speaks = personal.match(plain) or personal.match(bare)
    return bool(speaks) and not reports.search(plain) and not (leans and subject.search(plain))


def as_listed(text: str) -> str:
    """`text` as the tables of patterns have it: lower case, without apostrophes, commas, and marks around it."""
    bare = text.replace("’", "").replace("'", "").replace(",", " ")
    return " ".join(fold(word) for word in bare.split()).strip(' .!?…,;:()[]"«»“”‘’？！。，、؟~-–—')


def as_typed(text: str, listed: str) -> str:
    """The words of `text` that are `listed` as `as_listed` has them."""
    wanted = listed.strip(_AROUND).split()
    typed = text.replace(",", " ").split()
    plain = [as_listed(word) for word in typed]
    for start in range(len(typed) - len(wanted) + 1):
        if wanted and plain[start : start + len(wanted)] == wanted:
            return " ".join(typed[start : start + len(wanted)]).strip(_AROUND)
    return " ".join(wanted)


class _Patterns(NamedTuple):
    personal: re.Pattern[str]
    reports: re.Pattern[str]
    subject: re.Pattern[str]
    remedy: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = read_table(__package__, "framing.yaml")
    return _Patterns(*(re.compile("|".join(f"(?:{pattern})" for pattern in table[name])) for name in _Patterns._fields))
