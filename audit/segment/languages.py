"""What the sentence rules know of six languages: literal lists, all lower case, without the last stop.

Lists of all languages are joined: a Spanish story names German firms, and a whole last word of one language is hardly ever an abbreviation
in another; where it is ("sun", "miss", "art"), the class asks for a capital or a number.
"""

from __future__ import annotations

from typing import Final, Literal

Class = Literal["never", "title", "number", "name", "maybe", "ending"]
"""``never``: a stop after it never ends a sentence ("vs."). ``title``: the same, when it has a capital ("Gen."). ``number``: when a
number follows ("No. 3"). ``name``: with a capital it ends a sentence only before a word of ``STARTERS`` ("Inc.", "Feb."). ``maybe``: the
same in any case ("u.a."). ``ending``: ends a sentence before any capital ("etc.")."""


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for text in lists for word in text.split())


_CLASSES: Final[tuple[tuple[Class, frozenset[str]], ...]] = (
    (
        "ending",
        _words(
            "etc",  # all
            "oz lb lbs hrs",  # English
            "тощо тис млн млрд грн дол коп год хв сек чол осіб т.д т.п т.ін ін та.ін н.е",  # Ukrainian
            "руб тыс проц мин шт н.э т.д т.п обл мес экз долл коп сут",  # Russian
            "кв.м кв.км куб.м л.с к.с рт.ст г.р р.н с.ш ю.ш в.д з.д у.е т.г с.г",
        ),
    ),
    (
        "never",
        _words(
            "vs p.s e.g i.e cf viz approx incl mr mrs dr",  # English
            "bzw ca z.b d.h u.u s.o s.u i.d.r sog vgl evtl ggf inkl exkl zzgl bspw o.g u.g m.e dr.med dr.h.c dipl.-ing",  # German
            "mme mlle c.-à-d env",  # French
            "sr sra srta sres sras dña ud vd p.ej excmo excma ilmo ilma aprox avda c/",  # Spanish
            "вул просп напр гр акад проф доц ім інж т.зв зв зб грец англ нім фр св див т.як",  # Ukrainian
            "ул дет пер бульв наб пл корп оз пос дер р-н мкр пгт",
            "т.е т.к т.н т.наз т.о ср греч франц исп итал др.-греч урожд псевд сокр лит гос зам зав тов инж",
            "канд докт техн филол филос юрид экон чл.-корр корр деп архиеп митр прот гр-н нач реж лейт кн ув бывш",
            "т.ч т.с прим ред сост изд сб вяч",  # Russian
        ),
    ),
    (
        "title",
        _words(
            "ms messrs mx prof rev fr hon gen lt col maj capt cpl sgt pvt cmdr adm brig sen sens rep reps gov govs pres amb atty supt insp",
            "det asst cllr ald msgr pfc spc",
            "hr hrn frl dipl ing mag",  # German
            "mm mmes mlles mgr pr dre",  # French
            "dra dres sto sta lic gral cnel cap tte mons arq d lcdo lcda pdte dip gob hno hna mtro mtra",  # Spanish
        ),
    ),
    (
        "number",
        _words(
            "no nos pop p pp fig figs vol art sec ch pt mar jun jul sat sun tel ext est rte hwy op prop",  # English
            "nr nrn bd abs kap ziff s abb abschn tab jg mär okt dez",  # German
            "n° janv févr avr juil déc chap tél",  # French
            "núm nro pág págs ene abr ago dic",  # Spanish
            "№ п пп ч стор с розд гл тел т абз буд кв мал рис табл",  # Ukrainian
            "стр разд д ок вып обр доб моб род ум осн эт оф каб ауд комн пом уч",  # Russian
        ),
    ),
    (
        "name",
        _words(
            "jan feb apr aug sep sept oct nov dec inc corp co cos ltd llc bros jr sr esq st ste mt ft ave blvd rd bldg dept assn assoc",
            "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va",
            "vt wash wis wyo ont que prov",
            "febr str gmbh std min jh",  # German
            "éd cie",  # French
            "uds vds cía dpto pza",  # Spanish
        ),
    ),
    (
        "maybe",
        _words(
            "al",  # English
            "usw u.a u.ä o.ä mio mrd tsd geb gest verh n.chr v.chr",
            "kath ev evang dt engl frz amerik österr ehem städt staatl östl westl nördl südl urspr versch insb insbes einschl lfd",
            "med jur rer habil",  # German
            "av apr",  # French
            "hab ee.uu mill",  # Spanish
            "р рр стст реєстр квіт січ лют бер трав черв лип серп вер жовт листоп груд",  # Ukrainian
            "г гг вв в им ген др пр просп янв фев февр апр авг сент окт нояб дек см илл цит муз сл худ",  # Russian
        ),
    ),
)

ABBREVIATIONS: Final[dict[str, Class]] = {word: name for name, words in reversed(_CLASSES) for word in words}
"""Where a word is in two classes, the earlier one above holds."""

ENDING_PAIRS: Final = frozenset(
    ("т. д", "т. п", "н. э", "н. е", "г. р", "р. н", "с. г", "т. г", "ц. р", "р. х", "л. с", "к. с", "у. е", "с. ш", "ю. ш", "в. д", "з. д")
)
"""Abbreviations of two letters: they end a sentence before any capital, where a name with the same initials does not."""

TONGUES: Final = _words(
    "нем лат рус укр бел яп кит кор тур порт серб швед араб перс груз арм фин эст венг чеш польск рум болг норв дат голл фр"
)
"""Short names of languages, some of which are words too: before a word in other letters they never end a sentence ("нем. Berlin")."""

