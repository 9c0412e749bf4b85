"""Files that are ZIP archives of XML: Office documents, spreadsheets, e-books. What is unpacked has its limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType

from lxml import etree

from index.errors import DocumentError
from index.remarks import remark

LARGEST_PART = 60_000_000
"""Bytes of one part, unpacked. The text of a document may be a tenth of it, the rest is markup."""
_UNREADABLE = (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What reading a part of a damaged archive ends in."""


class Package:
    """The parts of a file by their names. `kind` is the ending that such a file has: '.docx'."""

    def __init__(self, data: bytes, kind: str) -> None:
        self._kind = kind
        if data.startswith(b"\xd0\xcf\x11\xe0"):  # an old Office file is one, and so is an encrypted new one
            raise DocumentError(remark("encrypted_or_old", kind=kind))
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        self.names = frozenset(self._archive.namelist())

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises DocumentError where there is none, or it is beyond all measure."""
        try:
            info = self._archive.getinfo(name)
            if info.file_size > LARGEST_PART:
                raise DocumentError(remark("part_too_large", part=name, size=round(info.file_size / 1e6)))
            with self._archive.open(info) as part:
                data = part.read(LARGEST_PART + 1)
        except _UNREADABLE as error:
            if isinstance(error, RuntimeError) and "password" in str(error):
                raise DocumentError(remark("encrypted")) from error
            raise self._damaged() from error
        if len(data) > LARGEST_PART:
            raise DocumentError(remark("part_larger", part=name))
        return data

    def tree(self, name: str) -> etree._Element:
        """A part as a tree of elements. Raises DocumentError where it is none."""
        try:
            return etree.fromstring(self.read(name), parser())
        except etree.XMLSyntaxError as error:
            raise self._damaged() from error

    def tree_if_there(self, name: str) -> etree._Element | None:
        """None where there is no such part, or it is damaged: the text can do without it."""
        try:
            return self.tree(name) if name in self.names else None
        except DocumentError:
            return None

    def _damaged(self) -> DocumentError:
        return DocumentError(remark("damaged", kind=self._kind, detail=""))


def parser() -> etree.XMLParser:
    """One that reads nothing but what it is given, and unfolds no entities."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, '' for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute, whatever its namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element at the end of a path of names, whatever their namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element
