"""Files → documents. A type of file is one module with a `read(data, name) -> Draft`, entered in READERS here.

The module is imported when the first such file is met: the libraries that some need take longer to load than to use.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from index.documents.entities import decoded
from index.errors import DocumentError
from index.model import Document
from index.remarks import remark

if TYPE_CHECKING:
    from index.documents.draft import Reader
    from index.documents.heads.fields import Fields

__all__ = ["LARGEST", "READERS", "SUFFIXES", "load"]

READERS = MappingProxyType(
    {
        ".md": "markdown",
        ".markdown": "markdown",
        ".mdx": "markdown",
        ".txt": "plain",
        ".html": "readers.web_page",
        ".htm": "readers.web_page",
        ".xhtml": "readers.web_page",
        ".pdf": "readers.pdf",
        ".docx": "readers.word",
        ".epub": "readers.epub",
        ".odt": "readers.open_document",
        ".rtf": "readers.rich_text",
        ".csv": "readers.separated",
        ".tsv": "readers.separated",
        ".xlsx": "readers.workbook",
        ".ods": "readers.open_workbook",
        ".rst": "readers.restructured_text",
        ".adoc": "readers.outlines",
        ".org": "readers.outlines",
        ".srt": "readers.subtitles",
        ".vtt": "readers.subtitles",
        ".json": "readers.telegram_export",
    }
)
"""Endings of files, in lower case, and the module of this room that reads them."""
SUFFIXES = frozenset(READERS)

LARGEST = 5_000_000
"""Bytes of a file at most. 'War and Peace' has 3.2 million; what is larger is a log, a dump or many works in one file,
which can't be cited as one. A file of this size is read in some five seconds."""
LARGEST_PACKED = 60_000_000
"""Bytes of a file whose text is packed, often between pictures; of text it may have as much as any other."""
PACKED = frozenset((".pdf", ".docx", ".odt", ".epub", ".xlsx", ".ods"))


def load(path: Path, root: Path) -> Document:
    """Read the file at `path`, below the documents folder `root`.

    Raises DocumentError, with what is wrong and how to mend it, if the file can't be read or holds no text.
    """
    from index.documents.beside import keys_beside, said_beside  # not for who only asks which files are read
    from index.documents.passages import compose

    document = path.relative_to(root).as_posix()
    name = decoded(path.stem).replace("_", " ").strip()
    try:
        keys = keys_beside(path)
        return compose(said_beside(_reader(path, keys)(_content(path), name), keys), document, name)
    except DocumentError as error:
        raise DocumentError(error.why, document) from error


def largest(path: Path) -> int:
    """Bytes that a file of this kind may have."""
    return LARGEST_PACKED if path.suffix.lower() in PACKED else LARGEST


def _reader(path: Path, keys: Fields) -> Reader:
    module = READERS.get(path.suffix.lower())
    if path.suffix.lower() == ".json" and keys.get("telegram") is not True:
        raise DocumentError(remark("json", beside=f"{path.stem}.yaml"))
    if module is None:
        known = ", ".join(sorted(SUFFIXES))
        raise DocumentError(remark("unread_type", known=known))
    reader: Reader = import_module(f"{__name__}.{module}").read
    return reader


def _content(path: Path) -> bytes:
    try:
        size, most = path.stat().st_size, largest(path)
        if size > most:
            raise DocumentError(remark("too_large", size=round(size / 1e6), most=round(most / 1e6)))
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(remark("not_opened", detail=str(error.strerror))) from error
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise DocumentError(remark("empty"))
    return data
