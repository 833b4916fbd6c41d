"""Hand-made word lists for judging one word set in another's place.

``SYNONYMS``: exchanged for one another in copy-editing without changing what is said. ``SIBLINGS``: words of one kind that exclude one
another, so that exchanging them changes a fact (junior and senior, won and lost). ``SPELLINGS`` and ``ABBREVIATIONS``: one word written
two ways. Groups are separated by ``|``, an underscore is a space. A word may stand in several groups; base forms only, since words are
compared by stem. All from general knowledge of newsroom style, none from measured data.
"""

from __future__ import annotations

from collections.abc import Mapping


def listed(text: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(text.split())


def _groups(text: str) -> Mapping[str, frozenset[int]]:
    """Each word or phrase with the numbers of the groups it stands in."""
    index: dict[str, set[int]] = {}
    for number, group in enumerate(text.split("|")):
        for word in group.split():
            index.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in index.items()}


FUNCTION_WORDS = listed(
    """
    a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up upon
    with within while when where whereas whether which who whom whose what why how because since until although though also just
    only even still very quite rather really actually simply about around be is are was were been being am do does did done has have
    had having i you he she it we they me him her us them my your his its our their there here some any each every both all such own
    same other another more most much many few such itself himself herself themselves ourselves yourself myself one's however
    therefore thus indeed moreover furthermore meanwhile instead too now already again well not get gets got let across along among
    between during through toward towards via per amid amidst der die das den dem des ein eine einer einen einem und oder aber im
    ist sind war waren hat haben le la les un une des du de et ou mais dans sur est sont el los las una y o pero en con por para es
    son que se в на и а но по с у о об к не что та і але з із від до за для это его её
    """
)

