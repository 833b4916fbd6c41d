"""The words by which notices say what was wrong and what is right. Every gap in a pattern is bounded or ends at the sentence.

They are written from the house styles of many newsrooms, not from one corpus. Named groups carry the sides: ``wrong``, ``right``,
``clause`` (a statement that was wrong in some place), ``topic`` (what it was about).
"""

from __future__ import annotations

import re

from audit.notice.vocabulary import (
    ABROAD,
    AUX,
    DAYS,
    MIS,
    MONTHS,
    NOUN,
    OLD,
    ONCE,
    SAID,
    TELLING,
    THAT_WORD,
    TOPICS,
    WRONGLY,
    any_of,
    compiled,
)

# ---- what is no part of a statement

MARK = compiled(
    rf"""(?:^|(?<=[\s(\[*_—–-]))
    (?:corrections?|clarifications?|corrected|clarified|updated?|editor[’']?s?[’']? ?note|ed(?:itor)?\.? note|retraction|eds|erratum
    |note(?: to readers)?|edit(?:ed)?|for the record|korrektur|berichtigung|nachtrag|mise à jour|rectificatif
    |nota de la redacción|nota del editor|corrección|aclaración|fe de errores|обновление|оновлено
    |исправление|уточнение|виправлення)\b
    (?>(?:[^\w\n“":—–|]{{0,4}}(?:(?:and|&|amp|{ABROAD}|to|this|story|article|post
    |corrections?|clarifications?|amplifications?|updates?|appended|added
    |on|at|of|by|{DAYS}|{MONTHS}|[ap]\.?m|e[sd]?t|p[sd]?t|gmt|bst|i{{1,3}})\b\.?|\d++(?>(?:[:/.,-]\d++)*)(?>(?:st|nd|rd|th|[ap]m)?)))*)
    \s*(?:[\])]\s?[:—–|]|[:—–|\])])(?!\w)[\s*_]*"""
)
"""A marker with its date, up to its colon."""

HEADED = compiled(
    rf"""\A\W*(?P<mark>corrections?|clarifications?|updates?)[ \t]*\n+
    (?:{MONTHS}\.? \d{{1,2}},? \d{{4}}[ ,]*(?:at )?[\d:]*[ ]?(?:[ap]\.?m\b\.?)?[ \t]*\w{{0,4}}[ \t]*\n+)?"""
)
"""A marker on a line of its own, with the line of its date."""

WEAK = compiled(r"\W*(?:update|editor|ed\b|note|eds)")
"""A marker that promises no correction."""

BYLINE = compiled(r"corrected by:? [^@\n]{2,40}@ ?[\d/]+ [\d:]+ [AP]M\s*")
"""Who made the correction and when, as one publishing system prints it."""

TELLS = re.compile(r"^(?=.*\b[^\W\d_A-Z]{2}).{4,800}$", re.DOTALL)
"""A sentence with words in it, and no longer than any notice is worded: what is longer was glued together."""

TALK = compiled(
    rf"""^\W*(?:we|the (?:author|writer|\w+ magazine|\w+)|[\w ]{{2,30}}) (?:deeply |sincerely )?(?:regrets?|apologi[sz]es?)\b
    |\bregret (?:the|this|any)\b|^\W*(?:corrected|updated) (?:by|on|at)\b(?!.*\bto\b)
    |^\W*(?:this|it|the|that|we|i|this \w+|the \w+|{NOUN})(?:[’'](?:ve|s)| (?:was|were|is|has|have))?(?: (?:since|now|also|been|being))*
    [ ](?:incorrect|wrong|inaccurate|an error|corrected|updated|fixed|amended|removed|revised|edited)
    (?: (?:above|since|now|accordingly|and \w+|as [^;]{{2,40}}|\w+ (?:error|story|article|text|post)))*\W*$
    |^\W*(?:this|the|our) (?:[\w’'-]+ ){{0,2}}?{NOUN} (?:was|is|has been|have been) (?:updated|corrected|edited|amended|revised) (?:at
    |on)\b
    (?!.*\b(?:to|from)\b)
    |^\W*(?:this|the|our) (?:[\w’'-]+ ){{0,2}}?{NOUN} (?:was|is|has been|have been) updated with (?!the (?:correct|right))"""
)
"""A sentence that gives no side: regrets, and that it has been put right."""

