"""Readings of clock times and parts of days; those without a day of their own have values that begin with `T`."""

import re
from re import Match

from .anchor import Context, Piece
from .dates import grain_value, shift_days
from .lexicon import DAY_PARTS, HOURS_BY_NAME, VOCABULARY, WEEKDAYS, WORDS
from .reading import alone, by_name, group, modifier_of, number_of, piece, squeeze, word_after, word_before

#: What joins a clock time to the full date beside it.
_AFTER_DATE = re.compile(
    r"(?:(?:19|20)\d\d|[./]\d\d)[.,]?(?:[ \t]*[-–—·•|,][ \t]*|[ \t]{1,2})$|(?:[Uu]pdated?|UPDATED?):?[ \t]$"
)
_BEFORE_DATE = re.compile(
    r",?[ \t](?:[A-Z]{2,4}[ \t])?(?:[-–—·•|,][ \t])?(?:on[ \t])?"
    r"(?:\d\d?[/.]\d\d?[/.](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|(?:\d\d?[ \t])?[A-Z][a-z]{2,8}\.?[ \t](?:\d\d?,[ \t])?(?:19|20)\d\d)"
)
#: "at night" is a habit unless its day follows.
_BEFORE_SPOKEN = frozenset({"at", "until", "till"})
#: "overnight" goes on from a day told at most so many days before publication.
_RECENT_DAYS = 14
#: "at seven that evening" is of the day told.
_OF_TOLD = frozenset({"that", "that same", "the same"})
#: "last night at 2" is after midnight.
_AFTER_MIDNIGHT = range(1, 5)
_BEFORE_MILITARY = frozenset(
    {"about", "after", "around", "at", "before", "between", "by", "from", "since", "till", "to", "until"}
)
#: "at 1500 hours", but "about 1500 hours", "for 1500 hours".
_BEFORE_HOURS = frozenset({"at", "by", "from", "since", "till", "until"})
_ITS_DAY = re.compile(r"\s(?:(?:this|yesterday|tomorrow)\s(?:morning|afternoon|evening)|on\s[A-Z]\w+day)\b")
_LOCAL_ZONES = frozenset(VOCABULARY["local_zones"])
_TWO_DIGITS = 2
#: "Later in the evening" needs no preposition before it.
_LED_IN = re.compile(r"(?:earl|late)\w*\s(?:on\s)?(?:in|during|at)\s", re.IGNORECASE)
_NEAR = 200
_ON_DAY = re.compile(r"\son\s(?:[A-Z]\w+day\b|\d\d?\s[A-Z])")
#: "The night of 7 May" needs no preposition before it.
_OF_DAY = re.compile(r"\s(?:of|to)\s(?:\d|[A-Z])")
_BESIDE_DAY = re.compile(r"\s(?:on|of)\s")


def clock(match: Match[str], context: Context) -> list[Piece]:
    """5am, 3:30 p.m., 14:05 GMT, 10:40 Moscow time; a bare 10:40 only where the words before make it a time."""
    groups = match.groupdict()
    hour, minute = int(match["h"]), groups.get("min")
    meridiem = (groups.get("mer") or "")[:1].lower()
    if meridiem:
        if not 1 <= hour <= 12 and hour != 0:
            meridiem = ""
        hour = hour % 12 + (12 if meridiem == "p" else 0) if meridiem else hour
    elif not _has_zone(match) and not _is_told_as_time(match, context):
        return []
    if not meridiem and hour < 12 and ("afternoon" in match[0] or "evening" in match[0]):
        hour += 12
    value = f"T{hour:02}:{minute or '00'}" + (f":{groups['sec']}" if groups.get("sec") else "")
    return piece(match, "time", _dated(value + _zone(match), match, context))


