"""What is told of working days says nothing of a feast."""

from __future__ import annotations

import pytest

from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, told

OTHER = [
    ("en", "Is the dairy open on Good Friday?", "The dairy is open on weekdays from 7 to 12."),
    ("en", "When does the dairy open on Christmas Eve?", "The dairy opens at 7 on weekdays."),
    ("en", "Is the dairy open on Good Friday?", "The dairy is closed on Christmas Day."),
    ("en", "Is the dairy open at Easter?", "The eastern dairy is open daily from 7 to 12."),
    ("ru", "Работает ли пекарня 8 марта?", "Пекарня работает ежедневно с 7 до 12."),
    ("ru", "Открыта ли пекарня в Новый год?", "Пекарня открыта по будням с 7 до 12."),
    ("kk", "Наубайхана жаңа жылда ашық па?", "Наубайхана жұмыс күндері 7-ден 12-ге дейін ашық."),
    ("tr", "Fırın yılbaşında açık mı?", "Fırın hafta içi 7'den 12'ye kadar açık."),
    ("zh", "面包房春节开门吗？", "面包房周一至周五开门。"),
    ("de", "Hat die Molkerei an Karfreitag offen?", "Die Molkerei hat werktags von 7 bis 12 offen."),
]
SAME = [
    ("en", "Is the dairy open on Good Friday?", "The dairy is closed on public holidays."),
    ("en", "Is the dairy open on bank holidays?", "The dairy is closed on Christmas Day."),
    ("en", "Is the dairy open on Christmas Day?", "The dairy is closed on 25 December."),
    ("en", "When is the Christmas concert?", "The concert is on 18 December."),
    ("ru", "Работает ли пекарня 8 марта?", "В праздничные дни пекарня закрыта."),
    ("zh", "面包房春节开门吗？", "面包房全年开门。"),
    ("zh", "面包师罗师傅多大年纪？", "面包师罗师傅六十岁。"),
    ("en", "Is the eastern dairy open?", "The eastern dairy is open on weekdays."),
    ("en", "Is the dairy open?", "The dairy is open on weekdays."),
    ("zh", "面包房春节开门吗？", "面包房春节关门。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), OTHER)
def test_working_days_are_no_feast(language: str, question: str, sentence: str) -> None:
    assert "another" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAME)
def test_a_feast_may_be_told_by_its_date_or_with_all(language: str, question: str, sentence: str) -> None:
    assert "another" not in told(language, question, sentence)
