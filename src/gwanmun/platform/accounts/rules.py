"""What holds for every account, whoever changes it."""

from collections.abc import Iterable

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import override

from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.duties import conflicts, duty_title, is_known
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.accounts.models import Account

__all__ = ["require_good_password", "require_lawful_duties", "require_other_account"]


def require_lawful_duties(duties: Iterable[str]) -> None:
    """Returns when all duties exist and one person may hold them together.

    Raises:
        Refused: "account.duty_unknown" or "account.duties_conflict"; the facts name the duties.
    """
    for code in duties:
        if not is_known(code):
            raise Refused(
                "account.duty_unknown",
                Text(f"'{code}'(이)라는 직무는 없습니다.", f"There is no duty “{code}”."),
                Text("직무 목록에서 고르세요.", "Choose from the catalogue of duties."),
                facts={"duty": code},
            )
    for first, second in conflicts(duties):
        one, other = duty_title(first), duty_title(second)
        raise Refused(
            "account.duties_conflict",
            Text(
                f"'{one.ko}'와(과) '{other.ko}' 직무는 한 사람이 함께 맡을 수 없습니다.",
                f"One person may not hold “{one.en}” and “{other.en}” together.",
            ),
            Text("둘 중 하나를 다른 사람에게 맡기세요.", "Give one of them to somebody else."),
            facts={"duties": [first, second]},
        )


def require_good_password(password: str, account: Account) -> None:
    """Returns when the password is good enough for this account.

    Raises:
        Refused: "account.password_weak"; the detail says what is wrong with it.
    """
    if faults := _faults(password, account, "ko"):
        raise Refused(
            "account.password_weak",
            Text(faults, _faults(password, account, "en")),
            Text("다른 비밀번호를 정하세요.", "Choose another password."),
        )


def require_other_account(by: Actor, account: Account) -> None:
    """Returns when the actor manages accounts, and not her own.

    Raises:
        Refused: "access.duty_missing", or "account.own" for her own account.
    """
    require_duty(by, "account.manage")
    if by.id == account.as_actor().id:
        raise Refused(
            "account.own",
            Text("자기 계정은 스스로 바꿀 수 없습니다.", "You cannot change your own account."),
            Text("다른 계정 관리자에게 요청하세요.", "Ask another manager of accounts."),
        )


def _faults(password: str, account: Account, language: str) -> str:
    with override(language):
        try:
            validate_password(password, account)
        except ValidationError as error:
            return " ".join(error.messages)
    return ""
