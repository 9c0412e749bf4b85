"""What was said with its time: cues of subtitles put together to paragraphs, each with the time it begins at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.documents.draft import Draft, Imprint
from index.documents.lines import is_finished
from index.documents.readers.manuscript import Manuscript
from index.errors import DocumentError
from index.remarks import Remark, remark

_LONGEST = 600  # characters of a paragraph, from which it ends with the next sentence
_PAUSE = 4.0  # seconds of silence after which another paragraph begins
_TIME = re.compile(r"(?:(?P<hours>\d{1,3}):)?(?P<minutes>\d{1,2}):(?P<seconds>\d{1,2}(?:[.,]\d{1,3})?)")
_SOUND = re.compile(r"[\[(（♪♫*#-][^\])）]*[\])）♪♫*]?")
_LANGUAGE = re.compile(r"(?P<title>.+?)[. _-](?P<code>en|ru|kk|zh|tr|de|fr|es|uk|ar)(?:-[A-Za-z]{2,4})?")


@dataclass(frozen=True, slots=True)
class Cue:
    """Seconds from the start, and what is shown from then on; `speaker` if it is said who speaks."""

    start: float
    end: float
    text: str
    speaker: str = ""


def seconds(time: str) -> float | None:
    """'00:12:05,500' or '12:05.5' → 725.5; None for anything else."""
    found = _TIME.fullmatch(time.strip())
    if found is None:
        return None
    return 3600 * int(found["hours"] or 0) + 60 * int(found["minutes"]) + float(found["seconds"].replace(",", "."))


def draft(cues: Iterable[Cue], name: str, remarks: Iterable[Remark] = ()) -> Draft:
    """The talk as a draft. The last part of a file's name may be the code of its language: 'lecture.ru.srt'."""
    named = _LANGUAGE.fullmatch(name)
    title = named["title"].strip() if named else name
    manuscript = Manuscript(title)
    for start, text in _paragraphs(_rolled_up(cues)):
        manuscript.place = _clock(start)
        manuscript.paragraph(text)
    if not manuscript:
        raise DocumentError(remark("no_cues"))
    return manuscript.draft(Imprint(title=title, language=named["code"] if named else None), remarks)


def _rolled_up(cues: Iterable[Cue]) -> Iterator[Cue]:
    """Without what cues say again: live captions show each line twice, as the new one and then as the old."""
    shown: list[str] = []
    for cue in cues:
        lines = [" ".join(line.split()) for line in cue.text.split("\n")]
        new = [line for line in lines if line and line not in shown and not _SOUND.fullmatch(line)]
        shown = [line for line in lines if line]
        if new:
            yield Cue(cue.start, cue.end, " ".join(new), cue.speaker)


def _paragraphs(cues: Iterable[Cue]) -> Iterator[tuple[float, str]]:
    start, end, speaker, text = 0.0, 0.0, "", ""
    for cue in cues:
        paused = cue.start - end > _PAUSE and is_finished(text)
        if text and (cue.speaker != speaker or paused or (len(text) > _LONGEST and is_finished(text))):
            yield start, text
            text = ""
        if not text:
            start, speaker = cue.start, cue.speaker
            text = f"{cue.speaker}: {cue.text}" if cue.speaker else cue.text
        else:
            text = f"{text} {cue.text}"
        end = cue.end
    if text:
        yield start, text


def _clock(start: float) -> str:
    whole = int(start)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
