"""More wordings of notices: of papers, of names and of words at fault, and what tells a statement from a thing. See ``cues``."""

from __future__ import annotations

import re

from audit.notice.vocabulary import compiled

# ---- what a blaming sentence blames

STYLED = compiled(r"\b(?:styled|treated|captioned|dated|ranked|rated|rendered) (?P<topic>[^;]{1,100}?) as (?P<wrong>[^;]+)$")
AS_NAMED = compiled(r"\bmis\w+ (?P<topic>[^;]{2,100}?\b(?-i:[A-Z])[\w.]*) as (?P<wrong>(?:the )?(?-i:[A-Z])[^;]+)$")
TO_FIRST = compiled(
    r"""\b(?:mis)?(?:attributed|credited)(?: \w+ly)? to (?P<topic>)(?P<wrong>[^;]{2,80}?)[ ]
    (?=(?:a|an|the|his|her|its|their|some|words|comments|remarks) |[“"‘])"""
)
"""Before what he is said to have said."""
CREDITED = compiled(r"\bcredited (?P<wrong>(?-i:[A-Z])[^;]{1,60}?) (?:with|for) (?P<topic>[^;]+)$")
"""Who was wrongly thanked."""
SAID_THAT = compiled(
    r"\b(?:(?:said|stated|wrote|reported|implied|suggested|indicated|claimed|asserted) that"
    r"|said (?:the|an?|his|her|its|their|(?-i:[A-Z]|\d|\w+ per)))\b"
)
"""What follows is a clause, whatever verbs it has."""
INSERTED = compiled(
    r"""(?P<wrong>“[^”]{1,160}”|"[^"]{1,160}"|‘[^’]{1,80}’) (?:was|were) (?:\w+ly )?
    (?:inserted|included|added|used|attributed|printed)\b"""
)
"""Words that had no place in the text."""
OF_NAME = compiled(
    r"""(?:^|, )(?:the )?(?:first |last |middle |full |sur)?name of (?P<right>[^;]{2,60}?)(?:,[^;]{2,120},)? (?:was|is|were) (?:\w+ly )?
    (?:misspel\w+|spelled \w+ly|wrong|incorrect)\b(?! as)"""
)
MISNAMED = compiled(
    r"""\bmis(?:stated|spelled|spelt|reported|identified|took|named) the (?:[\w-]+ )?(?:name|title) of (?:the )?(?P<right>[^;]+)$"""
)
"""The name itself is given as it should have been."""
TITLE_OF = compiled(r"\bmis\w+ the (?:[\w-]+ )?title of\b")
"""The title of a person, more often than not, is what he is."""
PART = compiled(r"\b(?:in|of|at|for|from|by|where|who|that)\b[^,;]*$")
"""In a phrase that ends with a name: another's name than the one in question."""
BLAND = compiled(
    r"""\b(?:referred|described|rendered|translated|stated|characteri[sz]ed) \w+ly (?:to )?(?=(?:the|an?|his|her|its|their)\b)
    (?P<topic>[^;]+)$"""
)
"""What was put badly, by name; not how."""
WAS_MISSTATED = compiled(
    r"""^(?:(?:because of|due to) [^,;]{4,60}, )?(?P<topic>(?:the|his|her|its|their) [a-z ]{2,60}?) (?:was|were) mis\w+(?! as)\b"""
)
HAD_WRONG = compiled(r"\b(?:had|got) (?P<topic>[^;]{3,80}?) wrong$")
QUOTED_FROM = compiled(r"\b(?:quote|quotation|comment|remark|statement|line|words?)s? (?:from|by|of) (?P<right>[^,;]+)$")
"""Whose words they are."""
QUOTED = compiled(r"\b(?:quote|quotation|remark|comment|statement|what \w+ (?:said|called))s?\b|\bmisquoted\b")
QUOTES = compiled(r".{0,160}?\b(?:referenced|referred to|mentioned|displayed|showed|featured|printed|used|had|quoted)\b")
IN_EARLIER = compiled(
    r"""^\W*in (?:an? |the |some |our )?(?:early|earlier|previous|first|original) (?:(?:\w+ )?versions?|editions?)(?: of [^,;]{2,60}?)?,[ ]
    (?!(?:we|it|i|the (?:article|story|author|post|headline|caption))\b)(?!.*\b(?:mis(?!s)\w+|(?:incorrect|wrong|mistaken|erroneous)ly)\b)
    (?!.*\b(?:was|were) (?:described|identified|listed|referred|called|attributed|quoted|given|named|stated|reported|said)\b)
    (?P<clause>[^;]{8,})$"""
)
"""What stood in the first editions."""
BEGAN = compiled(r"""\b(?:began|converted|rendered|read|showed|gave|had)[:,]? (?P<clause>[“"‘][^;]{3,}|[^;]*\d[^;]*)$""")
VERB_FIRST = re.compile(r"^(?:\w+ly )?\w+ed ")
ABOUT_WORDS = compiled(r"\b(?:name|title|spelling|word|phrase|quote|quotation|lyric|line)\b")
THE_WORD = compiled(r"the (?:words?|term|phrase) (?P<right>(?![“\"‘'])\S+)(?: (?:once|twice|\w+ times))?")
OWNED = re.compile(r"[’']s?\s+\w")
"""Somebody's something: no name."""
APPOSED = re.compile(r"(?:^|, |\b(?!(?:of|for|at|in|on|by|from|with|to|and|or|the|as)\b)[a-z-]+ )$")
"""Before a name: what the named one is, not whose or where."""

