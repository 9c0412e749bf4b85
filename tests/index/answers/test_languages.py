"""Documents in many languages are asked in their own; what is said to who asks in one that can't be asked in."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents.sentences import split_sentences
from index.model import Answer, Document, Passage, Reason, Refusal, Sentence, Source

TEXTS = {
    "de": (
        "Die Orlener Brücke überquert die Vesna bei Marrow und wurde von der Ingenieurin Ada Kestrel "
        "entworfen. Sie wurde im Mai 1931 eröffnet, weil die Fähre im Winter nicht fahren konnte.",
        "Die Brücke ist 812 Meter lang und kostete 2,5 Millionen Kronen. Sudmark verkauft Holz und Wolle an "
        "Norland.",
    ),
    "fr": (
        "Le pont d'Orlen traverse la Vesna à Marrow et a été conçu par l'ingénieure Ada Kestrel. Il a été "
        "ouvert en mai 1931 parce que le bac ne pouvait pas circuler en hiver.",
        "Le pont mesure 812 mètres de long et l'ouvrage a coûté 2,5 millions de couronnes. Sudmark vend du "
        "bois à Norland.",
    ),
    "es": (
        "El puente de Orlen cruza el río Vesna en Marrow y fue diseñado por la ingeniera Ada Kestrel. Se "
        "abrió en mayo de 1931 porque el transbordador no podía navegar en invierno.",
        "El puente mide 812 metros de largo y costó 2,5 millones de coronas. Sudmark vende madera a Norland.",
    ),
    "it": (
        "Il ponte di Orlen attraversa la Vesna a Marrow e fu progettato dall'ingegnera Ada Kestrel. Fu aperto"
        " nel maggio 1931 perché il traghetto non poteva navigare d'inverno.",
        "Il ponte è lungo 812 metri e costò 2,5 milioni di corone. Sudmark vende legno a Norland.",
    ),
    "pt": (
        "A ponte de Orlen atravessa o rio Vesna em Marrow e foi projetada pela engenheira Ada Kestrel. Foi "
        "aberta em maio de 1931 porque a balsa não podia navegar no inverno.",
        "A ponte tem 812 metros de comprimento e custou 2,5 milhões de coroas. Sudmark vende madeira para "
        "Norland.",
    ),
    "uk": (
        "Орленський міст перетинає Весну біля Марроу, його спроєктувала інженерка Ада Кестрел. Міст відкрили "
        "у травні 1931 року, бо взимку пором не міг ходити.",
        "Довжина моста становить 812 метрів. Міст коштував 2,5 мільйона крон. Зюдмарк продає деревину Норландії.",
    ),
    "ar": (
        "يعبر جسر أورلن نهر فيسنا في مدينة مارو، وقد صممته المهندسة آدا كستريل. افتُتح الجسر في مايو 1931 لأن"
        " العبّارة لم تكن تعمل في الشتاء.",
        "يبلغ طول الجسر 812 مترا وكانت تكلفة الجسر مليوني كرونة. تبيع سودمارك الخشب إلى نورلاند.",
    ),
}  # fmt: skip
ASKED = {
    "de": {"Wann wurde die Brücke eröffnet?": "1931", "Wie lang ist die Brücke?": "812",
           "Wer hat die Orlener Brücke entworfen?": "Ada Kestrel", "Was verkauft Sudmark an Norland?": "Holz"},
    "fr": {"Quand le pont d'Orlen a-t-il été ouvert ?": "1931", "Qui a conçu le pont ?": "Ada Kestrel",
           "Combien a coûté l'ouvrage ?": "couronnes", "Que vend Sudmark à Norland ?": "bois"},
    "es": {"¿Cuándo se abrió el puente de Orlen?": "1931", "¿Quién diseñó el puente?": "Ada Kestrel",
           "¿Cuánto costó el puente?": "coronas", "¿Por qué se abrió el puente?": "transbordador"},
    "it": {"Quando fu aperto il ponte di Orlen?": "1931", "Chi ha progettato il ponte?": "Ada Kestrel",
           "Quanto costò il ponte?": "corone"},
    "pt": {"Quando foi aberta a ponte de Orlen?": "1931", "Quem projetou a ponte?": "Ada Kestrel",
           "Quanto custou a ponte?": "coroas"},
    "uk": {"Коли відкрили міст?": "1931", "Хто спроєктував Орленський міст?": "Ада Кестрел",
           "Скільки коштував міст?": "крон"},
    "ar": {"متى افتتح جسر أورلن؟": "1931", "من صمم الجسر؟": "كستريل", "كم طول الجسر؟": "812"},
}  # fmt: skip

MIXED = ("de", "fr", "es", "uk", "ar")
"""Italian and Portuguese have short questions in common: in one folder they may be taken for each other."""


def written(language: str) -> Document:
    passages = (
        Passage(f"{language}.txt", n, f"¶ {n + 1}", text, sentences_of(text, language), language=language)
        for n, text in enumerate(TEXTS[language])
    )
    return Document(Source(f"{language}.txt", "Orlen", language), tuple(passages))


@cache
def asking(*languages: str) -> Engine:
    return Engine(Unindexed([written(language) for language in languages]))


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(*span) for span in split_sentences(text, language))


@pytest.mark.parametrize(
    ("language", "question", "answer"), [(lang, q, a) for lang, asked in ASKED.items() for q, a in asked.items()]
)
@pytest.mark.parametrize("assumed", ["the documents'", "en", "its own"])
def test_documents_are_asked_in_their_own_language(language: str, question: str, answer: str, assumed: str) -> None:
    reply = asking(language).answer(question, {"en": "en", "its own": language}.get(assumed))
    assert isinstance(reply, Answer), reply
    assert answer in reply.citations[0].quote
    assert reply.language == language


def test_each_question_finds_the_documents_of_its_language() -> None:
    engine = asking(*MIXED)
    for language in MIXED:
        for question, answer in ASKED[language].items():
            reply = engine.answer(question)
            assert isinstance(reply, Answer), question
            assert answer in reply.citations[0].quote
            assert reply.citations[0].source.language == language


@pytest.mark.parametrize(
    "question", ["¿Quién fue el primer presidente de Norland?", "Onde nasceu o presidente Marten?"]
)
def test_no_other_language_is_taken_for_turkish(engine: Engine, question: str) -> None:
    assert engine.answer(question).language == "en"


@pytest.mark.parametrize("language", ["de", "fr", "xx"])
def test_to_assume_another_language_changes_no_english_answer(engine: Engine, language: str) -> None:
    for question in ("When was the Orlen Bridge opened?", "orlen bridge length", "Who is the president of Norland?"):
        assumed, plain = engine.answer(question, language), engine.answer(question, "en")
        assert isinstance(assumed, Answer)
        assert isinstance(plain, Answer)
        assert assumed.citations == plain.citations


@pytest.mark.parametrize("question", ["Wer hat die Eisenbahn gebaut?", "Pourquoi est-il mort ?", "누가 지었습니까?"])
def test_it_is_refused_with_the_languages_that_can_be_asked_in(engine: Engine, question: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.LANGUAGE
    assert reply.languages == ("en", "ru", "kk", "zh", "tr")
    assert not reply.nearest
    assert not reply.contrary


@pytest.mark.parametrize("question", ["el nino", "Rio de Janeiro population", "coup d'état 1851", "Кто умер?"])
def test_another_refusal_keeps_its_reason(engine: Engine, question: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.ABSENT


def test_what_is_answered_all_the_same_stays_an_answer(engine: Engine) -> None:
    assert isinstance(engine.answer("¿Quién es Ivo Marten, president de Norland?"), Answer)


def test_the_languages_of_the_documents_can_be_asked_in(documents: list[Document]) -> None:
    german = dataclasses.replace(documents[0], source=dataclasses.replace(documents[0].source, language="de"))
    reply = Engine(Unindexed([german])).answer("Wer hat die Eisenbahn gebaut?")
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.ABSENT
