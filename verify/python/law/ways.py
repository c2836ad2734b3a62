"""Ways to bring something about: sets of questions whose answers, together, could do it."""

MOST_QUESTIONS = 10
_MOST_TOGETHER, _MOST_EITHER = 6, 12


class Way:
    """Questions by number, each after those that open it; `whole` where these are all that it takes."""

    __slots__ = ("questions", "set", "whole")

    def __init__(self, questions, all_of_them, whole):
        self.questions, self.set, self.whole = questions, all_of_them, whole


_NOTHING = Way((), frozenset(), True)
NOTHING_TO_ASK = (_NOTHING,)
IMPOSSIBLE = ()


def ask(question):
    return (Way((question,), frozenset((question,)), True),)


def asking(ways):
    """Without the way that asks for nothing: what hangs only on questions that were never asked needs none."""
    return [way for way in ways if way is not _NOTHING]


def together(one, other):
    """One way of each, put together: the six with fewest questions."""
    if one is NOTHING_TO_ASK:
        return other
    if other is NOTHING_TO_ASK:
        return one
    return _fewest_first([_joined(a, b) for a in one for b in other], _MOST_TOGETHER)


def either(ways):
    """A way of any of them, the twelve with fewest questions; none that asks for nothing."""
    return _fewest_first([way for each in ways for way in each if way.questions], _MOST_EITHER)


def _joined(a, b):
    union = a.set | b.set
    if len(union) == len(a.set) and a.whole == b.whole:
        return a
    questions = a.questions + tuple([each for each in b.questions if each not in a.questions])
    whole = a.whole and b.whole and len(questions) <= MOST_QUESTIONS
    return Way(questions[:MOST_QUESTIONS], union, whole)


def _fewest_first(ways, most):
    """Each set of questions once; whole ones first, then the shortest, equals as they came."""
    if len(ways) < 2:
        return tuple(ways)
    unlike = {}
    for way in ways:
        unlike.setdefault(way.set, way)
    return tuple(sorted(unlike.values(), key=lambda way: (not way.whole, len(way.questions)))[:most])


def cost_of(way, asked):
    """How many of its questions are still to be put."""
    cost = 0
    for question in way.questions:
        if question not in asked:
            cost += 1
    return cost


def cheapest(ways, asked):
    """The way that takes fewest questions more, the first of equals; None where there is none."""
    return min(ways, key=lambda way: cost_of(way, asked) + (0 if way.whole else MOST_QUESTIONS), default=None)


def is_within(ways, asked):
    """Whether one of the ways asks for nothing but these."""
    return any(way.whole and cost_of(way, asked) == 0 for way in ways)
