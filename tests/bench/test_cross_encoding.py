"""Lessons in reading a question together with sentences: what they are made of, and what comes of them."""

from __future__ import annotations

import json
import random
import re
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from bench import languages
from bench.learning import drawing
from bench.learning.cross_encoding import parameters, public, report, strangers
from bench.learning.cross_encoding.layout import Tokens
from bench.learning.cross_encoding.negatives import hardest
from bench.learning.cross_encoding.public import of_works, unasked
from bench.learning.cross_encoding.report import Judged
from bench.learning.cross_encoding.sampling import GONE, OWN, SIZES, UNANSWERED, Draw, Ranked, Reading, Span, stream
from bench.learning.cross_encoding.squad import works
from index.meaning import cross_encoder, graph
from index.meaning.adapted import DOWN, UP, Adapted
from index.meaning.cross_encoder import LONGEST_SENTENCE, Candidate, Heads
from index.meaning.packed import Floats, Pieces, Shape
from index.meaning.unigram import SPACE

MILL = (
    "The mill of Orlen burned down in 1954. In 1954 it stood empty. It was rebuilt in brick in 1957. "
    "Since 1954 a watchman lives there."
)
PORT = "The port of Orlen was opened by Deniz Kara in 1931. It has four quays."


def asked(question: str, answer: str, text: str) -> dict[str, object]:
    return {"question": question, "answers": [{"text": answer, "answer_start": text.index(answer)}]}


def squad() -> str:
    mill = {
        "context": MILL,
        "qas": [
            asked("When did the mill of Orlen burn down?", "1954", MILL),
            asked("What was it rebuilt in?", "brick", MILL),
        ],
    }
    port = {"context": PORT, "qas": [asked("Who opened the port of Orlen?", "Deniz Kara", PORT)]}
    works = [
        {"title": 'Mill_"of"_Orlen', "paragraphs": [mill, mill]},
        {"title": "Port_of_Orlen", "paragraphs": [port, port]},
    ]
    return json.dumps({"data": works})


def test_of_a_file_that_is_cut_off_the_whole_paragraphs_are_read() -> None:
    whole = list(works(squad(), "en"))
    assert [(work.title, len(work.paragraphs)) for work in whole] == [('Mill "of" Orlen', 2), ("Port of Orlen", 2)]
    text = squad()
    cut = list(works(text[: text.rindex('"answer_start"')], "en"))
    assert cut[0] == whole[0]
    assert (cut[1].title, cut[1].paragraphs) == ("Port of Orlen", whole[1].paragraphs[:1])
    assert [work.title for work in works(text[: text.index('"Port')], "en")] == ['Mill "of" Orlen']


def test_works_that_benches_ask_about_are_left_out_wherever_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "WORKS", 1)
    mill, port = json.loads(squad())["data"]
    again = {"title": "Another title", "paragraphs": [port["paragraphs"][0], mill["paragraphs"][0]]}
    path = tmp_path / languages.FILES["tr"]
    path.write_text(json.dumps({"data": [mill, port, {**port, "title": mill["title"]}, again]}))
    assert [work.title for work in unasked(path, "tr")] == ["Port of Orlen"]


def test_a_question_has_its_sentence_and_where_the_answer_stands_in_it() -> None:
    burned, rebuilt = islice(of_works(list(works(squad(), "en")), "en", random.Random(1)), 2)
    assert burned.answer == "The mill of Orlen burned down in 1954."
    assert burned.span
    assert burned.answer[burned.span.start : burned.span.end] == "1954"
    assert rebuilt.beside == ("In 1954 it stood empty.", "Since 1954 a watchman lives there.")


def test_no_wrong_sentence_holds_the_answer() -> None:
    found = list(of_works(list(works(squad(), "en")), "en", random.Random(1)))
    answers = {"burn": "1954", "rebuilt": "brick", "opened": "deniz kara"}
    for reading in found:
        (answer,) = (answer for word, answer in answers.items() if word in reading.question)
        wrong = (*reading.beside, *reading.others)
        assert wrong
        assert not any(answer in text.lower() or text == reading.answer for text in wrong)
    assert hardest("Who?", ["ALMATY is big.", "Orlen is small."], {}, ["Almaty"]) == ("Orlen is small.",)


def test_what_shares_the_rarest_words_comes_first() -> None:
    rare = {"the": 0.1, "mill": 3.0, "port": 2.0}
    sentences = ["The sea.", "The port.", "The mill.", "Elsewhere."]
    assert hardest("Where are the mill and the port?", sentences, rare)[:2] == ("The mill.", "The port.")


