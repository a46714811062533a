"""Prints a report as a STIX 2.1 bundle: the brief, its evidence, who says it, and the marking.

Only the credibility of a statement becomes a STIX `confidence`; an analyst's likelihood and
confidence are other things and stay words. Ids come from the content, so that a second export of
the same brief updates the objects of the first. Written without a STIX library.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.export.characters import printable
from briefing.export.content import TIMELESS, Making, write_content
from briefing.export.plain import plain_nodes, plain_runs
from briefing.export.stix_markings import MarkingDefinition, marking_definition
from briefing.export.walk import articles, citations, references
from briefing.export.wording import (
    NOT_REVIEWED,
    article_in_words,
    chain_in_words,
    grade_in_words,
)
from briefing.report.addresses import may_link
from briefing.report.tree import CitedArticle, Judged, Reference, Report
from briefing.tradecraft.countries import country_code

Value = str | int | list[str] | list[dict[str, str]] | dict[str, str] | dict[str, dict[str, str]]
Object = dict[str, Value]

_NAMESPACE = uuid.UUID("5d4c4a3e-7f0b-5a41-9d57-3f2f6b8a1c90")  # ours, made once; never change it

# STIX 2.1, appendix A, Admiralty credibility. 6, "cannot be judged", is no value at all.
_CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}

_NO_ARTICLE = CitedArticle("", "")


def write_stix(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the bundle to `path`; the SHA-256 (hex) of what was written."""
    content = stix_text(report, making.moment).encode("utf-8")
    return write_content(content, path, making.progress)


def stix_text(report: Report, moment: str) -> str:
    """The bundle as JSON. `moment` (ISO 8601, UTC) is when its objects were made."""
    objects = list(_Bundle(report, moment).objects())
    names = "|".join(sorted(str(entry["id"]) for entry in objects))
    bundle = {"type": "bundle", "id": _identifier("bundle", names), "objects": objects}
    return json.dumps(bundle, ensure_ascii=False, indent=2) + "\n"


class _Bundle:
    """Makes the objects of one report, which share a moment, a maker and a marking."""

    def __init__(self, report: Report, moment: str) -> None:
        self._report = report
        self._moment = moment.replace("Z", ".000Z") if "." not in moment else moment
        # A release is another product than the brief it was cut from, whatever it is called.
        label = report.marking.label if report.marking else ""
        self._report_id = _identifier("report", label, report.title, *map("=".join, report.facts))
        self._maker = _maker(report)
        self._notes: Counter[tuple[str, ...]] = Counter()
        self._marking = _defined(report.marking.label) if report.marking else []

    def objects(self) -> Iterator[Object]:
        entries = references(self._report.nodes)
        yield from self._markings(entries)
        known = {article.mark: article for article in articles(self._report.nodes)}
        notes = {
            entry.number: self._evidence(entry, known.get(entry.article, _NO_ARTICLE))
            for entry in entries
        }
        names = {name: None for entry in entries for name in entry.chain if printable(name).strip()}
        if self._maker:
            names = {self._maker: None, **names}
        content = [
            *map(self._identity, names),
            *self._locations(),
            *notes.values(),
            *self._judgements(notes),
        ]
        yield self._whole([str(entry["id"]) for entry in content])
        yield from content

    def _markings(self, entries: Iterable[Reference]) -> Iterator[Object]:
        """The marking of the brief, and those of the portions that are marked otherwise."""
        portions = (one for entry in entries for one in _portion_markings(entry))
        found = (*self._marking, *portions)
        for one in {str(one["id"]): one for one in found}.values():
            yield dict(one)

    def _common(self, kind: str, identity: str) -> Object:
        common: Object = {
            "type": kind,
            "spec_version": "2.1",
            "id": identity,
            "created": self._moment,
            "modified": self._moment,
            "lang": self._report.language,
        }
        if self._maker and kind != "identity":
            common["created_by_ref"] = _identity_id(self._maker)
        if self._marking:
            common["object_marking_refs"] = [str(one["id"]) for one in self._marking]
        return common

    def _whole(self, contained: list[str]) -> Object:
        report = self._report
        about = [f"{printable(name)}: {printable(value)}" for name, value in report.facts]
        head = "\n".join(
            filter(None, [printable(report.form), printable(report.draft_note), *about])
        )
        body = plain_nodes(report.nodes)
        common = self._common("report", self._report_id)
        if report.keywords:
            common["labels"] = [printable(word) for word in report.keywords]
        return common | {
            "name": printable(report.title),
            "description": "\n\n".join(filter(None, [head, body])),
            "published": self._moment,
            # A report must refer to something; an empty brief has nothing but its maker or itself.
            "object_refs": contained or [self._report_id],
        }

    def _identity(self, name: str) -> Object:
        return self._common("identity", _identity_id(name)) | {
            "name": printable(name),
            "identity_class": "unknown",
        }

    def _locations(self) -> Iterator[Object]:
        """The countries among the places; STIX has no location that is a name and nothing more."""
        coded = {code: name for name in self._report.places if (code := country_code(name))}
        for code, name in coded.items():
            yield self._common("location", _identifier("location", code)) | {
                "name": printable(name),
                "country": code,
            }

    def _evidence(self, entry: Reference, article: CitedArticle) -> Object:
        speakers = [_identity_id(name) for name in entry.chain if printable(name).strip()]
        identity = self._note_id(entry.words, _title(article), article.url)
        note = self._common("note", identity) | {
            "abstract": _abstract(entry),
            "content": printable(" ".join(filter(None, (entry.portion, entry.words)))),
            "object_refs": list(dict.fromkeys(speakers)) or [self._report_id],
            "external_references": [_article(entry, article)],
        }
        if markings := _portion_markings(entry):
            note["object_marking_refs"] = [str(one["id"]) for one in markings]
        if labels := _labels(entry):
            note["labels"] = labels
        confidence = _CONFIDENCE.get(entry.grade[1:2])
        if confidence is not None and not entry.draft:
            note["confidence"] = confidence
        return note

    def _note_id(self, *content: str) -> str:
        """The id of a note of this content; the second of the same content is told apart by that.

        An article may say the same words twice, and a brief may cite both places.
        """
        self._notes[content] += 1
        again = self._notes[content]
        return _identifier("note", *content, *([str(again)] if again > 1 else []))

    def _judgements(self, notes: dict[int, Object]) -> Iterator[Object]:
        """The analyst's own judgements, as notes on the evidence they cite."""
        for node in self._report.nodes:
            if not isinstance(node, Judged):
                continue
            words = plain_nodes([node])
            cited = [str(notes[n]["id"]) for n in citations([node]) if n in notes]
            yield self._common("note", self._note_id("judgement", words)) | {
                "abstract": NOT_REVIEWED if node.draft else _confidence_of(node),
                "content": words,
                "object_refs": cited or [self._report_id],
                # What nobody has reviewed yet is a suggestion, not anyone's judgement.
                "labels": ["not-reviewed" if node.draft else "judgement"],
            }


