"""The sentences of a generation and its words as vectors: those that lack one are encoded, when an index is made by
hand or beside a running bot. Vectors are kept by what was encoded, so a generation that follows finds
those of all that stayed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index import snapshot as snapshots
from index.answers.corpus import encoded
from index.answers.corpus.unit_words import context_of
from index.errors import OperatorError, unwritable
from index.judging import is_learned_of, sentences
from index.meaning import background
from index.meaning.background import Filled, Progress
from index.meaning.encoder import Encoder
from index.meaning.words import FEWEST, keys_of
from index.store import generations

if TYPE_CHECKING:
    from index.answers.corpus.contents import Contents

SECONDS = 0.012
"""Of the processor, that a sentence takes: about, for telling whether it is worth waiting for."""


def fill(
    data: Path,
    encoder: Encoder,
    *,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Filled:
    """Encode what the generation in use has no vectors for. What is done stays done, whenever it is stopped.

    Raises Unusable where there is no generation, ModelError where the encoder can't be used, Unencoded where vectors
    can't be written.
    """
    try:
        return _fill(data, encoder, progress, stop)
    except OSError as error:
        raise Unencoded(unwritable("the vectors of sentences", data / background.ROOM, error)) from error


class Unencoded(OperatorError):
    """Vectors can't be written to the data folder: words alone answer."""


def _fill(data: Path, encoder: Encoder, progress: Progress | None, stop: Callable[[], bool]) -> Filled:
    snapshot = snapshots.opened(generations.current(data))
    try:
        path = background.place(data, encoder)
        filled = background.fill(path, encoder, snapshot.arrays.keys, Texts(snapshot), progress=progress, stop=stop)
        words = encoded.words(snapshot.arrays.surfaces, snapshot.arrays.terms)
        if len(words) >= FEWEST and not filled.left:
            path = background.place_of_words(data, encoder)
            background.fill(path, encoder, keys_of(words), lambda some: [words[n] for n in some], stop=stop)
        if not filled.left and is_learned_of(encoder):
            judged = sentences(snapshot)
            path = background.place_of_statements(data, encoder)
            background.fill(path, encoder, keys_of(judged), lambda some: [judged[n] for n in some], stop=stop)
        return filled
    finally:
        snapshot.close()


class Texts:
    """What an encoder reads of sentences, given by number."""

    def __init__(self, contents: Contents) -> None:
        self._passages = contents.passages
        self._arrays = contents.arrays
        self._titles = [source.title for source in contents.sources]

    def __call__(self, sentences: Sequence[int]) -> list[str]:
        return [self._text(sentence) for sentence in sentences]

    def _text(self, number: int) -> str:
        starts = self._arrays.passage_starts
        place = int(np.searchsorted(starts, number, side="right")) - 1
        document = int(np.searchsorted(self._arrays.document_starts, place, side="right")) - 1
        passage = self._passages[place]
        sentence = passage.sentences[number - int(starts[place])]
        return encoded.text(self._titles[document], passage, sentence, context_of(passage, sentence))
