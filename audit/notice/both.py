"""English wordings that put one value in the place of another within a sentence, in whatever order."""

from __future__ import annotations

import re

from audit.model import Claim
from audit.notice.values import found, short
from audit.notice.verbs import FINITE
from audit.notice.vocabulary import DAYS, NOUN, WRONGLY, any_of

_HAD = any_of(
    """said say stated state wrote written printed published put gave given had used reported called named listed identified described
    referred_to rendered spelled read cited quoted shown showed been"""
)
_AS = any_of("given gave listed described identified attributed captioned spelled stated reported shown named labell?ed")
_CHANGED = any_of("changed corrected amended replaced revised altered edited substituted")
_LED = r"(?:(?:the|an?|our|all)? ?(?:(?:incorrect|wrong|erroneous) )?(?:words?|names?|terms?|phrases?|figures?|references? to|quotes?) )"
"""What announces that words follow as words: nothing else says that they are no thing."""
_IS = r"(?:is|was|are|were)(?: (?:in fact|actually|really))?"
_IT = r"(?:it|he|she|they|that)"
_NOT = r"(?:,? instead of|,? rather than|,? and not|, not)"
_SHOULD = r"(?:should|ought to) have"
_NOW = r"(?:now |since |been )*"
_IN_A = rf"^(?:in|on) [^;]{{0,80}}?\b{NOUN}\b[^;]{{0,60}}?,"
_NOT_TO = r"(?!(?:say|show|reflect|read|state|make|clarify|note|include|remove|add|correct|indicate|give|identify)\b)"

_WORDINGS = rf"""
<r> (?:was|were) {WRONGLY} {_CHANGED} (?:by|with|to|into) <w>
(?:error|typo|mistake|glitch|slip|autocorrect|spell-?check\w*|editing change) (?:turned|changed|transformed|converted) <r> (?:in)?to <w>
{WRONGLY} (?:changed|turned|replaced|substituted) <r> (?:by|with|to|into) <w>
{_SHOULD} (?:given|listed|identified|described|named|put|shown) [^;]{{2,60}}? (?:as|at) <r>{_NOT} <w>
{_SHOULD} {_HAD}(?: (?:as|to|by|in))? <r>(?:{_NOT}| when we said) <w>
{_SHOULD} (?:referred|been|referenced|attributed|credited|compared)(?: \w+)?(?: (?:to|as|by|for))? <r>{_NOT} <w>
\b{_HAD} <w>,? but(?:,? as the \w+ (?:itself )?\w+,?)? {_IT} {_IS} <r>
^(?:{_LED}<w>|<v>)(?: in [^,;]{{2,60}}?)? should (?:have )?(?:been|read|said|say|be)(?: (?:to|as))? <r>
^{_LED}<w> (?:has|have|was|were) {_NOW}{_CHANGED} (?:by|with|to) <r>
^<v> (?:has|have) {_NOW}{_CHANGED} (?:by|with|to) <r>
\b(?:has|have) {_NOW}{_CHANGED} (?:from <w> to <r>|to {_NOT_TO}<r> from <w>)
\bto (?:(?:change|correct|alter|amend) {_LED}?<v> (?:in)?to <r>|replace {_LED}?<w> (?:with|by) <r>)
{_IN_A} <w> was (?:\w+ly )?(?:used|printed|given|shown)(?:{_NOT} <r>| (?:where|when) <r> was (?:meant|intended))
\b{_HAD} <w>,? (?:when|where|but|though|although) (?:we|{_IT}|i) (?:meant(?: to (?:say|write))?|intended|should have {_HAD}) <r>
\b{_AS} as <w>,? (?:when|but|while|although|though|where|whereas) (?:{_IT} {_IS}|(?:{_IT} )?should (?:be|have been)) <r>
\b(?:correct|right|actual|real|proper) \w+, <r>, (?:was|were) (?:\w+ly )?{_AS} as <w>
\bcorrectly {_HAD} <r>,? (?:but|while|though|although) [^;]{{2,60}}? {_HAD} <w>
\b{_AS} [^;]{{2,80}}? to <w> (?:that|which) (?:was|were)(?: (?:actually|in fact|really))?(?: \w+)? (?:by|from) <r>
\b{_AS} (?:as|to)(?: (?:being|depicting|showing))? <w>,? (?:is|was|are|were) (?:in fact|actually|really)(?: (?:by|from|of))? <r>
\bwhich (?:was|were|we|had been) (?:\w+ly )?{_AS} (?:as|to) <w>, {_IS}(?: (?:by|from|of))? <r>
^(?:while|although|though|whereas) [^,;]{{2,60}}? {_HAD}(?: that)? <w>, (?:{_IT}|the \w+) {_IS} <r>
<u> (?:became|appeared as|came out as|was rendered as|was printed as) <w> in (?:an?|the|our|{DAYS}|some|early)\b
"""
"""One a line. ``<w>`` is wrong, ``<r>`` right; ``<v>`` and ``<u>`` are so with nothing around them that says that they are words: they
have to be values."""

