"""Which sentences are posted as facts, and which rule keeps the others out."""

from __future__ import annotations

from pathlib import Path

import pytest

from khorgos.index.documents import load
from khorgos.index.facts import LONGEST, SHORTEST, Candidate, facts_of
from khorgos.index.model import Document, Passage, Sentence, Source
from khorgos.index.timeline.events import dated


def document(*sentences: str, language: str = "en", published: str | None = "2019-05-01") -> Document:
    text, spans = "", []
    for sentence in sentences:
        text += " " if text else ""
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence
    source = Source("a.md", "The Turksib Railway", language, published=published)
    return Document(source, (Passage("a.md", 0, "¶ 1", text, tuple(spans), language=language),))


def why_not(*sentences: str, language: str = "en") -> str | None:
    """Of the last sentence."""
    whole = document(*sentences, language=language)
    [(passage, mentions)] = list(dated(whole))
    return Candidate(whole, passage, len(sentences) - 1, mentions, known=NAMES).why_not()


NAMES = frozenset({"Kazakhstan", "Turar"})

GOOD = [
    "The Turksib Railway was opened at Aina-Bulak in April 1930 by Turar Ryskulov.",
    "In 1954, the Soviet Union and China agreed to join Aktogay and Urumqi by rail.",
    "As of 2010, Dostyk handled 13 million tonnes of freight between Kazakhstan and China.",
    "During the Tang dynasty, Suyab was the seat of the Anxi Protectorate's Four Garrisons.",
]

BAD = [
    ("He opened the railway at Aina-Bulak in April 1930 with Turar Ryskulov.", "leaning"),
    ("However, the Turksib Railway was opened only in 1930 at Aina-Bulak.", "leaning"),
    ("In 1930, the two countries agreed to join Aktogay and Urumqi by rail.", "leaning"),
    ("Kazakhstan should build a second track from Aktogay to Dostyk before 2018.", "advice"),
    ("The Turksib Railway of 1930 was the most important work of Soviet Kazakhstan.", "opinion"),
    ("In 2018 Kazakhstan will open a second track from Aktogay to Dostyk.", "forecast"),
    ("In 1930 Turar Ryskulov may have opened the Turksib Railway at Aina-Bulak.", "hedge"),
    ("The Turksib Railway is said to have been opened at Aina-Bulak in April 1930.", "hearsay"),
    ("Kazakhstan has recently opened a second track from Aktogay to Dostyk.", "passing"),
    ("We rode the Turksib Railway from Almaty to Semey in the winter of 1995.", "speaker"),
    ("Dostyk lies in Kazakhstan.", "length"),
    ("According to https://example.org the Turksib Railway was opened in April 1930.", "form"),
    ("Officials say the line across Kazakhstan carries half of the freight of Dostyk.", "claim"),
    ("The line across the steppe carries the freight of all the north without a stop.", "nothing told"),
    ("In 1931, several bridges were washed away and trains were stopped for a month.", "nothing named"),
    ("In 1930 Turar Ryskulov fled to Semey after the strike failed to spread.", "dangling"),
]


@pytest.mark.parametrize("sentence", GOOD)
def test_a_sentence_that_says_something_by_itself_is_a_fact(sentence: str) -> None:
    assert why_not(sentence) is None


@pytest.mark.parametrize(("sentence", "rule"), BAD)
def test_a_sentence_that_is_no_fact_is_kept_out_by_its_rule(sentence: str, rule: str) -> None:
    assert why_not(sentence) == rule


def test_a_claim_that_is_denied_in_the_next_sentence_is_no_fact() -> None:
    claim = "On 9 July 1930, Turar Ryskulov reported a strike of 300 men at Aina-Bulak."
    assert why_not(claim) is None
    whole = document(claim, "The next day the Railway Office in Almaty denied it.")
    assert facts_of(whole) == ()


def test_a_fact_knows_where_it_stands_and_when_it_was() -> None:
    [fact] = facts_of(document("It was long.", GOOD[0]))
    assert fact.text == GOOD[0] == fact.citation.quote
    assert fact.citation.sentences == (1, 1)
    assert fact.date == "1930-04"
    start, end = fact.citation.highlights[0]
    assert fact.text[start:end] == "April 1930"


def test_the_id_of_a_fact_hangs_on_its_sentence_alone() -> None:
    one, other = document(GOOD[0]), document("Something else came first.", GOOD[0], published=None)
    assert [f.id for f in facts_of(one)] == [f.id for f in facts_of(other)]


def test_the_same_sentence_twice_is_one_fact() -> None:
    assert len(facts_of(document(GOOD[0], GOOD[0]))) == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Однако он был открыт в апреле 1930 года на станции Айна-Булак в Казахстане."),
        ("kk", "Бұл теміржол 1930 жылы сәуірде Айнабұлақ стансасында ашылды деп есептеледі."),
        ("zh", "这条铁路于1930年4月在哈萨克斯坦的艾纳布拉克站正式通车运营。"),
        ("tr", "Bu demiryolu Nisan 1930'da Kazakistan'daki Ayna-Bulak istasyonunda açıldı."),
    ],
)
def test_other_languages_have_their_own_words_that_lean(language: str, sentence: str) -> None:
    assert why_not(sentence, language=language) == "leaning"


@pytest.fixture(scope="module")
def facts_of_originals(originals: Path) -> list[str]:
    return [fact.text for path in sorted(originals.glob("*.txt")) for fact in facts_of(load(path, originals))]


def test_the_originals_give_a_month_of_facts(facts_of_originals: list[str]) -> None:
    assert len(facts_of_originals) >= 30
    assert all(SHORTEST <= len(text) <= LONGEST for text in facts_of_originals)


def test_no_fact_of_the_originals_comes_from_a_biography_or_an_address(facts_of_originals: list[str]) -> None:
    assert not [text for text in facts_of_originals if "Erin" in text or "Kaya" in text or "http" in text]
