"""What casualty categories and qualifiers are called, and the rule that ties numbers to them.

Killed, wounded and casualties are different totals (NATO: a casualty is anyone lost to the
organisation). Unknown is never 0 (Every Casualty, Standards for Casualty Recording, p. 25).
"""

from __future__ import annotations

CATEGORY_WORDS = {
    "killed": "killed",
    "wounded": "wounded",
    "killed_or_wounded": "killed or wounded",
    "captured": "captured",
    "missing": "missing",
    "died_of_wounds": "died of wounds",
    "casualties": "casualties (all kinds)",
    "other": "other",
}

NUMBERS_OF_QUALIFIER: dict[str, frozenset[str]] = {
    "exact": frozenset({"low", "best", "high"}),
    "about": frozenset({"best"}),
    "at_least": frozenset({"low"}),
    "more_than": frozenset({"low"}),
    "up_to": frozenset({"high"}),
    "fewer_than": frozenset({"high"}),
    "between": frozenset({"low", "high"}),
    "vague": frozenset(),
}
"""Which of low, best and high each qualifier gives; all others stay unknown."""


def figure_words(
    qualifier: str, low: int | None, best: int | None, high: int | None, words: str = ""
) -> str:
    """A figure as a brief prints it: `more than 3,000`, `about 1,000`, `20–30`, `2`, `dozens`."""
    match qualifier:
        case "exact" if best is not None:
            return f"{best:,}"
        case "about" if best is not None:
            return f"about {best:,}"
        case "at_least" if low is not None:
            return f"at least {low:,}"
        case "more_than" if low is not None:
            return f"more than {low:,}"
        case "up_to" if high is not None:
            return f"up to {high:,}"
        case "fewer_than" if high is not None:
            return f"fewer than {high:,}"
        case "between" if low is not None and high is not None:
            return f"{low:,}–{high:,}"
        case _:
            return words or "not stated"
