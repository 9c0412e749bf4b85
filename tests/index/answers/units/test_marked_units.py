"""Questions with their answers, and words with their meanings, by each way in which documents mark them."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first

ASKED = {
    "en": ("May I bring a canoe?", "Only on Mondays.", "can I bring my canoe?"),
    "ru": ("Можно ли взять лодку?", "По понедельникам.", "можно взять лодку?"),
    "kk": ("Қайық алып келуге бола ма?", "Тек дүйсенбіде.", "қайық алып келуге бола ма?"),
    "zh": ("可以带船吗？", "只在星期一。", "可以带船吗？"),
    "tr": ("Kano getirebilir miyim?", "Yalnız pazartesileri.", "kano getirebilir miyim?"),
    "de": ("Darf ich ein Kanu mitbringen?", "Nur montags.", "Darf ich ein Kanu mitbringen?"),
}
ANOTHER = {
    "en": "Weir: a low dam",
    "ru": "Шлюз: ворота канала",
    "kk": "Бөген: қақпа",
    "tr": "Bent: küçük baraj",
    "zh": "水闸：挡水的门",
    "de": "Wehr: ein niedriger Damm",
}


@pytest.mark.parametrize(
    ("language", "asks", "answers"),
    [
        ("en", "Q: {}", "A: {}"),
        ("en", "Question: {}", "Answer: {}"),
        ("en", "Question 4. {}", "Answer. {}"),
        ("en", "Q1: {}", "A1: {}"),
        ("en", "Q. {}", "A. {}"),
        ("en", "**Q:** {}", "**A:** {}"),
        ("en", "FAQ 3: {}", "Reply: {}"),
        ("ru", "В: {}", "О: {}"),
        ("ru", "Вопрос: {}", "Ответ: {}"),
        ("ru", "Вопрос 2. {}", "Ответ. {}"),
        ("ru", "**Вопрос:** {}", "**Ответ:** {}"),
        ("kk", "С: {}", "Ж: {}"),
        ("kk", "Сұрақ: {}", "Жауап: {}"),
        ("kk", "Сұрақ 2. {}", "Жауап. {}"),
        ("zh", "问：{}", "答：{}"),
        ("zh", "问题：{}", "回答：{}"),
        ("zh", "问题3：{}", "答案：{}"),
        ("zh", "Q：{}", "A：{}"),
        ("tr", "S: {}", "C: {}"),
        ("tr", "Soru: {}", "Cevap: {}"),
        ("tr", "Soru 3: {}", "Yanıt: {}"),
        ("de", "Frage: {}", "Antwort: {}"),
        ("de", "Frage 2: {}", "Antwort: {}"),
    ],
)
def test_an_answer_is_shown_without_its_question(ask: Ask, language: str, asks: str, answers: str) -> None:
    written, answer, asked = ASKED[language]
    text = f"{asks.format(written)}\n\n{answers.format(answer)}\n"
    assert first(ask(text, asked, language))[0] == answer


@pytest.mark.parametrize(
    ("language", "heading", "entry", "question"),
    [
        ("en", "Glossary", "Leat: a ditch that feeds a mill", "what is a leat?"),
        ("en", "Terms", "Leat: a ditch that feeds a mill", "leat"),
        ("en", "Definitions", "Leat: a ditch that feeds a mill", "what does leat mean?"),
        ("en", "Abbreviations", "MRC: Marrow Rowing Club", "what does MRC stand for?"),
        ("ru", "Словарь", "Лоток: канава у мельницы", "что такое лоток?"),
        ("ru", "Термины и определения", "Лоток: канава у мельницы", "что значит лоток?"),
        ("ru", "Сокращения", "МРК: Мельничный речной клуб", "что такое МРК?"),
        ("kk", "Сөздік", "Науа: диірмен арығы", "науа деген не?"),
        ("kk", "Терминдер", "Науа: диірмен арығы", "науа деген не?"),
        ("tr", "Sözlük", "Oluk: değirmen arkı", "oluk nedir?"),
        ("tr", "Kısaltmalar", "MKK: Marrow Kürek Kulübü", "MKK ne demek?"),
        ("zh", "术语表", "水槽：引水的沟", "水槽是什么？"),
        ("zh", "缩略语", "划俱：划船俱乐部", "划俱是什么？"),
        ("de", "Glossar", "Siel: eine Schleuse im Deich", "was ist ein Siel?"),
    ],
)
def test_an_entry_is_shown_below_any_heading_of_a_glossary(
    ask: Ask, language: str, heading: str, entry: str, question: str
) -> None:
    answer = ask(f"# {heading}\n\n{ANOTHER[language]}\n\n{entry}\n", question, language)
    assert entry in first(answer)[0]
