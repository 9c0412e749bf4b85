from tests.bot.databases import database, database_address, postgres

__all__ = ["database", "database_address", "postgres"]
