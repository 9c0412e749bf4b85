"""What sort of text a document is, told by how its sentences speak: rules, somebody's own words, a story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.dates.mention import Mention
from index.language.standalone import END
from index.model import Document, Kind, Passage, Sentence
from index.timeline.timeline_words import words_of

_ARTICLE = re.compile(
    r"\W*(?:§§? ?\d|Art(?:ikel|icle|\.) ?[\dIVX]+|Статья \d|\d+-бап|(?:Geçici |Ek )?Madde \d"
    r"|第[一二三四五六七八九十百零\d]+条)",
    re.IGNORECASE,
)
"""How a section of a law is headed."""
_AGES = frozenset(("century", "millennium"))
_APART = re.compile(r"[.:：。—–\n]| [–—-]|日")
_LAW = re.compile(
    r"(?:[\w.-]+ ){0,3}?\w*(?:gesetz(?:buch)?|verordnung|(?<!Tages)(?<!Rang)(?<!Un)ordnung"
    r"|staatsvertrag|übereinkommen|abkommen)\b"
    r"|(?:(?:Федеральный |Конституционный )?[Зз]акон|Кодекс|Постановление|Указ|Положение об?)\b"
    r"|.{0,90}\b(?:Act|Regulations|Ordinance|Kanunu?|Yönetmeliği|Tüzüğü|Заңы|Кодексі|[Кк]одекс)(?: (?:of )?\d{4})?$"
    r"|.{0,60}(?:\bAnayasas?ı?\b|\bConstitution\b|\bVerfassung\b|Конституци[яи]|宪法)"
    r"|(?:Loi|Décret|Arrêté|Ordonnance) (?:n°|du|relati)|.{0,40}(?:法|条例|规定|办法)$",
    re.IGNORECASE,
)
"""How a law is called; of 'Tagesordnung' nothing is due."""
_MINUTES = re.compile(
    r"\bminutes\b|(?=.*\d).*(?:\bmeeting\b|protokoll|протокол|niederschrift|tutana[kğ]|procès-verbal|хаттама"
    r"|会议(?:纪要|记录))",
    re.IGNORECASE,
)
"""What minutes are called, in most languages with their day: a treaty may be a protocol."""
_ASKED = re.compile(r"[?!？！…][\s”\"»’')）]*$")
FEWEST = 8  # sentences of a text whose manner can be told
RULES = 0.33  # of the sentences of rules or instructions say what must, may or can be done
ARTICLES = 0.5  # of the sentences of a law are numbered
CLAUSES = 0.25  # of the sentences of a law name articles or what is meant by them
IN_PERSON = 0.12  # of the sentences of letters, columns and guides say 'I', 'we' or 'you'
LISTED = 0.5
TO_READERS = 0.04  # of the sentences of newsletters and blogs say 'you'
MEETING = 0.08  # of the sentences of minutes have words that hardly anything else has
ENTRIES, FEWEST_ENTRIES = 0.5, 3  # of the paragraphs of a diary open with their day
THIN = 0.3  # dates with their year a passage: with fewer, a text is no chronicle that hands its year on
ASKING, FEWEST_ASKED = 0.02, 2  # of the sentences of what persuades, advertises or chats are questions or exclamations
TELLING, FEWEST_TOLD = 0.09, 5  # of the sentences of a text that tells what happened have a date of their own
SHORT_TELLING = 0.25  # … where these are fewer


@dataclass(frozen=True, slots=True)
class Genre:
    """How a document speaks."""

    instructive: bool = False  # rules, a handbook, a manual: what always holds, of no day
    law: bool = False  # rules with articles: what they name a day for was on none
    numbered: bool = False  # a law whose sentences are told to be of its articles: what stands around them is none
    personal: bool = False  # speaks in its own person, or to the reader
    addressing: bool = False  # speaks to the reader as well, as a newsletter does: who 'we' are isn't said in any line
    minutes: bool = False  # of a meeting: who moved and agreed what
    listed: bool = False  # mostly items without an end: links, names, what is to be done
    diary: bool = False  # most paragraphs open with the day they are of
    thin: bool = False  # hardly dated: what has no year of its own is of none that is certain
    telling: bool = False  # dates so many sentences, in nobody's person, that it is about what happened when
    asking: bool = False  # asks and exclaims: it wants to persuade, or chats

    def rules(self, sentence: Sentence) -> bool:
        """Whether a sentence belongs to a law: not one of the history behind the articles of a club's statutes."""
        return self.law and not (self.numbered and sentence.kind is not Kind.ARTICLE)


