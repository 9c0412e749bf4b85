"""What Telegram was told of a bot, as digests: its menus and descriptions are set only when they changed."""

from __future__ import annotations

from sqlalchemy import select

from bot.state.database import Database
from bot.state.tables import told


class Told:
    """`bot` is the number before the token's colon."""

    def __init__(self, database: Database, bot: int) -> None:
        self._database = database
        self._bot = bot

    async def all(self) -> dict[str, str]:
        """The digest of each thing that was told."""
        known = select(told.c.what, told.c.digest).where(told.c.bot_id == self._bot)
        async with self._database.reading() as connection:
            return {row[0]: row[1] for row in await connection.execute(known)}

    async def note(self, what: str, digest: str) -> None:
        """Note that Telegram was told `what` in the words of this digest."""
        row = self._database.insert(told).values(bot_id=self._bot, what=what, digest=digest)
        async with self._database.stating() as connection:
            await connection.execute(
                row.on_conflict_do_update(index_elements=["bot_id", "what"], set_={"digest": digest})
            )
