"""Metadata in a file beside a document: `report.yaml` says of `report.pdf` what front matter says of a note."""

from __future__ import annotations

from dataclasses import fields as fields_of
from dataclasses import replace
from pathlib import Path

from index.documents.draft import Draft, Imprint
from index.documents.encodings import decode
from index.documents.heads import fields
from index.documents.heads.fences import LONGEST, Form, Head
from index.documents.heads.fields import Fields
from index.documents.heads.imprint import imprint_of
from index.errors import DocumentError
from index.folder import companion
from index.remarks import remark


def keys_beside(path: Path) -> Fields:
    """The keys of the file beside the document at `path`; none where there is no such file.

    Raises DocumentError where it can't be read: what it says may be what a citation needs.
    """
    beside = companion(path)
    if beside is None:
        return {}
    try:
        text = decode(beside.read_bytes()[: 4 * LONGEST])
    except OSError as error:
        raise DocumentError(remark("beside_not_opened", beside=beside.name, detail=str(error.strerror))) from error
    inside = text.removeprefix("\ufeff").strip().removeprefix("---").removesuffix("---").strip() + "\n"
    table = fields.read(Head(Form.YAML, inside, 0))
    if table is None:
        raise DocumentError(remark("beside_no_keys", beside=beside.name))
    return table


def said_beside(draft: Draft, keys: Fields) -> Draft:
    """The draft with what the keys say of it; they count more than what the document itself says."""
    if not keys:
        return draft
    imprint, unread = imprint_of(keys)
    given = {field.name: value for field in fields_of(Imprint) if (value := getattr(imprint, field.name)) is not None}
    remarks = (remark("beside_unread", keys=", ".join(unread)),) if unread else ()
    return replace(draft, imprint=replace(draft.imprint, **given), remarks=(*draft.remarks, *remarks))
