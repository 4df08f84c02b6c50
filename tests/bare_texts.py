"""Finds texts that users see and nobody can translate."""

import ast
import re

# What shows its arguments: methods and classes of Qt and of the program's own.
SHOWING = frozenset(
    {
        *("setText", "setToolTip", "setStatusTip", "setWindowTitle", "setTitle"),
        *("setAccessibleName", "setAccessibleDescription", "setWhatsThis"),
        *("setPlaceholderText", "setPrefix", "setSuffix", "setSpecialValueText"),
        *("setLabelText", "setInformativeText", "setDetailedText", "setFormat"),
        *("setHorizontalHeaderLabels", "setHeaderLabels", "setLabel", "setHtml"),
        *("setPlainText", "setMarkdown", "setCancelButtonText", "setButtonText"),
        *("addAction", "addMenu", "addItem", "addItems", "addTab", "addRow"),
        *("addButton", "addSection", "addPage", "showMessage"),
        *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox"),
        *("QToolButton", "QAction", "QDockWidget", "QToolBar", "QMessageBox"),
        *("QTreeWidgetItem", "QTableWidgetItem", "QListWidgetItem", "QMenu"),
        *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getText"),
        *("getExistingDirectory", "getMultiLineText", "getItem", "getInt"),
        *("information", "question", "warning", "critical", "getColor"),
        *("say", "notice", "warn", "explain", "tell", "follow", "offer_undo"),
        *("ProjectError", "SampleError", "ReadOnlyFolderError", "TrainingError"),
    }
)
_TRANSLATING = frozenset({"tr", "translate", "translatable"})
_WORD = re.compile(r"[^\W\d_]{2,}")
# Names, units and mark-up, which are the same everywhere.
_NAMES = re.compile(
    r"\b(Tiramisu|TensorFlow|OpenVINO|tiramisu|px|txt|csv|xlsx|html)\b|<[^>]*>|&\w+;"
)


def bare_texts(source):
    """Return (line, text) of each text in Python source that is shown as it stands."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node) in SHOWING:
            if isinstance(node.func, ast.Attribute) and _is_logger(node.func.value):
                continue
            for argument in _shown_arguments(node):
                found += [(text.lineno, text.value) for text in _texts(argument)]
    return [one for one in found if _WORD.search(_NAMES.sub("", one[1]))]


def _name(call):
    function = call.func
    return (
        function.attr
        if isinstance(function, ast.Attribute)
        else function.id
        if isinstance(function, ast.Name)
        else ""
    )


def _shown_arguments(call):
    """The arguments that are shown; behind a choice's text stands what it means."""
    if _name(call) == "addItem":
        return call.args[:1]
    return [*call.args, *(one.value for one in call.keywords)]


def _is_logger(node):
    return isinstance(node, ast.Name) and node.id in {"log", "logging", "warnings"}


def _texts(node):
    """Yield the literals of an expression that nothing translates."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node
    elif isinstance(node, ast.Call):
        # "… {}".format(x) shows the text; other calls do with theirs as they like.
        if _name(node) == "format" and isinstance(node.func, ast.Attribute):
            yield from _texts(node.func.value)
        elif _name(node) == "join" and isinstance(node.func, ast.Attribute):
            for argument in node.args:
                yield from _texts(argument)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(
        node, ast.BinOp | ast.JoinedStr | ast.List | ast.Tuple | ast.BoolOp
    ):
        for child in ast.iter_child_nodes(node):
            yield from _texts(child)


_SENTENCE = re.compile(r"^\W*[^\W\d_]+( [^\s]*[^\W\d_]{2,}[^\s]*){2,}")


def bare_sentences(source):
    """Return (line, text) of each sentence outside calls that have use of it.

    Tables and return values are often shown far from where they stand. Docstrings,
    log entries and errors that only programmers see are nobody's business.
    """
    found = []
    _collect(ast.parse(source), found)
    return found


def _collect(node, found):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and not _shows_as_it_stands(child):
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Constant | ast.JoinedStr):
            text = _text_of(child)
            if _SENTENCE.match(text):
                found.append((child.lineno, text))
            continue
        _collect(child, found)


def _shows_as_it_stands(call):
    """Whether the literals among a call's arguments are what it gives or keeps."""
    name = _name(call)
    return name in {"format", "join", "tuple", "list", "dict", "strip"} or (
        name[:1].isupper() and name != "ActionSpec" and not name.endswith("Error")
    )


def _text_of(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(_text_of(part) for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return "{}"
