"""Each form of sentence that says what a thing is comes before one that only mentions it."""

from __future__ import annotations

import pytest

from tests.index.answers.ranking.reranking.test_definition import documents, first

MENTIONED = {
    "fr": "Le bief gela en mai, et le bief déborda.",
    "es": "La acequia se heló en mayo, y la acequia creció.",
    "it": "La roggia gelò in maggio, e la roggia crebbe.",
    "nl": "De stuw bevroor in mei, en de stuw brak.",
    "en": "The leat froze in May, and a boy fell into the leat.",
    "ru": "Шлюз замёрз в мае, и в шлюз упал мальчик.",
    "kk": "Науа мамырда қатты, бала науа жанында құлады.",
    "tr": "Oluk mayısta dondu, bir çocuk oluk yanında düştü.",
    "zh": "水槽五月结冰，有孩子掉进水槽。",
    "de": "Das Siel fror im Mai zu, ein Kind fiel in das Siel.",
}


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "what is a leat?", "A leat is a ditch that brings water to a mill."),
        ("en", "what is a leat?", "A leat is usually a ditch."),
        ("en", "what is a leat?", "Leats are narrow ditches that feed mills."),
        ("en", "what is a leat?", "A leat (or lade) means a ditch."),
        ("en", "what is a leat?", "A leat denotes a ditch."),
        ("en", "what is a leat?", "Leat: a ditch that feeds a mill."),
        ("en", "what is a leat?", "Leat – a ditch that feeds a mill."),
        ("en", "what is a leat?", "By leat we mean a ditch."),
        ("en", "what is a leat?", "Such a ditch is called a leat."),
        ("en", "what is a leat?", "Such a ditch is known as the leat."),
        ("en", "what is a leat?", "A leat, a narrow one, is another ditch."),
        ("en", "what is a leat?", "“Leat” is the name of a ditch."),
        ("ru", "что такое шлюз?", "Шлюз – канава, которая ведёт воду к мельнице."),
        ("ru", "что такое шлюз?", "Шлюз — это канава."),
        ("ru", "что такое шлюз?", "Шлюз является канавой."),
        ("ru", "что такое шлюз?", "Шлюз означает канаву."),
        ("ru", "что такое шлюз?", "Шлюз представляет собой канаву."),
        ("ru", "что такое шлюз?", "Под шлюзом понимают канаву."),
        ("ru", "что такое шлюз?", "Такая канава называется шлюз."),
        ("ru", "что такое шлюз?", "Шлюз был узкой канавой."),
        ("kk", "науа деген не?", "Науа – диірменге су апаратын арық."),
        ("kk", "науа деген не?", "Науа дегеніміз арық."),
        ("kk", "науа деген не?", "Науа деп арықты атайды."),
        ("kk", "науа деген не?", "Науа диірмен арығы болып табылады."),
        ("tr", "oluk nedir?", "Oluk, değirmene su götüren bir arktır."),
        ("tr", "oluk nedir?", "Oluk dar ark demektir."),
        ("tr", "oluk nedir?", "Böyle arka oluk denir."),
        ("tr", "oluk nedir?", "Oluk: değirmene su götüren ark."),
        ("tr", "oluk nedir?", "Oluk arkın adıdır."),
        ("zh", "水槽是什么？", "水槽就是引水到磨坊的沟。"),
        ("zh", "水槽是什么？", "水槽指的是引水的沟。"),
        ("zh", "水槽是什么？", "水槽是引水的沟。"),
        ("zh", "水槽是什么？", "水槽又称引水沟。"),
        ("zh", "水槽是什么？", "所谓水槽，就是引水的沟。"),
        ("zh", "水槽是什么？", "这种沟叫做水槽。"),
        ("zh", "水槽是什么？", "水槽：引水的沟。"),
        ("de", "was ist ein Siel?", "Ein Siel ist eine Schleuse im Deich."),
        ("fr", "qu'est-ce qu'un bief ?", "Un bief est un canal."),
        ("es", "¿qué es una acequia?", "Una acequia es un canal."),
        ("it", "che cos'è una roggia?", "Una roggia è un canale."),
        ("nl", "wat is een stuw?", "Een stuw is een kleine dam."),
        ("de", "was ist ein Siel?", "Siel bedeutet Schleuse im Deich."),
        ("de", "was ist ein Siel?", "Siel: eine Schleuse im Deich."),
    ],
)
def test_what_says_it_comes_before_what_mentions_it(language: str, question: str, sentence: str) -> None:
    assert first(documents(language, MENTIONED[language], sentence), question, language) == sentence
