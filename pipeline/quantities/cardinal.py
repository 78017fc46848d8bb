"""The number grammar: cardinals in digits and words, with scales, suffixes and decimals."""

from .lexer import Kind
from .money import name_at
from .numbers import ARTICLES, LONGEST, Number, entry, kind_at, parts, tidy
from .numerals import LARGEST
from .tables import words_of
from .words import Words

_MONEY_SUFFIXES = frozenset({"m", "b", "k", "mm", "mil", "mio", "cr"})
_CAPITAL_SUFFIXES = frozenset({"M", "K", "B", "MM"})  # a metre is no capital
#: What may still be added behind a unit, a teen or a ten: twenty takes six.
_ROOM = {"unit": 0, "teen": 0, "tens": 10}
_OWNERS = frozenset({"its", "their", "his", "her", "our", "these", "those"})
_MILLIONS_REACH = 10
_HUNDRED, _THOUSAND = 100, 1000


class _Cardinal:
    """Adds up one cardinal from left to right."""

    def __init__(self, words: Words, begin: int, *, money: bool, joined: bool, commas: bool = True) -> None:
        self.words, self.begin, self.at = words, begin, begin
        self.money, self.joined, self.commas = money, joined, commas
        self.total: float = 0  # closed by scales
        self.group: float | None = None  # below the next scale
        self.room: float = LARGEST  # what is added next must be smaller
        self.raw: float | None = None
        self.dozens = False

    def read(self) -> Number | None:
        words = self.words
        if words.lowers[self.at] in ARTICLES and kind_at(words, self.at + 1) in ("hundred", "scale", "group"):
            self.group, self.at = 1, self.at + 1
            self.room = 0
        while self.at - self.begin < LONGEST and not self.dozens and self._goes_on():
            pass
        return self._result()

    def _goes_on(self) -> bool:
        words, at = self.words, self.at
        if words.lowers[at] not in parts() and words.values[at] is None:
            return False
        return self._step() or self._hyphen() or self._and() or self._comma()

    def _result(self) -> Number | None:
        if self.at == self.begin:
            return None
        value = self.total + (self.group or 0)
        if value > LARGEST:
            return None
        digits = self.words.kinds[self.begin] is Kind.NUMBER
        raw = value if self.raw is None else self.raw
        return Number(self.begin, self.at, tidy(value), "digits" if digits else "words", raw=raw)

    def _step(self) -> bool:
        value = self.words.values[self.at]
        if value is not None:
            return self._digits(value)
        found = entry(self.words, self.at)
        if found is None:
            return self.words.lowers[self.at] == "point" and self._decimals()
        if found.kind in _ROOM:
            return self._add(found.value, _ROOM[found.kind])
        reader = {
            "hundred": self._hundred,
            "group": self._dozen,
            "scale": self._scale,
            "suffix": self._suffix,
            "plural": self._plural,
        }.get(found.kind)
        return reader is not None and reader(found.value)

    def _digits(self, value: float) -> bool:
        if self.at > self.begin and (self.group is not None or value >= self.room or self.words.glued(self.at)):
            return False
        if self.at > self.begin and self.words.kinds[self.begin] is not Kind.NUMBER:
            return False
        self.group = value
        self.room = 0
        self.at += 1
        return True

    def _add(self, value: float, room: float) -> bool:
        if (self.group is not None and (value >= self.room or value == 0)) or value >= self.room:
            return False
        self.group = (self.group or 0) + value
        self.room = room
        self.at += 1
        return True

    def _hundred(self, size: float) -> bool:
        group = 1 if self.group is None else self.group
        if (group >= 100 and self.words.kinds[self.at - 1] is not Kind.NUMBER) or group * size >= LARGEST:
            return False
        if self.at == self.begin and self.words.lowers[self.at - 1] in ("several", "few"):
            return False
        self._remember(group)
        self.group, self.room = group * size, size
        self.at += 1
        return True

    def _dozen(self, size: float) -> bool:
        if self.group is None and self.total:
            return False
        self.total = (self.total + (1 if self.group is None else self.group)) * size
        self.group, self.dozens = None, True
        self.at += 1
        return True

    def _scale(self, size: float) -> bool:
        if self.group is None and self.total:
            if kind_at(self.words, self.at - 1) != "scale" or self.total * size > LARGEST:
                return False
            self.total *= size
        else:
            group = 1 if self.group is None else self.group
            self._remember(group)
            self.total += group * size
        self.group, self.room = None, size
        self.at += 1
        return True

    def _remember(self, group: float) -> None:
        if self.raw is None:
            self.raw = group

    def _plural(self, low: float) -> bool:
        """As in "3 millions", "five hundreds": after a number a plural scale only multiplies."""
        size = _PLURAL_SCALES.get(low)
        if self.group is None or size is None:
            return False
        return self._dozen(size) if size == 12 else self._scale(size) if size > 100 else self._hundred(size)

    def _suffix(self, size: float) -> bool:
        words, at = self.words, self.at
        if self.group is None or words.kinds[at - 1] is not Kind.NUMBER or not self._suffix_fits():
            return False
        return self._scale(size) if words.lowers[at] else False

    def _suffix_fits(self) -> bool:
        words, at = self.words, self.at
        text = words.lowers[at]
        if text not in _MONEY_SUFFIXES or self.money:
            return True
        if words.is_hyphen(at + 1) and words.kinds[at + 2] is Kind.NUMBER and words.lowers[at + 3] == text:
            return True  # "10m-15m"
        if words.glued(at) and words.is_hyphen(at + 1):
            return text == "m" and name_at(words, at + 2) is not None  # "20m-euro"
        if not words.glued(at):
            return False
        if words.texts[at] in _CAPITAL_SUFFIXES:
            return True
        return text in ("k", "mil") or (
            text == "m"
            and (_is_counted(words, at + 1) or name_at(words, at + 1) is not None or _told_in_millions(words, at))
        )

    def _hyphen(self) -> bool:
        """As in "twenty-six", "half-million", "two-hundred": a hyphen inside a number in words."""
        words = self.words
        if self.at == self.begin or not words.is_hyphen(self.at) or words.kinds[self.at + 1] is Kind.NUMBER:
            return False
        return self._past(1)

    def _past(self, count: int) -> bool:
        """Steps over `count` lexemes if the number goes on behind them."""
        here = self.at
        self.at += count
        if self._step():
            return True
        self.at = here
        return False

    def _and(self) -> bool:
        """As in "hundred and five": only behind a hundred or a scale, and only what is smaller."""
        words = self.words
        if not self.joined or words.lowers[self.at] != "and" or self.room < 100 or self._is_fraction():
            return False
        if kind_at(words, self.at + 1) in ("unit", "teen", "tens") and words.kinds[self.begin] is not Kind.NUMBER:
            self.room = self.room if self.group is None else 100
            return self._past(1)
        tail = _Cardinal(words, self.at + 1, money=False, joined=False).read()
        if tail is None or tail.value is None or tail.value >= self.room or not _is_whole(tail.value):
            return False
        if words.kinds[tail.begin] is Kind.NUMBER and words.kinds[self.begin] is not Kind.NUMBER:
            return False
        self.group = (self.group or 0) + tail.value
        self.room, self.at = 0, tail.end
        return True

    def _comma(self) -> bool:
        """As in "one million, two hundred thousand": only behind a scale, and only what fills the places below it."""
        words, at = self.words, self.at
        if not self.commas or words.lowers[at] != "," or kind_at(words, at - 1) != "scale":
            return False
        tail = _Cardinal(words, at + 1, money=False, joined=self.joined, commas=False).read()
        if tail is None or tail.form != "words" or tail.value is None:
            return False
        if not max(_HUNDRED, self.room / _THOUSAND) <= tail.value < self.room:
            return False
        last = entry(words, tail.end - 1)
        self.total, self.at = self.total + tail.value, tail.end
        self.room = last.value if last and last.kind == "scale" else 0
        return True

    def _is_fraction(self) -> bool:
        """Whether a fraction follows the "and", as in "two million and three fifths"."""
        return kind_at(self.words, self.at + 1) == "unit" and kind_at(self.words, self.at + 2) == "denominator"

    def _decimals(self) -> bool:
        """As in "two point five": the digits named one by one, or a number below a hundred."""
        words, at, digits = self.words, self.at + 1, ""
        if self.group is None:
            return False
        while (found := entry(words, at)) and found.kind in ("unit", "teen", "tens") and len(digits) < LONGEST:
            tens = found.kind == "tens" and words.is_hyphen(at + 1)
            digits += str(int(found.value))[: 1 if tens else None]
            at += 2 if tens else 1
        if not digits:
            return False
        self.group += float(f"0.{digits}")
        self.room, self.at = 0, at
        return True


