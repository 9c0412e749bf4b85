"""The candidates of a text as steps of its story, so that the dates without a year get theirs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from index.dates.calendars import part_of, second_part_of
from index.dates.match_slots import Slots
from index.dates.moment import Moment, of_part, of_year
from index.dates.scan import Candidate
from index.dates.year_assignment import Span, Step, choose, months_into_year, span_of

REACH, REACH_AHEAD = 2500, 1000
"""Characters behind and before a date that tells its year in which others may be of that year."""
FEW_TOLD = 2
"""Up to so many years are no thread that the rest of a text hangs on."""
COUNTED = frozenset(("offset", "which", "beside", "following", "preceding"))
"""Kinds of forms that count from a date, most of them from one that the text told before."""
_LIFE = 15  # years of a range in a heading beyond which it is a life rather than a step
_PASS_ASIDE = 0.05
_PASS_PLAN = 3.0
_PASS_HEADING = 8.0
_PASS_YEAR = 6.0
_PASS_MONTH = 6.0
_PASS_OPENING = 4.0


def assign_years(candidates: Sequence[Candidate], before: Moment | None) -> None:
    """Choose the years of all candidates that lack one, together, and write them into these."""
    takers: list[Candidate] = []
    steps: list[Step] = []
    for candidate, following in zip_longest(candidates, candidates[1:]):
        step = step_of(candidate)
        if step is None:
            continue
        if step.part is not None and following is not None and _same_name(candidate, following):
            step = Step(_within(following.slots.year() or 0, step.part), passing=_PASS_MONTH)
        elif step.part is not None and candidate.told_year is not None:
            step = Step(_within(candidate.told_year, step.part), passing=_PASS_MONTH)
        takers.append(candidate)
        steps.append(step)
    for candidate, chosen in zip(takers, choose(steps, before), strict=True):
        candidate.year, candidate.on_way = chosen


def _same_name(found: Candidate, following: Candidate) -> bool:
    return following.kind == "year" and following.scan is found.scan and found.scan.named_with_year(found, following)


def _within(year: int, part: float) -> Span:
    month = year * 12 + part
    return month, month


def step_of(found: Candidate) -> Step | None:
    """What a candidate is on the way of the story; None where it is no step of it."""
    slots = found.slots
    if found.compared:
        return None
    if found.kind in ("calendar", "entry", "list", "year", "month", "season", "marked", "run"):
        return _calendar_step(found, slots)
    if found.kind == "which" and slots.word("period") == "year":
        count = {"here": 0, "last": -1, "next": 1}.get(slots.word("which"), slots.word("which"))
        return Step(shift=count)
    if found.kind == "offset" and slots.word("unit") == "year":
        direction = slots.word("direction") if slots.text("direction") else slots.word("through")
        number = slots.number("number") if slots.text("number") else 1
        return Step(shift=number * direction) if number is not None and isinstance(direction, int) else None
    if found.kind == "beside" and slots.word("period") == "year":
        return Step(shift=slots.word("beside"))
    return None


def lean_on_sentences(scans: Sequence[Sequence[Candidate]]) -> None:
    """'In 1840 they got it, and two years later …': counted from what the sentence has told, wherever the story is."""
    for scan in scans:
        for before, found in pairwise(scan):
            if found.kind in COUNTED and has_year(before) and not before.aside:
                _, start = found.scan.sentence(found)
                found.leans = before.start >= start


def take_year_of_sentence(scans: Sequence[Sequence[Candidate]]) -> None:
    """'On 31 October 1925 the house fell, on 12 December …': later in that year, wherever the story is."""
    for scan in scans:
        told: Candidate | None = None
        for found in scan:
            if told is not None and _may_lean(found, told):
                found.told_year = told.slots.year()
            elif has_year(found):
                told = found


def _may_lean(found: Candidate, before: Candidate) -> bool:
    """Whether `found` is a day or month without its year, later in the one that a day or month before it told."""
    part, told = part_of(found.slots), part_of(before.slots)
    if part is None or told is None or has_year(found) or before.slots.year() is None or before.aside:
        return False
    if before.kind != "calendar" or before.slots.year("2") is not None or found.slots.text("which"):
        return False
    later = months_into_year(part, found.slots.number("day")) >= months_into_year(told, before.slots.number("day"))
    return later and before.start >= found.scan.sentence(found)[1]


def keep_near(scans: Sequence[Sequence[Candidate]]) -> None:
    """Of a text that hardly tells a year, and whose own date is known: a date without year is of one that its passage
    told before it, or else of the writing's, not of one from elsewhere.
    """
    for scan in scans:
        dated = False
        for found in scan:
            dated = dated or has_year(found)
            found.holds_now = found.holds_now or not dated


def forget_far(scans: Sequence[Sequence[Candidate]]) -> None:
    """A story that is told goes on from date to date; one without year far behind the last and before the next that
    tells its year is of no story.
    """
    offset, last = 0, 0  # what came before these passages stands right before them
    waiting: list[tuple[int, Candidate]] = []
    for scan in scans:
        for found in scan:
            place = offset + found.start
            if has_year(found):
                for at, other in waiting:
                    other.lost = place - at > REACH_AHEAD
                waiting, last = [], place
            elif found.year is not None and place - last > REACH:
                waiting.append((place, found))
                found.lost = True
            elif found.year is not None:
                last = place
        offset += len(scan[0].scan.text) if scan else 0


def has_year(found: Candidate) -> bool:
    """Whether it was written with its year."""
    return found.slots.year() is not None or found.slots.year("2") is not None


def told_from_writing(found: Candidate) -> bool:
    """'on Tuesday', 'yesterday', 'last week', 'two years ago'."""
    slots = found.slots
    if found.kind == "offset":
        return slots.word("direction") in ("ago", "back")
    return found.kind in ("weekday", "deictic") or (found.kind == "which" and isinstance(slots.word("which"), str))


def told_from_itself(found: Candidate, writing: int) -> bool:
    """A date with its own year, well away from the year of writing, or with its own era, century or decade."""
    if found.kind in ("century", "centuries", "millennium"):
        return True
    if found.kind not in ("calendar", "list", "year", "decade", "decades"):
        return False
    year = found.slots.year()
    return year is not None and abs(year - writing) > 1


def told_of_now(found: Candidate, writing: int) -> bool:
    """A date with its own year, which is that of the writing or the one beside it."""
    year = found.slots.year() if found.kind in ("calendar", "list", "year", "iso", "numeric") else None
    return year is not None and abs(year - writing) <= 1


def _calendar_step(found: Candidate, slots: Slots) -> Step | None:
    year, year2, part = slots.year(), slots.year("2"), part_of(slots)
    if year is None and year2 is None:
        if part is None or slots.text("which") or found.holds_now:
            return None
        return Step(part=months_into_year(part, slots.number("day")), weekday=_day_of_week(slots, part))
    first = year if year is not None else year2
    assert first is not None
    low, high = span_of(of_year(first) if part is None else of_part(first, part))
    if year2 is not None and year is not None and year2 - year > _LIFE and not found.scan.is_finished(found):
        return None  # 'Ada Lorne, 1931–2023': what is told below may be of any of these years
    if year2 is not None:
        last = second_part_of(slots)
        high = max(high, span_of(of_year(year2) if last is None else of_part(year2, last))[1])
    return Step((low, high), passing=_passing(found, part), firm=found.heading or found.opening)


def _day_of_week(slots: Slots, part: int) -> tuple[int, int, int] | None:
    """Month, day and day of the week of 'Saturday 22 April'."""
    told, day = slots.day_of_week(), slots.number("day")
    return None if told is None or day is None or part > 12 else (part, day, told)


def _passing(found: Candidate, part: int | None) -> float:
    """What it costs to take a known date for no part of the story."""
    if found.aside:
        return _PASS_ASIDE
    if found.heading:
        return _PASS_HEADING
    if found.tense == "future" and not found.opening:
        return _PASS_PLAN
    return (_PASS_YEAR if part is None else _PASS_MONTH) + (_PASS_OPENING if found.opening else 0.0)
