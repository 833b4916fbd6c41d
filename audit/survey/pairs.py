"""What was found between neighbouring versions of long articles, a file for each article: of one that grew, only its end is compared."""

from __future__ import annotations

import marshal
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from audit.model import Outlet, Series
from audit.survey.code import code
from audit.survey.flat import flat, made
from audit.survey.kept import Part, opened, trim
from audit.survey.place import safe

if TYPE_CHECKING:
    from audit.compare import Compared, Pair

LARGEST = 1 << 29
"""Bytes of all files together; a thousandth of that holds the pairs of 70 versions of a long policy."""

LONG = 16
"""Captures from which an article's pairs are kept. To compare a story of 6 kB that has fewer takes 20 ms, so that a run with something new
loses nothing to speak of, and an archive of news, where most have three or four, does not get a file for each of its articles."""


class Pairs:
    """The pairs of many articles; ``folder`` None, or one that others may write to, holds and keeps nothing."""

    def __init__(self, folder: Path | None = None, archive: str = "") -> None:
        self._folder = folder if folder and safe(folder, lambda _: None) else None
        self._archive = archive

    @contextmanager
    def of(self, series: Series, outlet: Outlet) -> Iterator[Memo | None]:
        """What is known of the pairs of an article, None when it is too short for that to be of use; keeps what comes to it."""
        if self._folder is None or len(series.snapshots) < LONG:
            yield None
            return
        name = sha256(f"{self._archive}\0{series.article}".encode("utf-8", "surrogatepass")).hexdigest()
        judges = sha256(code() + repr((series.article, outlet.name, outlet.hosts)).encode("utf-8", "surrogatepass")).digest()
        with Part(self._folder) as part:
            memo = Memo(_known(self._folder / name, judges), part, judges)
            yield memo
            if memo.learned():
                part.done(name)

    def trim(self) -> None:
        """At the end of a run: drops the articles that were not compared for the longest time, down to LARGEST."""
        if self._folder is not None:
            trim(self._folder, LARGEST)


class Memo:
    """The pairs of one article (see ``audit.compare.Memo``): those ``known``, and in ``part`` those that it is found to have now."""

    def __init__(self, known: dict[tuple[object, ...], bytes], part: Part, judges: bytes) -> None:
        self._known, self._part = known, part
        self._packer = zlib.compressobj(1)
        self._here: set[Pair] = set()
        part.write(judges)

    def get(self, pair: Pair) -> Compared | None:
        data = self._known.get(pair)
        if data is None:
            return None
        self._keep(pair, data)
        return made(data)

    def put(self, pair: Pair, compared: Compared) -> None:
        self._keep(pair, flat(compared))

    def learned(self) -> bool:
        """Ends the part; False when nothing new came to it: an older state of an article takes nothing from what is known."""
        self._part.write(self._packer.flush())
        return not self._here <= self._known.keys()

    def _keep(self, pair: Pair, data: bytes) -> None:
        if pair not in self._here:
            self._here.add(pair)
            self._part.write(self._packer.compress(marshal.dumps(tuple(pair)) + marshal.dumps(data)))


def _known(path: Path, judges: bytes) -> dict[tuple[object, ...], bytes]:
    """What a file knows; nothing when it is not there, or damaged, or by another code or for another house style."""
    file = opened(path)
    if file is None:
        return {}
    with file:
        if file.read(len(judges)) != judges:
            return {}
        data = zlib.decompress(file.read())
    known, stream = {}, BytesIO(data)
    while stream.tell() < len(data):
        pair = marshal.load(stream)  # noqa: S302 - written by us, in a folder that only we may write to
        known[pair] = marshal.load(stream)  # noqa: S302 - the same
    return known
