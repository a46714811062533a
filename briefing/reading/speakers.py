"""Finds who is meant by the words beside a speech verb: a name, a role, a pronoun, a witness.

It resolves 'the agency' and 'he' to full names from what was said before, and says nothing where
the article leaves it open.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import ActorKind, SourceKind
from briefing.reading.cast import Cast, Entity, Mention
from briefing.reading.lexicon import any_of, compiled, word_set

_REACH = 160
_DETERMINERS = (
    r"(?:(?:one|two|three|some|several|both|many|another)\sof\s(?:the|them|these|those|his|its)"
    r"|the|a|an|one|two|three|several|some|many|both|another|this|that|these|those|other|no)"
)
_DEFINITE = r"(?i:(?:one|two|some|both|another)\sof\s(?:the|them|these|those)|the|this|that)\b"
_NO_MODIFIER = r"(?i:and|that|an|the|of|in|on|at|by|to|but|as|when|which|who|if|for|from|with)\b"
_BIRTH = r"(?i:,?\s(?:who\swas\s)?(born\sin\s(?:1[89]|20)\d\d)|,\s(?:aged\s)?(\d{2}),)"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, at the words that name it. `is_witness`: somebody heard by others."""

    start: int
    end: int
    key: str
    name: str
    kind: SourceKind
    role: str = ""
    is_witness: bool = False


