"""The sample article as it lies in the project, read once."""

from pathlib import Path

import pytest

from briefing.model.reading import Reading, ReadStatement
from briefing.reading import read

SAMPLE = Path(__file__).parents[3] / "assets" / "sample" / "article.txt"


@pytest.fixture(scope="session")
def sample_text() -> str:
    return SAMPLE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def sample(sample_text: str) -> Reading:
    return read(sample_text)


@pytest.fixture(scope="session")
def said(sample: Reading):
    """The one statement of the sample that contains the given words."""

    def find(words: str) -> ReadStatement:
        (found,) = [statement for statement in sample.statements if words in statement.text]
        return found

    return find
