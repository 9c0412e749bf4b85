"""`khorgos dates --batch`: JSON lines of texts in, JSON lines of the dates found in them out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from khorgos.errors import KhorgosError
from khorgos.index.dates.mention import Mention
from khorgos.index.dates.moment import WEEK, iso_week, moment_of
from khorgos.index.dates.tagger import find_dates


def timex(mention: Mention) -> str:
    """The value as TIMEX3 and ISO 8601 have it. It differs from EDTF in weeks only, for which EDTF has no sign."""
    if mention.precision != WEEK:
        return mention.value
    monday = moment_of(mention.value.partition("/")[0])
    return mention.value if monday is None else iso_week(monday)
