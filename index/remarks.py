"""What is wrong or odd about a file, as a code with its values: whoever tells somebody of it puts it into words.

The words here are for the command line, the log and errors; a chat has its own, in its language.
"""

from __future__ import annotations

from types import MappingProxyType

import msgspec

WHY_NOT = MappingProxyType(
    {
        "empty": "is empty; add its text, or remove the file",
        "empty_below_head": "is empty below its front matter; add its text, or remove the file",
        "no_text": "has no text in it; add some, or remove the file",
        "no_story": "holds no text to answer from; add some, or remove the file",
        "no_text_in_book": "has no text in it; it may be a book of pictures",
        "no_text_in_page": "the page has no text in it; save it from the browser as a complete page, or as text",
        "no_cues": "has no cues with text in it; check that it is a file of subtitles",
        "scan": "is a scan: no text in it; run OCR first (ocrmypdf does it)",
        "encrypted": "is encrypted; save it without a password",
        "encrypted_or_old": "is encrypted or of an older kind; save it without a password as {kind}",
        "protected": "is protected against reading by other programs (DRM); get it without that",
        "not_of_kind": "is no {kind} file; give it its right ending",
        "damaged": "is no {kind} file, or a damaged one{detail}; save it anew",
        "quotes": "its quotes don't fit together ({detail}); save it anew as CSV",
        "not_text": "not text: its bytes are in no encoding we know; save it as UTF-8 text, or remove it",
        "other_kind": "not text but what a {kind} file holds; save it as plain text, or give it its right ending",
        "broken_encoding": "begins as {encoding} but breaks off at byte {place}; save it again as UTF-8",
        "unread_type": "files of this type aren't read; save it as one of {known}",
        "json": (
            "JSON is not read; if it is a chat that Telegram exported and may be quoted, write 'telegram: true' into "
            "{beside} beside it"
        ),
        "not_json": "is no Telegram export: it is not valid JSON",
        "not_one_chat": "is no export of one chat: in Telegram Desktop, open the chat and export its history as JSON",
        "too_large": "has {size} MB, more than {most}; split it into its works",
        "too_long": "has more than {most} million characters of text; split it into its works",
        "too_many_pages": "has {count} pages, more than {most}; split it into its works",
        "part_too_large": "its part {part} has {size} MB; split it into its works",
        "part_larger": "its part {part} is larger than it says; remove the file",
        "not_opened": "can't be opened ({detail}); check that it is a file and may be read",
        "beside_not_opened": "the file beside it, {beside}, can't be opened ({detail})",
        "beside_no_keys": "the file beside it, {beside}, is not a list of keys; write each as 'key: value'",
        "no_file": "it is no file that can be read to its end, but a pipe, a socket or a device",
        "leads_out": "it is a link that leads out of the documents folder; put the file itself there",
        "folder_closed": "this folder can't be read: give this user the right to (chmod +rx)",
        "name_encoding": "its name isn't in UTF-8; rename it",
        "name_control": "its name holds a control character; rename it",
        "no_end": "reading it comes to no end; save it anew, or in another format",
        "takes_time": "reading it takes more than {seconds} s of computing; split or simplify it",
        "takes_memory": "reading it takes more than {most} MB of memory; split or simplify it",
        "breaks_off": "the process that reads it breaks off ({detail}); save it anew, or in another format",
        "fails": "reading it failed ({detail}); please report this, and save it as plain text to have it read",
    }
)
"""Why a file isn't in the index."""
ODD = MappingProxyType(
    {
        "no_date": "published: '{said}' is no date and was left out",
        "no_date_of_original": "digest_of: published '{said}' is no date and was left out",
        "no_title": "no title found in the text; the file's name stands for it",
        "torn_end": "breaks off in mid-sentence: '{said}'",
        "unmarked": "{count} of {all} paragraphs have no place mark (¶) though others have one",
        "no_notes": "notes that are pointed to but not given ({count}): {labels}",
        "code": "blocks of code left out: {count}",
        "pages": "pages without text, perhaps pictures of it ({count}): {pages}",
        "rows": "rows left out beyond the first {most:,}: {count:,}; split it into several files",
        "chat": "a Telegram chat, read because the file beside it says telegram: true",
        "messages": "messages left out beyond the first {most:,}: {count:,}; export them by year",
        "head_unread": "head of the file: not understood, left out: all of it",
        "head_keys_unread": "head of the file: not understood, left out: {keys}",
        "beside_unread": "file beside it: not understood, left out: {keys}",
    }
)
"""What is odd about a file that is read all the same."""
_ENGLISH = {**WHY_NOT, **ODD, "unread_types": "are of types that aren't read: {kinds}"}


class Remark(msgspec.Struct, frozen=True):
    """A code out of WHY_NOT or ODD with the values for its words: whole numbers, or text as it stands in the file."""

    code: str
    values: tuple[tuple[str, int | str], ...] = ()

    def __str__(self) -> str:
        return _ENGLISH[self.code].format(**dict(self.values))


def remark(code: str, **values: int | str) -> Remark:
    return Remark(code, tuple(values.items()))
