"""Markdown, with or without front matter (.md).

Headings become sections; paragraphs, block quotes, lists and tables become passages without their markup, the rows
of a table each as a sentence; HTML comments and code are left out. `[^3]` and `[^3]: text`, or plain `[3]` and
`[3] text`, are notes; so is what stands below a heading 'Notes' or 'References'. Headings 'About the author' and 'About
this document' open the parts of these names. A paragraph may begin with the place it stands for in the original:
`¶ 12 In 1991 …` or `¶ 12–13 In 1991 …`; without such marks the place of a paragraph is its own number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from index.documents.dialects import as_shown
from index.documents.draft import NOTE_PLACE, Block, Draft
from index.documents.encodings import decode
from index.documents.footnotes import split_note
from index.documents.heads import take_head
from index.documents.lines import is_lead_in
from index.documents.marks import mark_of, take_place
from index.documents.page import HEADING
from index.documents.phrases import fold, zone_of
from index.documents.tables import row_text
from index.errors import DocumentError
from index.model import Note, Zone

_TAG = re.compile(r"<[^<>]*>")
_INVISIBLE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_UNDEFINED = re.compile(r"\[\^([^\]\s]+)\]")


def read(data: bytes, name: str) -> Draft:
    """A Markdown text as a draft. Raises DocumentError if it isn't text or has none."""
    imprint, text, remarks = take_head(decode(data))
    if not text.strip():
        raise DocumentError("is empty below its front matter; add its text, or remove the file")
    walk = _Walk(imprint.title)
    walk.run(_parser().parse(as_shown(text)))
    title = imprint.title or walk.first_heading
    return Draft(replace(imprint, title=title), tuple(walk.blocks), tuple(walk.notes()), (*remarks, *walk.remarks))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False).disable("footnote_tail")


@dataclass
class _Walk:
    """One pass over the tokens of a document."""

    title: str | None
    blocks: list[Block] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    first_heading: str | None = None
    headings: list[tuple[int, str]] = field(default_factory=list)
    zone: Zone = Zone.BODY
    place: str | None = None
    footnote: str | None = None
    lists: int = 0
    items: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    code: int = 0

    def run(self, tokens: list[Token]) -> None:
        for at, token in enumerate(tokens):
            match token.type:
                case "heading_open":
                    self._heading(int(token.tag[1:]), _plain(tokens[at + 1]))
                case "inline" if tokens[at - 1].type == "paragraph_open":
                    self._paragraph(_paragraphs(token))
                case "bullet_list_open" | "ordered_list_open":
                    if not self.lists and at and tokens[at - 1].type == "paragraph_close":
                        self._take_lead_in()
                    self.lists += 1
                case "bullet_list_close" | "ordered_list_close":
                    self.lists -= 1
                    self._end_items()
                case "table_open":
                    self._end_items()
                case "tr_open":
                    self._row(_cells(tokens, at), tokens[at - 1].type == "thead_open")
                case "table_close":
                    self._end_items(rows=True)
                    self.heads = []
                case "footnote_reference_open":
                    self.footnote = str(token.meta["label"])
                case "footnote_reference_close":
                    self.footnote = None
                case "html_block":
                    self._paragraph([" ".join(_TAG.sub(" ", _INVISIBLE.sub("", token.content)).split())])
                case "fence" | "code_block":
                    self.code += 1
        if self.code:
            self.remarks.append(f"blocks of code left out: {self.code}")

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
        first = self.first_heading is None and not self.blocks
        if self.first_heading is None:
            self.first_heading = text
        if first and (self.title is None or fold(text) == fold(self.title)):
            return  # the title, not a section
        self.headings = [(above, name) for above, name in self.headings if above < level] + [(level, text)]
        self.zone, self.place = zone_of(text)

    def _paragraph(self, texts: list[str]) -> None:
        for text in filter(None, texts):
            if self.footnote is not None:
                self._note(self.footnote, text)
            elif self.lists and self.zone is Zone.BODY:
                if take_place(text)[1]:
                    self._end_items()
                self.items.append(text)
            elif note := split_note(text):
                self._note(*note)
            elif self.zone is Zone.NOTE:
                self._note(str(sum(block.zone is Zone.NOTE for block in self.blocks) + 1), text)
            else:
                self._add((text,))

    def _take_lead_in(self) -> None:
        """'Ingredients:' above their list belongs to it, for items say little without it."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or not last.zone is self.zone is Zone.BODY or len(last.pieces) > 1:
            return
        if len(last.pieces[0]) <= HEADING and is_lead_in(last.pieces[0]):
            self.items.extend(self.blocks.pop().pieces)

    def _note(self, label: str, text: str) -> None:
        if text:
            self.blocks.append(Block((text,), Zone.NOTE, place=NOTE_PLACE.format(label=label)))

    def _row(self, cells: list[str], is_header: bool) -> None:
        if is_header:
            self.heads = cells
        elif row := row_text(cells):
            self.items.append(row)

    def _end_items(self, *, rows: bool = False) -> None:
        if self.items:
            self._add(tuple(self.items), rows=rows)
        self.items = []

    def _add(self, pieces: tuple[str, ...], *, rows: bool = False) -> None:
        header = row_text(self.heads)
        names = [name for _, name in self.headings] + ([header] if header else [])
        section = tuple(names) if self.zone is Zone.BODY else ()
        self.blocks.append(Block(pieces, self.zone, section, self.place, rows=rows))


def _cells(tokens: list[Token], row: int) -> list[str]:
    cells = []
    for token in tokens[row + 1 :]:
        if token.type == "tr_close":
            break
        if token.type == "inline":
            cells.append(_plain(token))
    return cells


def _paragraphs(inline: Token) -> list[str]:
    """The text of a paragraph; several where lines begin with place marks or, as the first, with note numbers."""
    lines = _plain(inline).split("\n")
    texts = [lines[0]]
    for line in lines[1:]:
        if (split_note(line) and split_note(texts[-1])) or take_place(line)[1]:
            texts.append(line)
        else:
            texts[-1] += "\n" + line
    return texts


def _plain(inline: Token) -> str:
    """Text without markup; a mark of a note stays, a picture gives nothing."""
    parts = []
    for token in inline.children or ():
        match token.type:
            case "text" | "code_inline" | "text_special":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "footnote_ref":
                parts.append(mark_of(str(token.meta["label"])))
    return _UNDEFINED.sub(lambda found: mark_of(found[1]), "".join(parts)).strip()
