"""Plain text as it is scraped from the web or typed by hand (.txt).

What a file may have, all of it optional: a title on the first line; lines 'Author: …', 'Date: …', 'Publication: …' or
'By A. Name'; paragraphs, one on a line or with blank lines between; headings (short lines without a full stop, also
underlined, numbered or in capitals); lists, one item below the other; tables with tabs or upright strokes between their
cells; marks '[12]' that point to notes '[12] …' or '12. …' at the foot; a biography of the author at the end. What
belongs to the page and not to the text (buttons, menus, infobox rows, cookie lines, links) is left out: phrases.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from index.documents.apparatus import of_apparatus
from index.documents.biography import tell_biographies
from index.documents.draft import ABOUT_AUTHOR, ABOUT_DOCUMENT, NOTE_PLACE, Block, Draft, Imprint
from index.documents.encodings import decode
from index.documents.entry_dates import is_entry_date
from index.documents.footnotes import tell_notes
from index.documents.headings import Outline, tell_bare_headings, tell_headings
from index.documents.languages import detect
from index.documents.lines import bullet, is_lead_in, is_numbered, paragraphs
from index.documents.page import HEADING, Line, Role, is_typed, tell_items, tell_labels, tell_turns
from index.documents.phrases import fold, is_furniture, is_infobox, labelled, phrases
from index.documents.sentences import split_sentences
from index.documents.text_tables import tell_tables
from index.documents.title import tell_imprint, tell_teasers, tell_title
from index.documents.typed import tell_typed_headings
from index.errors import DocumentError
from index.model import Note, Zone
from index.remarks import remark

_RUNNING = 120  # characters from which a line below is running text, and the one above a heading
_SAMPLE = 200  # lines that the language is told from
_ENTRIES = 2  # days above a paragraph each that make a diary; one alone may be the document's own
BELOW = "\n"
"""Between the day of an entry and the entry that is set below it."""
_FIRST = re.compile(r"[(（]?(?:1|[aа]|一)[.)）]|①")
"""The first of a numbered list."""
_ITALICS = re.compile(r"(?<![\w_])_(?=[^\s_])([^_]{1,300}?)(?<=[^\s_])_(?![\w_])")
"""'_Emma_', as texts of Gutenberg mark what is printed in italics."""


def read(data: bytes, name: str) -> Draft:
    """A plain text as a draft. Raises DocumentError if it isn't text or has none."""
    page = [Line(_ITALICS.sub(r"\1", p.text), apart=p.apart, underline=p.underline) for p in paragraphs(decode(data))]
    if not page:
        raise DocumentError(remark("empty"))
    page = _with_days(page)
    for line in page:
        if is_infobox(line.text):
            line.role = Role.FURNITURE
    _tell_apparatus(page)
    said = tell_imprint(page)
    tell_labels(page)
    tell_items(page)
    tell_turns(page)
    tell_notes(page)
    furniture = [line for line in page if line.role is Role.TEXT and is_furniture(line.text)]
    for line in furniture:
        if len(furniture) > 1 or not _heads_the_page(page, line):
            line.role = Role.FURNITURE
    typed = is_typed(page)
    tell_tables(page)
    author = tell_biographies(page, said.get("author"))
    title = tell_title(page, typed=typed)
    tell_teasers(page)
    if typed:
        tell_typed_headings(page)
        tell_bare_headings(page)
    else:
        tell_headings(page)
    title = said.get("title") or title
    imprint = Imprint(title, author, said.get("publisher"), said.get("published"))
    remarks = () if title else (remark("no_title"),)
    return Draft(imprint, tuple(_blocks(page)), tuple(_notes(page)), remarks)


def _heads_the_page(page: list[Line], line: Line) -> bool:
    """Whether a line stands alone above all others: 'Menu' above dishes, not above 'Home' and 'Search' of a site."""
    return line is page[0] and len(page) > 1 and page[1].apart


def _with_days(page: list[Line]) -> list[Line]:
    """The page with the days that stand as lines of their own above their entries put in front of them: they say when
    all of the entry was, as they do where a diary has them in the same line."""
    language = detect(" ".join(line.text for line in page[:_SAMPLE]))
    days = {at for at, line in enumerate(page) if is_entry_date(line.text, language)}
    opening = {at for at, below in enumerate(page[1:]) if at in days and at + 1 not in days and _opens(below)}
    if len(opening) < _ENTRIES:
        return page
    joined: list[Line] = []
    goes_on = False
    for at, line in enumerate(page):
        short = len(line.text) <= HEADING
        if at - 1 in opening or (goes_on and short and at not in days and _opens(line, short=True)):
            joined[-1].text += BELOW + line.text
            joined[-1].said = goes_on = short
        else:
            joined.append(line)
            goes_on = False
    return joined


