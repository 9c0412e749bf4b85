"""Lines of a PDF → headings, paragraphs, lists, tables and notes, by what their places and sizes tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from index.documents.footnotes import split_note
from index.documents.lines import bullet, is_finished
from index.documents.page import HEADING
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.pdf_lines import Line
from index.documents.readers.pdf_ruled import Ruled, continued, parted
from index.documents.readers.pdf_tables import Row, cells_of, columns_apart, heads_of, rows_of, tables_in, with_stubs

_LARGER = 1.12  # times the usual height: a heading
_SMALLER = 0.93  # a note at the foot
_TINY = 0.68  # the words in a drawing
_PITCH = 1.75  # heights from line to line of one paragraph at most
_INDENT = 0.7  # heights
_CHART = 4  # bare figures one after the other, from which they are those of a chart
_CAPTION = re.compile(
    r"(?:Figure|Fig|Table|Tab|Abb|Abbildung|Tabelle|Рис|Рисунок|Табл|Таблица|Сурет|Кесте|图|表|Şekil|Tablo)\.?\s*\d[\d.-]*\s*"
)
_LEADERS = re.compile(r"(?:[.·]\s?){3,}\s*[\divxlc]{1,6}$|(?:…\s?)+\s*[\divxlc]{1,6}$|(?:[.·]\s?){8,}")
_ITEM = re.compile(r"(?:[•·▪◦‣●○■□➢✓]|[-–*o]\s)\s*|\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)")
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.\s|\d{1,2}(?:\.\d{1,2}){2,4}\s")
"""'4.0.1. The committee …', which a line that goes on ('4.5 million') doesn't begin with."""
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_OPENING = '"“«‘„(§№¿¡《'
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WIDE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


def usual_height(pages: Iterable[Sequence[Line]]) -> float:
    """The height in which most characters of a document are set."""
    often: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            often[round(2 * line.height) / 2] += len(line.text)
    return often.most_common(1)[0][0] if often else 0.0


def largest_text(lines: Sequence[Line], usual: float) -> str | None:
    """The title as the first page sets it: what is largest, if that is larger than the text."""
    worded = [line for line in lines if sum(c.isalpha() for c in line.text) > 7 and line.text[0].isalnum()]
    worded = [line for line in worded if "@" not in line.text and line.cell is None]
    height = max((line.height for line in worded), default=0.0)
    title = [line.text for line in worded if line.height > 0.95 * height]
    text = " ".join(title)
    return text if height > _LARGER * usual and len(text) <= 2 * HEADING else None


def write(pages: Sequence[list[Line]], manuscript: Manuscript, usual: float) -> None:
    """Write what stands on `pages`, freed of their margins; the place of each block is its page."""
    words = Counter(word.casefold() for lines in pages for line in lines for word in _WORD.findall(line.text))
    story = _Story(manuscript, usual, _levels(pages, usual), words)
    for lines in pages:
        for part in parted(lines, story.joined):
            if isinstance(part, Ruled):
                story.ruled(part)
                continue
            rows = columns_apart(rows_of([line for line in part if line.height > _TINY * usual]))
            story.right = {}
            for row in rows:
                for line in row:
                    edge = round(line.left / 10)
                    story.right[edge] = max(story.right.get(edge, 0.0), line.right)
            story.page(rows)
    story.end()


def _levels(pages: Sequence[Sequence[Line]], usual: float) -> list[float]:
    """Heights of headings, the largest first."""
    heights = {round(2 * line.height) / 2 for lines in pages for line in lines}
    return sorted((height for height in heights if height > _LARGER * usual), reverse=True)


