"""Words of Chinese that no glossary translates: they tell where the words of a question begin and end."""

from __future__ import annotations

from functools import cache

from index.language import pinyin
from index.language.segmentation import APART
from index.tables import read_table, read_words

LONGEST = 4


class Listed:
    """Contains words of two to LONGEST letters: those of the table, everyday names, and phrases with readings of their
    own."""

    def __contains__(self, piece: object) -> bool:
        if not isinstance(piece, str) or not 2 <= len(piece) <= LONGEST or not "㐀" <= piece[0] <= "鿿":
            return False
        return piece[0] not in APART and piece[-1] not in APART and (piece in _table() or pinyin.is_phrase(piece))


LISTED = Listed()


@cache
def _table() -> frozenset[str]:
    everyday = read_table("index.language", "household.yaml")["zh"]
    lines = (*everyday["same"], *everyday["kinds"], *everyday["kinds"].values())
    return read_words("index.language", "chinese_words.yaml")["words"] | {w for line in lines for w in line.split(", ")}
