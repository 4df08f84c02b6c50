<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last click</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading the model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at {} images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Process a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>processing the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} failed:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} images processed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} were up to date and were skipped.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Formats of masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opacity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {} images of this project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No project is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The images in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} (in use)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BrushSizeBox</name>
        <message>
            <source> px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush radius</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>Auto</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour of channel {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show this channel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value shown black</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Changing the classes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting pixels…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no project open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changing the classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>class {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>counting the pixels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the class…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the class down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the class up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not annotated here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comparing the models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reading the model</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This itself cannot be undone. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An empty folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>excluded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find by name or note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images that are done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No images are open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of the images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} of {} done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder of masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File or folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed in {:.1f} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove: {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset all…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This key is fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probability of {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unsure</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This image has one channel only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reading the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IoU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models of this project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>made {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no better</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taught from {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taught from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not rated</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choosing channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opening the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opening the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the sample project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page of the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>predicting the image</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IoU</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five. Only images that are labelled for the larger part are shown.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channel {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channels that are read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saving the mask</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reading the log</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gamma</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToolOptions</name>
        <message>
            <source> px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contiguous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop specks below</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mask opacity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Radius</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Square</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tolerance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tool options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How long to learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judging: asking both models about what is held out…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preparing: reading the corrections and building the network…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all the time while I work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for {} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from the built-in model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from the current model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until it stops improving</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the one in use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the other model</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saving the report</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Use a model file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>, page </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A read-only folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bigger brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class in row {}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clean up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Erase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eraser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fixed keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holes and specks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lasso</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Magic wand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most unsure first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mouse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not corrected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only one class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;sample project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predicted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rectangle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relabel region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller brush</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smart click</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The image of {} is open in another window; close it there before you change the classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unfinished first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the tool</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {} s left</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
    </context>
</TS>
