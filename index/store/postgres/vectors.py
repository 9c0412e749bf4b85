"""The vectors of sentences and words, by the text they were made from: what one process has encoded, no other has to.

They lie in a schema of their own: an index that is made anew finds those of all that stayed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import numpy as np

from index.meaning.background import WASTE
from index.meaning.encoder import Encoder, Vectors
from index.meaning.vectors import Keys, VectorFile, key, packed, record_type, sums
from index.store.postgres.connection import Connections

SCHEMA = "khorgos_vectors"
LOCK = 0x6B686F72676F74
"""Held in the database by whoever makes the table or encodes: the others wait, and find what it has encoded."""
CREATE = f"""
CREATE SCHEMA IF NOT EXISTS {SCHEMA};
CREATE TABLE IF NOT EXISTS {SCHEMA}.vectors (
    model text NOT NULL, key bigint NOT NULL, record bytea NOT NULL, PRIMARY KEY (model, key));
"""
FIND = f"SELECT key, record FROM {SCHEMA}.vectors WHERE model = $1 AND key = ANY($2)"
THERE = f"SELECT key FROM {SCHEMA}.vectors WHERE model = $1 AND key = ANY($2)"
KEEP = (
    f"INSERT INTO {SCHEMA}.vectors (model, key, record) VALUES ($1, $2, $3) "
    "ON CONFLICT (model, key) DO UPDATE SET record = excluded.record"
)
GIVEN = 4096
"""Vectors that are given to the database at once."""
PATIENCE = "600s"
"""That others are waited for, who encode some seconds' worth at a time: a machine that has vanished may hold a lock for
hours."""


class Sharing:
    """An encoder that encodes only what is not in the database; see `Encoder`. Made for one process that encodes."""

    def __init__(self, encoder: Encoder, connections: Connections) -> None:
        self.identity, self.dimensions = encoder.identity, encoder.dimensions
        self._encoder = encoder
        self._connections = connections
        with self._turn() as connection:
            connections.wait(connection.execute(CREATE))

    def asked(self, texts: Sequence[str]) -> Vectors:
        """Questions are nobody else's."""
        return self._encoder.asked(texts)

    def said(self, texts: Sequence[str]) -> Vectors:
        """Raises StoreError where the database can't be used."""
        keys = [key("", text) for text in texts]
        found = self._connections.run(lambda connection: self._found(connection, keys))
        if any(one not in found for one in keys):
            with self._turn() as connection:
                found |= self._connections.wait(self._found(connection, [one for one in keys if one not in found]))
                new = {one: text for one, text in zip(keys, texts, strict=True) if one not in found}
                if new:
                    vectors = self._encoder.said(list(new.values()))
                    found.update(zip(new, vectors, strict=True))
                    self._keep(connection, list(new), vectors)
        return np.array([found[one] for one in keys], dtype=np.float32).reshape(-1, self.dimensions)

    def give(self, file: VectorFile) -> None:
        """Bring to the database what a file has and it lacks: vectors from before there was a store."""
        keys = file.keys.tolist()
        for start in range(0, len(keys), GIVEN):
            some = keys[start : start + GIVEN]
            if new := self._connections.run(partial(self._lacking, keys=some)):
                vectors = file.of(file.rows(np.array(new, dtype=np.uint64)))
                with self._turn() as connection:
                    self._keep(connection, new, vectors)

    async def _lacking(self, connection: Any, keys: Sequence[int]) -> list[int]:
        rows = await connection.fetch(THERE, self.identity, [_signed(one) for one in keys])
        there = {row[0] for row in rows}
        return [one for one in keys if _signed(one) not in there]

    def _keep(self, connection: Any, keys: Sequence[int], vectors: Vectors) -> None:
        records = packed(np.array(keys, dtype=np.uint64), vectors)
        rows = [(self.identity, _signed(one), r.tobytes()) for one, r in zip(keys, records, strict=True)]
        self._connections.wait(connection.executemany(KEEP, rows))

    def tidy(self, needed: Keys) -> None:
        """Drop the vectors of other models, and where many are needed no more, these."""
        keys = [_signed(one) for one in np.unique(needed).tolist()]
        with self._turn() as connection:
            wait = self._connections.wait
            wait(connection.execute(f"DELETE FROM {SCHEMA}.vectors WHERE model <> $1", self.identity))
            if len(keys) < (1 - WASTE) * wait(connection.fetchval(f"SELECT count(*) FROM {SCHEMA}.vectors")):
                wait(connection.execute(f"DELETE FROM {SCHEMA}.vectors WHERE NOT key = ANY($1)", keys))

    @contextmanager
    def _turn(self) -> Iterator[Any]:
        """A connection while nobody else is at it; what is done is kept whole or not at all."""
        with self._connections.changing() as connection:
            self._connections.wait(connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'"))
            self._connections.wait(connection.execute(f"SELECT pg_advisory_xact_lock({LOCK})"))
            yield connection

    async def _found(self, connection: Any, keys: Sequence[int]) -> dict[int, Vectors]:
        """Those that are there and whole, by key."""
        rows = await connection.fetch(FIND, self.identity, [_signed(one) for one in keys])
        kind = record_type(self.dimensions)
        whole = b"".join(row[1] for row in rows if len(row[1]) == kind.itemsize)
        records = np.frombuffer(whole, dtype=kind)
        good = records[sums(records) == records["sum"]]
        vectors: Vectors = good["vector"].astype(np.float32) * good["scale"][:, None]
        return dict(zip(good["key"].tolist(), vectors, strict=True))


def _signed(number: int) -> int:
    """An unsigned number of 64 bits as PostgreSQL's bigint has it."""
    return number - (1 << 64) if number >= 1 << 63 else number
