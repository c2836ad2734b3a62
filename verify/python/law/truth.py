"""Kleene's three truth values; their order makes `all` the least and `any` the greatest."""

FALSE, UNKNOWN, TRUE = 0, 1, 2


def truth_of(fact):
    return TRUE if fact else FALSE


def negate(truth):
    return 2 - truth
