"""Events for other programs: CSV, TimelineJS, iCalendar. Each says how many it had to leave out."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from index.dates import edtf
from index.model import Event
from index.timeline.line import line

Bound = edtf.Bound
InWords = Callable[[str, str | None], str]
"""(EDTF, modifier) → the date in the words of the reader."""

HEADLINE = 90  # characters
SUMMARY = 74  # characters of an iCalendar title: calendars show one line
FOLD = 75  # octets of a line of iCalendar, RFC 5545 section 3.1
COLUMNS = (
    "date", "low", "high", "precision", "kind", "text", "topics", "document", "title", "place", "disputes", "id",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Export:
    """A file and how many events are in it, and how many are not because the format can't hold them."""

    content: bytes
    media_type: str
    written: int
    left_out: int = 0


def to_csv(events: Sequence[Event]) -> Export:
    """One row a citation's document; UTF-8 with a byte order mark, without which Excel takes it for Latin-1."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for event in events:
        low, high = edtf.bounds(event.date)
        writer.writerow([
            event.date, bound_text(low), bound_text(high), event.precision, event.kind, plain_cell(event.text),
            plain_cell("; ".join(event.topics)), joined(c.source.document for c in event.citations),
            plain_cell(joined(c.source.title for c in event.citations)), joined(c.place for c in event.citations),
            " ".join(event.disputes), event.id,
        ])  # fmt: skip
    return Export(out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", len(events))


def to_timelinejs(events: Sequence[Event], title: str, in_words: InWords) -> Export:
    """JSON for TimelineJS (https://timeline.knightlab.com/docs/json-format.html).

    It has no year 0 and shows -36 as '36 BCE': our astronomical -35 is written -36. What it can't say (a century,
    'around') is in the display date.
    """
    slides = [slide(event, in_words) for event in events]
    content = {"title": {"text": {"headline": title}}, "events": slides}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return Export(text.encode(), "application/json", len(slides))


def to_icalendar(events: Sequence[Event], title: str, now: datetime | None = None) -> Export:
    """iCalendar (RFC 5545), each event an anniversary that comes every year, all day.

    Only what is told to the day, from the year 1 on: a calendar can't hold the rest, and no day is invented for it.
    """
    days = [(event, day) for event in events if (day := calendar_day(event)) is not None]
    stamp = (now or datetime.now(UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Khorgos//Timeline//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{escaped(title)}")
    for event, day in days:
        lines += calendar_entry(event, day, stamp)
    lines.append("END:VCALENDAR")
    content = "".join(folded(one) + "\r\n" for one in lines)
    return Export(content.encode(), "text/calendar; charset=utf-8", len(days), len(events) - len(days))


def joined(parts: Iterable[str]) -> str:
    """Several values in one cell, each once."""
    return "; ".join(dict.fromkeys(parts))


def plain_cell(text: str) -> str:
    """A cell that a spreadsheet takes for text: one that begins like a formula is led by an apostrophe."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def bound_text(bound: Bound) -> str:
    """An end as ISO 8601; nothing for an open one."""
    if math.isinf(bound[0]):
        return ""
    year = int(bound[0])
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{bound[1]:02d}-{bound[2]:02d}"


def slide(event: Event, in_words: InWords) -> dict[str, object]:
    """One event as TimelineJS reads it."""
    low, high = edtf.bounds(event.date)
    first, last = (high, high) if low == edtf.PAST else (low, low) if high == edtf.FUTURE else (low, high)
    found: dict[str, object] = {
        "start_date": js_date(first, told_to(event)),
        "display_date": in_words(event.date, event.modifier),
        "text": {
            "headline": markup_free(line(event, HEADLINE)),
            "text": f"<p>{markup_free(event.text)}</p>{sources(event)}",
        },
        "unique_id": event.id,
    }
    if first != last and event.precision not in ("day", "month"):
        found["end_date"] = js_date(last, told_to(event))
    if event.topics:
        found["group"] = event.topics[0]
    return found


def told_to(event: Event) -> str:
    """How fine the ends of an event are: a range of days has days, a century years."""
    if event.precision != "range":
        return event.precision if event.precision in ("day", "month") else "year"
    told = {edtf.precision(end) for end in edtf.ends(event.date)}
    return next((unit for unit in ("day", "month") if unit in told), "year")


def js_date(bound: Bound, precision: str) -> dict[str, int]:
    """A day, month or year as TimelineJS reads it, which knows no year 0."""
    year = int(bound[0])
    parts = {"year": year if year > 0 else year - 1}
    if precision in ("month", "day"):
        parts["month"] = bound[1]
    if precision == "day":
        parts["day"] = bound[2]
    return parts


def sources(event: Event) -> str:
    """Title and place of each citation, as HTML."""
    titles = dict.fromkeys(f"{c.source.title}, {c.place}" for c in event.citations)
    return f"<p><small>{markup_free('; '.join(titles))}</small></p>"


def markup_free(text: str) -> str:
    """`text` for HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def calendar_day(event: Event) -> date | None:
    """The day that an entry of a calendar can be on; None for other dates and years that it can't hold."""
    if event.precision != "day" or "/" in event.date:
        return None
    year, month, day = edtf.bounds(event.date)[0]
    return date(int(year), month, day) if 1 <= year <= 9999 else None


def calendar_entry(event: Event, day: date, stamp: str) -> list[str]:
    """One event as lines of iCalendar; it comes back every year."""
    where = joined(f"{c.source.title}, {c.place}" for c in event.citations)
    return [
        "BEGIN:VEVENT",
        f"UID:{event.id}@khorgos",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{day.year:04d}{day.month:02d}{day.day:02d}",
        "RRULE:FREQ=YEARLY",
        f"SUMMARY:{escaped(f'{day.year}: {line(event, SUMMARY, dated=False)}')}",
        f"DESCRIPTION:{escaped(f'{event.text} — {where}')}",
        f"CATEGORIES:{','.join(escaped(topic) for topic in event.topics)}" if event.topics else "CLASS:PUBLIC",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    """TEXT of RFC 5545, section 3.3.11."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n")


def folded(text: str) -> str:
    """A line cut into pieces of 75 octets, none inside a letter."""
    pieces = [""]
    for letter in text:
        room = FOLD if len(pieces) == 1 else FOLD - 1
        if len((pieces[-1] + letter).encode()) > room:
            pieces.append("")
        pieces[-1] += letter
    return "\r\n ".join(pieces)
