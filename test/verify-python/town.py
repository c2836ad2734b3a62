"""A small log and a bundle of it, made from docs/export-bundle.md alone, to be broken in tests."""

import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "verify"))

from python.canonical_json import canonical, digest_of, read_json, sha256_hex  # noqa: E402
from python.law.assess import ReadyRuleSet, assess  # noqa: E402
from python.law.forms import read_forms  # noqa: E402
from python.law.table import Tables  # noqa: E402

ORIGIN, ZEROS = "log.example/paragraph-13", "0" * 64


def read(*path):
    with open(os.path.join(ROOT, *path), "rb") as file:
        return read_json(file.read())


def openssl(*arguments, data=b""):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


class Signer:
    """An Ed25519 key of the log, and notes signed with it (C2SP signed-note)."""

    def __init__(self, origin=ORIGIN):
        self.pem, self.origin = openssl("genpkey", "-algorithm", "ed25519"), origin
        raw = b"\x01" + openssl("pkey", "-pubout", "-outform", "DER", data=self.pem)[-32:]
        self.id = hashlib.sha256(origin.encode() + b"\n" + raw).digest()[:4]
        self.vkey = f"{origin}+{self.id.hex()}+{base64.b64encode(raw).decode()}"

    def note(self, size, root, at="2026-11-22T06:00:00Z"):
        text = f"{self.origin}\n{size}\n{base64.b64encode(root).decode()}\nat {at}\n"
        with tempfile.TemporaryDirectory() as folder:
            key, message = os.path.join(folder, "key"), os.path.join(folder, "message")
            for name, content in ((key, self.pem), (message, text.encode())):
                with open(name, "wb") as file:
                    file.write(content)
            signature = openssl("pkeyutl", "-sign", "-inkey", key, "-rawin", "-in", message)
        return f"{text}\n\u2014 {self.origin} {base64.b64encode(self.id + signature).decode()}\n"


def hashed(prefix, *parts):
    return hashlib.sha256(prefix + b"".join(parts)).digest()


def root_of(leaves):
    """MTH of RFC 9162, section 2.1.1, as it is defined."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = _half(len(leaves))
    return hashed(b"\x01", root_of(leaves[:k]), root_of(leaves[k:]))


def path_to(index, leaves):
    """PATH of section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = _half(len(leaves))
    if index < k:
        return [*path_to(index, leaves[:k]), root_of(leaves[k:])]
    return [*path_to(index - k, leaves[k:]), root_of(leaves[:k])]


def proof_from(first, leaves, whole=True):
    """SUBPROOF of section 2.1.4.1."""
    if first == len(leaves):
        return [] if whole else [root_of(leaves)]
    k = _half(len(leaves))
    if first <= k:
        return [*proof_from(first, leaves[:k], whole), root_of(leaves[k:])]
    return [*proof_from(first - k, leaves[k:], False), root_of(leaves[:k])]


def _half(size):
    return 1 << ((size - 1).bit_length() - 1)


class Log:
    """Streams of entries, cut into segments that are the leaves of a tree."""

    def __init__(self):
        self.entries, self.segments, self.leaves, self.lines = {}, {}, [], []

    def append(self, stream, action, digest, what="something"):
        chain = self.entries.setdefault(stream, [])
        entry = {"action": action, "actor": "a1", "at": "2026-11-20T10:00:00Z", "digest": digest, "object": what}
        prev = chain[-1]["hash"] if chain else ZEROS
        entry.update(prev=prev, role="declarant", seq=len(chain) + 1, stream=stream, version=1)
        chain.append({**entry, "hash": sha256_hex(b"\x00" + canonical(entry).encode())})

    def cut(self, *streams):
        """A segment of what was appended to each stream since its last one."""
        for stream in streams:
            chain, known = self.entries[stream], self.segments.setdefault(stream, [])
            start = known[-1]["to"] if known else 0
            segment = {"from": start + 1, "to": len(chain), "prev": chain[start - 1]["hash"] if start else ZEROS}
            segment["head"] = chain[-1]["hash"]
            self.lines.append({**segment, "stream": stream})
            self.leaves.append(hashed(b"\x00", canonical(self.lines[-1]).encode()))
            known.append({**segment, "index": len(self.leaves) - 1})

    def proven(self, segment):
        return {**segment, "proof": [each.hex() for each in path_to(segment["index"], self.leaves)]}


