"""Which old code page a text without any statement was saved in, told by how well it reads.

Each page is tried, and what it makes of the bytes is reckoned in bits: what its letters cost as
words of some language (`letter_pairs`), its Han and Hangul by how common they are (`han_levels`),
and signs where they stand. The cheapest reading is the likeliest; a rarer page starts with more.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from briefing.intake.han_levels import EVERY_DAY, is_common, is_wide, wide_cost
from briefing.intake.letter_pairs import WordCosts

_SAMPLE = 2000
# Bits that a page costs before a letter is read: how seldom one meets it.
_PAGES = {
    "cp1252": 0, "cp1251": 1, "cp1250": 2, "gb18030": 2, "cp932": 2, "cp949": 3, "big5hkscs": 2,
    "cp1254": 2, "cp1253": 2, "cp1255": 2, "cp1256": 2, "cp874": 2, "cp1257": 3, "cp1258": 3,
    "euc_jp": 3, "koi8_r": 3, "koi8_u": 3.5, "iso8859_2": 3, "iso8859_7": 4, "iso8859_8": 4,
    "iso8859_13": 5, "iso8859_15": 5, "iso8859_5": 5, "iso8859_6": 5, "cp866": 5, "cp850": 6,
    "cp852": 6, "cp437": 7, "cp857": 7, "cp737": 7, "cp862": 7, "cp720": 8, "cp775": 12, "cp855": 8,
    "iso8859_16": 6, "mac_roman": 8, "mac_cyrillic": 7, "johab": 10,
}  # fmt: skip
_MULTIBYTE = frozenset(("gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "johab"))
_RUN = re.compile("[A-Za-z\u0080-\U0010ffff]+")
_LATIN = re.compile(rb"[A-Za-z ]")
_GREEK, _CYRILLIC = re.compile("[\u0370-\u03ff]"), re.compile("[\u0400-\u04ff]")
_HEBREW, _ARABIC = re.compile("[\u05d0-\u05ea]"), re.compile("[\u0621-\u06d2]")
_OWN_LETTERS = (
    dict.fromkeys(("cp1253", "iso8859_7", "cp737"), _GREEK)
    | dict.fromkeys(("cp1255", "iso8859_8", "cp862"), _HEBREW)
    | dict.fromkeys(("cp1256", "iso8859_6", "cp720"), _ARABIC)
    | dict.fromkeys(("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866"), _CYRILLIC)
    | dict.fromkeys(("mac_cyrillic", "cp855"), _CYRILLIC)
    | {"cp874": re.compile("[\u0e01-\u0e5b]")}
)
_SIGNS = dict.fromkeys("’‘“”«»„–—…", 4.0) | dict.fromkeys("£€§°©®™№½¿¡·•‚‹›\u200c\u00ad\u00a0", 7.0)
_JOINING = frozenset("’·\u00ad\u200c\u200d")
_BETWEEN = frozenset("–—…")
_CLOSING = frozenset("“”‘’«»›°®™…\u00a0")
_BEFORE_A_WORD = frozenset("¿¡‚‹\u00a0")
_COMMON_SIGN, _TOUCHING = 4.0, 8.0
_IN_A_WORD, _ODD_SIGN, _NO_LETTER, _MIXED = 14.0, 13.0, 20.0, 12.0
_NOT_ITS_SCRIPT, _UNPAIRED = 20.0, 5.0
_SURE = 8.0  # bits by which the likeliest must be ahead
# Bits for each byte beyond ASCII, and the share of everyday letters among wide ones, by which a
# text reads badly or is none; a few letters alone prove nothing.
_READS_BADLY, _NOISE, _ENOUGH = 12.5, 17.0, 30
_FEW_EVERYDAY, _HARDLY_ANY = 0.7, 0.4
_LIKELY = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest page, those after it that read otherwise, and whether it is a close call."""

    page: str
    likely: tuple[str, ...]
    doubtful: bool


def guess_encoding(data: bytes) -> Guess | None:
    """What `data`, neither UTF-8 nor binary, is likeliest in; None where it reads as noise."""
    wide = _without_zeros(data)
    if wide:
        return Guess(wide, (wide,), doubtful=False)
    sample = _telling_lines(data)
    ranked = _ranked(sample, data)
    (best, least, text), *others = ranked
    badness = _badness(best, least - _PAGES[best], text, sample)
    if badness > 1:
        return None
    close = bool(others) and others[0][1] - least < _SURE
    likely = tuple(page for page, _, _ in ranked[:_LIKELY])
    return Guess(best, likely, doubtful=close or badness == 1)


