"""Minutes: the day of the meeting whose minutes are spoken of is no event, nor is an account of payments."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minutes of the meeting held on 6 June 2012 were agreed."),
        ("en", "The minutes of the 2011 annual meeting were signed as a true record."),
        ("en", "Minutes of the meetings of 18 June and 2 July 2008: the last sentence of item 4 was deleted."),
        ("en", "Matters arising (from the meeting held on 9 September 2014) were dealt with by the harbour master."),
        ("ru", "Протокол собрания жильцов от 6 июня 2012 года утверждён."),
        ("kk", "2012 жылғы 6 маусымдағы жиналыс хаттамасы бекітілді."),
        ("zh", "通过了2012年6月6日的会议纪要。"),
        ("tr", "6 Haziran 2012 tarihli toplantı tutanağı onaylandı."),
        ("en", "Payments in May 2017: rope £18.00, tar £7.50, two lamps £31.20, oil £4.00, wages £210.00."),
    ],
)
def test_nothing_happened_on_the_day_that_is_named(language: str, text: str) -> None:
    assert [event.date for event in events_of(document(text, language=language))] == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The minutes were signed by the harbour master on 4 May 2017.", "2017-05-04"),
        ("The meeting of 4 May 2017 chose a new harbour master.", "2017-05-04"),
        ("On 4 May 2017 the council paid £200 for the lamp and £40 for its glass.", "2017-05-04"),
    ],
)
def test_what_was_done_is_told(text: str, date: str) -> None:
    assert [event.date for event in events_of(document(text))] == [date]
