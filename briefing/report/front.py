"""What a release may say in its title block and above its sections.

None of these words has a marking of its own but the one that may be typed before them, as in
`(U) Losses at the border`; without it they are as high as the brief.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from briefing.model.product import Brief, Section
from briefing.model.vocabulary import BlockContent, SectionKind
from briefing.project.outset import SECTION_TITLES
from briefing.project.queries.overview import SectionContent
from briefing.tradecraft.markings import Level

AllowsWords = Callable[[str], bool]
_OWN_SECTION = "Further reporting"
STANDARD_TITLES = frozenset((*SECTION_TITLES.values(), _OWN_SECTION))
"""The program's own words, which tell nobody anything."""
_USUAL_FORM = next(field.default for field in fields(Brief) if field.name == "form")
FACTS = ("form", "serial", "period", "cutoff", "originator", "distribution")


def released_brief(brief: Brief, allows: AllowsWords, level: Level | None) -> Brief:
    """The title block; a title that is withheld is `Release at TLP:GREEN`."""
    facts = {name: getattr(brief, name) for name in FACTS}
    usual = brief.form == _USUAL_FORM
    facts = {
        name: words if allows(words) or (usual and name == "form") else ""
        for name, words in facts.items()
    }
    title = brief.title
    if not allows(title):
        title = f"Release at {level.label}" if level else "Release"
    return replace(brief, title=title, **facts)


def released_section(section: Section, allows: AllowsWords) -> Section:
    """The section; a title that is withheld is the usual one of its kind."""
    if section.title in STANDARD_TITLES or allows(section.title):
        return section
    own = section.kind is SectionKind.OWN
    return replace(section, title=_OWN_SECTION if own else SECTION_TITLES[section.kind])


def lists_sources(content: SectionContent) -> bool:
    """Whether a section is where the source list stands."""
    return content.section.kind is SectionKind.SOURCES or any(
        block.content is BlockContent.SOURCES for block in content.blocks
    )
