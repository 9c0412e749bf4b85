"""Whether people elsewhere would want to know it: what a text tells of the wide world, and what only of a place.

An encyclopaedia, a history or a life names a country, a people or a large city in every third sentence, asks nobody
anything and tells what happened when. Its facts are judged one by one (`criteria`). A club's page, a newsletter or an
essay that argues does not, and there a sentence is a fact only where it names one of these itself and says who did what
(`evidence`).
"""

from __future__ import annotations

from functools import cached_property

from index.facts.evidence import is_attested, names_its_subject
from index.facts.fact_words import words_of
from index.facts.sentence import Told
from index.facts.worth import counts_something
from index.language.world import is_known_afar
from index.timeline.genre import FEWEST
from index.timeline.story import Story

FAR = 0.3
"""Of the sentences of a text that tells what happened name what is known afar."""
FARTHER = 0.6
"""… and of one that gives few dates."""


class Renown:
    """What one document's sentences are known by."""

    def __init__(self, story: Story) -> None:
        self._story = story

    @cached_property
    def share(self) -> float:
        """The share of its sentences that name what is known afar, 0 … 1."""
        known = [
            is_known_afar(passage.quote(index), passage.language)
            for passage, _ in self._story.passages
            for index in range(len(passage.sentences))
        ]
        return sum(known) / max(1, len(known))

    def vouches_for(self, told: Told) -> bool:
        """Whether a sentence that states something is worth sending to people who don't know the place."""
        genre, brief = self._story.genre, self._sentences < FEWEST  # too short to tell what sort of text it is
        if genre.asking or not names_its_subject(told):
            return False
        if brief and (not told.inside or is_attested(told)):
            return True
        spoken = genre.law or genre.personal
        if not brief and self.share >= (FAR if genre.telling else FARTHER) and not spoken:
            return True
        if not is_known_afar(told.text, told.passage.language):
            return False
        return is_attested(told) if told.inside else counts_something(told.text, words_of(told.passage.language))

    @cached_property
    def _sentences(self) -> int:
        return sum(len(passage.sentences) for passage, _ in self._story.passages)
