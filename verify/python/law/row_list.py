"""Lists whose rows can hide something, and whether they are complete."""

from .exact import is_number
from .scope import Scope, path_of


class OpenList:
    """The rows of a list in one declaration, and whether they are all there."""

    __slots__ = ("rows", "complete")

    def __init__(self, rows, complete):
        self.rows, self.complete = rows, complete


class RowList:
    """A list as a condition names it: counted by its `total`, or a ledger of which categories add up to a number."""

    def __init__(self, definition):
        complete = definition["complete"]
        self.counted = complete == "total"
        self.path = path_of(definition["path"])
        self.total = path_of(definition["path"] + "/total") if self.counted else None
        self.rows_pointer = self.path.pointer + ("/rows" if self.counted else "")
        if not self.counted:
            self.over, self.sums = path_of(complete["over"]), path_of(complete["sums"])
            self.to, self.values = path_of(complete["to"]), complete["values"]

    def open(self, scope):
        known = scope.lists.get(self)
        if known is None:
            rows = self._rows(scope)
            complete = self._has_all(rows, scope) if self.counted else self._adds_up(rows, scope)
            known = scope.lists[self] = OpenList(rows, complete)
        return known

    def _rows(self, scope):
        base, here = scope.start_of(self.path)
        held = scope.read(self.path)
        if self.counted:
            held = held.get("rows") if isinstance(held, dict) else None
        own = base.own_rows(held, self.rows_pointer)
        if here and scope.home is None:
            return own
        return [Scope(row.here, around=scope, home=row) for row in own]

    def _has_all(self, rows, scope):
        total = scope.read(self.total)
        return is_number(total) and total == len(rows)

    def _adds_up(self, rows, scope):
        to = scope.read(self.to)
        if not is_number(to):
            return False
        sums = {}
        for row in rows:
            of, workers = row.read(self.over), row.read(self.sums)
            if of is None or not is_number(workers):
                return False
            if isinstance(of, str):
                sums[of] = sums.get(of, 0) + workers
        return all(sums.get(each) == to for each in self.values)

    def shown_by(self, scope, complete):
        """What shows that no row is left out: the stated total; where rows are, the list itself is missing."""
        answers = [] if self.total is None else [scope.answer(self.total)]
        return answers if complete else [*answers, scope.answer(self.path)]
