"""Words of notices, as pieces of patterns: for the story and its versions, for errors, for saying. ``cues`` puts them together."""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """The words of a text as one alternation; ``_`` stands for a space."""
    return f"(?:{'|'.join(words.split())})".replace("_", " ")


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern written over several lines: line breaks and the indentation after them are no part of it, ``[ ]`` is a space there."""
    return re.compile(re.sub(r"\n\s*", "", pattern), re.IGNORECASE)


MONTHS = any_of("jan[a-z]* feb[a-z]* mar(?:ch)? apr[a-z]* may june? july? aug[a-z]* sept?[a-z]* oct[a-z]* nov[a-z]* dec[a-z]*")
ABROAD = any_of(
    """vom um uhr le du à h del? el januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août
    septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"""
)
DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"
WRONGLY = any_of(
    """incorrect(?:ly)? erroneous(?:ly)? wrong(?:ly)? inaccurate(?:ly)? mistakenly falsely inadvertently accidentally improperly in_error
    by_mistake"""
)
_MIS_STEMS = any_of(
    """st spel id char attr quot rep label nam took take(?!nly) gender inter descr calc count dat plac trans us under read render credit
    class l[ea]d"""
)
MIS = rf"(?:mis{_MIS_STEMS}\w*)"
OLD = any_of("earlier previous prior original initial first former older past preliminary early")
ONCE = any_of("originally initially previously at_first first earlier also had has")
NOUN = any_of(
    """stor(?:y|ies) articles? posts? pieces? columns? reports? items? versions? headlines? captions? graphics? charts? maps? editions?
    reviews?
    essays? obituar(?:y|ies) alerts? newsletters? transcripts? interviews? broadcasts? tweets? op-eds? blogs? editorials? lists?
    entr(?:y|ies)
    quotations? descriptions? episodes? podcasts? summar(?:y|ies) subheads? subheadings? infographics? slideshows? timelines?
    explainers? text"""
)
SAID = any_of(
    """told_readers said stated stating reported wrote indicated claimed suggested implied asserted noted declared read estimated
    showed mentioned
    hieß_es stand geschrieben indiquait indiquions affirmait affirmions écrivions disait decía decíamos afirmaba indicaba
    говорилось сообщалось утверждалось йшлося зазначалося зазначалось повідомлялося сообщили написали писали"""
)
TELLING = any_of(
    """cited used named gave listed put referred had identified described called quoted included contained attributed credited made
    should omitted"""
)
THAT_WORD = r"(?:that|dass|que|что|що)"
AUX = any_of("is was are were has have had would will that")
TOPICS = any_of(
    """year date day month time name surname title age number amount spelling position job role percentage share proportion size cost price
    length distance location place state city town country party affiliation employer source author identity relationship order result
    score
    status timing nature extent rate figure total value way reason circumstances occupation rank gender nationality hometown
    college university school team company agency direction route address instrument species breed language religion genre channel
    network station
    platform brand model colou?r capacity speed temperature height weight depth area population frequency cause purpose origin birthplace
    meaning definition translation ranking subject venue site hours schedule deadline duration outcome verdict sentence penalty
    salary wage budget provenance whereabouts authorship ownership"""
)
