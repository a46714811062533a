"""Western or Central European: two families of code pages that read almost any bytes equally well.

Letters that cannot stand where they would stand decide first, then the commonest words of the
languages; where neither tells, the Western page is taken, for it is by far the commoner.
"""

from __future__ import annotations

import re

WESTERN = "cp1252"
CENTRAL = ("cp1250", "iso8859_2")
_WORDS = {
    "Western": "the of and in that was for on with as by at from are were has had been which not "
    "he she said der die das und den von mit sich des auf für ist nicht ein eine auch wurde über "
    "le la les et du une est dans qui que pour pas sur par avec il aux où été el los las de y en "
    "del una con más pero está están dónde dijo di che della per un non sono dei nel gli è stato "
    "più os em um uma para com não dos foi ao são mais disse het een van op te zijn voor met niet "
    "aan er werd door ook bij",
    # Left out is what is also a word in the West: French je, Spanish su, Danish din.
    "Central": "się nie jest przez są że został zostali zostało także oraz jako jak dla według "
    "było który byl byla byli bylo není jsou podle také ale řekl uvedl která sú bol bola boli "
    "podľa tiež ktorý povedal az és hogy nem két egy volt voltak szerint mondta vagy nije koji "
    "nakon će biti rekao și şi în sunt fost după",
}
_WESTERN_WORDS = frozenset(_WORDS["Western"].split())
_CENTRAL_WORDS = frozenset(_WORDS["Central"].split())
_ACUTE = "áéíóúý"
# What no Western European writes: a Central European letter that was read amiss.
_AMISS_IN_WESTERN = re.compile(
    rf"""(?<=[^\W\d_])[³¹¾¼±¶£¥¯¦¬¢¿](?=[^\W\d_])  # a sign inside a word: wa³êsa
    |(?<!\w)[ªº³©](?=[a-zà-ÿ])                      # a sign that begins one: ªi
    |(?<=[a-zà-ÿ])[ŸŒÆØÐÑÈÌÏ]                       # a capital inside one: ³ódŸ
    |ñ(?=[bcdfghjklmnprstvz])|õ(?=[bcdfghjklmnprtvz])|þi
    |[èìòùø](?=[{_ACUTE}])|(?<=[{_ACUTE}])[èìòùø]
    |[šž][a-zà-ÿ]*[æèìïðñòõøùû]|[æèìïðñòõøùû][a-zà-ÿ]*[šž]""",
    re.VERBOSE,
)
_AMISS_IN_CENTRAL = re.compile(
    r"(?<!\w)[żşął](?=[A-Z])|[ďň](?=[bcdfghjklmnprstvz])|[ŕĺ](?!\w)|đ(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
_SHARED = frozenset("šžŠŽ")  # both families have them, hardly a Western language writes them


def is_central(sample: bytes, page: str) -> bool:
    """Whether `sample` reads as Central European in `page` rather than as Western European."""
    western = sample.decode(WESTERN, "replace")
    central = sample.decode(page, "replace")
    strain = _strain(_AMISS_IN_WESTERN, western) - _strain(_AMISS_IN_CENTRAL, central)
    if strain:
        return strain > 0
    evidence = _hits(_CENTRAL_WORDS, central) - _hits(_WESTERN_WORDS, western)
    return evidence > 0 or (evidence == 0 and not _SHARED.isdisjoint(central))


def _strain(amiss: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in amiss.finditer(text)) + text.count("\ufffd")


def _hits(words: frozenset[str], text: str) -> int:
    return sum(word in words for word in _WORD.findall(text.lower()))
