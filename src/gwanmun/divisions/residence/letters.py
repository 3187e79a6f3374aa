"""The letters of the division: what they say in each language, and what one decision puts into them."""

from datetime import date

from gwanmun.casework.service import Case, CaseEvent, case_type
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law import at as law_of
from gwanmun.law.citations import article_text
from gwanmun.law.immigration_act.remedies import remedies_against_refusal
from gwanmun.law.parameters import Parameter
from gwanmun.law.time_limits import last_day_of
from gwanmun.people.service import Identity
from gwanmun.platform.letters.service import LetterContent, LetterTemplate, Reason, Remedy, declare_letter, words_of

__all__ = ["GRANTED", "REFUSED", "granted_content", "refused_content"]

GRANTED = declare_letter(
    LetterTemplate(
        name="residence.extension_granted",
        version=1,
        titles={
            "ko": "체류기간 연장허가 통지서",
            "en": "Notice of the extension of stay",
            "zh-hans": "延长居留期限许可通知书",
            "vi": "Thông báo cho phép gia hạn lưu trú",
        },
        bodies={
            "ko": "{{ facts.name }} 님의 체류기간을 {{ facts.until|day }}까지 연장합니다.\n\n"
            "체류자격: {{ facts.status }}",
            "en": "The stay of {{ facts.name }} is extended until {{ facts.until|day }}.\n\n"
            "Status of stay: {{ facts.status }}",
            "zh-hans": "准予 {{ facts.name }} 延长居留期限至 {{ facts.until|day }}。\n\n居留资格：{{ facts.status }}",
            "vi": "Thời hạn lưu trú của {{ facts.name }} được gia hạn đến {{ facts.until|day }}.\n\n"
            "Tư cách lưu trú: {{ facts.status }}",
        },
    )
)
REFUSED = declare_letter(
    LetterTemplate(
        name="residence.extension_refused",
        version=1,
        titles={
            "ko": "체류기간 연장 불허결정 통지서",
            "en": "Notice of refusal of the extension of stay",
            "zh-hans": "不予延长居留期限决定通知书",
            "vi": "Thông báo không cho phép gia hạn lưu trú",
        },
        bodies={
            "ko": "{{ facts.name }} 님의 체류기간 연장을 허가하지 않습니다.\n\n"
            "{{ facts.leave_by|day }}까지 출국하여야 합니다.\n\n{{ facts.explanation }}",
            "en": "The extension of the stay of {{ facts.name }} is not granted.\n\n"
            "You have to leave by {{ facts.leave_by|day }}.\n\n{{ facts.explanation }}",
            "zh-hans": "不予批准 {{ facts.name }} 延长居留期限。\n\n您须在 {{ facts.leave_by|day }} 之前出境。\n\n"
            "{{ facts.explanation }}",
            "vi": "Không cho phép gia hạn lưu trú của {{ facts.name }}.\n\nBạn phải xuất cảnh trước hết ngày "
            "{{ facts.leave_by|day }}.\n\n{{ facts.explanation }}",
        },
    )
)
_OFFICE = {"ko": "출입국·외국인관서의 장", "en": "Head of the immigration office"}
_REMEDIES = (
    {"ko": "행정심판", "en": "an administrative appeal", "zh-hans": "行政审判", "vi": "khiếu nại hành chính"},
    {"ko": "취소소송", "en": "a suit for revocation", "zh-hans": "撤销诉讼", "vi": "kiện yêu cầu hủy bỏ"},
)
_WHERE = (
    {"ko": "행정심판위원회", "en": "the Administrative Appeals Commission"},
    {"ko": "행정법원", "en": "the Administrative Court"},
)


def granted_content(case: Case, event: CaseEvent) -> LetterContent:
    """What the notice of a grant says."""
    until = str(case.facts["granted_until"])
    facts = {"name": _name(case), "until": until, "status": str(case.facts["status_code"])}
    return _content(case, event, facts, sealed={"result": "연장허가", "until": until})


def refused_content(case: Case, event: CaseEvent) -> LetterContent:
    """What the notice of a refusal says: ground and article, the departure term, and how to contest it until when."""
    served = seoul_day(event.at)
    proposed = case.events.filter(event="propose_refusal").order_by("-sequence").first()
    facts = {
        "name": _name(case),
        "leave_by": leave_by(case, served).isoformat(),
        "explanation": proposed.reason if proposed else "",
    }
    ground = str(case.facts["refusal_ground"])
    found = [each for each in case_type(case.case_type, case.type_version).reasons if each.code == ground]
    reasons = tuple(
        Reason(words_of(each.text), {language: article_text(each.basis, language) for language in ("ko", "en")})
        for each in found
    )
    ways = zip(remedies_against_refusal(law_of(served)), _REMEDIES, _WHERE, strict=True)
    remedies = tuple(_remedy(limit, what, where, served) for limit, what, where in ways)
    return _content(case, event, facts, reasons=reasons, remedies=remedies, sealed={"result": "연장불허"})


def leave_by(case: Case, served: date) -> date:
    """The departure term after a refusal: the longest of the Decree, or the rest of the stay when that is longer."""
    term = last_day_of("term", served, law_of(served).need("refusal.departure_term").term)
    ends = case.facts.get("permitted_until")
    return max(term, date.fromisoformat(ends)) if isinstance(ends, str) else term


def _remedy(limit: Parameter, what: dict[str, str], where: dict[str, str], served: date) -> Remedy:
    articles = {language: ", ".join(article_text(each, language) for each in limit.bases) for language in ("ko", "en")}
    return Remedy(what, where, last_day_of("deadline", served, limit.term), articles)


def _content(
    case: Case,
    event: CaseEvent,
    facts: dict[str, str],
    *,
    reasons: tuple[Reason, ...] = (),
    remedies: tuple[Remedy, ...] = (),
    sealed: dict[str, str],
) -> LetterContent:
    return LetterContent(
        addressee=facts["name"],
        reference=case.reference,
        issued_on=seoul_day(event.at),
        office=_OFFICE,
        facts=dict(facts),
        reasons=reasons,
        remedies=remedies,
        sealed=sealed,
    )


def _name(case: Case) -> str:
    if case.person_id is None:
        raise ValueError(f"case {case.reference} is about nobody")
    # A letter is written also to somebody whose stay has ended meanwhile.
    identity = Identity.objects.filter(person_id=case.person_id).order_by("-recorded_at").first()
    name = identity.names.first() if identity else None
    return str(name) if name else "–"
