"""Makes any text safe to print: what no page can show becomes a code that everyone can see.

Imported text may hold anything a string can hold. Nothing is dropped in silence: a control
character or half a surrogate pair prints as `[U+0007]`, and so do the characters that reverse the
direction of what follows, because with them a page can read otherwise than its words do.
"""

from __future__ import annotations

import re

from briefing.model.characters import visible_code

# Tab, line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator.
_BREAKS = re.compile("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_CONTROLS = "\x00-\x1f\x7f-\x9f"
_BIDI_OVERRIDES = "\u202a-\u202e\u2066-\u206f"
_ANNOTATIONS = "\ufff9-\ufffb"  # what stands between them is meant to be shown otherwise, or not
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_UNPRINTABLE = re.compile(
    f"[{_CONTROLS}{_BIDI_OVERRIDES}{_ANNOTATIONS}{_NONCHARACTERS}\ud800-\udfff]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """`text` on one line, with every character that cannot be printed as its visible code.

    Line breaks and tabs become single spaces: the tree's nodes are the only breaks a brief has.
    """
    if text.isprintable():  # and most is: all of the above are Cc, Cf, Cs, Cn, Zl or Zp
        return text
    return _UNPRINTABLE.sub(_code, _BREAKS.sub(" ", text))


def encodable(text: str) -> str:
    """`text` as it is, except that a lone surrogate, which UTF-8 cannot hold, is its code."""
    return _LONE_SURROGATE.sub(_code, text)


def _code(match: re.Match[str]) -> str:
    return visible_code(match.group())
