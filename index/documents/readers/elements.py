"""Elements of HTML → a manuscript: of web pages, and of the chapters of an e-book.

Headings, paragraphs, lists, tables and lists of definitions are read as a browser shows them; code, pictures, forms,
menus and what is hidden are left out. A link to a note below ('[1]', a raised figure) becomes its mark, and the element
it leads to the note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from index.documents.marks import mark_of
from index.documents.readers import table_heads
from index.documents.readers.grid import Cell, grid
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.note_links import NoteLinks, note_links

Element: TypeAlias = etree._Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    (
        *("html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "search", "hr"),
        *("ul", "ol", "menu", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "address", "center"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "details", "summary", "form", "fieldset"),
        *("legend", "noscript", "dialog", "hgroup", *_HEADINGS),
    )
)
_UNREAD = frozenset(
    (
        *("script", "style", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map"),
        *("select", "option", "textarea", "input", "button", "datalist", "meter", "progress", "dialog"),
        *("head", "title", "figcaption"),
    )
)
_AROUND = frozenset(("nav", "footer", "aside"))
_NO_TEXT = frozenset(
    (
        *("pg-boilerplate", "pagenum", "pageno", "pagenumber", "page-number", "pagebreak", "x-ebookmaker-pageno"),
        *("caption", "figcaption", "wp-caption-text", "figcenter", "figleft", "figright", "transnote"),
    )
)
"""Classes of a library's licence, the numbers of printed pages, captions, and notes of who typed a book."""
_LISTS = frozenset(("ul", "ol", "menu"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINKING = frozenset(("ul", "ol", "menu", "table", "dl", "p", "div"))
_LINKED = 0.7
"""Of the text of a menu, how much is links."""
_FEWEST_LINKS = 3
_CODE = re.compile(r"highlight|source|code|prettyprint|language-|lang-", re.IGNORECASE)
_LAYOUT = 200
"""Characters of running text in a cell, from which a table without heads arranges a page."""


def tag_of(element: Element) -> str:
    """The name without its namespace, in lower case; '' for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def is_hidden(element: Element) -> bool:
    """What a browser doesn't show, as far as the element itself says so, and what books mark as none of their text."""
    style = element.get("style")
    return (
        not _NO_TEXT.isdisjoint((element.get("class") or "").lower().split())
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", style) is not None)
    )


def write(root: Element, manuscript: Manuscript, kept: Callable[[str], bool] | None = None) -> int:
    """Write what stands below `root`, as far as its text is `kept`; returns how many blocks of code were left out.

    Where nobody says what to keep, lists and tables of links are left out: they are menus and contents.
    """
    walk = _Walk(manuscript, kept or (lambda _: True), note_links(root), menus=kept is not None)
    walk.block(root)
    walk.end()
    return walk.code


@dataclass
class _Walk:
    """One pass over a tree. `line` is the running text that has not been written yet."""

    manuscript: Manuscript
    kept: Callable[[str], bool]
    links: NoteLinks
    menus: bool
    line: list[str] = field(default_factory=list)
    items: list[str] | None = None  # of the list that is open
    code: int = 0

    def block(self, element: Element) -> None:
        tag = tag_of(element)
        if element in self.links.notes:
            self.end()
            self.manuscript.note(*self.links.note(element))
            return
        if tag in _UNREAD or is_hidden(element) or (tag in _AROUND and not _holds_text(element)):
            return
        if tag in _LINKING and not self.menus and _is_menu(element):
            return
        self.end()
        if tag in _HEADINGS:
            self._heading(_HEADINGS[tag], self.text(element))
        elif tag in _LISTS:
            self._list(element)
        elif tag == "table":
            self._table(element)
        elif tag == "dl":
            self._definitions(element)
        elif tag == "pre":
            self._preformatted(element)
        else:
            self._inside(element)
            self.end()

    def end(self) -> None:
        """Write the running text, if there is any."""
        text = _shown("".join(self.line))
        self.line = []
        if not text or not self.kept(text):
            return
        if self.items is not None:
            self.items.append(text)
            return
        for paragraph in re.split(r"\n{2,}", text):
            self.manuscript.paragraph(paragraph)

    def text(self, element: Element) -> str:
        """All that an element shows, in one line."""
        return _shown("".join(self._texts(element))).replace("\n", " ")

    def _inside(self, element: Element) -> None:
        self.line.append(element.text or "")
        for child in element:
            tag = tag_of(child)
            if tag in _BLOCKS or (
                len(child) and tag not in _UNREAD and any(tag_of(c) in _BLOCKS for c in child.iter())
            ):
                self.block(child)
            else:
                self.line += self._texts(child)
            self.line.append(child.tail or "")

    def _texts(self, element: Element) -> Iterator[str]:
        tag = tag_of(element)
        if tag == "br":
            yield "\v"
        elif label := self.links.marks.get(element):
            yield mark_of(label)
        elif tag not in _UNREAD and tag and element not in self.links.notes and not is_hidden(element):
            edge = " " if tag in _BLOCKS else ""
            yield edge + (element.text or "")
            for child in element:
                yield from self._texts(child)
                yield child.tail or ""
            yield edge

    def _heading(self, level: int, text: str) -> None:
        if self.items is not None:
            if self.kept(text):
                self.items.append(text)
        elif self.manuscript or self.kept(text):
            self.manuscript.heading(level, text)

    def _list(self, element: Element) -> None:
        """The items of a list, with those of the lists in it."""
        inner = self.items is not None
        items = self.items = self.items if self.items is not None else []
        self._inside(element)
        self.end()
        if not inner:
            self.items = None
            self.manuscript.items(items)

    def _table(self, element: Element) -> None:
        rows = [[cell for cell in row if tag_of(cell.element) in ("td", "th")] for row in grid(element)]
        if self.items is not None or _is_layout(rows):
            self._inside(element)
            self.end()
            return
        said = [[self.text(cell.element) for cell in row] for row in rows]
        cells = [cell for row in said for cell in row if cell]
        if 2 * sum(map(self.kept, cells)) < len(cells):
            return
        deep = next((at for at, row in enumerate(rows) if not all(map(self._is_head, row))), 0)
        caption = next((self.text(child) for child in element if tag_of(child) == "caption"), "")
        table_heads.write_headed(self.manuscript, said, deep, above=(caption,) if caption else ())

    def _is_head(self, cell: Cell) -> bool:
        return tag_of(cell.element) == "th" or cell.in_head or not self.text(cell.element)

    def _definitions(self, element: Element) -> None:
        """Words and what they mean, as rows of two."""
        rows: list[tuple[str, str]] = []
        terms: list[str] = []
        for child in element.iter():
            if tag_of(child) == "dt":
                terms.append(self.text(child))
            elif tag_of(child) == "dd" and (meaning := self.text(child)) and self.kept(meaning):
                rows.append((" ".join(terms) if terms else "", meaning))
                terms = []
        self.manuscript.table(rows)

    def _preformatted(self, element: Element) -> None:
        """Code is left out; what is only set as it was typed (verse, an old mail) is text."""
        named = f"{element.get('class') or ''} {getattr(element.getparent(), 'attrib', {}).get('class', '')}"
        if _CODE.search(named) or any(tag_of(child) in ("code", "samp", "kbd") for child in element.iter()):
            self.code += 1
            return
        for paragraph in re.split(r"\n[ \t]*\n", "".join(element.itertext())):
            if paragraph.strip() and self.kept(paragraph):
                self.manuscript.paragraph(paragraph)


def _shown(text: str) -> str:
    """White space as a browser shows it; '\\v' stands for a line end that the page demands."""
    return re.sub(r" ?\v ?", "\n", _BLANKS.sub(" ", text)).strip()


def _is_menu(element: Element) -> bool:
    links = [link for link in element.iter() if tag_of(link) == "a" and link.get("href")]
    if len(links) < _FEWEST_LINKS:
        return False
    said = sum(len("".join(link.itertext()).strip()) for link in links)
    return said > _LINKED * len(" ".join("".join(element.itertext()).split()))


def _holds_text(element: Element) -> bool:
    """A menu that was never closed holds the page."""
    return any(tag_of(inner) in ("main", "article", "h1") for inner in element.iter())


def _is_layout(rows: list[list[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    if any(tag_of(cell.element) == "th" for cell in cells):
        return False
    if max((len(row) for row in rows), default=0) < 2:
        return True
    return any(
        tag_of(inner) == "table" or (tag_of(inner) in ("p", *_HEADINGS) and len("".join(inner.itertext())) > _LAYOUT)
        for cell in cells
        for inner in cell.element.iter()
        if inner is not cell.element
    )
