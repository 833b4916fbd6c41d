"""How well a page's story is read: body F1, headline and caption edits seen, notices found, calm under noise, pages per second.

    python benchmarks/pages.py ../shared/pages

The folder holds ``<id>.html.gz`` and ``bodies.json`` (id -> url, body as a person marked it). Body F1 is that of the article extraction
benchmark by scrapinghub: per page the shares of common, spurious and missing runs of four words, averaged over the pages. Each edit, notice
and noise is put into a page by us, and both captures are extracted.
"""

from __future__ import annotations

import copy
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import trafilatura
from lxml import etree

from audit.source.html import extract

Counts = Counter[tuple[str, ...]]
NOTE = "Correction: An earlier version of this story gave the height of the Ostrava lighthouse as 94 feet. It is 49 feet."
PLACES = {
    "notice in aside.correction": lambda page: _append(page, f'<aside class="article-correction"><p>{NOTE}</p></aside>'),
    "notice in footer": lambda page: _append(page, f"<footer><p>{NOTE}</p></footer>"),
    "notice in a bare div": lambda page: _append(page, f"<div>{NOTE}</div>"),
    "notice in JSON-LD": lambda page: _append(
        page, f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "correction": NOTE})}</script>'
    ),
}


@dataclass(frozen=True)
class Sample:
    """A page with its body as a person marked it."""

    name: str
    data: bytes
    body: str


def samples(folder: Path) -> Iterator[Sample]:
    for name, fact in sorted(json.loads((folder / "bodies.json").read_text("utf-8")).items()):
        yield Sample(name, gzip.decompress((folder / f"{name}.html.gz").read_bytes()), fact["body"])


def ours(data: bytes) -> str:
    return extract(data).text


def theirs(data: bytes) -> str:
    return trafilatura.extract(data, fast=True, include_comments=False) or ""


def story(text: str) -> str:
    """The body lines of a page text, without their marking."""
    plain = [line.removesuffix(" {.paragraph}") for line in text.splitlines() if not line.startswith("# ")]
    return "\n".join(re.sub(r"^(?:## |- |> )", "", line) for line in plain if not re.search(r" \{\.[a-z-]+\}$", line))


def f1(samples: list[Sample], read: Callable[[bytes], str]) -> float:
    """Body F1 over the pages; micro average of per-page shares."""
    common = spurious = missing = 0.0
    for sample in samples:
        gold, found = _runs(sample.body), _runs(read(sample.data))
        all_runs = sum((gold | found).values()) or 1
        common += sum((gold & found).values()) / all_runs
        spurious += sum((found - gold).values()) / all_runs
        missing += sum((gold - found).values()) / all_runs
    return 2 * common / (2 * common + spurious + missing)


def seen(samples: list[Sample], edit: Callable[[Any], bool], read: Callable[[bytes], str]) -> tuple[int, int]:
    """In how many of the pages that ``edit`` can change the change shows in the text, and how many these are."""
    shown = asked = 0
    for sample in samples:
        page = lxml.html.document_fromstring(sample.data.decode("utf-8", "replace"))
        changed = copy.deepcopy(page)
        if edit(changed):
            asked += 1
            shown += read(_bytes(page)) != read(_bytes(changed))
    return shown, asked


def edit_headline(page: Any) -> bool:
    """Another word in the one ``h1`` of a page; pages with several leave open which is the headline."""
    heads = [head for head in page.iter("h1") if len(head.text_content().split()) > 3]
    return len(heads) == 1 and _edit(heads[0])


def edit_caption(page: Any) -> bool:
    """Another word in the first caption near the story, which is where most of the paragraphs are."""
    paragraphs = Counter(p.getparent() for p in page.iter("p") if len(p.text_content().split()) > 15)
    if not paragraphs:
        return False
    home = paragraphs.most_common(1)[0][0]
    home = next(home.iterancestors("article"), home)
    captions = [e for e in home.iter(etree.Element) if e.tag == "figcaption" or re.search(r"\bcaption\b", str(e.get("class")))]
    return any(_edit(caption) for caption in captions if 3 < len(caption.text_content().split()) < 60)


def calm(samples: list[Sample], read: Callable[[bytes], str]) -> int:
    """How many pages read the same after an advertisement, a "read more" line and other times, furniture and stamps aside."""
    same = 0
    for sample in samples:
        page = lxml.html.document_fromstring(sample.data.decode("utf-8", "replace"))
        noisy = copy.deepcopy(page)
        _disturb(noisy)
        same += _without_noise(read(_bytes(page))) == _without_noise(read(_bytes(noisy)))
    return same


def _runs(text: str) -> Counts:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))


def _edit(element: Any) -> bool:
    for node in element.iter(etree.Element):
        for side in ("text", "tail"):
            words = (getattr(node, side) or "").split(" ")
            longest = max(range(len(words)), key=lambda i: len(words[i]))
            if len(words[longest]) > 3 and not (side == "tail" and node is element):
                words[longest] = "Quixotic"
                setattr(node, side, " ".join(words))
                return True
    return False


def _append(page: Any, html: str) -> None:
    page.find("body").append(lxml.html.fragment_fromstring(html))


def _disturb(page: Any) -> None:
    paragraphs = [p for p in page.iter("p") if len(p.text_content().split()) > 15]
    for p, html in zip(
        paragraphs[1:3],
        ('<div class="ad-slot">Advertisement</div>', '<p><a href="/t">Read more: Ten harbors to visit</a></p>'),
        strict=False,
    ):
        p.addnext(lxml.html.fragment_fromstring(html))
    for stamp in page.iter("time"):
        stamp.text = "3 hours ago"


def _without_noise(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.endswith(("{.furniture}", "{.timestamp}"))]


def _bytes(page: Any) -> bytes:
    return lxml.html.tostring(page, encoding="utf-8")


def placed(place: Callable[[Any], None]) -> Callable[[Any], bool]:
    def edit(page: Any) -> bool:
        place(page)
        return True

    return edit


def main(folder: Path) -> None:
    pages = list(samples(folder))
    print(f"{len(pages)} pages\n{'':28} {'ours':>9} {'trafilatura':>12}")
    print(f"{'body F1':28} {f1(pages, lambda data: story(ours(data))):9.4f} {f1(pages, theirs):12.4f}")
    edits = {"headline edits seen": edit_headline, "caption edits seen": edit_caption} | {
        name: placed(place) for name, place in PLACES.items()
    }
    for name, edit in edits.items():
        cells = ["{}/{}".format(*seen(pages, edit, read)) for read in (ours, theirs)]
        print(f"{name:28} {cells[0]:>9} {cells[1]:>12}")
    print(f"{'same under noise':28} {calm(pages, ours):9} {calm(pages, theirs):12}")
    rates = []
    for read in (ours, theirs):
        start = time.process_time()
        for page in pages:
            read(page.data)
        rates.append(len(pages) / (time.process_time() - start))
    print(f"{'pages/s':28} {rates[0]:9.0f} {rates[1]:12.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
