"""Markdown, with or without front matter (.md).

Headings become sections, and so do lines in bold type alone; paragraphs, block quotes, lists, tables and lists of
definitions become blocks without their markup; HTML comments and code are left out. `[^3]` and `[^3]: text`, or plain
`[3]` and `[3] text`, are notes; so is what stands below a heading 'Notes' or 'References' in a text that points to
notes. Headings 'About the author' and 'About this document' open the parts of these names. A paragraph may begin with
the place it stands for in the original: `¶ 12 In 1991 …` or `¶ 12–13 In 1991 …`; without such marks the place of a
paragraph is its own number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from index.documents.bold_headings import bold_heading, opens_bold, plain, run_in_habit
from index.documents.dialects import as_shown
from index.documents.draft import NOTE_PLACE, Block, Draft
from index.documents.embedded import blocks_of
from index.documents.encodings import decode
from index.documents.footnotes import split_note
from index.documents.heads import take_head
from index.documents.large_tables import without_excess
from index.documents.lines import is_lead_in
from index.documents.marks import take_place
from index.documents.page import HEADING
from index.documents.phrases import fold, zone_of
from index.errors import DocumentError
from index.model import Note, Zone
from index.remarks import Remark, remark

_DEEPEST = 100
"""Levels of lists and quotes in one another that are read; CommonMark's own limit of 20 loses the rest of the file."""
_INNERMOST = 7
"""The level of a heading that is only set in bold type."""
_POINTING = re.compile(r"(?<=\S)\s?\[\d{1,3}\](?![(:\[])")


def read(data: bytes, name: str) -> Draft:
    """A Markdown text as a draft. Raises DocumentError if it isn't text or has none."""
    imprint, text, remarks = take_head(decode(data))
    if not text.strip():
        raise DocumentError(remark("empty_below_head"))
    text, left_out = without_excess(text)
    walk = _Walk(imprint.title)
    walk.run(_parser().parse(as_shown(text)))
    title = imprint.title or walk.opening_heading
    return Draft(
        replace(imprint, title=title), tuple(walk.blocks), tuple(walk.notes()), (*remarks, *left_out, *walk.remarks)
    )


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    return parser.use(footnote_plugin, inline=False).use(deflist_plugin).disable("footnote_tail")


