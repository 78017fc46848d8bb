"""Roads, borders and places by the words around them; and whether a town's name that is also a word is a place."""

import re
from collections.abc import Iterable, Iterator

from .candidate import Candidate, Rank
from .gazetteer import Gazetteer, Match
from .runs import UPPER, WORD
from .tables import word_set
from .view import View, windows

_NAME = rf"(?:{WORD})(?:[ \n](?:{WORD}))?"
_ROAD = re.compile(
    rf"(?<![\w-])(?:[A-Z]{{1,3}}-?\d{{1,4}} (?:highway|motorway|road|route)|(?:{WORD} ){{0,2}}(?:Highway|Route"
    rf"|Autobahn|Interstate) \d{{1,4}}"
    rf"|(?:{_NAME})[-–/](?:{_NAME})[ \n](?:highway|road|motorway|railway|border))(?!\w)"
)
#: Sites that are called by their town or river, whose name is then the town's.
_TOWN_SITES = frozenset({"airport", "bridge", "university", "refinery", "shipyard", "terminal", "church", "cathedral"})
#: How far from its head word a name may begin or end.
_REACH = 60
_NUMBER = 20
_ROUTE = re.compile(r"(?<![\w-])(?:I|US|M|A)-?\d{1,3}(?= (?:near|outside|towards?|between))")
_SITE = re.compile(
    rf"(?<![\w-])(?P<name>(?!The[ \n])(?:{WORD})(?:[ \n-](?:(?:de|del|la|al|el|bin|von)[ \n])?(?:{WORD})){{0,3}})"
    rf"[ \n](?:(?:international|nuclear|thermal|military"
    rf"|children's|field|general|"
    r"power|steel|hydroelectric|chemical|gas|oil|maximum-security|cement) ){0,2}(?P<head>airport|hospital|dam|bridge"
    r"|prison|hotel|mosque|stadium|"
    r"monastery|refinery|plant|power station|jail|steelworks|shipyard|pipeline|church|cathedral|checkpoint"
    r"|detention centre|crossing|"
    r"gas field|oil field|oilfield|terminal|reactor|mine|university|reservoir)(?!\w)"
)
_SITE_OF = re.compile(
    rf"(?<!\w)(?P<head>monastery|mosque|prison|church|fortress|castle|cathedral|shrine) of[ \n](?P<name>{_NAME})"
)
_DATELINE = re.compile(
    rf"^(?:[{UPPER}]{{3,20}}/)?(?P<name>[{UPPER}][{UPPER}'’ .-]{{1,24}}[{UPPER}])(?=(?:/[{UPPER}]{{3,20}})?"
    rf", [^\n]{{2,60}}(?: [-–—]{{1,2}} |\) ?[-–—])"
    rf"|(?: \([^)\n]{{2,40}}\))? [-–—]{{1,2}} )",
    re.MULTILINE,
)
_NUMBERED = re.compile(
    r"(?<=\balong the )[AMN]\d{1,3}(?!\w)|(?<=\bon the )[AMN]\d{1,3}(?=[.,;])"
    r"|(?<=\bthe )[AMN]\d{1,3}(?= (?:road|north|south|east|west|between|near|towards?|outside)\b)"
)
#: What a road or border is nothing without; the patterns are tried there alone.
_ANCHORS = {
    _ROAD: re.compile(r"highway|motorway|road|route|Highway|Route|Autobahn|Interstate|railway|border"),
    _ROUTE: re.compile(r"(?<![\w-])(?:I|US|M|A)-?\d"),
    _NUMBERED: re.compile(r"(?<= the )[AMN]\d"),
}
_PROVINCE = re.compile(
    rf"(?<![\w-])(?P<name>(?!The[ \n])(?:{WORD})(?:[ \n-](?:{WORD})){{0,2}})['’]?s?"
    rf"[ \n](?:province|governorate|oblast|region"
    rf"|district|county|prefecture|"
    r"voivodeship|municipality|suburb|neighbou?rhood|village|peninsula|island|islands|valley|mountains?|river"
    r"|countryside|desert|"
    r"plateau|archipelago|city|town|strait|canal|lake|bay|territory|refugee camp|camp)(?!\w)"
)
_HEADED = re.compile(
    r"(?<!\w)(?:(?:mayor|bishop|outskirts|suburbs?|streets|north|south|east|west|north-east|north-west"
    r"|south-east|south-west|northeast|northwest|"
    r"southeast|southwest|coast|siege|capture|fall|battle|centre|people|residents|keeper|direction|skies) of"
    r"|city|town|village|province|region|district|port|island|capital|suburb|neighbou?rhood|settlement|outskirts|"
    rf"governorate|state|peninsula|municipality|hamlet|river|port city|border town|oblast"
    rf"|county)(?: of)?[ \n](?P<name>{_NAME}(?:[ \n-](?:{WORD})){{0,1}})"
)


