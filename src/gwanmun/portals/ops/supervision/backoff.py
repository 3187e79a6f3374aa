"""How long a process that died waits before it is started again."""

from dataclasses import dataclass

__all__ = ["Backoff"]

_FIRST = 0.5  # seconds
_LONGEST = 30.0  # seconds
_STEADY = 60.0  # seconds of life after which earlier deaths are forgiven


@dataclass(slots=True)
class Backoff:
    """Doubles the wait with every early death."""

    deaths: int = 0

    def after_death(self, lived: float) -> float:
        """Seconds to wait, when the process has lived for `lived` seconds."""
        self.deaths = 1 if lived >= _STEADY else self.deaths + 1
        return min(_FIRST * 2.0 ** (self.deaths - 1), _LONGEST)