class Speakers:
    """The speakers of one article. What was heard before decides who 'he' and 'the agency' are."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._agency: Speaker | None = None  # the last one that has a name of its own
        self._person: Speaker | None = None  # of this paragraph: who 'he' and 'she' are
        self._body: Speaker | None = None  # of this paragraph: what 'it' is

    def begin_paragraph(self) -> None:
        self._person = self._body = None

    def remember(self, speaker: Speaker) -> None:
        """Only the last of each kind is kept, so that a long article takes no longer a line."""
        if speaker.kind is SourceKind.AGENCY:
            self._body = speaker
            if speaker.key.startswith("body:"):
                self._agency = speaker
        elif speaker.kind in {SourceKind.PERSON, SourceKind.UNNAMED}:
            self._person = speaker

    def before(self, start: int, verb: int) -> Speaker | None:
        """Whose speech verb stands at `verb`, in the statement that begins at `start`."""
        low = max(start, verb - _REACH)
        adverbs = compiled(rf"(?:\s(?:{any_of('adverbs')})){{0,3}},?\s{{1,3}}$")
        match = adverbs.search(self._text, max(low, verb - 60), verb)
        if match is None:
            return None
        end = match.start()
        who = compiled(r",?\s(?:who|which)$").search(self._text, max(low, end - 8), end)
        if who is not None:
            end = who.start()
        found = self._ending(low, end) or self._before_aside(low, verb)
        if found is None and compiled(r"\s(?:and|but|then|and then)$").search(
            self._text, max(low, end - 10), end
        ):
            found = self.opening(start, verb)
        return found

    def opening(self, start: int, end: int) -> Speaker | None:
        """The subject that a statement opens with, a word such as 'Notably,' left aside."""
        intro = compiled(r"(?:[A-Z][a-z]{2,15},\s)?").match(self._text, start, end)
        return self.after(intro.end() if intro else start, end)

    def after(self, start: int, limit: int) -> Speaker | None:
        """The speaker whom the words right after `start` name."""
        for mention in self._cast.between(start, min(limit, start + 120)):
            between = self._text[start : mention.start]
            if not self._leads_to(between, mention) or self._is_owner(mention):
                continue
            if compiled(rf"\s(?:[a-z]+\s)?(?:{any_of('speaker_nouns')})\b").match(
                self._text, mention.end, limit
            ) and not self._is_apposition(mention, limit):
                break
            return self._of_mention(mention)
        space = compiled(r"\s{0,3}").match(self._text, start)
        begin = space.end() if space else start
        pronoun = compiled(r"(?i:he|she|they|it)\b").match(self._text, begin, limit)
        if pronoun:
            return self._of_pronoun(begin, pronoun.end())
        phrase = compiled(self._noun_phrase()).match(self._text, begin, limit)
        return self._of_noun(phrase.start(), phrase.end()) if phrase else None

    def _leads_to(self, between: str, mention: Mention) -> bool:
        plain = between.strip()
        if plain.lower() in {"", "the"}:
            return True
        if "," in plain or len(plain) > 60:
            return False
        role = mention.entity.role
        if mention.entity.kind is ActorKind.PERSON and role:
            return plain.endswith(role) or plain in role
        return compiled(r"(?:the\s)?(?:[A-Z][\w.-]{1,20}\s?){1,3}['’]s$").match(plain) is not None

    def _is_owner(self, mention: Mention) -> bool:
        return self._text[mention.end : mention.end + 2] in {"'s", "’s", "s'", "s’"}

    def _is_apposition(self, mention: Mention, limit: int) -> bool:
        """'SBU intelligence agency' is the SBU; 'an SBU spokesman' is somebody else."""
        noun = compiled(rf"\s(?:[a-z]+\s)?(?:{any_of('agency_nouns')})\b")
        return noun.match(self._text, mention.end, limit) is not None

    def _ending(self, low: int, end: int) -> Speaker | None:
        """The speaker whose words end exactly at `end`."""
        tail = self._text[low:end]
        mentions = self._cast.between(low, end)
        if mentions:
            last = mentions[-1]
            if self._text[last.start - 1 : last.start] == "(" and len(mentions) > 1:
                last = mentions[-2]
            rest = self._text[last.end : end]
            if compiled(
                rf"(?:\s?\([A-Z]\w{{1,8}}\))?(?:\s[a-z]+)?\s?(?:{any_of('agency_nouns')})?$"
            ).fullmatch(rest) and (
                not rest.strip() or rest.strip()[-1] == ")" or self._is_apposition(last, end)
            ):
                return None if self._is_object(last.start) else self._of_mention(last)
        pronoun = compiled(r"(?i:\b(?:he|she|they|it))$").search(tail)
        if pronoun:
            return self._of_pronoun(low + pronoun.start(), end)
        for phrase in compiled(r"(?i:\b)" + self._noun_phrase()).finditer(self._text, low, end):
            if phrase.end() == end and not self._is_object(phrase.start()):
                return self._of_noun(phrase.start(), end)
        return None

    def _is_object(self, start: int) -> bool:
        """Whether a preposition makes these words something else than the subject of the verb."""
        before = self._text[max(0, start - 14) : start]
        return (
            compiled(r"(?i:\b(?:by|of|with|to|from|against|for)\s(?:the\s)?)$").search(before)
            is not None
        )

    def _before_aside(self, low: int, verb: int) -> Speaker | None:
        """The speaker before ', in a briefing on December 27,' or ', born in 2005,'."""
        commas = [match.start() for match in compiled(r",\s").finditer(self._text, low, verb)]
        if len(commas) < 2 or self._text[commas[-1] + 1 : verb].strip() not in word_set(
            "adverbs"
        ) | {""}:
            return None
        for comma in reversed(commas[-4:-1]):
            found = self._ending(low, comma)
            if found is not None:
                return found
        return None

    def _noun_phrase(self) -> str:
        return (
            rf"(?i:{_DETERMINERS}\s)?(?:(?!{_NO_MODIFIER})[\w'’-]{{2,20}}\s){{0,3}}?"
            rf"(?i:{any_of('speaker_nouns')}|captives|of the two|of them)\b"
        )

    def _of_mention(self, mention: Mention) -> Speaker:
        entity: Entity = mention.entity
        if entity.kind is ActorKind.PLACE:
            entity = self._cast.named(f"state:{entity.side}") or entity
        return Speaker(
            mention.start, mention.end, entity.key, entity.name, entity.source_kind, entity.role
        )

    def _again(self, start: int, end: int, speaker: Speaker) -> Speaker:
        return Speaker(start, end, speaker.key, speaker.name, speaker.kind, speaker.role)

    def _of_pronoun(self, start: int, end: int) -> Speaker | None:
        """The last person ('it': the last agency) who spoke in this paragraph."""
        word = self._text[start:end].lower()
        if word == "they":
            return None
        speaker = self._body if word == "it" else self._person
        return self._again(start, end, speaker) if speaker else None

    def _of_noun(self, start: int, end: int) -> Speaker | None:
        words = self._text[start:end]
        noun = words.split()[-1].lower()
        bare = compiled(r"(?i:(?:the|this|that)\s)").sub("", words)
        if words != bare and bare.lower() == noun and noun not in word_set("witness_nouns"):
            known = self._agency if noun in word_set("agency_nouns") else None
            known = known or self._office_holder(start, noun)
            if known is not None:
                return self._again(start, end, known)
        if noun in word_set("witness_nouns") or noun in {"captives", "them", "two"}:
            return self._witness(start, end, noun)
        if bare.lower() in {"report", "statement"}:
            return None
        name = compiled(r"(?i:(?:a|an)\s)").sub("", bare)
        kind = SourceKind.AGENCY if noun in word_set("agency_nouns") else SourceKind.UNNAMED
        return Speaker(start, end, f"unnamed:{name.lower()}", name, kind)

    def _office_holder(self, start: int, noun: str) -> Speaker | None:
        for mention in reversed(self._cast.between(max(0, start - 4_000), start)):
            role = f" {mention.entity.role.lower()} "
            if mention.entity.kind is ActorKind.PERSON and f" {noun} " in role:
                return self._of_mention(mention)
        return None

    def _witness(self, start: int, end: int, noun: str) -> Speaker:
        """Somebody without a name, told from others by a year of birth where one is given."""
        words = self._text[start:end]
        birth = compiled(_BIRTH).match(self._text, end, end + 40)
        single = {"soldiers": "soldier", "prisoners": "prisoner", "captives": "captive"}.get(
            noun, noun.removesuffix("s") if noun.endswith("s") else noun
        )
        if birth is not None and noun not in {"two", "them"}:
            name = f"{single} {birth[1]}" if birth[1] else f"{single}, {birth[2]}"
        else:
            name = compiled(r"(?i:(?:the|a|an)\s)").sub("", words)
        definite = compiled(_DEFINITE).match(words) is not None
        return Speaker(
            start, end, f"witness:{name.lower()}", name, SourceKind.UNNAMED, is_witness=definite
        )
