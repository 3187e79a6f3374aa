"""What a site starts, on which addresses, and for which host names."""

from pathlib import Path

import pytest

from gwanmun.portals.ops.processes import Addresses, children_of
from gwanmun.portals.ops.supervision.children import Child, ChildSpec, describe_exit


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    for name in ("GWANMUN_HOSTS", "GWANMUN_DEMONSTRATION"):
        monkeypatch.delenv(name, raising=False)


def started(tmp_path: Path, host: str = "127.0.0.1", speed: float | None = None) -> dict[str, ChildSpec]:
    return {spec.name: spec for spec in children_of(Addresses(host, 8000, 8001), tmp_path, speed)}


def test_a_demonstration_has_four_processes_with_a_log_each(tmp_path):
    site = started(tmp_path)
    assert list(site) == ["web", "gateway", "worker", "traffic"]
    assert {spec.log.parent for spec in site.values()} == {tmp_path / "log"}


def test_without_a_demonstration_there_is_no_traffic(tmp_path, monkeypatch):
    monkeypatch.setenv("GWANMUN_DEMONSTRATION", "0")
    assert list(started(tmp_path)) == ["web", "gateway", "worker"]


def test_the_gateway_serves_carriers_only(tmp_path):
    site = started(tmp_path)
    assert site["gateway"].environment["DJANGO_SETTINGS_MODULE"] == "gwanmun.config.gateway_settings"
    assert "DJANGO_SETTINGS_MODULE" not in site["web"].environment


def test_the_speed_reaches_the_traffic(tmp_path):
    assert list(started(tmp_path, speed=5)["traffic"].command)[-2:] == ["--speed", "5"]


@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("127.0.0.1", "localhost,127.0.0.1,[::1],127.0.0.1"),
        ("10.0.0.5", "localhost,127.0.0.1,[::1],10.0.0.5"),
        ("0.0.0.0", "*"),
    ],
)
def test_the_names_served_follow_the_address(tmp_path, host, names):
    assert started(tmp_path, host)["web"].environment["GWANMUN_HOSTS"] == names


def test_names_that_the_operator_gave_stay(tmp_path, monkeypatch):
    monkeypatch.setenv("GWANMUN_HOSTS", "immigration.example.org")
    assert started(tmp_path)["web"].environment["GWANMUN_HOSTS"] == "immigration.example.org"


def test_a_large_log_is_put_aside(tmp_path):
    log = tmp_path / "web.log"
    with log.open("wb") as file:
        file.truncate(51 * 2**20)
    Child(ChildSpec("web", ("true",), log), "mark").process.wait()
    assert (tmp_path / "web.log.1").stat().st_size == 51 * 2**20
    assert log.stat().st_size == 0


@pytest.mark.parametrize(("code", "told"), [(0, "exit 0"), (3, "exit 3"), (-9, "SIGKILL"), (-15, "SIGTERM")])
def test_an_end_is_told_as_code_or_signal(code, told):
    assert describe_exit(code) == told