WHERE = compiled(
    r""",? ?\b(?:in|of|to|on)? ?(?:the )?(?:
    (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|final|last|penultimate|lead
    |opening)
    (?:,? (?:and|to|through) (?:\d+\w{0,2}|[a-z]+)| (?:two|three|four))? (?:paragraphs?|paras?|grafs?|sentences?|bullets?|references?)
    |(?:paragraphs|paras|grafs|pars) \d{1,3}(?:(?:,| and|,? &|-| to) ?\d{1,3}\b)*
    |(?:paragraph|para|graf|par) (?:\d{1,3}(?:(?:,| and|,? &|-) ?\d{1,3}\b)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven
    |twelve)
    |(?:in|of) (?:an? )?(?:[a-z]+\.? \d+ )(?:story|item|article)
    |in (?:the )?(?:headline|lede|lead|dateline|caption|summary|byline|text|story)(?=[,.)\s]*$)|throughout(?=[,.)\s]*$))\b"""
)
"""Where in the text the error stood: no part of a side."""

AS_SAID = compiled(
    r""",? as (?:an?|the|we|it|he|she|was|were|had|has|this|previously|originally|initially|first|earlier|incorrectly)\b[^;]{0,60}?
    \b(?:said|stated|reported|written|described|published|identified|indicated|implied|suggested)\b[^;]{0,30}$
    |,? as (?:stated|reported|said|published|described)\b[^;]{0,40}$
    |,? (?:comme (?:indiqué|écrit|annoncé|nous|le|il)|wie (?:in|wir|es|zunächst|ursprünglich|zuvor|berichtet)|como (?:se|decíamos|indicaba
    |dijimos))\b[^;]{0,80}$
    |; (?:the|this) (?:story|article|post|piece|text|headline) has (?:since |now |also )?been (?:corrected|updated|amended|fixed)$"""
)
EMPTY = compiled(
    rf"""(?:before|after|then|now|there|here|later|earlier|during|since|yet|so|it|that|this|him|her|them|one|both|either|vice versa|not
    |(?:(?:it|he|she|they|this|that|who|\w+) )?(?:was|is|are|were|did|does|do|has|have|had)(?: not|n[’']t)?(?: (?:{WRONGLY}|true|false
    |untrue|so))?)"""
)
"""Words that are no value by themselves."""

# ---- which sentence is which

BLAME = compiled(
    rf"""\b{OLD},? (?:[\w-]+ )?{NOUN}\b|\b{MIS}\b|\b{WRONGLY}\b(?! (?:figure|number) (?:is|was))
    |\b(?:this|the|our|an?) (?:[\w’'-]+ ){{0,4}}?{NOUN}(?: [^.]{{0,60}}?)?,? (?:{ONCE} )+\w+
    |^\W*(?:{ONCE},? )?(?:this|our|the|an?) (?:[\w’'-]+ ){{0,3}}?(?:{NOUN}|sentences?|paragraphs?)(?: (?:on|about|of|in|from|for
    |with) [^.]{{2,160}}?)? (?:{SAID}|{TELLING})\b
    |^\W*(?-i:[A-Z])[^,;]{{1,40}}?[’']s? (?:\w+ )?(?:column|stor(?:y|ies)|article|piece|post|editorial|obituary|review)[ ]
    (?:[^,;]{{2,60}}? )?(?:{SAID}|{TELLING})\b
    |\bthere (?:was|were) (?:\w+ ){{1,2}}(?:errors?|mistakes?|typos?) in\b
    |^(?:earlier,? )?(?:we|i) (?:{ONCE} )?(?:{WRONGLY} )?{SAID}\b|^(?:originally|initially|previously|at first),? {SAID}\b
    |^(?:in|on) [^;]{{4,120}}?,? (?:we|i) (?:{ONCE} )?(?:{WRONGLY} )?{SAID}\b
    |^(?:this|our|the) {NOUN} used to\b|\b(?:as|when) {ONCE} (?:published|posted)\b
    |^(?:it|we|i|(?:the|our) (?:author|writer|reporter|columnist|reviewer|critic)) (?:originally|initially|previously|at first|first
    |earlier|also) \w
    |\bit was (?:{ONCE} |{WRONGLY} )?(?:claimed|stated|reported|said|suggested|implied) that\b
    |\b(?:was|were|had been) (?:{ONCE} )?(?:attributed|identified|described|listed|labell?ed|captioned|referred to|credited|(?:quoted
    |given|stated|reported|misspelled) as
    |cited as)\b
    |\b(?:overstated|understated|left out|omitted|failed to|erred in|used the wrong|in (?:this|the) (?:article|story|post|caption
    |headline))\b
    |(?:früheren?|ersten?|vorherigen?|älteren?|ursprünglichen?) (?:Version|Fassung)|wir hatten\b
    |version (?:précédente|antérieure|initiale|originale)|première version|contrairement à ce que nous|nous (?:écriv|indiqu|affirm)ions\b
    |versión (?:anterior|previa|inicial|original)|(?:primera|anterior) versión|(?:se decía|decíamos)\b
    |(?:предыдущей|первоначальной|первой|ранней|изначальной) (?:версии|редакции)|(?:ошибочно|ранее) (?:сообщ|говор|утвержд|указ|напис)\w*
    |(?:попередній|первинній|першій|початковій) (?:версії|редакції)|помилково (?:напис|вказ|повідом|зазнач)\w*"""
)
"""A sentence that says what the text once had."""

