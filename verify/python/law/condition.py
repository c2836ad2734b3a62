"""Conditions, made ready once and decided once in each scope (Kleene's strong logic)."""

from .covers import decide_covers
from .decision import Decision, opposite
from .exact import compare
from .operand import ready_operand
from .row_list import RowList
from .scope import path_of
from .truth import FALSE, TRUE, UNKNOWN, negate, truth_of


class Condition:
    """A condition of the language: `op`, its parts, and how it is decided in a scope."""

    __slots__ = ("op", "of", "list", "where", "_make")

    def __init__(self, op, make, of=(), row_list=None, where=None):
        self.op, self._make, self.of, self.list, self.where = op, make, of, row_list, where

    def decide(self, scope, day):
        known = scope.decided.get(self)
        if known is None:
            known = scope.decided[self] = self._make(scope, day)
        return known


class Conditions:
    """Makes conditions and lists ready, alike ones once; `tables` are the public tables by id."""

    def __init__(self, tables):
        self._tables = tables
        self._known = {}
        self._lists = {}

    def ready(self, json):
        """The condition that a JSON value says; a term is what it stands for."""
        if json["op"] == "term":
            return self.ready(json["of"])
        key = repr(json)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._make(json)
        return known

    def row_list(self, json):
        key = repr(json)
        if key not in self._lists:
            self._lists[key] = RowList(json)
        return self._lists[key]

    def _make(self, json):
        op = json["op"]
        if op == "constant":
            settled = Decision(truth_of(json["value"]))
            return Condition(op, lambda _scope, _day: settled)
        if op in ("all", "any"):
            of = tuple(self.ready(each) for each in json["of"])
            return Condition(op, _combined(of, FALSE if op == "all" else TRUE), of)
        if op == "not":
            of = self.ready(json["of"])
            return Condition(op, lambda scope, day: opposite(of.decide(scope, day)), (of,))
        if op == "stated":
            return Condition(op, _stated(self.ready(json["of"])))
        if op == "oneOf":
            return Condition(op, _one_of(path_of(json["field"]), json["values"]))
        if op == "compare":
            return Condition(op, _compared(json, self))
        if op in ("some", "every"):
            row_list, where = self.row_list(json["list"]), self.ready(json["where"])
            return Condition(op, _over_rows(row_list, where, TRUE if op == "some" else FALSE), (), row_list, where)
        if op == "covers":
            lists = self.row_list(json["needed"]), self.row_list(json["by"])
            return Condition(op, decide_covers(*lists, path_of(json["member"])))
        if op == "listed":
            return Condition(op, self._tables.table(json["table"]).decider(json))
        raise ValueError(f'The rules use a condition "{op}" that this verifier does not know.')


def _stated(of):
    unstated = Decision(FALSE)

    def decide(scope, day):
        said = of.decide(scope, day)
        return unstated if said.truth == UNKNOWN else said

    return decide


def scalar_key(value):
    """Tells true from 1, which Python does not."""
    return (type(value) is bool, value)


def _one_of(path, values):
    wanted = {scalar_key(value) for value in values}

    def decide(scope, _day):
        answer = scope.answer(path)
        value = answer.value
        if value is None:
            return Decision(UNKNOWN, (answer,))
        return Decision(truth_of(not isinstance(value, (list, dict)) and scalar_key(value) in wanted), (answer,))

    return decide


def _compared(json, conditions):
    left, right = (ready_operand(json[side], conditions) for side in ("left", "right"))
    how = json["is"]

    def decide(scope, day):
        holds = compare(left.read(scope, day), how, right.read(scope, day))
        answers = [*left.answers(scope), *right.answers(scope)]
        decisions = []
        for side in (left, right):
            for more, parts in side.sums(scope, day):
                answers.extend(more)
                decisions.extend(parts)
        return Decision(holds, answers, decisions)

    return decide


def _is_stronger(one, other, decisive):
    return one != other and (one == decisive or other == negate(decisive))


def _combined(of, decisive):
    """`all` is settled by one FALSE, `any` by one TRUE; else one UNKNOWN leaves it open. What agrees is rested on."""

    def decide(scope, day):
        truth, agreeing = negate(decisive), []
        for each in of:
            decided = each.decide(scope, day)
            if not agreeing or _is_stronger(decided.truth, truth, decisive):
                truth, agreeing = decided.truth, [decided]
            elif decided.truth == truth:
                agreeing.append(decided)
        return agreeing[0] if len(agreeing) == 1 else Decision(truth, (), agreeing)

    return decide


def _over_rows(row_list, where, decisive):
    """One row with the value `decisive` settles it; else an unknown row, or one left out, leaves it open."""

    def decide(scope, day):
        opened = row_list.open(scope)
        truth = negate(decisive) if opened.complete else UNKNOWN
        decided = [where.decide(row, day) for row in opened.rows]
        for each in decided:
            if _is_stronger(each.truth, truth, decisive):
                truth = each.truth
        shown = () if truth == decisive else row_list.shown_by(scope, opened.complete)
        return Decision(truth, shown, [each for each in decided if each.truth == truth])

    return decide
