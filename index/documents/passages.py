"""Draft → document: paragraphs are numbered, freed of note marks, cut where they are too long, split into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from index.documents.draft import Block, Draft
from index.documents.languages import detect
from index.documents.marks import take_note_marks, take_place
from index.documents.sentences import split_sentences
from index.errors import DocumentError
from index.model import Document, Passage, Sentence, Source, Span, Zone

LONGEST = 1800
"""Characters of a passage. Twice an average paragraph of an encyclopedia (770): ranking by BM25 and the button that
shows a passage both want pieces of about one size."""
_BETWEEN = " • "
"""What stands between the items of a list and the rows of a table; no part of any sentence."""
_WHOLE_NOTE = 400  # characters up to which a note is one sentence: a reference's full stops aren't sentence ends
_TELLING = 80  # characters from which a language can be told
_SPACE = re.compile(r"[ \t]{0,99}[\n\r\f\v\t\u0085\u2028\u2029][\s]*")
_FINISHED = re.compile(r"[.!?…‽。！？｡:][\"'”’»)\]】」』）》›]*$")
_DANGLING = re.compile(r"[,;，；、–—-]$")


@dataclass(frozen=True, slots=True)
class _Text:
    """A block freed of its marks: running text, sentence spans, and the offsets of the marks taken out."""

    text: str
    spans: tuple[Span, ...]
    marks: tuple[tuple[int, str], ...]


def compose(draft: Draft, document: str, name: str) -> Document:
    """The document of a draft. `document` is its path below the documents folder, `name` its title of last resort.

    Raises DocumentError if no text is left.
    """
    imprint = draft.imprint
    sample = " ".join(piece for block in draft.blocks if block.zone is Zone.BODY for piece in block.pieces)[:20_000]
    language = imprint.language or detect(sample)
    remarks = list(draft.remarks)
    passages = tuple(_passages(draft.blocks, document, language, remarks))
    remarks += _missing_notes(passages, draft)
    if not any(passage.zone is Zone.BODY for passage in passages):
        raise DocumentError("holds no text to answer from; add some, or remove the file")
    source = Source(
        document=document,
        title=imprint.title or name,
        language=language,
        author=imprint.author,
        publisher=imprint.publisher,
        published=imprint.published,
        address=imprint.address,
        licence=imprint.licence,
        digest_of=imprint.digest_of,
        work=imprint.work,
    )
    return Document(source, passages, draft.notes, tuple(remarks))


def _passages(blocks: tuple[Block, ...], document: str, language: str, remarks: list[str]) -> Iterator[Passage]:
    ordinal = paragraph = marked = 0
    last = max((at for at, block in enumerate(blocks) if block.zone is Zone.BODY), default=-1)
    for at, block in enumerate(blocks):
        tongue = block.language or _tongue(block, language)
        pieces, place = _placed(block)
        running = _running(pieces, tongue, block)
        if at == last and len(pieces) == 1 and not block.rows:
            running = _without_torn_end(running, remarks)
        if not running.spans:
            continue
        if block.zone is Zone.BODY:
            paragraph += 1
            marked += place is not None
        place = place or block.place or f"¶ {paragraph}"
        for part in _cut(running):
            sentences = tuple(_sentences(part))
            yield Passage(document, ordinal, place, part.text, sentences, block.section, block.zone, tongue)
            ordinal += 1
    if 0 < marked < paragraph:
        remarks.append(f"{paragraph - marked} of {paragraph} paragraphs have no place mark (¶) though others have one")


def _missing_notes(passages: tuple[Passage, ...], draft: Draft) -> Iterator[str]:
    given = {note.label for note in draft.notes}
    pointed = (label for passage in passages for sentence in passage.sentences for label in sentence.notes)
    if missing := list(dict.fromkeys(label for label in pointed if label not in given)):
        some = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        yield f"notes that are pointed to but not given ({len(missing)}): {some}"


def _tongue(block: Block, language: str) -> str:
    """Biographies may be in another language than the article; a name alone tells none."""
    text = " ".join(block.pieces)
    return detect(text, language) if block.zone is Zone.ABOUT and len(text) > _TELLING else language


def _placed(block: Block) -> tuple[tuple[str, ...], str | None]:
    first, place = take_place(block.pieces[0])
    return (first, *block.pieces[1:]), place


def _running(pieces: tuple[str, ...], language: str, block: Block) -> _Text:
    texts: list[str] = []
    offset = 0
    spans: list[Span] = []
    marks: list[tuple[int, str]] = []
    for piece in pieces:
        clean, found = take_note_marks(_SPACE.sub(" ", piece.strip()))
        clean = clean.strip()
        if not clean:
            continue
        texts.append(clean)
        marks += [(offset + at, label) for at, label in found]
        spans += [(offset + start, offset + end) for start, end in _spans(clean, language, block)]
        offset += len(clean) + len(_BETWEEN)
    return _Text(_BETWEEN.join(texts), tuple(spans), tuple(marks))


def _spans(text: str, language: str, block: Block) -> Iterable[Span]:
    if block.zone is Zone.NOTE and len(text) <= _WHOLE_NOTE:
        return [(0, len(text))]
    whole = ((0, len(text)),) if any(c.isalnum() for c in text) else ()
    spans = whole if block.rows else split_sentences(text, language)
    return [cut for span in spans for cut in _within_limit(text, span)]


def _within_limit(text: str, span: Span) -> Iterator[Span]:
    """A 'sentence' longer than a passage isn't one: it is cut at white space, or where there is none, anywhere."""
    start, end = span
    while end - start > LONGEST:
        at = text.rfind(" ", start + 1, start + LONGEST)
        stop = at if at > 0 else start + LONGEST
        yield start, stop
        start = stop + 1 if at > 0 else stop
    if start < end:
        yield start, end


