"""Which addresses Telegram takes for a link, and which for a person."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from bot.playground.model import Person

_TELEGRAM = ("t.me", "telegram.me", "telegram.dog")
PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What may stand behind `start` in a link to the bot."""
_HOST = re.compile(r"(localhost|(\[[0-9a-f:.]+\])|([\w-]+\.)+[\w-]{2,}|\d+(\.\d+){3})(:\d{1,5})?", re.IGNORECASE)


def checked_link(address: str) -> str:
    """The address as Telegram keeps it, or "" for what it silently drops; without a scheme it is http."""
    address = address.strip()
    if address.lower().startswith(("tg:", "ton:", "tonsite:")):
        return address
    if "://" not in address:
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https", "ftp") or not _HOST.fullmatch(host):
        return ""
    if re.search(r"\s", address):
        return ""
    return address if parts.path or parts.query or parts.fragment else f"{address}/"


def bot_link(address: str, username: str) -> tuple[str, str] | None:
    """What a t.me link to the bot does ('start', 'startgroup', '' to open it) and its parameter; None for others.

    A parameter has at most 64 characters of A-Z a-z 0-9 _ and -; another one counts as none.
    https://core.telegram.org/bots/features#deep-linking
    """
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError:
        return None
    if parts.netloc.lower() not in _TELEGRAM or parts.path.strip("/").lower() != username.lower():
        return None
    query = parse_qs(parts.query, keep_blank_values=True)
    for kind in ("startgroup", "start"):
        if kind in query:
            return kind, query[kind][0] if PARAMETER.fullmatch(query[kind][0]) else ""
    return "", ""


def mentioned_user(address: str) -> Person | None:
    """The person of a tg://user?id=… link; only the number is known here."""
    match = re.match(r"tg:(//)?user\?", address)
    number = parse_qs(address[match.end() :]).get("id", [""])[0] if match else ""
    return Person(int(number), "") if number.isdigit() and int(number) else None
