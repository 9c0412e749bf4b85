"""Finding the ten best passages: our BM25F over arrays against tantivy, SQLite FTS5 and Whoosh's own searcher."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench import peers
from bench.corpora import Asked
from bench.measuring import Figures, Spread, against, each, goal
from bench.peers import TOP, Peer, Text
from bench.workshop import Shelf, Workshop
from index.answers.question.analysis import understand
from index.language.analysis import index_terms
from index.model import Passage
from index.snapshot import Snapshot
from index.store import generations
from index.store.postings import Ints, Postings

SIZES = (2_000, 13_000)
LARGE = 200_000
ROUNDS = 5
SLOW = 60
"""Questions put to an engine that takes tens of milliseconds for each."""
MOST = 1.5
"""Times tantivy's query time that scoring may take."""


def run(workshop: Workshop) -> None:
    for size in SIZES:
        compare(workshop, workshop.shelf(size))
    if workshop.large:
        compare(workshop, workshop.shelf(LARGE))


def compare(workshop: Workshop, shelf: Shelf) -> None:
    """Print how the engines fare on the passages of one index."""
    snapshot = Snapshot(generations.current(shelf.data).path)
    passages = snapshot.passages[:]
    titles = {source.document: source.title for source in snapshot.sources}
    texts = [_text(passage, titles[passage.document]) for passage in passages]
    engines = [
        peers.tantivy_peer(texts),
        ours(snapshot.postings),
        peers.fts5_peer(texts),
        peers.whoosh_peer(texts, workshop.folder / f"whoosh-{shelf.passages}"),
    ]
    figures = Figures(
        f"scoring: {len(texts):,} passages, CPU ms for the ten best (baseline: tantivy)",
        ("engine", "same terms", "p95", "ratio", "from the words", "ratio", "hit@1", "hit@10", "goal"),
    )
    places = {(p.document, p.place): n for n, p in reversed(list(enumerate(passages)))}
    known = [asked for asked in workshop.sample() if _gold(asked, places) is not None]
    base: tuple[float, float] | None = None
    for engine in engines:
        asked = known[:SLOW] if engine.name.startswith("Whoosh") else known
        rounds = 1 if engine.name.startswith("Whoosh") else ROUNDS
        scoring, typed = _timed(engine, [a.text for a in asked], rounds)
        base = base or (scoring.mean, typed.mean)
        found = [engine.numbers(engine.with_terms(engine.prepare(content(a.text)))) for a in asked]
        first, ten = (_share(found, asked, places, most) for most in (1, TOP))
        met = goal(scoring.mean / base[0], MOST) if engine.name == "Khorgos" else "–"
        figures.add(engine.name, scoring.mean, scoring.p95, against(scoring.mean, base[0]), typed.mean,
                    against(typed.mean, base[1]), f"{first:.0%}", f"{ten:.0%}", met)  # fmt: skip
    figures.show()
    snapshot.close()


def ours(postings: Postings) -> Peer:
    """What `library.ask` does to find passages, without synonyms and other words."""

    def best(terms: Sequence[str]) -> Ints:
        return postings.best([postings.of(term) for term in terms], TOP)[0]

    return Peer("Khorgos", list, best, lambda question: best(content(question)), lambda found: found.tolist())


def content(question: str) -> list[str]:
    """The terms a question is searched by."""
    return list(dict.fromkeys(concept.term for concept in understand(question, "en").concepts))


def _text(passage: Passage, title: str) -> Text:
    above = " ".join((title, *passage.section))
    plain = f"{above} {passage.text}"
    return Text(plain, tuple(index_terms(plain, passage.language)))


def _timed(engine: Peer, questions: Sequence[str], rounds: int) -> tuple[Spread, Spread]:
    prepared: list[Any] = [engine.prepare(content(question)) for question in questions]
    scoring = each(engine.with_terms, prepared, rounds)
    return Spread.of(scoring), Spread.of(each(engine.with_words, questions, rounds))


def _gold(asked: Asked, places: dict[tuple[str, str], int]) -> int | None:
    return places.get((asked.document, f"¶ {asked.paragraph}"))


def _share(
    found: Sequence[Sequence[int]], asked: Sequence[Asked], places: dict[tuple[str, str], int], most: int
) -> float:
    right = sum(_gold(a, places) in list(ranked)[:most] for ranked, a in zip(found, asked, strict=True))
    return right / len(asked) if asked else 0.0
