"""The closed word lists that values are read with: English first, then German, French, Spanish, Ukrainian and Russian where noted.

Each table maps a lower-cased word to its normal form, so that two spellings of one thing are equal. Lists are strings to be split: that
is how they stay readable. Written by hand from general knowledge of newsroom style; no list is copied from elsewhere.
"""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(text.split())


def _table(*rows: str) -> dict[str, str]:
    """``"normal = word word"`` rows to word -> normal; an underscore in a word stands for a space."""
    table: dict[str, str] = {}
    for row in rows:
        normal, _, words = row.partition("=")
        for word in (normal, *words.split()):
            table[word.strip().replace("_", " ")] = normal.strip().replace("_", " ")
    return table


MONTHS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "january jan januar jänner janvier janv enero ene января январь январе січня січень січні",
            "february feb februar feber février févr febrero febr февраля февраль феврале лютого лютий лютому",
            "march mar märz mars marzo марта март марте березня березень березні",
            "april apr avril avr abril abr апреля апрель апреле квітня квітень квітні",
            "may mai mayo мая май мае травня травень травні",
            "june jun juni juin junio июня июнь июне червня червень червні",
            "july jul juli juillet juil julio июля июль июле липня липень липні",
            "august aug août aout agosto августа август августе серпня серпень серпні",
            "september sept sep septembre septiembre сентября сентябрь сентябре вересня вересень вересні",
            "october oct oktober okt octobre octubre октября октябрь октябре жовтня жовтень жовтні",
            "november nov novembre noviembre ноября ноябрь ноябре листопада листопад листопаді",
            "december dec dezember dez décembre déc diciembre dic декабря декабрь декабре грудня грудень грудні",
        ),
        1,
    )
    for word in words.split()
}
"""Month names and their abbreviations (the full stop is read by the pattern)."""

WEEKDAYS = _table(
    "monday = mon mondays montag montags lundi lundis lunes понедельник понедельника понедельникам понеділок понеділка понеділкам",
    "tuesday = tue tues tuesdays dienstag dienstags mardi mardis martes вторник вторника вторникам вівторок вівторка вівторкам",
    "wednesday = wed wednesdays mittwoch mittwochs mercredi mercredis miércoles среду среда среды средам середу середа середи середам",
    "thursday = thu thur thurs thursdays donnerstag donnerstags jeudi jeudis jueves четверг четверга четвергам четвер четвергам",
    "friday = fri fridays freitag freitags vendredi vendredis viernes пятницу пятница пятницы пятницам"
    " п'ятницю п’ятницю п'ятниця п’ятниця п'ятниці п’ятниці п'ятницям п’ятницям",
    "saturday = sat saturdays samstag samstags sonnabend sonnabends samedi samedis sábado sábados"
    " субботу суббота субботы субботам суботу субота суботи суботам",
    "sunday = sun sundays sonntag sonntags dimanche dimanches domingo domingos воскресенье воскресенья воскресеньям"
    " неділю неділя неділі неділям",
)
SHORT_WEEKDAYS = listed(
    """
    mon tue tues wed thu thur thurs fri sat sun
    """
)
"""Read as weekdays only when capitalised and with a full stop: "sun" and "sat" are words of their own."""

SHORT_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}
"""Read only glued to a money figure: "$5m"; elsewhere "m" is a metre."""

