"""What is answered from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from index.answers.corpus.arrays import Arrays
from index.model import Passage, Source
from index.store.postings import Postings


class Contents(Protocol):
    """What the engine answers from: the passages in the order of the arrays and postings, and their sources."""

    @property
    def passages(self) -> Sequence[Passage]: ...
    @property
    def arrays(self) -> Arrays: ...
    @property
    def postings(self) -> Postings: ...
    @property
    def sources(self) -> Sequence[Source]: ...
