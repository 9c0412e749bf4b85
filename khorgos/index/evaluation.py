"""How well the documents are answered from: an operator's own questions, asked and scored. docs/evaluation.md explains.

A file of questions is a YAML list. An entry has `question` (or `turns`, each with `user`) and either `answers`, strings
of which one must stand in the reply, or `answerable: false`. Optional: `id`, `must_all` (groups of strings, one of each
must stand there), `documents` (paths, of which one must be cited).
"""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import yaml

from khorgos.errors import OperatorError
from khorgos.index.model import Answer, Refusal


class Library(Protocol):
    """Whatever can be asked: the library, or the engine inside it."""

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what is right. `before` are the turns of the same conversation that come first."""

    id: str
    question: str
    language: str | None = None
    before: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    must_all: tuple[tuple[str, ...], ...] = ()
    documents: tuple[str, ...] = ()
    answerable: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question."""

    asked: Asked
    refused: bool
    right: bool  # answered with a right string, or rightly refused
    first: bool  # the right string stands in the first quotation
    cited: bool  # a document that supports it is cited; true where none is named
    cited_first: bool
    confidence: float
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcomes, and what they come to. Shares are of 0 … 1; None where there is nothing to share."""

    outcomes: tuple[Outcome, ...]

    def _answerable(self) -> list[Outcome]:
        return [o for o in self.outcomes if o.asked.answerable]

    @property
    def hits(self) -> float | None:
        """Answerable questions whose answer stands in the reply, with a right document cited."""
        return _share([o.right and o.cited for o in self._answerable()])

    @property
    def first_hits(self) -> float | None:
        """… in its first quotation."""
        return _share([o.right and o.first for o in self._answerable()])

    @property
    def citations(self) -> float | None:
        """Answered questions whose first citation is of a right document."""
        return _share([o.cited_first for o in self._answerable() if not o.refused])

    @property
    def false_refusals(self) -> float | None:
        return _share([o.refused for o in self._answerable()])

    @property
    def refusals(self) -> float | None:
        """Unanswerable questions that were refused."""
        return _share([o.refused for o in self.outcomes if not o.asked.answerable])

    @property
    def milliseconds(self) -> tuple[float, float]:
        """Median and 95th percentile of the time inside `ask`."""
        times = sorted(o.milliseconds for o in self.outcomes) or [0.0]
        return times[len(times) // 2], times[min(len(times) - 1, int(0.95 * len(times)))]

    def table(self) -> str:
        """For people: the shares, the speed, and what went wrong."""
        median, slow = self.milliseconds
        rows = [
            ("answered rightly, with the right source", self.hits),
            ("… and in the first quotation", self.first_hits),
            ("first citation right, of those answered", self.citations),
            ("refused although the documents answer", self.false_refusals),
            ("rightly refused", self.refusals),
        ]
        lines = [f"{label:<42}{'–' if share is None else f'{share:.1%}':>7}" for label, share in rows]
        lines.append(f"{'milliseconds a question, median / 95 %':<42}{median:>4.0f} / {slow:.0f}")
        wrong = [f"  {_verdict(o):<14}{o.confidence:.2f}  {o.asked.id}  {o.asked.question}" for o in self.failures]
        heading = f"{len(self.outcomes)} questions, {len(self._answerable())} of them answerable"
        return "\n".join([heading, "", *lines, *(["", "What went wrong:"] if wrong else []), *wrong])

    def json(self) -> str:
        """For programs: the same, and every outcome."""
        median, slow = self.milliseconds
        outcomes = [
            {
                "id": o.asked.id,
                "right": o.right and o.cited,
                "refused": o.refused,
                "first": o.first,
                "cited_first": o.cited_first,
                "confidence": round(o.confidence, 4),
                "ms": round(o.milliseconds, 3),
            }
            for o in self.outcomes
        ]
        shares = {
            name: getattr(self, name) for name in ("hits", "first_hits", "citations", "false_refusals", "refusals")
        }
        return json.dumps(
            {"questions": len(self.outcomes), **shares, "ms": {"p50": median, "p95": slow}, "outcomes": outcomes}
        )

    @property
    def failures(self) -> tuple[Outcome, ...]:
        return tuple(o for o in self.outcomes if not (o.right and o.cited))


def evaluate(library: Library, questions: Sequence[Asked]) -> Evaluation:
    """Ask every question in turn and score the replies."""
    return Evaluation(tuple(_outcome(library, asked) for asked in questions))


def _outcome(library: Library, asked: Asked) -> Outcome:
    started = time.perf_counter()
    reply = library.ask(asked.question, asked.language, asked.before)
    spent = (time.perf_counter() - started) * 1000
    if isinstance(reply, Refusal):
        return Outcome(asked, True, not asked.answerable, False, True, True, reply.confidence, spent)
    quotes = [plain(citation.quote) for citation in reply.citations]
    titles = [plain(citation.source.title) for citation in reply.citations]
    cited = [citation.source.document for citation in reply.citations]
    whole = " ".join((*quotes, *titles))
    return Outcome(
        asked,
        refused=False,
        right=asked.answerable and _holds(whole, asked),
        first=asked.answerable and any(_stands(answer, quotes[0]) for answer in asked.answers),
        cited=not asked.documents or any(document in asked.documents for document in cited),
        cited_first=not asked.documents or cited[0] in asked.documents,
        confidence=reply.confidence,
        milliseconds=spent,
    )


def _holds(text: str, asked: Asked) -> bool:
    groups = (*((asked.answers,) if asked.answers else ()), *asked.must_all)
    return all(any(_stands(answer, text) for answer in group) for group in groups)


def plain(text: str) -> str:
    """For comparing: lower case, without diacritics and punctuation; figures without thousands separators."""
    folded = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i")
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    kept = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", kept)
    return re.sub(r"(?<!\d)\.|\.(?!\d)|[^\w.%]+|_", " ", kept).strip()


def _stands(answer: str, text: str) -> bool:
    wanted = re.sub(r"\s+", " ", plain(answer))
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}", re.sub(r"\s+", " ", text)) is not None


def _verdict(outcome: Outcome) -> str:
    if not outcome.asked.answerable:
        return "not refused"
    if outcome.refused:
        return "refused"
    return "wrong source" if outcome.right else "wrong"


def _share(held: Sequence[bool]) -> float | None:
    return sum(held) / len(held) if held else None


def read(file: Path) -> tuple[Asked, ...]:
    """The questions in a YAML file. Raises OperatorError, which says what to mend, where it isn't one."""
    try:
        entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OperatorError(f"{file} can't be read as YAML: {error}.") from error
    if not isinstance(entries, list) or not entries:
        raise OperatorError(f"{file} holds no questions: write a list of entries with 'question' and 'answers'.")
    return tuple(asked for number, entry in enumerate(entries, 1) for asked in _entry(file, number, entry))


