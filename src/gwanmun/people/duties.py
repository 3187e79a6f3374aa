"""The duties that concern persons, whichever division an officer works in."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

__all__ = ["DUTIES"]

DUTIES = (
    Duty("person.read", Text("개인정보 열람", "reading records of persons")),
    Duty("document.report", Text("여권 분실·도난 신고 관리", "reporting travel documents as lost, stolen or revoked")),
)
declare_duties(*DUTIES)
