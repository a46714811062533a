"""Bytes in, letters out: a byte order mark, then UTF-8, damaged or whole, then what is declared,
then a guess.

A guess is always told to the analyst, who may choose instead. Bytes that are no text are refused,
never shown as noise. What is UTF-8 must not pay for any of the rest: its tables are loaded late.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.errors import IntakeError
from briefing.intake.damaged_utf8 import read_damaged
from briefing.intake.detect import not_readable
from briefing.intake.opening import shown
from briefing.model.reading import EncodingBasis, TextEncoding

if TYPE_CHECKING:
    from briefing.intake.codepages import Guess

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
# With half a surrogate pair as UTF-8 would write it: no program writes many.
_CONTROLS = re.compile(rb"[\x01-\x06\x0e-\x19\x1c-\x1f\x7f]|\xed[\xa0-\xbf][\x80-\xbf]")
# UTF-8 that was taken for Windows-1252 and saved as UTF-8 once more: é became Ã©, ’ became â€™.
_TWICE = "Ã[\u0080-\u00bf]|â€[\u0080-\u009f“”™˜œšž¢¦]|[ÐÑ][\u0080-\u00bf“”‚„†‡][ÐÑ]"
_CLOSE = "Other encodings fit almost as well."
_TOLD = "The text does not say how it is encoded; it was read as {}."
_CHOSEN = "The text was read as {}, as the analyst chose."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The letters of some bytes, what they were read as, and notes on what is doubtful."""

    text: str
    encoding: TextEncoding
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """The letters of `data`, by what it says or shows; IntakeError where it is no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], TextEncoding(encoding, EncodingBasis.MARKED))
    if b"\x00" in data:
        return _decode_wide(data, name)
    if len(_CONTROLS.findall(data[:_GUESS_FROM])) > 4 + len(data[:_GUESS_FROM]) // 20:
        raise not_readable(name, "not text (it holds binary data)")
    if _ISO_2022_JP.search(data[:_GUESS_FROM]):
        text = _strictly(data, "iso2022_jp_2")
        if text is not None:
            return Decoded(text, TextEncoding("iso2022_jp_2", EncodingBasis.CERTAIN))
    text = _strictly(data, "utf-8")
    if text is not None:
        return _whole_utf_8(text)
    return _decode_legacy(data, name)


def decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    """The letters of `data` in the encoding that was chosen; IntakeError where it cannot be that.

    `encoding` is one of `encodings.GROUPS`.
    """
    from briefing.intake.encodings import label

    mark = next((mark for mark, one in _BOMS if one == encoding and data.startswith(mark)), b"")
    try:
        text = _composed(data[len(mark) :].decode(encoding), encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, len(mark) + error.start) + 1
        raise IntakeError(
            f"{shown(name)} cannot be {label(encoding)}: line {line:,} holds bytes that are no "
            "letter in it.",
            "Choose another encoding, or leave the choice to the program.",
        ) from None
    likely, doubt = _second_opinion(data, encoding)
    if "\x00" in text:
        doubt = "It is full of letters that cannot be printed."
    note = _CHOSEN.format(label(encoding))
    return Decoded(text, TextEncoding(encoding, EncodingBasis.CHOSEN, likely, doubt, note), (note,))


def _whole_utf_8(text: str) -> Decoded:
    doubt, notes = "", tuple[str, ...]()
    if ("Ã" in text or "â€" in text or "Ð" in text) and len(re.findall(_TWICE, text)) > 1:
        doubt = "It looks as if it had been saved in a wrong encoding before (é as “Ã©”)."
        notes = (doubt,)
    return Decoded(text, TextEncoding("utf-8", EncodingBasis.CERTAIN, ("utf-8",), doubt), notes)


def _decode_legacy(data: bytes, name: str) -> Decoded:
    declared, damaged = _declared(data), read_damaged(data)
    basis = EncodingBasis.DECLARED if declared == "utf-8" else EncodingBasis.GUESSED
    as_utf_8 = TextEncoding("utf-8", basis, ("utf-8",))
    if damaged.is_sure:
        return _forgiving(data, as_utf_8)
    if declared and declared != "utf-8":
        text = _strictly(data, declared)
        if text is not None:
            likely, doubt = _second_opinion(data, declared)
            told = TextEncoding(declared, EncodingBasis.DECLARED, likely, doubt)
            return Decoded(text, told, (doubt,) if doubt else ())
    guess = _guess(data)
    if declared == "utf-8" or damaged.is_possible:
        from briefing.intake.codepages import reads_better

        if guess is None or not reads_better(_head(data), guess.page, "utf-8"):
            return _forgiving(data, as_utf_8)
    return _guessed(data, name, guess)


def _guessed(data: bytes, name: str, guess: Guess | None) -> Decoded:
    from briefing.intake.encodings import label

    if guess is None:
        raise IntakeError(
            f"{shown(name)} is not text in any encoding that could be recognised.",
            "Save it as UTF-8 and import that.",
        )
    doubt = _CLOSE if guess.doubtful else ""
    note = _TOLD.format(label(guess.page))
    told = TextEncoding(guess.page, EncodingBasis.GUESSED, guess.likely, doubt, note)
    decoded = _forgiving(data, told)
    return replace(decoded, notes=(note, *decoded.notes))


def _declared(data: bytes) -> str:
    """The encoding that a page declares, in bytes that are no UTF-16 or UTF-32; '' for none."""
    match = _DECLARED.search(data[:4096])
    if match is None:
        return ""
    from briefing.intake.encodings import declared_encoding

    declared = declared_encoding(match[1].decode("ascii", "replace"))
    return "utf-8" if declared.startswith("utf") else declared


def _second_opinion(data: bytes, encoding: str) -> tuple[tuple[str, ...], str]:
    """What else `data` is likely to be, and a sentence where that reads far better."""
    guess = None if b"\x00" in data or data.isascii() else _guess(data)
    if guess is None:
        return (encoding,), ""
    likely = tuple(dict.fromkeys((encoding, *guess.likely)))
    from briefing.intake.codepages import reads_better
    from briefing.intake.encodings import label

    better = reads_better(_head(data), guess.page, encoding)
    return likely, f"It reads better as {label(guess.page)}." if better else ""


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return _composed(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _composed(text: str, encoding: str) -> str:
    # The Vietnamese page has no letters with two marks: it writes the tone after its letter.
    return unicodedata.normalize("NFC", text) if encoding == "cp1258" else text


def _forgiving(data: bytes, told: TextEncoding) -> Decoded:
    """`data` with U+FFFD where it is damaged."""
    text = _strictly(data, told.name)
    if text is not None:
        return Decoded(text, told)
    if told.name == "utf-8":
        damaged = read_damaged(data)
        text, count = damaged.text, damaged.broken
    else:
        text = _composed(data.decode(told.name, "replace"), told.name)
        count = text.count("\ufffd")
    if not count:
        return Decoded(text, told)
    note = _damage(count)
    return Decoded(text, replace(told, doubt=note), (note,))


def _damage(count: int) -> str:
    places = "one place" if count == 1 else f"{count:,} places"
    return f"The text is damaged in {places}, shown as “\ufffd”."


def _guess(data: bytes) -> Guess | None:
    from briefing.intake.codepages import guess_encoding

    return guess_encoding(_head(data))


def _head(data: bytes) -> bytes:
    """The beginning, that a guess is made from; never through the middle of a letter."""
    sample = data[:_GUESS_FROM]
    if len(data) > _GUESS_FROM and b"\n" in sample:
        return sample[: sample.rindex(b"\n")]
    return sample


def _decode_wide(data: bytes, name: str) -> Decoded:
    """UTF-16 or UTF-32 without a mark, told by whether it makes sense as words."""
    texts = ((encoding, _strictly(data, encoding)) for encoding in _WIDE)
    prose = [(text, encoding) for encoding, text in texts if text is not None and _is_prose(text)]
    if not prose:
        raise not_readable(name, "not text (it holds binary data)")
    text, encoding = max(prose, key=lambda found: _commonplace(found[0]))
    return Decoded(text, TextEncoding(encoding, EncodingBasis.CERTAIN, (encoding,)))


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
