"""Checks 12 and 13: the numbers of the manifest, the rows of the data, and what was erased."""

from . import check_cases, check_chains, check_complete
from .data_file import ENDINGS, DataFile


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
    data = DataFile(bundle, index, check)
    for listed in manifest.get("files") or []:
        name = listed.get("name") if isinstance(listed, dict) else None
        if isinstance(name, str) and name.startswith("data/") and name.endswith(ENDINGS):
            rows[name] = data.walk(name)
            are_findings = data.dataset == "findings" and not name.endswith(".oscal.json")
            wanted = cases.findings if are_findings else cases.assessments
            if data.is_compared and rows[name] != wanted:
                check.fail(f"{name} has {rows[name]} rows, and the assessments here make {wanted}.")
        if name in rows and listed.get("rows") != rows[name]:
            check.fail(f"{name} has {rows[name]} rows, and the manifest says {listed.get('rows')}.")
    agree = f"{data.compared} data rows agree with the assessments that they name"
    check.proven = f"The numbers of the manifest are right; {agree}."


def check_erased(bundle, report, chains):
    check, said = report["erased"], bundle.manifest.get("erased")
    if said != chains.erased:
        check.fail(f"{chains.erased} entries say that something was erased, and the manifest says {said}.")
    check.proven = f"{chains.erased} entries say that something was erased, as many as the manifest says."
