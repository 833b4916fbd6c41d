"""What the names in a page's markup and the first words of a line say about a block's role."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

ROOM: Final = {"notice": 3000, "caption": 1000, "quote": 1000, "byline": 300, "timestamp": 200, "dek": 800}
"""Characters that an element may hold for its name to give their role: "article-with-caption" around a whole page means nothing."""

FURNITURE: Final = ("furniture", "comments", "aside")
"""Roles of elements that hold nothing of the story. What readers write is kept apart: they too write "Correction:"; and so is a plain
``aside``, which may hold a picture of the story."""

# Most telling first: the first that matches one element's names wins. Names come in lower case, their words parted by single dashes.
_NAMES: Final = (
    ("furniture", r"author-(?:bio|box|card|info|profile)|about-(?:the-)?author|share|sharing|social|correction-(?:form|link|policy)"),
    (
        "notice",
        r"corrections?|corrected|corrigend\w+|errat(?:a|um)|editors?-?s?-?note|ednote|clarifications?|retractions?|amend(?:ment|ed)s?"
        r"|rectificat(?:ion|if|ivo)s?|rettific\w+|korrektur\w*|berichtigung\w*|richtigstellung\w*|fe-de-erratas|errore-corrige",
    ),
    (
        "caption",
        r"\w*caption\w*|cutline|(?:image|photo|picture|foto)-?(?:credit|desc\w*|text|info)|bildunterschrift|bildtext|legend[ea]|pie-(?:de-)?foto"
        r"|didascalia|podpis(?:-\w+)?|photo-?author",
    ),
    ("quote", r"pull-?quote\w*|pq"),
    (
        "comments",
        r"comments?|comment-?(?:lists?|areas?|sections?|threads?|box)|disqus\w*|livefyre\w*|facebook-comments?|reader-comments?|kommentare?|commentaires?|comentarios?",
    ),
    (
        "furniture",
        r"related\w*|promo\w*|newsletter\w*|subscri\w+|sign-?up|advert\w*|ads?|sponsor\w*|recommend\w*|most-?(?:read|popular|viewed)|trending"
        r"|(?:more|also)-(?:stories|on|from|in|news)|read-?(?:more|next|also)|see-also|breadcrumbs?|tags?|topics?|toolbar|menu|nav\w*"
        r"|footer|cookies?|consent|gdpr|paywall|popup|modal|outbrain|taboola|widget\w*|sidebar|teasers?|cta|donat\w+|follow(?:-us)?|print-only"
        r"|carousel|slideshow-nav|player|sr-only|rollover-\w+|popover|tooltip|visually-hidden|screen-reader\w*|skip-link|infobox-ad|inline-story"
        r"|werbung|publicit\w+|publicidad\w*|pubblicit\w+|reklam\w*|empfehlung\w*|relacionad[ao]s?|correlat[io]|leia-(?:mais|tambem)|lire-aussi"
        r"|lea-(?:mas|tambien)|leggi-anche|abonn\w+|suscri\w+|chitajte-takzhe|czytaj-(?:takze|tez|wiecej)"
        r"|cards?|listen|audio|text-to-speech|polls?|quiz\w*|umfrage\w*|sondages?|encuestas?|opros\w*",
    ),
    ("byline", r"by-?lines?|authors?|writers?|contributors?|autor\w*|auteurs?|autore|redakteur\w*|redacteurs?|skribent\w*"),
    (
        "timestamp",
        r"time-?stamps?|datetime|date-?time|dates?|(?:date-?)?(?:published|modified|updated|posted)|pub-?(?:date|time)|time|datum|fecha\w*"
        r"|data-(?:publicacao|pubblicazione|publikacji)|date-?line-time",
    ),
    (
        "dek",
        r"deks?|deck|stand-?first|sub-?title|sub-?head(?:line|ing)?|sub-?hed|(?:article-|story-)?summary|alternative-?headline|excerpt|teaser-text"
        r"|(?:article-)?intro|lede?|lead|chapo|chapeau|vorspann|strapline"
        r"|entradilla|bajada|copete|sommario|sottotitolo|sous-titre|ingress|podzagolovok|anleser",
    ),
)
_ROLES: Final = tuple((role, re.compile(rf"(?:^|[-\s])(?:{pattern})(?=$|[-\s])")) for role, pattern in _NAMES)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# In "header--with-social-icons" the part behind the two dashes says what variant of a header it is, not that it holds nothing else
_MODIFIER = re.compile(r"(?<=\w)--[\w-]+")
_JOINT = re.compile(r"[_:.\-]+")


@lru_cache(maxsize=8192)
def hint(names: str) -> str:
    """The role that an element's class, id and like attributes name, those of ``FURNITURE`` among them; "" when none."""
    plain, bare = (_JOINT.sub("-", _CAMEL.sub("-", text)).lower() for text in (names, _MODIFIER.sub("", names)))
    return next((role for role, pattern in _ROLES if pattern.search(bare if role in FURNITURE else plain)), "")


