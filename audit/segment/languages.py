"""What the sentence rules know of six languages: literal lists, all lower case, no dots at the end.

``NEVER``: a stop after it never ends a sentence (titles, "e.g."). ``BEFORE_NUMBER``: only part of the word when a number follows
("No. 3", "Feb. 4"). ``MAYBE``: ends a sentence only when a word from ``STARTERS`` follows ("Inc.", "U.S.", "2017 р."). ``STARTERS``
are function words that, with a capital, start a sentence more often than they are part of a name. ``ATTRIBUTION`` are the words that
carry a sentence on after a closed quotation ("he said").

Lists of all languages written in one script are joined: a Spanish story names German firms, and a word that is an abbreviation in one
language is hardly ever a whole last word in another; those that are ("art", "mar", "sun") are kept in ``BEFORE_NUMBER``.
"""

from __future__ import annotations

from typing import Final


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for text in lists for word in text.split())


NEVER: Final = _words(
    # English
    "mr mrs ms messrs mx dr prof rev fr hon gen lt col maj capt cpl sgt pvt cmdr adm brig sen sens rep reps gov govs lt.gov pres amb",
    "atty supt insp det vs e.g i.e cf viz approx fmr",
    # German
    "hr hrn fr frl dr.med dr.h.c dipl ing dipl.-ing bzw ca z.b d.h u.u s.o s.u i.d.r sog vgl evtl ggf inkl exkl zzgl bspw o.g u.g m.e",
    # French
    "mm mme mmes mlle mlles mgr me pr c.-à-d",
    # Spanish
    "sr sra sres sras srta dr dra dres d dña lic gral cnel cap tte sto sta p.ej mons arq",
    # Ukrainian
    "вул просп пров бул буд кв обл напр див гр акад проф доц ім інж ген полк т.зв тзв мал рис табл реєстр грец лат англ нім фр св о",
    # Russian
    "ул пр просп пер бульв наб корп им напр см акад проф доц ген полк т.е т.к т.н т.наз т.о ср греч лат англ нем гос зам зав инж рис табл",
)

BEFORE_NUMBER: Final = _words(
    # English
    "no nos p pp fig figs vol art sec ch pt mar jun jul tel ext est ca rte hwy sat sun op",
    # German
    "nr nrn bd abs art kap ziff s abb tab tel jg mär okt dez",
    # French
    "n° art janv févr avr juil déc chap tél env",
    # Spanish
    "núm nro pág págs cap ene abr ago dic aprox",
    # Ukrainian
    "№ ст п пп ч стор с розд гл тел т абз січ лют бер квіт трав черв лип серп вер жовт лист груд",
    # Russian
    "№ ст п пп ч стр с разд гл тел т абз янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек ок",
)

MAYBE: Final = _words(
    # English; states and provinces as news wires shorten them
    "jan feb apr aug sep sept oct nov dec inc corp co cos ltd llc bros jr sr esq st ste mt ft ave blvd rd bldg dept assn assoc univ u.s u.k u.n a.k.a al ph.d m.d b.a m.a",
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt",
    "wash wis wyo ont que d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va",
    # German
    "usw u.a u.ä o.ä etc mio mrd std min sek str jh jhd bzgl gmbh geb gest verh tsd ggü o.j n.chr v.chr a.d a.m a.o",
    # French
    "av bd hab éd cie apr j.-c av.j.-c env",
    # Spanish
    "hab ee.uu uu ud uds vd vds cía s.a a.c d.c avda dpto pza tel prof",
    # Ukrainian
    "р рр ст грн тис млн млрд тощо коп год хв сек км м см кг га шт т.д т.п т.ін ін та.ін н.е чол осіб д п",
    # Russian
    "г гг вв в руб тыс млн млрд коп ч мин сек км м см кг га шт т.д т.п др пр н.э чел обл",
)

