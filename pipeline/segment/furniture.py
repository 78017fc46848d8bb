"""The wording of furniture: what of a page speaks to its reader, by patterns of furniture.json."""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

#: Longer blocks are looked at for the wording of consent, copyright and corrections alone.
FURNITURE_WORDS = 26
CLOSING_WORDS = 40
LONG_REASONS = ("consent", "copyright", "sign-off")
FURNITURE_CHARACTERS = 600
#: Reasons whose wording opens sentences of news too: a whole sentence counts only if it speaks to the reader.
ADDRESSING = frozenset({"subscription", "comments", "account", "section heading", "media control", "share bar"})
#: Words that open both offers and titles of news, and words that show an offer.
_OFFERING = re.compile(
    r"(?i)(?:order|fund|membership|receive|contribut\w+|donat\w+|install|get the|get all|get more|get breaking|join the"
    r"|join over|join \d|send a|write to|connect with|support|help us|buy (?:a|the|us)|become|mobile|apps?|podcasts?"
    r"|briefing|subscri\w+|letters?|advertis\w+|start|try|claim|get)\b"
)
_OFFERED = re.compile(
    r"(?i)\b(?:newsletters?|briefings?|digest|apps?|alerts?|e-?mails?|inbox|subscri\w+|edition|today|free|now|here"
    r"|journalism|community|channel|conversation|updates|access|offer|members?|readers?|copy|book|magazine|paper|month"
    r"|week|year|trial|online|podcasts?|editor|page|site|@\w+)\b|[$€£¥]"
)
ADDRESS = re.compile(r"\b(?:[Yy]ou|[Yy]our|YOUR?|[Oo]ur|us|[Ww]e)\b")
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?|(?<!\w)['‘][^'’]*['’](?!\w)")
_EITHER_CASE = re.IGNORECASE.value
_CAPITAL = re.compile(r"(\\.)|([A-ZÀ-Ž])")


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    """Any of `patterns` in either case: of text in lower case, which is quicker, unless one minds case."""
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    if "(?-i:" in either:
        return re.compile(f"(?is)(?:{either})")
    return re.compile(f"(?s)(?:{_CAPITAL.sub(lambda found: found[1] or found[2].lower(), either)})")


_FURNITURE = {
    reason: _compiled(patterns)
    for reason, patterns in json.loads(Path(__file__).with_name("furniture.json").read_text("utf-8")).items()
}
#: Wording that closes a page where it stands below the story: imprints, contacts, farewells.
CLOSING = _FURNITURE.pop("closing")


@lru_cache(maxsize=4096)
def reason_of(bare: str, count: int, ends: bool) -> str | None:
    """The kind of furniture that a block's bare text of `count` words is; `ends` says that it ends as a sentence."""
    reasons = _FURNITURE if count <= FURNITURE_WORDS else {name: _FURNITURE[name] for name in LONG_REASONS}
    lower = bare.lower()
    for reason, pattern in reasons.items():
        if pattern.fullmatch(bare if pattern.flags & _EITHER_CASE else lower) and _meant(reason, bare, count, ends):
            return reason
    return None


def _meant(reason: str, bare: str, count: int, ends: bool) -> bool:
    """Of a whole sentence, whether it really speaks to the reader; a quoted "you" does not count.

    A title that opens as an offer does ("Fund for …", "Membership talks …") must name what is offered.
    """
    if reason == "subscription" and count > 3 and _OFFERING.match(bare):
        return bool(_OFFERED.search(bare) or ADDRESS.search(QUOTED.sub("", bare)))
    if reason not in ADDRESSING or count <= 3 or not ends:
        return True
    return bool(ADDRESS.search(QUOTED.sub("", bare)))
