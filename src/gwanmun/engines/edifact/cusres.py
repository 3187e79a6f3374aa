"""A CUSRES message into a ClearanceAnswer: the flight, the header answer (ERP+1) and one answer a person (ERP+2)."""

from typing import Any

from gwanmun.engines.edifact.answers import AnswerFunction, ClearanceAnswer, PersonAnswer
from gwanmun.engines.edifact.context import Context
from gwanmun.engines.edifact.findings import Finding
from gwanmun.engines.edifact.flights import normal_flight_number
from gwanmun.engines.edifact.messages import Message
from gwanmun.engines.edifact.segments import Segment

__all__ = ["read_answer"]

_HEADER_LEVEL = "1"
_PERSON_REFERENCES = {"AVF": "locator", "ABO": "reference"}
_TIMES = {"189": "departs_at", "232": "arrives_at"}
_PLACES = {"125": "departure", "87": "arrival", "92": "next"}


class _AnswerReader:
    """`fields` are keyword arguments of ClearanceAnswer, `points` those of PersonAnswer with the level of their ERP."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.fields: dict[str, Any] = {}
        self.points: list[dict[str, Any]] = []

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
                self.text(segment)
            case "DTM":
                self.time(segment)
            case "LOC":
                self.place(segment)
            case "TDT":
                self.put(self.fields, "flight", normal_flight_number(segment.value(2)), segment)
            case _:
                self.context.warn(segment, Finding.UNKNOWN_SEGMENT)

    def put(self, target: dict[str, Any], field: str, value: object, segment: Segment) -> None:
        """Sets a field once; a second, different value is noted and the first kept."""
        if value and target.setdefault(field, value) != value:
            self.context.warn(segment, Finding.REPEATED)

    def beginning(self, segment: Segment) -> None:
        try:
            self.put(self.fields, "function", AnswerFunction(segment.value(1)), segment)
        except ValueError:
            self.context.warn(segment, Finding.UNKNOWN_FUNCTION)

    def reference(self, segment: Segment) -> None:
        qualifier, value, _ = segment.qualified()
        if qualifier == "TN":
            self.put(self.fields, "transaction_reference", value, segment)
        elif qualifier == "AF":
            self.put(self.fields, "flight", normal_flight_number(value), segment)
        elif qualifier in _PERSON_REFERENCES and self.points:
            self.put(self.points[-1], _PERSON_REFERENCES[qualifier], value, segment)
        else:
            self.context.warn(segment, Finding.NOT_USED)

    def code(self, segment: Segment) -> None:
        """ERC; some senders leave out ERP before the one at header level."""
        code = segment.value(1).upper()
        if not self.points:
            self.points.append({"level": _HEADER_LEVEL})
        point = self.points[-1]
        if code and point.setdefault("code", code) != code:
            point["further_codes"] = (*point.get("further_codes", ()), code)

    def text(self, segment: Segment) -> None:
        text = " ".join(part for part in segment.components(4) if part)
        if self.points:
            self.put(self.points[-1], "text", text, segment)
        else:
            self.put(self.fields, "header_text", text, segment)

    def time(self, segment: Segment) -> None:
        qualifier, text, form = segment.qualified()
        if field := _TIMES.get(qualifier):
            self.put(self.fields, field, self.context.moment(segment, text, form), segment)
        else:
            self.context.warn(segment, Finding.NOT_USED)

    def place(self, segment: Segment) -> None:
        field = _PLACES.get(segment.value(1))
        if field == "next":  # LOC 92 stands for either end of a sector
            field = "arrival" if "departure" in self.fields else "departure"
        if field:
            self.put(self.fields, field, segment.value(2).upper(), segment)
        else:
            self.context.warn(segment, Finding.NOT_USED)


def read_answer(message: Message, context: Context) -> ClearanceAnswer:
    """The answer of one message. Everything that is not understood is a warning."""
    reader = _AnswerReader(context)
    for segment in message.segments():
        reader.read(segment)
    persons: list[PersonAnswer] = []
    for point in reader.points:
        if point.pop("level") == _HEADER_LEVEL:
            _to_header(point, reader.fields)
        else:
            persons.append(PersonAnswer(**point))
    return ClearanceAnswer(
        message_reference=message.reference,
        common_access_reference=message.common_access_reference,
        persons=tuple(persons),
        **reader.fields,
    )


def _to_header(point: dict[str, Any], fields: dict[str, Any]) -> None:
    """Several errors at header level are joined: every code and text is for the carrier to see."""
    codes = (point.get("code"), *point.get("further_codes", ()))
    for field, values in (("header_code", codes), ("header_text", (point.get("text"),))):
        said = [fields.get(field), *values]
        if joined := " ".join(value for value in said if value):
            fields[field] = joined
