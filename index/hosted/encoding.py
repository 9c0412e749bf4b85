"""The sentences and words in a store as vectors: what no process has encoded yet is, and all are copied here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from index.answers.corpus import encoded
from index.answers.corpus.unit_words import context_of
from index.encoding import Unencoded
from index.errors import unwritable
from index.hosted.sentences import Sentences
from index.meaning import background
from index.meaning.background import Filled, Progress
from index.meaning.encoder import Encoder
from index.meaning.vectors import VectorFile
from index.meaning.words import FEWEST, keys_of
from index.store import codec
from index.store.candidates import Asked, Moved, Reading, Told
from index.store.postgres.connection import Connections
from index.store.postgres.reading import PostgresReading
from index.store.postgres.vectors import Sharing


def fill(
    data: Path,
    encoder: Encoder,
    connections: Connections,
    *,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Filled:
    """Bring the vectors below the data folder up to date with the store, encoding what nobody has.

    Raises StoreError where the store can't be used, ModelError where the encoder can't, Unencoded where vectors can't
    be written.
    """
    try:
        return _fill(data, Sharing(encoder, connections), PostgresReading(connections), progress, stop)
    except OSError as error:
        raise Unencoded(unwritable("the vectors of sentences", data / background.ROOM, error)) from error


def _fill(
    data: Path, sharing: Sharing, reading: Reading, progress: Progress | None, stop: Callable[[], bool]
) -> Filled:
    version, told = reading.version().number, reading.documents()
    try:
        sentences = Sentences.of(reading, told)
        texts = _Texts(reading, version, told, sentences)
        place = background.place(data, sharing)
        filled = background.fill(place, sharing, sentences.keys, texts, progress=progress, stop=stop)
    except Moved:  # whoever asks next is told what is left
        return Filled(0, 0, busy=True)
    words = words_of(reading, told)
    if len(words) >= FEWEST and not filled.left:
        place = background.place_of_words(data, sharing)
        background.fill(place, sharing, keys_of(words), lambda some: [words[n] for n in some], stop=stop)
    if not filled.left:
        for place in (background.place(data, sharing), background.place_of_words(data, sharing)):
            sharing.give(VectorFile(place, sharing.identity, sharing.dimensions))
        sharing.tidy(np.concatenate((sentences.keys, keys_of(words))))
    return filled


def words_of(reading: Reading, told: Sequence[Told]) -> list[str]:
    """The words of all documents whose meaning is looked at."""
    uses = list(reading.uses(sorted({document.group for document in told})))
    return encoded.words([use.surface for use in uses], [use.term for use in uses])


class _Texts:
    """What an encoder reads of sentences, given by number. Raises Moved where the store has another version by now."""

    def __init__(self, reading: Reading, version: int, told: Sequence[Told], sentences: Sentences) -> None:
        self._reading = reading
        self._version = version
        self._sentences = sentences
        self._titles = {one.name: codec.decode_document(one.record).source.title for one in told}

    def __call__(self, numbers: Sequence[int]) -> list[str]:
        places = self._sentences.places(np.array(numbers, dtype=np.int32))
        asked = [Asked(places=tuple(dict.fromkeys(places)))]
        stored = self._reading.candidates(asked, (), 0, self._version)
        passages = {one.place: codec.decode_passage(one.record) for one in stored}
        if len(passages) < len(asked[0].places):
            raise Moved
        texts: list[str] = []
        for place, number in zip(places, numbers, strict=True):
            passage = passages[place]
            sentence = passage.sentences[self._sentences.within(number)]
            title = self._titles[place.document]
            texts.append(encoded.text(title, passage, sentence, context_of(passage, sentence)))
        return texts
