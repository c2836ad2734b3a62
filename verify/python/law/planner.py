"""Finds the questions whose answers could bring a condition to a truth."""

from .decision import Trail
from .open_breach import without_total
from .truth import FALSE, TRUE, UNKNOWN, negate
from .ways import IMPOSSIBLE, NOTHING_TO_ASK, ask, either, together


class Planner:
    """
    Plans the questions of one form. `number_of` numbers a question by its pointer, in the order in which questions are
    first thought of: that order decides between equals.
    """

    def __init__(self, form, asked_in, was_asked, day, number_of):
        self._form, self._asked_in, self._was_asked = form, asked_in, was_asked
        self._day, self._number_of = day, number_of
        self._known = {}

    def ways(self, condition, scope, wanted):
        truth = condition.decide(scope, self._day).truth
        if truth != UNKNOWN:
            return NOTHING_TO_ASK if truth == wanted else IMPOSSIBLE
        key = (condition, wanted)
        if key not in scope.planned:
            scope.planned[key] = self._open(condition, scope, wanted)
        return scope.planned[key]

    def _open(self, condition, scope, wanted):
        """Of a condition that is unknown."""
        op = condition.op
        if op == "not":
            return self.ways(condition.of[0], scope, negate(wanted))
        if op in ("all", "any"):
            needs_each = wanted == (TRUE if op == "all" else FALSE)
            return self._gathered(needs_each, condition.of, lambda each: self.ways(each, scope, wanted))
        if op in ("some", "every"):
            return self._open_rows(condition, scope, wanted)
        return self._answers_to(Trail(condition.decide(scope, self._day)).missing)

    def _open_rows(self, condition, scope, wanted):
        opened = condition.list.open(scope)
        parts = list(opened.rows) if opened.complete else [None, *opened.rows]

        def ways_of(row):
            if row is None:
                return self._answers_to(condition.decide(scope, self._day).answers)
            return self.ways(condition.where, row, wanted)

        return self._gathered(wanted == (TRUE if condition.op == "every" else FALSE), parts, ways_of)

    @staticmethod
    def _gathered(needs_each, parts, ways_of):
        """The ways of all parts put together, or those of any."""
        if not needs_each:
            return either([ways_of(part) for part in parts])
        ways = NOTHING_TO_ASK
        for part in parts:
            ways = together(ways, ways_of(part))
            if not ways:
                return IMPOSSIBLE
        return ways

    def _answers_to(self, answers):
        """The questions behind answers of which some are missing; none where nobody can answer them."""
        missing = [each for each in answers if each.value is None or isinstance(each.value, (list, dict))]
        return self._gathered(True, missing, self._ask_for) if missing else IMPOSSIBLE

    def _ask_for(self, answer):
        if answer not in self._known:
            # While its openers are planned nothing would do: two that open one another open nothing.
            self._known[answer] = IMPOSSIBLE
            self._known[answer] = self._opened_and_asked(answer)
        return self._known[answer]

    def _opened_and_asked(self, answer):
        if not self._was_asked(answer):
            return NOTHING_TO_ASK
        pointer = without_total(answer.pointer)
        if pointer.startswith(("/context/", "/facts/")):
            return IMPOSSIBLE
        row = pointer[: len(pointer) - len(without_total(answer.pointer_here))]

        def opened(question):
            asked_if = self._asked_in(question)
            if asked_if is None or asked_if is False:
                return NOTHING_TO_ASK
            return self.ways(asked_if, answer.scope, TRUE)

        openers = self._gathered(True, self._form.questions_down_to(pointer, row), opened)
        return together(openers, ask(self._number_of(pointer)))
