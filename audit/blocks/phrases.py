"""What pages say around a story, in six languages: literal lists in lower case. A part in ``(?:…)`` or with ``?`` is a pattern."""

from __future__ import annotations

from typing import Final


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for text in lists for word in text.split())


CLOCK: Final = _words(
    "ago hour hours hr hrs min mins minute minutes day days week weeks month months sec seconds just now today yesterday at on in the",
    "am pm a.m p.m et est edt ct cst pt pst pdt gmt utc bst cet cest eet msk read time date дата",
    "january february march april may june july august september october november december",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
    # German
    "uhr vor stunde stunden minuten tagen tag stand am um januar februar märz mai juni juli oktober dezember",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    # French
    "le à il y heure heures jour jours h janvier février mars avril juin juillet août septembre octobre novembre décembre",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    # Spanish
    "hace hora horas minutos día días el de las del enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre",
    "diciembre lunes martes miércoles jueves viernes sábado domingo",
    # Ukrainian
    "тому годину години годин хвилин хвилини день дні днів о об год хв січня лютого березня квітня травня червня липня серпня вересня",
    "жовтня листопада грудня понеділок вівторок середа четвер п’ятниця субота неділя сьогодні вчора року р",
    # Russian
    "назад час часа часов минут минуты дня дней в мин января февраля марта апреля мая июня июля августа сентября октября ноября",
    "декабря понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера года г",
)
"""Words of dates and times."""

STAMPED: Final = _words(
    "ago update updated published posted modified edited created last first originally publication",
    "vor aktualisiert veröffentlicht zuletzt erschienen publié mis jour modifié hace actualizado publicado última actualización",
    "тому оновлено опубліковано змінено доповнено назад опубликовано обновлено изменено дополнено",
)
"""Words that make a time the page's and not the story's."""

DEADLINES: Final = _words(
    "effective until since deadline due expires valid born died gültig fällig vigueur valable vigor vigente válido",
    "чинна чинний набирає дійсний действует действителен вступает",
)
"""Words that make a date part of what is told."""

AGENCY: Final = _words(
    "press reuters afp dpa ap epa bloomberg tass interfax ukrinform unian staff writer writers reporter reporters correspondent",
    "correspondents editor editors bureau news agency agencia agence agentur redaktion redaction редакція редакция кореспондент",
    "корреспондент журналіст журналист times post tribune herald gazette chronicle bbc cnn npr",
)
"""Words that go with the names in a byline."""

RELATIVE: Final = _words("ago now today yesterday hace vor тому назад сьогодні вчора сегодня вчера")
"""Words that tell a time without a number."""

PROMOTION: Final = _words(
    "follow subscribe newsletter newsletters sign signup app download coverage visit click join read more here channel telegram",
    "whatsapp facebook twitter instagram cookies cookie inbox podcast updates alerts latest support donate membership member donation",
    "abonnieren abonnement abonnez suscríbete suscribirse boletín підписуйтесь підпишіться підписуйтеся канал подписывайтесь",
    "подпишитесь",
)
"""Words by which an outlet asks for something."""

IMPERATIVES: Final = _words(
    "follow subscribe sign join download read click visit watch listen get abonnieren abonnez suscríbete підписуйтесь підпишіться",
    "підписуйтеся читайте подписывайтесь подпишитесь",
)
"""Words that begin such a line."""

BYLINE: Final = (
    "by",
    "(?:words|written|reported|story|reporting) by",
    "von",
    "par",
    "por",
    "автор",
    "автори",
    "авторы",
    "текст",
)

CREDIT_WORDS: Final = ("photo", "image", "picture", "courtesy", "handout", "credit", "foto", "crédit", "фото")
"""One of them at the head of a short bracket at a line's end makes the line a caption."""

CREDIT_LABELS: Final = (
    "photos?",
    "images?",
    "pictures?",
    "credits?",
    "photograph(?:y|s)?",
    "photo (?:by|credit)",
    "image (?:credit|source)",
    "caption",
    "fotos?",
    "bild(?:er|quelle)?",
    "quelle",
    "crédits?(?: photos?)?",
    "photographie",
    "imagen",
    "фото",
    "світлина",
    "зображення",
    "ілюстрація",
    "изображение",
    "иллюстрация",
)
CREDIT_OWNERS: Final = (
    "getty(?: images)?",
    "reuters",
    "afp",
    "ap(?: photo)?",
    "epa",
    "dpa",
    "imago",
    "shutterstock",
    "istock",
    "alamy",
    "unian",
    "уніан",
    "укрінформ",
    "тасс",
    "риа новости",
    "pool",
)
STOCK: Final = ("file(?: photo)?", "archiv", "archivo", "archives", "архів", "архив")

BUTTONS: Final = (
    "share(?: (?:this|on .{1,30}|this article|this story|article))?",
    "tweet",
    "e-?mail",
    "print",
    "copy link",
    "save",
    "listen",
    r"(?:\d+ |leave a |view |show )?comments?",
    "ad(?:vertisement)?",
    "sponsored",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
    "linkedin",
    "reddit",
    "pinterest",
    "flipboard",
    "gift this article",
    "(?:story|article) continue[sd] below(?: advertisement)?",
    "continue reading",
    "enlarge this image",
    "(?:toggle|hide|show) caption",
    r"slideshow \(.{1,20}\)",
    r"\d+ min(?:ute)?s? read",
    "join the conversation",
    "(?:this article )?tagged under: .{1,40}",
    "skip to .{1,30}",
    "back to top",
    "anzeige",
    "werbung",
    "teilen",
    "drucken",
    "merken",
    "kommentare",
    "zur startseite",
    "artikel teilen",
    "partager",
    "publicité",
    "imprimer",
    "commenter",
    "compartir",
    "publicidad",
    "imprimir",
    "comentarios",
    "поділитися",
    "реклама",
    "коментарі",
    "поделиться",
    "комментарии",
)

LISTS: Final = (
    "(?:more|related|other|latest|top|recommended|popular|further|trending|featured)"
    " (?:stories|articles|news|content|coverage|reading|headlines|videos?|links|posts|topics)",
    "related",
    "more (?:from|on|in|about) .{1,40}",
    "(?:also )?read (?:more|also|next)",
    "up next",
    "see also",
    "keep reading",
    "in case you missed it",
    "editors['’]? picks",
    "you may also like",
    "recommended for you",
    "trending now",
    "most (?:read|popular|viewed)",
    "mehr zum thema",
    "lesen sie auch",
    "weitere (?:artikel|themen|nachrichten)",
    "zum thema",
    "(?:à )?lire aussi",
    "sur le même sujet",
    "articles? liés?",
    "plus d['’]articles",
    "lea también",
    "más (?:noticias|información)",
    "noticias relacionadas",
    "te puede interesar",
    "читайте (?:також|ще|также)",
    "(?:більше|інші|схожі) новини?",
    "більше новин",
    "(?:больше новостей|другие новости)",
    "(?:материалы|новости) по теме",
)
"""Headings of lists of other stories."""

AUTHOR_BOXES: Final = (
    "about the (?:authors?|writers?|reporters?|journalists?)",
    "über (?:den autor|die autorin)",
    "à propos de l['’]auteure?",
    "sobre (?:el autor|la autora)",
    "про автор(?:а|ку)",
    "об авторе",
)
"""Headings of author boxes."""
