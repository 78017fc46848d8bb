"""Where a user's copies of the public sets lie, and one system for all tests."""

import os
from pathlib import Path

import pytest

from dateline.evaluation.benchmarks import System

ROOT = Path(__file__).parents[3]


@pytest.fixture
def public():
    """The folder of a public set; the test is skipped where it is not here."""
    data = Path(os.environ.get("DATELINE_DATA", ROOT.parent / "shared" / "data"))

    def folder(name: str) -> Path:
        if not (data / name).exists():
            pytest.skip(f"{data / name} is not here")
        return data / name

    return folder


@pytest.fixture(scope="session")
def system():
    return System()
