"""The counted noun phrase behind a number: its modifiers and its head, nothing that follows the head."""

from dataclasses import dataclass

from .dates import is_month
from .lexer import Kind
from .numbers import entry
from .tables import words_of
from .wordclass import LONGEST, NOUNS, class_of, compound_end, looks_plural
from .words import Words

_MORE = frozenset({"more", "further", "additional"})
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "our", "these", "those", "my", "your", "whose"})
_ARTICLES = frozenset({"a", "an", "the"})
_VERBS = frozenset({"VB", "VBZ", "VBP", "VBD", "VBG"})
_QUOTES = frozenset("\"“”'‘’")


def read_item(
    words: Words, begin: int, *, of: bool = False, one: bool = False, listed: bool = False
) -> tuple[int, int] | None:
    """The counted phrase that begins at `begin`, lexemes half-open; None if the number stands alone.

    Args:
        words: the text.
        begin: index of the lexeme after the number.
        of: whether "of" and a determiner may come first, as behind "dozens".
        one: whether the number is one, so that no plural is expected.
        listed: whether it closes a list, whose "and" joins no nouns that are counted along.
    """
    at = _start(words, begin, of=of)
    if is_shared_adjective(words, at):
        return None
    phrase = _Phrase(words, at).read()
    end = phrase.noun or _demonym(words, at) if one else phrase.plural or _first_noun(words, at, phrase.noun)
    if end is None or _is_direction(words, at, end) or is_month(words, end - 1):
        return None
    if not one and not listed:
        end = _coordinated(words, end)
    quoted = words.lowers[at] in _QUOTES and not any(words.lowers[index] in _QUOTES for index in range(at + 1, end))
    return at + quoted, end


def is_shared_adjective(words: Words, at: int) -> bool:
    """Whether an adjective of a people waits for its noun: "two Chinese and four Russian jets"."""
    number = at + 2
    joined = words.lowers[at + 1] in ("and", "or") and (
        words.kinds[number] is Kind.NUMBER or entry(words, number) is not None
    )
    return joined and _is_demonym(words, at) and _is_demonym(words, number + 1) and words.is_word(number + 2)


def _is_demonym(words: Words, at: int) -> bool:
    return words.tag(at) == "JJ" and words.texts[at][:1].isupper()


def _demonym(words: Words, at: int) -> int | None:
    """Where an adjective ends that stands for one of a people: "two Frenchmen and one Italian"."""
    return at + 1 if _is_demonym(words, at) else None


def _is_direction(words: Words, begin: int, end: int) -> bool:
    """As in "40 went north and 31 south"."""
    return end == begin + 1 and words.texts[begin] in words_of("compass")


def _start(words: Words, begin: int, *, of: bool) -> int:
    at = begin + (words.lowers[begin] in _MORE)
    if of and words.lowers[at] == "of":
        at += 1
        at += words.lowers[at] in _DETERMINERS
    return at


def _first_noun(words: Words, begin: int, end: int | None) -> int | None:
    """Of singular nouns behind an article the first is what is counted: "a 12 page report" is "a 12-page report"."""
    if words.lowers[begin - 2] not in _ARTICLES:
        return end
    joined = end is not None and end > begin + 1 and all(words.tag(at) == "NN" for at in (begin, begin + 1))
    return begin + 1 if joined and not words.is_hyphen(begin + 1) else end


@dataclass(slots=True)
class _Phrase:
    """Reads a run of modifiers and nouns; `noun` and `plural` are where the last of them ends."""

    words: Words
    begin: int
    noun: int | None = None
    plural: int | None = None
    joined: bool = False  # behind an "and" that joins modifiers, which only a plural may follow

    def read(self) -> "_Phrase":
        at = self.begin
        while at < self.begin + LONGEST:
            end = compound_end(self.words, at)
            word = class_of(self.words, at, end, headed=self.noun is not None)
            if word == "stop" and self._is_passed_over(at):
                at += 1
                continue
            if word == "stop" or not self._take(at, end, word):
                break
            at = end
        return self

    def _take(self, at: int, end: int, word: str) -> bool:
        """Adds a word; False if the phrase ended before it."""
        if word not in NOUNS:
            return self._leads(end)
        if self.plural is not None and word == "name" and not self.words.texts[at - 1][:1].isupper():
            return False
        if not self.joined or word == "plural":
            self.noun = end
        if word == "plural":
            self.plural = end
        return True

    def _leads(self, end: int) -> bool:
        """Whether a modifier belongs to the phrase: before its head, never behind a plural."""
        return self.plural is None and (
            self.words.lowers[end] in _QUOTES
            or class_of(self.words, end, compound_end(self.words, end), headed=False) != "stop"
        )

    def _is_passed_over(self, at: int) -> bool:
        """Quotation marks within the phrase, and the "and" of "South Korean and US marines"."""
        words = self.words
        if self.plural is not None:
            return False
        if words.lowers[at] in _QUOTES:
            after = class_of(words, at + 1, compound_end(words, at + 1), headed=False)
            return after != "stop" and (at == self.begin or words.lowers[self.begin] in _QUOTES)
        if words.lowers[at] != "and" or at == self.begin or not words.texts[at + 1][:1].isupper():
            return False
        self.joined = True
        return True


def _coordinated(words: Words, end: int) -> int:
    """Where the phrase ends with the plurals counted along: "men and women", "soldiers, sailors and airmen"."""
    middle = _bare_plural(words, end + 1) if words.lowers[end] == "," else None
    at = middle if middle is not None and middle == end + 2 else end
    last = _bare_plural(words, at + 1) if words.lowers[at] == "and" else None
    return end if last is None else last


def _bare_plural(words: Words, at: int) -> int | None:
    """Where a plural ends that no number or determiner stands before; None where a verb may be meant."""
    if words.kinds[at] is Kind.NUMBER or entry(words, at) is not None:
        return None
    if _may_be_verb(words, at):
        return None
    end = _Phrase(words, at).read().plural
    if end is None or words.lowers[end] == "to" or not _QUOTES.isdisjoint(words.lowers[at:end]):
        return None
    modifies = end == at + 1 or not looks_plural(words.texts[at]) or words.lowers[at] in words_of("plural_modifier")
    return end if modifies or words.is_hyphen(at + 1) else None


def _may_be_verb(words: Words, at: int) -> bool:
    """Whether a verb follows the "and", as in "frigates and includes an option"."""
    if words.tags:
        return words.tag(at) in _VERBS
    return words.lowers[at].endswith(("ed", "ing")) or words.lowers[at + 1] in _DETERMINERS | _ARTICLES
