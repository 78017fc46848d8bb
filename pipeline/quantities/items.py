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
_NOUNS = frozenset({"noun", "plural", "name"})
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
        end = _compound(words, at)
        word = _class_of(words, at, end, headed=last_noun is not None)
        if word == "stop" or (word not in _NOUNS and not _leads(words, end, last_plural)):
            break
        if word in _NOUNS:
            if last_plural is not None and word == "name" and not _is_capital(words, at - 1):
                break
            last_noun = end
            last_plural = end if word == "plural" else last_plural
        at = end
    if last_plural is None or one:
        return last_noun if not one else _singular(words, begin, last_noun)
    return last_plural


def _singular(words: Words, begin: int, last: int | None) -> int | None:
    return last if last is None or last > begin else None


def _leads(words: Words, end: int, last_plural: int | None) -> bool:
    """Whether an adjective or participle belongs to the phrase: before its head, never behind a plural."""
    return last_plural is None and _class_of(words, end, _compound(words, end), headed=False) != "stop"


def _compound(words: Words, at: int) -> int:
    """Where the word ends with all that hyphens or slashes join to it: "coal-fired", "off-duty"."""
    end = at + 1
    while end < at + LONGEST and (
        words.is_hyphen(end) or (words.lower(end) == "/" and words.glued(end) and words.glued(end + 1))
    ):
        end += 2
    return end


def _class_of(words: Words, at: int, end: int, *, headed: bool) -> str:
    """The class of a word or a compound, which modifies unless its last part is a noun."""
    if end == at + 1:
        return word_class(words, at, headed=headed)
    last = word_class(words, end - 1, headed=False)
    if words.at(at).kind not in (Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.ORDINAL):
        return "stop"
    return last if last in _NOUNS else "adjective"


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
    if len(lexeme.text) == 2 and lexeme.text.isupper():
        return "name"
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
