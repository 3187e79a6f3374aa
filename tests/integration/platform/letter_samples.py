"""A letter that tests make: declared here, as an app declares its own."""

from datetime import date

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import declare_owner
from gwanmun.platform.letters.service import LetterContent, LetterTemplate, Reason, Remedy, declare_letter

LETTER = declare_letter(
    LetterTemplate(
        name="test.refusal",
        version=1,
        titles={"ko": "불허 통지서", "en": "Notice of refusal", "vi": "Thông báo từ chối", "zh-hans": "不予许可通知书"},
        bodies={
            "ko": "{{ facts.name }} 님의 신청을 허가하지 않습니다.\n\n"
            "기한은 {{ facts.until|day }}, 수수료는 {{ facts.fee|won }}입니다.",
            "en": "Your application is refused, {{ facts.name }}.\n\n"
            "Until {{ facts.until|day }}. Fee: {{ facts.fee|won }}.",
            "vi": "Đơn của {{ facts.name }} bị từ chối. Hạn: {{ facts.until|day }}.",
            "zh-hans": "{{ facts.name }}：您的申请未获许可。期限：{{ facts.until|day }}。",
        },
    )
)
CONTENT = LetterContent(
    addressee="NGUYỄN THỊ 하나",
    reference="2026-100",
    issued_on=date(2026, 11, 25),
    office={"ko": "서울사무소장", "en": "Head of the Seoul office"},
    address="서울시 중구 1",
    facts={"name": "Nguyễn <i>& 하나", "until": "2026-12-09", "fee": 60000},
    reasons=(
        Reason(
            {"ko": "서류가 부족합니다.", "en": "A document is missing."},
            {"ko": "시험법 제1조", "en": "Trial Act, Art. 1"},
        ),
    ),
    remedies=(
        Remedy(
            {"ko": "행정심판", "en": "an administrative appeal", "vi": "khiếu nại hành chính", "zh-hans": "行政审判"},
            {"ko": "위원회", "en": "the commission"},
            date(2027, 2, 23),
        ),
    ),
    sealed={"result": "불허", "until": "2026-12-09"},
)
OWN = "matter:1"


def _may(actor: Actor, action: str, key: str) -> bool:
    return actor.has("matter.work") or (actor.id == f"person:{key}" and action in {"read", "add", "pay", "book"})


declare_owner("matter", _may)
