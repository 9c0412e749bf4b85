"""Short names that only a reader of the whole document understands."""

from __future__ import annotations

import pytest

from index.facts.short_names import Naming, naming_of
from index.model import Document, Passage, Sentence, Source
from tests.index.facts.by_rules import facts_of

STORY = (
    "Edward John Noble owned a chain of drugstores in New York.",
    "The Federal Communications Commission (FCC) forced the Radio Corporation to sell its Blue Network.",
    "The commission gave its reasons, and Noble paid eight million dollars.",
    "Troops of the Soviet Union marched through East Germany and through New England.",
    "The Soviet army stayed in Germany, and in England nobody cared.",
    "Germany and England protested, but the church of Saint Paul was lost.",
    "General Dieskau fell, and Dieskau's men fled to the Huguenots of French Canada.",
)


def told(*sentences: str, title: str = "The Blue Network") -> Document:
    text, spans = "", []
    for sentence in sentences:
        text += " " if text else ""
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence
    source = Source("a.md", title, "en")
    return Document(source, (Passage("a.md", 0, "¶ 1", text, tuple(spans), language="en"),))


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("In 1951, Noble held more than half of the shares of ABC.", ["Noble"]),
        ("In 1951, Edward John Noble held half of the shares of ABC, and Noble sold them.", []),
        ("On 12 October 1943, the Commission authorized the purchase.", ["Commission"]),
        ("On 12 October 1943, the Federal Communications Commission authorized the purchase.", []),
        ("On 12 October 1943, the FCC authorized the purchase.", ["FCC"]),
        ("On 12 October 1943, the Federal Communications Commission (FCC) authorized it.", []),
        ("When Dieskau fell in 1755, his men fled to Canada.", ["Dieskau"]),
        ("In 1939 Germany attacked Poland, and England declared war.", []),
        ("In 1939 Soviet troops entered Poland.", []),
    ],
)
def test_a_name_that_is_given_in_full_elsewhere_is_short(sentence: str, short: list[str]) -> None:
    assert list(naming_of(told(*STORY)).short_names(sentence)) == short


def test_whom_the_title_names_everybody_knows() -> None:
    assert "Noble" in naming_of(told(*STORY)).short
    assert "Noble" not in naming_of(told(*STORY, title="Edward Noble")).short


def test_a_sentence_with_a_short_name_is_no_fact() -> None:
    story = (*STORY, "In 1951, Noble held more than half of the shares of the American Broadcasting Company.")
    assert [fact.text for fact in facts_of(told(*story)) if "1951" in fact.text] == []


def test_a_word_is_a_name_if_it_mostly_has_a_capital() -> None:
    known = naming_of(told("Men of Kazan read The Times, and the men of Kazan liked the news.")).known
    assert "Kazan" in known
    assert "The" not in known


def names(*sentences: str, title: str = "A chronicle") -> Naming:
    return naming_of(told(*sentences, title=title))


def test_a_lone_name_is_no_person() -> None:
    """What the document nowhere gives a first name or a title is not the short form of one."""
    assert names("Marrow attacked the harbour.", "Marrow's men fled.").short == frozenset()
    assert names("Ivo Marrow attacked the harbour.", "Marrow's men fled.").short == {"Marrow"}
    assert names("General Marrow attacked the harbour.", "Marrow's men fled.").short == {"Marrow"}


def test_a_person_does_or_owns_something() -> None:
    full = "Ivo Marrow was born in the north."
    assert names(full, "In 1931 Marrow attacked the harbour.").short == {"Marrow"}
    assert names(full, "It was Marrow's house.").short == {"Marrow"}
    assert names(full, "It was Marrow who came.").short == {"Marrow"}
    assert names(full, "They saw Marrow.").short == frozenset()


def test_a_word_with_an_article_or_a_place_before_it_is_no_person() -> None:
    full = "Ivo Marrow was born in the north."
    does = "In 1931 Marrow attacked the harbour."
    assert names(full, does, "They lived in Marrow.").short == frozenset()
    assert names(full, does, "They saw the Marrow.").short == frozenset()
    # one place in four is none
    assert names(full, does, does, does, "They lived in Marrow.").short == {"Marrow"}


def test_parts_of_names_with_an_article_are_no_persons() -> None:
    story = ("He left the Norland Express at noon, an express of old.", "Norland attacked the harbour.")
    assert names(*story).short == frozenset()


def test_names_of_one_word_or_of_many_are_not_taken_apart() -> None:
    long = "Ivo Ada Tom Lena Marrow came, and Marrow attacked the harbour."
    assert names(long).short == frozenset()
    four = "Ivo Ada Tom Marrow came, and Marrow attacked the harbour."
    assert "Marrow" in names(four).short


def test_what_only_opens_a_sentence_is_no_first_name() -> None:
    assert names("When Marrow came, all fled.", "In 1931 Marrow attacked the harbour.").short == frozenset()


def test_words_in_capitals_and_of_two_letters_are_no_persons() -> None:
    assert names("Ivo MARROW came.", "In 1931 MARROW attacked the harbour.").short == frozenset()
    assert names("Ivo Li came.", "In 1931 Li attacked the harbour.").short == frozenset()


def test_the_plural_of_a_name_is_a_people() -> None:
    story = ("Ivo Rusk and Tom Rusks came.", "Rusk attacked the harbour.", "Rusks attacked the town.")
    assert names(*story).short == {"Rusk"}


