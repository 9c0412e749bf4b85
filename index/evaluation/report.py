"""What came of an evaluation, as figures: for people a table, for programs JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import msgspec

from index.evaluation.questions import Question
from index.language.shortening import CUT, to_a_blank

LONGEST = 200  # characters of what was shown, in the list of failures


class Verdict(StrEnum):
    """What became of one question."""

    RIGHT = "right"
    PARTLY = "partly"  # an answer is shown, but not all that must be
    WRONG = "wrong"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question's reply, judged. `cited` is None where no indexed document was named, or nothing was cited."""

    question: Question
    verdict: Verdict
    cited: bool | None
    confidence: float
    shown: str
    documents: tuple[str, ...]
    ms: float
    helps: tuple[str, ...] = ()  # of a failure what would mend it

    @property
    def failure(self) -> str | None:
        """What went wrong, in words."""
        if not self.question.answerable:
            return None if self.verdict is Verdict.REFUSED else "should have been refused"
        if self.verdict is Verdict.RIGHT:
            return "right, but from another document" if self.cited is False else None
        return {Verdict.REFUSED: "refused", Verdict.PARTLY: "only a part"}.get(self.verdict, "wrong")


@dataclass(frozen=True)
class Figures:
    """Counts over some outcomes; milliseconds on the wall inside `library.ask`."""

    questions: int
    answerable: int
    answered: int
    right: int
    right_and_cited: int
    false_refusals: int
    unanswerable: int
    rightly_refused: int
    ms_p50: float
    ms_p95: float

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> Figures:
        """The figures of these outcomes."""
        answerable = [o for o in outcomes if o.question.answerable]
        answered = [o for o in answerable if o.verdict is not Verdict.REFUSED]
        right = [o for o in answered if o.verdict is Verdict.RIGHT]
        foreign = [o for o in outcomes if not o.question.answerable]
        ms = sorted(o.ms for o in outcomes)
        return cls(
            questions=len(outcomes),
            answerable=len(answerable),
            answered=len(answered),
            right=len(right),
            right_and_cited=sum(o.cited is not False for o in right),
            false_refusals=len(answerable) - len(answered),
            unanswerable=len(foreign),
            rightly_refused=sum(o.verdict is Verdict.REFUSED for o in foreign),
            ms_p50=round(_quantile(ms, 0.5), 3),
            ms_p95=round(_quantile(ms, 0.95), 3),
        )


@dataclass(frozen=True)
class Report:
    """All outcomes in the order asked. `unknown` are documents that are named but not indexed: not counted against."""

    outcomes: tuple[Outcome, ...]
    unknown: tuple[str, ...] = ()

    @cached_property
    def figures(self) -> Figures:
        """Those of all questions."""
        return Figures.of(self.outcomes)

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """What isn't as it should be."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure)

    def by_language(self) -> dict[str, Figures]:
        """Of each language named in the questions."""
        named = dict.fromkeys(o.question.language for o in self.outcomes if o.question.language)
        return {name: Figures.of([o for o in self.outcomes if o.question.language == name]) for name in named}

    def table(self) -> str:
        """For the screen: the figures, each language, the failures with what was shown."""
        return "\n".join((*_counts(self.figures), *self._languages(), *self._remarks(), *self._failures()))

    def json(self) -> str:
        """One object: figures, languages, failures, unknown documents."""
        figures = msgspec.to_builtins(self.figures)
        failures = [
            {
                "id": o.question.id,
                "question": o.question.text,
                "what": o.failure,
                "confidence": round(o.confidence, 4),
                "shown": o.shown,
                "documents": o.documents,
                "helps": o.helps,
            }
            for o in self.failures
        ]
        rest = {"languages": self.by_language(), "failures": failures, "unknown_documents": self.unknown}
        return msgspec.json.encode({**figures, **rest}).decode()

    def _languages(self) -> Iterable[str]:
        parts = self.by_language()
        if len(parts) < 2:
            return
        yield "\nlanguage   questions    right  + cited  false refusals  rightly refused"
        for name, f in parts.items():
            right, cited, refused = (_share(n, f.answerable) for n in (f.right, f.right_and_cited, f.false_refusals))
            rightly = _share(f.rightly_refused, f.unanswerable)
            yield f"{name:<8}{f.questions:>12}{right:>9}{cited:>9}{refused:>16}{rightly:>17}"

    def _remarks(self) -> Iterable[str]:
        if self.unknown:
            names = ", ".join(self.unknown[:5]) + (" …" if len(self.unknown) > 5 else "")
            yield f"\nNamed under docs but not indexed, so not looked at: {names}"

    def _failures(self) -> Iterable[str]:
        failures = self.failures
        if failures:
            yield f"\nWhat to look at ({len(failures)}; the confidence in brackets):"
        for o in failures:
            yield f"\n{o.question.id}  {o.failure} ({o.confidence:.2f}): {o.question.text}"
            if o.shown:
                shown = o.shown if len(o.shown) <= LONGEST else to_a_blank(o.shown, LONGEST) + CUT
                yield f"    {shown}  [{', '.join(o.documents)}]"
            yield from (f"    What would help: {told}" for told in o.helps)


def _counts(f: Figures) -> Iterable[str]:
    yield f"questions          {f.questions:>5}   of them answerable {f.answerable}, to be refused {f.unanswerable}"
    if f.answerable:
        yield f"answered           {f.answered:>5}   {_share(f.answered, f.answerable)} of the answerable"
        yield f"right              {f.right:>5}   {_share(f.right, f.answerable)}"
        yield f"right and cited    {f.right_and_cited:>5}   {_share(f.right_and_cited, f.answerable)}"
        yield f"false refusals     {f.false_refusals:>5}   {_share(f.false_refusals, f.answerable)}"
    if f.unanswerable:
        yield f"rightly refused    {f.rightly_refused:>5}   {_share(f.rightly_refused, f.unanswerable)} of those"
    yield f"milliseconds       p50 {f.ms_p50:.1f}, p95 {f.ms_p95:.1f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _quantile(ordered: Sequence[float], share: float) -> float:
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0