ERRS = compiled(rf"\b(?:{MIS}|{WRONGLY}|{OLD},? (?:[\w-]+ )?{NOUN}|originally|initially|previously|at first)\b")
"""Words that leave no doubt that a sentence blames."""

_ANYBODYS = any_of(
    "reports? lists? reviews? interviews? transcripts? broadcasts? tweets? maps? charts? text letters? stud(?:y|ies) statements?"
)
NOT_OURS = compiled(rf"^\W*(?:the|an?|its|his|her|their) (?:[\w’'-]+ ){{0,3}}?{_ANYBODYS}\b")
"""A sentence about a text that may be the outlet's own or somebody else's: which side "instead of" names nobody can tell."""

# ---- wordings with a certain direction

INSTEAD = compiled(
    r""",? (?:rather than|instead of|as opposed to|in place of|sted|(?:an)?statt\b|au lieu (?:de |d[’'])|en (?:lugar|vez) de|вместо
    |замість)\s*(?=\S)"""
)
AND_NOT = compiled(r"\sand not (?!(?:yet|only|just|all|every)\b)(?=(?:[\w$€£%’'-]+(?:\s|$)){1,4}$)")
"""In a statement of fact; what a text is said to have said may deny something itself."""
INSTEAD_FIRST = compiled(r"(?:instead of|rather than) (?P<wrong>(?:[^,]|,(?=\d))+), (?P<fact>.+)$")
NOT = compiled(
    r"""(?:(?<=,[”"’])|,|\s[—–-]) (?:and |but )?not
    (?! (?:yet|only|just|all|every|least|because|until|necessarily|long|including|far|counting|surprisingly|to mention|for the first)\b)\s+
    |\s\(not\s+|(?<=[”"\d%]) not (?=[“"$\d])
    |(?<!is)(?<!are)(?<!was)(?<!were)(?<!did)(?<!do)(?<!does)(?<!has)(?<!had)(?<!have)(?<!be)(?<!but)(?<!if)(?<!or)(?<!and) not (?=\d)
    |,? (?:et non (?:pas )?|y no |а не |und nicht )|, (?:non (?:pas )?|nicht |no (?=(?:el|la|los|las|en|un
    |una|del?)\b))"""
)
NOT_BUT = tuple(
    compiled(
        rf"""\b(?:(?:was|is|were|are|did|does) )?(?:{denial}) (?P<wrong>(?:[^.;]|\.(?=\d)){{1,80}}?),? {turn}
        [ ](?P<right>(?!(?:it|he|she|they|we|i|there|that|this|the \w+ (?:is|was|are|were|has|had))\b)(?:[^.;]|\.(?=\d)){{1,80}})"""
    )
    for denial, turn in (("not", "but(?: rather)?"), ("nicht", "sondern"), ("no", "sino"), ("(?:non )?pas|non", "mais"), ("не", "а"))
)
TURN = compiled(
    r""",? and (?:it )?(?:has|have|was) (?:since |now )?(?:been )?(?:amended|updated|corrected|changed|revised)
    [ ]to (?:make clear|say|show|reflect|read|state)(?: that)?\s
    |,? (?:when,? (?:in fact|in reality|actually),?|though in fact|although in fact|while in fact|but in fact|; in fact,?)\s+|; (?!and )
    |\s[—–-]{1,2}\s(?=(?:it|he|she|they|in fact)\b)
    | when (?:it|he|she|they) (?:is|are|was|were) (?=[$€£]?\d)
    |, (?:but|although|though) (?=(?:it|he|she|they|the)\b)| but (?=(?:it|he|she|they) (?:is|was|are|were|has|had|actually|in fact)\b)"""
)
"""Where a blaming sentence turns to the fact."""

