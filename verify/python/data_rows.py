"""What rows of data say of assessments and findings, by the names of their columns."""


def facts_of(case):
    """Of an assessment. How it stands on another day (`band`, `tier`, `expired` of a score) is not its own word."""
    body = case["body"]
    return {
        "party": case["party"],
        "scores": {**_common(case), "bandReached": body["band"]},
        "assessments": {**_common(case), "band": body["band"]},
    }


def _common(case):
    body, of = case["body"], case["ruleSet"]
    return {
        "partyId": case["party"],
        "ruleSet": of["id"],
        "ruleSetVersion": of["version"],
        "ruleSetDigest": of["digest"],
        "assessmentDigest": case["digest"],
        "scoreFound": body["score"]["found"],
        "scoreNotRuledOut": body["score"]["notRuledOut"],
        "coverageDecided": body["coverage"]["decided"],
        "coverageTotal": body["coverage"]["total"],
        "coveragePercent": body["coverage"]["percent"],
        "confidence": body["confidence"],
        "asOf": body["asOf"],
        "validUntil": body["validUntil"],
    }


def finding_facts(finding):
    return {
        "ruleVersion": finding["version"],
        "topic": finding["topic"],
        "outcome": finding["outcome"],
        "severity": finding.get("severity"),
        "messageCode": finding["message"]["code"],
        "answersRead": finding["evidence"]["count"],
        "confidence": finding["confidence"],
        "shareFound": finding["share"]["found"],
        "shareNotRuledOut": finding["share"]["notRuledOut"],
    }


def as_text(value):
    """A cell as text: a CSV file does not tell 3 from "3", nor nothing from an empty text."""
    if value is None or value == "":
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)