_PLURAL_SCALES: dict[float, float] = {24: 12, 200: 100, 2000: 1000, 2e6: 10**6, 2e9: 10**9, 2e12: 10**12}


def _is_counted(words: Words, at: int) -> bool:
    """Whether a plural follows, so that "3m" is three million and no distance."""
    if words.lowers[at] == "of" and words.lowers[at + 1] in _OWNERS:
        return True
    lower = words.lowers[at]
    return words.is_word(at) and lower not in words_of("stop") and (lower.endswith("s") or lower in words_of("plural"))


def _told_in_millions(words: Words, at: int) -> bool:
    """Whether "m" is compared with millions told just before: "12m tourists, up from 3m"."""
    if words.lowers[at - 2] not in ("from", "to", "than", "against"):
        return False
    near = range(at - _MILLIONS_REACH, at - 2)
    return any(words.lowers[index] == "m" and words.glued(index) and _is_counted(words, index + 1) for index in near)


def _is_whole(value: float) -> bool:
    return float(value).is_integer()


def read_cardinal(words: Words, begin: int, *, money: bool = False, joined: bool = True) -> Number | None:
    """The cardinal that begins at `begin`.

    Args:
        words: the text.
        begin: index of its first lexeme.
        money: whether a currency sign stands before it, so that "m" is million.
        joined: whether "and" may join its parts, which it does not between the ends of a range.
    """
    return _Cardinal(words, begin, money=money, joined=joined).read()