def _zone(match: Match[str]) -> str:
    """The zone that the match tells, as TIMEX3 writes it: Z for GMT, its distance from that; none where it is local.

    One in brackets is outside of the span.
    """
    offset = match["off"] or match["off2"] or match["off3"]
    if offset is None:
        return "Z" if match["utc"] or match["utc2"] else ""
    digits = offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > _TWO_DIGITS else (digits, "00")
    sign = "+" if offset[0] == "+" else "-"
    return "Z" if int(digits) == 0 else f"{sign}{hours.zfill(2)}:{minutes}"


def _has_zone(match: Match[str]) -> bool:
    if _zone(match) or match[0].lower().endswith(("time", "hours", "hrs", "ing", "oon", "night", "local")):
        return True
    return match[0].rsplit(maxsplit=1)[-1] in _LOCAL_ZONES


def _is_told_as_time(match: Match[str], context: Context) -> bool:
    if _is_stamp(match, context):
        return True
    before = word_before(context, match.start()).lower().rstrip(".")
    return before in WORDS["before_clock"] or before.endswith("day") or _stands_beside_date(match, context)


def _is_stamp(match: Match[str], context: Context) -> bool:
    """Whether the clock time begins a line of a live blog."""
    return context.has_stamps and context.text[max(0, match.start() - 1) : match.start()] in ("", "\n")


def _dated(clock: str, match: Match[str], context: Context) -> str:
    """A stamp is of the day of publication, whatever day was told before; other clock times have none yet."""
    return f"{context.published}{clock}" if context.published and _is_stamp(match, context) else clock


def _stands_beside_date(match: Match[str], context: Context) -> bool:
    """Whether the line holds a full date just before or after the clock time, or says that it dates an update."""
    before = context.text[max(0, match.start() - 40) : match.start()]
    return _AFTER_DATE.search(before) is not None or _BEFORE_DATE.match(context.text, match.end()) is not None


def clock_range(match: Match[str], context: Context) -> list[Piece]:
    """Between 7 and 9 p.m., 10:00-11:30: two times, the first in the half of the day that the second says."""
    first, last = int(match["h"]), int(match["h2"])
    meridiem = (match["mer"] or "")[:1].lower()
    if not meridiem and not _has_zone(match) and not _is_told_as_time(match, context):
        return []
    if meridiem and (first > 12 or last > 12):
        return []
    if meridiem:
        last = last % 12 + (12 if meridiem == "p" else 0)
        first = first % 12 + (12 if meridiem == "p" and first % 12 <= last % 12 else 0)
    zone = _zone(match)
    starts, ends = f"T{first:02}:{match['min'] or '00'}{zone}", f"T{last:02}:{match['min2'] or '00'}{zone}"
    before_range = max(match.end("h"), match.end("min"))
    return [Piece(match.start(), before_range, "time", starts), Piece(match.start("h2"), match.end(), "time", ends)]


def clock_dot(match: Match[str], context: Context) -> list[Piece]:
    """14.30 GMT, at 9.15: a number with a point is a time only with a zone or after "at"."""
    after = word_after(context, match.end())
    before = word_before(context, match.start()).lower() in ("at", "by", "around", "until")
    told = before and (not after[:1].isalpha() or _ITS_DAY.match(context.text, match.end()) is not None)
    if not _has_zone(match) and not _is_stamp(match, context) and not (told and after not in "%$£€"):
        return []
    return piece(match, "time", _dated(f"T{int(match['h']):02}:{match['min']}{_zone(match)}", match, context))


def clock_military(match: Match[str], context: Context) -> list[Piece]:
    """0600 hours, 1430Z, 0800 UTC."""
    before, early = word_before(context, match.start()).lower(), match["h"][0] == "0"
    if match["hrs"]:
        told = early or before in _BEFORE_HOURS
    else:
        led = before in _BEFORE_MILITARY and (early or _goes_on(match, context))
        told = _has_zone(match) or (led and not _runs_on(match, context))
    return piece(match, "time", f"T{match['h']}:{match['min']}{_zone(match)}") if told else []


