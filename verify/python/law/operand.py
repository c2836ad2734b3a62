"""Operands: what a comparison compares, and what a message shows."""

from .exact import add_days, is_day, is_number, plus, times
from .scope import path_of
from .truth import FALSE, TRUE, UNKNOWN


class Operand:
    """`read` gives the value, None where it is not known; `answers` what it reads but for its sums; `sums` those."""

    def __init__(self, read, answers=lambda _scope: (), sums=lambda _scope, _day: ()):
        self.read, self.answers, self.sums = read, answers, sums


def ready_operand(json, conditions):
    if "field" in json:
        path = path_of(json["field"])
        return Operand(lambda scope, _day: scope.read(path), lambda scope: (scope.answer(path),))
    if "value" in json:
        value = json["value"]
        return Operand(lambda _scope, _day: value)
    if "parameter" in json:
        return _parameter(json, conditions)
    if "asOf" in json:
        return Operand(lambda _scope, day: day.as_of)
    if "sum" in json:
        return _sum(json, conditions)
    if "product" in json:
        left, right = (ready_operand(each, conditions) for each in json["product"])
        return Operand(
            lambda scope, day: times(left.read(scope, day), right.read(scope, day)),
            lambda scope: (*left.answers(scope), *right.answers(scope)),
            lambda scope, day: (*left.sums(scope, day), *right.sums(scope, day)),
        )
    return _later_day(json, conditions)


def _parameter(json, conditions):
    name = json["parameter"]
    if "on" not in json:
        return Operand(lambda _scope, day: day.parameter(name))
    on = ready_operand(json["on"], conditions)

    def read(scope, day):
        known = on.read(scope, day)
        return day.parameter(name, known) if is_day(known) else None

    return Operand(read, on.answers)


def _later_day(json, conditions):
    start, days = ready_operand(json["date"], conditions), ready_operand(json["plusDays"], conditions)

    def read(scope, day):
        begin, count = start.read(scope, day), days.read(scope, day)
        return add_days(begin, count) if is_day(begin) and is_number(count) else None

    return Operand(read, lambda scope: (*start.answers(scope), *days.answers(scope)))


def _sum(json, conditions):
    """A member of the rows of a complete list for which `where` holds, each times another member, added up."""
    row_list = conditions.row_list(json["over"])
    fields = [path_of(json[name]) for name in ("sum", "times") if name in json]
    where = conditions.ready(json["where"]) if "where" in json else None

    def addend(row):
        values = [row.read(field) for field in fields]
        return values[0] if len(values) == 1 else times(*values)

    def read(scope, day):
        opened = row_list.open(scope)
        if not opened.complete:
            return None
        total = 0
        for row in opened.rows:
            counts = TRUE if where is None else where.decide(row, day).truth
            if counts == UNKNOWN:
                return None
            if counts == TRUE:
                total = plus(total, addend(row))
        return total

    def sums(scope, day):
        opened = row_list.open(scope)
        decisions = [None if where is None else where.decide(row, day) for row in opened.rows]
        counting = [
            (row, decision)
            for row, decision in zip(opened.rows, decisions)
            if decision is None or decision.truth != FALSE
        ]
        answers = [row.answer(field) for row, _ in counting for field in fields]
        shown = [*row_list.shown_by(scope, opened.complete), *answers]
        return ((shown, [decision for _, decision in counting if decision is not None]),)

    return Operand(read, sums=sums)
