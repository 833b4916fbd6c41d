"""What outlets' notices and page furniture look like: one TOML file each, and no Python to add one.

A file has ``name``, ``hosts`` (web hosts, parents match their subdomains), ``aliases`` (other names), ``[terms]`` (pieces of patterns,
written ``{term}`` where used; those of ``generic.toml`` are known everywhere) and ``[[wording]]`` tables with the fields of
``model.Wording``. A stem that is a ``{term}`` stands for the words that the term parts by ``|``. A file without hosts is generic: its
wordings hold for every outlet.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any, get_args
from urllib.parse import urlsplit

from audit.errors import UsageError
from audit.model import NoticeKind, Outlet, Wording

_TERM = re.compile(r"\{([a-z]+)\}")
_KINDS: tuple[str, ...] = get_args(NoticeKind)
_PARTS = ("notice", "furniture", "not-notice")
_PLACES = ("start", "marker", "edge", "within", "tip")
_ABROAD = ("de", "es", "fr", "ru", "uk")
_FILE_KEYS = {"name", "hosts", "aliases", "terms", "wording"}
_WORDING_KEYS = {"id", "part", "kind", "place", "stems", "pattern", "hits", "misses"}


def outlet(name_or_url: str) -> Outlet:
    """The house style of an outlet: its own wordings, then the generic ones.

    It is found by the host of a URL, by a host, by its file's name or by a name or alias; an outlet nobody described gets the generic
    wordings under the name that was given. Raises UsageError when a file of the package is not valid.
    """
    return _outlet(name_or_url.strip())


@lru_cache(maxsize=1)
def known() -> tuple[str, ...]:
    """The names of the files, ``generic`` first, then sorted, those of other languages behind those of English: "Correction" is both."""
    names = [path.name.removesuffix(".toml") for path in resources.files(__package__).iterdir() if path.name.endswith(".toml")]
    return tuple(sorted(names, key=lambda name: (name != "generic", name.partition("-")[0] in _ABROAD, name)))


def read(where: str, source: str, terms: dict[str, str]) -> tuple[Outlet, tuple[str, ...], dict[str, str]]:
    """Reads one TOML file: its outlet (own wordings only), its aliases, and all terms it may use. Patterns are compiled when first used.

    Raises UsageError, one line that begins with ``where``, for any other fault.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        raise UsageError(f"{where}: not valid TOML: {fault}") from fault
    _no_other(where, table, _FILE_KEYS)
    own = table.get("terms", {})
    if not isinstance(own, dict) or not all(isinstance(value, str) for value in own.values()):
        raise UsageError(f"{where}: terms must be a table of strings")
    terms = {**terms, **own}
    wordings = tuple(_wording(where, entry, terms) for entry in table.get("wording", ()))
    ids = [wording.id for wording in wordings]
    if len(set(ids)) < len(ids):
        raise UsageError(f"{where}: wording {next(one for one in ids if ids.count(one) > 1)} is given twice")
    house = Outlet(_text(where, table, "name"), _texts(where, table, "hosts", needed=False), wordings)
    return house, _texts(where, table, "aliases", needed=False), terms


def _wording(where: str, entry: dict[str, Any], terms: dict[str, str]) -> Wording:
    where = f"{where}: wording {entry.get('id', '?')}"
    _no_other(where, entry, _WORDING_KEYS)
    part = _choice(where, entry, "part", _PARTS, "notice")
    kind = _choice(where, entry, "kind", (*_KINDS, ""), "") or None
    place = _choice(where, entry, "place", _PLACES, "start")
    given = _texts(where, entry, "stems", needed=part == "notice")
    stems = tuple(one for stem in given for one in (_expand(where, stem, terms).split("|") if _TERM.fullmatch(stem) else (stem,)))
    pattern = _expand(where, _text(where, entry, "pattern"), terms)
    hits, misses = (_texts(where, entry, key, needed=True) for key in ("hits", "misses"))
    short = [stem for stem in stems if not re.search(r"[^\W_]{3}", stem)]
    if short:
        raise UsageError(f"{where}: stem {short[0]!r} has no word of three letters")
    begins = re.compile("|".join(rf"\b{re.escape(stem)}" for stem in stems))
    unseen = [hit for hit in hits if not begins.search(hit.casefold())]
    if unseen:
        raise UsageError(f"{where}: no stem begins a word of {unseen[0]!r}")
    return Wording(_text(where, entry, "id"), part, kind, pattern, hits, misses, place, stems)  # type: ignore[arg-type]  # checked choices


def _expand(where: str, pattern: str, terms: dict[str, str]) -> str:
    for _ in range(8):  # terms may use terms; deeper than this is a circle
        missing = [name for name in _TERM.findall(pattern) if name not in terms]
        if missing:
            raise UsageError(f"{where}: unknown term {{{missing[0]}}}")
        expanded = _TERM.sub(lambda match: terms[match[1]], pattern)
        if expanded == pattern:
            return pattern
        pattern = expanded
    raise UsageError(f"{where}: terms use each other in a circle")


def _no_other(where: str, table: dict[str, Any], keys: set[str]) -> None:
    strange = sorted(set(table) - keys)
    if strange:
        raise UsageError(f"{where}: unknown key {strange[0]}; known are {', '.join(sorted(keys))}")


def _text(where: str, table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise UsageError(f"{where}: {key} must be a string")
    return value


def _texts(where: str, table: dict[str, Any], key: str, *, needed: bool) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value) or (needed and not value):
        raise UsageError(f"{where}: {key} must be a list of strings{', not empty' if needed else ''}")
    return tuple(value)


def _choice(where: str, table: dict[str, Any], key: str, choices: tuple[str, ...], default: str) -> str:
    value = table.get(key, default)
    if value not in choices:
        raise UsageError(f"{where}: {key} must be one of {', '.join(choice for choice in choices if choice)}")
    return str(value)


@lru_cache(maxsize=1)
def _files() -> dict[str, tuple[Outlet, tuple[str, ...]]]:
    """Every file of the package: the outlet and its aliases by the file's name."""
    terms: dict[str, str] = {}
    files = {}
    for name in known():
        source = resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
        house, aliases, all_terms = read(f"{name}.toml", source, terms)
        terms = terms or all_terms
        files[name] = (house, aliases)
    return files


@lru_cache(maxsize=256)
def _outlet(name_or_url: str) -> Outlet:
    wordings = tuple(wording for house, _ in _files().values() if not house.hosts for wording in house.wordings)
    own = _described(name_or_url)
    if own is None:
        return Outlet(name_or_url or "generic", (), wordings)
    return Outlet(own.name, own.hosts, own.wordings + wordings)


def _described(name_or_url: str) -> Outlet | None:
    name = name_or_url.casefold()
    host = _host(name)
    for key, (house, aliases) in _files().items():
        names = (key, house.name.casefold(), *(alias.casefold() for alias in aliases))
        if house.hosts and (name in names or any(host == mine or host.endswith("." + mine) for mine in house.hosts)):
            return house
    return None


def _host(name: str) -> str:
    try:
        return urlsplit(name if "//" in name else f"//{name}").hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
