"""Rows of data held against the assessments that they name, whatever the format."""

import codecs
import csv
import io

from . import check_cases
from .bundle import Damaged
from .data_rows import as_text
from .oscal import Result, results_of
from .workbook import workbook_records

ENDINGS = (".csv", ".ndjson", ".xlsx", ".oscal.json")
_COMPARED = ("scores", "findings", "assessments")
_NO_RESULT = (KeyError, TypeError, AttributeError, ValueError)


class DataFile:
    """Counts the rows of a file, and compares each with its assessment where the bundle has those."""

    def __init__(self, bundle, index, check):
        self._bundle, self._index, self._check = bundle, index, check
        self.dataset, self.compared, self._place = bundle.manifest.get("dataset"), 0, 0
        self.is_compared = self.dataset in _COMPARED and bundle.filter("replay") is True

    def walk(self, name):
        """How many rows a file has."""
        rows = 0
        try:
            if name.endswith(".oscal.json"):
                for rows, result in self._results(name):
                    if self.is_compared:
                        self._compare_result(result, f"{name} result {rows}")
                return rows
            for rows, row in self._rows(name):
                if self.is_compared:
                    self._compare(row, f"{name} row {rows}")
        except (Damaged, csv.Error, UnicodeDecodeError) as error:
            self._check.fail(f"{name} cannot be read: {error}.")
        return rows

    def _rows(self, name):
        """(number, row) of each record; of CSV and of a workbook cells are texts."""
        if name.endswith(".ndjson"):
            for number, row, _ in self._bundle.lines(name):
                yield number, row
            return
        if name.endswith(".xlsx"):
            records = workbook_records(self._bundle, name)
        else:
            records = csv.reader(_text_lines(self._bundle.pieces(name)), strict=True)
        columns = next(iter(records), [])
        for number, cells in enumerate(records, 1):
            if len(cells) < len(columns) and name.endswith(".xlsx"):
                cells = cells + [""] * (len(columns) - len(cells))
            if len(cells) != len(columns):
                self._check.fail(f"{name} row {number} has {len(cells)} cells, and there are {len(columns)} columns.")
            yield number, dict(zip(columns, cells))

    def _results(self, name):
        """(number, result) of each that is of an assessment."""
        number = 0
        for place, each in enumerate(results_of(self._bundle, name)):
            try:
                result = Result(each)
            except _NO_RESULT as error:
                raise Damaged(f"what stands there as result {place + 1} is none: {error!r}") from error
            if result.is_nothing and place == 0:
                continue
            number += 1
            if number < place + 1:
                self._check.fail(f"{name} says that there is nothing, and then more.")
            yield number, result

    def _known(self, assessment, where):
        """The facts of an assessment that is named; None where the bundle has none of that name."""
        known = self._index.facts("assessment", id=as_text(assessment))
        if known is None:
            self._check.fail(f"{where} names the assessment {assessment}, which is not in {check_cases.FILE}.")
            return None
        self.compared += 1
        place = self._index.find("SELECT place FROM party WHERE id = ?", known["party"])[0]
        if place < self._place:
            self._check.fail(f"{where}: the party {known['party']} does not stand where it does in {check_cases.FILE}.")
        self._place = max(place, self._place)
        return known

    def _see(self, where, assessment, rule="", form=""):
        if not self._index.add("seen", as_text(assessment), str(rule), str(form)):
            self._check.fail(f"{where}: it stands here twice.")

    def _compare(self, row, where):
        assessment, check = row.get("assessmentId"), self._check
        known = self._known(assessment, where)
        if known is None:
            return
        if self.dataset == "findings":
            rule, form = as_text(row.get("rule")), as_text(row.get("form"))
            self._see(where, assessment, rule, form)
            facts = self._index.facts("finding", assessment=as_text(assessment), rule=rule, form=form)
            if facts is None:
                check.fail(f"{where}: the assessment {assessment} has no finding of {rule} on that form.")
                return
        else:
            self._see(where, assessment)
            facts = known[self.dataset]
        for name, value in facts.items():
            if name in row and as_text(row[name]) != as_text(value):
                check.fail(f"{where}: {name} is {row[name]}, and the assessment {assessment} says {value}.")

    def _compare_result(self, result, where):
        assessment, check = result.assessment, self._check
        known = self._known(assessment, where)
        if known is None:
            return
        self._see(where, assessment)
        differing = result.differs_from(known["assessments"])
        if differing is not None:
            check.fail(f"{where}: {differing} is {result.props[differing]}, and the assessment {assessment} says otherwise.")
        rules, weighing, findings = set(), 0, 0
        for rule, facts in self._index.findings(assessment):
            rules.add(rule)
            weighing += facts["severity"] is not None
            findings += 1
        if (len(result.findings), result.risks, result.controls) != (findings, weighing, sorted(rules)):
            check.fail(f"{where}: it has not the findings, risks and rules of the assessment {assessment}.")
        for each in result.findings:
            self._see(where, assessment, each.rule, each.form)
            facts = self._index.facts("finding", assessment=assessment, rule=each.rule, form=each.form)
            if facts is None or not each.is_as(facts):
                check.fail(f"{where}: its finding of {each.rule} is not that of the assessment {assessment}.")


def _text_lines(pieces):
    """Lines with their ends, since a cell may hold some."""
    decoder, rest = codecs.getincrementaldecoder("utf-8")(), ""
    for piece in pieces:
        lines = io.StringIO(rest + decoder.decode(piece), newline="").readlines()
        rest = lines.pop() if lines else ""
        yield from lines
    rest += decoder.decode(b"", True)
    if rest:
        yield rest
