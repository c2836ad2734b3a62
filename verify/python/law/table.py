"""Public tables: which of their rows fit the answers, and the digest that a rule set knows them by."""

import re
import unicodedata

from ..canonical_json import digest_of
from .decision import Decision
from .scope import path_of
from .truth import FALSE, TRUE, UNKNOWN


def folded(text):
    """A name without case, accents, punctuation and plural: two that fold alike are the same good."""
    plain = "".join(each for each in unicodedata.normalize("NFD", text) if unicodedata.category(each)[0] != "M")
    spaced = "".join(each if unicodedata.category(each)[0] in "LN" else " " for each in plain.lower())
    words = (re.sub("(?<=[^s])s$", "", word) if len(word) > 3 else word for word in spaced.split(" "))
    return " ".join(word for word in words if word)


def is_coded(listed, code):
    """Whether a customs code stands for a listed one: one begins with the other, or it lies in the range."""
    digits = code.replace(".", "")
    first, dash, last = listed.partition("-")
    if not dash:
        return digits.startswith(first) or first.startswith(digits)
    heading = digits[: len(first)]
    return len(heading) == len(first) and first <= heading <= last


def names_of(good):
    """The names that a listed good goes by, folded: `Thread/Yarn` is also called thread or yarn."""
    names = {folded(part) for part in [good, *re.split("[/(),]", good)]}
    return {name for name in names if len(name) > 2}


class Table:
    """One edition of a table: of `tables.json` only what its digest covers, its rows and the codes of its goods."""

    def __init__(self, json):
        self.id, self.edition, self.rows = json["id"], json["edition"], json["rows"]
        self._digested = {name: json[name] for name in ("rows", "codes", "later")}
        codes = {}
        for good, more in [*json["codes"], *json["later"]]:
            codes.setdefault(good.lower(), []).extend(more)
        goods = dict.fromkeys(row["good"] for row in self.rows if "good" in row)
        self._goods = {good: (names_of(good), codes.get(good.lower(), [])) for good in goods}
        self._called = {}

    def digest(self):
        return digest_of(self._digested)

    def called(self, name, code):
        """The goods, as the table writes them, that a name or a code stands for."""
        key = (name, code)
        if key not in self._called:
            fold = None if name is None else folded(name)
            self._called[key] = {
                good
                for good, (names, codes) in self._goods.items()
                if fold in names or (code is not None and any(is_coded(each, code) for each in codes))
            }
        return self._called[key]

    def decider(self, json):
        """How a condition `listed` is decided: as `any(row: country and (name or code))`."""
        rows = self.rows
        if "having" in json:
            column, values = json["having"]["column"], json["having"]["values"]
            wanted = {(type(value), value) for value in values}
            rows = [row for row in rows if column in row and (type(row[column]), row[column]) in wanted]
        country = path_of(json["country"]) if "country" in json else None
        good = [path_of(json["good"]["name"]), path_of(json["good"]["hsCode"])] if "good" in json else []

        def decide(scope, _day):
            here = [] if country is None else [scope.answer(country)]
            where = here[0].value if here else None
            candidates = [row for row in rows if row["country"] == where] if isinstance(where, str) else rows
            if not candidates:
                return Decision(FALSE, here)
            answers = [*here, *(scope.answer(path) for path in good)]
            found, is_open = candidates, False
            if good:
                name, code = (each.value if isinstance(each.value, str) else None for each in answers[len(here) :])
                called = self.called(name, code)
                found = [row for row in candidates if row["good"] in called]
                is_open = not found and (name is None or code is None)
            if not found and not is_open:
                return Decision(FALSE, answers)
            if is_open or (here and where is None):
                return Decision(UNKNOWN, answers)
            fits = [{"table": self.id, "edition": self.edition, "row": row} for row in found]
            return Decision(TRUE, [each for each in answers if each.value is not None], (), fits)

        return decide


class Tables:
    """The public tables by id. Raises KeyError or TypeError for what is no table."""

    def __init__(self, json):
        self._tables = {each["id"]: Table(each) for each in json}

    def table(self, name):
        if name not in self._tables:
            raise ValueError(f'There is no public table "{name}".')
        return self._tables[name]

    def get(self, name):
        return self._tables.get(name)
