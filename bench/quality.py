"""How good the answers are on the gold questions in ../shared: hits, citations, refusals, and the curve behind them.

The articles' halves are told apart, the one that tunes and the one that only confirms (every other article by name).
Once weights were shipped that were learned on all articles, `python -m bench.train` has the held-out figures.
"""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from types import ModuleType

import numpy as np
import yaml

from bench import corpora
from bench.corpora import SHARED, WIKI, Asked
from bench.measuring import Figures, console
from bench.workshop import Workshop
from index.answers.engine import Engine
from index.answers.ranking.selection.model import weights
from index.build import build
from index.library import Library
from index.model import Answer, Passage, Refusal
from index.snapshot import Snapshot
from index.store import generations

ROOT = Path(__file__).resolve().parent.parent
GOLD = SHARED / "gold"


def run(workshop: Workshop) -> None:
    if not WIKI.is_dir():
        console.print("quality: needs the gold questions in ../shared; nothing to say without them")
        return
    answers(workshop.folder / "quality")
    refusals(workshop.folder / "quality")
    replies(workshop.folder / "quality")


@dataclass(frozen=True, slots=True)
class Judged:
    """A question's reply: is its answer in the summary, in the first sentence, and is its paragraph cited first?"""

    shown: bool
    first: bool
    cited: bool
    refused: bool
    confidence: float


def answers(room: Path) -> None:
    """Hits on all articles in one index, as shipped and with nothing withheld."""
    articles = corpora.articles()
    library, outspoken = _libraries(room / "all", articles)
    tuned, confirming = corpora.halves()
    figures = Figures(
        f"quality: {len(corpora.questions()):,} questions on {len(articles)} articles, % of the questions",
        ("half of the articles", "questions", "in ≤ 400 chars", "first sentence", "paragraph first", "refused"),
    )
    for what, asked_of in (("as shipped", library), ("never refusing", outspoken)):
        for name, half in (("tuning", tuned), ("confirming", confirming), ("both", tuned | confirming)):
            asked = [question for question in corpora.questions() if question.document in half]
            judged = [judge(asked_of, question) for question in asked]
            shares = (_percent(getattr(j, field) for j in judged) for field in ("shown", "first", "cited", "refused"))
            figures.add(f"{name}, {what}", f"{len(asked):,}", *shares)
    figures.show()


def refusals(room: Path) -> None:
    """Twelve articles indexed, questions about all: those about the other twelve must be refused."""
    halves = corpora.halves()
    figures = Figures(
        "quality: questions about articles that were left out of the index",
        ("indexed half", "ROC-AUC", "foreign let through", "own refused", "let through at 5 % of own refused"),
    )
    for name, kept in zip(("tuning", "confirming"), halves, strict=True):
        library, _ = _libraries(room / name, [a for a in corpora.articles() if a.name in kept])
        judged = [(question.document in kept, judge(library, question)) for question in corpora.questions()]
        own = [j for inside, j in judged if inside]
        foreign = [j for inside, j in judged if not inside]
        sure, unsure = ([j.confidence for j in part] for part in (own, foreign))
        at = float(np.quantile(sure, 0.05))
        figures.add(
            name,
            f"{auc(sure, unsure):.4f}",
            _percent(not j.refused for j in foreign),
            _percent(j.refused for j in own),
            _percent(confidence > at for confidence in unsure),
        )
    figures.show()


def judge(library: _Asked, question: Asked) -> Judged:
    reply = library.ask(question.text)
    if isinstance(reply, Refusal):
        return Judged(False, False, False, True, reply.confidence)
    citation = reply.citations[0]
    summary = " ".join(c.quote for c in reply.citations)
    passage = library.passage(citation.passage)
    sentence = passage.quote(citation.sentences[0]) if passage else citation.quote
    return Judged(
        shown=_holds(summary[:400], question.answers),
        first=_holds(sentence[:400], question.answers),
        cited=(citation.source.document, citation.place) == (question.document, f"¶ {question.paragraph}"),
        refused=False,
        confidence=reply.confidence,
    )


def auc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """The chance that one of `higher` is above one of `lower`, ties counted half (Mann and Whitney)."""
    values, places, counts = np.unique([*higher, *lower], return_inverse=True, return_counts=True)
    rank = (np.cumsum(counts) - (counts - 1) / 2)[places]
    n, m = len(higher), len(lower)
    return float((rank[:n].sum() - n * (n + 1) / 2) / (n * m)) if len(values) and n and m else 0.5


