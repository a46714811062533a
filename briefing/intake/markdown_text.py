"""Markdown in, the words a reader sees out: marks dropped, links as their text, nothing rendered.

Only Markdown's own marks go: an HTML tag is text like any other and stays the characters it is.
It works line by line and never recurses, so that no input can exhaust it.
"""

from __future__ import annotations

import html
import re

from briefing.intake.cleaning import CODE
from briefing.intake.masthead import labelled, read_masthead
from briefing.intake.provenance import Extract, Provenance

_FRONT = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.{0,20000}?)\n(?P=fence)[ \t]*(?:\n|$)", re.DOTALL
)
_PAIR = re.compile(r"(?P<key>[A-Za-z_-]+)\s*[:=]\s*(?P<value>\S.*)")
_COMMENT = re.compile(r"[ \t]*<!--")
_COMMENT_END = "-->"
_RAW = re.compile(r" {0,3}<(?:script|style|pre|textarea)(?=[\s>]|$)", re.IGNORECASE)
_RAW_END = re.compile(r"</(?:script|style|pre|textarea)\s*>", re.IGNORECASE)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBER = re.compile(r"[ \t]*\d{1,9}[.)][ \t]+")
_REFERENCE = re.compile(rf" {{0,3}}(?!{CODE})\[[^\]^]{{1,200}}\]:[ \t]*\S+.*")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]{1,80}\]:[ \t]*")
_TABLE_RULE = frozenset(" \t:|-")
# What no mark may reach into, tried in the order of the text: an escaped mark, code, the address
# in angle brackets, a tag, the code of a character.
_EXACT = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`{1,8})(?!`)(?P<code>.{1,2000}?)(?<!`)(?P=ticks)(?!`)"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000})>"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9:-]{0,40}(?:[\s/][^<>]{0,2000})?>)"
    rf"|(?P<character>{CODE})"
)
_INLINE = (
    (re.compile(r"!\[[^\]]{0,500}\](?:\([^()]{0,2000}\)|\[[^\]]{0,200}\])"), ""),
    (re.compile(r"\[\^[^\]]{1,80}\]"), ""),
    (re.compile(r"\[([^\[\]]{1,2000})\](?:\((?:[^()]|\([^()]{0,500}\)){0,2000}\)|\[[^\]]{0,200}\])"),
     r"\1"),
    (re.compile(r"(\*{1,3})(?=\S)([^*]{1,4000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![^\W_])(_{1,3})(?=[^\s_])([^_]{1,4000}?)(?<=[^\s_])\1(?![^\W_])"), r"\2"),
    (re.compile(r"~~(?=\S)([^~]{1,2000}?)~~"), r"\1"),
)  # fmt: skip
_KEPT_FROM = 0xF0000  # what is exact waits here, out of the way of the rules above
_KEPT = re.compile(f"[{chr(_KEPT_FROM)}-{chr(_KEPT_FROM + 0xFFFD)}]")


def read_markdown(text: str) -> Extract:
    """The readable words of `text`; front matter becomes provenance."""
    front, body = _front_matter(text)
    lines = _Lines()
    words = lines.read(body)
    return Extract(words, front.filled_from(read_masthead(words)), _left_out(lines.comments))


def _left_out(comments: int) -> tuple[str, ...]:
    what = "hidden comment was" if comments == 1 else "hidden comments were"
    return (f"{comments:,} {what} left out.",) if comments else ()


def _front_matter(text: str) -> tuple[Provenance, str]:
    match = _FRONT.match(text)
    if not match:
        return Provenance(), text
    pairs: dict[str, str] = {}
    for line in match["body"].split("\n"):
        pair = _PAIR.fullmatch(line.rstrip())
        if pair:
            value = pair["value"].strip("[]").replace('", "', ", ").strip("\"' ")
            pairs[pair["key"]] = value
    return (labelled(pairs), text[match.end() :]) if pairs else (Provenance(), text)


