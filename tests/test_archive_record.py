"""What the archive writes about a snapshot can be read back, whatever the snapshot says."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from audit.archive import record
from audit.archive.index import Capture, Index
from audit.archive.record import Facts
from audit.model import Snapshot

plain = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)
lines = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Cn", "Co", "Cf")), max_size=40)
times = st.datetimes(timezones=st.just(UTC))
snapshots = st.builds(
    Snapshot, article=st.sampled_from(["a", "bay/ferry", "зима/цена"]), text=plain, captured_at=times, url=lines, outlet=lines,
    headline=lines, extractor=lines.map(lambda words: words or "text"), technical=st.booleans(), raw=st.binary(max_size=20),
)  # fmt: skip


@given(snapshots)
def test_the_file_gives_back_the_text_and_the_line_where_it_begins(snapshot: Snapshot) -> None:
    data = record.file(snapshot)
    text, first_line = record.text(data)
    assert text == snapshot.text
    assert b"\n".join(data.split(b"\n")[first_line - 1 :]) == snapshot.text.encode() + b"\n"


@given(snapshots)
def test_the_message_gives_back_the_facts(snapshot: Snapshot) -> None:
    assert snapshot.captured_at is not None
    message = record.message(snapshot, record.microseconds(snapshot.captured_at), record.digest(snapshot.text))
    entry = record.entry("1" * 40, message.decode())
    assert entry is not None
    assert record.moment(entry.when) == snapshot.captured_at
    assert entry.digest == hashlib.sha256(snapshot.text.encode()).digest()
    assert entry.raw == (hashlib.sha256(snapshot.raw).digest() if snapshot.raw else b"")
    facts = ("", snapshot.url, snapshot.outlet, snapshot.headline, snapshot.extractor, snapshot.technical)
    assert entry.facts == Facts(*facts)


@given(snapshots, plain, plain, plain)
def test_no_fact_can_end_its_trailer_or_begin_another(snapshot: Snapshot, url: str, outlet: str, headline: str) -> None:
    forged = Snapshot("a", snapshot.text, None, f"{url}\nArticle: x", f"{outlet}\n\nText: sha256:00", f"{headline}\r\nCaptured: x")
    entry = record.entry("1" * 40, record.message(forged, 0, record.digest(forged.text)).decode())
    assert entry is not None
    assert (entry.article, entry.when, entry.digest) == ("a", 0, record.digest(forged.text))
    assert record.text(record.file(forged))[0] == forged.text


captures = st.builds(
    Capture, when=st.integers(-(1 << 62), 1 << 62), repository=st.integers(0, 9), commit=st.sampled_from(["ab" * 20, "00" * 20, "cd" * 32]),
    text=st.sampled_from([b"\0" * 20, b"\1" * 32, bytes(32)]), facts=st.builds(Facts, path=plain, url=plain),
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from("abc"), captures, st.binary(min_size=8, max_size=8))))
def test_the_index_gives_back_every_capture_oldest_first(found: list[tuple[str, Capture, bytes]]) -> None:
    index = Index()
    for article, capture, tie in found:
        index.add(article, capture, tie)
    assert index.articles() == sorted({article for article, _, _ in found})
    for article in index.articles():
        wanted = sorted((capture.when, tie) for name, capture, tie in found if name == article)
        assert [capture.when for capture in index.captures(article)] == [when for when, _ in wanted]
        assert sorted(index.captures(article)) == sorted(capture for name, capture, _ in found if name == article)


def test_times_beyond_what_a_datetime_can_say_are_its_ends() -> None:
    assert record.moment(1 << 62) == datetime.max.replace(tzinfo=UTC)
    assert record.moment(-(1 << 62)) == datetime.min.replace(tzinfo=UTC)
