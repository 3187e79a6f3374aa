"""The dated data: loading checks, citations, and the promise that every parameter is read by some rule."""

from datetime import date
from pathlib import Path

import pytest

from gwanmun.kernel.refusals import Text
from gwanmun.law import ConfirmedFact, OfficeSettings, at
from gwanmun.law.bands import Band
from gwanmun.law.citations import article_text, articles_text, cite
from gwanmun.law.corpus import corpus_of, enacted
from gwanmun.law.data_files import Declared, read_declaration
from gwanmun.law.immigration_act.port_of_entry import ports_in_force
from gwanmun.law.in_force import MissingParameter
from gwanmun.law.instruments import instruments
from gwanmun.law.parameters import Parameter, check_history
from gwanmun.law.rules import rule, rules
from gwanmun.law.values import encode, read_value

ON = date(2026, 11, 22)


def _version(begins: date | None, ends: date | None, value: int = 1) -> Parameter:
    return Parameter("test.amount", "", value, "count", begins, ends, cite("Act 12"), "V")


def test_overlapping_versions_are_refused() -> None:
    versions = [_version(None, date(2020, 1, 1)), _version(date(2020, 1, 1), None)]
    with pytest.raises(ValueError, match="overlap"):
        check_history(versions, gaps_allowed=True)


def test_a_gap_is_refused_unless_it_is_lawful() -> None:
    versions = [_version(date(2020, 1, 3), None), _version(None, date(2020, 1, 1))]
    assert [item.valid_to for item in check_history(versions, gaps_allowed=True)] == [date(2020, 1, 1), None]
    with pytest.raises(ValueError, match="no value between"):
        check_history(versions, gaps_allowed=False)


def test_a_parameter_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        _version(date(2020, 1, 2), date(2020, 1, 1))


def test_an_unknown_confidence_is_refused() -> None:
    with pytest.raises(ValueError, match="none of V, K, U"):
        Parameter("test.amount", "", 1, "count", None, None, (), "X")


def test_a_name_is_declared_once() -> None:
    declared = Declared("test.amount", "count", "", "", False, False, "Act 12", (_version(None, None),))
    with pytest.raises(ValueError, match="declared twice"):
        corpus_of([declared, declared])


def test_a_citation_of_an_unknown_instrument_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown instrument"):
        cite("Maritime Act 3")


@pytest.mark.parametrize(
    ("citation", "korean", "english"),
    [
        ("Act 12(3)1의2", "출입국관리법 제12조제3항제1호의2", "Immigration Act, Art. 12(3)1-2"),
        ("Act 7-3", "출입국관리법 제7조의3", "Immigration Act, Art. 7-3"),
        ("Rule 44-2(1)2", "출입국관리법 시행규칙 제44조의2제1항제2호", None),
        ("Visa Manual", "사증발급 안내매뉴얼", "MOJ Visa Manual"),
    ],
)
def test_articles_are_written_as_letters_cite_them(citation: str, korean: str, english: str | None) -> None:
    assert article_text(cite(citation)[0], "ko") == korean
    assert english is None or article_text(cite(citation)[0], "en") == english


def test_articles_of_one_instrument_name_it_once() -> None:
    text = articles_text(cite("Act 7(1), 12(3)1; Decree 15(7)"), "en")
    assert text == "Immigration Act, Art. 7(1), 12(3)1; Enforcement Decree of the Immigration Act, Art. 15(7)"


def test_amendments_are_in_order_and_belong_to_an_instrument() -> None:
    history = instruments()["nationality_act"].amendments
    assert [item.effective_on for item in history] == sorted(item.effective_on for item in history)
    assert history[-1].number == "18978"
    assert instruments()["immigration_act"].amendments[-1].effective_on == date(2026, 10, 2)


def test_every_parameter_is_read_by_a_rule_and_every_rule_reads_what_exists() -> None:
    read = {name for rule in rules().values() for name in rule.reads}
    assert read == set(enacted().declarations)


def test_every_rule_cites_a_known_instrument() -> None:
    cited = {basis.instrument for rule in rules().values() for basis in rule.bases}
    assert cited <= set(instruments())


