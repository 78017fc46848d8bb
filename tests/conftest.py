"""What all tests share: the flag that renews expected outputs."""

import pytest

UPDATE_SNAPSHOTS = "--update-snapshots"


def pytest_addoption(parser):
    parser.addoption(UPDATE_SNAPSHOTS, action="store_true", default=False, help="write expected outputs anew")


@pytest.fixture
def update_snapshots(request) -> bool:
    return request.config.getoption(UPDATE_SNAPSHOTS)
