"""Machine readable travel documents (ICAO Doc 9303): reads and writes the machine readable zone.

Owns the five formats, check digits, transliteration, truncation and the codes of states. It knows nothing of visas,
persons or the law, reads no clock, and touches no file but its own tables.
"""

from gwanmun.engines.mrtd.errors import UnableToReadMrz, UnableToTransliterate, UnableToWriteMrz, UnknownState
from gwanmun.engines.mrtd.layouts import MrzFormat
from gwanmun.engines.mrtd.reading import read_mrz
from gwanmun.engines.mrtd.states import State, iso3_to_state, state, state_to_iso3, states
from gwanmun.engines.mrtd.transliteration import transliterate
from gwanmun.engines.mrtd.values import Correction, FieldCheck, MrzFields, MrzReading, Sex
from gwanmun.engines.mrtd.writing import write_mrz

__all__ = [
    "Correction",
    "FieldCheck",
    "MrzFields",
    "MrzFormat",
    "MrzReading",
    "Sex",
    "State",
    "UnableToReadMrz",
    "UnableToTransliterate",
    "UnableToWriteMrz",
    "UnknownState",
    "iso3_to_state",
    "read_mrz",
    "state",
    "state_to_iso3",
    "states",
    "transliterate",
    "write_mrz",
]