MISSPELT_HIS = compiled(r"\bmisspel\w+ (?:his|her|its|their|the)(?: \w+)? (?:sur|first |last |full |middle |given )?names?\b")
"""The name is not in the sentence: it is whom the statement before it is about."""
SPELLING_FOR = compiled(
    r"""\b(?:incorrect|wrong) (?:spellings? (?:for|of)|(?:first|last|middle|full) names? (?:for|of)|(?:sur)?names? for)[ ]
    (?P<right>[^;]+)$"""
)
PICTURED = compiled(r"\b(?:photo(?:graph)?|picture|image|video|link|illustration)s?\b")
DESCRIBED = compiled(r"(?:an?|the) [\w-]")
"""A description, not a name or a figure."""

UNTOLD = compiled(
    r"""\bshould have (?:(?:indicated|reported|mentioned|written) that|(?:given|listed|identified|described|named|put) [^;]{2,80}? (?:as
    |at))[ ]
    (?P<right>[^;]+)$"""
)
"""What the text should have said and did not."""

# ---- things and statements

STATES = compiled(
    r"""(?!(?:when|where|who|what|which|how|why|whether|that)\b)(?:(?!\b(?:when|where|who|which|that|how)\b)[^;])*?
    \b(?:is|was|are|were|will be|has been)[ ]"""
)
"""A thing and what it is said to be."""
HAPPENED = compiled(
    r"""(?:(?!\b(?:when|where|who|which|that|how|whom)\b)[^;])+? (?:\w{3,}ed|is|was|are|were|has|had|will|made|won|lost|fell|rose|took|held
    |began|met|led|ran|left|came|went|built|sold|bought|paid)[ ]
    (?:(?:in|on|at|by|to|from|for|as|the|an?) )?[\w“"$£€]"""
)
"""A thing and what it is said to have done."""
COUNTABLE = compiled(
    r"""(?:(?:the|an?|his|her|its|their|[\w.’'-]+(?: [\w.’'-]+){0,2}?[’']s?) )?(?:[\w-]+ )?
    (?:amount|number|year|date|day|month|time|age|name|title|price|cost|size|share|percentage|rate|total|reason|way|place|location|role
    |position|status|spelling|identity|relationship|length|distance|value|score|result|order|party|state|city|town|country)s?\b"""
)
"""A thing that one may be wrong about, whatever is said of it."""
COMMON = re.compile(r"(?:the|an?|its|his|her|their) [a-z’'-]+(?: [a-z’'-]+){0,3}")
"""A thing without a name: what was named wrongly, not the wrong name."""
DID = compiled(
    r"""(?:he|she|it|they) (?:in fact |actually |instead )?
    (?P<did>(?!(?:is|was|are|were|has|have|had|did|does|do|will|would|can|could|should)\b)\w+(?: \w+){0,3})"""
)
"""What somebody did, in a word or a few."""
THING = compiled(r"(?:the|an?) [\w-]+(?: [\w-]+)? (?:of|for|in|at|on) ")
DOES = compiled(
    r"(?:(?:he|she|it|they|we)|(?:the|his|her|its|their) [\w’'-]+(?= \w+s ))"
    r"(?: (?:in fact|actually|really|instead|only))? (?P<verb>[a-z]+)\b"
)
"""A subject and its verb, whatever that is."""
ARTICLE = compiled(r"^(?:the|an?|its|his|her|their) ")
THE_ONE = compiled(
    r"(?:in fact,? |actually,? )?(?:the|its|his|her|their) (?P<part>[^,;]{3,60}?) (?:is|was) (?:in fact |actually )?(?P<who>.+)"
)
"""Who or what a part is played by."""
NO_DEED = compiled(
    r"""\b(?:since|none|nobody|says?|said|regrets?|apologi[sz]es?
    |(?:updated|corrected|amended|removed|replaced|fixed|changed|revised|deleted|edited|added|published|posted|republished|clarified|contacted)\b)"""
)
"""Sayings, and what was done to the text: none tells what somebody did."""
EDITED = compiled(
    r"""(?:(?:since|now|also|later|inadvertently|mistakenly) )?(?:added|deleted|removed|moved|updated|amended|corrected|changed|revised
    |edited|republished|replaced|withdrawn|retracted|missing|omitted|included|regretted|fixed|taken down
    |asked to|happy to|pleased to|published
    |posted)\b"""
)
"""What was done to the text: no fact of the matter."""
EXACT = compiled(
    r"""\b(?:correct|right|full|actual) (?:quote|quotation|wording|sentence|phrase|version)\b[^“"]{0,60}
    (?P<right>“[^”]{1,200}”|"[^"]{1,200}")"""
)
IS_NOT = compiled(
    r"""\b(?:is|are|was|were)(?: not|n[’']t)(?:,[^,;]{2,60},)? (?!(?:yet|only|just|all|clear|so|true|the case
    |correct)\b)(?P<wrong>[^;]+)$"""
)
GOES_ON = compiled(r"(?:he|she|it|they|that|this|in fact|actually|rather|instead|the|(?-i:[A-Z])[\w.’'-]*)\b")
RIGHTLY = compiled(
    r"""(?:\b(?:correctly|accurately|properly|rightly) |\bto (?:\w+ly )?)(?:identif|describ|refer|nam|spell|list|attribut|label|credit
    |characteri|giv)\w*[ ]
    [^;]{2,140}? (?:as|to) (?P<right>[^;]+)$"""
)
"""What the text now has."""
WHICH_IS = compiled(r", (?:which|who) (?:is|was|are|were) (?P<right>[^;]+)$")
AFTER_COLON = re.compile(r"[^:;\d“\"]+: (?P<right>[^:;]{1,60})$")
CLEARED = compiled(r"^.*?\b(?:clarify|make (?:it )?clear|specify) that (?P<right>[^;]+)$")
NAME_OF = compiled(r"\b(?:spelling|name|surname)s? of (?:the )?(?P<right>(?-i:[A-Z])[^;]+)$")
PARTICIPLE = re.compile(r"\w{3,}ed")
NOUN_AFTER = re.compile(
    r"(?: (?!(?:in|on|at|by|for|from|to|of|as|with|and|or|is|was|are|were|who|which|that|did|does|has|had)\b)[a-z]{3,}){1,2}$"
)
NEGATED = compiled(r"\b(?:not|never|no longer|nor|neither|cannot)\b|n[’']t\b")
TURNS = compiled(r"\b(?:but|instead|rather|only|until|because|although|while)\b|;")

