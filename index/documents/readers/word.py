"""Word documents (.docx): headings, lists with their numbers, tables, notes, and the properties of the file.

Read off the XML itself: python-docx, the library for it, knows neither notes nor numbers, and leaves out what stands in
fields, forms and accepted changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from lxml import etree

from index.documents.draft import Draft
from index.documents.lines import is_finished
from index.documents.marks import mark_of
from index.documents.readers import file_properties, table_heads
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.office_tables import cells_of, is_layout, own_rows
from index.documents.readers.packed import Package, attribute, child, local
from index.documents.readers.word_numbering import Numbering, numbering
from index.documents.readers.word_styles import Style, styles
from index.errors import DocumentError
from index.remarks import remark

_MAIN = "word/document.xml"
_UNREAD = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent", "drawing")
)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SHORT = 80  # characters of a heading that is only set in bold type
_INNERMOST = 10
_TITLE_LINES = 12  # paragraphs at the top that may carry the year of the text


def read(data: bytes, name: str) -> Draft:
    """A Word document as a draft. Raises DocumentError if it is encrypted, damaged or has no text."""
    with Package(data, ".docx") as package:
        main = _main(package)
        folder = main.rpartition("/")[0]
        body = child(package.tree(main), "body")
        walk = _Walk(
            styles(package.tree_if_there(f"{folder}/styles.xml")),
            numbering(package.tree_if_there(f"{folder}/numbering.xml")),
            {
                **_notes(package.tree_if_there(f"{folder}/footnotes.xml"), "footnote"),
                **_notes(package.tree_if_there(f"{folder}/endnotes.xml"), "endnote"),
            },
        )
        properties = file_properties.core(package.tree_if_there("docProps/core.xml"))
        pictures = any("/media/" in part for part in package.names)
    if body is None:
        raise DocumentError(remark("no_text"))
    if pictures and not any(local(element) == "t" for element in body.iter()):
        raise DocumentError(remark("scan"))
    title, heads = walk.heads(body)
    imprint = file_properties.imprint({**properties, "title": title or properties.get("title")}, heads)
    walk.manuscript = Manuscript(imprint.title)
    walk.blocks(body)
    walk.end()
    return walk.manuscript.draft(imprint)


def _main(package: Package) -> str:
    """The part that the file names as its document; most have it at the usual place."""
    relations = package.tree_if_there("_rels/.rels")
    for relation in relations if relations is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or _MAIN).removeprefix("/")
    return _MAIN


def _notes(root: etree._Element | None, kind: str) -> dict[tuple[str, str], etree._Element]:
    if root is None:
        return {}
    return {(kind, attribute(note, "id") or ""): note for note in root if attribute(note, "type") in (None, "normal")}


@dataclass
class _Walk:
    """One pass over the body of a document."""

    styles: dict[str, Style]
    numbering: Numbering
    notes: dict[tuple[str, str], etree._Element]
    manuscript: Manuscript = field(default_factory=Manuscript)
    items: list[str] = field(default_factory=list)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)

    def heads(self, body: etree._Element) -> tuple[str | None, list[str]]:
        """The title, if a paragraph is set as one, and what stands at the top of the text on lines of its own."""
        title: list[str] = []
        heads: list[str] = []
        for at, paragraph in enumerate(element for element in body.iter() if local(element) == "p"):
            if at >= _TITLE_LINES:
                break
            text = " ".join(self._text(paragraph).split())
            if self._style(paragraph).is_title and text:
                title.append(text)
            if self._style(paragraph).level or self._style(paragraph).is_title or _is_line(text):
                heads.append(text)
        self.labels.clear()
        return " ".join(title) or None, heads

    def blocks(self, parent: etree._Element) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "sdt":
                if not _is_contents(element):
                    self.blocks(element)
            elif name in ("sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"):
                self.blocks(element)

    def end(self) -> None:
        if self.items:
            self.manuscript.items(self.items)
        self.items = []

    def _paragraph(self, element: etree._Element) -> None:
        style = self._style(element)
        text = self._text(element).strip()
        if style.is_apparatus or not text or _is_entry(element, text):
            return
        number = self._number(element, style)
        shown = f"{number} {text}" if number else text
        level = self._outline(element) or style.level
        if style.is_title or level is not None:
            self.end()
            self.manuscript.heading(0 if style.is_title else level or 1, shown)
        elif number is not None:
            self.items.append(shown)
        elif _is_line(text) and self._is_bold(element):
            self.end()
            self.manuscript.heading(_INNERMOST, text)
        else:
            self.end()
            self.manuscript.paragraph(text)
        for box in element.iter():
            if local(box) == "txbxContent" and not any(local(above) == "Fallback" for above in box.iterancestors()):
                self.blocks(box)

    def _is_bold(self, paragraph: etree._Element) -> bool:
        """Set in bold type from end to end, as people set headings who know no styles."""
        runs = [run for run in paragraph.iter() if local(run) == "r" and child(run, "t") is not None]
        return bool(runs) and all(_is_on(child(run, "rPr", "b")) or self._style(paragraph).is_bold for run in runs)

    def _style(self, paragraph: etree._Element) -> Style:
        said = child(paragraph, "pPr", "pStyle")
        return self.styles.get(attribute(said, "val") or "", Style()) if said is not None else Style()

    def _outline(self, paragraph: etree._Element) -> int | None:
        said = child(paragraph, "pPr", "outlineLvl")
        value = (attribute(said, "val") or "") if said is not None else ""
        return int(value) + 1 if value.isdecimal() and int(value) < 9 else None

    def _number(self, paragraph: etree._Element, style: Style) -> str | None:
        """What is shown before the paragraph of a list; None where it is in none."""
        own = child(paragraph, "pPr", "numPr", "numId")
        number = attribute(own, "val") if own is not None else style.number
        level = child(paragraph, "pPr", "numPr", "ilvl")
        depth = (attribute(level, "val") or "0") if level is not None else str(style.number_level)
        return self.numbering.next(number, int(depth) if depth.isdecimal() else 0) if number else None

    def _text(self, element: etree._Element) -> str:
        return "".join(self._texts(element))

    def _texts(self, element: etree._Element) -> Iterator[str]:
        for inner in element:
            name = local(inner)
            if name in _UNREAD or (name == "r" and child(inner, "rPr", "vanish") is not None):
                continue
            if name == "t":
                yield inner.text or ""
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name in ("footnoteReference", "endnoteReference"):
                yield self._mark((name.removesuffix("Reference"), attribute(inner, "id") or ""))
            else:
                yield from self._texts(inner)

    def _mark(self, key: tuple[str, str]) -> str:
        note = self.notes.get(key)
        if note is None:
            return ""
        if key not in self.labels:
            kind = sum(other[0] == key[0] for other in self.labels) + 1
            self.labels[key] = f"{kind}" if key[0] == "footnote" else f"e{kind}"
            text = " ".join(self._text(part) for part in note.iter() if local(part) == "p")
            self.manuscript.note(self.labels[key], text)
        return mark_of(self.labels[key])

    def _table(self, element: etree._Element) -> None:
        self.end()
        rows = own_rows(element, "tr")
        cells = cells_of(rows, ("tc", "sdt"))
        if is_layout(cells):
            for cell in chain.from_iterable(cells):
                self.blocks(cell)
            self.end()
            return
        table = _grid([[(self._cell(cell), _span(cell), _merge(cell)) for cell in row] for row in cells])
        table_heads.write(self.manuscript, table, marked=len(table) > 1 and _is_header(rows[0], table[0]))

    def _cell(self, cell: etree._Element) -> str:
        return " ".join(text for part in cell.iter() if local(part) == "p" and (text := self._text(part).strip()))


def _is_line(text: str) -> bool:
    """A line of its own, no sentence."""
    return len(text) <= _SHORT and not is_finished(text)


def _is_entry(paragraph: etree._Element, text: str) -> bool:
    """A line of a table of contents that was made by hand: dots lead to the number of the page."""
    leads = any((attribute(tab, "leader") or "none") != "none" for tab in paragraph.iter() if "tab" in local(tab))
    return leads and re.search(r"\t\s*[\divxlc][\divxlc.-]{0,6}$", text) is not None


def _is_contents(element: etree._Element) -> bool:
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and "Contents" in (attribute(gallery, "val") or "")


def _span(cell: etree._Element) -> int:
    said = child(cell, "tcPr", "gridSpan")
    value = (attribute(said, "val") or "1") if said is not None else "1"
    return max(1, min(int(value), 100)) if value.isdecimal() else 1


def _merge(cell: etree._Element) -> bool:
    """Whether the cell goes on with the one above it."""
    said = child(cell, "tcPr", "vMerge")
    return said is not None and attribute(said, "val") != "restart"


def _grid(rows: list[list[tuple[str, int, bool]]]) -> list[list[str]]:
    """Texts by columns; a cell that spans several stands in each."""
    table: list[list[str]] = []
    for row in rows:
        texts: list[str] = []
        for text, span, goes_on in row:
            above = table[-1][len(texts)] if goes_on and table and len(texts) < len(table[-1]) else ""
            texts += [above if goes_on else text] * span
        table.append(texts)
    return table


def _is_header(row: etree._Element, texts: list[str]) -> bool:
    """Marked as the row that is repeated on each page, or all in bold type."""
    if child(row, "trPr", "tblHeader") is not None:
        return True
    runs = [run for run in row.iter() if local(run) == "r" and child(run, "t") is not None]
    return bool(runs) and all(_is_on(child(run, "rPr", "b")) for run in runs) and all(texts[1:])


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and attribute(switch, "val") not in ("0", "false")
