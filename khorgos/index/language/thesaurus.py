"""Other words for the words of a question: the operator's names (aliases.yaml) and general English (synonyms.yaml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from khorgos.errors import OperatorError
from khorgos.index.language.analysis import index_terms

NAME = 0.95
"""What another name of the same thing counts, against the word itself."""
LOOSELY = 0.7
"""A near name: 'Beijing' for China's government."""
SYNONYM = 0.55
LONGEST = 5
LANGUAGES = ("ru", "kk", "zh", "tr")

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another way to say a stretch of a question: terms in a row, and what finding them counts (0 … 1)."""

    terms: Terms
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """Terms `start` up to `end` of a question have these others. `name`: they name something particular."""

    start: int
    end: int
    others: tuple[Other, ...]
    name: bool


class Thesaurus:
    """Stretches of terms with their others. Immutable after construction."""

    def __init__(self) -> None:
        self._others: dict[Terms, dict[Terms, float]] = {}
        self._names: set[Terms] = set()

    def add(self, keys: Iterable[Terms], others: Iterable[Terms], weight: float, *, name: bool) -> None:
        """Whoever says one of `keys` may mean one of `others`."""
        kept = [terms for terms in others if terms]
        for key in keys:
            if not key:
                continue
            known = self._others.setdefault(key, {})
            for terms in kept:
                if terms != key:
                    known[terms] = max(weight, known.get(terms, 0.0))
            if name:
                self._names.add(key)

    def find(self, terms: Sequence[str]) -> Iterator[Found]:
        """Every stretch of `terms` that has others; stretches may overlap."""
        for start in range(len(terms)):
            for end in range(min(len(terms), start + LONGEST), start, -1):
                key = tuple(terms[start:end])
                known = self._others.get(key)
                if known:
                    others = tuple(Other(other, weight) for other, weight in known.items())
                    yield Found(start, end, others, key in self._names)


@cache
def english() -> Thesaurus:
    """The general synonyms that ship."""
    text = files("khorgos.index.language").joinpath("synonyms.yaml").read_text(encoding="utf-8")
    thesaurus = Thesaurus()
    for group in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        first, *rest = (tuple(index_terms(phrase, "en")) for phrase in str(group).split(","))
        thesaurus.add([first], rest, SYNONYM, name=False)
        thesaurus.add(rest, [first], SYNONYM, name=False)
    return thesaurus


def aliases(file: Path | None) -> Thesaurus:
    """The names in an aliases.yaml: a list of {names: […], loosely: […], ru: […], kk: […], zh: […], tr: […]}.

    `names` are English and mean quite the same; `loosely` nearly. A name in another language stands for all of them.
    Raises OperatorError, which says what to mend, if the file can't be read as that.
    """
    thesaurus = Thesaurus()
    if file is None:
        return thesaurus
    try:
        groups = yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OperatorError(f"{file} can't be read: {error}. Mend it, or take it away to do without names.") from error
    for number, group in enumerate(groups or (), 1):
        if not isinstance(group, dict) or not group.get("names"):
            raise OperatorError(f"{file}: entry {number} has no 'names'; write names: [one, another].")
        _add_group(thesaurus, group)
    return thesaurus


def _add_group(thesaurus: Thesaurus, group: dict[str, Any]) -> None:
    names = _terms(group.get("names"), "en")
    loose = _terms(group.get("loosely"), "en")
    thesaurus.add(names, names, NAME, name=True)
    thesaurus.add(names, loose, LOOSELY, name=True)
    thesaurus.add(loose, names, LOOSELY, name=True)
    for language in LANGUAGES:
        foreign = _terms(group.get(language), language)
        thesaurus.add(foreign, [*foreign, *names], NAME, name=True)
        thesaurus.add(foreign, loose, LOOSELY, name=True)
        thesaurus.add(names, foreign, NAME, name=True)


def _terms(phrases: Any, language: str) -> list[Terms]:
    if isinstance(phrases, str):
        phrases = [phrases]
    return [tuple(index_terms(str(phrase), language)) for phrase in phrases or ()]