STARTERS: Final = _words(
    # English
    "the a an he she it they we i you in on at but and for if when while after before this that these those there his her its their our",
    "my your as by with from to no not so yet still some many most all another both each every under since until because although",
    "though however meanwhile also according what who why how where here now then today yesterday one two three four five several",
    "such other others nor or once only even just last earlier later during despite among between about over more instead",
    # German
    "der die das den dem des ein eine einer einem einen er sie es wir ich ihr im in am an auf aus bei mit nach seit von vor zu zum zur",
    "für gegen ohne um und aber oder doch denn wenn als da dann dort hier heute gestern jetzt nun auch nur so wie was wer wo warum",
    "dieser diese dieses diesem diesen seine ihre mein unser alle viele einige man nicht kein keine bis während damit dabei dazu",
    # French
    "le la les l un une des du de il elle ils elles on nous vous je ce cet cette ces c'est en au aux dans pour par sur sous avec sans",
    "mais et ou donc or car si quand lorsque après avant depuis pendant selon comme ainsi alors aussi son sa ses leur leurs notre",
    "votre mon ma mes tout tous toute toutes plus qui que quoi où d'après",
    # Spanish
    "el los las lo unos unas del al ella ellos ellas nosotros yo tú usted ustedes este esta estos estas ese esa esos esas aquel esto eso",
    "con sin para por según desde hasta entre sobre tras durante pero y o ni si cuando mientras como donde aunque porque pues ya no",
    "también además así entonces ahora hoy ayer su sus nuestro mi se fue es son era hay todo todos todas otro otra otros",
    # Ukrainian
    "він вона воно вони це цей ця ці той та те ті я ми ви ти у в на з зі із за до від для по при про під над через після перед між без",
    "і й а але проте однак також як якщо коли тому тоді там тут що хто де чому його її їх їхній наш ваш мій усі всі кожен наразі раніше",
    "пізніше сьогодні вчора завтра потім отже адже бо не ні лише тільки навіть саме серед протягом водночас крім згідно",
    # Russian
    "он она оно они это этот эта эти тот та те я мы вы ты у в во на с со из за до от для по при про под над через после перед между без",
    "и а но однако также как если когда поэтому тогда там тут здесь что кто где почему его её ее их наш ваш мой все всё каждый сейчас",
    "ранее позже сегодня вчера завтра потом итак ведь не нет лишь только даже именно среди кроме согласно",
)

ATTRIBUTION: Final = _words(
    # English
    "he she it they we i you who said says say asked asks told tells wrote writes added adds replied replies answered shouted cried",
    "explained insisted continued recalled joked quipped tweeted posted wondered and but or the as in on at to of from with while when",
    # German
    "er sie es wir ich man sagt sagte fragt fragte schrieb schreibt erklärte meinte betonte antwortete so und aber oder",
    # French
    "il elle ils elles on a dit déclare déclaré demande demandait ajoute ajouté explique lance affirme et mais ou selon",
    # Spanish
    "él ella ellos dijo dice preguntó añadió explicó afirmó señaló respondió escribió y pero o según",
    # Ukrainian
    "він вона вони сказав сказала каже заявив заявила додав додала запитав запитала написав написала пояснив і та але а",
    # Russian
    "он она они сказал сказала говорит заявил заявила добавил добавила спросил спросила написал написала пояснил и но а",
)

CLOCK_FOLLOWERS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october",
    "november december jan feb mar apr aug sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet eest",
    "msk ist eastern central mountain pacific local",
)
"""What may follow "10 a.m." inside one sentence."""

ORDINAL_LEADS: Final = _words(
    "am vom zum im der dem den des das die bis und ab seit beim zur jedem jeder ihr ihrem ihren sein seinem seinen"
)
"""German words before an ordinal ("am 3. Platz"): in German a number with a stop is an ordinal."""

ORDINAL_NOUNS: Final = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrestag",
    "lebensjahr geburtstag stock platz liga bundesliga spieltag minute klasse weltkrieg weltkriegs weltkrieges mal etage runde tag",
    "auflage ausgabe parteitag bundestag wahlperiode legislaturperiode armee division jh fc",
)
