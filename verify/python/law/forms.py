"""What each form asks: where, since which version, and under which condition (`forms.json` of the conformance kit)."""


class Question:
    def __init__(self, json, conditions):
        self._since = json["since"]
        self._asked_if = json.get("askedIf")
        self._before = json.get("before")
        self._conditions = conditions

    @property
    def since(self):
        return self._since

    def asked_json(self, version):
        """The condition under which a form version asked it: False where it did not ask it, None where always."""
        if self._since > version:
            return False
        before = self._before
        number = before.get("askedIf") if before is not None and version < before["version"] else self._asked_if
        return None if number is None else self._conditions[number]


class Place:
    """A place of a form; `row` is any row of a list, `members` those of a group."""

    def __init__(self, json, conditions):
        self.question = Question(json["question"], conditions) if "question" in json else None
        self.members = {name: Place(each, conditions) for name, each in json.get("members", {}).items()}
        self.row = Place(json["row"], conditions) if "row" in json else None

    def newest(self):
        """The newest version that asked something first, here or below."""
        below = [*self.members.values(), *([] if self.row is None else [self.row])]
        return max([1 if self.question is None else self.question.since, *(each.newest() for each in below)])

    def below(self, segment):
        return self.row if self.row is not None else self.members.get(segment)

    def once(self, pointer=""):
        """(pointer, question) of all that is asked once, not in rows and not as a group of questions."""
        if self.question is not None and (not self.members or "rows" in self.members):
            yield pointer, self.question
        for name, member in self.members.items():
            yield from member.once(f"{pointer}/{name}")


class Form:
    def __init__(self, json, conditions):
        self.version = json["version"]
        self._root = Place(json["answers"], conditions)
        self._newest = self._root.newest()

    def down(self, pointer):
        """The places from the root down to a pointer; None for those that the form does not have."""
        place = self._root
        places = [place]
        for segment in pointer.split("/")[1:]:
            place = None if place is None else place.below(segment)
            places.append(place)
        return places

    def was_asked(self, pointer, version):
        """Whether a version asked what stands at a pointer; places outside all questions count as asked."""
        if version >= self._newest:
            return True
        asked = [each.question for each in self.down(pointer) if each is not None and each.question is not None]
        return all(each.since <= version for each in asked)

    def question_at(self, pointer):
        place = self.down(pointer)[-1]
        return None if place is None else place.question

    def questions_down_to(self, pointer, start):
        """The questions at a pointer and at the groups that hold it, outermost first, below another pointer."""
        below = self.down(pointer)[len(start.split("/")) :]
        return [each.question for each in below if each is not None and each.question is not None]

    def asked_once(self):
        return self._root.once()


def read_forms(json):
    """The forms by name. Conditions stay JSON: each rule set makes them ready with its own tables."""
    conditions = json["conditions"]
    return {each["form"]: Form(each, conditions) for each in json["forms"]}
