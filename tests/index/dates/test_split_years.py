"""Years that are written together: a winter, a season of matches, a year of school, a year counted in two ways."""

from __future__ import annotations

import pytest

from index.dates import find_dates
from index.dates.edtf import bounds

TOLD = [
    ("en", "The ferry froze in during the winter of 1348/49.", ["1349-24"]),
    ("en", "In the winter of 1894-95 the canal was closed for ten weeks.", ["1895-24"]),
    ("en", "Attendance peaked in the 1939–40 season.", ["1939/1940"]),
    ("en", "The accounts for 1765/6 are lost.", ["1765/1766"]),
    ("en", "The school year 1899/1900 opened with ninety pupils.", ["1899/1900"]),
    ("en", "Season 1999/00 ended with promotion.", ["1999/2000"]),
    ("en", "He was elected on 3 February 1712/13.", ["1713-02-03"]),
    ("en", "From autumn 1939 to spring 1940 nothing moved.", ["1939-23/1940-21"]),
    ("en", "The winter and spring of 1907 were wet.", ["1907-24", "1907-21"]),
    ("en", "The file 1985-12 is missing, and so is part 1723-4.", []),
    ("ru", "Зимой 1916–1917 годов хлеба не хватало.", ["1917-24"]),
    ("ru", "В 1897/98 учебном году открылся второй класс.", ["1897/1898"]),
    ("ru", "Осенью и зимой 1918 года город голодал.", ["1918-23", "1919-24"]),
    ("kk", "1931–1932 жылғы қыста ауыл аштан қырылды.", ["1932-24"]),
    ("kk", "2019–2020 оқу жылында мектеп 300 бала қабылдады.", ["2019/2020"]),
    ("kk", "2010/11 жылғы маусымда клуб жеңді.", ["2010/2011"]),
    ("zh", "1941/42年冬，桥被拆除。", ["1942-24"]),
    ("zh", "2019—2020学年，学校招收了300名学生。", ["2019/2020"]),
    ("tr", "1916-1917 kışında ekmek yoktu.", ["1917-24"]),
    ("tr", "1897/98 öğretim yılında ikinci sınıf açıldı.", ["1897/1898"]),
]


@pytest.mark.parametrize(("language", "sentence", "values"), TOLD)
def test_years_written_together_are_one_time(language: str, sentence: str, values: list[str]) -> None:
    assert [mention.value for mention in find_dates(sentence, language)] == values


def test_a_winter_begins_in_the_december_before_the_year_it_bears() -> None:
    assert bounds("1349-24") == ((1348, 12, 1), (1349, 2, 28))


def test_a_date_begins_with_its_first_sign() -> None:
    text = "It was in the year 1794 that he came, about the year 968 A.D., and he died in the year A.D. 1002."
    assert [mention.text for mention in find_dates(text)] == ["1794", "968 A.D.", "A.D. 1002"]
