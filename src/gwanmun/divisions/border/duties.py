"""The duties of border control."""

from gwanmun.kernel.refusals import Text
from gwanmun.platform.access.service import Duty, declare_duties

__all__ = ["DUTIES"]

DUTIES = (
    Duty("border.precheck", Text("사전확인", "pre-checking of passenger lists")),
    Duty("border.adjudicate", Text("명단 일치 판단", "judging hits")),
    Duty("border.inspect", Text("출입국심사", "inspecting travellers at the desk")),
    Duty("border.secondary", Text("재심사", "secondary inspection")),
    # Who writes a person on a list does not also judge who that person is.
    Duty(
        "border.watchlist", Text("규제 명단 관리", "keeping watch lists"), apart_from=frozenset({"border.adjudicate"})
    ),
    Duty("carriers.manage", Text("운수업자 관리", "managing carriers and their keys")),
)
declare_duties(*DUTIES)