SHOULD = compiled(
    r""",? ?(?:\b(?:when|where|but|and|which|that)\b )?(?:it |he |she |they |this |that |the \w+ )?
    \bshould (?:have )?(?:said|read|been|be|say|stated|gone)\b:? (?P<right>[^.;]+)"""
)
OUGHT_TO = compiled(
    r"""^(?:(?:we|it|he|she|they|the \w+) meant(?: to (?:say|write))?|(?:it|this|that|the \w+|he|she|they) should (?:have )?
    (?:said|say|read|been|be|stated)(?: (?:that|to)\b)?
    (?: (?:identified|described|listed|labell?ed|attributed|credited|referred|spelled|given)(?: as| to)?)?):? (?P<right>.+)$"""
)
"""A sentence of its own that says what should have stood there."""

MEANT = compiled(r",? (?:where|when) (?P<right>[^.;]{1,60}?) (?:was|were) (?:meant|intended)")

# ---- what a blaming sentence blames

_NO_AS = "".join(f"(?<!{word})" for word in "tenure job role position work career service term time status years".split())
AS = compiled(
    rf"""\b(?:{MIS}|refer\w*(?: {WRONGLY})? to|nam(?:ed|ing)|(?:identif|describ|call|list|label|characteri|render|spell)\w*|spelt|gave
    |had(?= (?:it|him|her|them)\b| (?-i:[A-Z]))
    |cited|(?:over|under)(?:stated|estimated)
    |credited|portrayed|depicted|classified|quoted|defined|presented|translated|reported|stated|counted|marked)(?: {WRONGLY})?
    [ ](?P<topic>(?:(?!\b{AUX}\b)[^;]){{1,140}}?){_NO_AS},? (?:{WRONGLY} )?(?:as|to be) (?P<wrong>[^;]+)$"""
)
PASSIVE = compiled(
    rf"""^(?:(?:due to|because of|owing to) [^,;]{{4,60}}, )?(?P<topic>[^,;]{{2,80}}?) (?:was|were|had been) (?:{ONCE} )?(?:{WRONGLY} )?
    (?:{MIS}|identified|described|referred to|listed|called|labell?ed|named|spelled|spelt|stated|given|reported)(?: {WRONGLY})?(?: as)?
    [ ](?P<wrong>(?!(?:in|due|because|on|by|wrong|wrongly|incorrectly)\b)[^;]{{1,80}}?),? (?:in|on) (?:an?|the|this|our)
    [ ](?:{OLD}|(?:photo |picture )?caption|{NOUN})"""
)
LISTED = compiled(
    rf"""^(?:(?:in|due to|because of|owing to) [^,;]{{4,60}}, )?(?P<topic>[^,;]{{2,80}}?) (?:was|were|had been) (?:{ONCE} )?(?:{WRONGLY} )?
    (?:{MIS}|identified|described|referred to|listed|labell?ed|captioned|rendered|given|reported)(?: {WRONGLY})? as (?P<wrong>[^;]+)$"""
)
SPOKE_OF = compiled(
    r"""\b(?:wurden?|war(?:en)?) (?P<topic>[^;]{1,80}? )?(?:fälschlich\w* |irrtümlich\w* )?(?:als|von) (?P<wrong>[^;]{1,80}?)
    [ ](?:bezeichnet|die Rede|angegeben|genannt|beschrieben)\b"""
)
TO = compiled(rf"\b(?:mis)?(?:attribut\w+|credit(?:s|ed))(?: {WRONGLY})?(?: (?P<topic>[^;]{{1,140}}?))?,? to (?P<wrong>[^;]+)$")
AT = compiled(
    r"\b(?:put|placed|located|dated|priced|counted)(?: \w+ly)? (?P<topic>[^;]{1,100}?) (?:at|in|on|to|from) (?P<wrong>[^;]{1,60})$"
)
CALLED = compiled(
    r"\b(?:call|nam|label|labell|dubb|titl)ed (?P<topic>[^;“]{1,100}?)"
    r"(?<! of)(?<! in)(?<! for)(?<! at)(?<! to)(?<! by)(?<! on) (?P<wrong>(?:an?|the) [^;,]+|“[^”]+”)$"
)
SPELL = compiled(
    rf"""\b(?:misspel\w+|(?:incorrect|wrong|improper)ly spel(?:led|t)) (?P<right>[^;]+)$
    |^(?P<owner>[^,;]{{2,60}}?)[’']s? (?:first |last |sur|middle |full )?name (?:was|is|were) (?:{ONCE} )?
    (?:misspel\w+|spelled {WRONGLY}|{WRONGLY}(?: spelled)?)\b(?! as)"""
)
HELD = compiled(
    r"""\b(?:included|contained|used|had|featured|quoted|misquoted|cited|referred to|said|inserted)(?: \w+ly)?(?: (?:an?|the|in)){0,2}
    (?: (?:words?|phrases?|quotes?|quotations?|terms?|lines?|names?|sentences?|statements?|titles?|\w+ as saying))?:?
    [ ](?P<wrong>“[^”]{1,160}”|"[^"]{1,160}")"""
)
THAT = compiled(rf"\b{MIS}(?:,? {WRONGLY},?)? {THAT_WORD} (?P<clause>[^;]{{3,}})$")
CLAUSE = compiled(
    rf"""(?:\b{SAID}|\b{MIS})(?:,? {WRONGLY},?)?(?: (?:{DAYS}|(?:in|on|during|at|for) [^;“"]{{2,100}}?)(?= that\b))?
    (?: {THAT_WORD},?|,|:)? (?P<clause>[^;]{{3,}})$"""
)
USED = compiled(
    r"""\b(?:had(?! [^;]*\b(?:reversed|transposed|switched|swapped|mixed|wrong|an? (?:error|typo|mistake))\b)|cited|used|named
    |referred (?:\w+ly )?to|mentioned|included|quoted|listed|called|identified|credited|linked(?: to)?|showed)\b
    [ ](?!(?:as|in|on|at|by|for)\b)(?P<clause>[^;]{2,})$"""
)
HAD = compiled(r"\b(?:had|gave|carried|ran|printed|contained|displayed|featured) (?P<clause>[^;]{2,})$")
OUGHT = compiled(
    rf"""\b(?:{MIS}|overstated|understated|omitted|left out|did not (?:make (?:it )?clear|specify|mention|note|say|include|identify
    |credit)
    |failed to \w+|(?:gave|used|had|contained|included|cited|listed|stated|showed|displayed|featured|provided) (?:an? |the )?
    (?:{WRONGLY}|outdated|old)|(?:stated|reported)(?= (?:the|an?|[\w.’'-]+[’']s?) (?:(?!\b{AUX}\b).)*$))\b (?P<topic>[^;]+)$"""
)
UNSAID = compiled(
    r"""\b(?:(?:did|does) not (?:also )?(?:make (?:it )?(?:clear|plain)|specify|mention|note|say|state|include the fact)
    |should have (?:specified|made (?:it )?clear|noted)
    |failed to (?:make (?:it )?clear|specify|mention|note|say|state)|omitted the fact) that (?P<right>[^;]+)$"""
)
"""What the text should have said and did not: a right side without a wrong one."""

