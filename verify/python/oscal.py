"""The results of an OSCAL document (assessment-results), read one by one, and what each has to say of its assessment."""

import codecs
import json
import re

from .bundle import Damaged

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]|[^"{}\[\]]+', re.DOTALL)
_PATH = ["assessment-results", "results"]
_STATUS = {
    "met": ("satisfied", "pass"),
    "remedying": ("not-satisfied", "other"),
    "gap": ("not-satisfied", "fail"),
    "breach": ("not-satisfied", "fail"),
    "conflict": ("not-satisfied", "other"),
    "unknown": ("not-satisfied", "other"),
    "not_applicable": ("satisfied", "other"),
}
_MOST = 64 * 1024 * 1024


def results_of(bundle, name):
    """Each member of the document's one list of results. Raises Damaged where there is none, or more than one."""
    reader = _Reader(bundle.pieces(name), name)
    found = 0
    while reader.skip_to_list():
        found += 1
        yield from reader.members()
    if found != 1:
        raise Damaged(f"{name} has {found} lists of results")


class _Reader:
    """Text that comes in pieces, of which what was read is forgotten."""

    def __init__(self, pieces, name):
        self._pieces, self._name, self._text, self._at = pieces, name, "", 0
        self._decoder, self._json = codecs.getincrementaldecoder("utf-8")(), json.JSONDecoder()
        self._open, self._string = [], ""

    def _more(self):
        piece = next(self._pieces, None)
        if piece is None:
            return False
        self._text, self._at = self._text[self._at :] + self._decoder.decode(piece), 0
        if len(self._text) > _MOST:
            raise Damaged(f"{self._name} has something too long in it")
        return True

    def _tokens(self):
        while True:
            found = _TOKEN.match(self._text, self._at)
            # What reaches the end may go on in the next piece.
            if found is None or found.end() == len(self._text):
                if self._more():
                    continue
                if found is None:
                    if self._at < len(self._text):
                        raise Damaged(f"{self._name} is no JSON")
                    return
            self._at = found.end()
            yield found[0]

    def skip_to_list(self):
        """Goes on behind the bracket that opens a list of results; False at the end of the document."""
        for token in self._tokens():
            if token in "{[":
                self._open.append("" if token == "{" else None)
                if self._open == [*_PATH, None]:
                    return True
            elif token in "}]":
                if not self._open or (self._open.pop() is None) != (token == "]"):
                    raise Damaged(f"{self._name} is no JSON")
            elif token[0] == '"':
                self._string = token
            elif token.lstrip().startswith(":") and self._is_in_object_near_the_top():
                self._open[-1] = json.loads(self._string)
        if self._open:
            raise Damaged(f"{self._name} ends too early")
        return False

    def _is_in_object_near_the_top(self):
        return 0 < len(self._open) <= len(_PATH) and self._open[-1] is not None

    def _past_space(self):
        while True:
            while self._at < len(self._text) and self._text[self._at] in " \t\r\n":
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                raise Damaged(f"{self._name} ends too early")

    def members(self):
        sign = self._past_space()
        while sign != "]":
            yield self._member()
            sign = self._past_space()
            if sign == ",":
                self._at += 1
                if self._past_space() == "]":
                    raise Damaged(f"{self._name} is no JSON")
            elif sign != "]":
                raise Damaged(f"{self._name} is no JSON")

    def _member(self):
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._more():
                    raise Damaged(f"{self._name} is no JSON: {error}") from error
                continue
            except RecursionError as error:
                raise Damaged(f"{self._name} is nested too deep") from error
            self._at = end
            return value


_PROPS = {
    "assessment-id": None,
    "sha-256": "assessmentDigest",
    "rule-set": "ruleSet",
    "rule-set-version": "ruleSetVersion",
    "rule-set-digest": "ruleSetDigest",
    "score-found": "scoreFound",
    "score-not-ruled-out": "scoreNotRuledOut",
    "band": "band",
    "coverage-percent": "coveragePercent",
    "confidence": "confidence",
}
"""Properties of a result, and the columns of an assessment that say the same."""


class Result:
    """What a result says of an assessment. Raises KeyError, TypeError and the like for what is no result."""

    def __init__(self, result):
        props, risks = _props(result), result.get("risks", [])
        self.assessment = props.get("assessment-id")
        self.props = {name: props.get(name) for name in _PROPS}
        facets = {each["uuid"]: _facets(each) for each in risks}
        self.findings = [_Finding(each, facets) for each in result.get("findings", [])]
        self.risks = len(risks)
        self.controls = [
            control["control-id"]
            for each in result["reviewed-controls"]["control-selections"]
            for control in each.get("include-controls", [])
        ]

    @property
    def is_nothing(self):
        """Whether it stands where there is no assessment: an OSCAL document has at least one result."""
        return self.assessment is None and not self.findings and self.risks == 0

    def differs_from(self, facts):
        """The first property that says something else than an assessment, or None."""
        for name, column in _PROPS.items():
            if column is not None and self.props[name] != str(facts[column]):
                return name
        return None


class _Finding:
    def __init__(self, finding, facets):
        props, target = _props(finding), finding["target"]
        self.rule, self.form = target["target-id"], props["form"]
        if not isinstance(self.rule, str) or not isinstance(self.form, str):
            raise TypeError("A finding is of no rule, or on no form.")
        self._said = [props.get(name) for name in ("outcome", "rule-version", "confidence")]
        self._said += [target["status"]["state"], target["status"]["reason"]]
        self._risks = [facets.get(each["risk-uuid"]) for each in finding.get("related-risks", [])]

    def is_as(self, facts):
        """Whether it says what an assessment's finding does."""
        said = [facts["outcome"], str(facts["ruleVersion"]), facts["confidence"], *_STATUS[facts["outcome"]]]
        weight = [facts["severity"], str(facts["shareFound"]), str(facts["shareNotRuledOut"])]
        names = ("severity", "share-found", "share-not-ruled-out")
        risks = [] if facts["severity"] is None else [dict(zip(names, weight))]
        return (self._said, self._risks) == (said, risks)


def _props(of):
    """Properties by name; one that stands there twice says what no assessment does."""
    found = {}
    for each in of.get("props", []):
        found[each["name"]] = None if each["name"] in found else each["value"]
    return found


def _facets(risk):
    facets = [facet for each in risk["characterizations"] for facet in each["facets"]]
    found = {facet["name"]: facet["value"] for facet in facets}
    return found if len(found) == len(facets) else None
