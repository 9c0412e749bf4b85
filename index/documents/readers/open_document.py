"""Texts of LibreOffice and other programs (.odt): headings, lists, tables, notes, and the properties of the file."""

from __future__ import annotations

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
from index.errors import DocumentError
from index.remarks import remark

_UNREAD = frozenset(
    (
        *("annotation", "tracked-changes", "table-of-content", "alphabetical-index", "illustration-index"),
        *("table-index", "object-index", "user-index", "bibliography", "ruby-text", "sequence-decls", "forms"),
    )
)
_BREAKS = {"tab": " ", "line-break": "\n", "s": " "}
_SHORT = 80  # characters of a heading that is only set in bold type
_INNERMOST = 10
_WIDEST = 200  # columns that a cell may span or be repeated over


def read(data: bytes, name: str) -> Draft:
    """An OpenDocument text as a draft. Raises DocumentError if it is encrypted, damaged or has no text."""
    with Package(data, ".odt") as package:
        manifest = package.tree_if_there("META-INF/manifest.xml")
        if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
            raise DocumentError(remark("encrypted"))
        content = package.tree("content.xml")
        looks = _looks(content, package.tree_if_there("styles.xml"))
        said = _properties(package.tree_if_there("meta.xml"))
    text = child(content, "body", "text")
    if text is None:
        raise DocumentError(remark("no_text"))
    title, heads = _heads(text, looks)
    imprint = file_properties.imprint({**said, "title": title or said["title"]}, heads)
    walk = _Walk(Manuscript(imprint.title), looks)
    walk.blocks(text)
    walk.end()
    return walk.manuscript.draft(imprint)


@dataclass(frozen=True, slots=True)
class _Looks:
    """Names of the styles that set a paragraph as a title, and of those that set it in bold type."""

    titles: frozenset[str]
    bold: frozenset[str]


def _looks(*roots: etree._Element | None) -> _Looks:
    """A style is what it is called, or what the one is that it goes back to."""
    styles = {
        attribute(element, "name") or "": element
        for root in roots
        if root is not None
        for element in root.iter()
        if local(element) == "style"
    }
    titles = {name for name, element in styles.items() if "Title" in (name, attribute(element, "parent-style-name"))}
    bold = {name for name, element in styles.items() if _is_bold(element)}
    return _Looks(frozenset({"Title", *titles}), frozenset(bold))


def _is_bold(style: etree._Element) -> bool:
    properties = child(style, "text-properties")
    return properties is not None and attribute(properties, "font-weight") == "bold"


def _properties(meta: etree._Element | None) -> dict[str, str | None]:
    said = (
        {local(element): " ".join((element.text or "").split()) for element in meta.iter()} if meta is not None else {}
    )
    day = said.get("creation-date") or said.get("date") or ""
    author = said.get("initial-creator") or said.get("creator")
    return {
        "title": said.get("title"),
        "author": author,
        "published": day[:10] or None,
        "language": said.get("language"),
    }


def _heads(text: etree._Element, looks: _Looks) -> tuple[str | None, list[str]]:
    """The title, if a paragraph is set as one, and what stands at the top on lines of its own."""
    first = [element for element in text.iter() if local(element) in ("p", "h")][:12]
    titles = ["".join(e.itertext()) for e in first if attribute(e, "style-name") in looks.titles]
    heads = ["".join(e.itertext()) for e in first if local(e) == "h" or _is_line("".join(e.itertext()))]
    return " ".join(" ".join(titles).split()) or None, [*titles, *heads]


def _is_line(text: str) -> bool:
    """A line of its own, no sentence."""
    return len(text) <= _SHORT and not is_finished(text)


@dataclass
class _Walk:
    """One pass over the body of a text."""

    manuscript: Manuscript
    looks: _Looks
    items: list[str] = field(default_factory=list)

    def blocks(self, parent: etree._Element, *, in_list: bool = False) -> None:
        for element in parent:
            name = local(element)
            if name == "h":
                self.end()
                level = attribute(element, "outline-level") or "1"
                self.manuscript.heading(int(level) if level.isdecimal() else 1, self._text(element))
            elif name == "p":
                self._paragraph(element, in_list)
            elif name == "list":
                self.blocks(element, in_list=True)
            elif name == "table":
                self._table(element)
            elif name in ("list-item", "list-header"):
                self.blocks(element, in_list=in_list)
            elif name in ("section", "index-body", "soft-page-break", "numbered-paragraph"):
                self.blocks(element)

    def end(self) -> None:
        if self.items:
            self.manuscript.items(self.items)
        self.items = []

    def _paragraph(self, element: etree._Element, in_list: bool) -> None:
        text = self._text(element).strip()
        style = attribute(element, "style-name") or ""
        if not text:
            pass
        elif in_list:
            self.items.append(text)
        elif style in self.looks.titles:
            self.end()
            self.manuscript.heading(0, text)
        elif _is_line(text) and self._is_bold(element, style):
            self.end()
            self.manuscript.heading(_INNERMOST, text)
        else:
            self.end()
            self.manuscript.paragraph(text)
        for box in element.iter():
            if local(box) == "text-box":
                self.blocks(box)

    def _is_bold(self, element: etree._Element, style: str) -> bool:
        """In bold type from end to end."""
        if style in self.looks.bold:
            return True
        outside = (element.text or "") + "".join(inner.tail or "" for inner in element)
        return not outside.strip() and all(
            attribute(inner, "style-name") in self.looks.bold for inner in element if "".join(inner.itertext()).strip()
        )

    def _text(self, element: etree._Element) -> str:
        return "".join(self._texts(element))

    def _texts(self, element: etree._Element) -> Iterator[str]:
        """Line ends in the file are blanks, as programs show them."""
        yield " ".join((element.text or "").split("\n"))
        for inner in element:
            name = local(inner)
            if name == "note":
                yield self._note(inner)
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name not in _UNREAD and name != "frame":
                yield from self._texts(inner)
            yield " ".join((inner.tail or "").split("\n"))

    def _note(self, element: etree._Element) -> str:
        citation, body = child(element, "note-citation"), child(element, "note-body")
        label = "".join(citation.itertext()).strip() if citation is not None else ""
        if not label or body is None:
            return ""
        label = label if attribute(element, "note-class") != "endnote" else f"e{label}"
        self.manuscript.note(label, " ".join(self._text(part) for part in body))
        return mark_of(label)

    def _table(self, element: etree._Element) -> None:
        self.end()
        rows = own_rows(element, "table-row")
        cells = cells_of(rows, ("table-cell", "covered-table-cell"))
        if is_layout(cells):
            for cell in chain.from_iterable(cells):
                self.blocks(cell)
            self.end()
            return
        table = [list(self._cells(row)) for row in cells]
        table_heads.write(self.manuscript, table, marked=len(table) > 1 and _is_header(rows[0]))

    def _cells(self, row: list[etree._Element]) -> Iterator[str]:
        """The texts of a row; a cell that spans several columns stands in each."""
        text = ""
        for cell in row:
            if local(cell) != "covered-table-cell":
                text = " ".join(" ".join(self._text(part) for part in cell.iter() if local(part) in ("p", "h")).split())
            times = attribute(cell, "number-columns-repeated") or "1"
            yield from [text] * min(int(times) if times.isdecimal() else 1, _WIDEST)


def _is_header(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and local(parent) == "table-header-rows"
