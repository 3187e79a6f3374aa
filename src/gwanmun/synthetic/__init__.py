"""A synthetic nation for trials and tests: invented people, documents, flights and passenger lists.

Everything is made from published statistics carried in `data/` (each figure with its source, estimates marked as
such) and a seed: the same seed gives the same nation. No real person is meant, and nothing here is law.
"""

from gwanmun.synthetic.flights import SyntheticFlight, flights
from gwanmun.synthetic.nationalities import Mix, arrivals, residents
from gwanmun.synthetic.passengers import Passenger, passenger_list
from gwanmun.synthetic.people import Permission, SyntheticPerson, among, people
from gwanmun.synthetic.troubles import Trouble

__all__ = [
    "Mix",
    "Passenger",
    "Permission",
    "SyntheticFlight",
    "SyntheticPerson",
    "Trouble",
    "among",
    "arrivals",
    "flights",
    "passenger_list",
    "people",
    "residents",
]
