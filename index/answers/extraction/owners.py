"""Names that only say whose something is: 'Ada Kestrel's father', 'Davut Ağa'nın oğlu' and 'Омаровтың баласы' name
nobody who did it."""

from __future__ import annotations

import re

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.language import verbs

_ENGLISH = re.compile(r"['’]s$|(?<=s)['’]$")
_TURKISH = re.compile(r"['’]n?[ıiuü]n$", re.IGNORECASE)
_TURKISH_DOING = re.compile(r"\w+[dt][ıiuü]ğ[ıiuü]\w*", re.IGNORECASE)
_KAZAKH = re.compile(r"\w{3,}[ндт][ыі]ң$")
_KAZAKH_DOING = re.compile(r"\w+[ғқгк][ае]н\w*")


def owns(s: Sentence, run: Stretch, question: Question) -> bool:
    """Whether a name owns what stands behind it; in 'Davut Ağa'nın yaptığı köprü' it is who built the bridge all the
    same. Where it is asked whose something is, no name is told to be an owner."""
    if "whose" in question.surfaces or run.last + 1 >= len(s.words):
        return False
    following = s.words[run.last + 1]
    end = s.words[run.last].end
    name, behind = s.text[s.words[run.first].start : following.start].rstrip(), s.text[following.start : following.end]
    if s.text[end : following.start].strip(" '’"):
        return False  # a pause
    if _ENGLISH.search(name):
        return behind[0].islower() and not verbs.english().is_past(following.surface)
    if _TURKISH.search(name) or _is_joined(s, run):
        return not any(_TURKISH_DOING.fullmatch(word) for word in _next(s, run, 3))
    return bool(_KAZAKH.search(name)) and not any(_KAZAKH_DOING.fullmatch(word) for word in _next(s, run, 3))


def _is_joined(s: Sentence, run: Stretch) -> bool:
    """Whether the ending stands behind an apostrophe as a word of its own."""
    end, behind = s.words[run.last].end, s.words[run.last + 1]
    return bool(_TURKISH.fullmatch(s.text[end : behind.end]))


def _next(s: Sentence, run: Stretch, count: int) -> list[str]:
    return [s.text[word.start : word.end] for word in s.words[run.last + 1 : run.last + 1 + count]]
