"""Reads cases, one a line, and writes the SHA-256 of what the second engine says of each: see replay.test.ts."""

import os
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "verify"))

from python.canonical_json import digest_of, read_json  # noqa: E402
from python.law.assess import ReadyRuleSet, assess  # noqa: E402
from python.law.forms import read_forms  # noqa: E402
from python.law.table import Tables  # noqa: E402


def read(*path):
    with open(os.path.join(ROOT, *path), "rb") as file:
        return read_json(file.read())


tables, forms = Tables(read("conformance", "tables.json")), read_forms(read("conformance", "forms.json"))
rule_sets = {}
for line in sys.stdin.buffer:
    case = read_json(line)
    name = case["ruleSet"]
    if name not in rule_sets:
        rule_sets[name] = ReadyRuleSet(read("rules", "published", f"{name}.json"), tables, forms)
    print(digest_of(assess(case["declarations"], case["context"], rule_sets[name], case["asOf"])))
