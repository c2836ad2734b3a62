"""The fourteen checks, what each came to, and the verdict."""

NAMES = (
    "files",
    "signature",
    "consistency",
    "entries",
    "chains",
    "segments",
    "inclusion",
    "payloads",
    "commitments",
    "rule-sets",
    "replay",
    "counts",
    "erased",
    "complete",
)

_SHOWN = 5


class Check:
    """One check: failed where anything did, else not proven where something is left open, else proven."""

    def __init__(self, name):
        self.name, self.proven = name, ""
        self._failures, self._failed, self._open = [], 0, []

    def fail(self, sentence):
        """Something is wrong; the sentence names the file, stream and entry."""
        self._failed += 1
        if len(self._failures) < _SHOWN:
            self._failures.append(sentence)

    def leave_open(self, sentence):
        """Nothing is wrong, and something is not proven."""
        if sentence not in self._open:
            self._open.append(sentence)

    @property
    def state(self):
        return "failed" if self._failed else "not_proven" if self._open else "proven"

    @property
    def detail(self):
        if self._failed > _SHOWN:
            return " ".join([*self._failures, f"And {self._failed - _SHOWN} more."])
        return " ".join(self._failures or self._open or [self.proven])


class Report:
    def __init__(self):
        self._checks = {name: Check(name) for name in NAMES}

    def __getitem__(self, name):
        return self._checks[name]

    @property
    def failed(self):
        return any(each.state == "failed" for each in self._checks.values())

    @property
    def verdict(self):
        states = [each.state for each in self._checks.values()]
        if self.failed:
            return f"This bundle does not hold: {states.count('failed')} of {len(states)} checks failed."
        if "not_proven" in states:
            left_open = f"{states.count('not_proven')} of {len(states)} checks are not proven"
            return f"Nothing in this bundle is wrong, and {left_open}."
        return f"This bundle holds: all {len(states)} checks are proven."

    def as_json(self):
        checks = [{"name": each.name, "state": each.state, "detail": each.detail} for each in self._checks.values()]
        return {"checks": checks, "verdict": self.verdict}

    def as_text(self):
        words = {"proven": "proven     ", "failed": "FAILED     ", "not_proven": "not proven "}
        lines = [f"{words[each.state]} {each.name}: {each.detail}" for each in self._checks.values()]
        return "\n".join([*lines, self.verdict])
