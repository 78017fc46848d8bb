"""The house rules that no other tool checks."""

import sys
import tomllib
from pathlib import Path

import dateline
import dateline.schemas

ROOT = Path(dateline.__file__).parent
NOT_PACKAGES = {"tests", "build", "out"}


def own_modules():
    """Names of the loaded modules whose file is the package's own, tests left out."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file is None or not Path(file).is_relative_to(ROOT):
            continue
        first = Path(file).relative_to(ROOT).parts[0]
        if not first.startswith(".") and first not in NOT_PACKAGES:
            yield name


def folders_with_init():
    for init in ROOT.rglob("__init__.py"):
        parts = init.parent.relative_to(ROOT).parts
        if not any(part.startswith(".") or part in NOT_PACKAGES for part in parts):
            yield ".".join(("dateline", *parts))


def test_the_package_is_imported_once():
    names = list(own_modules())
    assert "dateline.schemas" in names
    assert [name for name in names if name.split(".")[0] != "dateline"] == []


def setuptools_settings():
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]


def test_every_package_is_listed():
    assert sorted(setuptools_settings()["packages"]) == sorted(folders_with_init())


def test_snapshots_are_compared_unless_asked(update_snapshots):
    assert not update_snapshots, "run without --update-snapshots: with it, snapshots are written and not compared"


def test_every_data_file_is_shipped():
    settings = setuptools_settings()
    folders = [ROOT.joinpath(*name.split(".")[1:]) for name in settings["packages"][1:]]
    shipped = {path for folder in folders for pattern in settings["package-data"]["*"] for path in folder.glob(pattern)}
    kept = {
        path
        for folder in folders
        for path in (*folder.glob("*.*"), *folder.glob("data/*"), *folder.glob("templates/*"))
        if path.is_file() and path.suffix != ".py"
    }
    assert kept
    assert kept <= shipped
