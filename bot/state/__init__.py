"""The database: what is remembered of chats, questions and daily posts, on SQLite or PostgreSQL."""

from bot.state.database import Database, open_database, opened

__all__ = ["Database", "open_database", "opened"]
