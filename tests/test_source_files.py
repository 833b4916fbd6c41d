"""Files become snapshots, or say in one line what is wrong with them."""

from __future__ import annotations

import gzip
import quopri
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.errors import UsageError
from audit.source import capture_time, extracted, read

STORY = "Harbour bridge closed after storm\n\nThe bridge was closed on Monday, the port said.\n"
FEB_5 = datetime(2026, 2, 5, 14, 30, tzinfo=UTC)


def put(folder: Path, name: str, content: str | bytes = STORY) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-05T143000Z",
        "2026-02-05T14:30:00Z",
        "2026-02-05T14:30Z",
        "2026-02-05T14-30-00Z",
        "2026-02-05T14.30.00Z",
        "20260205T143000Z",
        "20260205143000",
        "2026-02-05 14:30:00",
        "2026-02-05_143000Z",
        "2026-02-05T14:30:00.000Z",
        "2026-02-05T15:30:00+01:00",
        "2026-02-05T153000+0100",
        "2026-02-05T09:30:00-05",
        " 2026-02-05t14:30:00z ",
    ],
)
def test_a_capture_time_is_read_in_the_spellings_of_files_and_arguments(text: str) -> None:
    assert capture_time(text) == FEB_5
    assert capture_time(text).tzinfo is UTC


def test_a_date_alone_is_its_first_second() -> None:
    assert capture_time("2026-02-05") == datetime(2026, 2, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026-02-31",
        "2026-02-05T25:00:00Z",
        "2026-2-5",
        "0001-01-01T00:00:00+01:00",
        "2026-02-05T14:30:00+99:00",
        "v2",
        "٢٠٢٦-٠٢-٠٥",
        "\x1b[2J",
    ],
)
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="2026-02-05T14:30:00Z") as error:
        capture_time(text)
    assert str(error.value).isprintable()


def test_a_pasted_page_needs_no_front_matter(tmp_path: Path) -> None:
    found = read(put(tmp_path, "storm.txt"))
    assert (found.article, found.text, found.captured_at, found.extractor) == ("storm", STORY, None, "text")
    assert found.source == str(tmp_path / "storm.txt")


def test_front_matter_is_read_and_leaves_the_text(tmp_path: Path) -> None:
    head = "---\nurl: https://example.org/s\noutlet: 'Harbour Wire'\n# a remark\nauthor: nobody\ncaptured-at: 2026-02-05T14:30:00Z\n---\n\n"
    found = read(put(tmp_path, "storm.txt", head + STORY))
    assert (found.url, found.outlet, found.captured_at, found.text) == ("https://example.org/s", "Harbour Wire", FEB_5, STORY)


@pytest.mark.parametrize(
    ("headline", "first"),
    [("Harbour bridge closed after storm", "Harbour bridge closed after storm"), ('"Closed until May"', "Closed until May")],
)
def test_a_headline_in_the_front_matter_stands_in_the_text_once(tmp_path: Path, headline: str, first: str) -> None:
    found = read(put(tmp_path, "storm.txt", f"---\nheadline: {headline}\n---\n{STORY}"))
    assert found.text.split("\n")[0] == first
    assert found.text.count("Harbour bridge closed after storm") == 1


