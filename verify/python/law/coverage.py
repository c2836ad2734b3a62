"""How much of what applies could be decided, and the band."""

from .filing import rests_on_others
from .score import CRITICAL, rank


class _Group:
    def __init__(self):
        self.weight, self.found, self.not_ruled_out = 0, 0, 0
        self.applies, self.open, self.not_asked = False, False, False

    def is_decided(self):
        return not self.not_asked and (not self.open or 0 < self.found >= self.not_ruled_out)


class Measured:
    """Coverage by group, confidence, and whether something critical was found or is open."""

    def __init__(self, judged, parameters):
        groups, settled, documented = {}, 0, 0
        self.critical_found = self.critical_open = False
        for each in judged:
            group = groups.setdefault(each.group, _Group())
            group.weight = max(group.weight, parameters["coverageWeights"][each.rule.gravest])
            if each.verdict.kind == "not_applicable":
                continue
            group.applies = True
            group.not_asked = group.not_asked or each.not_asked
            if each.found:
                group.found = max(group.found, rank(each.weight))
            else:
                group.open = True
                group.found = max(group.found, rank(each.found_weight or 0))
                group.not_ruled_out = max(group.not_ruled_out, rank(each.weight))
            if each.weight == CRITICAL:
                self.critical_found = self.critical_found or each.found
                self.critical_open = self.critical_open or not each.found
            if each.found and each.rule.gravest == CRITICAL and not rests_on_others(each.verdict.trail.answers):
                settled += 1
                documented += each.confidence == "documented"
        applying = [each for each in groups.values() if each.applies]
        total = sum(each.weight for each in applying)
        decided = sum(each.weight for each in applying if each.is_decided())
        self.coverage = {"decided": decided, "total": total, "percent": 100 * decided // total if total else 100}
        self.confidence = "documented" if settled > 0 and documented == settled else "declared"

    def band(self, score, expired, parameters):
        """In this order: a critical finding; too little known or out of date; then by the score."""
        if self.critical_found:
            return "critical"
        numerator, denominator = parameters["coverageFloor"]
        covered = denominator * self.coverage["decided"] >= numerator * self.coverage["total"]
        if expired or self.critical_open or not covered:
            return "not_scored"
        if score < parameters["bands"]["medium"]:
            return "low"
        return "medium" if score < parameters["bands"]["high"] else "high"
