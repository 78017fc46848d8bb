"""Sentences."""

from spacy.tokens import Doc


def find_sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Trimmed ranges of the document's sentences, half-open, in code points."""
    spans = ((sent.start_char, sent.text) for sent in doc.sents)
    return tuple(
        (start + len(text) - len(text.lstrip()), start + len(text.rstrip())) for start, text in spans if text.strip()
    )
