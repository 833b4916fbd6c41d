"""The words by which notices say what was wrong and what is right. Every gap in a pattern is bounded or ends at the sentence.

They are written from the house styles of many newsrooms, not from one corpus. Named groups carry the sides: ``wrong``, ``right``,
``clause`` (a statement that was wrong in some place), ``topic`` (what it was about).
"""

from __future__ import annotations

import re


def _any(words: str) -> str:
    """The words of a text as one alternation."""
    return f"(?:{'|'.join(words.split())})"


def _compile(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_MONTHS = _any("jan[a-z]* feb[a-z]* mar(?:ch)? apr[a-z]* may june? july? aug[a-z]* sept?[a-z]* oct[a-z]* nov[a-z]* dec[a-z]*")
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"
_WRONGLY = _any(
    "incorrect(?:ly)? erroneous(?:ly)? wrong(?:ly)? inaccurate(?:ly)? mistakenly falsely inadvertently accidentally improperly"
    " in[ ]error by[ ]mistake"
)
_MIS_STEMS = _any(
    "st spel id char attr quot rep label nam t[oa]k gender inter descr calc count dat plac trans us under read render credit class l[ea]d"
)
_MIS = rf"(?:mis{_MIS_STEMS}\w*)"
_OLD = _any("earlier previous prior original initial first former older past preliminary early")
_ONCE = r"(?:originally|initially|previously|at first|first|earlier|also|had|has)"
_NOUN = _any(
    "stor(?:y|ies) articles? posts? pieces? columns? reports? items? versions? headlines? captions? graphics? charts? maps? editions?"
    " reviews? essays? obituar(?:y|ies) alerts? newsletters? transcripts? interviews? broadcasts? tweets? op-eds? blogs? editorials? lists?"
    " quotations? entr(?:y|ies) text"
)
_SAID = _any(
    "said stated stating reported wrote indicated claimed suggested implied asserted noted declared read estimated showed mentioned"
    " hieß[ ]es stand indiquait affirmait disait decía afirmaba indicaba"
    " говорилось сообщалось утверждалось йшлося зазначалося зазначалось повідомлялося"
)
_TOPICS = _any(
    "year date day month time name surname title age number amount spelling position job role percentage share proportion size cost"
    " price length distance location place state city town country party affiliation employer source author identity relationship order"
    " result score status timing nature extent rate figure total value way reason circumstances occupation rank gender nationality"
    " birthplace hometown college university school team company agency"
)

MARK = _compile(
    r"(?:^|(?<=[\s(\[*_—–-]))(?:corrections?|clarifications?|corrected|clarified|updated?|editor[’']?s?[’']? ?note|ed(?:itor)?\.? note"
    r"|retraction|eds|erratum",
    r"|note(?: to readers)?|for the record|korrektur|berichtigung|rectificatif|corrección|aclaración|fe de errores|исправление|уточнение"
    r"|виправлення)\b",
    rf"(?:[^\w\n“\":—–|]{{0,4}}(?:(?:and|&|amp|to|this|story|article|post|corrections?|clarifications?|amplifications?|updates?|appended"
    rf"|added|on|at|of|by|{_DAYS}",
    rf"|{_MONTHS}|[ap]\.?m|e[sd]?t|p[sd]?t|gmt|bst|i{{1,3}})\b\.?|\d++(?:[:/.,-]\d++)*+(?:st|nd|rd|th"
    rf"|[ap]m)?+))*+\s*[:—–|\])](?!\w)[\s*_]*",
)
"""A marker with its date, up to its colon."""

WEAK = _compile(r"\W*(?:update|editor|ed\b|note|eds)")
"""A marker that promises no correction."""

BYLINE = _compile(r"corrected by:? [^@\n]{2,40}@ ?[\d/]+ [\d:]+ [AP]M\s*")
"""Who made the correction and when, as one publishing system prints it."""

BLAME = _compile(
    rf"\b{_OLD},? (?:[\w-]+ )?{_NOUN}\b|\b{_MIS}\b|\b{_WRONGLY}\b(?! (?:figure|number) (?:is|was))",
    rf"|\b(?:this|the|our|an?) (?:[\w’'-]+ ){{0,4}}?{_NOUN}(?: [^.]{{0,60}}?)?,? (?:{_ONCE} )+\w+",
    rf"|^\W*(?:this|our|the|an?) (?:[\w’'-]+ ){{0,3}}?{_NOUN}(?: (?:on|about|of|in|from|for|with) [^.]{{2,60}}?)? (?:{_SAID}|cited|used"
    rf"|named|gave|listed|put|referred|had"
    r"|identified|described|called|quoted|included|contained|attributed|credited|showed|placed|labell?ed|spelled|spelt|made|should"
    r"|omitted)\b"
    r"|^(?:it|we|i) (?:originally|initially|previously|at first|first|earlier|also) \w",
    r"|\b(?:overstated|understated|left out|omitted|failed to|used the wrong|in (?:this|the) (?:article|story|post|caption|headline))\b",
    r"|früheren? (?:Version|Fassung)|version (?:précédente|antérieure)|versión (?:anterior|previa)",
    r"|(?:предыдущей|первоначальной|ранней) (?:версии|редакции)|(?:попередній|первинній) версії",
)
"""A sentence that says what the text once had."""

ERRS = _compile(rf"\b(?:{_MIS}|{_WRONGLY}|{_OLD},? (?:[\w-]+ )?{_NOUN}|originally|initially|previously|at first)\b")
"""Words that leave no doubt that a sentence blames."""

TALK = _compile(
    r"^\W*(?:we|the (?:author|writer|\w+ magazine|\w+)|[\w ]{2,30}) (?:deeply |sincerely )?(?:regrets?|apologi[sz]es?)\b|\bregret (?:the"
    r"|this|any)\b",
    rf"|^\W*(?:this|it|the|that|we|i|this \w+|the \w+|{_NOUN})(?:[’']ve| (?:was|were|is|has|have))?(?: (?:since|now|also|been))*",
    r" (?:incorrect|wrong|inaccurate|an error|corrected|updated|fixed|amended|removed|revised|edited)",
    r"(?: (?:above|since|now|accordingly|and \w+|\w+ (?:error|story|article|text|post)))*\W*$|^\W*(?:corrected|updated) by\b",
)
"""A sentence that gives no side: regrets, and that it has been put right."""

WHERE = _compile(
    r",? ?\b(?:in|of|to|on)? ?(?:the )?(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|[a-z]+teenth|final|last",
    r"|penultimate|lead|opening)(?:,? (?:and|to|through) (?:\d+\w{0,2}|[a-z]+)| (?:two|three|four))? (?:paragraphs?|paras?|grafs?"
    r"|sentences?|bullets?|references?)",
    r"|(?:paragraphs?|paras?|grafs?|pars?) (?:\d+(?:(?:,| and|,? &|-| to) ?\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)",
    r"|(?:in|of) (?:an? )?(?:[a-z]+\.? \d+ )(?:story|item|article)",
    r"|in (?:the )?(?:headline|lede|lead|dateline|caption|summary|byline|text|story)(?=[,.)\s]*$)|throughout(?=[,.)\s]*$))\b",
)
"""Where in the text the error stood: no part of a side."""

INSTEAD = _compile(
    r",? (?:rather than|instead of|as opposed to|in place of|statt|anstatt|au lieu (?:de |d[’'])|en (?:lugar|vez) de|вместо"
    r"|замість)\s*(?=\S)"
)
NOT = _compile(
    r"(?:,|\s[—–-]) (?:and |but |et |y )?(?:not|nicht|non(?: pas)?|no|а не)(?! (?:yet|only|just|all|every|least|because|until"
    r"|necessarily|long|including|far|for",
    r"|counting|surprisingly|to mention))\s+|(?<=[”\"\d%]) not (?=[“\"$\d])",
)
NOT_BUT = _compile(
    r"\b(?:was|is|were|are|did|does)?\s*\b(?:not|nicht|no|non(?: pas)?|не) (?P<wrong>[^.;]{1,80}?),? (?:but(?: rather)?|sondern|sino"
    r"|mais|а) ",
    r"(?P<right>[^.;]{1,80})",
)
AS_SAID = _compile(r",? as (?:\w+ ){0,5}(?:stated|reported|said|written|described|published|identified)\b.*")
TURN = _compile(
    r",? (?:when,? (?:in fact|in reality|actually),?|though in fact|although in fact|while in fact|but in fact|; in fact,?)\s+|; (?!and )",
    r"|, (?:but|although|though) (?=(?:it|he|she|they|the)\b)",
)
"""Where a blaming sentence turns to the fact."""

SHOULD = _compile(
    r",? ?(?:\b(?:when|where|but|and|which|that)\b )?(?:it |he |she |they |this |that |the \w+ )?\bshould (?:have )?(?:said|read|been|be"
    r"|say|stated|gone)\b:? ",
    r"(?P<right>[^.;]+)",
)
NOT_OURS = _compile(
    r"^\W*(?:the|an?|its|his|her|their) (?:[\w’'-]+ ){0,3}?(?:reports?|lists?|reviews?|interviews?|transcripts?"
    r"|obituar(?:y|ies)|broadcasts?|tweets?|maps?|charts?|text|letters?|stud(?:y|ies)|statements?|quotations?|items?)\b"
)
"""A sentence about a text that may be the outlet's own or somebody else's: which side "instead of" names nobody can tell."""
MEANT = _compile(r",? where (?P<right>[^.;]{1,60}?) (?:was|were) (?:meant|intended)")

_TOPIC_END = "".join(
    f"(?<!{word})" for word in ("tenure", "job", "role", "position", "work", "career", "service", "term", "time", "status", "years")
)
_TOPIC_WORDS = r"(?P<topic>(?:(?!\b(?:is|was|are|were|has|have|had|would|will|that)\b)[^;]){1,140}?)"
AS = _compile(
    rf"\b(?:{_MIS}|refer\w*(?: {_WRONGLY})? to|nam(?:ed|ing)|(?:identif|describ|call|list|label|characteri|render|spell)\w*|spelt|gave"
    rf"|cited|credited|portrayed",
    rf"|depicted|classified|quoted|defined|presented|translated|reported|stated|counted|marked)(?: {_WRONGLY})? {_TOPIC_WORDS}{_TOPIC_END}",
    rf",? (?:{_WRONGLY} )?(?:as|to be) (?P<wrong>[^;]+)$",
)
PASSIVE = _compile(
    rf"^(?P<topic>[^,;]{{2,80}}?) (?:was|were) (?:{_ONCE} )?(?:{_WRONGLY} )?(?:{_MIS}|identified|described|referred to|listed|called"
    rf"|labell?ed|named|spelled|spelt",
    rf"|stated|given|reported)(?: {_WRONGLY})?(?: as)? (?P<wrong>(?!in\b|due\b|because\b|on\b|by\b)[^;]{{1,80}}?),? (?:in|on) (?:an?|the"
    rf"|this|our) ",
    rf"(?:{_OLD}|(?:photo |picture )?caption|{_NOUN})",
)
TO = _compile(rf"\b(?:mis)?attribut\w+(?: {_WRONGLY})? (?P<topic>[^;]{{1,140}}?),? to (?P<wrong>[^;]+)$")
AT = _compile(
    r"\b(?:put|placed|located|dated|set|priced|gave|valued|estimated)(?: \w+ly)? (?P<topic>[^;]{1,100}?) (?:at|in|on|to"
    r"|from) (?P<wrong>[^;]{1,60})$"
)
SPELL = _compile(
    rf"\bmisspel\w+ (?P<right>[^;]+)$|^(?P<owner>[^,;]{{2,60}}?)[’']s? (?:first |last |sur|middle |full )?name (?:was|is"
    rf"|were) (?:{_ONCE} )?",
    rf"(?:misspel\w+|spelled {_WRONGLY}|{_WRONGLY}(?: spelled)?)\b(?! as)",
)
HELD = _compile(
    r"\b(?:included|contained|used|had|featured|quoted|misquoted|cited|referred to|said)\b[^“\"]{0,80}(?P<wrong>“[^”]{1,160}”"
    r"|\"[^\"]{1,160}\")"
)
THAT = _compile(rf"\b{_MIS}(?:,? {_WRONGLY},?)? (?:that|dass|que|что|що) (?P<clause>[^;]{{3,}})$")
CLAUSE = _compile(rf"(?:\b{_SAID}|\b{_MIS})(?:,? {_WRONGLY},?)?(?: (?:that|dass|que|что|що),?|,|:)? (?P<clause>[^;]{{3,}})$")
USED = _compile(
    r"\b(?:cited|used|named|referred (?:\w+ly )?to|mentioned|included|quoted|listed|called|identified|credited|linked(?: to)?"
    r"|showed)\b (?P<clause>[^;]{2,})$"
)
OUGHT = _compile(
    rf"\b(?:{_MIS}|overstated|understated|omitted|left out|(?:gave|used|had|contained|included|cited|listed|stated) (?:an? "
    rf"|the )?(?:{_WRONGLY}|outdated|old))\b ",
    r"(?P<topic>[^;]+)$",
)

TOPIC = _compile(
    rf"^(?:(?:the|an?|his|her|its|their|[\w.’'-]+(?: [\w.’'-]+){{0,3}}?[’']s?) )?(?:[\w-]+ )?{_TOPICS}s?\b|^(?:when|where|who|what|which"
    rf"|how|why|whether)\b"
)
"""A clause that only names what was wrong."""

COUNTED = _compile(
    r"\b(?:how (?:many|much|long|old|far|often)|number|amount|percent\w*|share|proportion|size|cost|price|length|distance|age|rate"
    r"|figure|total|value|toll",
    r"|score|budget|salary|votes?|margin|chances|height|weight|when|year|date|day|month|time|timing)\b",
)
NAMED = _compile(
    r"\b(?:name|spelling|misspel\w+|spelled|surname|who|whom|author|identity|where|misidentif\w+|party|employer|city|town|state|country"
    r"|university|college",
    r"|company)\b",
)

CORRECTS = _compile(
    r"\b(?:correct(?:s|ed|ing)?|fix(?:es|ed)|refiles?d?|(?:updated|revised|amended|changed|edited|modified|clarified)(?= to\b| from\b)"
    r"|clarif(?:ies|y|ied))\b",
    r"(?P<rest>[^;]*)$",
)
BLAMES_AFTER = _compile(rf"\b(?:that|which)\b.{{0,30}}\b(?:{_SAID}|{_MIS}|{_WRONGLY})")
IS_CORRECT = _compile(r"\W*(?:the )?correct(?:ed)? (?:\w+ ){1,2}(?:is|was|are)\b")
NO_CORRECTING = _compile(r"(?:figure|number|version)\b")
FROM_TO = _compile(r"(?:^|\s)from (?P<wrong>.+?) to (?P<right>.+)$")
TO_FROM = _compile(r"(?:^|\s)to (?P<right>[^,]+?),? from (?P<wrong>.+)$")
RESPELLS = _compile(r"\b(?:spelling|name|surname)s? (?:of|to|for)\b(?P<right>.+)$|^(?:the )?(?P<owner>.+?)[’']s? name$")
RIGHT_VALUE = _compile(r"\b(?:correct|right|accurate) (?:\w+ ){1,3}?(?:of |as |, |is |at )?(?P<right>[$€£]?\d.*|“.+)$")
SHOWN = _compile(r"\W*(?:to |that\b)")
SHOW = _compile(
    r"^\W*(?:to )?(?:show|say|read|reflect|state|clarify|make (?:it )?clear|note|indicate|specify|include|report|correctly \w+"
    r"|accurately \w+|correct)?",
    r"(?: that)? ?",
)
AFTER_TO = _compile(r"(?:^|\s)to (?:show |say |read |reflect |state )?(?:that )?(?!.*\sto\s)(?P<after>.+)$")
BARE_NAME = re.compile(r"^(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
