"""Did the world move on? The evidence by which an exchanged value is an update and not a correction."""

from __future__ import annotations

import re

from audit.model import Case
from audit.rules.evidence import Swap, amount
from audit.rules.lexicon import listed

SETTLED_HOURS = 24.0 * 14
"""Two weeks after the old text a running count has mostly settled: a change then is no longer taken for the story moving on."""

TOLL = listed(
    """
    killed dead died deaths death fatalities wounded injured hurt injuries missing hospitalized hospitalised hospitalizations
    casualties toll victims survivors rescued evacuated displaced arrested arrests detained detentions infected infections cases
    tested confirmed recovered vaccinated acres hectares homes customers outages power precincts ballots counted votes tornadoes
    quarantined trapped bodies tote toten verletzte morts blessés muertos heridos погибли погибших убиты раненых загинули загиблих
    поранених
    """
)
"""Words of counts that a running story revises upwards."""

MARKET = listed(
    """
    shares stock stocks index dow nasdaq points futures crude barrel oil bitcoin euro yen pound traded trading yield yields
    benchmark gained rose fell lost slipped climbed
    """
)
"""Words of figures that move by the minute while markets are open."""

_PAST = re.compile(
    r"\b(?:in|since|of|the|during|by|until)\s(?:early\s|late\s|mid-)?(?:1[5-9]\d\d|20\d\d)\b|\b(?:ago|decades?|centur(?:y|ies)|history|historical)\b",
    re.I,
)


def moved_on(case: Case, swap: Swap) -> bool:
    """Is the new figure what a running story would say next: a count of its kind that grew, with nothing that fixes it in the past?"""
    edit, old, new = swap
    if old.type not in {"number", "percent", "money", "measure", "score", "range", "comparison"}:
        return False
    if case.hours is not None and case.hours > SETTLED_HOURS:
        return False
    if _PAST.search(case.new):
        return False
    near = set(re.findall(r"[^\W\d_]+", (edit.before[-45:] + " " + edit.after[:45]).lower()))
    before, after = amount(old), amount(new)
    if before is None or after is None:
        return False
    if near & TOLL and old.type == "number" and after > before:
        return after <= before * 20 + 20
    return (
        bool(near & MARKET)
        and old.type in {"percent", "number"}
        and before != after
        and bool(near & {"shares", "stock", "stocks", "index", "dow", "nasdaq", "futures", "crude", "points", "yield"})
    )
