"""Names of people in a Chinese sentence, which has no capitals: a surname and one or two letters between borders,
or what dots join."""

from __future__ import annotations

import re

from index.answers.extraction.spans import Sentence, Stretch, is_asked
from index.language.chinese import surnames

_HAN = "\u4e00-\u9fff"
_BEHIND_IT = "是为由让请和与及、，。；：:（(“”）)的于在曾将对把被从到任者兼等开创建设担当负主领发向给以并一"
_BEFORE_IT = "是为由让请和与及、，。；：:（(“”）)者师长家员人席记理任官士授匠将帝王生叫名"
_DOTTED = re.compile(rf"(?:(?![是由为让请和与及的于在])[{_HAN}]){{1,6}}(?:[·•・][{_HAN}]{{1,8}})+")


def chinese_people(s: Sentence) -> list[Stretch]:
    """Stretches that are names of people and none of the question's own words, in their order."""
    asked = {word.start for word, concept in zip(s.words, s.concepts, strict=True) if concept >= 0}
    dotted = ((m.start(), _end_of_dotted(s.text, m.start(), m.end(), asked)) for m in _DOTTED.finditer(s.text))
    found = [(start, end) for start, end in dotted if end]
    for match in surnames().finditer(s.text):
        start = match.start()
        if (
            start in asked
            or (start and s.text[start - 1] not in _BEFORE_IT)
            or any(low < match.end() and start < high for low, high in found)
        ):
            continue
        given = match.end()
        end = next(
            (given + n for n in (2, 1) if _is_han(s.text[given : given + n]) and _ends(s.text, given + n, asked)), 0
        )
        if end:
            found.append((start, end))
    runs = [_words(s, start, end) for start, end in sorted(found)]
    return [run for run in runs if run and not is_asked(s, run)]


def _is_han(text: str) -> bool:
    return all("\u4e00" <= letter <= "\u9fff" for letter in text)


def _end_of_dotted(text: str, start: int, end: int, asked: set[int]) -> int:
    """The first place behind the last dot where the name may end; 0 where there is none."""
    last = max(text.rfind(dot, start, end) for dot in "·•・")
    return next((place for place in range(last + 2, end + 1) if _ends(text, place, asked)), 0)


def _ends(text: str, place: int, asked: set[int]) -> bool:
    """Whether a name may end at a place: at a border, or where a word of the question begins."""
    if place > len(text):
        return False
    return place == len(text) or text[place] in _BEHIND_IT or place in asked or not "\u4e00" <= text[place] <= "\u9fff"


def _words(s: Sentence, start: int, end: int) -> Stretch | None:
    at = [n for n, word in enumerate(s.words) if start <= word.start and word.end <= end]
    return Stretch(at[0], at[-1]) if at else None
