"""What a cell of a spreadsheet shows, by its value and its format."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents.readers.number_formats import shown

DAY = dt.datetime(2024, 3, 5)
MOMENT = dt.datetime(2024, 3, 5, 14, 7, 9)


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (None, "0", ""),
        ("  two\n words ", "@", "two words"),
        (True, None, "TRUE"),
        (False, "0.00", "FALSE"),
        # without a format of its own
        (12, None, "12"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, None, "0.3333333333"),
        (1e15, None, "1e+15"),
        (0.5, "# ?/?", "0.5"),  # fractions are told as they are
        (12345.0, "0.00E+00", "12345"),
        # places, thousands, per cent
        (1234.5, "0", "1234"),
        (1234.5, "0.00", "1234.50"),
        (1234.5, "#,##0", "1,234"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234.5, "0.0#", "1234.5"),
        (1234.0, "0.##", "1234"),
        (7, "000", "007"),
        (0.256, "0%", "26%"),
        (0.256, "0.0%", "25.6%"),
        (1_250_000, "0.0,,", "1.2"),  # in millions
        (1_250_000, "#,##0,", "1,250"),
        # signs around the figure
        (5, '0" km"', "5 km"),
        (5, r"0\ \k\g", "5 kg"),
        (5, '"$"#,##0', "$5"),
        (5, "#,##0 [$€-407]", "5 €"),
        (5, "[Red]0", "5"),
        (5, "_-* #,##0_-", "5"),  # room and filling are not shown
        # negative ones and nought
        (-5, "0", "-5"),
        (-5, '"$"#,##0', "-$5"),  # the sign stands before everything
        (-5, "0;(0)", "(5)"),
        (-5, "0;[Red]0", "5"),
        (0, '0;-0;"none"', "none"),
        (-0.4, "0", "0"),
    ],
)
def test_numbers(value: object, pattern: str | None, text: str) -> None:
    assert shown(value, pattern) == text


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (DAY, "mm-dd-yy", "2024-03-05"),  # shown as each machine likes: here as everybody reads it
        (DAY, "General", "2024-03-05"),
        (MOMENT, "m/d/yy h:mm", "2024-03-05 14:07"),
        (DAY, "yyyy-mm-dd", "2024-03-05"),
        (DAY, "d mmmm yyyy", "5 March 2024"),
        (DAY, "dd.mm.yy", "05.03.24"),
        (DAY, "ddd d mmm", "Tue 5 Mar"),
        (DAY, "dddd", "Tuesday"),
        (DAY, "[$-419]d mmmm yyyy", "5 марта 2024"),
        (DAY, "[$-407]dddd", "Dienstag"),
        (DAY, 'yyyy"年"m"月"d"日"', "2024年3月5日"),
        (MOMENT, "h:mm", "14:07"),
        (MOMENT, "hh:mm:ss", "14:07:09"),
        (MOMENT, "h:mm AM/PM", "2:07 PM"),
        (MOMENT, "mm:ss", "07:09"),  # m beside seconds are minutes
        (dt.datetime(2024, 3, 5, 0, 30), "h AM/PM", "12 AM"),
        (dt.time(8, 5), "h:mm", "8:05"),
        (dt.date(2024, 3, 5), "yyyy", "2024"),
        (dt.timedelta(hours=26, minutes=3, seconds=4), "[h]:mm:ss", "26:03:04"),
    ],
)
def test_dates_and_times(value: object, pattern: str, text: str) -> None:
    assert shown(value, pattern) == text


@given(
    st.one_of(st.floats(-1e12, 1e12), st.integers(-(10**9), 10**9), st.datetimes(), st.times(), st.timedeltas()),
    st.text(alphabet='0#?.,%;"\\[]$-_*@ymdhsAPM/ ак', max_size=16),
)
def test_no_format_breaks_a_cell(value: object, pattern: str) -> None:
    text = shown(value, pattern)
    assert text == " ".join(text.split())
