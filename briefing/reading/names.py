"""Cuts a text into words and finds the names that the word lists know: states, capitals, agencies.

It knows nothing of people or units, which no list can hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing.reading.lexicon import compiled, organisations, states

_WORD = r"[^\W_]+(?:[’'.-][^\W_]+){0,6}"
_POSSESSIVES = ("'s", "’s")
_WIDEST_GAP = 3


class Word(NamedTuple):
    """A word and its place, a possessive 's cut off; `owns` says that there was one."""

    start: int
    end: int
    text: str
    owns: bool

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name in the lists means. `kind`: state, demonym, capital, agency, outlet or group.

    `name` is the usual name, under which all the forms of one thing come together; `side` is the
    state that it is, or belongs to, as far as the name alone tells.
    """

    kind: str
    name: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A listed name in the text: words number `first` to `last`, both included."""

    first: int
    last: int
    entry: Entry


def words_of(text: str) -> list[Word]:
    """The words of `text` in order; hyphens, inner stops and apostrophes belong to a word."""
    found: list[Word] = []
    for match in compiled(_WORD).finditer(text):
        word, end = match.group(), match.end()
        if word.endswith(_POSSESSIVES):
            found.append(Word(match.start(), end - 2, word[:-2], owns=True))
        else:
            found.append(Word(match.start(), end, word, owns=False))
    return found


def adjoin(text: str, left: Word, right: Word) -> bool:
    """Whether only white space, or the stop of 'Gen.' as well, stands between two words."""
    gap = text[left.end : right.start]
    return not left.owns and 0 < len(gap) <= _WIDEST_GAP and not gap.strip(" \n\r\t\xa0.")


def known_names(text: str, found: list[Word]) -> list[Known]:
    """The listed names in order; where one is inside another, the longer one."""
    result: list[Known] = []
    number = 0
    while number < len(found):
        match = _longest(text, found, number)
        if match is not None:
            result.append(match)
            number = match.last
        number += 1
    return result


def _longest(text: str, found: list[Word], number: int) -> Known | None:
    for name, entry in _listed().get(found[number].text, ()):
        last = number + len(name) - 1
        if last >= len(found):
            continue
        if all(
            found[number + step].text == name[step]
            and adjoin_plain(text, found[number + step - 1], found[number + step])
            for step in range(1, len(name))
        ):
            return Known(number, last, entry)
    return None


def adjoin_plain(text: str, left: Word, right: Word) -> bool:
    """Whether two words are parted by white space or a hyphen only, in one name."""
    gap = text[left.end : right.start]
    return len(gap) <= _WIDEST_GAP + 2 and not gap.strip(" \n\r\t\xa0-’'s")


def adjective(state: str) -> str:
    """What people of a state are called before a noun: 'North Korean' for 'North Korea'."""
    known = next((each.demonyms[:1] for each in states() if each.name == state), ())
    return next((name for name in known if not name.endswith("ers")), state)


@cache
def _listed() -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """Every listed name by its first word, the longest names first."""
    listed: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}

    def add(name: str, entry: Entry) -> None:
        parts = tuple(word.text for word in words_of(name))
        listed.setdefault(parts[0], []).append((parts, entry))

    for state in states():
        for name in (state.name, *state.aliases):
            add(name, Entry("state", state.name, state.name))
        for name in state.demonyms:
            add(name, Entry("demonym", state.name, state.name))
        for name in state.capitals:
            add(name, Entry("capital", state.name, state.name))
    for body in organisations():
        for name in (body.name, *body.aliases):
            add(name, Entry(body.kind, body.name, body.state))
    for entries in listed.values():
        entries.sort(key=lambda pair: -len(pair[0]))
    return listed
