"""Web pages: the article without its surroundings, its provenance, and no harm from any."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.intake import take_file, take_text

FIRST = (
    "Two soldiers were taken alive near the border on Thursday, officials in the capital said, "
    "adding that both men had been wounded and were being treated under guard."
)
SECOND = (
    "One of them told interpreters that he had believed he was going to a training exercise, "
    "according to the security service, which showed a video without a date."
)
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head>
<meta charset="utf-8"><title>Two Taken Alive Near the Border | The Daily Courier</title>
<meta property="og:title" content="Two Taken Alive Near the Border">
<meta property="og:site_name" content="The Daily Courier">
<meta name="author" content="Marta Lindqvist">
<meta property="article:published_time" content="2025-01-12T06:30:00+00:00">
<link rel="canonical" href="https://courier.example/world/two-taken">
<link rel="stylesheet" href="https://cdn.example/style.css">
<style>p {{ color: red }}</style>
<script>var tracked = "EVIL";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
<div class="ad">Buy a watch now</div>
<article><h1>Two Taken Alive Near the Border</h1>
<p>{FIRST}</p><img src="https://cdn.example/photo.jpg">
<h2>What is not known</h2>
<p>{SECOND}</p>
<ul><li>Their names were not given.</li><li>Their unit was not named.</li></ul>
<script>document.write("more EVIL")</script>
</article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/x">Storm closes port</a></li></ul>
</aside><footer>© 2019 The Daily Courier. All rights reserved.</footer></body></html>"""


def test_the_article_is_told_from_what_surrounds_it() -> None:
    text = take_text(PAGE, media_type="text/html").text
    assert f"{FIRST}\n\nWhat is not known\n\n{SECOND}" in text
    assert "Their names were not given.\nTheir unit was not named." in text
    for surrounding in ("EVIL", "World news", "Storm closes port", "color: red", "All rights"):
        assert surrounding not in text


def test_the_metadata_of_a_page_becomes_provenance() -> None:
    taken = take_text(PAGE, media_type="text/html")
    assert taken.title == "Two Taken Alive Near the Border"
    assert taken.byline == "Marta Lindqvist"
    assert taken.outlet == "The Daily Courier"
    assert taken.published == "2025-01-12"
    assert taken.url == "https://courier.example/world/two-taken"
    assert taken.language == "en"
    assert taken.notes == ()


def test_provenance_that_a_page_does_not_give_is_not_made_up() -> None:
    bare = f"<html><body><article><p>{FIRST}</p><p>{SECOND}</p></article><footer>© 2019</footer>"
    taken = take_text(bare, media_type="text/html")
    assert (taken.published, taken.byline, taken.outlet, taken.url) == ("", "", "", "")
    assert "No outlet, author or publication date was found." in taken.notes


def test_a_page_under_the_name_of_a_text_is_read_as_a_page_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_text(PAGE, encoding="utf-8")
    taken = take_file(path)
    assert taken.media_type == "text/html"
    assert FIRST in taken.text
    assert "The file is named .txt but holds a web page, and was read as that." in taken.notes


def test_plain_text_under_the_name_of_a_page_is_read_as_text_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text("Losses were < 5 and > 2, he said.", encoding="utf-8")
    taken = take_file(path)
    assert taken.text == "Losses were < 5 and > 2, he said."
    assert "The file is named .html but holds plain text, and was read as that." in taken.notes


def test_where_the_article_cannot_be_told_apart_the_whole_page_is_taken_and_noted() -> None:
    page = "<html><body>" + "<div>" * 300 + f"<p>{FIRST}</p><p>{SECOND}</p>"
    taken = take_text(page, media_type="text/html")
    assert taken.text == f"{FIRST}\n\n{SECOND}"
    assert any("the whole page was taken" in note for note in taken.notes)


def test_a_wrongly_declared_language_is_corrected_and_noted() -> None:
    page = f"<html lang=ru><body><p>{FIRST}</p><p>{SECOND}</p>"
    taken = take_text(page, media_type="text/html")
    assert taken.language == "en"
    assert any("“ru”" in note for note in taken.notes)


def test_a_script_address_is_no_address() -> None:
    page = PAGE.replace("https://courier.example/world/two-taken", "javascript:alert(1)")
    assert take_text(page, media_type="text/html").url == ""


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table", "ul><li"])
def test_nesting_a_hundred_thousand_deep_does_no_harm(tag: str) -> None:
    page = "<html><body>" + f"<{tag}>" * 100_000 + "deep words here" + "<p>and after"
    assert "deep words here" in take_text(page, media_type="text/html").text


def test_attributes_without_number_do_no_harm() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(400_000))
    page = f"<html><body><p {attributes}>{FIRST} {SECOND}</p>"
    assert take_text(page, media_type="text/html").text == f"{FIRST} {SECOND}"


def test_hidden_words_are_not_part_of_what_a_reader_sees() -> None:
    page = (
        "<p>Seen.</p><p hidden>Not seen.</p><div style='display: none'>Nor this.</div><p>Too.</p>"
    )
    assert take_text("<html>" + page, media_type="text/html").text == "Seen.\n\nToo."


def test_entities_become_letters_once() -> None:
    page = "<html><p>Smith &amp; Sons &amp;lt;b&amp;gt; said &#8220;no&#8221;.</p>"
    assert take_text(page, media_type="text/html").text == "Smith & Sons &lt;b&gt; said “no”."


def test_reading_a_page_opens_no_file_and_no_connection_that_it_names(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    opened: list[str] = []
    take_text(PAGE, media_type="text/html")  # so that the libraries have loaded their own files
    watching = True

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if watching and (
            event == "open" or event.startswith(("socket.", "subprocess.", "urllib."))
        ):
            opened.append(f"{event} {arguments[:1]}")

    sys.addaudithook(hear)
    hostile = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><head>'
        f'<base href="https://evil.example/">'
        f'<meta http-equiv=refresh content="0;url=//evil.example">'
        f'<link rel=stylesheet href="file://{secret}"><script src="//evil.example/x.js"></script>'
        f'</head><body><iframe src="file://{secret}"></iframe><p>&x; {FIRST}</p><p>{SECOND}</p>'
    )
    text = take_text(hostile, media_type="text/html").text
    watching = False
    assert opened == []
    assert "TOP SECRET" not in text
    assert SECOND in text
