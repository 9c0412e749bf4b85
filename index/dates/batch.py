"""`khorgos dates --batch`: JSON lines of texts in, JSON lines of the dates found in them out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from index.dates.mention import Mention
from index.dates.moment import WEEK, iso_week, moment_of
from index.dates.tagger import find_dates
from index.errors import OperatorError


def tag_lines(lines: Iterable[str], language: str = "en") -> Iterator[str]:
    """For each line `{"doc", "text", "dct"?}` a line `{"doc", "spans": [{"start", "end", "text", "value"}]}`.

    `dct` is the day the text was written, in ISO 8601; offsets are characters of `text`. A line may name its own
    `language`. Raises OperatorError for a line that is no such object.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(_tagged(line, number, language), ensure_ascii=False)


def _tagged(line: str, number: int, language: str) -> dict[str, object]:
    try:
        entry = json.loads(line)
        text, reference = entry["text"], entry.get("dct")
        mentions = find_dates(text, entry.get("language", language), reference)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise OperatorError(
            f'line {number} is not {{"doc": …, "text": …, "dct": …}} in a language that dates are read in: {error}'
        ) from error
    spans = [{"start": m.start, "end": m.end, "text": m.text, "value": timex(m)} for m in mentions]
    return {"doc": entry.get("doc"), "spans": spans}


def timex(mention: Mention) -> str:
    """The value as TIMEX3 and ISO 8601 have it. It differs from EDTF in weeks only, for which EDTF has no sign."""
    if mention.precision != WEEK:
        return mention.value
    monday = moment_of(mention.value.partition("/")[0])
    return mention.value if monday is None else iso_week(monday)