def _entry(file: Path, number: int, entry: Any) -> Iterator[Asked]:
    if not isinstance(entry, dict) or not ("question" in entry or "turns" in entry):
        raise OperatorError(f"{file}: entry {number} has neither 'question' nor 'turns'.")
    name = str(entry.get("id", number))
    if "question" in entry:
        yield _asked(file, name, entry, str(entry["question"]), entry.get("lang"), ())
        return
    before: tuple[str, ...] = ()
    for place, turn in enumerate(entry["turns"], 1):
        if not isinstance(turn, dict) or "user" not in turn:
            raise OperatorError(f"{file}: turn {place} of entry {number} has no 'user'.")
        yield _asked(file, f"{name}.{place}", turn, str(turn["user"]), entry.get("lang"), before)
        before = (*before, str(turn["user"]))


def _asked(
    file: Path, name: str, entry: dict[str, Any], question: str, language: str | None, before: tuple[str, ...]
) -> Asked:
    answerable = bool(entry.get("answerable", entry.get("expect") != "refuse"))
    answers = tuple(str(answer) for answer in entry.get("answers") or ())
    groups = tuple(tuple(str(answer) for answer in group) for group in entry.get("must_all") or ())
    if answerable and not answers and not groups:
        raise OperatorError(f"{file}: '{name}' has no 'answers'; add some, or 'answerable: false'.")
    documents = tuple(str(document) for document in entry.get("documents") or entry.get("docs") or ())
    return Asked(name, question, language, before, answers, groups, documents, answerable)
