"""Check 14: nothing that belongs to the bundle is left out of it, neither segments of the log nor what entries name."""

from .bundle import Damaged
from .canonical_json import NotCanonical, NotJson, read_json
from .merkle import Frontier, leaf_hash
from .unreadable import Unreadable

FILE = "proof/leaves.ndjson"
_JUDGED = ("scores", "findings", "assessments")


def check_leaves(bundle, report, index, checkpoint):
    """Holds the leaves of the log against the checkpoint and against the segments of the chains; how many there are."""
    check = report["complete"]
    if FILE not in bundle:
        check.leave_open(f"There is no {FILE} in this bundle: it cannot tell what is left out.")
        return 0
    leaves = _Leaves(bundle, index, check)
    try:
        leaves.walk()
    except Damaged as error:
        check.fail(f"{error}.")
    tree = leaves.tree
    if checkpoint is None:
        check.leave_open("There is no checkpoint that the leaves could be those of.")
    elif (tree.size, tree.root()) != (checkpoint.size, checkpoint.root):
        check.fail(f"{FILE} has {tree.size} leaves, and they are not those of the log of the checkpoint.")
    check.proven = leaves.sentence()
    return tree.size


class _Leaves:
    """The leaves one after the other, beside the places that segments of the chains claim."""

    def __init__(self, bundle, index, check):
        self._bundle, self._check, self.tree = bundle, check, Frontier()
        self._claimed = (place for (place,) in index.rows("SELECT position FROM leaf WHERE kind = 'segment' ORDER BY 1"))
        parties, self._since = bundle.filter("parties"), bundle.filter("since")
        self._asked = None if parties is None else {f"party/{each}" for each in parties}
        self._streams = self._streams_asked = self._wanted = 0

    def walk(self):
        claimed = next(self._claimed, None)
        for number, line in self._bundle.raw_lines(FILE):
            place = number - 1
            self.tree.add(leaf_hash(line))
            is_wanted, stream = self._look_at(place, number, line)
            if is_wanted and claimed != place:
                self._check.fail(f"Leaf {place} of the log, of {stream}, is not among the segments of the chains.")
            elif claimed == place and not is_wanted:
                self._check.fail(f"The chains have leaf {place} of the log, of {stream}, which was not asked for.")
            while claimed is not None and claimed <= place:
                claimed = next(self._claimed, None)
        if claimed is not None:
            self._check.fail(f"The chains have leaf {claimed} of the log, behind the last one in {FILE}.")

    def _look_at(self, place, number, line):
        """Whether a leaf belongs to the bundle, and of which stream it is."""
        try:
            leaf = read_json(line)
        except NotJson as error:
            raise Unreadable(f"{FILE} line {number} cannot be read: {error}") from error
        except NotCanonical as error:
            raise Damaged(f"{FILE} line {number} cannot be read: {error}") from error
        stream = leaf.get("stream") if isinstance(leaf, dict) else None
        if not isinstance(stream, str) or not stream.startswith("party/"):
            return False, stream
        is_asked = self._asked is None or stream in self._asked
        if leaf.get("from") == 1:
            self._streams += 1
            self._streams_asked += is_asked
        is_wanted = is_asked and place >= (self._since or 0)
        self._wanted += is_wanted
        return is_wanted, stream

    def sentence(self):
        said = f"All {self.tree.size} leaves of the log are known, and the {self._wanted} that belong here are segments here."
        if self._asked is not None:
            said += f" By the manifest {self._streams_asked} of {self._streams} organisations were asked for."
        if self._since is not None:
            said += f" By the manifest only what follows the first {self._since} leaves was asked for."
        return said


_ABSENT = """
FROM named WHERE kind = ? AND day BETWEEN ? AND ? AND NOT EXISTS (
  SELECT 1 FROM held WHERE held.stream = named.stream AND held.seq = named.seq AND held.kind = named.kind
  AND held.id = named.id)
"""
_PLACES = """
SELECT COUNT(DISTINCT rule_set) FROM held WHERE stream = ? AND seq > ? AND kind = 'assessment' AND rule_set NOT IN (
  SELECT rule_set FROM held WHERE stream = ? AND seq = ? AND kind = 'assessment')
"""


def check_named(bundle, report, index):
    """What entries name has to be in the bundle, as far as its dataset brings it."""
    check, dataset, period = report["complete"], bundle.manifest.get("dataset"), bundle.filter("period")
    if bundle.filter("replay") is not True:
        check.leave_open("Every segment is here. Without replay/ nothing tells whether a row is missing.")
        return
    always = ("", "~")
    days = (str(period.get("from")), str(period.get("to"))) if isinstance(period, dict) else always
    if dataset in ("declarations", "assessments", "audit"):
        within = days if dataset == "declarations" else always
        for stream, seq in index.rows(f"SELECT stream, seq {_ABSENT}", "declaration", *within):
            check.fail(f"{stream}, entry {seq}: the declaration that it names is not in this bundle.")
    if dataset in _JUDGED and (bundle.filter("ruleSet") is not None or bundle.filter("band") is not None):
        check.leave_open(
            "Every segment is here. Of verdicts that the filter left out, entries tell neither rule set nor band: "
            "whether one is missing that it lets through is not known."
        )
    elif dataset != "declarations":
        absent = f"SELECT stream, seq, COUNT(*) {_ABSENT} GROUP BY stream, seq"
        for stream, seq, count in index.rows(absent, "assessment", *days):
            if dataset in ("scores", "findings"):
                count -= index.find(_PLACES, stream, seq, stream, seq)[0]
            if count > 0:
                check.fail(f"{stream}, entry {seq}: {count} of the verdicts that it names are missing in this bundle.")