def _goes_on(match: Match[str], context: Context) -> bool:
    """Whether the last clock time told stands near and is written alike, or the day follows."""
    if _ON_DAY.match(context.text, match.end()) is not None:
        return True
    last, after = context.told_clock, word_after(context, match.end())
    if after.isalpha() and after not in WORDS["function"]:
        return False
    if last is None or match.start() - last.end > _NEAR:
        return False
    return context.text[last.start : last.start + len("0845")].isdigit()


def _runs_on(match: Match[str], context: Context) -> bool:
    """Whether a number goes on after the match: that of a telephone."""
    return word_after(context, match.end())[:1].isdigit()


def clock_military_range(match: Match[str], context: Context) -> list[Piece]:
    """Between 0610 and 0625 GMT, from 0800 to 1200: years have a zone as seldom as a nought before them."""
    before = word_before(context, match.start()).lower()
    told = _has_zone(match) or (match["h"][0] == "0" and before in ("from", "between") and not _runs_on(match, context))
    if not told:
        return []
    zone = _zone(match)
    starts, ends = f"T{match['h']}:{match['min']}{zone}", f"T{match['h2']}:{match['min2']}{zone}"
    return [
        Piece(match.start(), match.end("min"), "time", starts),
        Piece(match.start("h2"), match.end(), "time", ends),
    ]


def clock_words(match: Match[str], context: Context) -> list[Piece]:
    """Six o'clock in the morning, half past nine, quarter to ten."""
    named = HOURS_BY_NAME.get(match["h"].lower())
    hour = int(named[:2]) if named else int(number_of(match["h"]) or 0)
    minutes, way = 0, group(match, "way")
    if "this" in match.groupdict():
        return _clock_of_part(match, context, hour)
    before = word_before(context, match.start()).lower()
    led = before in WORDS["before_clock"] or (before in ("is", "was") and group(match, "dp") is not None)
    if "clock" not in match[0] and not led:
        return []
    if (fraction := group(match, "frac")) is not None:
        minutes = {"half": 30, "quarter": 15}.get(fraction) or int(number_of(fraction) or 0)
    if way == "to" and before in WORDS["before_hours"]:
        return []
    if way == "to":
        hour, minutes = hour - 1, 60 - minutes
    late = group(match, "dp") in ("afternoon", "evening") or (match["night"] and hour > 5)
    if late and hour < 12:
        hour += 12
    return piece(match, "time", f"T{hour:02}:{minutes:02}") if 0 <= hour < 25 else []


def _clock_of_part(match: Match[str], context: Context, hour: int) -> list[Piece]:
    """Seven this morning, 8 tomorrow evening."""
    if hour == 0 or word_before(context, match.start()).lower() not in WORDS["before_clock"]:
        return []
    of, part = group(match, "this") or "", group(match, "dp") or "night"
    step = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(of, 0)
    over = part == "night" and hour in (12, *_AFTER_MIDNIGHT)
    anchor = context.anchor_day(match.start()) if of in _OF_TOLD else context.published
    day = anchor and shift_days(anchor, step + (over and of in _OF_TOLD))
    late = part != "morning" and hour < 12 and not over
    hour %= 24 - 12 * over
    return piece(match, "time", f"{day}T{hour + 12 * late:02}:00" if day else None)


def clock_of_night(match: Match[str], context: Context) -> list[Piece]:
    """Last night at 8, Friday evening around seven: the hour in the half of the day that the part says."""
    words, hour = squeeze(match["dp"]), int(number_of(match["h"]) or 0)
    if not 1 <= hour <= 12:
        return []
    late = not words.endswith("morning") and not (words.endswith("night") and hour in (12, *_AFTER_MIDNIGHT))
    value = f"T{hour % 12 + 12 * late:02}:00"
    if words.startswith("the "):
        return piece(match, "time", value)
    if words.split()[0] in WEEKDAYS:
        day = context.weekday(WEEKDAYS[words.split()[0]], match.start())
    else:
        step = {"last": -1, "yesterday": -1, "tomorrow": 1}.get(words.split()[0], 0)
        day = context.published and shift_days(context.published, step)
    return piece(match, "time", f"{day}{value}" if day else None)


