"""The duty of vouching for uncertain law."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

__all__ = ["DUTIES"]

DUTIES = (Duty("law.confirm", Text("불확실한 법령 사항의 확인", "confirming uncertain facts of the law")),)
declare_duties(*DUTIES)
