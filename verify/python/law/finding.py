"""A rule's verdict on one form, weighed, and the finding that is kept of it: codes, pointers and numbers."""

from .filing import confidence_in
from .verdict import said_by


class Judged:
    """`earlier` is the breach of an earlier declaration under this rule; `carried` where that is the verdict."""

    def __init__(self, key, form, rule, verdict, filing):
        self.key, self.form, self.rule, self.group = key, form, rule, rule.group
        self.verdict, self.scope, self.weight = verdict, filing.scope, verdict.weight()
        self.found, self.found_weight = verdict.kind == "decided", None
        self.not_asked = verdict.not_asked
        self.confidence = confidence_in(verdict.trail.answers, filing.documented) if self.found else "declared"
        self.earlier, self.carried, self.closed, self.unrepaired = None, False, False, None


def finding_of(judged, day, found, not_ruled_out):
    """The finding with its shares of both scores."""
    rule, verdict = judged.rule, judged.verdict
    finding = {
        "rule": rule.id,
        "version": rule.version,
        "form": judged.form,
        "topic": rule.topic,
        "group": judged.group,
        "subject": rule.subject,
        "outcome": verdict.conclusion.outcome if verdict.kind == "decided" else verdict.kind,
        "message": _message(judged, day),
        "basis": rule.cited(judged.scope, day),
        "evidence": judged.earlier["evidence"] if judged.carried else verdict.trail.evidence(),
        "missing": verdict.trail.missing_pointers() if verdict.kind == "unknown" else [],
        "confidence": judged.confidence,
        "share": {"found": _share(found, judged), "notRuledOut": _share(not_ruled_out, judged)},
        "ifMended": {"found": _if_mended(found, judged), "notRuledOut": _if_mended(not_ruled_out, judged)},
    }
    if judged.unrepaired is not None:
        finding["missing"] = judged.unrepaired
    if judged.not_asked:
        finding["notAsked"] = True
    if judged.weight != 0:
        finding["severity"], finding["advice"] = verdict.conclusion.severity, _advice(judged)
    if verdict.kind == "decided" and verdict.conclusion.review is not None:
        finding["review"] = verdict.conclusion.review
    if judged.earlier is not None:
        earlier = {name: value for name, value in judged.earlier.items() if name not in ("rule", "form")}
        finding["earlier"] = {**earlier, "closed": True} if judged.closed else earlier
    if verdict.admitted is not None:
        finding["admitted"] = _admitted(verdict.admitted, judged.scope, day)
    return finding


def _message(judged, day):
    rule, verdict = judged.rule, judged.verdict
    if judged.carried:
        return judged.earlier["message"]
    if verdict.kind == "not_applicable":
        return {"code": rule.not_applicable, "parameters": {}}
    if verdict.kind == "unknown":
        return {"code": rule.not_asked if judged.not_asked else rule.unknown, "parameters": {}}
    return {"code": verdict.conclusion.code, "parameters": said_by(verdict.conclusion, judged.scope, day)}


def _advice(judged):
    """What is not known, and what is left of an earlier breach, has one advice for all rules."""
    if judged.carried:
        return "earlier.advice"
    return "unknown.advice" if judged.verdict.kind == "unknown" else f"{judged.rule.id}.advice"


def _admitted(admitted, scope, day):
    conclusion = admitted.conclusion
    message = {"code": conclusion.code, "parameters": said_by(conclusion, scope, day)}
    said = {"severity": conclusion.severity, "message": message}
    return said if admitted.found else {**said, "admitted": True}


def _share(shared, judged):
    return 0 if judged.weight == 0 else shared.shares.get(judged.key, 0)


def _if_mended(shared, judged):
    """What the score would be if this finding and all others of its group were mended."""
    return shared.score if judged.weight == 0 else shared.if_mended.get(judged.group, shared.score)
