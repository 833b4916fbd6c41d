"""What may stand around a statement in a notice, and is no part of it: whose word it is, where it stood, that it was wrong."""

from __future__ import annotations

from audit.notice.vocabulary import compiled

WHO = compiled(r"(?<=\w), (?:who|which) [^,;]{2,80},(?= (?:is|was|are|were|has|had)\b)")
"""What is said by the way of whom a statement is about."""
SOURCED = compiled(
    r"""^\W*(?:(?:but|in fact|however),? )?(?:according to [^,;]{2,60},
    |[^,;“"]{2,60}? (?:says|say|contends?|points? out|notes|informs us|tells us|indicates?|reports|confirms|confirmed|clarified|maintains?)
    (?: that(?: in fact)?,?)?) (?:it (?:is|was) in fact,? (?=an?\b))?(?=\S)(?!“)"""
)
"""Whose word a fact is."""
AND_WRONGLY = compiled(
    r""",? (?:but |and |which |though )+(?:that|this|it)?(?:[’']s| ?(?:is|was)) (?:incorrect|wrong|inaccurate|untrue|false|not (?:correct
    |true|the case|so))$"""
)
PLACED = compiled(
    r"""(?<= as )(?P<kept>[^;]{2,120}?),? (?:in|on) (?:(?:an?|the|this|our|some|last|early|late|yesterday[’']s|today[’']s|\w+day[’']s)[ ]
    [^;]{0,60}?)?(?:stor(?:y|ies)|articles?|editions?|issue|paper|page|caption|column|review|section|post)\b[^;]*$"""
)
"""After what something was called: where it was."""
LAST_BADLY = compiled(r" (?:incorrect|wrong|inaccurate|mistaken|erroneous)ly$")
GRANTED = compiled(
    r"^\W*(?:even though|although|though|while|whereas|because (?!of\b)) ?[^;]{3,160}?, (?=\S)(?!(?:and|or|but|which|who)\b)"
)
"""What is granted before the statement proper."""
ASIDE = compiled(r",(?: of course| in fact| however| indeed| actually| as it happens| naturally)(?:,(?= (?!not)[a-z])|(?=, not))")
"""What may be said in between."""
FRAMED = compiled(
    r"""^\W*(?:this|that|it)(?: (?:is|was)|[’']s) (?:incorrect|wrong|inaccurate|untrue|not (?:correct|true|the case|so))[:;][ ]
    |^\W*we (?:(?:are|have been|were) (?:told|informed|assured|advised|asked to (?:clarify|point out|make (?:it )?clear|say))
    |(?:now |do |also )?(?:accept|understand|acknowledge|recogni[sz]e|confirm)|are (?:happy|glad|pleased) to (?:clarify|confirm
    |say|point out|make (?:it )?clear)|(?:wish|want|would like) to (?:clarify|point out|make (?:it )?clear))
    (?:,? and (?:now )?accept,?)?,? that (?=\S)"""
)
"""What stands around a fact that somebody asked for."""
OUGHT = compiled(
    r"""^\W*(?:in fact,? )?(?:(?:we|the (?:article|story|column|piece|post|report|caption)) should have (?:said|reported|stated|written)
    |it would have been (?:more )?(?:accurate|correct) to (?:say|report|state)
    |(?:this|that|it) (?:is|was) [^,;]{3,40} and should have (?:read|said|been))(?: that)?:? (?=\S)"""
)
"""What opens a statement of what should have stood there."""
CONTRARY = compiled(
    r"""^\W*(?:contrary to|contrairement à ce que?|contrariamente a lo que|entgegen|anders als|вопреки тому, что|всупереч тому, що)[ ]
    [^,;]{4,160},[ ]"""
)
"""Against what was said before: what follows is a fact."""
