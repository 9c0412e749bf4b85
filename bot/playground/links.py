"""Which addresses Telegram takes for a link, and which for a person."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from bot.playground.model import Person

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


def mentioned_user(address: str) -> Person | None:
    """The person of a tg://user?id=… link; only the number is known here."""
    match = re.match(r"tg:(//)?user\?", address)
    number = parse_qs(address[match.end() :]).get("id", [""])[0] if match else ""
    return Person(int(number), "") if number.isdigit() and int(number) else None
