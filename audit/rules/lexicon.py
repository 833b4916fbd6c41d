"""Words with a job rather than a meaning, and words that are one word written two ways. Groups are separated by ``|``, an underscore is a
space. All from general knowledge of newsroom style, none from measured data.
"""

from __future__ import annotations

from collections.abc import Mapping


def listed(text: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(text.split())


COURTESY = listed("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. rev rev. herr frau")
HONORIFICS = COURTESY | listed("president sen sen. rep rep. gov gov.")
"""What stands before a name, and house style gives and takes."""


def groups(text: str) -> Mapping[str, frozenset[int]]:
    """Each word or phrase with the numbers of the groups it stands in."""
    index: dict[str, set[int]] = {}
    for number, group in enumerate(text.split("|")):
        for word in group.split():
            index.setdefault(word.replace("_", " "), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in index.items()}


DETERMINERS = listed("a an the this that these those his her its their our your my")
FUNCTION_WORDS = listed(
    """
    a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to up upon
    with within while when where whereas whether which who whom whose what why how because since until although though also just
    only even still very quite rather really actually simply about around be is are was were been being am do does did done has have
    had having i you he she it we they me him her us them my your his its our their there here some any each every both all such own
    same other another more most much many few such itself himself herself themselves ourselves yourself myself one's however
    therefore thus indeed moreover furthermore meanwhile instead too now already again well not get gets got let across along among
    between during through toward towards via per amid amidst der das des ein eine einer einen einem und oder aber im
    ist sind waren haben le la les un une des du de et ou mais dans est sont el los las una y o pero en por para es
    que se в на и а но по с у о об к не что та і але з із від до за для это его её
    sich auf nach von vom zum zur für über durch gegen auch wird werden wurde wurden haben hatte noch nur wie bis als bei mit aus wenn
    du des au aux sur sous avec sans qui ce cette ces elle ils elles été del como más pero fue fueron sus sobre desde hasta entre
    от из за при под над через между без или же ли во со ко как так уже ещё еще был была было были есть
    або ж чи як так вже ще був була було були є який яка яке які
    """
)

_OPPOSITES = """
    for against|before after|inside outside|above below|over under|up down|all none|all most|all some|most some|few many|both neither
    |always never|first last|more less|most least|any no|to from|by to|by from|by against|by after|from for|along across|into
    out_of|onto off|on off|with without|every no|each no| all one_of|all nearly_all|all almost_all|every nearly_every|every
    almost_every|all not_all| both one_of|both neither_of|only one_of|the_only one_of_the|for except_for|on except_on|nearly over|nearly
    just_over|nearly more_than|almost over|almost just_over|almost more_than|just_under just_over| within after|in_favor_of
    against|at_home away|through except|if unless| during before|during after|since before|until after|until since|at_least
    at_most|inside near|within outside
    """
OPPOSITES = frozenset(frozenset(pair.replace("_", " ") for pair in pairs.split()) for pairs in _OPPOSITES.split("|"))
"""Small words that turn a statement round when one stands in the other's place."""

SPELLINGS = groups(
    """
    color colour | favor favour | honor honour | labor labour | neighbor neighbour | behavior behaviour | center centre | theater theatre |
    meter metre | liter litre | fiber fibre | defense defence | offense offence | license licence | practice practise | organize organise |
    realize realise | recognize recognise | apologize apologise | analyze analyse | criticize criticise | emphasize emphasise | program
    programme | tire tyre | curb kerb | gray grey | plow plough | jewelry jewellery | traveled travelled | traveling travelling | canceled
    cancelled | canceling cancelling | cancelation cancellation | labeled labelled | modeling modelling | fueled fuelled | counselor
    counsellor | fulfill fulfil | enroll enrol | skillful skilful | check cheque | aluminum aluminium | airplane aeroplane | adviser advisor
    | protester protestor | judgment judgement | acknowledgment acknowledgement | aging ageing | ax axe | catalog catalogue | dialog
    dialogue | analog analogue | mom mum | pajamas pyjamas | skeptical sceptical | whiskey whisky | story storey | OK okay O.K | email
    e-mail | website web_site | online on-line | cellphone cell_phone | healthcare health_care health-care | landmine land_mine | ceasefire
    cease-fire | blogpost blog_post | livestream live_stream live-stream | long-term longterm | policymaker policy-maker | lawmaker
    law-maker | vice-president vice_president | until till | toward towards | among amongst | while whilst | learned learnt | burned burnt |
    dreamed dreamt | leaped leapt | spelled spelt | spoiled spoilt | forever for_ever | any_more anymore | percent per_cent | gonna going_to
    | wanna want_to | gotta got_to have_to | kinda kind_of | outta out_of | 'em them | y'all you_all | lemme let_me | dunno do_not_know
    """
)

ABBREVIATIONS = groups(
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
    | january jan | february feb | april apr | august aug | september sept sep | october oct | november nov | december dec | monday
    mon | tuesday tue tues | wednesday wed | thursday thu thurs | friday fri | saturday sat | sunday sun | exam examination | lab
    laboratory | США Соединенные_Штаты Соединённые_Штаты Соединенных_Штатов Соединенным_Штатам Соединенными_Штатами Соединенных_Штатах
    Сполучені_Штати Сполучених_Штатів Сполученим_Штатам Сполученими_Штатами Сполучених_Штатах | USA Vereinigte_Staaten
    Vereinigten_Staaten | États-Unis USA | EEUU EE_UU EE.UU EE._UU Estados_Unidos | UE Unión_Europea Union_européenne | EU
    Europäische_Union Europäischen_Union | ЕС Евросоюз Евросоюза Европейский_союз Европейского_союза | ЄС Євросоюз Євросоюзу
    Європейський_Союз Європейського_Союзу | ONU Naciones_Unidas Nations_unies | ООН Организация_Объединенных_Наций
    Організація_Об’єднаних_Націй | Великобритания Соединенное_Королевство | ca circa etwa | Mio Millionen | Mrd Milliarden | Prof
    Professor Professorin | Nr Nummer | phone telephone | photo photograph | info information | intro introduction
    """
)

HOUSE_STYLE = groups(
    """
    Kyiv Kiev | Odesa Odessa | Kharkiv Kharkov | Lviv Lvov | Chernobyl Chornobyl | Dnipro Dnieper | Zelenskyy Zelensky Zelenskiy
    Zelenski | Gaddafi Qaddafi Gadhafi Kadafi Qadhafi | Quran Koran Qur'an | Hezbollah Hizbollah Hizbullah | al-Qaida al-Qaeda
    al_Qaeda al_Qaida Al-Qaida Al-Qaeda | Taliban Taleban | Türkiye Turkey | Myanmar Burma | Mumbai Bombay | Kolkata Calcutta |
    Chennai Madras | Eswatini Swaziland | Muhammad Mohammed Muhammed Mohammad | Houthi Huthi | Houthis Huthis | Hanukkah Chanukah |
    Beijing Peking | Czechia Czech_Republic | ISIS IS Islamic_State ISIL Daesh | Covid COVID Covid-19 COVID-19 coronavirus |
    Internet internet | Web web | Ms Mrs Miss Ms. Mrs. | Democrat Democratic | France French | Spain Spanish | Netherlands Dutch |
    Germany German | Poland Polish | Turkey Turkish | Greece Greek | Wales Welsh | Ireland Irish | China Chinese | Denmark Danish |
    Sweden Swedish | Finland Finnish | Thailand Thai | Switzerland Swiss | Norway Norwegian | Portugal Portuguese | Iraq Iraqi |
    Israel Israeli | Pakistan Pakistani | Afghanistan Afghan | Peru Peruvian | Scotland Scottish | England English | Philippines
    Philippine Filipino | Lebanon Lebanese | Argentina Argentine | Kazakhstan Kazakh | Uzbekistan Uzbek | Iceland Icelandic | Taiwan
    Taiwanese | Vietnam Vietnamese | Japan Japanese | Kuwait Kuwaiti | Qatar Qatari | Yemen Yemeni | Ukrainian_capital Kyiv | Saint
    St | Jr Junior | Romania Rumania | Romanian Rumanian | Ukraine Ukrainian | Russia Russian | Britain British | Italy Italian | Mexico
    Mexican | Canada Canadian | Egypt Egyptian | Syria Syrian | Iran Iranian | India Indian | Cuba Cuban | Brazil Brazilian | Australia
    Australian | Austria Austrian | Europe European | America American | Africa African | Asia Asian | Hungary Hungarian | Belgium Belgian
    | Libya Libyan | Saudi_Arabia Saudi | Sudan Sudanese | Nepal Nepalese Nepali | Bangladesh Bangladeshi | Somalia Somali | Kenya Kenyan
    """
)
"""Names and terms that style books settle one way or the other, and countries with their adjectives: an exchange says nothing new."""
