"""What the attributes and paths of HTML elements tell: patterns whose findings are remembered, as both recur."""

import re
from collections.abc import Callable
from functools import lru_cache

#: So many words, and so many runs of words, are remembered for each pattern.
REMEMBERED = 4096


def telling(pattern: str) -> Callable[[str], bool]:
    """Whether one of the words of a string, parted by white space, holds `pattern` in either case."""
    search = re.compile(rf"(?i){pattern}").search

    @lru_cache(REMEMBERED)
    def word_tells(word: str) -> bool:
        return search(word) is not None

    @lru_cache(REMEMBERED)
    def tells(words: str) -> bool:
        return any(map(word_tells, words.split()))

    return tells