_ORDINAL_WORDS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
    eighteenth nineteenth twentieth
    """
ORDINALS: dict[str, int] = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)} | {
    "twenty-first": 21,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}

FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifths": 5,
    "fifth": 5,
    "eighths": 8,
    "tenths": 10,
}

COUNT_WORDS = {"dozen": 12}
ROUND_WORDS = listed("tens dozens scores hundreds thousands millions billions")

CURRENCIES = _table(
    "$ = dollar dollars us$ usd dólar dólares доллар доллара долларов долар долара долари доларів",
    "€ = euro euros eur евро євро",
    "£ = gbp sterling",
    "¥ = yen jpy",
    "₴ = hryvnia hryvnias hryvnya uah гривна гривны гривну гривен гривня гривні гривню гривень грн",
    "₽ = ruble rubles rouble roubles rub рубль рубля рублей рублі рублів руб",
    "₹ = rupee rupees inr rs",
    "yuan = yuan renminbi rmb cny",
    "franc = francs chf",
    "peso = pesos",
    "won = krw",
    "cent = cents",
    "krona = kronor kroner krone",
)
MONEY_SIGNS = {"$": "$", "€": "€", "£": "£", "¥": "¥", "₴": "₴", "₽": "₽", "₹": "₹"}

PERCENT = listed(
    """
    % percent pct prozent percentage процент процента проценты процентов відсоток відсотка відсотки відсотків
    """
)
PERCENT_POINTS = listed("prozentpunkt prozentpunkte prozentpunkten")
OF_PERCENT = listed("процентный процентного процентных процентные відсотковий відсоткового відсоткових відсоткові")
"""Adjectives that make points (пункт, пункти) points of a percentage."""

UNITS = _table(
    "km = kilometer kilometers kilometre kilometres kms kilometern kilómetro kilómetros kilomètre kilomètres"
    " км километр километра километров километре километрах кілометр кілометра кілометри кілометрів",
    "mile = miles mi meile meilen milla millas миля мили миль милі",
    "m = meter meters metre metres metern mètre mètres metro metros м метр метра метров метре метрах метри метрів",
    "foot = feet ft",
    "inch = inches",
    "yard = yards yd",
    "cm = centimeter centimeters centimetre centimetres zentimeter zentimetern centimètre centimètres centímetro centímetros"
    " см сантиметр сантиметра сантиметров сантиметри сантиметрів",
    "mm = millimeter millimeters millimetre millimetres millimetern millimètre millimètres milímetro milímetros"
    " мм миллиметр миллиметра миллиметров міліметр міліметри міліметрів",
    "mph = mph",
    "kph = kmh km/h",
    "kg = kilogram kilograms kilo kilos kilogramm kilogrammes kilogramo kilogramos"
    " кг килограмм килограмма килограммов кілограм кілограма кілограми кілограмів",
    "milligram = milligrams mg",
    "microgram = micrograms",
    "gram = grams g gramm gramme grammes gramo gramos грамм грамма граммов грам грама грами грамів",
    "pound = pounds lb lbs",
    "ounce = ounces oz",
    "ton = tons",
    "tonne = tonnes tonnen tonelada toneladas тонна тонны тонн тонну тонни",
    "stone = stones",
    "acre = acres",
    "hectare = hectares ha hektar hectárea hectáreas га гектар гектара гектаров гектари гектарів",
    "gallon = gallons",
    "liter = liters litre litres litern litro litros литр литра литров літр літра літри літрів",
    "barrel = barrels",
    "degree = degrees °c °f grad degré degrés grado grados градус градуса градусов градуси градусів",
    "watt = watts w",
    "kw = kilowatt kilowatts kwh",
    "mw = megawatt megawatts",
    "gw = gigawatt gigawatts",
    "kb = kilobyte kilobytes",
    "mb = megabyte megabytes",
    "gb = gigabyte gigabytes",
    "second = seconds secs sekunde sekunden seconde secondes segundo segundos секунда секунды секунду секунд секунди",
    "minute = minutes mins minuten minuto minutos минута минуты минуту минут хвилина хвилини хвилину хвилин",
    "hour = hours hrs stunde stunden heure heures hora horas час часа часов година години годину годин",
    "day = days tag tage tagen jour jours día días день дня дней днём днем дні днів сутки суток доба доби діб",
    "week = weeks woche wochen semaine semaines semana semanas неделя недели неделю недель тиждень тижня тижні тижнів",
    "month = months monat monate monaten mois mes meses месяц месяца месяцев місяць місяця місяці місяців",
    "year = years jahr jahre jahren an ans année années año años год года годы годов лет рік року роки років",
    "decade = decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas десятилетие десятилетия десятилетий",
    "century = centuries jahrhundert jahrhunderte jahrhunderten siècle siècles siglo siglos",
    "point = points punkt punkte punkten punto puntos пункт пункта пунктов пункти пункту пунктів",
)
YEAR_NOUNS = listed("год года году годе рік року році")
"""Behind a figure that may be a year they name it: 1941 года, but 20 лет."""

NEGATIONS = listed(
    """
    not no never none neither nor nobody nothing nowhere cannot without nicht kein keine keinen keiner keinem keines nie niemals ne
    pas jamais aucun aucune ni nunca jamás ninguno ninguna не ні ни нет нема немає ніколи никогда
    """
)

HEDGES = _table(
    "allegedly = alleged purportedly purported reputedly supposedly",
    "reportedly",
    "apparently = seemingly",
    "suspected",
    "accused",
    "mutmaßlich = mutmaßliche mutmaßlichen angeblich",
    "présumé = présumée présumés",
    "presunto = presunta presuntamente presuntos",
    "предположительно = якобы",
    "ймовірно = нібито",
)
"""Words that keep an accusation or a report at arm's length. Likelihoods ("perhaps", "likely") are the writer's caution and stay out."""
MODALS = _table(
    "will = 'll ’ll",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "shall",
)

PRONOUNS = _table(
    "he = him his himself mr er herr él señor monsieur він пан он господин",
    "she = her hers herself mrs ms frau ella señora madame mme вона пані она госпожа",
)
"""Words that say a person's gender; in French and for things also a thing's, so il and elle stay out."""
