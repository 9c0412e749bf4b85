"""Records made by hand: what the index would hand over, ordinary and hostile, and how hypothesis makes more of them."""

from __future__ import annotations

from hypothesis import strategies as st

from index.model import (
    Answer,
    Citation,
    Event,
    Fact,
    Note,
    Original,
    Passage,
    Reason,
    Refusal,
    ReplyKind,
    Sentence,
    Source,
)

SALT = Source(
    document="salt.md",
    title="The Salt Road",
    language="en",
    author="A. Writer",
    publisher="Harbour Press",
    published="2011-05",
    address="https://example.org/?a=1&b=2",
    licence="CC BY 4.0",
)
QUAY = Source(
    document="quay.md", title="Quays", language="en", digest_of=Original("The Quay Book", publisher="Almanac")
)


def cite(
    quote: str, source: Source = SALT, place: str = "¶ 3", highlights: tuple[tuple[int, int], ...] = ()
) -> Citation:
    return Citation(source, f"{source.document}#2", place, quote, (0, 0), highlights)


OPENED = cite("The harbour opened in 1871 & closed in 1902.", highlights=((22, 26),))
REOPENED = cite("The town opened it again in 1911.", QUAY, "¶ 12")

any_text = st.text(max_size=600) | st.text(alphabet="<>&\"'/ab😀 \n", max_size=600)
some_text = any_text.filter(str.strip)
sources = st.builds(
    Source,
    document=some_text,
    title=any_text,
    language=st.sampled_from(["en", "kk", "xx"]),
    author=st.none() | any_text,
    publisher=st.none() | any_text,
    published=st.none() | any_text,
    address=st.none() | any_text | st.just("https://example.org/a?b=c&d='e'"),
    licence=st.none() | any_text,
    digest_of=st.none() | st.builds(Original, title=any_text, publisher=st.none() | any_text),
)
spans = st.tuples(st.integers(-5, 700), st.integers(-5, 700))
citations = st.builds(
    Citation,
    source=sources,
    passage=st.just("x#0"),
    place=any_text,
    quote=some_text,
    sentences=st.just((0, 0)),
    highlights=st.lists(spans, max_size=80).map(tuple),
    notes=st.lists(st.builds(Note, label=any_text, text=any_text), max_size=3).map(tuple),
)
several = st.lists(citations, max_size=4).map(tuple)
answers = st.builds(
    Answer,
    question=any_text,
    language=st.just("en"),
    citations=st.lists(citations, min_size=1, max_size=4).map(tuple),
    confidence=st.just(0.9),
    corrected=st.none() | some_text,
    disagree=st.booleans(),
    more=several,
    kind=st.sampled_from([ReplyKind.FOUND, ReplyKind.SEVERAL]),
    unanswered=st.lists(some_text, max_size=3).map(tuple),
    unread=st.lists(some_text, max_size=3).map(tuple),
)
refusals = st.builds(
    Refusal,
    question=any_text,
    language=st.just("en"),
    reason=st.sampled_from(Reason),
    nearest=st.lists(any_text, max_size=5).map(tuple),
    contrary=several,
    corrected=st.none() | some_text,
)
events = st.builds(
    Event,
    id=st.just("e"),
    date=st.sampled_from(["1992", "-0035", "18XX", "1992-01-03", "199X/..", "../1755"]),
    precision=st.just("year"),
    expression=any_text,
    text=any_text,
    citations=several,
    modifier=st.sampled_from([None, "start", "mid", "end"]),
)
facts = st.builds(Fact, id=st.just("f"), text=some_text, citation=citations)
passages = st.builds(
    Passage,
    document=some_text,
    ordinal=st.just(0),
    place=any_text,
    text=some_text.map(lambda text: text * 9),
    sentences=st.lists(st.builds(Sentence, start=st.integers(0, 99), end=st.integers(100, 9000)), max_size=2).map(
        tuple
    ),
    section=st.lists(any_text, max_size=3).map(tuple),
)
