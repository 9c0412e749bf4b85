from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import OperatorError
from index.language import thesaurus
from index.language.analysis import index_terms, words
from index.language.detection import LANGUAGES, language_of
from index.language.spelling import nearest


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("580,000 km", ["580000", "km"]),
        ("US$4.18 billion", ["US", "4.18", "billion"]),
        ("Xi'an's gates", ["xian", "gate"]),
        ("the U.S. and us", ["US"]),
        ("the 1700's", ["1700s"]),
        ("Ürümqi", ["urumqi"]),
        ("R&D, r & d and AT&T", ["r&d", "r&d", "at&t"]),
        ("the V&As, the V & A's", ["v&a", "v&a"]),
        ("AT & T", ["at&t"]),
        ("Tiffany & Co", ["tiffani", "co"]),
        ("I'll be ill, she’ll shed a shell", ["ill", "shed", "shell"]),
        ("郅支之戰", ["郅支", "支之", "之战"]),
    ],
)
def test_words_are_cut_and_folded(text: str, terms: list[str]) -> None:
    assert index_terms(text) == terms


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("organisation", "organization", "en"),
        ("colours", "color", "en"),
        ("fought", "fighting", "en"),
        ("kilometres", "kilometers", "en"),
        ("Китай", "Китая", "ru"),
        ("Казахстан", "Казахстана", "ru"),
        ("Kazakistan", "Kazakistan'ın", "tr"),
        ("étude", "l’étude", "fr"),
        ("arte", "dell'arte", "it"),
        ("الإسلام", "الاسلام", "ar"),
        ("سنة", "سَنَة", "ar"),
        ("книга", "книгами", "uk"),
        ("臺灣", "台湾", "zh"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str, language: str) -> None:
    assert index_terms(one, language) == index_terms(other, language)


@given(st.text(max_size=200))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("When was the bridge opened?", "en"),
        ("Когда открыли мост?", "ru"),
        ("Көпір қашан ашылды?", "kk"),
        ("桥是什么时候开通的？", "zh"),
        ("Köprü ne zaman açıldı?", "tr"),
        ("kopru hangi yil acildi", "tr"),
        ("Kestrel kimdir?", "tr"),
        ("Kestrel кто?", "ru"),
        ("Marten қайда?", "kk"),
        ("Kestrel где находится", "ru"),
        ("Who is Токаев?", "en"),
        ("Модель No 5", "ru"),
        ("Токаев Kestrel", "ru"),
    ],
)
def test_the_language_of_a_question_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wann starb Tesla?", "de"),
        ("Où est né Tesla ?", "fr"),
        ("¿Dónde nació Tesla?", "es"),
        ("Dove nacque Tesla?", "it"),
        ("Onde o Tesla nasceu?", "pt"),
        ("Де народився Тесла?", "uk"),
        ("أين ولد تسلا؟", "ar"),
        ("Where was Tesla born?", "en"),
        ("Tesla nerede doğdu?", "tr"),
        ("Где родился Тесла?", "ru"),
        ("Тесла қайда туған?", "kk"),
    ],
)
@pytest.mark.parametrize("default", ["en", "tr", "de", "ru"])
def test_languages_of_the_documents_are_told_apart(text: str, language: str, default: str) -> None:
    among = (*LANGUAGES, "de", "fr", "es", "it", "pt", "uk", "ar")
    assert language_of(text, default, among) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("darf ich das mitbringen", "de"),
        ("mon chien peut venir ?", "fr"),
        ("siete aperti la domenica", "it"),
        ("я загубив парасольку, де шукати", "uk"),
        ("is there a car park", "en"),
        ("köpek için yer var mı", "tr"),
    ],
)
def test_a_word_or_two_tell_the_language_that_is_assumed(text: str, language: str) -> None:
    default = language if language not in ("en", "tr") else "de"
    assert language_of(text, default, (*LANGUAGES, "de", "fr", "it", "uk")) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who runs the gas kiln?", "en"),
        ("are pets allowed?", "en"),
        ("how many votes were against the roof contract?", "en"),
        ("open on Sunday?", "en"),
        ("Kim geldi?", "tr"),
    ],
)
@pytest.mark.parametrize("default", ["ru", "kk", "zh", "de", "ar"])
def test_one_small_word_tells_english_or_turkish_whatever_is_assumed(text: str, language: str, default: str) -> None:
    assert language_of(text, default, (*LANGUAGES, "de", "ar")) == language


