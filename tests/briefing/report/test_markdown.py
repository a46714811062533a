"""Paragraphs: what is Markdown of ours is set as such, all else prints as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.citations import cited
from briefing.report.markdown import parse
from briefing.report.tree import Cite, Heading, List, Node, Paragraph, Text, WebLink
from tests.briefing.report.plain_words import said


def _cite(statement_id: str) -> Cite:
    return Cite(7, statement_id)


def _runs(text: str) -> tuple[object, ...]:
    (node,) = parse(text, _cite)
    assert isinstance(node, Paragraph)
    return node.runs


def _words(nodes: tuple[Node, ...]) -> str:
    """All characters of the nodes in order, whatever they stand in."""
    found = []
    for node in nodes:
        if isinstance(node, List):
            for item in node.items:
                found.append(said(item.runs))
                found.append(_words(item.children))
        else:
            assert isinstance(node, Paragraph | Heading)
            found.append(said(node.runs))
    return " ".join(found)


def test_bold_italic_and_code_are_told_apart() -> None:
    assert _runs("a **b** *c* `d<e>&amp;` f") == (
        Text("a "),
        Text("b", bold=True),
        Text(" "),
        Text("c", italic=True),
        Text(" "),
        Text("d<e>&amp;", code=True),
        Text(" f"),
    )


def test_a_citation_stands_where_it_was_typed() -> None:
    assert _runs("Seoul agrees [@35ak8t2d54m0d].") == (
        Text("Seoul agrees "),
        Cite(7, "35ak8t2d54m0d"),
        Text("."),
    )


def test_a_citation_in_bold_words_is_kept() -> None:
    assert _runs("**two [@abc] men**") == (
        Text("two ", bold=True),
        Cite(7, "abc"),
        Text(" men", bold=True),
    )


def test_a_citation_inside_a_link_still_leads_to_its_source() -> None:
    assert _runs("[see [@abc] here](https://example.org)") == (
        WebLink("see  here", "https://example.org"),
        Cite(7, "abc"),
    )


def test_a_citation_in_code_leads_to_its_source_as_any_other() -> None:
    assert _runs("`so [@abc] &amp;`") == (
        Text("so ", code=True),
        Cite(7, "abc"),
        Text(" &amp;", code=True),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "`[@a]` and ``[@b] ` [@c]``",
        "    pasted with four spaces [@a]\n    and on [@b]\n",
        "\tpasted with a tab [@a]",
        "```\n[@a]\n```",
        "- one [@a]\n\n        code [@b]",
        r"\[@a] \\[@b] `\[@c]`",
        "[@a][@b] [[@c]] [@D] [@] [@a b]",
        "[words [@a]](https://a.org) <https://a.org/[@b]>",
        "[words](https://a.org/[@a])",
        "<desk@a.org[@a]>",
        '[words](https://a.org "title [@a]")',
        "![picture [@a]](x.png) ![x](y[@b].png)",
        "# head [@a]\n\n> said [@b]\n\n[@c]: words",
        "**[@a]** _[@b]_ <b>[@c]</b> &[@d];",
    ],
)
def test_what_prints_as_a_citation_is_what_counts_as_cited(typed: str) -> None:
    printed: list[str] = []

    def cite(statement_id: str) -> Cite:
        printed.append(statement_id)
        return Cite(7, statement_id)

    words = _words(parse(typed, cite))
    assert printed == list(cited(typed))
    assert words.count("[7]") == len(printed)
    assert "[@a" not in words.replace("[@a b]", "")
    assert "\x02" not in repr(parse(typed, cite))


@pytest.mark.parametrize("address", ["https://a.org/x", "http://a.org", "mailto:a@b.org"])
def test_a_link_to_the_web_or_to_mail_is_a_link(address: str) -> None:
    assert _runs(f"[words]({address})") == (WebLink("words", address),)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "x.html", "//a.org"],
)
def test_a_link_to_anywhere_else_is_only_its_words(address: str) -> None:
    assert _runs(f"[words]({address})") == (Text("words"),)


def test_an_address_in_angle_brackets_is_a_link() -> None:
    assert _runs("<https://a.org/b>") == (WebLink("https://a.org/b", "https://a.org/b"),)
    assert _runs("<desk@a.org>") == (WebLink("desk@a.org", "mailto:desk@a.org"),)


@pytest.mark.parametrize(
    "typed",
    [
        "<b>bold</b> & <script>alert(1)</script>",
        "<font color=red>x</font> &amp; &#65;",
        '<img src="file:///etc/passwd">',
        "<para>text</para>",
        "<!-- hidden -->",
        "![a picture](https://a.org/x.png) after",
        "![ref][1]",
        "[1]: https://a.org",
        "[@gone]: said so",
        "1 < 2 > 0 && a_b_c",
    ],
)
def test_what_is_no_markdown_of_ours_prints_as_it_was_typed(typed: str) -> None:
    expected = typed.replace("[@gone]", "[7]")
    assert _words(parse(typed, _cite)) == expected
    assert not any(isinstance(run, WebLink) for run in _runs(typed))


@pytest.mark.parametrize("typed", ["**open", "*a", "`tick", "[words](", "[[[", "a ** b", "_x"])
def test_marks_that_are_never_closed_print_as_characters(typed: str) -> None:
    assert _words(parse(typed, _cite)) == typed


def test_escaped_marks_print_without_the_backslash() -> None:
    assert _words(parse(r"\*not bold\* \[x](y)", _cite)) == "*not bold* [x](y)"


def test_headings_stay_below_those_of_the_brief() -> None:
    nodes = parse("# One\n\n## Two\n\n### Three\n\n###### Six", _cite)
    assert [node.level for node in nodes if isinstance(node, Heading)] == [2, 2, 3, 3]


def test_lists_keep_their_order_kind_and_depth() -> None:
    (numbered,) = parse("1. one\n2. two\n    - inner [@abc]", _cite)
    assert isinstance(numbered, List)
    assert numbered.ordered
    assert [said(item.runs) for item in numbered.items] == ["one", "two"]
    (inner,) = numbered.items[1].children
    assert isinstance(inner, List)
    assert not inner.ordered
    assert said(inner.items[0].runs) == "inner [7]"


def test_a_list_nested_beyond_reason_loses_no_word() -> None:
    typed = "\n".join(f"{'    ' * depth}- word{depth}" for depth in range(30))
    printed = _words(parse(typed, _cite))
    assert [f"word{depth}" for depth in range(30) if f"word{depth}" not in printed] == []


def test_a_quotation_is_its_paragraphs() -> None:
    assert _words(parse("> quoted\n> on", _cite)) == "quoted on"


def test_lines_of_one_paragraph_run_on_and_an_empty_line_parts_two() -> None:
    nodes = parse("one\ntwo\r\n\r\nthree", _cite)
    assert nodes == (Paragraph((Text("one two"),)), Paragraph((Text("three"),)))


def test_two_spaces_at_the_end_break_the_line() -> None:
    assert _words(parse("one  \ntwo", _cite)) == "one\ntwo"


def test_an_empty_paragraph_prints_nothing() -> None:
    assert parse(" \n\n ", _cite) == ()


def test_a_draft_is_marked_in_every_node() -> None:
    nodes = parse("# a\n\nb\n\n- c", _cite, draft=True)
    assert [getattr(node, "draft", None) for node in nodes] == [True, True, True]


def test_what_one_paragraph_defines_is_unknown_to_the_next() -> None:
    parse("[x]: https://a.org", _cite)
    assert _words(parse("[x][x]", _cite)) == "[x][x]"


@given(st.text(alphabet="ab 1.*_`#>-[]()!<>&\\\n@:/\x02\x03", max_size=80))
def test_no_typing_breaks_the_page_or_hides_a_letter(typed: str) -> None:
    printed = _words(parse(typed, _cite))
    assert not set("\x02\x03") & set(printed)
    if not set("[(<`#") & set(typed):
        assert sorted(c for c in printed if c in "ab") == sorted(c for c in typed if c in "ab")


@pytest.mark.parametrize("typed", ["> " * 1500 + "a", "*" * 3000, "[" * 2000, "- " * 1500 + "a"])
def test_absurdly_deep_marks_are_survived(typed: str) -> None:
    assert parse(typed, _cite) is not None
