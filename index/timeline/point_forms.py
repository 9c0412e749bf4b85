"""How a date is typed: patterns in the words of all languages, each with what reads its matches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from babel import Locale

from index.timeline.points import (
    Point,
    Reader,
    read_century,
    read_day,
    read_decade,
    read_parts,
    read_short_range,
    read_year,
)
from index.timeline.typed_words import RIGHT, TypedWords

LANGUAGES = ("en", "ru", "kk", "zh", "tr")


def point_forms(words: TypedWords, months: Mapping[str, int]) -> list[tuple[re.Pattern[str], Reader]]:
    """Every form of a date, with its reader; where two match at one place, the longer is meant."""

    def named(match: re.Match[str]) -> Point | None:
        return read_parts(match, months[match["n"]])

    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    bc, ad = words.any_of("bc"), words.any_of("ad")
    era_first = rf"(?:(?P<bc>{words.any_of('bc_before')})\s*)?(?:(?:{words.any_of('ad_before')})\s*)?"
    era_last = rf"(?:\s*(?:(?P<bc2>{bc})|{ad})(?!\w))?"
    year_word = rf"(?:\s*(?:年|(?:{words.any_of('year')})(?![^\W\d_])))?"
    ordinal_mark = r"(?:st|nd|rd|th|-?го|-?й|-?е|-?м|\.)?"
    forms: list[tuple[str, Reader]] = [
        (r"(?<!\d)(?P<y>\d{4})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>\d\d))?(?!\d)", read_day),
        (r"(?P<y>\d{3,4})年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})[日号])?", read_day),
        (r"(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})[日号])?", read_day),
        (r"(?<![\d.])(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4}))?(?![\d.]*\d)", read_day),
        (
            rf"(?<!\w)(?P<d>\d{{1,2}}){ordinal_mark}\s*(?:of\s+)?(?P<n>{month})\.?(?!\w)"
            rf"(?:,?\s*(?P<y>\d{{3,4}}){year_word})?",
            named,
        ),
        (
            rf"(?<!\w)(?P<n>{month})\.?,?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?:,?\s*(?P<y>\d{{3,4}}))?",
            named,
        ),
        (rf"(?<!\w)(?P<n>{month})\.?,?\s+(?P<y>\d{{3,4}})(?!\w){year_word}", named),
        (rf"(?<!\w)(?P<y>\d{{3,4}}){year_word},?\s+(?P<n>{month})\.?(?!\w)", named),
        (rf"(?<!\w)(?P<n>{month})\.?(?!\w)", named),
        (
            rf"{era_first}(?<!\w)(?P<c>\d{{1,2}}|[ivxl]+){ordinal_mark}(?:-(?=\w))?\s*"
            rf"(?:{words.any_of('century')}){RIGHT}{era_last}",
            read_century,
        ),
        (r"(?<!\w)c(?P<c>\d{1,2})(?!\w)(?P<bc>(?!))?(?P<bc2>(?!))?", read_century),
        (rf"(?<!\d)(?P<t>\d{{2,3}}0|\d0)(?:\s*(?:{words.any_of('decade')})){RIGHT}", read_decade),
        (r"(?<!\d)(?P<y>\d{3,4})-(?P<z>\d\d)(?!\d)", read_short_range),
        (
            rf"(?<!\d)(?<!\d\.){era_first}(?P<y>\d{{1,4}})(?!\d){year_word}{era_last}(?![a-zа-яәіңғүұқөһ]{{3}})",
            read_year,
        ),
    ]  # fmt: skip
    return [(re.compile(form), read) for form, read in forms]


def month_names() -> Iterable[tuple[str, int]]:
    """The names and short names of the months in every language, with their numbers."""
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale(language).months[context][width].items():
                    plain = name.lower().replace("ё", "е").rstrip(".")
                    if not plain[0].isdigit():
                        yield plain, number
