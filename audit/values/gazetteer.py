"""Which capitalised words are places, organisations or offices: short hand-made lists, by word, for typing a name and no more.

A name is found by its capitals whatever these lists say; they only decide whether a replaced name is called a person, a place or an
organisation. So a missing entry costs a reason, never a change.
"""

from __future__ import annotations

from audit.values.words import listed

COUNTRIES = """
Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Bolivia Bosnia
Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo Croatia Cuba Cyprus Denmark Ecuador Egypt
Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti
Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kosovo Kuwait
Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania
Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria
Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal
Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo
Tonga Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen Zambia Zimbabwe England
Britain America Europe Asia Africa Antarctica Crimea Gaza Tibet Kashmir Catalonia Kurdistan Chechnya Siberia Bavaria Normandy
Tuscany Sicily Scandinavia Balkans U.S. U.K. U.A.E. US UK USA UAE EU
"""
STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ontario Quebec Alberta Manitoba Queensland Tasmania
Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J.
N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C.
"""
CITIES = """
Kyiv Kiev Moscow London Paris Berlin Madrid Rome Vienna Warsaw Prague Budapest Brussels Amsterdam Dublin Edinburgh Glasgow
Manchester Liverpool Birmingham Leeds Cardiff Belfast Lisbon Athens Istanbul Ankara Cairo Baghdad Tehran Kabul Islamabad Karachi
Lahore Delhi Mumbai Kolkata Dhaka Beijing Shanghai Wuhan Seoul Pyongyang Tokyo Osaka Bangkok Hanoi Jakarta Manila Sydney Melbourne
Brisbane Perth Auckland Wellington Nairobi Lagos Abuja Accra Johannesburg Pretoria Khartoum Tripoli Tunis Algiers Damascus Aleppo
Beirut Jerusalem Amman Riyadh Jeddah Doha Dubai Sanaa Aden Minsk Vilnius Riga Tallinn Helsinki Stockholm Oslo Copenhagen Geneva
Zurich Munich Hamburg Frankfurt Cologne Milan Naples Venice Barcelona Odesa Odessa Kharkiv Lviv Dnipro Donetsk Luhansk Kherson
Mariupol Zaporizhzhia Sevastopol Boston Chicago Houston Dallas Austin Denver Seattle Portland Atlanta Miami Orlando Tampa Detroit
Cleveland Pittsburgh Philadelphia Baltimore Milwaukee Minneapolis Phoenix Tucson Albuquerque Sacramento Oakland Honolulu Anchorage
Nashville Memphis Charlotte Raleigh Richmond Louisville Cincinnati Indianapolis Omaha Toronto Montreal Vancouver Ottawa Calgary
Havana Caracas Bogota Lima Santiago Brasilia Albany Buffalo Newark Brooklyn Manhattan Queens Bronx Harlem
"""
GERMAN_PLACES = """
Deutschland Österreich Schweiz Frankreich Italien Spanien Polen Russland Türkei Griechenland Ungarn Tschechien Slowakei Slowenien
Niederlande Belgien Dänemark Schweden Norwegen Finnland Großbritannien Rumänien Bulgarien Kroatien Serbien Moldau Belarus Lettland
Litauen Estland Ägypten Südafrika Brasilien Mexiko Kanada Japan Indien Syrien Irak Libanon Bayern Sachsen Hessen Thüringen
Brandenburg Niedersachsen Saarland Berlin Wien Bern Zürich Köln München Nürnberg Düsseldorf Hannover Stuttgart Leipzig Dresden
Rheinland-Pfalz Mecklenburg-Vorpommern Schleswig-Holstein Baden-Württemberg Sachsen-Anhalt Nordrhein-Westfalen
"""
"""Where every noun has its capital, only a list tells a place."""
PLACE_HEADS = """
City County River Lake Mountain Mountains Valley Island Islands Bay Sea Ocean Street Avenue Road Boulevard Park Square Bridge Beach
Township Village District Province Peninsula Strait Gulf Canal Airport Harbor Harbour Port Heights Springs Falls Creek Canyon Desert
Forest Coast State Prefecture Oblast Airfield Station Highway Hill Hills Peak Plaza Territory North South East West Northern
Southern Eastern Western
"""
ORGANISATION_HEADS = """
Inc Corp Co Ltd LLC Group Holdings Company Corporation University College School Institute Academy Department Ministry Office Agency
Bureau Administration Authority Commission Committee Council Board Court Senate House Congress Parliament Assembly Party Union
Association Society Foundation Federation League Club Team Bank Fund Trust Times Post News Tribune Herald Journal Gazette Guardian
Globe Beacon Caller Network Press Media Radio Television Magazine Review Service Services Army Navy Force Guard Police Corps Command
Center Centre Hospital Clinic Church Cathedral Museum Library Theater Theatre Orchestra Alliance Coalition Organization Organisation
Forum Caucus Democrats Republicans Airlines Airways Motors Systems Technologies Labs Laboratories Partners Associates Studios
Pictures Records Games Entertainment Pharmaceuticals NATO UNESCO UNICEF FBI CIA NSA IRS EPA FDA CDC WHO NASA NPR BBC CNN NBC CBS ABC
PBS ICE DHS DOJ GOP ACLU NAACP NRA OPEC IMF WTO FIFA UEFA NFL NBA NHL MLB NCAA Reuters Bloomberg Politico Pentagon Kremlin Google
Facebook Amazon Apple Microsoft Twitter Tesla Boeing Airbus Toyota Intel
"""
TITLES = """
president vice-president chancellor premier minister secretary senator representative congressman congresswoman governor mayor judge
justice ambassador envoy king queen prince princess duke emperor pope cardinal archbishop bishop priest rabbi imam pastor reverend
general colonel major captain lieutenant sergeant corporal admiral commander officer detective sheriff chief chairman chairwoman
chairperson chair director manager editor reporter correspondent producer analyst economist professor lecturer researcher scientist
doctor surgeon nurse dean principal superintendent attorney lawyer prosecutor solicitor barrister counsel clerk treasurer
comptroller auditor commissioner councilman councilwoman councillor alderman delegate deputy spokesman spokeswoman spokesperson
speaker leader founder co-founder owner partner executive coach trainer captain striker goalkeeper quarterback adviser advisor aide
strategist consultant designer engineer developer architect author novelist photographer actor actress singer composer conductor
historian biologist physicist chemist psychologist psychiatrist sociologist epidemiologist whip undersecretary ceo cfo coo cto
vice-chairman secretary-general director-general attorney-general governor-general
ombudsman coroner marshal inspector constable superintendent
"""
TITLE_ABBREVIATIONS = {
    "sen.": "senator", "sens.": "senators", "rep.": "representative", "reps.": "representatives", "gov.": "governor", "gen.": "general",
    "lt.": "lieutenant", "col.": "colonel", "maj.": "major", "capt.": "captain", "sgt.": "sergeant", "adm.": "admiral",
    "cmdr.": "commander",
    "dr.": "doctor", "prof.": "professor", "rev.": "reverend", "pres.": "president", "atty.": "attorney", "supt.": "superintendent",
    "insp.": "inspector", "det.": "detective", "sec.": "secretary", "amb.": "ambassador", "hon.": "honorable",
}  # fmt: skip
HONORIFICS = listed(
    """
    mr mr. mrs mrs. ms ms. miss sir dame lord lady herr frau m. mme monsieur madame señor señora пан пані господин госпожа
    """
)

PLACES = frozenset(word.lower() for word in (COUNTRIES + STATES + CITIES + GERMAN_PLACES).split()) | {
    "new york", "los angeles", "san francisco", "san diego", "las vegas", "new orleans", "new jersey", "new mexico", "new hampshire",
    "north carolina", "south carolina", "north dakota", "south dakota", "west virginia", "rhode island", "new zealand", "south africa",
    "north korea", "south korea", "saudi arabia", "sri lanka", "united states", "united kingdom", "united arab emirates", "hong kong",
    "el salvador", "costa rica", "puerto rico", "sierra leone", "burkina faso", "ivory coast", "south sudan", "west bank", "abu dhabi",
    "tel aviv", "cape town", "buenos aires", "rio de janeiro", "sao paulo", "mexico city", "new delhi", "st. petersburg", "st. louis",
    "st. paul", "salt lake city", "kansas city", "northern ireland", "middle east", "north macedonia", "papua new guinea", "new england",
}  # fmt: skip
ENDS_PLACE = frozenset(word.lower() for word in PLACE_HEADS.split())
ENDS_ORGANISATION = frozenset(word.lower() for word in ORGANISATION_HEADS.split())
OFFICES = frozenset(TITLES.split())

NOT_NAMES = listed(
    """
    a an the and or but nor so yet if when while as at by for from in into of on onto to with within without after before since
    until during about above across against along among around behind below beneath beside between beyond despite down except inside
    like near off over past through throughout toward towards under up upon via although because though unless whereas whether once
    than that this these those there here it its he she they we you i his her their our your my him them us me who whom whose which
    what where why how some any all both each every few many most more much several other another such no not none one two three
    four five six seven eight nine ten only just also even still then now later earlier meanwhile however moreover instead perhaps
    maybe yes is are was were be been being am do does did has have had will would can could may might must should shall let
    according asked given including based last next first second third many people officials police authorities critics experts
    analysts der die das den dem des ein eine einer und oder aber im in am auf mit von zu für le la les un une des du et ou mais
    dans sur avec pour el los las una y o pero en con por para de в на и а но по с у за от до из о об к не що та і але з із від для
    nach laut bei seit als wie wenn nur noch auch viele alle einige mehrere diese dieser dieses sein seine ihr ihre sie er wir ich man hier
    dort dann trotz wegen während bis zum zur vom beim zwei drei vier mehr mindestens rund etwa fast knapp gestern heute
    selon après avant depuis pendant sans sous ce cette ces il elle ils elles son sa ses leurs au aux entre contre plus moins environ
    plusieurs tous toutes lors malgré comme quand según tras desde hasta durante sin sobre este esta estos estas su sus al del cuando como
    más unos unas varios todos під після як коли його її їх він вона вони це цей ця ці усі понад близько щонайменше при через між
    после при как когда его её ее их он она они это этот эта эти все более около через между также
    """
)
"""Words whose capital at the start of a sentence says nothing."""
