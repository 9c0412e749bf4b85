"""Chinese questions on Chinese documents: words are found by their pairs of letters, in either writing."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents.sentences import split_sentences
from index.language.analysis import words
from index.language.chinese import simplified
from index.language.folding import fold
from index.model import Answer, Document, Passage, Refusal, Sentence, Source

HARBOUR = (
    "奥尔伦港位于维斯纳河口，1931年5月4日正式开放。码头由工程师阿达设计，全长八百一十二米。",
    "二〇〇四年，港口的年吞吐量达到3万吨，雇用了三百名工人。由于冬季封冻，渡轮每年停航两个月。",
)
MUSEUM = (
    "马罗博物馆建于1958年，馆内收藏木材贸易的历史文物。馆长是历史学家丽娜。",
    "博物馆的门票为20元，每周一闭馆。去年接待游客约5万人。",
)


def chinese(name: str, title: str, paragraphs: tuple[str, ...]) -> Document:
    passages = (
        Passage(
            name, n, f"¶ {n + 1}", text, tuple(Sentence(*span) for span in split_sentences(text, "zh")), language="zh"
        )
        for n, text in enumerate(paragraphs)
    )
    return Document(Source(name, title, "zh"), tuple(passages))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(Unindexed([chinese("港口.txt", "奥尔伦港", HARBOUR), chinese("博物馆.txt", "马罗博物馆", MUSEUM)]))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("奥尔伦港什么时候开放？", "1931年5月4日"),
        ("奧爾倫港什麼時候開放？", "1931年5月4日"),
        ("谁设计了奥尔伦港的码头？", "阿达"),
        ("誰設計了奧爾倫港的碼頭？", "阿达"),
        ("码头全长多少米？", "八百一十二米"),
        ("渡轮为什么停航？", "封冻"),
        ("马罗博物馆建于哪年？", "1958年"),
        ("博物馆的门票多少钱？", "20元"),
        ("马罗博物馆的馆长是谁？", "丽娜"),
        ("奥尔伦港在哪里？", "维斯纳河口"),
    ],
)
def test_the_first_quotation_answers(engine: Engine, question: str, answer: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Answer), reply
    assert answer in reply.citations[0].quote
    assert reply.language == "zh"


@pytest.mark.parametrize("question", ["赞巴拉火山什么时候喷发？", "谁发明了电话？", "苏德马克的总统是谁？"])
def test_what_the_documents_do_not_say_is_refused(engine: Engine, question: str) -> None:
    assert isinstance(engine.answer(question), Refusal)


def test_both_writings_are_indexed_alike() -> None:
    assert [word.term for word in words("開放時間", "zh")] == [word.term for word in words("开放时间", "zh")]
    assert fold("誰") == fold("谁")
    assert len(simplified("臺灣鐵路")) == 4


@pytest.mark.parametrize(
    ("sentence", "figure", "mark"),
    [
        ("一九三一年开放。", "一九", token_flags.YEAR),
        ("1931年开放。", "1931", token_flags.YEAR),
        ("共有三百名工人。", "三百", token_flags.MEASURE),
        ("接待游客5万人。", "5", token_flags.MEASURE),
        ("门票20元。", "20", token_flags.MONEY),
        ("全长八百一十二米。", "一十", token_flags.LENGTH),
        ("每年停航两个月。", "航两", token_flags.DURATION),
        ("占百分之二十，即20%。", "20", token_flags.PERCENT),
        ("5月4日开放。", "4", token_flags.DATE),
    ],
)
def test_figures_are_known_by_what_follows(sentence: str, figure: str, mark: int) -> None:
    found = words(sentence, "zh")
    marks = token_flags.of(sentence, found, "zh")
    marked = {word.surface: flags for word, flags in zip(found, marks, strict=True)}
    assert marked[figure] & mark
    assert marked[figure] & token_flags.FIGURE


def test_one_or_two_letters_that_count_elsewhere_are_no_figures() -> None:
    sentence = "万一码头关闭，一起等待。"
    found = words(sentence, "zh")
    marks = token_flags.of(sentence, found, "zh")
    figures = [word.surface for word, flags in zip(found, marks, strict=True) if flags & token_flags.FIGURE]
    assert not [surface for surface in figures if surface not in ("万一", "一码")]


WELL = ("村口的古井深二十一米，1907年由石匠罗大成开凿。井水很甜。", "祠堂在山后，由周家看守。")


@pytest.mark.parametrize(
    ("question", "answer"),
    [("井有多深？", "二十一米"), ("谁凿的井？", "罗大成"), ("谁凿了古井？", "罗大成"), ("井水甜吗？", "很甜")],
)
def test_a_word_of_one_letter_is_found_in_the_pairs_that_hold_it(question: str, answer: str) -> None:
    reply = Engine(Unindexed([chinese("村.txt", "石桥村", WELL)])).answer(question)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote


def test_a_word_of_one_letter_that_the_documents_lack_is_none_to_look_for(engine: Engine) -> None:
    assert isinstance(engine.answer("谁凿的？"), Refusal)


GUESTS = (
    "猫和大型犬恕不接待。每位客人可带两件行李。",
    "床单每三天换一次。没用完的次数可保留到次年三月。",
    "工作日加班的，调休应在三个月内用完。",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("可以带猫吗？", "猫和大型犬"),
        ("要带猫怎么办", "猫和大型犬"),
        ("能换床单吗", "床单每三天"),
        ("能加班吗", "加班"),
    ],
)
def test_letters_of_grammar_and_verbs_before_a_word_hide_it_not(question: str, answer: str) -> None:
    reply = Engine(Unindexed([chinese("客.txt", "客栈须知", GUESTS)])).answer(question)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote


@pytest.mark.parametrize("question", ["可以养鱼吗？", "要出差怎么办", "能冻结吗", "可以带钢琴吗？"])
def test_a_verb_alone_answers_for_nothing_else(question: str) -> None:
    assert isinstance(Engine(Unindexed([chinese("客.txt", "客栈须知", GUESTS)])).answer(question), Refusal)


@pytest.mark.parametrize(
    "question", ["白岳峰的渡轮每年停航几个月？", "欧阳远山雇用了多少名工人？", "徐文杰馆内收藏什么文物？"]
)
def test_what_is_said_of_another_is_no_answer_about_somebody_unknown(engine: Engine, question: str) -> None:
    assert isinstance(engine.answer(question), Refusal)


@pytest.mark.parametrize("question", ["谁设计了奥尔伦港的码头？", "码头是哪位工程师设计的？"])
def test_words_that_begin_as_surnames_do_keep_nothing_back(engine: Engine, question: str) -> None:
    assert isinstance(engine.answer(question), Answer)


LINES = (
    "五号线全长38.7公里，设车站26座，票价三元。六年级学生乘车免费。共用石料两千余块，六十五岁以上的老人每次补贴四元。",
)


@pytest.fixture(scope="module")
def lines() -> Engine:
    return Engine(Unindexed([chinese("地铁.txt", "地铁", LINES)]))


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("五号线全长多少公里？", "38.7公里"),
        ("用了多少石料？", "两千余块"),
        ("老人每次补贴多少钱？", "四元"),
    ],
)
def test_what_is_bold_has_no_half_of_another_word(lines: Engine, question: str, bold: str) -> None:
    reply = lines.answer(question)
    assert isinstance(reply, Answer)
    [(start, end)] = reply.citations[0].highlights
    assert reply.citations[0].quote[start:end] == bold


@pytest.mark.parametrize("question", ["七号线全长多少公里？", "12号线设多少座车站？"])
def test_another_line_is_no_answer(lines: Engine, question: str) -> None:
    assert isinstance(lines.answer(question), Refusal)
