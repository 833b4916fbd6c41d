"""Sentences: where they end, where they do not, and what an edit may move. In the tables " | " stands where a sentence ends."""

from __future__ import annotations

import json
import pathlib
import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from audit.evaluate.segment import boundaries, score
from audit.segment import segment, verdict

GOLD = pathlib.Path(__file__).parents[2] / "shared" / "gold" / "segment.jsonl"

ENGLISH = """
The bridge reopened on Monday. | Traffic was light.
Dr. Ruth Okafor met Gen. Tom Hale and Sen. Ida Brandt, D-Ore., on Friday. | Mr. Hale left early.
The plan by J. R. Moss and Mary K. Lund Jr. was rejected. | Lund appealed.
He moved to the U.S. in May. | The U.S. Navy hired him.
She now lives in the U.S. | The couple has two sons.
They were born in Washington, D.C. | He died in St. Louis in 1998.
Non-U.S. citizens and then-Sen. Ida Brandt praised the China-U.S. pact. | Others did not.
They spoke in Jackson, Miss. | It's far from there. | I came; I saw; it was late.
The U.N. Security Council met. | Nobody spoke.
LVIV, Ukraine (AP) — The U.S. and Poland signed a pact. | It takes effect on Jan. 3.
DOUGLAS, Ariz. — In April, the river rose. | WASHINGTON, D.C. - The bank closed.
She left in Sept. | —Because it rained. | He said so. | — A reader wrote.
Voters passed Prop. 8 in May. | It was a stage prop. | Nine more were sold.
Q. Why did they go? | A. The road was shut. | He got an A. | The class ended.
NAIROBI (Reuters) - Rains killed 12 people. | Roads are closed.
A crew repairs a line in Odesa on Tuesday, Dec. 9, 2025. | (AP Photo/Ann Example)
Rescuers at work in Kharkiv, Aug. 2, 2025. | Photo: Jo Example
“We will stay,” he said. | “Nobody asked us to go.”
“Will they come back?” he asked. | Nobody answered.
“Will they come back?” Minister Lena Hartig asked. | Nobody answered.
“Stop!” she shouted. | They ran.
The king “lost his temper.” | He left the room.
Critics called it “the worst law in years.” | Supporters disagreed.
He wrote “no, sir.” and sealed it. | Then he slept.
The office opens at 9 a.m. and closes at 5 p.m. Monday to Friday. | Tickets are free.
The train left at 7 p.m. | Police closed the line at 10 p.m. Eastern time.
The truce began at 6 a.m. Baghdad time and held until 9 p.m. | Shells fell later.
Voting ends at 8 p.m. EST. | Results follow.
Pfc. Lee Moss and Det. Ann Vale ran 5 min. later. | They waited a minute. | Det is a name.
He lives at No. 3 Mill Lane. | No. 4 is empty.
See Fig. 2 and pp. 10-12. | Sec. 5 is new.
They met in Feb. 2019 and on Sept. 11. | Oct. 2 was the last time.
The storm hit in Feb. | The roads were cut for weeks.
Sales rose 2.5% to $3.4 billion. | Shares of Example Inc. fell.
The firm, Example Corp., sued. | Rival Sample Co. Ltd. did not.
Shares of Sample Inc. rose. | It employs 40.
Read more at https://example.org/a.b?c=d.e and call. | Or write to desk@example.org. | We reply.
Visit example.com. | It is free.
He paused ... and went on. | Then… nothing.
“I don’t know…” he said. | She sighed.
She waited... | Nobody came.
He quit last month. | Kyiv did not comment.
(The mayor was not there. | She had been told late.) | The vote was held.
The bill (see p. 4) passed. | It goes to the Senate.
The town (pop. 5,000) is quiet. | People leave.
Three things changed: prices, rents and wages. | Nothing else did.
It happened in 2016. | 2017 was better.
Prices rose by 5. | $3 million was lost.
They came from A.C. Milan. | Milan paid.
Yahoo! and others objected. | Why? | Nobody knows.
Is that so?! | Yes!! | Really...
• The first point is new. | • The second is old.
The first holds. | - The second does not.
He said so himself.[2] | Others deny it.[3][4] | So be it.
Malcolm X. was on the list. | Vitamin C helps.
The vote was 5 to 4. | Justice R. B. Vale wrote for the court.
J.P. Vale sang; Bob danced. | They left.
The screw is 5 mm. | The nut is 6 mm. | He said no. | 'No' is final.
He works for the Sun. | She reads the Times.
He told me. | Then he left her. | It was us.
They won 3-2. | 'We were lucky,' the coach said.
It was built in the 1960s. | Apartments are small.
The U.K. government agreed, e.g. on fish, i.e. on cod. | Others did not.
He plays for St. Mirren vs. Hearts on Sat. 4 May. | Entry is free.
The Rev. Al Moss spoke. | Prof. Ann Lee, Ph.D., replied.
The caption was wrong. | Image: City archive.
It holds 16 oz. of milk. | The 8-oz. can is gone. | Vol. II is out. | Three rules: 1. Do not run. | 2. Do not walk.
They named A. Lee, a judge; A. Moss, a clerk; and two more. | Soup: peel it (thinly); | - Chop it; - salt it.
We landed ✈️ and slept. | What a view 😍😍 | Come and see! 🎉 | I ❤ London.
"""

