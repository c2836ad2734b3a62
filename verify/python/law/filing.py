"""One form as it is read: what was filed on it, what was known beside it, or nothing."""

from .exact import add_days, is_number
from .normalise import normalise
from .open_breach import is_shown_by
from .rule_set import FORMS
from .scope import Scope, path_of
from .truth import TRUE, UNKNOWN

_NO_LEDGER = {"total": 0, "rows": [], "agreeing": 0, "links": 0, "compared": 0}
_NO_LICENCES = {"total": 0, "rows": []}


class Filing:
    def __init__(self, declaration, form_version, scope, was_asked, documented, only_earlier=False):
        self.declaration, self.form_version, self.scope = declaration, form_version, scope
        self.was_asked, self.documented, self.only_earlier = was_asked, documented, only_earlier


def known_beside(context):
    """What rules read at `/context/` besides the answers: where there is nothing of it, it is empty and not unknown."""
    return normalise(
        {
            **context.get("observed", {}),
            "ledger": context.get("ledger", _NO_LEDGER),
            "licences": context.get("licences", _NO_LICENCES),
            "unnamedSubAgents": context.get("unnamedSubAgents", 0),
        }
    )


def filings_of(declarations, context, open_breaches, ready, day):
    """The forms that were filed or that this kind of party files, and those on which a breach is open; by form."""
    beside = known_beside(context)
    filings = {}
    for form in FORMS:
        declaration = next((each for each in declarations if each["form"] == form), None)
        still_open = [
            each for each in open_breaches if each["form"] == form and not is_shown_by(each, declaration)
        ]
        known = {**beside, "openBreaches": len(still_open)}
        files = form in context["party"]["forms"]
        if declaration is not None:
            filings[form] = _filed(declaration, known, ready, day)
        elif still_open or files:
            version = 1 if ready.engine == "1" else ready.forms[form].version
            scope = Scope({"form": form, "context": known})
            filings[form] = Filing(None, version, scope, lambda _answer: True, frozenset(), not files)
    return filings


def _filed(declaration, context, ready, day):
    form, version = declaration["form"], declaration["formVersion"]
    facts = {"unansweredQuestions": 0, "evidence": _count_evidence(declaration, day)}
    scope = Scope(
        {
            **normalise(declaration["answers"]),
            "form": form,
            "period": declaration["period"],
            "signature": declaration["signature"],
            "facts": facts,
            "context": context,
        }
    )
    facts["unansweredQuestions"] = _unanswered(ready.asked_once(form, version), scope, day, ready.engine)
    asked = ready.forms[form]

    def was_asked(answer):
        return asked.was_asked(answer.pointer, version)

    return Filing(declaration, version, scope, was_asked, _documented(declaration, day.as_of))


def _unanswered(asked, scope, day, engine):
    """The questions that were asked and not answered; the first engine counts what hangs on an unanswered one too."""
    count = 0
    for pointer, asked_if in asked:
        if scope.read(path_of(pointer)) is not None:
            continue
        truth = TRUE if asked_if is None else asked_if.decide(scope, day).truth
        if truth == TRUE or (truth == UNKNOWN and engine == "1"):
            count += 1
    return count


def _count_evidence(declaration, day):
    days = day.parameter("evidence.age.days")
    old_before = add_days(day.as_of, -(days if is_number(days) else 0))
    counts = {"documents": 0, "expired": 0, "old": 0}
    for qualifier in declaration["qualifiers"].values():
        for document in qualifier.get("evidence", []):
            counts["documents"] += 1
            if "expiresOn" in document and document["expiresOn"] < day.as_of:
                counts["expired"] += 1
            elif "effectiveOn" in document and document["effectiveOn"] < old_before:
                counts["old"] += 1
    return counts


def _documented(declaration, as_of):
    """Pointers that a document which has not expired speaks for."""
    return frozenset(
        pointer
        for pointer, qualifier in declaration["qualifiers"].items()
        if any("expiresOn" not in each or each["expiresOn"] >= as_of for each in qualifier.get("evidence", []))
    )


def _is_beside(answer):
    return answer.pointer.startswith("/context/")


def rests_on_others(answers):
    """Whether a verdict rests on nothing that the declarant said: then no document could speak for it."""
    return bool(answers) and all(map(_is_beside, answers))


def confidence_in(answers, documented):
    """`documented` where a document speaks for every answer of the declarant, or for what holds it."""
    own = [each for each in answers if not _is_beside(each)] if documented else []
    return "documented" if own and all(_covered(documented, each.pointer) for each in own) else "declared"


def _covered(documented, pointer):
    while pointer:
        if pointer in documented:
            return True
        pointer = pointer[: max(pointer.rfind("/"), 0)]
    return False
