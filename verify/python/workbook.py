"""The rows of a workbook (ECMA-376), as the description of the format says that exports write it, and nothing else."""

import re
import tempfile
import xml.parsers.expat
import zipfile
import zlib

from .bundle import Damaged

_PARTS = {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"}
_SHEET = {
    "worksheet": (None, {"xmlns"}),
    "sheetViews": ("worksheet", set()),
    "sheetView": ("sheetViews", {"workbookViewId"}),
    "pane": ("sheetView", {"ySplit", "topLeftCell", "activePane", "state"}),
    "cols": ("worksheet", set()),
    "col": ("cols", {"min", "max", "width", "customWidth"}),
    "sheetData": ("worksheet", set()),
    "row": ("sheetData", {"r"}),
    "c": ("row", {"r", "s", "t"}),
    "v": ("c", set()),
    "is": ("c", set()),
    "t": ("is", {"xml:space"}),
}
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, KeyError)


def workbook_records(bundle, name):
    """The header, then the rows of all sheets, each a list of texts. Raises Damaged for what no export writes."""
    with tempfile.TemporaryFile() as copy:
        for piece in bundle.pieces(name):
            copy.write(piece)
        try:
            with zipfile.ZipFile(copy) as archive:
                yield from _records(archive, name)
        except _BROKEN as error:
            raise Damaged(f"{name} cannot be read as a workbook: {error}") from error
        except (xml.parsers.expat.ExpatError, UnicodeDecodeError) as error:
            raise Damaged(f"{name} is no workbook: {error}") from error


def _records(archive, name):
    names = archive.namelist()
    sheets = [f"xl/worksheets/sheet{number + 1}.xml" for number in range(len(names) - len(_PARTS))]
    if not sheets or len(set(names)) != len(names) or set(names) != {*_PARTS, *sheets}:
        raise Damaged(f"{name} has other parts than a workbook of an export")
    _check_shown(archive, name, sheets)
    header = None
    for sheet in sheets:
        rows = _Sheet(f"{sheet} in {name}").rows(archive, sheet)
        own = next(rows, None)
        if header is None:
            header = own
            yield own if own is not None else []
        elif own != header:
            raise Damaged(f"{sheet} in {name} has another header")
        yield from rows


def _check_shown(archive, name, sheets):
    """That a reader shows these sheets and no others, and numbers as they are."""
    listed, targets, formats = [], [], []

    def in_book(tag, attributes):
        if tag == "sheet":
            listed.append({key: value for key, value in attributes.items() if key != "name"})

    def in_relationships(tag, attributes):
        if tag == "Relationship" and attributes.get("Target") != "styles.xml":
            targets.append((attributes.get("Id"), attributes.get("Target"), len(attributes)))

    for part, take in (
        ("xl/workbook.xml", in_book),
        ("xl/_rels/workbook.xml.rels", in_relationships),
        ("xl/styles.xml", lambda tag, _: formats.append(tag) if tag == "numFmt" else None),
    ):
        parser = _parser(f"{part} in {name}")
        parser.StartElementHandler = take
        parser.Parse(archive.read(part), True)
    numbers = range(1, len(sheets) + 1)
    as_listed = [{"sheetId": str(number), "r:id": f"rId{number}"} for number in numbers]
    as_targets = [(f"rId{number}", f"worksheets/sheet{number}.xml", 3) for number in numbers]
    if listed != as_listed or targets != as_targets or formats:
        raise Damaged(f"{name} does not show its sheets as they are")


def _parser(where):
    parser = xml.parsers.expat.ParserCreate("utf-8")

    def refuse(*_):
        raise Damaged(f"{where} has a document type, a comment or an instruction")

    parser.StartDoctypeDeclHandler = parser.CommentHandler = parser.ProcessingInstructionHandler = refuse
    parser.StartCdataSectionHandler = refuse
    return parser


class _Sheet:
    """One sheet, read piece by piece."""

    def __init__(self, where):
        self._where, self._open, self._done, self._rows, self._cells = where, [], [], 0, []
        self._type, self._text = None, False

    def rows(self, archive, sheet):
        parser = _parser(self._where)
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        with archive.open(sheet) as file:
            while True:
                piece = file.read(1 << 18)
                parser.Parse(piece, not piece)
                yield from self._done
                self._done.clear()
                if not piece:
                    return

    def _start(self, tag, attributes):
        parent = self._open[-1] if self._open else None
        self._open.append(tag)
        known = _SHEET.get(tag)
        if known is None or known[0] != parent or not set(attributes) <= known[1]:
            raise Damaged(f"{self._where} has an element or attribute {tag} that no export writes")
        if tag == "row":
            self._rows, self._cells = self._rows + 1, []
            if attributes.get("r") != str(self._rows):
                raise Damaged(f"{self._where}: row {self._rows} is missing")
        elif tag == "c":
            self._type = attributes.get("t")
            column = self._column(attributes.get("r", ""))
            if column < len(self._cells):
                raise Damaged(f"{self._where}: cells of row {self._rows} are not in their order")
            self._cells += [""] * (column + 1 - len(self._cells))

    def _column(self, place):
        letters = place[: -len(str(self._rows))]
        if not re.fullmatch("[A-Z]{1,2}", letters) or place != f"{letters}{self._rows}":
            raise Damaged(f"{self._where}: a cell of row {self._rows} stands at {place[:20]}")
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        return column - 1

    def _characters(self, data):
        within = self._open[-1] if self._open else None
        if within != ("t" if self._type == "inlineStr" else "v") or self._type not in (None, "inlineStr"):
            raise Damaged(f"{self._where} has a text where none belongs")
        self._cells[-1] += data

    def _end(self, tag):
        self._open.pop()
        if tag == "c" and self._type == "inlineStr":
            self._cells[-1] = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), self._cells[-1])
        if tag == "row":
            self._done.append(self._cells)
