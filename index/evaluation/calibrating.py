"""The confidence from which on answers should be given, for an operator's own questions and documents.

Every question is asked as usual, and where the answer was withheld once more of a library that withholds none: so it is
known what any threshold would have shown.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from index.errors import OperatorError
from index.evaluation.questions import Question
from index.evaluation.report import Outcome, Verdict
from index.evaluation.trial import ask
from index.reading import Readable

LET_THROUGH = 0.05
"""Share of the questions that the documents don't answer which may be answered."""
FEW = 20
"""Questions of a sort below which a share of them says little."""
LOWEST, HIGHEST = 0.01, 0.95
ROUND = 100
"""A threshold is proposed in hundredths."""
LISTED = 10
"""Questions named of each sort that would fare otherwise."""


@dataclass(frozen=True, slots=True)
class At:
    """What a threshold gives, counted over the same questions; None: the learned ones, for words and for meaning."""

    threshold: float | None
    answered: int  # of those that have an answer
    right: int
    wrong: int  # answered, but not rightly
    slipped: int  # answered though the documents don't say


@dataclass(frozen=True)
class Proposal:
    """A threshold for these questions, what it changes against the one in use, and how sure that is."""

    now: At
    proposed: At
    others: tuple[At, ...]
    answerable: int
    unanswerable: int
    no_longer: tuple[str, ...]  # questions whose right answer would be withheld
    newly_right: tuple[str, ...]
    newly_refused: tuple[str, ...]  # rightly
    newly_slipped: tuple[str, ...]

    def table(self) -> str:
        """For the screen."""
        return "\n".join((*self._figures(), *self._changes(), *self._advice()))

    def json(self) -> str:
        """The same as one object."""
        return msgspec.json.encode(self).decode()

    def _figures(self) -> Iterator[str]:
        yield f"questions with an answer {self.answerable}, without {self.unanswerable}"
        yield f"\n{'threshold':<16}{'answered':>10}{'rightly':>10}{'wrongly':>10}{'answered without an answer':>29}"
        yield _row("in use", self.now, self)
        yield from (_row(f"{at.threshold:.2f}", at, self) for at in self.others)
        yield _row(f"{self.proposed.threshold:.2f} proposed", self.proposed, self)

    def _changes(self) -> Iterator[str]:
        told = (
            ("answered rightly now, refused then", self.no_longer),
            ("refused now, answered rightly then", self.newly_right),
            ("answered though the documents don't say, refused then", self.newly_refused),
            ("rightly refused now, answered then", self.newly_slipped),
        )
        for name, questions in told:
            if questions:
                yield f"\n{name} ({len(questions)}):"
                yield from (f"    {text}" for text in questions[:LISTED])

    def _advice(self) -> Iterator[str]:
        yield f"\nTo use it: KHORGOS_THRESHOLD={self.proposed.threshold:.2f} in the environment or in .env."
        for count, what in ((self.answerable, "with"), (self.unanswerable, "without")):
            if count < FEW:
                points = 100 / math.sqrt(max(count, 1))
                yield f"Only {count} questions {what} an answer: a share of them is certain to ± {points:.0f} points."


def calibrate(library: Readable, questions: Sequence[Question]) -> Proposal:
    """Of the thresholds at which no more than LET_THROUGH of the questions without an answer are answered, the one that
    gives most right answers beyond wrong ones. Raises OperatorError where a sort of questions is lacking."""
    if all(question.answerable for question in questions):
        raise OperatorError(
            "A threshold can't be told without questions that the documents don't answer: add some with "
            "'answerable: false', a fifth of the file is a good share."
        )
    if not any(question.answerable for question in questions):
        raise OperatorError("A threshold can't be told without questions that the documents answer: add some.")
    outspoken = library.outspoken()
    pairs = [_both(library, outspoken, question) for question in questions]
    return propose(pairs)


def propose(pairs: Sequence[tuple[Outcome, Outcome]]) -> Proposal:
    """The proposal for questions of each of which is known what came, and what would come if nothing were withheld."""
    shown = [free for _, free in pairs]
    chosen = _best(shown)
    then = [_at_least(free, chosen) for free in shown]
    now = [usual for usual, _ in pairs]
    moved = [(before, after) for before, after in zip(now, then, strict=True) if _given(before) != _given(after)]
    return Proposal(
        _counted(None, now),
        _counted(chosen, then),
        tuple(_counted(at, [_at_least(free, at) for free in shown]) for at in _around(chosen)),
        sum(o.question.answerable for o in now),
        sum(not o.question.answerable for o in now),
        _texts(before for before, after in moved if before.verdict is Verdict.RIGHT),
        _texts(after for before, after in moved if after.verdict is Verdict.RIGHT),
        _texts(before for before, after in moved if _given(before) and not before.question.answerable),
        _texts(after for before, after in moved if _given(after) and not after.question.answerable),
    )


def _both(library: Readable, outspoken: Readable, question: Question) -> tuple[Outcome, Outcome]:
    usual = ask(library, question)
    if _given(usual):
        return usual, usual
    free = ask(outspoken, question)
    return usual, dataclasses.replace(free, confidence=usual.confidence) if _given(free) else free


def _given(outcome: Outcome) -> bool:
    return outcome.verdict is not Verdict.REFUSED


def _at_least(free: Outcome, threshold: float) -> Outcome:
    """The outcome at a threshold."""
    return free if free.confidence >= threshold else dataclasses.replace(free, verdict=Verdict.REFUSED)


def _best(shown: Sequence[Outcome]) -> float:
    """In hundredths; of several that are as good the lowest."""
    candidates = [n / ROUND for n in range(round(LOWEST * ROUND), round(HIGHEST * ROUND) + 1)]
    told = [_counted(at, [_at_least(free, at) for free in shown]) for at in candidates]
    allowed = int(LET_THROUGH * sum(not o.question.answerable for o in shown))
    kept = [at for at in told if at.slipped <= allowed] or told[-1:]
    best = max(kept, key=lambda at: at.right - at.wrong - at.slipped)
    assert best.threshold is not None
    return best.threshold


def _around(threshold: float) -> tuple[float, ...]:
    return tuple(at for at in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6) if abs(at - threshold) > 0.5 / ROUND)


def _counted(threshold: float | None, outcomes: Sequence[Outcome]) -> At:
    answerable = [o for o in outcomes if o.question.answerable and _given(o)]
    right = sum(o.verdict is Verdict.RIGHT for o in answerable)
    slipped = sum(not o.question.answerable and _given(o) for o in outcomes)
    return At(threshold, len(answerable), right, len(answerable) - right, slipped)


def _texts(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    return tuple(o.question.text for o in outcomes)


def _row(name: str, at: At, of: Proposal) -> str:
    shares = ((at.answered, of.answerable), (at.right, of.answerable), (at.wrong, of.answerable))
    cells = "".join(f"{100 * part / whole:>8.1f} %" for part, whole in shares)
    return f"{name:<16}{cells}{100 * at.slipped / of.unanswerable:>27.1f} %"
