"""Forms of Russian words that Snowball's stemmer leaves apart: захватить and захвачен, Китай and Китая."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REFLEXIVE = re.compile(r"(?<=\w{3})(?:ся|сь)$")
_SOFTENED = (
    ("ст", ("щ",)), ("т", ("ч", "щ")), ("д", ("жд", "ж")), ("с", ("ш",)), ("з", ("ж",)),
    ("б", ("бл",)), ("п", ("пл",)), ("в", ("вл",)), ("м", ("мл",)), ("ф", ("фл",)),
)  # fmt: skip

_CASES = (
    ("ия", ("ии", "ию", "ией")), ("ие", ("ия", "ию", "ием")), ("ий", ("ого", "ому", "им", "ая", "ые")),
    ("ый", ("ого", "ому", "ым", "ая", "ую", "ые")), ("ой", ("ого", "ому", "ая", "ые")),
    ("й", ("я", "ю", "ем", "е", "и", "ев")),
    ("а", ("ы", "и", "е", "у", "ой")), ("я", ("и", "е", "ю", "ей")), ("ь", ("я", "и", "ю", "ем", "ей")),
    ("о", ("а", "у", "ом", "е")), ("е", ("я", "ю", "ем")), ("", ("а", "у", "ом", "е", "ы", "ов", "ами")),
)  # fmt: skip


def plain(word: str) -> str:
    """A verb without its reflexive ending: распалась → распала."""
    return _REFLEXIVE.sub("", word)


def forms(word: str) -> Iterator[str]:
    """Other forms of a word in dictionary form, for the sake of the stems that they come to. Words come folded."""
    yield from _verb(plain(word)) if plain(word).endswith("ть") else _noun(word)


def _noun(word: str) -> Iterator[str]:
    for ending, cases in _CASES:
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + case for case in cases)
            return


def _verb(verb: str) -> Iterator[str]:
    yield from (f"{verb[:-2]}{ending}" for ending in ("л", "ла", "ло", "ли"))
    if verb.endswith(("овать", "евать")) and len(verb) > 6:
        yield f"{verb[:-5]}ует"  # участвует
        yield f"{verb[:-5]}{verb[-5]}ван"
    elif verb.endswith("ить") and len(verb) > 5:
        root = verb[:-3]
        yield f"{root}ен"
        for ending, softened in _SOFTENED:
            if root.endswith(ending):
                yield from (f"{root.removesuffix(ending)}{letters}ен" for letters in softened)
                break
    elif verb.endswith("нуть") and len(verb) > 7:
        yield from (f"{verb[:-4]}{ending}" for ending in ("", "ла", "ли"))  # погиб
    elif verb.endswith("ать") and len(verb) > 5:
        yield f"{verb[:-3]}ан"
