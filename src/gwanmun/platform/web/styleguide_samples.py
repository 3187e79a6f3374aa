"""Made-up people and findings of the style guide."""

from gwanmun.kernel.refusals import LegalBasis, Refused, Text

__all__ = ["FINDINGS", "PASSENGERS", "REFUSED"]

PASSENGERS = [
    dict(zip(("latin", "native", "lang", "state", "document", "answer"), row, strict=True))
    for row in (
        ("NGUYEN VAN AN", "Nguyễn Văn An", "vi", "VNM", "C4812093", "board"),
        ("PETROVA ANNA", "Анна Петрова", "ru", "RUS", "715519082", "contact"),
        ("KARIMOV ALISHER", "", "", "UZB", "FA0034871", "do_not_board"),
        ("TANAKA YUKI", "田中 由紀", "ja", "JPN", "TR8890123", "insufficient"),
    )
]
REFUSED = Refused(
    "border.entry.ban",
    Text("입국금지 기간 중이므로 입국을 허가할 수 없습니다.", "Entry cannot be permitted during an entry ban."),
    Text(
        "재심사실로 인계하거나 입국금지 해제 여부를 확인하세요.",
        "Refer to secondary inspection, or check if the ban was lifted.",
    ),
    (LegalBasis("immigration_act", "Art. 11(1)3"),),
)
FINDINGS = [
    {
        "label": Text("여권이 유효함", "The passport is valid"),
        "outcome": "ok",
        "basis": LegalBasis("immigration_act", "Art. 12(3)1"),
        "facts": {Text("유효기간 만료일", "Expires"): "2031-08-14"},
    },
    {
        "label": Text("입국 목적에 맞는 사증 또는 면제", "Visa for the purpose, or exemption"),
        "outcome": "refused",
        "basis": LegalBasis("immigration_act", "Art. 7(1)"),
        "children": [
            {
                "label": Text("사증면제협정", "Visa waiver agreement"),
                "outcome": "refused",
                "basis": LegalBasis("immigration_act", "Art. 7(2)2"),
                "detail": Text("이 국적에는 협정이 없습니다.", "There is no agreement for this nationality."),
            },
            {
                "label": Text("전자여행허가(K-ETA)", "Electronic travel authorisation (K-ETA)"),
                "outcome": "review",
                "basis": LegalBasis("immigration_act", "Art. 7-3(2)1"),
                "facts": {Text("신청번호", "Application"): "E-26-0049213"},
                "parameters": {Text("유효기간(년)", "Validity (years)"): "3"},
            },
        ],
    },
]
