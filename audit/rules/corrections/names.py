"""Corrections of names: who and what, where, in which office."""

from __future__ import annotations

import re

from audit.rules.lexicon import listed

_SAME = listed(
    "spaces glyphs punctuation quotation-marks capitals accents joined spelling house-style abbreviation synonym function reordered"
)
_DEMONYM = re.compile(r"(?:s|n|an|ian|ean|ns|ans|ians|ish|ese|i|is)$")
_DISTINGUISHING = listed("north south east west new old upper lower northern southern eastern western central greater")
