"""The word tables of what happened (`evidence.yaml`), compiled per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.facts.fact_words import NEVER, UNSPACED
from index.tables import kept_table


@dataclass(frozen=True, slots=True)
class Words:
    """One language of `evidence.yaml`, which says what each list is."""

    done: re.Pattern[str]
    open: re.Pattern[str]
    loose: re.Pattern[str]
    trifles: re.Pattern[str]  # as they are written
    beside: re.Pattern[str]
    back: re.Pattern[str]
    common: re.Pattern[str]  # as they are written
    entry: re.Pattern[str]
    oblique: re.Pattern[str]
    behind: re.Pattern[str]
    joins: re.Pattern[str]
    binds: re.Pattern[str]
    undergone: re.Pattern[str]


@cache
def words_of(language: str) -> Words | None:
    """The words of a language; None for one without a table."""
    table: dict[str, list[str]] | None = kept_table(__package__, "evidence.yaml").get(language)
    if table is None:
        return None
    before, after = ("", "") if language in UNSPACED else (r"(?<![\w-])", r"(?![\w-])")

    def pattern(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        listed = table.get(name)
        return re.compile(f"{before}(?:{'|'.join(listed)}){after}", flags) if listed else NEVER

    def bare(name: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        listed = table.get(name)
        return re.compile("|".join(listed), flags) if listed else NEVER

    return Words(
        done=pattern("done"),
        open=pattern("open"),
        loose=pattern("loose"),
        trifles=pattern("trifles", re.NOFLAG),
        beside=bare("beside"),
        back=pattern("back", re.NOFLAG),
        common=pattern("common", re.NOFLAG),
        entry=re.compile(rf"\W*(?:{'|'.join(table['entry'])})") if "entry" in table else NEVER,
        oblique=pattern("oblique"),
        behind=pattern("behind"),
        joins=pattern("joins"),
        binds=pattern("binds"),
        undergone=pattern("undergone"),
    )
