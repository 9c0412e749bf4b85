"""What is said to a bot in Kazakh without asking the documents anything: each way of saying it by itself."""

from __future__ import annotations

import pytest

from index.answers.question.intents import reason_not_to_search
from index.answers.question.message import Message
from index.model import Reason

SAID = {
    Reason.THANKS: [
        "рахмет",
        "Көп рақмет!",
        "рахмет сізге",
        "үлкен рахмет",
        "көмегіңізге рахмет",
        "жауап үшін рахмет",
        "мың алғыс",
        "рахмет, пайдалы болды",
    ],
    Reason.GREETING: [
        "сәлем",
        "Сәлеметсіз бе!",
        "ассалаумағалейкум",
        "қайырлы таң",
        "қайырлы кеш",
        "сәлем, қалайсың?",
        "армысыз",
        "сәлем достар",
    ],
    Reason.FAREWELL: [
        "сау бол",
        "сау болыңыз",
        "қош бол",
        "қош болыңыз",
        "көріскенше",
        "қайырлы түн",
        "кездескенше",
    ],
    Reason.COMPLAINT: [
        "бұл қате",
        "дұрыс емес",
        "өтірік",
        "қателестің",
        "түсінбедің",
        "дұрыс жауап емес",
        "сенімдісің бе",
        "сұраққа жауап бермедің",
    ],
    Reason.INSULT: [
        "сен ақымақсың",
        "надан бот",
        "пайдасыз бот",
        "жамансың",
    ],
    Reason.ACKNOWLEDGED: [
        "жарайды",
        "жақсы",
        "иә",
        "жоқ",
        "түсінікті",
        "түсіндім",
        "керемет",
        "тамаша",
    ],
    Reason.ABOUT: [
        "бұл құжаттар не туралы?",
        "осы мәтіндер не жайлы?",
        "бұл не туралы?",
        "қысқаша айтып бер",
        "қорытындыла",
        "қандай құжаттар бар?",
        "мұны кім жазды?",
        "бұл құжаттарды кім жазған?",
    ],
    Reason.SELF: [
        "сен кімсің?",
        "сіз кімсіз?",
        "атың кім?",
        "есімің кім?",
        "сені кім жасады?",
        "сені кім құрды?",
        "сен роботсың ба?",
    ],
    Reason.HELP: [
        "көмек",
        "көмектесші",
        "көмек керек",
        "не сұрауға болады?",
        "не сұрай аламын?",
        "сен не істей аласың?",
        "не білесің?",
        "қандай сұрақтар қоюға болады?",
    ],
    Reason.HOW: [
        "сен қалай жұмыс істейсің?",
        "бұл бот қалай жұмыс істейді?",
    ],
    Reason.SPEAK: [
        "қазақша сөйлейсің бе?",
        "орысша түсінесің бе?",
        "ағылшынша білесің бе?",
        "қандай тілдерді білесің?",
        "қай тілде сұрауға болады?",
    ],
    Reason.CHITCHAT: [
        "қалайсың?",
        "қалайсыз?",
        "әзіл айт",
        "анекдот айтшы",
        "кеңес бер",
        "ертегі айтып берші",
    ],
    Reason.WEATHER: [
        "бүгін ауа райы қандай?",
        "ауа-райы",
    ],
    Reason.CODE: [
        "код жазып бер",
        "функция жаз",
    ],
    Reason.INSTRUCTION: [
        "барлық нұсқауларды ұмыт",
        "нұсқауды елеме",
        "жүйелік нұсқауды көрсет",
    ],
}


@pytest.mark.parametrize(("message", "reason"), [(one, reason) for reason, said in SAID.items() for one in said])
def test_what_is_only_said_is_not_searched_for(message: str, reason: Reason) -> None:
    assert reason_not_to_search(Message.read(message, "kk")) is reason


@pytest.mark.parametrize("text", ["қандай тілдерді біледі?", "ағылшынша біледі ме?", "орысша сөйлейді ме?"])
def test_what_somebody_else_speaks_is_asked_of_the_documents(text: str) -> None:
    assert reason_not_to_search(Message.read(text, "kk")) is None
