"""An officer sees the entries that her duties open, and where she is."""

import pytest

from gwanmun.platform.web import navigation
from gwanmun.platform.web.navigation import Entry, Section, register


@pytest.fixture(autouse=True)
def entries(monkeypatch):
    monkeypatch.setattr(navigation, "_registered", {})
    account = Entry("Account", "account", "key")
    guide = Entry("Lists", "account_login", "list", frozenset({"border.watchlist", "system.operate"}))
    register("office", Section("Own", (account,)), Section("Lists", (guide,)))


def test_entries_without_duties_are_open_to_all():
    assert [section.label for section in navigation.navigation([])] == ["Own"]


def test_one_of_the_duties_is_enough():
    shown = navigation.navigation(["system.operate"])
    assert [section.label for section in shown] == ["Own", "Lists"]


def test_the_entry_under_which_a_page_lies_is_current():
    entries = [entry for section in navigation.navigation([], "/account/keys/3") for entry in section.entries]
    assert [(entry.url, entry.current) for entry in entries] == [("/account/", True)]
    assert not any(entry.current for section in navigation.navigation([], "/") for entry in section.entries)


def test_registering_again_replaces():
    register("office", Section("New", (Entry("Account", "account", "key"),)))
    assert [section.label for section in navigation.navigation([])] == ["New"]
