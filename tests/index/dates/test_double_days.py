"""Two days with one stroke between them, and days written close to their month."""

from __future__ import annotations

import pytest

from index.dates import find_dates


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 19/20. September 1987 feierte die Wehr.", ["1987-09-19/1987-09-20"]),
        ("de", "Am 19./20. September 1987 feierte die Wehr.", ["1987-09-19/1987-09-20"]),
        ("de", "Am Donnerstag, 23.Mai 2019 wurde es eröffnet.", ["2019-05-23"]),
        ("de", "Am 4. Febr. 1888 und im Jänner 1921.", ["1888-02-04", "1921-01"]),
        ("en", "On 19/20 September 1987 they met.", ["1987-09-19/1987-09-20"]),
        ("en", "On the 3rd/4th of May 1901 he died.", ["1901-05-03/1901-05-04"]),
        ("ru", "Это было 19/20 сентября 1987 года.", ["1987-09-19/1987-09-20"]),
        ("tr", "19/20 Eylül 1987'de toplandılar.", ["1987-09-19/1987-09-20"]),
        ("en", "It came on 05/11/2013.", ["2013-05-11"]),
    ],
)
def test_a_double_day_is_one_date(language: str, text: str, expected: list[str]) -> None:
    assert [mention.edtf for mention in find_dates(text, language)] == expected
