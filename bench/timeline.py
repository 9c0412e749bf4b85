"""The timeline of a thousand documents, narrowed and shown; and dates found, by the sentence."""

from __future__ import annotations

import random

from bench import corpora
from bench.measuring import Figures, Spread, against, each, goal, stopwatch
from bench.workshop import Workshop
from index.dates import find_dates
from index.documents.sentences import split_sentences
from index.model import Citation, Event, Source
from index.timeline.filtering import page
from index.timeline.timeline import Timeline, consolidate
from responses.replies import Replies

DOCUMENTS = 1_000
EVENTS = 20
"""Events of a document."""
MILLISECONDS = 50.0
A_SENTENCE = 1.0
FILTERS = ("", "1991-2005", "19th century", "before 1800", "railway", "bridge since 1950", "16 December", "railwya")


def run(workshop: Workshop) -> None:
    pages()
    dates()


def events(documents: int = DOCUMENTS, seed: int = 5) -> list[Event]:
    """Events as documents tell them; some are told in several documents."""
    rng = random.Random(seed)
    things = ["railway", "bridge", "harbour", "treaty", "school", "canal", "museum", "pipeline", "library", "dam"]
    deeds = ["opened", "closed", "rebuilt", "surveyed", "sold", "extended", "renamed", "flooded"]
    told: list[Event] = []
    for number in range(documents):
        source = Source(f"{number:04}.md", f"The annals of {corpora.coined(rng)}", "en")
        for place in range(EVENTS):
            thing, deed, where = rng.choice(things), rng.choice(deeds), corpora.coined(rng)
            date, precision = _date(rng)
            text = f"The {thing} of {where} was {deed} by {corpora.coined(rng)} on that day for the people of {where}."
            citation = Citation(source, f"{source.document}#{place}", f"¶ {place + 1}", text, (0, 0))
            words = (thing, deed, where.lower())
            told.append(
                Event(
                    f"{number}-{place}",
                    date,
                    precision,
                    date,
                    text,
                    (citation,),
                    (thing,),
                    terms=words,
                    statement=words,
                )
            )
    return told


def _date(rng: random.Random) -> tuple[str, str]:
    year = rng.choice([rng.randint(1, 1799), rng.randint(1800, 1949), rng.randint(1950, 2024)])
    day = f"{year:04}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    return rng.choice([(day, "day"), (day[:7], "month"), (day[:4], "year"), (f"{day[:4]}~", "year")])


def pages() -> None:
    with stopwatch() as merged:
        chronology = Timeline(consolidate(events()), consolidated=True)
    chronology.select("1900 railway")  # what is computed once, is computed now
    replies = Replies("en")
    figures = Figures(
        f"timeline: {DOCUMENTS:,} documents, {len(chronology.events):,} events; CPU ms for a page (ratio: to all)",
        ("filter", "events", "select", "page and text", "together", "ratio", "goal"),
    )
    base = 0.0
    for asked in FILTERS:
        selection = chronology.select(asked)
        selecting = Spread.of(each(chronology.select, [asked], rounds=9)).p50
        showing = Spread.of(each(lambda s: replies.timeline_page(s, page(s)), [selection], rounds=9)).p50
        base = base or selecting + showing
        figures.add(asked or "all", f"{selection.count:,}", selecting, showing, selecting + showing,
                    against(selecting + showing, base), goal(selecting + showing, MILLISECONDS))  # fmt: skip
    figures.add("(merging them, once)", f"{DOCUMENTS * EVENTS:,}", "", "", 1000 * merged.cpu, "", "–")
    figures.show()


def dates() -> None:
    texts = [paragraph for article in corpora.articles() for paragraph in article.paragraphs[:15]]
    sentences = [text[start:end] for text in texts for start, end in split_sentences(text, "en")]
    find_dates(sentences[0])
    by_sentence = Spread.of(each(find_dates, sentences))
    by_paragraph = sum(each(find_dates, texts)) / len(sentences)
    splitting = sum(each(lambda text: split_sentences(text, "en"), texts)) / len(sentences)
    figures = Figures(
        f"dates: CPU ms a sentence, {len(sentences):,} sentences (baseline: splitting them)",
        ("what", "mean", "p95", "ratio", "goal"),
    )
    figures.add("splitting into sentences", splitting, "–", against(splitting, splitting), "–")
    figures.add("dates, sentence by sentence", by_sentence.mean, by_sentence.p95,
                against(by_sentence.mean, splitting), goal(by_sentence.mean, A_SENTENCE))  # fmt: skip
    figures.add("dates, a paragraph at a time", by_paragraph, "–", against(by_paragraph, splitting),
                goal(by_paragraph, A_SENTENCE))  # fmt: skip
    figures.show()
