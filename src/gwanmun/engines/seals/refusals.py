"""Why a seal is not accepted, in words for the person who holds the paper."""

from gwanmun.kernel.refusals import Refused, Text

__all__ = ["altered", "unknown_signer", "unreadable"]

_ASK_ISSUER = Text("문서를 발급한 기관에 확인하십시오.", "Ask the authority that issued the document.")
_SCAN_AGAIN = Text(
    "코드가 구겨지거나 가려지지 않게 다시 촬영하십시오.", "Take the picture again with the whole code flat and in view."
)


def unreadable(problem: str) -> Refused:
    """The bytes are no seal, or only a part of one; `problem` says where reading stopped."""
    detail = Text("이 코드는 디지털 인장이 아니거나 손상되었습니다.", "This code is no digital seal, or it is damaged.")
    return Refused("seal.unreadable", detail, _SCAN_AGAIN, facts={"problem": problem})


def unknown_signer(name: str) -> Refused:
    """No public key is known under the signer's name."""
    detail = Text(
        "서명한 기관의 공개키가 없어 진위를 확인할 수 없습니다.",
        "Whether it is genuine cannot be said: the public key of its signer is not at hand.",
    )
    return Refused("seal.unknown_signer", detail, _ASK_ISSUER, facts={"signer": name})


def altered(name: str) -> Refused:
    """The signature does not belong to these facts."""
    detail = Text("위조되었거나 내용이 바뀐 인장입니다.", "This seal is forged, or what it says was changed.")
    return Refused("seal.altered", detail, _ASK_ISSUER, facts={"signer": name})