SYNONYMS = _groups(
    """
    say tell state note add remark comment declare announce explain observe mention claim assert contend argue maintain insist |
    show reveal display demonstrate indicate suggest | highlight underscore underline emphasize stress | begin start commence launch
    open | end finish conclude stop cease | help assist aid | need require | get be become receive obtain | give provide offer
    supply | make create build produce | use utilize employ | buy purchase acquire | try attempt seek | choose pick select opt |
    hold host | about approximately roughly around some circa | nearly almost | over more_than | under less_than fewer_than below |
    big large huge major massive enormous | small little tiny minor | quick fast rapid swift | quickly rapidly swiftly fast |
    important key crucial critical vital essential significant | many numerous several multiple various lots_of a_lot_of | enough
    sufficient adequate | whole entire full complete | wholly entirely completely fully totally altogether | often frequently |
    usually normally typically generally | now currently presently | before prior_to ahead_of | after following | because as since |
    because_of due_to owing_to | although though while whereas even_though despite | but however yet nevertheless still | so
    therefore thus hence accordingly | also too as_well additionally besides moreover furthermore | like such_as including | e.g
    for_example for_instance eg | i.e that_is ie | such_as like | to in_order_to so_as_to | if whether | on upon | among amongst |
    while whilst amid amidst during | toward towards | between among | each every | must have_to need_to | can could able_to | child
    kid youngster | man guy | woman lady | people persons residents citizens locals folks individuals | police officers cops | house
    home residence dwelling | car vehicle automobile | job position post role | company firm business corporation enterprise |
    country nation state | city town metropolis | doctor physician medic | lawyer attorney counsel | money cash funds funding | film
    movie picture | picture photo photograph image | shop store outlet retailer | street road | school college | holiday vacation |
    plane aircraft airplane jet aeroplane jetliner airliner | ship vessel boat | gun firearm weapon | fire blaze inferno | crash
    collision accident wreck | blast explosion | fight battle struggle conflict | talks negotiations discussions | deal agreement
    accord pact | plan scheme proposal blueprint | law legislation statute act | rule regulation | probe investigation inquiry
    enquiry | report account story article | meeting gathering session | vote ballot poll | election poll | leader head chief boss |
    official authority authorities | spokesman spokesperson spokeswoman | chairman chairperson chair chairwoman | congressman
    congresswoman lawmaker legislator representative | fireman firefighter | policeman policewoman officer | worker employee staffer
    staff | employer boss | student pupil | teacher educator instructor | expert specialist | critic opponent | supporter backer
    ally | rebel insurgent militant fighter | migrant immigrant | refugee asylum-seeker | homeless unhoused | blacklist denylist
    blocklist | whitelist allowlist | master main primary | slave replica secondary | illegal_immigrant undocumented_immigrant
    unauthorized_immigrant | handicapped disabled | elderly older senior_citizens | kill slay | die perish | hurt injure wound | hit
    strike | rise climb increase grow jump gain surge soar | fall drop decline decrease slip slide dip tumble plunge sink | raise
    lift boost hike | cut reduce lower slash trim | win triumph prevail | beat defeat | lead guide | follow track | go travel head |
    come arrive | leave depart exit quit | stay remain | return go_back come_back | keep retain maintain | let allow permit enable |
    stop prevent block halt | ban prohibit bar outlaw | force compel oblige | ask request urge | call urge demand | answer reply
    respond | describe portray depict | discuss debate | decide determine resolve | agree consent | refuse decline reject | accept
    admit acknowledge concede | deny dispute | think believe consider feel | know understand realize | see view regard watch | look
    appear seem | hear listen | find discover locate | search hunt look_for | meet encounter | join enter | visit tour | live reside
    dwell | work labor labour | speak talk | write pen author | send dispatch deliver | bring carry take transport | pull draw drag
    | push shove press | throw toss hurl | happen occur take_place | include contain comprise feature | involve entail | mean
    signify imply | cause prompt trigger spark provoke spur | affect influence impact | change alter modify adjust shift | improve
    enhance better upgrade | fix repair mend | solve resolve | destroy demolish wreck ruin | damage harm | protect shield safeguard
    defend | attack assault raid | warn caution alert | threaten menace | blame accuse | criticize slam blast condemn denounce |
    praise laud hail applaud | celebrate mark | arrest detain apprehend | jail imprison incarcerate prison | free release liberate |
    publish release issue | new fresh recent novel | old ancient aged | former ex one-time previous past erstwhile | current present
    existing | future upcoming forthcoming | last past final latest | next following subsequent | main chief principal primary |
    good great fine nice excellent | bad poor terrible awful dreadful | hard difficult tough challenging | easy simple
    straightforward | clear obvious plain evident | strange odd unusual peculiar weird exceptional | famous well-known renowned
    celebrated noted prominent | rich wealthy affluent | poor impoverished needy | angry furious irate | happy glad pleased
    delighted | sad unhappy upset | afraid scared frightened fearful | brave courageous | smart clever intelligent | strong powerful
    mighty | weak feeble | safe secure | dangerous risky hazardous perilous | deadly fatal lethal | likely probable probably |
    possible potential | certain sure | real actual true genuine | fake false bogus phony | wrong incorrect mistaken erroneous |
    right correct accurate | different distinct varied | similar alike comparable | same identical | main central | broad wide
    extensive | deep profound | high elevated | low reduced | long lengthy extended | short brief | early initial | late overdue |
    beginning start outset | goal aim objective target purpose | result outcome consequence | reason cause | problem issue trouble
    difficulty challenge | chance opportunity | way method manner means approach | part portion section piece segment territory
    territories parts | kind type sort | group band team | number figure amount quantity total | place location spot site venue |
    area region zone district | side part | line queue | border frontier boundary | center centre middle heart | edge brink | top
    peak summit | bottom base foot | capital_city capital | downtown center | suburb outskirts | countryside rural_area | morning
    a.m | evening night | fall autumn | weekend week's_end | movie cinema | tv television | phone telephone mobile cellphone |
    internet web online | email e-mail | website site page webpage | app application | video footage clip | song track tune | book
    volume tome | paper newspaper daily | magazine periodical | reporter journalist correspondent | author writer | player athlete |
    coach manager trainer | match game contest | fan supporter | soccer football | cup trophy | medal award prize | crowd audience
    spectators | ticket pass | food meal | drink beverage | liquor alcohol | drug medicine medication | illness disease sickness
    ailment | hospital clinic | vaccine shot jab | virus coronavirus | outbreak epidemic | storm tempest | flood deluge flooding |
    earthquake quake temblor | hurricane storm | rain rainfall | climate_change global_warming | oil crude petroleum | gas petrol
    gasoline | price cost | pay wage salary compensation | tax levy duty | profit earnings gain | sale deal | stock share equity |
    market bourse | bank lender | loan credit | debt liability borrowing | budget spending_plan | economy | trade commerce | worker
    laborer labourer | union labor_union | strike walkout stoppage | protest demonstration rally march | protester demonstrator |
    riot unrest disturbance | war conflict fighting hostilities | soldier troop serviceman servicemen | army military armed_forces
    troops | peace calm | ceasefire truce cease-fire | treaty pact | sanction penalty | prison jail penitentiary | court tribunal |
    judge jurist justice | trial hearing | charge count | crime offense offence | criminal offender | victim casualty | suspect |
    murder killing homicide slaying | shooting gunfire | robbery heist theft | drugs narcotics | bomb explosive device | terrorist
    extremist militant | regime government administration | parliament legislature | bill measure | senator lawmaker | minister
    secretary | president | campaign drive effort | speech address remarks | statement release comment | letter note | document
    paper file record | data information figures statistics | study research survey | scientist researcher | university college |
    science | per a each | via through by | per_cent percent | plus and | versus against | regarding concerning about on | within in
    inside | outside | a one | the this that its their his her our these those | its their the | that which who | who that | he she
    they | will would shall | may might could can | is are was were | has have had | Kremlin Moscow Russia | Washington White_House
    U.S United_States US America United_States_of_America | Beijing China | Brussels EU European_Union | London Britain UK U.K
    United_Kingdom | Tehran Iran | Kyiv Ukraine | Pyongyang North_Korea | Seoul South_Korea
    """
)

