"""The Merkle tree of RFC 9162, section 2.1: root, inclusion path, and the root that a path leads to. Pure.

Leaves and inner nodes are hashed with different prefixes, so that a node can never be passed off as a leaf. Hashes are
32 bytes of SHA-256.
"""

import hashlib
from collections.abc import Sequence

__all__ = ["inclusion_path", "leaf_hash", "root_from_path", "tree_root"]

_LEAF, _NODE = b"\x00", b"\x01"


def leaf_hash(content: bytes) -> bytes:
    """The hash of one entry."""
    return hashlib.sha256(_LEAF + content).digest()


def tree_root(leaves: Sequence[bytes]) -> bytes:
    """The root over leaf hashes; of no leaves it is the hash of nothing."""
    if not leaves:
        return hashlib.sha256().digest()
    level = list(leaves)
    while len(level) > 1:
        # Pairing level by level, with an odd node promoted unchanged, is the recursion of section 2.1.1 unrolled.
        paired = [_node(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = paired + level[len(paired) * 2 :]
    return level[0]


def inclusion_path(leaves: Sequence[bytes], position: int) -> list[bytes]:
    """The sibling hashes, from the leaf upwards, that prove the leaf at `position` (section 2.1.3.1).

    Raises:
        IndexError: there is no such leaf.
    """
    if not 0 <= position < len(leaves):
        raise IndexError(f"no leaf {position} in a tree of {len(leaves)}")
    if len(leaves) == 1:
        return []
    split = _split(len(leaves))
    if position < split:
        return [*inclusion_path(leaves[:split], position), tree_root(leaves[split:])]
    return [*inclusion_path(leaves[split:], position - split), tree_root(leaves[:split])]


def root_from_path(leaf: bytes, position: int, size: int, path: Sequence[bytes]) -> bytes:
    """The root that `path` leads to from the leaf at `position` in a tree of `size` leaves (section 2.1.3.2).

    Raises:
        ValueError: the path does not fit the position and the size.
    """
    if not 0 <= position < size:
        raise ValueError(f"no leaf {position} in a tree of {size}")
    if size == 1:
        if path:
            raise ValueError("the path is too long")
        return leaf
    if not path:
        raise ValueError("the path is too short")
    split = _split(size)
    if position < split:
        return _node(root_from_path(leaf, position, split, path[:-1]), path[-1])
    return _node(path[-1], root_from_path(leaf, position - split, size - split, path[:-1]))


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << (size - 1).bit_length() - 1