def replies(room: Path) -> None:
    """What `khorgos ask --batch` says to the questions and conversations about the originals, by their own scorer."""
    scorer = _module(GOLD / "score_answers.py")
    digests = ROOT / "seeds"
    for title, documents, file in (
        ("originals, questions.yaml", SHARED / "seeds", GOLD / "questions.yaml"),
        ("originals, conversations.yaml", SHARED / "seeds", GOLD / "conversations.yaml"),
        ("digests, questions.yaml", digests, GOLD / "questions.yaml"),
    ):
        said = {reply["id"]: reply for reply in _batch(documents, room / documents.name, _asked(file))}
        texts = scorer.Docs(str(documents)) if documents != digests else scorer.Docs()
        with contextlib.redirect_stdout(io.StringIO()):  # the scorer prints its own tables
            rows = scorer.score(scorer.load_gold(file), said, texts, 400)
        _show(title, rows, cited=documents != digests)


def _show(title: str, rows: Sequence[dict[str, object]], *, cited: bool) -> None:
    figures = Figures(
        f"quality: {title}",
        ("language", "answerable", "correct", "and cited", "false refusals", "to refuse", "refused"),
    )
    languages = sorted({str(row["lang"]) for row in rows})
    for name in [*languages, "all"] if len(languages) > 1 else languages:
        chosen = [row for row in rows if name in (row["lang"], "all")]
        answerable = [row for row in chosen if row["answerable"]]
        rest = [row for row in chosen if not row["answerable"]]
        right = [row["verdict"] == "correct" for row in answerable]
        strict = [bool(row["verdict"] == "correct" and row["cite"]) for row in answerable]
        figures.add(
            name,
            len(answerable),
            _percent(right),
            _percent(strict) if cited else "–",
            _percent(row["verdict"] == "refused" for row in answerable),
            len(rest),
            _percent(bool(row["refused"]) for row in rest),
        )
    figures.show()


def _asked(file: Path) -> Iterator[dict[str, object]]:
    """The lines for `khorgos ask --batch`, a conversation's turns with the questions before them."""
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
        if "turns" not in entry:
            yield {"id": entry["id"], "question": entry["question"], "lang": entry.get("lang")}
            continue
        said = [turn["user"] for turn in entry["turns"]]
        for n, text in enumerate(said):
            yield {"id": f"{entry['id']}.{n + 1}", "question": text, "lang": entry.get("lang"), "before": said[:n]}


def _batch(documents: Path, data: Path, asked: Iterable[dict[str, object]]) -> Iterator[dict[str, object]]:
    command = [sys.executable, "-m", "bot", "--documents", str(documents), "--data", str(data), "ask", "--batch"]
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in asked)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    yield from map(json.loads, done.stdout.splitlines())


@dataclasses.dataclass(frozen=True)
class _Asked:
    """A library whose questions go to an engine of our own."""

    library: Library
    engine: Engine

    def ask(self, question: str) -> Answer | Refusal:
        return self.engine.answer(question)

    def passage(self, identity: str) -> Passage | None:
        return self.library.passage(identity)


def _libraries(room: Path, articles: Iterable[corpora.Article]) -> tuple[_Asked, _Asked]:
    """The library of some articles, and the same with nothing withheld."""
    (room / "documents").mkdir(parents=True)
    for article in articles:
        article.write(room / "documents")
    build(room / "documents", room / "data")
    snapshot = Snapshot(generations.current(room / "data").path)
    outspoken = dataclasses.replace(weights(), threshold=-1.0)
    library = Library(snapshot, None)
    return _Asked(library, Engine(snapshot)), _Asked(library, Engine(snapshot, learned=outspoken))


def _module(path: Path) -> ModuleType:
    spec = util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _holds(text: str, expected: Sequence[str]) -> bool:
    """Whether one of the expected answers stands in the text, case and punctuation folded, as whole words."""
    inside = f" {_folded(text)} "
    return any(f" {folded} " in inside for answer in expected if (folded := _folded(answer)))


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())


def _percent(truths: Iterable[bool]) -> str:
    """'84.2 %', or a dash for none."""
    told = list(truths)
    return f"{100 * sum(told) / len(told):.1f} %" if told else "–"
