"""The parts that the second verifier stands on: canonical JSON, proofs, signed notes; run by bundle.test.ts."""

import hashlib
import unittest

from town import ORIGIN, Signer, path_to, proof_from, root_of  # first: it finds the verifier

from python.canonical_json import NotCanonical, NotJson, canonical, digest_of, read_json, read_line
from python.merkle import Frontier, verify_consistency, verify_inclusion
from python.note import Key, Note

LEAVES = [hashlib.sha256(bytes([number])).digest() for number in range(19)]


class CanonicalJson(unittest.TestCase):
    def test_names_stand_in_the_order_of_utf_16_code_units(self):
        names = {"\ufb33": 1, "\U0001f600": 2, "\u20ac": 3, "1": True, "a": [None, "\x01\x7f\u2028\"\\/\n"]}
        text = '{"1":true,"a":[null,"\\u0001\x7f\u2028\\"\\\\/\\n"],"\u20ac":3,"\U0001f600":2,"\ufb33":1}'
        self.assertEqual(canonical(names), text)
        self.assertEqual(read_line(text.encode()), (names, True))

    def test_what_programs_read_differently_is_not_canonical(self):
        for text in ('{"a":1,"a":2}', '{"b":1,"a":2}', '{"a": 1}', "[1.5]", "[1e2]", "[9007199254740992]", '["\\ud800"]'):
            self.assertFalse(read_line(text.encode())[1], text)
        for text in ("[1.0]", '["\\ud800"]', "[12345678901234567890123]"):
            with self.assertRaises(NotCanonical, msg=text):
                digest_of(read_json(text.encode()))
        with self.assertRaises(NotCanonical):
            read_json(b'{"a":1,"a":1}')

    def test_what_is_no_json_is_said_to_be_none(self):
        for data in (b"{", b"NaN", b"\xff", b"[" * 100_000, b""):
            with self.assertRaises(NotJson):
                read_json(data)


class Proofs(unittest.TestCase):
    def test_every_leaf_of_every_tree_is_proven_at_its_place_alone(self):
        for size in range(1, len(LEAVES) + 1):
            root = root_of(LEAVES[:size])
            for index in range(size):
                proof = path_to(index, LEAVES[:size])
                self.assertTrue(verify_inclusion(LEAVES[index], index, size, proof, root))
                self.assertFalse(verify_inclusion(LEAVES[index], index, size, [*proof, root], root))
                self.assertFalse(verify_inclusion(LEAVES[index], (index + 1) % (size + 1), size, proof, root))

    def test_leaves_one_after_the_other_give_the_root_of_their_tree(self):
        tree = Frontier()
        for size in range(len(LEAVES)):
            self.assertEqual((tree.size, tree.root()), (size, root_of(LEAVES[:size])))
            tree.add(LEAVES[size])

    def test_every_tree_goes_on_from_every_smaller_one_and_from_no_other(self):
        for size in range(1, len(LEAVES) + 1):
            root = root_of(LEAVES[:size])
            for first in range(1, size + 1):
                early, proof = root_of(LEAVES[:first]), proof_from(first, LEAVES[:size])
                self.assertTrue(verify_consistency(first, early, size, root, proof))
                self.assertFalse(verify_consistency(first, LEAVES[-1][::-1], size, root, proof))
                self.assertFalse(verify_consistency(first, early, size, root, [*proof, root]))


class Notes(unittest.TestCase):
    def test_a_note_is_signed_by_its_key_and_by_no_other_under_the_same_name(self):
        signer = Signer()
        note, key = Note(signer.note(1, LEAVES[0]).encode()), Key(signer.vkey)
        self.assertTrue(note.is_signed_by(key))
        self.assertFalse(note.is_signed_by(Key(Signer().vkey)))
        note.text = note.text.replace("\n1\n", "\n2\n")
        self.assertFalse(note.is_signed_by(key))

    def test_a_key_that_does_not_fit_its_id_is_refused(self):
        name, _, rest = Signer().vkey.partition("+")
        for vkey in (f"{name}+00000000+{rest.partition('+')[2]}", f"{ORIGIN}+00000000+AAAA", "no key"):
            with self.assertRaises(ValueError):
                Key(vkey)


if __name__ == "__main__":
    unittest.main()
