"""Public API of the audit log. Anything else in this package is private."""

from gwanmun.platform.audit.checkpoints import export_checkpoints
from gwanmun.platform.audit.context import Origin, acting_from, present_origin
from gwanmun.platform.audit.findings import Finding
from gwanmun.platform.audit.models import Entry, Read, Seal
from gwanmun.platform.audit.proofs import NotSealedYet, Proof, prove
from gwanmun.platform.audit.queries import history_of, history_of_person, oldest_unsealed_at, reads_of
from gwanmun.platform.audit.recording import log_reads, record, tell_of_entries
from gwanmun.platform.audit.sealing import seal_pending
from gwanmun.platform.audit.verification import Verification, verify

__all__ = [
    "Entry",
    "Finding",
    "NotSealedYet",
    "Origin",
    "Proof",
    "Read",
    "Seal",
    "Verification",
    "acting_from",
    "export_checkpoints",
    "history_of",
    "history_of_person",
    "log_reads",
    "oldest_unsealed_at",
    "present_origin",
    "prove",
    "reads_of",
    "record",
    "seal_pending",
    "tell_of_entries",
    "verify",
]
