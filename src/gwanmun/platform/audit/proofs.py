"""A proof, for the person or a court, that one entry or read is in the log: it can be checked without the log."""

from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gwanmun.platform.audit.merkle import inclusion_path, leaf_hash, root_from_path
from gwanmun.platform.audit.models import Leaf, Seal
from gwanmun.platform.audit.rows import rows_by_id
from gwanmun.platform.audit.statements import is_signed, public_key, root_line, statement

__all__ = ["NotSealedYet", "Proof", "prove"]


class NotSealedYet(LookupError):
    """No seal covers it yet; ask again after the next seal, a few seconds later."""


@dataclass(frozen=True, slots=True)
class Proof:
    """`content` is the canonical JSON of the row; `path` leads from its leaf to the `root` that `statement` names."""

    content: bytes
    position: int
    size: int
    path: tuple[bytes, ...]
    root: bytes
    statement: bytes
    signature: bytes
    key: bytes

    def holds(self) -> bool:
        """True when the path leads from this content to the signed root. The reader compares `key` with the one
        that the service published."""
        try:
            root = root_from_path(leaf_hash(self.content), self.position, self.size, self.path)
        except ValueError:
            return False
        key = Ed25519PublicKey.from_public_bytes(self.key)
        return root == self.root and self._is_stated() and is_signed(self.signature, self.statement, key)

    def _is_stated(self) -> bool:
        return self.statement.splitlines()[2:4] == [str(self.size).encode(), root_line(self.root)]


def prove(row_id: UUID) -> Proof:
    """The proof for one entry or read.

    Raises:
        NotSealedYet: no seal covers it.
        LookupError: there is no such entry or read.
    """
    row = rows_by_id([row_id]).get(row_id)
    if row is None:
        raise LookupError(f"There is no entry or read {row_id}.")
    leaf = Leaf.objects.filter(pk=row_id).first()
    if leaf is None:
        raise NotSealedYet(f"{row_id} is not sealed yet.")
    seal = Seal.objects.get(number=leaf.seal_number)
    hashes = Leaf.objects.filter(seal_number=seal.number).order_by("position").values_list("hash", flat=True)
    return Proof(
        content=row.content(),
        position=leaf.position,
        size=seal.size,
        path=tuple(inclusion_path([bytes(item) for item in hashes], leaf.position)),
        root=bytes(seal.root),
        statement=statement(seal),
        signature=bytes(seal.signature),
        key=public_key(seal.key_number).public_bytes_raw(),
    )
