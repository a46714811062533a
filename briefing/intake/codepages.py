"""Which old code page a text without any statement was saved in, told by how well it reads.

charset-normalizer gives a first opinion. It is unsure of single sentences, so every common page is
tried beside it and scored: letters that a language uses often count for it, capitals inside words,
rare signs and letters that belong to no language count against it. Western and Central European
pages read alike, so that choice is made apart from the score, in `latin_pages`.
"""

from __future__ import annotations

import re

from briefing.intake.language import detect_language
from briefing.intake.latin_pages import CENTRAL, WESTERN, is_central

_SAMPLE = 8 * 1024
_FIRST_OPINION = 0.15
_PAGES = (
    "cp1252", "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic", "cp1250",
    "iso8859_2", "cp1253", "cp1255", "cp1256", "cp949", "cp932", "euc_jp", "gb18030", "big5hkscs",
)  # fmt: skip
_LATIN = re.compile(rb"[A-Za-z ]")
_OFTEN = frozenset(
    "оеаинтсрвлкмдпуяыьзіїє"
    "αοιετνσηρπκμλυςωάέήίόύώ"
    "éèàçüöäñóáíêôâîëïßåæúìòùãõûœ"
    "’‘“”«»„–—…，：；！？（）「」"
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子得于着下自之年过"
    "发后作里所然家事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样心本前开但因"
    "只从想实日军者意无力它与长十民第公此已使性知全三又关点正业外将两高间由问很最重并战向头体"
    "這個們來為國說時會對過發後裡經學現當沒動還進樣開從實軍無長關點業將兩間問並戰體報導"
)  # fmt: skip
_SELDOM = frozenset(
    "бгчйхжшюцщэфёґъ"
    "βγδζθξφχψ"
    "ąćęłńśźżčďěňřšťůžőűșțăđøýÿ"
    "ªº§°€£№•¡¿¢½©®\u00a0"
)  # fmt: skip
# What a language writes beyond ASCII: tells pages apart that read equally well.
_ALPHABETS = {
    "en": "éïö", "de": "äöüß", "fr": "àâçéèêëîïôùûüœ", "es": "áéíóúñü", "it": "àèéìòù",
    "pt": "áâãàçéêíóôõú", "nl": "éëïöü", "pl": "ąćęłńóśźż",
}  # fmt: skip


def guess_encoding(data: bytes) -> str | None:
    """Python's name of the likeliest encoding of `data`, None if it reads as nothing."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    opinion = best.encoding if best else None
    if opinion and opinion.startswith(("utf", "hz")) and not _is_mostly_latin(data):
        return opinion
    if opinion and opinion.startswith("utf"):
        opinion = None  # a few Latin words, taken for half as many Chinese letters
    sample = _telling_lines(data)
    alphabet = frozenset(_ALPHABETS.get(detect_language(sample.decode("ascii", "ignore")), ""))
    scores = {}
    for page in (*_PAGES, *([opinion] if opinion and opinion not in _PAGES else [])):
        score = _score(sample, page, alphabet)
        if score is not None:
            # A rarer page gets no advantage: Vietnamese reads French as well as a French page does.
            trusted = page == opinion and page in _PAGES
            scores[page] = score + (_FIRST_OPINION if trusted else 0)
    likeliest = max(scores, key=scores.__getitem__) if scores else opinion
    return _of_its_family(likeliest, sample, scores) if likeliest else None


def _of_its_family(page: str, sample: bytes, scores: dict[str, float]) -> str:
    """`page`, or where it is Western or Central European the one of them that the words fit."""
    central = max((one for one in CENTRAL if one in scores), key=scores.__getitem__, default="")
    if page not in (WESTERN, *CENTRAL) or WESTERN not in scores or not central:
        return page
    return central if is_central(sample, central) else WESTERN


def _is_mostly_latin(data: bytes) -> bool:
    """Whether bytes that could be UTF-16 are words; of Chinese, two in five look like letters."""
    return len(_LATIN.findall(data)) > 0.6 * len(data)


def _telling_lines(data: bytes) -> bytes:
    """The first lines that hold more than ASCII: only they tell pages apart."""
    lines, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(lines)


def _score(sample: bytes, page: str, alphabet: frozenset[str]) -> float | None:
    """From about -1 (noise) to 1.2 for each byte beyond ASCII; None where it cannot be `page`."""
    try:
        text = sample.decode(page)
    except UnicodeDecodeError:
        return None
    total, counted, before = 0.0, 0, " "
    for letter, after in zip(text, text[1:] + " ", strict=True):
        if not letter.isascii():
            foreign = page == "cp949" and "\u4e00" <= letter <= "\u9fff"  # Korean needs few of them
            worth = 1.2 if letter.lower() in alphabet else _worth(letter, before, after)
            total += -0.5 if foreign else worth
            counted += 1
        before = letter
    return total / counted if counted else None


def _worth(letter: str, before: str, after: str) -> float:
    small = letter.lower()
    if letter != small and before.islower():
        return -1.0  # a capital inside a word
    if _is_mixed(letter, before, after):
        return -1.0  # two scripts in one word, or a sign inside it
    if small in _OFTEN or "\u3040" <= letter <= "\u30ff" or "\u3001" <= letter <= "\u3002":
        return 1.0 if letter == small else 0.6
    if "\uac00" <= letter <= "\ud7a3" or "\u05d0" <= letter <= "\u05ea":
        return 0.95
    if "\u0621" <= letter <= "\u064a":
        return 0.95
    if small in _SELDOM:
        return 0.4
    if "\u4e00" <= letter <= "\u9fff":
        return 0.3
    return -1.0


def _is_mixed(letter: str, before: str, after: str) -> bool:
    if letter in "©№":
        return after.islower() or before.islower()
    if "\u0370" <= letter <= "\u06ff":
        return any(one.isascii() and one.isalpha() for one in (before, after))
    if "\u3400" <= letter <= "\ud7a3" and max(before, after) < "\u2e80":
        return any(one.isascii() and one.isalnum() for one in (before, after))
    return False
