"""Which sentences are posted as facts, and which rule keeps the others out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from index.facts.criteria import Candidate
from index.facts.forms import LONGEST, SHORTEST
from index.facts.short_names import Naming
from index.model import Document, Kind, Passage, Sentence, Source
from index.timeline.events import events_of
from index.timeline.story import dated, story_of
from tests.index.facts.by_rules import facts_of
from tests.reading import works


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
    [(passage, mentions)] = dated(whole)[0]
    return Candidate(whole, passage, len(sentences) - 1, mentions, Naming(known=NAMES)).why_not()


NAMES = frozenset({"Kazakhstan", "Turar"})

GOOD = [
    "The Turksib Railway was opened at Aina-Bulak in April 1930 by Turar Ryskulov.",
    "In 1954, the Soviet Union and China agreed to join Aktogay and Urumqi by rail.",
    "As of 2010, Dostyk handled 13 million tonnes of freight between Kazakhstan and China.",
    "During the Tang dynasty, Suyab was the seat of the Anxi Protectorate's Four Garrisons.",
    "Kazakhstan and China designated 2017 as the 'year of tourism' between the two countries.",
    "After years of work, the oil pipeline from Kazakhstan to China began to carry oil in late 2005.",
    "Among the routes of Central Asia, the Turksib Railway was the longest, with 2,351 kilometres by 1931.",
    "Pausanias returned to Byzantium in 477 BC, and took command of the city until his expulsion.",
    "Having crossed the Ili in April 1930, the Turksib Railway met its northern half at Aina-Bulak.",
    "Atomic bombs were dropped on Hiroshima and Nagasaki in August 1945, on the 6th and the 9th.",
    "In 1879 Great Britain and Afghanistan signed the Treaty of Gandamak at the Cape of Good Hope.",
    "In 1930, Turar Ryskulov sought the support of Moscow for the Turksib Railway from Semey.",
    'In August 1992, China and Kazakhstan signed the "Agreement on Cultural Cooperation between the Governments".',
    "Turar Ryskulov became the first Kazakh to chair a commission of the Council of People's Commissars.",
    "Turar Ryskulov founded the Union of Poor Peasants of Kazakhstan with Grigory Broido of Tashkent.",
    "In 1755 the British captured Fort Beauséjour; this fort had guarded the coast of Acadia.",
    "In 1565 the Spanish decided to enforce their claim to La Florida with a fleet of ten ships.",
]

SHORT = "The Turksib Railway reached Semey in 1930."
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
    ("It was opened in 1930.", "length"),
    ("The Turksib Railway lies in Kazakhstan.", "length"),
    ("Details: Turar Ryskulov opened the Turksib Railway at Aina-Bulak in April 1930.", "form"),
    ("Ask all guests of Kazakhstan to sign in at the Turksib Railway office in Aina-Bulak.", "form"),
    ("Has the Turksib Railway of Kazakhstan in its care and all the depots of Aina-Bulak.", "form"),
    ("The Turksib Railway was opened, as is well known, at Aina-Bulak in April 1930.", "vague"),
    ("According to https://example.org the Turksib Railway was opened in April 1930.", "form"),
    ("Officials say the line across Kazakhstan carries half of the freight of Dostyk.", "claim"),
    ("The line across the steppe carries the freight of all the north without a stop.", "nothing told"),
    ("In 1931, several bridges were washed away and trains were stopped for a month.", "nothing named"),
    ("In 1930 Turar Ryskulov fled to Semey after the strike failed to spread.", "dangling"),
    ("After opening the Turksib Railway in 1930, he moved to Alma-Ata and wrote his memoirs.", "leaning"),
    ("A devout believer in railways, he opened the Turksib Railway at Aina-Bulak in April 1930.", "leaning"),
    ("Built by Turar Ryskulov, the line was opened at Aina-Bulak in Kazakhstan in April 1930.", "dangling"),
    ("To save time, the Turksib Railway was opened at Aina-Bulak in Kazakhstan in April 1930.", "dangling"),
    ("Moscow replaced him in January 1931 with Kazakhstan's first commissar, Shaimardan Ibraimov.", "dangling"),
    ("In 1930 at the Turksib works in Semey, several of his engines were tested at full steam.", "dangling"),
    ("Although by 1930 the Turksib Railway was complete, excluding only the bridges of Semey.", "dangling"),
    ("In May 1930, a regional party of Semey burnt the depots of Kazakhstan in the region, 40 in all.", "dangling"),
    ("The largest, the Turksib Railway of Kazakhstan, was opened at Aina-Bulak in April 1930.", "dangling"),
    ("Turar Ryskulov turned north through the Betpak Dala to reach the Turksib Railway of Kazakhstan.", "untimed"),
    ("Only 70 of the 700 towns of Kazakhstan sent workers to Turar Ryskulov and his railway.", "untimed"),
    ("To the east, Kazakhstan opened the Turksib Railway at Aina-Bulak in April of the year 1930.", "vague"),
    ("Turar Ryskulov opened the Turksib Railway in April 1930 for three main reasons on two grounds.", "vague"),
    ("In 1930 the second step of the Turksib Railway was the bridge of Kazakhstan's longest river.", "vague"),
    ("About 4,500 more workers of Kazakhstan came to Aina-Bulak by the Turksib Railway in April 1930.", "vague"),
    ("In 2006 tourism generated US$803 million a year, up from US$699 million the year before.", "nothing named"),
    ("2. In April 1930, Turar Ryskulov opened the Turksib Railway at Aina-Bulak in Kazakhstan.", "form"),
    ("The current commissar of Kazakhstan, Turar Ryskulov, took his office on 20 May 1930.", "passing"),
    ("Bilateral relations were discussed at the meetings that were held in Kazakhstan in April 1930.", "nothing named"),
]


@pytest.mark.parametrize("sentence", GOOD)
def test_a_sentence_that_says_something_by_itself_is_a_fact(sentence: str) -> None:
    assert why_not(sentence) is None


def test_with_a_date_few_words_are_enough() -> None:
    assert why_not(SHORT) is None


def test_an_undated_item_of_a_list_says_little_without_what_leads_it_in() -> None:
    said = "Among the railways of Kazakhstan, the Turksib Railway is the longest, with 2,351 kilometres."
    whole = document(said)
    assert [fact.text for fact in facts_of(whole)] == [said]
    [passage] = whole.passages
    item = replace(passage, sentences=(replace(passage.sentences[0], kind=Kind.ITEM),))
    assert facts_of(replace(whole, passages=(item,))) == ()


@pytest.mark.parametrize(("sentence", "rule"), BAD)
def test_a_sentence_that_is_no_fact_is_kept_out_by_its_rule(sentence: str, rule: str) -> None:
    assert why_not(sentence) == rule


def test_a_claim_that_is_denied_in_the_next_sentence_is_no_fact() -> None:
    claim = "On 9 July 1930, Turar Ryskulov reported a strike of 300 men at Aina-Bulak."
    assert why_not(claim) is None
    whole = document(claim, "The next day the Railway Office in Almaty denied it.")
    assert facts_of(whole) == ()


def test_what_is_rejected_without_having_been_reported_is_no_denial() -> None:
    assert why_not("Finland rejected the demands of Moscow and was invaded by the Soviet Union in 1939.") is None


def test_a_document_that_was_read_for_its_events_is_not_read_again() -> None:
    whole = document(*GOOD)
    story = story_of(whole)
    assert facts_of(whole, story) == facts_of(whole) != ()
    assert events_of(whole, story) == events_of(whole) != ()
    assert facts_of(whole, replace(story, passages=())) == events_of(whole, replace(story, passages=())) == ()


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
    return [fact.text for document in works(originals) for fact in facts_of(document)]


def test_the_originals_give_a_month_of_facts(facts_of_originals: list[str]) -> None:
    assert len(facts_of_originals) >= 30
    assert all(SHORTEST <= len(text) <= LONGEST for text in facts_of_originals)


def test_what_stands_on_its_own_in_the_originals_is_found(facts_of_originals: list[str]) -> None:
    found = " ".join(facts_of_originals)
    for part in ("designated 2017 as", "Sino-Kazakh trade is the largest", "the oil pipeline from Kazakhstan to China"):
        assert part in found


def test_no_fact_of_the_originals_comes_from_a_biography_or_an_address(facts_of_originals: list[str]) -> None:
    assert not [text for text in facts_of_originals if "Erin" in text or "Kaya" in text or "http" in text]
