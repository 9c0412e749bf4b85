"""The words: one YAML of Jinja2 templates per language, English where a language lacks one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from jinja2 import Environment, StrictUndefined, Template, meta
from markupsafe import Markup, escape

from index.tables import read_table

FOLDER = Path(__file__).parent
FALLBACK = "en"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_FROM_BELOW = re.compile("„([^„“”]*)[“”]")
"""As German, Czech and Polish quote; where “ opens a quotation, it can't close one as well."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that there are texts for, English first."""
    found = sorted(file.stem for file in FOLDER.glob("*.yaml"))
    return (FALLBACK, *(language for language in found if language != FALLBACK))


def choose(*wanted: str | None) -> str:
    """The first language of `wanted` (BCP 47 tags, None passed over) that there are texts for, else English."""
    return next((primary(tag) for tag in wanted if primary(tag) in languages()), FALLBACK)


def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag without its script and region; '' of none."""
    return (tag or "").replace("_", "-").split("-")[0].lower()


def roman(number: object) -> str:
    """A century as Russian writes it: 'XIX'; what can't be written so as it is."""
    if not isinstance(number, int) or not 0 < number < 400:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


class Texts:
    """The templates of one language. Values are escaped unless they are `Markup` already."""

    def __init__(self, language: str, own: Mapping[str, Any], fallback: Texts | None = None) -> None:
        self.language = language
        self.locale = _locale(language)
        self._entries = dict(_flatten(own))
        self._fallback = fallback
        self._templates: dict[str, Template] = {}
        self._environment = Environment(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._environment.filters.update(plural=self.plural, ordinal=self.ordinal, nested=self.nested, roman=roman)

    def keys(self) -> frozenset[str]:
        """Every key that has words in this language or in the one it falls back on."""
        return frozenset(self._entries) | (self._fallback.keys() if self._fallback else frozenset())

    def own_keys(self) -> frozenset[str]:
        """The keys this language has words for itself, without those that English stands in for."""
        return frozenset(self._entries)

    def listed(self, section: str) -> tuple[str, ...]:
        """The names of the entries right under `section`, in the order of the file."""
        return tuple(key.split(".")[-1] for key in self._entries if key.rpartition(".")[0] == section)

    def variables(self, key: str) -> frozenset[str]:
        """The names of the values that the template under `key` is filled with."""
        return frozenset(meta.find_undeclared_variables(self._environment.parse(str(self._entries[key]))))

    def render(self, key: str, **values: object) -> Markup:
        """The template under `key` filled with `values`, as Telegram HTML."""
        if key not in self._entries and self._fallback is not None:
            return self._fallback.render(key, **values)
        if key not in self._templates:
            self._templates[key] = self._environment.from_string(str(self._entries[key]))
        return Markup(self._templates[key].render(values))  # autoescaped by the environment

    def plural(self, count: int, **forms: str) -> str:
        """The form of CLDR's plural category for `count`; '#' in it becomes the number."""
        form = forms.get(self.locale.plural_form(count), forms["other"])
        return form.replace("#", self.number(count))

    def nested(self, said: str) -> Markup:
        """What stands between quotation marks, with inner ones for those in it."""
        marks = str(self._entries.get("quotes", ""))
        if "“" in marks[:2]:
            said = _FROM_BELOW.sub("‚\\1‘", said)
        return Markup(escape(said).translate(dict(zip(map(ord, marks[:2]), marks[2:], strict=False))))

    def ordinal(self, count: int, **forms: str) -> str:
        """The form of CLDR's ordinal category for `count`: 1st, 2nd, 3rd; '#' in it becomes the digits."""
        return forms.get(self.locale.ordinal_form(count), forms["other"]).replace("#", str(count))

    def number(self, value: int) -> str:
        """A whole number as this language groups its figures."""
        return str(format_decimal(value, locale=self.locale))


@cache
def texts(language: str) -> Texts:
    """The texts of `language`, or English where there are none."""
    chosen = choose(language)
    return Texts(chosen, _load(chosen), None if chosen == FALLBACK else texts(FALLBACK))


def own_name(language: str) -> str:
    """What a language is called by those who speak it: English, русский, Türkçe; its tag where that isn't known."""
    try:
        return Locale.parse(language).get_language_name() or language
    except (UnknownLocaleError, ValueError):
        return language


def _load(language: str) -> dict[str, Any]:
    loaded: dict[str, Any] = read_table(__package__, f"{language}.yaml")
    return loaded


def _flatten(entries: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in entries.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(FALLBACK)
