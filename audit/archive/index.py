"""Where every capture of every article is to be found, small enough to hold for a million of them."""

from __future__ import annotations

import struct
from hashlib import sha256
from typing import NamedTuple

from audit.archive.record import Facts

_ENTRY = struct.Struct(">Q8sIHBB32s32s")
_TIME, _NAMES = slice(0, 8), slice(20, None)  # between them an entry has its tie and the number of its facts, which depend on others
_NUMBER = slice(16, 20)
_ZERO = 1 << 63  # times before 1970 are negative; as unsigned numbers the packed entries sort by time


class Capture(NamedTuple):
    """One capture: ``when`` in microseconds since 1970, the number of its repository, its commit, what names its text, its facts.

    ``text`` is the text's SHA-256 in an archive of ours and the object's name in others; two captures with one text have it in common.
    """

    when: int
    repository: int
    commit: str
    text: bytes
    facts: Facts


class Index:
    """Captures by article. About 90 bytes each; facts that recur are kept once."""

    def __init__(self) -> None:
        self._captures: dict[str, bytearray] = {}
        self._facts: list[Facts] = []
        self._numbers: dict[Facts, int] = {}
        self._digests: list[bytes] = []

    def add(self, article: str, capture: Capture, tie: bytes) -> None:
        """Puts a capture to its article; captures of one time are ordered by ``tie``, 8 bytes."""
        number = self._numbers.setdefault(capture.facts, len(self._facts))
        if number == len(self._facts):
            self._facts.append(capture.facts)
        when = max(0, min(capture.when + _ZERO, (1 << 64) - 1))
        commit = bytes.fromhex(capture.commit)
        packed = _ENTRY.pack(when, tie, number, capture.repository, len(commit), len(capture.text), commit, capture.text)
        self._captures.setdefault(article, bytearray()).extend(packed)

    def __contains__(self, article: str) -> bool:
        return article in self._captures

    def articles(self) -> list[str]:
        """The ids, in order of code points."""
        return sorted(self._captures)

    def count(self, article: str) -> int:
        """How many captures an article has."""
        return len(self._captures[article]) // _ENTRY.size

    def captures(self, article: str) -> list[Capture]:
        """The captures of an article, oldest first."""
        return [self._unpacked(entry) for entry in self._sorted(article)]

    def key(self, article: str) -> bytes:
        """A digest of an article's id and its captures in order: equal when both are, and only then, whatever else the index holds."""
        digest = sha256(article.encode("utf-8", "surrogatepass"))
        for entry in self._sorted(article):
            digest.update(entry[_TIME] + self._said(int.from_bytes(entry[_NUMBER])) + entry[_NAMES])
        return digest.digest()

    def _said(self, number: int) -> bytes:
        """A digest of facts, made once."""
        while len(self._digests) <= number:
            facts = repr(self._facts[len(self._digests)])
            self._digests.append(sha256(facts.encode("utf-8", "surrogatepass")).digest())
        return self._digests[number]

    def _sorted(self, article: str) -> list[bytes]:
        packed = bytes(self._captures[article])
        return sorted([packed[at : at + _ENTRY.size] for at in range(0, len(packed), _ENTRY.size)])

    def _unpacked(self, entry: bytes) -> Capture:
        when, _, number, repository, commit_size, text_size, commit, text = _ENTRY.unpack(entry)
        return Capture(when - _ZERO, repository, commit[:commit_size].hex(), text[:text_size], self._facts[number])
