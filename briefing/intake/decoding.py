"""Bytes in, letters out: a byte order mark, then UTF-8, then what is declared, then a guess.

A guess is always told to the analyst. Bytes that are no text are refused, never shown as noise.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable

from briefing.errors import IntakeError
from briefing.intake.detect import not_readable
from briefing.intake.opening import shown

_GUESS_FROM = 256 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_ISO_2022_JP = re.compile(rb"\x1b(?:\$[@B]|\([BJI])")
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:+-]{2,40})""",
    re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x01-\x06\x0e-\x19\x1c-\x1f\x7f]")
# What the web means by these labels is the wider code page of Windows (WHATWG encoding standard).
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp_2", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "windows-949": "cp949", "gb2312": "gb18030",
    "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "koi8-r": "koi8_r", "koi8-u": "koi8_u", "ibm866": "cp866", "cp866": "cp866",
    "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic", "utf-8": "utf-8", "utf8": "utf-8",
}  # fmt: skip
_LABELS |= {f"{stem}{n}": f"cp{n}" for n in range(1250, 1259) for stem in ("windows-", "cp")}
_LABELS |= {f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The letters of `data` and notes on what is doubtful; IntakeError where it is no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding)
    if b"\x00" in data:
        return _decode_wide(data, name), ()
    if len(_CONTROLS.findall(data[:_GUESS_FROM])) > 4 + len(data[:_GUESS_FROM]) // 20:
        raise not_readable(name, "not text (it holds binary data)")
    if _ISO_2022_JP.search(data[:_GUESS_FROM]):
        text = _strictly(data, "iso2022_jp_2")
        if text is not None:
            return text, ()
    text = _strictly(data, "utf-8")
    if text is not None:
        return text, ()
    return _decode_legacy(data, name)


def _decode_legacy(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    declared = _declared(data)
    if declared and declared != "utf-8":
        text = _strictly(data, declared)
        if text is not None:
            return text, ()
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if sum(not letter.isascii() for letter in text) > 6 * lost:
        return text, _lost(lost)  # UTF-8 with a few broken bytes, or cut off
    encoding = _guess(data)
    if encoding is None:
        raise IntakeError(
            f"{shown(name)} is not text in any encoding that could be recognised.",
            "Save it as UTF-8 and import that.",
        )
    text, notes = _forgiving(data, encoding)
    label = encoding.replace("_", "-").replace("cp125", "windows-125")
    told = f"The text does not say how it is encoded; it was read as {label}."
    return text, (told, *notes)


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    return _LABELS.get(match[1].decode("ascii", "replace").lower()) if match else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _forgiving(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = _strictly(data, encoding)
    if text is not None:
        return text, ()
    text = data.decode(encoding, "replace")
    return text, _lost(text.count("\ufffd"))


def _lost(count: int) -> tuple[str, ...]:
    places = "one place" if count == 1 else f"{count:,} places"
    return (f"The text is damaged in {places}, shown as “\ufffd”.",) if count else ()


def _guess(data: bytes) -> str | None:
    from briefing.intake.codepages import guess_encoding

    sample = data[:_GUESS_FROM]
    if len(data) > _GUESS_FROM and b"\n" in sample:
        sample = sample[: sample.rindex(b"\n")]  # never through the middle of a letter
    return guess_encoding(sample)


def _decode_wide(data: bytes, name: str) -> str:
    """UTF-16 or UTF-32 without a mark, told by whether it makes sense as words."""
    texts = (_strictly(data, encoding) for encoding in _WIDE)
    likely = max(
        (text for text in texts if text is not None and _is_prose(text)),
        key=_commonplace,
        default=None,
    )
    if likely is None:
        raise not_readable(name, "not text (it holds binary data)")
    return likely


def _is_prose(text: str) -> bool:
    sample = text[:20_000]
    good = sum(_is_written(letter) for letter in sample)
    return (
        bool(sample)
        and "\x00" not in sample
        and good >= 0.97 * len(sample)
        and _commonplace(sample) > 0
    )


def _is_written(letter: str) -> bool:
    return letter in "\t\n\r\f\ufeff" or unicodedata.category(letter)[0] in "LMNPSZ"


def _commonplace(text: str) -> int:
    common: Iterable[str] = " \n.,、。\u3000"
    return sum(text.count(letter) for letter in common)
