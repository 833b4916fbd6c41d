"""Every value that passes between the stages; this page is the glossary.

A *snapshot* is what was captured at one moment. A *version* is a maximal run of snapshots with the same text. A page's text is
lines; a *block* is one paragraph-like piece of it with a *role*; a *sentence* is a span of a block. A *pair* sets old sentences
against new ones; its *ops* say which words are equal, deleted or inserted; its *values* are the typed pieces (a year, a name, a
negation). A *change* is a pair that differs, with a *label* and a *reason*. A *notice* is the outlet's own words about a change,
its *claims* say what was wrong and what is right. A *finding* is a verdict about changes and notices, complete in itself.

All values are frozen. Offsets are code points of the text they name. Times are timezone-aware UTC datetimes. Imports nothing of ours.
"""

from __future__ import annotations

from audit.model.found import Archive, Article, Change, Diagnostic, Finding, NoticeRecord, Quote, Report, Summary
from audit.model.judging import Case, Claim, Edit, Evidence, Judgement, Notice, Outlet, Rule, Wording
from audit.model.names import LABELS, VERDICTS, Label, NoticeKind, OpKind, PairKind, Role, Severity, Verdict
from audit.model.text import Block, Op, Pair, Sentence, Series, Snapshot, Span, Value, Version

__all__ = [
    "LABELS",
    "VERDICTS",
    "Archive",
    "Article",
    "Block",
    "Case",
    "Change",
    "Claim",
    "Diagnostic",
    "Edit",
    "Evidence",
    "Finding",
    "Judgement",
    "Label",
    "Notice",
    "NoticeKind",
    "NoticeRecord",
    "Op",
    "OpKind",
    "Outlet",
    "Pair",
    "PairKind",
    "Quote",
    "Report",
    "Role",
    "Rule",
    "Sentence",
    "Series",
    "Severity",
    "Snapshot",
    "Span",
    "Summary",
    "Value",
    "Verdict",
    "Version",
    "Wording",
]
