"""The duties of running the service itself. Divisions declare theirs in their own `duties.py`."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.duties import Duty, declare_duties

__all__ = ["DUTIES"]

DUTIES = (
    # Who hands out duties does not also check what was done with them.
    Duty("account.manage", Text("계정 관리", "managing accounts"), apart_from=frozenset({"audit.read"})),
    # Who runs the system could touch the log; who proves that nobody did is somebody else.
    Duty("audit.read", Text("감사 기록 열람", "reading the audit log"), apart_from=frozenset({"system.operate"})),
    Duty("system.operate", Text("시스템 운영", "operating the system")),
)
declare_duties(*DUTIES)
