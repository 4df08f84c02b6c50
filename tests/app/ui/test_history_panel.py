from app.ui.panels.history_panel import HistoryPanel


def test_the_history_lists_gestures_and_marks_where_one_is(
    session, open_picture, shown
):
    document = open_picture()
    panel = shown(HistoryPanel(session))
    for tool in ("brush", "eraser", "brush"):
        session.set_tool(tool)
        session.tool.press((50.0, 50.0))
        session.tool.release()

    document.undo()

    texts = [panel.view.item(row).text() for row in range(panel.view.count())]
    assert texts == ["Start", "Brush stroke", "Erase", "Brush stroke"]
    assert panel.view.currentRow() == 2
    normal, undone = (panel.view.item(row).foreground().color() for row in (1, 3))
    assert normal != undone


def test_a_gesture_after_an_undo_takes_the_place_of_what_was_undone(
    session, open_picture, shown
):
    document = open_picture()
    panel = shown(HistoryPanel(session))
    for tool in ("brush", "rectangle"):
        session.set_tool(tool)
        session.tool.press((50.0, 50.0))
        session.tool.move((90.0, 90.0))
        session.tool.release()
        if tool == "brush":
            document.undo()

    texts = [panel.view.item(row).text() for row in range(panel.view.count())]
    assert texts == ["Start", "Rectangle"]
