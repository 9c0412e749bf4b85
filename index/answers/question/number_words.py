"""Numbers as documents may write them otherwise: '12' for 'twelve', 'twelve' for '12', '40' for '40lık'."""

from __future__ import annotations

import re
from collections.abc import Container

from index.answers.question.analysis import Alternative
from index.language import numerals
from index.language.analysis import term_of

IN_WORDS = 0.95
"""What a number counts that is written in figures for words, or the other way round."""
BARE = 0.9
"""What a figure counts without the letters that were written behind it."""
_GLUED = re.compile(r"(\d{1,4})[^\W\d_]{1,6}")


def written_otherwise(surface: str, language: str, known: Container[str]) -> list[Alternative]:
    """The other ways to write a number, of those that the documents have (`known` terms)."""
    if (glued := _GLUED.fullmatch(surface)) is not None:
        return [Alternative((glued[1],), BARE)] if glued[1] in known else []
    number = numerals.value(surface, language)
    if number is None:
        return []
    others = [term_of(word, language) for word in numerals.forms(number, language)]
    others = [str(number)] if not surface.isdecimal() else list(dict.fromkeys(others))
    return [Alternative((other,), IN_WORDS) for other in others if other and other in known]
