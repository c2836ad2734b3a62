"""A rule set made ready: its rules on each form, its parameters by day, and the digest that verdicts name it by."""

from ..canonical_json import digest_of, utf16
from .condition import Conditions
from .operand import ready_operand
from .score import rank, weight_of

FORMS = ("supplier", "agency", "contract")
SEVERITIES = ("critical", "major", "minor", "info")


class Conclusion:
    """What a case concludes, what that weighs and how it is said; `says` are (name, operand)."""

    def __init__(self, outcome, severity, weight, code, says=(), json=None):
        self.outcome, self.severity, self.weight, self.rank = outcome, severity, weight, rank(weight)
        self.code, self.says = code, says
        more = json or {}
        self.review, self.level, self.signals = more.get("review"), more.get("level"), more.get("signals")
        self.repairs = more.get("repairs") is True


class Case:
    def __init__(self, condition, admitted, conclusion):
        self.condition, self.admitted, self.conclusion = condition, admitted, conclusion


class Rule:
    """A rule ready to judge."""

    def __init__(self, json, conditions, score):
        self.id, self.version, self.forms = json["id"], json["version"], json["forms"]
        self.topic, self.group, self.subject = json["topic"], json["group"], json["subject"]

        def ready(name, of=json):
            return conditions.ready(of[name]) if name in of else None

        def concluded(of):
            code = _code(self.id, of.get("level", of["outcome"]), of.get("suffix"))
            weight = weight_of(of["outcome"], of["severity"], score)
            says = [(name, ready_operand(each, conditions)) for name, each in of.get("says", {}).items()]
            return Conclusion(of["outcome"], of["severity"], weight, code, says, of)

        self.applies_if = ready("appliesIf")
        self.cases = [
            Case(ready("if", each), ready("admittedIf", each), concluded(each["conclusion"])) for each in json["cases"]
        ]
        self.otherwise = concluded(json["otherwise"])
        self.repaired_if, self.repairing_if = ready("repairedIf"), ready("repairingIf")
        self.cites = [(each["cite"], ready("citedIf", each)) for each in json["basis"]]
        reached = {each.severity for each in [self.otherwise, *(case.conclusion for case in self.cases)]}
        self.gravest = next((each for each in SEVERITIES if each in reached), "info")
        self.unknown, self.not_asked = _code(self.id, "unknown", None), _code(self.id, "unknown", "not_asked")
        self.not_applicable = _code(self.id, "not_applicable", None)

    def cited(self, scope, day):
        """The paragraphs that it rests on here: not those that are known not to reach the declarant."""
        return [cite for cite, cited_if in self.cites if cited_if is None or cited_if.decide(scope, day).truth != 0]


def _code(rule, outcome, suffix):
    return f"{rule}.{outcome}" if suffix is None else f"{rule}.{outcome}.{suffix}"


class Day:
    """What a condition knows besides the answers: the day of the verdict, and the parameters on it or on another."""

    def __init__(self, parameters, as_of):
        self.as_of, self._parameters = as_of, parameters

    def parameter(self, name, on=None):
        """The newest value that had begun by the day; None before the first."""
        on = self.as_of if on is None else on
        begun = [each for each in self._parameters.get(name, ()) if each["from"] <= on]
        return max(begun, key=lambda each: each["from"])["value"] if begun else None


class RuleSet:
    """A published rule set as its JSON says it; `checks` are (key, form, rule) in the order of the keys."""

    def __init__(self, json, tables):
        self.id, self.version, self.engine = json["id"], json["version"], json.get("engine", "1")
        self.score, self.tiers = json["score"], json.get("tiers", [])
        self.conditions = Conditions(tables)
        self.parameters = {each["id"]: each["values"] for each in json["parameters"]}
        checks = []
        for each in json["rules"]:
            if each["subject"] != "state":
                rule = Rule(each, self.conditions, self.score)
                checks.extend((f"{rule.id}/{form}", form, rule) for form in rule.forms)
        checks.sort(key=lambda check: utf16(check[0]))
        self.checks = [check for check in checks if check[2].subject != "context"]
        self.context_checks = [check for check in checks if check[2].subject == "context"]
        duties = [each for each in json["rules"] if each["subject"] == "state"]
        self.state_duties = [
            {"rule": each["id"], "version": each["version"], "basis": [basis["cite"] for basis in each["basis"]]}
            for each in sorted(duties, key=lambda each: utf16(each["id"]))
        ]

    def day(self, as_of):
        return Day(self.parameters, as_of)


def rule_set_digest(json, tables):
    """
    SHA-256 of the canonical JSON of what a rule set decides: titles, names of terms, texts and examples are no part of
    it. None where a table that it reads is not there in that edition.
    """
    logic = {name: json[name] for name in ("id", "version", "score", "engine", "tiers", "exposure") if name in json}
    logic["rules"] = sorted((_rule_logic(each) for each in json["rules"]), key=lambda each: utf16(each["id"]))
    logic["parameters"] = [
        {"id": each["id"], "values": [{"from": value["from"], "value": value["value"]} for value in each["values"]]}
        for each in json["parameters"]
    ]
    if "tables" in json:
        logic["tables"] = []
        for each in json["tables"]:
            table = tables.get(each["id"])
            if table is None or table.edition != each["edition"]:
                return None
            logic["tables"].append({**each, "digest": table.digest()})
    return digest_of(logic)


def _rule_logic(rule):
    logic = {name: value for name, value in rule.items() if name not in ("title", "examples")}
    logic["basis"] = [
        {name: _without_terms(each[name]) for name in ("cite", "citedIf") if name in each} for each in rule["basis"]
    ]
    for name in ("appliesIf", "repairedIf", "repairingIf"):
        if name in rule:
            logic[name] = _without_terms(rule[name])
    logic["cases"] = [
        {name: value if name == "conclusion" else _without_terms(value) for name, value in each.items()}
        for each in rule["cases"]
    ]
    return logic


def _without_terms(json):
    """A condition with each term replaced by what it stands for, also within operands."""
    if isinstance(json, list):
        return [_without_terms(each) for each in json]
    if not isinstance(json, dict):
        return json
    if json.get("op") == "term":
        return _without_terms(json["of"])
    return {name: _without_terms(each) for name, each in json.items()}
