"""The closed lists of the model: what kind a thing can be. Their strings stand in file and JSON."""

from enum import StrEnum


class StatementKind(StrEnum):
    """ICD 203, D.6.e(3): information, assumption and judgement are told apart."""

    INFORMATION = "information"
    ASSUMPTION = "assumption"
    JUDGEMENT = "judgement"


class SourceKind(StrEnum):
    PERSON = "person"
    AGENCY = "agency"
    UNIT = "unit"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class LinkKind(StrEnum):
    """How one statement bears on another. `repeats` means: the same origin, not a second one."""

    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    REPEATS = "repeats"
    UPDATES = "updates"


class ActorKind(StrEnum):
    PERSON = "person"
    UNIT = "unit"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"
    GROUP = "group"


class Category(StrEnum):
    """What happened to the people counted. Casualties is not a synonym for killed."""

    KILLED = "killed"
    WOUNDED = "wounded"
    KILLED_OR_WOUNDED = "killed_or_wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DIED_OF_WOUNDS = "died_of_wounds"
    CASUALTIES = "casualties"
    OTHER = "other"


class Qualifier(StrEnum):
    """How a number was put. It fixes which of low, best and high are known (see design.md)."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"
    VAGUE = "vague"


class Tally(StrEnum):
    """Whether a figure counts one incident or adds up over time."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"
    UNKNOWN = "unknown"


class Verification(StrEnum):
    UNVERIFIED = "unverified"
    PARTLY = "partly"
    VERIFIED = "verified"
    DISPUTED = "disputed"


class QuestionStatus(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    DROPPED = "dropped"


class Priority(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Confidence(StrEnum):
    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class Stance(StrEnum):
    """Whether a statement speaks for a judgement or against it."""

    FOR = "for"
    AGAINST = "against"


class SectionKind(StrEnum):
    SUMMARY = "summary"
    KEY_JUDGEMENTS = "key_judgements"
    SITUATION = "situation"
    ACTORS = "actors"
    CASUALTIES = "casualties"
    QUESTIONS = "questions"
    OUTLOOK = "outlook"
    TIMELINE = "timeline"
    SOURCES = "sources"
    OWN = "own"


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    STATEMENT = "statement"
    JUDGEMENT = "judgement"
    TABLE = "table"
    FIGURE = "figure"


class BlockContent(StrEnum):
    """What a table or figure block is filled from."""

    ESTIMATES = "estimates"
    ACTORS = "actors"
    QUESTIONS = "questions"
    EVENTS = "events"
    SOURCES = "sources"


class SuggestionKind(StrEnum):
    ATTRIBUTION = "attribution"
    ESTIMATE = "estimate"
    EVENT = "event"
    ACTOR = "actor"
    HEDGE = "hedge"
    UNSUPPORTED = "unsupported"
    FINDING = "finding"
    SECTION = "section"


class SuggestionStatus(StrEnum):
    """`drafted` means: used in a draft, and still waiting for the analyst's eye."""

    OPEN = "open"
    DRAFTED = "drafted"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class PageSize(StrEnum):
    A4 = "A4"
    LETTER = "Letter"
