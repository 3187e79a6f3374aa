"""What verification can find, in words that an auditor can act on."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from gwanmun.kernel.refusals import Text

__all__ = ["Finding", "leaf_missing", "row_finding", "seal_finding", "seal_missing"]

_ROWS = {
    "altered": Text("기록 {name}의 내용이 봉인된 뒤 바뀌었습니다.", "{name} was altered after it was sealed."),
    "missing": Text("기록 {name}이(가) 없습니다.", "{name} was recorded and is missing."),
    "inserted": Text("기록 {name}은(는) 정상 절차 밖에서 끼워 넣은 것입니다.", "{name} was slipped in past the log."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is not as it was sealed. `name` is the id of an entry or read, or a seal's number."""

    kind: Literal["altered", "missing", "inserted"]
    what: Literal["entry", "read", "seal"]
    name: str
    explanation: Text


def row_finding(
    kind: Literal["altered", "missing", "inserted"], what: Literal["entry", "read"], row_id: UUID
) -> Finding:
    """An entry or a read that can be named by its id. Of a missing one nobody knows which it was."""
    name = str(row_id)
    return Finding(kind, what, name, _named(_ROWS[kind], name))


def leaf_missing(number: int, position: int) -> Finding:
    """The row at `position` of seal `number` is gone with its leaf; its id is unknown."""
    name = f"{number}/{position}"
    text = Text(
        "봉인 {name}(봉인 번호/자리)의 기록이 없습니다.",
        "What was sealed at place {name} (seal/position) is missing.",
    )
    return Finding("missing", "entry", name, _named(text, name))


def seal_missing(number: int) -> Finding:
    """A seal is gone: in the middle, or the newest ones that a checkpoint still knows."""
    text = Text("봉인 {name}이(가) 없습니다.", "Seal {name} is missing.")
    return Finding("missing", "seal", str(number), _named(text, str(number)))


def seal_finding(number: int) -> Finding:
    """A seal does not say what was signed, or its entries do not lead to its root."""
    text = Text(
        "봉인 {name} 또는 그 기록이 바뀌었거나, 서명 열쇠 파일이 없습니다.",
        "Seal {name}, or what it covers, is not what was signed and exported, or the file of its key is missing.",
    )
    return Finding("altered", "seal", str(number), _named(text, str(number)))


def _named(text: Text, name: str) -> Text:
    return Text(text.ko.format(name=name), text.en.format(name=name))
