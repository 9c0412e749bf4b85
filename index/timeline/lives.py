"""When somebody lived, told in brackets behind a name: 'Ada Lorne (1841–1909)', '沈墨卿（1881—1936）', '(geb. 1904)'.

What the sentence tells was on none of these days.
"""

from __future__ import annotations

import re

from index.dates import edtf
from index.language.chinese import HAN

LIFE = (15, 115)
"""Years that a range in brackets behind a name has at least and at most, where it is a life or a reign."""
GLOSS_BEFORE = re.compile(r"[(（]\s*(?:[^\W\d]{1,9}\.? ?|[*†✝] ?|[^()（）]{0,40}(?:[–—－-]|[;,] ?[*†✝]?)\s*)?$")
BORN = re.compile(
    r"[(（;,]\s*(?:[*†✝]|(?:born|b|died|d|род|ум|родил(?:ся|ась)|умер(?:ла)?|ö|doğ|öl|doğum|ölüm|geb|gest|née?|m|n|nac|"
    r"nat[oa]|nasc|ur|zm|нар|пом|туғ|қайт)\b\.?)\s*$",
    re.IGNORECASE,
)
"""Opens, in brackets behind a name, the day somebody was born or died."""
PERSON_BEFORE = re.compile(
    r"(?<!\bthe )(?<!\w)[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'.-]* "
    r"(?:(?:de|von|van|al|el|bin|ibn|da|di|[^\W\d_]\.) ?){0,3}"
    rf"[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'-]*\s*$|[{HAN}]{{2,8}}$"
)
"""Two names in a row: a person, wherever in the sentence; a state or a war has an article or a word that says so."""
CALLED = re.compile(r"[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'-]+\s*$")
"""One name, which is enough where 'b.' or 'died' stands in the bracket."""
PERIOD = re.compile(
    r"(?:war|dynasty|empire|union|republic|kingdom|period|era|age|depression|reich|krieg|republik|bund|cumhuriyeti|"
    r"imparatorluğu|savaşı|dönemi|хандығы|империя|союз|республика|ханство|guerre|guerra|朝|国|代|期|战争|时代|年间|república|república|imperio|empire)\s*$",
    re.IGNORECASE,
)
NAMED_BEFORE = re.compile(
    r"^\W*(?!(?:The|In|During|Under|Since|After|From|By|At|On|For|Between)\b)"
    r"(?:[^\W\d_a-zа-яёәіңғүұқөһçğışüö][\w’'.-]*\s*(?:(?:de|von|van|of|al|el|bin|ibn|da|di)\s+)?){1,5}$"
    rf"|[{HAN}，。、；] ?(?:[A-Z][\w’'.-]* ?){{1,4}}$"
    rf"|(?:^|[，。；、])[{HAN}·]{{2,8}}$"
)
GLOSS_AFTER = re.compile(r"\s*(?:年)?\s*(?:[)）;；,，]|[–—－-]\s*[^()（）]{0,30}[)）])")
RANGE_AFTER = re.compile(r"\s*年?\s*[–—－-]")
RANGE_BEFORE = re.compile(r"[–—－-]\s*$")


def is_lifespan(before: str, after: str, value: str) -> bool:
    """'Ada Lorne (1841–1909)', '沈墨卿（1881—1936）': when somebody lived, not when this happened."""
    low, _, high = value.partition("/")
    gloss = GLOSS_BEFORE.search(before)
    name = before[: gloss.start()] if gloss else ""
    person = PERSON_BEFORE.search(name) is not None and PERIOD.search(name) is None
    if (person or CALLED.search(name)) and BORN.search(before) and GLOSS_AFTER.match(after):
        return True
    alone = person or NAMED_BEFORE.search(name) is not None
    if not alone or GLOSS_AFTER.match(after) is None or ".." in (low, high):
        return False
    if not high:  # one end of it: '(1902年4月3日－1975年)' in two dates
        return RANGE_AFTER.match(after) is not None or RANGE_BEFORE.search(before) is not None
    years = edtf.bounds(high)[0][0] - edtf.bounds(low)[0][0]
    return LIFE[0] <= years <= LIFE[1]
