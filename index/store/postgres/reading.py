"""What answering asks of PostgreSQL: see `store.candidates.Reading`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np

from index.remarks import Remark
from index.store.candidates import Asked, Moved, Named, Place, Stored, Told, Uses, Version
from index.store.generations import Indexed
from index.store.postgres.connection import Connections
from index.store.postgres.tables import CANDIDATES, FORMAT, SCHEMA, lexeme

KEYS = "words_6"
"""The column of `corpus.narrowed` that names the texts which are encoded."""
NO_VERSION = Version(0, "")


class PostgresReading:
    """Immutable; safe to use from several threads."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def version(self) -> Version:
        """That in use; number 0 where nothing was ever written."""
        return self._connections.run(version)

    def known(self) -> dict[str, Indexed]:
        """The files that were looked at, by name."""
        return self._connections.run(known)

    def documents(self) -> list[Told]:
        """All that were read, by name."""
        return self._connections.run(told)

    def uses(self, groups: Sequence[str]) -> Iterator[Uses]:
        """The words of some groups, by number."""
        rows = self._all(
            f"SELECT u.word, w.surface, w.term, sum(texts)::int, sum(inside)::int, sum(named)::int, "
            f"sum(headings)::int, sum(contexts)::int, array_agg(u.grouped) "
            f"FROM {SCHEMA}.uses u JOIN {SCHEMA}.words w ON w.id = u.word "
            "WHERE u.grouped = ANY($1) GROUP BY u.word, w.surface, w.term ORDER BY u.word",
            groups,
        )
        return (Uses(row[0], row[1], row[2], tuple(row)[3:8], tuple(row[8])) for row in rows)

    def frequencies(self, groups: Sequence[str]) -> Iterator[tuple[str, int]]:
        """In how many passages of the groups each term is, by term."""
        rows = self._all(
            f"SELECT term, sum(passages)::int FROM {SCHEMA}.frequencies WHERE grouped = ANY($1) "
            "GROUP BY term ORDER BY term",
            groups,
        )
        return ((row[0], row[1]) for row in rows)

    def sizes(self, groups: Sequence[str]) -> tuple[int, int]:
        """Passages, and the words of their texts."""
        rows = self._all(
            f"SELECT coalesce(sum(passages), 0)::bigint, coalesce(sum(length), 0)::bigint FROM {SCHEMA}.groups "
            "WHERE grouped = ANY($1)",
            groups,
        )
        return rows[0][0], rows[0][1]

    def named(self, groups: Sequence[str]) -> Iterator[Named]:
        """The sentences of some groups, by document."""
        rows = self._all(
            f"SELECT document, string_agg(int4send(octet_length({KEYS}) / 8), ''::bytea ORDER BY ordinal), "
            f"string_agg({KEYS}, ''::bytea ORDER BY ordinal) FROM {SCHEMA}.passages WHERE grouped = ANY($1) "
            "GROUP BY document ORDER BY document",
            groups,
        )
        return (Named(row[0], _swapped(row[1]), row[2]) for row in rows)

    def candidates(self, asked: Sequence[Asked], groups: Sequence[str], limit: int, number: int) -> list[Stored]:
        """See `Reading`."""

        ways = [(turn, way) for turn, one in enumerate(asked) for way in one.ways]
        places = [place for one in asked for place in one.places]
        rows = self._connections.run(
            lambda connection: connection.fetch(
                CANDIDATES,
                [" & ".join(map(lexeme, way.terms)) for _, way in ways],
                [way.weight for _, way in ways],
                [turn for turn, _ in ways],
                [way.concept for _, way in ways],
                list(groups),
                limit,
                any(one.works for one in asked),
                [place.document for place in places],
                [place.ordinal for place in places],
            )
        )
        if rows and rows[0][0] != number:
            raise Moved
        return [Stored(Place(row[1], row[2]), row[3], tuple(row)[4:]) for row in rows]

    def passage(self, place: Place) -> bytes | None:
        """Its record; None where there is none."""
        return self._one(f"SELECT record FROM {SCHEMA}.passages WHERE document = $1 AND ordinal = $2", *place)

    def passages(self, document: str, most: int) -> list[bytes]:
        """The records of a document's first passages."""
        statement = f"SELECT record FROM {SCHEMA}.passages WHERE document = $1 ORDER BY ordinal LIMIT $2"
        rows = self._connections.run(lambda connection: connection.fetch(statement, document, most))
        return [row[0] for row in rows]

    def passage_by_key(self, key: str) -> bytes | None:
        """The record of the passage that `key` names."""
        return self._one(f"SELECT record FROM {SCHEMA}.passages WHERE key = $1", key)

    def extracts(self) -> Iterator[bytes]:
        """Events and facts, by document."""
        rows = self._all(f"SELECT extracts FROM {SCHEMA}.documents WHERE extracts IS NOT NULL ORDER BY name")
        return (row[0] for row in rows)

    def close(self) -> None:
        """End the connections."""
        self._connections.close()

    def _all(self, statement: str, groups: Sequence[str] | None = None) -> list[Any]:
        arguments = [] if groups is None else [list(groups)]
        return self._connections.run(lambda connection: connection.fetch(statement, *arguments))

    def _one(self, statement: str, *arguments: object) -> bytes | None:
        found: bytes | None = self._connections.run(lambda connection: connection.fetchval(statement, *arguments))
        return found


def _swapped(sizes: bytes) -> bytes:
    """Numbers as PostgreSQL sends them, as this machine has them."""
    return np.frombuffer(sizes, dtype=">i4").astype(np.int32).tobytes()


async def version(connection: Any) -> Version:
    """That in use."""
    if await connection.fetchval("SELECT to_regclass($1)", f"{SCHEMA}.state") is None:
        return NO_VERSION
    row = await connection.fetchrow(f"SELECT number, fingerprint, format FROM {SCHEMA}.state")
    return NO_VERSION if row is None or row[2] != FORMAT else Version(row[0], row[1])


async def known(connection: Any) -> dict[str, Indexed]:
    """The files that were looked at, by name."""
    if not (await version(connection)).number:
        return {}
    rows = await connection.fetch(
        f"SELECT name, size, modified, sha256, passages, events, facts, why FROM {SCHEMA}.documents ORDER BY name"
    )
    return {
        name: Indexed(size, modified, sha256, passages, events, facts, _why(why))
        for name, size, modified, sha256, passages, events, facts, why in rows
    }


def _why(stored: str | None) -> Remark | None:
    return msgspec.json.decode(stored, type=Remark) if stored else None


async def told(connection: Any) -> list[Told]:
    """The documents, by name."""
    rows = await connection.fetch(
        f"SELECT name, record, title, grouped, passages FROM {SCHEMA}.documents WHERE record IS NOT NULL ORDER BY name"
    )
    return [Told(*row) for row in rows]
