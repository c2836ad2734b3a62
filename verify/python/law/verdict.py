"""What one rule says of one declaration."""

from .decision import Trail
from .truth import FALSE, TRUE, UNKNOWN


class Admitted:
    """A breach that an unknown verdict hides: the act is admitted, or the breach was found beside a graver open one."""

    def __init__(self, conclusion, found, by):
        self.conclusion, self.found, self.by = conclusion, found, by


class Verdict:
    """`kind` is decided, not_applicable or unknown; `conclusion` what was concluded, or the gravest not ruled out."""

    def __init__(self, kind, trail, conclusion=None, not_asked=False, admitted=None):
        self.kind, self.trail, self.conclusion = kind, trail, conclusion
        self.not_asked, self.admitted = not_asked, admitted

    def weight(self):
        """An unknown weighs like the gravest that it does not rule out; one that was never asked weighs nothing."""
        if self.kind == "not_applicable" or (self.kind == "unknown" and self.not_asked):
            return 0
        return self.conclusion.weight


def depends_on_asked(decision, was_asked):
    """Whether an open condition hangs on more than questions that were never asked."""
    missing = Trail(decision).missing
    return not missing or any(was_asked(answer) for answer in missing)


def judge(rule, scope, day, was_asked):
    """
    The first case that holds decides, unless a graver one is unknown. What is found stands while others that weigh no
    more are unknown; what weighs nothing needs all to be known. A graver case that hangs on nothing but questions that
    were never asked is set aside.
    """
    applies = rule.applies_if.decide(scope, day)
    if applies.truth == FALSE:
        return Verdict("not_applicable", Trail(applies))
    possible, settled = [], None
    for case in rule.cases:
        holds = case.condition.decide(scope, day).truth
        if holds == UNKNOWN:
            possible.append(case)
        if holds == TRUE:
            settled = case
            break
    conclusion = settled.conclusion if settled else rule.otherwise
    graver = [each for each in possible if conclusion.rank == 0 or each.conclusion.rank > conclusion.rank]
    open_cases = [each for each in graver if depends_on_asked(each.condition.decide(scope, day), was_asked)]
    if applies.truth == TRUE and not open_cases and (not graver or conclusion.rank > 0):
        rests = [settled.condition] if settled else [rule.applies_if, *(each.condition for each in rule.cases)]
        return Verdict("decided", Trail(*(each.decide(scope, day) for each in rests)), conclusion, bool(graver))
    applies_open = applies.truth == UNKNOWN
    not_asked = not open_cases and not (applies_open and depends_on_asked(applies, was_asked))
    undecided = graver if not_asked else open_cases
    trail = Trail(*([applies] if applies_open else []), *(each.condition.decide(scope, day) for each in undecided))
    worst = max([*(each.conclusion for each in undecided), conclusion], key=lambda each: each.rank)
    admitted = None if not_asked else _hidden_in(rule, open_cases, settled, applies, scope, day)
    if admitted is not None:
        trail.take(admitted.by)
    return Verdict("unknown", trail, worst, not_asked, admitted)


def _hidden_in(rule, open_cases, settled, applies, scope, day):
    """The gravest breach that is open and admitted; else the one that holds, beside what is open and graver."""
    for case in [*open_cases, *([settled] if settled else [])]:
        by = None if case.admitted is None else case.admitted.decide(scope, day)
        if by is not None and by.truth == TRUE:
            return Admitted(case.conclusion, False, by)
    if settled is None or settled.conclusion.outcome != "breach" or applies.truth != TRUE or rule.repaired_if is None:
        return None
    return Admitted(settled.conclusion, True, settled.condition.decide(scope, day))


def said_by(conclusion, scope, day):
    """The numbers and words that the message of a conclusion shows."""
    said = {}
    for name, operand in conclusion.says:
        value = operand.read(scope, day)
        if type(value) in (int, str):
            said[name] = value
    return said
