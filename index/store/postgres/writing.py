"""One change of the store on PostgreSQL: see `store.candidates.Writing`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from index.store.candidates import Row, Shelved, Told
from index.store.generations import Indexed
from index.store.postgres.connection import Connections
from index.store.postgres.reading import known, told, version
from index.store.postgres.tables import CLEAR, COLUMNS, CREATE, FORMAT, SCHEMA

LOCK = 0x6B686F72676F73
"""Held in the database by whoever builds: two never do at once, on whatever machines."""
LONGEST = 2000
"""Bytes of a term that PostgreSQL takes as a lexeme; nobody asks for longer ones."""
_PLACES = ", ".join(f"${n}" for n in range(9, 19))
_ADD = (
    f"INSERT INTO {SCHEMA}.passages (document, ordinal, key, about, record, text, above, grouped, {COLUMNS}) "
    f"VALUES ($1, $2, $3, $4, $5, array_to_tsvector($6::text[]), array_to_tsvector($7::text[]), $8, {_PLACES})"
)
_USED = ("texts", "inside", "named", "headings", "contexts")
_COUNT_USES = (
    f"INSERT INTO {SCHEMA}.uses (grouped, word, {', '.join(_USED)}) VALUES ($1, $2, $3, $4, $5, $6, $7) "
    f"ON CONFLICT (grouped, word) DO UPDATE SET {', '.join(f'{c} = uses.{c} + excluded.{c}' for c in _USED)}"
)
_COUNT_TERMS = (
    f"INSERT INTO {SCHEMA}.frequencies (grouped, term, passages) VALUES ($1, $2, $3) "
    "ON CONFLICT (grouped, term) DO UPDATE SET passages = frequencies.passages + excluded.passages"
)
_COUNT_GROUP = (
    f"INSERT INTO {SCHEMA}.groups (grouped, passages, length) VALUES ($1, $2, $3) ON CONFLICT (grouped) "
    "DO UPDATE SET passages = groups.passages + excluded.passages, length = groups.length + excluded.length"
)


@contextmanager
def writing(connections: Connections) -> Iterator[PostgresWriting]:
    """A change: committed when the block is left, undone when by an exception. Waits for whoever is at one.

    Raises StoreError where the database can't be used or goes away meanwhile, which undoes it.
    """
    with connections.changing() as connection:
        connections.wait(connection.execute(f"SELECT pg_advisory_xact_lock({LOCK})"))
        connections.wait(connection.execute(CREATE))
        yield PostgresWriting(connections, connection)


class PostgresWriting:
    """Made by `writing`."""

    def __init__(self, connections: Connections, connection: Any) -> None:
        self._wait = connections.wait
        self._connection = connection
        self._numbers: dict[tuple[str, str], int] | None = None
        self._number = 0

    def fingerprint(self) -> str:
        """Of what the index there was made with; '' where there is none, or in other tables."""
        return self._wait(version(self._connection)).fingerprint

    def known(self) -> dict[str, Indexed]:
        """The files that were looked at, by name."""
        return self._wait(known(self._connection))

    def clear(self) -> None:
        """As if new, but for the number of its version."""
        self._number = self._wait(version(self._connection)).number
        self._execute(CLEAR)
        self._numbers = None

    def numbers(self, words: Sequence[tuple[str, str]]) -> list[int]:
        """By which the store knows words; new ones get one."""
        known = self._words()
        fresh = [word for word in dict.fromkeys(words) if word not in known]
        first = len(known)
        known.update((word, first + n) for n, word in enumerate(fresh))
        records = [(known[word], *word) for word in fresh]
        self._wait(self._connection.copy_records_to_table("words", schema_name=SCHEMA, records=records))
        return [known[word] for word in words]

    def words(self) -> list[tuple[str, str]]:
        """Surface and term of every word, by number: they are numbered through, and none is ever dropped."""
        return list(self._words())

    def _words(self) -> dict[tuple[str, str], int]:
        if self._numbers is None:
            rows = self._fetch(f"SELECT surface, term FROM {SCHEMA}.words ORDER BY id")
            self._numbers = {(row[0], row[1]): n for n, row in enumerate(rows)}
        return self._numbers

    def remove(self, name: str) -> None:
        """Its passages and itself."""
        self._execute(f"DELETE FROM {SCHEMA}.passages WHERE document = $1", name)
        self._execute(f"DELETE FROM {SCHEMA}.documents WHERE name = $1", name)

    def add(
        self, name: str, entry: Indexed, record: bytes, extracts: bytes, title: bytes, passages: Iterable[Shelved]
    ) -> None:
        """A document, in no group yet."""
        self.note(name, entry)
        self._execute(
            f"UPDATE {SCHEMA}.documents SET record = $2, extracts = $3, title = $4 WHERE name = $1",
            name, record, extracts, title,
        )  # fmt: skip
        rows = [
            (name, p.ordinal, p.key, p.about, p.record, _lexemes(p.text), _lexemes(p.above), "", *p.row)
            for p in passages
        ]
        self._wait(self._connection.executemany(_ADD, rows))

    def note(self, name: str, entry: Indexed) -> None:
        """A file that was looked at."""
        why = entry.why and msgspec.json.encode(entry.why).decode()
        self._execute(
            f"INSERT INTO {SCHEMA}.documents (name, size, modified, sha256, why, passages, events, facts) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            name, entry.size, entry.modified, entry.sha256, why, entry.passages, entry.events, entry.facts,
        )  # fmt: skip

    def documents(self) -> list[Told]:
        """Those that were read, by name."""
        return self._wait(told(self._connection))

    def rows(self, name: str) -> list[Row]:
        """The words of a document's passages, in order."""
        found = self._fetch(f"SELECT {COLUMNS} FROM {SCHEMA}.passages WHERE document = $1 ORDER BY ordinal", name)
        return [tuple(row) for row in found]

    def regroup(self, name: str, group: str) -> None:
        """Put a document into another group."""
        self._execute(f"UPDATE {SCHEMA}.passages SET grouped = $2 WHERE document = $1", name, group)
        self._execute(f"UPDATE {SCHEMA}.documents SET grouped = $2 WHERE name = $1", name, group)

    def count(
        self,
        group: str,
        passages: int,
        length: int,
        uses: Iterable[tuple[int, tuple[int, ...]]],
        terms: Iterable[tuple[str, int]],
    ) -> None:
        """Add to what is known of a group."""
        self._wait(self._connection.executemany(_COUNT_USES, [(group, word, *counts) for word, counts in uses]))
        self._wait(self._connection.executemany(_COUNT_TERMS, [(group, term, n) for term, n in terms]))
        self._execute(_COUNT_GROUP, group, passages, length)

    def finish(self, fingerprint: str) -> None:
        """Drop what nobody uses any more, and give the change a new version."""
        self._execute(f"DELETE FROM {SCHEMA}.uses WHERE texts = 0 AND headings = 0 AND contexts = 0")
        self._execute(f"DELETE FROM {SCHEMA}.frequencies WHERE passages = 0")
        self._execute(f"DELETE FROM {SCHEMA}.groups WHERE passages = 0")
        number = max(self._number, self._wait(version(self._connection)).number)
        self._execute(f"DELETE FROM {SCHEMA}.state")
        self._execute(f"INSERT INTO {SCHEMA}.state VALUES ($1, $2, $3)", number + 1, fingerprint, FORMAT)

    def _execute(self, statement: str, *arguments: object) -> None:
        self._wait(self._connection.execute(statement, *arguments))

    def _fetch(self, statement: str, *arguments: object) -> list[Any]:
        rows: list[Any] = self._wait(self._connection.fetch(statement, *arguments))
        return rows


def _lexemes(terms: Sequence[str]) -> list[str]:
    return [term for term in dict.fromkeys(terms) if term and len(term.encode()) <= LONGEST]
