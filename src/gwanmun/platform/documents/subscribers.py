"""Every received file is scanned after commit; while the scanner is away the delivery is tried again."""

from uuid import UUID

from gwanmun.platform.audit.service import Entry
from gwanmun.platform.documents.actions.settle_version import settle_version
from gwanmun.platform.outbox.service import subscriber

__all__ = ["settle_received_file"]


@subscriber("document.received")
def settle_received_file(entry: Entry) -> None:
    settle_version(UUID(entry.data["version"]), entry.at)
