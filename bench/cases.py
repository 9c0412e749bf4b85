"""Small documents as people have them (tests/cases) and what a person expects of each: the share that is right.

    python -m bench.cases [FOLDER] [--kind NAME] [--failing]

Every folder is one case: its documents, and an expect.yaml:

    about: one line
    ask: [{q, lang?, before?, shows?, hides?, first?, refused?}]
        shows: in the reply without its tags; hides: nowhere in it; first: in the first quote
    timeline, facts, sources: {has: [...], lacks: [...]}
        of the timeline EDTF values, and how values must not begin
    index: {files: N}
        files that answers can come from
"""

from __future__ import annotations

import argparse
import html
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bench.measuring import console
from index.errors import OperatorError
from index.library import Library
from index.model import Answer, Citation, Refusal
from responses.replies import Replies

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"


@dataclass(frozen=True, slots=True)
class Check:
    case: str
    right: bool
    what: str

    @property
    def kind(self) -> str:
        return re.sub(r"-\d+-.*", "", self.case)


def judged(case: Path) -> list[Check]:
    """Every expectation of one case, held against the product."""
    wanted = yaml.safe_load((case / "expect.yaml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as data:
        try:
            library = Library.open(case / "documents", Path(data))
        except OperatorError as error:
            return [Check(case.name, False, f"no library: {error}")]
        return [Check(case.name, right, what) for right, what in _checks(library, wanted)]


def _checks(library: Library, wanted: Mapping[str, Any]) -> Iterator[tuple[bool, str]]:
    for asked in wanted.get("ask", ()):
        yield _asked(library, asked)
    if "timeline" in wanted:
        dates = [event.date for event in library.timeline().select(None, date.today()).events]
        has, lacks = wanted["timeline"].get("has", ()), wanted["timeline"].get("lacks", ())
        yield from ((str(value) in dates, f"timeline lacks {value}; it has {dates}") for value in has)
        for value in lacks:
            yield not any(one.startswith(str(value)) for one in dates), f"timeline has {value}; it has {dates}"
    if "facts" in wanted:
        yield from _held(wanted["facts"], [fact.text.casefold() for fact in library.facts()], "facts")
    if "sources" in wanted:
        titles = [f"{s.title} {s.author or ''} {s.published or ''} {s.language}".casefold() for s in library.sources()]
        yield from _held(wanted["sources"], titles, "sources")
    if files := wanted.get("index", {}).get("files"):
        yield len(library.sources()) >= files, f"{len(library.sources())} of {files} files"


def _held(wanted: Mapping[str, Sequence[Any]], texts: Sequence[str], where: str) -> Iterator[tuple[bool, str]]:
    for value in map(str, wanted.get("has", ())):
        yield any(value.casefold() in text for text in texts), f"{where} lack {value!r}"
    for value in map(str, wanted.get("lacks", ())):
        yield not any(value.casefold() in text for text in texts), f"{where} have {value!r}"


def _asked(library: Library, asked: Mapping[str, Any]) -> tuple[bool, str]:
    reply = library.ask(str(asked["q"]), asked.get("lang", "en"), [str(one) for one in asked.get("before", ())])
    return fits(asked, reply)


def fits(asked: Mapping[str, Any], reply: Answer | Refusal) -> tuple[bool, str]:
    """Whether a reply is what is expected of it, and what it is."""
    shown = Replies(reply.language).answer(reply).html
    text, raw = _plain(html.unescape(re.sub(r"<[^>]+>", "", shown))), _plain(shown)
    cited: Sequence[Citation] = reply.citations if isinstance(reply, Answer) else reply.quoted
    first = _plain(cited[0].quote) if cited else ""
    wrong = [f"lacks {value!r}" for value in asked.get("shows", ()) if _plain(str(value)) not in text]
    wrong += [f"shows {v!r}" for v in asked.get("hides", ()) if _plain(str(v)) in text or _plain(str(v)) in raw]
    wrong += [
        f"{value!r} not in the first quote" for value in asked.get("first", ()) if _plain(str(value)) not in first
    ]
    if "refused" in asked and bool(asked["refused"]) != isinstance(reply, Refusal):
        wrong.append("answered" if asked["refused"] else "refused")
    return not wrong, f"{asked['q']!r}: {'; '.join(wrong)} | {_plain(shown, fold=False)[:150]!r}"


def _plain(text: str, *, fold: bool = True) -> str:
    plain = " ".join(text.split())
    return plain.casefold() if fold else plain


def cases(root: Path, kind: str | None = None) -> list[Path]:
    found = sorted(path.parent for path in root.glob("*/expect.yaml"))
    return [path for path in found if kind is None or path.name.startswith(kind)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.cases", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CASES, help="of cases (default tests/cases)")
    parser.add_argument("--kind", help="only cases whose names begin so")
    parser.add_argument("--failing", action="store_true", help="print each expectation that doesn't hold")
    options = parser.parse_args()
    by_kind: dict[str, list[Check]] = defaultdict(list)
    for case in cases(options.folder, options.kind):
        for check in judged(case):
            by_kind[check.kind].append(check)
            if options.failing and not check.right:
                console.print(f"{check.case}: {check.what}", markup=False, soft_wrap=True)
    for kind, checks in by_kind.items():
        console.print(f"{kind:<20} {sum(check.right for check in checks):>4} of {len(checks)}", markup=False)
    every = [check for checks in by_kind.values() for check in checks]
    right = sum(check.right for check in every)
    console.print(f"{right} of {len(every)} right ({right / max(1, len(every)):.1%})")


if __name__ == "__main__":
    main()
