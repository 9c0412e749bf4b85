"""The words by which documents set their pieces apart ('Q:', 'Present:', 'Glossary'), read from units.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from index.documents.phrases import fold, trim
from index.language.chinese import simplified
from index.tables import TextLoader, read_table

PRESENT = "who was there"
"""What lists of who is present are asked as, in the table."""
LABEL = 48
"""Characters of a label at most."""
_LABEL_WORDS = 6
_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.!?。！？…\n|]{0,60}?\.?)\s?(?P<colon>:(?=\s)|：|(?<=[㐀-鿿]):)\s*(?P<value>\S.*)",
    re.DOTALL,
)
_SPACED = re.compile(r"(?P<label>[㐀-鿿]{2,8})[ \u3000]+(?P<value>\S.*)", re.DOTALL)
_LEAD = re.compile(r"(?P<label>[^\W\d_][^:：.!?。！？…\n|]{0,60}?)\s?[:：]\s*")


class Listing(StrEnum):
    """What a list of people is one of; the values are the names in `units.yaml`."""

    PRESENT = "present"
    ABSENT = "absent"


class Minute(StrEnum):
    """What a label of minutes says of what stands behind it; the values are the names in `units.yaml`."""

    HEARD = "heard"
    DECIDED = "decided"
    VOTED = "voted"


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Folded words of every language together, for documents mix them."""

    question: re.Pattern[str]
    answer: re.Pattern[str]
    inner_answer: re.Pattern[str]  # further on in a line
    asks: frozenset[str]  # words that open or carry a question
    glossary: frozenset[str]
    speech: frozenset[str]
    agenda: frozenset[str]  # what stands above the items of an agenda
    minutes: dict[str, Minute]  # labels of what was heard, decided and voted
    asked: dict[str, tuple[str, ...]]  # what people ask for a label by
    menus: re.Pattern[str]  # what a page with prices calls itself
    services: frozenset[str]  # heads of what is paid for
    told: frozenset[str]  # heads of columns of figures that are no sums
    priced: dict[str, tuple[str, ...]]  # what people ask for a price by, of each language
    lessons: dict[str, tuple[str, ...]]  # what people ask for a day of a timetable by
    leads: frozenset[str]  # labels of who leads or teaches
    typed: re.Pattern[str]  # how a message of a chat begins that asks
    closings: frozenset[str]  # what closes a letter, above who signs it
    listing: dict[str, Listing]  # labels of who was present, or absent


@cache
def unit_words() -> UnitWords:
    """The table, compiled once."""
    table = read_table(__package__, "units.yaml", TextLoader)
    rows = list(table.values())
    question = [fold(word) for row in rows for word in row["question"]]
    answer = [fold(word) for row in rows for word in row["answer"]]
    asked: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for group in row["labels"]:
            for label in group["label"]:
                asked[fold(label)] = (*asked.get(fold(label), ()), *group["asked"])
    return UnitWords(
        question=_marks(question, r"\s*"),
        answer=_marks(answer, r"\s*"),
        inner_answer=re.compile(rf"(?<=[?？])\s+(?={_mark(answer)})", re.IGNORECASE),
        asks=frozenset(fold(word) for row in rows for word in row["asks"]),
        glossary=frozenset(fold(word) for row in rows for word in row["glossary"]),
        speech=frozenset(fold(word) for row in rows for word in row["speech"]),
        agenda=frozenset(fold(word) for row in rows for word in row["agenda"]),
        minutes={
            fold(label): Minute(group["minutes"])
            for row in rows
            for group in row["labels"]
            if "minutes" in group
            for label in group["label"]
        },
        asked=asked,
        menus=_menus(fold(word) for row in rows for word in row.get("menus", ())),
        services=frozenset(fold(word) for row in rows for word in row.get("services", ())),
        told=frozenset(fold(word) for row in rows for word in row.get("no_sums", ())),
        priced={
            language: tuple(word for group in row["labels"] if "sums" in group for word in group["asked"])
            for language, row in table.items()
        },
        lessons={language: tuple(row.get("lessons", ())) for language, row in table.items()},
        leads=frozenset(
            fold(label) for row in rows for group in row["labels"] if "leads" in group for label in group["label"]
        ),
        typed=re.compile("|".join(row["typed"] for row in rows if "typed" in row), re.IGNORECASE),
        closings=frozenset(fold(word) for row in rows for word in row.get("closings", ())),
        listing={
            fold(label): Listing(group["lists"])
            for row in rows
            for group in row["labels"]
            if "lists" in group
            for label in group["label"]
        },
    )


