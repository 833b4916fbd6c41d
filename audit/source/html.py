"""A saved page as page text."""

from __future__ import annotations

from dataclasses import dataclass

import trafilatura

from audit.errors import UsageError


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: ``text`` in the page text format of ``blocks``, its own URL, headline and outlet, and what extracted them."""

    text: str
    url: str
    headline: str
    outlet: str
    extractor: str


def extract(data: bytes, url: str = "") -> Page:
    """The page in ``data``. Raises UsageError when it holds no article."""
    body = trafilatura.extract(data, url=url or None, fast=True, include_comments=False)
    if not body:
        raise UsageError("no article found in this page")
    return Page(f"{body}\n", url, "", "", f"trafilatura-{trafilatura.__version__}")
