"""Words of a question that documents in other languages have, by way of English."""

from __future__ import annotations

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.question.analysis import Question, understand
from index.answers.question.expansion import Expansion
from index.answers.question.translation import Translation
from index.documents.sentences import split_sentences
from index.language import thesaurus
from index.model import Document, Passage, Sentence, Source

TURKISH = "Karasu üzerindeki taş köprü 1574 yılında tamamlandı. Anahtar bekçidedir."
RUSSIAN = "Взнос принимает Ершов. Быстров построил пристань, у ворот стоит сторож."
KAZAKH = "Көпір ескі."
ENGLISH = "The lamp was lit in 1844."
CHINESE = "石桥建于1600年。"
TEXTS = {"tr": TURKISH, "ru": RUSSIAN, "kk": KAZAKH, "en": ENGLISH, "zh": CHINESE}


def others(question: str, surface: str, language: str, *, of: str = "en tr ru kk zh") -> dict[str, float]:
    """The terms that stand for a word, and what each counts."""
    found = expanded(question, language, of)
    (concept,) = (c for c in found.concepts if c.surface == surface)
    return {" ".join(other.terms): other.weight for other in concept.alternatives}


def expanded(question: str, language: str, of: str) -> Question:
    contents = Unindexed([load_document(one) for one in of.split()])
    vocabulary = Corpus(contents.arrays, contents.postings).vocabulary
    names = thesaurus.of_groups(())
    return Expansion(vocabulary, names, Translation((), vocabulary), of.split()).of(understand(question, language))


def load_document(language: str) -> Document:
    text = TEXTS[language]
    sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, language))
    passage = Passage(f"{language}.md", 0, "¶ 1", text, sentences, language=language)
    return Document(Source(f"{language}.md", "—", language), (passage,))


def test_an_english_word_is_met_in_every_language_that_has_a_glossary() -> None:
    found = others("How old is the bridge?", "bridge", "en")
    assert max(found["kopr"], found["көпір"]) < 1.0


def test_two_glossaries_lead_from_one_language_to_another_and_count_less_than_one() -> None:
    by_two = others("Сколько лет мосту?", "мосту", "ru", of="tr ru")
    assert by_two["kopr"] < others("How old is the bridge?", "bridge", "en")["kopr"]


def test_a_folder_in_one_language_gets_no_words_of_others() -> None:
    assert not {"kopr", "көпір"} & {*others("How old is the bridge?", "bridge", "en", of="en")}
    assert "kopr" not in others("Köprü ne zaman yapıldı?", "kopru", "tr", of="tr")


def test_what_only_shares_a_root_behind_a_prefix_is_another_word() -> None:
    assert "ершов" not in others("When was it finished?", "finished", "en")  # завершить
    assert "быстр" not in others("Who built it?", "built", "en")


def test_a_name_is_met_though_another_language_takes_off_other_endings() -> None:
    assert others("When was the Karasu bridge finished?", "karasu", "en").get("kara") == 1.0


def test_a_word_that_the_documents_have_in_its_own_form_gets_no_other_stem() -> None:
    assert {*others("Where is the lamp?", "lamp", "en", of="en tr")} <= {"light"}
