"""What a reader has to say about a message: warnings that leave the reading usable, and the one error that does not."""

from dataclasses import dataclass
from enum import StrEnum

from gwanmun.kernel.refusals import Text

__all__ = ["Finding", "Log", "ReadWarning", "UnableToRead"]


class Finding(StrEnum):
    """Stable code of a warning."""

    NOT_UTF8 = "not_utf8"
    SERVICE_STRING_DAMAGED = "service_string_damaged"
    TERMINATOR_RESTORED = "terminator_restored"
    SEPARATOR_NOT_RELEASED = "separator_not_released"
    RELEASE_MISUSED = "release_misused"
    NO_INTERCHANGE_HEADER = "no_interchange_header"
    NO_INTERCHANGE_TRAILER = "no_interchange_trailer"
    NO_MESSAGE_HEADER = "no_message_header"
    TRUNCATED = "truncated"
    SEVERAL_INTERCHANGES = "several_interchanges"
    SEGMENT_COUNT = "segment_count"
    MESSAGE_COUNT = "message_count"
    PERSON_COUNT = "person_count"
    REFERENCE_DIFFERS = "reference_differs"
    UNSUPPORTED_MESSAGE = "unsupported_message"
    STRAY_SEGMENT = "stray_segment"
    UNKNOWN_SEGMENT = "unknown_segment"
    NOT_USED = "not_used"
    REPEATED = "repeated"
    UNREADABLE_DATE = "unreadable_date"
    UNREADABLE_NUMBER = "unreadable_number"
    UNREADABLE_VALUE = "unreadable_value"
    UNKNOWN_FUNCTION = "unknown_function"
    UNKNOWN_ROLE = "unknown_role"
    NAME_MISPLACED = "name_misplaced"
    NO_NAME = "no_name"


_SENTENCES: dict[Finding, tuple[str, str]] = {
    Finding.NOT_UTF8: ("UTF-8이 아닌 바이트가 있어 {} 문자로 읽었습니다.", "Bytes are not UTF-8; read as {}."),
    Finding.SERVICE_STRING_DAMAGED: (
        "서비스 문자열(UNA)이 손상되어 구분 문자를 본문에서 추정했습니다: {}",
        "The service string (UNA) is damaged; separators were inferred from the text: {}",
    ),
    Finding.TERMINATOR_RESTORED: (
        "줄 끝에 세그먼트 종결 문자가 없어 {}곳에 채웠습니다.",
        "Segment terminators were missing at line ends and were restored in {} places.",
    ),
    Finding.SEPARATOR_NOT_RELEASED: (
        "자료 안의 종결 문자에 해제 문자가 없어 앞 세그먼트에 이어 읽었습니다: {}",
        "A terminator inside data was not released; the text was joined to its segment: {}",
    ),
    Finding.RELEASE_MISUSED: (
        "해제 문자가 잘못 쓰였습니다: {}",
        "A release character is used wrongly: {}",
    ),
    Finding.NO_INTERCHANGE_HEADER: ("전문 머리부(UNB)가 없습니다.", "The interchange header (UNB) is missing."),
    Finding.NO_INTERCHANGE_TRAILER: (
        "전문 꼬리부(UNZ)가 없습니다. 잘렸을 수 있습니다.",
        "The interchange trailer (UNZ) is missing; the file may be cut.",
    ),
    Finding.NO_MESSAGE_HEADER: ("메시지 머리부(UNH)가 없습니다.", "The message header (UNH) is missing."),
    Finding.TRUNCATED: (
        "메시지 꼬리부(UNT)가 없습니다. 잘렸을 수 있습니다.",
        "The message trailer (UNT) is missing; the message may be cut.",
    ),
    Finding.SEVERAL_INTERCHANGES: (
        "한 파일에 전문이 여럿입니다: {}",
        "The file holds more than one interchange: {}",
    ),
    Finding.SEGMENT_COUNT: (
        "세그먼트 수가 다릅니다(신고 {}, 실제 {}).",
        "The number of segments differs (declared {}, found {}).",
    ),
    Finding.MESSAGE_COUNT: (
        "메시지 또는 그룹 수가 다릅니다(신고 {}, 실제 {}).",
        "The number of messages or groups differs (declared {}, found {}).",
    ),
    Finding.PERSON_COUNT: (
        "인원수가 다릅니다(신고 {}, 실제 {}).",
        "The number of persons differs (declared {}, found {}).",
    ),
    Finding.REFERENCE_DIFFERS: (
        "머리부와 꼬리부의 참조 번호가 다릅니다({} / {}).",
        "Header and trailer carry different references ({} / {}).",
    ),
    Finding.UNSUPPORTED_MESSAGE: (
        "읽지 않는 종류의 메시지입니다: {}",
        "This kind of message is not read: {}",
    ),
    Finding.STRAY_SEGMENT: ("메시지 밖의 세그먼트입니다: {}", "A segment stands outside any message: {}"),
    Finding.UNKNOWN_SEGMENT: ("알 수 없는 세그먼트입니다: {}", "Unknown segment: {}"),
    Finding.NOT_USED: ("읽었으나 쓰지 않는 내용입니다: {}", "Understood but not used: {}"),
    Finding.REPEATED: (
        "값이 되풀이되어 첫 값을 썼습니다: {}",
        "A value is repeated; the first was kept: {}",
    ),
    Finding.UNREADABLE_DATE: ("날짜를 읽을 수 없습니다: {}", "A date cannot be read: {}"),
    Finding.UNREADABLE_NUMBER: ("수를 읽을 수 없습니다: {}", "A number cannot be read: {}"),
    Finding.UNREADABLE_VALUE: ("값을 읽을 수 없습니다: {}", "A value cannot be read: {}"),
    Finding.UNKNOWN_FUNCTION: (
        "메시지의 기능 코드를 알 수 없습니다: {}",
        "The function code of the message is unknown: {}",
    ),
    Finding.UNKNOWN_ROLE: ("사람의 역할 코드를 알 수 없습니다: {}", "The role code of a party is unknown: {}"),
    Finding.NAME_MISPLACED: (
        "이름이 제자리에 있지 않아 찾아 읽었습니다: {}",
        "A name stood in the wrong place and was taken from there: {}",
    ),
    Finding.NO_NAME: ("이름이 없습니다: {}", "A person has no name: {}"),
}


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something that the sender should mend. `segment` counts the segments of the file from 1; 0 is the whole file."""

    segment: int
    code: Finding
    text: Text


class UnableToRead(Exception):
    """Nothing could be read.

    `place` says where ("byte 0", "segment 3"), `reason` is a stable code, `text` a sentence for the sender.
    """

    def __init__(self, place: str, reason: str, text: Text) -> None:
        super().__init__(f"{place}: {text('en')}")
        self.place = place
        self.reason = reason
        self.text = text


class Log:
    """Collects the warnings of one reading, in the order found."""

    __slots__ = ("warnings",)

    def __init__(self) -> None:
        self.warnings: list[ReadWarning] = []

    def warn(self, segment: int, code: Finding, *values: object) -> None:
        """Notes a warning; `values` fill its sentence and are quoted as they stand in the message."""
        ko, en = (sentence.format(*values).replace("{", "{{").replace("}", "}}") for sentence in _SENTENCES[code])
        self.warnings.append(ReadWarning(segment, code, Text(ko, en)))
