"""Mentions to entities: one state, one people, one person, one body each, in the order of their first mention."""

from dataclasses import dataclass, field

from ...schemas import COUNTRY_SCHEME, Entity, EntityType, Link, Mention
from .attributes import attributes
from .candidate import Candidate
from .countries import country_name, people_name
from .fold import fold
from .keys import key_of, person_fits
from .view import View


@dataclass(slots=True)
class Group:
    """An entity while it is being gathered."""

    type: EntityType
    key: str
    mentions: list[Candidate] = field(default_factory=list)


def entities(view: View, settled: list[Candidate], aliases: dict[str, str]) -> tuple[Entity, ...]:
    """The entities with ids e1, e2, … in text order; `aliases` maps folded short forms to folded full names."""
    groups: dict[tuple[EntityType, str], Group] = {}
    persons = _persons(view, settled)
    for candidate in settled:
        if candidate.type is None:
            continue
        text = fold(view.text[candidate.start : candidate.end])
        key = persons.get(text, text) if candidate.type == "PERSON" else key_of(candidate, text, aliases)
        group = groups.setdefault((candidate.type, key), Group(candidate.type, key))
        group.mentions.append(candidate)
    ordered = sorted(groups.values(), key=lambda group: group.mentions[0].start)
    return tuple(_entity(view, group, number) for number, group in enumerate(ordered, 1))


def _persons(view: View, settled: list[Candidate]) -> dict[str, str]:
    """The fullest name of each person's name, where only one full name fits it."""
    names = {fold(view.text[c.start : c.end]): None for c in settled if c.type == "PERSON"}
    longest = sorted(names, key=lambda name: -len(name.split()))
    found: dict[str, str] = {}
    for name in names:
        fitting = [full for full in longest if len(full.split()) > len(name.split()) and person_fits(name, full)]
        tops = [full for full in fitting if not any(full != o and person_fits(full, o) for o in fitting)]
        found[name] = tops[0] if len(tops) == 1 else name
    return found


def _entity(view: View, group: Group, number: int) -> Entity:
    mentions = tuple(_mention(view, candidate) for candidate in group.mentions)
    code = (
        group.key if len(group.key) == 3 and group.key.isupper() and group.type in ("COUNTRY", "NATIONALITY") else None
    )
    return Entity(
        id=f"e{number}",
        type=group.type,
        name=_name(group, mentions, code),
        link=Link(scheme=COUNTRY_SCHEME, id=code) if code else None,
        mentions=mentions,
        attributes=attributes(group.type, mentions, [c.title for c in group.mentions if c.title]),
    )


def _mention(view: View, candidate: Candidate) -> Mention:
    start, end = candidate.start, candidate.end
    return Mention(
        start=start, end=end, text=view.text[start:end], kind=candidate.kind, confidence=candidate.confidence
    )


def _name(group: Group, mentions: tuple[Mention, ...], code: str | None) -> str:
    if code and group.type == "COUNTRY":
        return country_name(code)
    if group.type == "NATIONALITY":
        return people_name(group.key, mentions[0].text)
    named = [m.text for m in mentions if m.kind == "name"] or [m.text for m in mentions]
    return " ".join(max(named, key=len).split())
