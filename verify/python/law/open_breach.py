"""Breaches that earlier declarations showed and no answer has repaired since."""

from ..canonical_json import utf16
from .decision import Trail
from .normalise import plain_text
from .rule_set import SEVERITIES, Conclusion
from .scope import Scope
from .score import rank, weight_of
from .truth import TRUE, UNKNOWN
from .verdict import Verdict


def key_of(breach):
    return f"{breach['rule']}/{breach['form']}"


def is_shown_by(breach, declaration):
    """Whether a breach was shown by this very declaration: then it is no earlier one."""
    if declaration is None or breach["declaration"] != declaration["id"]:
        return False
    return all(breach["period"][end] == declaration["period"][end] for end in ("from", "to"))


def merged(breaches):
    """One breach for each rule and form: the heaviest, dated by the first, over all that was spoken of."""
    groups = {}
    for each in sorted(map(_in_order, breaches), key=_heaviest_then_earliest):
        groups.setdefault(key_of(each), []).append(each)
    return [
        {
            **alike[0],
            "period": _spanning([each["period"] for each in alike]),
            "foundOn": min(each["foundOn"] for each in alike),
        }
        for alike in groups.values()
    ]


def _spanning(periods):
    """The shortest period that covers all."""
    return {"from": min(each["from"] for each in periods), "to": max(each["to"] for each in periods)}


def _in_order(breach):
    parameters = sorted(breach["message"]["parameters"].items(), key=lambda member: utf16(member[0]))
    answers = [{"pointer": each["pointer"], "value": each["value"]} for each in breach["evidence"]["answers"]]
    answers.sort(key=lambda each: utf16(each["pointer"]))
    ordered = {name: breach[name] for name in ("rule", "version", "form", "severity")}
    ordered["message"] = {"code": breach["message"]["code"], "parameters": dict(parameters)}
    ordered["declaration"] = breach["declaration"]
    ordered["period"] = {"from": breach["period"]["from"], "to": breach["period"]["to"]}
    ordered["foundOn"] = breach["foundOn"]
    ordered["evidence"] = {"answers": answers, "count": breach["evidence"]["count"]}
    if breach.get("admitted"):
        ordered["admitted"] = True
    return ordered


def _heaviest_then_earliest(breach):
    return (
        utf16(key_of(breach)),
        SEVERITIES.index(breach["severity"]),
        bool(breach.get("admitted")),
        breach["foundOn"],
        utf16(breach["declaration"]),
        utf16(plain_text(breach)),
    )


def with_earlier(own, breach, declaration, day, parameters):
    """
    A verdict together with an earlier breach: closed where answers state its repair; else the heavier of the two is the
    finding, and a breach whose repair is under way weighs no more than a remedy.
    """
    rule, verdict = own.rule, own.verdict
    scope = _repair_scope(own.scope, breach)
    decided = verdict.kind == "decided" and _covers(declaration, breach)
    conclusion = verdict.conclusion if decided else None
    repaired = None if rule.repaired_if is None else rule.repaired_if.decide(scope, day)
    states_repair = conclusion is not None and conclusion.repairs
    is_repaired = repaired is not None and repaired.truth == TRUE
    own.earlier = breach
    if states_repair or is_repaired or (breach.get("admitted") and _excuses(conclusion, rule)):
        own.closed = True
        return own
    under_way = conclusion is not None and conclusion.outcome == "remedying"
    if not under_way and rule.repairing_if is not None:
        under_way = rule.repairing_if.decide(scope, day).truth == TRUE
    carried = _carried(breach, under_way, parameters)
    if _stands(own, carried):
        own.found_weight = None if own.found else carried.weight
        return own
    own.earlier = {**breach, "period": _shown_in(verdict, breach, declaration)}
    own.verdict, own.weight, own.found = Verdict("decided", Trail(), carried), carried.weight, True
    own.not_asked = own.not_asked and breach["severity"] != rule.gravest
    own.confidence, own.carried = "declared", True
    own.unrepaired = None if under_way else _missing_from(repaired)
    return own


def _excuses(conclusion, rule):
    """What was admitted is closed by a case that excuses it; not by saying nothing of it any more."""
    return conclusion is not None and conclusion is not rule.otherwise and conclusion.outcome in ("met", "conflict")


def without_total(pointer):
    return pointer[: -len("/total")] if pointer.endswith("/total") else pointer


def _missing_from(repaired):
    """Members that are missing in the rows on its repair; else the rows themselves."""
    trail = Trail(repaired) if repaired is not None and repaired.truth == UNKNOWN else Trail()
    return list(dict.fromkeys(map(without_total, trail.missing_pointers()))) or ["/repairs/practices"]


def _repair_scope(scope, breach):
    """The same declaration as the conditions of a repair read it: they know the day and the period of the breach."""
    of = {"from": breach["period"]["from"], "foundOn": breach["foundOn"]}
    return Scope({**scope.here, "context": {**scope.here["context"], "breach": of}})


def _covers(declaration, breach):
    if declaration is None:
        return False
    period = declaration["period"]
    return period["from"] <= breach["period"]["from"] and period["to"] >= breach["period"]["to"]


def _carried(breach, under_way, parameters):
    """The breach as a conclusion of now, in the words of then."""
    severity = breach["severity"]
    weight = weight_of("breach", severity, parameters)
    if not under_way:
        return Conclusion("breach", severity, weight, breach["message"]["code"])
    remedy = weight_of("remedying", "major", parameters)
    weight = remedy if rank(remedy) < rank(weight) else weight
    return Conclusion("remedying", "major" if severity == "critical" else severity, weight, breach["message"]["code"])


def _stands(own, carried):
    """Whether the verdict of now is the heavier, or says the same of the present."""
    if rank(own.weight) != carried.rank:
        return rank(own.weight) > carried.rank
    return own.verdict.kind == "decided" and own.verdict.conclusion.outcome == carried.outcome


def _shown_in(verdict, breach, declaration):
    """A lighter breach of now is told by the heavier one of then, and so spoken of from then to now."""
    shows = verdict.conclusion.outcome == "breach" if verdict.kind == "decided" else verdict.admitted is not None
    if declaration is None or not shows:
        return breach["period"]
    return _spanning([breach["period"], declaration["period"]])
