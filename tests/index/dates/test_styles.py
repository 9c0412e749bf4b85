"""One day by two calendars is one date: the later one, which is ours."""

from __future__ import annotations

import pytest

from index.dates import find_dates


def values(text: str, language: str) -> list[str]:
    return [mention.edtf for mention in find_dates(text, language=language)]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("The mill burned on 3 May / 15 May 1842.", "en", "1842-05-15"),
        ("The mill burned on 20 May/1 June 1842.", "en", "1842-06-01"),
        ("The mill burned on 20 May (1 June) 1842.", "en", "1842-06-01"),
        ("The mill burned on May 20 (June 1), 1842.", "en", "1842-06-01"),
        ("The mill burned on 1 June [O.S. 20 May] 1842.", "en", "1842-06-01"),
        ("The mill burned on 1 June 1842 (20 May Old Style).", "en", "1842-06-01"),
        ("The mill burned on 3 (15) May 1842.", "en", "1842-05-15"),
        ("The mill burned on 25 December 1841 (6 January 1842).", "en", "1842-01-06"),
        ("The mill burned on 6 January [O.S. 25 December] 1842.", "en", "1842-01-06"),
        ("Мельница сгорела 20 мая / 1 июня 1842 года.", "ru", "1842-06-01"),
        ("Мельница сгорела 20 мая (1 июня) 1842 года.", "ru", "1842-06-01"),
        ("Мельница сгорела 1 июня (20 мая по старому стилю) 1842 года.", "ru", "1842-06-01"),
        ("Мельница сгорела 3 (15) мая 1842 года.", "ru", "1842-05-15"),
        ("Диірмен 1842 жылғы 20 мамыр (1 маусым) күні өртенді.", "kk", "1842-06-01"),
        ("1842年5月20日（公历6月1日）磨坊被烧毁。", "zh", "1842-06-01"),
        ("1842年6月1日（俄历5月20日）磨坊被烧毁。", "zh", "1842-06-01"),
        ("Değirmen 20 Mayıs (1 Haziran) 1842'de yandı.", "tr", "1842-06-01"),
        ("Değirmen 20 Mayıs / 1 Haziran 1842'de yandı.", "tr", "1842-06-01"),
        ("Die Mühle brannte am 20. Mai (1. Juni) 1842 ab.", "de", "1842-06-01"),
        ("Die Mühle brannte am 20. Mai/1. Juni 1842 ab.", "de", "1842-06-01"),
    ],
)
def test_a_day_by_two_calendars_is_one_date(text: str, language: str, date: str) -> None:
    assert values(text, language) == [date]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They met on 3 May (9 August) 1842.", ["1842-05-03", "1842-08-09"]),
        ("They met on 3 May/9 August 1842.", ["1842-05-03", "1842-08-09"]),
        ("They met on 3 May 1842 (on 15 May in the hills).", ["1842-05-03", "1842-05-15"]),
    ],
)
def test_days_farther_apart_are_two(text: str, dates: list[str]) -> None:
    assert values(text, "en") == dates


def test_a_rising_is_no_beginning() -> None:
    assert values("1842年6月1日起义爆发。", "zh") == ["1842-06-01"]
    assert values("1842年6月1日起施行。", "zh") == ["1842-06-01/.."]
