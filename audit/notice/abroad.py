"""Wordings of German, French, Spanish and Russian notices whose order of words is not that of English ones."""

from __future__ import annotations

from audit.notice.vocabulary import compiled

_NAME = r"(?-i:[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])[\w’'.-]*(?: (?:(?:de|du|la|von|van|der|del) )?(?-i:[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])[\w’'.-]*){0,4}"

SPOKE_INSTEAD = compiled(
    r"""\bwar(?:en)? (?:\w+lich\w* )?(?:die Rede )?von (?P<wrong>[^;]{1,60}?) (?:statt|anstatt|anstelle) (?:von )?
    (?P<right>[^;]{1,60}?)(?: die Rede)?$"""
)
"""German says last that this was what the text spoke of."""
SPOKE_OF = compiled(r"\bwar (?P<topic>)(?:\w+lich\w* )?die Rede von (?P<wrong>[^;]{1,80}?)$")
ATTRIBUTED = (
    compiled(
        rf"""\battribu\w+(?: (?:à tort|par erreur))?(?: (?P<topic>[^;]{{1,80}}?))? à (?P<wrong>(?:l[’'] ?|la |le )?{_NAME})
        (?=$|[,;]| (?:une?|la|le|les|des|cette|au lieu)\b)"""
    ),
    compiled(
        rf"""\batribu\w+(?: (?:erróneamente|por error|equivocadamente))?(?: (?P<topic>[^;]{{1,80}}?))? a (?P<wrong>(?:la |el )?{_NAME})
        (?=$|[,;]| (?:una?|la|el|en lugar|en vez)\b)"""
    ),
    compiled(rf"\bwurden? (?P<topic>[^;]{{1,80}}? )?(?:\w+lich\w* )?(?P<wrong>{_NAME}) (?:zugeschrieben|zugeordnet)\b"),
    compiled(rf"\b(?P<topic>)(?:приписан|приписал|приписали|приписано)\w* (?P<wrong>{_NAME})"),
)
"""Whose words they were said to be."""
QUOTED_FROM = compiled(rf"\b(?:citation|phrase|propos|déclaration|mots|cita|frase|declaración|Zitat) (?:de|von|d[’']) ?(?P<right>{_NAME})")
"""Whose words they are."""
