"""Which words copy-editors exchange for one another, and which exclude one another.

``SYNONYMS``: exchanged without changing what is said. ``SIBLINGS``: words of one kind that exclude one another, so that exchanging them
changes a fact (junior and senior, won and lost). Groups are separated by ``|``, an underscore is a space, a word may stand in several
groups. Base forms; words are compared by base form. Hand-made from general knowledge of the language, not from measured data.
A pair in both lists counts as synonyms: the doubt is the newsroom's.
"""

from __future__ import annotations

from audit.rules.lexicon import groups

SYNONYMS = groups(
    """
    say tell state note add remark comment declare announce explain observe mention claim assert contend argue maintain insist
    recall | show reveal display demonstrate indicate suggest | highlight underscore underline emphasize stress | begin start
    commence launch open | end finish conclude stop cease complete | help assist aid | need require | get be become receive obtain |
    give provide offer supply | make create build produce develop | use utilize employ | buy purchase acquire | try attempt seek |
    choose pick select opt | hold host | about approximately roughly around some circa | nearly almost | over more_than | under
    less_than fewer_than below | big large huge major massive enormous giant sizable considerable substantial | small little tiny
    minor | quick fast rapid swift speedy | quickly rapidly swiftly fast | important key crucial critical vital essential
    significant pivotal | many numerous several multiple various a_number_of lots_of a_lot_of plenty_of dozens_of scores_of
    countless | enough sufficient adequate | whole entire full complete | wholly entirely completely fully totally altogether |
    often frequently | usually normally typically generally | now currently presently today at_present | before prior_to ahead_of |
    after following | because as since | because_of due_to owing_to thanks_to | although though while whereas even_though despite
    in_spite_of despite_the_fact_that | but however yet nevertheless still | so therefore thus hence accordingly as_a_result consequently
    | also too
    as_well additionally besides moreover furthermore in_addition | like such_as including | to in_order_to so_as_to | if whether |
    on upon | among amongst | amid amidst during | toward towards | each every all | must have_to need_to has_to had_to | can could
    able_to be_able_to | child kid youngster youth minor juvenile | man guy male | woman lady female | people persons residents
    citizens locals folks individuals person resident | police officers cops officer policeman | house home residence dwelling
    property | car vehicle automobile | job position post role duty | company firm business corporation enterprise organization |
    country nation | city town metropolis municipality | doctor physician medic | lawyer attorney counsel | money cash funds funding
    | film movie picture | picture photo photograph image snapshot | shop store outlet retailer | street road | school college |
    holiday vacation | plane aircraft airplane jet aeroplane jetliner airliner | ship vessel boat | gun firearm weapon | fire blaze
    inferno | crash collision accident wreck | blast explosion detonation | fight battle struggle conflict clash | talks
    negotiations discussions meeting dialogue | deal agreement accord pact settlement | plan scheme proposal blueprint | law
    legislation statute act measure | rule regulation | probe investigation inquiry enquiry review | report account story article
    piece post item | blog_post post blogpost | meeting gathering session conference event | vote ballot poll election | leader head
    chief boss | official authority authorities | spokesman spokesperson spokeswoman | chairman chairperson chair chairwoman |
    congressman congresswoman lawmaker legislator representative | fireman firefighter | policeman policewoman officer | mailman
    postman | stewardess flight_attendant | mankind humanity humankind | worker employee staffer staff member colleague | employer
    boss | student pupil | teacher educator instructor | expert specialist analyst observer | critic opponent detractor | supporter
    backer ally advocate proponent | rebel insurgent militant fighter gunman | migrant immigrant | refugee asylum-seeker | homeless
    unhoused | blacklist denylist blocklist | whitelist allowlist | master main primary | slave replica secondary | sanity_check
    confidence_check | dummy placeholder sample | illegal_immigrant undocumented_immigrant unauthorized_immigrant | handicapped
    disabled | elderly older senior_citizens aged | die perish pass_away | hurt injure wound | hit strike | rise climb increase grow
    jump gain surge soar | fall drop decline decrease slip slide dip tumble plunge sink shrink | raise lift boost hike increase |
    cut reduce lower slash trim | win triumph prevail | beat defeat overcome | lead guide head | follow track | go travel head move
    | come arrive | leave depart exit quit | stay remain | return go_back come_back | keep retain maintain preserve | let allow
    permit enable | stop prevent block halt | ban prohibit bar outlaw | force compel oblige | ask request urge | answer reply
    respond | describe portray depict characterize | discuss debate broach raise address | decide determine resolve | agree consent
    | refuse decline reject | accept admit acknowledge concede | deny dispute | think believe consider feel | know understand
    realize | see view regard watch | look appear seem | hear listen | find discover locate identify | search hunt look_for | meet
    encounter | join enter | visit tour | live reside dwell | work labor labour | speak talk | write pen author | send dispatch
    deliver ship | bring carry take transport | pull draw drag | push shove press | throw toss hurl | happen occur take_place unfold
    | include contain comprise feature cover | involve entail | mean signify imply | cause prompt trigger spark provoke spur lead_to
    result_in | affect influence impact | change alter modify adjust shift amend revise | improve enhance better upgrade | fix
    repair mend | solve resolve settle | destroy demolish wreck ruin | damage harm | protect shield safeguard defend | attack
    assault raid strike | warn caution alert | threaten menace | blame accuse | criticize slam blast condemn denounce | praise laud
    hail applaud | celebrate mark | arrest detain apprehend | jail imprison incarcerate | free release liberate | publish release
    issue | new fresh recent novel latest | old ancient aged | former ex one-time previous past erstwhile | current present existing
    | future upcoming forthcoming coming | last past previous final latest | next following subsequent coming | main chief principal
    primary central | good great fine nice excellent | bad poor terrible awful dreadful | hard difficult tough challenging | easy
    simple straightforward | clear obvious plain evident apparent | strange odd unusual peculiar weird exceptional unexpected |
    famous well-known renowned celebrated noted prominent | rich wealthy affluent | poor impoverished needy | angry furious irate |
    happy glad pleased delighted | sad unhappy upset | afraid scared frightened fearful | brave courageous | smart clever
    intelligent | strong powerful mighty robust | weak feeble | safe secure | dangerous risky hazardous perilous unsafe | deadly
    fatal lethal | likely probable probably | possible potential | certain sure | real actual true genuine | fake false bogus phony
    | wrong incorrect mistaken erroneous | right correct accurate proper | different distinct varied | similar alike comparable |
    same identical | broad wide extensive | deep profound | long lengthy extended prolonged | short brief | early initial | late
    overdue | beginning start outset | goal aim objective target purpose | result outcome consequence effect | reason cause |
    problem issue trouble difficulty challenge question concern | chance opportunity | way method manner means approach technique |
    part portion section piece segment territory | kind type sort form | group band team | number figure amount quantity total |
    place location spot site venue | area region zone district territory | side part | line queue | border frontier boundary |
    center centre middle heart | edge brink verge | top peak summit | bottom base foot | outskirts suburbs | countryside rural_area
    | fall autumn | movie cinema | tv television | phone telephone mobile cellphone smartphone | internet web online | email e-mail
    | website site page webpage | app application | video footage clip recording | song track tune | book volume tome | paper
    newspaper daily | magazine periodical | reporter journalist correspondent | author writer | player athlete | coach manager
    trainer | match game contest | fan supporter | soccer football | cup trophy | medal award prize | crowd audience spectators |
    drink beverage | liquor alcohol | drug medicine medication | illness disease sickness ailment | vaccine shot jab | virus
    coronavirus | storm tempest | flood deluge flooding | earthquake quake temblor tremor | rain rainfall | climate_change
    global_warming | oil crude petroleum | gas petrol gasoline | price cost | pay wage salary compensation | tax levy duty | stock
    share equity | market bourse | loan credit | budget spending_plan | trade commerce | strike walkout stoppage | protest
    demonstration rally march | protester demonstrator | riot unrest disturbance | war conflict fighting hostilities | soldier troop
    serviceman servicemen troops | army military armed_forces troops forces | ceasefire truce cease-fire | treaty pact | prison jail
    penitentiary | court tribunal | judge jurist justice | trial hearing case proceedings | crime offense offence | criminal
    offender | victim casualty | murder killing homicide slaying | shooting gunfire | robbery heist theft | drugs narcotics | bomb
    explosive device | terrorist extremist militant | regime government administration | parliament legislature | bill measure |
    senator lawmaker | campaign drive effort push | speech address remarks | statement release comment | document paper file record
    | data information figures statistics | study research survey analysis report | science | per a each | via through by | percent
    per_cent | plus and | versus against | regarding concerning about on over | within in inside | the this that its their his her
    our these those | a one an | that which who | he they it she | will would shall | may might could can | is are was were | has
    have had | situation case scenario circumstance context instance condition | idea notion concept thought | view opinion belief
    perspective stance | role part function | feature element component aspect characteristic | growth expansion increase | decline
    decrease reduction drop fall | benefit advantage | drawback disadvantage downside | danger risk threat hazard | attempt effort
    bid try | duty responsibility obligation | ability capacity capability | anger fury outrage rage | fear worry anxiety concern |
    hope wish desire | mistake error blunder | choice option alternative | task job assignment work | skill talent | tool instrument
    device | system network | machine device computer equipment machinery | program scheme initiative project | service facility |
    technology innovation | supply provide | boost increase strengthen | spokesperson representative | aide adviser assistant |
    partner ally | gradual steady slow | constant continuous steady | sudden abrupt | driverless self-driving autonomous | modern
    contemporary | common widespread prevalent popular | rare uncommon unusual | special particular specific | general overall |
    basic fundamental | necessary required needed | useful helpful beneficial | successful effective | likely expected | eager keen
    | ready prepared | aware conscious | responsible liable accountable | involved engaged | interested keen | able capable |
    available accessible | daily everyday | annual yearly | monthly | weekly | recently lately newly | soon shortly | immediately
    instantly straight_away at_once | finally eventually ultimately in_the_end | both two | initially originally at_first first |
    previously earlier
    before formerly | suddenly abruptly | slowly gradually | nearly virtually practically | mainly mostly chiefly largely primarily
    | especially particularly notably | very extremely highly really | only just merely solely simply | perhaps maybe possibly |
    exactly precisely | clearly obviously | together jointly | again once_more | far much | equally roughly similarly | actually
    really in_fact | regularly routinely | outside out_of | near close_to next_to beside | beyond past | inside within | amid among
    | start kick_off | cancel call_off scrap | delay postpone put_off | happen go_on | carry_out conduct perform | set_up establish
    found | find_out learn discover | turn_down reject | take_part participate | give_up quit abandon | point_out note | deal_with
    handle tackle | look_at examine consider study | look_into investigate | speed_up accelerate | slow_down | put_out extinguish |
    run operate manage | call name dub term label | get_rid_of remove eliminate scrap | cut_off | go_up rise | go_down fall |
    think_about consider | own possess have | pass approve adopt enact | drop abandon scrap | aim intend plan | hire recruit employ
    | fire dismiss sack oust | resign quit step_down | retire | lay_off | name appoint | lose | earn make | spend | pay | owe | save
    | share split | gather collect assemble | spread extend expand | hide conceal | reach achieve attain hit | avoid evade dodge
    escape | expect anticipate predict forecast | wait | hurry rush | drive ride cruise | fly | walk stroll | run | confirm verify |
    test check examine | promise pledge vow | support back endorse favor | oppose resist fight | fund finance bankroll | own hold |
    test trial | ensure guarantee secure | thwart foil | bolster strengthen reinforce | weaken undermine erode | worsen deteriorate
    | ease relieve alleviate | breed produce generate | infect | mandate require order | implement introduce enforce apply |
    establish set_up create found form | suspect gunman killer attacker shooter assailant man perpetrator intruder bomber | group
    organization outfit movement faction | storm hurricane cyclone typhoon | firefighter crew rescuer responder | bill legislation
    measure proposal | ministry department agency | victory win triumph | panel committee commission board | site facility plant
    complex | building structure | strike airstrike attack raid | Brit British Briton | leader president | leader premier | leader
    prime_minister | executive ceo | lawmaker senator | lawmaker congressman | newspaper outlet publication paper | carmaker
    automaker | drugmaker pharmaceutical_company | retailer chain store | airline carrier | lender bank | island nation | peninsula
    region | capital city | congregation church | school campus | jury panel | ruling decision verdict | indictment charges | suit
    lawsuit complaint | jury_trial trial | protest demonstration | border frontier | pontiff pope | monarch king | monarch queen |
    royal prince | singer star | actor star | athlete star | billionaire tycoon | rapper musician | infant baby newborn | toddler
    child | teenager teen adolescent | dad father | mom mother | grandma grandmother | grandpa grandfather | kid child | wed marry |
    go_into_effect take_effect come_into_force | leave_dead kill | bust arrest | oust remove | ink sign | nix reject | eye consider
    | mull consider | tout promote | vie compete | helm lead | pen write | slay kill | rout defeat | probe investigate | aid help |
    pact deal | row dispute | hit strike | quit resign | axe cut | boss head | cop officer | value worth | express voice | star
    feature | seem appear | statement press_release | decision move step | trooper officer | premier prime_minister | reopen restart
    | rejection refusal | anger outrage | plan move | shortage lack | rule policy | gap difference disparity | lead advantage |
    inquiry hearing | memo memorandum note | tip lead | row argument quarrel | ally friend | foe enemy rival | rival competitor |
    demand request call | pledge promise | remark comment | testimony evidence | trove cache | raft series slew spate string | bevy
    | hearing session | hurdle obstacle barrier | milestone landmark | watchdog regulator | fiscal financial | monetary financial |
    lawful legal | home domestic | abroad overseas | worldwide globally | nationwide nationally | statewide | roughly about | sick
    ill unwell | dead deceased late | missing lost | huge vast | tiny small | elderly old | youngster teenager | rain downpour |
    snow snowfall | heat hot_weather | blizzard snowstorm | tsunami wave | rubble debris wreckage | evacuate leave flee | shelter
    refuge | rescue save | survivor | mourner | funeral burial | grave tomb | coffin casket | wake vigil | arrest detention |
    head_office headquarters | health_secretary minister | nobody no_one | anybody anyone | everybody everyone | somebody someone |
    husband spouse partner | wife spouse partner | American US U.S | British UK U.K | volume activity turnover | police
    law_enforcement | police_official law_enforcement_official | Kremlin Moscow Russia | Washington White_House U.S United_States US
    America United_States_of_America | Beijing China | Brussels EU European_Union | London Britain UK U.K United_Kingdom | Tehran
    Iran | Kyiv Ukraine | Pyongyang North_Korea | Seoul South_Korea | Holland Netherlands
    | majority bulk | scant little | chance likelihood odds probability | order directive | convict find_guilty | convicted
    found_guilty | permission authorization authorisation consent | carer guardian | sequel follow-up | latest newest most_recent |
    permission approval | purpose reason | strong firm | spouse partner | gendarmerie police | order decree
    | dinner supper | longtime veteran seasoned | blow setback | witness bystander onlooker | tie link connection | interest stake |
    sign indication signal hint | local hometown | perk benefit | pothole hole | swath stretch | flurry wave burst | fallout aftermath |
    glut surplus | blueprint roadmap | backdrop background | bid offer | boon benefit | clout influence sway | crackdown clampdown |
    dearth lack | deadlock stalemate impasse | detour diversion | dispute feud | downpour rain | exodus flight | feat achievement |
    firestorm uproar furor outcry backlash | foothold presence | glitch malfunction | hike increase | hub center | influx surge | lull
    pause | mogul magnate tycoon | overhaul revamp | pick choice nominee | pundit commentator | rift split divide | scuffle brawl fight
    | stint spell tenure | tally count total | tumult turmoil chaos | upheaval turmoil | woe trouble | zeal enthusiasm | bleak grim |
    chilly cool | costly expensive | dire grave | fierce intense | hefty large | key main | lavish luxurious | lone sole only | marathon
    lengthy | pricey expensive | scathing harsh | sprawling vast | stark sharp | swift quick
    """
)