def roads(view: View) -> Iterator[Candidate]:
    """Roads and borders, with the head word that they are nothing without."""
    for pattern, before, after in ((_ROAD, _REACH, _REACH), (_ROUTE, 0, _NUMBER), (_NUMBERED, 0, _NUMBER)):
        heads = (found.start() for found in _ANCHORS[pattern].finditer(view.text))
        for match in _near(view, pattern, heads, before, after):
            yield Candidate(match.start(), match.end(), "LOCATION", Rank.MASK, 0.9)


def _near(
    view: View, pattern: re.Pattern[str], heads: Iterable[int], before: int, after: int
) -> Iterator[re.Match[str]]:
    for low, high in windows(heads, before, after):
        yield from pattern.finditer(view.text, low, high)


def sites(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Sites that a lower-case word calls an airport, hospital or plant; the word stays out."""
    for pattern, before, after in ((_SITE, _REACH, _NUMBER), (_SITE_OF, 0, _REACH)):
        for match in _near(view, pattern, view.heads(word_set("site_heads")), before, after):
            start, end = match.span("name")
            entry = names.by_name.get(view.folded[start:end])
            first = names.by_name.get(view.folded[start:end].split(" ")[0])
            if entry is not None and entry.type == "LOCATION" and match["head"] in _TOWN_SITES:
                yield Candidate(start, end, "LOCATION", Rank.NAME, 0.8)  # "Kabul airport" names the town
                continue
            barred = ("NATIONALITY", "COUNTRY", "ORGANIZATION", "BASE")
            if any(known is not None and known.type in barred for known in (entry, first)):
                continue
            word = view.text[start:end].lower().split()[0]
            ordinary = view.in_title(start) or word in word_set("not_in_names") or word in word_set("bad_names")
            named = pattern is _SITE_OF or not view.opens(start) or view.doc[view.at(start)].ent_type_
            if named and not ordinary:
                yield Candidate(start, end, "FACILITY", Rank.NAME, 0.7)


def datelines(view: View) -> Iterator[Candidate]:
    """The place in capitals that opens a report ("ZVEČAN, Kosovo, Oct. 3 -")."""
    for match in _DATELINE.finditer(view.text):
        yield Candidate(match.start("name"), match.end("name"), "LOCATION", Rank.NAME, 0.9)


def described(view: View, names: Gazetteer) -> Iterator[Candidate]:
    """Places that a lower-case word calls a province, city or village; the word stays out."""
    for pattern, before, after in ((_PROVINCE, _REACH, _NUMBER), (_HEADED, 0, _REACH)):
        for match in _near(view, pattern, view.heads(word_set("place_heads")), before, after):
            start, end = match.span("name")
            entry = names.by_name.get(view.folded[start:end])
            first = names.by_name.get(view.folded[start:end].split(" ")[0])
            known = entry if entry is not None else first
            if known is not None and (
                known.type != "LOCATION" or (entry is None and pattern is _HEADED and first is not None)
            ):
                continue
            word = view.text[start:end].lower().split()[0]
            if (view.opens(start) and pattern is _PROVINCE) or word in word_set("not_in_names") or view.in_title(start):
                continue
            if word not in word_set("bad_names"):
                yield Candidate(start, end, "LOCATION", Rank.NAME, 0.75)


def supported(view: View, match: Match) -> float:
    """How sure a gazetteer's place is one here, 0 if nothing speaks for it: the model, a preposition, its country."""
    token = view.doc[view.at(match.start)]
    label = token.ent_type_
    surface = view.text[match.start : match.end]
    if surface.isupper() and len(surface) < 5 and not view.in_title(match.start):
        return 0.0
    several = " " in match.entry.name or "-" in match.entry.name
    if not match.entry.weak:
        return 0.6 if label == "PERSON" and not several else 0.95
    if label in ("GPE", "LOC"):
        return 0.85
    if view.in_title(match.start):
        return 0.6 if label == "FAC" else 0.0
    before = view.before(match.start)
    if before in word_set("strict_place_prepositions") or before in word_set("taking_verbs"):
        return 0.7
    loose = label in ("", "ORG", "FAC") and before in word_set("loose_place_prepositions")
    return 0.6 if loose or several or label == "FAC" else 0.0
