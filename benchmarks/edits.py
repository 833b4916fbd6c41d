"""How many of the edits that were made are found again, word for word: ``audit.diff`` against other differs over the same tokens.

    python -m benchmarks.edits [--small]

Invented sentences of three to seven phrases; one to three of these, no neighbours, are replaced by another phrase, cut, or put in. An edit
counts as found when an op, or a deletion with its insertion, covers exactly its words on both sides, whatever the spaces around it.
"""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Callable, Iterable, Sequence
from random import Random
from time import process_time

from diff_match_patch import diff_match_patch

from audit.diff import diff
from audit.words import tokens
from benchmarks import news

Edit = tuple[int, int, int, int]
"""Old words a to b became new words c to d; words are tokens other than spaces."""
Case = tuple[str, str, set[Edit]]


def phrase(random: Random) -> str:
    """A phrase such as sentences are made of: who, did what, to how many, where, when."""
    kind = random.randrange(5)
    if kind == 0:
        return f"the {news.thing(random)}"
    if kind == 1:
        return f"{news.pick(news.VERBS, random)} {news.amount(random)} {news.thing(random)}"
    if kind == 2:
        return f"{random.choice(news.PLACED)} {random.choice(news.NAMES)},"
    if kind == 3:
        return f"on {random.choice(news.MONTHS)} {random.randint(1, 28)}"
    return f"{random.choice(news.LINKS)} {news.name(random)} {news.pick(news.VERBS, random)} the {news.thing(random)}"


def case(random: Random) -> Case:
    old: list[str] = []
    new: list[str] = []
    edits: set[Edit] = set()
    count = random.randint(3, 7)
    places = range(random.randrange(2), count, 2)
    changed = set(random.sample(places, random.randint(1, min(3, len(places)))))
    for n in range(count):
        ours = phrase(random)
        theirs = ours
        if n in changed:
            action = random.random()
            theirs = phrase(random) if action < 0.6 else ""
            ours, theirs = (theirs, ours) if action > 0.8 else (ours, theirs)
        a, c = _count(old), _count(new)
        old += [ours] if ours else []
        new += [theirs] if theirs else []
        if ours != theirs:
            edits.add(_trimmed(_words(" ".join(old)), _words(" ".join(new)), (a, _count(old), c, _count(new))))
    return " ".join(old) + ".", " ".join(new) + ".", edits


def _words(text: str) -> list[str]:
    return [token for token in tokens(text) if not token.isspace()]


def _count(phrases: Sequence[str]) -> int:
    return len(_words(" ".join(phrases)))


def _trimmed(old: Sequence[str], new: Sequence[str], edit: Edit) -> Edit:
    a, b, c, d = edit
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d


def by_audit(old: str, new: str) -> set[Edit]:
    return _edits((op.kind, len(_words(op.text))) for op in diff(old, new))


def by_difflib(old: str, new: str) -> set[Edit]:
    olds, news_ = tokens(old), tokens(new)
    ops: list[tuple[str, int]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, olds, news_, autojunk=False).get_opcodes():
        if kind == "equal":
            ops.append(("equal", _solid(olds[a:b])))
        else:
            ops += [("delete", _solid(olds[a:b])), ("insert", _solid(news_[c:d]))]
    return _edits(ops)


def by_dmp(old: str, new: str, *, semantic: bool = False) -> set[Edit]:
    """diff-match-patch over tokens, spaces and all, with or without its semantic clean-up."""
    codes: dict[str, str] = {}
    sides = ["".join(codes.setdefault(token, chr(0xE000 + len(codes))) for token in tokens(side)) for side in (old, new)]
    back = {code: token for token, code in codes.items()}
    engine = diff_match_patch()
    engine.Diff_Timeout = 0.0
    ops = engine.diff_main(*sides, False)
    if semantic:
        engine.diff_cleanupSemantic(ops)
    return _edits((("equal", "insert", "delete")[kind], _solid([back[code] for code in run])) for kind, run in ops)


def by_dmp_semantic(old: str, new: str) -> set[Edit]:
    return by_dmp(old, new, semantic=True)


def _solid(run: Sequence[str]) -> int:
    return sum(not token.isspace() for token in run)


def _edits(ops: Iterable[tuple[str, int]]) -> set[Edit]:
    """Runs of changes with nothing but spaces between two of them count as one, for every differ."""
    found: list[Edit] = []
    a = c = b = d = 0
    for kind, words in ops:
        if kind == "equal" and words:
            found.append((a, b, c, d))
            a, c = b + words, d + words
            b, d = a, c
        elif kind == "delete":
            b += words
        elif kind == "insert":
            d += words
    return {edit for edit in (*found, (a, b, c, d)) if edit[0] < edit[1] or edit[2] < edit[3]}


DIFFERS: dict[str, Callable[[str, str], set[Edit]]] = {
    "audit.diff": by_audit,
    "difflib": by_difflib,
    "diff-match-patch": by_dmp,
    "dmp, semantic": by_dmp_semantic,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", action="store_true", help="a quick look, for CI")
    random = Random(2026)
    cases = [case(random) for _ in range(300 if parser.parse_args().small else 5000)]
    print(f"{'differ':17}{'exact F1':>9}{'precision':>11}{'recall':>8}{'us a pair':>11}")
    for name, differ in DIFFERS.items():
        begin = process_time()
        found = [differ(old, new) for old, new, _ in cases]
        spent = process_time() - begin
        hits = sum(len(edits & gold) for edits, (_, _, gold) in zip(found, cases, strict=True))
        made, wanted = sum(map(len, found)), sum(len(gold) for _, _, gold in cases)
        print(f"{name:17}{2 * hits / (made + wanted):>9.3f}{hits / made:>11.3f}{hits / wanted:>8.3f}{spent / len(cases) * 1e6:>11.0f}")


if __name__ == "__main__":
    main()
