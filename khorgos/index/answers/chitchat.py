"""Messages that ask the documents nothing: greetings, thanks, jokes, code, the weather, attempts to give orders."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from khorgos.index.answers.addressing import asked, visible
from khorgos.index.language.analysis import fold
from khorgos.index.model import Reason

_LETTER = re.compile(r"[^\W_]")
_AROUND = " .!?…,;:()[]{}-–—'\"«»“”‘’。！？，、~*_👍🙂😀😊🙏"


def reason_not_to_search(text: str) -> Reason | None:
    """Why `text` is no question to the documents, as it is or behind its greeting; None where it may be one."""
    text = visible(text)
    bare = asked(text)
    return _reason(text) or (_reason(bare) if bare != text else None)


def _reason(text: str) -> Reason | None:
    if not _LETTER.search(text):
        return Reason.EMPTY
    folded = re.sub(r"\s+", " ", " ".join(fold(word) for word in text.replace("’", "").replace("'", "").split()))
    bare = folded.strip(_AROUND)
    forms = (folded,) if text.isascii() and folded == text.lower() else (folded, text)
    for reason, only, anywhere in _patterns():
        if (only and only.fullmatch(bare)) or (anywhere and any(anywhere.search(form) for form in forms)):
            return reason
    return None


@cache
def _patterns() -> tuple[tuple[Reason, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    text = files("khorgos.index.answers").joinpath("chitchat.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tuple((Reason(name), _any(row.get("only")), _any(row.get("anywhere"))) for name, row in table.items())


def _any(patterns: list[str] | None) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None
