"""All that a file holds, decompressed, as one text in which words can be looked for."""

from __future__ import annotations

import html
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2

_TAG = re.compile(r"<[^<>]*>")
_HEX = re.compile(r"<([0-9A-Fa-f]{4,})>")


def everything(path: Path) -> str:
    """Every byte and every character of a file, without spaces and in small letters.

    Text stands in it twice where markup could stand within a word: with the markup and without.
    """
    content = path.read_bytes()
    if path.suffix == ".pdf":
        told = [*_of_objects(content), _shown(content)]
    elif path.suffix == ".docx":
        told = list(_of_members(content))
    else:
        text = content.decode("utf-8")
        told = [text, html.unescape(_TAG.sub("", text))]
    return "".join("".join(told).split()).casefold()


def _of_members(content: bytes) -> list[str]:
    """Names, comments and contents of all members; of XML once more the characters alone."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as members:
        found.append(members.comment.decode("latin-1"))
        for member in members.infolist():
            text = members.read(member).decode("utf-8", "replace")
            found += [member.filename, member.comment.decode("latin-1"), text, _TAG.sub("", text)]
    return found


def _of_objects(content: bytes) -> list[str]:
    """Every stream without its filters, and every string and name of every object."""
    found = [content.decode("latin-1")]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for thing in (*pdf.objects, pdf.trailer):
            if isinstance(thing, pikepdf.Stream):
                found += _unfiltered(thing)
            found += _strings(thing)
    return found


def _unfiltered(stream: pikepdf.Stream) -> list[str]:
    """A stream in each of the ways in which words can be written in it, hexadecimal included."""
    data = stream.read_bytes()
    text = data.decode("latin-1")
    codes = (bytes.fromhex(code) for code in _HEX.findall(text) if len(code) % 2 == 0)
    ways = (data, *codes)
    return [way for one in ways for way in (one.decode("latin-1"), *_wide(one))]


def _wide(data: bytes) -> tuple[str, ...]:
    """Read as UTF-16, beginning at the first byte and at the second."""
    return (data.decode("utf-16-be", "replace"), data[1:].decode("utf-16-be", "replace"))


def _strings(thing: Any, *, inner: bool = False) -> list[str]:
    """The strings, names and keys in an object; what it refers to comes in its own turn."""
    if inner and _is_elsewhere(thing):
        return []
    if isinstance(thing, pikepdf.Array):
        return [one for entry in thing for one in _strings(entry, inner=True)]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        keys = list(thing.keys())
        return [*keys, *(one for key in keys for one in _strings(thing[key], inner=True))]
    return [str(thing)] if isinstance(thing, pikepdf.String | pikepdf.Name) else []


def _is_elsewhere(thing: Any) -> bool:
    """Whether it is an object of its own, which is searched by itself."""
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _shown(content: bytes) -> str:
    """What a reader sees: glyphs as the characters that the file says they are, read by two."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    shown = [page.extract_text() for page in reader.pages]
    document = pypdfium2.PdfDocument(content)
    shown += [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "".join(shown)