TOPIC = compiled(
    rf"""^(?:(?:the|an?|his|her|its|their|[\w.’'-]+(?: [\w.’'-]+){{0,3}}?[’']s?) )?(?:[\w-]+ )?{TOPICS}s?
    (?= (?:of|that|when|where|in|at|for|on|by|the|to|which)\b|$)
    |^(?:when|where|who|what|which|how|why|whether)\b"""
)
"""A clause that only names what was wrong."""
TOPIC_OF = compiled(
    rf"^(?:the|his|her|its|their) {TOPICS} (?:(?:the|an?|his|her|its|their) [a-z]|(?-i:[A-Z]))(?!.*\b(?:is|was|are|were) (?:in )?[\d$€£])"
)
"""Something in which something happened: the year the dam was built."""

COUNTED = compiled(
    r"""\b(?:how (?:many|much|long|old|far|often)|number|amount|percent\w*|share|proportion|size|cost|price|length|distance|age|rate
    |figure|total
    |value|toll|score|budget|salary|votes?|margin|chances|height|weight|when|year|date|day|month|time|timing)\b"""
)
NAMED = compiled(
    r"""\b(?:name|spelling|misspel\w+|spelled|surname|who|whom|author|identity|where|misidentif\w+|party|employer|city|town|state
    |country|university
    |college|company)\b"""
)
BARE_NAME = re.compile(r"^(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
