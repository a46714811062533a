"""Lines go to the page as its own operators: no character is lost, and no line upsets the next."""

from __future__ import annotations

import pypdfium2
import pytest

from briefing.export.pdf import render_pdf
from briefing.export.pdf.operators import at, colour, rectangle
from briefing.report.tree import Cite, Node, Paragraph, Text, WebLink
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs


def _stream(*nodes: Node) -> str:
    """The operators of the only page."""
    (page,) = reading.of(*nodes, title="T", facts=()).pages
    content = page.get_contents()
    assert content is not None
    return content.get_data().decode("latin-1")


def _foot_of(character: str, *nodes: Node) -> float:
    """How high the last such character of the text stands on the page."""
    content = render_pdf(sample_report.report(nodes=nodes, title="T", facts=(), draft_note=""))
    with pypdfium2.PdfDocument(content) as document:
        text = document[0].get_textpage()
        place = text.get_text_range().rindex(character)
        bottom: float = text.get_charbox(place)[1]
    return bottom


def test_more_characters_than_a_font_can_name_are_all_drawn() -> None:
    characters = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 400))
    # First those of two subsets one after the other, then all of them on common lines.
    mixed = "".join(characters[start::200] for start in range(200))
    brief = reading.of(Paragraph(runs(characters)), Paragraph(runs(mixed)), title="T", facts=())
    read = reading.words(brief)
    assert characters in read.replace(" ", "")
    assert mixed in read.replace(" ", "")


@pytest.mark.parametrize("words", ["(a", "b)", "c\\", "\\101", "(d) \\(e\\)"])
def test_signs_that_mean_something_in_the_file_format_are_characters(words: str) -> None:
    assert f"before {words} after" in reading.words(
        reading.of(Paragraph(runs(f"before {words} after")))
    )


def test_a_citation_at_the_end_of_a_line_does_not_raise_the_next() -> None:
    plain = _foot_of("Z", Paragraph(runs("One.")), Paragraph(runs("Z")))
    cited = _foot_of("Z", Paragraph((Text("One."), Cite(0), Cite(1))), Paragraph(runs("Z")))
    assert cited == pytest.approx(plain)


def test_a_line_names_a_face_only_where_it_changes() -> None:
    link = WebLink("at this place", "https://example.org/place")
    plain = _stream(Paragraph(runs("It is said at this place again.")))
    linked = _stream(Paragraph((Text("It is said "), link, Text(" again."))))
    assert linked.count(" Tj") - plain.count(" Tj") == 2
    assert linked.count(" Tf") == plain.count(" Tf")


def test_numbers_of_a_page_have_no_exponent() -> None:
    assert at(0.00001, -3.5) == "0.0000 -3.5000"


def test_a_colour_is_its_three_shares() -> None:
    assert colour("#ff0033") == "1 0 0.2"


def test_round_corners_stay_inside_of_their_rectangle() -> None:
    path = rectangle(10, 20, 100, 50, 5).split()
    numbers = [float(one) for one in path if one not in {"m", "l", "c", "h"}]
    assert (min(numbers[0::2]), max(numbers[0::2])) == (10, 110)
    assert (min(numbers[1::2]), max(numbers[1::2])) == (20, 70)
    assert path.count("c") == 4
    assert rectangle(10, 20, 100, 50, 0) == "10.0000 20.0000 100.0000 50.0000 re"