@pytest.mark.parametrize("default", ["ru", "kk", "zh", "tr", "de"])
def test_latin_words_of_no_language_are_read_in_the_one_that_is_assumed(default: str) -> None:
    assert language_of("Altynkol Khorgos", default, (*LANGUAGES, "de")) == default


@pytest.mark.parametrize(
    ("text", "among", "language"),
    [
        ("¿Dónde nació el presidente?", LANGUAGES, "en"),
        ("Quando foi aberta a ponte?", (*LANGUAGES, "pt"), "pt"),
        ("the bridge at Marrow", (*LANGUAGES, "de"), "en"),
        ("Orlen Bridge", (*LANGUAGES, "de"), "en"),
    ],
)
def test_only_languages_that_can_be_asked_in_are_told(text: str, among: tuple[str, ...], language: str) -> None:
    assert language_of(text, "en", among) == language


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kazahkstan", "kazakhstan"),
        ("petrokazakstan", "petrokazakhstan"),
        ("pipline", "pipeline"),
        ("happend", "happened"),
    ],
)
def test_slips_of_the_fingers_are_mended(typed: str, meant: str) -> None:
    assert nearest(typed, ["kazakhstan", "petrokazakhstan", "pipeline", "happened", "station"]) == meant


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("cat", "car"),
        ("1992", "1993"),
        ("peace", "place"),
        ("bridge", "fridge"),
        ("cats", "cars"),
        ("sears", "seas"),
        ("margarine", "magazine"),
    ],
)
def test_other_words_are_left_alone(typed: str, other: str) -> None:
    assert nearest(typed, [other]) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("warsw", "warsaw"), ("supr", "super"), ("capcity", "capacity"), ("rivver", "river")],
)
def test_a_letter_left_out_doubled_or_swapped_is_likelier_than_another_one(typed: str, meant: str) -> None:
    assert nearest(typed, ["wars", "warsaw", "super", "supt", "capacity", "river"]) == meant


def test_of_two_as_near_the_one_of_a_heading_is_meant_then_the_more_frequent() -> None:
    often = {"marten": 9, "martian": 3}
    assert nearest("martn", ["martian", "marten"], lambda word: often.get(word, 0)) == "marten"
    assert nearest("martan", ["martian", "marten"], lambda word: often.get(word, 0), {"martian"}) == "martian"


def test_a_very_short_word_is_not_mended_to_one_that_hardly_occurs() -> None:
    assert nearest("sears", ["spears"], lambda word: 1) is None
    assert nearest("sears", ["spears"], lambda word: 1, {"spears"}) == "spears"


def test_names_stand_for_one_another(tmp_path: Path) -> None:
    file = tmp_path / "aliases.yaml"
    file.write_text("- names: [Shanghai Cooperation Organisation, SCO]\n  loosely: [Five]\n", encoding="utf-8")
    names = thesaurus.of_groups(thesaurus.read_aliases(file))
    found = list(names.find(index_terms("the SCO")))
    assert found[0].name
    assert tuple(index_terms("Shanghai Cooperation Organization")) in {other.terms for other in found[0].others}


@pytest.mark.parametrize("text", ["- loosely: [a]\n", "names: [a]\n", "- [a\n", "just text"])
def test_a_file_of_names_that_is_none_says_what_to_mend(tmp_path: Path, text: str) -> None:
    file = tmp_path / "aliases.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OperatorError, match="aliases"):
        thesaurus.read_aliases(file)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("2.3.0 - 2025-05-20", ["2.3.0", "2025", "05", "20"]),
        ("v2.4.1 and 3.0", ["2.4.1", "and", "3.0"]),
        ("12.03.2024", ["12", "03", "2024"]),
        ("on 5.6.24 at 9.30.", ["on", "5", "6", "24", "at", "9.30"]),
        ("3.5 l and 1,200.50", ["3.5", "l", "and", "1200.50"]),
    ],
)
def test_versions_are_words_and_dates_are_several(text: str, surfaces: list[str]) -> None:
    assert [word.surface for word in words(text)] == surfaces
