"""Duties of those who plan offices and receive visitors."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

declare_duties(
    Duty("appointments.plan", Text("방문예약 운영", "Plan appointments")),
    Duty("appointments.receive", Text("방문자 접수", "Receive visitors")),
)
