"""Finding and valuing dates in running text. Everything others need is here; EDTF arithmetic is in `edtf`."""

from index.dates.mention import Mention
from index.dates.tagger import Tagger, find_dates

__all__ = ["Mention", "Tagger", "find_dates"]
