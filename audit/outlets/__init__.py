"""What outlets' notices and page furniture look like: one TOML file each, and no Python to add one.

A file has ``name``, ``hosts`` (web hosts, parents match their subdomains), ``aliases`` (other names), ``stems`` (lower-cased pieces
of words, of which with those of ``generic.toml`` every notice holds at least one), ``[terms]`` (pieces of patterns, written ``{term}`` where used;
those of ``generic.toml`` are known everywhere) and ``[[wording]]`` tables with the fields of ``model.Wording``. A file without hosts
is generic: its wordings hold for every outlet.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, get_args
from urllib.parse import urlsplit

from audit.errors import UsageError
from audit.model import NoticeKind, Outlet, Wording

_TERM = re.compile(r"\{([a-z]+)\}")
_KINDS: tuple[str, ...] = get_args(NoticeKind)
_PARTS = ("notice", "furniture", "not-notice")
_PLACES = ("anywhere", "edge")
_FILE_KEYS = {"name", "hosts", "aliases", "stems", "terms", "wording"}
_WORDING_KEYS = {"id", "part", "kind", "place", "pattern", "hits", "misses"}


@dataclass(frozen=True, slots=True)
class _File:
    """One TOML file as read: what an outlet adds to the generic wordings."""

    outlet: Outlet
    aliases: tuple[str, ...]


def outlet(name_or_url: str) -> Outlet:
    """The house style of an outlet: the generic wordings, then its own.

    It is found by the host of a URL, by a host, by its file's name or by a name or alias; an outlet nobody described gets the generic
    wordings under the name that was given. Raises UsageError when a file of the package is not valid.
    """
    return _outlet(name_or_url.strip())


def read(where: str, source: str, terms: dict[str, str], known_stems: tuple[str, ...] = ()) -> tuple[Outlet, tuple[str, ...], dict[str, str]]:
    """Reads one TOML file: its outlet (own wordings only), its aliases, and all terms it may use.

    Raises UsageError, one line that begins with ``where``, for any fault.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        raise UsageError(f"{where}: not valid TOML: {fault}") from fault
    _known(where, table, _FILE_KEYS)
    name = _text(where, table, "name")
    own = table.get("terms", {})
    if not isinstance(own, dict) or not all(isinstance(value, str) for value in own.values()):
        raise UsageError(f"{where}: terms must be a table of strings")
    terms = {**terms, **own}
    stems = _texts(where, table, "stems", needed=False)
    wordings = tuple(_wording(where, entry, terms, known_stems + stems) for entry in table.get("wording", ()))
    repeated = sorted({one.id for one in wordings if sum(other.id == one.id for other in wordings) > 1})
    if repeated:
        raise UsageError(f"{where}: wording {repeated[0]} is given twice")
    house = Outlet(name, _texts(where, table, "hosts", needed=False), wordings, stems)
    return house, _texts(where, table, "aliases", needed=False), terms


def _wording(where: str, entry: dict[str, Any], terms: dict[str, str], stems: tuple[str, ...]) -> Wording:
    where = f"{where}: wording {entry.get('id', '?')}"
    _known(where, entry, _WORDING_KEYS)
    part = _choice(where, entry, "part", _PARTS, "notice")
    kind = _choice(where, entry, "kind", (*_KINDS, ""), "") or None
    place = _choice(where, entry, "place", _PLACES, "anywhere")
    pattern = _expand(where, _text(where, entry, "pattern"), terms)
    try:
        re.compile(pattern)
    except re.error as fault:
        raise UsageError(f"{where}: not a valid pattern: {fault}") from fault
    hits, misses = (_texts(where, entry, key, needed=True) for key in ("hits", "misses"))
    unseen = [hit for hit in hits if part == "notice" and not any(stem in hit.casefold() for stem in stems)]
    if unseen:
        raise UsageError(f"{where}: no stem is in {unseen[0]!r}")
    return Wording(_text(where, entry, "id"), part, kind, pattern, hits, misses, place)  # type: ignore[arg-type]  # checked against the choices above


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


def _known(where: str, table: dict[str, Any], keys: set[str]) -> None:
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
def _files() -> dict[str, _File]:
    folder = resources.files(__package__)
    paths = sorted(
        (path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: (path.name != "generic.toml", path.name)
    )
    terms: dict[str, str] = {}
    stems: tuple[str, ...] = ()
    files = {}
    for path in paths:
        house, aliases, own = read(path.name, path.read_text(encoding="utf-8"), terms, stems)
        if path.name == "generic.toml":
            terms, stems = own, house.stems
        files[path.name.removesuffix(".toml")] = _File(house, aliases)
    return files


def known() -> tuple[str, ...]:
    """The names of the described outlets' files, the generic ones among them, sorted."""
    return tuple(sorted(_files()))


@lru_cache(maxsize=256)
def _outlet(name_or_url: str) -> Outlet:
    files = _files()
    generic = [file.outlet for file in files.values() if not file.outlet.hosts]
    wordings = tuple(wording for house in generic for wording in house.wordings)
    stems = tuple(dict.fromkeys(stem for house in generic for stem in house.stems))
    own = _described(name_or_url, files)
    if own is None:
        return Outlet(name_or_url or "generic", (), wordings, stems)
    return Outlet(own.name, own.hosts, own.wordings + wordings, tuple(dict.fromkeys(stems + own.stems)))


def _described(name_or_url: str, files: dict[str, _File]) -> Outlet | None:
    name = name_or_url.casefold()
    host = _host(name)
    for key, file in files.items():
        house = file.outlet
        if house.hosts and (
            name in (key, house.name.casefold(), *(alias.casefold() for alias in file.aliases))
            or any(host == mine or host.endswith("." + mine) for mine in house.hosts)
        ):
            return house
    return None


def _host(name: str) -> str:
    try:
        return urlsplit(name if "//" in name else f"//{name}").hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
