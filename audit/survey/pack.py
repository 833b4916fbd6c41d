"""Articles and what is written of them as bytes and back, by us for us: a store is a file that only its owner may write (see ``store``)."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, replace
from gzip import GzipFile
from io import BytesIO, TextIOWrapper
from itertools import chain
from operator import attrgetter
from typing import Any

from audit.model import Article, Change, Claim, Diagnostic, Evidence, Finding, NoticeRecord, Op, Quote, Version

_Reduced = tuple[type, tuple[Any, ...]]


def _reducer(kind: type) -> Callable[[Any], _Reduced]:
    """How to make a value again: what pickle would do by itself with frozen, slotted values takes five times as long."""
    parts = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, parts(value))


_REDUCERS: dict[type, Callable[[Any], Any]] = {
    kind: _reducer(kind) for kind in (Article, Change, Claim, Diagnostic, Evidence, Finding, NoticeRecord, Op, Quote, Version)
}


MANY = 1000
"""Changes from which an article is compressed: fifteen megabytes become two, which are sent, stored and read back."""
_AT_A_TIME = 1000
"""Changes that are packed at a time: what a pickler remembers of thirty thousand takes half as much memory as they do."""
_COMPRESSED = b"\x1f\x8b"
"""How gzip begins, and neither a pickle nor text does."""
_CHUNK = 1 << 20


def packed(article: Article) -> bytes:
    """The article as bytes."""
    written = BytesIO()
    if len(article.changes) < MANY:
        _dump(article, written)
    else:
        with _compressing(written) as file:
            _dump(article, file)
    return written.getvalue()


def packed_text(article: Article, pieces: Iterable[str]) -> bytes:
    """What a format writes of the article as bytes; that of a long one is never whole in memory."""
    if len(article.changes) < MANY:
        return "".join(pieces).encode()
    written = BytesIO()
    with TextIOWrapper(_compressing(written), "utf-8", newline="") as file:
        file.writelines(pieces)
    return written.getvalue()


def _compressing(file: BytesIO) -> GzipFile:
    return GzipFile(fileobj=file, mode="wb", compresslevel=1, mtime=0)


def _dump(article: Article, file: BytesIO | GzipFile) -> None:
    """First the article without its changes, then these."""
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(replace(article, changes=()))
    for start in range(0, len(article.changes), _AT_A_TIME):
        pickler.clear_memo()
        pickler.dump(article.changes[start : start + _AT_A_TIME])


def unpacked_text(data: bytes) -> Iterator[str]:
    """The text again, in pieces."""
    if not data.startswith(_COMPRESSED):
        yield data.decode()
        return
    with TextIOWrapper(GzipFile(fileobj=BytesIO(data)), "utf-8", newline="") as file:
        yield from iter(lambda: file.read(_CHUNK), "")


def unpacked(data: bytes) -> Article:
    """The article again."""
    file = GzipFile(fileobj=BytesIO(data)) if data.startswith(_COMPRESSED) else BytesIO(data)
    article, *parts = _loaded(file)
    assert isinstance(article, Article)  # noqa: S101 - for the type checker
    return replace(article, changes=tuple(chain.from_iterable(parts)))


def _loaded(file: BytesIO | GzipFile) -> Iterator[Any]:
    with suppress(EOFError):
        while True:
            yield pickle.load(file)  # noqa: S301 - packed by us, in a file that only we may write