def _menus(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words, and in Chinese whatever stands around them."""
    return re.compile("|".join(word if word >= "㐀" else rf"\b{re.escape(word)}\b" for word in words))


def _mark(words: Iterable[str]) -> str:
    either = "|".join(sorted({re.escape(word) for word in words}, key=len, reverse=True))
    return rf"(?:{either})(?:\s?(?:№|no\.?|#)?\s?\d{{1,3}})?\s?(?:[:：)]|\.(?=\s)|(?<=[㐀-鿿])、|\s[–—-](?=\s))"


def _marks(words: Iterable[str], opening: str) -> re.Pattern[str]:
    return re.compile(rf"{opening}{_mark(words)}\s*", re.IGNORECASE)


def labelled(line: str) -> tuple[str, str] | None:
    """Label, with its colon, and value of a line 'Label: value', where it may be one by its form."""
    found = _LABELLED.match(line)
    if found is None or not _is_label(found["label"]):
        return _spaced(line)
    value = found["value"]
    if value.startswith("//"):
        return None
    return line[: found.end("colon")], value


def _spaced(line: str) -> tuple[str, str] | None:
    """'地点 一楼会议室': a label that is known, before a blank, as Chinese is typed."""
    found = _SPACED.match(line)
    return (found["label"], found["value"]) if found and is_known(found["label"]) else None


def lead_in(line: str) -> str | None:
    """The label of a line that only announces what stands below it: 'Present:'."""
    found = _LEAD.fullmatch(line)
    return found["label"] if found and len(found["label"]) <= LABEL else None


def _is_label(label: str) -> bool:
    words = label.split()
    last = fold(words[-1])
    if len(label) > LABEL or len(words) > _LABEL_WORDS or label[0].islower() or ("," in label[:-1] and len(words) > 3):
        return False
    speech = unit_words().speech
    return last not in speech and not any(last.endswith(word) for word in speech if word > "㐀")


def asked_as(label: str) -> tuple[str, ...]:
    """Other words that people ask for what a label or heading announces: 'Present' by 'who attended'."""
    bare = trim(label)
    return unit_words().asked.get(simplified(bare), ()) if len(bare) <= LABEL else ()


def listing(label: str) -> Listing | None:
    """Whether 'Present:' or 'Apologies:' lists who was there, or who was not."""
    return unit_words().listing.get(simplified(trim(label)))


def is_known(label: str) -> bool:
    """Whether it is a label that documents use again and again."""
    return simplified(trim(label)) in unit_words().asked


def minute(label: str) -> Minute | None:
    """Whether a label tells what was heard, decided or voted: 'Decision:', 'Голосовали:'."""
    return unit_words().minutes.get(simplified(trim(label)))


def led_as(head: str) -> tuple[str, ...]:
    """By what people ask for whom a column names, 'Coach' by 'who trains'; nothing of other columns."""
    return asked_as(head) if simplified(trim(head)) in unit_words().leads else ()


def is_agenda(line: str) -> bool:
    """Whether the items of an agenda stand below a line or heading."""
    return len(line) <= LABEL and simplified(trim(line)) in unit_words().agenda


def closes_letter(line: str) -> bool:
    """'Kind regards,', 'С уважением,': what stands above who signs a letter."""
    return fold(trim(line)) in unit_words().closings


def is_glossary(heading: str) -> bool:
    """'Glossary', 'Термины': what stands below are entries."""
    bare = trim(heading)
    known = unit_words().glossary
    return bare in known or any(
        bare.endswith(" " + word) or bare.startswith(word + " ") for word in known if len(word) > 6
    )
