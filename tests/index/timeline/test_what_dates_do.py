"""What a date does in its sentence, by the words before it: something happened, is so, is planned, or none of these."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


@pytest.mark.parametrize(
    ("language", "sentence", "date", "kind"),
    [
        ("en", "The Orlen Bridge was opened on 4 May 1931.", "1931-05-04", "event"),
        ("en", "Norland and Sudmark signed a treaty in 1904.", "1904", "event"),
        ("en", "Ada Roe was born in Marrow in 1871.", "1871", "event"),
        ("en", "As of 2010 Marrow had five thousand inhabitants.", "2010", "as of"),
        ("en", "As of May 2010 Marrow had five mills.", "2010-05", "as of"),
        ("en", "Norland plans to build a second bridge by 2040.", "../2040", "plan"),
        ("en", "Norland will build a second bridge in 2040.", "2040", "plan"),
        ("en", "Norland aims to build a second bridge in 2040.", "2040", "plan"),
        ("en", "A second bridge is expected in Marrow in 2040.", "2040", "plan"),
        ("en", "The second bridge of Marrow is scheduled for 2040.", "2040", "plan"),
        ("en", "The second bridge of Marrow is planned for 2040.", "2040", "plan"),
        ("en", "A second bridge in Marrow is expected for 2040.", "2040", "plan"),
        ("ru", "Мост Орлен открыли 4 мая 1931 года.", "1931-05-04", "event"),
        ("ru", "Норландия и Зюдмарк подписали договор в 1904 году.", "1904", "event"),
        ("ru", "По состоянию на 2010 год в Приречье жили 5 тысяч человек.", "2010", "as of"),
        ("ru", "По данным на 2010 год в Приречье пять мельниц.", "2010", "as of"),
        ("ru", "Норландия планирует построить второй мост к 2040 году.", "../2040", "plan"),
        ("ru", "Второй мост в Приречье будет построен в 2040 году.", "2040", "plan"),
        ("ru", "Норландия намерена построить второй мост в 2040 году.", "2040", "plan"),
        ("ru", "Второй мост в Приречье должен быть построен в 2040 году.", "2040", "plan"),
        ("kk", "Орлен көпірі 1931 жылғы 4 мамырда ашылды.", "1931-05-04", "event"),
        ("kk", "Норландия мен Зюдмарк 1904 жылы келісімге қол қойды.", "1904", "event"),
        ("zh", "奥伦大桥于1931年5月4日通车。", "1931-05-04", "event"),
        ("zh", "诺兰与苏德马克于1904年签署条约。", "1904", "event"),
        ("zh", "截至2010年，马罗有五千人。", "2010", "as of"),
        ("zh", "诺兰将于2040年建成第二座大桥。", "2040", "plan"),
        ("zh", "2040年诺兰将建成第二座大桥。", "2040", "plan"),
        ("zh", "1904年，艾达·罗在马罗发现了一种花，并将其命名为“马罗花”。", "1904", "event"),
        ("tr", "Orlen Köprüsü 4 Mayıs 1931'de açıldı.", "1931-05-04", "event"),
        ("tr", "Norlandiya ile Zülmark 1904'te anlaşma imzaladı.", "1904", "event"),
    ],
)
def test_what_a_date_tells(language: str, sentence: str, date: str, kind: str) -> None:
    assert [(event.date, event.kind) for event in events_of(document(sentence, language=language))] == [(date, kind)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The pier of Marrow is longer than in 1931."),
        ("en", "Marrow sold more wool than during 1931."),
        ("en", "Published on 4 May 1931 by Marrow Press."),
        ("en", "Accessed 4 May 2010."),
        ("en", "Pupils pay half, for example in 1931."),
        ("en", "The budget for 2026 has five parts."),
        ("en", "Ada Roe presented the plans for 2040."),
        ("en", "Marrow set aside money for 2040."),
        ("ru", "Приречье приняло бюджет на 2040 год."),
        ("en", "Members must pay the fee by 4 May 2031."),
        ("ru", "Пирс Приречья длиннее, чем в 1931 году."),
        ("ru", "Дата обращения: 4 мая 2010 года."),
        ("ru", "Опубликовано 4 мая 2010 года."),
        ("zh", "马罗的码头比1931年长。"),
    ],
)
def test_what_is_only_compared_meant_or_printed_is_no_event(language: str, sentence: str) -> None:
    assert events_of(document(sentence, language=language)) == ()
