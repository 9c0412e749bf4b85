"""Draw from a set of strangers' documents what people are to judge and to ask about.

    python -m bench.learning.drawing SET

SET has a folder `files`. Written beside it: `out.jsonl`, dated statements and would-be facts, drawn before any rule
chose among them, and `out.passages.jsonl`, passages; both again as `.txt`, for reading. What readers make of them,
`judged.txt` ('e12 2') and `asked.jsonl`, is told by `cross_encoding/strangers.py`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from index import documents
from index.errors import DocumentError
from index.facts.criteria import Candidate
from index.facts.renown import Renown
from index.facts.short_names import naming_of
from index.facts.vouching import weighed
from index.model import Document, Event, Passage, Zone
from index.timeline.events import dated_of
from index.timeline.story import Story, story_of

DOCUMENTS = 150
"""That are read, at most."""
SHOWN, OTHERS, FACTS, RULED_OUT, PASSAGES = 36, 24, 48, 12, 40
"""Of a set: events that the rules show, other dated statements, what passes as a fact, what a rule keeps out, and
passages."""
OF_DOCUMENT = {"shown": 8, "others": 6, "facts": 7, "ruled out": 2, "passages": 6}
"""The same of one document."""
SPARSE = 0.04
"""Share of what a rule keeps out that is looked at."""
BEFORE, SHORTEST = 300, 150
"""Characters of what stands before a statement that are told, and of a passage that is worth asking about."""

Line = dict[str, Any]


def draw(folder: Path, rng: random.Random) -> tuple[list[Line], list[Line]]:
    """Statements and passages of a set, in any order, each with its number."""
    files = sorted(path for path in (folder / "files").rglob("*") if path.is_file())
    drawn: dict[str, list[Line]] = {name: [] for name in OF_DOCUMENT}
    for path in rng.sample(files, min(DOCUMENTS, len(files))):
        try:
            document = documents.load(path, folder / "files")
        except DocumentError as error:
            print(f"{path.name} is left out: {error}")
            continue
        for name, lines in _of(document, rng).items():
            drawn[name] += rng.sample(lines, min(OF_DOCUMENT[name], len(lines)))
    most = dict(zip(OF_DOCUMENT, (SHOWN, OTHERS, FACTS, RULED_OUT, PASSAGES), strict=True))
    some = {name: rng.sample(lines, min(most[name], len(lines))) for name, lines in drawn.items()}
    events, facts = ([*some[a], *some[b]] for a, b in (("shown", "others"), ("facts", "ruled out")))
    for letter, lines in (("e", events), ("f", facts), ("p", some["passages"])):
        rng.shuffle(lines)
        for number, line in enumerate(lines):
            line["id"] = f"{letter}{number}"
    return [*events, *facts], some["passages"]


def _of(document: Document, rng: random.Random) -> dict[str, list[Line]]:
    story, naming = story_of(document), naming_of(document)
    told = weighed(document, story, dated_of(document, story), naming)
    passages = {passage.id: passage for passage in document.passages}
    renown = Renown(story)
    stated = list(_stated(document, story, rng, renown))
    body = [p for p in document.passages if p.zone is Zone.BODY and len(p.text) > SHORTEST]
    return {
        "shown": [_event(document, passages, event, shown=True) for event in told.shown],
        "others": [_event(document, passages, event, shown=False) for event in told.others],
        "facts": [line for line in stated if line["why"] is None],
        "ruled out": [line for line in stated if line["why"] is not None],
        "passages": [{**_place(document, p), "sentences": [p.quote(n) for n in range(len(p.sentences))]} for p in body],
    }


def _stated(document: Document, story: Story, rng: random.Random, renown: Renown) -> Iterator[Line]:
    naming = naming_of(document)
    for passage, mentions in story.passages:
        for index in range(len(passage.sentences)):
            whose = story.lives.name_left_out(passage, index)
            one = Candidate(document, passage, index, mentions, naming, story.genre, whose)
            why = one.why_not()
            if why is None or (why not in ("form", "length") and rng.random() < SPARSE):
                vouched = why is None and renown.vouches_for(one)
                before = _before(document, passage, index)
                line = {"kind": "f", "text": passage.quote(index), "before": before, "why": why, "vouched": vouched}
                yield {**line, **_place(document, passage)}


def _event(document: Document, passages: dict[str, Passage], event: Event, *, shown: bool) -> Line:
    cited = event.citations[0]
    passage = passages[cited.passage]
    line = {
        "kind": "e", "date": event.date, "said": event.expression, "standing": event.kind,
        "lead": cited.quote[: event.lead], "text": cited.quote[event.lead :],
        "before": _before(document, passage, cited.sentences[0]), "shown": shown, "whole": event.whole,
    }  # fmt: skip
    return {**line, **_place(document, passage)}


def _place(document: Document, passage: Passage) -> Line:
    source = document.source
    return {
        "doc": source.document, "title": source.title, "section": list(passage.section), "language": passage.language
    }  # fmt: skip


def _before(document: Document, passage: Passage, index: int) -> str:
    said = [passage.quote(n) for n in range(max(0, index - 2), index)]
    if not said and passage.ordinal:
        previous = document.passages[passage.ordinal - 1]
        said = [previous.quote(len(previous.sentences) - 1)] if previous.zone is Zone.BODY else []
    return " ".join(said)[-BEFORE:]


def _readable(line: Line) -> str:
    head = f"[{line['id']}] {line['title']} › {' › '.join(line['section'])}"
    if "sentences" in line:
        return "\n".join([head, *(f"   {n}: {text}" for n, text in enumerate(line["sentences"]))])
    dated = f"{line['said']} = {line['date']} ({line['standing']}) :: {line['lead']}" if line["kind"] == "e" else ""
    return f"{head}\n   (before: {line['before']})\n   {dated}▶{line['text']}"


def _write(path: Path, lines: Sequence[Line]) -> None:
    rows = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.with_name(f"{path.name}.jsonl").write_text(rows, encoding="utf-8")
    path.with_name(f"{path.name}.txt").write_text("".join(f"{_readable(line)}\n" for line in lines), encoding="utf-8")


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(prog="python -m bench.learning.drawing", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="SET")
    folder = parser.parse_args().folder
    statements, passages = draw(folder, random.Random(17))
    _write(folder / "out", statements)
    _write(folder / "out.passages", passages)
    print(f"{len(statements)} statements to be judged, {len(passages)} passages to be asked about")


if __name__ == "__main__":
    main()
