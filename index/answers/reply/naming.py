"""Whether a name is asked for and none is shown: 'the caretaker's office is upstairs' doesn't say who he is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.reply.patterns import asked, pattern
from index.language import chinese
from index.language.analysis import words

_QUOTED = re.compile('[«“"„「『《]')
_CHINESE_BORDER = re.compile(r"[^\u4e00-\u9fff]+|[是为由让请和与及的在任叫姓称]")
_CHINESE_TITLE = r"(?:经理|老师|师傅|医生|大夫|主任|先生|女士|阿姨|教授|院长|校长|馆长|护士|同志|部长|站长|队长)"


def lacks_a_name(question: Question, shown: Iterable[str]) -> bool:
    """Whether the question asks what somebody or something is called, and none of the texts `shown` has a name beside
    the question's own words."""
    if not pattern("naming", question.language, "asks").search(asked(question)):
        return False
    return not any(_has_a_name(text, question) for text in shown)


def _has_a_name(text: str, question: Question) -> bool:
    if _QUOTED.search(text):
        return True
    if question.language == "zh":
        return _has_chinese(text)
    if question.language in token_flags.NOUNS_WITH_CAPITALS:
        return bool(pattern("naming", question.language, "behind").search(text))
    said = {word.term for word in question.typed}
    found = words(text, question.language)
    marks = token_flags.of(text, found, question.language)
    return any(
        mark & token_flags.NAME and word.term and word.term not in said for word, mark in zip(found, marks, strict=True)
    )


def _has_chinese(text: str) -> bool:
    """A surname with a given name between borders, or before a title."""
    surnames = chinese.surnames().pattern
    if re.search(rf"(?:{surnames}){_CHINESE_TITLE}", text) or re.search(r"[A-Za-z]{3}|[·•・]", text):
        return True
    pieces = _CHINESE_BORDER.split(text)
    return any(re.fullmatch(rf"(?:{surnames})[\u4e00-\u9fff]{{1,2}}", piece) for piece in pieces if piece)
