"""Lines for a terminal: our own signs, marked words, and wrapping that knows wide characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from itertools import chain, repeat, zip_longest

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.text import Text

from audit.model import Change, Label, Op, Verdict
from audit.report import phrase
from audit.report.safe import visible

MEASURE = 110  # cells: longer lines of prose are hard to follow back

TONE: dict[Verdict, str] = {
    "unacknowledged": "bold red",
    "still-wrong": "bold red",
    "partly-acknowledged": "bold yellow",
    "notice-removed": "bold yellow",
    "notice-altered": "bold yellow",
    "notice-without-change": "cyan",
    "acknowledged": "bold green",
}
COLOUR: dict[Label, str] = {"correction": "bold red", "update": "cyan", "style": "dim", "noise": "dim"}

_MARK = {"equal": ("", "", ""), "delete": (*phrase.DELETE, "bold red"), "insert": (*phrase.INSERT, "bold green")}
_ASCII = str.maketrans(dict(zip("✗‼◐⊖≠✓━┃│●┊→·█▌“”", 'X!%-#v=||*:>-# ""', strict=True)))
_LINK_ID = re.compile(r"\x1b\]8;id=[^;]*;")
_REWRITTEN = 0.4  # below this share of equal text, marks inside one sentence are harder to read than two sentences


@dataclass(frozen=True, slots=True)
class View:
    """What the caller asked to see, how wide, and with which signs."""

    width: int
    labels: tuple[Label, ...]
    verdicts: tuple[Verdict, ...] | None
    side_by_side: bool
    colour: bool
    links: bool
    ascii_only: bool

    @property
    def measure(self) -> int:
        """The width of prose in cells; columns side by side may use all there is."""
        return self.width if self.side_by_side else min(self.width, MEASURE)

    def own(self, sign: str) -> str:
        """A sign of ours as this terminal can show it; never used on an article's words."""
        return sign.translate(_ASCII) if self.ascii_only else sign


@lru_cache(maxsize=4)
def _console(width: int) -> Console:
    """Rich told everything, so that it asks the environment nothing."""
    return Console(
        file=StringIO(),
        width=width,
        height=100,
        color_system="standard",
        force_terminal=True,
        force_jupyter=False,
        force_interactive=False,
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def printed(lines: Sequence[Text], view: View) -> str:
    """The lines as one string, with escape sequences when colour is wanted."""
    for text in lines:
        text.rstrip()
    if not view.colour:
        return "".join(f"{text.plain}\n" for text in lines)
    screen = _console(view.width)
    told = "".join(_escaped(segment) for text in lines for segment in text.render(screen, end="\n"))
    return _LINK_ID.sub("\x1b]8;;", told)  # rich gives every link a random id


def _escaped(segment: Segment) -> str:
    return segment.style.render(segment.text, color_system=ColorSystem.STANDARD) if segment.style else segment.text


def hang(first: Text, body: Text, view: View, rest: Text | None = None) -> Iterator[Text]:
    """The body wrapped behind ``first``; further lines stand behind ``rest`` (as many spaces when None)."""
    lead = first
    for wrapped in _wrapped(body, view.measure - first.cell_len, view):
        yield lead + wrapped
        lead = rest or Text(" " * first.cell_len)


def _wrapped(body: Text, width: int, view: View) -> Sequence[Text]:
    if body.cell_len <= width and "\n" not in body.plain:  # most lines: rich would take a tenth of a millisecond to say the same
        return (body,)
    lines = body.wrap(_console(view.width), width)
    for wrapped in lines:
        wrapped.rstrip()
    return list(lines)


def sentences(change: Change, first: Text, rest: Text, view: View) -> Iterator[Text]:
    """The words of a change, wrapped as ``hang`` does: one text with both sides in it, both side by side, or in turn when rewritten."""
    both = bool(change.old and change.new)
    if view.side_by_side and both:
        rows = _columns(change, view.measure - first.cell_len, view)
        yield from (lead + row for lead, row in zip(chain((first,), repeat(rest)), rows, strict=False))
    elif both and _rewritten(change.ops):
        for kind in ("delete", "insert"):
            yield from hang(first, marks(_side(change.ops, kind)), view, rest)
    else:
        yield from hang(first, marks(change.ops), view, rest)


def marks(ops: Sequence[Op]) -> Text:
    """The words with their marks, in colour and in signs."""
    told = Text()
    for kind, text in phrase.runs(ops):
        before, after, colour = _MARK[kind]
        told.append(before + visible(text).replace("\n", " ").replace("\t", " ") + after, colour)
    return told


def _columns(change: Change, width: int, view: View) -> Iterator[Text]:
    half = (width - 3) // 2
    sides = [_wrapped(marks(_side(change.ops, kind)), half, view) for kind in ("delete", "insert")]
    for left, right in zip_longest(*sides, fillvalue=Text()):
        yield left + Text(" " * (half - left.cell_len)) + Text(view.own(" │ "), "dim") + right


def _side(ops: Sequence[Op], kind: str) -> list[Op]:
    return [op for op in ops if op.kind in ("equal", kind)]


def _rewritten(ops: Sequence[Op]) -> bool:
    equal = sum(len(op.text) for op in ops if op.kind == "equal")
    return equal < _REWRITTEN * max(1, sum(len(op.text) for op in ops if op.kind != "insert"))