def reading() -> Reading:
    others = tuple(f"It says nothing in {number}." for number in range(6))
    return Reading("en", "When did it burn down?", "The mill", "In 1954.", Span(3, 7), ("Nobody was hurt.",), others)


def test_the_answer_is_left_out_as_often_as_is_said() -> None:
    rng = random.Random(2)
    drawn = [draw for _ in range(4000) if (draw := reading().draw(rng))]
    assert np.mean([True not in draw.right for draw in drawn]) == pytest.approx(UNANSWERED, abs=0.03)
    for draw in drawn:
        right = [c.text for c, is_right in zip(draw.candidates, draw.right, strict=True) if is_right]
        assert right == (["In 1954."] if draw.span else [])
        assert len(set(draw.candidates)) == len(draw.candidates) in SIZES
    assert len({draw.right.index(True) for draw in drawn if draw.span}) == max(SIZES)


def test_what_the_product_finds_loses_its_answer_as_often_as_is_said() -> None:
    candidates = tuple(Candidate(f"It says nothing in {number}.", "The mill", "") for number in range(6))
    rng = random.Random(2)
    ranked = Ranked("wiki", "en", "When?", candidates, (True, True, False, False, False, False))
    drawn = [draw for _ in range(4000) if (draw := ranked.draw(rng))]
    assert np.mean([True not in draw.right for draw in drawn]) == pytest.approx(GONE, abs=0.03)
    alone = Ranked("wiki", "en", "When?", candidates[:2], (True, False))
    assert all(draw and True in draw.right for draw in (alone.draw(rng) for _ in range(100)))
    assert ranked.best(3) == Draw("When?", candidates[:3], (True, True, False))


def test_nothing_comes_twice_before_everything_came_once() -> None:
    many = [Ranked("wiki", "en", f"{n}?", (Candidate("Yes.", "", ""),), (True,)) for n in range(20)]
    drawn = [draw.question for draw in islice(stream({OWN: many, "en": [], "tr": []}, random.Random(3)), 40)]
    assert sorted(drawn[:20]) == sorted(drawn[20:]) == sorted(one.question for one in many)
    assert drawn[:20] != drawn[20:]


LETTERS = "abcdefghijklmnopqrstuvwxyzABDEGIMNOTUWY0123456789.?:"


@pytest.fixture
def pieces() -> Pieces:
    """Each letter is a token, with the space before it, if any."""
    texts = ["<s>", "<pad>", "</s>", "<unk>", SPACE, *(SPACE + letter for letter in LETTERS), *LETTERS]
    starts = np.cumsum([0, *map(len, texts)], dtype=np.int32)
    scores = np.array([0.0] * 4 + [-9.0] + [-1.0] * (2 * len(LETTERS)), np.float32)
    return Pieces("".join(texts), starts, scores, 0, 2, 1, 3, {})


def shown(pieces: Pieces, tokens: list[int]) -> str:
    return "".join(pieces.text[pieces.starts[n] : pieces.starts[n + 1]] for n in tokens).replace(SPACE, " ")


def test_tokens_are_laid_out_as_the_product_lays_them_out(pieces: Pieces) -> None:
    candidates = (Candidate("Nobody was hurt.", "Mill", "a b"), Candidate("It was in 1954.", "", ""))
    draw = Draw("When?", candidates, (False, True), Span(10, 14))
    laid = Tokens(pieces).laid(draw)
    asked, *told = re.split("</s>", shown(pieces, laid.layout.tokens))[:-1]
    assert asked == "<s> query: When?"
    assert told == [" Mill a b : Nobody was hurt.", " It was in 1954."]
    assert [laid.layout.tokens[end] for end in laid.layout.ends] == [pieces.end] * 2
    assert laid.right == (False, True)
    assert laid.span
    first, last = laid.span
    assert shown(pieces, laid.layout.tokens[first : last + 1]) == " 1954"


def test_what_is_not_read_is_neither_right_nor_holds_an_answer(pieces: Pieces) -> None:
    long = "a" * LONGEST_SENTENCE
    tokens = Tokens(pieces)
    assert (
        tokens.laid(Draw("When?", (Candidate(f"{long} b", "", ""),), (True,), Span(len(long) + 1, len(long) + 2))).span
        is None
    )
    much = tuple(Candidate(f"{long}", "", f"{n} {'b' * 30}") for n in range(3))
    laid = tokens.laid(Draw("When?", much, (False, False, True), Span(0, 1)))
    assert len(laid.layout.tokens) <= cross_encoder.MOST
    assert laid.right == (False, False)
    assert laid.span is None


