"""The documents of a nationality matter.

Plain rule: each matter has its form and its list of documents; some are asked only in a circumstance: children who
acquire jointly, papers in a foreign language (a translation with name and contact of the translator), a foreign
criminal record that the office asks for, no consent that the office looks records up itself. A man who renounces by 31
March of the year in which he turns 18 proves the intent to settle; from 1 April on the end of his military duty. In a
report of loss the foreign passport alone may stand in for the date of acquisition. Fees: see the question on fees.
Source: Nationality Rule 3, 6, 6-2, 10 to 16.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.nationality_act.renunciation import service_window
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["DocumentFacts", "decide_documents"]

BASES = cite("Nationality Rule 3, 6, 6-2, 10, 11, 12, 13, 14, 15, 16")
QUESTION = "nationality.documents"
LIST = "nationality.document"
READS = (LIST, "nationality.document_stands_in", "nationality.form", "renunciation.service_age", TABLE)

Circumstance = Literal[
    "joint_children",
    "papers_in_foreign_language",
    "criminal_record_asked",
    "no_consent_to_lookup",
    "will_pledge",
    "pledge_after_service",
    "born_abroad",
]


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What was handed in on `filed_on`. `matter`: a path of naturalisation or another matter.

    `documents` None: not checked. `sex` and `born_on` are asked for a renunciation only.
    """

    filed_on: date
    matter: str
    documents: tuple[str, ...] | None = None
    circumstances: tuple[Circumstance, ...] = ()
    sex: Literal["male", "female"] | None = None
    born_on: date | None = None


@question(QUESTION, DocumentFacts, day="filed_on", choices={"matter": rows_of(LIST), "documents": rows_of(LIST, 1)})
@rule(QUESTION, BASES, decided_on="filing", reads=READS)
def decide_documents(facts: DocumentFacts, law: LawInForce) -> Decision:
    """All documents are there, or those that lack are named. `law` is that of the filing."""
    listed = rows_for(law, LIST, facts.matter)
    if not listed:
        return conclude(QUESTION, law, (no_rule("documents.not_held", BASES, used(facts, "matter")),))
    window = _window(facts, law) if facts.matter == "renunciation" else ()
    if window is None:
        lacking = tuple(name for name in ("sex", "born_on") if getattr(facts, name) is None)
        return conclude(QUESTION, law, (condition("documents.window", BASES, None, missing=lacking),))
    asked = {"always", *facts.circumstances, *window}
    needed = {name: row for name, row in listed.items() if row.text in asked and not _stood_in(name, facts, law)}
    form = law.get("nationality.form", f"{facts.matter}:application_form")
    outcome: dict[str, Fact] = {"form": form.text if form else None, "documents_needed": tuple(needed)}
    return conclude(QUESTION, law, (_complete(needed, facts),), outcome)


def _complete(needed: dict[str, Parameter], facts: DocumentFacts) -> Finding:
    return complete("documents.complete", needed, facts.documents, "documents", BASES)


def _window(facts: DocumentFacts, law: LawInForce) -> tuple[str, ...] | None:
    """Before or after 31 March of the year of enrolment; nothing for women; None: not known."""
    if facts.sex == "female":
        return ()
    if facts.sex is None or facts.born_on is None:
        return None
    window = service_window(facts.born_on, law)
    return ("male_after_window",) if window and window.over_on(facts.filed_on) else ("male_within_window",)


def _stood_in(name: str, facts: DocumentFacts, law: LawInForce) -> bool:
    """Another document that was handed in stands in for this one."""
    other = law.get("nationality.document_stands_in", f"{facts.matter}:{name}")
    return other is not None and other.text in (facts.documents or ())
