"""What a pair of texts has shown as plain tuples and back: those are written and read five times as fast as values are pickled."""

from __future__ import annotations

import marshal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from audit.model import Block, Change, Claim, Evidence, Notice, Op

if TYPE_CHECKING:
    from audit.compare import Compared

_Flat = tuple[Any, ...]
_WORDS = attrgetter("where", "kind", "label", "reason", "severity", "confidence", "old", "new")
_PLACE = attrgetter("old_line", "new_line", "count")
_OP, _EVIDENCE, _CLAIM = attrgetter("kind", "text"), attrgetter("type", "old", "new"), attrgetter("wrong", "right")
_HEAD, _BODY = attrgetter("kind", "text"), attrgetter("block", "start", "end", "pattern", "also")
_BLOCK = attrgetter("role", "text", "line")


def flat(compared: Compared) -> bytes:
    """As bytes, without the times and versions of the changes."""
    changes = [(c.id, _WORDS(c), tuple(map(_OP, c.ops)), tuple(map(_EVIDENCE, c.evidence)), _PLACE(c)) for c in compared.changes]
    notices = [(_HEAD(n), tuple(map(_CLAIM, n.claims)), _BODY(n), _BLOCK(block)) for n, block in compared.notices]
    return marshal.dumps((notices, changes))


def made(data: bytes) -> Compared:
    """The same again."""
    from audit.compare import Compared

    notices, changes = marshal.loads(data)  # noqa: S302 - written by us, in a folder that only we may write to
    return Compared(tuple([_noticed(*one) for one in notices]), tuple([_change(*one) for one in changes]))


def _noticed(head: _Flat, claims: _Flat, body: _Flat, block: _Flat) -> tuple[Notice, Block]:
    return Notice(*(*head, tuple([Claim(*claim) for claim in claims]), *body)), Block(*block)


def _change(name: str, words: _Flat, ops: _Flat, evidence: _Flat, place: _Flat) -> Change:
    told = tuple([Op(*op) for op in ops]), tuple([Evidence(*each) for each in evidence])
    return Change(*(name, "", "", None, None, *words, *told, *place))
