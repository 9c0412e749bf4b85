"""Tables that are compared with folded words have folded letters: one with 'ё', 'ş' or 'أ' would never be met."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import index
from index.language.folding import fold

ROOT = Path(index.__file__).parent
COMPARED = [
    "answers/corpus/everyday.yaml",
    "answers/corpus/token_flags.yaml",
    "answers/question/chronology.yaml",
    "answers/question/follow_up.yaml",
    "answers/question/framing.yaml",
    "answers/question/intents.yaml",
    "answers/question/question_words.yaml",
    "answers/question/small_talk.yaml",
    "answers/ranking/reranking/attendance.yaml",
    "answers/ranking/near_misses/elsewhere.yaml",
    "answers/ranking/near_misses/joined_names.yaml",
    "answers/ranking/near_misses/order.yaml",
    "language/ordinals.yaml",
    "answers/ranking/matching/spans.yaml",
    "answers/ranking/selection/unit_frames.yaml",
    "answers/reply/populations.yaml",
    "language/grammar.yaml",
    "language/verbs.yaml",
]
_ESCAPE = re.compile(r"\\\\?[a-zA-Z]")
_LETTERS = re.compile(r"[^\W\d_]+")


@pytest.mark.parametrize("name", COMPARED)
def test_what_is_compared_with_folded_words_is_folded(name: str) -> None:
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        written = "" if line.lstrip().startswith("#") else line.split(" # ")[0]
        for word in _LETTERS.findall(_ESCAPE.sub(" ", written)):
            assert fold(word) == word.lower(), line
