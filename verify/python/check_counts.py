"""Checks 12 and 13: the numbers of the manifest, the rows of the data, and what was erased."""

import codecs
import csv
import io

from . import check_cases, check_chains, check_complete
from .bundle import Damaged
from .data_rows import as_text

_COMPARED = ("scores", "findings", "assessments")


def check_counts(bundle, report, index, chains, cases, leaves):
    check, manifest = report["counts"], bundle.manifest
    counted = {
        "streams": chains.streams,
        "entries": chains.entries,
        "segments": chains.segments,
        "declarations": cases.declarations,
        "assessments": cases.assessments,
    }
    for name, number in counted.items():
        if manifest.get(name) != number:
            check.fail(f"There are {number} {name}, and the manifest says {manifest.get(name)}.")
    rows = {check_chains.FILE: chains.lines, check_cases.FILE: cases.lines, check_complete.FILE: leaves}
    data = _Data(bundle, index, check)
    for listed in manifest.get("files") or []:
        name = listed.get("name") if isinstance(listed, dict) else None
        if isinstance(name, str) and name.startswith("data/") and name.endswith((".csv", ".ndjson")):
            rows[name] = data.walk(name)
            wanted = cases.findings if data.dataset == "findings" else cases.assessments
            if data.is_compared and rows[name] != wanted:
                check.fail(f"{name} has {rows[name]} rows, and the assessments here make {wanted}.")
        if name in rows and listed.get("rows") != rows[name]:
            check.fail(f"{name} has {rows[name]} rows, and the manifest says {listed.get('rows')}.")
    agree = f"{data.compared} data rows agree with the assessments that they name"
    check.proven = f"The numbers of the manifest are right; {agree}."


class _Data:
    """The data files, row by row."""

    def __init__(self, bundle, index, check):
        self._bundle, self._index, self._check = bundle, index, check
        self.dataset, self.compared, self._place = bundle.manifest.get("dataset"), 0, 0
        self.is_compared = self.dataset in _COMPARED and bundle.filter("replay") is True

    def walk(self, name):
        """How many rows a file has; what they say is held against the assessments that they name."""
        rows = 0
        try:
            for rows, row in self._rows(name):
                if self.is_compared:
                    self._compare(row, f"{name} row {rows}")
        except (Damaged, csv.Error, UnicodeDecodeError) as error:
            self._check.fail(f"{name} cannot be read: {error}.")
        return rows

    def _rows(self, name):
        """(number, row) of each record; of a CSV file cells are texts."""
        if name.endswith(".ndjson"):
            for number, row, _ in self._bundle.lines(name):
                yield number, row
            return
        reader = csv.reader(_text_lines(self._bundle.pieces(name)), strict=True)
        columns = next(reader, [])
        for number, cells in enumerate(reader, 1):
            if len(cells) != len(columns):
                self._check.fail(f"{name} row {number} has {len(cells)} cells, and there are {len(columns)} columns.")
            yield number, dict(zip(columns, cells))

    def _compare(self, row, where):
        assessment, check = row.get("assessmentId"), self._check
        known = self._index.facts("assessment", id=as_text(assessment))
        if known is None:
            check.fail(f"{where} names the assessment {assessment}, which is not in {check_cases.FILE}.")
            return
        self.compared += 1
        place = self._index.find("SELECT place FROM party WHERE id = ?", known["party"])[0]
        if place < self._place:
            check.fail(f"{where}: the party {known['party']} does not stand where it does in {check_cases.FILE}.")
        self._place = max(place, self._place)
        if self.dataset == "findings":
            rule, form = as_text(row.get("rule")), as_text(row.get("form"))
            facts = self._index.facts("finding", assessment=as_text(assessment), rule=rule, form=form)
            if facts is None:
                check.fail(f"{where}: the assessment {assessment} has no finding of {rule} on that form.")
                return
        else:
            facts = known[self.dataset]
        for name, value in facts.items():
            if name in row and as_text(row[name]) != as_text(value):
                check.fail(f"{where}: {name} is {row[name]}, and the assessment {assessment} says {value}.")


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


def check_erased(bundle, report, chains):
    check, said = report["erased"], bundle.manifest.get("erased")
    if said != chains.erased:
        check.fail(f"{chains.erased} entries say that something was erased, and the manifest says {said}.")
    check.proven = f"{chains.erased} entries say that something was erased, as many as the manifest says."
