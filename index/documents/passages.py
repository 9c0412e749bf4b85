"""Draft → document: units are numbered, freed of note marks, cut where they are too long, split into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from index.documents.apparatus import set_apart
from index.documents.draft import Block, Draft, Imprint
from index.documents.entry_dates import place_of
from index.documents.languages import detect, of_document
from index.documents.marks import take_note_marks, take_place
from index.documents.own_date import day_at_head, own_date
from index.documents.sentences import split_sentences
from index.documents.units.forms import CELLS, HEAD, ITEMS
from index.documents.units.recognising import Piece, Unit, recognise
from index.documents.units.set_lines import SPACE, spans_of
from index.documents.units.words import asked_as, is_known, labelled, minute
from index.errors import DocumentError
from index.model import Document, Kind, Part, Passage, Sentence, Source, Span, Zone
from index.remarks import Remark, remark

LONGEST = 1800
"""Characters of a passage, twice an encyclopedia's paragraph (770): BM25 and readers want pieces of about one size."""
_WHOLE_NOTE = 400  # characters up to which a note is one sentence: a reference's full stops aren't sentence ends
_TELLING = 80  # characters from which a language can be told
_FINISHED = re.compile(r"[.!?…‽。！？｡:][\"'”’»)\]】」』）》›]*$")
_DANGLING, _ANNOUNCING = re.compile(r"[,;，；、–—-]$"), re.compile(r"[:：]$")
_LEAD = 200  # characters of a sentence that the items below it are shown behind


@dataclass(frozen=True, slots=True)
class _Text:
    """A unit or a piece of one, freed of its marks: running text, sentences, and the offsets of the marks taken out."""

    text: str
    sentences: tuple[Sentence, ...]
    marks: tuple[tuple[int, str], ...]


def compose(draft: Draft, document: str, name: str) -> Document:
    """The document of a draft. `document` is its path below the documents folder, `name` its title of last resort.

    Raises DocumentError if no text is left.
    """
    imprint = draft.imprint
    sample = " ".join(block.text for block in draft.blocks if block.zone is Zone.BODY)[:20_000]
    language = of_document(imprint.language, sample)
    remarks = list(draft.remarks)
    units = recognise(_story(draft.blocks), imprint.title or name, language)
    passages = tuple(_passages(units, document, language, remarks))
    remarks += _missing_notes(passages, draft)
    if not any(passage.zone is Zone.BODY for passage in passages):
        raise DocumentError(remark("no_story"))
    source = Source(
        document=document,
        title=imprint.title or name,
        language=language,
        author=imprint.author,
        publisher=imprint.publisher,
        published=_published(imprint, name) or day_at_head(draft.blocks),
        address=imprint.address,
        licence=imprint.licence,
        digest_of=imprint.digest_of,
        work=imprint.work,
    )
    return Document(source, passages, draft.notes, tuple(remarks))


def _published(imprint: Imprint, name: str) -> str | None:
    """What the head says; where that is when a wiki saved the page, rather the day that title or name say it is of."""
    own = own_date(imprint.title, name) if imprint.saved or not imprint.published else None
    return own or imprint.published


