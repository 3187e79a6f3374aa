"""Exemption from carrying the card, for the ill: an invented procedure, declared whole."""

from gwanmun.casework.service import (
    CaseType,
    Check,
    Choice,
    ClockSpec,
    ExtensionRule,
    HandFlag,
    Kind,
    Objection,
    Question,
    Reason,
    Route,
    Slot,
    Supplements,
    declare_routes,
    is_,
    register,
)
from gwanmun.kernel.counting import Rule
from gwanmun.kernel.lifecycle import ClockAction, ClockEffect, Correction, Lifecycle, State, Transition
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.kernel.spans import Span

APPLY, EXAMINE, APPROVE = "card.apply", "card.examine", "card.approve"
ARTICLE = LegalBasis("sample_card_act", "Art. 9")
PETITIONS = LegalBasis("civil_petitions_act", "Art. 22")


def step(event: str, label: Text, sources: str, to: str, duty: str, clock: ClockAction | None = None) -> Transition:
    return Transition(
        event=event, label=label, sources=tuple(sources.split()), to=to, duty=duty, basis=(ARTICLE,),
        clocks=(ClockEffect("decision", clock),) if clock else (), reversible=duty == EXAMINE,
        distinct_from=("propose",) if duty == APPROVE and to == "exempt" else (),
    )  # fmt: skip


LIFECYCLE = Lifecycle(
    name="card_exemption",
    initial="draft",
    states=(
        State("draft", Text("작성 중", "Draft")),
        State("received", Text("접수", "Received")),
        State("supplement", Text("보완 요청", "More is needed")),
        State("proposed", Text("검토 완료", "Examined")),
        State("exempt", Text("면제", "Exempt"), terminal=True),
        State("refused", Text("불허", "Refused"), terminal=True),
    ),
    transitions=(
        step("submit", Text("제출", "Submit"), "draft", "received", APPLY, ClockAction.START),
        step("ask", Text("보완 요청", "Ask for more"), "received", "supplement", EXAMINE, ClockAction.PAUSE),
        step("answer", Text("보완 제출", "Answer"), "supplement", "received", APPLY, ClockAction.RESUME),
        step("propose", Text("면제 제안", "Propose"), "received", "proposed", EXAMINE),
        step("exempt", Text("면제", "Exempt"), "proposed", "exempt", APPROVE, ClockAction.STOP),
        step("refuse", Text("불허", "Refuse"), "received proposed", "refused", APPROVE, ClockAction.STOP),
    ),
    clocks=("decision",),
    correction=Correction(duty=EXAMINE),
)
CARD_EXEMPTION = register(
    CaseType(
        name="card_exemption",
        version=1,
        title=Text("카드 휴대 면제", "Exemption from carrying the card"),
        lifecycle=LIFECYCLE,
        receipt="submit",
        clocks={
            "decision": ClockSpec(
                Span.parse("10D"), Text("처리 기간", "Time to decide"), ARTICLE, rule=Rule.PETITION,
                extension=ExtensionRule(Span.parse("10D"), EXAMINE),
            )
        },
        questions=(
            Question(
                name="illness", kind=Kind.CHOICE, label=Text("사유", "Why you cannot carry it"), rule=ARTICLE,
                choices=(
                    Choice("ward", Text("입원", "I am in hospital")),
                    Choice("home", Text("재택 요양", "I am cared for at home")),
                ),
            ),
            Question(name="hospital", kind=Kind.TEXT, label=Text("병원", "Hospital"), when=is_("illness", "ward")),
            Question(name="carer", kind=Kind.TEXT, label=Text("보호자", "Carer"), when=is_("illness", "home")),
            Question(name="until", kind=Kind.DATE, label=Text("언제까지", "Until when"), rule=ARTICLE),
        ),
        slots=(
            Slot(
                name="diagnosis", label=Text("진단서", "Medical certificate"), basis=ARTICLE,
                kinds=frozenset({"medical_certificate", "hospital_letter"}),
            ),
        ),
        checklist=(
            Check(name="doctor", label=Text("의사 확인", "Doctor is licensed"), duty=EXAMINE, needed_for=("exempt",)),
        ),
        hand_flags=(
            HandFlag(
                name="doubt", label=Text("진위 확인 중", "Certificate in doubt"), raised_by=EXAMINE,
                lowered_by=APPROVE, blocks=("exempt",),
            ),
        ),
        supplements=Supplements(ask="ask", answer="answer", longest=Span.parse("14D"), basis=PETITIONS),
        reasons=(Reason("9-2", Text("진단이 증명되지 않음", "The illness is not proved"), ARTICLE),),
        objection=Objection(
            case_type="card_exemption_objection", against=("refused",), span=Span.parse("30D"), basis=ARTICLE,
            who=Text("신청인", "the applicant"), remedy=Text("행정소송을 제기하십시오.", "Bring the case to court."),
        ),
        letters={"exempt": ("card_exemption",), "refuse": ("card_exemption_refusal",)},
        retention="5Y",
        urgent_from="until",
    )
)  # fmt: skip
declare_routes("card_exemption", Route("in hospital", "wards", is_("illness", "ward")), Route("others", "counter"))
