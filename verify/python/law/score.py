"""The score in whole numbers, and what each finding has to do with it."""

from ..canonical_json import MOST, utf16

CRITICAL = "critical"


def rank(weight):
    """A weight as a number to compare: nothing outweighs `critical`."""
    return MOST if weight == CRITICAL else weight


def weight_of(outcome, severity, parameters):
    if outcome == "met":
        return 0
    if outcome == "remedying":
        return parameters["points"]["remedying"]
    return CRITICAL if severity == CRITICAL else parameters["points"][severity]


def _points(weight):
    return 0 if weight == CRITICAL else weight


def score_of(critical, points, parameters):
    """`100 x (1 - d^-c x (1 - ceiling x P / (P + half)))`, rounded half up."""
    top, bottom = parameters["ceiling"]
    divisor = parameters["criticalDivisor"] ** critical * bottom * (points + parameters["half"])
    left = bottom * (points + parameters["half"]) - top * points
    return (200 * (divisor - left) + divisor) // (2 * divisor)


class Shared:
    """A score, the shares by key (they add up to it), and by group what it would be if that were mended."""

    def __init__(self, weights, parameters):
        """`weights` are (key, group, weight); of each group only the heaviest counts, ties by key."""
        heaviest = {}
        for key, group, weight in sorted(weights, key=lambda each: (-rank(each[2]), utf16(each[0]))):
            heaviest.setdefault(group, (key, weight))
        counting = {group: (key, weight) for group, (key, weight) in heaviest.items() if weight != 0}
        critical = [key for key, weight in counting.values() if weight == CRITICAL]
        other = [(key, weight) for key, weight in counting.values() if weight != CRITICAL]
        points = sum(weight for _, weight in other)
        self.score = score_of(len(critical), points, parameters)
        critical_part = score_of(len(critical), 0, parameters)
        self.shares = {
            **_divide(critical_part, [(key, 1) for key in critical]),
            **_divide(self.score - critical_part, other),
        }
        self.if_mended = {
            group: score_of(len(critical) - (weight == CRITICAL), points - _points(weight), parameters)
            for group, (_, weight) in counting.items()
        }


def _divide(whole, claims):
    """Divides by largest remainder, ties by key."""
    total = sum(parts for _, parts in claims)
    exact = [(key, *divmod(whole * parts, total)) for key, parts in claims]
    left_over = whole - sum(low for _, low, _ in exact)
    ordered = sorted(exact, key=lambda each: (-each[2], utf16(each[0])))
    return {key: low + (1 if index < left_over else 0) for index, (key, low, _) in enumerate(ordered)}


def scores(judged, parameters):
    """What was found and what is not ruled out, each as Shared."""
    weighing = [each for each in judged if each.weight != 0]
    found = []
    for each in weighing:
        weight = each.weight if each.found else each.found_weight
        if weight is not None:
            found.append((each.key, each.group, weight))
    return Shared(found, parameters), Shared([(each.key, each.group, each.weight) for each in weighing], parameters)
