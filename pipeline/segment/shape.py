"""What a single block looks like, judged by itself: prose, a title, a stamp, a byline, or a known kind of furniture."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from propcache.api import cached_property

from ..ingest.days import DAY, MONTHS
from .furniture import ADDRESS, CLOSING, CLOSING_WORDS, FURNITURE_CHARACTERS, FURNITURE_WORDS, QUOTED, reason_of

_HERE = Path(__file__).parent
_WORDS = json.loads((_HERE / "words.json").read_text("utf-8"))
#: Words in lower case that titles of sections and names hold too.
FUNCTION_WORDS = frozenset(_WORDS["function"].split())
#: Words in lower case that stand beside the day of issue.
ISSUE_WORDS = frozenset(_WORDS["issue"].split())
#: Words of buttons and controls: a short block of nothing else is one.
WIDGET_WORDS = frozenset(_WORDS["widget"].split())
#: Of a block's words this share begins in lower case if it is running text; so many of them are looked at.
RUNNING, SAMPLE_WORDS = 0.4, 60
#: How many words make a paragraph, a whole sentence, a title.
PARAGRAPH, SENTENCE, TITLE = 15, 5, 4
#: A row of so many short cells is a menu.
MENU_CELLS, MENU_CELL_WORDS = 3, 3
#: A block of controls has at most so many words.
WIDGET_MOST = 14

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*+")
_DECORATION = re.compile(r"(?:(?!©)[\W_])+")
_DECORATION_AFTER = " \t:»›>▸→…|•·★☆▾☰*"
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[.!?…][\"'”’»)\]]*\s*\(\w+\)$")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"(?:\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2})?|local time|[A-Z][a-z]+(?: time)?)\)?)"
_AGO = (
    r"(?:(?:\d+\s*|(?:an?|one|two|three)\s+)(?:s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?"
    r"|years?)\b\.?(?: ago| read)?|just now|today|yesterday|last week)"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_MONTH_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})\.?|(?:{'|'.join(MONTHS)})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?"
)
_STAMPING = (
    r"published|posted|updated|last|modified|issued|released?|for immediate release|date|created|on|at|first|online"
    r"|by|and|time|min|read|-|–"
)
_MARK = rf"(?:(?i:{DAY}|{_CLOCK}|{_AGO}|{_WEEKDAY}|{_MONTH_DAY})|{_ZONE}|(?i:{_STAMPING})\b)"
_STAMP = re.compile(rf"\W*+(?:{_MARK}[\s,;|·•/–—()@:.-]*+){{1,14}}+\W*")
_HAS_TIME = re.compile(rf"(?i)\b(?:{DAY}|{_CLOCK}|{_AGO}|{_MONTH_DAY}|{_WEEKDAY})(?!\w)")
_FULL_DAY = re.compile(rf"(?i){DAY}")
_NUMBERS = re.compile(r"[\W\d_]+(?:[kKmM]\b[\W\d_]*)?")
_BYLINE = re.compile(
    r"(?:(?i:by|from|story by|reported by|words by|written by|author|text)\b:?\s+(?-i:[A-ZÀ-Ž]|the\b|our\b).{1,120}"
    r"|\((?i:(?:additional )?(?:reporting|writing|editing|compiled|reported|edited|written)\b).{3,250}\)"
    r"|(?i:(?:additional )?(?:reporting|writing|editing|compiled|edited|reported) by)\b.{3,200}"
    r"|(?i:(?:(?:senior|chief|staff|foreign|defen[cs]e|diplomatic|special|security|political|world|\w+)\s){0,3}"
    r"(?:reporter|correspondent|editor|writer|bureau|staff|columnist|journalist|contributor|analyst))"
    r"|\(?(?i:with (?:additional )?(?:reporting|material|files|contributions?|information|inputs?)"
    r" (?:from|by|of) |with (?:news )?agencies\b).{0,150}"
    r"|(?i:(?:additional (?:reporting|research|writing)|translated|translation|research|photographs)"
    r"(?: by| from|\s*:)).{2,150}"
    r"|[A-ZÀ-Ž].{2,100} (?:also )?contributed (?:to this|reporting|from|to the|research)\b.{0,80}"
    r"|(?i:writing|words|text|reporting|report|editing|story|edited)\s*:\s*[A-ZÀ-Ž].{1,100}"
    r"|[A-ZÀ-Ž][\w .’'&/-]{1,40}(?: and| with|,| &| /)(?: (?:news|other|wire|foreign))?"
    r" (?i:agencies|wires|wire services)"
    r"|(?i:(?:(?:our|the|\w+)\s){0,3}(?:desk|newsroom|news team|news service|agencies|web team))"
    r"|.{3,60}(?:,| in| –| -)\s(?i:[\w ]{0,30}(?:correspondent|reporter|editor|staff writer|bureau chief))"
    r"(?: in [A-Z].{1,30})?"
    r"|(?i:(?:to|about) the authors?\b).{2,250}|[A-ZÀ-Ž].{2,40} (?:writes|reports) (?:on|about|for|from) .{2,120}"
    r"|[A-ZÀ-Ž].{2,70} reporting(?: from [A-Z].{2,40})?)",
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Ž][\w’'.-]+|[A-Z]\.|de|da|van|von|der|al|el|bin|ibn|al-[\w’'-]+|la|del|di|du|and|,|&)(?:\s+|$)"
)
#: Titles that open so name a service, not a story.
_ASKING = re.compile(
    r"(?i)(?:(?:quiz|poll|podcasts?|letters?|cartoon|crossword|interactive|map|timeline|tracker|live|newsletter|gallery"
    r"|photos?|pictures|in pictures|video|recipe)s?(?:\W*$|\s*[:|–—-]\s)"
    r"|(?:flight )?tracker\b|podcasts?\b|newsletters?\b|quiz\b|crossword\b|listen\b|your guide|how (?:to|well)\b)"
)
_BARS = re.compile(r"\s*[|·•]\s*")
_CELLS = re.compile(r"\s{2,}|\s*[|·•▾›»>]\s*|\s[–—/.]\s")
#: What every border between two cells holds.
_BETWEEN_CELLS = re.compile(r"\s\s|[|·•▾›»>–—/.]")
#: What a link to another story says before the story's title.
_LINK = re.compile(
    r"(?i)(?:(?:read|see|also|more|related|watch|video|don['’]t miss|from the archives?|in pictures|up next)"
    r"(?:\s+(?:more|also|next|on this|stories|story|this|too|now))*)\s*(?::|[>»|–—-]\s)\s*"
)
#: What it may say besides, as "Exclusive:" does.
_ORDER = re.compile(
    r"(?i)(?:read|see|also|more|related|live|breaking|exclusive|update|updated|new|video|watch|in pictures|analysis"
    r"|opinion|interview|profile|longread|feature|special report)\s*(?:more|also|next|on)?\s*[:>»|-]\s*"
)
_LENGTH = re.compile(r"(?i)\s*\(\d+[ -]?(?:min(?:ute)?s?|mins)\.?(?: read| video)?\)$")
_SENTENCES = re.compile(r"[.!]\s+[A-Z]")
#: A newsletter's list of what it holds.
_CONTENTS = re.compile(
    r"(?is)(?:(?:also )?(?:in|inside) (?:this|today['’]s) \w+|inside|contents|in today['’]s \w+)\s*:.*[·•|;].*"
)
_CAPTION = re.compile(
    r"(?i)[\[(]?(?:file )?(?:photo(?:graph)?s?|images?|pictures?|video|graphic|caption|photo caption|pictured"
    r"|above|below|left|right|map)\s*(?:caption)?(?:\s\(\w+\))?\s*:"
    r"|\(?\d{1,2} (?:of|/) \d{1,2}\W+\w"
)
_DATELINE_START = re.compile(
    r"^(?:\(?[A-ZÀ-Ž][A-ZÀ-Ž’'. /-]{2,40}(?:,\s[A-Z][\w. ’'-]{2,30}){0,3}"
    r"(?:,?\s*\(?(?i:[a-z]{3,9}\.?\s\d{1,2}|\d{1,2}\s[a-z]{3,9})(?:,?\s\d{4})?\)?)?"
    r"(?:\s*\([^()]{2,50}\)){0,2}\s*(?:[-–—:]|\))\s)"
)


@dataclass(frozen=True)
class Shape:
    """A block's look; `apart` says whether a blank line stands above it."""

    text: str
    apart: bool = False

    @cached_property
    def bare(self) -> str:
        """The text in one line, without bullets, arrows and the like around it."""
        line = " ".join(self.text[:FURNITURE_CHARACTERS].split())
        before = _DECORATION.match(line)
        return line[before.end() if before else 0 :].rstrip(_DECORATION_AFTER) or self.text.strip()

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return _WORD.findall(self.text)

    @cached_property
    def lower(self) -> float:
        """The share of its words that begin in lower case, by the first of them."""
        sample = self.words[:SAMPLE_WORDS]
        return sum(word[0] > "Z" and word[0].islower() for word in sample) / max(1, len(sample))

    @cached_property
    def ends(self) -> bool:
        """Whether it closes as a sentence does."""
        return bool(_FINAL.search(self.text.rstrip()))

    @cached_property
    def prose(self) -> bool:
        """Whether it is a sentence or more of running text."""
        if self.furniture is not None or self.stamp:
            return False
        count = len(self.words)
        lower = self.lower
        stops = bool(_STOP.search(self.text.rstrip()))
        return (
            (count >= PARAGRAPH and (self.ends or count >= 2 * PARAGRAPH) and lower >= RUNNING)
            or (count >= SENTENCE and stops and not self.text.rstrip().endswith("?") and lower >= RUNNING)
            or (count >= 2 and stops and self.text[0] in "\"“'‘")
        )

    @cached_property
    def paragraph(self) -> bool:
        """Whether it is prose, and as long as a paragraph."""
        return self.prose and len(self.words) >= PARAGRAPH

    @cached_property
    def title(self) -> bool:
        """Whether it could be a headline: a few words without a full stop, and no known furniture."""
        return (
            not self.prose
            and self.furniture is None
            and not self.stamp
            and TITLE <= len(self.words) <= 30
            and self.text[0] not in "(/"
        )

    @cached_property
    def reports(self) -> bool:
        """Whether a title states something, and does not only ask or name a section."""
        if not self.title or self.text.rstrip().endswith("?"):
            return False
        bare = re.sub(rf"^(?:\d{{1,2}}[.)]?\s+|{_CLOCK}\s+|(?i:{_MONTH_DAY}):?\s+)", "", self.bare)
        return not _ASKING.match(bare) and any(
            word[0].islower() and word not in FUNCTION_WORDS for word in self.words[1:]
        )

    @cached_property
    def leads(self) -> bool:
        """Whether, as a link, it leads to what happened: its title reports that, with or without "Related:" before."""
        order = _ORDER.match(self.bare)
        rest = self.link or self.bare[order.end() if order else 0 :]
        return (self if rest == self.bare else Shape(rest)).reports

    @cached_property
    def addresses(self) -> bool:
        """Whether it is known furniture of few words, or speaks to its reader; what it quotes does not count."""
        known = self.furniture is not None and len(self.words) < 2 * SENTENCE
        return known or bool(ADDRESS.search(QUOTED.sub("", self.text)))

    @cached_property
    def stamp(self) -> bool:
        """Whether it is a clock time, a day, "3 hours ago" or bare numbers."""
        text = self.text.strip()
        if len(text) > 120:
            return False
        return bool(_NUMBERS.fullmatch(text) or (_STAMP.fullmatch(text) and _HAS_TIME.search(text)))

    @cached_property
    def day(self) -> bool:
        """Whether it is a stamp that names a day with its year."""
        return self.stamp and bool(_FULL_DAY.search(self.text))

    @cached_property
    def issued(self) -> bool:
        """Whether it names its issuer and a day with its year, and tells nothing: "Press release | 14/02/2023"."""
        content = [word for word in self.words if word.islower() and word not in FUNCTION_WORDS | ISSUE_WORDS]
        return len(self.words) <= MENU_CELLS * 5 and not content and bool(_FULL_DAY.search(self.text))

    @cached_property
    def byline(self) -> bool:
        """Whether it says who wrote or edited."""
        return len(self.words) <= 45 and bool(_BYLINE.fullmatch(self.text.strip().rstrip(".")))

    @cached_property
    def name(self) -> bool:
        """Whether it is two to eight capitalised words, as a name is."""
        return 2 <= len(self.words) <= 8 and bool(re.fullmatch(f"(?:{_NAME.pattern})+", self.text.strip().rstrip(".,")))

    @cached_property
    def dated(self) -> bool:
        """Whether it opens with an agency's dateline: a place in capitals, a day, an agency, a dash."""
        return bool(_DATELINE_START.match(self.text[:160]))

    @cached_property
    def caption(self) -> bool:
        """Whether it says that it belongs to a picture."""
        return bool(_CAPTION.match(self.text)) and len(self.words) >= TITLE

    @cached_property
    def link(self) -> str | None:
        """The title of another story, where it says that it links to one: "More: …", "VIDEO: …"."""
        found = _LINK.match(self.bare) if len(self.words) <= 30 else None
        rest = _LENGTH.sub("", self.bare[found.end() :]) if found else ""
        return rest if rest and not self.prose and not _SENTENCES.search(rest) and Shape(rest).title else None

    @cached_property
    def contents(self) -> bool:
        """Whether it lists what a newsletter holds."""
        return len(self.words) <= 60 and bool(_CONTENTS.fullmatch(self.bare))

    @cached_property
    def closing(self) -> bool:
        """Whether below a story it would be the page's imprint, a note to the press or a farewell."""
        return len(self.words) <= CLOSING_WORDS and bool(CLOSING.fullmatch(self.bare.lower()))

    @cached_property
    def menu(self) -> bool:
        """Whether it is a row of short cells."""
        text = self.text.strip()
        if len(self.words) > MENU_CELL_WORDS * (2 + len(_BETWEEN_CELLS.findall(text))) or self.stamp:
            return False
        cells = [cell for cell in _CELLS.split(text) if cell.strip()]
        return len(cells) >= MENU_CELLS and all(len(cell.split()) <= MENU_CELL_WORDS for cell in cells)

    @cached_property
    def furniture(self) -> str | None:
        """The kind of furniture that its wording shows, or None."""
        if self.menu:
            return "navigation"
        if 0 < len(self.words) <= WIDGET_MOST and all(
            word.lower() in WIDGET_WORDS or word.isdigit() for word in self.words
        ):
            return "control"
        cells = _BARS.split(self.bare)
        if len(cells) > 1 and len(self.words) <= FURNITURE_WORDS and all(Shape(cell).furniture for cell in cells):
            return "control"
        return reason_of(self.bare, len(self.words), self.ends and not self.text.rstrip().endswith(":"))
