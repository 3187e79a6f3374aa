"""The case of a secondary inspection: a traveller referred from the desk, heard, then admitted or refused."""

from gwanmun.casework.service import CaseType, register
from gwanmun.kernel.lifecycle import Correction, Lifecycle, State, Transition
from gwanmun.kernel.refusals import LegalBasis, Text

__all__ = ["SECONDARY_INSPECTION"]

_DUTY = "border.secondary"
_ACT_12 = LegalBasis("immigration_act", "Art. 12(3)")
_ACT_12_4 = LegalBasis("immigration_act", "Art. 12(4)")

SECONDARY_INSPECTION = register(
    CaseType(
        name="secondary_inspection",
        version=1,
        title=Text("재심사", "Secondary inspection"),
        lifecycle=Lifecycle(
            name="secondary_inspection",
            initial="referred",
            states=(
                State("referred", Text("의뢰됨", "Referred")),
                State("interviewing", Text("면담 중", "Interviewing")),
                State("admitted", Text("입국 허가", "Admitted"), terminal=True),
                State("refused", Text("입국 불허", "Refused"), terminal=True),
                State("released", Text("출국 허용", "Departure allowed"), terminal=True),
            ),
            transitions=(
                Transition(
                    event="begin_interview",
                    sources=("referred",),
                    to="interviewing",
                    duty=_DUTY,
                    basis=(_ACT_12,),
                    label=Text("면담 시작", "Begin interview"),
                ),
                Transition(
                    event="admit",
                    sources=("interviewing",),
                    to="admitted",
                    duty=_DUTY,
                    basis=(_ACT_12,),
                    label=Text("입국 허가", "Admit"),
                    reversible=False,
                ),
                Transition(
                    event="refuse",
                    sources=("interviewing",),
                    to="refused",
                    duty=_DUTY,
                    basis=(_ACT_12_4,),
                    label=Text("입국 불허", "Refuse"),
                    reversible=False,
                ),
                Transition(
                    event="release",
                    sources=("interviewing",),
                    to="released",
                    duty=_DUTY,
                    basis=(LegalBasis("immigration_act", "Art. 28"),),
                    label=Text("출국 허용", "Allow departure"),
                    reversible=False,
                ),
            ),
            correction=Correction(duty=_DUTY),
        ),
    )
)
