"""The lawful correction: somebody else takes back the last act that stands, with a reason; nothing is deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gwanmun.kernel.lifecycle.asking import Asking
from gwanmun.kernel.lifecycle.history import CORRECT, Act, standing
from gwanmun.kernel.lifecycle.parts import Transition
from gwanmun.kernel.refusals import LegalBasis, Refused, Text

__all__ = ["Correction"]

_FACTS_REMEDY = Text("사건의 처리 이력을 확인하십시오.", "See what has been done in the case.")
_REFUSALS = {
    "duty-missing": (
        Text("정정은 ‘{duty}’ 직무를 가진 사람만 할 수 있습니다.", "Only somebody with the duty “{duty}” can correct."),
        Text("해당 직무의 담당자에게 정정을 요청하십시오.", "Ask somebody with that duty for the correction."),
    ),
    "reason-missing": (
        Text("정정 사유가 없습니다.", "The correction has no reason."),
        Text("정정 사유를 적으십시오.", "Write down why the act is taken back."),
    ),
    "nothing-to-correct": (Text("정정할 처리가 없습니다.", "There is no act to take back."), _FACTS_REMEDY),
    "same-person": (
        Text("자신이 한 ‘{event}’ 처리는 스스로 정정할 수 없습니다.", "One's own act “{event}” cannot be taken back."),
        Text("다른 담당자에게 정정을 요청하십시오.", "Ask a colleague for the correction."),
    ),
    "irreversible": (
        Text("‘{event}’은(는) 이미 법적 효과가 생겨 정정할 수 없습니다.", "“{event}” has taken legal effect."),
        Text("법이 정한 취소 절차를 이용하십시오.", "Use the procedure of revocation that the law provides."),
    ),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """Who may take back the last act of a case, and on which ground. Never the one who did it."""

    duty: str
    basis: tuple[LegalBasis, ...] = ()

    def act(self, asking: Asking, reason: str, leaving: Callable[[str], Sequence[Transition]]) -> Act:
        """The act that takes back the last one that stands; the caller stores `reason` with it.

        Raises:
            Refused: no duty, no reason, nothing to take back, one's own act, or one with legal effect outside.
        """
        acts = standing(asking.history)
        self._require(self.duty in asking.duties, "duty-missing")
        self._require(bool(reason.strip()), "reason-missing")
        self._require(bool(acts), "nothing-to-correct")
        last = acts[-1]
        self._require(last.actor != asking.actor, "same-person", last.event)
        same = [each for each in leaving(last.source) if (each.event, each.to) == (last.event, last.to)]
        self._require(bool(same) and all(each.reversible for each in same), "irreversible", last.event)
        return Act(CORRECT, last.to, last.source, asking.actor)

    def _require(self, holds: bool, code: str, event: str = "") -> None:
        if not holds:
            facts = {"duty": self.duty, "event": event}
            raise Refused(f"lifecycle.correction.{code}", *_REFUSALS[code], self.basis, facts)
