"""Names of characters that some tool left in a title: 'The miller&#039;s house', 'Salt &amp; rain'."""

from __future__ import annotations

import re
from html import unescape

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});")
_TIMES = 2
"""'&amp;#039;': what was written out once more."""


def decoded(text: str) -> str:
    """The characters that are meant; only what ends with a semicolon is a name of one."""
    for _ in range(_TIMES):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text
