"""The archive: the only code that touches git. Captures go in with ``add`` and come out as series, from archives of ours and of others."""

from audit.archive.batch import Added
from audit.archive.history import History, Listed, articles, series
from audit.archive.opening import Opening, is_archive, kind
from audit.archive.past import past
from audit.archive.sign import sign
from audit.archive.verify import verify
from audit.archive.walk import Wanted, no_match
from audit.archive.write import add, create

__all__ = [
    "Added",
    "History",
    "Listed",
    "Opening",
    "Wanted",
    "add",
    "articles",
    "create",
    "is_archive",
    "kind",
    "no_match",
    "past",
    "series",
    "sign",
    "verify",
]
