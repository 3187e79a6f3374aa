"""What BGM asks for: document code (745 passengers, 250 crew, 266 flight status, 336 master crew, 655 gate pass) and
sub-code. Sources: the WCO/IATA/ICAO guidelines on API and their use in carriers' systems."""

from gwanmun.engines.edifact.passenger_lists import ListFunction

__all__ = ["bgm_codes", "list_function"]

_BY_CODE = {
    "745": ListFunction.PASSENGERS,
    "250": ListFunction.CREW,
    "336": ListFunction.MASTER_CREW,
    "655": ListFunction.GATE_PASS,
    "266": ListFunction.CLOSE_OUT,
}
_BY_SUB_CODE = {
    "CP": ListFunction.CHANGE,
    "XR": ListFunction.CANCEL_RESERVATION,
    "RP": ListFunction.REDUCTION,
    "CL": ListFunction.CLOSE_OUT,
    "CLOB": ListFunction.CLOSE_OUT_ON_BOARD,
    "CLNB": ListFunction.CLOSE_OUT_NOT_ON_BOARD,
    "XF": ListFunction.CANCEL_FLIGHT,
    "CF": ListFunction.CHANGE_FLIGHT,
}
_CREW_CHANGES = {"CC", "BC", "EC", "FC"}
_CODES = {
    ListFunction.CHANGE: ("745", "CP"),
    ListFunction.CANCEL_RESERVATION: ("745", "XR"),
    ListFunction.REDUCTION: ("745", "RP"),
    ListFunction.CLOSE_OUT: ("266", "CL"),
    ListFunction.CLOSE_OUT_ON_BOARD: ("266", "CLOB"),
    ListFunction.CLOSE_OUT_NOT_ON_BOARD: ("266", "CLNB"),
    ListFunction.CANCEL_FLIGHT: ("266", "XF"),
    ListFunction.CHANGE_FLIGHT: ("266", "CF"),
    ListFunction.CREW: ("250", "C"),
    ListFunction.MASTER_CREW: ("336", None),
    ListFunction.GATE_PASS: ("655", None),
}


def list_function(code: str, sub_code: str) -> ListFunction:
    """The function of a list; UNKNOWN for a document code that is not one of a passenger list."""
    if code == "250" and sub_code in _CREW_CHANGES:
        return ListFunction.CHANGE
    # Crew lists (250, 336) have sub-codes of their own, which say who the crew are and not what to do.
    if code in {"745", "266"} or sub_code in {"CP", "XR", "RP"}:
        return _BY_SUB_CODE.get(sub_code, _BY_CODE.get(code, ListFunction.UNKNOWN))
    return _BY_CODE.get(code, ListFunction.UNKNOWN)


def bgm_codes(function: ListFunction) -> tuple[str, str | None]:
    """Document code and sub-code to write for a function."""
    return _CODES.get(function, ("745", None))
