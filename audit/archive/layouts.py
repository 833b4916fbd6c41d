"""How archives that others made are laid out: which files are articles, and what a file says. ``LAYOUTS`` is asked in order.

A layout is recognised by the names at the tip and by the messages of the newest commits, and by nothing that the repository says of
itself. Archives of ours are no layout: they state their facts in trailers and are read by those.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple


class Page(NamedTuple):
    """What a file says. ``text`` is page text, from the 1-based ``first_line`` of the file on; with ``html`` it is markup still."""

    text: str
    url: str = ""
    outlet: str = ""
    headline: str = ""
    html: bool = False
    first_line: int = 1


class Layout(NamedTuple):
    """One way to lay out an archive.

    ``recognised`` is asked with paths and whole commit messages; ``article`` gives the id of the article that a path holds, "" for none;
    ``technical`` says by its subject whether a commit tells of a new extraction and not of the publisher; ``page`` reads a file, None
    when it is no article after all.
    """

    kind: str
    recognised: Callable[[Sequence[str], Sequence[str]], bool]
    article: Callable[[str], str]
    technical: Callable[[str], bool]
    page: Callable[[str, str], Page | None]


_OTA_PATH = re.compile(r"([^/]+/[^/]+)\.md")
_OTA_MESSAGE = re.compile(
    r"(Start tracking|First record of|Record new changes of|Refilter|Apply technical)\b|(?s:.*)^This version was recorded", re.M
)
_OTA_TECHNICAL = re.compile(r"Refilter\b|Apply technical\b")
_NEWSDIFFS_PATH = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/.+")
_NEWSDIFFS_MESSAGE = re.compile(r"(?:Adding file|Change to|Reformat) (?:[a-z0-9-]+\.)+[a-z]{2,}/")
_SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".json")
_ABOUT_ITSELF = re.compile(
    r"(?:.*/)?\..*|(?:README|LICEN[CS]E|COPYING|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|NOTICE)\b[^/]*", re.I
)
_FRONT = re.compile(r"---\n((?:[A-Za-z][\w-]*:[^\n]*\n){1,40})---\n")
_FACTS = {
    "url": ("url", "link", "canonical_url", "source_url"),
    "outlet": ("outlet", "publisher", "publication", "source_domain", "site_name", "source"),
    "headline": ("headline", "title"),
}
_TEXTS = ("text", "body", "maintext", "content", "article_text", "articleBody", "paragraphs")
_MOSTLY = 0.5  # share of paths or messages that must look like a layout's


def _mostly(pattern: re.Pattern[str], items: Sequence[str]) -> bool:
    return sum(pattern.match(item) is not None for item in items) >= _MOSTLY * len(items)


def _is_ota(paths: Sequence[str], messages: Sequence[str]) -> bool:
    return _mostly(_OTA_PATH, paths) and any(map(_OTA_MESSAGE.match, messages))


def _ota_article(path: str) -> str:
    found = _OTA_PATH.fullmatch(path)
    return found[1] if found and not _ABOUT_ITSELF.fullmatch(path) else ""


def _ota_page(path: str, text: str) -> Page:
    service, _, name = path.removesuffix(".md").partition("/")
    return Page(text, outlet=service, headline=f"{service}: {name}")


def _is_newsdiffs(paths: Sequence[str], messages: Sequence[str]) -> bool:
    return _mostly(_NEWSDIFFS_PATH, paths) and _mostly(_NEWSDIFFS_MESSAGE, messages)


def _newsdiffs_article(path: str) -> str:
    return path if _NEWSDIFFS_PATH.fullmatch(path) else ""


def _newsdiffs_page(path: str, text: str) -> Page:
    """Its first three lines are the page's date, headline and byline; the path is the URL without its scheme."""
    date, headline, byline, body = (line.strip() for line in (text + "\n\n\n").split("\n", 3))
    head = [f"# {headline}" if headline else "", f"{byline} {{.byline}}" if byline else "", f"{date} {{.timestamp}}" if date else ""]
    return Page("\n".join([*filter(None, head), body, ""]), f"http://{path}", path.partition("/")[0], headline)


def _file_article(path: str) -> str:
    return path if path.lower().endswith(_SUFFIXES) and not _ABOUT_ITSELF.fullmatch(path) else ""


def _file_page(path: str, text: str) -> Page | None:
    name = path.lower()
    if name.endswith((".html", ".htm")):
        return Page(text, html=True)
    return _json_page(text) if name.endswith(".json") else _text_page(text)


def _text_page(text: str) -> Page:
    front = _FRONT.match(text)
    if not front:
        return Page(text)
    pairs = {key.strip().lower(): value.strip().strip("\"'") for key, _, value in (line.partition(":") for line in front[1].splitlines())}
    body = text[front.end() :].lstrip("\n")
    page = _page(body, pairs)
    added = page.text.count("\n") - body.count("\n")
    return page._replace(first_line=max(1, text.count("\n", 0, len(text) - len(body)) + 1 - added))


def _json_page(text: str) -> Page | None:
    try:
        facts = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict):
        return None
    body = next((words for words in (_words(facts.get(key)) for key in _TEXTS) if words), "")
    return _page(body, facts) if body else None


def _words(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(value)
    return value if isinstance(value, str) else ""


def _page(text: str, facts: dict[str, Any]) -> Page:
    url, outlet, headline = (_first(facts, keys) for keys in _FACTS.values())
    top = [line.lstrip("# ").strip() for line in text[:4096].splitlines()[:5]]
    return Page(f"# {headline}\n\n{text}" if headline and headline not in top else text, url, outlet, headline)


def _first(facts: dict[str, Any], keys: Iterable[str]) -> str:
    return next((" ".join(facts[key].split()) for key in keys if isinstance(facts.get(key), str) and facts[key]), "")


def _never(_: str) -> bool:
    return False


LAYOUTS: tuple[Layout, ...] = (
    Layout("open-terms-archive", _is_ota, _ota_article, lambda subject: _OTA_TECHNICAL.match(subject) is not None, _ota_page),
    Layout("newsdiffs", _is_newsdiffs, _newsdiffs_article, lambda subject: subject.startswith("Reformat "), _newsdiffs_page),
    Layout("git", lambda _paths, _messages: True, _file_article, _never, _file_page),
)
"""The last one takes whatever is left: texts, pages and JSON files, one article each."""
