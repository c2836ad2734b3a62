"""What the second verifier says of a bundle that holds, and of bundles that do not; run by bundle.test.ts."""

import contextlib
import copy
import io
import json
import os
import tempfile
import unittest
import unittest.mock

from town import ORIGIN, ZEROS, Signer, Town, ndjson, openssl  # first: it finds the verifier

from python.check_complete import check_named
from python.command import main
from python.index import Index
from python.report import Report

WHOLE, GROWN = Town(), Town(since=True)
OTHER = Signer()


def lines_of(town, name):
    return [json.loads(line) for line in town.files[name].split("\n") if line]


def edited(name, change):
    """A tampering that changes the lines of a file."""

    def tamper(town):
        lines = lines_of(town, name)
        town.files[name] = ndjson(change(lines) or lines)

    return tamper


def entries(lines):
    return [line["entry"] for line in lines if "entry" in line]


def rehash(lines):
    """Hashes and links made right again, as somebody who holds the table could."""
    from python.canonical_json import canonical, sha256_hex

    prev = ZEROS
    for line in lines:
        if "stream" in line:
            prev = ZEROS
        if "entry" in line:
            own = {name: value for name, value in line["entry"].items() if name != "hash"}
            own["prev"] = prev
            prev = sha256_hex(b"\x00" + canonical(own).encode())
            line["entry"] = {**own, "hash": prev}
        if "segment" in line:
            line["segment"]["head"] = prev
    return lines


def set_in(members, **values):
    members.update(values)


def each_of(lines, kind, change):
    for line in lines:
        if kind in line:
            change(line[kind])


def replaced(name, old, new):
    """A tampering that puts one text in place of another, once."""
    return lambda town: set_in(town.files, **{name: town.files[name].replace(old, new, 1)})


CHAINS, CASES, LEAVES = "proof/chains.ndjson", "replay/cases.ndjson", "proof/leaves.ndjson"
TAMPERED = {
    "an entry is edited": (edited(CHAINS, lambda ls: set_in(entries(ls)[0], action="x")), {"entries"}),
    "an entry is edited and hashed again": (
        edited(CHAINS, lambda ls: set_in(entries(ls)[1], at="2026-11-20T11:00:00Z") or rehash(ls)),
        {"inclusion"},
    ),
    "an entry in the middle is gone": (edited(CHAINS, lambda ls: ls.pop(1) and None), {"chains", "counts"}),
    "two entries are swapped": (
        edited(CHAINS, lambda ls: [ls[0], ls[2], ls[1], *ls[3:]]),
        {"chains", "segments", "payloads"},
    ),
    "the last entry and its segment are gone": (edited(CHAINS, lambda ls: ls[:-2]), {"counts", "erased", "complete"}),
    "a segment is gone": (
        edited(CHAINS, lambda ls: [line for line in ls if line.get("segment", {}).get("index") != 1]),
        {"segments", "counts", "complete"},
    ),
    "a segment stands at another leaf": (
        edited(CHAINS, lambda ls: each_of(ls, "segment", lambda segment: set_in(segment, index=0))),
        {"inclusion"},
    ),
    "a stream is called otherwise": (
        edited(CHAINS, lambda ls: set_in(ls[0]["stream"], name="party/p9")),
        {"chains", "inclusion", "payloads"},
    ),
    "an entry says more than entries do": (
        edited(CHAINS, lambda ls: set_in(entries(ls)[0], more=1) or rehash(ls)),
        {"entries", "inclusion"},
    ),
    "a line is written otherwise": (
        replaced(CHAINS, ":", ": "),
        {"entries"},
    ),
    "an assessment does not say where it landed": (
        edited(CASES, lambda ls: each_of(ls, "assessment", lambda each: each.pop("seq"))),
        {"payloads"},
    ),
    "a stream is told twice": (edited(CHAINS, lambda ls: ls * 2), {"chains", "inclusion", "counts"}),
    "a payload is edited": (
        edited(CHAINS, lambda ls: each_of(ls, "payload", lambda payload: set_in(payload["of"], declaration=ZEROS))),
        {"payloads"},
    ),
    "an answer is edited": (
        edited(CASES, lambda ls: set_in(ls[0]["declaration"]["body"]["answers"], funding={"publicFunding": "grant"})),
        {"commitments"},
    ),
    "a score is edited": (
        edited(CASES, lambda ls: each_of(ls, "assessment", lambda each: set_in(each["body"]["score"], found=1))),
        {"commitments", "replay", "counts"},
    ),
    "an assessment is gone with its row": (
        lambda town: [
            edited(CASES, lambda ls: [line for line in ls if line.get("assessment", {}).get("party") != "p1"])(town),
            set_in(town.files, **{"data/scores.csv": town.files["data/scores.csv"].partition("p1,")[0]}),
            set_in(town.manifest, assessments=1),
        ],
        {"complete"},
    ),
    "a leaf is gone": (edited(LEAVES, lambda ls: ls[1:]), {"complete"}),
    "a leaf is of another stream": (edited(LEAVES, lambda ls: set_in(ls[0], stream="screening/2")), {"complete"}),
    "fewer parties were asked for": (lambda town: set_in(town.manifest["filter"], parties=["p0"]), {"complete"}),
    "a declaration is gone": (edited(CASES, lambda ls: ls[1:]), {"replay", "counts"}),
    "a data row is edited": (
        replaced("data/scores.csv", "p0,", "p7,"),
        {"counts"},
    ),
    "fewer were erased than entries say": (lambda town: set_in(town.manifest, erased=1), {"erased"}),
    "a rule set is edited": (
        lambda town: set_in(town.files, **{"rule-sets/set.json": json.dumps({**town.rule_set, "tiers": []})}),
        {"rule-sets", "replay"},
    ),
    "another key signed": (lambda town: town.sign(OTHER), {"signature"}),
    "the log is of another origin": (lambda town: town.sign(Signer("log.example/other")), {"signature"}),
    "the manifest names another root": (lambda town: set_in(town.manifest["checkpoint"], root=ZEROS), {"signature"}),
    "a member stands twice": (
        replaced(CASES, '{"declaration":{', '{"declaration":{"id":"x",'),
        {"commitments"},
    ),
}


