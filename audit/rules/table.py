"""The rules as a page for people, ``docs/rules.md``; a test holds it in step and says how to write it anew."""

from __future__ import annotations

from collections.abc import Sequence

from audit.model import LABELS, Rule
from audit.rules.evidence import FAIR, STRONG, SURE, THIN, TOLD
from audit.rules.stems import common_head

HEAD = f"""# Why a change is called what it is called

Every change gets a label and a reason. The label says what kind of change it is, the reason which rule said so:

- **correction**: the new text says that the old statement was wrong when it was published. The proposition stays; a fact in it is replaced
  or withdrawn, and nothing suggests that the world moved on between the versions.
- **update**: the world, or what the newsroom knows and chooses to tell, moved on.
- **style**: the meaning stays.
- **noise**: no editor did it.

The rules are asked in the order of this page, and the first that has something to say labels the change: what no editor did first, then the
labels from the gravest down. A correction rule stands back by itself where a running story explains the new value (a toll that grew, a
share price, a suspect charged after the arrest), unless a notice that came with the version claims that very change. A figure, a date, a
name, a negation or a word of a quotation is never called style because the edit is small.

Confidence is the bet a standards editor would take: {SURE:.2f} for a kind of value that cannot move on (a year, an age, digits that
changed their unit), {STRONG:.2f} for a value exchanged, {FAIR:.2f} for words that exclude each other or a negation, {THIN:.2f} for thin
evidence, and {TOLD:.2f} when the outlet's own notice says it. When no rule speaks, the change is `reworded` with little confidence.

The last column gives the edit intention of the NewsEdits 2.0 taxonomy (Spangher et al. 2024, arXiv:2411.18811) that comes nearest.
"""


def table(rules: Sequence[Rule]) -> str:
    """The page: one table for each label, in the order of the rules. An example shows the words that differ as [old -> new]."""
    parts = [HEAD]
    order = tuple(dict.fromkeys(rule.label for rule in rules))
    for label in sorted(order, key=lambda label: (label != "noise", LABELS.index(label))):
        parts.append(f"\n## {label.capitalize()}\n\n| reason | when | for example | NewsEdits 2.0 |\n|---|---|---|---|\n")
        parts.extend(_row(rule) for rule in rules if rule.label == label)
    return "".join(parts)


def _row(rule: Rule) -> str:
    example = _marked(*rule.hits[0]) if rule.hits else ""
    return f"| `{rule.id}` | {rule.doc} | {example} | {rule.intention} |\n"


def _marked(old: str, new: str) -> str:
    """Both sides in one line, with what differs between their common head and tail, whole words, in brackets."""
    head = common_head(old, new)
    while head and _inside(old, head):
        head -= 1
    room = min(len(old), len(new)) - head
    tail = next((i for i, (a, b) in enumerate(zip(reversed(old), reversed(new), strict=False)) if a != b or i >= room), room)
    while tail and _inside(old, len(old) - tail):
        tail -= 1
    text = f"{old[:head]}[{old[head : len(old) - tail]} → {new[head : len(new) - tail]}]{old[len(old) - tail :]}"
    return text.replace("|", "\\|").replace(" → ]", " →]").replace("[ → ", "[→ ")


def _inside(text: str, at: int) -> bool:
    """Does the offset lie inside a word or a figure (1,000; 2.5)?"""
    before, after = text[at - 1], text[at : at + 1]
    return (before.isalnum() and (after.isalnum() or (after in ".,-" and text[at + 1 : at + 2].isalnum()))) or (
        before in ".,-" and after.isalnum()
    )
