"""The unanswered questions that would decide most: since the second engine by what would decide them."""

from .cover import OpenGroup, cover, without_needless
from .planner import Planner
from .score import CRITICAL, rank
from .truth import FALSE, TRUE, UNKNOWN
from .ways import asking, cheapest, together


def deciding_questions(judged, filings, ready, day):
    """
    The smallest list that could decide most undecided weight, critical groups first; before it stands what would state
    the repair of breaches that earlier declarations showed.
    """
    closing = _closing_questions(judged)
    groups = _open_in(judged)
    if not groups:
        return closing
    plan = _Plan(filings, ready, day)
    for group in groups:
        group.ways = [plan.ways_to_decide(each) for each in group.verdicts]
    chosen, decided, begun = cover(groups)
    listed = without_needless(chosen, decided, begun)
    rules = {question: set() for question in listed}
    for group in groups:
        if group in decided or group in begun:
            for verdict, ways in zip(group.verdicts, group.ways):
                way = cheapest(ways, rules)
                for question in way.questions if way is not None else ():
                    if question in rules:
                        rules[question].add(verdict.rule.id)
    deciding = [
        {"form": plan.questions[each][0], "pointer": plan.questions[each][1], "rules": sorted(rules[each])}
        for each in listed
    ]
    return closing + deciding


def _closing_questions(judged):
    closing = {}
    for each in judged:
        for pointer in each.unrepaired or ():
            known = closing.setdefault((each.form, pointer), {"form": each.form, "pointer": pointer, "rules": []})
            known["rules"].append(each.rule.id)
    return list(closing.values())


def _open_in(judged):
    """The groups that are not decided, with their open verdicts that weigh more than what was found there."""
    by_group = {}
    for each in judged:
        by_group.setdefault(each.group, []).append(each)
    groups = []
    for group in by_group.values():
        found = max(rank(each.weight if each.found else each.found_weight or 0) for each in group)
        verdicts = [each for each in group if each.verdict.kind == "unknown" and rank(each.weight) > found]
        if verdicts:
            critical = any(each.weight == CRITICAL for each in verdicts)
            worth = max(1000 if each.weight == CRITICAL else each.weight for each in verdicts)
            groups.append(OpenGroup(verdicts, critical, worth, []))
    return groups


class _Plan:
    """The questions of all forms, numbered in the order in which they are first thought of."""

    def __init__(self, filings, ready, day):
        self.questions = []
        self._numbers, self._planners = {}, {}
        self._filings, self._ready, self._day = filings, ready, day

    def _planner(self, form):
        if form not in self._planners:
            filing, asks = self._filings[form], self._ready.asked_in

            def number_of(pointer):
                if (form, pointer) not in self._numbers:
                    self._numbers[form, pointer] = len(self.questions)
                    self.questions.append((form, pointer))
                return self._numbers[form, pointer]

            def asked_in(question):
                return asks(question, filing.form_version)

            of = self._ready.forms[form]
            self._planners[form] = Planner(of, asked_in, filing.was_asked, self._day, number_of)
        return self._planners[form]

    def ways_to_decide(self, judged):
        """That the rule does not apply, or that it does and no graver case holds."""
        planner, scope, rule = self._planner(judged.form), judged.scope, judged.rule
        decides = planner.ways(rule.applies_if, scope, TRUE)
        for condition in _graver_and_open(rule, scope, self._day):
            decides = together(decides, planner.ways(condition, scope, FALSE))
        return asking([*planner.ways(rule.applies_if, scope, FALSE), *decides])


def _graver_and_open(rule, scope, day):
    """The conditions of the cases that keep a verdict open: graver than the one that holds, and before it."""
    open_cases, holding = [], rule.otherwise
    for case in rule.cases:
        truth = case.condition.decide(scope, day).truth
        if truth == TRUE:
            holding = case.conclusion
            break
        if truth == UNKNOWN:
            open_cases.append(case)
    return [each.condition for each in open_cases if holding.rank == 0 or each.conclusion.rank > holding.rank]
