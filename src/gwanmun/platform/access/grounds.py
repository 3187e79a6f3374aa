"""Why access was refused, and what the actor can do about it."""

from dataclasses import dataclass

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.duties import duty_title

__all__ = [
    "NOT_ALLOWED",
    "NOT_YOURS",
    "OTHER_OFFICE",
    "PURPOSE_NEEDED",
    "TOO_CONFIDENTIAL",
    "Ground",
    "duty_missing",
]


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason. `code` is stable; both sentences are for the actor."""

    code: str
    detail: Text
    remedy: Text

    def refusal(self, **facts: object) -> Refused:
        return Refused(self.code, self.detail, self.remedy, facts=facts)


_ASK_HEAD = Text("필요하면 소속 부서장에게 권한을 요청하세요.", "Ask the head of your office if you need access.")

NOT_ALLOWED = Ground("access.not_allowed", Text("이 일은 허용되지 않습니다.", "This is not allowed."), _ASK_HEAD)
NOT_YOURS = Ground(
    "access.not_yours", Text("담당자만 할 수 있습니다.", "Only the person in charge can do this."), _ASK_HEAD
)
OTHER_OFFICE = Ground(
    "access.other_office",
    Text("다른 관서의 업무입니다.", "This belongs to another office."),
    Text("담당 관서에 연락하거나 이송을 요청하세요.", "Contact the office in charge or ask for a transfer."),
)
PURPOSE_NEEDED = Ground(
    "access.purpose_needed",
    Text("개인정보를 보려면 열람 목적이 필요합니다.", "Personal data can be seen only for a stated purpose."),
    Text("열람 목적을 입력하세요.", "State the purpose."),
)
TOO_CONFIDENTIAL = Ground(
    "access.too_confidential",
    Text("열람 권한보다 보안 등급이 높은 자료입니다.", "This is classified above your clearance."),
    _ASK_HEAD,
)


def duty_missing(code: str) -> Ground:
    """The actor does not hold the duty `code`."""
    title = duty_title(code)
    detail = Text(f"'{title.ko}' 직무가 있어야 합니다.", f"This needs the duty “{title.en}”.")
    return Ground("access.duty_missing", detail, _ASK_HEAD)
