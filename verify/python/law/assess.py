"""The one door: declarations, context, a rule set and a day go in; the assessment comes out."""

from .coverage import Measured
from .decision import Trail
from .exact import add_days, is_number
from .filing import filings_of
from .finding import Judged, finding_of
from .first_questions import next_questions
from .inherent import inherent_risk
from .next_questions import deciding_questions
from .open_breach import is_shown_by, key_of, merged, with_earlier
from .rule_set import RuleSet
from .score import scores
from .verdict import Verdict, judge


class ReadyRuleSet(RuleSet):
    """A rule set together with the forms that it judges."""

    def __init__(self, json, tables, forms):
        super().__init__(json, tables)
        self.forms = forms
        self._asked, self._conditions_asked = {}, {}

    def asked_in(self, question, version):
        """The condition under which a form version asks a question; False where it does not, None where always."""
        key = (question, version)
        if key not in self._conditions_asked:
            json = question.asked_json(version)
            self._conditions_asked[key] = json if json is None or json is False else self.conditions.ready(json)
        return self._conditions_asked[key]

    def asked_once(self, form, version):
        """(pointer, condition) of all that a form version asks once."""
        if (form, version) not in self._asked:
            asked = [(pointer, self.asked_in(each, version)) for pointer, each in self.forms[form].asked_once()]
            self._asked[form, version] = [each for each in asked if each[1] is not False]
        return self._asked[form, version]


def assess(declarations, context, ready, as_of):
    """The assessment as a JSON value. Give at most one declaration for each form."""
    day = ready.day(as_of)
    open_breaches = [] if ready.engine == "1" else merged(context.get("openBreaches", []))
    filings = filings_of(declarations, context, open_breaches, ready, day)
    judged = _judge_all(ready, filings, open_breaches, day)
    found, not_ruled_out = scores(judged, ready.score)
    valid_until = _validity(declarations, day)
    measured = Measured(judged, ready.score)
    expired = valid_until is not None and valid_until < as_of
    band = measured.band(not_ruled_out.score, expired, ready.score)
    assessment = {
        "engine": ready.engine,
        "ruleSet": {"id": ready.id, "version": ready.version},
        "asOf": as_of,
        "validUntil": valid_until,
        "score": {"found": found.score, "notRuledOut": not_ruled_out.score},
        "band": band,
        "coverage": measured.coverage,
        "confidence": measured.confidence,
        "findings": [finding_of(each, day, found, not_ruled_out) for each in judged],
        "nextQuestions": (
            next_questions(judged, filings, ready)
            if ready.engine == "1"
            else deciding_questions(judged, filings, ready, day)
        ),
        "stateDuties": ready.state_duties,
    }
    return {**assessment, **_beside_the_score(ready, filings, day, band, measured.confidence)}


def _beside_the_score(ready, filings, day, band, confidence):
    """What the context suggests, and how far to look: the first line of the table of tiers that fits."""

    def scope_of(form):
        filing = filings.get(form)
        return None if filing is None or filing.only_earlier else filing.scope

    inherent = inherent_risk(ready.context_checks, scope_of, day)
    if inherent is None:
        return {}
    crossed = {"band": band, "inherent": inherent["notRuledOut"], "confidence": confidence}
    for line in ready.tiers:
        if all(value in line.get(name, (value,)) for name, value in crossed.items()):
            return {"inherent": inherent, "tier": line["tier"]}
    return {"inherent": inherent}


def _judge_all(ready, filings, open_breaches, day):
    still_open = {key_of(breach): breach for breach in open_breaches}
    judged = []
    for key, form, rule in ready.checks:
        filing, breach = filings.get(form), still_open.get(key)
        if filing is None or (filing.only_earlier and breach is None):
            continue
        verdict = (
            Verdict("not_applicable", Trail())
            if filing.only_earlier
            else judge(rule, filing.scope, day, filing.was_asked)
        )
        own = Judged(key, form, rule, verdict, filing)
        if breach is not None and _is_earlier(breach, verdict, filing.declaration):
            own = with_earlier(own, breach, filing.declaration, day, ready.score)
        judged.append(own)
    return judged


def _is_earlier(breach, verdict, declaration):
    """What this very declaration showed is no earlier breach, as long as it still shows or admits it."""
    return not is_shown_by(breach, declaration) or (verdict.kind == "unknown" and verdict.admitted is None)


def _validity(declarations, day):
    """The earliest day on which one of the declarations stops speaking for its party; None without one."""
    days = day.parameter("declaration.validity.days")
    if not is_number(days):
        return None
    return min((add_days(each["signature"]["date"], days) for each in declarations), default=None)