@pytest.mark.parametrize(
    ("text", "span", "read"), [("It was in 1954.", (11, 14), "954"), ("No mill.", (0, 5), " No mi")]
)
def test_the_tokens_of_an_answer_are_those_of_its_characters(
    pieces: Pieces, text: str, span: tuple[int, int], read: str
) -> None:
    tokens = Tokens(pieces).laid(Draw("When?", (Candidate(text, "", ""),), (True,), Span(*span)))
    assert tokens.span
    assert shown(pieces, tokens.layout.tokens[tokens.span[0] : tokens.span[1] + 1]) == read


@pytest.mark.parametrize(("text", "span"), [("It  was in 1954.", Span(11, 15)), ("It was ♜ in 1954.", Span(12, 16))])
def test_a_place_that_tokens_do_not_tell_is_none(pieces: Pieces, text: str, span: Span) -> None:
    assert Tokens(pieces).place(text, span) is None


class Small:
    """A model of two layers; `asked` are the names that were read, and how many numbers there were."""

    def __init__(self) -> None:
        self.shape = Shape(width=8, layers=2, heads=2, inner=16, words=10, longest=20, kinds=1)
        self.epsilon = 1e-5
        self.asked: dict[str, tuple[int, ...]] = {}

    def matrix(self, name: str, outputs: int, inputs: int) -> Floats:
        self.asked[name] = (outputs, inputs)
        return np.random.default_rng(len(name)).normal(size=(outputs, inputs)).astype(np.float32)

    def floats(self, name: str) -> Floats:
        self.asked[name] = (self.shape.inner if name.endswith(".fi.b") else self.shape.width,)
        return np.ones(self.asked[name], np.float32)


def test_what_is_saved_has_the_names_and_shapes_that_the_product_reads() -> None:
    product = Small()
    graph.build(product)
    saved = parameters.shipping(parameters.initial(Small(), seed=1))
    wanted: dict[str, tuple[int, ...]] = {name: size for name, size in product.asked.items() if len(size) == 1}
    for name, (outputs, inputs) in ((n, size) for n, size in product.asked.items() if len(size) == 2):
        wanted |= {name + UP: (outputs, parameters.RANK), name + DOWN: (parameters.RANK, inputs)}
    heads = Heads.of({name: np.asarray(values) for name, values in saved.items()})
    wanted |= {name: getattr(heads, name).shape for name in ("last", "own", "both")} | {"bias": ()}
    assert {name: values.shape for name, values in saved.items()} == wanted


def test_it_begins_with_the_encoder_as_it_is() -> None:
    saved = parameters.shipping(parameters.initial(Small(), seed=1))
    adapted = Adapted(Small(), {name: values.astype(np.float16) for name, values in saved.items()})
    assert (adapted.matrix("l1.fi.w", 16, 8) == Small().matrix("l1.fi.w", 16, 8)).all()
    assert parameters.is_new("l1.fi.w.down")
    assert not parameters.is_new("l1.fi.b")


def test_the_report_tells_what_reading_puts_first_and_how_sure_it_is() -> None:
    some = [
        Judged("wiki", (False, True), np.array([0.0, 2.0], np.float32)),
        Judged("wiki", (True, False), np.array([1.0, 0.5], np.float32)),
        Judged("wiki", (False, False), np.array([-3.0, -1.0], np.float32)),
    ]
    assert report.line("wiki", some) == ("wiki", 3, 2, 0.5, 1.0, 1.5, -1.0)
    assert report.told_apart(some, some) == 1.0
    assert np.isnan(report.told_apart(some[:1], some[:1]))


QED = {
    "question_text": "when did the mill of orlen burn down",
    "title_text": "Mill of Orlen",
    "paragraph_text": "The mill stands in Orlen . It burned down in 1954 . A watchman lives there .",
    "sentence_starts": [0, 27, 52],
    "answer_spans": [[45, 49]],
    "answer_text": ["1954"],
}


