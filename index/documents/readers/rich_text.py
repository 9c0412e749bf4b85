"""Rich text (.rtf): its text without the commands, read as plain text is."""

from __future__ import annotations

import re
from dataclasses import replace

from index.documents import plain
from index.documents.draft import Draft
from index.errors import DocumentError
from index.remarks import remark

_MARKER = re.compile(r"^[ \t]*([•·▪◦‣⁃–-]|\(?\w{1,3}[.)])\t", re.MULTILINE)
_TITLE = re.compile(rb"\{\\title\s+([^{}\\]{2,300})\}")


def read(data: bytes, name: str) -> Draft:
    """A rich text as a draft. Raises DocumentError if it is none."""
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(b"{\\rtf"):
        raise DocumentError(remark("not_of_kind", kind=".rtf"))
    try:
        text: str = rtf_to_text(data.decode("latin-1"), errors="ignore")  # type: ignore[no-untyped-call]
    except (UnicodeError, LookupError, ValueError, IndexError) as error:
        raise DocumentError(remark("damaged", kind=".rtf", detail="")) from error
    text = _MARKER.sub(r"\g<1> ", text.replace("\x00", ""))
    draft = plain.read(text.encode(), name)
    said = _TITLE.search(data)
    title = said[1].decode("latin-1").strip() if said and said[1].isascii() else None
    return replace(draft, imprint=replace(draft.imprint, title=title or draft.imprint.title))
