"""The preparation of a folder: what is finished is not done again, what was interrupted is."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).resolve().parents[3] / "tools" / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path, monkeypatch) -> ModuleType:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.PROJECT = tmp_path
    module.VENV = tmp_path / ".venv"
    module.PYTHON = Path(sys.executable)
    module.VENV.mkdir()
    return module


@pytest.fixture
def commands(bootstrap, monkeypatch) -> list[list[str]]:
    """The commands that would be run, instead of running them."""
    run: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "watched", lambda command, *_, **__: run.append(command))
    return run


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_supported_versions_pass(bootstrap, version):
    assert bootstrap.check_python(version) is None


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15)])
def test_other_versions_are_refused_with_what_to_type(bootstrap, version):
    with pytest.raises(bootstrap.UnableToPrepare, match="make run PYTHON="):
        bootstrap.check_python(version)


def test_packages_are_installed_once_and_again_when_the_lock_changes(bootstrap, commands):
    lock = bootstrap.PROJECT / "requirements.txt"
    lock.write_text("a==1 --hash=sha256:00\n")
    bootstrap.install_packages("requirements.txt")
    bootstrap.install_packages("requirements.txt")
    assert len(commands) == 1
    assert "--require-hashes" in commands[0]
    lock.write_text("a==2 --hash=sha256:00\n")
    bootstrap.install_packages("requirements.txt")
    assert len(commands) == 2


def test_an_interrupted_installation_is_repeated(bootstrap, commands, monkeypatch):
    (bootstrap.PROJECT / "requirements.txt").write_text("a==1\n")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "watched", interrupted)
        with pytest.raises(KeyboardInterrupt):
            bootstrap.install_packages("requirements.txt")
    bootstrap.install_packages("requirements.txt")
    assert len(commands) == 1


def test_an_environment_behind_a_link_is_never_replaced(bootstrap, commands, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    bootstrap.VENV.rmdir()
    bootstrap.VENV.symlink_to(elsewhere)
    bootstrap.make_environment()
    assert commands == []
    bootstrap.clean()
    assert elsewhere.is_dir()


def test_a_moved_folder_gets_a_new_environment(bootstrap, commands, monkeypatch):
    monkeypatch.setattr(bootstrap, "works", lambda *_: True)
    bootstrap.Stamp("environment", f"/another/place {sys.version_info[:2]}").write()
    monkeypatch.setattr(bootstrap, "watched", lambda command, *_: bootstrap.VENV.mkdir() or commands.append(command))
    bootstrap.make_environment()
    bootstrap.make_environment()
    assert [command[1:3] for command in commands] == [["-m", "venv"]]


@pytest.fixture
def no_browser(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "has_korean_letters", lambda: True)
    monkeypatch.setenv("GWANMUN_CHROMIUM", "")
    monkeypatch.setattr(bootstrap, "find_browser", lambda: None)


def test_on_ubuntu_the_browser_of_playwright_is_taken(bootstrap, commands, no_browser, monkeypatch):
    monkeypatch.setattr(bootstrap, "is_ubuntu", lambda: True)
    monkeypatch.setattr(bootstrap, "install_browser_of_playwright", lambda: "/cache/chrome")
    bootstrap.install_browser()
    assert commands == []
    assert bootstrap.os.environ["GWANMUN_CHROMIUM"] == "/cache/chrome"


def test_on_debian_the_browser_is_a_package(bootstrap, no_browser, monkeypatch):
    monkeypatch.setattr(bootstrap, "is_ubuntu", lambda: False)
    monkeypatch.setattr(bootstrap, "install_browser_of_playwright", lambda: "never")
    monkeypatch.setattr(
        bootstrap,
        "install_system_packages",
        lambda *names: monkeypatch.setattr(bootstrap, "find_browser", lambda: f"/usr/bin/{names[-1]}"),
    )
    bootstrap.install_browser()
    assert bootstrap.os.environ["GWANMUN_CHROMIUM"] == "/usr/bin/chromium"


def test_without_rights_the_command_to_type_is_named(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "privilege", lambda: None)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(bootstrap.UnableToPrepare, match=r"sudo apt-get install --yes .* chromium"):
        bootstrap.install_system_packages("chromium")


def test_with_rights_the_packages_are_installed_and_it_says_so(bootstrap, commands, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "privilege", lambda: ["sudo"])
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    bootstrap.install_system_packages("chromium")
    assert "sudo apt-get install" in capsys.readouterr().out
    assert commands[-1][:3] == ["sudo", "apt-get", "install"]


def test_a_failing_command_shows_its_last_lines_and_keeps_a_log(bootstrap):
    code = "print('first'); print('no space left'); raise SystemExit(3)"
    with pytest.raises(bootstrap.UnableToPrepare, match="no space left"):
        bootstrap.watched([sys.executable, "-c", code], "trial")
    assert "first" in (bootstrap.PROJECT / "var" / "log" / "trial.log").read_text()


def test_the_installation_counts_packages(bootstrap):
    describe = bootstrap.counter(3)
    assert describe("Collecting numpy==2.4 (from -r x)") == "1 / 3  numpy"
    assert describe("  Using cached numpy.whl") == ""
    assert describe("Collecting rich==15.0") == "2 / 3  rich"


def test_clean_keeps_the_data(bootstrap):
    (bootstrap.PROJECT / "var").mkdir()
    (bootstrap.PROJECT / "var" / "precious").touch()
    bootstrap.clean()
    assert not bootstrap.VENV.exists()
    assert (bootstrap.PROJECT / "var" / "precious").exists()


def test_only_the_missing_libraries_of_letters_are_installed(bootstrap, monkeypatch):
    asked: list[tuple[str, ...]] = []
    present = {"pango-1.0", "pangoft2-1.0"}
    monkeypatch.setattr(bootstrap, "install_system_packages", lambda *names: asked.append(names))
    monkeypatch.setattr(bootstrap.ctypes.util, "find_library", lambda name: name if name in present else None)
    bootstrap.install_letter_libraries()
    present.add("harfbuzz-subset")
    bootstrap.install_letter_libraries()
    assert asked == [("libharfbuzz-subset0",)]
