"""What may be done with a case, by whom, and why not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.kernel.samples import DETENTION, EXTENSION_OF_STAY, FEE_UNPAID, PLAN

from gwanmun.kernel.lifecycle import (
    Act,
    Asking,
    ClockAction,
    ClockEffect,
    Guard,
    InvalidLifecycle,
    Lifecycle,
    State,
    Timing,
    Transition,
    When,
    current_state,
    standing,
)
from gwanmun.kernel.refusals import Refused

APPLICANT = Asking(actor="applicant:1", duties={"applicant"}, facts={"fee": 60_000, "paid": 60_000})
EXAMINER = Asking(actor="account:examiner", duties={"stay.examine", "stay.decide"})
DECIDER = Asking(actor="account:decider", duties={"stay.decide"}, facts={"hearing_held": True})
SUPERVISOR = Asking(actor="account:supervisor", duties={"stay.supervise"})
A, B, END = State("a"), State("b"), State("end", terminal=True)


def step(event, source, to, **more):
    return Transition(event=event, sources=(source,), to=to, **more)


def after(*steps):
    """The history of `steps`: pairs of who asks and what happens."""
    history = ()
    for asking, event in steps:
        history = (*history, EXTENSION_OF_STAY.act(event, replace(asking, history=history)))
    return history


EXAMINED = after((APPLICANT, "submit"), (EXAMINER, "examine"))


def refusal_of(call):
    with pytest.raises(Refused) as caught:
        call()
    return caught.value


def test_a_case_goes_from_draft_to_its_decision():
    history = after(
        (APPLICANT, "submit"), (EXAMINER, "ask_supplement"), (APPLICANT, "supplement"), (EXAMINER, "examine"),
        (DECIDER, "grant"),
    )  # fmt: skip
    assert current_state(history, "draft") == "granted"
    assert not EXTENSION_OF_STAY.is_open("granted")
    assert EXTENSION_OF_STAY.allowed("granted", DECIDER) == ()


def test_the_page_shows_what_is_possible_and_greys_the_rest_with_reasons():
    options = EXTENSION_OF_STAY.allowed("examination", replace(DECIDER, facts={}))
    reasons = {option.transition.event: [each.code for each in option.refusals] for option in options}
    assert reasons == {
        "ask_supplement": ["lifecycle.duty-missing"],
        "grant": [],
        "refuse": ["lifecycle.condition-not-met"],
        "withdraw": ["lifecycle.duty-missing"],
    }
    assert [option.transition.event for option in options if option.is_allowed] == ["grant"]
    refuse = options[2].refusals[0]
    assert refuse.detail("ko") == "의견을 듣지 않았습니다."
    assert str(refuse.basis[0]) == "immigration_act Art. 25"


def test_a_rule_of_law_refuses_with_its_own_words():
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.take("draft", "submit", replace(APPLICANT, facts={"fee": 1})))
    assert (refusal.code, refusal.detail) == ("fee.unpaid", FEE_UNPAID)


def test_who_examined_does_not_decide():
    asking = replace(EXAMINER, history=EXAMINED)
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.act("grant", asking))
    assert refusal.code == "lifecycle.same-person"
    assert refusal.detail("en", **refusal.facts) == "Somebody other than the one who did “examine” must do this."
    assert EXTENSION_OF_STAY.act("grant", replace(DECIDER, history=EXAMINED)).to == "granted"


def test_an_event_of_another_state_names_what_is_possible():
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.take("draft", "grant", DECIDER))
    assert refusal.code == "lifecycle.not-in-this-state"
    assert refusal.remedy("en", **refusal.facts) == "Possible now: submit, withdraw."


def test_an_open_case_can_be_withdrawn_a_closed_one_only_reopened():
    assert all(EXTENSION_OF_STAY.take(name, "withdraw", APPLICANT) for name in ("draft", "received", "supplement"))
    assert [each.event for each in EXTENSION_OF_STAY.leaving("refused")] == ["reopen"]
    with pytest.raises(KeyError):
        EXTENSION_OF_STAY.is_open("elsewhere")


def test_clocks_open_and_close_transitions():
    system = Asking(actor="system", duties={"system"})
    assert DETENTION.take("held", "extend", system).to == "extended"
    assert refusal_of(lambda: DETENTION.take("held", "time_over", system)).code == "lifecycle.too-early"
    later = replace(system, elapsed={"ten_days"})
    assert DETENTION.take("held", "time_over", later).to == "released"
    assert refusal_of(lambda: DETENTION.take("held", "extend", later)).code == "lifecycle.too-late"


def test_a_confirmed_plan_can_be_amended_again_and_again():
    asking = Asking(actor="ministry")
    for event in ("check", "resolve", "propose_change", "resolve", "propose_change"):
        asking = replace(asking, history=(*asking.history, PLAN.act(event, asking)))
    assert current_state(asking.history, PLAN.initial) == "amended"


def test_an_event_with_several_outcomes_asks_for_the_one_meant():
    judged = replace(DECIDER, facts={"fit": True, "unfit": True})
    interview = Lifecycle(
        "interview", "a", (A, B, END),
        (
            step("interviewed", "a", "end", guards=(Guard("fit"),)),
            step("interviewed", "a", "b", guards=(Guard("unfit"),)),
            step("interviewed", "b", "end"),
        ),
    )  # fmt: skip
    refusal = refusal_of(lambda: interview.take("a", "interviewed", judged))
    assert (refusal.code, refusal.facts["outcomes"]) == ("lifecycle.choose-outcome", "end, b")
    assert interview.take("a", "interviewed", judged, to="b").to == "b"
    assert interview.take("a", "interviewed", replace(DECIDER, facts={"unfit": True})).to == "b"


# ------------------------------------------------------------------ corrections


def test_a_supervisor_takes_back_the_last_act_with_a_reason():
    correction = EXTENSION_OF_STAY.correct(replace(SUPERVISOR, history=EXAMINED), reason="wrong file opened")
    history = (*EXAMINED, correction)
    assert (correction.is_correction, correction.to) == (True, "received")
    assert [act.event for act in standing(history)] == ["submit"]
    # The examination no longer stands, so its author is not barred from what follows.
    again = EXTENSION_OF_STAY.act("examine", replace(DECIDER, history=history, duties={"stay.examine"}))
    decided = EXTENSION_OF_STAY.act("grant", replace(EXAMINER, history=(*history, again)))
    assert decided.to == "granted"


def test_corrections_go_back_step_by_step_to_the_start():
    history = EXAMINED
    for expected in ("received", "draft"):
        history = (*history, EXTENSION_OF_STAY.correct(replace(SUPERVISOR, history=history), reason="wrong person"))
        assert current_state(history, "draft") == expected
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.correct(replace(SUPERVISOR, history=history), reason="more"))
    assert refusal.code == "lifecycle.correction.nothing-to-correct"


@pytest.mark.parametrize(
    ("asking", "reason", "code"),
    [
        (EXAMINER, "mistake", "duty-missing"),
        (SUPERVISOR, "  ", "reason-missing"),
        (replace(SUPERVISOR, actor="account:examiner"), "mistake", "same-person"),
    ],
)
def test_a_correction_is_refused(asking, reason, code):
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.correct(replace(asking, history=EXAMINED), reason=reason))
    assert refusal.code == f"lifecycle.correction.{code}"
    assert refusal.detail("ko", **refusal.facts)
    assert str(refusal.basis[0]) == "administrative_basic_act Art. 18"


def test_what_has_legal_effect_is_not_corrected_but_revoked():
    granted = (*EXAMINED, EXTENSION_OF_STAY.act("grant", replace(DECIDER, history=EXAMINED)))
    refusal = refusal_of(lambda: EXTENSION_OF_STAY.correct(replace(SUPERVISOR, history=granted), reason="mistake"))
    assert refusal.code == "lifecycle.correction.irreversible"
    assert refusal_of(lambda: PLAN.correct(SUPERVISOR, reason="mistake")).code == "lifecycle.correction.none"


def test_a_history_cannot_take_back_what_never_was():
    with pytest.raises(ValueError, match="takes back nothing"):
        standing([Act("correct", "received", "draft", "account:supervisor")])


@given(st.data())
def test_any_walk_stays_in_the_lifecycle_and_can_be_taken_back(data):
    everybody = Asking(actor="a", duties={"applicant", "stay.examine", "stay.decide"}, facts={"hearing_held": True})
    history = ()
    for number in range(data.draw(st.integers(0, 8))):
        asking = replace(everybody, actor=f"person:{number}", history=history)
        options = EXTENSION_OF_STAY.allowed(current_state(history, "draft"), asking)
        events = [each.transition.event for each in options if each.is_allowed]
        if not events:
            break
        history = (*history, EXTENSION_OF_STAY.act(data.draw(st.sampled_from(events)), asking))
    if history and history[-1].event != "grant":
        taken_back = EXTENSION_OF_STAY.correct(replace(SUPERVISOR, history=history), reason="checked")
        assert standing((*history, taken_back)) == history[:-1]


# ------------------------------------------------------------------ declarations


@pytest.mark.parametrize(
    ("states", "transitions", "problem"),
    [
        ((A, B, END), [step("go", "a", "end"), step("on", "b", "end")], "state b cannot be reached"),
        ((A, B, END), [step("go", "a", "b"), step("stop", "a", "end")], "state b is a dead end"),
        ((A, B, END), [step("go", "a", "b"), step("on", "b", "b"), step("stop", "a", "end")], "b leads to no end"),
        ((A, B, END), [step("go", "a", "b"), step("go", "a", "end"), step("on", "b", "end")], "go in state a is ambig"),
        ((A, B, END), [step("go", "a", "b"), step("go", "*open", "end")], "go in state a is ambiguous"),
        ((A, A, END), [step("go", "a", "end")], "declared 2 times"),
        ((A, END), [step("go", "a", "nowhere"), step("stop", "a", "end")], "state nowhere is not declared"),
        ((B, END), [step("go", "b", "end")], "state a is not declared"),
        ((A, END), [Transition(event="go", sources=(), to="end")], "has no source"),
        ((A, END), [step("go", "a", "end", distinct_from=("come",))], "come, which is no event"),
        ((A, END), [step("go", "a", "end", timing=Timing("month", When.WITHIN))], "clock month is not declared"),
        ((A, END), [step("go", "a", "end", clocks=(ClockEffect("day", ClockAction.STOP),))], "clock day is not decl"),
    ],
)
def test_a_wrong_declaration_is_rejected_by_name(states, transitions, problem):
    with pytest.raises(InvalidLifecycle, match=problem):
        Lifecycle("wrong", "a", states, tuple(transitions))


def test_all_problems_are_told_at_once():
    with pytest.raises(InvalidLifecycle) as caught:
        Lifecycle("wrong", "a", (A, B, State("c"), END), (step("go", "a", "c"),))
    assert caught.value.problems == (
        "state a leads to no end", "state b cannot be reached", "state b is a dead end", "state c is a dead end",
        "state end cannot be reached",
    )  # fmt: skip


def test_the_diagram_shows_states_conditions_and_duties():
    assert EXTENSION_OF_STAY.diagram().splitlines() == [
        "stateDiagram-v2",
        '    state "Draft" as draft',
        '    state "Received" as received',
        '    state "Supplement asked" as supplement',
        '    state "Examination" as examination',
        '    state "Granted" as granted',
        '    state "Refused" as refused',
        '    state "Withdrawn" as withdrawn',
        '    state "any open state" as any_open_state',
        "    [*] --> draft",
        "    draft --> received : Submit [fee_paid]",
        "    received --> supplement : ask_supplement (stay.examine)",
        "    examination --> supplement : ask_supplement (stay.examine)",
        "    supplement --> received : supplement",
        "    received --> examination : examine (stay.examine)",
        "    examination --> granted : grant (stay.decide)",
        "    examination --> refused : refuse [hearing_held] (stay.decide)",
        "    refused --> examination : reopen (stay.decide)",
        "    any_open_state --> withdrawn : withdraw (applicant)",
        "    granted --> [*]",
        "    refused --> [*]",
        "    withdrawn --> [*]",
    ]
    assert '    state "심사" as examination' in EXTENSION_OF_STAY.diagram("ko")


def test_a_diagram_escapes_what_mermaid_would_read():
    tricky = Lifecycle("t", "a", (A, END), (step('say "x"; y: #1', "a", "end"),))
    assert "    a --> end : say #quot;x#quot;#59; y#58; #35;1" in tricky.diagram()