def _badness(page: str, bits: float, text: str, sample: bytes) -> int:
    """0 where a text reads well, 1 where it reads badly, 2 where it is none."""
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond <= _ENOUGH:
        return 0
    if page in _MULTIBYTE:
        wide = [letter for letter in text if is_wide(letter) or letter == "\ufffd"]
        share = sum(wide_cost(one, page) <= EVERY_DAY for one in wide) / max(1, len(wide))
        return (share < _FEW_EVERYDAY) + (share < _HARDLY_ANY)
    return (bits > _READS_BADLY * beyond) + (bits > _NOISE * beyond)


def reads_better(data: bytes, page: str, than: str) -> bool:
    """Whether `data` reads far better in `page` than in the other, which somebody has named.

    The other may be UTF-8 too, where `data` is not quite that.
    """
    if page == than or page not in _PAGES or than not in (*_PAGES, "utf-8"):
        return False
    sample = _telling_lines(data)
    costs = WordCosts(_plain_words(data))
    gain = _cost(sample, than, costs)[0] - _cost(sample, page, costs)[0]
    return gain > max(20.0, 2.0 * sum(byte > 0x7F for byte in sample))


def _ranked(sample: bytes, data: bytes) -> list[tuple[str, float, str]]:
    """Page, bits and text, the cheapest first; of pages that read alike only the commonest."""
    costs = WordCosts(_plain_words(data))
    readings: dict[str, tuple[str, float, str]] = {}
    for page, rarity in _PAGES.items():
        bits, text = _cost(sample, page, costs)
        bits += rarity
        if text not in readings or bits < readings[text][1]:
            readings[text] = (page, bits, text)
    return sorted(readings.values(), key=lambda reading: reading[1])


def _cost(sample: bytes, page: str, costs: WordCosts) -> tuple[float, str]:
    whole = len(sample) < _SAMPLE  # else it may end inside a letter
    text = codecs.getincrementaldecoder(page)("replace").decode(sample, whole)
    if page == "cp1258":
        text = unicodedata.normalize("NFC", text)  # it writes the tone after its letter
    runs = Counter(run for run in _RUN.findall(text) if not run.isascii())
    bits = sum(times * _run_cost(run, page, costs) for run, times in runs.items())
    if page in _OWN_LETTERS and not _OWN_LETTERS[page].search(text):
        bits += _NOT_ITS_SCRIPT
    return bits + _UNPAIRED * abs(text.count("«") - text.count("»")), text


def _run_cost(run: str, page: str, costs: WordCosts) -> float:
    """Bits for letters and signs that stand together without a space."""
    total, word, before = 0.0, "", ""
    for place, letter in enumerate(run):
        if letter.isascii() or _is_letter(letter, page):
            word += letter
            continue
        if word:
            total += 0.0 if word.isascii() else costs.of(word)
            before = word[-1]
        word = ""
        after = run[place + 1 : place + 2]
        if page in _MULTIBYTE and is_wide(letter):
            mixed = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
            total += wide_cost(letter, page) + (_MIXED if mixed else 0.0)
        else:
            total += _sign_cost(letter, before, after)
        before = letter
    return total + (costs.of(word) if word and not word.isascii() else 0.0)


def _is_letter(letter: str, page: str) -> bool:
    if page in _MULTIBYTE and is_wide(letter):
        return False
    return letter not in "ªº" and unicodedata.category(letter)[0] in "LM"


def _sign_cost(sign: str, before: str, after: str) -> float:
    if sign == "\ufffd" or unicodedata.category(sign) in ("Cc", "Co", "Cn"):
        return _NO_LETTER
    cost = _SIGNS.get(sign, _ODD_SIGN)
    if cost > _COMMON_SIGN and after.isalpha() and sign not in _JOINING | _BEFORE_A_WORD:
        cost += _TOUCHING
    if not before.isalpha() or sign in _JOINING:
        return cost
    if sign in _BETWEEN:
        return cost + (0.0 if sign == "…" else 6.0)
    return cost + (_IN_A_WORD if after.isalpha() or sign not in _CLOSING else 0.0)


def _plain_words(data: bytes) -> Counter[str]:
    """The words of ASCII alone near the beginning: they tell the language."""
    head = data[: 4 * _SAMPLE].decode("latin-1")
    return Counter(run for run in _RUN.findall(head) if run.isascii())


def _telling_lines(data: bytes) -> bytes:
    """The first lines that hold more than ASCII: only they tell pages apart."""
    lines, size = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line[: _SAMPLE - size])
            size += len(line)
            if size >= _SAMPLE:
                break
    return b"\n".join(lines)


def _without_zeros(data: bytes) -> str:
    """UTF-16 of Chinese, Japanese or Korean without a mark and without one Latin letter, or ''."""
    if len(data) % 2 or len(_LATIN.findall(data)) > 0.6 * len(data):
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: 2 * _SAMPLE].decode(encoding, "replace")
        common = sum(is_common(letter) for letter in text if letter not in "\r\n")
        if len(text) >= 4 and common >= 0.9 * len(text):
            return encoding
    return ""