def test_the_law_of_a_day_is_cached_and_names_its_version() -> None:
    law = at(ON)
    assert at(ON) is law
    assert law.version == f"2026-11-22/{enacted().digest}"
    assert law.as_of(date(2020, 1, 1)).need("keta.duty").flag is False


def test_a_missing_value_names_the_parameter_and_the_day() -> None:
    with pytest.raises(MissingParameter, match=r"jeju.visa_free_entry on 2019-01-01"):
        at(date(2019, 1, 1)).need("jeju.visa_free_entry")


def test_an_office_may_confirm_what_is_uncertain_only() -> None:
    uncertain = OfficeSettings("ICN", (ConfirmedFact("keta.temporary_exemption", "CHL"),))
    confirmed = at(ON, uncertain).need("keta.temporary_exemption", "CHL")
    assert (confirmed.flag, confirmed.confirmed_by) == (True, "ICN")
    assert "+ICN:" in at(ON, uncertain).version
    other = OfficeSettings("ICN", (ConfirmedFact("keta.temporary_exemption", "COL"),))
    assert at(ON, other).version != at(ON, uncertain).version
    assert at(ON).get("keta.temporary_exemption", "CHL") is None
    assert at(date(2027, 1, 1), uncertain).get("keta.temporary_exemption", "CHL") is None


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (ConfirmedFact("keta.duty", value="false"), "not uncertain"),
        (ConfirmedFact("no.such_parameter"), "no parameter is called"),
        (ConfirmedFact("visa_waiver.seafarers", "GRC"), "needs a value"),
    ],
)
def test_an_office_cannot_set_the_law(fact: ConfirmedFact, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        at(ON, OfficeSettings(confirmed=(fact,)))


@pytest.mark.parametrize(("raw", "unit"), [("3 weeks", "term"), ("90", "window"), ("perhaps", "flag"), ("1", "miles")])
def test_values_that_their_unit_cannot_hold_are_refused(raw: str, unit: str) -> None:
    with pytest.raises(ValueError):
        read_value(raw, unit)


def test_a_rule_that_reads_the_wrong_kind_of_value_fails_loudly() -> None:
    with pytest.raises(TypeError, match="not a Span"):
        _ = at(ON).need("keta.duty").term


@pytest.mark.parametrize(
    ("raw", "unit", "value"),
    [
        ("2026-11-22", "date", date(2026, 11, 22)),
        (["work", "study"], "list", ("work", "study")),
        ("work; study", "list", ("work", "study")),
        ("no", "flag", False),
        ("..9: 4", "band", Band(None, 9, 4)),
        ("10: 4", "band", None),
        ("..: 4", "band", None),
        ("9..3: 4", "band", None),
        (7, "list", None),
    ],
)
def test_values_are_read_by_their_unit(raw: object, unit: str, value: object) -> None:
    if value is None:
        with pytest.raises(ValueError):
            read_value(raw, unit)
    else:
        assert read_value(raw, unit) == value
        assert read_value(encode(value), unit) == value


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON form for object"):
        encode(object())


def test_a_broken_row_of_a_data_file_is_named() -> None:
    entry = {
        "name": "test.amount",
        "unit": "count",
        "citation": "Act 12",
        "versions": [{"value": "x", "confidence": "V"}],
    }
    with pytest.raises(ValueError, match=r"parameter test\.amount, row"):
        read_declaration({**entry, "label": {"ko": "", "en": ""}}, Path())


def test_a_rule_needs_an_article_and_a_text() -> None:
    with pytest.raises(ValueError, match=r"rule test\.rule needs"):
        rule("test.rule", (), decided_on="arrival")(test_a_rule_needs_an_article_and_a_text)


def test_ports_are_listed_with_airports_first_and_without_unconfirmed_ones() -> None:
    ports = ports_in_force(at(ON))
    assert next(iter(ports.items())) == ("ICN", Text("인천국제공항", "Incheon International Airport"))
    assert "SEA-SEL" not in ports
