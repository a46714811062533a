"""Which language a text is written in, told by its script and its commonest words; '' if unsure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_LOOK_AT = 20_000
_MIN_HITS = 3
_CLEARLY = 1.25
_STOPWORDS = {
    "en": "the of and to in that is was for on with as by at from are were has had been which not",
    "de": "der die das und den von zu mit sich des auf für ist im nicht ein eine als auch wurde",
    "fr": "le la les des et du une est dans qui que pour pas sur au par avec il aux à l d ils sans",
    "es": "el la los las de y que en del una por con para se su al como fue ha más pero está",
    "it": "il di che la e del della per un una non sono con dei nel alla gli le è stato anche",
    "pt": "o os as de que e do da em um uma para com não dos das no na por foi ao são mais",
    "nl": "de het een van en in dat is op te zijn voor met niet aan er die werd door ook bij",
    "pl": "i w na z że się nie do to jest przez od po o jak są ale został także oraz zostali",
    "ru": "и в на что не с по из он как это был от его за были к для они было также сообщил",
    "uk": "і в на що не з та у до як це був від його за були для вони було також повідомив",
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOPWORDS.items()}
_LETTERS = {"ru": frozenset("ыэъё"), "uk": frozenset("іїєґ")}
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """The two-letter code of the language of `text`, or ''."""
    sample = text[:_LOOK_AT]
    scripts = Counter(_script(letter) for letter in sample if letter.isalpha())
    total = scripts.total()
    if not total:
        return ""
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    han = scripts["CJK"] + kana
    if scripts["HANGUL"] > 0.3 * total:
        return "ko"
    if han > 0.4 * total:
        return "ja" if kana > 0.05 * han else "zh"
    for script, language in (("HEBREW", "he"), ("GREEK", "el")):
        if scripts[script] > 0.6 * total:
            return language
    if scripts["ARABIC"] > 0.6 * total:
        return "" if re.search("[پچژگٹڈے]", sample) else "ar"
    if scripts["CYRILLIC"] > 0.6 * total:
        return _by_words(sample, ("ru", "uk"))
    if scripts["LATIN"] > 0.6 * total:
        return _by_words(sample, ("en", "de", "fr", "es", "it", "pt", "nl", "pl"))
    return ""


def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "?").split()[0]


def _by_words(sample: str, languages: tuple[str, ...]) -> str:
    words = Counter(_WORD.findall(sample.lower()))
    letters = Counter(sample.lower())
    scores = {
        language: sum(words[word] for word in _WORDS[language])
        + sum(letters[letter] for letter in _LETTERS.get(language, ()))
        for language in languages
    }
    best, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    sure = scores[best] >= _MIN_HITS and scores[best] >= _CLEARLY * scores[second]
    return best if sure else ""
