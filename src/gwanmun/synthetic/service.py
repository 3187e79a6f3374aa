"""The public API of the synthetic nation."""

from gwanmun.synthetic.demonstration import DEMONSTRATION_ACCOUNTS, make_demonstration_accounts
from gwanmun.synthetic.founding import found_nation
from gwanmun.synthetic.gateway_client import GatewayClient, keys_for_run
from gwanmun.synthetic.history import live_through
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.traffic import Traffic, set_speed, speed_of

__all__ = [
    "DEMONSTRATION_ACCOUNTS",
    "GatewayClient",
    "Nation",
    "Traffic",
    "found_nation",
    "keys_for_run",
    "live_through",
    "make_demonstration_accounts",
    "set_speed",
    "speed_of",
]