SIBLINGS = _groups(
    """
    freshman sophomore junior senior | father mother stepfather stepmother grandfather grandmother uncle aunt | son daughter stepson
    stepdaughter nephew niece grandson granddaughter | brother sister half-brother half-sister cousin twin | husband wife boyfriend
    girlfriend fiance fiancee ex-husband ex-wife partner | widow widower | boy girl | man woman boy girl | men women boys girls |
    male female | mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law | north south east west
    northeast northwest southeast southwest | northern southern eastern western northeastern northwestern southeastern southwestern
    central | left right | upper lower | above below | inside outside | before after | first second third last final | earlier later
    | early late mid | morning afternoon evening night | monthly weekly daily yearly annual quarterly hourly | day week month year
    hour minute decade century quarter | spring summer fall autumn winter | million billion trillion thousand hundred | rise fall |
    rose fell | increase decrease | gain lose | gained lost | up down | higher lower | more less fewer | most least | majority
    minority | maximum minimum | all none some most half | win lose | won lost | beat lost_to | support oppose | supported opposed |
    for against | accept reject | approve reject deny | approved rejected denied | import export | buy sell | bought sold | lend
    borrow | hire fire | arrive leave | begin end | open close | opened closed | enter leave | include exclude | allow ban | confirm
    deny | guilty innocent not_guilty acquitted convicted | convict acquit charge accuse arrest sentence indict | convicted charged
    acquitted indicted accused arrested sentenced | murder manslaughter assault robbery burglary rape kidnapping arson fraud theft |
    plaintiff defendant | prosecutor defense_lawyer | victim suspect perpetrator witness | killed injured wounded missing arrested |
    dead injured wounded missing alive | died survived | deaths injuries cases hospitalizations infections | married engaged
    divorced separated widowed | late living | elected appointed nominated | resigned fired retired | election appointment |
    incumbent challenger | candidate incumbent | Republican Democrat independent Democratic Libertarian Green Labour Conservative
    Tory | liberal conservative progressive moderate | Catholic Protestant Jewish Muslim Christian Hindu Buddhist Sikh Mormon
    Methodist Baptist Anglican Orthodox | Sunni Shiite | black white Black White Asian Hispanic Latino | public private | federal
    state local municipal county | national international regional local | domestic foreign | civil criminal | political judicial
    legal economic social military cultural | House Senate | bill law resolution amendment | plaintiff's defendant's | treasurer
    secretary chairman director president vice_president | mayor governor senator congressman president | undergraduate graduate
    doctoral master's bachelor's | primary secondary elementary middle | high_school college university | kindergarten | army navy
    marines air_force coast_guard | general colonel major captain lieutenant sergeant corporal private | soldier sailor marine
    airman | helicopter plane | car truck bus van motorcycle bicycle train | pistol rifle shotgun handgun | knife gun | hydrogen
    helium oxygen nitrogen carbon | carbon_dioxide carbon_monoxide methane | bacterium virus fungus | bacteria viruses fungi | red
    blue green yellow white black orange purple brown gray pink | gold silver bronze | breakfast lunch dinner | beef pork chicken
    lamb | wheat corn rice soy | dog cat | lion tiger | whale dolphin | shark whale | cow bull | horse pony | guitar piano violin
    drums bass | novel memoir biography | director producer writer actor | singer drummer guitarist bassist | goalkeeper defender
    midfielder striker forward | pitcher catcher | quarterback linebacker receiver | semifinal final quarterfinal | gross net |
    revenue profit income earnings loss sales | debt deficit surplus | median mean average | interest principal | stock bond |
    deposit withdrawal | billionaire millionaire | percent percentage_points | Celsius Fahrenheit | mile kilometer | pound kilogram
    dollar euro yen | ton pound kilogram | acre hectare square_mile | gallon liter | inch foot yard meter | biological adoptive |
    older younger | oldest youngest | biggest smallest | largest smallest | highest lowest | best worst | longest shortest |
    north-central south-central | urban rural | bride groom | teacher student | doctor nurse patient | employer employee | landlord
    tenant | buyer seller | writer editor publisher | wholly partly | always never sometimes | everyone no_one | nothing everything
    | only first | directly indirectly | voluntarily involuntarily | with without | positive negative | legal illegal | lawful
    unlawful | true false | able unable | likely unlikely | known unknown | paid unpaid | published unpublished | active inactive |
    armed unarmed | vaccinated unvaccinated | insured uninsured | solar lunar | Atlantic Pacific | Sunday Saturday Monday Tuesday
    Wednesday Thursday Friday
    """
)

