"""Documents that are shown to the same readers: what is counted of them is counted together."""

from __future__ import annotations

from collections.abc import Sequence

from index.editions import works
from index.model import Source


def grouped(sources: Sequence[Source]) -> list[str]:
    """The group of each document. Those that are no translations of others are read by everybody: 'en'. Which text of a
    work somebody reads hangs on its languages, and on which is first: 'ru of en,ru'.
    """
    groups = [source.language for source in sources]
    for numbers in works(sources):
        languages = ",".join(sorted(sources[number].language for number in numbers))
        for n, number in enumerate(numbers):
            groups[number] = f"{sources[number].language} of {languages}" + ("" if n else ", first")
    return groups


def groups_of(groups: Sequence[str], documents: Sequence[int]) -> tuple[str, ...]:
    """Those that some documents are made of, given by number."""
    return tuple(sorted({groups[number] for number in documents}))


def language_of(group: str) -> str:
    """That of all documents of a group."""
    return group.partition(" ")[0]
