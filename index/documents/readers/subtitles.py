"""Subtitles (.srt, .vtt): what is said, cited by the time at which it is said."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from index.documents.draft import Draft
from index.documents.encodings import decode
from index.documents.readers import talk
from index.documents.readers.talk import Cue

_TIMING = re.compile(r"^[ \t]*(?P<start>[\d:.,]+)[ \t]*-->[ \t]*(?P<end>[\d:.,]+).*$", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[\w.]+)?[ \t]+(?P<speaker>[^>]{1,80})>")
_MARKUP = re.compile(r"</?[^<>]{0,200}>|\{\\[^{}]{0,200}\}")
_CAPITALS = re.compile(r"^(?:>>\s*)?(?P<speaker>[^\W\d_][\w .'’-]{1,30}):\s+(?=\S)")


def read(data: bytes, name: str) -> Draft:
    """Subtitles as a draft. Raises DocumentError if the file has none."""
    return talk.draft(_cues(decode(data)), name)


def _cues(text: str) -> Iterator[Cue]:
    """A cue is what stands below its times, up to a blank line; comments and styles have no times."""
    for found in _TIMING.finditer(text):
        start, end = talk.seconds(found["start"]), talk.seconds(found["end"])
        if start is None or end is None:
            continue
        said = re.split(r"\n[ \t]*\n", text[found.end() + 1 :][:4000], maxsplit=1)[0]
        for speaker, part in _voices(said):
            yield Cue(start, end, html.unescape(_MARKUP.sub("", part)), speaker)


def _voices(said: str) -> Iterator[tuple[str, str]]:
    """Who says what: named in a tag (<v Ada>), or at the head of a line in front of a colon."""
    voices = list(_VOICE.finditer(said))
    if not voices:
        found = _CAPITALS.match(said.strip())
        yield (found["speaker"], said.strip()[found.end() :]) if found else ("", said)
        return
    if said[: voices[0].start()].strip():
        yield "", said[: voices[0].start()]
    for voice, behind in zip(voices, [*voices[1:], None], strict=True):
        yield voice["speaker"].strip(), said[voice.end() : behind.start() if behind else None]
