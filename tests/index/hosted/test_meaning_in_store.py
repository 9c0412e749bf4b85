"""An encoder helps to answer from a store as it does from the embedded index, and encodes each text once for all."""

from __future__ import annotations

import asyncio
import shutil
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import asyncpg
import numpy as np
import pytest

from index import encoding as embedded
from index.answers.ranking.selection.model import weights
from index.hosted import build as hosted
from index.hosted import encoding
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.background import Filled, place
from index.meaning.encoder import Encoder, Vectors, normalised
from index.meaning.vectors import VectorFile
from index.model import Answer, Refusal
from index.store.candidates import Asked, Place, Stored
from index.store.postgres.connection import Connections
from index.store.postgres.reading import PostgresReading
from index.store.postgres.vectors import SCHEMA
from tests.index.hosted.test_hosted import QUESTIONS, said, same
from tests.index.hosted.village import FERRY, write

MEANT = (
    "Zorvat?",
    "Which zorvat is there?",
    "What became of the watermill in the end?",
    "Who looked after the trelk?",
    "Что стало с жерновами?",
    "Is there an airport?",
)
"""Some of them share no word with any document."""
SAME = {"zorvat": "bridge", "watermill": "mill", "trelk": "ferry", "looked": "ran", "жерновами": "мельница"}
WORDS = ", ".join(f"quay{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120))
"""Beyond the number of words from which these are compared as well."""


class Bag:
    """A text is about its words, of which some mean the same; the shipped weights take it for the encoder they know."""

    def __init__(self) -> None:
        meant = weights().with_meaning
        assert meant
        self.identity, self.dimensions = meant.identity, 64
        self.encoded: list[str] = []

    def asked(self, texts: Sequence[str]) -> Vectors:
        rows = [sum((_of_word(word) for word in text.lower().split()), _of_word("")) for text in texts]
        return normalised(np.array(rows, dtype=np.float32).reshape(-1, self.dimensions))

    def said(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self.asked(texts)


def _of_word(word: str) -> Vectors:
    word = word.strip("?.,;:")
    seed = zlib.crc32(SAME.get(word, word).encode())
    return np.random.default_rng(seed).normal(size=64).astype(np.float32)


@pytest.fixture
def folder(folder: Path) -> Path:
    write(folder, "ferry.md", FERRY)
    write(folder, "quays.txt", f"The quays\n\nThe quays of Orlen were numbered in 1960: {WORDS}.")
    return folder


class Replica:
    """A process with a data folder of its own."""

    def __init__(self, folder: Path, store: str, data: Path) -> None:
        self.encoder = Bag()
        self.data = data
        self._folder, self._store = folder, store
        self.library = HostedLibrary.open(folder, store, data=data, encoder=self.encoder)

    def fill(self, encoder: Encoder | None = None) -> Filled:
        connections = Connections(self._store)
        try:
            return encoding.fill(self.data, encoder or self.encoder, connections)
        finally:
            connections.close()
            self.library.renew(encoded=True)

    def outspoken(self) -> HostedLibrary:
        """Its library with all vectors, by which every question is in doubt and none is refused."""
        self.fill()
        return self.library.outspoken()

    def build(self) -> None:
        connections = Connections(self._store)
        try:
            hosted.build(self._folder, connections)
        finally:
            connections.close()


@pytest.fixture
def replica(folder: Path, store: str, tmp_path: Path) -> Iterator[Callable[[str], Replica]]:
    made: list[Replica] = []

    def another(name: str) -> Replica:
        made.append(Replica(folder, store, tmp_path / name))
        return made[-1]

    yield another
    for one in made:
        one.library.close()


def beside(folder: Path, data: Path) -> Library:
    """The embedded one with the same encoder."""
    encoder = Bag()
    Library.open(folder, data)
    embedded.fill(data, encoder)
    return Library.open(folder, data, encoder=encoder)


def test_it_answers_as_the_embedded_one(folder: Path, replica: Callable[[str], Replica], tmp_path: Path) -> None:
    one, other = replica("one"), beside(folder, tmp_path / "var")
    one.fill()
    same(one.library, other)
    for library, embedded_one in ((one.library, other), (one.library.outspoken(), other.outspoken())):
        for question in (*MEANT, *QUESTIONS):
            for language in ("en", "ru"):
                assert said(library.ask(question, language)) == said(embedded_one.ask(question, language)), question
    before = ("How long is the bridge over the Vesna?", "Which zorvat is there?")
    assert said(one.library.ask("and the trelk?", before=before)) == said(other.ask("and the trelk?", before=before))


def test_it_finds_what_shares_no_word(replica: Callable[[str], Replica]) -> None:
    """Shown whatever its confidence, which was learned for another encoder."""
    one = replica("one")
    assert isinstance(one.library.outspoken().ask("Zorvat?"), Refusal)
    one.fill()
    reply = one.library.outspoken().ask("Zorvat?")
    assert isinstance(reply, Answer)
    assert reply.citations[0].source.document == "bridge.md"


def test_several_questions_in_doubt_are_answered_as_by_the_embedded_one(
    folder: Path, replica: Callable[[str], Replica], tmp_path: Path
) -> None:
    one, other = replica("one").outspoken(), beside(folder, tmp_path / "var").outspoken()
    together = "Which zorvat is there? Who looked after the trelk? What became of the watermill in the end?"
    assert said(one.ask(together)) == said(other.ask(together))


def test_no_passage_is_fetched_twice_for_a_question(
    replica: Callable[[str], Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, fetch = replica("one").outspoken(), PostgresReading.candidates
    calls: list[tuple[list[Asked], set[Place]]] = []

    def counted(self: PostgresReading, asked: Sequence[Asked], *arguments: Any) -> list[Stored]:
        came = fetch(self, asked, *arguments)
        calls.append((list(asked), {one.place for one in came}))
        return came

    monkeypatch.setattr(PostgresReading, "candidates", counted)
    library.ask("Which zorvat is there beside the mill of Orlen?")
    (_, by_words), (asked, by_meaning) = calls
    assert by_words
    assert by_meaning
    assert not by_words & by_meaning
    assert [one.ways for one in asked] == [()]
    library.ask("Which zorvat is there beside the mill of Orlen?")
    assert len(calls) == 2


def test_words_alone_answer_until_every_sentence_has_a_vector(
    folder: Path, replica: Callable[[str], Replica], tmp_path: Path
) -> None:
    one = replica("one")
    assert one.library.unencoded() > 0
    same(one.library, Library.open(folder, tmp_path / "var"))
    filled = one.fill()
    assert (filled.done, filled.left, filled.busy) == (len(set(one.encoder.encoded)) - words(one), 0, False)
    assert one.library.unencoded() == 0
    write(folder, "later.txt", "The lighthouse\n\nThe lighthouse of Orlen was lit in 1902 by Ada Lind.")
    one.build()
    one.library.renew()
    assert one.library.unencoded() > 0
    assert isinstance(one.library.ask("When was the lighthouse lit?"), Answer)


def words(one: Replica) -> int:
    """How many of the texts that were encoded are single words."""
    return sum(" " not in text for text in set(one.encoder.encoded))


def test_what_one_has_encoded_no_other_encodes(replica: Callable[[str], Replica]) -> None:
    one, other = replica("one"), replica("other")
    one.fill()
    filled = other.fill()
    assert filled.done > 0
    assert other.encoder.encoded == []
    question = "Which zorvat is there?"
    assert said(other.library.ask(question)) == said(one.library.ask(question))


def test_two_that_encode_at_once_encode_each_text_once(replica: Callable[[str], Replica]) -> None:
    both = [replica("one"), replica("other")]
    threads = [threading.Thread(target=one.fill) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    encoded = [text for one in both for text in one.encoder.encoded]
    assert len(encoded) == len(set(encoded))
    assert [one.library.unencoded() for one in both] == [0, 0]


def test_an_index_that_is_made_anew_needs_no_new_vectors(
    folder: Path, store: str, replica: Callable[[str], Replica]
) -> None:
    replica("one").fill()
    connections = Connections(store)
    hosted.build(folder, connections, rebuild=True)
    connections.close()
    other = replica("other")
    other.fill()
    assert other.encoder.encoded == []


def test_a_damaged_vector_is_encoded_again(store: str, replica: Callable[[str], Replica]) -> None:
    one = replica("one")
    one.fill()
    execute(store, f"UPDATE {SCHEMA}.vectors SET record = set_byte(record, 20, (get_byte(record, 20) + 1) % 256)")
    other = replica("other")
    other.fill()
    assert sorted(set(other.encoder.encoded)) == sorted(set(one.encoder.encoded))
    assert other.library.unencoded() == 0
    third = replica("third")
    third.fill()
    assert third.encoder.encoded == []


def test_what_was_encoded_before_is_given_to_the_store(
    folder: Path, replica: Callable[[str], Replica], tmp_path: Path
) -> None:
    beside(folder, tmp_path / "var")
    one = replica("one")
    shutil.copytree(tmp_path / "var" / "meaning", tmp_path / "one" / "meaning")
    one.fill()
    other = replica("other")
    other.fill()
    assert one.encoder.encoded == other.encoder.encoded == []
    assert one.library.unencoded() == other.library.unencoded() == 0


def test_vectors_that_nobody_needs_are_dropped(folder: Path, store: str, replica: Callable[[str], Replica]) -> None:
    one = replica("one")
    one.fill()
    execute(store, f"INSERT INTO {SCHEMA}.vectors VALUES ('another model', 1, '')")
    kept = stored(store)
    (folder / "quays.txt").unlink()
    write(folder, "later.txt", "The lighthouse\n\nThe lighthouse of Orlen was lit in 1902 by Ada Lind.")
    one.build()
    one.fill()
    assert stored(store) < kept - 100
    assert place(one.data, one.encoder).is_file()
    assert len(VectorFile(place(one.data, one.encoder), one.encoder.identity, 64)) < 20


def test_documents_that_change_meanwhile_are_left_to_the_next(
    folder: Path, replica: Callable[[str], Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = replica("one")
    texts = encoding._Texts.__call__

    def changing(self: encoding._Texts, numbers: Sequence[int]) -> list[str]:
        monkeypatch.setattr(encoding._Texts, "__call__", texts)
        write(folder, "later.txt", "The lighthouse\n\nThe lighthouse of Orlen was lit in 1902 by Ada Lind.")
        one.build()
        return texts(self, numbers)

    monkeypatch.setattr(encoding._Texts, "__call__", changing)
    assert one.fill().busy
    assert one.library.unencoded() > 0
    assert one.fill().left == 0
    assert one.library.unencoded() == 0


def execute(store: str, statement: str) -> list[asyncpg.Record]:
    async def run() -> list[asyncpg.Record]:
        connection = await asyncpg.connect(store)
        try:
            return list(await connection.fetch(statement))
        finally:
            await connection.close()

    return asyncio.run(run())


def stored(store: str) -> int:
    return int(execute(store, f"SELECT count(*) FROM {SCHEMA}.vectors")[0][0])
