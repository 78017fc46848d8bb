"""A small gold and records of it, made by hand; and the development scorer, where it is present."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

ROOT = Path(__file__).parents[2]


def shared(name: str) -> Path:
    """A folder beside the public sets that DATELINE_DATA names, or beside the checkout."""
    data = Path(os.environ.get("DATELINE_DATA", ROOT.parent / "shared" / "data"))
    return data.parent / name


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    folder = shared("gold")
    if not (folder / "score.py").exists():
        pytest.skip(f"{folder} is not here")
    return folder


@pytest.fixture(scope="session")
def scorer(gold_folder):
    """The development scorer, imported by its path."""
    sys.path.insert(0, str(gold_folder))
    try:
        spec = importlib.util.spec_from_file_location("development_score", gold_folder / "score.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(gold_folder))
    return module
