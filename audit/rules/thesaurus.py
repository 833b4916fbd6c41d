"""Which words copy-editors exchange for one another without changing what is said.

Groups are separated by ``|``, an underscore is a space, a word may stand in several groups. Base forms; words are compared by base form.
Hand-made from general knowledge of the language, not from measured data. A pair that is in ``SIBLINGS`` too counts as synonyms: the doubt
is the newsroom's.
"""

from __future__ import annotations

from audit.rules.lexicon import groups

SYNONYMS = groups(
    """
    say tell state note add remark comment declare announce explain observe mention claim assert contend argue maintain insist recall | show
    reveal display demonstrate indicate suggest | highlight underscore underline emphasize stress | begin start commence launch open | end
    finish conclude stop cease complete | help assist aid | need require | get be become receive obtain | give provide offer supply | make
    create build produce develop | use utilize employ | buy purchase acquire | try attempt seek | choose pick select opt | hold host | about
    approximately roughly around some circa | nearly almost | over more_than | under less_than fewer_than below | big large huge major
    massive enormous giant sizable considerable substantial | small little tiny minor | quick fast rapid swift speedy | quickly rapidly
    swiftly fast | important key crucial critical vital essential significant pivotal | many numerous several multiple various a_number_of
    lots_of a_lot_of plenty_of dozens_of scores_of countless | enough sufficient adequate | whole entire full complete | wholly entirely
    completely fully totally altogether | often frequently | usually normally typically generally | now currently presently today at_present
    | before prior_to ahead_of | after following | because as since | because_of due_to owing_to thanks_to | although though while whereas
    even_though despite in_spite_of despite_the_fact_that | but however yet nevertheless still | so therefore thus hence accordingly
    as_a_result consequently | also too as_well additionally besides moreover furthermore in_addition | like such_as including | to
    in_order_to so_as_to | if whether | on upon | among amongst | amid amidst during | toward towards | each every all | must have_to
    need_to has_to had_to | can could able_to be_able_to | child kid youngster youth minor juvenile | man guy male | woman lady female |
    people persons residents citizens locals folks individuals person resident | police officers cops officer policeman | house home
    residence dwelling property | car vehicle automobile | job position post role duty | company firm business corporation enterprise
    organization | country nation | city town metropolis municipality | doctor physician medic | lawyer attorney counsel | money cash funds
    funding | film movie picture | picture photo photograph image snapshot | shop store outlet retailer | street road | school college |
    holiday vacation | plane aircraft airplane jet aeroplane jetliner airliner | ship vessel boat | gun firearm weapon | fire blaze inferno
    | crash collision accident wreck | blast explosion detonation | fight battle struggle conflict clash | talks negotiations discussions
    meeting dialogue | deal agreement accord pact settlement | plan scheme proposal blueprint | law legislation statute act measure | rule
    regulation | probe investigation inquiry enquiry review | report account story article piece post item | blog_post post blogpost |
    meeting gathering session conference event | vote ballot poll election | leader head chief boss | official authority authorities |
    spokesman spokesperson spokeswoman | chairman chairperson chair chairwoman | congressman congresswoman lawmaker legislator
    representative | fireman firefighter | policeman policewoman officer | mailman postman | stewardess flight_attendant | mankind humanity
    humankind | worker employee staffer staff member colleague | employer boss | student pupil | teacher educator instructor | expert
    specialist analyst observer | critic opponent detractor | supporter backer ally advocate proponent | rebel insurgent militant fighter
    gunman | migrant immigrant | refugee asylum-seeker | homeless unhoused | blacklist denylist blocklist | whitelist allowlist | master
    main primary | slave replica secondary | sanity_check confidence_check | dummy placeholder sample | illegal_immigrant
    undocumented_immigrant unauthorized_immigrant | handicapped disabled | elderly older senior_citizens aged | die perish pass_away | hurt
    injure wound | hit strike | rise climb increase grow jump gain surge soar | fall drop decline decrease slip slide dip tumble plunge sink
    shrink | raise lift boost hike increase | cut reduce lower slash trim | win triumph prevail | beat defeat overcome | lead guide head |
    follow track | go travel head move | come arrive | leave depart exit quit | stay remain | return go_back come_back | keep retain
    maintain preserve | let allow permit enable | stop prevent block halt | ban prohibit bar outlaw | force compel oblige | ask request urge
    | answer reply respond | describe portray depict characterize | discuss debate broach raise address | decide determine resolve | agree
    consent | refuse decline reject | accept admit acknowledge concede | deny dispute | think believe consider feel | know understand
    realize | see view regard watch | look appear seem | hear listen | find discover locate identify | search hunt look_for | meet encounter
    | join enter | visit tour | live reside dwell | work labor labour | speak talk | write pen author | send dispatch deliver ship | bring
    carry take transport | pull draw drag | push shove press | throw toss hurl | happen occur take_place unfold | include contain comprise
    feature cover | involve entail | mean signify imply | cause prompt trigger spark provoke spur lead_to result_in | affect influence
    impact | change alter modify adjust shift amend revise | improve enhance better upgrade | fix repair mend | solve resolve settle |
    destroy demolish wreck ruin | damage harm | protect shield safeguard defend | attack assault raid strike | warn caution alert | threaten
    menace | blame accuse | criticize slam blast condemn denounce | praise laud hail applaud | celebrate mark | arrest detain apprehend |
    jail imprison incarcerate | free release liberate | publish release issue | new fresh recent novel latest | old ancient aged | former ex
    one-time previous past erstwhile | current present existing | future upcoming forthcoming coming | last past previous final latest |
    next following subsequent coming | main chief principal primary central | good great fine nice excellent | bad poor terrible awful
    dreadful | hard difficult tough challenging | easy simple straightforward | clear obvious plain evident apparent | strange odd unusual
    peculiar weird exceptional unexpected | famous well-known renowned celebrated noted prominent | rich wealthy affluent | poor
    impoverished needy | angry furious irate | happy glad pleased delighted | sad unhappy upset | afraid scared frightened fearful | brave
    courageous | smart clever intelligent | strong powerful mighty robust | weak feeble | safe secure | dangerous risky hazardous perilous
    unsafe | deadly fatal lethal | likely probable probably | possible potential | certain sure | real actual true genuine | fake false
    bogus phony | wrong incorrect mistaken erroneous | right correct accurate proper | different distinct varied | similar alike comparable
    | same identical | broad wide extensive | deep profound | long lengthy extended prolonged | short brief | early initial | late overdue |
    beginning start outset | goal aim objective target purpose | result outcome consequence effect | reason cause | problem issue trouble
    difficulty challenge question concern | chance opportunity | way method manner means approach technique | part portion section piece
    segment territory | kind type sort form | group band team | number figure amount quantity total | place location spot site venue | area
    region zone district territory | side part | line queue | border frontier boundary | center centre middle heart | edge brink verge | top
    peak summit | bottom base foot | outskirts suburbs | countryside rural_area | fall autumn | movie cinema | tv television | phone
    telephone mobile cellphone smartphone | internet web online | email e-mail | website site page webpage | app application | video footage
    clip recording | song track tune | book volume tome | paper newspaper daily | magazine periodical | reporter journalist correspondent |
    author writer | player athlete | coach manager trainer | match game contest | fan supporter | soccer football | cup trophy | medal award
    prize | crowd audience spectators | drink beverage | liquor alcohol | drug medicine medication | illness disease sickness ailment |
    vaccine shot jab | virus coronavirus | storm tempest | flood deluge flooding | earthquake quake temblor tremor | rain rainfall |
    climate_change global_warming | oil crude petroleum | gas petrol gasoline | price cost | pay wage salary compensation | tax levy duty |
    stock share equity | market bourse | loan credit | budget spending_plan | trade commerce | strike walkout stoppage | protest
    demonstration rally march | protester demonstrator | riot unrest disturbance | war conflict fighting hostilities | soldier troop
    serviceman servicemen troops | army military armed_forces troops forces | ceasefire truce cease-fire | treaty pact | prison jail
    penitentiary | court tribunal | judge jurist justice | trial hearing case proceedings | crime offense offence | criminal offender |
    victim casualty | murder killing homicide slaying | shooting gunfire | robbery heist theft | drugs narcotics | bomb explosive device |
    terrorist extremist militant | regime government administration | parliament legislature | bill measure | senator lawmaker | campaign
    drive effort push | speech address remarks | statement release comment | document paper file record | data information figures
    statistics | study research survey analysis report | science | per a each | via through by | percent per_cent | plus and | versus
    against | regarding concerning about on over | within in inside | the this that its their his her our these those | a one an | that
    which who | he they it she | will would shall | may might could can | is are was were | has have had | situation case scenario
    circumstance context instance condition | idea notion concept thought | view opinion belief perspective stance | role part function |
    feature element component aspect characteristic | growth expansion increase | decline decrease reduction drop fall | benefit advantage |
    drawback disadvantage downside | danger risk threat hazard | attempt effort bid try | duty responsibility obligation | ability capacity
    capability | anger fury outrage rage | fear worry anxiety concern | hope wish desire | mistake error blunder | choice option alternative
    | task job assignment work | skill talent | tool instrument device | system network | machine device computer equipment machinery |
    program scheme initiative project | service facility | technology innovation | supply provide | boost increase strengthen | spokesperson
    representative | aide adviser assistant | partner ally | gradual steady slow | constant continuous steady | sudden abrupt | driverless
    self-driving autonomous | modern contemporary | common widespread prevalent popular | rare uncommon unusual | special particular
    specific | general overall | basic fundamental | necessary required needed | useful helpful beneficial | successful effective | likely
    expected | eager keen | ready prepared | aware conscious | responsible liable accountable | involved engaged | interested keen | able
    capable | available accessible | daily everyday | annual yearly | monthly | weekly | recently lately newly | soon shortly | immediately
    instantly straight_away at_once | finally eventually ultimately in_the_end | both two | initially originally at_first first | previously
    earlier before formerly | suddenly abruptly | slowly gradually | nearly virtually practically | mainly mostly chiefly largely primarily
    | especially particularly notably | very extremely highly really | only just merely solely simply | perhaps maybe possibly | exactly
    precisely | clearly obviously | together jointly | again once_more | far much | equally roughly similarly | actually really in_fact |
    regularly routinely | outside out_of | near close_to next_to beside | beyond past | inside within | amid among | start kick_off | cancel
    call_off scrap | delay postpone put_off | happen go_on | carry_out conduct perform | set_up establish found | find_out learn discover |
    turn_down reject | take_part participate | give_up quit abandon | point_out note | deal_with handle tackle | look_at examine consider
    study | look_into investigate | speed_up accelerate | slow_down | put_out extinguish | run operate manage | call name dub term label |
    get_rid_of remove eliminate scrap | cut_off | go_up rise | go_down fall | think_about consider | own possess have | pass approve adopt
    enact | drop abandon scrap | aim intend plan | hire recruit employ | fire dismiss sack oust | resign quit step_down | retire | lay_off |
    name appoint | lose | earn make | spend | pay | owe | save | share split | gather collect assemble | spread extend expand | hide conceal
    | reach achieve attain hit | avoid evade dodge escape | expect anticipate predict forecast | wait | hurry rush | drive ride cruise | fly
    | walk stroll | run | confirm verify | test check examine | promise pledge vow | support back endorse favor | oppose resist fight | fund
    finance bankroll | own hold | test trial | ensure guarantee secure | thwart foil | bolster strengthen reinforce | weaken undermine erode
    | worsen deteriorate | ease relieve alleviate | breed produce generate | infect | mandate require order | implement introduce enforce
    apply | establish set_up create found form | suspect gunman killer attacker shooter assailant man perpetrator intruder bomber | group
    organization outfit movement faction | storm hurricane cyclone typhoon | firefighter crew rescuer responder | bill legislation measure
    proposal | ministry department agency | victory win triumph | panel committee commission board | site facility plant complex | building
    structure | strike airstrike attack raid | Brit British Briton | leader president | leader premier | leader prime_minister | executive
    ceo | lawmaker senator | lawmaker congressman | newspaper outlet publication paper | carmaker automaker | drugmaker
    pharmaceutical_company | retailer chain store | airline carrier | lender bank | island nation | peninsula region | capital city |
    congregation church | school campus | jury panel | ruling decision verdict | indictment charges | suit lawsuit complaint | jury_trial
    trial | protest demonstration | border frontier | pontiff pope | monarch king | monarch queen | royal prince | singer star | actor star
    | athlete star | billionaire tycoon | rapper musician | infant baby newborn | toddler child | teenager teen adolescent | dad father |
    mom mother | grandma grandmother | grandpa grandfather | kid child | wed marry | go_into_effect take_effect come_into_force | leave_dead
    kill | bust arrest | oust remove | ink sign | nix reject | eye consider | mull consider | tout promote | vie compete | helm lead | pen
    write | slay kill | rout defeat | probe investigate | aid help | pact deal | row dispute | hit strike | quit resign | axe cut | boss
    head | cop officer | value worth | express voice | star feature | seem appear | statement press_release | decision move step | trooper
    officer | premier prime_minister | reopen restart | rejection refusal | anger outrage | plan move | shortage lack | rule policy | gap
    difference disparity | lead advantage | inquiry hearing | memo memorandum note | tip lead | row argument quarrel | ally friend | foe
    enemy rival | rival competitor | demand request call | pledge promise | remark comment | testimony evidence | trove cache | raft series
    slew spate string | bevy | hearing session | hurdle obstacle barrier | milestone landmark | watchdog regulator | fiscal financial |
    monetary financial | lawful legal | home domestic | abroad overseas | worldwide globally | nationwide nationally | statewide | roughly
    about | sick ill unwell | dead deceased late | missing lost | huge vast | tiny small | elderly old | youngster teenager | rain downpour
    | snow snowfall | heat hot_weather | blizzard snowstorm | tsunami wave | rubble debris wreckage | evacuate leave flee | shelter refuge |
    rescue save | survivor | mourner | funeral burial | grave tomb | coffin casket | wake vigil | arrest detention | head_office
    headquarters | health_secretary minister | nobody no_one | anybody anyone | everybody everyone | somebody someone | husband spouse
    partner | wife spouse partner | American US U.S | British UK U.K | volume activity turnover | police law_enforcement | police_official
    law_enforcement_official | Kremlin Moscow Russia | Washington White_House U.S United_States US America United_States_of_America |
    Beijing China | Brussels EU European_Union | London Britain UK U.K United_Kingdom | Tehran Iran | Kyiv Ukraine | Pyongyang North_Korea |
    Seoul South_Korea | Holland Netherlands | majority bulk | scant little | chance likelihood odds probability | order directive | convict
    find_guilty | convicted found_guilty | permission authorization authorisation consent | carer guardian | sequel follow-up | latest
    newest most_recent | permission approval | purpose reason | strong firm | spouse partner | gendarmerie police | order decree | dinner
    supper | longtime veteran seasoned | blow setback | witness bystander onlooker | tie link connection | interest stake | sign indication
    signal hint | local hometown | perk benefit | pothole hole | swath stretch | flurry wave burst | fallout aftermath | glut surplus |
    blueprint roadmap | backdrop background | bid offer | boon benefit | clout influence sway | crackdown clampdown | dearth lack | deadlock
    stalemate impasse | detour diversion | dispute feud | downpour rain | exodus flight | feat achievement | firestorm uproar furor outcry
    backlash | foothold presence | glitch malfunction | hike increase | hub center | influx surge | lull pause | mogul magnate tycoon |
    overhaul revamp | pick choice nominee | pundit commentator | rift split divide | scuffle brawl fight | government state | stint spell
    tenure | tally count total | tumult turmoil chaos | upheaval turmoil | woe trouble | zeal enthusiasm | bleak grim | chilly cool | costly
    expensive | dire grave | fierce intense | hefty large | key main | lavish luxurious | lone sole only | marathon lengthy | pricey
    expensive | scathing harsh | sprawling vast | stark sharp | swift quick | raise rear bring_up grow_up | flat apartment | fisherman
    angler | driver motorist | novelist author writer | ambassador envoy diplomat emissary | earnings profit | rifle gun weapon firearm |
    handgun pistol gun | shotgun gun | bag rucksack backpack knapsack satchel | pub bar tavern inn | proof evidence | power authority |
    poverty hardship deprivation | unrest turmoil | corruption graft | pressure calls | crowd throng | small modest | main major |
    police_officer cop | waiter server | teams crews | acceptance admission | shelter house | initial first | less fewer | poll survey |
    furious outraged angry | storm raid | flee escape | agency watchdog regulator | document memo | book novel | flight plane | boss manager
    | effect force | foe opponent | detain hold | hire take_on | woods forest woodland | fine penalty | grant award | loss defeat | neighbor
    resident | revenue sales takings | okay approve OK | pastor minister clergyman preacher vicar | cap hat | coat jacket | misery squalor |
    fierce staunch | muddy dirty | fiery passionate | windfall boon | flaw fault defect | downtown center central | janitor custodian
    caretaker | maid housekeeper cleaner | taxi cab | cabby cabbie taxi_driver | trio three three_men | duo two pair couple | deputy officer
    | fear dread | pair couple | clinic hospital | lorry truck | volunteer helper | convict inmate prisoner | cleric imam | client customer
    patron | race contest | competition contest | concert show gig | debate discussion | criticism scrutiny | diplomat envoy | fee charge |
    force violence | forecaster meteorologist | highway interstate freeway motorway | hotel inn | kidnapper abductor captor | captive
    hostage | abduct kidnap | journey trip voyage | letter missive | loyal devoted | nonprofit charity | operation surgery procedure |
    output production | owner proprietor | packed crowded | bystander passer-by passerby | patron customer | pensioner retiree | politician
    lawmaker | praise applause | probe spacecraft | reward bounty | scientist researcher academic | search comb scour | shopper buyer
    customer | title championship crown | tourist visitor | holidaymaker tourist vacationer | trip visit | troubled ailing struggling |
    unveil present | villager resident | bloodshed violence | battered pounded | beach shore | bitter bruising | body remains corpse | booze
    alcohol | buyer purchaser | campaigner activist | cigarette tobacco | change reform | cyclist biker bicyclist | destroy raze flatten
    level | hail welcome | investor shareholder | biker motorcyclist | onlooker spectator | backer sponsor | donor contributor | clash
    skirmish | blaze wildfire fire | cliff bluff | creek stream brook | pond lake | lane road | alley lane | hill mountain | rock stone
    boulder | sofa couch | rug carpet | cupboard closet cabinet | fridge refrigerator | rubbish trash garbage waste | nappy diaper |
    pavement sidewalk | lift elevator | boot trunk | bonnet hood | petrol fuel | windscreen windshield | autopsy post-mortem postmortem
    necropsy | constable officer | detective investigator | counsel lawyer | barrister lawyer | solicitor lawyer | magistrate judge | warder
    guard | bodyguard guard | guard sentry | spy agent operative | smuggler trafficker | thief robber burglar | gang crew ring | hoax prank
    | scam fraud swindle | bribe kickback payoff | ransom payment | heir successor | founder creator | inventor creator | baker pastry_chef
    | cook chef | barman bartender barkeeper | farmer grower rancher | laborer worker | foreman supervisor | apprentice trainee | intern
    trainee | freshman rookie newcomer | veteran ex-soldier | recruit hire signing | goal strike | keeper goalkeeper goalie goaltender |
    skipper captain | ref referee umpire | squad team side | fixture match game | tie match | pitch field ground | stadium arena venue
    ground | spectator fan | opener first_game | finale last_game | thrash rout trounce hammer crush | edge beat nip | clinch secure seal |
    concede admit | vow swear pledge | allege claim | testify tell | cite invoke quote | brand call label | urge press | plead appeal beg |
    shun avoid | spurn reject | curb limit restrict restrain | cap limit ceiling | halt stop suspend | resume restart | speed hasten | swell
    grow | dwindle shrink | wane fade | crumble collapse | topple overthrow oust | install appoint | swear_in inaugurate | hoard stockpile |
    dump discard | ditch drop abandon | lure attract draw | woo court | snub rebuff | grill question interrogate | quiz question | nab catch
    arrest | bag win | net earn | pocket earn | splurge spend | shell_out pay | cough_up pay | claw_back recover | recoup recover | ransack
    loot plunder | loot steal | pilfer steal | swipe steal | sneak slip | dash run rush | trek hike walk | march walk | stagger stumble |
    perch sit | tower rise | loom approach | brew develop | simmer smolder | erupt explode | torch burn | gut destroy | swamp flood inundate
    | drench soak | lash batter hit | maul attack | gore attack | bite attack | trample crush | mow_down hit | plow crash | ram hit crash |
    smash crash break | shatter break | snap break | rip tear | slice cut | hack chop | scrape scratch | gaffe blunder | spat quarrel | tiff
    quarrel | melee brawl | stampede crush | ordeal trauma | plight predicament | boycott shun | picket protest | sit-in protest | vigil
    rally | parade march procession | gala ball | bash party | do party | fete festival | fair festival | show exhibition exhibit | display
    exhibit | preview premiere | debut premiere launch | sequel second | remake reboot | tune melody | lyric text | gig job | shift stint |
    tenure term | mandate term | snap_election early_election | landslide rout | turnout participation | bloc alliance coalition | envoy
    representative | summit meeting | parley talks | accord deal | communique statement | missive letter | dispatch report | tidings news |
    scoop exclusive | op-ed column | columnist commentator | anchor presenter host | broadcaster network station | tabloid newspaper |
    bulletin newscast
    """
)