UKRAINIAN = """
Рада ухвалила закон 5 лютого 2026 р. у другому читанні. | За нього голосували 250 депутатів.
Він народився в м. Львів на вул. Зеленій, буд. 5. | Потім жив у с. Підгірці.
Це коштує 5 тис. грн. | Тобто вдвічі більше, ніж вони просили за це у 2020 р. | Ціни зростуть.
«Ми готові», — сказав він. | «Але не сьогодні».
— Чому? — запитав журналіст. | — Бо так треба.
І. Я. Франко та Т. Шевченко — класики. | Їх читають.
Там були яблука, груші тощо. | Усі їли.
Він служив у ЗСУ, НГУ і т. д. | Потім звільнився.
Див. рис. 4 та ст. 12. | Це важливо.
Проф. Іваненко, ім. якого названо парк, помер. | Йому було 90.
Київ, просп. Перемоги, 37. | Телефон не відповідає.
Так звана «ДНР» (т. зв. республіка) заперечує. | Ніхто не вірить.
Збитки — 3 млн дол. США. | Пошкоджено 3 буд. на розі. | Зарплата 900 дол. | Ціни ростуть. | Т. зв. «уряд» утік. | Зріст 170 см. | Вага мала.
У т. ч. Київ і Львів. | Жили там до н. е. | Скіфи пішли. | Г. О. Коваль і Т. Д. Мороз, 1990 р. н. | Їх шукають.
1. | Прийняти за основу проєкт. | 2. | Комітету вивчити його. | Слово дня: ні. | але цікаво. | Така вона є. | Мама сміється.
Потяг рушив зі ст. Ковель. | Млин збудували в XIX ст. | Тут він і стоїть. | За ст. 5 закону він винен.
"""

