"""Which questions to list: a greedy cover of the groups of rules that are not decided."""

from .ways import MOST_QUESTIONS, cheapest, cost_of, is_within


class OpenGroup:
    """`ways` are those to decide each of its verdicts that are open; `worth` what it is worth to decide it."""

    def __init__(self, verdicts, critical, worth, ways):
        self.verdicts, self.critical, self.worth, self.ways = verdicts, critical, worth, ways


class _Candidate:
    """The cheapest way to decide a whole group, and how many questions more it takes."""

    def __init__(self, group, questions, whole, chosen):
        self.group, self.questions, self.whole = group, questions, whole
        self.cost = cost_of(self, chosen)

    def fits(self, chosen):
        return self.whole and len(chosen) + self.cost <= MOST_QUESTIONS


def _candidate(group, chosen):
    questions, whole = {}, True
    for ways in group.ways:
        way = cheapest(ways, chosen)
        if way is None:
            return None
        questions.update(dict.fromkeys(way.questions))
        whole = whole and way.whole
    return _Candidate(group, list(questions), whole, chosen)


def cover(groups):
    """
    Takes group after group, critical ones first, each time the one whose questions decide most for each question more;
    one that takes more than there is room for is begun. Gives the questions in the order chosen, the groups that they
    decide, and those begun.
    """
    chosen, begun = {}, []
    while True:
        candidates = [_candidate(group, chosen) for group in groups]
        still_open = [each for each in candidates if each is not None and each.cost > 0]
        critical = [each for each in still_open if each.group.critical]
        best = (
            _best_of(critical, still_open, chosen)
            or _beginning(critical, chosen)
            or _best_of(still_open, still_open, chosen)
            or _beginning(still_open, chosen)
        )
        if best is None:
            decided = [group for group in groups if all(is_within(ways, chosen) for ways in group.ways)]
            return list(chosen), decided, begun
        if not best.fits(chosen):
            begun.append(best.group)
        for question in best.questions:
            if len(chosen) < MOST_QUESTIONS:
                chosen[question] = True


def _best_of(among, still_open, chosen):
    best, most = None, 0
    for candidate in among:
        if not candidate.fits(chosen):
            continue
        asked = {*chosen, *candidate.questions}
        gain = sum(each.group.worth for each in still_open if each.whole and cost_of(each, asked) == 0)
        if best is None or gain * best.cost > most * candidate.cost:
            best, most = candidate, gain
    return best


def _beginning(among, chosen):
    """The group to begin although it does not fit: the one that takes fewest questions."""
    if len(chosen) == MOST_QUESTIONS:
        return None
    return min(among, key=lambda each: (not each.whole, each.cost), default=None)


def without_needless(chosen, decided, begun):
    """Drops, from the last on, each question without which all that is decided would be decided all the same."""
    verdicts = [ways for group in decided for ways in group.ways]
    cheap = [cheapest(ways, chosen) for group in begun for ways in group.ways]
    kept = {question for way in cheap if way is not None for question in way.questions}
    left = set(chosen)
    for question in reversed(chosen):
        if question in kept:
            continue
        left.discard(question)
        if not all(is_within(ways, left) for ways in verdicts):
            left.add(question)
    return [question for question in chosen if question in left]
