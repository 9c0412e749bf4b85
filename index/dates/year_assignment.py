"""Which year is meant by 'in April' and '17 September': the years that make a story go forward.

Stories are told mostly in order, with some looking back and ahead. So the years of all dates without one are chosen
together, as the cheapest path (Viterbi, 1967) through the dates of a text: a step forward costs little, a step back
costs by its length, and a date that has its year can be passed by, as a flashback, a plan or the year of a book.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from index.dates.moment import Moment, of_day, starting_month, weekday

Span = tuple[float, float]
"""First and last month, counted from January of the year 0."""
Choice = tuple[int | None, bool]
"""The year of a step, and whether the story goes through it."""
_Trail = tuple[Choice, "_Trail"] | None
_Paths = dict[Span, tuple[float, _Trail]]

_BACK_PER_YEAR = 2.0  # a year ahead costs 1
_NEW_YEAR = 0.4
_FARTHEST_AHEAD = 48.0
_UNTOLD_YEAR = 1.0  # for a new year that the text does not name
_FAR = 180.0  # months beyond which a date is hardly a part of the story
_PASS_FAR_BACK = 2.0
_PASS_FAR_AHEAD = 4.0
_FARTHEST_BACK = 90.0  # months beyond which a step costs no more
_LIFETIME = 60  # years at most by which 'years later' takes a story on
_UNHEARD = 10  # years beyond the latest that a text tells, of which no month without its year is
_KEPT = 6  # paths


@dataclass(frozen=True, slots=True)
class Step:
    """A date on the way: a known span; or a part of an unknown year; or so many years after the date before."""

    span: Span | None = None
    part: float | None = None  # months into the year
    shift: int | None = None
    passing: float = 1.0  # what it costs to pass a known date by
    weekday: tuple[int, int, int] | None = None  # month, day, and which day of the week that was, Monday being 0
    firm: bool = False  # a heading or the opening of a sentence: not passed by more cheaply for being far off

    @property
    def year(self) -> int | None:
        """The year in which a known span begins."""
        return None if self.span is None else _year_of(self.span)


def span_of(moment: Moment) -> Span:
    """First and last month of a moment, counted from January of the year 0."""
    start = moment.year * 12
    if moment.part is None:
        return float(start), start + 11.99
    month = start + months_into_year(moment.part, moment.day)
    return month, month


def months_into_year(part: int, day: int | None = None) -> float:
    """A winter begins in the December before its year."""
    return (starting_month(part) or 0.5) - 1 + ((day or 1) - 1) / 31


def _year_of(span: Span) -> int:
    return int(span[0] // 12)


def choose(steps: Sequence[Step], before: Moment | None) -> list[Choice]:
    """The year of every step; all None when neither the steps nor what went before names a year."""
    if before is None and all(step.year is None for step in steps):
        return [(None, True)] * len(steps)
    paths: _Paths = {span_of(before): (0.0, None)} if before is not None else {}
    lost = 0 if paths else _leading_shifts(steps)
    for step, coming in list(zip(steps, _coming(steps), strict=True))[lost:]:
        paths = _extend(paths, step, coming)
    _, trail = min(paths.values(), key=lambda path: path[0])
    chosen: list[Choice] = []
    while trail is not None:
        choice, trail = trail
        chosen.append(choice)
    return [(None, False)] * lost + _heard_of(steps[lost:], chosen[::-1], before)


def _heard_of(steps: Sequence[Step], chosen: Sequence[Choice], before: Moment | None) -> list[Choice]:
    """The choices without months of years far beyond all that the text tells or reckons."""
    told = [step.year for step in steps]
    told += [year for step, (year, through) in zip(steps, chosen, strict=True) if step.part is None and through]
    told.append(None if before is None else before.year)
    latest = max(year for year in told if year is not None)
    return [
        (None, False) if step.part is not None and year is not None and year > latest + _UNHEARD else (year, through)
        for step, (year, through) in zip(steps, chosen, strict=True)
    ]


def _leading_shifts(steps: Sequence[Step]) -> int:
    """How many steps there are before the first that leans on none before it: a text may open with 'years later'."""
    return next(n for n, step in enumerate(steps) if step.span is not None or step.part is not None)


def _coming(steps: Sequence[Step]) -> list[set[int]]:
    """For each step the year that is told next, and the one before that."""
    coming: set[int] = set()
    found = []
    for step in reversed(steps):
        if step.year is not None:
            coming = {step.year - 1, step.year}
        found.append(coming)
    return found[::-1]


def _extend(paths: _Paths, step: Step, coming: Set[int]) -> _Paths:
    extended: _Paths = {}
    if step.span is not None:
        year = _year_of(step.span)
        _add(extended, paths, step.span, year)
        for here, (cost, trail) in paths.items():
            _keep(extended, here, cost + _passing(here, step), ((year, False), trail))
    elif step.part is not None:
        reached = {_year_of(here) for here in paths}
        near = reached.union(coming, (year + 1 for year in reached))
        for year in {year for year in near if _agrees(step, year)} or near:
            span = (year * 12 + step.part, year * 12 + step.part)
            _add(extended, paths, span, year, _UNTOLD_YEAR)
    else:
        for here, (cost, trail) in paths.items():
            year = _year_of(here) + (step.shift or 0)
            moved = abs(step.shift or 0) <= _LIFETIME  # 'a hundred years later' is looked ahead to, and left again
            _keep(extended, (year * 12.0, year * 12 + 11.99) if moved else here, cost, ((year, moved), trail))
    if len(extended) <= _KEPT:
        return extended
    return dict(sorted(extended.items(), key=lambda item: item[1][0])[:_KEPT])


def _agrees(step: Step, year: int) -> bool:
    """Whether the day of the week that is told with a day and month was that day's in a year."""
    if step.weekday is None:
        return True
    month, day, told = step.weekday
    moment = of_day(year, month, day)
    return moment is not None and weekday(moment) == told


def _add(extended: _Paths, paths: _Paths, span: Span, year: int, other_year: float = 0.0) -> None:
    """Go on to `span` from every path; one that is inside it already (a month, and now its year) stays where it is."""
    if not paths:
        _keep(extended, span, 0.0, ((year, True), None))
    for here, (cost, trail) in paths.items():
        whole = cost + _cost(here, span) + other_year * (not here[0] // 12 <= year <= here[1] // 12)
        inside = span[0] <= here[0] and here[1] <= span[1]
        _keep(extended, here if inside else span, whole, ((year, True), trail))


def _passing(here: Span, step: Step) -> float:
    """What it costs to pass a known date by: less where it is far off and does not open its sentence."""
    if step.span is None or step.firm:
        return step.passing
    if here[0] - step.span[1] > _FAR:
        return min(step.passing, _PASS_FAR_BACK)
    return min(step.passing, _PASS_FAR_AHEAD) if step.span[0] - here[1] > _FAR else step.passing


def _keep(paths: _Paths, span: Span, cost: float, trail: _Trail) -> None:
    if span not in paths or cost < paths[span][0]:
        paths[span] = (cost, trail)


def _cost(origin: Span, target: Span) -> float:
    """What it costs a story to go from one date to the next."""
    ahead, behind = target[0] - origin[1], origin[0] - target[1]
    if ahead > 0:
        return min(ahead, _FARTHEST_AHEAD) / 12 + _NEW_YEAR * (_year_of(target) != _year_of(origin))
    return min(max(behind, 0.0), _FARTHEST_BACK) / 12 * _BACK_PER_YEAR
