"""What hand-made lists know of German, French, Spanish, Ukrainian and Russian: words for one thing, things that exclude each other, and the
words by which a running story is told.

Kinds are separated by ``|``, the things of a kind by a space, the words for one thing by ``/``; an underscore is a space. A word that ends
with ``~`` stands for whatever begins with it and has up to four letters more. A kind of one thing alone is a list of synonyms. Hand-made
from general knowledge of the languages, not from measured data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from audit.rules.stems import remembered

_GERMAN = """
    sagt~/erklär~/beton~/äußer~/bericht~/ergänz~/meint~/unterstr~/versicher~/erläuter~ | begann~/begonnen/start~ |
    etwa/rund/ungefähr/circa/knapp | viele/zahlreiche | bekomm~/erhalt~/erhielt~ | Auto/Wagen/Fahrzeug~ | Lehrer~/Lehrkr~/Lehrend~ |
    Student~/Studierend~ | Mitarbeiter~/Beschäftigt~/Angestellt~ | Bürger~/Einwohner~ | Polizist~/Beamt~ | Vater Mutter Sohn Tochter Bruder
    Schwester Onkel Tante Neffe Nichte Großvater Großmutter Enkel Enkelin Cousin Cousine Schwager Schwägerin Schwiegervater Schwiegermutter
    | Amtsgericht~ Landgericht~ Oberlandesgericht~ Verwaltungsgericht~ Bundesgerichtshof | Ehemann/Mann Ehefrau/Frau Witwe Witwer Tochter
    Schwester Mutter | Mann Frau Junge Mädchen | gewann~/gewonnen/gewinn~/siegt~ verlor~/verlier~/unterl~ | Gewinn~ Verlust~ |
    stieg~/gestiegen/steig~ sank~/gesunken/sink~/fiel~/gefallen | erhöh~ senk~/gesenkt | zunahm~/zugenommen abnahm~/abgenommen |
    zugelassen/stattgegeben abgewiesen/zurückgewiesen | angenommen/gebilligt/verabschiedet/zugestimmt abgelehnt/verworfen | verurteilt~
    freigesprochen~ | schuldig~ unschuldig~ | Kläger~ Angeklagt~ Verteidig~ Staatsanw~ | Opfer Täter Zeug~ | Mord~ Totschlag~ | tot/getötet~
    verletzt~ vermisst~ | erlaubt~ verboten~ | geöffnet~/offen geschlossen~ | nördlich~ südlich~ östlich~ westlich~ | Norden Süden Osten
    Westen | nord~ süd~ | linke~/links rechte~/rechts | obere~ untere~ | vor nach | über unter | mehr weniger | mindestens höchstens |
    immer/stets nie/niemals | alle~ keine~ | größte~ kleinste~ zweitgrößte~ drittgrößte~ | höchste~ niedrigste~ | älteste~ jüngste~ |
    ältere~ jüngere~ | erste~ zweite~ dritte~ letzte~ | Arzt/Ärzt~ Anwalt/Anwält~ Lehrer~ Richter~ Ingenieur~ Journalist~ Landwirt~
    Architekt~ Apotheker~ Pfarrer~ Schauspieler~ Sänger~ Regisseur~ | Bürgermeister~ Landrat/Landrät~ Minister~ Kanzler~ Präsident~
    Staatssekretär~ Abgeordnet~ Fraktionschef~ Generalsekretär~ | evangelisch~ katholisch~ jüdisch~ muslimisch~ orthodox~ | öffentlich~
    privat~ | Frühling/Frühjahr Sommer Herbst Winter | Morgen Mittag Nachmittag Abend Nacht | Hund~ Katz~ | Land~ Bund~ | Landtag~
    Bundestag~ Bundesrat~ Stadtrat~ Kreistag~ | täglich~ wöchentlich~ monatlich~ jährlich~ | deutsch~ französisch~ britisch~ amerikanisch~
    russisch~ ukrainisch~ polnisch~ österreichisch~ italienisch~ spanisch~ türkisch~ chinesisch~ schwedisch~ norwegisch~ dänisch~
    niederländisch~ belgisch~ griechisch~ ungarisch~ tschechisch~ iranisch~ irakisch~ | Promille Prozent | geboren gestorben | Schule~
    Krankenhaus~/Klinik~ Kirche~ Theater~ Bahnhof~ Fabrik~ Kindergarten~ Rathaus~ Kaserne~ | Auto~ Bus~ Zug~ Lkw Motorrad~ Fahrrad~ | Mord~
    Totschlag~ Tötung~ Körperverletzung~ Diebstahl~ Raub~/Raubüberf~ Betrug~ Brandstiftung~ Erpressung~ Vergewaltigung~ Nötigung~ | Beton~
    Stahl~ Holz~ Glas~ Ziegel~ Granit~ Marmor~ Kupfer~ Eisen~ Sandstein~ | Brücke~ Tunnel~ Fähre~ | Hand~ Fuß~/Füße~ Arm~ Bein~ Knie~
    Schulter~ Ellbogen~ Hüfte~ | schwarz~ weiß~ rot~ blau~ grün~ gelb~ braun~ | Kuh~/Kühe~ Pferd~ Schaf~ Schwein~ Ziege~ | Weizen~ Roggen~
    Gerste~ Mais~ | Krebs Diabetes Schlaganfall~ Herzinfarkt~ Lungenentzündung~ | gekauft gemietet gepachtet geerbt | gebaut saniert
    abgerissen | fahrlässig~ vorsätzlich~ | heimlich~ öffentlich~ | gekündigt entlassen befördert
    """
_FRENCH = """
    a_dit/dit/déclar~/a_déclaré/indiqu~/affirm~/annonc~/expliqu~/précis~/assur~/soulign~/ajout~/estim~ | commenc~/début~ |
    environ/quelque/près_de | voiture/véhicule/automobile | entreprise/société/groupe | film/long-métrage | blessé~/touché~ | achev~/termin~
    | père mère fils fille frère sœur/soeur oncle tante neveu nièce cousin cousine beau-frère belle-sœur beau-père belle-mère gendre |
    mari/époux femme/épouse veuf veuve | homme femme garçon fillette | gagn~/remport~ perd~ | gagné/remporté perdu | bénéfice~/profit~
    perte~ | hausse baisse/recul | augment~/progress~ diminu~/baiss~/recul~ | bloqu~/interdi~/suspend~ autoris~ | adopt~/approuv~/accept~
    rejet~/repouss~/refus~ | condamn~ relax~/acquitt~ | coupable~ innocent~ | défense partie_civile accusation parquet | victime~ suspect~
    témoin~ | meurtre~ assassinat~ homicide~ | tué~ blessé~ disparu~ | mort~ blessé~ disparu~ | nord sud est ouest | gauche droite | avant
    après | sous sur | plus moins | toujours jamais | tous/toutes aucun~ | premier~/première~ deuxième~/second~ troisième~
    dernier~/dernière~ | aîné~ cadet~ benjamin~ | ouvert~ fermé~ | public/publique~ privé~ | médecin avocat~ enseignant~/professeur~
    infirmi~ ingénieur~ journaliste~ agriculteur~ notaire~ pharmacien~ architecte~ | maire ministre préfet~ député~ sénat~ | président~
    secrétaire trésori~ | catholique~ protestant~ juif~/juive~ musulman~ orthodoxe~ | printemps été automne hiver | matin soir midi nuit |
    chien~ chat~ | quotidien~ hebdomadaire~ mensuel~ annuel~ | français~ allemand~ britannique~ américain~ russe~ ukrainien~ polonais~
    italien~ espagnol~ turc/turque~ chinois~ belge~ suisse~ canadien~ suédois~ norvégien~ danois~ néerlandais~ grec/grecque~ hongrois~
    iranien~ irakien~ toulousain~ parisien~ marseillais~ lyonnais~ bordelais~ | né/née/nés mort/morte/morts | école~ hôpital/hôpitaux
    église~ théâtre~ gare~ usine~ mairie~ caserne~ | voiture~ bus train~ camion~ moto~ vélo~ | meurtre~ assassinat~ homicide~ blessures
    violences vol/vols viol/viols escroquerie~ incendie~ extorsion~ | béton acier bois verre brique~ granit marbre cuivre fer pierre | pont~
    tunnel~ bac/bacs/ferry/ferries viaduc~ | main~ pied~ bras jambe~ genou~ épaule~ coude~ hanche~ | noir~ blanc~/blanche~ rouge~ bleu~
    vert~ jaune~ | vache~ cheval/chevaux mouton~ porc~/cochon~ chèvre~ | blé orge maïs seigle | acheté~ loué~ hérité~ | construit~ rénové~
    démoli~ | involontaire~ volontaire~ | licencié~ promu~ muté~
    """
_SPANISH = """
    dijo/dijeron/dice/señal~/afirm~/declar~/asegur~/indic~/explic~/manifest~/añadi~/apunt~/subray~/destac~ | comenz~/empez~/inici~ |
    unos/unas/cerca_de/alrededor_de/aproximadamente | coche/vehículo/automóvil/auto | empresa/compañía/firma | película/filme |
    aprob~/respald~ | padre madre hijo hija hermano hermana tío tía sobrino sobrina abuelo abuela primo prima nieto nieta cuñado cuñada
    suegro suegra yerno | marido/esposo mujer/esposa viudo viuda | hombre mujer niño niña | gan~/venc~ perd~/perdi~ | beneficio~ pérdida~ |
    subi~/sube~/aument~/crec~ baj~/cay~/cae~/descend~/disminuy~ | aprob~/acept~/admiti~ rechaz~/deneg~ | conden~ absolv~/absuel~ | culpable~
    inocente~ | prohib~ permit~/autoriz~ | abri~/abiert~ cerr~ | víctima~ sospechoso~ testigo~ | asesinato~ homicidio~ | muert~ herid~
    desaparecid~ | norte sur este oeste | izquierd~ derech~ | antes después | sobre bajo | más menos | mayor~ menor~ | siempre nunca/jamás |
    todos/todas ningun~/ningún | primer~/primera segund~ tercer~ últim~ | médic~ abogad~ profesor~/maestr~ enfermer~ ingenier~ periodist~
    agricultor~ arquitect~ notari~ | alcald~ ministr~ diputad~ senador~ concejal~ | presidente/presidenta secretari~ tesorer~ | católic~
    protestante~ judí~ musulm~ ortodox~ | públic~ privad~ | primavera verano otoño invierno | mañana tarde noche | diari~ semanal~ mensual~
    anual~ | español~ francés~/francesa~ alemán/aleman~ británic~ estadounidense~ rus~ ucranian~ polac~ italian~ portugués~/portugues~ chin~
    mexican~ argentin~ chilen~ peruan~ colombian~ venezolan~ cuban~ brasileñ~ bolivian~ ecuatorian~ uruguay~ paraguay~ | nacid~/nació
    fallecid~/falleció/murió | escuela~/colegio~ hospital~ iglesia~ teatro~ estación fábrica~ ayuntamiento~ cuartel~ | coche~ autobús tren~
    camión moto~ bicicleta~ | asesinato~ homicidio~ lesiones robo~ hurto~ estafa~ incendio~ violación extorsión | hormigón acero madera
    vidrio ladrillo~ granito mármol cobre hierro piedra | puente~ túnel~ transbordador~/ferry viaducto~ | mano~ pie~ brazo~ pierna~ rodilla~
    hombro~ codo~ cadera~ | negr~ blanc~ roj~ azul~ verde~ amarill~ | vaca~ caballo~ oveja~ cerdo~ cabra~ | trigo cebada maíz centeno |
    comprad~/compró alquilad~/alquiló heredad~/heredó | construi~/construyó renovad~/renovó demoli~ | imprudente~ doloso~/dolosa~ |
    despedid~ ascendid~
    """
_UKRAINIAN = """
    сказа~/заяви~/повідоми~/зазначи~/наголоси~/дода~/розпов~/поясни~/підкресли~ | почав~/почал~/розпоч~ | близько/приблизно/майже/орієнтовно
    | автомобіл~/машин~ | фільм~/стрічк~/картин~ | загинул~/загинув~/помер~ | батьк~ мат~/мам~ син~ доньк~/дочк~ брат~ сестр~ дядьк~ тітк~
    племінник~ племінниц~ дід~ бабус~ дружин~ чоловік~ | виграв~/виграл~/переміг~/перемогл~ програв~/програл~ | прибут~ збит~ |
    зріс/зросл~/зроста~/збільши~ зменши~/впав/впал~/знизи~ | задовольни~ відхили~ | ухвали~/схвали~/прийня~ відхили~ | засуди~ виправда~ |
    дозволи~ заборони~ | відкри~ закри~ | винн~ невинн~ | потерпіл~ підозрюван~ свідк~/свідок | загибл~ поранен~ зникл~ | північ~
    південь/південн~ схід/східн~ захід/західн~ | лів~ прав~ | до після | над під | більш~ менш~ | найбільш~ найменш~ | завжди ніколи |
    всі/усі жоден/жодн~ | перш~ друг~ трет~ останн~ | старш~ молодш~ | лікар~ адвокат~ вчител~/учител~/вчительк~/учительк~ інженер~
    журналіст~ фермер~ архітектор~ медсестр~ | міністр~ мер~ депутат~ губернатор~ | державн~ приватн~ | весн~ літ~ осін~/осен~ зим~ |
    ранк~/ранок вечір/вечор~ ніч/ноч~ | щоденн~ щотижн~ щомісяч~ щорічн~ | російськ~ українськ~ білоруськ~ польськ~ німецьк~ французьк~
    американськ~ британськ~ китайськ~ турецьк~ румунськ~ угорськ~ словацьк~ чеськ~ литовськ~ латвійськ~ естонськ~ грузинськ~ ізраїльськ~
    іранськ~ | народи~ помер~ | школ~ лікарн~ церкв~ театр~ вокзал~ завод~ садок/садк~ ратуш~ казарм~ міст/мост~ | автомобіл~ автобус~
    потяг~/поїзд~ вантажівк~ мотоцикл~ | вбивств~ крадіж~ грабеж~/грабіж~ розбі~/розбо~ шахрай~ зґвалтуванн~ підпал~ вимаганн~ | бетон~
    стал~/сталь деревин~ скл~/скло цегл~ граніт~ мармур~ мід~/мідь заліз~ | міст/мост~ тунел~ пором~ віадук~ | рук~ ног~ колін~ плеч~ стегн~
    | чорн~ біл~ червон~ син~ зелен~ жовт~ | коров~ кін~/кон~ вівц~ свин~ коз~ | пшениц~ жит~ ячмен~/ячмін~ кукурудз~ | брат~ сестр~ зят~
    шурин~ невістк~ тест~ тещ~ свекр~ | купи~ орендува~ успадкува~ | збудува~/побудува~ відремонтува~ знес~
    """
_RUSSIAN = """
    сказал~/заявил~/сообщи~/отмети~/подчеркну~/добави~/рассказ~/поясни~/объясни~/уточни~ | начал~/стартова~ | около/примерно/почти |
    автомобил~/машин~ | фильм~/картин~ | погиб~/скончал~/умер~ | отц~/отец мат~ сын~ доч~ брат~ сестр~ дяд~ тет~/тёт~ племянник~ племянниц~
    дед~ бабушк~ жен~/супруг~ муж~ вдов~ | выигр~/победи~ проигр~ | прибыл~ убыт~ | вырос~/возрос~/увеличи~/повыси~
    снизи~/упал~/уменьши~/сократи~ | удовлетвори~ отклони~ | одобри~/приня~ отклони~/отверг~ | осуди~/приговори~ оправда~ | разреши~
    запрети~ | откры~ закры~ | виновн~ невиновн~ | потерпевш~ подозреваем~/обвиняем~ свидетел~ | погибш~ ранен~/пострадавш~ пропавш~ |
    северн~/север~ южн~/юг~ восточн~/восток~ западн~/запад~ | лев~ прав~ | до после | над под | больш~ меньш~ | крупнейш~ мельчайш~ | всегда
    никогда | все никто | перв~ втор~ трет~ последн~ | старш~ младш~ | врач~ адвокат~ учител~/учительниц~ инженер~ журналист~ фермер~
    архитектор~ медсестр~ | министр~ мэр~ депутат~ губернатор~ | государственн~ частн~ | весн~ лет~ осен~ зим~ | утр~ вечер~ ноч~ |
    ежедневн~ еженедельн~ ежемесячн~ ежегодн~ | российск~ украинск~ белорусск~ польск~ немецк~ французск~ американск~ британск~ китайск~
    турецк~ румынск~ венгерск~ чешск~ литовск~ латвийск~ эстонск~ грузинск~ армянск~ азербайджанск~ казахск~ израильск~ иранск~ | роди~
    умер~/скончал~ | школ~ больниц~ церк~ театр~ вокзал~ завод~ детсад~ казарм~ мост~ | автомобил~ автобус~ поезд~ грузовик~ мотоцикл~ |
    убийств~ краж~ грабеж~/грабёж~ разбо~ мошенничеств~ изнасиловани~ поджог~ вымогательств~ | бетон~ стали/сталь/сталью дерев~/древесин~
    стекл~ кирпич~ гранит~ мрамор~ мед~/медь желез~ камн~/камен~ | мост~ тоннел~/туннел~ паром~ виадук~ | рук~ ног~ колен~ плеч~ бедр~ |
    черн~/чёрн~ бел~ красн~ син~ зелен~/зелён~ желт~/жёлт~ | коров~ лошад~ овц~ свинь~ коз~ | пшениц~ рож~/ржи ячмен~ кукуруз~ | брат~
    сестр~ зят~ шурин~ невестк~ тест/тестя/тестем/тестю тещ~/тёщ~ свекр~/свёкр~ | купил~ арендова~ унаследова~ | построи~ отремонтирова~
    снес~
    """
TOLLS = tuple(
    """
    verletz getötet todesopfer vermiss evakuier festgenomm infizier gerettet stromlos abgebrannt
    blessé tué décéd disparu évacu interpell sinistr hospitalisé brûlé ravagé parcouru privés secouru sauvé
    fallecid murier murió muert herid desaparecid evacuad detenid damnificad contagiad hospitalizad quemad calcinad arrasad rescatad
    загин загибл постраждал поранен евакую евакуй затриман знеструмл зникл врятув госпіталіз
    погиб пострада ранен эвакуир задержан обесточ пропавш спасен спасён госпитализ заболе заражен
    """.split()
)
"""Beginnings of words of counts that a running story revises upwards."""
TOLLS_WHOLE = frozenset("toten tote toter opfer morts victimes mort muertos víctimas жертв жертва".split())
"""Such words that are no beginnings of others alone."""
MARKETS = frozenset(
    "dax mdax aktie aktien actions cac bourse ibex bolsa acciones курс курса курсу акції акцій акции акций біткоин биткоин біткоїн".split()
)
"""Words of figures that move by the minute while markets are open."""
STAGES = tuple(
    tuple(tuple(step.split()) for step in line.split(">"))
    for line in (
        "gesucht recherché huido buscad розшук разыскив > festgenommen verhaftet interpellé arrêté detenid затрим арешт задерж арест",
        "gesucht festgenommen verhaftet recherché interpellé arrêté huido detenid buscad розшук затрима арешт разыскив задерж арест"
        " > angeklagt accusé inculp examen acusad imputad звинува обвин подозр > verurteilt condamné condenad засуд приговор осужд",
        "festgenommen verhaftet interpellé détenu arrêté détention detenid arrestad задерж затрим арест арешт"
        " > freigelassen entlassen relâché libéré liberté libertad liberad отпу освобо відпу звільн",
        "verletzt blessé herid поран ранен постражд пострада vermisst disparu desaparecid зник пропа"
        " > gestorben getötet mort tué décédé muert fallec загин помер погиб умер скончал",
        "gesperrt geschlossen unterbrochen interrompu fermé suspendu cortad suspendid cerrad"
        " перекри зупин закри призупин приостан остановл закры"
        " > frei geöffnet aufgenommen repris rouvert rétabli reabiert restablecid reanudad віднов возобнов откры відкри",
        "läuft brennt sucht cour luttent trabajan busca триває тривають продолжа идет идёт"
        " > gelöscht beendet éteint terminé maîtrisé extinguid finalizad ліквід заверш потуш погаш ликвид",
    )
)
"""What happens in news, the beginnings of the words of each step in their order (``audit.rules.events`` has the English ones)."""
DONE = re.compile(
    r"\b(?:hat|haben|wurden?|ist|sind|\w{2,20}(?:é|ée|és|ées|ó|aron|ieron|л|ла|ло|ли|лся|лась|лись|лося|лися|в|вся|ено|ано))\b"
)
"""A deed told as done."""
_MORE = 4
"""Letters that may follow a stem: the longest endings of these languages (-ськими is in the stem, -ого, -ами, -aron are not)."""
_SHORTEST = 2
"""Letters of the shortest stem listed."""

Place = tuple[int, int]
"""A kind and the thing of it that a word names."""


def _index(*texts: str) -> dict[str, tuple[Place, ...]]:
    index: dict[str, tuple[Place, ...]] = {}
    for number, kind in enumerate("|".join(texts).split("|")):
        for thing, names in enumerate(kind.split()):
            for name in names.lower().split("/"):
                word = name.replace("_", " ")
                index[word] = (*index.get(word, ()), (number, thing))
    return index


_INDEX: Mapping[str, tuple[Place, ...]] = _index(_GERMAN, _FRENCH, _SPANISH, _UKRAINIAN, _RUSSIAN)


def related(one: str, two: str) -> str:
    """``synonym`` when both words name one thing, ``sibling`` when they name two of a kind, "" when the lists know no kind of both."""
    ours = _places(one)
    theirs = _places(two) if ours else ours
    if not theirs:
        return ""
    if ours.isdisjoint(theirs):
        kinds = {kind for kind, _ in ours} & {kind for kind, _ in theirs}
        return "sibling" if kinds else ""
    return "synonym"


def named(word: str) -> bool:
    """Is it a word of these lists?"""
    return bool(_places(word))


@remembered
def _places(phrase: str) -> frozenset[Place]:
    low = phrase.lower()
    found = list(_INDEX.get(low, ()))
    for size in range(max(_SHORTEST, len(low) - _MORE), len(low) + 1):
        found += _INDEX.get(low[:size] + "~", ())
    return frozenset(found)
