"""Check 10: the rule sets of the bundle, and the tables and forms that they are read with."""

import os

from .bundle import Damaged
from .canonical_json import canonical_bytes, read_json
from .law.assess import ReadyRuleSet
from .law.forms import read_forms
from .law.rule_set import rule_set_digest
from .law.table import Tables
from .unreadable import Unreadable

_TABLES, _FORMS = "rule-sets/tables.json", "rule-sets/forms.json"
_KIT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "conformance")


def _own_forms():
    """What forms ask, from the conformance kit beside this verifier; None where there is no kit."""
    try:
        with open(os.path.join(_KIT, "forms.json"), "rb") as file:
            return read_json(file.read())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise Unreadable(f"The conformance kit beside the verifier cannot be read: {error}") from error


class RuleSets:
    """The rule sets of the bundle by id, version and digest, made ready when the first verdict asks for them."""

    def __init__(self, bundle, report):
        self._bundle, self._check, self._ready, self._json = bundle, report["rule-sets"], {}, {}
        self._tables = self._tables_of(bundle)
        listed = bundle.manifest.get("ruleSets")
        if not isinstance(listed, list):
            self._check.fail("manifest.json does not list the rule sets.")
            listed = []
        self._forms = self._forms_of(bundle) if listed else {}
        for each in listed:
            self._read(each)
        if not listed:
            self._check.leave_open("There is no rule set in this bundle.")
        self._check.proven = f"{len(listed)} rule sets have the digests by which verdicts name them."

    def _tables_of(self, bundle):
        """The tables of the bundle; none where it has no rule sets."""
        if _TABLES not in bundle:
            return Tables([])
        try:
            return Tables(bundle.json(_TABLES))
        except (Damaged, ValueError, KeyError, TypeError, AttributeError) as error:
            self._check.fail(f"{_TABLES} cannot be read: {error!r}.")
            return Tables([])

    def _forms_of(self, bundle):
        """The verifier's own forms: no digest covers those of the bundle, which are taken only where there is no kit."""
        own = _own_forms()
        try:
            if own is not None:
                if _FORMS not in bundle or bundle.whole(_FORMS) != canonical_bytes(own):
                    self._check.leave_open(f"{_FORMS} does not say what the kit beside this program does; it was not used.")
                return read_forms(own)
            self._check.leave_open(f"No kit stands beside this program, so {_FORMS} of the bundle itself was used.")
            return read_forms(bundle.json(_FORMS))
        except (Damaged, ValueError, KeyError, TypeError, AttributeError) as error:
            raise Unreadable(f"What the forms ask cannot be read: {error!r}.") from error

    def _read(self, listed):
        try:
            name, version, digest = (str(listed[member]) for member in ("id", "version", "digest"))
            json_of = self._bundle.json(listed["file"])
            own = json_of.pop("digest", None)
            actual = rule_set_digest(json_of, self._tables)
        except (Damaged, ValueError, KeyError, TypeError, AttributeError) as error:
            self._check.fail(f"A rule set of manifest.json cannot be read: {error}.")
            return
        if (json_of["id"], json_of["version"]) != (name, version):
            self._check.fail(f"{listed['file']} is {json_of['id']} {json_of['version']}, and not {name} {version}.")
        if actual != digest or own != digest:
            self._check.fail(
                f"{listed['file']} has the digest {actual}, says {own} itself, and the manifest says {digest}."
            )
            return
        self._json[name, version, digest] = json_of

    def ready(self, reference):
        """The rule set of a reference, or None where the bundle does not have it under that digest: which is wrong."""
        key = tuple(str(reference.get(name)) for name in ("id", "version", "digest"))
        if key not in self._json:
            named = f"{key[0]} {key[1]} with the digest {key[2]}"
            self._check.fail(f"An assessment names {named}, which is not in this bundle.")
            return None
        if key not in self._ready:
            self._ready[key] = ReadyRuleSet(self._json[key], self._tables, self._forms)
        return self._ready[key]
