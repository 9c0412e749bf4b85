"""Sentences that share much with a question and don't answer it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import islice

MANY = 6
"""Of a question, at most."""
STEM = 6
"""Letters of a word that count, so that its endings don't."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PAIRED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
"""Written without blanks: pairs of letters stand for words."""


@lru_cache(1 << 16)
def words(text: str) -> frozenset[str]:
    """The words of a text, or what stands for them."""
    return frozenset(part for word in _WORD.findall(text.lower()) for part in _parts(word))


def _parts(word: str) -> list[str]:
    if _PAIRED.search(word):
        return [word[n : n + 2] for n in range(len(word) - 1)] or [word]
    return [word[:STEM]]


def rarity(sentences: Sequence[str]) -> Mapping[str, float]:
    """How much it tells that a word is shared: its inverse document frequency, a sentence being the document."""
    met = Counter(word for sentence in sentences for word in words(sentence))
    return {word: math.log(len(sentences) / count) for word, count in met.items()}


def hardest(
    question: str, sentences: Iterable[str], rare: Mapping[str, float], answers: Sequence[str] = ()
) -> tuple[str, ...]:
    """Those that share most with the question and hold none of the answers, whatever the case of their letters."""
    asked = words(question)
    ranked = sorted(dict.fromkeys(sentences), key=lambda text: _shared(asked, words(text), rare), reverse=True)
    return tuple(islice(without(ranked, answers), MANY))


def without(sentences: Iterable[str], answers: Sequence[str]) -> Iterator[str]:
    """Those that hold none of the answers."""
    folded = [answer.lower() for answer in answers]
    return (text for text in sentences if not any(answer in text.lower() for answer in folded))


def _shared(asked: Set[str], told: Set[str], rare: Mapping[str, float]) -> float:
    return sum(rare.get(word, 0.0) for word in asked & told)
