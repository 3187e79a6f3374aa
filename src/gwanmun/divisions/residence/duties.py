"""The duties of visa and residence."""

from gwanmun.divisions.residence.extension.lifecycle import APPLY, APPROVE, EXAMINE
from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

__all__ = ["DUTIES"]

DUTIES = (
    Duty(APPLY, Text("체류 신청", "applying for a stay")),
    Duty(EXAMINE, Text("체류 심사", "examining applications for a stay")),
    Duty(APPROVE, Text("체류 허가", "deciding on applications for a stay")),
)
declare_duties(*DUTIES)
