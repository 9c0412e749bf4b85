"""The word tables of the facts (`words.yaml`), compiled per language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from index.dates.patterns import LANGUAGES
from index.tables import read_table

UNSPACED = frozenset({"zh"})
CAPITAL_NOUNS = frozenset({"de"})
NEVER = re.compile(r"(?!)")
FIRST = re.compile(r"\W*(\w+)")
PERSON = re.compile(r"\b[^\W\d_a-zа-яёәіңғүұқөһ][\w’'-]*[^\Ws]\b(?!\s*,?\s*\d)")
RULES = ("nameless", "advice", "opinion", "forecast", "hedge", "hearsay", "passing", "vague", "speaker")
AS_WRITTEN = "speaker"  # whose words count in capitals too: 'I'


@dataclass(frozen=True, slots=True)
class Words:
    """One language of `words.yaml`: what keeps a sentence out, by rule, and what speaks for it."""

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    claim: re.Pattern[str]
    reporting: re.Pattern[str] | None
    denied: re.Pattern[str]
    undated: re.Pattern[str]
    past: re.Pattern[str] | None
    timed: re.Pattern[str]
    told: re.Pattern[str] | None  # verbs in the past, where they end a sentence or can be told by their form
    dangling: re.Pattern[str]
    in_short: frozenset[str]  # common nouns that a document writes with a capital for a whole name
    generic: re.Pattern[str]  # nouns (group `noun`) that leave open which is meant
    defined: re.Pattern[str]
    known: frozenset[str]
    openers: frozenset[str]
    subordinate: re.Pattern[str]
    quantified: re.Pattern[str]
    places: re.Pattern[str]
    grounds: frozenset[str]
    pronouns: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]  # with what each may point to
    numbers: re.Pattern[str]
    titles: frozenset[str]
    styled: re.Pattern[str]  # a title with a lone name
    held: re.Pattern[str]  # only tells that something took place
    notable: re.Pattern[str]
    worth: re.Pattern[str] | None  # what a dated sentence must tell
    lasting: re.Pattern[str]  # what makes an undated one worth telling
    private: re.Pattern[str]  # what only neighbours want to know
    of_somebody: re.Pattern[str]  # what only people do, where their name may be left out …
    person: re.Pattern[str]  # … and what names one
    finite: re.Pattern[str] | None  # what only a verb is that says something of somebody
    headless: re.Pattern[str] | None  # how a sentence begins that names no subject
    capital_nouns: bool  # of a language that writes every noun with a capital, which then makes no name
    known_language: bool  # whether its words tell that an undated sentence stands alone; else they only keep out

    def rule_against(self, text: str, among: Collection[str] = RULES) -> str | None:
        """The name of the first rule `among` some that forbids the sentence; None where none does."""
        for rule, pattern in self.rules:
            if rule not in among:
                continue
            as_written = rule == AS_WRITTEN or self.capital_nouns
            if any(as_written or not is_in_a_name(found, text) for found in pattern.finditer(text)):
                return rule
        return None

    def lacks_antecedent(self, text: str) -> bool:
        """Whether a pronoun stands before anything it could point to."""
        first = FIRST.match(text)
        start = first.end() if first and first.group(1).lower() in self.openers else 0
        for pronoun, antecedent in self.pronouns:
            found = pronoun.search(text)
            named = self.places.sub(blank, text) if antecedent is PERSON else text
            if found is not None and not antecedent.search(named, start, found.start()):
                return True
        return False


def is_in_a_name(found: re.Match[str], text: str) -> bool:
    """'Great Britain', 'the Cape of Good Hope': a capital inside the sentence, and nobody's opinion."""
    return found.group()[:1].isupper() and bool(re.search(r"\w", text[: found.start()]))


def blank(found: re.Match[str]) -> str:
    """Blanks instead of a match."""
    return " " * len(found.group())


def exactly(alternatives: Iterable[str]) -> re.Pattern[str]:
    """One pattern for alternatives as they are written; one that never matches for none."""
    return re.compile("|".join(alternatives) or r"(?!)")


@cache
def words_of(language: str) -> Words:
    """The words of `language`, none where it has no table: then only the rules that need no words are left."""
    tables = read_table(__package__, "words.yaml")
    table: dict[str, list[str]] = tables.get(language, {})
    edges = ("", "") if language in UNSPACED else (r"(?<!\w)", r"(?!\w)")

    def pattern(name: str) -> re.Pattern[str]:
        joined = "|".join(table.get(name, ()))
        return re.compile(f"{edges[0]}(?:{joined}){edges[1]}", re.IGNORECASE) if joined else NEVER

    return Words(
        rules=tuple((rule, pattern(rule)) for rule in RULES),
        claim=pattern("claim"),
        reporting=pattern("reporting") if "reporting" in table else None,
        denied=pattern("denied"),
        undated=pattern("undated"),
        past=pattern("past") if "past" in table else None,
        timed=pattern("timed"),
        told=pattern("told") if "told" in table else None,
        dangling=pattern("dangling"),
        in_short=frozenset(table.get("in_short", ())),
        generic=pattern("generic"),
        defined=pattern("defined"),
        known=frozenset(table.get("known", ())),
        openers=frozenset(table.get("openers", ())),
        subordinate=pattern("subordinate"),
        quantified=pattern("quantified"),
        places=pattern("places"),
        grounds=frozenset(table.get("grounds", ())),
        pronouns=(
            (pattern("people"), PERSON),
            (pattern("several"), exactly(table.get("plural_nouns", ()))),
            (pattern("thing"), exactly(table.get("singular_nouns", ()))),
        ),
        numbers=pattern("numbers"),
        titles=frozenset(table.get("titles", ())),
        styled=exactly(table.get("styled", ())),
        held=pattern("held"),
        notable=pattern("notable"),
        lasting=pattern("lasting"),
        private=pattern("private"),
        of_somebody=pattern("of_somebody"),
        person=exactly(table.get("person", ())),
        worth=pattern("worth") if "worth" in table else None,
        finite=pattern("finite") if "finite" in table else None,
        headless=pattern("headless") if "headless" in table else None,
        capital_nouns=language in CAPITAL_NOUNS,
        known_language=language in LANGUAGES,
    )
