"""The points of F-2-7 for OpenFisca-core: its variables, formulas, scales and dated parameters.

The numbers are read from the project's data, so that both peers apply the same law. Used by `law_points_openfisca.py`.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from gwanmun.law import at
from gwanmun.law.in_force import LawInForce

__all__ = ["encoded", "simulation_of"]

Person = build_entity(key="person", plural="persons", label="", doc="", is_person=True)
SCALES = ("age", "korean", "income", "notification", "criminal_fine")
TABLES = ("education", "degree", "volunteer", "recommendation", "integration", "removal")
AMOUNTS = ("largest_bonus", "pass_mark")


class Education(Enum):
    doctor_stem_or_two, doctor, master_stem_or_two, master = "1", "2", "3", "4"
    bachelor_stem_or_two, bachelor, associate_stem, associate, none = "5", "6", "7", "8", "9"


class Degree(Enum):
    doctor_ranked, doctor_korean, master_ranked, master_korean = "1", "2", "3", "4"
    bachelor_ranked, bachelor_korean, none = "5", "6", "7"


Volunteer = Enum("Volunteer", {"3_years": "1", "2_years": "2", "1_year": "3", "none": "4"})
CHOICES = {"education": Education, "degree": Degree, "volunteer": Volunteer}


def _fact(name: str, kind: Any, **more: Any) -> type[Variable]:
    fields = {"value_type": kind, "entity": Person, "definition_period": DateUnit.DAY, "label": name, **more}
    return type(name, (Variable,), fields)


def _part(name: str, formula: Any, kind: Any = int) -> type[Variable]:
    return _fact(name, kind, formula=formula)


FACTS = [
    *(_fact(name, date) for name in ("birth_on", "notification_paid_on", "removal_ordered_on")),
    *(_fact(name, int) for name in ("korean_level", "annual_income", "notification_krw", "criminal_fine_krw")),
    *(_fact(name, bool) for name in ("war_ally_recommended", "agency_recommended", "kiip_5_completed")),
    _fact("removal_ordered", bool),
    *(_fact(name, Enum, possible_values=of, default_value=of["none"]) for name, of in CHOICES.items()),
]


def _scale(points: str, fact: str) -> Any:
    return lambda person, period, parameters: parameters(period)[points].calc(person(fact, period))


def _table(name: str) -> Any:
    return lambda person, period, parameters: parameters(period)[name][person(name, period)]


def _age(person: Any, period: Any, parameters: Any) -> Any:
    birth, day = person("birth_on", period), period.start
    months = birth.astype("datetime64[M]").astype(int)
    birth_day = (birth - birth.astype("datetime64[M]")).astype(int) + 1
    early = (months % 12 + 1 > day.month) | ((months % 12 + 1 == day.month) & (birth_day > day.day))
    return parameters(period).age.calc(day.year - (months // 12 + 1970) - early)


def _income(person: Any, period: Any, parameters: Any) -> Any:
    income = person("annual_income", period)
    return (income >= parameters(period).minimum_a_year) * parameters(period).income.calc(income)


def _recommended(person: Any, period: Any, parameters: Any) -> Any:
    points = parameters(period).recommendation
    ally, agency = person("war_ally_recommended", period), person("agency_recommended", period)
    return ally * points.war_ally + agency * points.central_agency


def _integrated(person: Any, period: Any, parameters: Any) -> Any:
    return person("kiip_5_completed", period) * parameters(period).integration.kiip_5


def _bonus(person: Any, period: Any, parameters: Any) -> Any:
    parts = ("recommended", "integrated", "degree_points", "volunteer_points")
    return np.minimum(sum(person(part, period) for part in parts), parameters(period).largest_bonus)


def _since(period: Any, years: int) -> Any:
    """The first day of an event whose term of years still runs on the day."""
    return np.datetime64(str(period.start.offset(-years, DateUnit.YEAR)))


def _notified(person: Any, period: Any, parameters: Any) -> Any:
    runs = person("notification_paid_on", period) >= _since(period, 3)
    return runs * parameters(period).notification.calc(person("notification_krw", period))


def _removed(person: Any, period: Any, parameters: Any) -> Any:
    runs = person("removal_ordered", period) & (person("removal_ordered_on", period) >= _since(period, 5))
    return runs * parameters(period).removal.ordered


def _offences(person: Any, period: Any) -> Any:
    return np.minimum(person("notified", period), person("removed", period))


def _total(person: Any, period: Any) -> Any:
    parts = ("age_points", "education_points", "korean_points", "income_points", "bonus", "offences", "fined")
    return sum(person(part, period) for part in parts)


def _passes(person: Any, period: Any, parameters: Any) -> Any:
    return person("total", period) >= parameters(period).pass_mark


PARTS = [
    _part("age_points", _age),
    _part("education_points", _table("education")),
    _part("korean_points", _scale("korean", "korean_level")),
    _part("income_points", _income),
    _part("recommended", _recommended),
    _part("integrated", _integrated),
    _part("degree_points", _table("degree")),
    _part("volunteer_points", _table("volunteer")),
    _part("bonus", _bonus),
    _part("notified", _notified),
    _part("removed", _removed),
    _part("offences", _offences),
    _part("fined", _scale("criminal_fine", "criminal_fine_krw")),
    _part("total", _total),
    _part("passes", _passes, bool),
]


def _parameters(law: LawInForce) -> ParameterNode:
    def dated(value: int) -> dict[str, Any]:
        return {"values": {"2026-07-01": {"value": value}}}

    tree: dict[str, Any] = {name: dated(law.need(f"points_f_2_7.{name}").number) for name in AMOUNTS}
    tree["minimum_a_year"] = dated(law.need("wages.minimum_a_year").number)
    for name in TABLES:
        tree[name] = {item.key: dated(item.number) for item in law.entries(f"points_f_2_7.{name}")} | {"none": dated(0)}
    for name in SCALES:
        bands = sorted((item.band.lower or 0, item.band.result) for item in law.entries(f"points_f_2_7.{name}"))
        brackets = [
            {"threshold": {"2026-07-01": {"value": low}}, "amount": {"2026-07-01": {"value": points}}}
            for low, points in bands
        ]
        tree[name] = {"brackets": brackets, "metadata": {"type": "single_amount"}}
    return ParameterNode("", data=tree)


@cache
def _system(on: date) -> TaxBenefitSystem:
    system = TaxBenefitSystem([Person])
    system.parameters = _parameters(at(on))
    system.add_variables(*FACTS, *PARTS)
    return system


def encoded(people: Mapping[str, np.ndarray]) -> dict[str, Any]:
    """The facts as OpenFisca-core computes with them: texts become its enumerations."""
    texts = {name: of.encode(people[name].astype(str)) for name, of in CHOICES.items()}
    return {**people, **texts}


def simulation_of(people: Mapping[str, Any], on: date) -> Any:
    """A simulation with the facts of all people set."""
    simulation = SimulationBuilder().build_default_simulation(_system(on), count=len(people["birth_on"]))
    for fact in FACTS:
        simulation.set_input(fact.__name__, on.isoformat(), people[fact.__name__])
    return simulation
