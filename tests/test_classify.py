"""Classify: plain cases of a newsroom's day, what a notice changes, and that there is always an answer."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.classify import classify
from audit.diff import diff
from audit.model import LABELS, Case, Claim, Judgement, Notice
from audit.rules import RULES
from audit.values import values

GOLD = Path(__file__).parent.parent.parent / "shared" / "gold" / "classify.jsonl"
CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def case(old: str, new: str, **facts: object) -> Case:
    base: dict[str, object] = {"kind": "edited", "role": "paragraph"} | facts
    return Case(old=old, new=new, ops=diff(old, new), old_values=values(old), new_values=values(new), **base)  # type: ignore[arg-type]  # fields of a case


def judged(text: str, **facts: object) -> Judgement:
    """The judgement of ``text`` with its sides marked as {old|new}."""
    return classify(case(CHOICE.sub(r"\1", text), CHOICE.sub(r"\2", text), **facts), RULES)


def told(wrong: str | None, right: str | None) -> tuple[Notice, ...]:
    return (Notice("correction", "An earlier version …", (Claim(wrong, right),), 0, 0, 0, "test"),)


CORRECTIONS = """
The company was founded in {1989|1998} by two brothers.
He was arrested on charges of {robbery|burglary}, according to court papers.
The rocket reached an altitude of {62 miles|62 kilometers}.
Profits {fell|rose} 12 percent in the quarter.
The fine could be as much as {$5,000|$50,000}.
He {has|has not} been charged with a crime.
Trials showed it reduced deaths by {a third|a quarter}.
“We closed for want of {coal|staff},” the general said.
The town, {30 miles|60 miles} north of Denver, was evacuated.
It is the {largest|second-largest} bank in Spain.
She is {the|one of the} best rowers in Wales.
The mayor of {Portland, Ore.|Portland, Maine}, declined to comment.
The group was founded in {Boston|Baltimore} in 1972.
{Ms.|Mr.} Lee did not respond to requests for comment.
The survey had a margin of error of {3|3.5} percentage points.
The dam holds {20 million|200 million} gallons of water.
The club sold 5 boats in 2003 and 7 in 2004.
The court {upheld|struck down} the law in 2012.
The earthquake killed {1,700|17,000} people in 1999.
The report, by the {Treasury|Home Office}, is due.
He played for {Leeds|Leicester} before joining Arsenal.
The fire {was|may have been} lit by the tenants.
The senator {never|rarely} voted on farm bills.
{Aucun|Un} enfant a été blessé dans la cour.
The final score was {3-1|2-1}.
The tax applies to income {above|below} $250,000.
The lake is {the deepest|the second deepest} in Europe.
Der Vertrag wurde {2016|2014} unterzeichnet.
Der Bürgermeister heißt Hans {Meier|Maier}, nicht Schulze.
Die Firma zahlte {3 Millionen|3 Milliarden} Euro.
La loi a été votée en {mars|mai} 2019.
Le maire n'{a|a pas} signé le décret.
El alcalde, José {Martínez|Ramírez}, dimitió en 2015.
Росія анексувала Крим у {2016|2014} році.
Мер {підписав|не підписав} указ.
Компания заплатит {3 млн|3 млрд} рублей.
He testified {for|against} the defendant.
{Neither|Both} of the men was armed.
A mother of {two|three} died.
The bank said profit rose to {£3.4bn|£4.3bn}.
The company is {Danish|Dutch}.
She is a professor of {psychology|psychiatry} at Yale.
The rule covers {all|most} public schools.
The photo shows {Ana Ortega, left|Ana Ortega, right}, with the mayor.
In {Austria|Australia}, the ban took effect in July.
Bundeskanzler {Scholz|Merz} widersprach.
Le suspect, Karim {Benali|Benalli}, a été relâché.
Посол Іван {Петренко|Петриченко} не коментує.
Мэр {Казани|Самары} ушёл в отставку.
"""
UPDATES = """
He killed his wife{, prosecutors said|}.
{Police said he|He} stole the lorry from a yard.
The firm{|, which was fined for fraud in March,} employs 500 people.
The search goes on for {four missing sailors|two missing sailors after two were rescued}.
About {3,000 homes were without power at 9 a.m.|1,200 homes were still without power at 6 p.m.}
Brent fell to {$82 a barrel on Thursday|$81 a barrel on Friday}.
El fuego ha {quemado 40|quemado 60} hectáreas.
At least {nine|11} people were killed in the blast.
Firefighters had contained {30%|45%} of the blaze.
The president {is expected to sign|has signed} the bill.
Police {are searching|have found} for the suspect.
The suspect{|, identified as Juan Perez, 34,} was arrested.
{|Police said }the man was armed.
The quake had a magnitude of {6.8|7.1}.
The storm, with winds of {110|125} mph, neared Florida.
She is in {critical|stable} condition.
He {has not been|was} charged on Friday with murder.
There have been {1,203|1,391} confirmed cases in the state.
The strike is in its {third|fourth} day.
Voting {is under way|has ended} in Portugal.
A man has been {arrested on suspicion of|charged with} murder after a fire in Leeds.
Oil was trading at {$71.20|$72.05} a barrel.
Power was out to {12,000|48,000} customers.
{Thousands|Tens of thousands} of people have taken part in protests.
{Ana Ortega|Ben Okafor} and Lena Weiss contributed reporting.
The mayor resigned {today|Wednesday}.
{Dec 1, 2019|Dec 16, 2019}
Last updated on {May 5|May 9}, 2026
Die Zahl der Toten stieg auf {12|21}.
Кількість загиблих зросла до {12|21}.
{Authorities did not name|Authorities named} the suspect{|as Ivan Petrov, 29}.
{No one has claimed responsibility|The separatists claimed responsibility} for the attack.
The museum, {which plans to reopen in June|which reopened on Saturday}, has a new wing.
Dozens of people were held. {Dozens|95} were let go.
Some {40|44} people{ had been|, it is now known, were} on board.
He was taken to a hospital{|, where he died}.
England are {in the lead|out for 287}{|, and the second day belongs to India}.
"""
STYLE = r"""
The rules {could have|may have} been clearer, he wrote.
The bridge, {the mayor said|said the mayor}, is safe.
The {cops|police} arrived minutes later.
He {purchased|bought} the house in 2001.
The mayor{, however,|} disagreed.
The mayor said {that |}he would resign.
Some {5,000|five thousand} people attended.
“We are ready,” {said the mayor|the mayor said}.
It was a {very |}cold winter.
The {teh|the} dog barked.
The crowd {was|were} large.
A spokes{man|person} declined to comment.
On {Sept. 11|September 11}, the towers fell.
The price was {US$5|$5}.
He lives in {Kiev|Kyiv}.
The plan {will be able to|can} help.
The effort {failed|did not succeed}.
{Mr. |}Duarte’s lawyers objected.
{Ana |}Ortega’s lawyers objected.
The {group’s|organization’s} leader left.
It is {not clear|unclear} who fired first.
It was {unclear|not immediately clear} who fired first.
{More than|Over} 300 people came.
The {killer|gunman} fled the scene.
{Ana Ortega|The Peruvian president} spoke on Monday.
{Ana Ortega|Ms. Ortega} spoke on Monday.
{Ortega|She} spoke on Monday.
The {Prime Minister|prime minister} resigned.
The {prime minister|premier} resigned.
The {programme|program} was cancelled.
Its {head office|headquarters} is in Leeds.
Mayor {Slams|Blasts} Judge Over Ruling on Tariffs
The reef is {5 miles|8 kilometers} long.
He won{’|'}t go.
Das {Auto|Fahrzeug} wurde gefunden.
Die {Geschäftsführerin|Chefin} des Unternehmens und der Sprecher sagten nichts.
Le {véhicule|bateau} a été retrouvé.
Президент {заявив|сказав}, що це так.
Президент {Дуарте сказав|сказав Дуарте}, що це так.
Officials with the {Federal Bureau of Investigation|F.B.I.} declined to comment.
The {Justice Department|Department of Justice} sued.
{New York City|New York} is large.
About {a third|one-third} of voters agree.
The {US|American} army said so.
The {Republican-led|Republican-controlled} House voted.
{Ortega, the Peruvian president,|Peru’s president, Ortega,} spoke.
See https://lake.example/a{?x=1|?x=2} for more.
{12|13}. Bring a towel.
{7.|4.7} Owners.
{17|18}\. Owners
Write your National Identity {Number|Numbers} on the form.
Limits apply to the Harbour {APIs|API} at night.
Die {Kosten|Ausgaben} stiegen um 3 Prozent.
Les {habitants|riverains} ont protesté.
La policía {detuvo|arrestó} a un hombre.
Поліція {затримала|заарештувала} чоловіка.
Президент {Дуарте|Дуарта} сказав, що це так.
"""


@pytest.mark.parametrize("text", [line for line in CORRECTIONS.strip().split("\n") if "{" in line])
def test_an_error_put_right_is_a_correction(text: str) -> None:
    assert judged(text).label == "correction"


@pytest.mark.parametrize("text", UPDATES.strip().split("\n"))
def test_a_story_that_moved_on_is_an_update(text: str) -> None:
    assert judged(text).label == "update"


@pytest.mark.parametrize("text", STYLE.strip().split("\n"))
def test_a_style_pass_makes_no_correction(text: str) -> None:
    assert judged(text).label in {"style", "noise"}


def test_figures_that_swapped_places_are_both_wrong() -> None:
    judgement = judged("The club sold {5|7} boats in spring and {7|5} in autumn.")
    assert judgement.label == "correction"
    assert len(judgement.evidence) == 2


def test_a_figure_that_only_moved_is_no_correction() -> None:
    assert judged("{In 1998, the|The} pier burned down{| in 1998}.").label == "style"


def test_a_large_rewrite_with_news_is_an_update_though_a_figure_changed() -> None:
    old = "The council met on Monday and three members spoke against the plan for the pier."
    new = "Residents filled the hall, and after a night of shouting nine of them took the microphone to demand a ferry instead."
    assert classify(case(old, new), RULES).label == "update"


CLAUSES = (
    ", and the council wants to close it before winter comes.",
    " after a vote that went on until two in the morning.",
    "; the keeper said on Tuesday that nobody had asked him about the work or about what it would cost.",
    ", which the mayor called a day to remember for the town and for those who had waited so long for it.",
)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(
    "text",
    [
        "The pier opened in {1988|1998}%",
        "The keeper, Ana {Brown|Browne}, is {34|43} years old%",
        "The reef lies {12 miles|12 kilometers} from the town of Lund%",
        "The ferry line lost $3 {million|billion} in the last quarter of the year%",
    ],
)
def test_a_clause_more_hides_no_correction(text: str, clause: str) -> None:
    """Nor does one less: which version came first does not matter."""
    assert judged(text.replace("%", "{.|" + clause + "}")).label == "correction"
    assert judged(text.replace("%", "{" + clause + "|.}")).label == "correction"


def test_a_plan_that_became_a_fact_hides_no_correction_beside_it() -> None:
    judgement = judged("The inn, open since {1974|1947}, {will close|closed} on Friday.")
    assert (judgement.label, judgement.reason) == ("correction", "year-changed")


@pytest.mark.parametrize(
    ("rough", "exact", "label"),
    [
        ("about 40", "44", "update"),
        ("about 40", "30", "correction"),
        ("nearly 200", "196", "update"),
        ("nearly 200", "176", "correction"),
        ("nearly 200", "210", "correction"),
        ("more than 300", "312", "update"),
        ("more than 300", "270", "correction"),
        ("dozens of", "at least 40", "update"),
        ("several", "six", "update"),
    ],
)
def test_a_rough_figure_is_made_exact_by_one_that_it_stood_for(rough: str, exact: str, label: str) -> None:
    assert judged(f"The harbour has {{{rough}|{exact}}} moorings.").label == label


@pytest.mark.parametrize(
    "text",
    [
        "The board {is weighing|dropped} the plan.",
        "A skipper {is being hunted|was arrested} over the wreck.",
        "The bill passed the {House on Monday|Senate on Wednesday}.",
        "The search {resumed on Monday|ended on Tuesday}.",
        "Turnout was {48|61} percent by {5|8} p.m.",
        "Up to {8|12} inches of rain are expected by {Thursday|Friday}.",
    ],
)
def test_the_day_goes_on_with_what_happened_on_it(text: str) -> None:
    assert judged(text).label == "update"
    assert judged(text, hours=3.0).label == "update"


def test_where_a_running_story_may_stand_behind_a_figure_the_confidence_says_so() -> None:
    settled, fallen, torn = (
        judged(text)
        for text in (
            "The club has {120|210} lockers.",
            "At least {21|12} people were killed in the fire.",
            "The suit was filed by {three|five} women.",
        )
    )
    assert {settled.label, fallen.label, torn.label} == {"correction"}
    assert settled.confidence > fallen.confidence > torn.confidence


@pytest.mark.parametrize(
    "text",
    [
        "At least {12|21} people died in the worst flood in decades.",
        "At least {12|21} people died in the deadliest fire in the country’s history.",
    ],
)
def test_a_record_does_not_settle_a_toll(text: str) -> None:
    assert judged(text).label == "update"
    assert judged(text.split(" in the")[0] + " in the flood two decades ago.").label == "correction"


def test_a_notice_that_claims_the_edit_makes_it_a_correction_with_the_reason_of_its_value() -> None:
    text = "At least {12|21} people were killed in the fire."
    assert (judged(text).label, judged(text).reason) == ("update", "toll-rose")
    judgement = judged(text, notices=told("12", "21"))
    assert (judgement.label, judgement.reason) == ("correction", "number-changed")
    assert judgement.confidence > judged("The school has {1,430|1,340} pupils.").confidence


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They {purchased|rented} a farm.", "purchased", "rented"),
        ("The {storm|flood} took the pier.", "storm", "flood"),
        ("The skipper, {Duarte|Miguel Duarte}, agreed.", "Duarte", "Miguel Duarte"),
    ],
)
def test_a_notice_makes_up_for_thin_evidence(text: str, wrong: str, right: str) -> None:
    assert judged(text, notices=told(wrong, right)).label == "correction"


def test_a_notice_about_something_else_changes_nothing() -> None:
    text = "At least {12|21} people were killed in the fire."
    assert judged(text, notices=told("Tuesday", "Thursday")) == judged(text)


def test_words_that_a_notice_calls_wrong_and_that_are_gone_are_a_claim_withdrawn() -> None:
    judgement = judged("The plant{, which opened in secret,|} employs many.", notices=told("opened in secret", None))
    assert (judgement.label, judgement.reason) == ("correction", "claim-withdrawn")


def test_a_toll_changed_long_after_is_a_correction() -> None:
    text = "At least {12|21} people were killed in the fire."
    assert judged(text, hours=2.0).label == "update"
    assert judged(text, hours=24.0 * 90).label == "correction"


def test_what_a_line_is_decides_before_what_it_says() -> None:
    assert judged("Updated {1|2} hours ago", role="timestamp").reason == "timestamp"
    assert judged("More: {12|21} people to follow", role="furniture").reason == "furniture"
    assert judged("By {Ana Ortega|Ben Okafor}", role="byline").reason == "credit-changed"


@pytest.mark.parametrize(
    ("kind", "old", "new", "label", "reason"),
    [
        ("moved", "It rained all day.", "It rained all day.", "style", "reordered"),
        ("split", "It rained and the pier burned.", "It rained. And the pier burned.", "style", "split"),
        ("merged", "It rained. And the pier burned.", "It rained and the pier burned.", "style", "merged"),
        ("added", "", "The ferry will sail again on Monday.", "update", "new-information"),
        ("added", "", "The pier burned down in 1998 as well.", "update", "background-added"),
        ("added", "", "“We will row if we have to,” she said.", "update", "new-quotation"),
        ("removed", "The ferry will sail again on Monday.", "", "update", "removed-information"),
    ],
)
def test_kinds_of_pairs(kind: str, old: str, new: str, label: str, reason: str) -> None:
    judgement = classify(case(old, new, kind=kind), RULES)
    assert (judgement.label, judgement.reason) == (label, reason)


def test_words_that_went_to_another_sentence_are_not_withdrawn() -> None:
    text = "The pier burned down{, and the harbour master blamed careless welders|}."
    assert judged(text).reason == "removed-information"
    assert judged(text, other_new=frozenset({"harbour", "master", "blamed", "careless", "welders"})).label == "style"


def test_without_any_rule_the_answer_is_reworded_with_little_confidence() -> None:
    judgement = classify(case("The big house.", "The large house."), ())
    assert (judgement.label, judgement.reason) == ("style", "reworded")
    assert judgement.confidence < 0.5


PIECES = st.lists(
    st.sampled_from('The a pier not Ana Ortega 12 2014 $5 15% Monday “ ” " said will killed , . - Київ ß é \x00 👩‍🚀'.split(" ")),
    max_size=14,
).map(" ".join)


@given(PIECES, PIECES)
@settings(max_examples=300, deadline=None)
def test_there_is_always_the_same_whole_answer(old: str, new: str) -> None:
    asked = case(old, new)
    judgement = classify(asked, RULES)
    assert judgement.label in LABELS
    assert judgement.reason in {rule.id for rule in RULES} | {"reworded"}
    assert 0 < judgement.confidence <= 1
    assert judgement == classify(asked, RULES)


FRAMES = (
    "The school has {} pupils.",
    "It cost ${} million.",
    "Turnout was {} percent.",
    "The pier is {} feet long.",
    "He is {} years old.",
)


@given(st.sampled_from(FRAMES), st.integers(2, 999), st.integers(2, 999))
@settings(deadline=None)
def test_a_changed_figure_is_never_style_or_noise(frame: str, one: int, two: int) -> None:
    label = classify(case(frame.format(one), frame.format(two)), RULES).label
    assert label == "correction" if one != two else label in {"style", "noise"}


DURATIONS = {
    "The works took {}.": ("1 day|2 days|5 days", "one week|two weeks|five weeks", "1 hour|2 hours|15 hours"),
    "Die Arbeiten dauerten {}.": ("1 Tag|2 Tage|5 Tage", "1 Jahr|2 Jahre|5 Jahre", "1 Woche|2 Wochen|5 Wochen"),
    "Les travaux ont pris {}.": ("1 jour|2 jours|5 jours", "1 an|2 ans|5 ans", "une heure|deux heures|sept heures"),
    "Las obras duraron {}.": ("1 día|2 días|5 días", "1 año|2 años|5 años", "1 mes|2 meses|5 meses"),
    "Работы заняли {}.": ("1 день|2 дня|5 дней", "1 год|2 года|5 лет", "один месяц|два месяца|пять месяцев", "1 час|2 часа|5 часов"),
    "Роботи тривали {}.": (
        "1 день|2 дні|5 днів",
        "1 рік|2 роки|5 років",
        "одну годину|дві години|п’ять годин",
        "1 тиждень|2 тижні|5 тижнів",
    ),
}
"""A noun changes its form with its number, in each language in another way."""


@pytest.mark.parametrize(
    ("frame", "one", "two"),
    [(frame, *pair) for frame, paradigms in DURATIONS.items() for forms in paradigms for pair in permutations(forms.split("|"), 2)],
)
def test_a_changed_amount_is_never_style_whatever_form_its_noun_takes(frame: str, one: str, two: str) -> None:
    assert classify(case(frame.format(one), frame.format(two)), RULES).label == "correction"


def test_a_higher_grade_of_confidence_is_right_more_often() -> None:
    if not GOLD.exists():
        pytest.skip(f"the labelled passages are not here ({GOLD.name})")
    right, asked = defaultdict[float, int](int), Counter[float]()
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        judgement = classify(case(record["old"], record["new"]), RULES)
        asked[judgement.confidence] += 1
        right[judgement.confidence] += record["label"] == ("style" if judgement.label == "noise" else judgement.label)
    shares = [right[grade] / asked[grade] for grade in sorted(asked)]
    assert shares == sorted(shares)
    assert all(share >= grade - 0.1 for grade, share in zip(sorted(asked), shares, strict=True))
