"""The errors people meet: what the operator can mend. Everything else that is raised is a bug."""

from __future__ import annotations

import errno
from pathlib import Path

from index.remarks import Remark


class KhorgosError(Exception):
    """Root of the errors that are shown without a trace."""


class OperatorError(KhorgosError):
    """Something the operator can mend; the message names the setting or file, and the mend."""


class DocumentError(OperatorError):
    """A document that can't be read; the index is built without it and the report says why."""

    def __init__(self, why: Remark, document: str = "") -> None:
        super().__init__(f"{document}: {why}" if document else str(why))
        self.why = why


def unwritable(what: str, data: Path, error: OSError) -> str:
    """Why something can't be written to the data folder, and the mend."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return f"There is no room for {what} in {data} ({error.strerror}): free some, or name another with --data."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            mend = "give this user the right to write there, or name another folder with --data"
            return f"{what.capitalize()} can't be written to {data} ({error.strerror}): {mend}."
        case _:
            mend = "mend that, or name another folder with --data"
            return f"{what.capitalize()} can't be written to {data} ({error}): {mend}."