def _without_torn_end(running: _Text, remarks: list[str]) -> _Text:
    """A document that breaks off in mid-sentence: the rest of that sentence stays in the passage but isn't quoted."""
    if not running.spans:
        return running
    start, end = running.spans[-1]
    rest = running.text[start:end]
    if _FINISHED.search(rest) or not (_DANGLING.search(rest) or len(running.spans) > 1):
        return running
    remarks.append(f"breaks off in mid-sentence: '{rest if len(rest) <= 60 else '…' + rest[-60:]}'")
    return replace(running, spans=running.spans[:-1])


def _cut(running: _Text) -> Iterator[_Text]:
    """Parts of about one size, each at most LONGEST characters, cut between sentences."""
    length = len(running.text)
    if length <= LONGEST:
        yield running
        return
    size = min(LONGEST, 1.15 * length / -(-length // LONGEST))
    starts = [0]
    for start, end in running.spans[1:]:
        if end - starts[-1] > size:
            starts.append(start)
    for start, stop in pairwise([*starts, length + 1]):
        spans = running.spans[bisect_left(running.spans, (start, 0)) : bisect_left(running.spans, (stop, 0))]
        marks = running.marks[bisect_left(running.marks, (start, "")) : bisect_left(running.marks, (stop, ""))]
        yield _Text(
            running.text[start:stop].rstrip().removesuffix(_BETWEEN.rstrip()).rstrip(),
            tuple((a - start, b - start) for a, b in spans),
            tuple((at - start, label) for at, label in marks),
        )


def _sentences(part: _Text) -> Iterator[Sentence]:
    """A mark belongs to the sentence it stands in or right behind; before the first it belongs to that."""
    for at, (start, end) in enumerate(part.spans):
        following = part.spans[at + 1][0] if at + 1 < len(part.spans) else len(part.text) + 1
        labels = [label for offset, label in part.marks if (start < offset or at == 0) and offset <= end]
        labels += [label for offset, label in part.marks if end < offset < following]
        yield Sentence(start, end, tuple(dict.fromkeys(labels)))
