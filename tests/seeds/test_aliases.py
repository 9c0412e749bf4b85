"""The names beside the default documents: well formed, in every language, and of things that the documents speak of."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from index.language import thesaurus
from index.language.analysis import words

LANGUAGES = ("ru", "kk", "zh", "tr")
BEYOND = {"Dushanbe", "Bishkek", "Ashgabat", "Turkey"}  # asked for beside what the texts name

Entry = dict[str, Any]


@pytest.fixture(scope="module")
def file(seeds: Path) -> Path:
    return seeds / "aliases.yaml"


@pytest.fixture(scope="module")
def entries(file: Path) -> list[Entry]:
    return list(yaml.safe_load(file.read_text(encoding="utf-8")))


def plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().replace("–", "-").replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_the_engine_reads_them(file: Path) -> None:
    (found,) = thesaurus.of_groups(thesaurus.read_aliases(file)).find(["uzbekistan"])
    assert found.name
    assert ("republ", "uzbekistan") in {other.terms for other in found.others}


def test_every_entry_is_a_list_of_texts_per_language(entries: list[Entry]) -> None:
    for entry in entries:
        assert set(entry) <= {"names", "loosely", *LANGUAGES}, entry
        for forms in entry.values():
            assert isinstance(forms, list), entry
            assert forms, entry
            assert all(isinstance(form, str) and form == form.strip() for form in forms), entry


def test_every_entry_is_named_in_all_five_languages(entries: list[Entry]) -> None:
    assert [entry["names"][0] for entry in entries if not all(language in entry for language in LANGUAGES)] == []


def test_no_form_is_listed_twice_in_a_language(entries: list[Entry]) -> None:
    for language in ("names", *LANGUAGES):
        forms = Counter(form.casefold() for entry in entries for form in entry[language])
        assert [form for form, count in forms.items() if count > 1] == [], language


def test_the_forms_are_written_in_their_script(entries: list[Entry]) -> None:
    for entry in entries:
        latin = "".join((*entry["names"], *entry["tr"]))
        assert all(unicodedata.name(letter).startswith("LATIN") for letter in latin if letter.isalpha()), entry
        assert all(any("一" <= letter <= "鿿" for letter in form) for form in entry["zh"]), entry
        assert all(any("Ѐ" <= letter <= "ӿ" for letter in form) for form in (*entry["ru"], *entry["kk"])), entry


def test_no_phrase_shrinks_to_one_common_word(entries: list[Entry]) -> None:
    """What the analyser drops as grammar is gone: 'the lake of an hour' must not come to mean any lake."""
    for entry in entries:
        for language in ("names", "ru", "kk", "tr"):
            for form in entry[language]:
                found = words(form, "en" if language == "names" else language)
                kept = [word for word in found if word.term]
                lost = len(found) - len(kept)
                assert len(kept) > 1 or not lost or len(found) == 1 or is_name(form), form


def is_name(form: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in form) or form == "три зла"


def test_every_thing_is_named_in_the_originals(entries: list[Entry], originals: Path) -> None:
    text = plain(" ".join(path.read_text(encoding="utf-8") for path in sorted(originals.glob("*.txt"))))
    unnamed = {
        entry["names"][0]
        for entry in entries
        if not any(plain(form) in text for form in (*entry["names"], *entry["zh"]))
    }
    assert unnamed == BEYOND


@pytest.mark.parametrize(
    ("language", "form", "name"),
    [
        ("ru", "ШОС", "Shanghai Cooperation Organisation"),
        ("ru", "Алма-Ата", "Almaty"),
        ("kk", "Абылай", "Ablai Khan"),
        ("kk", "Нұр-Сұлтан", "Astana"),
        ("zh", "中石油", "China National Petroleum Corporation"),
        ("zh", "一带一路", "Belt and Road Initiative"),
        ("tr", "DTÖ", "World Trade Organization"),
        ("tr", "Kuşak ve Yol", "Belt and Road Initiative"),
        ("names", "Peking", "Beijing"),
        ("names", "Sinkiang", "Xinjiang"),
        ("names", "Rahmon", "Imamali Rahman"),
    ],
)
def test_people_may_say(entries: list[Entry], language: str, form: str, name: str) -> None:
    assert [entry["names"][0] for entry in entries if form in entry[language]] == [name]