def _story(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with what is no part of the story set apart; a text that is nothing else is its own story."""
    apart = set_apart(blocks)
    if any(block.zone is Zone.BODY for block in apart):
        return apart
    return tuple(replace(block, zone=Zone.BODY) if block.zone is Zone.APPARATUS else block for block in blocks)


def _passages(units: list[Unit], document: str, language: str, remarks: list[Remark]) -> Iterator[Passage]:
    ordinal = paragraph = marked = 0
    last = max((at for at, unit in enumerate(units) if unit.block.zone is Zone.BODY), default=-1)
    for at, unit in enumerate(units):
        block = unit.block
        tongue = block.language or _tongue(unit, language)
        pieces, place = _placed(unit.pieces)
        running = _running(pieces, tongue, block.zone)
        if at == last and len(pieces) == 1 and pieces[0].kind is Kind.PROSE and not pieces[0].lines:
            running = _without_torn_end(running, remarks, sets_stops=_sets_stops(units))
        if not running.sentences:
            continue
        if block.zone is Zone.BODY:
            paragraph += 1
            marked += place is not None
        place = place or block.place or place_of(paragraph, unit.section, tongue)
        for part in _cut(running):
            sentences = tuple(_with_notes(part))
            yield Passage(document, ordinal, place, part.text, sentences, unit.section, block.zone, tongue)
            ordinal += 1
    if 0 < marked < paragraph:
        remarks.append(remark("unmarked", count=paragraph - marked, all=paragraph))


def _sets_stops(units: list[Unit]) -> bool:
    """Whether half of a text ends in full stops: where they are left out, the end is no torn one."""
    ends = [piece.text for unit in units if unit.block.zone is Zone.BODY for piece in unit.pieces if piece.text]
    return 2 * sum(_FINISHED.search(text.rstrip()) is not None for text in ends) >= len(ends)


def _missing_notes(passages: tuple[Passage, ...], draft: Draft) -> Iterator[Remark]:
    given = {note.label for note in draft.notes}
    pointed = (label for passage in passages for sentence in passage.sentences for label in sentence.notes)
    if missing := list(dict.fromkeys(label for label in pointed if label not in given)):
        some = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        yield remark("no_notes", count=len(missing), labels=some)


def _tongue(unit: Unit, language: str) -> str:
    """Biographies may be in another language than the article; a name alone tells none."""
    text = unit.block.text
    return detect(text, language) if unit.block.zone is Zone.ABOUT and len(text) > _TELLING else language


def _placed(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], str | None]:
    first, place = take_place(pieces[0].text)
    return (replace(pieces[0], text=first), *pieces[1:]) if place else pieces, place


def _running(pieces: tuple[Piece, ...], language: str, zone: Zone) -> _Text:
    texts: list[str] = []
    offset = 0
    sentences: list[Sentence] = []
    marks: list[tuple[int, str]] = []
    lead: Span | None = None
    for piece in pieces:
        told = _row(piece) if piece.cells else _told(piece, language, zone)
        if not told.text:
            continue
        texts.append(told.text)
        marks += [(offset + at, label) for at, label in told.marks]
        moved = [_moved(sentence, offset) for sentence in told.sentences]
        sentences += [_led(sentence, lead) for sentence in moved] if lead else moved
        lead = lead if offset else _lead_in(told)
        offset += len(told.text) + len(ITEMS)
    return _Text(ITEMS.join(texts), tuple(sentences), tuple(marks))


def _lead_in(told: _Text) -> Span | None:
    """The sentence that the first piece of a list ends with and that announces the others."""
    last = told.sentences[-1] if told.sentences else None
    if last is None or not _ANNOUNCING.search(told.text[: last.end]) or last.end - last.start > _LEAD:
        return None
    return last.start, last.end


def _led(sentence: Sentence, lead: Span) -> Sentence:
    """An item is named by what announces its list, unless it has a name of its own."""
    if sentence.kind is not Kind.ITEM or sentence.parts:
        return sentence
    return replace(sentence, parts=(Part(lead, (sentence.start, sentence.end)),))


def _clean(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    clean, found = take_note_marks(SPACE.sub(" ", text.strip()))
    return clean.strip(), found


_cell = lru_cache(maxsize=1024)(_clean)
"""The same for the cells of tables: heads are those of every row, and cells are alike."""


def _row(piece: Piece) -> _Text:
    """Cells behind the heads of their columns, in the fixed form."""
    text = ""
    parts: list[Part] = []
    marks: list[tuple[int, str]] = []
    for head, cell in piece.cells:
        text += CELLS if text else ""
        name, value = len(text), text + _cell(head)[0]
        text = value + HEAD if len(value) > name else text
        clean, found = _cell(cell)
        parts.append(Part((name, len(value)), (len(text), len(text) + len(clean))))
        marks += [(len(text) + at, label) for at, label in found]
        text += clean
    if len(text) > LONGEST:
        spans = _within_limit(text, (0, len(text)))  # each is cells, whatever the row was of
        return _Text(text, tuple(Sentence(a, b, kind=Kind.ROW, context=piece.context) for a, b in spans), tuple(marks))
    return _Text(text, (Sentence(0, len(text), (), piece.kind, tuple(parts), piece.context),), tuple(marks))


def _told(piece: Piece, language: str, zone: Zone) -> _Text:
    text, marks = _clean(piece.text)
    named = _clean(piece.head)[0]
    named = named if named and text.startswith(named) and len(text) > len(named) else ""
    spans = [cut for span in _spans(text, language, zone, piece) for cut in _within_limit(text, span)]
    while named and len(spans) > 1 and spans[0][1] <= len(named):  # 'Article 6.' is no sentence of its own
        spans[:2] = [(spans[0][0], spans[1][1])]
    sentences = []
    for start, end in spans:
        value = next((at for at in range(max(start, len(named)), end) if not text[at].isspace()), end)
        parts = (Part((0, len(named)), (value, end)),) if named else ()
        first = (text[slice(*spans[0])],) if start and minute(piece.head) else ()  # 'Decided: paint it. Leader: Bo.'
        sentence = Sentence(start, end, (), piece.kind, parts, (*piece.context, *first))
        sentences.append(_labelled(sentence, text) if zone is Zone.BODY and (start or not named) else sentence)
    return _Text(text, tuple(sentences), marks)


def _labelled(sentence: Sentence, text: str) -> Sentence:
    """'Tom: the roof needs paint. *Decision: paint it.*' The value is about what stands before it."""
    pair = labelled(text[sentence.start : sentence.end])
    if pair is None or not is_known(pair[0]):
        return sentence
    head = (sentence.start, sentence.start + len(pair[0]))
    value = (sentence.end - len(pair[1]), sentence.end)
    before = (text[: sentence.start].strip(),) if sentence.start else ()
    context = (*sentence.context, *before, *asked_as(pair[0]))
    return replace(sentence, kind=Kind.FIELD, parts=(Part(head, value),), context=context)


def _moved(sentence: Sentence, by: int) -> Sentence:
    """A sentence of a text that another stands before; what named it is forgotten where it was cut off."""
    parts = tuple(
        Part((part.head[0] + by, part.head[1] + by), (part.value[0] + by, part.value[1] + by))
        for part in sentence.parts
        if part.head[0] + by >= 0
    )
    return replace(sentence, start=sentence.start + by, end=sentence.end + by, parts=parts)


def _spans(text: str, language: str, zone: Zone, piece: Piece) -> Iterable[Span]:
    if zone is Zone.NOTE and len(text) <= _WHOLE_NOTE:
        return [(0, len(text))] if text else []
    if piece.whole:
        return ((0, len(text)),) if any(c.isalnum() for c in text) else ()
    if piece.lines and " ".join(piece.lines) == text:
        return spans_of(text, piece.lines, lambda line: split_sentences(line, language))
    return split_sentences(text, language)


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


def _without_torn_end(running: _Text, remarks: list[Remark], *, sets_stops: bool) -> _Text:
    """A document that breaks off in mid-sentence: the rest of that sentence stays in the passage but isn't quoted."""
    if not running.sentences:
        return running
    rest = running.text[running.sentences[-1].start : running.sentences[-1].end]
    if _FINISHED.search(rest) or not (_DANGLING.search(rest) or (sets_stops and len(running.sentences) > 1)):
        return running
    remarks.append(remark("torn_end", said=rest if len(rest) <= 60 else "…" + rest[-60:]))
    return replace(running, sentences=running.sentences[:-1])


def _cut(running: _Text) -> Iterator[_Text]:
    """Parts of about one size, each at most LONGEST characters, cut between sentences."""
    length = len(running.text)
    if length <= LONGEST:
        yield running
        return
    size = min(LONGEST, 1.15 * length / -(-length // LONGEST))
    starts = [0]
    for sentence in running.sentences[1:]:
        if sentence.end - starts[-1] > size:
            starts.append(sentence.start)
    begins = [sentence.start for sentence in running.sentences]
    for start, stop in pairwise([*starts, length + 1]):
        sentences = running.sentences[bisect_left(begins, start) : bisect_left(begins, stop)]
        marks = running.marks[bisect_left(running.marks, (start, "")) : bisect_left(running.marks, (stop, ""))]
        yield _Text(
            running.text[start:stop].rstrip().removesuffix(ITEMS.rstrip()).rstrip(),
            tuple(_moved(sentence, -start) for sentence in sentences),
            tuple((at - start, label) for at, label in marks),
        )


def _with_notes(part: _Text) -> Iterator[Sentence]:
    """A mark belongs to the sentence it stands in or right behind; before the first it belongs to that."""
    for at, sentence in enumerate(part.sentences):
        start, end = sentence.start, sentence.end
        following = part.sentences[at + 1].start if at + 1 < len(part.sentences) else len(part.text) + 1
        labels = [label for offset, label in part.marks if (start < offset or at == 0) and offset <= end]
        labels += [label for offset, label in part.marks if end < offset < following]
        yield replace(sentence, notes=tuple(dict.fromkeys(labels))) if labels else sentence
