"""The loop of the live traffic: one message after another at the speed that the operator sets."""

import time
from collections.abc import Callable, Iterator
from datetime import datetime

from gwanmun.synthetic.service import GatewayClient, Nation, Traffic, keys_for_run, speed_of

__all__ = ["paces", "run_traffic"]

_CLEARING = 5.0  # seconds between two looks at those who landed
_PAUSED = 1.0  # seconds until the speed is looked at again
_SLOWEST = 10.0  # seconds


def run_traffic(nation: Nation, gateway: str, *, now: Callable[[], datetime]) -> None:
    """Sends and clears until the process is ended. A message that did not arrive is sent again."""
    traffic = Traffic(nation, GatewayClient(gateway, keys_for_run(at=now())).send, now=now)
    cleared_at = 0.0
    for _ in paces(lambda: speed_of(nation), time.sleep):
        print(traffic.send_one(), flush=True)
        if time.monotonic() - cleared_at > _CLEARING:
            print(f"{traffic.clear()} cleared", flush=True)
            cleared_at = time.monotonic()


def paces(speed: Callable[[], float], sleep: Callable[[float], None]) -> Iterator[None]:
    """Yields at each time to send. The speed is asked for every time, so that a change takes effect at once."""
    while True:
        rate = speed()
        if rate <= 0:
            sleep(_PAUSED)
            continue
        sleep(min(1 / rate, _SLOWEST))
        yield
