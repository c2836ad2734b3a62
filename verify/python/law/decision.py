"""What a condition comes to in one scope, and the answers that this rests on."""

from .truth import negate

SHOWN = 20
"""The most answers that a verdict shows."""


class Decision:
    """
    A truth with what it rests on: answers, then other decisions, in the order in which they are told. `fits` are the
    rows of public tables that a condition `listed` found.
    """

    __slots__ = ("truth", "answers", "parts", "fits")

    def __init__(self, truth, answers=(), parts=(), fits=()):
        self.truth, self.answers, self.parts, self.fits = truth, answers, parts, fits


def opposite(of):
    """The decision of "not": it rests on the same answers, though no row of a table fits it any more."""
    return Decision(negate(of.truth), of.answers, of.parts)


def listed_rows(of):
    """The rows of public tables that a decision rests on, with those of its parts."""
    rows = list(of.fits)
    for part in of.parts:
        rows.extend(listed_rows(part))
    return rows


class Trail:
    """The answers that decided a verdict, and those that were not there; each once, in the order of telling."""

    __slots__ = ("answers", "missing", "_told")

    def __init__(self, *decisions):
        self.answers, self.missing, self._told = [], [], set()
        for each in decisions:
            self.take(each)

    def take(self, of):
        if of in self._told:
            return
        self._told.add(of)
        for answer in of.answers:
            if answer not in self._told:
                self._told.add(answer)
                (self.missing if shown_value(answer.value) is None else self.answers).append(answer)
        for part in of.parts:
            self.take(part)

    def evidence(self):
        shown = [{"pointer": each.pointer, "value": shown_value(each.value)} for each in self.answers[:SHOWN]]
        return {"answers": shown, "count": len(self.answers)}

    def missing_pointers(self):
        return [each.pointer for each in self.missing[:SHOWN]]


def shown_value(value):
    """An answer as it is shown; None for what is not there, and for lists and groups: rows of them are missing."""
    if isinstance(value, dict):
        amount = value.get("amount")
        return f"{amount} {value.get('currency', 'undefined')}" if isinstance(amount, str) else None
    return None if isinstance(value, list) else value
