"""Where conditions are read: the whole declaration or a row of a list; what stands there, and its pointer."""

from functools import lru_cache


class Path:
    """A path of the condition language: `/a/b` starts at the declaration, `a` at the row in hand, `../a` around it."""

    __slots__ = ("absolute", "climbs", "members", "pointer")

    def __init__(self, text):
        steps = [step for step in text.split("/") if step != ""]
        self.absolute = text.startswith("/")
        self.climbs = steps.count("..")
        self.members = tuple(steps[self.climbs :])
        self.pointer = "".join(f"/{member}" for member in self.members)


path_of = lru_cache(maxsize=None)(Path)


class Answer:
    """What stands at one place; the value is None for what is absent, null and `not_known` alike."""

    __slots__ = ("scope", "pointer_here", "value", "_pointer")

    def __init__(self, scope, pointer_here, value):
        self.scope, self.pointer_here, self.value, self._pointer = scope, pointer_here, value, None

    @property
    def pointer(self):
        if self._pointer is None:
            self._pointer = self.scope.pointer + self.pointer_here
        return self._pointer


class Scope:
    """
    A place to read from. `around` is where `..` leads; `home` the same row as its own list knows it, where a condition
    in a row named that list from outside; `base`, `list` and `id` say which row of which list it is.
    """

    __slots__ = (
        *("here", "around", "home", "base", "list", "id", "_pointer"),
        *("answers", "rows", "lists", "decided", "planned"),
    )

    def __init__(self, here, around=None, home=None, base=None, list_pointer="", row_id=""):
        self.here, self.around, self.home, self.base = here, around, home, base
        self.list, self.id, self._pointer = list_pointer, row_id, None
        self.answers, self.rows, self.lists, self.decided, self.planned = {}, {}, {}, {}, {}

    @property
    def pointer(self):
        if self._pointer is None:
            self._pointer = "" if self.base is None else f"{self.base.pointer}{self.list}/{self.id}"
        return self._pointer

    def start_of(self, path):
        """The scope that a path starts from, and whether that is this one."""
        at, climbs = self, 0
        while at.around is not None and (path.absolute or climbs < path.climbs):
            at, climbs = at.around, climbs + 1
        return at.home or at, climbs == 0

    def answer(self, path):
        """What stands at a path, each place once."""
        start = self if self.around is None else self.start_of(path)[0]
        known = start.answers.get(path.pointer)
        if known is None:
            known = start.answers[path.pointer] = Answer(start, path.pointer, _value_in(start.here, path.members))
        return known

    def read(self, path):
        return self.answer(path).value

    def own_rows(self, held, pointer):
        """The rows of a list that this scope holds; a row without an id of its own goes by its number."""
        known = self.rows.get(pointer)
        if known is None:
            rows = held if isinstance(held, list) else []
            known = self.rows[pointer] = [self._row(row, pointer, index) for index, row in enumerate(rows)]
        return known

    def _row(self, row, pointer, index):
        own = row.get("id") if isinstance(row, dict) else None
        row_id = own if isinstance(own, str) else str(index)
        return Scope(row, around=self, base=self, list_pointer=pointer, row_id=row_id)


def _value_in(document, members):
    at = document
    for member in members:
        if not isinstance(at, dict) or member not in at:
            return None
        at = at[member]
    return None if at == "not_known" else at
