"""What looks like a time and never is one: names, titles, designations, idioms."""

import re
from collections import defaultdict
from functools import cache
from re import Match

from .lexicon import expand, read_table
from .rules import Rule

_LEFT, _RIGHT = 48, 40


@cache
def _patterns() -> dict[str, tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...]]:
    found: dict[str, list[tuple[re.Pattern[str] | None, re.Pattern[str] | None]]] = defaultdict(list)
    for rule, before, after in read_table("never.tsv"):
        left = re.compile(rf"(?<!\w)(?:{expand(before)})$") if before != "-" else None
        right = re.compile(expand(after)) if after != "-" else None
        found[rule].append((left, right))
    return {rule: tuple(pairs) for rule, pairs in found.items()}


def is_never(rule: Rule, match: Match[str]) -> bool:
    """Whether the text around a rule's match shows that it is no time."""
    text = match.string
    pairs = (*_patterns().get(rule.name, ()), *_patterns().get("*", ()))
    if not pairs:
        return False
    before, after = text[max(0, match.start() - _LEFT) : match.start()], text[match.end() : match.end() + _RIGHT]
    return any(
        (left is None or left.search(before) is not None) and (right is None or right.match(after) is not None)
        for left, right in pairs
    )
