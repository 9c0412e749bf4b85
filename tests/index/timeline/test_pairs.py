"""Pairs of tellings that are one event, and pairs that are not, as documents tell them."""

from __future__ import annotations

import pytest

from index.timeline import consolidate, events_of
from tests.index.timeline.making import document

SAME = [
    ("The Salt Bridge was opened on 4 May 1911 by Governor Lind.", "In May 1911 Governor Lind opened the Salt Bridge."),
    ("The Karst Treaty was signed in 1874.", "On 9 June 1874 envoys signed the Treaty of Karst at Olm."),
    ("A flood destroyed the mill of Brede in August 1902.", "The mill at Brede was destroyed by the flood of 1902."),
    ("The Lind Company was founded in Olm in 1920.", "In 1920 the Lind Company was established in Olm."),
    ("The supplementary border agreement followed in June 1998.", "On 3 June 1998 a supplementary agreement followed."),
    ("Earl Harke died at Olm on 2 March 1733.", "Earl Harke died in Olm in March 1733."),
]
DIFFERENT = [
    (
        "Two agreements about customs and fishing along the coast were signed in May 1931.",
        "A tunnel to Norland had been proposed for years, and in 1931 the two states signed the agreement to dig it.",
    ),
    ("The Salt Bridge was opened on 4 May 1911.", "The Salt Bridge was closed in May 1911 by ice."),
    (
        "The president visited Norland in 1995 to talk about grain.",
        "The president visited Surland in 1995 to see the dam.",
    ),
    ("In 1920 the Lind Company was founded in Olm.", "In 1920 the School of Mines was founded in Karst."),
    ("Both states signed a treaty on coal in 1950.", "Two states signed a protocol on herring quotas in 1950."),
    ("A fire destroyed the mill of Brede in 1902.", "A fire destroyed the church of Olm in 1902."),
    ("Earl Harke was born in 1733.", "Earl Harke died on 2 March 1733."),
]
ELSEWHERE = (
    "In 1650 plague came to the harbour of Surland. In 1777 a comet was seen over the northern hills. "
    "In 1861 the first potatoes were planted at Farr."
)


def told(one: str, other: str) -> int:
    """How many events a library shows of two sentences out of two documents."""
    texts = ((one, "a.md"), (other, "b.md"), (ELSEWHERE.replace(". ", ".|"), "c.md"))
    events = [event for text, name in texts for event in events_of(document(text, name=name, title="The Annals"))]
    return sum(event.citations[0].source.document != "c.md" for event in consolidate(events))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_tellings_of_one_event_are_one(one: str, other: str) -> None:
    assert told(one, other) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_events_stay_two(one: str, other: str) -> None:
    assert told(one, other) == 2
