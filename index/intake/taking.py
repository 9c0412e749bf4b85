"""One file on its way into the index: read, dated, taken apart into what is stored and searched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from index import documents
from index.answers.corpus.arrays import Arrays, analyse_document
from index.answers.corpus.passage_terms import terms_of
from index.answers.corpus.unit_words import found_under
from index.dates import edtf
from index.errors import DocumentError
from index.facts.criteria import stated
from index.facts.short_names import naming_of
from index.facts.vouching import weighed
from index.intake.records import Intake
from index.language import analysis
from index.model import Document
from index.remarks import Remark, remark
from index.store.codec import DocumentRecord, Entry, Extracts
from index.timeline.events import dated_of
from index.timeline.story import story_of


def take(path: Path, folder: Path) -> Intake | Remark:
    """The document at `path`, or why it can't be read."""
    try:
        document = documents.load(path, folder)
    except DocumentError as error:
        return error.why
    document = _rightly_dated(document)
    story, naming = story_of(document), naming_of(document)
    told = weighed(document, story, dated_of(document, story), naming)
    found = stated(document, story, naming)
    arrays = analyse_document(document)
    return Intake(
        record=DocumentRecord(document.source, document.notes),
        extracts=Extracts(told.shown, found.facts, told.others, found.others),
        entries=tuple(_entries(document, arrays)),
        arrays=arrays,
        remarks=document.remarks,
    )


def _rightly_dated(document: Document) -> Document:
    """Without a date of publication that is none: whoever reckons with it would fail."""
    source, remarks = document.source, list(document.remarks)
    original = source.digest_of
    if source.published and not edtf.is_date(source.published):
        remarks.append(remark("no_date", said=source.published))
        source = replace(source, published=None)
    if original and original.published and not edtf.is_date(original.published):
        remarks.append(remark("no_date_of_original", said=original.published))
        source = replace(source, digest_of=replace(original, published=None))
    return replace(document, source=source, remarks=tuple(remarks))


def _entries(document: Document, arrays: Arrays) -> Iterator[Entry]:
    language = document.source.language
    title = analysis.index_terms(document.source.title, language)
    for passage, text in zip(document.passages, terms_of(document, arrays), strict=True):
        yield Entry(
            passage,
            text=text,
            title=title,
            section=analysis.index_terms("\n".join(found_under(passage)), language),
        )
