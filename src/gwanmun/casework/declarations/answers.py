"""Reads answers by the declaration: what is asked of whom, what is still missing, and what is wrong with each field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.declarations.questions import Kind, Question, Slot
from gwanmun.engines.mrtd import UnknownState, state_to_iso3
from gwanmun.kernel.refusals import Text

__all__ = ["Answers", "FieldError", "asked", "missing", "needed_slots", "open_slots", "read_answers"]

Facts = Mapping[str, object]
_LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one answer; `code` is stable."""

    name: str
    code: str
    text: Text


@dataclass(frozen=True, slots=True)
class Answers:
    """`facts` are the answers as they are stored; `errors` name the fields that were not understood; `dropped` are the
    answers to questions that this person is not asked."""

    facts: dict[str, object]
    errors: tuple[FieldError, ...]
    dropped: tuple[str, ...]


class _Unfit(Exception):
    def __init__(self, code: str, text: Text) -> None:
        self.code, self.text = code, text


def asked(kind: CaseType, facts: Facts) -> list[Question]:
    """The questions that these facts lead to, in order."""
    return [question for question in kind.questions if question.when.holds(facts)]


def missing(kind: CaseType, facts: Facts) -> list[Question]:
    """The questions that are asked, must be answered, and are not."""
    return [question for question in asked(kind, facts) if question.required and facts.get(question.name) is None]


def needed_slots(kind: CaseType, facts: Facts) -> list[Slot]:
    """The requirements that documents must satisfy for these facts."""
    flagged = kind.flagged_facts(facts)
    return [slot for slot in kind.slots if slot.when.holds(flagged)]


def open_slots(kind: CaseType, facts: Facts, filed: Iterable[str]) -> list[Slot]:
    """The needed and required ones without a document; `filed` are the names of those that have one."""
    done = set(filed)
    return [slot for slot in needed_slots(kind, facts) if slot.required and slot.name not in done]


def read_answers(kind: CaseType, given: Mapping[str, object], known: Facts) -> Answers:
    """Reads `given` (texts of a form or JSON values) in the order of the questions, on top of the facts `known`.

    An empty answer takes an earlier one back (None). What is wrong is told by field; nothing is guessed.
    """
    names = {question.name for question in kind.questions}
    errors = [FieldError(name, "unknown", _NOT_ASKED) for name in given if name not in names]
    facts, new, dropped = dict(known), dict[str, object](), list[str]()
    for question in kind.questions:
        name = question.name
        if not question.when.holds(facts):
            dropped += [name] if name in given else []
            if facts.get(name) is not None:  # what is no longer asked is no longer stated
                facts[name] = new[name] = None
        elif name in given:
            try:
                facts[name] = new[name] = _read(question, given[name])
            except _Unfit as unfit:
                errors.append(FieldError(name, unfit.code, unfit.text))
    return Answers(new, tuple(errors), tuple(dropped))


def _read(question: Question, value: object) -> object:
    if isinstance(value, str):
        value = value.strip()
    if value is None or value == "":
        return None
    return _READERS[question.kind](question, value)


def _text(question: Question, value: object) -> object:
    most = question.most or _LONGEST_TEXT
    if not isinstance(value, str):
        raise _Unfit("not_text", Text("글자로 입력하십시오.", "Enter a text."))
    if any(sign == "\x00" or "\ud800" <= sign <= "\udfff" for sign in value):
        raise _Unfit("not_text", Text("사용할 수 없는 문자가 있습니다.", "It has a character that cannot be used."))
    if len(value) > most:
        raise _Unfit("too_long", Text(f"{most}자 이하로 입력하십시오.", f"Enter no more than {most} characters."))
    if question.least and len(value) < question.least:
        text = Text(f"{question.least}자 이상 입력하십시오.", f"Enter at least {question.least} characters.")
        raise _Unfit("too_short", text)
    return value


def _choice(question: Question, value: object) -> object:
    if value not in [choice.value for choice in question.choices]:
        raise _Unfit("not_a_choice", Text("보기 중에서 선택하십시오.", "Choose one of the answers."))
    return value


def _date(question: Question, value: object) -> object:  # noqa: ARG001 - one signature for all kinds
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        text = Text("날짜를 2026-03-01과 같이 입력하십시오.", "Enter a date such as 2026-03-01.")
        raise _Unfit("not_a_date", text) from None


def _number(question: Question, value: object) -> object:
    try:
        if isinstance(value, bool | float):
            raise ValueError
        number = int(str(value).replace(",", ""))
    except ValueError:
        text = Text("숫자만 입력하십시오. 예: 1500000", "Enter a whole number such as 1500000.")
        raise _Unfit("not_a_number", text) from None
    if question.least is not None and number < question.least:
        raise _Unfit(
            "too_small", Text(f"{question.least:,} 이상이어야 합니다.", f"It must be {question.least:,} or more.")
        )
    if question.most is not None and number > question.most:
        raise _Unfit("too_large", Text(f"{question.most:,} 이하여야 합니다.", f"It must be {question.most:,} or less."))
    return number


def _yes_no(question: Question, value: object) -> object:  # noqa: ARG001 - one signature for all kinds
    answers: dict[object, bool] = {True: True, False: False, "yes": True, "no": False, "true": True, "false": False}
    if not isinstance(value, bool | str) or value not in answers:
        raise _Unfit("not_yes_or_no", Text("‘예’ 또는 ‘아니요’를 선택하십시오.", "Choose yes or no."))
    return answers[value]


def _country(question: Question, value: object) -> object:  # noqa: ARG001 - one signature for all kinds
    try:
        return state_to_iso3(str(value))
    except UnknownState:
        raise _Unfit(
            "not_a_country", Text("국가를 목록에서 선택하십시오.", "Choose a country from the list.")
        ) from None


_NOT_ASKED = Text("이 신청에서 묻지 않는 항목입니다.", "This is not asked in this application.")
_READERS: Mapping[Kind, Callable[[Question, object], object]] = {
    Kind.TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.COUNTRY: _country,
}