RUSSIAN = """
Совет собрался 5 февраля 2026 г. в Женеве. | Он длился час.
Он жил в г. Казань на ул. Баумана, д. 5. | Потом уехал.
А. С. Пушкин и Л. Толстой — классики. | Их читают.
Это стоит 5 млн руб. | Это много. | Вырос на 3 тыс. человек.
«Мы готовы», — сказал он. | «Но не сегодня».
— Кто там? — спросила она. | — Это я.
Там были яблоки, груши и т. д. | Все ели.
Он думал… но молчал. | Потом ушёл.
Привет всем :) | Как дела?
Это смешно))) | Но грустно.
Спасибо вам) | Всё дошло.
Пункт б) Устава (он старый) Иванов не читал. | Жаль.
Он не верил им. | Они верили ему. | Парк им. Горького закрыт.
Напр., в США, т. е. там. | Здесь иначе.
Ей дали 3 года и 2 мес. колонии. | Срок 6 мес. | Жалоба подана.
Паром опоздал на 2 ч. | Вода кончилась в 6 ч. 40 мин.
Выборы прошли осенью 2024 г. | Победил мэр. | В 2019 г. Сомов проиграл.
Мост в дер. Ольховке и в Тверской обл. | Паром ходит редко.
Пели Сомов, Рыбин и др. | Зал стоял. | Это др. Иванов.
Доклад прочла канд. техн. наук Рыбина, 1958 г. р. | Спорили долго.
Г. А. Сомов и Т. Д. Рыбина спорили. | В т. ч. Москва и Тула, т. е. Россия. | Жили там до н. э. | Римляне пришли потом.
Мотор на 150 л. с. | Машина новая. | Дача на 55° с. ш. | Зима долгая. | Цена 100 у. е. | Торг уместен. | Вход 100 р. | Детям скидка.
Давление 750 мм рт. ст. | Ветер слабый. | Площадь 40 кв. м. | Высота 5 м. | Бак на 60 л. | Салон чистый. | Жил на ст. Лихая.
В XIX в. город рос. | Церковь заложили в начале XIX в. | Колокольню достроили позже. | Город рос в XVIII–XIX вв. | Завод закрыт.
Это был я. | Мама удивилась. | Отец сомневался в нем. | Сын молчал. | В словаре (нем. Berlin) иначе. | Николай II. | Война.
Ура! ура! | Куда ты? зачем? | Ещё 5 чел. пострадали. | Мест нет. извините. | Она (Мария. — Прим. ред.) ушла.
1. Открыть окно. | 2. Закрыть дверь. | 3.1. Проверить замок. | II. Порядок работы. | На столе 5. | Под столом 3.
Сост. Рыбин, под ред. Сомова. | Реж. Сомов снял фильм. | Корр. агентства был там. | С ув. Мария. | Слово из трёх букв. | Игра.
Пользуюсь Яндекс.Картами. | Газета.Ru и Вести.Экономика спорят. | Он уехал в Тулу. | Потом вернулся.
Ждём вас 😍 | Где билеты? | Какая прелесть❤️❤️ | Всем советую! 👍🏻 | Были с детьми 👨‍👩‍👧 и друзьями. | Спасибо!❤ | Пока.
🎈Где: парк. | 🎈Когда: завтра. | Я ❤ Питер. | Подробности 👉 Здесь. | Пляж 🌴 #море #лето. | Еду домой 🚗 | @masha жди.
Как жаль(( | Очень ждали. | Бедный кот ((( | Держитесь )) | Обнимаю! )) | Целую :( | Плохо =( | Ну всё ;) | До завтра.
Вышла новая серия. | смотрим вместе. | кто был там. пишите. | В мед. центр (бывш. Почта) и истор. музей зовут всех.
Мы ждали вас весь день! | а вы не пришли. | Слышу крик: Стой! и вижу свет. | Какой сегодня холодный вечер? | брр. | Это конец.))) | жаль.
Скоро откроем парк. #парк #лето | Приходите. | Смотрите ролик! https://example.org/a | Завтра новый. | Дом № 5. | №6 продан.
Тихий берег. (2009). | Он (2010 г.) вышел позже. | Никто не пришёл. | (В зале 20 мест.)
Он родился в 1990-е. | Славное время. | Жил на 5-м. | Рос быстро. | §2. Решение. | Смотри §3. | Там пусто.
Звоните. | +79990000000 Мария. | Рост 5. +10 за день.
Резать тонко; | - Солить; - перчить; | В конце варить. | Вошли Рыбин, судья; А. Сомов, врач; В. Мост, истец; и другие.
Меню на ужин | ► Суп | ► Каша | RT @masha: Снег идёт. | Жарко тут | RT @oleg: И тут. | Пишет @masha, автор.
Долг — 5 млрд долл. США. | Указ от 5 мая т. г. | Суд его отменил.
Рост 170 см. | Вес 60 кг. | Сахар 2 ст. л. | Масло 1 ч. л. | Соль. | Ну что ж. | Мама ушла.
Слон (лат. Elephas), яп. 象, живёт там. | Это был кит. | Второй тур. | Порт закрыт. | Рыбина (урожд. Сомова, род. 5 мая 1950) пела.
Т.Г. Сомов, Т.Д. Рыбина, С.Г. Мост и Н.Э. Лев пришли. | Офис: ул. Мира, эт. 5, каб. 12. | Всё.
Выборы прошли, а в 2014 г. Сомов победил. | Он вырос в Туле, и в мае 2015 г. Рыбин его сменил. | Мост сдан в мае 2016 г. | Паром встал.
Мы видели фильм «Ну и дела!» Сомова. | Он кричал: «Стой! | Назад!» | Рыбин ушёл. | Шла игра «Кто? Зачем? Откуда?» Рыбина. | Зал ждал.
Дом в 40 кв.м. | Ремонт сделан. | Мотор в 150 л.с. | Машина новая. | Давление 750 мм рт.ст. | Ветер слабый.
См. т. II и гл. IV. | Впереди полк. | Майор молчал. | Порядок такой: 1. Открыть окно. | 2. Закрыть дверь.
Сегодня (в среду ) Сомов болен. | Мы (и наши соседи по дому, которые живут здесь ещё с прошлого лета и никуда не собираются) Рыбина ждём.
"""

