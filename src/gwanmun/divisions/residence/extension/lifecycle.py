"""The course of an application for an extension of stay.

Draft, receipt, examination with or without a supplement, a proposal, and the decision of somebody else. The applicant
may withdraw until it is decided. A grant writes into the ledger of stays, so it cannot be taken back here; a refusal
can be contested. Source: Immigration Act 25; Decree 31, 33; Civil Petitions Act 22 (supplements), 35 (objection).
"""

from gwanmun.kernel.lifecycle import ClockAction, Correction, Lifecycle, State, Timing, Transition, When
from gwanmun.kernel.lifecycle.parts import ClockEffect
from gwanmun.kernel.refusals import Text
from gwanmun.law.citations import cite

__all__ = ["APPLY", "APPROVE", "EXAMINE", "EXTENSION"]

APPLY, EXAMINE, APPROVE = "residence.apply", "residence.examine", "residence.approve"

_ACT_25 = cite("Act 25(1)")
_DECREE_31 = cite("Decree 31")
_DECREE_33 = cite("Decree 33")
_SUPPLEMENT = cite("Civil Petitions Act 22")


def _on(clock: str, action: ClockAction) -> ClockEffect:
    return ClockEffect(clock, action)


EXTENSION = Lifecycle(
    name="extension_of_stay",
    initial="draft",
    states=(
        State("draft", Text("작성 중", "Draft")),
        State("received", Text("접수", "Received")),
        State("examining", Text("심사 중", "Under examination")),
        State("supplement", Text("보완 요청", "Supplement asked")),
        State("grant_proposed", Text("허가 제안", "Grant proposed")),
        State("refusal_proposed", Text("불허 제안", "Refusal proposed")),
        State("granted", Text("허가", "Granted"), terminal=True),
        State("refused", Text("불허", "Refused"), terminal=True),
        State("withdrawn", Text("취하", "Withdrawn"), terminal=True),
    ),
    transitions=(
        Transition(
            event="submit", sources=("draft",), to="received", duty=APPLY, basis=_ACT_25,
            clocks=(_on("decision", ClockAction.START),), label=Text("제출", "Submit"), reversible=False,
        ),
        Transition(
            event="begin", sources=("received",), to="examining", duty=EXAMINE, basis=_DECREE_31,
            label=Text("심사 시작", "Begin"),
        ),
        Transition(
            event="ask_supplement", sources=("examining",), to="supplement", duty=EXAMINE, basis=_SUPPLEMENT,
            clocks=(_on("decision", ClockAction.PAUSE), _on("supplement", ClockAction.START)),
            label=Text("보완 요청", "Ask for a supplement"),
        ),
        Transition(
            event="answer_supplement", sources=("supplement",), to="examining", duty=APPLY, basis=_SUPPLEMENT,
            clocks=(_on("decision", ClockAction.RESUME), _on("supplement", ClockAction.STOP)),
            label=Text("보완 제출", "Answer the request"), reversible=False,
        ),
        Transition(
            event="resume_without", sources=("supplement",), to="examining", duty=EXAMINE, basis=_SUPPLEMENT,
            timing=Timing("supplement", When.AFTER),
            clocks=(_on("decision", ClockAction.RESUME), _on("supplement", ClockAction.STOP)),
            label=Text("보완 없이 심사 재개", "Go on without it"),
        ),
        Transition(
            event="propose_grant", sources=("examining",), to="grant_proposed", duty=EXAMINE, basis=_DECREE_31,
            label=Text("허가 제안", "Propose to grant"),
        ),
        Transition(
            event="propose_refusal", sources=("examining",), to="refusal_proposed", duty=EXAMINE, basis=_DECREE_33,
            label=Text("불허 제안", "Propose to refuse"),
        ),
        Transition(
            event="send_back", sources=("grant_proposed", "refusal_proposed"), to="examining", duty=APPROVE,
            basis=_DECREE_31, label=Text("반려", "Send back"),
        ),
        Transition(
            event="grant", sources=("grant_proposed",), to="granted", duty=APPROVE, basis=_DECREE_31,
            distinct_from=("propose_grant",), clocks=(_on("decision", ClockAction.STOP),),
            label=Text("허가", "Grant"), reversible=False,
        ),
        Transition(
            event="refuse", sources=("refusal_proposed",), to="refused", duty=APPROVE, basis=_DECREE_33,
            distinct_from=("propose_refusal",), clocks=(_on("decision", ClockAction.STOP),),
            label=Text("불허", "Refuse"), reversible=False,
        ),
        Transition(
            event="withdraw",
            sources=("draft", "received", "examining", "supplement", "grant_proposed", "refusal_proposed"),
            to="withdrawn", duty=APPLY, basis=_ACT_25, clocks=(_on("decision", ClockAction.STOP),),
            label=Text("취하", "Withdraw"), reversible=False,
        ),
    ),
    clocks=("decision", "supplement"),
    correction=Correction(duty=EXAMINE),
)  # fmt: skip
