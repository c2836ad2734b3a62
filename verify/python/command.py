"""The command: what it is given, the checks in their order, and what it prints."""

import argparse
import json
import sys

from .bundle import Bundle
from .check_cases import Cases
from .check_chains import Chains
from .check_complete import check_leaves, check_named
from .check_counts import check_counts, check_erased
from .check_files import check_files
from .check_log import check_consistency, check_signature, pinned_key
from .index import Index
from .report import Report
from .unreadable import Unreadable


def main(arguments):
    """The exit code: 0 nothing failed, 1 something did, 2 it cannot be read or was called wrongly."""
    options = _options(arguments)
    try:
        report = verify(
            options.bundle, pinned_key(options.key), _bytes_of(options.checkpoint), _bytes_of(options.consistency)
        )
    except RecursionError:
        print("Something in the bundle is nested too deep to be read.", file=sys.stderr)
        return 2
    except Unreadable as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(report.as_json(), ensure_ascii=False) if options.json else report.as_text())
    return 1 if report.failed else 0


def verify(path, key, kept, proof):
    """The report on a bundle. Raises Unreadable where there is nothing to report on."""
    bundle, report, index = Bundle(path), Report(), Index()
    check_files(bundle, report)
    checkpoint = check_signature(bundle, report, key)
    check_consistency(bundle, report, checkpoint, kept, proof)
    chains = Chains(report, index, checkpoint, bundle.filter("since"))
    chains.walk(bundle)
    leaves = check_leaves(bundle, report, index, checkpoint)
    cases = Cases(bundle, report, index)
    cases.walk()
    check_counts(bundle, report, index, chains, cases, leaves)
    check_erased(bundle, report, chains)
    check_named(bundle, report, index)
    return report


def _options(arguments):
    parser = argparse.ArgumentParser(prog="verify.py", description="Verifies an export bundle offline.")
    parser.add_argument("bundle", help="the bundle, a ZIP archive")
    parser.add_argument("--key", help="the log's public key (vkey) that you got elsewhere")
    parser.add_argument("--checkpoint", help="a checkpoint of the log that you kept earlier")
    parser.add_argument("--consistency", help="the proof from that checkpoint to the one of the bundle")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser.parse_args(arguments)


def _bytes_of(path):
    if path is None:
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error}.") from error
