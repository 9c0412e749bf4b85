"""Whatever word a sentence concludes by: asked why, one is shown the reason that stands before it."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Document, Passage, Sentence, Source

REASON = {
    "en": "The oars had cracked in the frost.",
    "ru": "Вёсла треснули от мороза.",
    "kk": "Ескектер аяздан жарылды.",
    "zh": "船桨在严寒中开裂。",
    "tr": "Kürekler ayazda çatladı.",
    "de": "Die Ruder waren im Frost gesprungen.",
}
WHY = {
    "en": "Why was the ferry stopped?",
    "ru": "Почему остановили паром?",
    "kk": "Паром неге тоқтатылды?",
    "zh": "渡船为什么停航？",
    "tr": "Feribot neden durduruldu?",
    "de": "Warum wurde die Fähre angehalten?",
}
WHEN = {
    "en": "When was the ferry stopped?",
    "ru": "Когда остановили паром?",
    "kk": "Паром қашан тоқтатылды?",
    "de": "Wann wurde die Fähre angehalten?",
}
CONCLUDING = [
    ("en", "Therefore the ferry was stopped in 1931."),
    ("en", "Thus the ferry was stopped in 1931."),
    ("en", "Hence the ferry was stopped in 1931."),
    ("en", "Consequently, the ferry was stopped in 1931."),
    ("en", "So the ferry was stopped in 1931."),
    ("en", "That is why the ferry was stopped in 1931."),
    ("en", "This is why the ferry was stopped in 1931."),
    ("en", "Because of this the ferry was stopped in 1931."),
    ("en", "Because of that the ferry was stopped in 1931."),
    ("en", "For this reason the ferry was stopped in 1931."),
    ("en", "For that reason the ferry was stopped in 1931."),
    ("en", "As a result the ferry was stopped in 1931."),
    ("en", "As a consequence, the ferry was stopped in 1931."),
    ("en", "“Therefore the ferry was stopped in 1931.”"),
    ("ru", "Поэтому паром остановили в 1931 году."),
    ("ru", "Потому и паром остановили в 1931 году."),
    ("ru", "Оттого паром остановили в 1931 году."),
    ("ru", "Так что паром остановили в 1931 году."),
    ("ru", "Вот почему паром остановили в 1931 году."),
    ("ru", "Из-за этого паром остановили в 1931 году."),
    ("ru", "По этой причине паром остановили в 1931 году."),
    ("ru", "В результате паром остановили в 1931 году."),
    ("ru", "Вследствие этого паром остановили в 1931 году."),
    ("kk", "Сондықтан паром 1931 жылы тоқтатылды."),
    ("kk", "Сол себепті паром 1931 жылы тоқтатылды."),
    ("kk", "Осы себепті паром 1931 жылы тоқтатылды."),
    ("kk", "Осыған байланысты паром 1931 жылы тоқтатылды."),
    ("kk", "Соған байланысты паром 1931 жылы тоқтатылды."),
    ("kk", "Осының салдарынан паром 1931 жылы тоқтатылды."),
    ("tr", "Bu yüzden feribot 1931'de durduruldu."),
    ("tr", "Bu nedenle feribot 1931'de durduruldu."),
    ("tr", "Bundan dolayı feribot 1931'de durduruldu."),
    ("tr", "Bu sebeple feribot 1931'de durduruldu."),
    ("tr", "O yüzden feribot 1931'de durduruldu."),
    ("tr", "Onun için feribot 1931'de durduruldu."),
    ("tr", "Dolayısıyla feribot 1931'de durduruldu."),
    ("tr", "Sonuç olarak feribot 1931'de durduruldu."),
    ("zh", "因此渡船于1931年停航。"),
    ("zh", "所以渡船于1931年停航。"),
    ("zh", "因而渡船于1931年停航。"),
    ("zh", "于是渡船于1931年停航。"),
    ("zh", "为此渡船于1931年停航。"),
    ("zh", "故而渡船于1931年停航。"),
    ("de", "Deshalb wurde die Fähre 1931 angehalten."),
    ("de", "Deswegen wurde die Fähre 1931 angehalten."),
    ("de", "Darum wurde die Fähre 1931 angehalten."),
    ("de", "Daher wurde die Fähre 1931 angehalten."),
    ("de", "Aus diesem Grund wurde die Fähre 1931 angehalten."),
    ("de", "Infolgedessen wurde die Fähre 1931 angehalten."),
]


def shown(language: str, question: str, *sentences: str) -> str:
    """What is quoted first of a paragraph of these sentences."""
    text, spans = "", []
    for sentence in sentences:
        text += " " if text and language != "zh" else ""
        spans.append(Sentence(len(text), len(text) + len(sentence)))
        text += sentence
    passage = Passage("a.txt", 0, "¶ 1", text, tuple(spans), language=language)
    reply = Engine(Unindexed([Document(Source("a.txt", "Marrow", language), (passage,))])).answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else ""


@pytest.mark.parametrize(("language", "sentence"), CONCLUDING)
def test_why_is_answered_with_what_it_follows_from(language: str, sentence: str) -> None:
    quote = shown(language, WHY[language], REASON[language], sentence)
    assert quote.startswith(REASON[language])
    assert quote.endswith(sentence)


@pytest.mark.parametrize("language", ["en", "ru", "kk", "de"])
def test_what_asks_for_no_reason_is_shown_none(language: str) -> None:
    sentence = next(one for spoken, one in CONCLUDING if spoken == language)
    assert not shown(language, WHEN[language], REASON[language], sentence).startswith(REASON[language])


@pytest.mark.parametrize("opening", ["Soon the ferry was", "Thusly named, the ferry was", "Потомки говорят: паром"])
def test_a_word_that_only_begins_alike_concludes_nothing(opening: str) -> None:
    quote = shown("en", WHY["en"], "The mill burnt down.", f"{opening} stopped because of ice.")
    assert not quote.startswith("The mill burnt down.")


def test_the_first_sentence_of_a_paragraph_has_no_reason_before_it() -> None:
    assert shown("en", WHY["en"], "Therefore the ferry was stopped.", "Nobody minded.").startswith("Therefore")
