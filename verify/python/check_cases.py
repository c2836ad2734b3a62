"""Checks 8, 9 and 11 on replay/cases.ndjson: who names them, their digests, and the verdicts reached again."""

import json
import sqlite3

from .bundle import Damaged
from .canonical_json import canonical, digest_of
from .law.assess import assess
from .rule_sets import RuleSets

FILE = "replay/cases.ndjson"
_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError)

class Cases:
    """Walks the file once; holds the declarations of one party at a time."""

    def __init__(self, bundle, report, index):
        self._bundle, self._report, self._index = bundle, report, index
        self._party, self._held = None, {}
        self.declarations = self.assessments = self.lines = self._replayed = self._unnamed = 0

    def walk(self):
        rule_sets = RuleSets(self._bundle, self._report)
        if FILE not in self._bundle:
            for name in ("commitments", "replay"):
                self._report[name].leave_open(f"There is no {FILE}: declarations and assessments were left out of this bundle.")
            return
        try:
            for number, line in self._bundle.lines(FILE):
                self.lines = number
                kind, value = next(iter(line.items())) if len(line) == 1 else (None, None)
                self._take(number, kind, value, rule_sets)
        except Damaged as error:
            self._report["commitments"].fail(f"{error}.")
            self._report["replay"].leave_open(f"{FILE} cannot be read to its end.")
        self._meet_own()
        self._say()

    def _take(self, number, kind, value, rule_sets):
        try:
            if value["party"] != self._party:
                self._party, self._held = value["party"], {}
            if kind == "declaration":
                self._declaration(value)
            elif kind == "assessment":
                self._assessment(value, rule_sets)
            else:
                raise ValueError("it is neither declaration nor assessment")
        except (*_MALFORMED, sqlite3.Error) as error:
            self._report["commitments"].fail(f"{FILE} line {number} cannot be read: {error!r}.")

    def _declaration(self, case):
        self.declarations += 1
        where = f"declaration {case['id']}"
        if digest_of(case["body"]) != case["digest"]:
            self._report["commitments"].fail(f"{where}: its digest is not that of what it says.")
        if case["body"].get("form") != case["form"] or case["body"].get("id") != case["id"]:
            self._report["commitments"].fail(f"{where}: it says itself that it is another one.")
        if not self._index.add("declaration", case["party"], case["id"], case["form"], case["digest"]):
            self._report["commitments"].fail(f"{where}: it stands here twice.")
        self._held[case["id"]] = case
        self._named(case, "declaration", "", where)

    def _assessment(self, case, rule_sets):
        self.assessments += 1
        where = f"assessment {case['id']}"
        sealed = {name: case[name] for name in ("body", "context", "declarations", "id", "ruleSet")}
        if digest_of(sealed) != case["digest"]:
            self._report["commitments"].fail(f"{where}: its digest is not that of what it says.")
        if not self._index.add("assessment", case["id"], json.dumps(facts_of(case))):
            self._report["commitments"].fail(f"{where}: it stands here twice.")
        if self._bundle.manifest.get("dataset") == "findings":
            for finding in case["body"]["findings"]:
                facts = json.dumps(finding_facts(finding))
                self._index.add("finding", case["id"], finding["rule"], finding["form"], facts)
        self._named(case, "assessment", case["id"], where)
        self._replay(case, rule_sets, where)

    def _named(self, case, kind, name, where):
        """A case with a `seq` has to be named by the payload of that entry of its party's stream."""
        seq, stream = case.get("seq"), f"party/{case['party']}"
        if seq is None:
            self._unnamed += 1
            return
        query = "SELECT 1 FROM named WHERE stream = ? AND seq = ? AND kind = ? AND id = ? AND digest = ?"
        if self._index.find(query, stream, seq, kind, name, case["digest"]) is not None:
            self._index.change("UPDATE own SET met = 1 WHERE stream = ? AND seq = ? AND id = ?", stream, seq, name)
            return
        known = self._index.find("SELECT anchor FROM stream WHERE name = ?", stream)
        if known is not None and seq <= known[0]:
            self._unnamed += 1
            return
        self._report["payloads"].fail(f"{where}: entry {seq} of {stream} does not name it.")

    def _meet_own(self):
        """An entry whose digest is said to be an assessment's own needs that assessment."""
        left = self._index.find("SELECT count(*) FROM own WHERE met = 0")[0]
        if left:
            self._report["payloads"].leave_open(f"{left} entries are said to commit to assessments that are not in this bundle.")

    def _replay(self, case, rule_sets, where):
        check, ready = self._report["replay"], rule_sets.ready(case["ruleSet"])
        if ready is None:
            check.fail(f"{where}: the bundle does not have its rule set {case['ruleSet'].get('id')} under that digest.")
            return
        declarations = []
        for each in case["declarations"]:
            held = self._held.get(each["id"])
            if held is None or (held["form"], held["digest"]) != (each["form"], each["digest"]):
                check.fail(f"{where}: the {each['form']} declaration {each['id']} that it rests on does not stand before it.")
                return
            declarations.append(held["body"])
        try:
            again = assess(declarations, case["context"], ready, case["body"]["asOf"])
        except _MALFORMED as error:
            check.fail(f"{where}: it cannot be run again: {error!r}.")
            return
        self._replayed += 1
        if canonical(again) != canonical(case["body"]):
            check.fail(f"{where}: run again it says something else{_difference(again, case['body'])}.")

    def _say(self):
        both = f"{self.declarations} declarations and {self.assessments} assessments"
        self._report["commitments"].proven = f"{both} have the digests by which they are named."
        self._report["replay"].proven = f"{self._replayed} assessments came out again to the same bytes."
        named = self.declarations + self.assessments - self._unnamed
        self._report["payloads"].proven += f" {named} declarations and assessments are named by their entries."


def _difference(again, body):
    names = sorted(name for name in {*again, *body} if again.get(name) != body.get(name))
    return f" in {', '.join(names)}" if names else ""


def facts_of(case):
    """What data rows say of an assessment, by the names of their columns."""
    body = case["body"]
    inherent = body.get("inherent") or {}
    return {
        "partyId": case["party"],
        "ruleSet": case["ruleSet"]["id"],
        "ruleSetVersion": case["ruleSet"]["version"],
        "ruleSetDigest": case["ruleSet"]["digest"],
        "scoreFound": body["score"]["found"],
        "scoreNotRuledOut": body["score"]["notRuledOut"],
        "coverageDecided": body["coverage"]["decided"],
        "coverageTotal": body["coverage"]["total"],
        "coveragePercent": body["coverage"]["percent"],
        "bandReached": body["band"],
        "asOf": body["asOf"],
        "validUntil": body["validUntil"],
        "inherentLevel": inherent.get("level"),
        "inherentNotRuledOut": inherent.get("notRuledOut"),
        "assessmentDigest": case["digest"],
        "seq": case.get("seq"),
        "confidence": body["confidence"],
    }


def finding_facts(finding):
    """What a row of findings says of one, by the names of its columns."""
    return {
        "ruleVersion": finding["version"],
        "topic": finding["topic"],
        "outcome": finding["outcome"],
        "severity": finding.get("severity"),
        "basis": "; ".join(finding["basis"]),
        "messageCode": finding["message"]["code"],
        "answersRead": finding["evidence"]["count"],
        "missing": " ".join(finding["missing"]),
        "confidence": finding["confidence"],
        "shareFound": finding["share"]["found"],
        "shareNotRuledOut": finding["share"]["notRuledOut"],
    }
