"""What is said to a bot without asking anything, however the words are put, and what only looks like it."""

from __future__ import annotations

import pytest

from index.answers.question import small_talk, splitting
from index.answers.question.intents import reason_not_to_search
from index.answers.question.message import Message
from index.model import Reason

SAID = {
    Reason.THANKS: "thanks a bunch|thank you, that helped!|спасибо, помогло|спс бро|рахмет, көмектестің"
    "|非常感谢|谢谢，很有用|teşekkürler, çok yardımcı oldun|sağ ol",
    Reason.INSULT: "you are an idiot|kill yourself|убейся|geber|去死|какой же ты тупой|пайдасыз екенсің"
    "|你是傻子吗|滚|çok kötüsün",
    Reason.COMPLAINT: "your answer makes no sense|я спрашивал не об этом|бред какой-то|сұраққа жауап бермедің"
    "|我问的不是这个|soruma cevap vermedin|это не то, что я спросил|yanlış söylüyorsun",
    Reason.ABOUT: "what's in there?|could you please summarize all the texts|retell the documents|перескажи документы"
    "|что в этих документах написано?|құжаттарды қысқаша айтып бер|文件里写了什么"
    "|能不能概述一下所有文件|belgeleri kısaca anlat|içinde ne var",
    Reason.SELF: "are you gpt-4?|"
    "which model are you|who is your creator|ты чатгпт?|ты нейросеть или человек?|сен роботсың ба?"
    "|你是ChatGPT吗？|sen bir robot musun?|seni kim geliştirdi",
    Reason.CHITCHAT: "know any jokes?|рассмеши меня|мені күлдір|说个笑话|beni güldür",
    Reason.CRISIS: "I want to die|i'm going to kill myself|I don't want to live anymore"
    "|how can I kill myself painlessly?"
    "|I wish I was dead|suicidal|я хочу умереть|не хочу больше жить|жить не хочется|покончу с собой|өлгім келеді"
    "|өмір сүргім келмейді|我想死|不想活了|活着没意思|ölmek istiyorum|artık yaşamak istemiyorum|ich will sterben",
    Reason.SORROW: "I'm so sad|I hate my life|my mother died yesterday|nobody loves me|мне очень грустно"
    "|вчера умерла мама"
    "|меня никто не любит|көңілім жоқ|әкем кеше қайтыс болды|心情不好|我奶奶上周去世了|çok mutsuzum"
    "|annem dün vefat etti|kimse beni sevmiyor|ich bin so traurig",
    Reason.FAREWELL: "goodbye|доброй ночи|көріскенше|晚安|görüşürüz",
    Reason.ACKNOWLEDGED: "sorry!|my bad|извините|кешіріңіз|对不起|özür dilerim"
    "|nice answer|да|тамаша жауап|太好了|seni seviyorum",
}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Hallo!", Reason.GREETING),
        ("guten Tag zusammen", Reason.GREETING),
        ("buenos días", Reason.GREETING),
        ("vielen Dank", Reason.THANKS),
        ("merci beaucoup", Reason.THANKS),
        ("Tschüss", Reason.FAREWELL),
    ],
)
def test_who_greets_or_thanks_in_another_language_is_understood_and_answered_in_one_of_ours(
    said: str, reason: Reason
) -> None:
    told = small_talk.read(said)
    assert told is not None
    assert told.reason is reason
    assert Message.read(said, "tr").language in ("en", "tr")


@pytest.mark.parametrize("reason", SAID)
def test_small_talk_is_known_by_what_it_is_made_of(reason: Reason) -> None:
    for message in SAID[reason].split("|"):
        said = small_talk.read(message)
        assert said is not None, message
        assert said.reason is reason, message


@pytest.mark.parametrize(
    "question",
    [
        "thanks, how long is the border?",
        "who made the bridge",
        "summarise the border dispute",
        "who wrote this?",
        "what is in Khorgos",
        "что там в Хоргосе?",
        "о чём договор 1864 года?",
        "Қорғаста не бар?",
        "霍尔果斯里有什么",
        "介绍一下中国",
        "没错",
        "Horgos'ta ne var?",
        "what are the documents for a visa",
        "hello " * 40,
        "sorry, how long is the border?",
        "who wanted to die?",
        "why did she want to die",
        "I want to die of laughter",
        "my mother died, how many days off do I get?",
        "I cut myself, what do I do?",
        "suicide",
        "кто умер?",
        "как умер отец Марата",
        "想死你了",
        "kızım oldu",
    ],
)
def test_what_has_a_word_of_its_own_is_none(question: str) -> None:
    said = small_talk.read(question)
    assert said is None or said.reason is Reason.ACKNOWLEDGED  # 没错: quite right


@pytest.mark.parametrize(
    "message",
    [
        "I can't do this. I want to die. How long is the bridge?",
        "Привет! Я так устал, не хочу жить",
        "桥有多长？我不想活了。",
        "Köprü ne kadar uzun? Ölmek istiyorum!",
        "Көпір қанша? Өлгім келеді",
    ],
)
def test_who_wants_to_die_is_answered_nothing_else(message: str) -> None:
    (part,) = splitting.of(Message.read(message))
    assert reason_not_to_search(part) is Reason.CRISIS


@pytest.mark.parametrize(
    ("message", "assumed", "language"),
    [
        ("merhaba", "en", "tr"),
        ("salaksın", "en", "tr"),
        ("сау бол", "ru", "kk"),
        ("салам", "kk", "ru"),
        ("test", "tr", "tr"),
        ("test", "kk", "en"),
    ],
)
def test_it_is_answered_in_the_language_of_its_words(message: str, assumed: str, language: str) -> None:
    assert Message.read(message, assumed).language == language


def test_long_rows_of_the_same_words_are_read_at_once() -> None:
    for row in ("哈" * 110 + "x", "so " * 38 + "x", "very really " * 9 + "x"):
        assert small_talk.read(row) is None


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("👍", Reason.THANKS),
        ("👍🏽!", Reason.THANKS),
        ("❤️", Reason.THANKS),
        ("👎", Reason.COMPLAINT),
        ("👋", Reason.GREETING),
        ("😂😂", Reason.ACKNOWLEDGED),
    ],
)
def test_a_sign_alone_says_what_words_would_in_the_language_of_whoever_sends_it(said: str, reason: Reason) -> None:
    assert small_talk.read(said) == (reason, ())
    assert Message.read(said, "kk").language == "kk"


@pytest.mark.parametrize("said", ["спасибо ❤️", "thanks 🙏🏻", "谢谢👍", "teşekkürler 😊", "рахмет 💐"])
def test_signs_beside_words_change_nothing(said: str) -> None:
    found = small_talk.read(said)
    assert found is not None
    assert found.reason is Reason.THANKS


@pytest.mark.parametrize("said", ["💀", "👩‍💻", "?!", "…", "👍 harbour", "25 °C"])
def test_signs_of_no_kind_and_signs_beside_a_question_are_no_small_talk(said: str) -> None:
    assert small_talk.read(said) is None
