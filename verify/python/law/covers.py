"""`covers`: every needed language is among the given ones."""

from .decision import Decision
from .truth import FALSE, TRUE, UNKNOWN


def _matches(language_range, tag):
    """RFC 4647, section 3.3.1: a range matches a tag that equals it or begins with it and a hyphen."""
    if not isinstance(language_range, str) or not isinstance(tag, str):
        return False
    return tag == language_range or tag.startswith(language_range + "-")


def decide_covers(needed, by, member):
    def decide(scope, _day):
        wanted, given = needed.open(scope), by.open(scope)
        tags = [row.answer(member) for row in wanted.rows]
        ranges = [row.answer(member) for row in given.rows]
        maybe_more = not given.complete or any(each.value is None for each in ranges)
        covered = TRUE if wanted.complete else UNKNOWN
        for tag in tags:
            if tag.value is not None and any(_matches(each.value, tag.value) for each in ranges):
                continue
            covered = UNKNOWN if tag.value is None or maybe_more else FALSE
            if covered == FALSE:
                break
        shown = [*needed.shown_by(scope, wanted.complete), *tags, *by.shown_by(scope, given.complete), *ranges]
        return Decision(covered, shown)

    return decide
