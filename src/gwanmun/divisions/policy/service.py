"""Public API of the policy division. Anything else in this package is private."""

from gwanmun.divisions.policy.actions.confirm_fact import confirm_fact
from gwanmun.divisions.policy.actions.propose_fact import propose_fact
from gwanmun.divisions.policy.actions.withdraw_fact import withdraw_fact
from gwanmun.divisions.policy.models import FactStatement
from gwanmun.divisions.policy.queries import office_settings, open_statements

__all__ = ["FactStatement", "confirm_fact", "office_settings", "open_statements", "propose_fact", "withdraw_fact"]
