"""The front-end packages: locked, installed with the wheel's Node, copied once."""

import json
from pathlib import Path

import pytest

from gwanmun.platform.web import assets

PROJECT = Path(__file__).resolve().parents[3]


def lay_packages(folder: Path) -> None:
    for source in assets._FILES:
        target = folder / "node_modules" / source
        if target.suffix or target.name == "LICENSE":
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source)
        else:
            target.mkdir(parents=True)
            (target / "font.woff2").write_text("font")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose npm lays the packages down; the list holds one entry a call."""
    (tmp_path / "package-lock.json").write_text("{}")
    calls: list[str] = []
    monkeypatch.setattr(assets, "_install_packages", lambda folder: (calls.append("npm"), lay_packages(folder)))
    return tmp_path, calls


def test_files_are_copied_once_and_again_when_the_lock_changes(project):
    folder, calls = project
    assert assets.install_assets(folder)
    assert (folder / "var/assets/htmx/htmx.min.js").read_text() == "htmx.org/dist/htmx.min.js"
    assert (folder / "var/assets/pretendard/woff2-dynamic-subset/font.woff2").exists()
    assert not assets.install_assets(folder)
    (folder / "package-lock.json").write_text('{"lockfileVersion": 3}')
    (folder / "node_modules").rename(folder / "old")
    assert assets.install_assets(folder)
    assert len(calls) == 2


def test_an_interrupted_copy_is_begun_again(project):
    folder, _calls = project
    assets.install_assets(folder)
    (folder / "var/assets/.lock").unlink()
    (folder / "node_modules").rename(folder / "old")
    assert assets.install_assets(folder)


def test_a_package_without_its_file_is_named(tmp_path, monkeypatch):
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(assets, "_install_packages", lambda _folder: None)
    with pytest.raises(assets.UnableToInstallAssets, match=r"htmx\.min\.js is missing"):
        assets.install_assets(tmp_path)


def test_a_failed_installation_says_what_to_do(tmp_path):
    (tmp_path / "package-lock.json").write_text("not a lock file")
    (tmp_path / "package.json").write_text("{}")
    with pytest.raises(assets.UnableToInstallAssets, match="Check the network connection"):
        assets.install_assets(tmp_path)


def test_the_lock_is_exact_and_names_no_registry():
    wanted = json.loads((PROJECT / "package.json").read_text())
    locked = json.loads((PROJECT / "package-lock.json").read_text())["packages"]
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        package = locked[f"node_modules/{name}"]
        assert package["version"] == version, "versions are written exactly"
        assert package["integrity"].startswith("sha512-")
    assert not any("resolved" in package for package in locked.values())
