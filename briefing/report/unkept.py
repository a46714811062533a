"""A brief with the words in it that are being typed and that the project does not hold yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.model.picture import Judgement
from briefing.model.product import Block
from briefing.project.queries.material import Material


@dataclass(frozen=True, slots=True)
class Unkept:
    """Blocks and judgements as they would be if they were kept now. One that is only being written
    has no id yet: such a block stands last in its section."""

    blocks: tuple[Block, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks or self.judgements)


NOTHING = Unkept()
"""Nobody is typing."""


def with_unkept(material: Material, unkept: Unkept) -> Material:
    """The material with what was typed in the place of what is kept."""
    if not unkept:
        return material
    typed = {block.id: block for block in unkept.blocks}
    sections = []
    for content in material.sections:
        blocks = [typed.get(block.id, block) for block in content.blocks]
        blocks += _fresh(unkept.blocks, content.section.id)
        sections.append(replace(content, blocks=tuple(blocks)))
    judgements = material.judgements | {one.id: one for one in unkept.judgements}
    return replace(material, sections=tuple(sections), judgements=judgements)


def _fresh(blocks: Iterable[Block], section_id: str) -> list[Block]:
    return [block for block in blocks if not block.id and block.section_id == section_id]
