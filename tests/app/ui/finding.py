"""Finding parts of a widget."""


def child(widget, name):
    (found,) = [one for one in widget.findChildren(object) if one.objectName() == name]
    return found
