"""Public API of notices. Anything else in this package is private."""

from gwanmun.platform.notices.actions.mail_notice import note_mail_failure
from gwanmun.platform.notices.actions.read_notice import read_notice
from gwanmun.platform.notices.actions.send_notice import send_notice
from gwanmun.platform.notices.declarations import NoticeTemplate, UnknownNotice, declare_notice, notice_template
from gwanmun.platform.notices.models import CaughtMail, Notice
from gwanmun.platform.notices.queries import caught_mails, notices_for, notices_of

__all__ = [
    "CaughtMail",
    "Notice",
    "NoticeTemplate",
    "UnknownNotice",
    "caught_mails",
    "declare_notice",
    "note_mail_failure",
    "notice_template",
    "notices_for",
    "notices_of",
    "read_notice",
    "send_notice",
]
