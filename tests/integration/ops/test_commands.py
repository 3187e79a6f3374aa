"""The operator's commands do what they say, say what went wrong in one sentence, and end with a code to act on."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gwanmun.divisions.border.service import Carrier, WatchListEntry, carrier_of_key
from gwanmun.platform.accounts.service import Account
from gwanmun.platform.audit.service import Entry
from gwanmun.portals.ops import main as command
from gwanmun.portals.ops.failures import Exit

pytestmark = pytest.mark.django_db

ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
PAXLST = (
    "UNB+UNOA:4+KE+KRG+261124:1200+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++DESK'TDT+20+KE082+++KE'"
    "LOC+125+JFK'DTM+189:2611251200:201'LOC+87+ICN'DTM+232:2611261700:201'NAD+FL+++SPECIMEN:ANNA'ATT+2++F'"
    "DTM+329:900101'NAT+2+USA'RFF+ABO:P1'DOC+P:110:111+X1234567'DTM+36:350101'LOC+91+USA'CNT+42:1'UNT+18+1'UNZ+1+1'"
)
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch, capsys) -> Run:
    """Runs `gwanmun ARGUMENTS` in this process; returns its exit code and everything that it said."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("GWANMUN_PASSWORD",):
        monkeypatch.delenv(name, raising=False)

    def go(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["gwanmun", *arguments])
        code = 0
        try:
            command.main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return code, said.out + said.err

    return go


def test_an_account_is_made_and_the_log_names_who_made_it(run: Run, monkeypatch):
    monkeypatch.setenv("GWANMUN_PASSWORD", "correct horse battery staple")
    code, said = run("accounts", "create", "jkim", "--office", "HQ", "--duty", "audit.read")
    assert code == 0, said
    assert Account.objects.get(username="jkim").duties == ["audit.read"]
    assert Entry.objects.filter(kind="account.made").count() == 1
    assert "jkim" in run("accounts", "list")[1]


def test_an_unknown_duty_is_refused_in_one_sentence(run: Run, monkeypatch):
    monkeypatch.setenv("GWANMUN_PASSWORD", "correct horse battery staple")
    code, said = run("accounts", "create", "jkim", "--office", "HQ", "--duty", "border.everything")
    assert code == Exit.REFUSED
    assert len(said.strip().splitlines()) == 1
    assert not Account.objects.exists()


def test_a_new_password_needs_an_account(run: Run):
    code, said = run("accounts", "set-password", "nobody")
    assert (code, said.strip()) == (Exit.REFUSED, "There is no account nobody.")


def test_a_carrier_gets_a_key_that_opens_the_gateway(run: Run):
    assert run("carriers", "key", "KE")[0] == Exit.REFUSED
    run("carriers", "add", "ke", "Carrier KE")
    code, key = run("carriers", "key", "KE")
    assert code == 0
    assert carrier_of_key(key.strip()) == Carrier.objects.get(code="KE")


def test_a_watch_list_is_loaded_from_a_file(run: Run, tmp_path: Path):
    file = tmp_path / "bans.csv"
    file.write_text("id,surname,given_names,births\n1,SPECIMEN,ANNA,1990-01-01\n")
    code, said = run("watchlist", "load", str(file), "--list", "bans", "--owner", "Border Control Division")
    assert code == 0, said
    assert WatchListEntry.objects.get().reference == "bans:1"


def test_a_wrong_line_changes_nothing_and_is_named(run: Run, tmp_path: Path):
    file = tmp_path / "bans.csv"
    file.write_text("id,surname,births\n1,SPECIMEN,1990-01-01\n2,SAMPLE,1990-13-01\n")
    code, said = run("watchlist", "load", str(file), "--list", "bans")
    assert code == Exit.REFUSED
    assert "3:" in said
    assert not WatchListEntry.objects.exists()


def test_the_log_is_proved_whole(run: Run):
    run("carriers", "add", "KE", "Carrier KE")
    code, said = run("audit", "verify")
    assert code == 0
    assert "intact" in said


def test_a_passenger_list_is_shown_with_its_answers(run: Run, tmp_path: Path):
    file = tmp_path / "list.edi"
    file.write_text(PAXLST)
    code, said = run("precheck", str(file))
    assert code == 0, said
    assert all(word in said for word in ("SPECIMEN, ANNA", "X1234567", "KE82", "JFK", "ICN"))


def test_an_unreadable_file_is_named_and_the_others_are_shown(run: Run, tmp_path: Path):
    good, bad = tmp_path / "good.edi", tmp_path / "bad.edi"
    good.write_text(PAXLST)
    bad.write_text("Dear colleagues, please find attached")
    code, said = run("precheck", str(bad), str(good))
    assert code == Exit.REFUSED
    assert "bad.edi" in said
    assert "SPECIMEN, ANNA" in said


def test_a_zone_is_read_with_its_checks(run: Run):
    code, said = run("mrz", ZONE)
    assert code == 0, said
    assert all(word in said for word in ("ERIKSSON", "ANNA MARIA", "L898902C3", "every check holds"))


def test_a_wrong_check_digit_is_shown_and_ends_with_one(run: Run):
    code, said = run("mrz", ZONE.replace("7408122", "7408123"))
    assert code == Exit.REFUSED
    assert "birth" in said


def test_what_is_no_zone_is_refused_with_what_to_do(run: Run):
    code, said = run("mrz", "hello")
    assert code == Exit.REFUSED
    assert len(said.strip().splitlines()) == 1


def test_traffic_without_a_nation_says_what_to_do(run: Run):
    code, said = run("traffic")
    assert code == Exit.REFUSED
    assert "gwanmun synth" in said
