"""`read`: the contract of its JSON, and files that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.briefing.cli.running import Cli

ASTRAL = (
    "Kyiv 🛰 confirms capture\n\n"
    "On 9 January 2025 🪖 the agency NIS said that two North Korean soldiers were killed.\n\n"
    "“Es gibt 𝟑𝟎 Gefangene”, reportedly more than 3,000 men.\n"
)
SPANNED = ("hedges", "dates", "figures", "actors", "unsupported")


@pytest.fixture
def read(cli: Cli, article: Path) -> dict[str, object]:
    value: dict[str, object] = cli("read", article, "--json").json
    return value


def test_the_keys_of_an_article_are_fixed(read: dict[str, object]) -> None:
    assert set(read) == {"file", "article", "text", "statements", "findings"}
    assert set(read["article"]) == {  # type: ignore[call-overload]
        "title", "byline", "outlet", "published", "url", "language", "media_type", "sha256",
        "notes",
    }  # fmt: skip


def test_the_keys_of_a_statement_are_those_of_the_contract(read: dict[str, object]) -> None:
    promised = {
        "": {"start", "end", "text", "kind"},
        "attribution": {"name", "start", "end", "cue"},
        "hedges": {"start", "end", "text"},
        "dates": {"start", "end", "text", "value"},
        "figures": {
            "start", "end", "text", "low", "best", "high", "qualifier", "category", "population",
        },
        "actors": {"start", "end", "text", "kind"},
    }  # fmt: skip
    seen = set()
    for statement in read["statements"]:  # type: ignore[attr-defined]
        assert promised[""] <= set(statement)
        for name in set(promised) - {""}:
            for one in statement[name]:
                seen.add(name)
                assert promised[name] <= set(one), name
    assert seen == set(promised) - {""}, "the sample holds one of each"


@pytest.mark.parametrize("text", [None, ASTRAL])
def test_offsets_count_code_points_and_cut_out_exactly_the_words(
    cli: Cli, article: Path, text: str | None
) -> None:
    if text:
        article.write_text(text, encoding="utf-8")
    value = cli("read", article, "--json").json
    whole = value["text"]
    assert value["statements"]
    for statement in value["statements"]:
        assert whole[statement["start"] : statement["end"]] == statement["text"]
        for name in SPANNED:
            for one in statement[name]:
                assert whole[one["start"] : one["end"]] == one["text"]
                assert statement["start"] <= one["start"] <= one["end"] <= statement["end"]
        for teller in statement["attribution"]:
            assert 0 <= teller["start"] <= teller["end"] <= len(whole)
    for finding in value["findings"]:
        for span in finding["spans"]:
            assert whole[span["start"] : span["end"]] == span["text"]


def test_a_number_that_is_not_given_is_null_and_never_0(read: dict[str, object]) -> None:
    figures = [f for s in read["statements"] for f in s["figures"]]  # type: ignore[attr-defined]
    given = {
        "exact": "low best high", "about": "best", "at_least": "low", "more_than": "low",
        "up_to": "high", "fewer_than": "high", "between": "low high", "vague": "",
    }  # fmt: skip
    assert figures
    for figure in figures:
        known = {name for name in ("low", "best", "high") if figure[name] is not None}
        assert known == set(given[figure["qualifier"]].split()), figure


def test_several_files_are_one_object_a_line_and_a_bad_one_does_not_stop_the_rest(
    cli: Cli, article: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "gone.txt"
    ran = cli("read", missing, article, "--json")
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert set(first) == {"file", "error"}
    assert first["file"] == str(missing)
    assert "gone.txt" in first["error"]
    assert second["statements"]
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1


def test_without_json_a_person_can_read_it(cli: Cli, article: Path) -> None:
    ran = cli("read", article)
    assert ran.status == 0
    assert "says: " in ran.out
    assert "figure: " in ran.out
    assert not ran.out.lstrip().startswith("{")


BAD = {
    "missing": (None, "no file"),
    "empty": (b"", "is empty"),
    "blank": (b" \n\n ", ""),
    "binary": (bytes(range(256)) * 8, "not text"),
}


@pytest.mark.parametrize("kind", list(BAD))
def test_a_file_that_holds_no_article_is_refused_by_name(
    cli: Cli, tmp_path: Path, kind: str
) -> None:
    content, words = BAD[kind]
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    assert cli("read", path).refused("bad.txt", words)


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_a_file_that_is_not_what_its_name_says_is_refused(
    cli: Cli, article: Path, ending: str
) -> None:
    liar = article.rename(article.with_suffix(ending))
    assert cli("read", liar).refused(liar.name, "as its name says", "plain text")


def test_a_folder_is_refused(cli: Cli, tmp_path: Path) -> None:
    assert cli("read", tmp_path).refused("is a folder")


def test_a_name_with_line_breaks_stays_one_line(cli: Cli, tmp_path: Path) -> None:
    assert cli("read", tmp_path / "two\nlines.txt").refused("lines.txt")


@pytest.mark.parametrize("command", ["read", "import", "brief"])
def test_a_file_read_as_something_else_than_its_name_says_is_told_on_stderr(
    cli: Cli, article: Path, tmp_path: Path, command: str
) -> None:
    liar = article.rename(article.with_suffix(".html"))
    project = tmp_path / "p.brief"
    if command == "import":
        cli("new", project)
    last = {"read": (liar,), "import": (project, liar), "brief": (liar, tmp_path / "out.md")}
    ran = cli(command, *last[command])
    assert ran.status == 0
    (line,) = ran.err.splitlines()
    assert line.startswith(f"sourceline: “{liar.name}”: ")
    assert "is named .html but holds plain text" in line


def test_notes_for_a_program_stay_in_the_json(cli: Cli, article: Path) -> None:
    ran = cli("read", article.rename(article.with_suffix(".html")), "--json")
    assert "is named .html" in " ".join(ran.json["article"]["notes"])
    assert ran.err == ""


def test_what_an_article_does_not_say_of_itself_is_no_doubt_about_the_file(
    cli: Cli, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Rain in Kyiv\n\nThe rain fell all day, the mayor said.\n", encoding="utf-8")
    assert cli("read", plain, "--json").json["article"]["notes"]
    assert cli("read", plain).err == ""
