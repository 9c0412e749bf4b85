"""The name that a file from somebody's machine may have in the documents folder: one part, no surprises."""

from __future__ import annotations

import mimetypes
import re
import unicodedata
from pathlib import Path

from index.documents import SUFFIXES
from index.folder import NOT_DOCUMENTS, OF_THE_FOLDER
from responses.markup import visible

LONGEST = 120
"""Bytes of a name without its ending; file systems take 255 in all."""
_ODD = re.compile(r'[<>:"|?*\s]+')
_NAMELESS = "document"


def safe_name(given: str | None, mime_type: str | None = None) -> str | None:
    """`given` without folders, control characters and what is hidden; None where no reader knows its ending."""
    last = re.split(r"[/\\]", given or "")[-1]
    name = _ODD.sub(" ", visible(unicodedata.normalize("NFC", last))).strip(" .")
    stem, suffix = Path(name).stem.strip(" ."), Path(name).suffix.lower()
    if not suffix or not stem:
        suffix = suffix or mimetypes.guess_extension(mime_type or "") or ""
        stem = stem or _NAMELESS
    if suffix not in SUFFIXES:
        return None
    name = _cut(stem) + suffix
    return another(name, 2) if name.lower() in NOT_DOCUMENTS | OF_THE_FOLDER else name


def another(name: str, number: int) -> str:
    """The name with a number: 'report-2.pdf'."""
    path = Path(name)
    return f"{_cut(path.stem)}-{number}{path.suffix}"


def _cut(stem: str) -> str:
    return stem.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore").strip(" .") or _NAMELESS
