"""What stands at the head of a file before its text: YAML, TOML, JSON, pandoc's %, MultiMarkdown's 'Key: value'.

    ---
    title: China–Kazakhstan relations        # text
    author: A. Author                        # text, or a list of names
    publisher: The Journal                   # text
    published: 2007-02-07                    # a date, a year, or EDTF text: "2007-02", "2007~", "2007/2009"
    language: en                             # BCP 47, or its name
    licence: CC BY-SA 4.0                    # text
    address: https://example.org/article     # text
    digest_of: {title: …, author: …, publisher: …, published: …, address: …}   # the work that this one retells
    id: relations                            # the same in several languages: one work, translated
    ---

Every key may be left out, and other names that tools give them are known (`imprint`). People's heads are written by
many tools and by hand: whatever is wrong with one, the text below it is read, what can be read of the head is used,
and the rest is one remark.
"""

from __future__ import annotations

from index.documents.draft import Imprint
from index.documents.heads import fences, fields
from index.documents.heads.imprint import imprint_of
from index.remarks import Remark, remark


def take_head(text: str) -> tuple[Imprint, str, tuple[Remark, ...]]:
    """The imprint in the head of `text`, the text below it, and at most one remark on what of it can't be read."""
    text = text.removeprefix("\ufeff")
    found = fences.find(text)
    if found is None:
        return Imprint(), text, ()
    table = fields.read(found)
    imprint, unread = imprint_of(table or {})
    rest = text[found.end :]
    if table is None:
        return imprint, rest, (remark("head_unread"),)
    return imprint, rest, (remark("head_keys_unread", keys=", ".join(unread)),) if unread else ()
