"""Words of one kind that exclude one another, so that exchanging them changes a fact (junior and senior, won and lost).

Written like ``SYNONYMS``: groups are separated by ``|``, an underscore is a space, a word may stand in several groups. Base forms,
hand-made from general knowledge of the language, not from measured data.
"""

from __future__ import annotations

from audit.rules.lexicon import groups

SIBLINGS = groups(
    """
    father mother son daughter brother sister husband wife uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter
    stepfather stepmother stepson stepdaughter | boyfriend girlfriend husband wife fiance fiancee partner | freshman sophomore junior senior
    | father mother stepfather stepmother grandfather grandmother uncle aunt | son daughter stepson stepdaughter nephew niece grandson
    granddaughter | brother sister half-brother half-sister cousin twin | husband wife boyfriend girlfriend fiance fiancee ex-husband
    ex-wife partner | widow widower | boy girl | man woman boy girl | male female | king queen prince princess | mother-in-law father-in-law
    son-in-law daughter-in-law brother-in-law sister-in-law | father son brother uncle | mother daughter sister aunt | north south east west
    northeast northwest southeast southwest | northern southern eastern western northeastern northwestern southeastern southwestern central
    | left right | upper lower | above below | before after | first second third fourth fifth last | earlier later | morning afternoon
    evening night | monthly weekly daily yearly annual quarterly hourly biweekly biannual biennial | day week month year hour minute decade
    century quarter | spring summer fall autumn winter | million billion trillion thousand hundred | rise fall drop decline | increase
    decrease decline reduce cut | raise cut lower | last next | gain lose | up down | higher lower | more less fewer | most least | majority
    minority plurality | maximum minimum | all none half | win lose | beat lose_to | support oppose | for against | accept reject | approve
    reject deny | import export | buy sell | lend borrow | give receive | hire fire | arrive leave | open close | enter leave | include
    exclude | allow ban | confirm deny | strengthen weaken | guilty innocent not_guilty acquitted convicted | convict acquit charge accuse
    arrest sentence indict plead | jail fine | murder manslaughter assault robbery burglary rape kidnapping arson fraud theft | plaintiff
    defendant | felony misdemeanor | prosecutor defense_lawyer | victim suspect perpetrator witness | kill injure wound | killed injured
    wounded missing arrested | dead injured wounded missing alive | die survive | death injury case hospitalization infection | marry engage
    divorce separate | elect appoint nominate | resign retire | election appointment | incumbent challenger | candidate incumbent nominee |
    Republican Democrat independent Democratic Libertarian Labour Conservative Tory GOP | liberal conservative progressive moderate |
    Catholic Protestant Jewish Muslim Christian Hindu Buddhist Sikh Mormon Methodist Baptist Anglican Orthodox | Sunni Shiite | black white
    Asian Hispanic Latino | public private | federal state local municipal county | national international regional local | domestic foreign
    | civil criminal | political judicial legal economic social military cultural | House Senate | resolution amendment bill | treasurer
    secretary chairman director president vice_president | undergraduate graduate doctoral master's bachelor's | elementary middle
    high_school | helicopter plane | truck bus van motorcycle bicycle train car | pistol rifle shotgun handgun | knife gun | soldier sailor
    marine airman | hydrogen helium oxygen nitrogen carbon | carbon_dioxide carbon_monoxide methane | bacterium virus fungus bacteria |
    infectious autoimmune genetic chronic | red blue green yellow white orange purple brown gray pink | gold silver bronze | breakfast lunch
    dinner | beef pork chicken lamb | wheat corn rice soy | dog cat | lion tiger | whale dolphin shark | bull cow | horse pony | guitar
    piano violin drums bass | novel memoir biography play | director producer writer actor | singer drummer guitarist bassist | goalkeeper
    defender midfielder striker forward | pitcher catcher | quarterback linebacker receiver | semifinal final quarterfinal | gross net |
    revenue profit income earnings loss | debt deficit surplus | median mean average | interest principal | stock bond | deposit withdrawal
    | billionaire millionaire | percent percentage_points | Celsius Fahrenheit | mile kilometer | pound kilogram dollar euro yen | ton pound
    kilogram | acre hectare square_mile | gallon liter | inch foot yard meter | uphold strike_down overturn reverse | drop file | treat
    admit | dioxide monoxide | nurse teacher doctor lawyer engineer farmer miner firefighter pilot driver actor | double triple quadruple
    halve | milligram microgram gram nanogram | short-range intermediate-range medium-range long-range | son grandson stepson | daughter
    granddaughter | guilty no_contest | deadliest second-deadliest | diabetes asthma cancer arthritis malaria tuberculosis measles polio |
    battery engine motor | stroke heart_attack | heart_disease cancer | antibiotic antiviral | viral bacterial | pedestrian cyclist motorist
    passenger driver | barn home garage house | heron crane egret | hydropower wind_power solar_power nuclear_power | hydroelectric solar
    nuclear coal gas wind | copper iron steel aluminum zinc lithium nickel | cattle sheep goats pigs | rice wheat barley oats maize |
    cocaine heroin marijuana methamphetamine fentanyl opium | wine beer whiskey vodka | cello violin viola | tenor soprano baritone bass
    alto | poem novel play essay | sonata symphony concerto opera | mosque church synagogue temple | priest rabbi imam | bishop archbishop
    cardinal | county parish borough | moral mortal | carotid coronary | fiscal calendar | vice_chairman chairman | financial operating
    technology marketing legal | mouse rat hamster rabbit monkey | psychology psychiatry sociology anthropology | psychologist psychiatrist
    sociologist anthropologist | sentence free acquit | record broadcast | praise criticize condemn | attack defend | join quit leave |
    remember forget | pass fail | push pull | send receive | build demolish | create destroy | expand shrink | widen narrow | start stop |
    arrive depart | deny admit | appear disappear | find lose | encourage discourage | enable prevent | hide reveal | permanent temporary |
    voluntary mandatory compulsory optional | public secret | direct indirect | internal external | major minor | inner outer | eastbound
    westbound northbound southbound | front rear back | indoor outdoor | upstairs downstairs | odd even | plus minus | mild severe moderate
    | benign malignant | acute chronic | elder younger | ancient modern | analog digital | wholesale retail | nonprofit for-profit | Black
    White Asian Hispanic Latino Native | Danish Dutch German Swedish Norwegian Finnish | Austrian Australian | Slovak Slovenian Slovenia
    Slovakia | Iraqi Iranian | high_school college university elementary_school middle_school | lamb beef pork veal mutton venison turkey |
    heir executor trustee | borrower lender | plaintiff defendant respondent petitioner | appellant appellee | uphill downhill | tributary
    river creek | nephew uncle | sequel prequel | paperback hardcover | matinee evening | overture finale | keyboard bass drum | sopranos
    altos | fullback halfback | offense defense | catcher pitcher shortstop outfielder | forward guard center | bogey birdie eagle par |
    knockout decision | freestyle backstroke butterfly breaststroke | slalom downhill | biological adoptive | older younger | oldest
    youngest | biggest smallest | largest smallest | highest lowest | best worst | longest shortest | fastest slowest | urban rural | bride
    groom | teacher student | doctor nurse patient | employer employee | landlord tenant | buyer seller | writer editor publisher | wholly
    partly | always never sometimes | everyone no_one | everybody nobody | nation state county | nuclear chemical biological conventional |
    grant deny | grant refuse | nothing everything | directly indirectly | voluntarily involuntarily | with without | positive negative |
    true false | solar lunar | Atlantic Pacific | gubernatorial senatorial presidential congressional mayoral | payroll income sales
    property | taxable gross adjusted | primary general runoff | voter border national | primary caucus | trustee donor founder | lender
    borrower | supplier customer | attendance revenue | lawsuit complaint indictment | suspended fired expelled | postponed cancelled
    canceled | injured ill | heart kidney liver lung brain | arm leg hand foot shoulder knee | ankle wrist elbow hip | uncle nephew cousin |
    bachelor married | former current | acting permanent | honorary elected | opponent supporter | winner loser | creditor debtor | author
    subject | uphill downhill | upstream downstream | inbound outbound | offensive defensive | real fictional imaginary fictitious | heavy
    light | heavier lighter | hot cold | hotter colder warmer cooler | wet dry | thick thin | thicker thinner | wide narrow | wider narrower
    | deep shallow | deeper shallower | long short | longer shorter | taller shorter | rich poor | richer poorer | strong weak | stronger
    weaker | hard soft | full empty | cheap expensive | cheaper costlier | early late | old new | simple complex | natural artificial
    synthetic | raw cooked | fresh frozen | live recorded | single double triple | ascend descend | ascending descending | optimistic
    pessimistic | asset liability | resistant susceptible | resist succumb | steel iron bronze brass wood stone brick concrete glass
    cast_iron | cotton wool silk linen | canvas wood paper | heron crane egret stork ibis | frog toad | moth butterfly | bee wasp hornet |
    alligator crocodile | seal sea_lion walrus | wolf coyote fox | sheep goat | mandate recommend | obligatory optional | bullish bearish |
    surplus shortage shortfall | thaw freeze | sank ran_aground | vegetarian vegan | nominee winner | finalist winner | remarry marry |
    bride bridesmaid | lend donate | fertile infertile | comedy tragedy drama | prose poetry | fiction nonfiction | orbit flyby | solid
    liquid gas | acid alkali | conductor soloist | prostate pancreas thyroid liver kidney bladder | vein artery | tibia femur fibula |
    retina cornea | tendon ligament | coma concussion | reservoir lake river canal pond | tornado hurricane earthquake flood wildfire | hail
    sleet snow | downtown uptown midtown | nave transept choir | lede headline | ounce pint quart gallon | teaspoon tablespoon cup |
    Fahrenheit Celsius Kelvin | Sunni Shiite Alawite Druze | Lutheran Presbyterian Methodist Episcopal | Catholic Protestant Greek_Orthodox
    Russian_Orthodox | Labour Conservative Liberal_Democrat crossbench | Social_Democrat Christian_Democrat Green | stroke aneurysm
    heart_attack | rook bishop knight pawn | club spade heart diamond | ace birdie bogey eagle par | fly_half scrum_half prop hooker |
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
    oppose | baptize marry bury ordain | demote promote | overpay underpay | overestimate underestimate | inhale exhale | born raise educate
    | born grow_up | die bury cremate | graduate attend drop_out expel transfer | major minor | write edit direct produce illustrate
    translate narrate | compose conduct perform | design build renovate restore | invent patent discover | found co-found buy inherit |
    founder co-founder owner | inherit buy steal | own lease rent manage | win nominate shortlist | win run lose | fire resign retire
    lay_off laid_off promote demote transfer | resign dismiss oust sack retire | drown strangle suffocate stab shoot poison electrocute
    bludgeon smother hang | accept decline refuse | agree refuse decline disagree | endorse oppose criticize condemn | lend give owe donate
    borrow | grow shrink contract decline fall | raise cut lower keep maintain | cause link prevent | prevent treat cure diagnose detect |
    require encourage recommend allow ban | host attend | rob burn vandalize | enlist draft conscript | join_up drafted | fight serve |
    merge acquire split | make sell import distribute | settle win lose | land take_off | leak burst | taser shoot stab beat | plead found |
    pleaded found | open locked unlocked | locked unlocked | married single engaged divorced | live taped | online television radio | adult
    child | room bed bathroom | member donor subscriber follower | twin older younger elder | adopted biological adoptive | state U.S
    federal county | city county state district | retired serving active active-duty | sun moon | Mars Venus Jupiter Saturn Mercury Neptune
    Uranus Pluto | midfield defense attack | defenseman forward winger goalie goaltender | rabbit hare | rights control | civilian military
    police | call email letter text fax | bus_driver taxi_driver truck_driver | taxi truck bus train tram | crew passenger | eldest youngest
    oldest | late former | crawl run walk | swim fly | knit sew | boil fry roast bake | plant harvest | borrow lend | sit stand | hire elect
    | sober drunk | unarmed armed | conscious unconscious | insured uninsured | licensed unlicensed | paid unpaid | known unknown | manned
    unmanned | vaccinated unvaccinated | dead alive | awake asleep | pregnant infertile | blind deaf | vegan vegetarian | barefoot shod |
    freshwater saltwater | nocturnal diurnal | prepaid postpaid | tenor bass | preschool kindergarten | uncle grandfather | aunt grandmother
    | invited uninvited | elected appointed | tenured adjunct | hardback paperback | fiction nonfiction | weekday weekend | sunrise sunset |
    creditor debtor | deposit withdraw | sow reap | summit valley | sworn unsworn
    """
)
