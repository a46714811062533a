"""The sentences of `encoded_sentences.toml` as the bytes of the encodings they are found in."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "«": '"', "»": '"', "¿": "?",
                        "\u200c": " ", "œ": "oe"})  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def sentences() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Language → a text of one line, and its encodings."""
    with Path(__file__).with_name("encoded_sentences.toml").open("rb") as file:
        stored = tomllib.load(file)
    return {
        language: (row["text"].strip(), tuple(row["encodings"])) for language, row in stored.items()
    }


def in_encoding(text: str, encoding: str) -> bytes:
    """`text` as a program of its day wrote it: what an encoding lacks, by its nearest plain sign"""
    return b"".join(_letter(letter, encoding) for letter in text)


def _letter(letter: str, encoding: str) -> bytes:
    try:
        return letter.encode(encoding)
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", letter)
    if encoding == "cp1258":
        tones = "".join(one for one in apart if one in _TONES)
        base = unicodedata.normalize("NFC", "".join(one for one in apart if one not in _TONES))
        return (base + tones).encode(encoding)
    return (letter.translate(_PLAIN) if letter.translate(_PLAIN).isascii() else apart[0]).encode(
        "ascii", "replace"
    )
