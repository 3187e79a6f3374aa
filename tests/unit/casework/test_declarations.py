"""Declarations: what is asked of whom, how answers are read, and which declarations are rejected."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.casework_world import LAW, PERMIT, declare, text

from gwanmun.casework.declarations.answers import asked, missing, needed_slots, open_slots, read_answers
from gwanmun.casework.declarations.conditions import ALWAYS, at_least, flagged, is_, known, on_or_before
from gwanmun.casework.declarations.parts import Approvals, Band, Check, DerivedFlag, Objection
from gwanmun.casework.declarations.questions import Kind, Question, Slot
from gwanmun.casework.references import new_reference, plain_reference
from gwanmun.kernel.spans import Span


class TestConditions:
    @pytest.mark.parametrize(
        ("condition", "facts", "holds"),
        [
            (ALWAYS, {}, True),
            (is_("a"), {"a": True}, True),
            (is_("a"), {"a": 1}, True),
            (is_("a"), {}, False),
            (is_("a", "x", "y"), {"a": "y"}, True),
            (~is_("a", "x"), {"a": "y"}, True),
            (~is_("a", "x"), {}, True),
            (is_("a", "x") & is_("b", "y"), {"a": "x"}, False),
            (is_("a", "x") | is_("b", "y"), {"a": "x"}, True),
            (known("a"), {"a": False}, True),
            (known("a"), {"a": None}, False),
            (at_least("n", 5), {"n": 5}, True),
            (at_least("n", 5), {"n": 4}, False),
            (at_least("n", 5), {"n": "5"}, False),
            (on_or_before("d", "e"), {"d": "2026-01-31", "e": "2026-02-01"}, True),
            (on_or_before("d", "e"), {"d": "2026-02-02", "e": "2026-02-01"}, False),
            (on_or_before("d", "e"), {"d": "2026-02-02"}, False),
            (flagged("f"), {"flag:f": True}, True),
        ],
    )
    def test_a_condition_reads_facts(self, condition, facts, holds) -> None:
        assert condition.holds(facts) is holds

    def test_a_condition_names_what_it_reads(self) -> None:
        condition = (is_("a") & ~at_least("b", 1)) | on_or_before("c", "d") & known("e") & ALWAYS
        assert condition.names == {"a", "b", "c", "d", "e"}


class TestAsking:
    @pytest.mark.parametrize(
        ("facts", "names", "slots"),
        [
            ({}, ["group", "until", "country"], ["passport"]),
            ({"group": "student"}, ["group", "school", "until", "country"], ["passport", "enrolment"]),
            ({"group": "worker"}, ["group", "hours", "until", "country"], ["passport"]),
            ({"group": "spouse"}, ["group", "lives_together", "until", "country"], ["passport"]),
            (
                {"group": "spouse", "lives_together": False},
                ["group", "lives_together", "apart_because", "until", "country"],
                ["passport"],
            ),
        ],
    )
    def test_students_workers_and_spouses_are_asked_for_different_things(self, facts, names, slots) -> None:
        assert [question.name for question in asked(PERMIT, facts)] == names
        assert [slot.name for slot in needed_slots(PERMIT, facts)] == slots

    def test_what_is_missing_is_what_is_asked_and_required(self) -> None:
        assert [question.name for question in missing(PERMIT, {"group": "worker"})] == ["hours", "until"]
        assert [slot.name for slot in open_slots(PERMIT, {"group": "student"}, ["passport"])] == ["enrolment"]


class TestReading:
    @pytest.mark.parametrize(
        ("name", "value", "stored"),
        [
            ("group", " worker ", "worker"),
            ("hours", "1,0", 10),
            ("hours", 12, 12),
            ("until", "2027-02-28", "2027-02-28"),
            ("country", "vnm", "VNM"),
            ("country", "D", "DEU"),
            ("country", "", None),
        ],
    )
    def test_an_answer_is_stored_as_its_kind_says(self, name, value, stored) -> None:
        read = read_answers(PERMIT, {name: value}, {"group": "worker"})
        assert (read.facts[name], read.errors) == (stored, ())

    @pytest.mark.parametrize(
        ("name", "value", "code"),
        [
            ("group", "tourist", "not_a_choice"),
            ("hours", "many", "not_a_number"),
            ("hours", 1.5, "not_a_number"),
            ("hours", True, "not_a_number"),
            ("hours", "169", "too_large"),
            ("until", "2027-02-29", "not_a_date"),
            ("until", "28.2.2027", "not_a_date"),
            ("country", "QQQ", "not_a_country"),
            ("unheard_of", "x", "unknown"),
        ],
    )
    def test_an_error_stands_at_its_field_in_both_languages(self, name, value, code) -> None:
        read = read_answers(PERMIT, {name: value}, {"group": "worker"})
        assert [(error.name, error.code) for error in read.errors] == [(name, code)]
        assert read.errors[0].text("ko") != read.errors[0].text("en")
        assert read.facts == {}

    @pytest.mark.parametrize(
        ("value", "code"),
        [("x" * 61, "too_long"), ("a\x00b", "not_text"), ("\ud800", "not_text"), (5, "not_text"), (["x"], "not_text")],
    )
    def test_texts_have_a_length_and_no_control_of_the_database(self, value, code) -> None:
        read = read_answers(PERMIT, {"school": value}, {"group": "student"})
        assert [error.code for error in read.errors] == [code]

    @pytest.mark.parametrize("value", ["yes", True, "true"])
    def test_yes_is_yes(self, value) -> None:
        assert read_answers(PERMIT, {"lives_together": value}, {"group": "spouse"}).facts == {"lives_together": True}

    def test_neither_yes_nor_no_is_an_error(self) -> None:
        read = read_answers(PERMIT, {"lives_together": "maybe"}, {"group": "spouse"})
        assert [error.code for error in read.errors] == ["not_yes_or_no"]

    def test_bounds_of_numbers_and_texts(self) -> None:
        low = Question(name="n", kind=Kind.NUMBER, label=text("n"), least=5)
        short = Question(name="t", kind=Kind.TEXT, label=text("t"), least=3)
        kind = declare(
            questions=(low, short), slots=(), approvals=(), derived_flags=(), urgent_from="", given=frozenset()
        )  # fmt: skip
        read = read_answers(kind, {"n": "4", "t": "ab"}, {})
        assert [error.code for error in read.errors] == ["too_small", "too_short"]

    def test_an_answer_that_is_not_asked_is_dropped_and_told(self) -> None:
        read = read_answers(PERMIT, {"group": "worker", "school": "x"}, {})
        assert (read.facts, read.dropped) == ({"group": "worker"}, ("school",))

    def test_answers_fall_in_chains(self) -> None:
        known_facts = {"group": "spouse", "lives_together": False, "apart_because": "work"}
        read = read_answers(PERMIT, {"group": "student"}, known_facts)
        assert read.facts == {"group": "student", "lives_together": None, "apart_because": None}

    junk = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.text()))

    @given(st.dictionaries(st.sampled_from([*(each.name for each in PERMIT.questions), "other"]), junk))
    @hypothesis_settings(suppress_health_check=[HealthCheck.too_slow])  # the table of all letters is made at first use
    def test_whatever_is_given_is_read_or_told_and_what_is_read_is_asked(self, given_answers) -> None:
        read = read_answers(PERMIT, given_answers, {})
        told = {error.name for error in read.errors}
        assert set(given_answers) == set(read.facts) | told | set(read.dropped)
        assert not set(read.facts) & told
        facts = {name: value for name, value in read.facts.items() if value is not None}
        assert set(facts) <= {question.name for question in asked(PERMIT, facts)}
        again = read_answers(PERMIT, facts, {})
        assert (again.facts, again.errors) == (facts, ())


class TestRejected:
    @pytest.mark.parametrize(
        ("changed", "problem"),
        [
            ({"clocks": {}}, "clocks without a length"),
            ({"receipt": "hand_in"}, "events that the lifecycle does not know"),
            ({"effects": {"burn": ("x",)}}, "burn"),
            ({"questions": PERMIT.questions[1:]}, r"school depends on \['group'\]"),
            ({"questions": (*PERMIT.questions, PERMIT.questions[0])}, "a question is declared twice"),
            ({"urgent_from": "birthday"}, "urgent_from reads birthday"),
            ({"seen_by_applicant": {"limbo": text("limbo")}}, "limbo"),
            (
                {"checklist": (Check(name="c", label=text("c"), duty="d", when=is_("colour")),)},
                r"check c reads \['colour'\]",
            ),
            ({"derived_flags": (DerivedFlag(name="vip", label=text("x"), when=ALWAYS),)}, "a flag is declared twice"),
            (
                {
                    "objection": Objection(
                        case_type="x", against=("limbo",), span=Span.parse("1D"), basis=LAW, remedy=text("x"),
                        who=text("x"),
                    )
                },
                "limbo",
            ),
        ],
    )  # fmt: skip
    def test_a_declaration_that_refers_to_nothing_is_rejected_by_name(self, changed, problem) -> None:
        with pytest.raises(ValueError, match=problem):
            declare(**changed)

    def test_every_fault_is_told_at_once(self) -> None:
        with pytest.raises(ValueError, match=r"hand_in.*urgent_from"):
            declare(receipt="hand_in", urgent_from="birthday")

    def test_parts_reject_what_makes_no_sense(self) -> None:
        with pytest.raises(ValueError, match="choices"):
            Question(name="q", kind=Kind.CHOICE, label=text("q"))
        with pytest.raises(ValueError, match="no kind of document"):
            Slot(name="s", label=text("s"), kinds=frozenset())
        with pytest.raises(ValueError, match="last band"):
            Approvals("grant", (Band(2, is_("a")),))

    def test_a_declaration_cannot_be_changed(self) -> None:
        with pytest.raises(dataclasses.FrozenInstanceError):
            PERMIT.version = 2


class TestReferences:
    def test_a_reference_is_found_as_it_is_typed_or_read_out(self) -> None:
        reference = new_reference()
        assert plain_reference(reference) == reference
        assert plain_reference(f" {reference.lower().replace('-', '')} ") == reference
        assert plain_reference("7k2m") == "7K2M"
        assert plain_reference("O1L0-I") == "01101"

    @pytest.mark.parametrize("words", ["", "abc", "NGUYEN VAN ANH", "홍길동", "12345678901"])
    def test_what_cannot_be_a_reference_is_none(self, words: str) -> None:
        assert plain_reference(words) is None