GERMAN = """
Am 3. Oktober 1990 wurde gefeiert. | Der 20. Jahrestag war 2010.
Er wurde am 5. Platz geführt und im 2. Stock gesehen. | Dann ging er.
Das 19. Jahrhundert war lang. | Kaiser Wilhelm II. dankte ab.
Dr. Müller und Prof. Weiß kamen z. B. aus Bonn. | Sie blieben.
Der Preis beträgt ca. 5 Mio. Euro bzw. 6 Mio. Dollar. | Das ist viel.
„Wir bleiben“, sagte er. | „Niemand geht.“
„Warum?“, fragte sie. | Er schwieg.
Sie kaufte Brot, Käse usw. | Das war alles.
Es war 2016. | Danach kam 2017.
Die Kosten stiegen um 3,5 Prozent. | Das ist neu.
Er wohnt in der Hauptstr. 5. | Sie nicht.
Der ev. Pfarrer und Dr. med. Weiß kamen mit dem ehem. Lehrer. | Es war das Ende des Med. | Der Film lief 90 Min. lang.
Im 15. und 16. Jahrhundert war es still. | Goethe schrieb im Febr. 1789 davon.
"""

FRENCH = """
M. Durand et Mme Petit sont arrivés. | Ils sont repartis.
« Pourquoi ? » a demandé le juge. | Personne n’a répondu.
« Nous restons. » | Il est parti.
Il est né av. J.-C. en Grèce, p. 5. | C’est loin.
Le Dr. Morel a 40 ans. | L’hôpital est plein.
J. K. Martin écrit, etc. | On lit.
Est-ce vrai ? | Oui !
L’histoire de l’U.R.S.S. figure au programme. | On la lit.
Le stade ouvre à midi ; | Cependant, les places sont rares. | Ont parlé Léa Roux, maire ; Paul Petit, juge, et un autre.
"""

SPANISH = """
El Sr. López y la Dra. Ruiz llegaron. | Se fueron pronto.
¿Por qué? | Nadie lo sabe. | ¡Qué pena!
EE.UU. no comentó. | La UE sí.
—¿Quién es? —preguntó él. | —Soy yo.
Vive en la Av. Juárez núm. 5. | Es caro.
El acto acabó a las 21.00 h. | Hubo aplausos. | Los JJ. OO. de París y EE. UU. fueron noticia.
El 5 de mayo de 1862 fue. | Después, nada.
La Dip. Ruiz y el Gob. Mora esperaron 20 min. para entrar. | Hay un gob en el agua. | Lucas lo vio.
Si Ud. está de acuerdo, firme. | Gracias.
Son las tierras más ricas del país; | ¿Cómo se explica esto? | Vinieron Ana Ruiz, alcaldesa; Juan Mora, edil, y dos más.
"""

