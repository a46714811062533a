"""The encodings that text is read in: what people call each, its group, and what else it is named.

It decodes nothing. Names are Python's own where a value is kept, readable ones where it is shown.
"""

from __future__ import annotations

import codecs
import difflib
import re

from briefing.errors import IntakeError

GROUPS: dict[str, dict[str, str]] = {
    "Unicode": {
        "utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16, big-endian",
        "utf-32-le": "UTF-32", "utf-32-be": "UTF-32, big-endian",
    },
    "Western European": {
        "cp1252": "Windows-1252", "iso8859_15": "ISO 8859-15", "mac_roman": "Macintosh",
        "cp850": "DOS 850", "cp437": "DOS 437", "iso8859_14": "ISO 8859-14",
        "iso8859_10": "ISO 8859-10", "cp865": "DOS 865", "iso8859_3": "ISO 8859-3",
    },
    "Central European": {
        "cp1250": "Windows-1250", "iso8859_2": "ISO 8859-2", "iso8859_16": "ISO 8859-16",
        "cp852": "DOS 852", "mac_latin2": "Macintosh",
    },
    "Baltic": {
        "cp1257": "Windows-1257", "iso8859_13": "ISO 8859-13", "iso8859_4": "ISO 8859-4",
        "cp775": "DOS 775",
    },
    "Cyrillic": {
        "cp1251": "Windows-1251", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U",
        "iso8859_5": "ISO 8859-5", "cp866": "DOS 866", "cp855": "DOS 855",
        "mac_cyrillic": "Macintosh",
    },
    "Greek": {
        "cp1253": "Windows-1253", "iso8859_7": "ISO 8859-7", "cp737": "DOS 737",
        "cp869": "DOS 869", "mac_greek": "Macintosh",
    },
    "Turkish": {"cp1254": "Windows-1254", "cp857": "DOS 857", "mac_turkish": "Macintosh"},
    "Hebrew": {"cp1255": "Windows-1255", "iso8859_8": "ISO 8859-8", "cp862": "DOS 862"},
    "Arabic": {
        "cp1256": "Windows-1256", "iso8859_6": "ISO 8859-6", "cp720": "DOS 720", "cp864": "DOS 864",
    },
    "Thai": {"cp874": "Windows-874"},
    "Vietnamese": {"cp1258": "Windows-1258"},
    "Chinese": {"gb18030": "GB 18030, simplified", "big5hkscs": "Big5, traditional"},
    "Japanese": {"cp932": "Shift JIS", "euc_jp": "EUC-JP", "iso2022_jp_2": "ISO-2022-JP"},
    "Korean": {"cp949": "Windows-949", "johab": "Johab"},
}  # fmt: skip
"""Group → encoding → what tells it from the others of its group. The commonest stand first."""

_LABELS = {
    encoding: f"{group} ({name})"
    for group, names in GROUPS.items()
    for encoding, name in names.items()
} | {"utf-8": "UTF-8"}
# What the web means by these names is often the wider code page of Windows (WHATWG encoding
# standard). UTF-7 and all that is no encoding of text stay unknown.
_NAMES = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "ansi": "cp1252", "iso-8859-9": "cp1254", "latin-5": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp_2", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "windows-949": "cp949", "gb2312": "gb18030",
    "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "koi8-r": "koi8_r", "koi8-u": "koi8_u", "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic", "utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "utf-32": "utf-32-le",
}  # fmt: skip
_NAMES |= {f"{stem}{n}": f"cp{n}" for n in range(1250, 1259) for stem in ("windows-", "cp")}
_NAMES |= {f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
_NAMES |= {f"{stem}{encoding.removeprefix('cp')}": encoding for encoding in _LABELS
           for stem in ("cp", "ibm", "dos-") if re.fullmatch(r"cp[478]\d\d", encoding)}  # fmt: skip
_POSSIBLE = re.compile(r"[A-Za-z][\w.:+ -]{1,39}")
_EXAMPLES = "utf-8, windows-1254, iso-8859-9, koi8-r, cp866, shift_jis"


def label(encoding: str) -> str:
    """What people call it: `Turkish (Windows-1254)`."""
    return _LABELS.get(encoding, encoding)


def declared_encoding(name: str) -> str:
    """The encoding that a page means by `name`; '' for none that text is read in."""
    return _NAMES.get(name.strip().lower(), "")


def find_encoding(name: str) -> str:
    """The encoding that a person means by `name`: Python's name, the web's, or one in use.

    Raises IntakeError, with the names that come near.
    """
    typed = " ".join(name.split()).lower()
    for spelling in (typed, typed.replace(" ", "-"), typed.replace("_", "-")):
        if spelling in _NAMES:
            return _NAMES[spelling]
    known = _python_name(typed)
    if known:
        return known
    near = difflib.get_close_matches(typed, {*_NAMES, *_LABELS}, 3, 0.6)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Names are, for example: {_EXAMPLES}."
    raise IntakeError(f"There is no encoding “{name.strip()}” that text can be read in.", hint)


def _python_name(typed: str) -> str:
    """`typed` as one of ours, if Python has another name for one; '' otherwise."""
    if typed in _LABELS:
        return typed
    if not _POSSIBLE.fullmatch(typed):
        return ""
    try:
        official = codecs.lookup(typed).name
    except LookupError:
        return ""
    if official in _NAMES:
        return _NAMES[official]
    for ours in (official.replace("-", "_"), official.replace("iso8859-", "iso-8859-")):
        if ours in _LABELS or ours in _NAMES:
            return _NAMES.get(ours, ours)
    return ""
