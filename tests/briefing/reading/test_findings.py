"""What does not add up: each finding has its places, a question, and a mend where there is one."""

import pytest

from briefing.model.reading import Finding, Reading
from briefing.model.vocabulary import Severity
from briefing.reading import read


def of(reading: Reading, check: str) -> list[Finding]:
    return [finding for finding in reading.findings if finding.check == check]


def checks(text: str, published: str = "2025-01-12") -> list[str]:
    return [finding.check for finding in read(text, published=published).findings]


def test_the_sample_s_date_before_the_deployment_is_found_with_its_mend(sample):
    (finding,) = of(sample, "date-out-of-line")
    assert [span.text for span in finding.spans] == ["December 23, 2022", "Last autumn"]
    assert finding.mend == "2024-12-23"
    assert finding.severity is Severity.WARNING
    assert finding.question


def test_the_same_date_is_found_in_an_article_without_a_day_of_its_own(sample_text):
    (finding,) = of(read(sample_text.split("\n\n", 1)[1]), "date-out-of-line")
    assert finding.mend == "2024-12-23"


def test_the_sample_s_share_is_doubted_with_its_sums(sample):
    (finding,) = of(sample, "share")
    assert [span.text for span in finding.spans] == [
        "about a quarter",
        "more than 3,000 North Koreans",
        "about 11,000 soldiers",
    ]
    assert "2,750" in finding.sentence
    assert finding.severity is Severity.NOTE


def test_the_sample_s_two_loss_figures_must_not_be_added(sample):
    (finding,) = of(sample, "different-periods")
    assert [span.text for span in finding.spans] == [
        "roughly 1,000 of them",
        "more than 3,000 North Koreans",
    ]


def test_the_sample_s_two_prisoners_are_one_origin(sample):
    (finding,) = of(sample, "one-channel")
    assert "Security Service of Ukraine" in finding.sentence
    assert len(finding.spans) == 2
    # An origin is who first said it, in the summary of sources as here: two men are two origins.
    assert "2 origins, but one channel" in finding.sentence
    assert "the only channel for their accounts" in finding.question


def test_each_place_where_the_sample_lacks_evidence_asks_a_question(sample):
    found = of(sample, "evidence-missing")
    assert [finding.spans[0].text for finding in found] == [
        "offered no firm proof that they came from North Korea",
        "gave no evidence for the number",
    ]
    assert "more than 3,000 North Koreans" in found[1].question


def test_the_sample_has_no_other_findings(sample):
    assert len(sample.findings) == 7
    assert len(of(sample, "source-not-named")) == 1


def test_a_doubted_date_stands_in_brackets_without_brackets_of_its_own():
    text = (
        "It began in August 2024. Last fall, North Korea sent troops. On December 23, 2022, Kyiv "
        "said that more than 3,000 North Korean soldiers had been killed. It was hit on January 9. "
        "Talks opened on January 11."
    )
    (finding,) = of(read(text), "date-out-of-line")
    assert "“Last fall” (probably autumn 2024);" in finding.sentence


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The North reportedly sent about 11,000 troops to the front in the east.",
            "Who reports that “about 11,000 troops” were sent?",
        ),
        ("About 40 soldiers reportedly were killed.", "Who gives the figure “About 40 soldiers”?"),
        (
            "The two sides reportedly met in Kyiv.",
            "Who is the source for “The two sides reportedly met in Kyiv”?",
        ),
    ],
)
def test_who_reports_something_is_asked_of_its_number_or_its_words(text, question):
    (finding,) = of(read(text, published="2025-01-12"), "source-not-named")
    assert finding.question == question


def test_a_long_statement_is_asked_about_by_its_first_words():
    text = "The two sides reportedly met in a village by the river " + "and talked " * 20 + "."
    (finding,) = of(read(text), "source-not-named")
    assert finding.question.endswith(" …”?")
    assert len(finding.question) < 150


def test_an_old_date_that_fits_the_story_is_no_finding():
    text = (
        "The war began on 24 February 2022. On 20 January 2025 ten Russian soldiers were "
        "killed. The talks opened on 27 January 2025. Troops were sent in 2014."
    )
    assert checks(text, published="2025-02-26") == []


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("It ended on 31 February 2024.", "impossible-date"),
        ("It ended on Sunday, 23 December 2022.", "weekday"),
        ("The town fell on 3 March 2025.", "date-after-publication"),
        ("The report could not be independently verified.", "evidence-missing"),
        ("The two sides reportedly met in Kyiv.", "source-not-named"),
    ],
)
def test_a_single_thing_that_cannot_be_so_is_found(text, check):
    assert checks(text) == [check]


@pytest.mark.parametrize(
    "text",
    [
        "It ended on Friday, 23 December 2022.",
        "The talks are due on 3 March 2025.",
        "The SBU said 12 soldiers were killed.",
    ],
)
def test_what_fits_gives_no_finding(text):
    assert checks(text) == []


def test_a_title_with_more_killed_than_the_text_is_found():
    text = "Strike leaves 50 people killed\nThe strike left 50 people killed or wounded."
    assert checks(text) == ["title-says-more"]
    assert checks(text.replace("killed or wounded", "killed")) == []


def test_a_claim_dated_years_before_its_neighbour_is_a_note_and_an_old_event_is_not():
    text = (
        "The mayor said on 3 January 2021 that the bridge was shut. The governor said on "
        "5 January 2024 that it was open. It was hit on 8 January 2024."
    )
    (finding,) = read(text, published="2024-01-12").findings
    assert (finding.severity, finding.mend) == (Severity.NOTE, "2024-01-03")
    assert checks(text.replace("The mayor said on", "It opened on"), "2024-01-12") == []
