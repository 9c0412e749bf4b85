"""The errors people meet: what the operator can mend. Everything else that is raised is a bug."""

from __future__ import annotations

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