# ---- which sentence is which

WRONG_TO_SAY = (
    compiled(
        r"""^\W*(?:it|we|i) (?:is|was|were|am|are) (?:\w+ )?(?:incorrect|wrong|inaccurate|mistaken|untrue|false) (?:to|in) (?:say|stat
    |report|suggest|claim
        |writ|imply)\w*(?: in [^,;]{2,60}?)?(?: that)? (?P<clause>[^;]+)$"""
    ),
    compiled(
        r"""^\W*(?:the|our|an?|his|her) (?:[\w’'-]+ ){0,3}?(?:report|statement|claim|assertion|suggestion|sentence|assumption|line)
        (?: (?:in|on) [^,;]{2,60}?)? that (?P<clause>[^;]+?) (?:was|is|were) (?:\w+ )?(?:incorrect|wrong|inaccurate|mistaken|untrue|false
        |(?:an? |in )error)$"""
    ),
)
"""What it was wrong to say."""
SORRY_THAT = compiled(r"\b(?:mis(?!s)\w+|(?:incorrect|wrong|mistaken|erroneous)ly \w+)\b.* (?:as|that)\b")
"""A regret that says what for."""
ABOVE = compiled(r"\b(?:headline|subhead\w*|caption|graphic|chart|map|tweet|alert|teaser)\b")
TEXT_SAID = compiled(
    r"^(?:but )?(?:as )?the (?:story|article|text|report)(?: itself)?(?: \w+ly)?,? (?:said|says|stated|states|reported|had)(?: that)? "
)
"""What a story had that its headline did not."""
SLIP = compiled(r"\b(?:error|mistake|mix-up|glitch|typo)s? (?:meant|led|caused|resulted|made)\b")
DECLARED = compiled(
    r"""\W*(?!.*[:;] \w)(?:(?:in fact|however|but),? )?(?:(?:this|that|it|which|neither)(?: (?:is|was)|[’']s) (?:incorrect|wrong
    |inaccurate|untrue
    |not (?:correct|true|the case|so)|an? (?:\w+ )?(?:error|mistake))\b(?! (?:to|in) )(?!.*\bshould have)
    |(?:this|that|it|which) (?:did not|didn[’']t|never) (?:happen|occur)(?:ed)?\W*$)"""
)
"""The statement before it was the error."""
CORRECT_IS = compiled(
    r"\W*(?:(?:the|an?|his|her|its|their|our|\w+[’']s) )?(?:correct|right|actual) (?:[\w’'-]+ ){0,7}?[\w’'-]+(?:,[^,;]{2,30},)? "
    r"(?:is|was|are|were)\b"
)
"""A statement of what is correct, not of what was corrected."""
SOMEBODY_DOES = re.compile(
    r"(?P<right>(?!(?:It|He|She|They|We|That|This|There|Some|None|Neither|Both)\b)[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4})(?:, [^,;]{2,60},)?"
    r" (?:does|do|did|is|are|was|were|has|have|had|will)"
)
CLEFT = compiled(
    r"""(?:but )?(?:it|that)(?: (?:is|was)|[’']s)(?: (?:in fact|actually|instead|rather|really))? (?P<right>[^;]{2,80}?),?
    [ ](?:who|that|which) (?=\w)"""
)
"""It was somebody who did it."""
TOLD_OF = compiled(
    r"\b(?:said|showed|used|named|called|listed|ran|gave|wrote|cited|reported|described|identified|referred|published|mentioned|printed)\b"
)
"""Verbs of what a text did, not of what is so."""
SETS_RIGHT = compiled(
    r"""^\W*(?:this|the|our|an?) (?:[\w’'-]+ ){0,3}?(?:has been|was|have been|were) (?:since |now )?(?:corrected|updated|amended
    |revised|changed|edited|clarified)(?: (?:on|at) [^,;]{3,40}?)?,? to[ ]
    (?!(?:correct|fix|amend|rectify|clarify|remove|change|replace)\b)(?!.*\b(?:said|mis(?!s)\w+|incorrect|incorrectly|wrongly|mistakenly|originally
    |previously)\b)"""
)
"""What has been put right to say something says nothing of what was wrong."""
PUTS_RIGHT = compiled(
    r"""^\W*(?:this|the|our) (?:[\w’'-]+ ){0,3}?(?:has been|was|have been|were|is) (?:since |now )?(?:corrected|updated|amended
    |revised|changed|edited)(?: (?:on|at) [^,;]{3,40}?)?,? to (?:correct|fix|amend|rectify|clarify)[ ]
    (?P<topic>(?!.*\b(?:said|mis(?!s)\w+|incorrectly|wrongly|mistakenly|originally|previously) (?!["“]))[^;]+)$"""
)
"""What was put right is a topic, whatever words it is told in."""
SHOULD_HAVE = compiled(r"\bshould have (?:said|read|stated|been (?:identified|spelled|described|listed|called))\b")
IN_FACT = compiled(
    r"""\W*(?:(?:but|and|yet) )?(?:(?:it|this|that|he|she|they) (?:is|was|are|were) )?(?:in fact|actually
    |in reality|rather|tatsächlich|richtig ist|en réalité|en realidad|на самом деле|насправді)\b"""
)
"""The beginning of a fact, whatever verb it has."""
WHEN_ACTUALLY = compiled(r",? (?:when|but|while) (?=(?:it|he|she|they|the \w+) (?:actually|in fact|really)\b)")
"""Where a sentence that blames goes over to what was so at the time."""
BRIEFLY = compiled(r"(?:(?:he|she|it|they)[’'](?:s|re)|fue(?:ron)?|eran?|son|es) \S")
REPLACED = compiled(
    r"""(?:(?:word|phrase|name|term|title|figure|number)s? )?(?P<was>“[^”]{1,120}”|"[^"]{1,120}"|[‘'][^’']{1,80}[’']
    |(?<=word )[^,;]{2,60}?|(?<=name )[^,;]{2,60}?|(?<=phrase )[^,;]{2,60}?|(?<=term )[^,;]{2,60}?)[ ]
    (?:was|were|has been|have been) (?:\w+ly )?(?:replaced (?:with|by)|changed to|substituted (?:with|by)) (?:the (?:word|phrase|name
    |term)s? )?(?P<then>[^,;]+?)(?= (?:in|when|on|at|throughout)\b|$)"""
)
"""Words put in the place of others: by the newsroom to set them right, or in error."""
ERRATA = (
    compiled(r"""^\W*(?:for|in place of) (?P<was>[^,;]{1,60}), (?:please )?read:? (?P<then>[^,;]{1,60})$"""),
    compiled(r"""^\W*(?:for|in place of) (?P<was>["“‘'][^"”’]{1,60}["”’'])[,:]? (?:please )?read:? (?P<then>[^,;]{1,60})$"""),
    compiled(r"^\W*(?:please )?read (?P<then>[^,;]{1,60}?) (?:for|instead of|in place of) (?P<was>[^,;]{1,60})$"),
    compiled(r"""^\W*(?P<then>[“"‘'$€£\d][^,;]{0,60}?) (?:now )?replaces (?P<was>[“"‘'$€£\d][^,;]{0,60})$"""),
    compiled(r"\bit was (?P<was>[^,;]{1,60}?),? (?:and |but )?(?:it is now|it’s now|now it is|now it’s|is now) (?P<then>[^,;]{1,60})$"),
)
"""What printers write: for this, read that."""
UNCLEAR = compiled(r"\b(?:withdrawn|retracted|taken down|unpublished|replaces)\b")
"""Verbs of statements whose last value may well be the wrong one."""
BADLY = compiled(r"\b(?:incorrect|wrong|mistaken|erroneous|inadvertent|accidental|inaccurate|improper)ly\b|\b(?:in error|by mistake)\b")
NOW_SAYS = compiled(
    r"""^\W*(?:it|this|(?:this|the) (?:article|story|post|piece|text|headline|caption|sentence|paragraph|version|passage)) now (?:\w+ly )?
    (?:says?|states?|reads?|reports?|gives?|shows?)(?: \w+ly)?:?(?: that)? (?P<right>[^;]+)$"""
)
"""What the text has in place of the error."""
CALLED = compiled(
    r"^(?:his|her|its|their|the \w+[’']s) (?:\w+ )?(?:name|surname|(?P<what>title|position|role|job|party))"
    r"(?: (?:is|was)|[’']s) (?P<right>[^;]+)$"
)
"""How somebody is called, whatever was said of him."""
COLON = compiled(
    r"""(?<!said)(?<!stated)(?<!wrote)(?<!reported)(?<!read): (?=(?:it|he|she|they|there|we|in fact|the (?:correct|right|actual))\b)
    |(?<= error): |(?<= errors): |(?<= mistake):[ ]"""
)
"""Where a sentence that blames goes over to the fact after a colon."""
NO_SIDE = compiled(r"^(?:and|or|but|which|who|nor)\b|(?:^|\b(?:the|an?) )(?:wrong|incorrect|inaccurate|erroneous)\b")
"""The rest of a sentence, and what is only called wrong, is no value."""
