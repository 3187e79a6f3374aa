"""Who may see and do what with statements: officers of the office itself that hold the duty."""

from gwanmun.divisions.policy.models import FactStatement
from gwanmun.platform.access.rules import holds_duty, same_office
from gwanmun.platform.access.service import declare_policy

_VOUCHES = holds_duty("law.confirm") & same_office()

declare_policy(FactStatement, read=_VOUCHES, confirm=_VOUCHES, withdraw=_VOUCHES)