class Bundles(unittest.TestCase):
    def verify(self, town, *options, reseal=True, key=True):
        """The exit code, and the states by check."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bundle.zip")
            town.write(path, reseal)
            given = ["--key", town.signer.vkey] if key else []
            for name, text in options:
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write(text)
                given += [f"--{name}", os.path.join(folder, name)]
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                code = main([path, "--json", *given])
        report = json.loads(said.getvalue())
        self.details = {each["name"]: each["detail"] for each in report["checks"]}
        self.assertEqual(len(report["checks"]), 14)
        return code, {each["name"]: each["state"] for each in report["checks"]}

    def test_a_bundle_that_holds_is_proven_but_for_what_needs_an_earlier_checkpoint(self):
        code, states = self.verify(WHOLE)
        self.assertEqual((code, {name for name, state in states.items() if state != "proven"}), (0, {"consistency"}))
        self.assertIn("2 assessments came out again", self.details["replay"])

    def test_the_key_of_the_bundle_itself_proves_nothing(self):
        code, states = self.verify(WHOLE, key=False)
        self.assertEqual((code, states["signature"]), (0, "not_proven"))

    def test_a_bundle_that_goes_on_from_a_checkpoint_needs_that_one_as_the_auditor_kept_it(self):
        empty = {"commitments", "replay"}
        for options, still_open in (
            ([], {"consistency", *empty}),
            ([("checkpoint", GROWN.files["proof/since.txt"])], empty),
        ):
            code, states = self.verify(GROWN, *options)
            self.assertEqual((code, {name for name, state in states.items() if state != "proven"}), (0, still_open))

    def test_an_anchor_of_after_the_earlier_checkpoint_fails(self):
        town = copy.deepcopy(GROWN)
        set_in(town.manifest["filter"], since=1)
        _, states = self.verify(town)
        self.assertEqual({states["chains"], states["consistency"]}, {"failed"})

    def test_without_the_leaves_nothing_tells_that_it_is_complete(self):
        town = copy.deepcopy(WHOLE)
        town.files.pop(LEAVES)
        code, states = self.verify(town)
        self.assertEqual((code, states["complete"]), (0, "not_proven"))

    def test_a_later_verdict_under_another_rule_set_takes_no_place_of_one_that_is_absent(self):
        index = Index()
        for seq, name in ((1, "a"), (1, "b"), (2, "c")):
            index.add("named", "party/p", seq, "assessment", name, ZEROS, "2026-11-20")
        filters = {"replay": True}
        for held, state in (
            ([(1, "a", "one"), (1, "b", "two"), (2, "c", "three")], "proven"),
            ([(1, "b", "two"), (2, "c", "one")], "proven"),
            ([(1, "b", "two"), (2, "c", "two")], "failed"),
            ([(2, "c", "one")], "failed"),
            ([(1, "a", "one"), (1, "b", "two")], "failed"),
        ):
            with self.subTest(held):
                list(index.rows("DELETE FROM held"))
                for seq, name, rule_set in held:
                    index.add("held", "party/p", seq, "assessment", name, rule_set)
                report, bundle = Report(), unittest.mock.Mock(manifest={"dataset": "scores"}, filter=filters.get)
                check_named(bundle, report, index)
                self.assertEqual(report["complete"].state, state)

    def test_without_replay_its_checks_are_not_proven(self):
        code, states = self.verify(Town(replay=False))
        open_ones = {name for name, state in states.items() if state == "not_proven"}
        self.assertEqual((code, open_ones), (0, {"consistency", "commitments", "replay", "complete"}))

    def test_forms_of_the_bundle_are_not_relied_on_and_have_to_say_what_the_kit_says(self):
        name = "rule-sets/forms.json"
        for change in (
            replaced(name, '"since":1}', '"since":9}'),
            lambda town: set_in(town.files, **{name: "{"}),
            lambda town: town.files.pop(name),
        ):
            town = copy.deepcopy(WHOLE)
            change(town)
            code, states = self.verify(town)
            self.assertEqual((code, states["rule-sets"], states["replay"]), (0, "not_proven", "proven"))

    def test_without_a_kit_those_of_the_bundle_are_used_and_prove_less(self):
        with unittest.mock.patch("python.rule_sets._KIT", os.devnull + "-none"):
            code, states = self.verify(WHOLE)
        self.assertEqual((code, states["rule-sets"], states["replay"]), (0, "not_proven", "proven"))

    def test_a_kept_checkpoint_needs_the_same_root_or_a_proof(self):
        early = ("checkpoint", WHOLE.signer.note(WHOLE.early, WHOLE.early_root))
        proof = ("consistency", json.dumps(WHOLE.consistency()))
        size = len(WHOLE.log.leaves)
        forked = ("checkpoint", WHOLE.signer.note(size, b"\x01" * 32))
        longer = ("checkpoint", WHOLE.signer.note(size + 1, WHOLE.root))
        rewritten = ("checkpoint", WHOLE.signer.note(WHOLE.early, b"\x01" * 32))
        foreign = ("checkpoint", Signer("log.example/other").note(size, WHOLE.root))
        same = ("checkpoint", WHOLE.signer.note(size, WHOLE.root))
        for options, state in (
            ([early], "not_proven"),
            ([early, proof], "proven"),
            ([same], "proven"),
            ([forked], "failed"),
            ([longer], "failed"),
            ([rewritten, proof], "failed"),
            ([foreign], "failed"),
        ):
            self.assertEqual(self.verify(WHOLE, *options)[1]["consistency"], state, options)

    def test_each_tampering_is_seen_by_the_checks_that_see_it(self):
        for name, (tamper, seen) in TAMPERED.items():
            with self.subTest(name):
                town = copy.deepcopy(WHOLE)
                tamper(town)
                code, states = self.verify(town)
                failed = {check for check, state in states.items() if state == "failed"}
                self.assertEqual(code, 1)
                self.assertLessEqual(seen, failed, self.details)
                self.assertNotIn("files", failed)

    def test_bytes_that_the_manifest_does_not_name_fail(self):
        for change in (
            lambda town: set_in(town.files, **{"README.txt": "Another.\n"}),
            lambda town: set_in(town.files, extra="?"),
            lambda town: town.files.pop("README.txt"),
        ):
            town = copy.deepcopy(WHOLE)
            with tempfile.TemporaryDirectory() as folder:
                town.write(os.path.join(folder, "first.zip"))
            change(town)
            self.assertEqual(self.verify(town, reseal=False)[1]["files"], "failed")

    def test_what_cannot_be_read_is_neither_proven_nor_failed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "no.zip")
            with open(path, "wb") as file:
                file.write(b"PK no")
            said = io.StringIO()
            with contextlib.redirect_stderr(said):
                self.assertEqual(main([path]), 2)
                self.assertEqual(main([os.path.join(folder, "none.zip")]), 2)
                self.assertEqual(main([path, "--key", f"{ORIGIN}+00000000+AAAA"]), 2)
        self.assertIn("ZIP", said.getvalue())


if __name__ == "__main__":
    openssl("version")
    unittest.main()
