"""Misspelt question words and other words of grammar: 'wen did', 'how lng is', 'betwen'."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from index.language.analysis import stop_words
from index.language.folding import fold
from index.language.spelling import of_grammar
from index.tables import kept_table

SHORTEST_QUESTION_WORD = 3
SHORTEST = 5
"""Letters of a word elsewhere: shorter ones are too near to others."""
READ = "en"
"""The language of the documents: of other languages only question words are mended, for nothing tells which words of
theirs are words of their own."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def mended(text: str, language: str, known: Callable[[str], bool]) -> str:
    """`text` with its slips in words of grammar mended.

    `known` tells a folded word that the documents hold, or that is a word of its own: such a word is left alone, but
    for the first one where a verb like 'did' follows, as it follows a question word.
    """
    out: list[str] = []
    end = 0
    before = ""
    found = list(_WORD.finditer(text))
    for n, match in enumerate(found):
        following = fold(found[n + 1][0]) if n + 1 < len(found) else ""
        word = _meant(match[0], language, before, following, known)
        out += [text[end : match.start()], word]
        end, before = match.end(), fold(word)
    return "".join((*out, text[end:]))


def _meant(word: str, language: str, before: str, following: str, known: Callable[[str], bool]) -> str:
    folded = fold(word)
    asking, degrees, verbs = _lists(language)
    if folded in asking or folded in degrees or folded in stop_words(language):
        return word
    meant = _as_chatted(language).get(folded) if word[0].islower() and not known(folded) else None
    if meant is not None:
        return meant
    if not before and (following in verbs or (word[0].islower() and not known(folded))):
        meant = of_grammar(folded, asking, SHORTEST_QUESTION_WORD)
    elif word[0].islower() and not known(folded):
        meant = of_grammar(folded, degrees, SHORTEST_QUESTION_WORD) if before in asking else None
        if language == READ:
            meant = meant or of_grammar(folded, stop_words(language), SHORTEST)
    return meant or word


@cache
def _as_chatted(language: str) -> dict[str, str]:
    """Question words as chats have them: 'скока'; Kazakh ones without the letters that a Russian keyboard lacks."""
    table = kept_table(__package__, "question_words.yaml").get(language, {})
    chatted = {typed: word for word, forms in table.get("chatted", {}).items() for typed in forms.split()}
    if language == "kk":
        plain = str.maketrans("қғңүұөәіһ", "кгнууоаих")
        chatted |= {word.translate(plain): word for word in table["asking"].split() if word.translate(plain) != word}
    return chatted


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Question words, what is asked by degrees with them ('how *long*'), and the verbs that follow them."""
    table = kept_table(__package__, "question_words.yaml").get(language, {})
    asking, degrees, verbs = (frozenset(table.get(name, "").split()) for name in ("asking", "degrees", "verbs"))
    return asking, degrees, verbs
