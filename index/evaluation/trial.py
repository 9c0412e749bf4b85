"""Putting questions to a library and judging the replies."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from index.evaluation.matching import holds
from index.evaluation.questions import Question
from index.evaluation.report import Outcome, Report, Verdict
from index.model import Answer, Refusal, ReplyKind
from index.reading import Readable


def evaluate(library: Readable, questions: Sequence[Question]) -> Report:
    """Ask all of them, in order; a conversation's turns carry the questions before them."""
    indexed = [source.document for source in library.sources()]
    named = {name for question in questions for name in question.documents}
    unknown = tuple(sorted(name for name in named if not _among(name, indexed)))
    return Report(tuple(_with_help(library, ask(library, question, unknown)) for question in questions), unknown)


def _with_help(library: Readable, outcome: Outcome) -> Outcome:
    """A failure with what would mend it."""
    if outcome.failure is None:
        return outcome
    asked = outcome.question
    return dataclasses.replace(outcome, helps=library.explain(asked.text, asked.language, asked.before).helps)


def ask(library: Readable, question: Question, unknown: Collection[str] = ()) -> Outcome:
    """One question's reply, judged; `unknown` are documents that aren't indexed, which aren't expected to be cited."""
    started = time.perf_counter()
    reply = library.ask(question.text, question.language, question.before)
    ms = (time.perf_counter() - started) * 1000
    if isinstance(reply, Refusal):
        return Outcome(question, Verdict.REFUSED, None, reply.confidence, "", (), ms)
    verdict = _verdict(question, _shown(reply))
    cited = tuple(dict.fromkeys(citation.source.document for citation in reply.citations))
    expected = [name for name in question.documents if name not in unknown]
    rightly = any(_among(name, cited) for name in expected) if expected else None
    quotes = " … ".join(citation.quote for citation in reply.citations)
    return Outcome(question, verdict, rightly, reply.confidence, quotes, cited, ms)


def _verdict(question: Question, shown: str) -> Verdict:
    hit = any(holds(shown, answer) for answer in question.answers)
    whole = all(any(holds(shown, answer) for answer in group) for group in question.as_well)
    return Verdict.WRONG if not hit else Verdict.RIGHT if whole else Verdict.PARTLY


def _shown(reply: Answer) -> str:
    """The words of a reply that can answer: the quotes; the source as well where it was asked for."""
    quotes = [citation.quote for citation in reply.citations]
    if reply.kind is not ReplyKind.SOURCE:
        return "\n".join(quotes)
    sources = [citation.source for citation in reply.citations]
    told = [part for s in sources for part in (s.title, s.author, s.publisher, s.published, s.document) if part]
    return "\n".join((*quotes, *told))


def _among(name: str, documents: Collection[str]) -> bool:
    """Whether a document is one of these: by its path below the documents folder, or its end."""
    tail = PurePosixPath(name).parts
    return any(PurePosixPath(document).parts[-len(tail) :] == tail for document in documents)
