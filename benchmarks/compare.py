"""Pairs of versions per second of processor time, and how that grows with the length of the article, against what else could be used.

    python -m benchmarks.compare [--small]

All in one process on one core, on invented news. ``audit`` is the whole way from two texts to labelled changes and verdicts; the peers only
find differences. A peer that would need more than twenty seconds for one pair is left out. diff-match-patch has its usual time-out of
one second here, or the rewrites would not end. At the end: what each stage of ours takes of light edits.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from diff_match_patch import diff_match_patch

from audit.compare import compare
from audit.model import Series, Snapshot
from audit.outlets import outlet
from benchmarks.news import EDITS, article, text
from benchmarks.stages import shares

SEED = 2026
SIZES = {False: (1, 4, 6, 16, 64), True: (1, 6)}
"""Lengths in kB; the small ones are for CI."""
SECONDS = {False: 2.0, True: 0.1}
"""How long each cell is measured at least, unless its pairs run out first."""

STAGED = 6
"""Length in kB of the pairs whose stages are timed."""

PATIENCE = 20.0
"""A peer that is likely to need more seconds than this for one pair of the next length is left out from there on."""

Pair = tuple[str, str]
GENERIC = outlet("")
SENTENCE_END = re.compile(r"(?<=[.!?”])\s+|\n+")
WORD = re.compile(r"\w+|\s+|[^\w\s]")


def audit(pair: Pair) -> None:
    old, new = pair
    compare(Series("bench", (Snapshot("bench", old), Snapshot("bench", new))), GENERIC)


def difflib_words(pair: Pair) -> None:
    """difflib over the words of the whole text, without its junk heuristics, which hide changes in long texts."""
    old, new = (WORD.findall(side) for side in pair)
    difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def dmp_characters(pair: Pair) -> None:
    engine = diff_match_patch()
    ops = engine.diff_main(*pair)
    engine.diff_cleanupSemantic(ops)


def all_pairs(pair: Pair) -> None:
    """Every old sentence against every new one in both directions by BLEU's n-grams, without anchors: how NewsEdits matches sentences."""
    old, new = ([_grams(sentence.lower().split()) for sentence in SENTENCE_END.split(side) if sentence] for side in pair)
    matches = []
    for ours, theirs in ((old, new), (new, old)):
        for grams in ours:
            best = max(((grams & other).total() / max(1, grams.total()), n) for n, other in enumerate(theirs))
            matches.append(best[1] if best[0] >= 0.4 else None)


def _grams(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + n]) for n in (1, 2, 3, 4) for at in range(len(words) - n + 1))


def git_word_diff(pair: Pair) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old", "new")]
        for path, side in zip(paths, pair, strict=True):
            path.write_text(side, encoding="utf-8")
        subprocess.run(["git", "diff", "--no-index", "--word-diff=porcelain", *paths], stdout=subprocess.DEVNULL, check=False)


TOOLS: dict[str, Callable[[Pair], None]] = {
    "audit": audit,
    "difflib": difflib_words,
    "dmp": dmp_characters,
    "all-pairs": all_pairs,
    "git": git_word_diff,
}


def rate(tool: Callable[[Pair], None], pairs: Sequence[Pair], seconds: float) -> float:
    """Pairs per second of processor time, that of child processes too; each pair once, so that nothing is answered from memory."""
    begin, clock, done = sum(os.times()[:4]), perf_counter(), 0
    for pair in pairs:
        tool(pair)
        done += 1
        if perf_counter() - clock > seconds:
            break
    return done / max(0.01, sum(os.times()[:4]) - begin)


def pairs_of(size: int, edit: str, count: int, seed: int = SEED) -> list[Pair]:
    random = Random(f"{seed} {size} {edit}")
    olds = [article(size * 1000, random) for _ in range(count)]
    return [(text(old), text(EDITS[edit](old, random))) for old in olds]


def row(edit: str, size: int, before: dict[str, float], small: bool) -> dict[str, float]:
    """The rates of all tools; a peer that would be slower than ``PATIENCE`` by now, growing as the square, is left out."""
    pairs = pairs_of(size, edit, 20 if small else max(20, 3000 // size))
    return {
        name: rate(tool, pairs, SECONDS[small])
        for name, tool in TOOLS.items()
        if name == "audit" or ((name in before or not before) and before.get(name, 1.0) / 16 > 1 / PATIENCE)
    }


def shown(rates: dict[str, float]) -> str:
    values = "".join(f"{rates[name]:>11.1f}" if name in rates else f"{'-':>11}" for name in TOOLS)
    ratios = "".join(f"{rates['audit'] / rates[name]:>9.1f}x" if name in rates else f"{'-':>10}" for name in TOOLS if name != "audit")
    return values + ratios


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", action="store_true", help="a quick look, for CI")
    small = parser.parse_args().small
    audit(pairs_of(1, "light", 1)[0])  # what is read or compiled once is no part of a pair
    print(f"{'kB':>3} {'edit':8}" + "".join(f"{name:>11}" for name in TOOLS) + "   pairs/s; then audit's rate over that of the others")
    for edit in EDITS:
        rates: dict[str, float] = {}
        found: dict[int, float] = {}
        for size in SIZES[small]:
            rates = row(edit, size, rates, small)
            found[size] = rates["audit"]
            print(f"{size:>3} {edit:8}" + shown(rates), flush=True)
        least, most = min(found), max(found)
        print(f"    {edit}: {most / least:.0f} times the length costs audit {found[least] / found[most]:.1f} times the time", flush=True)
    spent = shares(audit, pairs_of(STAGED, "light", 40 if small else 300, SEED + 1))  # none that the table has made known
    print(f"{STAGED} kB light, share of each stage: " + ", ".join(f"{stage} {share:.0%}" for stage, share in spent.items()))
    judged = spent["values"] + spent["classify"]
    print(f"values and classify take {judged / spent['align']:.1f} times what align takes", flush=True)


if __name__ == "__main__":
    main()
