"""Gathers what does not add up in one article, and asks what an analyst would ask about it.

It reports what words and numbers show, in careful words; which side is right is not its business.
"""

from __future__ import annotations

from briefing.model.reading import Finding
from briefing.reading.claim_findings import evidence_findings, one_channel, unnamed_reports
from briefing.reading.date_findings import (
    after_publication,
    impossible_dates,
    out_of_line,
    weekdays_that_do_not_fit,
)
from briefing.reading.figure_findings import different_periods, shares_that_do_not_fit
from briefing.reading.read_article import ReadArticle
from briefing.reading.title_findings import title_says_more

_MOST = 200  # more than anybody will read; keeps a broken text from flooding the list

_CHECKS = (
    impossible_dates,
    weekdays_that_do_not_fit,
    after_publication,
    out_of_line,
    shares_that_do_not_fit,
    different_periods,
    title_says_more,
    one_channel,
    evidence_findings,
    unnamed_reports,
)


def find_findings(article: ReadArticle) -> tuple[Finding, ...]:
    """All findings in the order of their doubtful places."""
    found = [finding for check in _CHECKS for finding in check(article)]
    found.sort(key=lambda finding: finding.spans[0].start)
    return tuple(found[:_MOST])


__all__ = ["ReadArticle", "find_findings"]
