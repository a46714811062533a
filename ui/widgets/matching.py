"""Finding an entry by a few letters: `exp` finds Export…, `gst` finds Grade statement.

Pure: strings in, a score out.
"""


def match_score(query: str, text: str) -> int | None:
    """How well `text` answers `query`: higher is better, None for not at all.

    Every word of the query must be found: at the start of the text, at the start of a word, inside
    a word, or as first letters in order.
    """
    folded = text.casefold()
    total = 0
    for word in query.casefold().split():
        score = _word_score(word, folded)
        if score is None:
            return None
        total += score
    return total


def _word_score(word: str, text: str) -> int | None:
    at = text.find(word)
    if at == 0:
        return 100
    if at > 0:
        return 80 if not text[at - 1].isalnum() else 40
    initials = "".join(part[0] for part in text.split() if part)
    if initials.startswith(word):
        return 60
    return 10 if _in_order(word, text) and len(word) > 2 else None


def _in_order(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)