@dataclass
class _Story:
    manuscript: Manuscript
    usual: float
    levels: list[float]
    words: Counter[str]
    lines: list[Line] = field(default_factory=list)  # of the paragraph that is open
    items: list[str] = field(default_factory=list)  # of the list that is open
    items_place: str | None = None
    right: dict[int, float] = field(default_factory=dict)  # where the lines of a column end
    last_table: Ruled | None = None
    figures: list[tuple[str, str]] = field(default_factory=list)  # bare ones in a row, each with its place

    def page(self, rows: list[Row]) -> None:
        rows = with_stubs([row for row in rows if not any(_LEADERS.search(line.text) for line in row)])
        spans = dict(tables_in(rows))
        at = 0
        while at < len(rows):
            if at in spans:
                self._table(rows[at : spans[at]])
                at = spans[at]
                continue
            for line in rows[at]:
                self._line(line)
            at += 1

    def ruled(self, table: Ruled) -> None:
        self.end()
        self.last_table = table = continued(table, self.last_table)
        self.manuscript.place = _place(table.first)
        self.manuscript.table(table.rows, table.heads)

    def end(self) -> None:
        self._paragraph()
        self._bare_figures()
        self._list()

    def _line(self, line: Line) -> None:
        if self.lines and not self._goes_on(self.lines[-1], line):
            self._paragraph()
        self.lines.append(line)

    def _goes_on(self, last: Line, line: Line) -> bool:
        """Whether `line` belongs to the paragraph that `last` ended so far."""
        if abs(last.height - line.height) > 0.12 * max(last.height, line.height):
            return False
        if last.set_off != line.set_off and (
            self._is_heading([last]) or (self._is_heading([line]) and is_finished(last.text))
        ):
            return False
        heading = self._is_heading([last]) and self._is_heading([line])
        distance = last.bottom - line.bottom
        if last.page != line.page or distance < -0.5 * last.height or distance > 8 * last.height:
            return not heading and not is_finished(last.text) and (line.text[0].islower() or last.text.endswith("-"))
        if distance > _PITCH * last.height or _ITEM.match(line.text) or _CLAUSE.match(line.text):
            return False
        if heading:
            return True
        indent = line.left - min(one.left for one in self.lines[-3:])
        if line.left - last.left > _INDENT * line.height and len(self.lines) > 1 and indent > _INDENT * line.height:
            return False
        edge = self.right.get(round(last.left / 10), last.right)
        is_short = last.right < edge - 0.2 * max(1.0, edge - last.left)
        return not (is_short and is_finished(last.text))

    def _is_heading(self, lines: list[Line]) -> bool:
        text = " ".join(line.text for line in lines)
        if len(text) > HEADING or sum(c.isalpha() for c in text) < 2 or text.endswith((".", ",", ";", "。", "，")):
            return False
        if not (text[0].isalnum() or text[0] in _OPENING) or "@" in text or text[0].islower():
            return False
        return all(
            line.height > _LARGER * self.usual or (line.set_off and line.height > _SMALLER * self.usual)
            for line in lines
        )

    def _paragraph(self) -> None:
        lines, self.lines = self.lines, []
        if not lines:
            return
        text = self.joined(lines)
        if not any(c.isalpha() for c in text):
            self.figures.append((_place(lines[0]), text))
            return
        self._bare_figures()
        small = lines[0].height < _SMALLER * self.usual
        if note := split_note(text) if small else None:
            self.manuscript.note(*note)
        elif _is_caption(text):
            return
        elif self._is_heading(lines):
            self._list()
            self.manuscript.place = None
            self.manuscript.heading(self._level(lines[0]), text)
        elif _ITEM.match(text) and any(c.isalpha() for c in text):
            self.items_place = self.items_place or _place(lines[0])
            self.items.append(bullet(text) or re.sub(r"^[•·▪◦‣●○■□➢✓]\s*", "", text))
        else:
            self._list()
            self.manuscript.place = _place(lines[0])
            self.manuscript.paragraph(text)

    def _bare_figures(self) -> None:
        """Figures by themselves; many in a row are those of a chart."""
        figures, self.figures = self.figures, []
        if 0 < len(figures) < _CHART:
            self._list()
            for place, text in figures:
                self.manuscript.place = place
                self.manuscript.paragraph(text)

    def _list(self) -> None:
        if self.items:
            self.manuscript.place = self.items_place
            self.manuscript.items(self.items)
        self.items, self.items_place = [], None

    def _table(self, rows: list[Row]) -> None:
        self.end()
        table = cells_of(rows)
        heads = heads_of(rows, table)
        self.manuscript.place = _place(rows[0][0])
        self.manuscript.table(table[heads:], table[heads - 1] if heads else ())

    def _level(self, line: Line) -> int:
        numbered = _NUMBERED.match(line.text)
        depth = numbered["number"].count(".") if numbered else 0
        height = round(2 * line.height) / 2
        rank = self.levels.index(height) if height in self.levels else len(self.levels)
        return 1 + 10 * rank + depth

    def joined(self, lines: list[Line]) -> str:
        text = lines[0].text
        for line in lines[1:]:
            text = self._join(text, line.text)
        return text

    def _join(self, text: str, below: str) -> str:
        """A word that a line end divides is one word, unless the document writes it with its hyphen elsewhere."""
        if text.endswith("-") and text[-2:-1].isalpha() and below[:1].islower():
            first = _WORD.findall(text)[-1] if _WORD.search(text) else ""
            second = found[0] if (found := _WORD.match(below)) else ""
            whole, hyphened = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
            return text + below if self.words[hyphened] > self.words[whole] else text[:-1] + below
        if _WIDE.match(text[-1:]) and _WIDE.match(below[:1]):
            return text + below
        return f"{text}{below}" if text.endswith(("-", "–", "/")) and text[-2:-1].isalnum() else f"{text} {below}"


def _is_caption(text: str) -> bool:
    """'Table 3: Fares', not 'Table 3 shows the fares.'"""
    found = _CAPTION.match(text)
    return (
        found is not None and len(text) <= 2 * HEADING and not (is_finished(text) and text[found.end() :][:1].islower())
    )


def _place(line: Line) -> str:
    return f"p. {line.page}"
