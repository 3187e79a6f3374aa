"""A procedure that exists in no law, with everything that a procedure can declare, and the people who meet in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from unittest import mock
from uuid import UUID

from gwanmun.casework import case_types, effects, routing
from gwanmun.casework.service import (
    Approvals,
    Band,
    Case,
    CaseType,
    Check,
    Choice,
    ClockSpec,
    DerivedFlag,
    ExtensionRule,
    HandFlag,
    Kind,
    Objection,
    Question,
    Reason,
    Route,
    Slot,
    Supplements,
    advance_case,
    at_least,
    declare_routes,
    effect,
    file_document,
    is_,
    open_case,
    register,
    save_answers,
)
from gwanmun.kernel.lifecycle import ClockAction, ClockEffect, Correction, Lifecycle, State, Timing, Transition, When
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.kernel.spans import Span
from gwanmun.platform.access.service import Actor

__all__ = [
    "ANN", "APPROVER", "AUDITOR", "BOSS", "CLERK", "COLLEAGUE", "LAW", "LEADER", "MONDAY", "OTHER_APPROVER", "PERMIT",
    "PERSON", "STRANGER", "at", "casework", "received", "text", "version_two",
]  # fmt: skip

MONDAY = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
LAW = LegalBasis("sample_act", "Art. 7")
PERSON = UUID("01900000-0000-7000-8000-000000000001")


def officer(name: str, *duties: str, office: str = "SEOUL") -> Actor:
    return Actor(f"account:{name}", name.title(), "officer", frozenset(duties), office, "casework")


CLERK = officer("clerk", "permit.examine")
COLLEAGUE = officer("colleague", "permit.examine")
APPROVER = officer("approver", "permit.approve")
OTHER_APPROVER = officer("approver2", "permit.approve")
BOSS = officer("boss", "permit.examine", "permit.approve")
LEADER = officer("leader", "permit.examine", "case.lead", "case.confidential")
AUDITOR = officer("auditor", "permit.audit")
STRANGER = officer("stranger", "border.inspect")
ANN = Actor("public:ann", "Ann", "public", frozenset({"permit.apply"}), person_id=PERSON)


def text(words: str) -> Text:
    return Text(f"{words}(국문)", words)


def at(days: float) -> datetime:
    """That many days after the Monday of the receipt."""
    return MONDAY + timedelta(days=days)


def _step(event: str, sources: str, to: str, duty: str, *clocks: tuple[str, ClockAction], **more: object) -> Transition:
    return Transition(
        event=event, sources=tuple(sources.split()), to=to, duty=duty, basis=(LAW,), label=text(event),
        clocks=tuple(ClockEffect(*clock) for clock in clocks), **more,
    )  # fmt: skip


_DECISION, _ANSWER = "decision", "answer"
_OPEN = "draft received examining supplement proposed"
LIFECYCLE = Lifecycle(
    name="sample_permit",
    initial="draft",
    states=(
        State("draft", text("draft")), State("received", text("received")), State("examining", text("examining")),
        State("supplement", text("supplement")), State("proposed", text("proposed")),
        State("granted", text("granted"), terminal=True), State("refused", text("refused"), terminal=True),
        State("withdrawn", text("withdrawn"), terminal=True), State("deemed", text("deemed"), terminal=True),
    ),
    transitions=(
        _step("submit", "draft", "received", "permit.apply", (_DECISION, ClockAction.START), reversible=False),
        _step("begin", "received", "examining", "permit.examine"),
        _step(
            "ask", "examining", "supplement", "permit.examine", (_DECISION, ClockAction.PAUSE),
            (_ANSWER, ClockAction.START),
        ),
        _step(
            "answer", "supplement", "examining", "permit.apply", (_DECISION, ClockAction.RESUME),
            (_ANSWER, ClockAction.STOP),
        ),
        _step(
            "go_on", "supplement", "examining", "permit.examine", (_DECISION, ClockAction.RESUME),
            (_ANSWER, ClockAction.STOP), timing=Timing(_ANSWER, When.AFTER),
        ),
        _step("propose", "examining", "proposed", "permit.examine"),
        _step("send_back", "proposed", "examining", "permit.approve"),
        _step(
            "grant", "proposed", "granted", "permit.approve", (_DECISION, ClockAction.STOP),
            distinct_from=("propose",), reversible=False,
        ),
        _step(
            "refuse", "proposed", "refused", "permit.approve", (_DECISION, ClockAction.STOP),
            distinct_from=("propose",), reversible=False,
        ),
        _step("withdraw", _OPEN, "withdrawn", "permit.apply", (_DECISION, ClockAction.STOP), reversible=False),
        _step(
            "deem", "received examining proposed", "deemed", "permit.approve", (_DECISION, ClockAction.STOP),
            timing=Timing(_DECISION, When.AFTER), reversible=False,
        ),
    ),
    clocks=(_DECISION, _ANSWER),
    correction=Correction(duty="permit.examine"),
)  # fmt: skip


def declare(version: int = 1, **changed: object) -> CaseType:
    parts: dict[str, object] = {
        "lifecycle": LIFECYCLE,
        "clocks": {
            _DECISION: ClockSpec(
                Span.parse("14D"), text("time to decide"), LAW, deemed="deem",
                extension=ExtensionRule(Span.parse("7D"), "permit.examine", LAW),
            ),
            _ANSWER: ClockSpec(Span.parse("7D"), text("time to answer"), LAW),
        },
        "receipt": "submit",
        "questions": (
            Question(
                name="group", kind=Kind.CHOICE, label=text("Who are you?"), rule=LAW,
                choices=tuple(Choice(each, text(each)) for each in ("student", "worker", "spouse")),
            ),
            Question(name="school", kind=Kind.TEXT, label=text("School"), when=is_("group", "student"), most=60),
            Question(name="hours", kind=Kind.NUMBER, label=text("Hours"), when=is_("group", "worker"), most=168),
            Question(name="lives_together", kind=Kind.YES_NO, label=text("Together?"), when=is_("group", "spouse")),
            Question(
                name="apart_because", kind=Kind.TEXT, label=text("Why apart?"),
                when=is_("group", "spouse") & is_("lives_together", False),
            ),
            Question(name="until", kind=Kind.DATE, label=text("Until"), rule=LAW),
            Question(name="country", kind=Kind.COUNTRY, label=text("Country"), required=False),
        ),
        "given": frozenset({"stay_until"}),
        "slots": (
            Slot(name="passport", label=text("passport"), kinds=frozenset({"passport"}), basis=LAW),
            Slot(
                name="enrolment", label=text("enrolment"), kinds=frozenset({"certificate", "letter"}),
                when=is_("group", "student"), basis=LAW,
            ),
        ),
        "checklist": (
            Check(name="identity", label=text("identity"), duty="permit.examine", needed_for=("grant",), basis=LAW),
        ),
        "approvals": (Approvals("grant", (Band(2, at_least("hours", 100)), Band(1))),),
        "hand_flags": (
            HandFlag(
                name="inquiry", label=text("under inquiry"), raised_by="permit.examine", lowered_by="permit.approve",
                blocks=("grant",),
            ),
            HandFlag(name="vip", label=text("care"), raised_by="permit.examine", lowered_by="permit.examine"),
        ),
        "derived_flags": (DerivedFlag(name="long_hours", label=text("long hours"), when=at_least("hours", 60)),),
        "reasons": (Reason("R1", text("not enough hours"), LAW),),
        "supplements": Supplements(ask="ask", answer="answer", longest=Span.parse("30D"), basis=LAW),
        "objection": Objection(
            case_type="sample_objection", against=("refused",), span=Span.parse("30D"), basis=LAW,
            remedy=text("Ask a court."), who=text("the applicant"),
        ),
        "effects": {"grant": ("sample.ledger",)},
        "letters": {"grant": ("sample_grant",)},
        "retention": "10Y",
        "urgent_from": "stay_until",
        "nationwide": False,
        "viewers": frozenset({"permit.audit"}),
        "seen_by_applicant": {"proposed": text("examining")},
    } | changed  # fmt: skip
    return CaseType(name="sample_permit", version=version, title=text("Sample permit"), **parts)  # type: ignore[arg-type]


PERMIT = declare()


def version_two(**changed: object) -> CaseType:
    """A later version: one question more, other documents, a longer time to decide."""
    more = (
        *PERMIT.questions[:-1],
        Question(name="language", kind=Kind.TEXT, label=text("Language"), required=False),
    )
    clocks = {**PERMIT.clocks, _DECISION: ClockSpec(Span.parse("30D"), text("time to decide"), LAW, deemed="deem")}
    parts = {"questions": more, "clocks": clocks, "slots": PERMIT.slots[:1], "in_force_from": date(2027, 1, 1)}
    return declare(2, **(parts | changed))


OBJECTION = CaseType(
    name="sample_objection",
    version=1,
    title=text("Objection"),
    lifecycle=Lifecycle(
        name="sample_objection", initial="received",
        states=(State("received"), State("upheld", terminal=True), State("rejected", terminal=True)),
        transitions=(
            Transition(event="uphold", sources=("received",), to="upheld", duty="permit.approve"),
            Transition(event="reject", sources=("received",), to="rejected", duty="permit.approve"),
        ),
    ),
)  # fmt: skip

LEDGER: list[str] = []


@contextmanager
def casework() -> Iterator[None]:
    """The procedure is known inside, and forgotten afterwards."""
    with (
        mock.patch.dict(case_types._types),
        mock.patch.dict(case_types._newest),
        mock.patch.dict(routing._routes),
        mock.patch.dict(effects._effects),
    ):
        LEDGER.clear()
        register(PERMIT)
        register(OBJECTION)
        declare_routes(
            "sample_permit",
            Route("students first", "students", is_("group", "student"), office="SEOUL"),
            Route("long hours", "labour", is_("flag:long_hours")),
            Route("everybody else", "general"),
        )

        @effect("sample.ledger")
        def write(*, case: Case, **_: object) -> None:
            LEDGER.append(str(case.pk))

        yield


def received(
    answers: dict[str, object] | None = None, *, day: float = 0, subject: str = "person:1", begun: bool = False
) -> Case:
    """Ann's application, received on a day; with `begun`, the clerk examines it."""
    answers = {"group": "worker", "hours": "40", "until": "2027-06-30"} | (answers or {})
    case = open_case(
        by=ANN, at=at(day), case_type="sample_permit", subject=subject, person_id=PERSON, office="SEOUL",
        facts={"stay_until": "2026-12-31"},
    )  # fmt: skip
    assert not save_answers(by=ANN, at=at(day), case_id=case.pk, expected_version=0, answers=answers).errors
    version = 1
    for slot, kind in (("passport", "passport"), ("enrolment", "letter"))[: 1 + (answers["group"] == "student")]:
        file_document(
            by=ANN, at=at(day), case_id=case.pk, expected_version=version, slot=slot, document=f"document:{slot}",
            document_kind=kind,
        )  # fmt: skip
        version += 1
    advance_case(by=ANN, at=at(day), case_id=case.pk, expected_version=version, event="submit")
    if begun:
        advance_case(by=CLERK, at=at(day), case_id=case.pk, expected_version=version + 1, event="begin")
    case.refresh_from_db()
    return case