def golden(name="uk-ppn-009-1.0.0", how_many=2):
    """Cases of which the bytes were kept when their rule set was published."""
    kept = read("test", "rules", "golden", f"{name}.json")
    return kept["ruleSet"], kept["cases"][:how_many]


class Town:
    """Two parties with a declaration and an assessment each; `files` are those of the bundle, `manifest` its own."""

    def __init__(self, since=False, replay=True):
        self.signer, self.log = Signer(), Log()
        self.reference, kept = golden()
        name, version = self.reference["id"], self.reference["version"]
        self.rule_set, tables = read("rules", "published", name, f"{version}.json"), read("conformance", "tables.json")
        ready = ReadyRuleSet(self.rule_set, Tables(tables), read_forms(read("conformance", "forms.json")))
        self.lines, self.cases, self.payloads = [], [], {}
        self.log.append("screening/1", "parties.screened", ZEROS)
        self.log.cut("screening/1")
        for number, case in enumerate(kept):
            self._file(f"p{number}", case, assess(case["declarations"], case["context"], ready, case["asOf"]))
        self.early = len(self.log.leaves)
        self.early_root = root_of(self.log.leaves)
        for number in range(len(kept)):
            self.log.append(f"party/p{number}", "personal.erased", ZEROS, f"declaration/{number}")
            self.log.cut(f"party/p{number}")
        self.since, self.root = self.early if since else None, root_of(self.log.leaves)
        self.files = {"README.txt": "How to verify.\n", "data-dictionary.csv": "file,column\n"}
        self.files["proof/keys.txt"] = self.signer.vkey + "\n"
        self.files["rule-sets/set.json"] = json.dumps(self.rule_set)
        self.files["rule-sets/tables.json"] = json.dumps(tables)
        self.files["rule-sets/forms.json"] = canonical(read("conformance", "forms.json"))
        self.sign()
        if since:
            self.files["proof/since.txt"] = self.signer.note(self.early, self.early_root)
            self.files["proof/consistency.json"] = json.dumps(self.consistency())
        self.files["proof/leaves.ndjson"] = ndjson(self.log.lines)
        self.chains()
        if replay:
            self.files["replay/cases.ndjson"] = ndjson([] if since else self.cases)
        self._data(replay and not since)
        self.manifest = self._manifest(replay)

    def consistency(self):
        proof = [each.hex() for each in proof_from(self.early, self.log.leaves)]
        return {"from": self.early, "to": len(self.log.leaves), "proof": proof}

    def sign(self, signer=None):
        self.files["proof/checkpoint.txt"] = (signer or self.signer).note(len(self.log.leaves), self.root)

    def _file(self, party, case, body):
        """One submission: two entries, of which the second commits to the declaration and its assessment."""
        declared = [
            {"party": party, "form": each["form"], "id": each["id"], "seq": 2, "digest": digest_of(each), "body": each}
            for each in case["declarations"]
        ][:1]
        others = [
            {"party": party, "form": each["form"], "id": each["id"], "digest": digest_of(each), "body": each}
            for each in case["declarations"][1:]
        ]
        read_by = [{name: each[name] for name in ("form", "id", "digest")} for each in [*declared, *others]]
        sealed = {"id": f"assessment-{party}", "ruleSet": self.reference, "declarations": read_by}
        sealed.update(context=case["context"], body=body)
        assessment = {"party": party, "seq": 2, "digest": digest_of(sealed), **sealed}
        assert digest_of(body) == case["expected"]["digest"]
        self.cases += [{"declaration": each} for each in [*declared, *others]] + [{"assessment": assessment}]
        payload = {"assessments": [{"digest": assessment["digest"], "id": assessment["id"]}]}
        payload["declaration"] = declared[0]["digest"]
        stream = f"party/{party}"
        self.payloads[stream, 2] = payload
        self.log.append(stream, "party.registered", ZEROS)
        self.log.append(stream, "declaration.submitted", digest_of(payload))
        self.log.cut(stream)

    def chains(self):
        lines = []
        for stream in sorted(name for name in self.log.entries if name.startswith("party/")):
            anchored = [each for each in self.log.segments[stream] if self.since and each["index"] < self.since]
            after = anchored[-1]["to"] if anchored else 0
            lines.append({"stream": {"name": stream, "anchor": self.log.proven(anchored[-1]) if anchored else None}})
            for entry in self.log.entries[stream][after:]:
                lines.append({"entry": entry})
                if (stream, entry["seq"]) in self.payloads:
                    lines.append({"payload": {"seq": entry["seq"], "of": self.payloads[stream, entry["seq"]]}})
                segments = [each for each in self.log.segments[stream] if each["to"] == entry["seq"]]
                lines += [{"segment": self.log.proven(each)} for each in segments]
        self.files["proof/chains.ndjson"] = ndjson(lines)

    def _data(self, compared):
        rows = ["partyId,name,ruleSet,scoreFound,scoreNotRuledOut,bandReached,assessmentId"]
        for each in [case["assessment"] for case in self.cases if "assessment" in case] if compared else []:
            score, band = each["body"]["score"], each["body"]["band"]
            cells = [each["party"], '"a ""name"",\nof two lines"', self.reference["id"]]
            rows.append(",".join(map(str, [*cells, score["found"], score["notRuledOut"], band, each["id"]])))
        self.files["data/scores.csv"] = "".join(f"{row}\r\n" for row in rows)

    def _manifest(self, replay):
        filters = {"since": self.since, "replay": replay}
        said = [line for line in self.files["proof/chains.ndjson"].split("\n") if line]
        kept = [] if self.since or not replay else self.cases
        return {
            "format": "paragraph-13-bundle/1",
            "id": "export-1",
            "origin": ORIGIN,
            "dataset": "scores",
            "dataFormat": "csv",
            "filter": {"ruleSet": None, "band": None, "period": None, "parties": None, **filters},
            "reason": "A test.",
            "checkpoint": {"size": len(self.log.leaves), "root": self.root.hex(), "at": "2026-11-22T06:00:00Z"},
            "ruleSets": [{**self.reference, "file": "rule-sets/set.json"}],
            "streams": sum('{"stream"' in line[:9] for line in said),
            "entries": sum('{"entry"' in line[:8] for line in said),
            "segments": sum('{"segment"' in line[:10] for line in said),
            "declarations": sum("declaration" in case for case in kept),
            "assessments": sum("assessment" in case for case in kept),
            "erased": sum('.erased"' in line for line in said),
        }

    def write(self, path, reseal=True):
        """The bundle as it stands; with hashes and sizes of the files as they are, unless told otherwise."""
        if reseal or "files" not in self.manifest:
            self.manifest["files"] = [_listed(name, text) for name, text in self.files.items()]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in [*self.files.items(), ("manifest.json", json.dumps(self.manifest))]:
                archive.writestr(name, text)


def _listed(name, text):
    data = text.encode()
    return {"name": name, "bytes": len(data), "sha256": sha256_hex(data), "rows": _rows(name, text)}


def _rows(name, text):
    if name.endswith(".ndjson"):
        return text.count("\n")
    return max(text.count("\r\n") - 1, 0) if name.startswith("data/") else None


def ndjson(lines):
    return "".join(canonical(line) + "\n" for line in lines)
