"""The words by which a sentence sets right: it corrects this to that, a spelling, to show that something is so."""

from __future__ import annotations

from audit.notice.vocabulary import MIS, SAID, TOPICS, WRONGLY, compiled

_QUOTE = r"""(?:“[^”]{1,120}”|"[^"]{1,120}"|[‘'][^’']{1,80}[’'])"""
SPELLING_OF = compiled(
    r"^(?:the )?spelling of (?P<right>[^;]{2,60}?) (?:has|have|was|were) (?:now |also )?(?:been )?(?:corrected|fixed|changed)\b(?! to\b)"
)
CORRECTS = compiled(
    r"""\b(?:correct(?:s|ed|ing)?|fix(?:es|ed)|refiles?d?|clarif(?:ies|y|ied)|(?P<weak>updated|revised|amended|changed|edited|modified)
    (?=(?:,? (?:at|on) [^;]{3,40}?,?)? (?:to|from|with the (?:correct|right|accurate))\b))\b(?P<rest>[^;]*)$"""
)
SETS_TOPIC = compiled(
    rf"""\b(?:correct|fix|amend)(?:s|es|ed|ing)? (?P<topic>(?:an? (?:incorrect|wrong) [a-z]|(?:the|his|her|its|their
    |[\w.’'-]+(?: [\w.’'-]+){{0,3}}?[’']s?)[ ]
    (?:[\w-]+ )?{TOPICS}|how|when|where|who)[^;]*)$"""
)
"""What was set right, told without what it was or is."""
BLAMES_AFTER = compiled(rf"\b(?:that|which)\b.{{0,30}}\b(?:{SAID}|{MIS}|{WRONGLY})")
IS_CORRECT = compiled(r"\W*(?:the )?correct(?:ed)? (?:\w+ ){1,2}(?:is|was|are)\b")
NO_CORRECTING = compiled(r"corrected (?:figure|number|version)\b(?!.*\bfrom\b)")
"""A thing that was corrected, not the correcting of it."""
REMOVES = compiled(
    r"""^.*?\bto (?:remove|delete|drop|strike|omit|cut|include|add)\b|^(?:an? |the )?(?:references?|link|attribution|quote
    |quotation) (?:to|by|of|from)\b"""
)
FROM_TO = compiled(r"(?:^|\s)from (?P<wrong>.+?) to (?P<right>.+)$")
TO_FROM = compiled(r"(?:^|\s)to (?P<right>(?:[^,]|,(?=\d))+?),? from (?P<wrong>(?:(?! to ).)+?)(?=$|, \w+ to )")
RESPELLS = compiled(
    r"""\b(?:spelling|name|surname)s? (?:of|to|for)(?! (?:the|an?|one|some) [a-z])\b(?P<right>.+?)(?:,? from (?P<was>[^,;]{1,60}))?$
    |^(?:the )?(?P<owner>.+?)[’']s? (?:first |last |sur|middle |full )?name(?:,? from (?P<wrong>[^,;]{1,60}))?$"""
)
NAME_END = compiled(
    r"(?:[’']s?)?(?: \([^()]*\))?(?: (?:first |last |sur|middle |full )?(?:names?|titles?))?"
    r"(?:,? and .*|,? (?:in|on|of|a|the|who) .*|, .*)?[\s.,;)]*"
)
"""What may stand after the last name of a phrase that is about its spelling."""

RIGHT_VALUE = compiled(
    r"""\b(?:correct|right|accurate) (?:(?:\w+ ){0,2}\w+(?:[,:]| of| as| is| at)? (?P<right>[$€£]?\d.*|“.+)
    |[^,;]{2,60}[,:] (?P<named>[^,;]{1,60}))$"""
)
SHOWN = compiled(
    r"""^.*?\b(?:to|and) (?:also |to )?(?:show|say|read|reflect|state|clarify|make (?:it )?clear|note|indicate|specify|account for|report
    |(?:more )?(?:accurately|correctly) [a-z]+)
    (?P<that>(?: the fact)? that)? (?P<shown>.+)$|^\W*that (?P<clause>.+)$"""
)
"""What a correcting sentence says the text now shows."""

AGAIN = compiled(r"^.*?\bto (?:correct|fix|amend|rectify|change|replace) (?P<rest>.+)$")
QUOTE_TO_QUOTE = compiled(rf"(?:^|\s)(?P<wrong>{_QUOTE}),? (?:to|with|by) (?P<right>{_QUOTE})")
AFTER_TO = compiled(
    r"""(?:^|\s)(?<!led )(?<!relation )(?<!reference )(?<!according )(?<!related )(?<!due )(?<!compared )
    to (?:show |say |read |reflect |state )?(?:that )?(?!.*\sto\s)(?P<after>.+)$"""
)
