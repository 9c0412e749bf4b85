"""What there is to show of a question's evidence: its sentences as text, and the room for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence


@dataclass(frozen=True, slots=True)
class Showing:
    """The sentences of a question's evidence, by their places there, and the characters that may be shown."""

    question: Question
    evidence: Evidence
    lengths: Sequence[int]
    """Of each sentence, in characters."""
    quoted: Callable[[int, int], str]
    """A sentence of a passage, by the passage's number and its place there."""
    room: int

    def text(self, s: int) -> str:
        """A sentence as it stands in its document."""
        k = int(self.evidence.sentence_passage[s])
        return self.quoted(int(self.evidence.passages[k]), s - int(self.evidence.passage_starts[k]))

    def passage(self, s: int) -> range:
        """All sentences of the passage that a sentence is in."""
        starts = self.evidence.passage_starts
        k = int(self.evidence.sentence_passage[s])
        return range(int(starts[k]), int(starts[k + 1]))

    def fitting(self, shown: Sequence[int]) -> list[int]:
        """Each sentence once, as many as fit; the first one always."""
        kept: list[int] = []
        used = 0
        for s in dict.fromkeys(shown):
            if kept and used + self.lengths[s] > self.room:
                break
            kept.append(s)
            used += self.lengths[s] + 1
        return kept
