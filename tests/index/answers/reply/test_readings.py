"""How a follow-up may be meant, where the plain reading of it finds nothing: in five languages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.question.follow_up import resolve
from index.answers.question.going_on import Follow
from index.documents.sentences import split_sentences
from index.model import Answer, Citation, Document, Original, Passage, Refusal, Sentence, Source, Zone

TEXTS: dict[str, Sequence[str]] = {
    "en": (
        "The Marrow boat race",
        "The Marrow boat race was won by Ada Kestrel in 1954. In 1958 it was called off after a storm. "
        "The fountain was built in 1961.",
        "The first pier of Marrow is 80 metres long. Two boats lie there.",
        "The second pier of Marrow was built of oak. A flood tore it away. It was never built again.",
        "The brewery of Marrow made beer until 1931. Today the building is a school.",
        "The tower stands on a hill and is open at noon. It was built of oak. Ada keeps it. Entry costs four euros.",
        "The bakery was opened by Ivo Marten in 1902. Its oven is of clay.",
    ),
    "ru": (
        "Гонка лодок в Марове",
        "Гонку лодок в 1954 году выиграла Анна Кестрова. В 1958 году её отменили из-за шторма.",
        "Первый причал имеет длину 80 метров. Там стоят две лодки.",
        "Второй причал построили из дуба. Наводнение снесло его.",
        "Пивоварня варила пиво до 1931 года. Сейчас в здании школа.",
        "Пекарню открыл Иван Мартов в 1902 году. Её печь из глины.",
    ),
    "kk": (
        "Маров қалашығы",
        "Зауыт 1931 жылға дейін сыра қайнатты. Қазір ғимаратта мектеп бар.",
        "Наубайхананы 1902 жылы Иван Мартов ашты. Оның пеші саздан жасалған.",
    ),
    "tr": (
        "Marov kasabası",
        "Fabrika 1931'e kadar bira üretti. Bugün binada bir okul var.",
        "Fırını 1902'de Ivo Marten açtı. Ocağı kildendir.",
        "Kestrel'in ilk romanı Kule 1911'de çıktı. Roman bir denizciyi anlatır.",
    ),
    "zh": (
        "马罗镇",
        "啤酒厂一直生产到1931年。现在楼里有一所学校。",
        "面包房1902年由马学文开办。它的炉子是泥做的。",
        "1954年赛船的冠军是丁一鸣。1958年的冠军是他的徒弟。",
    ),
}


def engine_of(*texts: tuple[str, Sequence[str]]) -> Engine:
    """Of documents, each a language, and its title and paragraphs."""
    documents = []
    for number, (language, (title, *paragraphs)) in enumerate(texts):
        name = f"{number}.md"
        documents.append(Document(Source(name, title, language), tuple(_passages(name, language, paragraphs))))
    return Engine(Unindexed(documents))


def _passages(name: str, language: str, paragraphs: Sequence[str]) -> list[Passage]:
    def passage(n: int, text: str) -> Passage:
        sentences = tuple(Sentence(*span) for span in split_sentences(text, language))
        return Passage(name, n, f"¶ {n + 1}", text, sentences, language=language)

    return [passage(n, text) for n, text in enumerate(paragraphs)]


def reply(language: str, *messages: str) -> Answer | Refusal:
    *before, last = messages
    return engine_of((language, TEXTS[language])).answer(last, language, before)


def shown(language: str, *messages: str) -> tuple[Citation, ...]:
    given = reply(language, *messages)
    assert isinstance(given, Answer), given
    return given.citations


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "who won the Marrow boat race in 1954?", "and in 1958?", "called off"),
        ("ru", "кто выиграл гонку лодок в 1954 году?", "а в 1958?", "отменили"),
    ],
)
def test_another_year_is_told_by_the_sentence_that_goes_on(language: str, first: str, then: str, told: str) -> None:
    assert told in shown(language, first, then)[0].quote


def test_what_was_built_in_another_year_tells_nothing_of_a_race() -> None:
    assert isinstance(reply("en", "who won the Marrow boat race in 1954?", "and in 1961?"), Refusal)


def test_the_only_sum_of_a_passage_is_what_it_costs() -> None:
    assert "four euros" in shown("en", "when is the tower open?", "how much is it?")[0].quote


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "how long is the first pier of Marrow?", "and the second one?", "of oak"),
        ("ru", "какая длина у первого причала?", "а второй?", "из дуба"),
    ],
)
def test_a_second_thing_is_shown_where_it_isnt_told_of_it_what_was_asked(
    language: str, first: str, then: str, told: str
) -> None:
    quoted = shown(language, first, then)
    assert told in quoted[0].quote
    assert "80" not in " ".join(citation.quote for citation in quoted)


def test_the_second_one_after_the_first_is_the_second_of_its_kind() -> None:
    text = ("Kestrel", "Kestrel'in ilk romanı Kule'dir. Roman denizi anlatır. Kestrel'in ikinci romanı Liman'dır.")
    given = engine_of(("tr", text)).answer("ikincisi?", "tr", ["Kestrel'in ilk romanı hangisi?"])
    assert isinstance(given, Answer)
    assert given.citations[0].quote.endswith("Liman'dır.")


def test_the_first_one_isnt_told_by_the_second() -> None:
    text = ("Kestrel", "Kestrel'in ikinci romanı Liman 1946'da çıktı. Kestrel'in ilk romanı Kule'dir.")
    given = engine_of(("tr", text)).answer("ilki?", "tr", ["Kestrel'in ikinci romanı ne zaman çıktı?"])
    assert isinstance(given, Refusal) or "1946" not in given.citations[0].quote


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "what was the second pier of Marrow built of?", "what happened to it?", "A flood tore it away."),
        ("ru", "из чего построили второй причал?", "а что потом?", "Наводнение снесло его."),
    ],
)
def test_what_became_of_it_is_told_by_what_follows(language: str, first: str, then: str, told: str) -> None:
    assert told in shown(language, first, then)[0].quote


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "until when did the brewery make beer?", "and now?", "Today the building is a school."),
        ("ru", "до какого года пивоварня варила пиво?", "а сейчас?", "Сейчас в здании школа."),
        ("kk", "зауыт қашанға дейін сыра қайнатты?", "ал қазір ше?", "Қазір ғимаратта мектеп бар."),
        ("tr", "fabrika ne zamana kadar bira üretti?", "peki şimdi?", "Bugün binada bir okul var."),
        ("zh", "啤酒厂生产到什么时候？", "那现在呢？", "现在楼里有一所学校。"),
    ],
)
def test_how_it_is_now_is_told_by_the_sentence_that_says_so(language: str, first: str, then: str, told: str) -> None:
    assert [citation.quote for citation in shown(language, first, then)] == [told]


def test_how_it_is_now_isnt_told_by_how_it_was() -> None:
    assert isinstance(reply("en", "when was the bakery opened?", "and now?"), Refusal)


@pytest.mark.parametrize(
    ("language", "first", "then", "told"),
    [
        ("en", "how long is the first pier of Marrow?", "and the bakery?", "The bakery was opened"),
        ("ru", "какая длина у первого причала?", "а пекарня?", "Пекарню открыл"),
        ("kk", "зауыт қашанға дейін сыра қайнатты?", "ал наубайхана ше?", "Наубайхананы"),
        ("zh", "啤酒厂生产到什么时候？", "那面包房呢？", "面包房1902年"),
    ],
)
def test_another_thing_is_told_of_by_a_sentence_that_begins_with_it(
    language: str, first: str, then: str, told: str
) -> None:
    assert shown(language, first, then)[0].quote.startswith(told)


def test_a_group_of_people_is_no_thing_to_tell_of() -> None:
    text = ("The hall", "Adults pay 4 crowns. Ada Roe built the hall.", "Pensioners met in the hall in 1931.")
    engine = engine_of(("en", text))
    assert isinstance(engine.answer("and pensioners?", "en", ["what do adults pay?"]), Refusal)


def test_what_it_tells_is_asked_of_the_novel_that_was_spoken_of() -> None:
    assert "denizciyi anlatır" in shown("tr", "Kestrel'in ilk romanı hangisi?", "ne anlatıyor?")[0].quote


def test_the_bold_is_never_of_the_year_before() -> None:
    assert not shown("zh", "1954年赛船的冠军是谁？", "1958年呢？")[0].highlights


def test_a_year_asks_what_was_asked_before_and_not_what_else_happened_then() -> None:
    engine = engine_of(("en", TEXTS["en"]))
    asked = "who won the Marrow boat race in 1954?"
    assert isinstance(engine.answer("in 1961?", "en", [asked]), Refusal)
    for before in ([], ["who is the mayor of Sudmark?"]):  # nothing was answered that it could ask again
        reply = engine.answer("1961?", "en", before)
        assert isinstance(reply, Answer)
        assert "fountain" in reply.citations[0].quote


def test_a_question_without_its_subject_doesnt_stray_into_another_language() -> None:
    english = ("The pier", "The pier was designed by Ada Kestrel.")
    engine = engine_of(("zh", TEXTS["zh"]), ("en", english))
    assert isinstance(engine.answer("谁设计的？", "zh", ["面包房是谁开办的？"]), Refusal)
    assert isinstance(engine.answer("谁设计的？", "zh"), Answer)


def test_a_heading_of_another_document_doesnt_ask_what_a_follow_up_does() -> None:
    room = Passage("b.md", 0, "¶ 1", "A room is 90 euros.", (Sentence(0, 19),), section=("Cost",))
    swing = Document(Source("a.md", "Minutes", "en"), tuple(_passages("a.md", "en", ["The swing is mended."])))
    engine = Engine(Unindexed([swing, Document(Source("b.md", "The inn", "en"), (room,))]))

    def asks(before: str) -> bool:
        asked = engine.expanded(understand("what does it cost?", "en"))
        found = engine.searching.find(resolve(asked, engine.expanded(understand(before, "en")), Follow.OF_IT))
        return found is not None and found.ranking.asked_above is not None

    assert asks("who keeps the inn?")
    assert not asks("who mends the swing?")


def test_she_is_the_author_of_the_work_that_a_digest_retells() -> None:
    text = "The paper on tides was written by Lena Orsk. Lena Orsk studied in Porto Alto."
    passage = Passage("a.md", 0, "¶ 1", text, (Sentence(0, 44), Sentence(45, len(text))), zone=Zone.ABOUT)
    work = Original("On tides", author="Lena Orsk")
    source = Source("a.md", "On tides (digest)", "en", author="The Otter Club", digest_of=work)
    engine = Engine(Unindexed([Document(source, (passage,))]))
    given = engine.answer("where did she study?", "en", ["who wrote the paper on tides?"])
    assert isinstance(given, Answer)
    assert "Porto Alto" in given.citations[0].quote
