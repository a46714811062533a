"""Finds the people a text names, by what stands around a name: an office, a rank, a speech verb.

Two capitals alone make nobody a person: no suggestion is better than a wrong one.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.reading.lexicon import any_of, compiled, word_set
from briefing.reading.names import Known, Word, adjoin

_PARTICLES = frozenset(
    {"van", "von", "de", "da", "di", "del", "der", "bin", "al", "el", "ibn", "le"}
)
_FAMILY_FIRST = frozenset({"Kim", "Lee", "Park", "Choi", "Xi", "Yoon", "Moon", "Li", "Wang", "Ri"})
_MODIFIERS = frozenset(
    {"deputy", "former", "acting", "then", "chief", "senior", "national", "security", "press"}
    | {"defence", "defense", "foreign", "interior", "military", "army", "vice", "prime", "first"}
)
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in full: words number `first` to `last`, both included, without the role."""

    first: int
    last: int
    name: str
    role: str


class PeopleFinder:
    """Looks for people in one text, whose words and listed names were found before."""

    def __init__(self, text: str, found: list[Word], known: list[Known]) -> None:
        self._text = text
        self._words = found
        self._known_at = {
            number: name for name in known for number in range(name.first, name.last + 1)
        }

    def people(self) -> list[Person]:
        result: list[Person] = []
        number = 0
        while number < len(self._words):
            person = self._person_at(number)
            if person is not None:
                result.append(person)
                number = person.last
            number += 1
        return result

    def _person_at(self, number: int) -> Person | None:
        """The person whose name begins with word `number`."""
        if not self._is_name_word(number):
            return None
        last = self._last_of_name(number)
        role_first = self._role_before(number)
        name = self._text[self._words[number].start : self._words[last].end]
        if role_first is not None:
            role = self._text[self._words[role_first].start : self._words[number].start].strip()
            return Person(number, last, name, role)
        role_after = self._role_after(last)
        if last > number and (role_after or self._speaks(last)):
            return Person(number, last, name, role_after)
        return None

    def _is_name_word(self, number: int) -> bool:
        word = self._words[number]
        text = word.text
        return (
            word.is_capital
            and number not in self._known_at
            and (not text.isupper() or len(text) == 1)
            and text not in word_set("sentence_openers")
            and text not in word_set("offices")
            and text not in word_set("ranks")
            and text not in word_set("titles")
            and text.lower() not in word_set("speaker_nouns")
            and text.lower() not in word_set("unit_nouns")
            and text.lower() not in word_set("place_nouns")
            and text.lower() not in word_set("weekdays")
            and compiled(rf"(?i:(?:{any_of('months')})$)").match(text) is None
        )

    def _last_of_name(self, first: int) -> int:
        last = first
        for number in range(first + 1, min(first + _LONGEST_NAME, len(self._words))):
            if not adjoin(self._text, self._words[number - 1], self._words[number]):
                break
            gap = self._text[self._words[number - 1].end : self._words[number].start]
            if "." in gap and len(self._words[number - 1].text) > 1:
                break
            if self._is_name_word(number):
                last = number
            elif self._words[number].text not in _PARTICLES:
                break
        return last

    def _role_before(self, number: int) -> int | None:
        """The first word of the office or rank that stands right before word `number`."""
        first: int | None = None
        for place in range(number - 1, max(-1, number - 8), -1):
            word, following = self._words[place], self._words[place + 1]
            if not adjoin(self._text, word, following):
                break
            text = word.text
            if "." in self._text[word.end : following.start] and not self._is_office(text):
                break
            if self._is_office(text):
                first = place
            elif first is None or (place not in self._known_at and text.lower() not in _MODIFIERS):
                break
            else:
                first = place
        return first

    def _is_office(self, text: str) -> bool:
        return (
            text in word_set("offices")
            or text in word_set("ranks")
            or text in word_set("titles")
            or text in word_set("small_offices")
        )

    def _role_after(self, last: int) -> str:
        """'a spokesman for the White House' after 'John Kirby, '."""
        after = self._text[self._words[last].end : self._words[last].end + 120]
        office = any_of("small_offices")
        match = compiled(
            rf",\s(?:(?:a|an|the|its|his|her|their)\s)?((?:[\w’'-]{{2,20}}\s){{0,3}}"
            rf"(?:{office})\b[^,.;:()—–]{{0,60}})[,.;]"
        ).match(after)
        return match[1].strip() if match else ""

    def _speaks(self, last: int) -> bool:
        after = self._text[self._words[last].end : self._words[last].end + 40]
        return (
            compiled(
                r"\s(?:has |had |also |later ){0,2}(?:said|told|says|tells|added|wrote)\b"
            ).match(after)
            is not None
        )


def short_names(name: str) -> tuple[str, ...]:
    """The forms by which a text calls somebody again: the family name."""
    parts = name.split()
    if len(parts) < 2:
        return ()
    return (parts[0],) if parts[0] in _FAMILY_FIRST else (parts[-1],)
