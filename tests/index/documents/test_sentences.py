"""Where sentences end, in five languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.documents.sentences import split_sentences

# A bar stands where a sentence ends and another begins.
ENGLISH = [
    "The area was occupied.|In 1864 a treaty was signed.",
    "It aims to limit U.S. influence in the region.|The U.S. Army left.",
    "They met in the U.S.|The talks failed.",
    "Relations were discussed at the VI. Ministers Meeting.|Nobody objected.",
    "It was built under Henry VIII.|Wolsey lived there.",
    "He fought in World War II.|After it he wrote.",
    "J. F. Kennedy met Mr. A. B. Smith.|They spoke.",
    "The theory of J. A. Hobson prevailed.",
    "Dr. Lee and Prof. Kim, Jr. came to St. Paul.",
    "Large firms (e.g. Sinopec and others) invested.",
    "Trade in oil, gas, etc.|Roads were built as well.",
    "See No. 5 and vol. 7, pp. 12–13, for details.|He said no.|Then he left.",
    "It cost $4.18 billion, a rise of 34.1 percent.|It was worth it.",
    "The cases “have not been diagnosed correctly.”|That was all.",
    'They "have not been diagnosed correctly."|That was all.',
    "“Go!” he said.|“Why?” she asked.",
    "He asked: “Do they want to go back?”.|Nobody knew.",
    "The article was called 'Why do they go?'.|It was deleted.",
    "And so … he left.|And so...|The end.",
    "It offers income; it also offers security.",
    "The firm Apple Inc. makes phones.|He works at Apple Inc.|She does too.",
    "It opens at 9 a.m.|The doors close at 5 p.m. every day.",
    "The war (it began in 1914. It ended in 1918.) changed much.",
    "Visit example.org or write to a.b@example.org today.",
    "Version 2.0 came out on 5.6.2020.|It works.",
    "1. The first point holds.",
    "IV. The first point holds.",
    "It was cheap!|Was it good?|Yes.",
    "The tribes fled.|The others stayed.",
    "Growth matters.|... The poor matter too.",
    "Miners (coal, iron etc.) Ltd was founded.",
    "schools for other groups .|Former schools closed.",
    "The Ph.D. Programme began on Jan. 5 and ended on Sept. 9.",
    "Marbury v. Madison was decided in 1803.",
]
RUSSIAN = [
    "Взнос 500 руб.|Оплата на месте.",
    "До моста 5 км.|Собаки бегают.",
    "Собрали 5 млн руб. за год.",
    "Почта находится в Приречье: 443010, г. Приречье, ул. Речная.|Она открыта.",
    "В 1992 г. Казахстан и Китай, т. е. две страны, подписали договор.|Потом его продлили.",
    "Университет им. К. Сатпаева получил 5 млрд тенге.",
    "А. С. Пушкин родился в 1799 г.|Потом он учился.",
    "Договор был подписан в 1864 г.|Россия получила земли.",
    "Это было в 36 г. до н. э.|Битва длилась день.",
    "Нефть, газ и т. д.|Торговля растёт.",
    "Товары стоили 3 тыс. руб. за штуку.",
    "См. рис. 5 и табл. 2.|Там всё есть.",
    "«Мы согласны!» — сказал он.|«Почему?»|Никто не знал.",
    "Он живёт на ул. Абая, д. 5.|Она — нет.",
    "Касса в каб. 12, ключи у соседей с уч. 40, тел. 5-01-17.|Звоните.",
    "Отсутствовали: В. Лунин и Г. Маслова.|Секретарь В. Лунин болен.",
    "В XIX в. Россия продвинулась на юг.",
    "Что это?|Это граница.",
]
KAZAKH = [
    "Жарна 6000 тг.|Төлем айына бір рет.",
    "1992 ж. қаңтарда екі ел келісті.|Содан кейін сауда өсті.",
    "1991 ж. Қазақстан тәуелсіз болды.",
    "А. Құнанбаев 1845 ж. туған.|Ол ақын болды.",
    "Мұнай, газ т.б.|Сауда өсті.",
    "Бұл қай жер?|Бұл шекара.",
    "Баға 5 млрд. теңге болды.|Бұл көп.",
    "Қ. И. Сәтбаев атын. университет ашылды.",
]
CHINESE = [
    "两国于1992年建交。|此后贸易迅速增长。",
    "这是哪里？|这是边境！|很远。",
    "他说：“我们同意。”|大家都笑了。",
    "“这是共同的目标。”部长说。|大家同意。",
    "增长了3.5%；投资也增加了。",
    "《条约》规定了边界（见第5条）。|双方同意。",
    "贸易增长.|投资也增加.",
    "他想了想……没有回答。",
]
TURKISH = [
    "Çeşme 1705 yılında Sultan II. Ahmed tarafından yapıldı.|Bu çeşme büyüktür.",
    "Giriş 80 TL.|Üyelik dondurulabilir.",
    "Yol 5 km.|Köprü yok.",
    "M.Ö. 36 yılında savaş oldu.|Savaş kısa sürdü.",
    "19. yüzyılda sınır çizildi.",
    "VI. Dışişleri Bakanları Toplantısı yapıldı.|Sonra dağıldılar.",
    "5. Uluslararası Kongre başladı.",
    "Prof. Dr. Ali Kaya konuştu.|Doç. Dr. Ayşe dinledi.",
    "Petrol, gaz vb. kaynaklar önemlidir.",
    "“Geliyoruz!” dedi.|Neden?|Bilmiyoruz.",
    "Bkz. s. 12 ve Cilt 3.|Orada yazıyor.",
    "Nüfus 15,5 milyondu.|Bu sayı 2.420 arttı.",
    "T.C. Dışişleri Bakanlığı açıkladı.",
]
CASES = [
    (language, case)
    for language, cases in {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH, "zh": CHINESE, "tr": TURKISH}.items()
    for case in cases
]


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, language)]


@pytest.mark.parametrize(("language", "case"), CASES, ids=[f"{language}: {case[:50]}" for language, case in CASES])
def test_sentences_end_where_a_reader_ends_them(language: str, case: str) -> None:
    glued = language == "zh" or "fled" in case
    assert sentences(case.replace("|", "" if glued else " "), language) == case.split("|")


def test_remarks_of_an_encyclopedia_stand_between_sentences() -> None:
    text = "The claim is disputed.[citation needed] He had visions.:33 They came often.:33, 34"
    assert sentences(text, "en") == ["The claim is disputed.", "He had visions.", "They came often."]


def test_an_unknown_language_is_split_by_the_english_rules() -> None:
    assert sentences("Das ist gut. Dr. Meier kommt.", "de") == ["Das ist gut.", "Dr. Meier kommt."]


def test_text_without_letters_has_no_sentence() -> None:
    assert sentences(" … *** ... ", "en") == []


@pytest.mark.parametrize("short", ["abt. 11 in the forenoon", "wt. 40 stone", "yr. 1752 by the parish book"])
def test_old_abbreviations_before_a_figure_end_no_sentence(short: str) -> None:
    assert sentences(f"The pond rose, {short}. It fell again.", "en") == [f"The pond rose, {short}.", "It fell again."]


@given(st.text(max_size=300), st.sampled_from(["en", "ru", "kk", "zh", "tr", "de"]))
def test_spans_are_ordered_and_tight_and_lose_no_letter(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    ends = [0, *(end for _, end in spans)]
    for (start, end), before in zip(spans, ends, strict=False):
        assert before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()


WORDS = ["One.", "Two!", "the", "e.g.", "U.S.", "5", "(a", "b.)", "“Go.”", "于。", "г.", "В", "VI.", "...", "it"]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_word_lies_in_a_sentence(words: list[str]) -> None:
    text = " ".join(words)
    kept = "".join(sentences(text, "en")).replace(" ", "")
    letters = [c for c in text if c.isalnum()]
    assert [c for c in kept if c.isalnum()] == letters


def test_splitting_takes_time_in_proportion_to_length() -> None:
    assert len(split_sentences("and so on e.g. this. " * 20_000, "en")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Leiterin ist seit Mai Frau Dipl.-Biol. Anke Sommer; sie folgt auf Herrn Dipl.-Ing. Veit Rauch."),
        ("de", "Kies kam um acht, zwei Fuhren, Fa. Ostwald, und wg. Regen erst am Abend verteilt."),
        ("en", "Ask Ida at the desk, tel. 0555 120, ext. 14."),
        ("ru", "Спросите Иду, тел. 8 (555) 12-01 или моб. +7 900 555-12-01."),
    ],
)
def test_a_title_and_a_number_stay_with_what_they_stand_before(language: str, text: str) -> None:
    assert split_sentences(text, language) == ((0, len(text)),)