def _opens(below: Line, *, short: bool = False) -> bool:
    """Whether a line below a day is of its entry: a paragraph, or what stands right below it and is no list."""
    return (below.is_prose and not short) or not (below.apart or bullet(below.text))


def _tell_apparatus(page: list[Line]) -> None:
    """What stands around the text; the lines 'Title:' and 'Author:' of an e-book's head are read all the same."""
    heads = [line.is_heading_like and len(below.text) >= _RUNNING for line, below in pairwise(page)] + [False]
    known = phrases()
    for line, told in zip(page, of_apparatus([line.text for line in page], heads), strict=True):
        pair = labelled(line.text)
        if told and not (pair and (pair[0] in known.title or pair[0] in known.author)):
            line.role = Role.APPARATUS


def _blocks(page: list[Line]) -> Iterator[Block]:
    outline = Outline(page)
    pieces: list[str] = []
    rows: list[tuple[str, ...]] = []
    for at, line in enumerate(page):
        leads = _leads(page, at)
        item = line.text if leads else _item(line)
        if line.role is Role.ROW:
            rows.append(line.cells)
            if not _same_table(page, at):
                yield Block(rows=tuple(rows), heads=line.heads, section=outline.section)
                rows = []
            outline.text()
        elif item is not None:
            pieces.append(item)
            if at + 1 == len(page) or _leads(page, at + 1) or _item(page[at + 1]) is None or _ends_list(page, at):
                yield Block(tuple(pieces), section=outline.section, is_list=True)
                pieces = []
            outline.text()
        elif line.role is Role.HEADING:
            outline.heading(line)
        elif (block := _block(line, outline.section)) is not None:
            yield block
            outline.text()


def _same_table(page: list[Line], at: int) -> bool:
    """Whether the row below is one of the same table."""
    below = page[at + 1 : at + 2]
    return bool(below) and below[0].role is Role.ROW and below[0].heads == page[at].heads and not below[0].apart


def _ends_list(page: list[Line], at: int) -> bool:
    """Whether behind a blank line something else than more of the same list begins."""
    here, below = page[at], page[at + 1]
    begins_anew = is_numbered(below.text) and _FIRST.match(below.text) is not None
    bare = not (is_numbered(below.text) or bullet(below.text))
    return below.apart and (begins_anew or bare or (bullet(here.text) is None) != (bullet(below.text) is None))


def _item(line: Line) -> str | None:
    """The text of an item of a list, None for any other line."""
    if line.role is not Role.TEXT or _is_entry(line.text):
        return None
    return bullet(line.text) or (None if line.is_prose and not is_numbered(line.text) else line.text)


def _is_entry(text: str) -> bool:
    """Whether a day stands above it: '14. Februar' is no fourteenth item."""
    _, _, below = text.partition(BELOW)
    return below[:1].strip() != ""


def _leads(page: list[Line], at: int) -> bool:
    """'Ingredients:' above their list belongs to it, for items say little without it."""
    line, below = page[at], page[at + 1 : at + 2]
    is_short = line.role is Role.TEXT and len(line.text) <= HEADING and bullet(line.text) is None
    return is_short and is_lead_in(line.text) and bool(below) and _item(below[0]) is not None


def _block(line: Line, section: tuple[str, ...]) -> Block | None:
    if line.role is Role.TEXT:
        text = _without_hatnote(line.text)
        return Block((text,), section=section) if text else None
    if line.role is Role.NOTE:
        return Block((line.text,), Zone.NOTE, place=NOTE_PLACE.format(label=line.label))
    if line.role is Role.ABOUT_AUTHOR:
        return Block((line.text,), Zone.ABOUT, place=ABOUT_AUTHOR)
    if line.role is Role.ABOUT_DOCUMENT:
        return Block((line.text,), Zone.ABOUT, place=ABOUT_DOCUMENT)
    if line.role is Role.APPARATUS:
        return Block((line.text,), Zone.APPARATUS)
    return None


def _without_hatnote(text: str) -> str:
    """'See main article: Other article. The text …' → 'The text …'."""
    if not fold(text[:60]).startswith(phrases().hatnotes):
        return text
    first = split_sentences(text, "en")[0]
    pair = labelled(text[: first[1]])
    return text[first[1] :].lstrip() if pair and pair[0] in phrases().hatnotes else text


def _notes(page: list[Line]) -> Iterator[Note]:
    texts: dict[str, str] = {}
    for line in page:
        if line.role is Role.NOTE:
            texts[line.label] = f"{texts[line.label]} {line.text}" if line.label in texts else line.text
    for label, text in texts.items():
        yield Note(label, " ".join(text.split()))
