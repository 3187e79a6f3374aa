"""The duties that every kind of case knows."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

__all__ = ["CONFIDENTIAL", "DUTIES", "LEAD"]

LEAD = "case.lead"
CONFIDENTIAL = "case.confidential"

DUTIES = (
    Duty(LEAD, Text("사건 배정·이송", "handing out and transferring cases")),
    Duty(CONFIDENTIAL, Text("비공개 사건 열람", "reading confidential cases")),
)
declare_duties(*DUTIES)
