"""All that a store holds, to be compared."""

from __future__ import annotations

import asyncio

import asyncpg

from index.store.postgres.tables import SCHEMA


def counts(address: str) -> list[list[tuple[object, ...]]]:
    """All that is known of words and passages, whatever numbers they have."""

    async def read() -> list[list[tuple[object, ...]]]:
        connection = await asyncpg.connect(address)
        try:
            return [
                sorted(tuple(row) for row in await connection.fetch(statement))
                for statement in (
                    f"SELECT u.grouped, surface, term, texts, inside, named, headings, contexts "
                    f"FROM {SCHEMA}.uses u JOIN {SCHEMA}.words w ON w.id = u.word",
                    f"SELECT * FROM {SCHEMA}.frequencies",
                    f"SELECT * FROM {SCHEMA}.groups",
                )
            ]
        finally:
            await connection.close()

    return asyncio.run(read())
