"""Checks 8, 9 and 11 on replay/cases.ndjson: who names them, their digests, and the verdicts reached again."""

import json
import sqlite3

from .bundle import Damaged
from .canonical_json import canonical, digest_of
from .data_rows import facts_of, finding_facts
from .law.assess import assess
from .rule_sets import RuleSets

FILE = "replay/cases.ndjson"
_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError)


class Cases:
    """Walks the file once; holds the declarations of one party at a time."""

    def __init__(self, bundle, report, index):
        self._bundle, self._report, self._index = bundle, report, index
        self._party, self._held, self._unnamed = None, {}, {}
        self._parties = self._replayed = 0
        self.declarations = self.assessments = self.findings = self.lines = 0

    def walk(self):
        rule_sets = RuleSets(self._bundle, self._report)
        if FILE in self._bundle:
            self._walk(rule_sets)
        else:
            for name in ("commitments", "replay"):
                self._report[name].leave_open(f"{FILE} was left out of this bundle.")
        both = f"{self.declarations} declarations and {self.assessments} assessments"
        if self.lines == 0:
            self._report["commitments"].leave_open("There is no declaration and no assessment in this bundle.")
        if self.assessments == 0:
            self._report["replay"].leave_open("There is no assessment in this bundle.")
        self._report["commitments"].proven = f"{both} have the digests by which they are named."
        self._report["replay"].proven = f"{self._replayed} assessments came out again to the same bytes."
        self._report["payloads"].proven += f" {both} are named by them."

    def _walk(self, rule_sets):
        check = self._report["commitments"]
        try:
            for number, line, is_canonical in self._bundle.lines(FILE):
                self.lines = number
                if not is_canonical:
                    check.fail(f"{FILE} line {number} is not written as canonical JSON.")
                try:
                    self._take(line, rule_sets)
                except (*_MALFORMED, sqlite3.Error) as error:
                    check.fail(f"{FILE} line {number} cannot be read: {error!r}.")
        except Damaged as error:
            check.fail(f"{error}.")
            self._report["replay"].leave_open(f"{FILE} cannot be read to its end.")
        self._close()

    def _take(self, line, rule_sets):
        ((kind, value),) = line.items()
        if value["party"] != self._party:
            self._close()
            self._party, self._held, self._unnamed = value["party"], {}, {}
            self._parties += 1
            if not self._index.add("party", self._party, self._parties):
                self._report["commitments"].fail(f"The cases of the party {self._party} do not stand together.")
        if kind == "declaration":
            self.declarations += 1
            self._declaration(value)
        elif kind == "assessment":
            self.assessments += 1
            self._assessment(value, rule_sets)
        else:
            raise ValueError("it is neither declaration nor assessment")

    def _declaration(self, case):
        check, where = self._report["commitments"], f"declaration {case['id']}"
        self._held[case["id"]] = case
        if "seq" in case:
            self._named(case, "declaration", "", None, where)
        else:
            self._unnamed[case["form"], case["id"], case["digest"]] = where
        if digest_of(case["body"]) != case["digest"]:
            check.fail(f"{where}: its digest is not that of what it says.")
        if (case["body"].get("form"), case["body"].get("id")) != (case["form"], case["id"]):
            check.fail(f"{where}: it says itself that it is another one.")
        if not self._index.add("declaration", case["party"], case["id"]):
            check.fail(f"{where}: it stands here twice.")

    def _assessment(self, case, rule_sets):
        check, where = self._report["commitments"], f"assessment {case['id']}"
        for each in case["declarations"]:
            self._unnamed.pop((each["form"], each["id"], each["digest"]), None)
        self._named(case, "assessment", case["id"], case["ruleSet"]["id"], where)
        sealed = {name: case[name] for name in ("body", "context", "declarations", "id", "ruleSet")}
        if digest_of(sealed) != case["digest"]:
            check.fail(f"{where}: its digest is not that of what it says.")
        if not self._index.add("assessment", case["id"], json.dumps(facts_of(case))):
            check.fail(f"{where}: it stands here twice.")
        self._replay(case, rule_sets, where)
        self.findings += len(case["body"]["findings"])
        if self._bundle.manifest.get("dataset") == "findings" or self._bundle.manifest.get("dataFormat") == "oscal":
            for finding in case["body"]["findings"]:
                facts = json.dumps(finding_facts(finding))
                self._index.add("finding", case["id"], finding["rule"], finding["form"], facts)

    def _named(self, case, kind, name, rule_set, where):
        """It has to be named by the payload of the entry of its party's stream under which it landed."""
        seq, stream = case.get("seq"), f"party/{case['party']}"
        query = "SELECT 1 FROM named WHERE stream = ? AND seq = ? AND kind = ? AND id = ? AND digest = ?"
        if self._index.find(query, stream, seq, kind, name, case["digest"]) is None:
            self._report["payloads"].fail(f"{where}: entry {seq} of {stream} does not name it.")
        else:
            self._index.add("held", stream, seq, kind, name, rule_set)

    def _close(self):
        """Declarations of before the bundle begins have to be read by an assessment."""
        for where in self._unnamed.values():
            self._report["payloads"].fail(f"{where}: neither an entry nor an assessment names it.")

    def _replay(self, case, rule_sets, where):
        check, reference, body = self._report["replay"], case["ruleSet"], case["body"]
        ready = rule_sets.ready(reference)
        if ready is None:
            check.fail(f"{where}: its rule set {reference.get('id')} {reference.get('version')} is not in this bundle.")
            return
        declarations = [self._held.get(each["id"]) for each in case["declarations"]]
        named = [(each["form"], each["digest"]) for each in case["declarations"]]
        if [each and (each["form"], each["digest"]) for each in declarations] != named:
            check.fail(f"{where}: a declaration that it rests on does not stand before it.")
            return
        try:
            again = assess([each["body"] for each in declarations], case["context"], ready, body["asOf"])
        except _MALFORMED as error:
            check.fail(f"{where}: it cannot be run again: {error!r}.")
            return
        self._replayed += 1
        if canonical(again) != canonical(body):
            check.fail(f"{where}: run again it says something else{_difference(again, body)}.")


def _difference(again, body):
    names = sorted(name for name in {*again, *body} if again.get(name) != body.get(name))
    return f" in {', '.join(names)}" if names else ""
