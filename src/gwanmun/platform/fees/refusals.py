"""Why money is not asked for, taken or given back, in words for the person who pays."""

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["refusal"]

_SEE_RECEIPT = Text("영수증을 확인하십시오.", "Look at the receipt.")
_START_ANEW = Text("납부를 처음부터 다시 시작하십시오.", "Start the payment anew.")
_ASK = Text("담당자에게 문의하십시오.", "Ask the office in charge.")
_REASONS = {
    "fees.already_paid": (Text("이미 납부하였습니다.", "This has been paid already."), _SEE_RECEIPT),
    "fees.nothing_to_pay": (Text("납부할 금액이 없습니다.", "There is nothing to pay."), _SEE_RECEIPT),
    "fees.cancelled": (Text("취소된 고지입니다.", "This invoice was cancelled."), _ASK),
    "fees.key_reused": (
        Text("같은 요청 번호가 다른 납부에 사용되었습니다.", "The same request number was used for another payment."),
        _START_ANEW,
    ),
    "fees.bad_callback": (
        Text("결제 기관의 통보가 아니거나 변조되었습니다.", "This is no notice of the provider, or it was changed."),
        _START_ANEW,
    ),
    "fees.not_paid": (Text("납부되지 않았습니다.", "This has not been paid."), _ASK),
    "fees.too_much_back": (
        Text("납부한 금액보다 많이 환급할 수 없습니다. 남은 금액: {left}원", "At most KRW {left} can be given back."),
        _ASK,
    ),
}  # fmt: skip


def refusal(code: str, **facts: object) -> Refused:
    """The refusal called `code`."""
    detail, remedy = _REASONS[code]
    return Refused(code, detail, remedy, facts=facts)
