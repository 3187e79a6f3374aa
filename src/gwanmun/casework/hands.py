"""Whose hands an application is in: the applicant's while it is a draft or she is asked for more, else the office's."""

from gwanmun.casework.story.kinds import RequestKind
from gwanmun.casework.story.story import Story
from gwanmun.kernel.refusals import Refused, Text

__all__ = ["is_draft", "require_in_her_hands"]


def is_draft(story: Story) -> bool:
    """True before the receipt."""
    return story.kind.receipt is not None and story.received_on is None


def require_in_her_hands(story: Story) -> None:
    """Returns while the applicant may change what she stated and gave.

    Raises:
        Refused: it was received, and nothing more is asked of her ("casework.already_received").
    """
    asked = any(each.kind is RequestKind.SUPPLEMENT and each.is_open for each in story.requests.values())
    if not asked and not is_draft(story):
        raise Refused(
            "casework.already_received",
            Text("접수된 신청은 고칠 수 없습니다.", "An application that was received cannot be changed."),
            Text("담당자에게 메시지를 보내십시오.", "Send a message to the office."),
        )
