"""A draft law run on a population: who gains, who loses, and by which part of the rule."""

from gwanmun.law.simulate.gains_and_losses import Simulation, simulate
from gwanmun.law.simulate.in_sql import gains_and_losses_sql

__all__ = ["Simulation", "gains_and_losses_sql", "simulate"]
