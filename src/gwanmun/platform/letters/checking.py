"""What the page needs that checks letters in the browser, without asking anybody."""

from typing import Any

from gwanmun.engines.seals.refusals import altered, unknown_signer, unreadable
from gwanmun.kernel.refusals import Text
from gwanmun.platform.letters.pictures import NO_SEAL
from gwanmun.platform.letters.sealing import LETTER_PROFILE, published_seal_keys

__all__ = ["seal_check_data"]

_TEXTS = {
    "picture": Text("문서의 코드를 촬영하거나 사진을 고르십시오.", "Take a picture of the code, or choose one."),
    "genuine": Text("진본입니다. 아래 내용과 문서를 비교하십시오.", "Genuine. Check that the letter says the same:"),
    "issued_on": Text("시행일", "Date"),
    "signer": Text("서명", "Signed by"),
    **{refused.code: refused.detail for refused in (altered(""), unknown_signer(""), unreadable(""), NO_SEAL)},
}  # fmt: skip


def seal_check_data(language: str) -> dict[str, Any]:
    """Keys, fields and sentences as JSON values, for `letters/check_seal.html`."""
    return {
        "keys": published_seal_keys(),
        "profile": {
            "definition": LETTER_PROFILE.definition,
            "category": LETTER_PROFILE.category,
            "fields": [
                {"tag": f.tag, "name": f.name, "kind": f.kind.value, "title": f.title(language)}
                for f in LETTER_PROFILE.fields
            ],
        },
        "texts": {name: text(language) for name, text in _TEXTS.items()},
    }