LANGUAGES = {"en": ENGLISH, "uk": UKRAINIAN, "ru": RUSSIAN, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
CASES = [(lang, line) for lang, table in LANGUAGES.items() for line in table.strip().splitlines()]

MARKS = list(
    ".!?…;:,()[]{}\"'“”„«»‹›’-–—•*_#/@0123456789 \n\r\t\u00a0\u2028\x85\x0c\x00\ufffd\u0301\u05d0\u0639\u3002\U0001f600❤\ufe0f\u200d"
)
PIECES = [
    "The",
    "he",
    "said",
    "U.S",
    "Mr",
    "No",
    "р",
    "м",
    "Він",
    "сказав",
    "z.B",
    "M",
    "¿Qué",
    "http://a.b",
    "a@b.c",
    "Feb",
    "a.m",
    "IV",
    "x",
    "ты",
    "Ты",
]
TEXTS = st.lists(st.sampled_from(MARKS + PIECES) | st.characters(exclude_categories=["Cs"]), max_size=60).map("".join)


def sentences(text: str, lang: str = "") -> list[str]:
    return [text[span.start : span.end] for span in segment(text, lang)]


@pytest.mark.parametrize(("lang", "line"), CASES)
def test_a_sentence_ends_where_a_reader_says(lang: str, line: str) -> None:
    text = line.replace(" | ", " ")
    assert " | ".join(sentences(text)) == line
    assert " | ".join(sentences(text, lang)) == line


@given(TEXTS)
@example(". \n\n.")
@example("; \n\n.")
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_and_leave_nothing_but_spaces(text: str) -> None:
    found = segment(text)
    at = 0
    for span in found:
        assert text[at : span.start].strip() == ""
        assert at <= span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end
    assert text[at:].strip() == ""


@given(TEXTS, st.sampled_from(["", "en", "de", "uk"]))
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_spans(text: str, lang: str) -> None:
    assert segment(text, lang) == segment(text, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dropping_one_quotation_mark_moves_no_other_boundary(lang: str) -> None:
    text = " ".join(line.replace(" | ", " ") for line in LANGUAGES[lang].strip().splitlines())
    whole = segment(text)
    for mark in re.finditer('["“”„«»]', text):
        after = sentences(text[: mark.start()] + text[mark.end() :])
        others = [text[s.start : s.end] for s in whole if not s.start <= mark.start() < s.end]
        assert [sentence for sentence in others if sentence not in after] == []


@pytest.mark.parametrize("nonsense", ["Xqzt", "xqzt", "Mobari", "mobari"])
def test_changing_an_ordinary_word_moves_no_other_boundary(nonsense: str) -> None:
    lines = [line.replace(" | ", " ") for line in ENGLISH.strip().splitlines() if "…" not in line and ".." not in line]
    text = " ".join(lines)
    whole = segment(text)
    moved = []
    for word in re.finditer(r"(?<![\w.'’@/-])[a-z]{4,}(?![\w.@/:-]*[.@/]\w)", text):
        after = sentences(text[: word.start()] + nonsense + text[word.end() :])
        others = [text[s.start : s.end] for s in whole if not s.start <= word.start() < s.end]
        moved += [(word[0], sentence) for sentence in others if sentence not in after]
    assert moved == []


@pytest.mark.parametrize(
    "piece",
    [
        *'.?;:-( \n"😍',
        *'. |? |."|.[1]|Yes. |U.|ab.Cd|word |) |___ |; |http://|a@b.c |1/1/11 |Photo: |Дім) |дом( |Дім ) |❤ Я '.split("|"),
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Around each stop a bounded piece is looked at, and a stop is looked at once."""
    looked: list[int] = []
    ends = verdict.ends

    def counted(text: str, match: re.Match[str], begin: int, lang: str) -> bool:
        looked.append(match.start())
        return ends(text, match, begin, lang)

    monkeypatch.setattr("audit.segment.ends", counted)
    text = piece * (400_000 // len(piece))
    spans = segment(text)
    assert len(looked) == len(set(looked)) <= len(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_fifty_thousand_sentences_are_fifty_thousand_spans() -> None:
    assert len(segment("Yes. " * 50_000)) == 50_000


def test_the_score_counts_boundaries_inside_units_whatever_the_spacing() -> None:
    assert boundaries(["One two.", " Three."]) == boundaries(["One  two.", "Three."]) == {7}
    assert boundaries(["Alone."]) == set()


def test_the_score_pools_units_of_a_set_in_order_of_appearance() -> None:
    records = [
        {"text": "One is here. Two is there.", "sentences": ["One is here.", "Two is there."], "lang": "en", "set": "b"},
        {"text": "One is here. Two is there.", "sentences": ["One is here. Two is there."], "lang": "en", "set": "b"},
        {"text": "Nothing to cut", "sentences": ["Nothing to cut"], "lang": "en", "set": "a"},
    ]
    found = score(records)
    assert list(found) == ["b", "a"]
    assert found["b"] == {"precision": 0.5, "recall": 1.0, "f1": 2 / 3}
    assert found["a"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}


FLOORS = {"en_gum": 0.98, "en_ewt": 0.95, "uk_iu": 0.96, "de_gsd": 0.97, "fr_gsd": 0.98, "es_gsd": 0.98}


@pytest.mark.skipif(not GOLD.exists(), reason="the gold data is not beside the project")
@pytest.mark.parametrize("hint", [True, False])
def test_real_text_stays_above_its_floor_with_and_without_a_hint(hint: bool) -> None:
    records = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    found = score(records if hint else [{**record, "lang": ""} for record in records])
    assert {name for name, row in found.items() if row["f1"] < FLOORS["_".join(name.split("_")[:2])]} == set()


def test_no_pattern_repeats_a_whole_group_possessively() -> None:
    """Before Python 3.11.5 such a repeat keeps what its last, failed turn has taken (CPython issue 106052)."""
    sources = [path for ending in ("py", "toml") for path in (pathlib.Path(__file__).parent.parent / "audit").rglob(f"*.{ending}")]
    repeats = re.compile(r"(?<!\\)\)(?:[*+?]|\{{1,2}[\d,]+\}{1,2})\+")
    assert repeats.search("(?:ab)*+")
    assert [path.name for path in sources if repeats.search(path.read_text(encoding="utf-8"))] == []
