"""The counted noun phrase behind a number: its modifiers and its head, nothing that follows the head.

Penn tags decide where the document has them; without tags closed classes, endings and lists of irregular verbs do.
"""

from .lexer import Kind
from .tables import words_of
from .words import Words

#: No counted phrase that news writes has more words before its head.
LONGEST = 10
_MORE = frozenset({"more", "further", "additional"})
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "these", "those", "my", "your", "whose"})
_CLASSES = {
    "NN": "noun",
    "NNS": "plural",
    "NNP": "name",
    "NNPS": "plural",
    "JJ": "adjective",
    "JJR": "adjective",
    "JJS": "adjective",
    "VBN": "participle",
    "VBG": "participle",
    "VBD": "past",
    "RB": "adverb",
    "FW": "noun",
}


def read_item(words: Words, begin: int, *, of: bool = False, one: bool = False) -> tuple[int, int] | None:
    """The counted phrase that begins at `begin`, lexemes half-open; None if the number stands alone.

    Args:
        words: the text.
        begin: index of the lexeme after the number.
        of: whether "of" and a determiner may come first, as behind "dozens".
        one: whether the number is one, so that no plural is expected.
    """
    at = _start(words, begin, of=of)
    end = _head(words, at, one=one)
    return (at, end) if end is not None else None


def _start(words: Words, begin: int, *, of: bool) -> int:
    at = begin + (words.lower(begin) in _MORE)
    if of and words.lower(at) == "of":
        at += 1
        at += words.lower(at) in _DETERMINERS
    return at


def _head(words: Words, begin: int, *, one: bool) -> int | None:
    """Where the head ends: the last plural of the run of nouns, or its last noun."""
    last_noun = last_plural = None
    at = begin
    while at < begin + LONGEST:
        word = word_class(words, at, headed=last_noun is not None)
        if word == "stop" or (word in ("adverb", "participle", "adjective") and not _leads(words, at, last_plural)):
            break
        if word in ("noun", "name", "plural"):
            if last_plural is not None and word == "name" and not _is_capital(words, at - 1):
                break
            last_noun = at + 1
            last_plural = at + 1 if word == "plural" else last_plural
        at = _next(words, at)
    if last_plural is None or one:
        return last_noun if not one else _singular(words, begin, last_noun)
    return last_plural


def _singular(words: Words, begin: int, last: int | None) -> int | None:
    return last if last is None or last > begin else None


def _leads(words: Words, at: int, last_plural: int | None) -> bool:
    """Whether an adjective or participle belongs to the phrase: before its head, never behind a plural."""
    return last_plural is None and word_class(words, _next(words, at), headed=False) != "stop"


def _next(words: Words, at: int) -> int:
    """The next word, over a hyphen or a slash that joins it."""
    if words.is_hyphen(at + 1) or (words.lower(at + 1) == "/" and words.glued(at + 1) and words.glued(at + 2)):
        return at + 2
    return at + 1


def _is_capital(words: Words, at: int) -> bool:
    return words.at(at).text[:1].isupper()


def word_class(words: Words, at: int, *, headed: bool) -> str:
    """What a lexeme may be in a counted phrase: noun, plural, name, adjective, adverb, participle, number or stop."""
    lexeme = words.at(at)
    if lexeme.kind is Kind.NAME:
        return "plural" if lexeme.text.endswith("s") else "name"
    if lexeme.kind is Kind.NUMBER:
        return "number" if at and _is_capital(words, at - 1) and not headed_number(words, at) else "stop"
    if lexeme.kind is not Kind.WORD or _is_closed(words, at):
        return "stop"
    tag = words.tag(at)
    return _tagged(lexeme.text, tag, headed=headed) if tag else _untagged(lexeme.text, headed=headed)


def _is_closed(words: Words, at: int) -> bool:
    """Whether the word is of a closed class; "IS" and "US" are names."""
    lexeme = words.at(at)
    if lexeme.text.isupper() and len(lexeme.text) == 2 and not words.at(at + 1).text.isupper():
        return False
    return lexeme.lower in words_of("stop") or lexeme.lower in words_of("notitem")


def headed_number(words: Words, at: int) -> bool:
    """Whether digits behind a capital are no part of a name ("Type 055"): they have separators or a currency."""
    return not words.at(at).text.isdigit()


def _tagged(text: str, tag: str, *, headed: bool) -> str:
    lower = text.lower()
    found = _CLASSES.get(tag, "stop")
    if lower in words_of("plural") and found != "adjective":
        return "plural"
    if found == "past":
        return "stop" if headed else "participle"
    if found == "participle" and headed:
        return "stop"
    if found == "stop" and not headed and tag in ("VB", "VBP", "VBZ") and _looks_plural(lower):
        return "plural"
    return "plural" if found == "name" and _looks_plural(lower) else found


def _untagged(text: str, *, headed: bool) -> str:
    lower = text.lower()
    if lower in words_of("plural"):
        return "plural"
    if headed and (lower in words_of("irregular_verb") or lower.endswith(("ed", "ing", "ly"))):
        return "stop"
    if lower in words_of("adverb"):
        return "adverb"
    if lower in words_of("casualty"):
        return "stop" if headed else "adjective"
    if lower.endswith(("ed", "ing")) and len(lower) > 4:
        return "participle"
    if _looks_plural(lower):
        return "plural"
    return "name" if text[0].isupper() else "noun"


def _looks_plural(lower: str) -> bool:
    return len(lower) > 2 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "ous"))
