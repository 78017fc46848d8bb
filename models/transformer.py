"""Another tagger in place of spaCy's: any token-classification model of transformers, on the CPU or a GPU.

Needs the extra `train` (torch and transformers). Texts longer than the model's window are read in windows that overlap,
and each token takes its label from the window in which it has most context on both sides, so that no character goes
unseen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

#: Labels of the common inventories (CoNLL-2003, WikiNEuRal) as OntoNotes names them, which the entity stage expects.
ONTONOTES = {"PER": "PERSON", "LOC": "LOC", "MISC": "NORP", "ORGANIZATION": "ORG", "LOCATION": "GPE"}
#: Tokens that neighbouring windows share.
OVERLAP = 64


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """A span of the text, half-open in code points, its label and the mean probability of its tokens."""

    start: int
    end: int
    label: str
    score: float


class TransformerTagger:
    """Runs a token-classification model whose labels are in the IOB2 scheme.

    Args:
        path: a folder with the model and its (fast) tokeniser, as `save_pretrained` writes them.
        device: "cpu", "cuda"; a GPU is used where there is one.

    Raises:
        ImportError: the extra `train` is not installed.
        OSError: the folder holds no model.
    """

    def __init__(self, path: str | Path, *, device: str | None = None) -> None:
        import torch  # noqa: PLC0415  optional: the extra `train`
        from transformers import AutoModelForTokenClassification, AutoTokenizer  # noqa: PLC0415

        self._torch: Any = torch
        self._device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        self._tokenizer: Any = AutoTokenizer.from_pretrained(path, local_files_only=True)
        model: Any = AutoModelForTokenClassification.from_pretrained(path, local_files_only=True)
        self._model = model.to(self._device).eval()
        self._labels: dict[int, str] = {int(number): label for number, label in self._model.config.id2label.items()}
        self._window = min(int(self._model.config.max_position_embeddings), 512)

    def tag(self, text: str) -> list[TaggedSpan]:
        """The labelled spans of a text, in order, none overlapping another."""
        tokens = self._tokens(text)
        return list(_decode(tokens, self._labels))

    def _tokens(self, text: str) -> list[tuple[int, int, int, float]]:
        """Each token's start and end, the number of its label and its probability."""
        windows = self._tokenizer(
            text,
            truncation=True,
            max_length=self._window,
            stride=min(OVERLAP, self._window // 4),
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
            padding=True,
            return_tensors="pt",
        )
        with self._torch.inference_mode():
            inputs = {name: windows[name].to(self._device) for name in ("input_ids", "attention_mask")}
            scores, labels = self._model(**inputs).logits.softmax(-1).max(-1)
        best: dict[tuple[int, int], tuple[int, int, float]] = {}
        for number, special in enumerate(windows["special_tokens_mask"].tolist()):
            places = [at for at, mask in enumerate(special) if not mask]
            for at in places:
                start, end = windows["offset_mapping"][number][at].tolist()
                context = min(at - places[0], places[-1] - at)
                if end > start and context >= best.get((start, end), (-1, 0, 0.0))[0]:
                    best[start, end] = (context, int(labels[number][at]), float(scores[number][at]))
        return [(start, end, label, score) for (start, end), (_, label, score) in sorted(best.items())]


def _decode(tokens: Sequence[tuple[int, int, int, float]], labels: dict[int, str]) -> Iterator[TaggedSpan]:
    """IOB2 tags to spans; an I without its B begins a span."""
    start, end, kind = 0, 0, "O"
    scores: list[float] = []
    for token_start, token_end, number, score in tokens:
        prefix, _, name = labels[number].partition("-")
        if prefix == "I" and name == kind:
            end = token_end
            scores.append(score)
            continue
        if kind != "O":
            yield TaggedSpan(start, end, kind, sum(scores) / len(scores))
        start, end, kind, scores = token_start, token_end, name or "O", [score]
    if kind != "O":
        yield TaggedSpan(start, end, kind, sum(scores) / len(scores))


class TransformerEntities:
    """A spaCy component that sets `doc.ents` from a transformer, in place of `ner`."""

    def __init__(self, tagger: TransformerTagger) -> None:
        self._tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Tag the document; spans that cut through a token are widened to it."""
        spans = [
            doc.char_span(span.start, span.end, label=ONTONOTES.get(span.label, span.label), alignment_mode="expand")
            for span in self._tagger.tag(doc.text)
        ]
        doc.ents = filter_spans([span for span in spans if span is not None])
        return doc


@Language.factory("dateline_transformer", assigns=["doc.ents"])
def create(nlp: Language, name: str, model: str) -> TransformerEntities:  # noqa: ARG001  a factory's signature is spaCy's
    """`nlp.add_pipe("dateline_transformer", config={"model": "path/to/model"})`."""
    return TransformerEntities(TransformerTagger(model))