def test_of_a_search_engines_questions_the_sentence_with_the_answer_is_right(tmp_path: Path) -> None:
    [reading] = public.of_qed(json.dumps(QED))
    assert reading.answer == "It burned down in 1954."
    assert set(reading.beside) == {"The mill stands in Orlen.", "A watchman lives there."}
    assert "It burned down in 1954." not in reading.others
    assert not list(public.of_qed(json.dumps({**QED, "answer_spans": []})))


def test_of_a_sentence_only_some_of_its_questions_are_taken() -> None:
    asked = "\n".join(f"Who did thing {n}?    Ida\tKara" for n in range(9))
    block = f"#Wiki1k:one\nIda and Kara did nine things.\n{asked}\n\n#Wiki1k:two\nThe mill burned down.\n"
    readings = list(public.of_qamr(block))
    assert [reading.question for reading in readings] == [f"Who did thing {n}?" for n in range(public.FEW_OF_QAMR)]
    assert {reading.answer for reading in readings} == {"Ida and Kara did nine things."}


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A set of documents, with what was asked and judged of it."""
    one = tmp_path / "ada" / "mills"
    (one / "files").mkdir(parents=True)
    (one / "files" / "mill.md").write_text(f"# The mill\n\n{MILL}\n\n{PORT}\n", "utf-8")
    passage = {"id": "p0", "doc": "mill.md", "title": "The mill", "section": ["Past"], "language": "en"}
    told = ["The mill of Orlen burned down in 1954.", "In 1954 it stood empty."]
    (one / "out.passages.jsonl").write_text(json.dumps({**passage, "sentences": told}), "utf-8")
    asked = [
        {"p": "p0", "q": "When was the mill lost to fire?", "a": 0, "other": {"tr": "Orlen değirmeni ne zaman yandı?"}},
        {"p": "p0", "q": "Who owned the mill?", "a": None},
        {"p": "p9", "q": "Of nothing?", "a": 0},
    ]
    (one / "asked.jsonl").write_text("\n".join(map(json.dumps, asked)), "utf-8")
    known = [
        {"id": "e0", "kind": "e", "text": told[0], "date": "1954"},
        {"id": "f0", "kind": "f", "text": told[1], "why": None},
    ]
    (one / "out.jsonl").write_text("\n".join(map(json.dumps, known)), "utf-8")
    (one / "judged.txt").write_text("e0 2\nf0 1\nf7 0\nf0 x\n", "utf-8")
    return tmp_path


def test_what_was_asked_of_strangers_documents_is_read_with_what_stands_around_it(stranger: Path) -> None:
    [found] = strangers.sets(stranger)
    right, abroad, near = found.asked
    assert (right.answer, right.beside, right.section) == (MILL[:38], ("In 1954 it stood empty.",), "Past")
    assert (abroad.source, abroad.answer) == (strangers.ABROAD, right.answer)
    assert near.answer is None
    assert right.answer in near.others
    assert right.answer not in right.others


def test_what_was_judged_is_found_by_its_number(stranger: Path) -> None:
    [found] = strangers.sets(stranger)
    assert [(one.kind, one.good) for one in found.stated] == [(strangers.EVENT, 2), (strangers.FACT, 1)]


def test_sets_of_one_source_confirm_together_and_one_of_five_does() -> None:
    assert strangers.Set("ada/mills", (), ()).confirms == strangers.Set("ada/mills2", (), ()).confirms
    some = [strangers.Set(f"ada/set {chr(97 + n % 26)}{n}x", (), ()).confirms for n in range(500)]
    assert 60 < sum(some) < 140


def test_what_is_drawn_of_a_set_is_read_again_as_it_was_judged(tmp_path: Path) -> None:
    one = tmp_path / "ada" / "mills"
    (one / "files").mkdir(parents=True)
    (one / "files" / "mill.md").write_text(f"# The mill of Orlen\n\n{MILL} {PORT}\n", "utf-8")
    (one / "files" / "broken.pdf").write_bytes(b"no document")
    told, passages = drawing.draw(one, random.Random(1))
    assert {line["date"] for line in told if line["kind"] == "e"} >= {"1954", "1957", "1931"}
    assert len({line["id"] for line in told}) == len(told)
    assert [passage["sentences"][0] for passage in passages] == [MILL[:38]]
    (one / "out.jsonl").write_text("\n".join(map(json.dumps, told)), "utf-8")
    (one / "judged.txt").write_text("\n".join(f"{line['id']} 2" for line in told), "utf-8")
    assert len(strangers.sets(tmp_path)[0].stated) == len(told)
