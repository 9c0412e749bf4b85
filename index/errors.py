"""The errors people meet: what the operator can mend. Everything else that is raised is a bug."""


class KhorgosError(Exception):
    """Root of the errors that are shown without a trace."""


class OperatorError(KhorgosError):
    """Something the operator can mend; the message names the setting or file, and the mend."""


class DocumentError(OperatorError):
    """A document that can't be read; the index is built without it and the report says why."""


UNREAD_TYPE = "files of this type aren't read"
"""How the reason begins for a file of a type that there is no reader for."""
