"""Why an appointment is not made, in words for the visitor."""

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["refusal"]

_OTHER_TIME = Text("다른 시간을 고르거나 대기자로 등록하십시오.", "Choose another time, or join the waiting list.")
_KEEP_ONE = Text("기존 예약을 취소한 뒤 다시 예약하십시오.", "Cancel the one that you have first.")
_WAIT = Text("대기자로 등록하면 자리가 날 때 알려 드립니다.", "Join the waiting list: you are told when there is one.")
_REASONS = {
    "appointments.not_free": (Text("예약할 수 없는 시간입니다.", "This time is not free."), _OTHER_TIME),
    "appointments.have_one": (
        Text("같은 업무의 예약이 이미 있습니다.", "You already have an appointment for this matter."),
        _KEEP_ONE,
    ),
    "appointments.too_often": (
        Text("최근 {days}일 동안 {limit}번 취소하여 예약할 수 없습니다.", "{limit} cancellations in {days} days."),
        _WAIT,
    ),
    "appointments.over": (
        Text("이미 지났거나 취소된 예약입니다.", "This appointment is over or was cancelled."),
        _OTHER_TIME,
    ),
    "appointments.offer_over": (Text("제안된 시간이 지났습니다.", "The time to accept this offer is over."), _WAIT),
}  # fmt: skip


def refusal(code: str, **facts: object) -> Refused:
    """The refusal called `code`."""
    detail, remedy = _REASONS[code]
    return Refused(code, detail, remedy, facts=facts)
