"""What the context suggests, apart from conduct: from the rules with subject `context`."""

from .decision import SHOWN, Trail, listed_rows
from .exact import is_number
from .truth import FALSE, TRUE
from .verdict import said_by

LEVELS = ("high", "medium", "low")


class Factor:
    """What one rule on the context suggests of one form; `known` and `possible` are levels or None."""

    def __init__(self, shown, group, signals, known, possible):
        self.shown, self.group, self.signals, self.known, self.possible = shown, group, signals, known, possible


def judge_factor(rule, form, scope, day):
    applies = rule.applies_if.decide(scope, day)
    shown = {"rule": rule.id, "version": rule.version, "form": form, "basis": rule.cited(scope, day)}

    def resting(level, code, trail, parameters, missing):
        shown.update(level=level, message={"code": code, "parameters": parameters}, evidence=trail.evidence())
        shown["missing"] = trail.missing_pointers() if missing else []

    if applies.truth == FALSE:
        resting("not_applicable", rule.not_applicable, Trail(applies), {}, True)
        return Factor(shown, rule.group, None, None, None)
    open_cases, settled, grounds = _possible_cases(rule, scope, day)
    possible = [*(conclusion for conclusion, _ in open_cases), settled]
    is_open = bool(open_cases) and (settled is rule.otherwise or any(each.level != settled.level for each in possible))
    if applies.truth != TRUE or is_open:
        undecided = [*([] if applies.truth == TRUE else [applies]), *(decision for _, decision in open_cases)]
        resting("unanswered", rule.unknown, Trail(*undecided), {}, True)
        return Factor(shown, rule.group, None, None, _gravest(each.level for each in possible))
    level = settled.level or "not_known"
    resting(level, settled.code, Trail(applies, *grounds), said_by(settled, scope, day), False)
    rows = _rows_of(grounds)
    if rows:
        shown.update(rows=rows[:SHOWN], rowCount=len(rows))
    if settled.review is not None:
        shown["review"] = settled.review
    known = None if level == "not_known" else level
    return Factor(shown, rule.group, settled.signals, known, known)


def _gravest(levels):
    reached = set(levels)
    return next((level for level in LEVELS if level in reached), None)


def _possible_cases(rule, scope, day):
    """The cases that may still hold before the first that does, what that (or none) concludes, and why."""
    open_cases, failed = [], []
    for case in rule.cases:
        decision = case.condition.decide(scope, day)
        if decision.truth == TRUE:
            return open_cases, case.conclusion, [decision]
        if decision.truth == FALSE:
            failed.append(decision)
        else:
            open_cases.append((case.conclusion, decision))
    return open_cases, rule.otherwise, [*failed, *(decision for _, decision in open_cases)]


def _rows_of(grounds):
    """Each row of a table once."""
    rows = {}
    for fit in (each for ground in grounds for each in listed_rows(ground)):
        rows[id(fit["row"])] = fit
    return list(rows.values())


def inherent_risk(checks, scope_of, day):
    """The whole, or None where no rule on the context reads a form of this party."""
    judged = [
        judge_factor(rule, form, scope_of(form), day) for _, form, rule in checks if scope_of(form) is not None
    ]
    if not judged:
        return None
    several = day.parameter("inherent.several.mediums")
    several = several if is_number(several) else 1
    known = any(each.known is not None for each in judged)
    return {
        "level": _overall([(each.known, each.group) for each in judged], several) if known else "not_known",
        "notRuledOut": _overall([(each.possible, each.group) for each in judged], several),
        "indicators": sorted({each.signals for each in judged if each.signals is not None}),
        "factors": [each.shown for each in judged],
    }


def _overall(levels, several):
    """High where one is, or where several groups are medium; rules of one group read one characteristic."""
    if any(level == "high" for level, _ in levels):
        return "high"
    mediums = {group for level, group in levels if level == "medium"}
    if len(mediums) >= several:
        return "high"
    return "medium" if mediums else "low"
