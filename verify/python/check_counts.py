"""Checks 12 and 13: the numbers of the manifest, the rows of the data, and the list of what was erased."""

import codecs
import csv
import io

from . import check_cases, check_chains
from .bundle import Damaged


def check_counts(bundle, report, index, chains, cases):
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
    rows = {check_chains.FILE: chains.lines, check_cases.FILE: cases.lines}
    compared = 0
    for listed in manifest.get("files") or []:
        if not isinstance(listed, dict) or not isinstance(listed.get("name"), str):
            continue
        name = listed["name"]
        if name.startswith("data/") and name.endswith((".csv", ".ndjson")):
            rows[name], more = _check_data(bundle, name, index, check)
            compared += more
        if name in rows and listed.get("rows") != rows[name]:
            check.fail(f"{name} has {rows[name]} rows, and the manifest says {listed.get('rows')}.")
    check.proven = f"The numbers of the manifest are right; {compared} data rows agree with the assessments that they name."


def _check_data(bundle, name, index, check):
    """The rows of a data file, and how many of them were compared with the assessments that they name."""
    rows = compared = 0
    try:
        for rows, row in _rows(bundle, name):
            if row.get("assessmentId") is not None and check_cases.FILE in bundle:
                compared += 1
                _compare(row, f"{name} row {rows}", index, bundle.manifest.get("dataset"), check)
    except (Damaged, csv.Error, UnicodeDecodeError) as error:
        check.fail(f"{name} cannot be read: {error}.")
    return rows, compared


def _rows(bundle, name):
    """(number, row) of each record; of a CSV file cells are texts, and empty ones None."""
    if name.endswith(".ndjson"):
        yield from bundle.lines(name)
        return
    # A cell may hold line breaks, so lines keep theirs.
    reader = csv.reader(_text_lines(bundle, name), strict=True)
    columns = next(reader, [])
    for number, cells in enumerate(reader, 1):
        yield number, {column: cell or None for column, cell in zip(columns, cells)}


def _text_lines(bundle, name):
    decoder, rest = codecs.getincrementaldecoder("utf-8-sig")(), ""
    for piece in bundle.pieces(name):
        lines = io.StringIO(rest + decoder.decode(piece), newline="").readlines()
        rest = lines.pop() if lines else ""
        yield from lines
    rest += decoder.decode(b"", True)
    if rest:
        yield rest


def _compare(row, where, index, dataset, check):
    assessment = row["assessmentId"]
    known = index.facts("assessment", id=assessment)
    if known is None:
        check.fail(f"{where} names the assessment {assessment}, which is not in {check_cases.FILE}.")
        return
    if dataset == "findings":
        known.pop("confidence")
        finding = index.facts("finding", assessment=assessment, rule=row.get("rule"), form=row.get("form"))
        if finding is None:
            check.fail(f"{where}: the assessment {assessment} has no finding of {row.get('rule')} on that form.")
            return
        known.update(finding)
    for name, value in known.items():
        if name in row and _plain(row[name]) != _plain(value):
            check.fail(f"{where}: {name} is {row[name]}, and the assessment {assessment} says {value}.")


def _plain(value):
    """A cell as text: a CSV file does not tell 3 from "3", nor nothing from an empty text."""
    if value is None or value == "":
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def check_erased(bundle, report, index):
    check, listed = report["erased"], bundle.manifest.get("erased")
    said = set()
    for each in listed if isinstance(listed, list) else []:
        members = each if isinstance(each, dict) else {}
        said.add((str(members.get("stream")), members.get("seq"), str(members.get("object"))))
    found = {tuple(row) for row in index.all("SELECT stream, seq, object FROM erased")}
    if not isinstance(listed, list):
        check.fail("manifest.json does not list what was erased.")
    elif len(said) != len(listed):
        check.fail("manifest.json lists something as erased more than once.")
    for stream, seq, what in sorted(found - said, key=str):
        check.fail(f"Entry {seq} of {stream} says that {what} was erased, and the manifest does not list it.")
    for stream, seq, what in sorted(said - found, key=str):
        check.fail(f"The manifest lists {what} as erased by entry {seq} of {stream}, and no entry here says so.")
    check.proven = f"The manifest lists all {len(found)} entries that say that something was erased."
