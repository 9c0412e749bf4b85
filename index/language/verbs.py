"""English words that can be verbs, told from a list; where a word stands must say whether it is one there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from index.language.analysis import term_of
from index.language.folding import fold
from index.tables import read_table


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of a language: base forms, their terms, and forms of the past with the base they belong to."""

    base: frozenset[str]
    terms: frozenset[str]
    past: frozenset[str]
    irregular: Mapping[str, str]

    def plain(self, surface: str) -> str | None:
        """The base form of a past: 'signed' → 'sign', 'bought' → 'buy'; None where there is none."""
        if surface in self.irregular:
            return self.irregular[surface]
        if not surface.endswith("ed"):
            return None
        stem = surface[:-2]
        tried = (
            stem,
            surface[:-1],
            stem[:-1] + "y" if stem.endswith("i") else "",
            stem[:-1] if stem[-2:-1] == stem[-1:] else "",
        )
        seen = {form for form in self.irregular.values() if form.endswith("ee")}  # 'seed' is no past of 'see'
        return next((form for form in tried if form in self.base and form not in seen), None)

    def can_be(self, surface: str) -> bool:
        """Whether a folded word can be a form of a verb."""
        return surface in self.past or term_of(surface, "en") in self.terms or self.plain(surface) is not None

    def is_plain(self, surface: str) -> bool:
        """Whether it can be the form after 'did' or 'will': 'sign' and 'need', but not 'signs', 'signed', 'signing'."""
        ended = surface not in self.base and surface.endswith(("s", "ed", "ing"))
        return self.can_be(surface) and not ended and (surface in self.base or surface not in self.past)

    def is_past(self, surface: str) -> bool:
        """Whether it can be a past or a past participle: 'signed', 'built', 'set', but not 'need'."""
        regular = len(surface) > 3 and surface.endswith("ed") and surface not in self.base
        return surface in self.past or (regular and self.can_be(surface))


@cache
def english() -> Verbs:
    """The table of English verbs, read once."""
    table = read_table("index.language", "verbs.yaml")
    base = frozenset(fold(verb) for verb in table["base"].split())
    terms = frozenset(term_of(verb, "en") for verb in base)
    irregular = dict(form.split(":", 1) for form in table["forms"].split() if ":" in form)
    past = frozenset(form.partition(":")[0] for form in table["forms"].split())
    return Verbs(base, terms - {""}, past, irregular)  # 'go' is a stop word, and has no term
