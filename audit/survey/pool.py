"""Work on several processes: each has its next share at hand before it is done with the last, and one that has grown is replaced."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from ctypes import CDLL
from multiprocessing.connection import Connection, wait
from resource import RUSAGE_SELF, getrusage
from threading import Thread
from typing import Any, Generic, TypeVar

from audit.errors import IncompleteError

T = TypeVar("T")

GROWN = 32 * 1024
"""Kibibytes by which a process may grow, at its worst moment, before a new one takes its place: what a long article needed and the
allocator keeps would else add up in all of them. Archives of news stay far below."""

FEW = 50_000
"""Things in memory that are new before cycles are looked for: a comparison makes none, and looking takes time."""

AT_HAND = 2
"""Shares that a process has: the one it works on and the next, so that it never waits for us. One that has grown gives the next back."""


def can_fork() -> bool:
    """Whether processes can be made that share what is in memory here."""
    return "fork" in multiprocessing.get_all_start_methods()


def pooled(do: Callable[[int], T], count: int, jobs: int) -> Iterator[T]:
    """What ``do`` makes of the shares 0 to ``count``, as they get done, by ``jobs`` processes that are forked from this one.

    Raises what ``do`` raises, and IncompleteError when somebody ends one of the processes.
    """
    shares = deque(range(count))
    workers: list[_Worker[T]] = []
    try:
        while shares or workers:
            while shares and len(workers) < jobs:
                workers.append(_Worker(do, shares.popleft()))
            for worker in workers:
                worker.give(shares)
            ready = wait([worker.pipe for worker in workers])
            for worker in [worker for worker in workers if worker.pipe in ready]:
                done = worker.take()
                worker.give(shares)
                if not worker.at_hand:
                    workers.remove(worker)
                    worker.end()
                yield done
                del done  # nothing is held on to when the next one is waited for
                give_back()
    finally:
        for worker in workers:
            worker.kill()


class _Worker(Generic[T]):
    """A process, seen from here. ``at_hand`` are the shares that it was given and has not done."""

    def __init__(self, do: Callable[[int], T], share: int) -> None:
        fork = multiprocessing.get_context("fork")
        self.pipe, theirs = fork.Pipe()
        self._process = fork.Process(target=_serve, args=(do, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self.at_hand: deque[int] = deque()
        self._grown = False
        self.give(deque([share]))

    def give(self, shares: deque[int]) -> None:
        """Gives the next share, unless there is none or enough is at hand; takes all back when the process has grown."""
        if self._grown:
            shares.extendleft(reversed(self.at_hand))
            self.at_hand.clear()
        elif shares and len(self.at_hand) < AT_HAND:
            self.at_hand.append(shares.popleft())
            self._send(self.at_hand[-1])

    def _send(self, share: int | None) -> None:
        with suppress(OSError):  # it has been ended: that comes out when something is taken from it
            self.pipe.send(share)

    def take(self) -> T:
        """What the process has done."""
        try:
            done, raised, self._grown = self.pipe.recv()
        except (EOFError, OSError):
            raise self._ended() from None
        if raised is not None:
            raise raised
        self.at_hand.popleft()
        made: T = done
        return made

    def _ended(self) -> Exception:
        self._process.join()
        code = self._process.exitcode or 0
        if code >= 0:
            return RuntimeError(f"a process ended by itself, with exit code {code}")
        words = f"a process of this run was ended from outside ({signal.Signals(-code).name}), perhaps for want of memory"
        return IncompleteError(f"{words}; run it again, with --jobs 1 if memory is short: what is done is in the cache")

    def end(self) -> None:
        """Lets a process go that has nothing to do any more."""
        self._send(None)
        self._process.join()
        self.pipe.close()

    def kill(self) -> None:
        """Ends the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _serve(do: Callable[[int], Any], pipe: Connection) -> None:
    """The life of such a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that gave the work hears it too, and ends us
    gc.freeze()  # what the parent made stays: to look through it again would take time, and copies of its memory
    gc.set_threshold(FEW)
    Thread(target=_end_with_parent, daemon=True).start()
    began, grown = _most(), False
    while not grown and (share := pipe.recv()) is not None:
        done, raised = _done(do, share)
        give_back()
        grown = _most() - began > GROWN
        pipe.send((done, raised, grown))


def _done(do: Callable[[int], T], share: int) -> tuple[T | None, BaseException | None]:
    """What was done, or what went wrong."""
    try:
        return do(share), None
    except Exception as error:
        error.add_note(traceback.format_exc())
        return None, error


def _end_with_parent() -> None:
    """A process whose parent was killed has nobody to work for, and would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _most() -> int:
    """The most memory that this process has had, in kibibytes; macOS counts bytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)


def give_back() -> None:
    """Lets the C library return what the texts of a long article took: glibc keeps it, a third of a process's memory, until it is told."""
    with suppress(AttributeError, OSError, TypeError):  # another C library has no such function, or cannot be asked
        CDLL(None).malloc_trim(0)
