"""Questions with known answers, read from the YAML file of an operator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import yaml

from index.errors import OperatorError

EXAMPLE = "- question: Who built the bridge?\n  answers: [Bolat Omarov]\n  docs: [bridges.md]"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked after which earlier questions, and what a right reply shows: one of `answers`, and one of each of
    the groups `as_well`; of one of `documents`, where they are named. Unanswerable ones must be refused."""

    id: str
    text: str
    language: str | None = None
    answers: tuple[str, ...] = ()
    as_well: tuple[tuple[str, ...], ...] = ()
    documents: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    answerable: bool = True


Strings = list[str] | str | None


class _Entry(msgspec.Struct, frozen=True):
    """An entry as it is written; one string will do for a list of one."""

    id: str | None = None
    question: str | None = None
    user: str | None = None  # the same, in a conversation
    lang: str | None = None
    answers: Strings = None
    must_all: list[list[str] | str] | None = None
    docs: Strings = None
    documents: Strings = None  # the same, spelled out
    before: Strings = None
    answerable: bool | None = None
    expect: str | None = None  # 'refuse', in a conversation
    turns: list[Any] | None = None


def read(path: Path) -> tuple[Question, ...]:
    """The questions of a file in their order, turn by turn for conversations.

    Raises OperatorError that names the entry and how to mend it.
    """
    listed = _load(path)
    if not isinstance(listed, list) or not listed:
        raise OperatorError(f"{path} must be a list of questions, such as:\n{EXAMPLE}")
    found = [question for number, entry in enumerate(listed, 1) for question in _questions(path, str(number), entry)]
    seen: set[str] = set()
    for question in found:
        if question.id in seen:
            raise OperatorError(f"{path}: two entries have the id '{question.id}'; give each its own.")
        seen.add(question.id)
    return tuple(found)


def _load(path: Path) -> object:
    """What stands in the file, every scalar a string: 1992, 12:30 and no are answers, not numbers, times and truths."""
    try:
        return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except OSError as error:
        raise OperatorError(f"{path} can't be read ({error.strerror}); name a YAML file of questions.") from error
    except UnicodeDecodeError as error:
        raise OperatorError(f"{path} isn't UTF-8 text; save it as UTF-8.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        why = getattr(error, "problem", None) or "unreadable"
        raise OperatorError(f"{path}{where} isn't YAML: {why}. Put texts with ': ' or '#' in quotes.") from error


def _questions(path: Path, number: str, raw: object) -> Iterator[Question]:
    entry = _entry(path, number, raw)
    if entry.turns is None:
        yield _question(path, number, entry, _strings(entry.before), entry.lang)
        return
    before = list(_strings(entry.before))
    for turn, spoken in enumerate(entry.turns, 1):
        name = f"{entry.id or number}.{turn}"
        said = _question(path, name, _entry(path, name, spoken), tuple(before), entry.lang)
        yield said
        before.append(said.text)


def _entry(path: Path, name: str, raw: object) -> _Entry:
    try:
        return msgspec.convert(raw, _Entry, strict=False)
    except msgspec.ValidationError as error:
        raise OperatorError(f"{path}, entry {name}: {error}. An entry looks like this:\n{EXAMPLE}") from error


def _question(path: Path, name: str, entry: _Entry, before: tuple[str, ...], language: str | None) -> Question:
    name = entry.id or name
    text = entry.question if entry.question is not None else entry.user
    if text is None:
        raise OperatorError(f"{path}, entry {name} asks nothing: add 'question: …'.")
    answerable = entry.expect != "refuse" if entry.answerable is None else entry.answerable
    answers = _strings(entry.answers)
    if answerable and not answers:
        raise OperatorError(
            f"{path}, entry {name} ('{text}') has no answers: add 'answers: [a few words that a right reply shows]', "
            "or 'answerable: false' if the documents don't say."
        )
    if answers and not answerable:
        raise OperatorError(f"{path}, entry {name} ('{text}') is not answerable and yet has answers: drop one.")
    groups = tuple(_strings(group) for group in entry.must_all or ())
    documents = _strings(entry.docs or entry.documents)
    return Question(name, text, entry.lang or language, answers, groups, documents, before, answerable)


def _strings(given: Sequence[str] | str | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())
