"""The Merkle tree against the vectors that every RFC 9162 (and RFC 6962) implementation shares, and its properties."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.platform.audit.merkle import inclusion_path, leaf_hash, root_from_path, tree_root

INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = {
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


@pytest.mark.parametrize(("size", "root"), ROOTS.items())
def test_root_agrees_with_the_shared_vectors(size, root):
    assert tree_root([leaf_hash(item) for item in INPUTS[:size]]).hex() == root


def test_root_of_nothing_is_the_hash_of_nothing():
    assert tree_root([]) == hashlib.sha256().digest()


trees = st.lists(st.binary(max_size=4), min_size=1, max_size=70).map(lambda items: [leaf_hash(item) for item in items])


@given(leaves=trees, data=st.data())
def test_every_leaf_can_be_proven(leaves, data):
    position = data.draw(st.integers(0, len(leaves) - 1))
    path = inclusion_path(leaves, position)
    assert root_from_path(leaves[position], position, len(leaves), path) == tree_root(leaves)


@given(leaves=trees, data=st.data())
def test_another_leaf_does_not_lead_to_the_root(leaves, data):
    position = data.draw(st.integers(0, len(leaves) - 1))
    path = inclusion_path(leaves, position)
    assert root_from_path(leaf_hash(b"forged"), position, len(leaves), path) != tree_root(leaves)


@pytest.mark.parametrize(
    ("position", "size", "path"), [(1, 1, []), (0, 1, [bytes(32)]), (0, 2, []), (2, 4, [bytes(32)])]
)
def test_a_path_that_does_not_fit_is_refused(position, size, path):
    with pytest.raises(ValueError, match=r"no leaf|path"):
        root_from_path(bytes(32), position, size, path)