PLAIN = Genre(telling=True)
"""A text that tells what was and is."""


def opens_entry(mention: Mention, passage: Passage) -> bool:
    """Whether a date to the day stands first in its paragraph, apart from what follows: '12 Jan. Went to …', or as a
    line of its own above it.
    """
    if any(part.head == (mention.start, mention.end) for part in passage.sentences[0].parts):
        return mention.precision == "day"
    opening, rest = passage.text[: mention.start], passage.text[mention.end - 1 : mention.end + 2]
    return (
        mention.precision == "day"
        and not any(map(str.isalnum, opening))
        and _APART.search(rest) is not None
        and any(map(str.isdigit, mention.text))
    )


def genre_of(
    document: Document, dated: Sequence[tuple[Passage, tuple[Mention, ...]]], *, titled: bool = False
) -> Genre:
    """The genre of a document, given its passages with their dates; `titled`: its title tells their year."""
    headed = sum(1 for passage, _ in dated if passage.section and _ARTICLE.match(passage.section[-1]))
    asked = sentences = with_date = rules = articles = in_person = to_reader = meeting = unfinished = 0
    for passage, mentions in dated:
        words = words_of(passage.language)
        for index, sentence in enumerate(passage.sentences):
            text = passage.quote(index)
            sentences += 1
            with_date += _has_date(sentence, mentions)
            asked += _ASKED.search(text) is not None
            unfinished += END.search(text) is None
            articles += sentence.kind is Kind.ARTICLE
            rules += words.binding.search(text) is not None
            in_person += words.speaker.search(text) is not None
            to_reader += words.reader.search(text) is not None
            meeting += words.meeting.search(text) is not None
    entries = sum(any(opens_entry(mention, passage) for mention in mentions) for passage, mentions in dated)
    diary = entries >= max(FEWEST_ENTRIES, ENTRIES * len(dated))
    told = sum(not mention.relative for _, mentions in dated for mention in mentions)
    thin = document.source.published is None and not titled and told < THIN * len(dated)
    asking = asked >= max(FEWEST_ASKED, ASKING * sentences)
    telling = not asking and with_date >= (TELLING if with_date >= FEWEST_TOLD else SHORT_TELLING) * sentences
    entitled = (headed > 0 or articles > 0) and _LAW.match(document.source.title) is not None
    if sentences < FEWEST:
        return Genre(instructive=entitled, law=entitled, diary=diary, thin=thin, telling=telling)
    ruled = headed >= ARTICLES * len(dated) > 0
    numbered = articles >= ARTICLES * sentences and not diary
    minuted = any(_MINUTES.search(one) is not None for one in (document.source.title, document.source.document))
    instructive = ruled or numbered or entitled or rules >= RULES * sentences
    return Genre(
        instructive=instructive,
        law=ruled or entitled or (instructive and _clauses(dated) >= CLAUSES * sentences),
        numbered=numbered and not ruled,
        personal=in_person >= IN_PERSON * sentences,
        addressing=in_person >= IN_PERSON * sentences and to_reader >= TO_READERS * sentences and not diary,
        minutes=meeting >= MEETING * sentences or minuted,
        listed=unfinished >= LISTED * sentences,
        diary=diary,
        thin=thin,
        telling=telling and in_person < IN_PERSON * sentences,
        asking=asking,
    )


def _has_date(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether it says itself when something was; a century only says how old it is."""
    return any(
        sentence.start <= m.start and m.end <= sentence.end and not m.relative and m.precision not in _AGES
        for m in mentions
    )


def _clauses(dated: Sequence[tuple[Passage, tuple[Mention, ...]]]) -> int:
    """How many sentences name articles or what is meant by them."""
    return sum(
        words_of(passage.language).clause.search(passage.quote(index)) is not None
        for passage, _ in dated
        for index in range(len(passage.sentences))
    )