@alone
def named_hour(match: Match[str]) -> list[Piece]:
    """Noon, midnight."""
    zone = "Z" if match[0].upper().endswith(("GMT", "UTC")) else ""
    return piece(match, "time", f"T{HOURS_BY_NAME[match['name'].lower()]}{zone}")


def sun_word(match: Match[str], context: Context) -> list[Piece]:
    """Dawn, dusk, nightfall: where a preposition makes it a time ("at dawn"), not a name or a figure of speech."""
    after = word_after(context, match.end()).lower()
    told = word_before(context, match.start()).lower() in WORDS["before_sun"] and after != "of"
    if match["dp"][0].isupper() or not (told or after in WORDS["after_sun_word"]):
        return []
    return piece(match, "time", f"T{DAY_PARTS[match['dp'].lower()]}", modifier_of(match))


def overnight(match: Match[str], context: Context) -> list[Piece]:
    """Overnight, as adverb or before a noun: the night after the day told, if that is over, else before publication.

    Where the day told is that of the saying ("said on Monday … overnight"), it is the night before that; in a future
    clause, the one after publication.
    """
    told = context.anchor_day(match.start())
    if context.published is None or told is None or context.direction(match.start()) == "future":
        return piece(match, "time", grain_value("TNI", context.published))
    recent = 0 < (context.published - told).days <= _RECENT_DAYS
    day = told if recent else context.published
    over = not recent or context.is_said_beside(match.start())
    return piece(match, "time", grain_value("TNI", shift_days(day, -1) if over else day))


def day_part(match: Match[str], context: Context) -> list[Piece]:
    """The morning, the early hours, at night: where a preposition makes it a time."""
    before, after = word_before(context, match.start()).lower(), word_after(context, match.end()).lower()
    words = squeeze(match["dp"])
    led = before in WORDS["before_part"] or _LED_IN.match(match[0]) is not None
    led = led or (match[0][:4].lower() == "the " and _OF_DAY.match(context.text, match.end()) is not None)
    if not led or (after.isalpha() and after not in WORDS["function"]):
        return []
    if words == "night" and not match[0].lower().startswith("the") and not _BESIDE_DAY.match(context.text, match.end()):
        return []
    return piece(match, "time", f"T{DAY_PARTS[words]}", modifier_of(match))


def clock_spoken(match: Match[str], context: Context) -> list[Piece]:
    """At six thirty, from two forty-five: after a preposition, and not before what the number counts."""
    hour, minute = int(number_of(match["h"]) or 0), int(number_of(match["min"]) or 0)
    after = word_after(context, match.end())
    told = word_before(context, match.start()).lower() in _BEFORE_SPOKEN
    if not told or hour > 12 or (after.isalpha() and after not in WORDS["function"]):
        return []
    late = (match["mer"] or "").lower().startswith("p") and hour < 12
    return piece(match, "time", f"T{hour + 12 * late:02}:{minute:02}")


def first_light(match: Match[str], context: Context) -> list[Piece]:
    """At first light, until last light: the morning, the evening."""
    if word_before(context, match.start()).lower() not in WORDS["before_sun"]:
        return []
    return piece(match, "time", "TMO" if match[0].lower().startswith("first") else "TEV")


@alone
def trading_part(match: Match[str]) -> list[Piece]:
    """In morning trading, before evening prayers."""
    return piece(match, "time", f"T{DAY_PARTS[squeeze(match['dp'])]}", modifier_of(match))


BUILDERS = by_name(
    clock, clock_range, clock_dot, clock_military, clock_military_range, clock_words, clock_of_night, named_hour,
    sun_word, overnight, day_part, clock_spoken, trading_part, first_light,
)  # fmt: skip
