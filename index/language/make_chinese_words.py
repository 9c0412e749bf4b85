"""Makes `chinese_words.yaml`: `python -m index.language.make_chinese_words`, where the encoder's package is installed.

The pieces of the encoder's vocabulary (XLM-RoBERTa's, MIT licence) are the stretches that texts of the web have most:
of Chinese they are words for the most part. Kept are those of two and three letters in simplified writing, without what
begins or ends with a letter of grammar, and without what the readings in `pinyin.py` have already.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from index.language import pinyin
from index.language.analysis import stop_words
from index.language.chinese import is_han, simplified
from index.language.segmentation import APART
from index.meaning.packed import Packed, find

TABLE = Path(__file__).with_name("chinese_words.yaml")
HEAD = "# Chinese words, with which a question is divided into words: see make_chinese_words.py.\n"
LENGTHS = (2, 3)
COUNTER = "个"
"""What stands between a number and a noun, and opens no word: 个小时."""
WIDTH = 120


def main() -> None:
    """Write chinese_words.yaml out of the pieces."""
    path = find()
    assert path is not None, "the encoder's package isn't installed"
    pieces = Packed(path).pieces()
    found = {simplified(pieces.text[a:b].lstrip("▁")) for a, b in pairwise(pieces.starts.tolist())}
    words = sorted(word for word in found if _is_word(word))
    lines: list[str] = []
    line = " "
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = " "
        line += f" {word}"
    TABLE.write_text(HEAD + "words: >\n" + "\n".join([*lines, line]) + "\n", "utf-8")
    print(f"{len(words)} words, {TABLE.stat().st_size / 1e3:.0f} kB in {TABLE.name}")  # noqa: T201


def _is_word(piece: str) -> bool:
    if len(piece) not in LENGTHS or not all(map(is_han, piece)) or pinyin.is_phrase(piece):
        return False
    try:
        piece.encode("gb2312")  # not the Japanese ones
    except UnicodeEncodeError:
        return False
    grammar = APART | {word for word in stop_words("zh") if len(word) == 1}
    return piece[0] not in grammar | {COUNTER} and piece[-1] not in grammar


if __name__ == "__main__":
    main()
