"""Lines that say who made a story."""

from __future__ import annotations

from audit.model import Case
from audit.rules.evidence import per_case
from audit.rules.lexicon import FUNCTION_WORDS, listed
from audit.rules.search import Finder
from audit.rules.stems import words

LONGEST = 300
"""Code points of the longest line of credits."""
_MADE = Finder(
    "contribut report writ edit compil photo research transl",
    r"\bcontribut(?:ed|ing)\s(?:to|reporting|from|research)|\breport(?:ed|ing)\sfrom\b"
    r"|\A\W*(?:additional\s)?(?:reporting|reported|writing|written|editing|edited|compiled|research|photographs?|photography|translation|translated)"
    r"(?:\s(?:and|&)\s\w+)?\s(?:by|from)\b",
)
_MAKING = listed(
    """
    additional contributed contributing reporting reported report reports story article writing written editing edited compiled research
    researching photography photographs translation translated graphics video data staff writer writers reporter reporters correspondent
    correspondents editor editors journalist journalists freelance special bureau newsroom news desk team agency agencies others press
    """
)
"""What such a line says beside names and small words."""


@per_case
def credits(case: Case) -> bool:
    """Is this a line that says who made the story? Its names change with the newsroom's shifts. A sentence that tells anything else of
    them is none: reporting by somebody that led to arrests."""
    text = case.new or case.old
    if case.role == "byline":
        return True
    return len(text) < LONGEST and _MADE(text) and all(map(_says_only_who, words(text)))


def _says_only_who(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() or low in _MAKING or low in FUNCTION_WORDS
