"""The tables. What changes here needs a migration in `migrations/versions`; a test compares the two."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    TypeDecorator,
    false,
)

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"})


class Instant(TypeDecorator[datetime]):
    """A moment in UTC, aware in Python on every database; SQLite, which has no zones, keeps it as UTC text."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def _chat(**options: Any) -> Column[int]:
    return Column("chat_id", BigInteger, **options)


chats = Table(
    "chats",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("language", String(16)),
    Column("moved_to", BigInteger),  # set on the row a group leaves behind when it becomes a supergroup
    Column("who_asks", String(16)),  # none: everyone
    Column("reply_length", String(16)),  # none: normal
    Column("only_named", Boolean),  # in a group, a reply to the bot is no question
    Column("welcomed", Boolean),  # the group was told what the bot does there
)

asked = Table(
    "asked",
    metadata,
    Column("id", String(16), primary_key=True),
    _chat(nullable=False),
    Column("thread_id", BigInteger, nullable=False),  # 0 outside of topics
    Column("person_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),  # the bot's answer
    Column("asked_in", BigInteger),  # the person's message; None for what a button asked
    Column("question", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("before", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "chat_id", "thread_id", "person_id", "at"),
    Index(None, "chat_id", "message_id"),
    Index(None, "chat_id", "asked_in"),
    Index(None, "at"),
)

votes = Table(
    "votes",
    metadata,
    Column("asked_id", String(16), primary_key=True),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    _chat(nullable=False),
    Column("good", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
)
"""What people think of an answer: one vote a person, which can be changed."""

gaps = Table(
    "gaps",
    metadata,
    Column("asked_id", String(16), primary_key=True),  # for as long as that is known, it can be told whose it is
    Column("kind", String(16), primary_key=True),
    Column("sameness", String(32), primary_key=True),
    Column("question", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "sameness"),
    Index(None, "at"),
)
"""What the documents didn't answer, or answered badly, for the operators. Neither who asked nor where."""

views = Table(
    "views",
    metadata,
    Column("id", String(16), primary_key=True),
    _chat(nullable=False),
    Column("expression", Text, nullable=False),
    Column("page", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "at"),
)

shared = Table(
    "shared",
    metadata,
    Column("id", String(16), primary_key=True),  # a hash of the rest
    Column("question", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("before", JSON, nullable=False),
    Column("at", Instant, nullable=False),  # when its link was last made or followed
    Index(None, "at"),
)
"""Questions too long for a link that somebody shared; nothing tells who asked them, or where."""

told = Table(
    "told",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),  # the number before the token's colon
    Column("what", String(64), primary_key=True),
    Column("digest", String(32), nullable=False),
)
"""What Telegram was told of the bot (menus, descriptions), so that it is told again only when it changed."""

prompts = Table(
    "prompts",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("wanted", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "at"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, nullable=False),  # 0 outside of topics
    Column("active", Boolean, nullable=False),
    Column("at", Time, nullable=False),  # local
    Column("zone", String(64), nullable=False),  # IANA
    Column("place", String(128)),  # the city that was named; none: the zone's own
    Column("weekdays", Integer, nullable=False),  # bit 0 is Monday
    Column("language", String(16)),  # none: the chat's
    Column("topics", JSON, nullable=False),
    Column("on_this_day", Boolean, nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("pin", Boolean, nullable=False),
    Column("quiz", Boolean, nullable=False, server_default=false()),
    Column("weekly", Boolean, nullable=False, server_default=false()),  # the week's best-liked facts are told
    Column("quiet_from", Time),  # local; none, as the next: no hour is quieter than others
    Column("quiet_until", Time),
    Column("since", Instant, nullable=False),
    Column("title", String(255)),  # of the chat, for telling its administrator which one is meant
    Column("set_by", BigInteger),  # the person, where it was one
    Column("next_due", Instant),  # none while off or asleep
    Column("next_day", Date),  # the local date that next_due was computed for
    Column("failures", Integer, nullable=False),  # days in a row that could not be delivered
    Column("asleep", Text),  # why, and so that it is
    Column("round", Integer, nullable=False),  # how often all facts were used, from 1
    Column("low_noticed", Date),
    Column("pinned_message_id", BigInteger),
    Index(None, "next_due"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),  # local
    Column("state", String(16), nullable=False),
    Column("due", Instant, nullable=False),
    Column("not_before", Instant, nullable=False),  # due, or later when Telegram told us to wait
    Column("worker", String(36)),
    Column("attempts", Integer, nullable=False),
    Column("fact_id", String(64)),  # chosen before the first attempt and kept for all
    Column("message_id", BigInteger),
    Column("error", Text),
    Column("again", Boolean, nullable=False),  # sent once more, the first outcome being unknown
    Column("sent", Instant),
    Index(None, "state", "not_before"),
    Index(None, "day"),
)

posted = Table(
    "posted",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("fact_id", String(64), primary_key=True),
    Column("round", Integer, nullable=False),  # the last in which it was posted
    Column("day", Date, nullable=False),  # the last, local
)

likes = Table(
    "likes",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("fact_id", String(64), primary_key=True),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Index(None, "at"),
)
"""Which daily facts people liked; one that was taken back isn't kept."""

summaries = Table(
    "summaries",
    metadata,
    _chat(primary_key=True, autoincrement=False),
    Column("week", Date, primary_key=True),  # its Monday
)
"""The weeks whose best-liked facts were told."""

workers = Table(
    "workers",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("alive_until", Instant, nullable=False),
)

budgets = Table(
    "budgets",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("free_at", Double, nullable=False),  # seconds since 1970: the first moment nobody has reserved
    Column("spaced_at", Double, nullable=False, server_default="0"),  # no moment before it, for those before were close
)

inbox = Table(
    "inbox",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),  # the number before the token's colon
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(64), nullable=False),  # updates of one lane are handled in their order
    Column("state", String(16), nullable=False),
    Column("raw", Text),  # as Telegram sent it; none once it was dealt with
    Column("at", Instant, nullable=False),  # when it came
    Column("worker", String(36)),
    Column("attempts", Integer, nullable=False),  # how often a process ended over it
    Column("sent", Integer, nullable=False),  # messages of its answer that are in the chat
    Index(None, "bot_id", "state", "update_id"),
    Index(None, "at"),
)

PER_CHAT = (asked, votes, views, subscriptions, deliveries, posted, likes, summaries)
"""What moves along when a group becomes a supergroup."""
