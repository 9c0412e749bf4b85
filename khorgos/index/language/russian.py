"""Forms of Russian verbs that Snowball's stemmer leaves apart from their infinitive: захватить, захвачен; строится."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REFLEXIVE = re.compile(r"(?<=\w{3})(?:ся|сь)$")
_SOFTENED = (
    ("ст", ("щ",)), ("т", ("ч", "щ")), ("д", ("жд", "ж")), ("с", ("ш",)), ("з", ("ж",)),
    ("б", ("бл",)), ("п", ("пл",)), ("в", ("вл",)), ("м", ("мл",)), ("ф", ("фл",)),
)  # fmt: skip


def plain(word: str) -> str:
    """A verb without its reflexive ending: распалась → распала."""
    return _REFLEXIVE.sub("", word)


def forms(infinitive: str) -> Iterator[str]:
    """Other forms of a verb, one for each stem that it changes to; nothing for what is no verb. Words come folded."""
    verb = plain(infinitive)
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
