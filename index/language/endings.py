"""Stems by taking endings off, where Snowball has none: it knows no Kazakh and no Ukrainian, and its Turkish needs the
diacritics that fast typists leave out."""

from __future__ import annotations

import re

SHORTEST = 4
"""Letters of a stem."""
# fmt: off
ENDINGS = {
    language: tuple(sorted(endings.split(), key=len, reverse=True))
    for language, endings in {
        "kk": """
            ның нің дың дің тың тің ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен ды ді ты ті ны ні н
            мен бен пен лар лер дар дер тар тер ы і сы сі ым ім ың ің мыз міз дағы дегі тағы тегі ындағы індегі
            лық лік дық дік тық тік шы ші дай дей тай тей ған ген қан кен атын етін йтын йтін ады еді йды йді""",
        "tr": """
            lar ler lari leri larin lerin larini lerini larinin lerinin larina lerine larinda lerinde larindan lerinden
            in un nin nun i u si su yi yu ni nu e a ye ya ne na de da te ta nde nda den dan ten tan nden ndan
            le la yle yla ini unu inin unun ine una inde unda inden undan im um imiz umuz daki deki ndaki ndeki taki
            teki lik luk ligi lugu ci cu li lu siz suz di du ti tu yor iyor uyor mis mus acak ecek an en yan yen""",
        "uk": """
            ами ями ові еві єві ого ому ими іми ій их їх ої ою ею єю ам ям ах ях ів їв ий ій ая яя ую юю ім їм ем єм ом
            а я у ю е є и і ї о й ь ати яти ити іти увати ував ла ло ли лися лась лося вся ться тися ено ано ння нню""",
    }.items()
}
_UNCUT = {
    language: re.compile(
        rf"({'|'.join(sorted(roots.split(), key=len, reverse=True))})(?:{'|'.join(ENDINGS[language])})*"
    )
    for language, roots in {
        "tr": """
            baskan baskent basbakan baski baskin bilge devriye diplomasi emekli hanedan hastane havaalani havalimani
            kabine kalite kampanya kapasite soylenti toplanti toplum""",
    }.items()
}
"""Words, folded, whose own end looks like an ending and which without it look like another word: başkan and başkent are
no başka, a toplantı is no toplum. By language, with the endings that may follow them."""
# fmt: on


def uncut(surface: str, language: str) -> str | None:
    """The root of a folded word whose own end only looks like an ending; None of any other word."""
    found = _UNCUT[language].fullmatch(surface) if language in _UNCUT else None
    return found[1] if found else None


def stem_of(surface: str, language: str) -> str:
    """A folded word without its endings, of one of the languages of ENDINGS."""
    return uncut(surface, language) or _without_endings(surface, ENDINGS[language])


def _without_endings(surface: str, endings: tuple[str, ...]) -> str:
    stem = surface
    for _ in range(3):
        if not stem.endswith(endings):  # one call, and true of most words by the second round
            break
        ending = next((e for e in endings if stem.endswith(e) and len(stem) - len(e) >= SHORTEST), None)
        if ending is None:
            break
        stem = stem[: -len(ending)]
    return stem