class _Lines:
    """Gathers the lines of a paragraph and lets them out joined, as a renderer would show them."""

    def __init__(self) -> None:
        self.comments = 0
        self._out: list[str] = []
        self._open: list[str] = []
        self._fence = ""
        self._raw = False
        self._hidden = False
        self._may_hide = False

    def read(self, text: str) -> str:
        lines = text.split("\n")
        last_end = max((n for n, line in enumerate(lines) if _COMMENT_END in line), default=-1)
        for number, line in enumerate(lines):
            self._may_hide = number < last_end  # a comment that never ends is no comment
            self._take(line.expandtabs(4))
        self._close()
        return "\n".join(self._out).strip("\n")

    def _take(self, line: str) -> None:
        if self._hidden:
            self._take_hidden(line)
        elif self._raw or self._fence:
            self._take_exact(line)
        elif fence := _FENCE.match(line):
            self._close()
            self._fence = fence[1]
        elif _RAW.match(line):
            self._close()
            self._raw = True
            self._take_exact(line)
        else:
            line = _QUOTE.sub("", line, count=1) if _QUOTE.match(line) else line
            if _COMMENT.match(line):
                self._take_commented(line, 0)
            else:
                self._take_prose(line)

    def _take_exact(self, line: str) -> None:
        """A line of a block whose own line ends count, and in which nothing is a mark."""
        fence = _FENCE.match(line)
        closes = fence and fence[1].startswith(self._fence) and not line.strip("`~ ")
        if self._fence and closes:
            self._fence = ""
        else:
            self._out.append(line)
            self._raw = self._raw and not _RAW_END.search(line)

    def _take_hidden(self, line: str) -> None:
        end = line.find(_COMMENT_END)
        if end >= 0:
            self._hidden = False
            self._take_commented(line, end + len(_COMMENT_END))

    def _take_commented(self, line: str, at: int) -> None:
        """What is left of `line` from `at` on, once the comments that stand there are gone."""
        while comment := _COMMENT.match(line, at):
            end = line.find(_COMMENT_END, comment.end())
            if end < 0 and not self._may_hide:
                break
            self.comments += 1
            if end < 0:
                self._hidden = True
                return
            at = end + len(_COMMENT_END)
        if line[at:].strip():
            self._take_prose(line[at:])

    def _take_prose(self, line: str) -> None:
        heading = _HEADING.match(line)
        if self._open and _UNDERLINE.fullmatch(line):
            self._close()
        elif not line.strip():
            self._close()
            self._blank()
        elif heading:
            self._close()
            words = line[heading.end() :].strip()
            bare = words.rstrip("#")
            self._out.append(_plain(bare.rstrip() if bare[-1:] in ("", " ") else words))
        elif _RULE.fullmatch(line) or _REFERENCE.fullmatch(line) or _is_table_rule(line):
            self._close()
        elif line.lstrip().startswith("|"):
            self._close()
            cells = line.strip().strip("|").split("|")
            self._out.append(" | ".join(_plain(cell.strip()) for cell in cells))
        else:
            self._take_words(line)

    def _take_words(self, line: str) -> None:
        marker = _BULLET.match(line) or _FOOTNOTE.match(line)
        if marker:
            self._close()
            line = line[marker.end() :]
        elif _NUMBER.match(line):
            self._close()
        hard = line.endswith(("  ", "\\"))
        self._open.append(line.strip().removesuffix("\\") if hard else line.strip())
        if hard:
            self._close()

    def _close(self) -> None:
        if self._open:
            self._out.append(_plain(" ".join(self._open)))
            self._open = []

    def _blank(self) -> None:
        if self._out and self._out[-1]:
            self._out.append("")


def _is_table_rule(line: str) -> bool:
    return "|" in line and "-" in line and _TABLE_RULE.issuperset(line)


def _plain(words: str) -> str:
    """`words` without their inline marks; code, tags and escaped characters come through whole."""
    kept: list[str] = []

    def keep(exact: str) -> str:
        if len(kept) > 0xFFF0:
            return exact
        kept.append(exact)
        return chr(_KEPT_FROM + len(kept) - 1)

    if _KEPT.search(words):
        return html.unescape(words)  # holds the very letters used as places: leave its marks
    words = _EXACT.sub(lambda match: keep(_exactly(match)), words)
    for pattern, replacement in _INLINE:
        words = pattern.sub(replacement, words)
    words = html.unescape(words)
    return _KEPT.sub(lambda match: kept[ord(match[0]) - _KEPT_FROM], words)


def _exactly(match: re.Match[str]) -> str:
    code = match["code"]
    if code is not None:
        return code.strip() or code
    return match["escaped"] or match["address"] or match["tag"] or match["character"]
