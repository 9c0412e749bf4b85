"""Whole texts of three kinds, written for this: every date found, none besides, each of the right value."""

from __future__ import annotations

import re

import pytest

from index.dates import find_dates
from index.dates.batch import timex
from tests.index.dates import marked


@pytest.mark.parametrize("name", sorted(path.name for path in marked.TEXTS.glob("*.txt")))
def test_every_date_of_the_text_has_its_value(name: str) -> None:
    document = marked.read(name)
    written = re.search(r"\d{4}-\d\d-\d\d", name)
    mentions = find_dates(document.text, "en", written and written[0])
    assert [timex(mention) for mention in mentions] == [value for _, value in document.dates]
