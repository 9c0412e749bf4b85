"""Formats as a country's program shows them, which those that export tables write into the file."""

from __future__ import annotations

import pytest

from index.documents.readers.number_formats import shown

DAY = 45356  # 5 March 2024, as a spreadsheet counts


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (1234567.5, "# ##0,00", "1 234 567,50"),
        (1234567.5, "#\u00a0##0,00", "1 234 567,50"),
        (1234567, "# ##0", "1 234 567"),
        (1234567.5, "#.##0,00", "1.234.567,50"),
        (1234.5, "0,00", "1234,50"),
        (0.256, "0,0%", "25,6%"),
        (1234.5, '# ##0,00" ₽"', "1 234,50 ₽"),
        (-1234.5, "# ##0,00", "-1 234,50"),
        (12, '# ##0,## "м"', "12 м"),
        (1234567, "#,##0", "1,234,567"),  # as files should have it
        (1234567, "0,000", "1,234,567"),
        (DAY, "дд.мм.гггг", "05.03.2024"),
        (DAY, "Д ММММ ГГГГ", "5 марта 2024"),
        (DAY + 0.5, "дд.мм.гггг чч:мм", "05.03.2024 12:00"),
        (DAY, "TT.MM.JJJJ", "05.03.2024"),
        (DAY, "jj/mm/aaaa", "05/03/2024"),
        (DAY, "gg.aa.yyyy", "05.03.2024"),
        (DAY, "General", "45356"),
    ],
)
def test_numbers_and_days_are_shown_as_that_program_shows_them(value: float, pattern: str, text: str) -> None:
    assert shown(value, pattern) == text
