"""Demonstration accounts: one a duty, with a password that everybody may know because nothing real is behind it."""

from datetime import datetime

from django.db import transaction

from gwanmun.kernel.refusals import Text
from gwanmun.platform.accounts.service import Account, make_account
from gwanmun.platform.web.demonstration import DemonstrationAccount
from gwanmun.synthetic.actors import FOUNDER

__all__ = ["DEMONSTRATION_ACCOUNTS", "make_demonstration_accounts"]

_PASSWORD = "gwanmun-demo"  # noqa: S105 - shown on the sign-in page of a demonstration site, and nowhere else valid

_OFFICERS = {
    "precheck": (
        ("border.precheck", "person.read"),
        Text("사전확인 담당", "Pre-checking officer"),
        Text("항공편 현황과 승객의 답변을 봅니다.", "Watches flights, passengers and answers."),
    ),
    "analyst": (
        ("border.precheck", "border.adjudicate", "person.read"),
        Text("명단 일치 판단 담당", "Hit analyst"),
        Text("명단 일치를 판단합니다.", "Judges likenesses to listed persons."),
    ),
    "inspector": (
        ("border.inspect", "person.read"),
        Text("입국심사관", "Inspecting officer"),
        Text("심사대에서 여권을 읽고 심사합니다.", "Inspects travellers at a desk."),
    ),
    "secondary": (
        ("border.inspect", "border.secondary", "border.precheck", "person.read", "law.confirm"),
        Text("재심사관", "Secondary inspector"),
        Text("의뢰된 사람을 재심사합니다.", "Inspects those who were referred."),
    ),
    "lists": (
        ("border.watchlist", "border.precheck"),
        Text("규제 명단 담당", "Keeper of watch lists"),
        Text("규제 명단을 관리합니다.", "Keeps watch lists."),
    ),
    "operator": (
        ("carriers.manage", "system.operate", "border.precheck"),
        Text("운영 담당", "Operator"),
        Text("운수업자와 읽지 못한 전문을 관리합니다.", "Keeps carriers and messages that were not read."),
    ),
    "examiner": (
        ("residence.examine", "person.read"),
        Text("체류심사 담당", "Residence examiner"),
        Text("체류기간 연장 신청을 심사하고 제안합니다.", "Examines applications to stay longer and proposes."),
    ),
    "approver": (
        ("residence.approve", "case.lead", "person.read"),
        Text("체류허가 결재자", "Head of residence"),
        Text("제안된 허가와 불허를 결정합니다.", "Decides what examiners propose."),
    ),
    "law": (
        ("law.confirm",),
        Text("법령 담당", "Policy officer"),
        Text(
            "불확실한 법령 사항을 제안하고, 재심사관이 확인합니다.",
            "States uncertain law; the secondary inspector confirms.",
        ),
    ),
    "auditor": (
        ("audit.read",),
        Text("감사 담당", "Auditor"),
        Text("기록이 바뀌지 않았음을 확인합니다.", "Proves that no record was altered."),
    ),
}

DEMONSTRATION_ACCOUNTS = tuple(
    DemonstrationAccount(username, _PASSWORD, post, work) for username, (_, post, work) in _OFFICERS.items()
)


@transaction.atomic
def make_demonstration_accounts(*, at: datetime) -> None:
    """Makes the accounts that are not there yet; those that are stay as they are."""
    there = set(Account.objects.filter(username__in=_OFFICERS).values_list("username", flat=True))
    for username, (duties, post, _) in _OFFICERS.items():
        if username not in there:
            make_account(
                by=FOUNDER,
                at=at,
                username=username,
                password=_PASSWORD,
                duties=duties,
                office="ICN",
                name_ko=post.ko,
                name_en=post.en,
            )
