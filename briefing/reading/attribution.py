"""Says who speaks in each statement: the chain from the nearest teller to the origin, with the cue.

It proposes a chain only where words of the article carry it; the outlet itself is not part of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

from briefing.model.reading import ReadSource
from briefing.model.vocabulary import SourceKind
from briefing.reading.cast import Cast
from briefing.reading.lexicon import any_of, compiled, conditions, finder, word_set
from briefing.reading.sentences import Sentence
from briefing.reading.speakers import Speaker, Speakers

_LONGEST_CHAIN = 4
_MOST_VERBS = 30  # no sentence has as many: what has is no prose
_PARALLEL = r"(?:;|[,;]?\s(?:and|but|while|whereas|although|though))\s(?:the\s)?$"
_LAST_WORDS = r"\s?(?:[.,;:!?…—–\"”]|$)"
_DEFINITE_WITNESS = (
    r"(?:This|That|The\sother|The\ssecond|The\sfirst|The\ssame|One\sof\s(?:the|them|these))\b"
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """A speaker with its cue. `is_outer`: the words stand at the end and hold all before them."""

    speaker: Speaker
    cue: str
    place: int
    is_outer: bool = False
    is_inner: bool = False


class Attributor:
    """Goes through the statements of one article in order and keeps in mind who spoke last."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._speakers = Speakers(text, cast)
        self._cast = cast
        self._paragraph = -1
        self._last: tuple[ReadSource, ...] = ()
        self._last_words = ""
        self._last_start = 0

    def chain(self, sentence: Sentence) -> tuple[ReadSource, ...]:
        """The attribution of `sentence`, nearest teller first; empty where nobody is named."""
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._speakers.begin_paragraph()
            self._last, self._last_words = (), ""
        tellings = self._tellings(sentence)
        sources = self._in_order(tellings)
        carried = self._carried(sentence, tellings)
        if carried is not None:
            sources = (carried, *sources)
        elif sources and not tellings[0].speaker.is_witness:
            self._remember_words(tellings)
        if not sources and self._goes_on_quoting(sentence):
            return tuple(
                ReadSource(s.name, sentence.start, sentence.end, s.cue, s.kind, s.role)
                for s in self._last
            )
        if sources:
            self._last, self._last_start = sources, sentence.start
        for telling in tellings:
            self._speakers.remember(telling.speaker)
        return sources

    def _in_order(self, tellings: list[_Telling]) -> tuple[ReadSource, ...]:
        ordered = sorted(tellings, key=lambda told: (told.is_inner, not told.is_outer, told.place))
        sources: list[ReadSource] = []
        seen: set[str] = set()
        for told in ordered:
            speaker = told.speaker
            if speaker.key in seen or len(sources) == _LONGEST_CHAIN:
                continue
            seen.add(speaker.key)
            sources.append(
                ReadSource(
                    speaker.name, speaker.start, speaker.end, told.cue, speaker.kind, speaker.role
                )
            )
        return tuple(sources)

    def _tellings(self, sentence: Sentence) -> list[_Telling]:
        found = [
            *self._according_to(sentence),
            *self._verbs(sentence),
            *self._telling_nouns(sentence),
        ]
        found.sort(key=lambda told: told.place)
        kept: list[_Telling] = []
        for told in found:
            before = self._text[max(sentence.start, told.speaker.start - 14) : told.speaker.start]
            if kept and not told.is_outer and compiled(_PARALLEL).search(before):
                continue
            if any(told.speaker.start == other.speaker.start for other in kept):
                continue
            kept.append(told)
        return kept or self._owned_claims(sentence)

    def _verbs(self, sentence: Sentence) -> list[_Telling]:
        found: list[_Telling] = []
        verbs = finder("speech").finditer(self._text, sentence.start, sentence.end)
        for match in islice(verbs, _MOST_VERBS):
            verb, end = match.group(), match.end()
            if self._is_participle(verb, end, sentence.end):
                continue
            is_last = compiled(_LAST_WORDS).match(self._text, end, sentence.end) is not None
            speaker = self._speakers.before(sentence.start, match.start())
            if speaker is None:
                speaker = self._inverted(sentence, match.start(), end)
                is_last = speaker is not None
            elif not (is_last or self._clause_follows(verb, end, sentence.end)):
                continue
            if speaker is None:
                continue
            opens = self._text[sentence.start : speaker.start].strip(" \"“'‘")
            found.append(_Telling(speaker, verb, match.start(), is_last and bool(opens)))
            found.extend(self._listener(sentence, verb, end))
        return found

    def _is_participle(self, verb: str, end: int, limit: int) -> bool:
        if not verb.endswith("ed"):
            return False
        return compiled(r"\s(?:as|by)\b").match(self._text, end, limit) is not None

    def _clause_follows(self, verb: str, end: int, limit: int) -> bool:
        pattern = conditions("needs_clause").get(verb.lower())
        if pattern is None:
            return True
        return compiled(rf"\s?(?:{pattern})").match(self._text, end, limit) is not None

    def _inverted(self, sentence: Sentence, verb: int, end: int) -> Speaker | None:
        """'…,” said Kirby.': the verb comes first, after a comma or a closing quotation mark."""
        before = self._text[max(sentence.start, verb - 4) : verb].rstrip()
        if not before.endswith((",", "”", '"', "»", "?", "!")):
            return None
        return self._speakers.after(end, sentence.end)

    def _listener(self, sentence: Sentence, verb: str, end: int) -> list[_Telling]:
        """'told Reuters': the outlet that was told is nearer to us than the one who told it."""
        if verb.lower() not in {"told", "tells", "informed"}:
            return []
        listener = self._speakers.after(end, sentence.end)
        if listener is None or listener.kind is not SourceKind.OUTLET:
            return []
        return [_Telling(listener, verb, listener.start, is_outer=True)]

    def _according_to(self, sentence: Sentence) -> list[_Telling]:
        nouns, released = any_of("telling_nouns"), any_of("released")
        pattern = (
            r"(?i:\b(according\sto|citing|in\sthe\swords\sof|quoting)\b"
            rf"(?:\s(?:a|an|the|its)?\s?(?:[\w-]{{2,15}}\s){{0,2}}(?:{nouns})"
            rf"(?:\s(?:{released}))?\s(?:by|from|of))?)"
        )
        found: list[_Telling] = []
        for match in compiled(pattern).finditer(self._text, sentence.start, sentence.end):
            speaker = self._speakers.after(match.end(), sentence.end)
            if speaker is None:
                continue
            cites = match[1].lower() in {"citing", "quoting"}
            found.append(
                _Telling(speaker, match.group(), match.start(), is_outer=not cites, is_inner=cites)
            )
        return found

    def _telling_nouns(self, sentence: Sentence) -> list[_Telling]:
        """'In a statement released by the SBU', 'reports from the NIS indicated'."""
        pattern = (
            rf"(?i:(\b(?:in|by)\s(?:a|an|the|its)\s(?:[\w-]{{2,15}}\s){{0,2}})?"
            rf"\b(?:{any_of('telling_nouns')})(?:\s(?:{any_of('released')}))?\s(?:by|from)\b)"
        )
        tells = compiled(
            rf"[^,.;:]{{0,60}}?\s(?:that|(?:{any_of('speech')}|shows?|showed|depicts?|depicted)\s)"
        )
        found: list[_Telling] = []
        for match in compiled(pattern).finditer(self._text, sentence.start, sentence.end):
            speaker = self._speakers.after(match.end(), sentence.end)
            if speaker is None:
                continue
            if match[1] or tells.match(self._text, speaker.end, sentence.end):
                found.append(_Telling(speaker, match.group(), match.start()))
        return found

    def _owned_claims(self, sentence: Sentence) -> list[_Telling]:
        """ "Kyiv's claim that …", where nobody else speaks."""
        pattern = compiled(
            r"['’]s?\s((?:account|claim|report|statement|version|announcement|estimate)\sthat)\b"
        )
        for mention in self._cast.between(sentence.start, sentence.end):
            match = pattern.match(self._text, mention.end, sentence.end)
            speaker = self._speakers.after(mention.start, mention.end) if match else None
            if match and speaker:
                return [_Telling(speaker, match[1], match.start())]
        return []

    def _carried(self, sentence: Sentence, tellings: list[_Telling]) -> ReadSource | None:
        """The agency through which a witness is heard, from the statements just before."""
        teller = next((s for s in self._last if s.kind is SourceKind.AGENCY), None)
        if teller is None or not self._last_words:
            return None
        if tellings:
            if not all(told.speaker.is_witness for told in tellings):
                return None
        elif not self._opens_with_a_witness(sentence):
            return None
        return replace(teller, cue=self._last_words)  # its place is where it was named

    def _opens_with_a_witness(self, sentence: Sentence) -> bool:
        pattern = compiled(
            rf"{_DEFINITE_WITNESS}(?:\s[\w-]{{2,15}}){{0,2}}?\s?"
            rf"(?:{'|'.join(sorted(word_set('witness_nouns')))}|them)\b"
        )
        return pattern.match(self._text, sentence.start, sentence.end) is not None

    def _remember_words(self, tellings: list[_Telling]) -> None:
        """The words that made an agency the teller: the cue of what is carried over from here."""
        agency = next((t for t in tellings if t.speaker.kind is SourceKind.AGENCY), None)
        if agency is None:
            self._last_words = ""
            return
        start = min(agency.speaker.start, agency.place)
        end = max(agency.speaker.end, agency.place + len(agency.cue))
        self._last_words = self._text[start:end]

    def _goes_on_quoting(self, sentence: Sentence) -> bool:
        words = self._text[sentence.start : sentence.end]
        if not self._last or not words.startswith(("“", '"', "«")):
            return False
        spoken = self._text[self._last_start : sentence.start]
        return words.rstrip(".").endswith(("”", '"', "»")) and any(q in spoken for q in '”"»')
