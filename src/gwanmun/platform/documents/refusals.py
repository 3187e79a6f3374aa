"""Why a file is not taken, in words for the person who hands it in."""

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["REASONS", "refusal"]

_AGAIN = Text("다른 파일을 선택하십시오.", "Choose another file.")
_AS_PDF = Text(
    "PDF로 저장하거나 사진(JPEG, PNG, HEIC)으로 촬영하여 다시 제출하십시오.",
    "Save it as PDF or take a picture (JPEG, PNG, HEIC), then hand that in.",
)
_SMALLER = Text("더 작은 파일로 저장하거나 나누어 제출하십시오.", "Save it smaller, or hand it in as several files.")
_RENAME = Text("파일 이름을 바꾸어 다시 제출하십시오.", "Rename the file, then hand it in again.")
_OPEN_FIRST = Text(
    "파일을 열 수 있는지 확인한 뒤 다시 저장하여 제출하십시오.", "Check that it opens, save it anew, and hand that in."
)

REASONS: dict[str, tuple[Text, Text]] = {
    "documents.empty": (Text("빈 파일입니다.", "The file is empty."), _AGAIN),
    "documents.too_large": (
        Text("파일이 너무 큽니다. 최대 {limit} MB입니다.", "The file is too large: at most {limit} MB."),
        _SMALLER,
    ),
    "documents.too_many": (
        Text("제출한 파일이 너무 많습니다. 최대 {limit}개입니다.", "There are too many files: at most {limit}."),
        Text("필요 없는 파일을 삭제하십시오.", "Remove files that are not needed."),
    ),
    "documents.wrong_type": (
        Text("PDF, JPEG, PNG, HEIC 파일만 받습니다.", "Only PDF, JPEG, PNG and HEIC files are taken."),
        _AS_PDF,
    ),
    "documents.bad_name": (
        Text("파일 이름에 쓸 수 없는 문자가 있습니다.", "The name of the file has characters that cannot be used."),
        _RENAME,
    ),
    "documents.too_many_pixels": (
        Text("사진이 너무 큽니다. 최대 {limit}00만 화소입니다.", "The picture has more than {limit} megapixels."),
        _SMALLER,
    ),
    "documents.bomb": (
        Text("압축을 풀면 지나치게 커지는 파일입니다.", "The file grows beyond measure when it is unpacked."),
        _OPEN_FIRST,
    ),
    "documents.active_content": (
        Text("스크립트나 첨부 파일이 든 PDF는 받지 않습니다.", "PDF files with scripts or attachments are not taken."),
        Text("‘PDF로 인쇄’하여 다시 제출하십시오.", "Print it to a PDF file, then hand that in."),
    ),
    "documents.locked": (
        Text("암호가 걸린 PDF입니다.", "The PDF is locked with a password."),
        Text("암호를 푼 뒤 다시 제출하십시오.", "Save it without a password, then hand that in."),
    ),
    "documents.damaged": (
        Text("파일이 손상되어 열 수 없습니다.", "The file is damaged: it does not open."),
        _OPEN_FIRST,
    ),
    "documents.infected": (Text("악성 코드가 발견되었습니다.", "Malicious code was found in the file."), _AGAIN),
    "documents.in_quarantine": (
        Text("아직 검사 중인 파일입니다.", "The file is still being checked."),
        Text("잠시 후 다시 시도하십시오.", "Try again in a moment."),
    ),
    "documents.removed": (Text("삭제된 문서입니다.", "This document was removed."), _AGAIN),
}


def refusal(code: str, **facts: object) -> Refused:
    """The refusal called `code`."""
    detail, remedy = REASONS[code]
    return Refused(code, detail, remedy, facts=facts)
