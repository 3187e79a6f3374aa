"""Small lifecycles for the tests: an extension of stay, a detention and an amendment of a plan."""

from gwanmun.kernel.lifecycle import (
    ANY_OPEN,
    ClockAction,
    ClockEffect,
    Correction,
    Guard,
    Lifecycle,
    State,
    Timing,
    Transition,
    When,
)
from gwanmun.kernel.refusals import LegalBasis, Refused, Text

FEE_UNPAID = Text("수수료가 납부되지 않았습니다.", "The fee is not paid.")

NO_HEARING = Text("의견을 듣지 않았습니다.", "No hearing was held.")


def fee_is_paid(facts):
    paid, due = facts.get("paid", 0), facts.get("fee", 0)
    return None if paid >= due else Refused("fee.unpaid", FEE_UNPAID, Text("납부하십시오.", "Pay it."), facts=facts)


def decision(event, to, **more):
    return Transition(
        event=event, sources=("examination",), to=to, duty="stay.decide", distinct_from=("examine",),
        basis=(LegalBasis("immigration_act", "Art. 25"),), clocks=(ClockEffect("decision", ClockAction.STOP),), **more,
    )  # fmt: skip


EXTENSION_OF_STAY = Lifecycle(
    name="extension_of_stay",
    initial="draft",
    states=(
        State("draft", Text("작성 중", "Draft")),
        State("received", Text("접수", "Received")),
        State("supplement", Text("보완 요청", "Supplement asked")),
        State("examination", Text("심사", "Examination")),
        State("granted", Text("허가", "Granted"), terminal=True),
        State("refused", Text("불허", "Refused"), terminal=True),
        State("withdrawn", Text("취하", "Withdrawn"), terminal=True),
    ),
    transitions=(
        Transition(
            event="submit", sources=("draft",), to="received", guards=(Guard("fee_paid", fee_is_paid),),
            clocks=(ClockEffect("decision", ClockAction.START),), label=Text("신청", "Submit"),
        ),
        Transition(
            event="ask_supplement", sources=("received", "examination"), to="supplement", duty="stay.examine",
            clocks=(ClockEffect("decision", ClockAction.PAUSE),),
        ),
        Transition(
            event="supplement", sources=("supplement",), to="received",
            clocks=(ClockEffect("decision", ClockAction.RESUME),),
        ),
        Transition(event="examine", sources=("received",), to="examination", duty="stay.examine"),
        decision("grant", "granted", reversible=False),
        decision("refuse", "refused", guards=(Guard("hearing_held", unmet=NO_HEARING),)),
        Transition(event="reopen", sources=("refused",), to="examination", duty="stay.decide"),
        Transition(event="withdraw", sources=(ANY_OPEN,), to="withdrawn", duty="applicant"),
    ),
    clocks=("decision",),
    correction=Correction("stay.supervise", (LegalBasis("administrative_basic_act", "Art. 18"),)),
)  # fmt: skip

DETENTION = Lifecycle(
    name="detention",
    initial="held",
    states=(State("held"), State("extended"), State("released", terminal=True)),
    transitions=(
        Transition(event="extend", sources=("held",), to="extended", timing=Timing("ten_days", When.WITHIN)),
        Transition(
            event="time_over", sources=("held",), to="released", duty="system", timing=Timing("ten_days", When.AFTER),
        ),
        Transition(event="time_over", sources=("extended",), to="released", duty="system"),
    ),
    clocks=("ten_days",),
)  # fmt: skip

PLAN = Lifecycle(
    name="plan",
    initial="drafted",
    states=(State("drafted"), State("confirmed", terminal=True), State("amended")),
    transitions=(
        Transition(event="check", sources=("drafted",), to="drafted"),
        Transition(event="resolve", sources=("drafted", "amended"), to="confirmed"),
        Transition(event="propose_change", sources=("confirmed",), to="amended"),
    ),
)
