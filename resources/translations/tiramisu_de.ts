<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation>Versionen &amp;kopieren</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Bilder segmentieren mit einem vollfaltenden DenseNet, das aus Ihren Korrekturen lernt.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation>Über Tiramisu</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Wiederholen: {}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>&amp;Rückgängig: {}</translation>
        </message>
        <message>
            <source>last click</source>
            <translation>letzter Klick</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation>{} wird verarbeitet…</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Das Modell wird geladen…</translation>
        </message>
        <message>
            <source>Process a folder</source>
            <translation>Ordner verarbeiten</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>S&amp;toppen</translation>
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation>Er&amp;gebnisse zeigen</translation>
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation>Mit demselben Ausgabeordner erneut gestartet, erledigt ein Lauf nur den Rest: was geändert, neu oder fehlgeschlagen ist.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Startet…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Gestoppt.</translation>
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation>Was fertig ist, bleibt; starten Sie noch einmal, um dort weiterzumachen.</translation>
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation>Dateien zu allen Bildern werden geschrieben…</translation>
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation>noch etwa {} h {} min</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>noch etwa {} min</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>noch etwa {} s</translation>
        </message>
        <message>
            <source>processing the folder</source>
            <translation>Verarbeiten des Ordners</translation>
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation>{} von {} Bildern fertig</translation>
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation>&amp;Konturen: umrandete Regionen</translation>
        </message>
        <message>
            <source>&amp;Measurements of all regions (CSV, Excel)</source>
            <translation>&amp;Messwerte aller Regionen (CSV, Excel)</translation>
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation>&amp;Überlagerungen: getönte Klassen</translation>
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation>&amp;Wahrscheinlichkeiten jeder Klasse (OME-TIFF)</translation>
        </message>
        <message>
            <source>Formats of masks</source>
            <translation>Formate der Masken</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masken</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation>Deckkraft der Überlagerungen</translation>
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation>Bilder und Zahlen</translation>
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation>Ein Ordner mit Bildern</translation>
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation>Ein neuer Ordner oder der eines früheren Laufs</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>Ordner mit Bildern</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>Ordner für die Ergebnisse</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Kein Projekt geöffnet</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>The images in</source>
            <translation>Die Bilder in</translation>
        </message>
        <message>
            <source>{} (in use)</source>
            <translation>{} (in Gebrauch)</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeBox</name>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Brush radius</source>
            <translation>Pinselradius</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation>Pinselradius</translation>
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation>Pinselradius in Bildpixeln (Strg+Mausrad)</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation>Verkleinern der Kanäle des Bilds</translation>
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>Colour of channel {}</source>
            <translation>Farbe von Kanal {}</translation>
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation>Farbe der höchsten Werte</translation>
        </message>
        <message>
            <source>Show this channel</source>
            <translation>Diesen Kanal zeigen</translation>
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation>Die Grenzen aus jedem Bild nehmen: seine Perzentile 0,1 und 99,9</translation>
        </message>
        <message>
            <source>Value shown black</source>
            <translation>Wert, der schwarz erscheint</translation>
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation>Wert, der in voller Farbe erscheint</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation>Nur die Ansicht ändert sich. Dateien und Masken bleiben, wie sie sind, und das Modell sieht das Bild immer so, wie es geöffnet wurde.</translation>
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation>Das Bild zeigen, das das Modell sieht, bis Sie etwas anderes wählen</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Counting pixels…</source>
            <translation>Pixel werden gezählt…</translation>
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation>Die erste Klasse ist der Hintergrund, der immer bleibt.</translation>
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation>Mehr Klassen kann es nicht geben.</translation>
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation>Es gibt schon eine Klasse {}; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>There is no project open.</source>
            <translation>Es ist kein Projekt geöffnet.</translation>
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation>Weniger als zwei Klassen kann es nicht geben.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>Ändern der Klassen</translation>
        </message>
        <message>
            <source>class {}</source>
            <translation>Klasse {}</translation>
        </message>
        <message>
            <source>counting the pixels</source>
            <translation>Zählen der Pixel</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation>Klicken, um mit einer Klasse zu malen; Doppelklick oder F2 benennt sie um, Entf löscht sie; ziehen oder Alt mit einem Pfeil drücken, um sie zu verschieben</translation>
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Klasse hinzufügen</translation>
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation>&amp;Farbe ändern…</translation>
        </message>
        <message>
            <source>Colour of {}</source>
            <translation>Farbe von {}</translation>
        </message>
        <message>
            <source>Delete the class…</source>
            <translation>Die Klasse löschen…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Key {}</source>
            <translation>Taste {}</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach u&amp;nten</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move the class down</source>
            <translation>Die Klasse nach unten schieben</translation>
        </message>
        <message>
            <source>Move the class up</source>
            <translation>Die Klasse nach oben schieben</translation>
        </message>
        <message>
            <source>not annotated here</source>
            <translation>hier nicht annotiert</translation>
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation>{}: in keiner gespeicherten Maske</translation>
        </message>
    </context>
    <context>
        <name>CoachMark</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>Rundgang beenden</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation>{} wird auch gefragt…</translation>
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation>Jetzt zu sehen: {}</translation>
        </message>
        <message>
            <source>comparing the models</source>
            <translation>Vergleichen der Modelle</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>Lesen des Modells</translation>
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation>&amp;werden</translation>
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation>Klasse, zu der die Pixel werden</translation>
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation>Pixel mit der Annotation {} werden gezählt…</translation>
        </message>
        <message>
            <source>Delete the class</source>
            <translation>Klasse löschen</translation>
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation>Klasse {} löschen</translation>
        </message>
        <message>
            <source>For two minutes a message then offers Undo, unless you change the classes again or open another folder. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation>Zwei Minuten lang bietet dann eine Meldung „Rückgängig“ an, sofern Sie nicht die Klassen wieder ändern oder einen anderen Ordner öffnen. Frühere Striche lassen sich wie bisher rückgängig machen, in den Klassen, die bleiben. Modelle behalten, was sie wissen.</translation>
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation>Kein Pixel ist als {} annotiert.</translation>
        </message>
        <message>
            <source>These pixels</source>
            <translation>Diese Pixel</translation>
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation>werden &amp;unannotiert: dort zeigt sich wieder die Vorhersage</translation>
        </message>
    </context>
    <context>
        <name>EarlyNote</name>
        <message>
            <source>Still loading: look around, zoom and pan. You can paint once all of the image is here.</source>
            <translation>Wird noch geladen: Umsehen, Zoomen und Verschieben geht schon. Malen können Sie, sobald das ganze Bild da ist.</translation>
        </message>
    </context>
    <context>
        <name>ElapsedText</name>
        <message>
            <source>Other programs keep this computer busy; it takes longer.</source>
            <translation>Andere Programme beschäftigen diesen Rechner; es dauert länger.</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>&amp;Datei…</translation>
        </message>
        <message>
            <source>&amp;Masks in</source>
            <translation>&amp;Masken in</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>A folder of true masks</source>
            <translation>Ein Ordner mit wahren Masken</translation>
        </message>
        <message>
            <source>By so much outlines may be off and still count in boundary F1</source>
            <translation>So weit dürfen Konturen danebenliegen und beim Rand-F1 noch zählen</translation>
        </message>
        <message>
            <source>Compare with ground truth</source>
            <translation>Mit Ground Truth vergleichen</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>&amp;Ordner…</translation>
        </message>
        <message>
            <source>File or folder of true masks</source>
            <translation>Datei oder Ordner mit wahren Masken</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Ground truth</source>
            <translation>Ground Truth</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Das Modell wird geladen…</translation>
        </message>
        <message>
            <source>M&amp;y own annotation</source>
            <translation>Meine eigene &amp;Annotation</translation>
        </message>
        <message>
            <source>Outlines may be off by</source>
            <translation>Konturen dürfen abweichen um</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Startet…</translation>
        </message>
        <message>
            <source>The model in use predicts each image that has a true mask. Nothing is written into your annotation.</source>
            <translation>Das benutzte Modell sagt jedes Bild vorher, zu dem es eine wahre Maske gibt. In Ihre Annotation wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>True masks</source>
            <translation>Wahre Masken</translation>
        </message>
        <message>
            <source>comparing with ground truth</source>
            <translation>Vergleichen mit Ground Truth</translation>
        </message>
        <message>
            <source>{} of {} images compared</source>
            <translation>{} von {} Bildern verglichen</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>&amp;Import as annotation…</source>
            <translation>Als Annotation &amp;importieren…</translation>
        </message>
        <message>
            <source>&amp;Save scores…</source>
            <translation>Bewertung &amp;speichern…</translation>
        </message>
        <message>
            <source>Choose Analyse &gt; Compare with ground truth to see scores.</source>
            <translation>Wählen Sie Analyse &gt; Mit Ground Truth vergleichen, um Bewertungen zu sehen.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Scores of the classes</source>
            <translation>Bewertung der Klassen</translation>
        </message>
        <message>
            <source>Scores of the images</source>
            <translation>Bewertung der Bilder</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Was ausgelassen wurde</translation>
        </message>
        <message>
            <source>accuracy {}</source>
            <translation>Genauigkeit {}</translation>
        </message>
        <message>
            <source>mean IoU {}</source>
            <translation>mittlerer IoU {}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Wählen…</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>Ein leerer Ordner</translation>
        </message>
        <message>
            <source>Export masks</source>
            <translation>Masken exportieren</translation>
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation>Für Formate aus Objekten, wo sie als Hintergrund zurückkommen</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation>Unannotierte Pixel als Objekte mit diesem Namen</translation>
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation>{} verbergen</translation>
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation>{} verbergen: ihre Masken werden nicht gezeichnet</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation>Suchen nach neuen Bildern</translation>
        </message>
    </context>
    <context>
        <name>GroundTruthComparison</name>
        <message>
            <source>Comparing with ground truth…</source>
            <translation>Vergleich mit Ground Truth…</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} gespeichert</translation>
        </message>
        <message>
            <source>comparing the image</source>
            <translation>Vergleichen des Bilds</translation>
        </message>
        <message>
            <source>saving the scores</source>
            <translation>Speichern der Bewertung</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>The model is learning; take the tour when it is done.</source>
            <translation>Das Modell lernt; machen Sie den Rundgang, wenn es fertig ist.</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>for {} s</source>
            <translation>{} s lang</translation>
        </message>
        <message>
            <source>making a copy of the samples</source>
            <translation>Kopieren der Beispiele</translation>
        </message>
        <message>
            <source>{} of {}</source>
            <translation>{} von {}</translation>
        </message>
    </context>
    <context>
        <name>HeldOutMark</name>
        <message>
            <source>All of this image is held out: it judges, never teaches</source>
            <translation>Das ganze Bild ist zurückgehalten: Es beurteilt und lehrt nie</translation>
        </message>
        <message>
            <source>Not divided yet: that happens when the model learns</source>
            <translation>Noch nicht aufgeteilt: Das geschieht, wenn das Modell lernt</translation>
        </message>
        <message>
            <source>Nothing of this image is held out: it teaches</source>
            <translation>Nichts in diesem Bild ist zurückgehalten: Es lehrt</translation>
        </message>
        <message>
            <source>Tinted: {} of {} corrected blocks judge, and never teach</source>
            <translation>Getönt: {} von {} korrigierten Blöcken beurteilen und lehren nie</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>No page has all of these words.</source>
            <translation>Keine Seite enthält alle diese Wörter.</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search through the help</source>
            <translation>Die Hilfe durchsuchen</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>Held out: it never teaches, it judges what was learnt.</source>
            <translation>Zurückgehalten: Es lehrt nie, es beurteilt, was gelernt wurde.</translation>
        </message>
        <message>
            <source>Time spent: {}</source>
            <translation>Aufgewendete Zeit: {}</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>judges</source>
            <translation>beurteilt</translation>
        </message>
        <message>
            <source>judges in part</source>
            <translation>beurteilt teilweise</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>{:.0f} % of its corrections are held out: they judge.</source>
            <translation>{:.0f} % seiner Korrekturen sind zurückgehalten: Sie beurteilen.</translation>
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation>{:.0f} % unsicher</translation>
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation>{} x {} Pixel</translation>
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation> ({} im Projekt)</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Fertig</translation>
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation>Vom Training aus&amp;schließen</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>&amp;Notiz…</translation>
        </message>
        <message>
            <source>Find by name or note</source>
            <translation>Nach Name oder Notiz suchen</translation>
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation>Bilder nach Name oder Notiz suchen</translation>
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation>Bild {} von {}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Images that are done</source>
            <translation>Fertige Bilder</translation>
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation>Zur &amp;Validierung aufheben</translation>
        </message>
        <message>
            <source>No images are open</source>
            <translation>Keine Bilder geöffnet</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>Reihenfolge der Bilder</translation>
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation>Zu merken über {}:</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>Welche Bilder</translation>
        </message>
        <message>
            <source>{} of {} done</source>
            <translation>{} von {} fertig</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation>&amp;Datei…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importieren</translation>
        </message>
        <message>
            <source>A folder of masks</source>
            <translation>Ein Ordner mit Masken</translation>
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation>Klassen hinzufügen, die dem Projekt fehlen</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>&amp;Ordner…</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>Datei oder Ordner</translation>
        </message>
        <message>
            <source>Import masks</source>
            <translation>Masken importieren</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masken</translation>
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation>Vorhandene Masken ersetzen</translation>
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation>Die älteren bleiben daneben erhalten</translation>
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation>Das Bild wird angesehen…</translation>
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation>Malen Sie ein wenig von zwei Klassen; der Rest wird dann vorgeschlagen.</translation>
        </message>
        <message>
            <source>Proposed in {} s</source>
            <translation>Vorgeschlagen in {} s</translation>
        </message>
        <message>
            <source>The model knows none of these classes; instant proposals learn them while you paint.</source>
            <translation>Das Modell kennt keine dieser Klassen; Sofortvorschläge lernen sie, während Sie malen.</translation>
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation>Lernen aus Ihren Klicks</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;Taste</translation>
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation>&amp;Zweite Taste</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation>Alle Aktionen bekommen die Tasten zurück, mit denen sie geliefert wurden.</translation>
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation>Nach Aktion oder Taste filtern</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove: {}</source>
            <translation>Entfernen: {}</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all…</source>
            <translation>Alle zurücksetzen…</translation>
        </message>
        <message>
            <source>Reset this</source>
            <translation>Diese zurücksetzen</translation>
        </message>
        <message>
            <source>Second key</source>
            <translation>Zweite Taste</translation>
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation>Von „{}“ wegnehmen</translation>
        </message>
        <message>
            <source>This key is fixed</source>
            <translation>Diese Taste ist fest</translation>
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation>{} ist fest: {}. Wählen Sie eine andere Taste.</translation>
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation>{} ist die Taste von „{}“.</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation>Lernt…</translation>
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation>Gestoppt. Das Modell ist, wie es war.</translation>
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation>Gestoppt; die letzte Runde war vorbei.</translation>
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation>Das Modell hat nicht gelernt; es ist, wie es war.</translation>
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation>Es gibt kein Modell, das lernen könnte; wählen Sie eines unter Modell &gt; Modelldatei verwenden.</translation>
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation>Lernen aus den Korrekturen</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation>Konfidenz der Vorhersage</translation>
        </message>
        <message>
            <source>Errors of the model</source>
            <translation>Fehler des Modells</translation>
        </message>
        <message>
            <source>Errors: not known for this image</source>
            <translation>Fehler: für dieses Bild nicht bekannt</translation>
        </message>
        <message>
            <source>False: background in truth</source>
            <translation>Falsch: in Wahrheit Hintergrund</translation>
        </message>
        <message>
            <source>Missed: predicted as background</source>
            <translation>Übersehen: als Hintergrund vorhergesagt</translation>
        </message>
        <message>
            <source>Probability of {}</source>
            <translation>Wahrscheinlichkeit von {}</translation>
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation>Unsicherheit des Modells</translation>
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation>Unsicherheit: Es gibt kein Modell</translation>
        </message>
        <message>
            <source>Wrong class</source>
            <translation>Falsche Klasse</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>unsicher</translation>
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation>{} schützen</translation>
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation>{} schützen: kein Werkzeug ändert, was so annotiert ist</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Im Protokoll suchen</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>&amp;Ordner öffnen</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Warnungen und Fehler</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation>{} kann nicht gelesen werden ({}).</translation>
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation>{} von {} Einträgen aus {}</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation>IoU, zurückgehalten</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation>Schließen Sie das Fenster noch einmal, um ohne die letzten Striche zu gehen.</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Lernen</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
    </context>
    <context>
        <name>MaskTransfer</name>
        <message>
            <source>Putting the masks back…</source>
            <translation>Masken werden zurückgeholt…</translation>
        </message>
        <message>
            <source>The masks are as they were before the import.</source>
            <translation>Die Masken sind wieder wie vor dem Import.</translation>
        </message>
        <message>
            <source>putting the masks back</source>
            <translation>Zurückholen der Masken</translation>
        </message>
    </context>
    <context>
        <name>MeasurementChoices</name>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>&amp;Divide</source>
            <translation>&amp;Trennen</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Messen</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Alle Bilder</translation>
        </message>
        <message>
            <source>Annotation only</source>
            <translation>Nur Annotation</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>Wie gezeigt</translation>
        </message>
        <message>
            <source>As shown: your annotation, and the prediction where you have said nothing</source>
            <translation>Wie gezeigt: Ihre Annotation, und die Vorhersage, wo Sie nichts gesagt haben</translation>
        </message>
        <message>
            <source>Bac&amp;kground</source>
            <translation>&amp;Hintergrund</translation>
        </message>
        <message>
            <source>First divide regions that hang together by narrow necks</source>
            <translation>Zuerst Regionen trennen, die über schmale Hälse zusammenhängen</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Inter&amp;val</source>
            <translation>Inter&amp;vall</translation>
        </message>
        <message>
            <source>Least area</source>
            <translation>Kleinste Fläche</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and tell between which counts most answers are; takes long</source>
            <translation>Das Modell mehrmals antworten lassen, während Teile davon abgeschaltet sind, und angeben, zwischen welchen Anzahlen die meisten Antworten liegen; dauert lange</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masken</translation>
        </message>
        <message>
            <source>Measure the regions of the first class, too</source>
            <translation>Auch die Regionen der ersten Klasse messen</translation>
        </message>
        <message>
            <source>Prediction only</source>
            <translation>Nur Vorhersage</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Smaller regions do not count</source>
            <translation>Kleinere Regionen zählen nicht</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>Dieses Bild</translation>
        </message>
        <message>
            <source>from </source>
            <translation>ab </translation>
        </message>
    </context>
    <context>
        <name>MeasurementParts</name>
        <message>
            <source>This region may look different now; measure again to know.</source>
            <translation>Diese Region kann inzwischen anders aussehen; messen Sie neu, um es zu wissen.</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsHistogram</name>
        <message>
            <source>Regions</source>
            <translation>Regionen</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsPanel</name>
        <message>
            <source>All classes</source>
            <translation>Alle Klassen</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Click a row to see its region</source>
            <translation>Auf eine Zeile klicken, um ihre Region zu sehen</translation>
        </message>
        <message>
            <source>Column of the histogram</source>
            <translation>Spalte des Histogramms</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xportieren…</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Nothing has been measured yet.</source>
            <translation>Es ist noch nichts gemessen.</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Regionen</translation>
        </message>
        <message>
            <source>Save all three tables as CSV or Excel</source>
            <translation>Alle drei Tabellen als CSV oder Excel speichern</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Summen</translation>
        </message>
        <message>
            <source>What the histogram is about</source>
            <translation>Wovon das Histogramm handelt</translation>
        </message>
        <message>
            <source>Which class the tables list</source>
            <translation>Welche Klasse die Tabellen aufführen</translation>
        </message>
        <message>
            <source>in pixels only; no scale is known</source>
            <translation>nur in Pixeln; kein Maßstab bekannt</translation>
        </message>
    </context>
    <context>
        <name>Measuring</name>
        <message>
            <source>Counts have no interval, since no model has predicted this.</source>
            <translation>Anzahlen haben kein Intervall, da kein Modell dies vorhergesagt hat.</translation>
        </message>
        <message>
            <source>Measuring all images…</source>
            <translation>Alle Bilder werden gemessen…</translation>
        </message>
        <message>
            <source>Measuring {}…</source>
            <translation>{} wird gemessen…</translation>
        </message>
        <message>
            <source>Saved {}.</source>
            <translation>{} gespeichert.</translation>
        </message>
        <message>
            <source>There is no model to predict with; measure annotations.</source>
            <translation>Es gibt kein Modell zum Vorhersagen; messen Sie Annotationen.</translation>
        </message>
        <message>
            <source>Writing {}…</source>
            <translation>{} wird geschrieben…</translation>
        </message>
        <message>
            <source>instant proposals</source>
            <translation>Sofortvorschläge</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>Messen</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Die Meldung schließen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation>Öffnen Sie zuerst die Bilder, die {} vorhersagen soll.</translation>
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation>Dieses Modell wurde für andere Klassen gemacht ({}); was es von denen findet, die diesem Projekt fehlen, wird nicht gezeigt. Beim Lernen eignet es sich Ihre an.</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>Lesen des Modells</translation>
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation>{} sagt jetzt vorher.</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation>Alle Modelle</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>Models of this project</source>
            <translation>Modelle dieses Projekts</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>better</source>
            <translation>besser</translation>
        </message>
        <message>
            <source>made {}</source>
            <translation>erstellt {}</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>nicht besser</translation>
        </message>
        <message>
            <source>taught from {}</source>
            <translation>gelernt aus {}</translation>
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation>{}: klicken, um damit vorherzusagen</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation>Vorhersage… %p %</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <source>Taught from</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation>noch keines für diese Klassen</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>nicht bewertet</translation>
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation>Alle einmal gesehen; wieder von der schlechtesten an. </translation>
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation>Das Modell hat dieses Bild noch nicht vorhergesagt.</translation>
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation>Das Modell ist sich bei allem Übrigen sicher.</translation>
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation>Suchen nach unsicheren Stellen</translation>
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation>Hier {:.0f} % unsicher</translation>
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation>Deckkraft der Masken</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation>{} wird geöffnet…</translation>
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation>Andere Kanäle werden gelesen…</translation>
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation>Striche, die der Maske fehlten, sind aus dem Journal zurück.</translation>
        </message>
        <message>
            <source>choosing channels</source>
            <translation>Wählen der Kanäle</translation>
        </message>
        <message>
            <source>opening the folder</source>
            <translation>Öffnen des Ordners</translation>
        </message>
        <message>
            <source>opening the image</source>
            <translation>Öffnen des Bilds</translation>
        </message>
        <message>
            <source>the sample project</source>
            <translation>Öffnen des Beispielprojekts</translation>
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation>{} ist weder ein Ordner noch ein Bild, das sich öffnen lässt; versuchen Sie PNG, JPEG, TIFF, BMP oder WebP.</translation>
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation>{}: {} x {} Pixel</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation>Seite </translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>Seite der Datei</translation>
        </message>
        <message>
            <source>of {}</source>
            <translation>von {}</translation>
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation>Das Netz wird geladen…</translation>
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation>{} wird vorhergesagt…</translation>
        </message>
        <message>
            <source>predicting the image</source>
            <translation>Vorhersagen des Bilds</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>&amp;Forget recent folders and models</source>
            <translation>Zuletzt benutzte &amp;Ordner und Modelle vergessen</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Tasten…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Predict with</source>
            <translation>&amp;Vorhersagen mit</translation>
        </message>
        <message>
            <source>&amp;Radius of the brush at the start</source>
            <translation>Pinsel&amp;radius zu Beginn</translation>
        </message>
        <message>
            <source>&amp;Save masks after a pause of</source>
            <translation>&amp;Masken speichern nach einer Pause von</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>Fa&amp;rbschema</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Counts when the program starts next.</source>
            <translation>Gilt ab dem nächsten Programmstart.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Keys and lists</source>
            <translation>Tasten und Listen</translation>
        </message>
        <message>
            <source>L&amp;earn</source>
            <translation>&amp;Lernen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Memory for &amp;undo</source>
            <translation>Speicher für Rück&amp;gängig</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>The fastest that can be trusted</source>
            <translation>Das Schnellste, dem zu trauen ist</translation>
        </message>
        <message>
            <source>What computes predictions, when the program starts next</source>
            <translation>Was Vorhersagen berechnet, ab dem nächsten Programmstart</translation>
        </message>
        <message>
            <source>What the gestures of an image may take; the oldest go first</source>
            <translation>Wie viel die Gesten eines Bilds belegen dürfen; die ältesten gehen zuerst</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>keeping the preferences</source>
            <translation>Merken der Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation>Bin ich fertig?</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five; below, minutes spent on it. Only images that are labelled for the larger part are shown.</source>
            <translation>IoU der ersten Vorhersage jedes Bilds gegenüber dem, was Sie daraus gemacht haben: Punkte für Bilder, Linien für Mittel aus fünf; darunter die Minuten, die es gekostet hat. Gezeigt werden nur Bilder, die zum größeren Teil annotiert sind.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image lately.</source>
            <translation>Aufgewendete Zeit ohne Pausen: insgesamt {}, zuletzt {} je Bild.</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image.</source>
            <translation>Aufgewendete Zeit ohne Pausen: insgesamt {}, {} je Bild.</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation>Unsicherheit {} %</translation>
        </message>
        <message>
            <source>unlabelled</source>
            <translation>unannotiert</translation>
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation>{} (annotiert)</translation>
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation>{} (annotiert; das Modell sagt {}, {} %)</translation>
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation>{} (vorhergesagt, {} %)</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation>Alle Bilder des Projekts werden über diese Kanäle gelesen: Sie sehen sie, und die Modelle lernen aus ihnen. Modelle, die mit anderen Kanälen gelernt haben, sagen schlechter vorher.</translation>
        </message>
        <message>
            <source>Channel {}</source>
            <translation>Kanal {}</translation>
        </message>
        <message>
            <source>Channels that are read</source>
            <translation>Gelesene Kanäle</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation>Diese &amp;vergessen</translation>
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation>Die Liste ist jetzt leer; die Dateien sind, wo sie waren.</translation>
        </message>
    </context>
    <context>
        <name>Renumbering</name>
        <message>
            <source>Changing the classes…</source>
            <translation>Klassen werden geändert…</translation>
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation>Klassen werden geändert… {} %</translation>
        </message>
        <message>
            <source>The class {} is back.</source>
            <translation>Die Klasse {} ist wieder da.</translation>
        </message>
        <message>
            <source>The class {} is deleted.</source>
            <translation>Die Klasse {} ist gelöscht.</translation>
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation>Die Klassen werden gerade geändert; warten Sie, bis das geschehen ist.</translation>
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation>Die Klassen sind in allen Masken geändert.</translation>
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation>Das Modell lernt gerade aus den Masken; stoppen Sie das zuerst.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>Ändern der Klassen</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation>Alles ist gespeichert.</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} gespeichert</translation>
        </message>
        <message>
            <source>Saving {}…</source>
            <translation>{} wird gespeichert…</translation>
        </message>
        <message>
            <source>saving the mask</source>
            <translation>Speichern der Maske</translation>
        </message>
    </context>
    <context>
        <name>ScaleBar</name>
        <message>
            <source>Scale bar: {}</source>
            <translation>Maßstabsleiste: {}</translation>
        </message>
    </context>
    <context>
        <name>ScaleDialog</name>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>&amp;Forget what was set</source>
            <translation>Festgelegtes ver&amp;gessen</translation>
        </message>
        <message>
            <source>&amp;Line:</source>
            <translation>&amp;Linie:</translation>
        </message>
        <message>
            <source>&amp;Use this scale</source>
            <translation>Diesen Maßstab &amp;verwenden</translation>
        </message>
        <message>
            <source>All images of the project</source>
            <translation>Alle Bilder des Projekts</translation>
        </message>
        <message>
            <source>Draw a line along the scale bar in the picture (Shift keeps it straight), then type how long it is.</source>
            <translation>Ziehen Sie eine Linie entlang der Maßstabsleiste im Bild (Umschalt hält sie gerade) und geben Sie dann ein, wie lang sie ist.</translation>
        </message>
        <message>
            <source>F&amp;or:</source>
            <translation>&amp;Für:</translation>
        </message>
        <message>
            <source>L&amp;ength:</source>
            <translation>Län&amp;ge:</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>One pixel is:</source>
            <translation>Ein Pixel ist:</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Scale now:</source>
            <translation>Maßstab jetzt:</translation>
        </message>
        <message>
            <source>Set the scale</source>
            <translation>Maßstab festlegen</translation>
        </message>
        <message>
            <source>This image only</source>
            <translation>Nur dieses Bild</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
    </context>
    <context>
        <name>ScaleSetting</name>
        <message>
            <source>from the file</source>
            <translation>aus der Datei</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>set for the project</source>
            <translation>für das Projekt festgelegt</translation>
        </message>
        <message>
            <source>set for this image</source>
            <translation>für dieses Bild festgelegt</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation>Zuletzt benutzte Mode&amp;lle</translation>
        </message>
        <message>
            <source>reading the log</source>
            <translation>Lesen des Protokolls</translation>
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>Fa&amp;rbschema</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation>Helligkeit, Kontrast und Gamma auf dem Bildschirm; die Daten bleiben gleich</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>ToolOptions</name>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Um</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>Verbunden</translation>
        </message>
        <message>
            <source>Drop specks below</source>
            <translation>Krümel entfernen unter</translation>
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation>Löcher und Krümel, glätten, vergrößern, verkleinern: eine Region anklicken, oder Umschalt-Klick für die ganze gewählte Klasse. Teilen: eine Linie quer über Regionen ziehen; Alt lässt sie unannotiert. Verbinden: eine Linie von einer Region in andere ziehen</translation>
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation>Wie weit Rot, Grün und Blau vom angeklickten Pixel abweichen dürfen</translation>
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation>Wie weit geglättet, vergrößert oder verkleinert wird oder wie breit die Linie ist; seitlich ziehen für mehr oder weniger</translation>
        </message>
        <message>
            <source>Mask opacity</source>
            <translation>Deckkraft</translation>
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation>Nur was mit dem angeklickten Pixel zusammenhängt</translation>
        </message>
        <message>
            <source>Paint over</source>
            <translation>Übermalen</translation>
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation>Mit einem aufrechten Quadrat malen</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>Druck</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radius</translation>
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation>Regionen mit weniger Pixeln als diesen entfallen</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Quadratisch</translation>
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation>Je stärker ein Stift gedrückt wird, desto breiter der Strich</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Toleranz</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Werkzeugoptionen</translation>
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation>Welche Pixel eine Geste ändern darf; bei einer Klasse ist es die, die zu sehen ist, wo die Geste beginnt</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation>Korrigieren Sie einiges, was das Modell falsch erkannt hat, und lassen Sie es dann lernen.</translation>
        </message>
        <message>
            <source>How long to learn</source>
            <translation>Wie lange gelernt wird</translation>
        </message>
        <message>
            <source>Judging: asking both models about what is held out… {} s</source>
            <translation>Beurteilung: Beide Modelle werden zum Zurückgehaltenen befragt… {} s</translation>
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation>Pause nach Schritt {}</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>Pause.</translation>
        </message>
        <message>
            <source>Preparing: building the network… {} s</source>
            <translation>Vorbereitung: das Netz wird aufgebaut… {} s</translation>
        </message>
        <message>
            <source>Preparing: reading the corrections… {} s</source>
            <translation>Vorbereitung: Korrekturen werden gelesen… {} s</translation>
        </message>
        <message>
            <source>Preparing: waiting for earlier work… {} s</source>
            <translation>Vorbereitung: warten auf frühere Arbeit… {} s</translation>
        </message>
        <message>
            <source>Step {}</source>
            <translation>Schritt {}</translation>
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation>Diese Korrekturen lehren nie; sie beurteilen nur, was gelernt wurde.</translation>
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation>Wartet: Die nächste Runde beginnt, wenn Sie mehr korrigiert haben.</translation>
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation>Von welchem Modell eine Kopie lernt</translation>
        </message>
        <message>
            <source>all the time while I work</source>
            <translation>immerzu, während ich arbeite</translation>
        </message>
        <message>
            <source>for {} min</source>
            <translation>{} min lang</translation>
        </message>
        <message>
            <source>from the built-in model</source>
            <translation>vom mitgelieferten Modell aus</translation>
        </message>
        <message>
            <source>from the current model</source>
            <translation>vom aktuellen Modell aus</translation>
        </message>
        <message>
            <source>until it stops improving</source>
            <translation>bis es nicht mehr besser wird</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation>Neue Klassen: {}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation>Gestoppt; was fertig ist, bleibt.</translation>
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation>Zweifel an {} werden gemessen…</translation>
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation>Messen der Unsicherheit des Modells</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation>IoU auf {} zurückgehaltenen Pixeln von {} Bildern. Vorher: {}. Nachher: {}.</translation>
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation>Jetzt auf dem Bild: {}, {}.</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation>Zu wenige Pixel, um zu zählen.</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>the one in use</source>
            <translation>das benutzte</translation>
        </message>
        <message>
            <source>the other model</source>
            <translation>das andere Modell</translation>
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation>Notieren der Güte der Vorhersage</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation>{} öffnen</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation>Bilder segmentieren mit einem Netz, das lernt</translation>
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation>…oder einen Ordner oder Bilder hier ablegen</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <source>This image has one channel only.</source>
            <translation>Dieses Bild hat nur einen Kanal.</translation>
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation>Das Vorhergesagte ist im ganzen Bild bestätigt.</translation>
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation>{} (schreibgeschützt)</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation>{} gespeichert; er enthält kein Bild, aber Namen von Dateien.</translation>
        </message>
        <message>
            <source>saving the report</source>
            <translation>Speichern des Berichts</translation>
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation> Das Journal in seinem bisherigen Zustand bleibt als {} erhalten.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln fehlgeschlagen:</numerusform>
                <numerusform>%Ln fehlgeschlagen:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln Bild</numerusform>
                <numerusform>%Ln Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>%Ln Bild ist verschwunden</numerusform>
                <numerusform>%Ln Bilder sind verschwunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>%Ln Bild dieses Projekts</numerusform>
                <numerusform>%Ln Bilder dieses Projekts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>%Ln Bild verarbeitet.</numerusform>
                <numerusform>%Ln Bilder verarbeitet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln ausgelassen</numerusform>
                <numerusform>%Ln ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>%Ln Maske importiert.</numerusform>
                <numerusform>%Ln Masken importiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>%Ln Maske geschrieben.</numerusform>
                <numerusform>%Ln Masken geschrieben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>%Ln neues Bild</numerusform>
                <numerusform>%Ln neue Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln Pixel</numerusform>
                <numerusform>%Ln Pixel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln Region</numerusform>
                <numerusform>%Ln Regionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>%Ln übersprungen:</numerusform>
                <numerusform>%Ln übersprungen:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln war aktuell und wurde übersprungen.</numerusform>
                <numerusform>%Ln waren aktuell und wurden übersprungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation>&amp;Über Tiramisu</translation>
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation>Region ü&amp;bernehmen</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>&amp;Originalgröße</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>A&amp;nalyse</translation>
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation>&amp;Zurück zum vorigen Modell</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>&amp;Pinsel</translation>
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation>&amp;Gelesene Kanäle…</translation>
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>Ordner &amp;wählen…</translation>
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation>Bereini&amp;gen</translation>
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation>Nur Kon&amp;turen</translation>
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation>Unterschie&amp;de zum Modell</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation>&amp;Radierer</translation>
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation>F&amp;ehlerkarte</translation>
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation>Masken e&amp;xportieren…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation>&amp;Füllen</translation>
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation>An Fenster an&amp;passen</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation>&amp;Sofortvorschläge</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Tasten und Maus</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Tasten…</translation>
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation>&amp;Lasso</translation>
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation>Aus &amp;Korrekturen lernen</translation>
        </message>
        <message>
            <source>&amp;Measure…</source>
            <translation>&amp;Messen…</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modell</translation>
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation>&amp;Nächstes Bild</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation>&amp;Klasse aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation>Neu &amp;vorhersagen</translation>
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation>&amp;Voriges Bild</translation>
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation>Ordner &amp;verarbeiten…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>B&amp;eenden</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>R&amp;echteck</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation>&amp;Bericht speichern…</translation>
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation>Stopp, verwe&amp;rfen</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation>Un&amp;sicherheitskarte</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>, page </source>
            <translation>, Seite </translation>
        </message>
        <message>
            <source>A copy of the samples</source>
            <translation>Eine Kopie der Beispiele</translation>
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation>Ein Ordner für die Masken</translation>
        </message>
        <message>
            <source>A read-only folder</source>
            <translation>Schreibgeschützter Ordner</translation>
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation>&amp;Ganzes Bild übernehmen</translation>
        </message>
        <message>
            <source>Accept image</source>
            <translation>Bild übernehmen</translation>
        </message>
        <message>
            <source>Accept region</source>
            <translation>Region übernehmen</translation>
        </message>
        <message>
            <source>Accept the rest</source>
            <translation>Den Rest übernehmen</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Alle Bilder</translation>
        </message>
        <message>
            <source>Alt held</source>
            <translation>Alt gehalten</translation>
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation>Bin ich &amp;fertig?…</translation>
        </message>
        <message>
            <source>Annotated share</source>
            <translation>Annotierter Anteil</translation>
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>Ein anderes Programm hat die Maske {} verändert, frühere Schritte lassen sich daher nicht mehr rückgängig machen; ihre Aufzeichnung bleibt als {} erhalten.</translation>
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation>Ein anderes Programm hat {} überschrieben, während das Bild geöffnet war; dessen Fassung bleibt als {} erhalten.</translation>
        </message>
        <message>
            <source>Area (px)</source>
            <translation>Fläche (px)</translation>
        </message>
        <message>
            <source>Area ({}²)</source>
            <translation>Fläche ({}²)</translation>
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation>Das Modell noch einmal zu diesem Bild befragen</translation>
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation>V&amp;orher und nachher</translation>
        </message>
        <message>
            <source>Bigger brush</source>
            <translation>Größerer Pinsel</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Boundary F1</source>
            <translation>Rand-F1</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Pinselstrich</translation>
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation>Pinsel, Füllen, Formen und Zauberstab radieren</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>COCO with polygons</source>
            <translation>COCO mit Polygonen</translation>
        </message>
        <message>
            <source>COCO with run-length codes</source>
            <translation>COCO mit Lauflängen</translation>
        </message>
        <message>
            <source>CSV tables</source>
            <translation>CSV-Tabellen</translation>
        </message>
        <message>
            <source>CVAT for images with masks</source>
            <translation>CVAT für Bilder mit Masken</translation>
        </message>
        <message>
            <source>CVAT for images with polygons</source>
            <translation>CVAT für Bilder mit Polygonen</translation>
        </message>
        <message>
            <source>Centroid x (px)</source>
            <translation>Schwerpunkt x (px)</translation>
        </message>
        <message>
            <source>Centroid x ({})</source>
            <translation>Schwerpunkt x ({})</translation>
        </message>
        <message>
            <source>Centroid y (px)</source>
            <translation>Schwerpunkt y (px)</translation>
        </message>
        <message>
            <source>Centroid y ({})</source>
            <translation>Schwerpunkt y ({})</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Tasten ändern…</translation>
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation>Die Pinselgröße ändern</translation>
        </message>
        <message>
            <source>Channel {}: SD</source>
            <translation>Kanal {}: SD</translation>
        </message>
        <message>
            <source>Channel {}: largest</source>
            <translation>Kanal {}: größter</translation>
        </message>
        <message>
            <source>Channel {}: least</source>
            <translation>Kanal {}: kleinster</translation>
        </message>
        <message>
            <source>Channel {}: mean</source>
            <translation>Kanal {}: Mittel</translation>
        </message>
        <message>
            <source>Channel {}: median</source>
            <translation>Kanal {}: Median</translation>
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation>&amp;Angezeigte Kanäle…</translation>
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation>Wählen Sie einen Ordner für die Masken. Die Bilder bleiben, wo sie sind, und das Projekt heißt dort {}.</translation>
        </message>
        <message>
            <source>Choose a model file</source>
            <translation>Eine Modelldatei wählen</translation>
        </message>
        <message>
            <source>Choose theme, language, brush, memory and more</source>
            <translation>Farbschema, Sprache, Pinsel, Speicher und mehr wählen</translation>
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation>Wählen, welche Kanäle des Bilds zu sehen sind und wie; die Daten bleiben gleich</translation>
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation>Wählen, welche Kanäle der Bilder Sie und die Modelle sehen</translation>
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation>Wählen, welche Taste was tut</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Class in row {}</source>
            <translation>Klasse in Zeile {}</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Bereinigen</translation>
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation>Eine Region anklicken, um sie zu bereinigen, seitlich ziehen für mehr oder weniger; Umschalt-Klick meint die ganze gewählte Klasse; eine gezogene Linie teilt oder verbindet</translation>
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation>Ein Objekt anklicken oder einen Kasten darum ziehen; weitere Klicks fügen hinzu, Alt-Klicks nehmen weg; Eingabe oder Doppelklick bestätigt, Escape verwirft</translation>
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation>Ein Klick bestätigt eine vorhergesagte Region, Umschalt-Klick gibt ihr die gewählte Klasse, Alt-Klick macht sie zu Hintergrund</translation>
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation>Ecken anklicken; Rücktaste nimmt eine zurück; Eingabe, Doppelklick oder ein Klick auf die erste füllt</translation>
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation>Mit &amp;Ground Truth vergleichen…</translation>
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation>Kon&amp;fidenzkarte</translation>
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation>Die Vorhersage überall bestätigen, wo noch nichts gemalt ist</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Strg+Mausrad</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation>Von Ecke zu Ecke ziehen; Umschalt ergibt ein Quadrat, Alt radiert</translation>
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation>Eine Fläche umfahren, um sie zu füllen; Alt radiert</translation>
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation>Die Ränder der Regionen zeichnen, statt sie zu füllen</translation>
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation>Die laufende Geste verwerfen</translation>
        </message>
        <message>
            <source>Eccentricity</source>
            <translation>Exzentrizität</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Radieren</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Everything here is a copy; nothing you do touches your own images. The model looks at the picture for the first time: a moment…</source>
            <translation>Alles hier ist eine Kopie; nichts davon berührt Ihre eigenen Bilder. Das Modell sieht das Bild zum ersten Mal an: einen Moment…</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel-Arbeitsmappe</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Ausgeschlossen</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Füllen</translation>
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation>Ein offenes Polygon füllen</translation>
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation>Füllen, was die angeklickte Farbe hat; Alt radiert</translation>
        </message>
        <message>
            <source>Find a place where the model is wrong, or any nucleus, and paint over it with the brush. What you paint is plain, and stays.</source>
            <translation>Suchen Sie eine Stelle, an der das Modell irrt, oder irgendeinen Kern, und übermalen Sie sie mit dem Pinsel. Was Sie malen, ist einfarbig und bleibt.</translation>
        </message>
        <message>
            <source>Fixed keys</source>
            <translation>Feste Tasten</translation>
        </message>
        <message>
            <source>For validation</source>
            <translation>Zur Validierung</translation>
        </message>
        <message>
            <source>GeoJSON for QuPath</source>
            <translation>GeoJSON für QuPath</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>Zurückgeben</translation>
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation>Pixel wieder der Vorhersage des Modells überlassen</translation>
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation>Der angeklickten Region die gewählte Klasse geben; Alt radiert sie</translation>
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation>Zum nächsten oder vorigen Bedienelement gehen</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Grow</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Grow region</source>
            <translation>Region vergrößern</translation>
        </message>
        <message>
            <source>Hatched is what the model takes for a nucleus. Hold S to see the picture without it, and let go.</source>
            <translation>Schraffiert ist, was das Modell für einen Zellkern hält. Halten Sie S, um das Bild ohne zu sehen, und lassen Sie los.</translation>
        </message>
        <message>
            <source>Height (px)</source>
            <translation>Höhe (px)</translation>
        </message>
        <message>
            <source>Held out for judging</source>
            <translation>Zum Beurteilen zurückgehalten</translation>
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation>Zurückgehalten: noch nichts.</translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>Zurückgehalten: {} von {} Blöcken in %Ln Bild.</numerusform>
                <numerusform>Zurückgehalten: {} von {} Blöcken in %Ln Bildern.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>Zurückgehalten: {} von {} Bildern und {} von {} Blöcken in %Ln weiteren Bild.</numerusform>
                <numerusform>Zurückgehalten: {} von {} Bildern und {} von {} Blöcken in %Ln weiteren Bildern.</numerusform>
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation>Zurückgehalten: {} von {} Bildern.</translation>
        </message>
        <message>
            <source>Holes and specks</source>
            <translation>Löcher und Krümel</translation>
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation>Masken &amp;importieren…</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Image height (px)</source>
            <translation>Bildhöhe (px)</translation>
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation>Bild ist &amp;fertig</translation>
        </message>
        <message>
            <source>Image width (px)</source>
            <translation>Bildbreite (px)</translation>
        </message>
        <message>
            <source>ImageJ ROIs</source>
            <translation>ImageJ-ROIs</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Images with regions</source>
            <translation>Bilder mit Regionen</translation>
        </message>
        <message>
            <source>Imported mask</source>
            <translation>Importierte Maske</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>In Arbeit</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist</source>
            <translation>Instanznummern für Cellpose und StarDist</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist, divided at necks</source>
            <translation>Instanznummern für Cellpose und StarDist, an Hälsen getrennt</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of {}</source>
            <translation>IoU von {}</translation>
        </message>
        <message>
            <source>It learns</source>
            <translation>Es lernt</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Tasten und Maus</translation>
        </message>
        <message>
            <source>Label Studio brushed areas</source>
            <translation>Label Studio mit gemalten Flächen</translation>
        </message>
        <message>
            <source>Label TIFF for ilastik and napari</source>
            <translation>Label-TIFF für ilastik und napari</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation>Nicht weiter lernen; das Gelernte wird beurteilt und behalten</translation>
        </message>
        <message>
            <source>Left (px)</source>
            <translation>Links (px)</translation>
        </message>
        <message>
            <source>Left button</source>
            <translation>Linke Taste</translation>
        </message>
        <message>
            <source>Let it learn</source>
            <translation>Lernen lassen</translation>
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation>Das Lernen vor dem nächsten Schritt warten lassen</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation>Das Modell mehrmals antworten lassen, während Teile davon abgeschaltet sind, und in Farben zeigen, wo die Antworten Zweifel lassen</translation>
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation>Die Stelle ansehen, an der das Modell am unsichersten ist</translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>%Ln Bild wird angesehen…</numerusform>
                <numerusform>%Ln Bilder werden angesehen…</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation>&amp;Zauberstab</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Zauberstab</translation>
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation>Das Bild als fertig markieren</translation>
        </message>
        <message>
            <source>Mark what is held out of the image: it judges what the model has learned</source>
            <translation>Markieren, was im Bild zurückgehalten ist: Es beurteilt, was das Modell gelernt hat</translation>
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation>Markieren, wo Sie etwas anderes gesagt haben als das Modell</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Mean IoU</source>
            <translation>Mittlerer IoU</translation>
        </message>
        <message>
            <source>Mean area (px)</source>
            <translation>Mittlere Fläche (px)</translation>
        </message>
        <message>
            <source>Mean area ({}²)</source>
            <translation>Mittlere Fläche ({}²)</translation>
        </message>
        <message>
            <source>Measure every region: area, perimeter, place, shape and intensities</source>
            <translation>Jede Region messen: Fläche, Umfang, Ort, Form und Intensitäten</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <source>Median area (px)</source>
            <translation>Median der Fläche (px)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Merge regions</source>
            <translation>Regionen verbinden</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Most unsure first</source>
            <translation>Unsicherste zuerst</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Maus</translation>
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation>In Listen bewegen; auf dem Bild den Zeiger</translation>
        </message>
        <message>
            <source>Move the image</source>
            <translation>Das Bild verschieben</translation>
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation>Das Bild verschieben, solange sie gehalten wird</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation>Nä&amp;chste Seite</translation>
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation>Nächste &amp;unsichere Stelle</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>Nicht korrigiert</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled has a colour of its own.</source>
            <translation>Nichts geht verloren; Unannotiertes hat eine eigene Farbe.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 0 and classes count from 1.</source>
            <translation>Nichts geht verloren; Unannotiertes ist 0, Klassen zählen ab 1.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 255.</source>
            <translation>Nichts geht verloren; Unannotiertes ist 255.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is void (255).</source>
            <translation>Nichts geht verloren; Unannotiertes ist void (255).</translation>
        </message>
        <message>
            <source>NumPy archive</source>
            <translation>NumPy-Archiv</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy-Arrays</translation>
        </message>
        <message>
            <source>Only one class</source>
            <translation>Nur eine Klasse</translation>
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation>Nur Unannotiertes</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>&amp;Ordner öffnen…</translation>
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation>&amp;Bilder öffnen…</translation>
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation>Einen Ordner mit Bildern öffnen</translation>
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation>Einen Ordner mit Bildern öffnen; Masken werden daneben abgelegt</translation>
        </message>
        <message>
            <source>Open a folder of your own with Ctrl+O. F1 explains the panel at hand. This copy is thrown away when you open something else.</source>
            <translation>Öffnen Sie mit Strg+O einen eigenen Ordner. F1 erklärt den Bereich, in dem Sie sind. Diese Kopie verschwindet, wenn Sie etwas anderes öffnen.</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>Bilder öffnen</translation>
        </message>
        <message>
            <source>Open sam&amp;ple project</source>
            <translation>Beispiel&amp;projekt öffnen</translation>
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation>Einzelne Bilder eines Ordners öffnen</translation>
        </message>
        <message>
            <source>Orientation (°)</source>
            <translation>Orientierung (°)</translation>
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation>P&amp;olygon</translation>
        </message>
        <message>
            <source>PNG in the colours of CamVid</source>
            <translation>PNG in den Farben von CamVid</translation>
        </message>
        <message>
            <source>PNG in the colours of Cityscapes</source>
            <translation>PNG in den Farben von Cityscapes</translation>
        </message>
        <message>
            <source>PNG in the colours of Pascal VOC</source>
            <translation>PNG in den Farben von Pascal VOC</translation>
        </message>
        <message>
            <source>PNG in the colours of the project</source>
            <translation>PNG in den Farben des Projekts</translation>
        </message>
        <message>
            <source>PNG of class ids</source>
            <translation>PNG mit Klassennummern</translation>
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation>Pa&amp;use</translation>
        </message>
        <message>
            <source>Page with the worst images</source>
            <translation>Seite mit den schlechtesten Bildern</translation>
        </message>
        <message>
            <source>Paint a correction</source>
            <translation>Eine Korrektur malen</translation>
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation>Malen Sie ein wenig von jeder Klasse: Ein schneller Lerner schlägt den Rest des Bilds vor, neu nach jeder Geste</translation>
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation>Die gewählte Klasse malen; Alt halten radiert</translation>
        </message>
        <message>
            <source>Painted since then</source>
            <translation>Seither gemalt</translation>
        </message>
        <message>
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <source>Perimeter (px)</source>
            <translation>Umfang (px)</translation>
        </message>
        <message>
            <source>Perimeter ({})</source>
            <translation>Umfang ({})</translation>
        </message>
        <message>
            <source>Pick class</source>
            <translation>Klasse aufnehmen</translation>
        </message>
        <message>
            <source>Pixel height ({})</source>
            <translation>Pixelhöhe ({})</translation>
        </message>
        <message>
            <source>Pixel width ({})</source>
            <translation>Pixelbreite ({})</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygon</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precision</translation>
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation>Alle Bilder eines Ordners vorhersagen und Masken, Überlagerungen, Konturen und mehr schreiben</translation>
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation>Mit dem zuletzt gelernten Modell vorhersagen, wie das Urteil auch lautet</translation>
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation>Mit dem Modell vorhersagen, das von diesem abgelöst wurde</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Vorhergesagt</translation>
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation>Die Vorhersagen sind schlechter geworden: mittlerer IoU {:.3f} in den letzten {} Bildern, {:.3f} davor; vielleicht sind diese Bilder schwieriger.</translation>
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation>Die Vorhersagen werden nicht mehr besser: mittlerer IoU {:.3f} in den letzten {} Bildern, {:.3f} davor. Vielleicht sind Sie fertig.</translation>
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation>Die Vorhersagen werden noch besser: mittlerer IoU {:.3f} in den letzten {} Bildern, {:.3f} davor.</translation>
        </message>
        <message>
            <source>Press D for the next image. It is predicted as it opens.</source>
            <translation>Drücken Sie D für das nächste Bild. Es wird beim Öffnen vorhergesagt.</translation>
        </message>
        <message>
            <source>Press Learn from corrections. A copy of the model learns from what you said; for the tour, twenty seconds will do.</source>
            <translation>Drücken Sie „Aus Korrekturen lernen“. Eine Kopie des Modells lernt aus dem, was Sie gesagt haben; für den Rundgang genügen zwanzig Sekunden.</translation>
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation>Am Zeiger auf das Bild drücken und loslassen</translation>
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation>Vo&amp;rige Seite</translation>
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation>Vor&amp;iger Bereich</translation>
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation>&amp;Wahrscheinlichkeitskarte</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>Alle Bereiche an ihren ersten Ort zurückbringen</translation>
        </message>
        <message>
            <source>Read about the panel that has the keyboard or that the mouse is over</source>
            <translation>Über den Bereich lesen, der die Tastatur hat oder über dem die Maus steht</translation>
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation>Masken lesen, die andere Programme von diesen Bildern erstellt haben</translation>
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation>Lesen, was das Programm notiert hat, mit Einzelheiten zu Fehlern</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Regionen</translation>
        </message>
        <message>
            <source>Regions, high</source>
            <translation>Regionen, oben</translation>
        </message>
        <message>
            <source>Regions, low</source>
            <translation>Regionen, unten</translation>
        </message>
        <message>
            <source>Regions, median</source>
            <translation>Regionen, Median</translation>
        </message>
        <message>
            <source>Reject region</source>
            <translation>Region verwerfen</translation>
        </message>
        <message>
            <source>Relabel region</source>
            <translation>Region umbenennen</translation>
        </message>
        <message>
            <source>Reset the la&amp;yout</source>
            <translation>Anordn&amp;ung zurücksetzen</translation>
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation>&amp;Smart-Klick</translation>
        </message>
        <message>
            <source>SD of area (px)</source>
            <translation>SD der Fläche (px)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Save measurements</source>
            <translation>Messwerte speichern</translation>
        </message>
        <message>
            <source>Save scores</source>
            <translation>Bewertung speichern</translation>
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation>Versionen und das Protokoll als Text speichern, ohne jedes Bild, für alle, die helfen können</translation>
        </message>
        <message>
            <source>Say how large a pixel is, by a line along a scale bar</source>
            <translation>Angeben, wie groß ein Pixel ist, mit einer Linie entlang einer Maßstabsleiste</translation>
        </message>
        <message>
            <source>Scale ba&amp;r</source>
            <translation>Maßsta&amp;bsleiste</translation>
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation>Das Modell an Bildern bewerten, deren wahre Masken bekannt sind, die schlechtesten zuerst</translation>
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation>Sehen, wie gut die Vorhersagen waren, Bild für Bild</translation>
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation>Die Klasse wählen, die Sie anklicken</translation>
        </message>
        <message>
            <source>Set &amp;scale…</source>
            <translation>Maßstab fest&amp;legen…</translation>
        </message>
        <message>
            <source>Share of image</source>
            <translation>Anteil am Bild</translation>
        </message>
        <message>
            <source>Share of images</source>
            <translation>Anteil an Bildern</translation>
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation>&amp;Masken zeigen</translation>
        </message>
        <message>
            <source>Show a scale bar on the picture where the size of its pixels is known</source>
            <translation>Eine Maßstabsleiste auf dem Bild zeigen, wenn die Größe seiner Pixel bekannt ist</translation>
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation>Jeden Bildpixel als einen Bildschirmpixel zeigen</translation>
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation>In Farben zeigen, wie wahrscheinlich die vorhergesagte Klasse ist</translation>
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation>In Farben zeigen, wie wahrscheinlich die gewählte Klasse ist; bei zwei Klassen</translation>
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation>In Farben zeigen, was übersehen, fälschlich gefunden oder für eine andere Klasse gehalten wurde; nach einem Vergleich mit Ground Truth</translation>
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation>Abwechselnd zeigen, was das benutzte Modell und das vorige oder angebotene sagen</translation>
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation>Alle Masken zeigen oder verbergen; Taste halten für einen kurzen Blick</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>&amp;Protokoll zeigen</translation>
        </message>
        <message>
            <source>Show the whole image</source>
            <translation>Das ganze Bild zeigen</translation>
        </message>
        <message>
            <source>Show what &amp;judges</source>
            <translation>Beurteilendes &amp;zeigen</translation>
        </message>
        <message>
            <source>Shrink</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Shrink region</source>
            <translation>Region verkleinern</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>Kleinerer Pinsel</translation>
        </message>
        <message>
            <source>Smart click</source>
            <translation>Smart-Klick</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Glätten</translation>
        </message>
        <message>
            <source>Smooth region</source>
            <translation>Region glätten</translation>
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation>Etwas ist schiefgegangen bei: {}. Versuchen Sie es noch einmal; bleibt es dabei, enthält Hilfe &gt; Bericht speichern die Einzelheiten für alle, die es beheben können.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation>Leertaste gehalten oder mittlere Taste</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Teilen</translation>
        </message>
        <message>
            <source>Split region</source>
            <translation>Region teilen</translation>
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation>Das Lernen abbrechen; das Modell bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation>Stopp, &amp;behalten</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation>Die letzte Ecke eines Polygons zurücknehmen</translation>
        </message>
        <message>
            <source>Take the &amp;tour</source>
            <translation>&amp;Rundgang machen</translation>
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation>Die Tastatur in den nächsten Teil des Fensters bringen</translation>
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation>Die Tastatur in den vorigen Teil des Fensters bringen</translation>
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation>Dem Modell alles beibringen, was Sie gemalt und übernommen haben</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>Das ist alles</translation>
        </message>
        <message>
            <source>The better model predicts from now on; here it says why. M shows on the picture what each of the two says: try it.</source>
            <translation>Das bessere Modell sagt von nun an vorher; hier steht, warum. M zeigt auf dem Bild, was jedes der beiden sagt: Probieren Sie es.</translation>
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation>Die Klasse {} kann nicht entfernt werden: In {} sind {} Pixel so annotiert; radieren Sie diese zuerst.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation>Die Klassen von {} werden in einem anderen Fenster geändert; versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation>Die Klassen von {} werden gerade geändert; öffnen Sie den Ordner gleich noch einmal.</translation>
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation>Die Klassen von {} wurden in einem anderen Fenster geändert; öffnen Sie den Ordner noch einmal.</translation>
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>Das bisherige Modell bleibt, obwohl zu wenig zurückgehalten ist, um zu sagen, welches besser ist (nötig sind {} Pixel von zwei Klassen): {}.</translation>
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>Das bisherige Modell bleibt: mittlerer IoU {after} nachher, {before} vorher, auf {pixels} zurückgehaltenen Pixeln.</translation>
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation>Der Datenträger ist voll, fehlgeschlagen ist: {}; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation>Der Datenträger mit {} antwortet nicht, fehlgeschlagen ist: {}; schließen Sie ihn wieder an und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation>Die Datei {} darf nicht benutzt werden, fehlgeschlagen ist: {}; sorgen Sie dafür, dass Sie dort lesen und schreiben dürfen.</translation>
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation>In den Ordner {} kann nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation>Die Grafikkarte hat versagt bei: {}. Starten Sie das Programm neu; mit CUDA_VISIBLE_DEVICES=-1 in seiner Umgebung arbeitet es ohne die Karte.</translation>
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation>Das Bild ist sehr groß: Erfasst wurden {} x {} Pixel um den Klick herum und nicht mehr. Klicken Sie jenseits davon noch einmal.</translation>
        </message>
        <message>
            <source>The image of {} is open in another window; close it there, then try again.</source>
            <translation>Das Bild zu {} ist in einem anderen Fenster offen; schließen Sie es dort und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation>Der Index des Projekts war nicht verwendbar ({}) und wurde neu angelegt; der alte bleibt als {} erhalten.</translation>
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation>Der Index {} kann nicht geschrieben werden ({}); die Bilderliste ist vollständig, aber Vorhersagen müssen beim nächsten Mal neu berechnet werden.</translation>
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>Das Journal von {} kann nicht gelesen werden, frühere Schritte lassen sich daher nicht mehr rückgängig machen; ihre Aufzeichnung bleibt als {} erhalten.</translation>
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation>Der letzte Eintrag im Journal von {} war unvollständig und wurde ausgelassen; alles davor ist vorhanden.</translation>
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation>Die Maske {} {} und wurde nicht verändert; gezeigt wird stattdessen der Stand des Journals.</translation>
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation>Die Maske {} {} und wurde nach {} verschoben; gezeigt wird stattdessen der Stand des Journals.</translation>
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>Das neue Modell ist besser: mittlerer IoU {after} nachher, {before} vorher, auf {pixels} zurückgehaltenen Pixeln.</translation>
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>Das neue Modell wird übernommen, obwohl zu wenig zurückgehalten ist, um zu sagen, welches besser ist (nötig sind {} Pixel von zwei Klassen): {}.</translation>
        </message>
        <message>
            <source>The new model is taken: mean IoU {after} after, {before} before, on {pixels} held-out pixels. That is too close to tell, and it has learned from more.</source>
            <translation>Das neue Modell wird übernommen: mittlerer IoU {after} nachher, {before} vorher, auf {pixels} zurückgehaltenen Pixeln. Das ist zu knapp, um es zu unterscheiden, und es hat aus mehr gelernt.</translation>
        </message>
        <message>
            <source>The next image</source>
            <translation>Das nächste Bild</translation>
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation>Die Seite danach, in Dateien mit mehreren</translation>
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation>Die Seite davor, in Dateien mit mehreren</translation>
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>Das Programm wurde letztes Mal nicht richtig beendet, während {} in {} geöffnet war. Jeder fertige Strich ist erhalten: Öffnen Sie den Ordner wieder, um weiterzumachen. Hilfe &gt; Bericht speichern hält fest, was darüber bekannt ist.</translation>
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>Das Programm wurde letztes Mal nicht richtig beendet. Jeder fertige Strich ist erhalten: Öffnen Sie den Ordner wieder, um weiterzumachen. Hilfe &gt; Bericht speichern hält fest, was darüber bekannt ist.</translation>
        </message>
        <message>
            <source>The rest is right? Press Ctrl+Return to confirm all that is predicted. Ctrl+Z takes it back.</source>
            <translation>Der Rest stimmt? Drücken Sie Strg+Eingabe, um alles Vorhergesagte zu bestätigen. Strg+Z nimmt es zurück.</translation>
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation>Das Beispielprojekt kann nicht nach {} kopiert werden ({}); schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The verdict</source>
            <translation>Das Urteil</translation>
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation>Es gibt noch keine Korrekturen zum Lernen: Übermalen Sie, was das Modell falsch erkannt hat, oder übernehmen Sie, was richtig ist, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation>Der Speicher reichte nicht für: {}. Schließen Sie andere Programme und versuchen Sie es noch einmal; ein kleineres Bild oder Modell braucht weniger.</translation>
        </message>
        <message>
            <source>This is the eraser (E). Rub out a bit of what you have painted: those pixels are the model's again.</source>
            <translation>Dies ist der Radierer (E). Radieren Sie etwas von dem, was Sie gemalt haben: Diese Pixel gehören wieder dem Modell.</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Zu erledigen</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Tools of plug-ins</source>
            <translation>Werkzeuge von Plug-ins</translation>
        </message>
        <message>
            <source>Top (px)</source>
            <translation>Oben (px)</translation>
        </message>
        <message>
            <source>Touches border</source>
            <translation>Berührt Rand</translation>
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation>Das Programm an einigen Bildern ausprobieren</translation>
        </message>
        <message>
            <source>Two minutes through all that matters, on a copy of the samples</source>
            <translation>In zwei Minuten durch alles Wichtige, an einer Kopie der Beispiele</translation>
        </message>
        <message>
            <source>Unfinished first</source>
            <translation>Unfertige zuerst</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; numbers of objects are not kept.</source>
            <translation>Unannotiertes wird Hintergrund, sofern es nicht als Objekte erhalten wird; Nummern von Objekten bleiben nicht erhalten.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of areas are flattened.</source>
            <translation>Unannotiertes wird Hintergrund, sofern es nicht als Objekte erhalten wird; Überlappungen von Flächen entfallen.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened.</source>
            <translation>Unannotiertes wird Hintergrund, sofern es nicht als Objekte erhalten wird; Überlappungen von Objekten entfallen.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened; lines and points are left out.</source>
            <translation>Unannotiertes wird Hintergrund, sofern es nicht als Objekte erhalten wird; Überlappungen von Objekten entfallen; Linien und Punkte werden ausgelassen.</translation>
        </message>
        <message>
            <source>Use a m&amp;odel file…</source>
            <translation>Modell&amp;datei verwenden…</translation>
        </message>
        <message>
            <source>Use a model file</source>
            <translation>Modelldatei verwenden</translation>
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation>&amp;Neues Modell verwenden</translation>
        </message>
        <message>
            <source>Use the tool</source>
            <translation>Das Werkzeug benutzen</translation>
        </message>
        <message>
            <source>What the model says</source>
            <translation>Was das Modell sagt</translation>
        </message>
        <message>
            <source>What {} held before is gone; it stays as it is.</source>
            <translation>Was {} vorher enthielt, ist nicht mehr da; es bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Mausrad</translation>
        </message>
        <message>
            <source>Width (px)</source>
            <translation>Breite (px)</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>Mit Notiz</translation>
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation>Die Maske jetzt schreiben; das geschieht auch in jeder Pause</translation>
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation>Die Masken für andere Programme schreiben: COCO, YOLO, CVAT, ImageJ und mehr</translation>
        </message>
        <message>
            <source>YOLO segmentation</source>
            <translation>YOLO-Segmentierung</translation>
        </message>
        <message>
            <source>You could go on working now. Some of your corrections are held out: they teach nothing, and judge both models in the end.</source>
            <translation>Sie könnten jetzt weiterarbeiten. Einige Ihrer Korrekturen sind zurückgehalten: Sie lehren nichts und beurteilen am Ende beide Modelle.</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Am Zeiger zoomen</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>noch etwa {} min</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>noch etwa {} s</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>Annotation</translation>
        </message>
        <message>
            <source>as shown</source>
            <translation>wie gezeigt</translation>
        </message>
        <message>
            <source>both</source>
            <translation>beides</translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>aus Korrekturen in %Ln Bild</numerusform>
                <numerusform>aus Korrekturen in %Ln Bildern</numerusform>
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation>letzter Vorgang</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>ist beschädigt</translation>
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation>ist {} x {} Pixel groß</translation>
        </message>
        <message>
            <source>labelme with masks</source>
            <translation>labelme mit Masken</translation>
        </message>
        <message>
            <source>labelme with polygons</source>
            <translation>labelme mit Polygonen</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation>in diesen Bildern ist nichts mehr unannotiert</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>Vorhersage</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>den Dateien</translation>
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation>bei dem, was niemand annotiert hat, stimmen beide zu {} überein (nötig ist {})</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation>{} Das sind fast nur Striche auf Fehlern, daher zählt auch: {}.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation>{} kann nicht gelesen werden ({}); geben Sie dem Bild einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation>{} kann nicht gelesen werden ({}); darin steht, wie weit eine Änderung der Klassen gekommen ist. Stellen Sie die Datei aus einer Sicherung wieder her, bevor Sie weiterarbeiten.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation>{} kann nicht gelesen werden ({}); sorgen Sie dafür, dass Sie es lesen dürfen und der Datenträger angeschlossen ist.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation>In {} kann nicht geschrieben werden ({}), {} lässt sich daher nicht ändern; sorgen Sie für Schreibrechte oder schaffen Sie Platz und öffnen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation>In {} kann nicht geschrieben werden ({}); wählen Sie einen anderen Ordner für die Masken.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation>{} kann nicht geschrieben werden ({}); schaffen Sie Platz oder arbeiten Sie in einem Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation>{} kann nicht geschrieben werden ({}); geben Sie dem Bild einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{} h {} min</translation>
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation>{} enthält keine Bilder; legen Sie sie dort oder im Unterordner {} ab.</translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>{} in %Ln Bild: so viel ist als {} annotiert.</numerusform>
                <numerusform>{} in %Ln Bildern: so viel ist als {} annotiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>{} in allen gespeicherten Masken: {}, %Ln Bild</numerusform>
                <numerusform>{} in allen gespeicherten Masken: {}, %Ln Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation>{} gehört nicht zu den Bildern von {}; öffnen Sie den Ordner, in dem es liegt.</translation>
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation>{} ist in einem anderen Fenster geöffnet ({}) und kann hier nicht geändert werden; schließen Sie es dort und öffnen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation>{} Zeilen von {} waren beschädigt und wurden ausgelassen; die bisherige Datei bleibt als {} erhalten.</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} min</translation>
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation>Bisher {} von {} Bildern, die größtenteils annotiert sind; danach zeigt sich, ob die Vorhersagen noch besser werden.</translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>{} px in %Ln Region</numerusform>
                <numerusform>{} px in %Ln Regionen</numerusform>
            </translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{} s</translation>
        </message>
    </context>
</TS>