@dataclass
class _Walk:
    """One pass over the tokens of a document."""

    title: str | None
    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    opening_heading: str | None = None
    headings: list[tuple[int, str]] = field(default_factory=list)
    zone: Zone = Zone.BODY
    place: str | None = None
    footnote: str | None = None
    lists: list[int] = field(default_factory=list)  # of each open list the number of its next item, 0 without numbers
    number: str = ""  # of the item that was just opened
    items: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    term: str = ""
    meaning: list[str] | None = None
    code: int = 0
    points_to_notes: bool = False
    runs_in: bool = False

    def run(self, tokens: list[Token]) -> None:
        self.points_to_notes = any(token.type == "inline" and _POINTING.search(token.content) for token in tokens)
        self.runs_in = run_in_habit(tokens)
        for at, token in enumerate(tokens):
            match token.type:
                case "heading_open":
                    self._heading(int(token.tag[1:]), plain(tokens[at + 1]))
                case "inline" if tokens[at - 1].type == "paragraph_open":
                    self._text(token, tokens[at + 2].type if at + 2 < len(tokens) else "")
                case "inline" if tokens[at - 1].type == "dt_open":
                    self._define()
                    self.term = plain(token)
                case "dd_open":
                    self.meaning = []
                case "dl_close":
                    self._define()
                    self._end_rows()
                case "bullet_list_open" | "ordered_list_open":
                    if not self.lists and at and tokens[at - 1].type == "paragraph_close":
                        self._take_lead_in()
                    self.lists.append(int(token.attrs.get("start", 1)) if token.type[0] == "o" else 0)
                case "list_item_open":
                    self._open_item(token)
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                    if not self.lists:
                        self._end_items()
                case "table_open":
                    self._end_items()
                case "tr_open":
                    self._row(_cells(tokens, at), tokens[at - 1].type == "thead_open")
                case "table_close":
                    self._end_rows()
                case "footnote_reference_open":
                    self.footnote = str(token.meta["label"])
                case "footnote_reference_close":
                    self.footnote = None
                case "html_block":
                    self._embedded(token.content)
                case "fence" | "code_block":
                    self.code += 1
        if self.code:
            self.remarks.append(remark("code", count=self.code))

    def notes(self) -> Iterator[Note]:
        texts: dict[str, str] = {}
        for block in self.blocks:
            if block.zone is Zone.NOTE and block.place:
                label = block.place.removeprefix(NOTE_PLACE.format(label=""))
                text = " ".join(" ".join(block.pieces).split())
                texts[label] = f"{texts[label]} {text}" if label in texts else text
        return (Note(label, text) for label, text in texts.items())

    def _heading(self, level: int, text: str) -> None:
        self._end_items()
        first = self.opening_heading is None and not self.blocks and not self.headings
        if first:
            self.opening_heading = text
        if first and (self.title is None or fold(text) == fold(self.title)):
            return  # the title, not a section
        self.headings = [(above, name) for above, name in self.headings if above < level] + [(level, text)]
        self.zone, self.place = zone_of(text)
        if self.zone is Zone.NOTE and not self.points_to_notes:
            self.zone = Zone.BODY

    def _text(self, inline: Token, following: str) -> None:
        """A paragraph; what is in bold type at its head, alone on its line or as a habit, is the heading of what
        follows."""
        heading, rest = bold_heading(inline, run_in=self.runs_in)
        inside = self.lists or self.footnote is not None or self.meaning is not None
        if heading and not inside and (rest or following not in ("", "heading_open", "hr")):
            self._heading(_INNERMOST, heading)
            if rest:
                self._paragraph(_paragraphs(rest))
        else:
            if not inside and opens_bold(inline):  # about something else than the bold heading above it
                self.headings = [(level, name) for level, name in self.headings if level < _INNERMOST]
            self._paragraph(_paragraphs(inline))

    def _paragraph(self, texts: list[str]) -> None:
        for text in filter(None, texts):
            if self.footnote is not None:
                self._note(self.footnote, text)
            elif self.meaning is not None:
                self.meaning.append(text)
            elif self.lists and self.zone is Zone.BODY:
                if take_place(text)[1]:
                    self._end_items()
                self.items.append(f"{self.number}{text}")
                self.levels.append(len(self.lists) - 1)
                self.number = ""
            elif note := split_note(text):
                self._note(*note)
            elif self.zone is Zone.NOTE:
                self._note(str(sum(block.zone is Zone.NOTE for block in self.blocks) + 1), text)
            else:
                self._add(Block((text,)))

    def _embedded(self, content: str) -> None:
        """HTML between paragraphs; in an item or a note its headings are paragraphs too."""
        for level, text in blocks_of(content):
            if level and not self.lists and self.footnote is None and self.meaning is None:
                self._heading(level, text)
            else:
                self._paragraph([text])

    def _open_item(self, token: Token) -> None:
        """'3. ' as it is written, where it is the number that is shown."""
        expected = self.lists[-1]
        written = token.info.strip()
        self.number = f"{written}{token.markup} " if expected and written == str(expected) else ""
        self.lists[-1] += bool(expected)

    def _define(self) -> None:
        """A word and its meaning are a row."""
        if self.term and self.meaning:
            self.rows.append((self.term, " ".join(self.meaning)))
        self.term, self.meaning = "", None

    def _take_lead_in(self) -> None:
        """'Ingredients:' above their list belongs to it, for items say little without it."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or not last.zone is self.zone is Zone.BODY or len(last.pieces) != 1:
            return
        if len(last.pieces[0]) <= HEADING and is_lead_in(last.pieces[0]):
            self.items.extend(self.blocks.pop().pieces)
            self.levels.append(-1)

    def _note(self, label: str, text: str) -> None:
        if text:
            self.blocks.append(Block((text,), Zone.NOTE, place=NOTE_PLACE.format(label=label)))

    def _row(self, cells: list[str], is_header: bool) -> None:
        if is_header:
            self.heads = cells
        else:
            self.rows.append(tuple(cells))

    def _end_items(self) -> None:
        if self.items:
            self._add(Block(tuple(self.items), is_list=True, levels=tuple(self.levels)))
        self.items, self.levels = [], []

    def _end_rows(self) -> None:
        if self.rows:
            self._add(Block(rows=tuple(self.rows), heads=tuple(self.heads)))
        self.rows, self.heads = [], []

    def _add(self, block: Block) -> None:
        section = tuple(name for _, name in self.headings) if self.zone is Zone.BODY else ()
        self.blocks.append(replace(block, zone=self.zone, section=section, place=self.place))


def _cells(tokens: list[Token], row: int) -> list[str]:
    cells = []
    for at in range(row + 1, len(tokens)):  # no slice: a table may have as many rows as the file has lines
        if tokens[at].type == "tr_close":
            break
        if tokens[at].type == "inline":
            cells.append(plain(tokens[at]))
    return cells


def _paragraphs(inline: Token) -> list[str]:
    """The text of a paragraph; several where lines begin with place marks or, as the first, with note numbers."""
    lines = plain(inline).split("\n")
    texts = [[lines[0]]]
    for line in lines[1:]:
        if (split_note(line) and split_note(texts[-1][0])) or take_place(line)[1]:
            texts.append([line])
        else:
            texts[-1].append(line)
    return ["\n".join(text) for text in texts]