SIBLINGS = groups(
    """
    father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandfather grandmother grandson
    granddaughter stepfather stepmother stepson stepdaughter | boyfriend girlfriend husband wife fiance fiancee partner | freshman
    sophomore junior senior | father mother stepfather stepmother grandfather grandmother uncle aunt | son daughter stepson
    stepdaughter nephew niece grandson granddaughter | brother sister half-brother half-sister cousin twin | husband wife boyfriend
    girlfriend fiance fiancee ex-husband ex-wife partner | widow widower | boy girl | man woman boy girl | male female | king queen
    prince princess | mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law | father son brother uncle
    | mother daughter sister aunt | north south east west northeast northwest southeast southwest | northern southern eastern
    western northeastern northwestern southeastern southwestern central | left right | upper lower | above below | before after |
    first second third fourth fifth last | earlier later | morning afternoon evening night | monthly weekly daily yearly annual
    quarterly hourly biweekly biannual biennial | day week month year hour minute decade century quarter | spring summer fall autumn
    winter | million billion trillion thousand hundred | rise fall drop decline | increase decrease decline reduce cut | raise cut
    lower | last next | gain lose | up down | higher lower | more less fewer | most least | majority minority plurality | maximum
    minimum | all none half | win lose | beat lose_to | support oppose | for against | accept reject | approve reject deny | import
    export | buy sell | lend borrow | give receive | hire fire | arrive leave | open close | enter leave | include exclude | allow
    ban | confirm deny | strengthen weaken | guilty innocent not_guilty acquitted convicted | convict acquit charge accuse arrest
    sentence indict plead | jail fine | murder manslaughter assault robbery burglary rape kidnapping arson fraud theft | plaintiff
    defendant | felony misdemeanor | prosecutor defense_lawyer | victim suspect perpetrator witness | kill injure wound | killed
    injured wounded missing arrested | dead injured wounded missing alive | die survive | death injury case hospitalization
    infection | marry engage divorce separate | elect appoint nominate | resign retire | election appointment | incumbent challenger
    | candidate incumbent nominee | Republican Democrat independent Democratic Libertarian Labour Conservative Tory GOP | liberal
    conservative progressive moderate | Catholic Protestant Jewish Muslim Christian Hindu Buddhist Sikh Mormon Methodist Baptist
    Anglican Orthodox | Sunni Shiite | black white Asian Hispanic Latino | public private | federal state local municipal county |
    national international regional local | domestic foreign | civil criminal | political judicial legal economic social military
    cultural | House Senate | resolution amendment bill | treasurer secretary chairman director president vice_president |
    undergraduate graduate doctoral master's bachelor's | elementary middle high_school | helicopter plane | truck bus van
    motorcycle bicycle train car | pistol rifle shotgun handgun | knife gun | soldier sailor marine airman | hydrogen helium oxygen
    nitrogen carbon | carbon_dioxide carbon_monoxide methane | bacterium virus fungus bacteria | infectious autoimmune genetic
    chronic | red blue green yellow white orange purple brown gray pink | gold silver bronze | breakfast lunch dinner | beef pork
    chicken lamb | wheat corn rice soy | dog cat | lion tiger | whale dolphin shark | bull cow | horse pony | guitar piano violin
    drums bass | novel memoir biography play | director producer writer actor | singer drummer guitarist bassist | goalkeeper
    defender midfielder striker forward | pitcher catcher | quarterback linebacker receiver | semifinal final quarterfinal | gross
    net | revenue profit income earnings loss | debt deficit surplus | median mean average | interest principal | stock bond |
    deposit withdrawal | billionaire millionaire | percent percentage_points | Celsius Fahrenheit | mile kilometer | pound kilogram
    dollar euro yen | ton pound kilogram | acre hectare square_mile | gallon liter | inch foot yard meter | uphold strike_down
    overturn reverse | drop file | treat admit | dioxide monoxide | nurse teacher doctor lawyer engineer farmer miner firefighter
    pilot driver actor | double triple quadruple halve | milligram microgram gram nanogram | short-range intermediate-range
    medium-range long-range | son grandson stepson | daughter granddaughter | guilty no_contest | deadliest second-deadliest |
    diabetes asthma cancer arthritis malaria tuberculosis measles polio | battery engine motor | stroke heart_attack | heart_disease
    cancer | antibiotic antiviral | viral bacterial | pedestrian cyclist motorist passenger driver | barn home garage house | heron
    crane egret | hydropower wind_power solar_power nuclear_power | hydroelectric solar nuclear coal gas wind | copper iron steel
    aluminum zinc lithium nickel | cattle sheep goats pigs | rice wheat barley oats maize | cocaine heroin marijuana methamphetamine
    fentanyl opium | wine beer whiskey vodka | cello violin viola | tenor soprano baritone bass alto | poem novel play essay |
    sonata symphony concerto opera | mosque church synagogue temple | priest rabbi imam | bishop archbishop cardinal | county parish
    borough | moral mortal | carotid coronary | fiscal calendar | vice_chairman chairman | financial operating technology marketing
    legal | mouse rat hamster rabbit monkey | psychology psychiatry sociology anthropology | psychologist psychiatrist sociologist
    anthropologist | sentence free acquit | record broadcast | praise criticize condemn | attack defend | join quit leave | remember
    forget | pass fail | push pull | send receive | build demolish | create destroy | expand shrink | widen narrow | start stop |
    arrive depart | deny admit | appear disappear | find lose | encourage discourage | enable prevent | hide reveal |
    permanent temporary | voluntary mandatory compulsory optional | public secret | direct indirect | internal external | major
    minor | inner outer | eastbound westbound northbound southbound | front rear back | indoor outdoor | upstairs downstairs | odd
    even | plus minus | mild severe moderate | benign malignant | acute chronic | elder younger | ancient modern | analog digital |
    wholesale retail | nonprofit for-profit | Black White Asian Hispanic Latino Native | Danish Dutch German Swedish Norwegian
    Finnish | Austrian Australian | Slovak Slovenian Slovenia Slovakia | Iraqi Iranian | high_school college university
    elementary_school middle_school | lamb beef pork veal mutton venison turkey | heir executor trustee | borrower lender |
    plaintiff defendant respondent petitioner | appellant appellee | uphill downhill | tributary river creek | nephew uncle | sequel
    prequel | paperback hardcover | matinee evening | overture finale | keyboard bass drum | sopranos altos | fullback halfback |
    offense defense | catcher pitcher shortstop outfielder | forward guard center | bogey birdie eagle par | knockout decision |
    freestyle backstroke butterfly breaststroke | slalom downhill | biological adoptive | older younger | oldest youngest | biggest
    smallest | largest smallest | highest lowest | best worst | longest shortest | fastest slowest | urban rural | bride groom |
    teacher student | doctor nurse patient | employer employee | landlord tenant | buyer seller | writer editor publisher | wholly
    partly | always never sometimes | everyone no_one | everybody nobody | nation state county | nuclear chemical biological
    conventional | grant deny | grant refuse | nothing everything | directly indirectly | voluntarily involuntarily | with without |
    positive negative | true false | solar lunar | Atlantic Pacific | gubernatorial senatorial presidential congressional mayoral |
    payroll income sales property | taxable gross adjusted | primary general runoff | voter border national | primary caucus |
    trustee donor founder | lender borrower | supplier customer | attendance revenue | lawsuit complaint indictment | suspended
    fired expelled | postponed cancelled canceled | injured ill | heart kidney liver lung brain | arm leg hand foot shoulder knee |
    ankle wrist elbow hip | uncle nephew cousin | bachelor married | former current | acting permanent | honorary elected | opponent
    supporter | winner loser | creditor debtor | author subject | uphill downhill | upstream downstream | inbound outbound |
    offensive defensive | real fictional imaginary fictitious | heavy light | heavier lighter | hot cold | hotter colder warmer cooler |
    wet dry | thick thin | thicker thinner | wide narrow | wider narrower | deep shallow | deeper shallower | long short | longer
    shorter | taller shorter | rich poor | richer poorer | strong weak | stronger weaker | hard soft | full empty | cheap expensive |
    cheaper costlier | early late | old new | simple complex | natural artificial synthetic | raw cooked | fresh frozen | live recorded
    | single double triple | ascend descend | ascending descending | optimistic pessimistic | asset liability | resistant susceptible |
    resist succumb | steel iron bronze brass wood stone brick concrete glass cast_iron | cotton wool silk linen | canvas wood paper |
    heron crane egret stork ibis | frog toad | moth butterfly | bee wasp hornet | alligator crocodile | seal sea_lion walrus | wolf
    coyote fox | sheep goat | mandate recommend | obligatory optional | bullish bearish | surplus shortage shortfall | thaw freeze |
    sank ran_aground | vegetarian vegan | nominee winner | finalist winner | remarry marry | bride bridesmaid | lend donate | fertile
    infertile | comedy tragedy drama | prose poetry | fiction nonfiction | orbit flyby | solid liquid gas | acid alkali | conductor
    soloist | prostate pancreas thyroid liver kidney bladder | vein artery | tibia femur fibula | retina cornea | tendon ligament | coma
    concussion | reservoir lake river canal pond | tornado hurricane earthquake flood wildfire | hail sleet snow | downtown uptown
    midtown | nave transept choir | lede headline | ounce pint quart gallon | teaspoon tablespoon cup | Fahrenheit Celsius Kelvin |
    Sunni Shiite Alawite Druze | Lutheran Presbyterian Methodist Episcopal | Catholic Protestant Greek_Orthodox Russian_Orthodox |
    Labour Conservative Liberal_Democrat crossbench | Social_Democrat Christian_Democrat Green | stroke aneurysm heart_attack | rook
    bishop knight pawn | club spade heart diamond | ace birdie bogey eagle par | fly_half scrum_half prop hooker |
    settle dismiss | parole probation prison | warrant subpoena summons injunction | indict arraign convict | perjury bribery extortion
    embezzlement fraud forgery | concurring dissenting | concurrence dissent | affirm reverse overturn vacate | verdict mistrial | punitive
    compensatory statutory | copyright patent trademark | juror judge prosecutor bailiff | trial_court appeals_court district_court
    supreme_court federal_appeals_court federal_district_court | county_court district_court | judge governor mayor sheriff | plead_guilty
    plead_not_guilty plead_no_contest | president prime_minister king emperor pope | ambassador consul | foreign_minister finance_minister
    defense_minister interior_minister justice_minister health_minister prime_minister education_minister | foreign finance defense interior
    justice health education agriculture transport labor energy environment commerce housing | ruling opposition | primary general_election
    runoff special_election | whip speaker majority_leader minority_leader | sign ratify veto | repeal enact amend | registered likely
    eligible | attorney_general solicitor_general inspector_general surgeon_general | governor lieutenant_governor | sheriff's_office
    police_department state_police sheriff's_department | army navy air_force marine_corps coast_guard national_guard | corporal sergeant
    lieutenant captain colonel admiral brigadier | destroyer frigate submarine aircraft_carrier cruiser tanker ferry freighter | infantry
    cavalry artillery | brigade battalion regiment | born adopted baptized buried | die injure | free kill | divorced widowed married
    unmarried | divorcee widow widower | twin triplet | identical fraternal | parent grandparent | adoptive foster biological | stepbrother
    half-brother brother | stepsister half-sister sister | annually monthly weekly daily quarterly hourly | weekday weekend | dawn dusk noon
    midnight | beginning end middle | begin end expire | before during after | bank insurer airline brewery hospital museum library union
    newspaper broadcaster hotel supermarket winery refinery shipyard carmaker drugmaker railroad | union company | charter magnet parochial
    | editorial column | television radio | poem essay novel memoir play musical opera short_story | documentary sitcom | screenplay
    cinematography costume_design | composer lyricist conductor choreographer | album single | verse chorus | debut second third fourth
    fifth | antibody antigen | bacterium virus fungus parasite | bacteria virus fungus parasite | measles mumps rubella polio chickenpox
    smallpox tetanus diphtheria influenza | carbohydrate protein fat fiber | vitamin mineral | proton neutron electron | fission fusion |
    comet asteroid meteor | star planet moon galaxy | red_dwarf white_dwarf brown_dwarf | mammoth mastodon | herbivore carnivore omnivore |
    venomous harmless | edible poisonous | reptile amphibian mammal bird insect | oak elm maple pine birch ash willow cedar spruce beech |
    pike walleye trout salmon perch carp cod tuna | eagle hawk falcon owl vulture | crow raven | duck goose swan | elk deer moose caribou |
    leopard jaguar cheetah tiger lion | mosquito tick flea | snake lizard turtle tortoise | octopus squid | oyster clam mussel scallop |
    shrimp crab lobster | apple pear peach plum cherry | baking_powder baking_soda | butter margarine | almond walnut pecan cashew | tempera
    watercolor acrylic oil | marble granite limestone slate | platinum gold silver bronze copper | diamond ruby emerald sapphire opal | coal
    oil natural_gas | arson lightning faulty_wiring gas_leak electrical_fault | pilot_error metal_fatigue mechanical_failure |
    antidepressant antibiotic painkiller stimulant sedative blood_thinner antipsychotic steroid statin | kidney gallbladder liver spleen
    appendix | shoulder knee elbow ankle hip wrist hamstring groin calf | oral intravenous topical | inpatient outpatient | sale profit |
    loan gift grant | tariff quota subsidy | inflation unemployment | taxable adjusted_gross adjustable_gross | shareholder bondholder |
    wholesaler retailer manufacturer distributor | contractor subcontractor | short metric | fastball slider curveball changeup cutter
    sinker | touchdown field_goal | rebound assist steal | penalty free_kick | win loss draw | preseason regular_season postseason | home
    away | left-handed right-handed | left-hander right-hander | amateur professional | forehand backhand | javelin discus shot_put |
    heavyweight lightweight middleweight welterweight featherweight | head assistant | Jesuit Franciscan Dominican Benedictine | Reform
    Orthodox | rabbi imam pastor priest | monk nun | Easter Christmas Passover Thanksgiving Hanukkah | sociology psychology history
    economics philosophy physics chemistry biology mathematics linguistics anthropology geology astronomy theology literature | sociologist
    psychologist historian economist philosopher physicist chemist biologist mathematician linguist anthropologist geologist astronomer
    theologian | bachelor's_degree master's_degree doctorate | faculty trustees alumni | valedictorian salutatorian | fraternity sorority |
    librarian nurse teacher accountant architect dentist pharmacist plumber electrician carpenter mechanic barber baker butcher janitor
    lawyer | painter sculptor photographer poet novelist playwright composer dancer | author illustrator translator publisher | bus_driver
    truck_driver taxi_driver train_driver | employee volunteer intern | survivor victim | native resident | rent own | teach study | play
    coach | shoot stab strangle | suicide homicide | lake sea ocean bay strait | bridge tunnel | urban suburban rural | inland coastal
    offshore | kitchen bedroom bathroom basement attic | sedan pickup minivan motorcycle | passenger freight | bow stern | port starboard |
    tallest oldest longest deepest fastest widest richest youngest heaviest poorest hottest coldest wettest driest | registered_voters
    likely_voters adults | saturated unsaturated | horizontal vertical | rotate orbit | mayoral gubernatorial | stalactite stalagmite |
    emigrate immigrate | emigrant immigrant | astronomer astrologer | geographer geologist | meteorologist seismologist | cardiologist
    neurologist oncologist dermatologist | obstetrician pediatrician | optometrist ophthalmologist | orthodontist dentist | cement concrete
    | hay straw | moat ditch | violinist cellist pianist guitarist | pay receive | ban legalize tax subsidize | embassy consulate | abstain
    oppose | baptize marry bury ordain | demote promote | overpay underpay | overestimate underestimate | inhale exhale
    """
)
