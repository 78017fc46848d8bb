"""What a word may be in a counted phrase, by its Penn tag or, where nothing tagged the text, by lists and endings."""

from .lexer import Kind
from .tables import words_of
from .words import Words

#: No compound that news writes has more parts.
LONGEST = 10
#: Two words in capitals, the second longer than this, are a headline.
_LONGEST_ACRONYM = 5
NOUNS = frozenset({"noun", "plural", "name"})
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
_VERBS = frozenset({"VB", "VBP", "VBZ"})


def compound_end(words: Words, at: int) -> int:
    """Where the word ends with all that hyphens or slashes join to it: "coal-fired", "off-duty"."""
    end = at + 1
    while end < at + LONGEST and (words.is_hyphen(end) or _is_slash(words, end)):
        end += 2
    return end


def _is_slash(words: Words, at: int) -> bool:
    return words.lowers[at] == "/" and words.glued(at) and words.glued(at + 1)


def class_of(words: Words, at: int, end: int, *, headed: bool) -> str:
    """The class of a word or a compound, which modifies unless its last part is a noun; `headed` behind a noun."""
    if end == at + 1:
        return word_class(words, at, headed=headed)
    if words.kinds[at] not in (Kind.WORD, Kind.NAME, Kind.NUMBER, Kind.ORDINAL):
        return "stop"
    last = word_class(words, end - 1, headed=False)
    return last if last in NOUNS else "adjective"


def word_class(words: Words, at: int, *, headed: bool) -> str:
    """What a lexeme may be: noun, plural, name, adjective, adverb, participle, number or stop."""
    text, lower = words.texts[at], words.lowers[at]
    if words.kinds[at] is Kind.NAME:
        return "plural" if text.endswith("s") else "name"
    if words.kinds[at] in (Kind.NUMBER, Kind.SHAPE):
        return _in_name(words, at)
    if words.kinds[at] is not Kind.WORD or is_closed(words, at):
        return "adjective" if lower == "such" and words.lowers[at + 1] != "as" else "stop"
    if len(text) == 2 and text.isupper():
        return "name"
    if _is_shouted(words, at):
        return _untagged(text.title(), headed=headed)
    tag = words.tag(at)
    return _tagged(text, tag, headed=headed) if tag else _untagged(text, headed=headed)


def _is_shouted(words: Words, at: int) -> bool:
    """Whether it stands in a headline in capitals, where they tell no acronym and taggers err."""
    near = (words.texts[at - 1], words.texts[at + 1])
    return words.texts[at].isupper() and any(text.isupper() and len(text) > _LONGEST_ACRONYM for text in near)


def _in_name(words: Words, at: int) -> str:
    """Digits behind a capital, "Type 055", "Mirage 2000s", or a type's, "737 Max"."""
    text = words.texts[at]
    if text in words_of("type_number") and words.lowers[at + 1] in words_of("type_noun"):
        return "number"
    if not words.texts[at - 1][:1].isupper() or not text.rstrip("s").isdigit():
        return "stop"
    return "plural" if text.endswith("s") else "number"


def is_closed(words: Words, at: int) -> bool:
    """Whether the word is of a closed class; "IS" and "US" are names."""
    text, lower = words.texts[at], words.lowers[at]
    after = words.texts[at + 1]
    shouted = words.is_word(at + 1) and after.isupper() and len(after) > 3
    if text.isupper() and len(text) == 2 and not shouted:
        return False
    return lower in words_of("stop") or lower in words_of("notitem")


def _tagged(text: str, tag: str, *, headed: bool) -> str:
    lower = text.lower()
    found = _CLASSES.get(tag, "stop")
    if lower in words_of("plural") and found != "adjective":
        return "plural"
    if found in ("past", "participle"):
        return "stop" if headed else "participle"
    if found in ("noun", "name") and lower in words_of("casualty"):
        return "stop" if headed else "adjective"
    if tag in _VERBS and not headed:
        return "plural" if looks_plural(text) else "name" if text[0].isupper() else "stop"
    return "plural" if found == "name" and looks_plural(text) else found


def _untagged(text: str, *, headed: bool) -> str:
    lower = text.lower()
    if lower in words_of("plural"):
        return "plural"
    modifier = _modifier(lower)
    if headed and (modifier or lower in words_of("irregular_verb") or lower.endswith("ly")):
        return "stop"
    if modifier:
        return modifier
    return "plural" if looks_plural(text) else "name" if text[0].isupper() else "noun"


def _modifier(lower: str) -> str:
    """What an untagged word is by its ending or a list, if it only modifies."""
    if lower in words_of("adverb"):
        return "adverb"
    if lower in words_of("casualty"):
        return "adjective"
    return "participle" if lower.endswith(("ed", "ing")) and len(lower) > 4 else ""


def looks_plural(text: str) -> bool:
    """Whether a word ends like a plural; an acronym such as NASAMS does not."""
    lower = text.lower()
    return (
        not text.isupper() and len(lower) > 2 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "ous"))
    )
