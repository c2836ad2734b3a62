"""Checks 4 to 8 on proof/chains.ndjson: entries, chains, segments, inclusion, and the payloads of entries."""

from .bundle import Damaged
from .canonical_json import MOST, NotCanonical, canonical_bytes, digest_of, sha256_hex
from .merkle import hashes_of, leaf_hash, verify_inclusion

FILE = "proof/chains.ndjson"
_BEFORE_THE_FIRST = "0" * 64
_ENTRY = set("action actor at digest hash object prev role seq stream version".split())
_SEGMENT = set("from to prev head index proof".split())
_HAS_PAYLOAD = ("declaration.submitted", "party.reassessed")


class Chains:
    """Walks the file once and keeps of it what other checks need, in the index."""

    def __init__(self, report, index, checkpoint, since):
        self._report, self._index, self._checkpoint, self._since = report, index, checkpoint, since
        self.streams = self.entries = self.segments = self.lines = self.payloads = self.anchors = self.erased = 0
        self._stream = None

    def walk(self, bundle):
        try:
            for number, line, is_canonical in bundle.lines(FILE):
                self.lines = number
                if not is_canonical:
                    self._report["entries"].fail(f"{FILE} line {number} is not written as canonical JSON.")
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
            self._report["chains"].fail(f"{FILE} line {number} is neither stream, entry, payload nor segment.")
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
            self._await_payload()
            self._segment(value)

    def _open(self, number, value):
        name, anchor, chains = value.get("name"), value.get("anchor"), self._report["chains"]
        self.streams += 1
        self._stream = _Stream(str(name))
        if set(value) != {"name", "anchor"} or not isinstance(name, str) or not name.startswith("party/"):
            chains.fail(f"{FILE} line {number} opens no stream of a party.")
        if self._index.find("SELECT 1 FROM stream WHERE name = ?", str(name)) is not None:
            chains.fail(f"{FILE} line {number} opens the stream {name}, which was there already.")
        if anchor is None:
            return
        if not isinstance(anchor, dict) or not _is_segment(anchor):
            self._report["segments"].fail(f"{self._stream.name}: the anchor is no segment.")
            return
        if not _is_count(self._since) or anchor["index"] >= self._since:
            chains.fail(
                f"{self._stream.name}: its anchor, leaf {anchor['index']}, is not in the log that this bundle goes on from."
            )
        self.anchors += 1
        self._stream.begin_after(anchor)
        self._check_inclusion(anchor, "anchor", "its anchor")

    def _entry(self, entry):
        stream, seq = self._stream, entry.get("seq")
        self.entries += 1
        where = f"{stream.name}, entry {seq}"
        self._await_payload()
        if set(entry) != _ENTRY:
            self._report["entries"].fail(f"{where}: it does not have the members of an entry and no others.")
        if entry.get("hash") != _hash_of(entry):
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
        self.erased += str(entry.get("action")).endswith(".erased")

    def _await_payload(self):
        """What stands behind an entry whose payload should have come first."""
        stream = self._stream
        if stream.entry is not None and stream.entry.get("action") in _HAS_PAYLOAD:
            self._report["payloads"].leave_open(
                f"{stream.name}, entry {stream.last}: what it commits to is not in this bundle."
            )
        stream.entry = None

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
        stream.entry, stream.day = None, str(entry.get("at"))[:10]
        if set(of) == {"assessment"}:
            self._name("assessment", of["assessment"], entry.get("digest"))
            return
        if _digest(of) != entry.get("digest"):
            payloads.fail(f"{where}: the payload is not what the entry's digest commits to.")
            return
        assessments = of.get("assessments", [])
        for each in assessments if isinstance(assessments, list) else []:
            if isinstance(each, dict):
                self._name("assessment", each.get("id"), each.get("digest"))
        if "declaration" in of:
            self._name("declaration", "", of["declaration"])

    def _name(self, kind, name, digest):
        stream = self._stream
        self._index.add("named", stream.name, stream.last, kind, str(name), str(digest), stream.day)

    def _segment(self, segment):
        stream, check = self._stream, self._report["segments"]
        self.segments += 1
        where = f"{stream.name}, segment to {segment.get('to')}"
        if not _is_segment(segment):
            check.fail(f"{where}: it does not have the members of a segment and no others.")
            return
        if segment["from"] != stream.tiled + 1 or segment["to"] < segment["from"]:
            check.fail(f"{where}: it begins at {segment['from']}, and the one before ends at {stream.tiled}.")
        if segment["to"] != stream.last:
            check.fail(f"{where}: it does not stand after the entry that it ends with.")
        if segment["prev"] != stream.tiled_hash or segment["head"] != stream.hash:
            check.fail(f"{where}: its prev and head are not the hashes of the entries around it.")
        stream.tiled, stream.tiled_hash = stream.last, stream.hash
        self._check_inclusion(segment, "segment", f"segment to {segment['to']}")

    def _check_inclusion(self, segment, kind, what):
        """RFC 9162, section 2.1.3, against the checkpoint that the bundle is pinned to."""
        check, name = self._report["inclusion"], self._stream.name
        if not self._index.add("leaf", segment["index"], kind):
            check.fail(f"{name}, {what}: leaf {segment['index']} stands here twice.")
        if self._checkpoint is None:
            check.leave_open("There is no checkpoint that segments could be part of.")
            return
        leaf = {member: segment[member] for member in ("from", "to", "prev", "head")}
        hashed = leaf_hash(canonical_bytes({**leaf, "stream": name}))
        size, root, at = self._checkpoint.size, self._checkpoint.root, segment["index"]
        try:
            holds = verify_inclusion(hashed, at, size, hashes_of(segment["proof"]), root)
        except ValueError:
            holds = False
        if not holds:
            check.fail(f"{name}, {what}: it is not leaf {at} of the log with {size} segments.")

    def _close(self):
        stream = self._stream
        if stream is None:
            return
        self._await_payload()
        if stream.tiled != stream.last:
            self._report["segments"].fail(
                f"{stream.name}: no segment has the entries from {stream.tiled + 1} to {stream.last}."
            )
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
        self.name, self.entry, self.anchor, self.day = name, None, 0, ""
        self.last = self.tiled = 0
        self.hash = self.tiled_hash = _BEFORE_THE_FIRST

    def begin_after(self, anchor):
        self.anchor = self.last = self.tiled = anchor["to"]
        self.hash = self.tiled_hash = anchor["head"]


def _is_count(value):
    return type(value) is int and 0 <= value <= MOST


def _is_segment(value):
    numbers = all(_is_count(value.get(name)) for name in ("from", "to", "index"))
    return set(value) == _SEGMENT and numbers and all(isinstance(value[name], str) for name in ("prev", "head"))


def _digest(value):
    try:
        return digest_of(value)
    except NotCanonical:
        return None


def _hash_of(entry):
    """SHA-256 of a zero byte and the entry without its hash; nothing where that has no canonical JSON."""
    try:
        own = canonical_bytes({name: value for name, value in entry.items() if name != "hash"})
    except NotCanonical:
        return ""
    return sha256_hex(b"\x00" + own)
