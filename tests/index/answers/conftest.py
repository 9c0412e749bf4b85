"""A few invented documents, small enough to know by heart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents.sentences import split_sentences
from index.model import Document, Passage, Sentence, Source, Zone

BRIDGE = (
    "The Orlen Bridge crosses the Vesna River at Marrow. It was designed by Ada Kestrel and opened on 4 May 1931.",
    "The bridge is 812 metres long and cost 2.5 million crowns. About 300 workers built it in six years.",
    "In 1958 a flood damaged two piers. The town repaired them because the ferry could not run in winter.",
)
TRADE = (
    "Norland and Sudmark signed a trade agreement in Porto Alto in March 2004. "
    "Trade reached 700 million crowns in 2006.",
    "The president of Norland is Ivo Marten. Sudmark sells timber, wool and copper to Norland.",
    "According to the Ministry of Trade, 40 percent of the timber comes by the Orlen Bridge.",
)


def document(
    name: str, title: str, paragraphs: Sequence[str], author: str | None = None, language: str = "en"
) -> Document:
    passages = [_passage(name, n, text, Zone.BODY) for n, text in enumerate(paragraphs)]
    if author:
        passages.append(
            _passage(name, len(passages), f"{author} teaches history at the University of Marrow.", Zone.ABOUT)
        )
    return Document(Source(name, title, language, author=author), tuple(passages))


def _passage(name: str, ordinal: int, text: str, zone: Zone) -> Passage:
    sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, "en"))
    return Passage(name, ordinal, f"¶ {ordinal + 1}", text, sentences, zone=zone)


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    return [
        document("bridge.txt", "The Orlen Bridge", BRIDGE),
        document("trade.txt", "Trade between Norland and Sudmark", TRADE, author="Lena Orsk"),
    ]


@pytest.fixture(scope="session")
def engine(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Engine:
    aliases = tmp_path_factory.mktemp("names") / "aliases.yaml"
    aliases.write_text(
        "- names: [Norland, Kingdom of Norland, KON]\n  ru: [Норландия]\n  tr: [Norlandiya]\n"
        "- names: [Sudmark]\n  ru: [Зюдмарк]\n- names: [Orlen Bridge]\n  ru: [мост Орлен]\n",
        encoding="utf-8",
    )
    return Engine(Unindexed(documents), aliases)