_SIDE = r"""(?:“[^”]{1,160}”|"[^"]{1,160}"|‘[^’]{1,120}’|[^,;“”"]{1,80}?)"""
_END = (
    rf"(?=,? (?:in|on|at|throughout) (?:an?|the|this|our|some|early|several|page|paragraph|{DAYS}|last|yesterday|today)\b"
    r"|,? as (?:we|an?|the|was|stated|originally|previously|reported|it|had)\b|[,;]|\s*$)"
)
"""What stands behind the last value."""
_SIDES = {"<w>": "wrong", "<r>": "right", "<v>": "wrong_value", "<u>": "right_value"}


def _compiled(wording: str) -> re.Pattern[str]:
    """The pattern of a wording; a side that it has twice, in two branches, is numbered."""
    for mark, name in _SIDES.items():
        number = 0
        while mark in wording:
            number += 1
            wording = wording.replace(mark, f"(?P<{name}{number}>{_SIDE})", 1)
    return re.compile(wording + ("" if wording.endswith("\\b") else _END), re.IGNORECASE)


_PATTERNS = tuple(_compiled(line) for line in _WORDINGS.strip().splitlines())
_CUE = re.compile(
    r"\b(?:should|ought|changed?|turned|replaced?|converted|altered?|corrected|amended?|revised|correctly|not|meant|intended|when|while"
    r"|although|though|but|actually|really|in fact|which|became|appeared|as|to correct|instead|rather)\b",
    re.IGNORECASE,
)
"""A sentence without any of these has none of the wordings."""
_NO_SIDE = re.compile(
    r"(?:incorrect|wrong|inaccurate|untrue|false|not|it|that|this|he|she|they|there|we|which|what|who"
    r"|the (?:error|mistake|story|article|post|headline|caption))\b",
    re.IGNORECASE,
)
_QUOTES = ("“", '"', "‘")


def both(sentence: str) -> Claim | None:
    """What a sentence says was wrong and what is right, when it puts the one in the place of the other; else None."""
    if not _CUE.search(sentence):
        return None
    return next((claim for pattern in _PATTERNS if (match := pattern.search(sentence)) and (claim := _sides(match))), None)


def _sides(match: re.Match[str]) -> Claim | None:
    """The two sides; None where one is a pronoun or a statement, or a thing where only a value will do."""
    told = {name.rstrip("0123456789"): words.strip() for name, words in match.groupdict().items() if words}
    for name, words in told.items():
        if _NO_SIDE.match(words) or (FINITE.search(words) and not words.startswith(_QUOTES)):
            return None
        if name.endswith("_value") and not words.startswith(_QUOTES) and [value.text for value in found(words)] != [words]:
            return None
    wrong, right = (short(told.get(name) or told[f"{name}_value"]) for name in ("wrong", "right"))
    return Claim(wrong, right) if wrong and right else None
