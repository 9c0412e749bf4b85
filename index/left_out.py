"""What was left out of the index, as a person wants to read it: files of types that nobody reads in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from index.model import Skipped
from index.remarks import remark

NAMED = 6
"""Types named in the line, the most frequent first."""


def summed_up(skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
    """Each file with its reason; two or more of types that aren't read as one line, last: '.psd (8), .ai (4)'."""
    unread = [one for one in skipped if one.why.code == "unread_type"]
    if len(unread) < 2:
        return tuple(skipped)
    kinds = Counter(PurePosixPath(one.document).suffix.lower() or "no ending" for one in unread).most_common()
    named = ", ".join(f"{kind} ({count})" for kind, count in kinds[:NAMED])
    more = f" and {len(kinds) - NAMED} more" if len(kinds) > NAMED else ""
    rest = tuple(one for one in skipped if one not in unread)
    return (*rest, Skipped(f"{len(unread)} files", remark("unread_types", kinds=f"{named}{more}")))
