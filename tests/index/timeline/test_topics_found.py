"""A topic is found in its language, and where it stands in a heading only."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from index.timeline.timeline import Timeline
from tests.index.timeline.making import document

TEXTS = [
    ("zh", "1931年，临水镇的砖窑改建为粮仓。", "砖窑"),
    ("zh", "1931年，临水镇的砖窑改建为粮仓。", "粮仓"),
    ("ru", "В 1931 году в Приречном открыли почту.", "почта"),
    ("kk", "1931 жылы Қайыңды ауылында мектеп ашылды.", "мектеп"),
    ("tr", "1931 yılında Çaybaşı'nda bir değirmen yapıldı.", "değirmen"),
]


@pytest.mark.parametrize(("language", "text", "topic"), TEXTS)
def test_a_topic_is_found_in_the_language_of_the_document(language: str, text: str, topic: str) -> None:
    timeline = Timeline(events_of(document(text, language=language, title="A")))
    assert timeline.select(topic).count == 1


def test_a_topic_that_stands_in_a_heading_only_is_found() -> None:
    told = document("In 1931 the first hall was built at Olm.", sections=(("Lighthouses",),), title="Olm")
    assert Timeline(events_of(told)).select("lighthouse").count == 1
