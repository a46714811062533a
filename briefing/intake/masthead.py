"""What stands above an article's body: title, byline, outlet and date, read from its first lines.

The lines stay in the text: they are part of the article. A line that reads as a sentence is body.
"""

from __future__ import annotations

import re

from briefing.intake.dateline import find_date, opening_dateline
from briefing.intake.provenance import Provenance, one_line, web_address

_LOOK_AT = 8
_LINE_LIMIT = 120
_TITLE_LIMIT = 200
_LONG_BYLINE = 7  # a first line of more words, as "By Land and Sea, How …", is a title
_PERIOD = tuple(".,;:…。、,")
_BY = re.compile(
    r"(?:(?:written |reported |story )?by|von|par|por|door|автор|author|byline)\b:?\s+(?=\S)",
    re.IGNORECASE,
)
_NAME_START = re.compile(r"[^\W\d_]")
_DATE_WORDS = re.compile(
    r"\b(?:first published|published|last updated|updated|posted|date|on|at|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b:?|"
    r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)?\s*(?:[A-Z]{3,4}\b)?|T\d{2}:\d{2}\S*",
    re.IGNORECASE,
)
_LABELS = {
    "title": "title", "headline": "title", "author": "byline", "authors": "byline",
    "byline": "byline", "by": "byline", "outlet": "outlet", "source": "outlet",
    "publisher": "outlet", "publication": "outlet", "site": "outlet", "sitename": "outlet",
    "date": "published", "published": "published", "url": "url", "link": "url",
    "canonical": "url", "lang": "language", "language": "language",
}  # fmt: skip
_LABELLED = re.compile(r"(?P<label>[A-Za-z]+)\s*:\s+(?P<value>\S.*)")
_EDGES = tuple(",|•·–—-()[]:;")
_PARTS = re.compile(r"\s+[|•·]\s+|\s+[–—-]\s+")


def read_masthead(text: str) -> Provenance:
    """What the first lines of `text` say of where it is from."""
    lines = [line.strip() for line in text[:8000].split("\n")]
    lines = [line for line in lines if line]
    if not lines:
        return Provenance()
    found = Provenance()
    rest = lines[:_LOOK_AT]
    if len(lines) > 1 and _is_title(lines[0]):
        found = Provenance(title=one_line(lines[0]))
        rest = lines[1:_LOOK_AT]
    for line in rest:
        day, agency, end = opening_dateline(line)
        if day:
            found = found.filled_from(Provenance(outlet=one_line(agency), published=day))
            if line[end:]:
                break  # the body begins on the same line
            continue
        said = _read_line(line)
        if said is None:
            if len(line) > _LINE_LIMIT or line.endswith(_PERIOD):
                break  # the body begins
            continue
        found = found.filled_from(said)
    return found


def labelled(pairs: dict[str, str]) -> Provenance:
    """Provenance out of labels and their values, as front matter and header lines give them."""
    values: dict[str, str] = {}
    for label, value in pairs.items():
        name = _LABELS.get(label.strip().lower())
        if name and value.strip():
            values.setdefault(name, one_line(value))
    if "published" in values:
        values["published"] = find_date(values["published"])[0]
    if "url" in values:
        values["url"] = web_address(values["url"])
    values["language"] = values.get("language", "")[:2].lower()
    return Provenance(**values)


def _is_title(line: str) -> bool:
    if len(line) > _TITLE_LIMIT or line.endswith(_PERIOD):
        return False
    said = _read_line(line)
    wordy = said is not None and bool(said.byline) and len(line.split()) > _LONG_BYLINE
    return (said is None or wordy) and any(letter.isalpha() for letter in line)


def _read_line(line: str) -> Provenance | None:
    """What a header line says, or None where it is not one."""
    if len(line) > _LINE_LIMIT:
        return None
    if web_address(line) and " " not in line:
        return Provenance(url=line)
    label = _LABELLED.fullmatch(line)
    if label and label["label"].lower() in _LABELS:
        said = labelled({label["label"]: label["value"]})
        return None if said == Provenance() else said
    return _read_parts(line)


def _read_parts(line: str) -> Provenance | None:
    published, start, end = find_date(line)
    if line.endswith(".") and _DATE_WORDS.sub("", line[end:]).strip(" ,.;"):
        return None
    byline, rest = "", []
    without_date = f"{line[:start]} | {line[end:]}" if published else line
    for part in _PARTS.split(without_date):
        words = _DATE_WORDS.sub(" ", part) if published else part
        words = words.strip(" ,;()[]")
        author = _author(words)
        if author and not byline:
            byline = author
        elif words:
            rest.append(words)
    if not published and not byline:
        return None
    if published and not byline and not _stands_apart(line[:start], line[end:]):
        return None  # a headline with a date in it, not a dateline
    outlet = one_line(rest[0].split(",")[0]) if rest and len(rest) <= 2 else ""
    if outlet[:1].islower() or len(outlet.split()) > 9:
        outlet = ""
    return Provenance(byline=byline, outlet=outlet, published=published)


def _stands_apart(before: str, after: str) -> bool:
    """Whether what surrounds a date is set off from it by a comma, a bar or a dash."""
    before, after = (_DATE_WORDS.sub(" ", words).strip() for words in (before, after))
    return (not before or before.endswith(_EDGES)) and (not after or after.startswith(_EDGES))


def _author(words: str) -> str:
    cue = _BY.match(words)
    if not cue or words.endswith(".") or len(words.split()) > 14:
        return ""
    name = one_line(words[cue.end() :])
    first = name[:1]
    proper = bool(_NAME_START.match(first)) and (first.isupper() or not first.islower())
    return name if proper else ""
