"""`brief` and `export`: an article becomes a document that says what the article says."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path

import pypdf
import pytest

from tests.briefing.cli.running import Cli, statements

SECTIONS = ("Situation", "Actors", "Casualty estimates", "Open questions", "Sources")


def _words(path: Path) -> str:
    reader = pypdf.PdfReader(path)
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "second.txt"
    path.write_text(
        "Kyiv reports on losses\n\nThe Evening Post\n12 January 2025\n\n"
        "The general staff said that 45 soldiers were wounded near the village of Malaya.\n",
        encoding="utf-8",
    )
    return path


def test_an_article_becomes_a_brief_with_every_section_filled(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    ran = cli("brief", article, out)
    assert (ran.status, ran.out, ran.err) == (0, f"{out}\n", "")
    words = _words(out)
    places = [words.index(title) for title in SECTIONS]
    assert places == sorted(places)
    for expected in (
        "more than 3,000",
        "about 1,000",
        "John Kirby",
        "National Intelligence Service",
        "not reviewed",
        "not graded",
        "The Daily Courier",
        "Published 12 January 2025",
    ):
        assert expected in words


def test_every_statement_that_prints_is_in_the_source_list(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    cli("brief", article, out)
    report = json.dumps(json.loads(out.read_text("utf-8")))
    cited = set(map(int, re.findall(r'"number": (\d+)', report)))
    assert len(cited) > 10
    assert cited == set(range(1, len(cited) + 1))


def test_several_articles_stand_in_one_brief(
    cli: Cli, article: Path, second: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    assert cli("brief", article, second, out, "--title", "Two accounts").status == 0
    words = _words(out)
    assert "Two accounts" in words
    assert "from 2 articles" in words
    assert "45" in words
    assert "more than 3,000" in words


def test_an_article_named_twice_is_used_once_and_said_so(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    twin = Path(shutil.copy(article, tmp_path / "twin.txt"))
    ran = cli("brief", article, twin, tmp_path / "out.md")
    assert ran.status == 0
    assert ran.err.splitlines() == [
        "sourceline: “twin.txt” holds the same as an article before it, and is used once."
    ]
    assert "from 1 article" in (tmp_path / "out.md").read_text("utf-8")


def test_the_marking_prints_on_every_page(cli: Cli, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert cli("brief", article, out, "--marking", "tlp:amber").status == 0
    for page in pypdf.PdfReader(out).pages:
        assert page.extract_text().count("TLP:AMBER") >= 2


def test_reproducible_means_the_same_bytes_from_another_process_and_project(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    hashes = set()
    for name in ("one.pdf", "two.pdf"):
        cli("brief", article, tmp_path / name, "--reproducible")
        hashes.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(hashes) == 1


@pytest.mark.parametrize("command", ["brief", "export"])
def test_a_brief_says_when_it_was_written_unless_the_time_is_left_out(
    cli: Cli, article: Path, project: Path, tmp_path: Path, command: str
) -> None:
    source, out = {"brief": article, "export": project}[command], tmp_path / "out.md"
    assert cli(command, source, out).status == 0
    assert "Written" in out.read_text("utf-8")
    assert cli(command, source, out, "--reproducible").status == 0
    assert "Written" not in out.read_text("utf-8")


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".html", ".md", ".json", ".stix.json"])
def test_every_format_can_be_had_twice_alike(
    cli: Cli, project: Path, tmp_path: Path, ending: str
) -> None:
    cli("draft", project)
    first, second = tmp_path / f"first{ending}", tmp_path / f"second{ending}"
    assert cli("export", project, first, "--reproducible").status == 0
    assert cli("export", project, second, "--reproducible").status == 0
    assert first.read_bytes() == second.read_bytes()
    assert len(first.read_bytes()) > 500


def test_an_export_is_kept_as_an_edition_with_the_files_hash(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.html"
    cli("export", project, out, "--marking", "TLP:GREEN")
    (edition,) = cli("show", project, "--json").json["editions"]
    assert edition["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (edition["format"], edition["file_name"], edition["marking"]) == (
        "html",
        "out.html",
        "TLP:GREEN",
    )


def test_ids_of_the_project_do_not_show_in_what_is_handed_over(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    cli("draft", project)
    ids = {one["id"] for one in statements(cli, project)}
    for ending in (".pdf", ".docx", ".html", ".md", ".json", ".stix.json"):
        out = tmp_path / f"out{ending}"
        cli("export", project, out, "--reproducible")
        content = out.read_bytes()
        assert not [one for one in ids if one.encode() in content], ending


HOSTILE = (
    "Tags <b>bold</b> & <font color=red>red</font> were said to be seen.",
    'A picture <img src="file:///etc/passwd"/> was reportedly shown.',
    "He said: </para><para>&amp; &#65; %s {x} \\n were killed.",
)


def test_words_that_look_like_markup_print_as_the_characters_they_are(
    cli: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("Of <i>tags</i>\n\n" + "\n\n".join(HOSTILE) + "\n", encoding="utf-8")
    out = tmp_path / "out.pdf"
    assert cli("brief", path, out).status == 0
    words = _words(out)
    for sentence in HOSTILE:
        assert sentence in words


def test_a_brief_never_overwrites_its_own_article(cli: Cli, tmp_path: Path, article: Path) -> None:
    note = article.rename(tmp_path / "note.md")
    before = note.read_bytes()
    assert cli("brief", note, note).refused("would overwrite an article")
    link = tmp_path / "link.md"
    os.link(note, link)
    assert cli("brief", note, link).refused("would overwrite an article")
    assert note.read_bytes() == before


def test_a_bad_article_leaves_the_old_brief(cli: Cli, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"the old one")
    assert cli("brief", article, tmp_path / "gone.txt", out).refused("gone.txt")
    assert out.read_bytes() == b"the old one"


def test_a_wrong_marking_or_ending_is_refused_before_any_work(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    assert cli("brief", article, tmp_path / "o.pdf", "--marking", "PURPLE").refused("PURPLE")
    assert cli("brief", article, tmp_path / "o.txt").refused("o.txt", ".pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]
