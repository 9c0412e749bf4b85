"""Examples out of strangers' documents: what was asked of them, and statements that were judged by reading.

A folder `sets` beside the public reading tests has folders of sets of documents. Each set has `files`, the documents
as they were found in public; `out.passages.jsonl`, passages drawn of them, with `asked.jsonl`, what was asked of these;
and `out.jsonl`, dated statements and would-be facts drawn before any rule chose among them, with `judged.txt`, how good
each was found: 2 right, 1 to who knows the documents, 0 wrong. `bench.learning.drawing` draws
them. The documents are others' and aren't kept with the project.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from bench.learning.cross_encoding.negatives import hardest, rarity
from bench.learning.cross_encoding.sampling import Reading
from index import documents
from index.errors import DocumentError

STRANGERS, ABROAD = "strangers", "abroad"
"""The sources of questions in the language of the documents, and in another one."""
FIFTH = 5
"""Every so manyth set confirms."""
BETWEEN = " › "
EVENT, FACT = "event", "fact"
"""Kinds of statements."""
MOST = 600
"""Sentences of a document among which wrong ones are looked for."""


class Stated(NamedTuple):
    """A statement that was judged."""

    kind: str  # EVENT, FACT
    good: int  # 0, 1, 2
    known: Mapping[str, Any]  # as it was drawn, with what the product's rules say of it


class Set(NamedTuple):
    """A set of documents: questions on them, and statements of theirs."""

    name: str
    asked: tuple[Reading, ...]
    stated: tuple[Stated, ...]

    @property
    def confirms(self) -> bool:
        """Whether nothing is learned from it: nor from others of the same source, which are numbered."""
        return blake2b(self.name.rstrip("0123456789").encode(), digest_size=4).digest()[0] % FIFTH == 0


def sets(folder: Path) -> list[Set]:
    """All sets of which something was judged or asked."""
    found = (
        Set(f"{path.parent.name}/{path.name}", tuple(_asked(path)), tuple(_stated(path)))
        for path in sorted(folder.glob("*/*"))
        if (path / "out.jsonl").is_file()
    )
    return [one for one in found if one.asked or one.stated]


def _stated(path: Path) -> Iterator[Stated]:
    lines = {line["id"]: line for line in _lines(path / "out.jsonl")}
    for said in _text(path / "judged.txt").splitlines():
        name, _, good = said.strip().partition(" ")
        if name in lines and good.strip()[:1] in ("0", "1", "2"):
            line = lines[name]
            yield Stated(EVENT if line["kind"] == "e" else FACT, int(good.strip()[0]), line)


def _asked(path: Path) -> Iterator[Reading]:
    passages = {line["id"]: line for line in _lines(path / "out.passages.jsonl")}
    told: dict[str, list[str]] = {}
    for line in _lines(path / "asked.jsonl"):
        passage = passages.get(line.get("p", ""))
        if passage is None or not line.get("q"):
            continue
        name = passage["doc"]
        if name not in told:
            told[name] = _sentences(path / "files", name)
        yield from _readings(line, passage, told[name])


def _readings(line: Mapping[str, Any], passage: Mapping[str, Any], told: Sequence[str]) -> Iterator[Reading]:
    said: list[str] = passage["sentences"]
    answers = line["a"] if isinstance(line["a"], list) else [line["a"]]
    right = [said[n] for n in answers if isinstance(n, int) and 0 <= n < len(said)]
    texts = [text for text in (*said, *told) if text not in right]
    others = hardest(line["q"], texts, rarity([*said, *told]))
    answer, beside = None, ()
    if right:
        answer, place = right[0], said.index(right[0])
        beside = tuple(said[n] for n in (place - 1, place + 1) if 0 <= n < len(said) and said[n] not in right)
    section = BETWEEN.join(passage["section"])
    reading = Reading(STRANGERS, line["q"], passage["title"], answer, None, beside, others, section)
    yield reading
    for question in (line.get("other") or {}).values() if right else ():
        yield reading._replace(source=ABROAD, question=question)


def _sentences(folder: Path, name: str) -> list[str]:
    try:
        document = documents.load(folder / name, folder)
    except DocumentError:
        return []
    return [p.quote(n) for p in document.passages for n in range(len(p.sentences))][:MOST]


def _lines(path: Path) -> list[dict[str, Any]]:
    found = []
    for line in _text(path).splitlines():
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            print(f"{path}: {line[:60]} is no JSON")
    return found


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
