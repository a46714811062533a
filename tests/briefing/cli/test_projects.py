"""The commands on a project: what each does, and the shape of what it prints."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.briefing.cli.running import Cli, statements


def test_a_new_project_is_empty_and_has_the_standard_sections(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "new.brief"
    assert cli("new", path, "--title", "Captures").out == f"{path}\n"
    shown = cli("show", path, "--json").json
    assert shown["title"] == "Captures"
    assert shown["articles"] == []
    kinds = [section["kind"] for section in shown["brief"]["sections"]]
    assert kinds[-1] == "sources"
    assert {"situation", "actors", "casualties", "questions"} <= set(kinds)


def test_a_new_project_overwrites_nothing(cli: Cli, project: Path) -> None:
    before = project.read_bytes()
    assert cli("new", project).refused("is already there")
    assert project.read_bytes() == before


def test_a_project_has_the_ending_by_which_the_window_knows_it(cli: Cli, tmp_path: Path) -> None:
    assert cli("new", tmp_path / "kursk").refused("ends in .brief", "kursk.brief")
    assert list(tmp_path.iterdir()) == []


def test_the_same_article_is_imported_once(cli: Cli, tmp_path: Path, article: Path) -> None:
    path = tmp_path / "p.brief"
    cli("new", path)
    twin = Path(shutil.copy(article, tmp_path / "twin.txt"))
    first, second = cli("import", path, article), cli("import", path, twin)
    assert first.status == second.status == 0
    assert "already here" in second.out
    assert len(cli("show", path, "--json").json["articles"]) == 1


def test_a_bad_file_does_not_keep_the_others_out(cli: Cli, tmp_path: Path, article: Path) -> None:
    path = tmp_path / "p.brief"
    cli("new", path)
    ran = cli("import", path, tmp_path / "gone.txt", article)
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1
    assert "gone.txt" in ran.err
    assert len(cli("show", path, "--json").json["articles"]) == 1


def test_show_prints_the_whole_project_in_the_shape_of_the_contract(
    cli: Cli, project: Path
) -> None:
    cli("draft", project)
    shown = cli("show", project, "--json").json
    assert {
        "title", "articles", "sources", "links", "actors", "estimates", "events", "questions",
        "judgements", "brief",
    } <= set(shown)  # fmt: skip
    (article,) = shown["articles"]
    assert {"id", "title", "text", "sha256", "statements"} <= set(article)
    for statement in article["statements"]:
        assert {
            "id", "start", "end", "text", "kind", "grade", "attribution", "set_aside",
        } <= set(statement)  # fmt: skip
        assert article["text"][statement["start"] : statement["end"]] == statement["text"]
        assert statement["grade"] is None
    for section in shown["brief"]["sections"]:
        assert {"kind", "title", "blocks"} <= set(section)
    assert shown["actors"]
    assert shown["estimates"]
    assert shown["questions"]


def test_show_in_words_lists_what_can_be_graded(cli: Cli, project: Path) -> None:
    first = statements(cli, project)[0]
    assert first["id"] in cli("show", project).out


@pytest.mark.parametrize(
    ("typed", "shown"), [("B2", "B2"), ("c3", "C3"), ("D-", "D-"), ("-4", "-4"), ("F6", "F6")]
)
def test_a_grade_is_kept_as_it_was_typed(cli: Cli, project: Path, typed: str, shown: str) -> None:
    one = statements(cli, project)[0]["id"]
    ran = cli("grade", project, one, typed, "--reason", "Both sides say so")
    assert ran.status == 0
    assert ran.out.startswith(shown)
    graded = statements(cli, project)[0]
    assert graded["grade"] == shown
    assert "Both sides say so" in (graded["reliability_reason"], graded["credibility_reason"])
    assert graded["graded_by"] == "Kim"


def test_a_statement_is_known_by_the_end_of_its_id(cli: Cli, project: Path) -> None:
    one = statements(cli, project)[0]["id"]
    assert cli("grade", project, one[4:], "B2").status == 0
    assert statements(cli, project)[0]["grade"] == "B2"


@pytest.mark.parametrize("typed", ["Z9", "B7", "B22", ""])
def test_a_grade_that_does_not_exist_is_refused(cli: Cli, project: Path, typed: str) -> None:
    one = statements(cli, project)[0]["id"]
    assert cli("grade", project, one, typed).refused(f"“{typed}” is not a grade")
    assert statements(cli, project)[0]["grade"] is None


def test_a_statement_that_does_not_exist_is_refused(cli: Cli, project: Path) -> None:
    assert cli("grade", project, "zzzz", "B2").refused("no statement “zzzz”")


def test_a_draft_is_laid_out_once_and_every_part_waits_for_review(cli: Cli, project: Path) -> None:
    assert cli("draft", project).out.startswith("Drafted: ")
    first = cli("show", project, "--json").json
    drafted = [
        block
        for section in first["brief"]["sections"]
        for block in section["blocks"]
        if block["kind"] == "statement"
    ]
    assert drafted
    assert not any(block["reviewed"] for block in drafted)
    assert cli("draft", project).out == "There was nothing to draft.\n"
    assert cli("show", project, "--json").json == first


def test_undo_and_redo_name_the_step_and_history_tells_both(cli: Cli, project: Path) -> None:
    one = statements(cli, project)[0]["id"]
    cli("grade", project, one, "B2")
    undone = cli("undo", project)
    assert undone.out.startswith("Undone: ")
    assert "B2" in undone.out
    assert statements(cli, project)[0]["grade"] is None
    assert "(undone)" in cli("log", project).out
    assert cli("redo", project).out.startswith("Redone: ")
    assert statements(cli, project)[0]["grade"] == "B2"
    newest = cli("log", project, "--json", "--limit", 1).json[0]
    assert newest["analyst"] == "Kim"
    assert newest["state"] == "done"


def test_with_nothing_to_undo_or_redo_it_says_so(cli: Cli, tmp_path: Path) -> None:
    cli("new", tmp_path / "p.brief")
    assert cli("undo", tmp_path / "p.brief").out == "There is nothing to undo.\n"
    assert cli("redo", tmp_path / "p.brief").out == "There is nothing to redo.\n"


def test_search_finds_statements_that_hold_all_the_words(cli: Cli, project: Path) -> None:
    (hit,) = cli("search", project, "interpreters", "NIS", "--json").json
    assert "interpreters" in hit["text"]
    shown = statements(cli, project)
    assert hit["statement_id"] in {statement["id"] for statement in shown}
    nothing = cli("search", project, "interpreters", "bicycle")
    assert (nothing.status, nothing.out) == (0, "Nothing found.\n")


@pytest.mark.parametrize("words", ['"', "NEAR(", "a OR", "*", "^x", "-", "col:", "\\"])
def test_what_is_searched_for_is_words_and_no_query(cli: Cli, project: Path, words: str) -> None:
    assert cli("search", project, "--", words).status == 0


def test_check_ends_with_1_where_a_finding_is_an_error_and_not_before(
    cli: Cli, project: Path
) -> None:
    before = cli("check", project, "--json")
    errors = [one for one in before.json if one["severity"] == "error"]
    assert before.status == (1 if errors else 0)
    one = statements(cli, project)[0]["id"]
    cli("grade", project, one, "B1")
    cli("draft", project)
    after = cli("check", project, "--json")
    assert after.status == 1
    assert after.err == ""
    assert {"check", "severity", "sentence", "place", "place_id"} == set(after.json[0])
    assert "confirmed-by-one-origin" in {
        found["check"] for found in after.json if found["severity"] == "error"
    }


def test_check_finds_nothing_in_an_empty_project(cli: Cli, tmp_path: Path) -> None:
    cli("new", tmp_path / "p.brief")
    ran = cli("check", tmp_path / "p.brief")
    assert (ran.status, ran.out) == (0, "Nothing found.\n")


def test_a_colleagues_copy_comes_in_as_one_step(cli: Cli, project: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(project, tmp_path / "other.brief"))
    one = statements(cli, other)[0]["id"]
    cli("grade", other, one, "B2")
    merged = cli("merge", project, other)
    assert merged.status == 0
    assert merged.out
    assert statements(cli, project)[0]["grade"] == "B2"
    cli("undo", project)
    assert statements(cli, project)[0]["grade"] is None


def test_a_sound_file_is_called_sound(cli: Cli, project: Path) -> None:
    assert cli("verify", project).out == "kursk.brief is sound.\n"


def test_a_damaged_file_is_told_from_a_sound_one(cli: Cli, project: Path) -> None:
    content = bytearray(project.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 6000] = b"\xff" * 6000
    project.write_bytes(content)
    ran = cli("verify", project)
    assert ran.status == 1
    assert "Traceback" not in ran.err
    assert all(line.startswith("sourceline: ") for line in ran.err.splitlines())
    assert ran.err
