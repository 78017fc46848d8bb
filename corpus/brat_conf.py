"""brat's own description of the annotations: types, roles, attributes, relations."""

from typing import get_args

from ..schemas import Comparator, Realis, ontology
from .marks import ATTRIBUTION, CHOSEN, EQUIVALENT, LABELS, SAME

#: Values of the fields with a closed list, and the labels that have them.
CHOICES: dict[str, tuple[str, ...]] = {
    "mention": ("name", "metonym"),
    "comparator": get_args(Comparator),
    "mode": tuple(sorted({mode for kind in ontology().types.values() for mode in kind.modes})),
    "realis": get_args(Realis),
}
_HOLDER = {"mention": "<ENTITY>", "comparator": "|".join(LABELS["quantity"]), "mode": "<EVENT>", "realis": "<EVENT>"}


def annotation_conf() -> str:
    """The text of `annotation.conf`: what an annotator may choose from."""
    labels = [label for layer in ("entity", "quantity", "time", "line", "filler") for label in LABELS[layer]]
    attributes = [f"{name}\tArg:{_HOLDER[name]}, Value:{'|'.join(CHOICES[name])}" for name in CHOSEN]
    numbers = "|".join(LABELS["quantity"])
    relations = [
        f"{SAME}\tArg1:<EVENT>, Arg2:<EVENT>",
        f"{EQUIVALENT}\tArg1:{numbers}, Arg2:{numbers}",
        "Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive",
    ]
    events = [
        f"{name}\t{', '.join(f'{role}*:<ENTITY>' for role in (*kind.roles, ATTRIBUTION))}"
        for name, kind in ontology().types.items()
    ]
    sections = {"entities": labels, "relations": relations, "events": events, "attributes": attributes}
    return "\n".join(f"[{name}]\n{chr(10).join(rows)}\n" for name, rows in sections.items())