SPELLINGS = _groups(
    """
    color colour | favor favour | honor honour | labor labour | neighbor neighbour | behavior behaviour | center centre | theater
    theatre | meter metre | liter litre | fiber fibre | defense defence | offense offence | license licence | practice practise |
    organize organise | realize realise | recognize recognise | apologize apologise | analyze analyse | criticize criticise |
    emphasize emphasise | program programme | tire tyre | curb kerb | gray grey | plow plough | jewelry jewellery | traveled
    travelled | traveling travelling | canceled cancelled | canceling cancelling | cancelation cancellation | labeled labelled |
    modeling modelling | fueled fuelled | counselor counsellor | fulfill fulfil | enroll enrol | skillful skilful | check cheque |
    aluminum aluminium | airplane aeroplane | adviser advisor | protester protestor | judgment judgement | acknowledgment
    acknowledgement | aging ageing | ax axe | catalog catalogue | dialog dialogue | analog analogue | mom mum | pajamas pyjamas |
    skeptical sceptical | whiskey whisky | story storey | OK okay O.K | email e-mail | website web_site | online on-line | cellphone
    cell_phone | healthcare health_care health-care | landmine land_mine | ceasefire cease-fire | blogpost blog_post | livestream
    live_stream live-stream | long-term longterm | policymaker policy-maker | lawmaker law-maker | vice-president vice_president |
    until till | toward towards | among amongst | while whilst | learned learnt | burned burnt | dreamed dreamt | leaped leapt |
    spelled spelt | spoiled spoilt | forever for_ever | any_more anymore | percent per_cent | Kyiv Kiev | Odesa Odessa | Kharkiv
    Kharkov | Lviv Lvov | Chernobyl Chornobyl | Dnipro Dnieper | Zelenskyy Zelensky Zelenskiy Zelenski | Gaddafi Qaddafi Gadhafi
    Kadafi Qadhafi | Quran Koran Qur'an | Hezbollah Hizbollah Hizbullah | al-Qaida al-Qaeda al_Qaeda al_Qaida Al-Qaida Al-Qaeda |
    Taliban Taleban | Türkiye Turkey | Myanmar Burma | Mumbai Bombay | Kolkata Calcutta | Chennai Madras | Eswatini Swaziland |
    Muhammad Mohammed Muhammed Mohammad | Houthi Huthi | Houthis Huthis | Hanukkah Chanukah | Beijing Peking | Czechia
    Czech_Republic | ISIS IS Islamic_State ISIL Daesh | Covid COVID Covid-19 COVID-19 coronavirus | Internet internet | Web web | Ms
    Mrs Miss Ms. Mrs.
    """
)

ABBREVIATIONS = _groups(
    """
    U.S US United_States U.S.A USA | U.K UK United_Kingdom | U.N UN United_Nations | E.U EU European_Union | D.C DC | N.Y NY
    New_York | L.A LA Los_Angeles | versus vs vs. v. | e.g for_example for_instance | i.e that_is | approx approximately | dept
    department | gov governor | sen senator | rep representative | gen general | lt lieutenant | col colonel | capt captain | sgt
    sergeant | dr doctor | prof professor | rev reverend | st saint street | ave avenue | rd road | blvd boulevard | mt mount
    mountain | ft fort foot feet | inc incorporated | corp corporation | co company | ltd limited | jr junior | sr senior | tv
    television | km kilometer kilometers kilometre kilometres | mph miles_per_hour | kg kilogram kilograms | m million | bn billion
    | k thousand | hrs hours | mins minutes | secs seconds | yrs years | FBI Federal_Bureau_of_Investigation | CIA
    Central_Intelligence_Agency | WHO World_Health_Organization | CDC Centers_for_Disease_Control_and_Prevention | NATO
    North_Atlantic_Treaty_Organization | CEO chief_executive chief_executive_officer | CFO chief_financial_officer | COO
    chief_operating_officer | PM prime_minister | MP member_of_parliament | GDP gross_domestic_product | AP Associated_Press
    The_Associated_Press | BBC British_Broadcasting_Corporation | GOP Republican Republican_Party | TV television | ad advertisement
    | exam examination | lab laboratory | phone telephone | photo photograph | info information | intro introduction
    """
)