@pytest.mark.parametrize(
    "text",
    [
        "---\nCorrection: an earlier version of this story named the wrong port.\n---\nThe port said so.\n",
        "---\n\nThe port said so.\n\n---\n\nMore soon.\n",
        "---\nThe port said so.\n",
        "---",
        "----\nurl: x\n----\n",
        " ---\nurl: x\n---\n",
        "The port said so.\n---\nurl: https://example.org/\n---\n",
        "---\n" + "A line of the page.\n" * 60 + "---\nurl: x\n",
    ],
)
def test_a_page_that_only_begins_with_dashes_is_not_eaten(tmp_path: Path, text: str) -> None:
    assert read(put(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("---\nurl: x\ncapturedat: 2026-02-05\n---\n", "line 3 of the front matter: unknown key 'capturedat', did you mean 'captured-at'?"),
        ("---\nheadlin: Storm\n---\n", "line 2 of the front matter: unknown key 'headlin', did you mean 'headline'?"),
        ("---\nurl: x\nno key here\n---\n", "line 3 of the front matter is not 'key: value'"),
        ("---\nurl: x\n", "the front matter is not closed"),
        ("---\ncaptured-at: soon\n---\n", "'soon' is not a time"),
    ],
)
def test_a_slip_in_the_front_matter_is_named(tmp_path: Path, head: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        read(put(tmp_path, "a.txt", head + STORY))
    assert str(error.value).startswith(f"{tmp_path / 'a.txt'}: {message}")


def test_an_argument_wins_over_front_matter_and_that_over_the_file_name(tmp_path: Path) -> None:
    path = put(tmp_path, "storm/2024-01-01T000000Z.txt")
    assert (read(path).article, read(path).captured_at) == ("storm", datetime(2024, 1, 1, tzinfo=UTC))
    path.write_text("---\ncaptured-at: 2025-01-01\nurl: https://example.org/a\n---\n" + STORY)
    assert read(path).captured_at == datetime(2025, 1, 1, tzinfo=UTC)
    told = read(path, article="news/storm", url="https://example.org/b", outlet="Harbour Wire", captured_at=FEB_5)
    assert (told.article, told.url, told.outlet, told.captured_at) == ("news/storm", "https://example.org/b", "Harbour Wire", FEB_5)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfOne.\r\nTwo.\r\n", b"One.\rTwo.\r", b"One.\nTwo.\n"])
def test_line_ends_and_byte_order_marks_are_no_difference(tmp_path: Path, content: bytes) -> None:
    assert read(put(tmp_path, "a.txt", content)).text == "One.\nTwo.\n"


def test_escape_sequences_stay_in_the_text(tmp_path: Path) -> None:
    assert read(put(tmp_path, "a.txt", "Calm \x1b[31mred\x1b[0m seas.\n")).text == "Calm \x1b[31mred\x1b[0m seas.\n"


def test_a_text_of_20_mb_is_read(tmp_path: Path) -> None:
    text = "The bridge was closed on Monday.\n" * 640_000
    assert len(read(put(tmp_path, "a.txt", text)).text) > 20_000_000


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t\n", "empty"),
        ("nbsp.txt", "\ufeff\u00a0\n".encode(), "no text"),
        ("head.txt", b"---\nurl: x\n---\n\n", "no text"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
        ("latin.txt", "one\ntwo\ncafé\n".encode("latin-1"), r"not UTF-8: byte 0xe9 at offset 11 \(line 3\).*WINDOWS-1252"),
        (
            "cyrillic.txt",
            ("Мост через реку открыли в среду утром, сообщила мэрия.\n" * 9).encode("cp1251"),
            "if it is Windows-1251, convert it",
        ),
        ("wide.txt", "Storm".encode("utf-16"), "UTF-16"),
        ("broken.txt.gz", b"\x1f\x8b\x08\x00garbage", "broken gzip"),
        ("cut.txt.gz", gzip.compress(STORY.encode())[:-12], "broken gzip"),
        ("zeros.txt.gz", gzip.compress(b" " * (64 * 1024**2 + 1)), "larger than 64 MB"),
        ("big.txt", b" " * (64 * 1024**2 + 1), "larger than 64 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_bad_input_is_one_line_that_names_the_file(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = put(tmp_path, name, content)
    with pytest.raises(UsageError, match=message) as error:
        read(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.text(max_size=60).map(str.encode),
        st.lists(st.sampled_from(["---", "url: x", "outlet:", "captured-at: 2026", "a: b", "# c", "", "Words."])).map(
            lambda lines: "\n".join(lines).encode()
        ),
    )
)
def test_any_file_is_a_snapshot_or_one_printable_line(tmp_path: Path, data: bytes) -> None:
    path = put(tmp_path, "a.txt", data)
    try:
        assert read(path).text.strip()
    except UsageError as error:
        assert str(error).isprintable()  # noqa: PT017 - a snapshot is as good an outcome as the error


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.txt: no such file"):
        read(tmp_path / "gone.txt")
    with pytest.raises(UsageError, match="a folder, where one file was expected"):
        read(tmp_path)
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path / "a\x00b.txt")
    with pytest.raises(UsageError, match="cannot be read"):
        read(put(tmp_path, "file.txt") / "below.txt")


def test_a_path_is_shown_without_control_characters(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        read(tmp_path / "a\x1b[2Jb\nc\udcff.txt")
    assert str(error.value).isprintable()
    assert "a\\x1b[2Jb\\nc\\udcff.txt" in str(error.value)


def mail(page: bytes, charset: str = "utf-8") -> bytes:
    """A page as a browser saves it in one file, with its picture."""
    head = b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/storm\r\nSubject: Storm\r\nMIME-Version: 1.0\r\n"
    kind = b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_B"\r\n\r\n'
    picture = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    text = f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n".encode()
    return head + kind + b"----=_B\r\n" + text + quopri.encodestring(page) + b"\r\n----=_B\r\n" + picture + b"----=_B--\r\n"


@pytest.mark.parametrize("name", ["storm.mhtml", "storm.mht", "storm.txt", "storm"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_saved_in_one_file_is_read_and_kept(tmp_path: Path, name: str, charset: str) -> None:
    story = "The café on the pier lost its roof on Friday, and the gulls have been in the kitchen since, its owner said on Sunday."
    data = mail(f"<html><body><h1>A café without a roof</h1><p>{story}</p></body></html>".encode(charset), charset)
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name)
    assert found.text.splitlines() == ["# A café without a roof", story]
    assert (found.article, found.url, found.raw) == ("storm", "https://example.org/storm", data)
    assert extracted(found).text == found.text


def test_a_saved_page_without_a_page_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mail(b"").replace(b"text/html; charset", b"text/css; charset"))
    with pytest.raises(UsageError, match=r"a\.mhtml: no article found"):
        read(tmp_path / "a.mhtml")


@pytest.mark.parametrize(
    "text", ["From: the editors\nTo: all readers\n\nThe port said so.\n", "Content-Type: multipart/related is a header.\n"]
)
def test_a_text_that_begins_like_a_mail_is_a_text(tmp_path: Path, text: str) -> None:
    assert read(put(tmp_path, "a.txt", text)).text == text
