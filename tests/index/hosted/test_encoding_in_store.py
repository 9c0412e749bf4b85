"""Each text is encoded once for all that answer from a store, and forgotten when nobody needs it."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import asyncpg
import pytest

from index.hosted import build as hosted
from index.hosted import encoding
from index.library import Library
from index.meaning.background import place
from index.meaning.vectors import VectorFile
from index.model import Answer
from index.store.postgres.connection import Connections
from index.store.postgres.vectors import SCHEMA
from tests.index.hosted.replicas import Replica, beside, folder, replica
from tests.index.hosted.test_hosted import said, same
from tests.index.hosted.village import write

__all__ = ["folder", "replica"]


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
