"""Chinese into words, by dictionary: the division that leaves few characters unexplained, in few words."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from math import inf

from index.language import chinese
from index.language.analysis import stop_words
from index.language.chinese import HAN

LONGEST = 12  # characters of a word
LONG = 4
PAIR = 2
APART = frozenset("的了吗呢吧啊呀么是在和与不没也都就还被把谁哪能要再给让得去")
"""Characters that are hardly ever part of a name."""
BETWEEN = frozenset("的了吗呢吧么是在被把谁哪")
"""Those that never stand inside a word or a name of more letters, as others may: 阿不力."""
WORD, LISTED, SEEN, LONE, GRAMMAR, FOREIGN = 1.0, 1.2, 1.4, 1.9, 0.9, 0.1
"""What a word costs, one that is known as a word only, two characters that the documents have in a row, a word of a
single character (dear: names are made of them), one of grammar, a letter or figure."""
CUTTING = 2.0
"""What a word costs more that cuts a pair of characters which the documents have in a row."""
UNKNOWN, UNKNOWN_SECOND, UNKNOWN_MORE, UNKNOWN_LONG = 3.0, 0.8, 1.6, 2.0
"""What a character costs that no word explains, the next one, each of the two after it, and each after those: names are
short, and a lone character is seldom a word."""

_HAN = re.compile(f"[{HAN}]")
_NAME_DOT = "·•"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word (`known`), or a run that no word explains: a name, or what isn't Chinese. Offsets in characters."""

    start: int
    end: int
    text: str
    known: bool


def segments(
    text: str, vocabulary: Collection[str], seen: Container[str] = (), listed: Container[str] = ()
) -> Iterator[Piece]:
    """`text` in order, words of grammar and marks left out; unexplained characters side by side are one piece.

    `seen` are pairs of characters that the documents have, `listed` words of which no more is known: each is a piece by
    itself, though not `known`.
    """
    lexicon = _Lexicon(vocabulary, seen, listed)
    unknown = -1
    for start, end, known in [*_best_path(text, lexicon), (len(text), len(text), True)]:
        if not known or (0 <= unknown < start and lexicon.completes_a_name(text[unknown:end], start - unknown)):
            unknown = start if unknown < 0 else unknown
            continue
        if unknown >= 0:
            yield from _runs(text, unknown, start)
            unknown = -1
        piece = text[start:end]
        if piece in vocabulary:
            yield Piece(start, end, piece, known=True)
        elif (lexicon.is_seen(piece) or piece in listed) and piece not in stop_words("zh"):
            yield Piece(start, end, piece, known=False)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    vocabulary: Collection[str]
    seen: Container[str]
    listed: Container[str]

    def cost(self, text: str, start: int, end: int) -> float:
        piece = text[start:end]
        if piece in self.vocabulary:
            return WORD if len(piece) > 1 else LONE
        if piece in stop_words("zh"):
            return GRAMMAR
        if piece in self.listed:
            return LISTED + (CUTTING if self._cuts(text, start, end) else 0.0)
        if self.is_seen(piece):
            return SEEN + (CUTTING if self._cuts_a_name(text, start, end) else 0.0)
        return FOREIGN if self.is_foreign(piece) else inf

    def is_seen(self, piece: str) -> bool:
        """In a row in the documents; 可以带 and 游泳池的 may be, but they are two words."""
        if len(piece) > PAIR:
            grammar = stop_words("zh")
            if piece[:PAIR] in grammar or piece[-PAIR:] in grammar or piece[0] in APART or piece[-1] in APART:
                return False
            if BETWEEN.intersection(piece) or (piece[PAIR] in APART and piece[:PAIR] in self.vocabulary):
                return False  # 中国的首, 中国和哈
        return piece in self.seen

    def _cuts(self, text: str, start: int, end: int) -> bool:
        """Whether a word that the documents lack ends inside one that they have: 红茶 in front of 茶叶."""
        if text[start:end] in self.seen:
            return False
        before, behind = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
        return any(pair in self.seen and not APART.intersection(pair) for pair in (before, behind))

    def _cuts_a_name(self, text: str, start: int, end: int) -> bool:
        """Whether what the documents have in a row has a part of a long word: 斯坦国 of 哈萨克斯坦."""
        for begin in range(max(0, start - LONG), end):
            for stop in range(max(begin + LONG, start + 1), begin + LONG + PAIR + 1):
                if not start <= begin < stop <= end and text[begin:stop] in self.vocabulary:
                    return True
        return False

    def is_foreign(self, piece: str) -> bool:
        """A mark, a figure, a letter: explained by not being Chinese, so that it is part of no name."""
        return len(piece) == 1 and not _HAN.match(piece) and piece not in self.vocabulary

    def completes_a_name(self, run: str, unknown: int) -> bool:
        """Whether a surname that nothing explains (`unknown` letters of the run) and a word behind it are a person's
        name, 张建国, for most given names are words; not where the documents have the word or a glossary."""
        word = run[unknown:]
        if unknown > 1 or word in self.vocabulary or word in self.seen or word not in self.listed:
            return False
        return chinese.is_person(run)


def _best_path(text: str, lexicon: _Lexicon) -> list[tuple[int, int, bool]]:
    """The cheapest division (Viterbi). What is unexplained begins behind an explained piece: it can't be cut up."""
    words: list[tuple[float, int]] = [(0.0, 0)]  # the best that ends in a word at each place, and where that begins
    runs: list[tuple[float, int]] = [(inf, 0)]  # the same for what is unexplained
    behind_han = 0  # where the last character of Chinese before `end` ends: words of several have one
    for end in range(1, len(text) + 1):
        behind_han = end if _HAN.match(text, end - 1) else behind_han
        starts = (*range(max(0, end - LONGEST), min(behind_han, end - 1)), end - 1)
        words.append(min((min(words[s], runs[s])[0] + lexicon.cost(text, s, end), s) for s in starts))
        cost, start = runs[-1]
        apart = UNKNOWN_MORE if text[end - 1] in APART else 0.0
        begun = (words[end - 1][0] + UNKNOWN + apart, end - 1)
        runs.append(min(begun, (cost + _one_more(end - 1 - start) + apart, start)))
    path: list[tuple[int, int, bool]] = []
    end, open_to_runs = len(text), True
    while end:
        known = not open_to_runs or words[end] <= runs[end]
        start = (words if known else runs)[end][1]
        path.append((start, end, known and not lexicon.is_foreign(text[start:end])))
        end, open_to_runs = start, known
    return path[::-1]


def _one_more(length: int) -> float:
    """What it costs that a run of `length` goes on."""
    if length == 1:
        return UNKNOWN_SECOND
    return UNKNOWN_MORE if length < LONG else UNKNOWN_LONG


def _runs(text: str, start: int, end: int) -> Iterator[Piece]:
    """Unexplained characters, cut where Han begins and ends; and at the dot inside a foreign name."""
    for match in re.finditer(rf"[㐀-鿿]+|[^㐀-鿿{_NAME_DOT}]+", text[start:end]):
        if match[0].strip():
            yield Piece(start + match.start(), start + match.end(), match[0], known=False)
