"""Day or month first in figures: the text's own dates tell, where its language leaves it open."""

from __future__ import annotations

import pytest

from index.dates import Tagger


@pytest.mark.parametrize(
    ("texts", "language", "dates"),
    [
        (["The dam was inspected on 05/11/2013.", "It was drained on 28/11/2013."], "en", ["2013-11-05", "2013-11-28"]),
        (["The dam was inspected on 05/11/2013.", "It was drained on 11/28/2013."], "en", ["2013-05-11", "2013-11-28"]),
        (["The dam was inspected on 05/11/2013."], "en", ["2013-05-11"]),
        (["Plotina 05/11/2013.", "11/28/2013."], "ru", ["2013-05-11", "2013-11-28"]),
        (["On 28/11/2013 and 11/28/2013, and on 05/11/2013."], "en", ["2013-11-28", "2013-11-28", "2013-05-11"]),
    ],
)
def test_one_date_tells_the_order_of_the_others(texts: list[str], language: str, dates: list[str]) -> None:
    found = Tagger(language).read(texts)
    assert [mention.edtf for mentions in found for mention in mentions] == dates
