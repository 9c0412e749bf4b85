"""The word tables of the timeline (`words.yaml`), compiled per language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from index.tables import read_table

NO_SPACES = frozenset({"zh"})
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Words:
    """One language. The patterns that `stand before a date` match at the end of the text before it."""

    as_of: re.Pattern[str]
    comparison: re.Pattern[str]
    governing: re.Pattern[str]
    background: re.Pattern[str]
    plan: re.Pattern[str]
    writings: re.Pattern[str]
    studies: re.Pattern[str]
    dateline: re.Pattern[str]
    visited: re.Pattern[str]  # stands before the day on which a page was looked at
    denial: re.Pattern[str]
    reply: re.Pattern[str]  # how an answer opens whose question stands elsewhere
    once: tuple[str, ...]
    classes: dict[str, str]  # analysed word → the class it belongs to
    acts: frozenset[str]
    generic: frozenset[str]
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    verb_endings: re.Pattern[str]
    of_dates: re.Pattern[str]
    speaker: re.Pattern[str]  # somebody speaks in person, or to the reader
    reader: re.Pattern[str]  # somebody speaks to the reader
    binding: re.Pattern[str]  # what must, may or can be done
    meeting: re.Pattern[str]  # what minutes say: seconded, apologies, the clerk
    minuted: re.Pattern[str]  # stands before the day of a meeting whose minutes are spoken of
    minuted_after: re.Pattern[str]  # the same, behind it
    laws: re.Pattern[str]  # stands before the year that is part of a law's name
    adopted: re.Pattern[str]
    clause: re.Pattern[str]  # what only laws and contracts say
    meant_for: re.Pattern[str]  # stands before the year that something is for
    meant_after: re.Pattern[str]  # the same, behind it
    accounted: re.Pattern[str]  # stands before the span that a report or an audit is of
    meant: re.Pattern[str]  # what has the year that it is for before it
    weather: re.Pattern[str]  # tells of a day in a diary that nothing happened
    enacted_after: re.Pattern[str]  # follows the day that only names a law
    leading: re.Pattern[
        str
    ]  # stands before a century or decade that dates the sentence, where others stand behind nouns
    must: re.Pattern[str]  # what has to be done by a day
    hoped: re.Pattern[str]  # what may be, so that a date without its year is of none that is certain
    lately: re.Pattern[str]  # tells when by the day of writing
    now: re.Pattern[str]  # verbs of what is or will be
    was: re.Pattern[str]  # verbs of what was
    backstory: re.Pattern[str]  # stands before a date that lies behind what is told
    behind: re.Pattern[str]  # opens a clause of what went before
    ruling: re.Pattern[str]  # ends a sentence of a law that says what is done
    habit: re.Pattern[str]  # what was so again and again
    likewise: re.Pattern[str]  # says only as much as another sentence, or compares
    work: re.Pattern[str]  # stands before the year of a work
    notice: re.Pattern[str]  # tells of what one can apply for
    states: re.Pattern[str]  # verbs of what is
    past: re.Pattern[str]  # verbs of what was
    orders: re.Pattern[str]  # opens a sentence that says what somebody is to do
    up_to: re.Pattern[str]  # stands before a date up to which something was so

    def happens_once(self, term: str) -> bool:
        """Whether the term is of something that can happen to a thing only once: founded, born."""
        return term.startswith(self.once) if self.once else False


YEAR_BESIDE = r"[12]\d{3}(?: ?[/–-] ?| und | and | и | ve | және )"
BESIDE_YEAR = r"(?: ?[/–-] ?| und | and | и | ve | және )[12]\d{3}"
"""'for 2025 / 2026': the other of two years in a row."""


SPAN = (
    r"(?:(?:[\d./-]+|\d{1,2}\.? [^\W\d_]+ \d{4})"
    r"(?:,? ?(?:bis(?: zum)?|und|sowie|to|and|until|по|до|и|[–-]|,) ?))*"
)
"""'01.01.2018 bis zum': what of a span of time stands before its end."""


@cache
def words_of(language: str) -> Words:
    """The tables of `language`; of a language without any, empty ones: no date of it is held back."""
    tables = read_table(__package__, "words.yaml")
    table: dict[str, list[str]] = tables.get(language, {})
    edge = "" if language in NO_SPACES else r"\b"
    classes: list[list[str]] = tables.get(language, {}).get("classes", [])
    return Words(
        as_of=pattern(table.get("as_of", ()), edge, r"\W*(?:the )?$"),
        comparison=pattern(table.get("comparison", ()), edge, r"[\s,]*(?:the |\()?$"),
        governing=pattern(table.get("governing", ()), edge, r"[\s–—-]+(?:the )?$"),
        background=pattern(table.get("background", ()), edge, r" ([^,;:.()]{3,70}) $"),
        plan=pattern(table.get("plan", ()), edge, edge),
        writings=pattern(table.get("writings", ()), "", edge),
        studies=pattern(table.get("studies", ()), "", edge),
        dateline=pattern(table.get("dateline", ()), r"^\W*", ""),
        visited=pattern(
            table.get("visited", ()), r"(?:^|[\[(（.,;，；]\s*)", r"(?:\s*[:：]\s*|\s+on |\s+|(?<=[于期])\s*)$"
        ),
        denial=pattern(table.get("denial", ()), edge, edge),
        reply=pattern(table.get("reply", ()), r"^\W*", r"(?:[,，.。!！;—–]|\s[—–-])"),
        once=tuple(table.get("once", ())),
        classes={word: group[0] for group in reversed(classes) for word in group},
        acts=frozenset(table.get("acts", ())),
        generic=frozenset(table.get("generic", ())),
        opposites=tuple(
            (pattern([pair[0]], edge, ""), pattern([pair[1]], edge, "")) for pair in table.get("opposites", ())
        ),
        verb_endings=pattern(table.get("verb_endings", ()), "", "$"),
        of_dates=pattern(table.get("of_dates", ()), "", ""),
        speaker=pattern(table.get("speaker", ()), edge, edge),
        reader=pattern(table.get("reader", ()), edge, edge),
        binding=pattern(table.get("binding", ()), edge, edge),
        meeting=pattern(table.get("meeting", ()), edge, edge),
        minuted=pattern(table.get("minuted", ()), edge, r"[\s(（]*$"),
        minuted_after=pattern(table.get("minuted_after", ()), r"^\W*", ""),
        laws=pattern(table.get("laws", ()), edge, r"(?: of)?,? $"),
        adopted=pattern(table.get("adopted", ()), edge, edge),
        clause=pattern(table.get("clause", ()), "", ""),
        meant_for=pattern(table.get("meant_for", ()), edge, rf"\s+(?:{YEAR_BESIDE})?$"),
        meant_after=pattern(table.get("meant_after", ()), rf"(?:{BESIDE_YEAR})?\W{{0,2}}", edge),
        accounted=pattern(
            table.get("accounted", ()), edge, rf"(?:\s+(?:vom|von|from|с|со|der Jahre)|,| \()?\s*{SPAN}?$"
        ),
        meant=pattern(table.get("meant", ()), "", edge),
        weather=pattern(table.get("weather", ()), edge, edge),
        enacted_after=pattern(table.get("enacted_after", ()), "", ""),
        leading=pattern(table.get("leading", ()), edge, r"[\s–—-]+$"),
        must=pattern(table.get("must", ()), edge, edge),
        hoped=pattern(table.get("hoped", ()), edge, edge),
        lately=pattern(table.get("lately", ()), edge, ""),
        now=pattern(table.get("now", ()), edge, edge),
        was=pattern(table.get("was", ()), edge, edge),
        behind=pattern(table.get("behind", ()), r"^\W*", r"\b[^,]*$"),
        ruling=pattern(table.get("ruling", ()), edge, ""),
        habit=pattern(table.get("habit", ()), edge, edge),
        likewise=pattern(table.get("likewise", ()), edge, edge),
        work=pattern(table.get("work", ()), r"(?<!was )(?<!were )(?<!been )(?<!and )\b", r"(?:in|on|,|of|from)? ?$"),
        notice=pattern(table.get("notice", ()), edge, edge),
        states=pattern(table.get("states", ()), edge, edge),
        past=pattern(table.get("past", ()), edge, edge),
        orders=pattern(
            table.get("orders", ()),
            r"^\W*",
            r" (?:(?:about|on|with|at|in|from) )?(?:the|an?|all|its|their|your|\w+ing)\b",
        ),
        up_to=pattern(table.get("up_to", ()), edge, r" (?:the )?$"),
        backstory=pattern(table.get("backstory", ()), edge, rf"{edge}[^,;:]*$"),
    )


def pattern(alternatives: Iterable[str], before: str, after: str) -> re.Pattern[str]:
    """One pattern for many alternatives; one that never matches for none."""
    joined = "|".join(alternatives)
    return re.compile(f"{before}(?:{joined}){after}", re.IGNORECASE) if joined else NEVER
