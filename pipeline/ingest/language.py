"""Which language a document is written in."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from .errors import IngestError

ENGLISH = "en"
#: Words that make up a third of running English, and rarely stand in another language's text.
FUNCTION_WORDS = frozenset(
    "the of and to in that is was for with on said by at from as it has have had were be been are their his "  # noqa: SIM905
    "will".split()
)
#: A text with at least this share of them is English without further ado.
ENGLISH_SHARE = 0.2
#: A text with less than this share and of another language by the classifier is skipped.
FOREIGN_SHARE = 0.12
#: Texts with fewer letters say too little; they are taken for English.
MIN_LETTERS = 80
SAMPLE_CHARACTERS = 20_000
#: Lines of so many words tell the language of the story; shorter ones are of menus.
LONG_LINE = 8
SURE = 0.9
_WORD = re.compile(r"[^\W\d_]+")


def require_english(text: str) -> None:
    """Let English text pass, and text too short to tell.

    Raises:
        IngestError: the text is in another language; its status is `skipped`.
    """
    words = _sample(text)
    share = sum(map(FUNCTION_WORDS.__contains__, map(str.lower, words))) / max(1, len(words))
    if share >= ENGLISH_SHARE or sum(map(len, words)) < MIN_LETTERS:
        return
    language, probability = _identifier().classify(" ".join(words))
    if language != ENGLISH and probability >= SURE and share < FOREIGN_SHARE:
        message = f"the text is in {language!r} by language identification, only English is extracted"
        raise IngestError("Language", message, status="skipped")


def _sample(text: str) -> list[str]:
    """Words of the text's long lines, or of all its lines where those are few."""
    long = "\n".join(line for line in text.split("\n") if line.count(" ") >= LONG_LINE - 1)
    words = _WORD.findall(long[:SAMPLE_CHARACTERS])
    return words if sum(map(len, words)) >= MIN_LETTERS else _WORD.findall(text[:SAMPLE_CHARACTERS])


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
