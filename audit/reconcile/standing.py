"""Does the newest version still state what a notice says was wrong?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from audit.model import Claim, NoticeRecord, Sentence
from audit.reconcile.phrases import holds, stems

MISSPELT = 70.0
"""Indel ratio (0..100) above which two capitalised words are two spellings of one name: then the wrong one is wrong wherever it stands."""

RARE = 3
"""A word that stands in at most this many sentences of an article tells what a sentence is about; a commoner one needs company."""


def standing(notice: NoticeRecord, context: Sequence[str], sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that still state a wrong value of the notice about the same thing.

    ``context`` are the sentences the notice corrected, as they read before: they tell what it is about besides its own words. A value that
    could be right elsewhere (a year, a place) only counts where the sentence speaks of the same thing; a misspelt name counts anywhere.
    """
    claims = [claim for claim in notice.claims if claim.wrong]
    if not claims:
        return ()
    candidates = [s for s in sentences if any(_states(s.text, claim) for claim in claims)]
    if not candidates:
        return ()
    frequency = Counter(stem for sentence in sentences for stem in stems(sentence.text))
    topic = stems(" ".join((notice.text, *context)))
    return tuple(s for s in candidates if any(_states(s.text, c) and (_misspelt(c) or _same_thing(s, c, topic, frequency)) for c in claims))


def _states(sentence: str, claim: Claim) -> bool:
    wrong, right = claim.wrong or "", claim.right
    if not holds(sentence, wrong):
        return False
    return right is None or not holds(sentence, right)


def _misspelt(claim: Claim) -> bool:
    wrong, right = claim.wrong or "", claim.right or ""
    letters = wrong[:1].isupper() and right[:1].isupper() and not any(map(str.isdigit, wrong))
    return letters and wrong not in right and fuzz.ratio(wrong, right) >= MISSPELT


def _same_thing(sentence: Sentence, claim: Claim, topic: frozenset[str], frequency: Counter[str]) -> bool:
    shared = (stems(sentence.text) & topic) - stems(claim.wrong or "")
    return len(shared) >= 2 and any(frequency[stem] <= RARE for stem in shared)
