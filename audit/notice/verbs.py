"""Verbs that state something: the sign of a clause, and where its subject ends."""

from __future__ import annotations

import re

_IRREGULAR = """
    was were had did said went came took made gave got found held kept led lost met paid ran sold sent sat spent stood told taught
    thought threw won wrote became began bought brought built broke caught chose drew drove fell felt fled flew fought froze grew hid
    knew laid lay lent rode rose sang sank spoke stole struck swore swam tore understood woke wore bore dealt dug drank ate forgave forgot
    fed forbade heard meant rang shook shone shrank slid sprang swung swept undertook underwent upheld withdrew overcame oversaw overthrew
    left misled rebuilt resold retook outsold outran agreed freed"""
_PRESENT = """
    is are has have do does says goes comes takes makes gives gets finds holds keeps leads loses meets pays runs sells sends spends
    stands tells teaches wins writes becomes begins buys brings builds chooses draws falls grows knows lies lives works plays owns serves
    covers includes contains affects applies requires allows supports opposes represents produces uses means needs remains starts ends
    opens closes heads hosts stars directs refers employs provides offers receives earns weighs measures belongs believes wants expects
    consists comprises cares votes airs appears happens dates depicts shows charges arrives leaves seeks denies admits calls eats wears
    speaks publishes prints operates manages oversees controls bans prohibits permits exempts recommends refuses"""
_MODAL = "will would can could may might shall should must"
_FORMS = "|".join(f"{_IRREGULAR} {_PRESENT} {_MODAL}".split())

FINITE = re.compile(rf"(?<!\bthe )(?<!\ba )(?<!\ban )\b(?:(?:{_FORMS}|(?!hundred)[a-z]{{2,}}(?<!e)ed)(?:n[’']t)?)(?![\w’'-])")
"""A verb that states. Words that are nouns as often (cut, set, plans) are left out."""
AUXILIARIES = frozenset(f"{_MODAL} is are was were be been has have had do does did".split())
