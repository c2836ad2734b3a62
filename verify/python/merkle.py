"""The Merkle tree of RFC 9162, section 2.1: hashes, and proofs of inclusion and consistency."""

import hashlib

EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The root of a tree whose leaves come one after the other (section 2.1.1): one hash for each binary digit of its size."""

    def __init__(self):
        self.size, self._roots = 0, []

    def add(self, leaf):
        size, self.size = self.size, self.size + 1
        while size & 1:
            leaf = node_hash(self._roots.pop(), leaf)
            size >>= 1
        self._roots.append(leaf)

    def root(self):
        if not self._roots:
            return EMPTY_ROOT
        *left, root = self._roots
        for each in reversed(left):
            root = node_hash(each, root)
        return root


def hashes_of(proof):
    """The hashes of a proof given as hex. Raises ValueError for anything else."""
    if not isinstance(proof, list):
        raise ValueError("The proof is no list.")
    hashes = []
    for each in proof:
        if not isinstance(each, str) or len(each) != 64 or any(digit not in "0123456789abcdef" for digit in each):
            raise ValueError("The proof holds something that is no hash in hex.")
        hashes.append(bytes.fromhex(each))
    return hashes


def verify_inclusion(leaf, index, size, proof, root):
    """Whether a leaf hash stands at an index of a tree (section 2.1.3.2)."""
    if index < 0 or index >= size:
        return False
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while fn & 1 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == root


def verify_consistency(first, first_root, second, second_root, proof):
    """Whether a tree of `second` leaves begins with the one of `first` leaves (section 2.1.4.2)."""
    if first < 0 or first > second:
        return False
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while fn & 1 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root