# How notices begin. Beyond the story only this keeps a line that no name marks; what it says is for the notice stage.
_NOTICE = re.compile(
    r"""\W*(?:(?:note|updated?|nb|addendum)\s?[:–—-]\s*)?(?:
      (?:corrections?|clarifications?|(?:corrections?|clarifications?)\s(?:and|&)\s\w+|corrigend(?:um|a)|errat(?:um|a)|retraction|amendment
        |(?:editors?|editor[’']s|editors[’'])\snote|for\sthe\srecord|rectifi(?:catif|cation)|note\sde\sla\srédaction|fe\sde\serratas
        |rectificación|corrección|nota\sd(?:e|el|e\sla|o|a|ella)\s(?:editor|redac\w+|redazione)|errata\scorrige|rettifica|correzione|correção
        |korrektur|berichtigung|richtigstellung|anmerkung\sder\sredaktion|transparenzhinweis|sprostowanie|korekta|rättelse|rettelse|correctie
        |rectificatie|oikaisu|виправлення|виправлено|уточнення|поправка|від\sредакції|исправление|исправлено|уточнение|от\sредакции)
        (?:\s(?:appended|notice))?(?:[\s,(][^:–—]{0,20}\d[^:–—]{0,40})?\)?\s?[:–—|.-]\s*\S
      |a?\s?correction\s(?:was|has\sbeen)\s(?:made|issued|appended|added)\b
      |(?:corrects|refiles)\s\w
      |(?:this|our|the)\s(?:[\w.,]+\s){0,4}(?:story|article|report|post|piece|column|dispatch|headline|caption|page)\s
        (?:(?:has|have)\sbeen\s|was\s|is\s)?(?:since\s|also\s|later\s)?
        (?:correct(?:s|ed)|amended|clarif(?:ies|ied)|misstate[ds]|misspell?ed|misspelt|misidentified|(?:incorrect|wrong|erroneous)ly
        |(?:updated|changed|edited|revised)\s(?:[^.]{0,30}\s)?to\s(?:better\s)?(?:correct|clarify|reflect|fix|remove|make\sclear|show))\b
      |(?:in\s)?(?:an?|the|our)\s(?:earlier|previous|original|prior|initial|first)\s(?:version|edition|headline|caption)\s
        (?:of\s(?:this|the|our)\s(?:[\w.,’']+\s){0,3}(?:story|article|report|post|piece|column|dispatch|headline|caption|page|review|text)
        |said|stated|gave|incorrectly|wrongly|mis\w+)\b
      |in\s(?:einer|der)\s(?:früheren|ersten|vorherigen|ursprünglichen)\s(?:version|fassung)\b
      |(?:dans\s)?une\s(?:première|précédente)\sversion\b|(?:en\s)?una\sversión\s(?:anterior|previa)\b|(?:em\s)?uma\sversão\santerior\b
      |(?:in\s)?una\s(?:precedente\sversione|versione\sprecedente)\b|we?\s(?:wcześniejszej|poprzedniej|pierwotnej)\swersji\b
      |[ув]\s(?:попередній|першій|первісній|первоначальной|предыдущей|первой)\s(?:версії|редакції|версии|редакции)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAST_WORDS = 5
"""A notice is a sentence: "Corrections" and "Report a correction" are links."""


@lru_cache(maxsize=8192)
def words_of_notice(text: str) -> bool:
    """Whether a line outside a story reads as the beginning of a correction notice, in one of a dozen languages."""
    return len(text.split(None, _LEAST_WORDS)) >= _LEAST_WORDS and _NOTICE.match(text[:400]) is not None


_SIGNED = re.compile(
    r"(?:by|words by|von|par|por|di|da|door|af|av|od|автор\w{0,3}|текст|від)\s?:?\s+(?-i:[^\W\d_a-zа-яіїєґ])", re.IGNORECASE
)
_LONGEST_LINE: Final = 14
"""Words of the longest byline or time stamp of a page."""
_DIGITS: Final = 0.15
"""Share of a time stamp's characters that are digits: "Published August 14, 2010" has .24, a sentence that holds a date hardly .1."""


def is_byline(text: str) -> bool:
    """Whether a line above a story is signed: "By" in one of a dozen languages, and a name."""
    return len(text.split(None, _LONGEST_LINE)) <= _LONGEST_LINE and _SIGNED.match(text) is not None


_ELSEWHERE = re.compile(
    r"""\W*(?:(?:read|see|watch|listen|learn|find\sout)\s(?:more|also|next|here|now|this)?|(?:also\s)?(?:read|see|watch)|more|related|go\sdeeper|don[’']t\smiss
      |lesen\ssie\s(?:auch|mehr|hier|dazu)|(?:mehr|lesetipp|hintergrund)(?:\s(?:zum\sthema|dazu))?|siehe\sauch
      |(?:à\s)?(?:lire|voir|écouter)\s(?:aussi|également|notre\s\w+)|sur\sle\smême\ssujet|lea\stambién|lee\stambién|le\spuede\sinteresar|te\spuede\sinteresar
      |más\sinformación|ver\stambién|leia\s(?:também|mais)|veja\stambém|leggi\sanche|lees\sook|czytaj\s(?:też|także|więcej)|läs\s(?:också|mer)|les\sogså
      |читайте\s(?:также|ещё|еще|також|більше|про\sце)(?:\sна\sтему)?|(?:смотрите|дивіться)\s(?:также|також)|подробнее|докладніше|(?:материалы|новости)\sпо\sтеме|по\sтеме)
      \s?[:.»→>–—|-]""",
    re.IGNORECASE | re.VERBOSE,
)


@lru_cache(maxsize=1024)
def points_elsewhere(text: str) -> bool:
    """Whether a line with a link in it sends the reader to another story: "Read more:" in a dozen languages."""
    return _ELSEWHERE.match(text) is not None


def is_stamp(text: str) -> bool:
    """Whether a line above a story is a date or a time, in any language."""
    digits = sum(c.isdigit() for c in text)
    return digits > 3 and digits >= _DIGITS * len(text) and len(text.split(None, _LONGEST_LINE)) <= _LONGEST_LINE
