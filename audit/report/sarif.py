"""SARIF 2.1.0 (OASIS, errata 01), within the limits of GitHub code scanning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from audit import __version__
from audit.model import VERDICTS, Article, Diagnostic, Quote, Report, Rule
from audit.report import phrase
from audit.report.items import LEVELS, Item, Judgements, Level, items, primary, spot, uri
from audit.report.records import share
from audit.report.safe import dumps, line
from audit.rules import RULES

RESULTS = 25_000
"""GitHub refuses a run with more results."""
SHOWN = 5_000
"""GitHub shows this many results, the gravest first."""
RELATED = 10
"""Related passages of one result: a reader follows no more, and GitHub shows 100 locations of one result."""
_TEXT = 1_000  # characters of one quoted passage: a block without sentences can be a whole page

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RECOMMEND = {"error": "error", "warning": "warning", "note": "recommendation", "none": "recommendation"}


def render(report: Report, *, rules: Sequence[Rule] = RULES, judged: Judgements | None = None) -> Iterator[str]:
    """One run with one result per finding, as chunks of JSON, one article in memory at a time.

    ``rules`` give the findings' reasons their help. ``judged`` are a gate's decisions by id of finding or change: what passed is left
    out, what is waived or accepted is suppressed. Without it every finding is a result: those that are no problem have the kind
    ``pass``. Above 25,000 results the least grave are left out and a notification says how many.
    """
    room = _room(report, judged)
    used: dict[str, Level] = {}
    kept = cut = 0
    yield f'{{"$schema": {dumps(_SCHEMA)},\n "version": "2.1.0",\n "runs": [{{\n  "results": ['
    for article in report.articles:
        for item in items(article, judged):
            if room is not None:
                if not room[item.level]:
                    cut += 1
                    continue
                room[item.level] -= 1
            yield ("," if kept else "") + "\n   " + dumps(_result(article, item))
            kept += 1
            used[item.rule] = min(used.get(item.rule, item.level), item.level, key=LEVELS.index)
    yield "],\n"
    yield f'  "tool": {dumps(_tool(used, rules))},\n'
    yield f'  "invocations": [{dumps(_invocation(report, kept, cut))}],\n'
    yield '  "automationDetails": {"id": "audit/"},\n  "columnKind": "unicodeCodePoints"\n }]}\n'


def _room(report: Report, judged: Judgements | None) -> Counter[str] | None:
    """How many results of each level fit, gravest first; None when all do. Only a report over the limit is read for it."""
    if sum(report.summary.findings.values()) + len(judged or ()) <= RESULTS:
        return None
    counts = Counter(str(item.level) for article in report.articles for item in items(article, judged))
    return phrase.room(counts, LEVELS, RESULTS)


def _result(article: Article, item: Item) -> dict[str, Any]:
    first = primary(item)
    others = [quote for quote in item.quotes if quote is not first][:RELATED]
    result: dict[str, Any] = {
        "ruleId": item.rule,
        "kind": "pass" if item.level == "none" else "fail",
        "level": item.level,
        "message": {"text": _message(article, item)},
        "locations": [_location(article, first)],
        "relatedLocations": [{"id": number, **_location(article, quote)} for number, quote in enumerate(others, 1)],
        "partialFingerprints": {"auditFinding/v1": item.id, "primaryLocationLineHash": item.id},
        "rank": share(item.confidence) * 100,
        "properties": {"verdict": item.verdict, "article": article.id, "outlet": article.outlet, "url": article.url},
    }
    if item.status in ("waived", "accepted"):
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": line(item.why)}]
    return result


def _message(article: Article, item: Item) -> str:
    """The verdict, the gate's word on it, and every passage; plain text in which nothing is a link or a placeholder."""
    told = [f"{item.verdict}: {line(item.message)}", line(item.why), f"Article: {line(article.headline) or line(article.id)}."]
    told += [f"{phrase.SIDE.get(quote.side, quote.side)}: “{_words(quote)}”" for quote in item.quotes[: RELATED + 1]]
    left = len(item.quotes) - RELATED - 1
    told += [f"{phrase.counted(left, 'more passage')}."] if left > 0 else []
    return _plain("\n".join(part for part in told if part))


def _plain(text: str) -> str:
    r"""Escapes what SARIF messages give a meaning to: ``[link](target)`` and ``{0}`` (sections 3.11.5 and 3.11.6 of the standard)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("{", "{{").replace("}", "}}")


def _words(quote: Quote) -> str:
    text = line(quote.text)
    return text if len(text) <= _TEXT else text[:_TEXT] + "…"


def _location(article: Article, quote: Quote | None) -> dict[str, Any]:
    file, number = spot(article, quote)
    region: dict[str, Any] = {"startLine": number}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(file)}, "region": region},
        "logicalLocations": [{"fullyQualifiedName": article.id, "kind": "article"}],
    }
    if quote is not None:
        region["snippet"] = {"text": _words(quote)}
        location["logicalLocations"][0]["fullyQualifiedName"] = f"{article.id}@{quote.version}"
        place = phrase.place(quote.where, quote.line, "", quote.time)
        told = f"{phrase.SIDE.get(quote.side, quote.side)} ({place}): “{_words(quote)}”"
        location["message"] = {"text": _plain(told)}
    return location


def _tool(used: dict[str, Level], rules: Sequence[Rule]) -> dict[str, Any]:
    known = {rule.id: rule for rule in rules}
    return {
        "driver": {
            "name": "audit",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_descriptor(name, used[name], known.get(name)) for name in sorted(used)],
        }
    }


def _descriptor(name: str, level: Level, rule: Rule | None) -> dict[str, Any]:
    meaning = {str(verdict): phrase.VERDICT[verdict] for verdict in VERDICTS}
    doc = line(rule.doc) if rule else meaning.get(name, f"A change whose reason is {name}.")
    told, marked = [doc], [_plain(doc)]
    if rule:
        examples = [(f"“{line(old)}”", f"“{line(new)}”") for old, new in rule.hits[:3]]
        told += [f"Example: {old} became {new}." for old, new in examples]
        marked += [f"- {old} → {new}" for old, new in examples]
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": _plain(doc)},
        "fullDescription": {"text": _plain(doc)},
        "help": {"text": _plain("\n".join(told)), "markdown": "\n".join([marked[0], "", *marked[1:]]).rstrip()},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": ["journalism", rule.label if rule else "notice"], "problem.severity": _RECOMMEND[level]},
    }


def _invocation(report: Report, kept: int, cut: int) -> dict[str, Any]:
    notes = list(report.diagnostics)
    if cut:
        told = f"{phrase.counted(cut, 'result')} of {kept + cut:,} left out, the least grave first: a run holds {RESULTS:,}"
        notes.append(Diagnostic("warning", "results-cut", told))
    if kept > SHOWN:
        notes.append(Diagnostic("note", "results-hidden", f"GitHub shows the gravest {SHOWN:,} of these {kept:,} results"))
    return {
        "executionSuccessful": all(note.level != "error" for note in notes),
        "toolExecutionNotifications": [
            {
                "level": note.level,
                "descriptor": {"id": note.code},
                "message": {"text": _plain(line(note.message) + (f" ({line(note.where)})" if note.where else ""))},
            }
            for note in notes
        ],
    }