def test_the_last_word_of_a_full_name_may_be_a_common_noun() -> None:
    full = "The Marrow Harbour Authority (MHA) was founded in 1931."
    noun = "Every port has an authority of its own."
    assert names(full, noun).bare == {"Authority"}
    assert names(full).bare == frozenset()  # nowhere a common noun
    assert names("The Marrow Harbour Works opened.", "All works were closed.").bare == frozenset()
    assert list(names(full, noun).short_names("Then the Authority closed it.")) == ["Authority"]
    assert list(names(full, noun).short_names("Then the Authority of Sudmark closed it.")) == []
    assert list(names(full, noun).short_names("Then the MHA closed it.")) == ["MHA"]
    assert list(names(full, noun).short_names("Then the Marrow Harbour Authority closed the Authority.")) == []


def test_whether_there_is_a_short_name() -> None:
    found = names("Ivo Marrow was born in the north.", "In 1931 Marrow attacked the harbour.")
    assert found.names_in_short("In 1931 Marrow sold it.")
    assert not found.names_in_short("In 1931 Ivo Marrow sold it.")
    assert not found.names_in_short("In 1931 it was sold.")


def test_what_is_in_many_passages_is_the_subject() -> None:
    def passages(*texts: str) -> Document:
        return Document(
            Source("a.md", "A chronicle", "en"),
            tuple(
                Passage("a.md", n, f"¶ {n + 1}", text, (Sentence(0, len(text)),), language="en")
                for n, text in enumerate(texts)
            ),
        )

    often = passages(*["He saw the tower of Marrow."] * 3, *["Nothing else."] * 8)
    assert naming_of(often).subject == {"Marrow"}
    assert naming_of(often).kinds == {"tower"}
    twice = passages(*["He saw the tower of Marrow."] * 2, *["Nothing else."] * 2)
    assert naming_of(twice).subject == frozenset()
    seldom = passages(*["He saw the tower of Marrow."] * 3, *["Nothing else."] * 9)
    assert naming_of(seldom).subject == frozenset()


def test_words_of_the_title() -> None:
    assert names("Nothing.", title="The Harbour of Marrow and its towers").title == {"Harbour", "Marrow"}


def test_a_name_given_in_full_in_the_same_sentence_is_not_short() -> None:
    found = names("Ivo Marrow was born in the north.", "In 1931 Marrow attacked the harbour.")
    assert list(found.short_names("Then Ivo Marrow came, and in 1931 Marrow sold it.")) == []


def test_a_person_may_have_a_name_of_three_letters_or_one_that_ends_in_s() -> None:
    assert names("Ivo Orm came.", "In 1931 Orm attacked the harbour.").short == {"Orm"}
    assert names("Ivo Jones came.", "In 1931 Jones attacked the harbour.").short == {"Jones"}


def test_a_first_name_may_have_an_article_before_it_in_one_place_of_four() -> None:
    """'The Ivo Marrow' may be a ship once; what is oftener called so is no person."""
    plain, ship = "They met Ivo Marrow.", "They saw the Ivo Marrow."
    does = "In 1931 Marrow attacked the harbour."
    assert names(plain, plain, plain, ship, does).short == {"Marrow"}
    assert names(ship, plain, plain, plain, does).short == {"Marrow"}
    assert names(ship, ship, plain, plain, plain, does).short == frozenset()


def test_what_stands_only_beside_a_common_noun_is_no_person() -> None:
    story = ("He left Norland Express at noon, an express of old.", "In 1931 Norland attacked the harbour.")
    assert names(*story).short == frozenset()


def test_places_before_a_name_are_counted_wherever_they_stand() -> None:
    full = "Ivo Marrow was born in the north."
    does = "In 1931 Marrow attacked the harbour."
    assert names(full, "They lived in Marrow.", "They came to Marrow.", does).short == frozenset()


def test_a_word_as_often_without_a_capital_is_no_name() -> None:
    assert names("They saw May again, and may see it soon.").known == frozenset()
    assert names("They saw May again in May, and may see it soon.").known == {"May"}


def test_the_word_that_opens_a_sentence_is_not_known_by_its_capital() -> None:
    assert names("Nothing came of Kazan.").known == {"Kazan"}


def test_what_the_title_says_is_no_short_name() -> None:
    full, noun = "The Marrow Harbour Authority was founded in 1931.", "Every port has an authority of its own."
    assert names(full, noun).bare == {"Authority"}
    assert names(full, noun, title="The Authority of Marrow").bare == frozenset()


FAMILY = (
    "Josiah Whitlock was born on 4 March 1812 at Lowmoor Farm.",
    "Josiah married Ann Trewin at Orrin in 1837, and Josiah bought a schooner.",
    "Matthew Whitlock went to sea, and Matthew built a launch.",
)


def test_the_surname_in_the_title_tells_a_first_name() -> None:
    naming = naming_of(told(*FAMILY, title="Notes on the Whitlock family"))
    assert {"Josiah", "Matthew"} <= naming.short
    assert list(naming.short_names("In 1844 Josiah married Charity Bawden at Orrin.")) == ["Josiah"]
    assert list(naming.short_names("In 1844 Josiah Whitlock married Charity Bawden at Orrin.")) == []
    assert "Whitlock" not in naming.short
