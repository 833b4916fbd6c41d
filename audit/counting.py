"""Numbers in words, in the languages that the tool reads: what every stage that meets a figure must know."""

from __future__ import annotations

SMALL_NUMBERS: dict[str, int] = {
    word: number
    for number, words in (
        (0, "zero null zéro cero ноль нуль"),
        (1, "one ein_ un_ uno один одна одну"),
        (2, "two zwei deux dos два две двух двумя двое дві двох двома двоє"),
        (3, "three drei trois tres три трех трёх тремя трое трьох трьома троє"),
        (4, "four vier quatre cuatro четыре четырех четырёх четверо чотири чотирьох"),
        (5, "five fünf cinq cinco пять пяти п'ять п’ять п'яти п’яти пятеро п'ятьох п’ятьох п'ятеро п’ятеро"),
        (6, "six sechs seis шесть шести шестеро шість шістьох"),
        (7, "seven sieben sept_ siete семь семи семеро сім сімох"),
        (8, "eight acht huit ocho восемь восьми восьмеро вісім вісьмох"),
        (9, "nine neun neuf nueve девять девяти дев'ять дев’ять дев'яти дев’яти"),
        (10, "ten zehn dix diez десять десяти десятеро десятьох"),
        (11, "eleven elf onze once_ одиннадцать одиннадцати одинадцять одинадцяти"),
        (12, "twelve zwölf douze doce двенадцать двенадцати дванадцять дванадцяти"),
        (13, "thirteen dreizehn treize trece тринадцать тринадцати тринадцять тринадцяти"),
        (14, "fourteen vierzehn quatorze catorce четырнадцать четырнадцати чотирнадцять чотирнадцяти"),
        (15, "fifteen fünfzehn quinze quince пятнадцать пятнадцати п'ятнадцять п’ятнадцять"),
        (16, "sixteen sechzehn seize_ dieciséis шестнадцать шестнадцати шістнадцять шістнадцяти"),
        (17, "seventeen siebzehn diecisiete семнадцать семнадцати сімнадцять сімнадцяти"),
        (18, "eighteen achtzehn dieciocho восемнадцать восемнадцати вісімнадцять вісімнадцяти"),
        (19, "nineteen neunzehn diecinueve девятнадцать девятнадцати дев'ятнадцять дев’ятнадцять"),
        (20, "twenty zwanzig vingt veinte двадцать двадцати двадцять двадцяти"),
        (30, "thirty dreißig trente treinta тридцать тридцати тридцять тридцяти"),
        (40, "forty vierzig quarante cuarenta сорок сорока"),
        (50, "fifty fünfzig cinquante cincuenta пятьдесят пятидесяти п'ятдесят п’ятдесят"),
        (60, "sixty sechzig soixante sesenta шестьдесят шестидесяти шістдесят"),
        (70, "seventy siebzig setenta семьдесят семидесяти сімдесят"),
        (80, "eighty achtzig ochenta восемьдесят восьмидесяти вісімдесят"),
        (90, "ninety neunzig noventa девяносто дев'яносто дев’яносто"),
    )
    for word in words.split()
    if not word.endswith("_")
}
"""Cardinals below one hundred. A trailing underscore marks a word left out because it mostly means something else."""

SCALES: dict[str, int] = {
    word: 10**power
    for power, words in (
        (2, "hundred hundert cent_ cien"),
        (3, "thousand k_ tausend mille mil тыс тысяч тысячи тысяча тис тисяч тисячі тисяча"),
        (6, "million millions mln mio millionen millón millones млн миллион миллиона миллионов мільйон мільйона мільйонів"),
        (
            9,
            "billion billions bn bln milliarde milliarden mrd milliard milliards млрд миллиард "
            " миллиарда миллиардов мільярд мільярда мільярдів",
        ),
        (12, "trillion trillions trn billionen трлн триллион триллиона триллионов трильйон трильйона трильйонів"),
    )
    for word in words.split()
    if not word.endswith("_")
}
