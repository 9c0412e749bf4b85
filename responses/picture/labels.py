"""Which events of the picture are named, and where the names stand without touching."""

from __future__ import annotations

from collections.abc import Sequence

from index.model import Event

FINE = {"day": 1.0, "month": 0.8, "year": 0.6, "season": 0.6, "range": 0.6, "century": 0.4, "decade": 0.3}
GOOD_LENGTH = range(40, 160)
CROWD = 0.12  # share of the whole order within which a second name is worth less


def chosen(events: Sequence[Event], most: int) -> list[int]:
    """Indices of at most `most` events, the telling ones first, spread over the whole and none in the words of
    another; in the order of the events."""
    if len(events) <= most:
        return list(range(len(events)))
    worth = [value(event) for event in events]
    taken: list[int] = []
    left = set(range(len(events)))
    reach = max(1.0, CROWD * len(events))
    while left and len(taken) < most:
        best = max(left, key=lambda i: (worth[i] - sum(max(0.0, 1 - abs(i - t) / reach) for t in taken), -i))
        taken.append(best)
        left = {i for i in left if events[i].text != events[best].text}  # two dates of one sentence
    return sorted(taken)


def value(event: Event) -> float:
    """How much an event deserves a name: told by several, finely dated, shortly said."""
    several = 0.8 * (min(len(event.citations), 3) - 1)
    fine = FINE.get(event.precision, 0.5)
    short = 0.5 if len(event.text) in GOOD_LENGTH else 0.0
    certain = 0.3 if event.kind == "event" and not event.lead else 0.0
    named = 0.1 * min(3, sum(word[:1].isupper() for word in event.text.split()[1:]))
    return several + fine + short + certain + named


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Tops of labels of the given heights, as near to `wanted` (their middles) as they can stand untouched.

    Method: pool adjacent violators on the tops minus what stands above them, then clipped to the room there is.
    """
    offsets = [0.0]
    for height in heights[:-1]:
        offsets.append(offsets[-1] + height)
    aims = [middle - height / 2 - offset for middle, height, offset in zip(wanted, heights, offsets, strict=True)]
    pools: list[tuple[float, int]] = []
    for aim in aims:
        pools.append((aim, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m), (b, n) = pools[-2:]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n)]
    flat = [level for level, count in pools for _ in range(count)]
    slack = max(top, bottom - offsets[-1] - heights[-1])
    return [min(max(level, top), slack) + offset for level, offset in zip(flat, offsets, strict=True)]
