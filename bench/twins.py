"""Questions with an answer and, of each, a twin that the documents come near without answering: what is shown of both.

    python -m bench.twins first|second [--language CODE] [--failing]

Each half (`bench/twin_questions`) is short documents in six languages and pairs by kind of fault; each language is a
folder of its own, asked as `khorgos ask --batch` does, with the encoder where there is one. Rules were mended by the
first half alone.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.measuring import console
from index.tables import read_table

HALVES = ("first", "second")
FOLLOWED = " >> "
RIGHT, WRONG, REFUSED = "right", "wrong", "refused"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a pair. `wanted` as in the files; None: it must be refused."""

    language: str
    kind: str
    twin: bool
    text: str
    wanted: Sequence[str] | None
    outcome: str = ""


def judged(half: str, only: str | None = None) -> Iterator[Asked]:
    """Every question of a half with what came of it."""
    for language, told in read_table("bench", f"twin_questions/{half}.yaml").items():
        if only in (None, language):
            yield from _in_language(language, told)


def _in_language(language: str, told: Mapping[str, Any]) -> Iterator[Asked]:
    questions = [
        Asked(language, kind, twin, text, wanted)
        for kind, question, answer, other, refused in told["pairs"]
        for twin, text, wanted in ((False, question, answer), (True, other, refused))
    ]
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder, "documents")
        documents.mkdir()
        for name, text in told["docs"].items():
            Path(documents, name).write_text(text, "utf-8")
        replies = _replies(documents, Path(folder, "data"), [question.text for question in questions])
    for question, reply in zip(questions, replies, strict=True):
        yield Asked(language, question.kind, question.twin, question.text, question.wanted, _outcome(question, reply))


def _replies(documents: Path, data: Path, questions: Sequence[str]) -> list[dict[str, Any]]:
    lines = []
    for n, text in enumerate(questions):
        *before, question = text.split(FOLLOWED)
        lines.append(json.dumps({"id": n, "question": question, "before": before}, ensure_ascii=False))
    command = [sys.executable, "-m", "bot", "--documents", str(documents), "--data", str(data), "ask", "--batch"]
    out = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return sorted(
        (json.loads(line) for line in out.splitlines() if line.startswith("{")), key=lambda reply: reply["id"]
    )


def _outcome(asked: Asked, reply: Mapping[str, Any]) -> str:
    if reply["refused"]:
        return REFUSED
    return RIGHT if asked.wanted is not None and holds(reply["reply"], asked.wanted) else WRONG


def holds(reply: str, wanted: Sequence[str]) -> bool:
    """Whether a reply shows all that is wanted and nothing of what isn't."""
    text = html.unescape(re.sub(r"<[^>]+>", "", reply)).casefold()
    bold = [html.unescape(told).casefold() for told in re.findall(r"<b>(.*?)</b>", reply)]
    for one in wanted:
        never, name = one.startswith("!"), one.removeprefix("!").casefold()
        if name.startswith(("*", "<b>")):
            name = name.removeprefix("*").removeprefix("<b>")
            there = any(name in told for told in bold)
        else:
            there = any(other in text for other in name.split("|"))
        if there is never:
            return False
    return True


def main() -> None:
    """Print by kind and by language how many were answered rightly, and how many twins refused."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--language")
    parser.add_argument("--failing", action="store_true", help="print what went wrong as well")
    options = parser.parse_args()
    found = list(judged(options.half, options.language))
    for asked in found:
        if options.failing and asked.outcome != (REFUSED if asked.twin else RIGHT):
            console.print(f"{asked.language} {asked.kind} {asked.outcome}: {asked.text}", markup=False)
    for by in (lambda one: one.kind, lambda one: one.language, lambda one: "all"):
        for name in dict.fromkeys(map(by, found)):
            of = Counter((asked.twin, asked.outcome) for asked in found if by(asked) == name)
            answerable = sum(count for (twin, _), count in of.items() if not twin)
            twins = sum(count for (twin, _), count in of.items() if twin)
            console.print(
                f"{name:14} right {of[False, RIGHT]} wrong {of[False, WRONG]} refused {of[False, REFUSED]}"
                f" of {answerable}; twins refused {of[True, REFUSED]} of {twins}"
            )


if __name__ == "__main__":
    main()
