"""Lifecycles of cases as values: states, lawful transitions with their reasons, and reasoned corrections.

A lifecycle knows no storage and no clock: the caller hands in the acts so far, the facts and the elapsed clocks.
"""

from gwanmun.kernel.lifecycle.asking import Asking, Option
from gwanmun.kernel.lifecycle.checks import InvalidLifecycle
from gwanmun.kernel.lifecycle.corrections import Correction
from gwanmun.kernel.lifecycle.history import Act, current_state, standing
from gwanmun.kernel.lifecycle.machine import Lifecycle
from gwanmun.kernel.lifecycle.parts import (
    ANY_OPEN,
    ClockAction,
    ClockEffect,
    Facts,
    Guard,
    State,
    Timing,
    Transition,
    When,
)

__all__ = [
    "ANY_OPEN",
    "Act",
    "Asking",
    "ClockAction",
    "ClockEffect",
    "Correction",
    "Facts",
    "Guard",
    "InvalidLifecycle",
    "Lifecycle",
    "Option",
    "State",
    "Timing",
    "Transition",
    "When",
    "current_state",
    "standing",
]
