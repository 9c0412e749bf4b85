"""Questions in Russian, Kazakh, Chinese and Turkish, word by word in English."""

from __future__ import annotations

from importlib.resources import files

import pytest
import yaml

from index.language import crosslingual
from index.language.crosslingual import of_entries, translate

LANGUAGES = ("ru", "kk", "zh", "tr")


def in_english(text: str, language: str) -> list[str]:
    """The usual English word of each stretch; guesses in brackets."""
    return [f"({t.english[0]})" if t.guess else t.english[0] for t in translate(text, language)]


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Где подписали мирный договор?", ["sign", "peace treaty"]),
        ("Кто захватил крепость?", ["occupy", "fortress"]),
        ("Крепость была захвачена", ["fortress", "occupy"]),
        ("Когда строилась железная дорога?", ["build", "railway"]),
        ("Кто участвует в переговорах?", ["participate", "negotiations"]),
        ("Сколько человек погибло при землетрясении?", ["people", "die", "earthquake"]),
        ("Кто основал музей?", ["establish", "museum"]),
        ("Что хранится в музеях Франции?", ["maintain", "museum", "france"]),
        ("В январе в Бразилии", ["january", "brazil"]),
        ("Сколько стоила постройка моста?", ["cost", "build", "bridge"]),
    ],
)
def test_russian_words_are_known_in_every_form(question: str, english: list[str]) -> None:
    assert in_english(question, "ru") == english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Köprü ne zaman inşa edildi?", ["bridge", "build"]),
        ("Bu topraklar ihtilaflıydı", ["territory", "dispute"]),
        ("Nehrinde hangi balıklar yaşıyor?", ["river", "fish", "live"]),
        ("Kim öldürüldü?", ["kill"]),
        ("Kim öldü?", ["die"]),
        ("Kim oldu?", []),
        ("Köyün nüfusu kaçtır?", ["village", "population"]),
        ("Koyun kaç yıl yaşar?", ["sheep", "live"]),
        ("Fransa'nın başkenti", ["france", "capital"]),
        ("Başbakanlar toplanıyor", ["prime minister", "gather"]),
        ("Dernek ne zaman kuruldu?", ["association", "establish"]),
        ("sehirlerde kac dil konusuluyor", ["city", "language", "speak"]),
    ],
)
def test_turkish_words_are_known_with_their_endings(question: str, english: list[str]) -> None:
    assert in_english(question, "tr") == english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("Көпір қашан салынды?", ["bridge", "build"]),
        ("Көпірді кім салып жатыр?", ["bridge", "build"]),
        ("Келісімге қол қойылды", ["treaty", "sign"]),
        ("Ауылдың халқы қанша?", ["village", "population"]),
        ("Өзен қай теңізге құяды?", ["river", "sea", "flow"]),
        ("Кітапты кім жазған?", ["book", "write"]),
        ("Қалалардағы мектептер", ["city", "school"]),
        ("Ғалым нені оқыды?", ["scholar", "read"]),
        ("Францияның астанасы", ["france", "capital"]),
    ],
)
def test_kazakh_words_are_known_with_their_endings(question: str, english: list[str]) -> None:
    assert in_english(question, "kk") == english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("哪天宣布的？", ["announce"]),
        ("谁修建了这座大桥？", ["build", "bridge"]),
        ("法国总统是谁？", ["france", "president"]),
        ("10月发生了什么事故？", ["october", "happen", "accident"]),
        ("2020年有多少人口？", ["2020", "population"]),
        ("公司什么时候成立的？", ["company", "establish"]),
        ("拉赫曼尼诺夫写了什么？", ["(la hemanninuofu)", "write"]),
    ],
)
def test_chinese_is_divided_into_words_and_its_question_words_are_dropped(question: str, english: list[str]) -> None:
    assert in_english(question, "zh") == english


def test_much_latin_in_a_chinese_question_is_read_to_its_end() -> None:
    text = "请问 " + "lorem ipsum dolor sit amet " * 20 + "是什么？"
    assert in_english(text, "zh") == ["lorem", "ipsum", "dolor", "sit", "amet"] * 20


def test_the_longest_entry_wins() -> None:
    glossary = of_entries("ru", {"железная дорога": ["railway"], "дорога": ["road"], "железный": ["iron"]})
    assert [t.english for t in glossary.translate("железной дорогой")] == [("railway",)]


def test_a_form_of_a_word_goes_before_a_stem_that_it_shares_with_another() -> None:
    glossary = of_entries("ru", {"договориться": ["agree"], "договор": ["treaty"]})
    assert [t.english for t in glossary.translate("по договору")] == [("treaty",)]


def test_a_hyphen_may_be_left_out_unless_the_parts_are_known_alone() -> None:
    glossary = of_entries("tr", {"Zara-Limar": ["fund"], "Ay-Yıldız": ["flag"], "ay": ["moon"], "yıldız": ["star"]})
    assert [t.english[0] for t in glossary.translate("zara limar'ın")] == ["fund"]
    assert [t.english[0] for t in glossary.translate("ay-yıldızın")] == ["flag"]
    assert [t.english[0] for t in glossary.translate("ayın yıldızı")] == ["moon", "star"]


def test_an_entry_without_english_is_dropped() -> None:
    assert [t.text for t in of_entries("zh", {"哪天": [], "开会": ["meet"]}).translate("哪天开会")] == ["开会"]


def test_a_stretch_says_where_it_stands() -> None:
    text = "Кто подписал мирный договор?"
    assert [text[t.start : t.end] for t in translate(text, "ru")] == ["подписал", "мирный договор"]


def test_figures_and_latin_words_stay() -> None:
    assert in_english("Сколько стоил iPhone в 2007 году?", "ru") == ["price", "iphone", "2007"]


def test_what_no_dictionary_knows_is_a_guess_at_its_spelling() -> None:
    (name,) = translate("Хворостухин", "ru")
    assert name.guess
    assert "khvorostukhin" in name.english


def test_a_turkish_name_is_also_read_without_its_endings() -> None:
    (name,) = translate("Zorbaoğlundan", "tr")
    assert name.guess
    assert "zorbaoglu" in name.english


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_file_is_well_formed(language: str) -> None:
    text = files(crosslingual.__package__).joinpath("glossaries", f"{language}.yaml").read_text(encoding="utf-8")
    entries = yaml.safe_load(text)
    keys = [line.partition(":")[0].strip("'\"") for line in text.splitlines() if line and not line.startswith("#")]
    assert all(isinstance(key, str) and isinstance(english, str) for key, english in entries.items())
    assert len(keys) == len(entries) > 2000, "an entry is given twice, or the file is cut"
    assert keys == sorted(keys)
    assert all(
        key == key.strip() and english.isascii() and english == english.lower() for key, english in entries.items()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_is_found_by_its_own_word(language: str) -> None:
    glossary = crosslingual.glossary(language)
    text = files(crosslingual.__package__).joinpath("glossaries", f"{language}.yaml").read_text(encoding="utf-8")
    lost = [
        key
        for key, english in yaml.safe_load(text).items()
        if english and not any(set(english.split(", ")) & set(t.english) for t in glossary.translate(key))
    ]
    assert lost == []