def _portion_markings(entry: Reference) -> list[MarkingDefinition]:
    """The marking of one citation, which may be lower than that of the brief."""
    return _defined(entry.marking) if entry.marking else []


def _defined(label: str) -> list[MarkingDefinition]:
    """The objects of a marking: one for each ladder, as in `TLP:GREEN//SECRET`."""
    names = dict.fromkeys(name.strip() for name in printable(label).split("//"))
    return [marking_definition(name, _identifier) for name in names if name]


def _confidence_of(node: Judged) -> str:
    return plain_runs(node.confidence) or "Judgement"


def _identifier(kind: str, *content: str) -> str:
    name = json.dumps([kind, *content])  # in ASCII, so that even half a surrogate pair has a name
    return f"{kind}--{uuid.uuid5(_NAMESPACE, name)}"


def _identity_id(name: str) -> str:
    return _identifier("identity", name)


def _maker(report: Report) -> str:
    """Who stands behind the brief: its author, or the originator of its title block."""
    facts = {name.casefold(): value for name, value in report.facts}
    return (report.author or facts.get("originator", "")).strip()


def _abstract(entry: Reference) -> str:
    parts = [
        f"Source {entry.number}",
        NOT_REVIEWED if entry.draft else "",
        printable(grade_in_words(entry)),
        printable(entry.reasons),
        printable(chain_in_words(entry)),
    ]
    return ". ".join(filter(None, parts))


def _labels(entry: Reference) -> list[str]:
    """The grade as MISP's admiralty-scale tags (version 5), and what is not settled yet."""
    labels = []
    if not entry.draft:
        reliability, credibility = entry.grade[:1].lower(), entry.grade[1:2]
        if reliability.isalpha():
            labels.append(f'admiralty-scale:source-reliability="{reliability}"')
        if credibility.isdigit():
            labels.append(f'admiralty-scale:information-credibility="{credibility}"')
    labels += ["not-reviewed"] if entry.draft else []
    labels += ["attribution-suggested"] if entry.chain_suggested else []
    return labels


def _article(entry: Reference, article: CitedArticle) -> dict[str, str]:
    reference = {"source_name": printable(_title(article)) or f"Source {entry.number}"}
    if about := printable(article_in_words(article)):
        reference["description"] = about
    if may_link(article.url):
        reference["url"] = article.url
    elif article.url:
        reference["external_id"] = printable(article.url)
    return reference


def _title(article: CitedArticle) -> str:
    """The title and who wrote it; ids are made of it, so that it must stay as it is."""
    title = f"\u201c{article.title}\u201d" if article.title else ""
    return ", ".join(filter(None, (title, article.author)))
