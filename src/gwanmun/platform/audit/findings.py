"""What verification can find, in words that an auditor can act on."""

from dataclasses import dataclass
from typing import Literal

from gwanmun.kernel.refusals import Text

__all__ = ["Finding", "entry_finding", "leaf_missing", "seal_finding", "seal_missing"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that is not as it was sealed. `name` is an entry's id or a seal's number."""

    kind: Literal["altered", "missing", "inserted"]
    what: Literal["entry", "seal"]
    name: str
    explanation: Text


def entry_finding(kind: Literal["altered", "missing", "inserted"], name: str) -> Finding:
    """An entry that can be named by its id."""
    texts = {
        "altered": Text(
            "기록 {name}의 내용이 봉인된 뒤 바뀌었습니다.", "Entry {name} was altered after it was sealed."
        ),
        "missing": Text("봉인된 기록 {name}이(가) 없습니다.", "The sealed entry {name} is missing."),
        "inserted": Text("기록 {name}은(는) 정상 절차 밖에서 끼워 넣은 것입니다.", "Entry {name} was slipped in."),
    }
    return Finding(kind, "entry", name, _named(texts[kind], name))


def leaf_missing(number: int, position: int) -> Finding:
    """The entry at `position` of seal `number` is gone with its leaf; its id is unknown."""
    name = f"{number}/{position}"
    text = Text(
        "봉인 {name}(봉인 번호/자리)의 기록이 없습니다.",
        "The entry at place {name} (seal/position) is missing from its seal.",
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
