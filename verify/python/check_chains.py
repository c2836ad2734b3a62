"""Checks 4 to 8 on proof/chains.ndjson: entries, chains, segments, inclusion, and the payloads of entries."""

from .bundle import Damaged
from .canonical_json import MOST, canonical, digest_of, sha256_hex
from .merkle import hashes_of, leaf_hash, verify_inclusion

FILE = "proof/chains.ndjson"
_BEFORE_THE_FIRST = "0" * 64
_ERASURES = ("personal.erased", "actor.erased")


class Chains:
    """Walks the file once and keeps of it what other checks need, in the index."""

    def __init__(self, report, index, checkpoint):
        self._report, self._index, self._checkpoint = report, index, checkpoint
        self.streams = self.entries = self.segments = self.lines = self.payloads = self.anchors = 0
        self._stream = None

    def walk(self, bundle):
        try:
            for number, line in bundle.lines(FILE):
                self.lines = number
                self._take(number, line)
        except Damaged as error:
            self._report["entries"].fail(f"{error}.")
            for name in ("chains", "segments", "inclusion", "payloads", "erased"):
                self._report[name].leave_open(f"{FILE} cannot be read to its end.")
        self._close()
        self._say()

    def _take(self, number, line):
        kind, value = next(iter(line.items())) if len(line) == 1 else (None, None)
        if kind not in ("stream", "entry", "payload", "segment") or not isinstance(value, dict):
            self._report["entries"].fail(f"{FILE} line {number} is neither stream, entry, payload nor segment.")
        elif kind == "stream":
            self._close()
            self._open(number, value)
        elif self._stream is None:
            self._report["chains"].fail(f"{FILE} line {number} stands in no stream.")
        elif kind == "entry":
            self._entry(value)
        elif kind == "payload":
            self._payload(value)
        else:
            self._segment(value)

    def _open(self, number, value):
        name, anchor = value.get("name"), value.get("anchor")
        self.streams += 1
        self._stream = _Stream(str(name))
        if not isinstance(name, str) or self._index.find("SELECT 1 FROM stream WHERE name = ?", name) is not None:
            self._report["chains"].fail(f"{FILE} line {number} opens the stream {name}, which has no name or is there already.")
        if anchor is None:
            return
        if not isinstance(anchor, dict) or not _is_segment(anchor):
            self._report["segments"].fail(f"{self._stream.name}: the anchor is no segment.")
            return
        self.anchors += 1
        self._stream.begin_after(anchor)
        self._check_inclusion(anchor, "its anchor")

    def _entry(self, entry):
        stream, seq = self._stream, entry.get("seq")
        self.entries += 1
        where = f"{stream.name}, entry {seq}"
        own = {name: value for name, value in entry.items() if name != "hash"}
        if entry.get("hash") != sha256_hex(b"\x00" + canonical(own).encode("utf-8")):
            self._report["entries"].fail(f"{where}: its hash is not that of what it says.")
        chains = self._report["chains"]
        if entry.get("stream") != stream.name:
            chains.fail(f"{where}: it says that it is of the stream {entry.get('stream')}.")
        if seq != stream.last + 1:
            chains.fail(f"{where}: it stands after entry {stream.last}.")
        if entry.get("prev") != stream.hash:
            chains.fail(f"{where}: it does not go on from the entry before it.")
        stream.last = seq if _is_count(seq) else stream.last + 1
        stream.hash, stream.entry = entry.get("hash"), entry
        if entry.get("action") in _ERASURES:
            self._index.add("erased", stream.name, stream.last, str(entry.get("object")))

    def _payload(self, value):
        stream, payloads = self._stream, self._report["payloads"]
        where = f"{stream.name}, entry {value.get('seq')}"
        entry, of = stream.entry, value.get("of")
        if entry is None or value.get("seq") != entry.get("seq"):
            payloads.fail(f"{where}: the payload does not stand after its entry.")
            return
        if not isinstance(of, dict):
            payloads.fail(f"{where}: the payload is no object.")
            return
        self.payloads += 1
        stream.entry = None
        if set(of) == {"assessment"}:
            self._index.add("own", stream.name, stream.last, str(of["assessment"]), str(entry.get("digest")), 0)
            self._name("assessment", of["assessment"], entry.get("digest"))
            return
        if digest_of(of) != entry.get("digest"):
            payloads.fail(f"{where}: the payload is not what the entry's digest commits to.")
            return
        assessments = of.get("assessments", [])
        for each in assessments if isinstance(assessments, list) else []:
            if isinstance(each, dict):
                self._name("assessment", each.get("id"), each.get("digest"))
        if "declaration" in of:
            self._name("declaration", "", of["declaration"])

    def _name(self, kind, name, digest):
        self._index.add("named", self._stream.name, self._stream.last, kind, str(name), str(digest))

    def _segment(self, segment):
        stream, check = self._stream, self._report["segments"]
        self.segments += 1
        where = f"{stream.name}, segment to {segment.get('to')}"
        if not _is_segment(segment):
            check.fail(f"{where}: it does not have from, to, prev, head, index and proof.")
            return
        if segment["from"] != stream.tiled + 1 or segment["to"] < segment["from"]:
            check.fail(f"{where}: it begins at {segment['from']}, and the one before ends at {stream.tiled}.")
        if segment["to"] != stream.last:
            check.fail(f"{where}: it does not stand after the entry that it ends with.")
        if segment["prev"] != stream.tiled_hash or segment["head"] != stream.hash:
            check.fail(f"{where}: its prev and head are not the hashes of the entries around it.")
        stream.tiled, stream.tiled_hash = stream.last, stream.hash
        self._check_inclusion(segment, f"segment to {segment['to']}")

    def _check_inclusion(self, segment, what):
        """RFC 9162, section 2.1.3, against the checkpoint that the bundle is pinned to."""
        check, name = self._report["inclusion"], self._stream.name
        if self._checkpoint is None:
            check.leave_open("There is no checkpoint that segments could be part of.")
            return
        leaf = {member: segment[member] for member in ("from", "to", "prev", "head")}
        hashed = leaf_hash(canonical({**leaf, "stream": name}).encode("utf-8"))
        size, root, at = self._checkpoint.size, self._checkpoint.root, segment["index"]
        try:
            holds = verify_inclusion(hashed, at, size, hashes_of(segment["proof"]), root)
        except ValueError:
            holds = False
        if not holds:
            check.fail(f"{name}, {what}: it is not leaf {at} of the log with {size} segments.")
        if not self._index.add("leaf", at):
            check.fail(f"{name}, {what}: leaf {at} stands here twice.")

    def _close(self):
        stream = self._stream
        if stream is None:
            return
        if stream.tiled != stream.last:
            self._report["segments"].fail(f"{stream.name}: no segment has the entries from {stream.tiled + 1} to {stream.last}.")
        self._index.add("stream", stream.name, stream.anchor, stream.last)
        self._stream = None

    def _say(self):
        said = f"{self.entries} entries of {self.streams} streams"
        beside = self.entries - self.payloads
        self._report["entries"].proven = f"{said} have the hash of what they say."
        self._report["chains"].proven = f"{said} stand without gap, each naming the hash of the one before."
        self._report["segments"].proven = f"{self.segments} segments have all entries of all {self.streams} streams."
        leaves = self.segments + self.anchors
        self._report["inclusion"].proven = f"{leaves} segments are part of the log, each at a place of its own."
        self._report["payloads"].proven = (
            f"{self.payloads} entries commit to the payload that stands with them; "
            f"what {beside} others commit to is not in this bundle."
        )


class _Stream:
    """The stream that is being walked: its last entry, and the last that a segment has."""

    def __init__(self, name):
        self.name, self.entry, self.anchor = name, None, 0
        self.last = self.tiled = 0
        self.hash = self.tiled_hash = _BEFORE_THE_FIRST

    def begin_after(self, anchor):
        self.anchor = self.last = self.tiled = anchor["to"]
        self.hash = self.tiled_hash = anchor["head"]


def _is_count(value):
    return type(value) is int and 0 <= value <= MOST


def _is_segment(value):
    numbers = all(_is_count(value.get(name)) for name in ("from", "to", "index"))
    return numbers and all(isinstance(value.get(name), str) for name in ("prev", "head")) and "proof" in value
