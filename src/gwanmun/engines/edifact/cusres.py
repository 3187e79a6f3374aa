"""A CUSRES message into a ClearanceAnswer: the flight, the header answer (ERP+1) and one answer a person (ERP+2)."""

from typing import Any

from gwanmun.engines.edifact.answers import AnswerFunction, ClearanceAnswer, PersonAnswer
from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.flights import normal_flight_number
from gwanmun.engines.edifact.messages import Message
from gwanmun.engines.edifact.tokenizer import Segment

__all__ = ["read_answer"]

_HEADER_LEVEL = "1"


class _AnswerReader:
    """`fields` are keyword arguments of ClearanceAnswer, `point` those of the ERP group under way."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.fields: dict[str, Any] = {}
        self.points: list[dict[str, Any]] = []

    def put(self, field: str, value: object, segment: Segment) -> None:
        """Sets a field once, in the group under way or in the header."""
        target = self.points[-1] if self.points else self.fields
        if value not in {None, ""} and target.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def read(self, segment: Segment) -> None:
        match segment.tag:
            case "BGM":
                self.beginning(segment)
            case "ERP":
                self.points.append({"level": segment.value(1)})
            case "RFF":
                self.reference(segment)
            case "ERC":
                self.code(segment)
            case "FTX":
                self.put(
                    "text", " ".join(text for element in segment.elements[4:5] for text in element if text), segment
                )
            case "DTM":
                self.time(segment)
            case "LOC":
                self.place(segment)
            case "TDT":
                self.put("flight", normal_flight_number(segment.value(2)), segment)
            case _:
                self.context.warn(segment, Finding.UNKNOWN_SEGMENT)

    def beginning(self, segment: Segment) -> None:
        try:
            self.put("function", AnswerFunction(segment.value(1)), segment)
        except ValueError:
            self.context.warn(segment, Finding.UNKNOWN_FUNCTION)

    def reference(self, segment: Segment) -> None:
        qualifier, value = segment.value(1).upper(), segment.value(1, 1)
        field = {"AVF": "locator", "ABO": "reference", "TN": "transaction_reference", "AF": "flight"}.get(qualifier)
        if field is None or (not self.points and field in {"locator", "reference"}):
            self.context.warn(segment, Finding.NOT_USED)
        else:
            self.put(field, normal_flight_number(value) if field == "flight" else value, segment)

    def code(self, segment: Segment) -> None:
        code = segment.value(1).upper()
        if not self.points:
            self.points.append({"level": _HEADER_LEVEL})
        point = self.points[-1]
        if code and point.setdefault("code", code) != code:
            point["further_codes"] = (*point.get("further_codes", ()), code)

    def time(self, segment: Segment) -> None:
        field = {"189": "departs_at", "232": "arrives_at"}.get(segment.value(1))
        if field:
            self.put(field, self.context.moment(segment, segment.value(1, 1), segment.value(1, 2)), segment)
        else:
            self.context.warn(segment, Finding.NOT_USED)

    def place(self, segment: Segment) -> None:
        field = {"125": "departure", "87": "arrival", "92": "arrival"}.get(segment.value(1))
        if segment.value(1) == "92" and "departure" not in self.fields:
            field = "departure"
        if field:
            self.put(field, segment.value(2).upper(), segment)
        else:
            self.context.warn(segment, Finding.NOT_USED)


def read_answer(message: Message, context: Context) -> ClearanceAnswer:
    """The answer of one message. Everything that is not understood is a warning."""
    reader = _AnswerReader(context)
    for segment in message.segments:
        reader.read(segment)
    persons = []
    for point in reader.points:
        level = point.pop("level")
        if level == _HEADER_LEVEL:
            reader.fields.setdefault("header_code", point.get("code"))
            reader.fields.setdefault("header_text", point.get("text"))
        else:
            persons.append(PersonAnswer(**point))
    return ClearanceAnswer(
        message_reference=message.reference,
        common_access_reference=message.common_access_reference,
        persons=tuple(persons),
        **reader.fields,
    )
