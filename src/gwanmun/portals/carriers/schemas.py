"""The JSON form of passenger lists and answers, for carriers that do not speak EDIFACT."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["AnswerOut", "FlightIn", "ListOut", "PassengerListIn", "PassengerListOut", "TravellerIn", "Verdict"]

Country = Annotated[str, Field(pattern="^[A-Z]{3}$", description="ISO 3166-1 alpha-3")]
Place = Annotated[str, Field(pattern="^[A-Z]{3}$", description="IATA airport")]
Verdict = Literal["board", "board_and_inspect", "do_not_board", "contact", "insufficient"]
Short = Annotated[str, Field(max_length=80)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class FlightIn(_Strict):
    """The leg over the border. Times are clocks of the airports, without an offset."""

    carrier: Annotated[str, Field(pattern="^[A-Z0-9]{2,3}$")]
    number: Annotated[str, Field(pattern="^[A-Z0-9]{3,8}$", description="designator and number, such as KE250")]
    departure: Place
    arrival: Place
    departs_at: datetime
    arrives_at: datetime | None = None

    @field_validator("departs_at", "arrives_at")
    @classmethod
    def _clock_time(cls, value: datetime | None) -> datetime | None:
        if value and value.tzinfo:
            raise ValueError("local time of the airport is expected, without an offset")
        return value


class DocumentIn(_Strict):
    """A travel document. `kind` is a code of the PAXLST segment DOC, such as P."""

    kind: Annotated[str, Field(max_length=3)] = "P"
    number: Annotated[str, Field(min_length=1, max_length=35)]
    issuer: Country | None = None
    expires_on: date | None = None


class TravellerIn(_Strict):
    """A person on the list. `reference` comes back with the answer."""

    reference: Annotated[str, Field(min_length=1, max_length=40)]
    kind: Literal["passenger", "crew"] = "passenger"
    locator: Annotated[str, Field(max_length=20)] | None = None
    surname: Short = ""
    given_names: Short | None = None
    sex: Literal["M", "F", "X"] | None = None
    birth: Annotated[str, Field(description="YYYY, YYYY-MM or YYYY-MM-DD")] | None = None
    nationality: Country | None = None
    seat: Annotated[str, Field(max_length=8)] | None = None
    documents: Annotated[list[DocumentIn], Field(max_length=8)] = []

    @field_validator("birth")
    @classmethod
    def _partial_date(cls, value: str | None) -> str | None:
        if value:
            PartialDate.parse(value)
        return value


class PassengerListIn(_Strict):
    """A passenger list. The same `reference` with the same content gets the same answer."""

    reference: Annotated[str, Field(min_length=1, max_length=40)]
    function: Literal[
        "passengers", "crew", "change", "cancel_reservation", "close_out", "close_out_on_board",
        "close_out_not_on_board", "cancel_flight",
    ] = "passengers"  # fmt: skip
    flight: FlightIn
    travellers: Annotated[list[TravellerIn], Field(max_length=1000)] = []


class AnswerOut(BaseModel):
    """The answer for one person."""

    reference: str
    locator: str
    verdict: Verdict
    code: str
    reason: str
    text: str


class ListOut(BaseModel):
    """The answers to one list; `error` says why there are none."""

    transaction_reference: str | None
    flight: str | None
    error: str | None
    answers: list[AnswerOut]


class PassengerListOut(BaseModel):
    """The reply to a message."""

    lists: list[ListOut]
