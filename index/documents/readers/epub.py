"""E-books (.epub): the chapters in the order of reading, cited by chapter; cover, contents and imprint are left out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree, html

from index.documents.draft import Draft, Imprint
from index.documents.heads.imprint import imprint_of
from index.documents.phrases import fold
from index.documents.readers import elements
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.packed import Package, attribute, child, local, parser
from index.errors import DocumentError
from index.remarks import remark

_CONTAINER = "META-INF/container.xml"
_APPARATUS = frozenset(
    (
        *("cover", "coverpage", "titlepage", "title-page", "halftitlepage", "halftitle", "copyright-page", "copyright"),
        *("toc", "landmarks", "loi", "lot", "page-list", "index", "colophon", "imprint", "imprimatur", "other-credits"),
        "seriespage",
    )
)
"""Kinds of pages (epub:type, guide) that are no part of the work."""
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_LINKED = 0.6
"""Of the text of a chapter, how much must be links to make it a table of contents."""


def read(data: bytes, name: str) -> Draft:
    """An e-book as a draft. Raises DocumentError if it is protected, damaged or has no text."""
    with Package(data, ".epub") as package:
        if "META-INF/rights.xml" in package.names:
            raise DocumentError(remark("protected"))
        book = _Book(package)
        imprint = book.imprint()
        manuscript = Manuscript(imprint.title, by_section=True)
        code = elements.write(book.body(imprint.title), manuscript)
    if not manuscript:
        raise DocumentError(remark("no_text_in_book"))
    return manuscript.draft(imprint, [remark("code", count=code)] if code else ())


class _Book:
    """What the package document says: properties, parts, and their order."""

    def __init__(self, package: Package) -> None:
        self._package = package
        container = package.tree(_CONTAINER)
        place = next((attribute(e, "full-path") for e in container.iter() if local(e) == "rootfile"), None)
        self._place = unquote(place or "")
        self._opf = package.tree(self._place)
        items = [item for item in self._opf.iter() if local(item) == "item"]
        self._items = {attribute(item, "id") or "": item for item in items}
        self._names = self._labels()

    def imprint(self) -> Imprint:
        said: dict[str, list[str]] = {}
        metadata = child(self._opf, "metadata")
        for element in metadata.iter() if metadata is not None else ():
            event = attribute(element, "event") or "publication"
            if local(element) == "date" and "publication" not in event:
                continue
            if (text := " ".join((element.text or "").split())) and attribute(element, "refines") is None:
                said.setdefault(local(element), []).append(text)
        texts = [text for values in said.values() for text in values]
        first = {key: values[0] for key, values in said.items()}
        sources = [*said.get("source", ()), *said.get("identifier", ())]
        imprint, _ = imprint_of(
            {
                "title": first.get("title"),
                "author": said.get("creator"),
                "publisher": first.get("publisher"),
                "published": None if any(map(_is_reissue, texts)) else first.get("date"),
                "language": first.get("language"),
                "licence": next((text for text in said.get("rights", ()) if len(text) < 200), None),
                "address": next((text for text in sources if text.startswith(("http://", "https://"))), None),
            }
        )
        return imprint

    def body(self, title: str | None) -> etree._Element:
        """All chapters in one tree. Identifiers and links carry the names of their files, so that notes are found."""
        whole = html.Element("body")
        for place, item in self._spine():
            page = self._page(place)
            if page is None or self._is_apparatus(place, page, item, title):
                continue
            if (label := self._names.get(place)) and not any(local(e).lower() in _HEADINGS for e in page.iter()):
                heading = html.Element("h1")
                heading.text = label
                whole.append(heading)
            _without_apparatus(page)
            for element in page.iter():
                _with_file(element, place)
            section = html.Element("div")
            section.text, page.tail = page.text, None
            section.extend(list(page))
            whole.append(section)
        return whole

    def _spine(self) -> Iterator[tuple[str, etree._Element]]:
        for reference in self._opf.iter():
            item = self._items.get(attribute(reference, "idref") or "") if local(reference) == "itemref" else None
            if item is not None and "html" in (attribute(item, "media-type") or ""):
                yield self._resolved(attribute(item, "href") or ""), item

    def _resolved(self, href: str, base: str | None = None) -> str:
        folder = posixpath.dirname(base or self._place)
        return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))

    def _page(self, place: str) -> etree._Element | None:
        """The body of a chapter; what is no well-formed XML is read as browsers read it."""
        if place not in self._package.names:
            return None
        data = self._package.read(place)
        try:
            tree = etree.fromstring(data, parser())
        except etree.XMLSyntaxError:
            try:
                tree = html.document_fromstring(data, parser=html.HTMLParser(remove_comments=True, remove_pis=True))
            except (etree.ParserError, ValueError):
                return None
        return next((element for element in tree.iter() if local(element).lower() == "body"), tree)

    def _labels(self) -> dict[str, str]:
        """What the table of contents calls each file: of EPUB 3 (nav) or 2 (NCX)."""
        labels: dict[str, str] = {}
        for item in self._items.values():
            kind = attribute(item, "media-type") or ""
            place = self._resolved(attribute(item, "href") or "")
            if "nav" in (attribute(item, "properties") or "").split() or kind == "application/x-dtbncx+xml":
                tree = self._package.tree_if_there(place)
                for href, text in _entries(tree) if tree is not None else ():
                    labels.setdefault(self._resolved(href, place), text)
        return labels

    def _is_apparatus(self, place: str, page: etree._Element, item: etree._Element, title: str | None) -> bool:
        guided = {
            attribute(reference, "type") or ""
            for reference in self._opf.iter()
            if local(reference) == "reference" and "#" not in (href := attribute(reference, "href") or "")
            if self._resolved(href) == place
        }
        if not _APPARATUS.isdisjoint(guided | _kinds(page)) or "nav" in (attribute(item, "properties") or "").split():
            return True
        text = " ".join("".join(page.itertext()).split())
        links = sum(len(" ".join("".join(link.itertext()).split())) for link in page.iter() if local(link) == "a")
        return (title is not None and fold(text) == fold(title)) or (len(text) > 0 and links > _LINKED * len(text))


def _is_reissue(text: str) -> bool:
    """Of a library of old books, whose date is the day on which the file was made."""
    return "gutenberg" in text.casefold() and len(text) < 200


def _kinds(element: etree._Element) -> set[str]:
    return set((attribute(element, "type") or "").split()) if isinstance(element.tag, str) else set()


def _without_apparatus(page: etree._Element) -> None:
    for element in [part for part in page.iter() if part is not page and not _APPARATUS.isdisjoint(_kinds(part))]:
        if (parent := element.getparent()) is not None:
            parent.remove(element)


def _entries(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        if local(element) == "navPoint":
            content, label = child(element, "content"), child(element, "navLabel", "text")
            if content is not None and label is not None:
                yield attribute(content, "src") or "", " ".join((label.text or "").split())
        elif local(element) == "a" and (href := attribute(element, "href")):
            yield href, " ".join("".join(element.itertext()).split())


def _with_file(element: etree._Element, place: str) -> None:
    if not isinstance(element.tag, str):
        return
    for name in ("id", "name"):
        if value := element.get(name):
            element.set(name, f"{place}#{value}")
    href = element.get("href") or ""
    if href and not re.match(r"[a-z]+:", href, re.IGNORECASE):
        file, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(file))) if file else place
        element.set("href", f"#{target}#{anchor}")
