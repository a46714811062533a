"""All that a file holds, decompressed, as one text in which words can be looked for."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pypdf

_TAG = re.compile(r"<[^<>]*>")


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
        told = [content.decode("utf-8")]
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
                found.append(_unfiltered(thing))
            found += _strings(thing, 0)
    return found


def _unfiltered(stream: pikepdf.Stream) -> str:
    data = stream.read_bytes()
    both = (data.decode("latin-1"), data.decode("utf-16-be", "replace"))
    return "\n".join(both)


def _strings(thing: Any, depth: int) -> list[str]:
    if isinstance(thing, pikepdf.Array):
        return [one for entry in thing for one in _strings(entry, depth + 1)] if depth < 9 else []
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        keys = list(thing.keys())
        inner = [] if depth > 1 else [s for key in keys for s in _strings(thing[key], depth + 1)]
        return [*keys, *inner]
    return [str(thing)] if isinstance(thing, pikepdf.String | pikepdf.Name) else []


def _shown(content: bytes) -> str:
    """What a reader sees: glyphs as the characters that the file says they are."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    return "".join(page.extract_text() for page in reader.pages)
