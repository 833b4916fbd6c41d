"""Every wording keeps the promises written beside it, and a wrong file says what is wrong."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from audit.errors import UsageError
from audit.model import Block, Wording
from audit.notice import notice
from audit.notice.sentences import begins
from audit.outlets import known, outlet, read

WORDINGS = {wording.id: wording for one in ["", *known()] for wording in outlet(one).wordings}


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS.keys())
def test_a_wording_hits_what_it_says_and_misses_what_it_says(wording: Wording) -> None:
    assert [hit for hit in wording.hits if not fits(wording, hit)] == []
    assert [miss for miss in wording.misses if fits(wording, miss)] == []


def fits(wording: Wording, text: str) -> bool:
    pattern = re.compile(wording.pattern)
    if wording.part == "notice" and wording.place != "within":
        return any(pattern.match(text, start) for start in begins(text))
    return bool(pattern.search(text))


GOOD = """
name = "Lantern"
hosts = ["lantern.example"]
[[wording]]
id = "puts-right"
kind = "correction"
stems = ["lantern puts"]
pattern = "(?i)the lantern puts right"
hits = ["The Lantern puts right: the mayor is 52."]
misses = ["The lantern puts out light."]
"""


def test_a_file_needs_no_python() -> None:
    house, _, _ = read("lantern.toml", GOOD, {})
    assert (house.name, house.hosts, house.wordings[0].id) == ("Lantern", ("lantern.example",), "puts-right")


def test_a_stem_that_is_a_term_stands_for_its_words() -> None:
    source = GOOD.replace('["lantern puts"]', '["{puts}", "torch"]')
    house, _, _ = read("lantern.toml", source, {"puts": "lantern puts|lantern sets"})
    assert house.wordings[0].stems == ("lantern puts", "lantern sets", "torch")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name =", "name :", "not valid TOML"),
        ('"correction"', '"corection"', "kind must be one of correction"),
        ("(?i)the", "(?i){unheard}the", "unknown term {unheard}"),
        ("misses = [", "mises = [", "unknown key mises"),
        ('["The lantern puts out light."]', "[]", "misses must be a list of strings, not empty"),
        ('stems = ["lantern puts"]', 'stems = ["{unheard}"]', "unknown term {unheard}"),
        ('stems = ["lantern puts"]', 'stems = ["torch"]', "no stem begins a word of"),
        ('stems = ["lantern puts"]', 'stems = ["th"]', "stem 'th' has no word of three letters"),
        ('id = "puts-right"', 'id = ""', "id must be a string"),
        ('hosts = ["lantern.example"]', 'hosts = "lantern.example"', "hosts must be a list"),
    ],
)
def test_a_wrong_file_says_what_is_wrong(old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(UsageError, match=re.escape(said)) as fault:
        read("lantern.toml", GOOD.replace(old, new, 1), {})
    assert str(fault.value).startswith("lantern.toml: ")
    assert "\n" not in str(fault.value)


def test_the_house_styles_are_all_there() -> None:
    houses = {"ap", "reuters", "nytimes", "guardian", "bbc", "washingtonpost", "politico", "cnn", "wsj", "npr"}
    assert houses | {"generic", "de", "fr", "es", "uk", "ru"} <= set(known())
    assert all(outlet(house).hosts and outlet(house).wordings[0] not in outlet("").wordings for house in houses)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("https://www.nytimes.com/2019/05/03/us/dam.html", "New York Times"),
        ("http://edition.cnn.com/x", "CNN"),
        ("politico.com", "Politico"),
        ("AP", "Associated Press"),
        ("CNN (Web News)", "CNN"),
        ("the guardian", "The Guardian"),
        ("https://www.lantern.example/a", "https://www.lantern.example/a"),
        ("notcnn.com", "notcnn.com"),
        ("http://[", "http://["),
        ("", "generic"),
    ],
)
def test_an_outlet_is_found_by_its_address_or_its_name(asked: str, name: str) -> None:
    assert outlet(asked).name == name
    assert set(outlet("").wordings) <= set(outlet(asked).wordings)


def test_a_pattern_that_is_none_is_named_when_it_is_used() -> None:
    house, _, _ = read("lantern.toml", GOOD.replace('puts right"', 'puts right("', 1), {})
    with pytest.raises(UsageError, match="wording puts-right: not a valid pattern"):
        notice([Block("paragraph", "The Lantern puts right: the mayor is 52.")], house)


def test_an_outlet_of_ones_own_is_obeyed() -> None:
    house, _, _ = read("lantern.toml", GOOD, {})
    found = notice([Block("paragraph", "The Lantern puts right: the mayor is 52.")], house)
    assert [(one.kind, one.pattern) for one in found] == [("correction", "puts-right")]


def test_every_term_is_used() -> None:
    sources = {
        path.name: path.read_text(encoding="utf-8") for path in resources.files("audit.outlets").iterdir() if path.name.endswith(".toml")
    }
    for name, source in sources.items():
        where = sources.values() if name == "generic.toml" else [source]
        for term in tomllib.loads(source).get("terms", {}):
            assert any(f"{{{term}}}" in text for text in where), f"{name}: {term}"
