"""GitHub Actions workflow commands: a line that puts a finding beside the passage in a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from audit.model import Article, Report
from audit.report import phrase
from audit.report.items import Item, Judgements, Level, gravest, primary, spot
from audit.report.safe import line

SHOWN = 10
"""GitHub shows this many annotations of each level for one step."""

_COMMAND: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, *, judged: Judgements | None = None) -> Iterator[str]:
    """One command per finding, errors first, so that GitHub's cut falls on the least grave; acknowledged corrections have none.

    ``judged`` are a gate's decisions by id of finding or change (see ``sarif``).
    """
    counts: Counter[str] = Counter()
    for article, item in gravest(report, judged):
        if item.level in _COMMAND and item.status not in ("waived", "accepted"):
            counts[_COMMAND[item.level]] += 1
            yield _command(_COMMAND[item.level], article, item)
    for command, number in counts.items():
        if number > SHOWN:
            yield f"::notice title=audit::{phrase.counted(number, command)}; GitHub shows {SHOWN} beside the text, the log has them all\n"


def _command(command: str, article: Article, item: Item) -> str:
    file, number = spot(article, primary(item))
    title = f"{item.verdict}: {line(article.headline) or line(article.id)}"
    sides = {quote.side: line(quote.text) for quote in item.quotes}
    told = [line(item.message), line(item.why)]
    told += [f"{name}: “{sides[side]}”" for side, name in (("old", "was"), ("new", "now"), ("standing", "still says")) if side in sides]
    message = "\n".join(part for part in told if part)
    return f"::{command} file={_property(line(file))},line={number},title={_property(title)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