STARTERS: Final = _words(
    # English
    "the a an he she it they we i you in on at but and for if when while after before this that these those there his her its their our",
    "my your as by with from to no not so yet still some many most all another both each every under since until because although",
    "though however meanwhile also according what who why how where here now then today yesterday one two three four five several",
    "such other others nor or once only even just last earlier later during despite among between about over more instead",
    # German
    "der die das den dem des ein eine einer einem einen er sie es wir ich ihr im am auf aus bei mit nach seit von vor zu zum zur",
    "für gegen ohne um und aber oder doch denn wenn als da dann dort hier heute gestern jetzt nun auch nur wie was wer wo warum",
    "dieser diese dieses diesem diesen seine ihre mein unser alle viele einige man nicht kein keine bis während damit dabei dazu",
    # French
    "le la les un une du de il elle ils elles nous vous je ce cet cette ces en au aux dans pour par sur sous avec sans",
    "mais et ou donc car si quand lorsque après avant depuis pendant selon comme ainsi alors aussi son sa ses leur leurs notre",
    "votre mon ma mes tout tous toute toutes plus qui que quoi où cependant toutefois pourtant naturellement notamment puis ensuite enfin",
    "parmi chez vers voici voilà",
    # Spanish
    "el los las lo unos unas del al él ella ellos ellas nosotros yo tú usted ustedes este esta estos estas ese esa esos esas aquel éste",
    "ésta esto eso con sin por como para según desde hasta entre sobre tras durante pero y o ni cuando mientras donde aunque porque pues",
    "ya también además así entonces ahora hoy ayer su sus nuestro mi se fue es son era hay todo todos todas otro otra otros cómo cuál",
    "cuándo dónde quién qué está están estaba había tiene tenía posteriormente finalmente",
    # Ukrainian
    "він вона воно вони це цей ця ці той та те ті я ми ви ти у в на з зі із за до від для по при про під над через після перед між без",
    "і й а але проте однак також як якщо коли тому тоді там тут що хто де чому його її їх їхній наш ваш мій усі всі кожен наразі раніше",
    "пізніше сьогодні вчора завтра потім отже адже бо не ні лише тільки навіть саме серед протягом водночас крім згідно",
    # Russian
    "он она оно они это этот эта эти тот та те я ты мы вы в во с со из от до по к ко у о об при за над для про под перед после между через",
    "без около вместо вокруг среди кроме согласно благодаря несмотря и а но да или либо зато однако хотя чтобы пока если когда как так",
    "тоже также поэтому потому поскольку здесь там тут теперь тогда затем далее наконец снова опять уже ещё еще что кто где куда откуда",
    "почему зачем сколько какой какая какие его ее её их наш ваш мой моя мои свой мне меня нам нас вам вас ему ей все всё каждый некоторые",
    "многие сам сама сами никто ничего сейчас ранее позже сегодня вчера завтра потом итак ведь вот ну не ни нет лишь только даже именно",
    "очень кстати впрочем например возможно конечно видимо",
)
"""Function words that, with a capital, start a sentence more often than they are part of a name; small, they carry one on."""

ATTRIBUTION: Final = _words(
    "said says say asked asks told tells wrote writes added adds replied replies answered shouted cried explained insisted continued",
    "recalled joked quipped tweeted posted wondered which",  # English
    "sagt sagte fragt fragte schrieb schreibt erklärte meinte betonte antwortete rief",  # German
    "dit déclare déclaré demande demandait ajoute ajouté explique lance affirme interroge",  # French
    "dijo dice preguntó añadió explicó afirmó señaló respondió escribió",  # Spanish
    "сказав сказала каже заявив заявила додав додала запитав запитала написав написала пояснив пояснила",  # Ukrainian
    "сказал сказала говорит заявил заявила добавил добавила спросил спросила написал написала пояснил пояснила",  # Russian
)
"""Words that carry a sentence on after a closed quotation."""

CLOCK_FOLLOWERS: Final = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october",
    "november december jan feb mar apr jun jul aug sept oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet",
    "eest msk ist eastern central mountain pacific local",
)
"""What may follow "10 a.m." inside one sentence."""

EDITORIAL: Final = _words("ред прим авт ed eds anm aut")
"""What may follow a stop and a dash inside a bracket."""

ORDINAL_LEADS: Final = _words(
    "am vom zum im der dem den des das die bis und ab seit beim zur jedem jeder ihr ihrem ihren sein seinem seinen"
)
"""German words before an ordinal ("am 3. Platz"): in German a number with a stop is an ordinal."""

ORDINAL_NOUNS: Final = _words(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrestag",
    "lebensjahr geburtstag stock platz liga bundesliga spieltag minute klasse weltkrieg weltkriegs weltkrieges mal etage runde tag",
    "auflage ausgabe parteitag bundestag wahlperiode legislaturperiode armee division jh fc",
)

CREDITS: Final = ("Image", "Photo", "Picture", "Credit", "Caption", "Bild", "Foto", "Crédit", "Imagen", "Фото", "Зображення", "Ілюстрація")
"""A label that, with a capital and a colon, begins a credit."""

CLOSINGS: Final = (
    "Thanks",
    "Thank you",
    "Many thanks",
    "Regards",
    "Best regards",
    "Kind regards",
    "Best wishes",
    "Sincerely",
    "Cheers",
    "Yours",
)
"""Whole last lines of a letter."""

MONTHS: Final = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
