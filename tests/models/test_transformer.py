"""A transformer as the tagger: windows see every character, tags become spans."""

from pathlib import Path

import pytest
import spacy

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from dateline.models.transformer import TransformerTagger, _decode  # noqa: E402

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "russia", "left", "syria", "putin", "."]
LABELS = {0: "O", 1: "B-LOC", 2: "I-LOC", 3: "B-PER"}
OF_WORD = {"russia": 1, "syria": 1, "putin": 3}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A one-layer BERT whose classifier is set so that the words of OF_WORD get their labels."""
    path = tmp_path_factory.mktemp("model")
    (path / "vocab.txt").write_text("\n".join(WORDS))
    transformers.BertTokenizerFast(str(path / "vocab.txt")).save_pretrained(path)
    config = transformers.BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        max_position_embeddings=40, id2label=LABELS, label2id={v: k for k, v in LABELS.items()},
    )  # fmt: skip
    model = transformers.BertForTokenClassification(config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
        for module in model.modules():
            if isinstance(module, torch.nn.LayerNorm):
                module.weight.fill_(1)
        model.bert.embeddings.word_embeddings.weight.copy_(torch.eye(16)[: len(WORDS)] * 10)
        for word in WORDS:
            model.classifier.weight[OF_WORD.get(word, 0), WORDS.index(word)] = 10
    model.save_pretrained(path)
    return path


def test_words_are_tagged_with_their_offsets(folder: Path) -> None:
    text = "Russia left Syria."
    spans = TransformerTagger(folder).tag(text)
    assert [(text[span.start : span.end], span.label) for span in spans] == [("Russia", "LOC"), ("Syria", "LOC")]
    assert all(0.5 < span.score <= 1 for span in spans)


def test_no_character_of_a_long_text_goes_unseen(folder: Path) -> None:
    text = "left . " * 300 + "Putin left. " * 200 + "Russia"
    spans = TransformerTagger(folder).tag(text)
    assert [span.label for span in spans] == ["PER"] * 200 + ["LOC"]
    assert spans[-1].end == len(text)


def test_it_takes_the_place_of_spacys_tagger(folder: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_transformer", config={"model": str(folder)})
    doc = nlp("Putin left Syria.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Putin", "PERSON"), ("Syria", "LOC")]


def test_an_inside_tag_continues_only_its_own_kind() -> None:
    labels = {0: "O", 1: "B-LOC", 2: "I-LOC", 3: "B-PER"}
    tokens = [(0, 2, 1, 1.0), (3, 5, 2, 0.5), (6, 8, 3, 1.0), (9, 11, 2, 1.0), (12, 14, 0, 1.0)]
    assert [(s.start, s.end, s.label, s.score) for s in _decode(tokens, labels)] == [
        (0, 5, "LOC", 0.75),
        (6, 8, "PER", 1.0),
        (9, 11, "LOC", 1.0),
    ]
