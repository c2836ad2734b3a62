"""The next questions as the first engine listed them: those on which most undecided weight rests."""

from ..canonical_json import utf16
from .open_breach import without_total
from .score import CRITICAL

_MOST = 10


def next_questions(judged, filings, ready):
    still_open = {}
    for each in judged:
        if each.verdict.kind != "unknown" or each.not_asked:
            continue
        for answer in each.verdict.trail.missing:
            known = still_open.setdefault(answer, [each.form, answer.pointer, [], 0])
            known[2].append(each.rule.id)
            known[3] += 1000 if each.weight == CRITICAL else each.weight
    places = {form + pointer for form, pointer, _, _ in still_open.values()}
    questions = [
        each
        for each in still_open.values()
        if not _waits(each[0], each[1], ready, filings[each[0]].form_version, places)
    ]
    questions.sort(key=lambda each: (-each[3], utf16(each[0] + each[1])))
    return [{"form": form, "pointer": pointer, "rules": rules} for form, pointer, rules, _ in questions[:_MOST]]


def _waits(form, pointer, ready, version, places):
    """Whether a question is part of another open one, or asked only once that is answered: then that comes first."""
    if pointer.endswith("/total") and form + without_total(pointer) in places:
        return True
    question = ready.forms[form].question_at(pointer)
    number = False if question is None else question.asked_json(version)
    if number is False or number is None:
        return False
    steps = pointer.split("/")
    around = ["/".join(steps[: index + 1]) for index in range(len(steps))]
    return any(f"{form}{place}{read}" in places for read in set(_readings(number, [])) for place in around)


def _at(path, around):
    if path.startswith("/"):
        return path
    steps = [step for step in path.split("/") if step]
    climbs = steps.count("..")
    index = len(around) - 1 - climbs
    base = around[index] if 0 <= index < len(around) else ""
    return "/".join([base, *steps[climbs:]])


def _row_at(row_list, around):
    return _at(row_list["path"], around) + ("/rows/*" if row_list["complete"] == "total" else "/*")


def _readings(json, around):
    """The pointers that a condition reads; rows as `*`."""
    op = json["op"]
    if op in ("all", "any"):
        for each in json["of"]:
            yield from _readings(each, around)
    elif op in ("not", "stated", "term"):
        yield from _readings(json["of"], around)
    elif op == "oneOf":
        yield _at(json["field"], around)
    elif op == "compare":
        yield from _operand_readings(json["left"], around)
        yield from _operand_readings(json["right"], around)
    elif op in ("some", "every"):
        yield from _list_readings(json["list"], around)
        yield from _readings(json["where"], [*around, _row_at(json["list"], around)])
    elif op == "covers":
        for row_list in (json["needed"], json["by"]):
            yield from _list_readings(row_list, around)
            yield _at(json["member"], [*around, _row_at(row_list, around)])
    elif op == "listed":
        for path in (json.get("country"), *json.get("good", {}).values()):
            if path is not None:
                yield _at(path, around)


def _operand_readings(json, around):
    if "field" in json:
        yield _at(json["field"], around)
    for part in (json.get("date"), json.get("plusDays"), json.get("on"), *json.get("product", ())):
        if isinstance(part, dict):
            yield from _operand_readings(part, around)
    if "sum" in json:
        row = [*around, _row_at(json["over"], around)]
        yield from _list_readings(json["over"], around)
        if "where" in json:
            yield from _readings(json["where"], row)
        for name in ("sum", "times"):
            if name in json:
                yield _at(json[name], row)


def _list_readings(row_list, around):
    yield _at(row_list["path"], around)
    complete = row_list["complete"]
    if complete != "total":
        row = [*around, _row_at(row_list, around)]
        yield from (_at(complete["over"], row), _at(complete["sums"], row), _at(complete["to"], around))
