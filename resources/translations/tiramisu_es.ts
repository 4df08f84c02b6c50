<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation>&amp;Copiar versiones</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segmente imágenes con una DenseNet totalmente convolucional que aprende de sus correcciones.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation>Acerca de Tiramisu</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Rehacer: {}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>&amp;Deshacer: {}</translation>
        </message>
        <message>
            <source>last click</source>
            <translation>último clic</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation>Procesando {}…</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Cargando el modelo…</translation>
        </message>
        <message>
            <source>Process a folder</source>
            <translation>Procesar una carpeta</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation>Ver &amp;resultados</translation>
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation>Si se inicia de nuevo con la misma carpeta de salida, solo hace lo que queda: lo que ha cambiado, es nuevo o ha fallado.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Iniciando…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Parado.</translation>
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation>Lo hecho permanece; inicie de nuevo para continuar desde ahí.</translation>
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation>Escribiendo los archivos de todas las imágenes…</translation>
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation>quedan unas {} h {} min</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>quedan unos {} min</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>quedan unos {} s</translation>
        </message>
        <message>
            <source>processing the folder</source>
            <translation>procesamiento de la carpeta</translation>
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation>{} de {} imágenes hechas</translation>
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation>&amp;Contornos: regiones perfiladas</translation>
        </message>
        <message>
            <source>&amp;Measurements of all regions (CSV, Excel)</source>
            <translation>&amp;Mediciones de todas las regiones (CSV, Excel)</translation>
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation>&amp;Superposiciones: clases teñidas</translation>
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation>&amp;Probabilidades de cada clase (OME-TIFF)</translation>
        </message>
        <message>
            <source>Formats of masks</source>
            <translation>Formatos de las máscaras</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Máscaras</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation>Opacidad de las superposiciones</translation>
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation>Imágenes y cifras</translation>
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation>Una carpeta de imágenes</translation>
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation>Una carpeta nueva, o la de una ejecución anterior</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>Carpeta de imágenes</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>Carpeta de los resultados</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>No hay proyecto abierto</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>The images in</source>
            <translation>Las imágenes de</translation>
        </message>
        <message>
            <source>{} (in use)</source>
            <translation>{} (en uso)</translation>
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
            <translation>Radio del pincel</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation>Radio del pincel</translation>
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation>Radio del pincel en píxeles de la imagen (Ctrl+rueda)</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation>reducción de los canales de la imagen</translation>
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
            <translation>Color del canal {}</translation>
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation>Color de los valores más altos</translation>
        </message>
        <message>
            <source>Show this channel</source>
            <translation>Mostrar este canal</translation>
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation>Tomar los límites de cada imagen: sus percentiles 0,1 y 99,9</translation>
        </message>
        <message>
            <source>Value shown black</source>
            <translation>Valor mostrado en negro</translation>
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation>Valor mostrado a todo color</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation>Como se abrió</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Canales</translation>
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation>Solo cambia la vista. Los archivos y las máscaras quedan como están, y el modelo siempre ve la imagen tal como se abrió.</translation>
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation>Mostrar la imagen que ve el modelo, hasta que elija otra cosa</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Counting pixels…</source>
            <translation>Contando píxeles…</translation>
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation>La primera clase es el fondo, que siempre permanece.</translation>
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation>No puede haber más clases.</translation>
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation>Ya hay una clase {}; elija otro nombre.</translation>
        </message>
        <message>
            <source>There is no project open.</source>
            <translation>No hay ningún proyecto abierto.</translation>
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation>Tiene que haber al menos dos clases.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>cambio de las clases</translation>
        </message>
        <message>
            <source>class {}</source>
            <translation>clase {}</translation>
        </message>
        <message>
            <source>counting the pixels</source>
            <translation>recuento de los píxeles</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation>Haga clic para pintar con una clase; doble clic o F2 la renombra, Supr la elimina; arrástrela, o Alt y una flecha, para moverla</translation>
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renombrar</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Añadir clase</translation>
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation>Cambiar &amp;color…</translation>
        </message>
        <message>
            <source>Colour of {}</source>
            <translation>Color de {}</translation>
        </message>
        <message>
            <source>Delete the class…</source>
            <translation>Eliminar la clase…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Key {}</source>
            <translation>Tecla {}</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Subir</translation>
        </message>
        <message>
            <source>Move the class down</source>
            <translation>Bajar la clase</translation>
        </message>
        <message>
            <source>Move the class up</source>
            <translation>Subir la clase</translation>
        </message>
        <message>
            <source>not annotated here</source>
            <translation>sin anotar aquí</translation>
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation>{}: en ninguna máscara guardada</translation>
        </message>
    </context>
    <context>
        <name>CoachMark</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>Terminar la visita</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation>Preguntando también a {}…</translation>
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation>A la vista ahora: {}</translation>
        </message>
        <message>
            <source>comparing the models</source>
            <translation>comparación de los modelos</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>lectura del modelo</translation>
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation>&amp;pasan a ser</translation>
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation>Clase a la que pasan los píxeles</translation>
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation>Contando los píxeles anotados como {}…</translation>
        </message>
        <message>
            <source>Delete the class</source>
            <translation>Eliminar la clase</translation>
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation>Eliminar la clase {}</translation>
        </message>
        <message>
            <source>For two minutes a message then offers Undo, unless you change the classes again or open another folder. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation>Durante dos minutos, un mensaje ofrece después «Deshacer», salvo que vuelva a cambiar las clases o abra otra carpeta. Los trazos anteriores se pueden deshacer como antes, en las clases que quedan. Los modelos conservan lo que saben.</translation>
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation>Ningún píxel está anotado como {}.</translation>
        </message>
        <message>
            <source>These pixels</source>
            <translation>Estos píxeles</translation>
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation>quedan &amp;sin anotar: allí reaparece la predicción</translation>
        </message>
    </context>
    <context>
        <name>EarlyNote</name>
        <message>
            <source>Still loading: look around, zoom and pan. You can paint once all of the image is here.</source>
            <translation>Aún se está cargando: ya puede mirar, ampliar y desplazar. Podrá pintar en cuanto esté toda la imagen.</translation>
        </message>
    </context>
    <context>
        <name>ElapsedText</name>
        <message>
            <source>Other programs keep this computer busy; it takes longer.</source>
            <translation>Otros programas ocupan este ordenador; tarda más.</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Comparar</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>A&amp;rchivo…</translation>
        </message>
        <message>
            <source>&amp;Masks in</source>
            <translation>&amp;Máscaras en</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>A folder of true masks</source>
            <translation>Una carpeta de máscaras verdaderas</translation>
        </message>
        <message>
            <source>By so much outlines may be off and still count in boundary F1</source>
            <translation>Cuánto pueden desviarse los contornos y contar aún en el F1 de contorno</translation>
        </message>
        <message>
            <source>Compare with ground truth</source>
            <translation>Comparar con la verdad de referencia</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>Carpe&amp;ta…</translation>
        </message>
        <message>
            <source>File or folder of true masks</source>
            <translation>Archivo o carpeta de máscaras verdaderas</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Ground truth</source>
            <translation>Verdad de referencia</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Cargando el modelo…</translation>
        </message>
        <message>
            <source>M&amp;y own annotation</source>
            <translation>Mi propia &amp;anotación</translation>
        </message>
        <message>
            <source>Outlines may be off by</source>
            <translation>Desvío de contornos</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Iniciando…</translation>
        </message>
        <message>
            <source>The model in use predicts each image that has a true mask. Nothing is written into your annotation.</source>
            <translation>El modelo en uso predice cada imagen que tiene una máscara verdadera. No se escribe nada en su anotación.</translation>
        </message>
        <message>
            <source>True masks</source>
            <translation>Máscaras verdaderas</translation>
        </message>
        <message>
            <source>comparing with ground truth</source>
            <translation>comparación con la verdad de referencia</translation>
        </message>
        <message>
            <source>{} of {} images compared</source>
            <translation>{} de {} imágenes comparadas</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>&amp;Import as annotation…</source>
            <translation>&amp;Importar como anotación…</translation>
        </message>
        <message>
            <source>&amp;Save scores…</source>
            <translation>&amp;Guardar puntuaciones…</translation>
        </message>
        <message>
            <source>Choose Analyse &gt; Compare with ground truth to see scores.</source>
            <translation>Elija Análisis &gt; Comparar con la verdad de referencia para ver puntuaciones.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Dejado fuera</translation>
        </message>
        <message>
            <source>Scores of the classes</source>
            <translation>Puntuaciones de las clases</translation>
        </message>
        <message>
            <source>Scores of the images</source>
            <translation>Puntuaciones de las imágenes</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Lo que se dejó fuera</translation>
        </message>
        <message>
            <source>accuracy {}</source>
            <translation>exactitud {}</translation>
        </message>
        <message>
            <source>mean IoU {}</source>
            <translation>IoU media {}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>E&amp;legir…</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportar</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>Una carpeta vacía</translation>
        </message>
        <message>
            <source>Export masks</source>
            <translation>Exportar máscaras</translation>
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation>Para formatos de objetos, de los que vuelven como fondo</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation>Píxeles sin anotar como objetos con ese nombre</translation>
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation>Ocultar {}</translation>
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation>Ocultar {}: sus máscaras no se dibujan</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation>búsqueda de imágenes nuevas</translation>
        </message>
    </context>
    <context>
        <name>GroundTruthComparison</name>
        <message>
            <source>Comparing with ground truth…</source>
            <translation>Comparando con la verdad de referencia…</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>Guardado {}</translation>
        </message>
        <message>
            <source>comparing the image</source>
            <translation>comparación de la imagen</translation>
        </message>
        <message>
            <source>saving the scores</source>
            <translation>guardado de las puntuaciones</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>The model is learning; take the tour when it is done.</source>
            <translation>El modelo está aprendiendo; haga la visita cuando termine.</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Visita</translation>
        </message>
        <message>
            <source>for {} s</source>
            <translation>durante {} s</translation>
        </message>
        <message>
            <source>making a copy of the samples</source>
            <translation>copia de los ejemplos</translation>
        </message>
        <message>
            <source>{} of {}</source>
            <translation>{} de {}</translation>
        </message>
    </context>
    <context>
        <name>HeldOutMark</name>
        <message>
            <source>All of this image is held out: it judges, never teaches</source>
            <translation>Toda esta imagen está reservada: juzga y nunca enseña</translation>
        </message>
        <message>
            <source>Not divided yet: that happens when the model learns</source>
            <translation>Aún sin repartir: eso ocurre cuando el modelo aprende</translation>
        </message>
        <message>
            <source>Nothing of this image is held out: it teaches</source>
            <translation>Nada de esta imagen está reservado: enseña</translation>
        </message>
        <message>
            <source>Tinted: {} of {} corrected blocks judge, and never teach</source>
            <translation>Teñido: {} de {} bloques corregidos juzgan y nunca enseñan</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>No page has all of these words.</source>
            <translation>Ninguna página tiene todas estas palabras.</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search through the help</source>
            <translation>Buscar en la ayuda</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>Held out: it never teaches, it judges what was learnt.</source>
            <translation>Reservada: nunca enseña, juzga lo aprendido.</translation>
        </message>
        <message>
            <source>Time spent: {}</source>
            <translation>Tiempo empleado: {}</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>excluida</translation>
        </message>
        <message>
            <source>judges</source>
            <translation>juzga</translation>
        </message>
        <message>
            <source>judges in part</source>
            <translation>juzga en parte</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>validación</translation>
        </message>
        <message>
            <source>{:.0f} % of its corrections are held out: they judge.</source>
            <translation>El {:.0f} % de sus correcciones está reservado: juzgan.</translation>
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation>{:.0f} % de duda</translation>
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation>{} x {} píxeles</translation>
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation> ({} en el proyecto)</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Terminada</translation>
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation>&amp;Excluir del entrenamiento</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>&amp;Nota…</translation>
        </message>
        <message>
            <source>Find by name or note</source>
            <translation>Buscar por nombre o nota</translation>
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation>Buscar imágenes por nombre o nota</translation>
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation>Imagen {} de {}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Images that are done</source>
            <translation>Imágenes terminadas</translation>
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation>Guardar para &amp;validación</translation>
        </message>
        <message>
            <source>No images are open</source>
            <translation>No hay imágenes abiertas</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>Orden de las imágenes</translation>
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation>Qué recordar de {}:</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>Qué imágenes</translation>
        </message>
        <message>
            <source>{} of {} done</source>
            <translation>{} de {} terminadas</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation>A&amp;rchivo…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>A folder of masks</source>
            <translation>Una carpeta de máscaras</translation>
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation>Añadir las clases que faltan en el proyecto</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>Carpe&amp;ta…</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>Archivo o carpeta</translation>
        </message>
        <message>
            <source>Import masks</source>
            <translation>Importar máscaras</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Máscaras</translation>
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation>Reemplazar las máscaras existentes</translation>
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation>Las antiguas se conservan junto a ellas</translation>
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation>Mirando la imagen…</translation>
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation>Pinte un poco de dos clases; entonces se propone el resto.</translation>
        </message>
        <message>
            <source>Proposed in {} s</source>
            <translation>Propuesto en {} s</translation>
        </message>
        <message>
            <source>The model knows none of these classes; instant proposals learn them while you paint.</source>
            <translation>El modelo no conoce ninguna de estas clases; las propuestas instantáneas las aprenden mientras pinta.</translation>
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation>aprendizaje de sus clics</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;Tecla</translation>
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation>&amp;Segunda tecla</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Acción</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Acciones y sus teclas</translation>
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation>Todas las acciones recuperan sus teclas originales.</translation>
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation>Filtrar por acción o tecla</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tecla</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove: {}</source>
            <translation>Quitar: {}</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Restablecer todas</translation>
        </message>
        <message>
            <source>Reset all…</source>
            <translation>Restablecer todas…</translation>
        </message>
        <message>
            <source>Reset this</source>
            <translation>Restablecer esta</translation>
        </message>
        <message>
            <source>Second key</source>
            <translation>Segunda tecla</translation>
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation>Quitársela a «{}»</translation>
        </message>
        <message>
            <source>This key is fixed</source>
            <translation>Esta tecla es fija</translation>
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation>{} es fija: {}. Elija otra tecla.</translation>
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation>{} es la tecla de «{}».</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation>Aprendiendo…</translation>
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation>Parado. El modelo está como estaba.</translation>
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation>Parado; la última ronda había terminado.</translation>
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation>El modelo no ha aprendido; está como estaba.</translation>
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation>No hay ningún modelo que pueda aprender; elija uno con Modelo &gt; Usar un archivo de modelo.</translation>
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation>aprendizaje de las correcciones</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation>Confianza de la predicción</translation>
        </message>
        <message>
            <source>Errors of the model</source>
            <translation>Errores del modelo</translation>
        </message>
        <message>
            <source>Errors: not known for this image</source>
            <translation>Errores: no se conocen para esta imagen</translation>
        </message>
        <message>
            <source>False: background in truth</source>
            <translation>Falso: fondo en realidad</translation>
        </message>
        <message>
            <source>Missed: predicted as background</source>
            <translation>Omitido: predicho como fondo</translation>
        </message>
        <message>
            <source>Probability of {}</source>
            <translation>Probabilidad de {}</translation>
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation>Incertidumbre del modelo</translation>
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation>Incertidumbre: no hay modelo</translation>
        </message>
        <message>
            <source>Wrong class</source>
            <translation>Clase equivocada</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>seguro</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>inseguro</translation>
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation>Proteger {}</translation>
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation>Proteger {}: ninguna herramienta cambia lo así anotado</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Buscar en el registro</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>Abrir la &amp;carpeta</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Avisos y errores</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Lo que se muestra</translation>
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation>No se puede leer {} ({}).</translation>
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation>{} de {} entradas de {}</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation>IoU, reservado</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Pérdida</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Paso</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation>Cierre de nuevo la ventana para salir sin los últimos trazos.</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Aprendizaje</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mediciones</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
    </context>
    <context>
        <name>MaskTransfer</name>
        <message>
            <source>Putting the masks back…</source>
            <translation>Restableciendo las máscaras…</translation>
        </message>
        <message>
            <source>The masks are as they were before the import.</source>
            <translation>Las máscaras están como antes de la importación.</translation>
        </message>
        <message>
            <source>putting the masks back</source>
            <translation>restablecimiento de las máscaras</translation>
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
            <translation>&amp;Dividir</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Medir</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Annotation only</source>
            <translation>Solo anotación</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>Como se muestra</translation>
        </message>
        <message>
            <source>As shown: your annotation, and the prediction where you have said nothing</source>
            <translation>Como se muestra: su anotación, y la predicción donde no ha dicho nada</translation>
        </message>
        <message>
            <source>Bac&amp;kground</source>
            <translation>&amp;Fondo</translation>
        </message>
        <message>
            <source>First divide regions that hang together by narrow necks</source>
            <translation>Dividir primero las regiones unidas por cuellos estrechos</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Inter&amp;val</source>
            <translation>Inter&amp;valo</translation>
        </message>
        <message>
            <source>Least area</source>
            <translation>Área mínima</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and tell between which counts most answers are; takes long</source>
            <translation>Hacer que el modelo responda varias veces con partes desactivadas, y decir entre qué recuentos está la mayoría de las respuestas; tarda mucho</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Máscaras</translation>
        </message>
        <message>
            <source>Measure the regions of the first class, too</source>
            <translation>Medir también las regiones de la primera clase</translation>
        </message>
        <message>
            <source>Prediction only</source>
            <translation>Solo predicción</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Smaller regions do not count</source>
            <translation>Las regiones más pequeñas no cuentan</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>Esta imagen</translation>
        </message>
        <message>
            <source>from </source>
            <translation>desde </translation>
        </message>
    </context>
    <context>
        <name>MeasurementParts</name>
        <message>
            <source>This region may look different now; measure again to know.</source>
            <translation>Esta región puede verse distinta ahora; mida de nuevo para saberlo.</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsHistogram</name>
        <message>
            <source>Regions</source>
            <translation>Regiones</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsPanel</name>
        <message>
            <source>All classes</source>
            <translation>Todas las clases</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Click a row to see its region</source>
            <translation>Haga clic en una fila para ver su región</translation>
        </message>
        <message>
            <source>Column of the histogram</source>
            <translation>Columna del histograma</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xportar…</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Nothing has been measured yet.</source>
            <translation>Todavía no se ha medido nada.</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Regiones</translation>
        </message>
        <message>
            <source>Save all three tables as CSV or Excel</source>
            <translation>Guardar las tres tablas como CSV o Excel</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Totales</translation>
        </message>
        <message>
            <source>What the histogram is about</source>
            <translation>Qué muestra el histograma</translation>
        </message>
        <message>
            <source>Which class the tables list</source>
            <translation>Qué clase muestran las tablas</translation>
        </message>
        <message>
            <source>in pixels only; no scale is known</source>
            <translation>solo en píxeles; no se conoce la escala</translation>
        </message>
    </context>
    <context>
        <name>Measuring</name>
        <message>
            <source>Counts have no interval, since no model has predicted this.</source>
            <translation>Los recuentos no tienen intervalo, porque ningún modelo ha predicho esto.</translation>
        </message>
        <message>
            <source>Measuring all images…</source>
            <translation>Midiendo todas las imágenes…</translation>
        </message>
        <message>
            <source>Measuring {}…</source>
            <translation>Midiendo {}…</translation>
        </message>
        <message>
            <source>Saved {}.</source>
            <translation>Guardado {}.</translation>
        </message>
        <message>
            <source>There is no model to predict with; measure annotations.</source>
            <translation>No hay modelo con el que predecir; mida las anotaciones.</translation>
        </message>
        <message>
            <source>Writing {}…</source>
            <translation>Escribiendo {}…</translation>
        </message>
        <message>
            <source>instant proposals</source>
            <translation>propuestas instantáneas</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>medición</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Cerrar el mensaje</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation>Vista general</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation>Abra primero las imágenes que {} debe predecir.</translation>
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation>Este modelo se hizo para otras clases ({}); lo que encuentra de las que este proyecto no tiene no se muestra. El aprendizaje le enseña las suyas.</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>lectura del modelo</translation>
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation>Ahora predice {}.</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation>Todos los modelos</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>Models of this project</source>
            <translation>Modelos de este proyecto</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Veredicto</translation>
        </message>
        <message>
            <source>better</source>
            <translation>mejor</translation>
        </message>
        <message>
            <source>made {}</source>
            <translation>creado {}</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>no mejor</translation>
        </message>
        <message>
            <source>taught from {}</source>
            <translation>enseñado a partir de {}</translation>
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation>{}: haga clic para predecir con él</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation>Prediciendo… %p %</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Puntuación</translation>
        </message>
        <message>
            <source>Taught from</source>
            <translation>A partir de</translation>
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation>aún ninguno para estas clases</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>sin evaluar</translation>
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation>Todo visto una vez; de nuevo desde lo peor. </translation>
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation>El modelo aún no ha predicho esta imagen.</translation>
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation>El modelo está seguro de todo lo que queda aquí.</translation>
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation>búsqueda de lugares dudosos</translation>
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation>Aquí {:.0f} % de duda</translation>
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation>Opacidad de las máscaras</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation>Abriendo {}…</translation>
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation>Leyendo otros canales…</translation>
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation>Los trazos que faltaban en la máscara han vuelto del diario.</translation>
        </message>
        <message>
            <source>choosing channels</source>
            <translation>elección de canales</translation>
        </message>
        <message>
            <source>opening the folder</source>
            <translation>apertura de la carpeta</translation>
        </message>
        <message>
            <source>opening the image</source>
            <translation>apertura de la imagen</translation>
        </message>
        <message>
            <source>the sample project</source>
            <translation>apertura del proyecto de ejemplo</translation>
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation>{} no es ni una carpeta ni una imagen que se pueda abrir; pruebe con PNG, JPEG, TIFF, BMP o WebP.</translation>
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation>{}: {} x {} píxeles</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation>Página </translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>Página del archivo</translation>
        </message>
        <message>
            <source>of {}</source>
            <translation>de {}</translation>
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation>Cargando la red…</translation>
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation>Prediciendo {}…</translation>
        </message>
        <message>
            <source>predicting the image</source>
            <translation>predicción de la imagen</translation>
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
            <translation>&amp;Olvidar carpetas y modelos recientes</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Teclas…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>&amp;Predict with</source>
            <translation>&amp;Predecir con</translation>
        </message>
        <message>
            <source>&amp;Radius of the brush at the start</source>
            <translation>&amp;Radio del pincel al empezar</translation>
        </message>
        <message>
            <source>&amp;Save masks after a pause of</source>
            <translation>&amp;Guardar máscaras tras una pausa de</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Counts when the program starts next.</source>
            <translation>Vale a partir del próximo inicio del programa.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Keys and lists</source>
            <translation>Teclas y listas</translation>
        </message>
        <message>
            <source>L&amp;earn</source>
            <translation>Apr&amp;ender</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Memory for &amp;undo</source>
            <translation>Memoria para &amp;deshacer</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>The fastest that can be trusted</source>
            <translation>Lo más rápido que sea fiable</translation>
        </message>
        <message>
            <source>What computes predictions, when the program starts next</source>
            <translation>Lo que calcula las predicciones, a partir del próximo inicio</translation>
        </message>
        <message>
            <source>What the gestures of an image may take; the oldest go first</source>
            <translation>Lo que pueden ocupar los gestos de una imagen; los más antiguos se van primero</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Trabajo</translation>
        </message>
        <message>
            <source>keeping the preferences</source>
            <translation>guardado de las preferencias</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation>¿He terminado?</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five; below, minutes spent on it. Only images that are labelled for the larger part are shown.</source>
            <translation>IoU de la primera predicción de cada imagen con lo que usted ha hecho de ella: puntos para imágenes, líneas para medias de cinco; debajo, los minutos empleados. Solo se muestran las imágenes anotadas en su mayor parte.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutos</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image lately.</source>
            <translation>Tiempo empleado, sin pausas: {} en total, {} por imagen últimamente.</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image.</source>
            <translation>Tiempo empleado, sin pausas: {} en total, {} por imagen.</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation>incertidumbre {} %</translation>
        </message>
        <message>
            <source>unlabelled</source>
            <translation>sin anotar</translation>
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation>{} (anotado)</translation>
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation>{} (anotado; el modelo dice {}, {} %)</translation>
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation>{} (predicho, {} %)</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation>Todas las imágenes del proyecto se leen por estos canales: usted las ve y los modelos aprenden de ellas. Los modelos enseñados con otros canales predicen peor.</translation>
        </message>
        <message>
            <source>Channel {}</source>
            <translation>Canal {}</translation>
        </message>
        <message>
            <source>Channels that are read</source>
            <translation>Canales leídos</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation>&amp;Olvidar estos</translation>
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation>La lista está ahora vacía; los archivos están donde estaban.</translation>
        </message>
    </context>
    <context>
        <name>Renumbering</name>
        <message>
            <source>Changing the classes…</source>
            <translation>Cambiando las clases…</translation>
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation>Cambiando las clases… {} %</translation>
        </message>
        <message>
            <source>The class {} is back.</source>
            <translation>La clase {} ha vuelto.</translation>
        </message>
        <message>
            <source>The class {} is deleted.</source>
            <translation>La clase {} se ha eliminado.</translation>
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation>Las clases se están cambiando; espere a que termine.</translation>
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation>Las clases están cambiadas en todas las máscaras.</translation>
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation>El modelo está aprendiendo de las máscaras; párelo primero.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>cambio de las clases</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation>Todo está guardado.</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>Guardado {}</translation>
        </message>
        <message>
            <source>Saving {}…</source>
            <translation>Guardando {}…</translation>
        </message>
        <message>
            <source>saving the mask</source>
            <translation>guardado de la máscara</translation>
        </message>
    </context>
    <context>
        <name>ScaleBar</name>
        <message>
            <source>Scale bar: {}</source>
            <translation>Barra de escala: {}</translation>
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
            <translation>&amp;Olvidar lo fijado</translation>
        </message>
        <message>
            <source>&amp;Line:</source>
            <translation>&amp;Línea:</translation>
        </message>
        <message>
            <source>&amp;Use this scale</source>
            <translation>&amp;Usar esta escala</translation>
        </message>
        <message>
            <source>All images of the project</source>
            <translation>Todas las imágenes del proyecto</translation>
        </message>
        <message>
            <source>Draw a line along the scale bar in the picture (Shift keeps it straight), then type how long it is.</source>
            <translation>Trace una línea a lo largo de la barra de escala de la imagen (Mayús la mantiene recta) y escriba su longitud.</translation>
        </message>
        <message>
            <source>F&amp;or:</source>
            <translation>&amp;Para:</translation>
        </message>
        <message>
            <source>L&amp;ength:</source>
            <translation>Lon&amp;gitud:</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longitud</translation>
        </message>
        <message>
            <source>One pixel is:</source>
            <translation>Un píxel mide:</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Scale now:</source>
            <translation>Escala actual:</translation>
        </message>
        <message>
            <source>Set the scale</source>
            <translation>Fijar la escala</translation>
        </message>
        <message>
            <source>This image only</source>
            <translation>Solo esta imagen</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
    </context>
    <context>
        <name>ScaleSetting</name>
        <message>
            <source>from the file</source>
            <translation>del archivo</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>desconocida</translation>
        </message>
        <message>
            <source>set for the project</source>
            <translation>fijada para el proyecto</translation>
        </message>
        <message>
            <source>set for this image</source>
            <translation>fijada para esta imagen</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abiertos recien&amp;temente</translation>
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation>Modelos reci&amp;entes</translation>
        </message>
        <message>
            <source>reading the log</source>
            <translation>lectura del registro</translation>
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Como el &amp;sistema</translation>
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation>Brillo, contraste y gamma en la pantalla; ningún dato cambia</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation>Brillo</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>Gamma</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
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
            <translation>En</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Limpiar</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>Contiguo</translation>
        </message>
        <message>
            <source>Drop specks below</source>
            <translation>Quitar motas de menos de</translation>
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation>Huecos y motas, suavizar, ampliar, reducir: haga clic en una región, o Mayús-clic para toda la clase elegida. Dividir: trace una línea a través de regiones; Alt la deja sin anotar. Unir: trace una línea de una región hacia otras</translation>
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation>Cuánto pueden diferir rojo, verde y azul del píxel pulsado</translation>
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation>Cuánto suavizar, ampliar o reducir, o qué ancho tiene la línea; arrastre de lado para más o menos</translation>
        </message>
        <message>
            <source>Mask opacity</source>
            <translation>Opacidad</translation>
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation>Solo lo que está unido al píxel pulsado</translation>
        </message>
        <message>
            <source>Paint over</source>
            <translation>Pintar sobre</translation>
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation>Pintar con un cuadrado recto</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>Presión</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Radio</translation>
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation>Las regiones con menos píxeles se quitan</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Cuadrado</translation>
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation>Cuanto más se aprieta el lápiz, más ancho el trazo</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolerancia</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Opciones de herramienta</translation>
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation>Qué píxeles puede cambiar un gesto; con una clase, es la que está en pantalla donde empieza el gesto</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation>Corrija algo de lo que el modelo hizo mal y después déjelo aprender.</translation>
        </message>
        <message>
            <source>How long to learn</source>
            <translation>Cuánto tiempo aprender</translation>
        </message>
        <message>
            <source>Judging: asking both models about what is held out… {} s</source>
            <translation>Juzgando: preguntando a ambos modelos por lo reservado… {} s</translation>
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation>En pausa tras el paso {}</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>En pausa.</translation>
        </message>
        <message>
            <source>Preparing: building the network… {} s</source>
            <translation>Preparación: construyendo la red… {} s</translation>
        </message>
        <message>
            <source>Preparing: reading the corrections… {} s</source>
            <translation>Preparación: leyendo las correcciones… {} s</translation>
        </message>
        <message>
            <source>Preparing: waiting for earlier work… {} s</source>
            <translation>Preparación: esperando un trabajo anterior… {} s</translation>
        </message>
        <message>
            <source>Step {}</source>
            <translation>Paso {}</translation>
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation>Estas correcciones nunca enseñan; solo juzgan lo aprendido.</translation>
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation>Esperando: la próxima ronda empieza cuando haya corregido más.</translation>
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation>De qué modelo aprende una copia</translation>
        </message>
        <message>
            <source>all the time while I work</source>
            <translation>todo el tiempo mientras trabajo</translation>
        </message>
        <message>
            <source>for {} min</source>
            <translation>durante {} min</translation>
        </message>
        <message>
            <source>from the built-in model</source>
            <translation>desde el modelo incluido</translation>
        </message>
        <message>
            <source>from the current model</source>
            <translation>desde el modelo actual</translation>
        </message>
        <message>
            <source>until it stops improving</source>
            <translation>hasta que deje de mejorar</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation>Clases nuevas: {}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation>Parado; lo hecho permanece.</translation>
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation>Midiendo la duda sobre {}…</translation>
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation>medición de la incertidumbre del modelo</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation>IoU en {} píxeles reservados de {} imágenes. Antes: {}. Después: {}.</translation>
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation>Ahora en la imagen: {}, {}.</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation>Demasiado pocos píxeles para contar.</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>media</translation>
        </message>
        <message>
            <source>the one in use</source>
            <translation>el que está en uso</translation>
        </message>
        <message>
            <source>the other model</source>
            <translation>el otro modelo</translation>
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation>anotación de la calidad de la predicción</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation>Abrir {}</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Abiertos recientemente</translation>
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation>Segmente imágenes con una red que aprende</translation>
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation>…o suelte aquí una carpeta o imágenes</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <source>This image has one channel only.</source>
            <translation>Esta imagen solo tiene un canal.</translation>
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation>Lo predicho está confirmado en toda la imagen.</translation>
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation>{} (solo lectura)</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation>Guardado {}; no contiene ninguna imagen, pero sí nombres de archivos.</translation>
        </message>
        <message>
            <source>saving the report</source>
            <translation>guardado del informe</translation>
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation> El diario tal como estaba se conserva como {}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln fallida:</numerusform>
                <numerusform>%Ln fallidas:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln imagen</numerusform>
                <numerusform>%Ln imágenes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>Ha desaparecido %Ln imagen</numerusform>
                <numerusform>Han desaparecido %Ln imágenes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>%Ln imagen de este proyecto</numerusform>
                <numerusform>%Ln imágenes de este proyecto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>%Ln imagen procesada.</numerusform>
                <numerusform>%Ln imágenes procesadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln dejada fuera</numerusform>
                <numerusform>%Ln dejadas fuera</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>%Ln máscara importada.</numerusform>
                <numerusform>%Ln máscaras importadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>%Ln máscara escrita.</numerusform>
                <numerusform>%Ln máscaras escritas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>%Ln imagen nueva</numerusform>
                <numerusform>%Ln imágenes nuevas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln píxel</numerusform>
                <numerusform>%Ln píxeles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln región</numerusform>
                <numerusform>%Ln regiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>%Ln omitida:</numerusform>
                <numerusform>%Ln omitidas:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln estaba al día y se omitió.</numerusform>
                <numerusform>%Ln estaban al día y se omitieron.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation>A&amp;cerca de Tiramisu</translation>
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation>&amp;Aceptar región</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>Tamaño &amp;real</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>A&amp;nálisis</translation>
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation>&amp;Volver al modelo anterior</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>&amp;Pincel</translation>
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation>Canales &amp;leídos…</translation>
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>&amp;Elegir una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation>Li&amp;mpiar</translation>
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation>Solo c&amp;ontornos</translation>
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation>&amp;Diferencias con el modelo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation>&amp;Borrador</translation>
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation>Mapa de &amp;errores</translation>
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation>E&amp;xportar máscaras…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation>&amp;Rellenar</translation>
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation>&amp;Ajustar a la ventana</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Ir</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ay&amp;uda</translation>
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation>Propuestas &amp;instantáneas</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Teclas y ratón</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Teclas…</translation>
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation>&amp;Lazo</translation>
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation>Aprender de las &amp;correcciones</translation>
        </message>
        <message>
            <source>&amp;Measure…</source>
            <translation>&amp;Medir…</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation>Imagen &amp;siguiente</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>Panel &amp;siguiente</translation>
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation>Tomar &amp;clase</translation>
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation>&amp;Predecir de nuevo</translation>
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation>Imagen &amp;anterior</translation>
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation>&amp;Procesar una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>R&amp;ectángulo</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation>&amp;Guardar un informe…</translation>
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation>Parar, &amp;descartar</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Herramientas</translation>
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation>Mapa de &amp;incertidumbre</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>, page </source>
            <translation>, página </translation>
        </message>
        <message>
            <source>A copy of the samples</source>
            <translation>Una copia de los ejemplos</translation>
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation>Una carpeta para las máscaras</translation>
        </message>
        <message>
            <source>A read-only folder</source>
            <translation>Carpeta de solo lectura</translation>
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation>&amp;Aceptar toda la imagen</translation>
        </message>
        <message>
            <source>Accept image</source>
            <translation>Aceptar imagen</translation>
        </message>
        <message>
            <source>Accept region</source>
            <translation>Aceptar región</translation>
        </message>
        <message>
            <source>Accept the rest</source>
            <translation>Aceptar el resto</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Exactitud</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Alt held</source>
            <translation>Alt pulsada</translation>
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation>¿He &amp;terminado?…</translation>
        </message>
        <message>
            <source>Annotated share</source>
            <translation>Parte anotada</translation>
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>Otro programa ha cambiado la máscara {}, por lo que los pasos anteriores ya no se pueden deshacer; su registro se conserva como {}.</translation>
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation>Otro programa ha escrito {} mientras estaba abierta; su versión se conserva como {}.</translation>
        </message>
        <message>
            <source>Area (px)</source>
            <translation>Área (px)</translation>
        </message>
        <message>
            <source>Area ({}²)</source>
            <translation>Área ({}²)</translation>
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation>Preguntar otra vez al modelo por esta imagen</translation>
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation>&amp;Antes y después</translation>
        </message>
        <message>
            <source>Bigger brush</source>
            <translation>Pincel más grande</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Boundary F1</source>
            <translation>F1 de contorno</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pincel</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Trazo de pincel</translation>
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation>Pincel, relleno, formas y varita borran</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Por nombre</translation>
        </message>
        <message>
            <source>COCO with polygons</source>
            <translation>COCO con polígonos</translation>
        </message>
        <message>
            <source>COCO with run-length codes</source>
            <translation>COCO con códigos de longitud de serie</translation>
        </message>
        <message>
            <source>CSV tables</source>
            <translation>Tablas CSV</translation>
        </message>
        <message>
            <source>CVAT for images with masks</source>
            <translation>CVAT para imágenes con máscaras</translation>
        </message>
        <message>
            <source>CVAT for images with polygons</source>
            <translation>CVAT para imágenes con polígonos</translation>
        </message>
        <message>
            <source>Centroid x (px)</source>
            <translation>Centroide x (px)</translation>
        </message>
        <message>
            <source>Centroid x ({})</source>
            <translation>Centroide x ({})</translation>
        </message>
        <message>
            <source>Centroid y (px)</source>
            <translation>Centroide y (px)</translation>
        </message>
        <message>
            <source>Centroid y ({})</source>
            <translation>Centroide y ({})</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Cambiar teclas…</translation>
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation>Cambiar el tamaño del pincel</translation>
        </message>
        <message>
            <source>Channel {}: SD</source>
            <translation>Canal {}: DE</translation>
        </message>
        <message>
            <source>Channel {}: largest</source>
            <translation>Canal {}: máximo</translation>
        </message>
        <message>
            <source>Channel {}: least</source>
            <translation>Canal {}: mínimo</translation>
        </message>
        <message>
            <source>Channel {}: mean</source>
            <translation>Canal {}: media</translation>
        </message>
        <message>
            <source>Channel {}: median</source>
            <translation>Canal {}: mediana</translation>
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation>Canales &amp;visibles…</translation>
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation>Elija una carpeta para las máscaras. Las imágenes se quedan donde están, y el proyecto se llama allí {}.</translation>
        </message>
        <message>
            <source>Choose a model file</source>
            <translation>Elegir un archivo de modelo</translation>
        </message>
        <message>
            <source>Choose theme, language, brush, memory and more</source>
            <translation>Elegir tema, idioma, pincel, memoria y más</translation>
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation>Elegir qué canales de la imagen se ven y cómo; ningún dato cambia</translation>
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation>Elegir qué canales de las imágenes ven usted y los modelos</translation>
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation>Elegir qué tecla hace qué</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Class in row {}</source>
            <translation>Clase de la fila {}</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Limpiar</translation>
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation>Haga clic en una región para limpiarla, arrastre de lado para más o menos; Mayús-clic abarca toda la clase elegida; trace una línea para dividir o unir</translation>
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation>Haga clic en un objeto o dibuje un recuadro; más clics añaden, Alt-clic quita; Intro o doble clic confirma, Escape descarta</translation>
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation>Un clic confirma una región predicha, Mayús-clic le da la clase elegida, Alt-clic la convierte en fondo</translation>
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation>Haga clic en los vértices; Retroceso quita uno; Intro, un doble clic o un clic en el primero rellena</translation>
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation>Comparar con la &amp;verdad de referencia…</translation>
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation>Mapa de con&amp;fianza</translation>
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation>Confirmar la predicción donde nadie ha pintado</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+rueda</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminada</translation>
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation>Arrastre de esquina a esquina; Mayús hace un cuadrado, Alt borra</translation>
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation>Rodear una zona para rellenarla; Alt borra</translation>
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation>Dibujar los bordes de las regiones en vez de rellenarlas</translation>
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation>Descartar el gesto en curso</translation>
        </message>
        <message>
            <source>Eccentricity</source>
            <translation>Excentricidad</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Borrador</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Everything here is a copy; nothing you do touches your own images. The model looks at the picture for the first time: a moment…</source>
            <translation>Todo esto es una copia; nada de lo que haga toca sus propias imágenes. El modelo mira la imagen por primera vez: un momento…</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Libro de Excel</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Excluidas</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Rellenar</translation>
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation>Rellenar un polígono abierto</translation>
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation>Rellenar lo que tiene el color pulsado; Alt borra</translation>
        </message>
        <message>
            <source>Find a place where the model is wrong, or any nucleus, and paint over it with the brush. What you paint is plain, and stays.</source>
            <translation>Busque un lugar donde el modelo se equivoca, o cualquier núcleo, y píntelo con el pincel. Lo que pinta es liso, y se queda.</translation>
        </message>
        <message>
            <source>Fixed keys</source>
            <translation>Teclas fijas</translation>
        </message>
        <message>
            <source>For validation</source>
            <translation>Para validación</translation>
        </message>
        <message>
            <source>GeoJSON for QuPath</source>
            <translation>GeoJSON para QuPath</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>Devolverlo</translation>
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation>Devolver píxeles a la predicción del modelo</translation>
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation>Dar a la región pulsada la clase elegida; Alt la borra</translation>
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation>Ir al control siguiente o anterior</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Grow</source>
            <translation>Ampliar</translation>
        </message>
        <message>
            <source>Grow region</source>
            <translation>Ampliar región</translation>
        </message>
        <message>
            <source>Hatched is what the model takes for a nucleus. Hold S to see the picture without it, and let go.</source>
            <translation>Lo rayado es lo que el modelo toma por un núcleo. Mantenga S para ver la imagen sin ello, y suelte.</translation>
        </message>
        <message>
            <source>Height (px)</source>
            <translation>Altura (px)</translation>
        </message>
        <message>
            <source>Held out for judging</source>
            <translation>Reservadas para juzgar</translation>
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation>Reservado: nada todavía.</translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>Reservado: {} de {} bloques en %Ln imagen.</numerusform>
                <numerusform>Reservado: {} de {} bloques en %Ln imágenes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>Reservado: {} de {} imágenes y {} de {} bloques en otra imagen (%Ln).</numerusform>
                <numerusform>Reservado: {} de {} imágenes y {} de {} bloques en otras %Ln imágenes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation>Reservado: {} de {} imágenes.</translation>
        </message>
        <message>
            <source>Holes and specks</source>
            <translation>Huecos y motas</translation>
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation>I&amp;mportar máscaras…</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Image height (px)</source>
            <translation>Altura de imagen (px)</translation>
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation>Imagen &amp;terminada</translation>
        </message>
        <message>
            <source>Image width (px)</source>
            <translation>Anchura de imagen (px)</translation>
        </message>
        <message>
            <source>ImageJ ROIs</source>
            <translation>ROI de ImageJ</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Images with regions</source>
            <translation>Imágenes con regiones</translation>
        </message>
        <message>
            <source>Imported mask</source>
            <translation>Máscara importada</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist</source>
            <translation>Números de instancia para Cellpose y StarDist</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist, divided at necks</source>
            <translation>Números de instancia para Cellpose y StarDist, divididos en los cuellos</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of {}</source>
            <translation>IoU de {}</translation>
        </message>
        <message>
            <source>It learns</source>
            <translation>Aprende</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Teclas y ratón</translation>
        </message>
        <message>
            <source>Label Studio brushed areas</source>
            <translation>Áreas pintadas de Label Studio</translation>
        </message>
        <message>
            <source>Label TIFF for ilastik and napari</source>
            <translation>TIFF de etiquetas para ilastik y napari</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lazo</translation>
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation>No aprender más; lo aprendido se juzga y se conserva</translation>
        </message>
        <message>
            <source>Left (px)</source>
            <translation>Izquierda (px)</translation>
        </message>
        <message>
            <source>Left button</source>
            <translation>Botón izquierdo</translation>
        </message>
        <message>
            <source>Let it learn</source>
            <translation>Dejarlo aprender</translation>
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation>Hacer esperar al aprendizaje antes del siguiente paso</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation>Hacer que el modelo responda varias veces con partes desactivadas, y mostrar en colores dónde sus respuestas dejan dudas</translation>
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation>Ver el lugar del que el modelo está menos seguro</translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>Mirando %Ln imagen…</numerusform>
                <numerusform>Mirando %Ln imágenes…</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Pérdida</translation>
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation>&amp;Varita mágica</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Varita mágica</translation>
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation>Marcar la imagen como terminada</translation>
        </message>
        <message>
            <source>Mark what is held out of the image: it judges what the model has learned</source>
            <translation>Marcar lo que está reservado en la imagen: juzga lo que ha aprendido el modelo</translation>
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation>Marcar donde ha dicho algo distinto del modelo</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>Mean IoU</source>
            <translation>IoU media</translation>
        </message>
        <message>
            <source>Mean area (px)</source>
            <translation>Área media (px)</translation>
        </message>
        <message>
            <source>Mean area ({}²)</source>
            <translation>Área media ({}²)</translation>
        </message>
        <message>
            <source>Measure every region: area, perimeter, place, shape and intensities</source>
            <translation>Medir cada región: área, perímetro, posición, forma e intensidades</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Medido</translation>
        </message>
        <message>
            <source>Median area (px)</source>
            <translation>Área mediana (px)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Unir</translation>
        </message>
        <message>
            <source>Merge regions</source>
            <translation>Unir regiones</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Most unsure first</source>
            <translation>Más dudosas primero</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Ratón</translation>
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation>Moverse por listas; en la imagen, el puntero</translation>
        </message>
        <message>
            <source>Move the image</source>
            <translation>Mover la imagen</translation>
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation>Mover la imagen mientras se mantiene pulsada</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nueva</translation>
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation>Página sig&amp;uiente</translation>
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation>Siguiente punto &amp;dudoso</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>Sin corregir</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled has a colour of its own.</source>
            <translation>No se pierde nada; lo no anotado tiene un color propio.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 0 and classes count from 1.</source>
            <translation>No se pierde nada; lo no anotado es 0 y las clases cuentan desde 1.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 255.</source>
            <translation>No se pierde nada; lo no anotado es 255.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is void (255).</source>
            <translation>No se pierde nada; lo no anotado es void (255).</translation>
        </message>
        <message>
            <source>NumPy archive</source>
            <translation>Archivo comprimido NumPy</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>Matrices NumPy</translation>
        </message>
        <message>
            <source>Only one class</source>
            <translation>Solo una clase</translation>
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation>Solo sin anotar</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>Abrir &amp;carpeta…</translation>
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation>Abrir &amp;imágenes…</translation>
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation>Abrir una carpeta de imágenes</translation>
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation>Abrir una carpeta de imágenes; las máscaras se guardan junto a ellas</translation>
        </message>
        <message>
            <source>Open a folder of your own with Ctrl+O. F1 explains the panel at hand. This copy is thrown away when you open something else.</source>
            <translation>Abra una carpeta suya con Ctrl+O. F1 explica el panel en el que está. Esta copia desaparece cuando abre otra cosa.</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>Abrir imágenes</translation>
        </message>
        <message>
            <source>Open sam&amp;ple project</source>
            <translation>Abrir proyecto de e&amp;jemplo</translation>
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation>Abrir algunas imágenes de una carpeta</translation>
        </message>
        <message>
            <source>Orientation (°)</source>
            <translation>Orientación (°)</translation>
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation>P&amp;olígono</translation>
        </message>
        <message>
            <source>PNG in the colours of CamVid</source>
            <translation>PNG con los colores de CamVid</translation>
        </message>
        <message>
            <source>PNG in the colours of Cityscapes</source>
            <translation>PNG con los colores de Cityscapes</translation>
        </message>
        <message>
            <source>PNG in the colours of Pascal VOC</source>
            <translation>PNG con los colores de Pascal VOC</translation>
        </message>
        <message>
            <source>PNG in the colours of the project</source>
            <translation>PNG con los colores del proyecto</translation>
        </message>
        <message>
            <source>PNG of class ids</source>
            <translation>PNG de números de clase</translation>
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation>Pa&amp;usa</translation>
        </message>
        <message>
            <source>Page with the worst images</source>
            <translation>Página con las peores imágenes</translation>
        </message>
        <message>
            <source>Paint a correction</source>
            <translation>Pintar una corrección</translation>
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation>Pinte un poco de cada clase: un aprendizaje rápido propone el resto de la imagen, de nuevo con cada gesto</translation>
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation>Pintar la clase elegida; mantenga Alt para borrar</translation>
        </message>
        <message>
            <source>Painted since then</source>
            <translation>Pintado desde entonces</translation>
        </message>
        <message>
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <source>Perimeter (px)</source>
            <translation>Perímetro (px)</translation>
        </message>
        <message>
            <source>Perimeter ({})</source>
            <translation>Perímetro ({})</translation>
        </message>
        <message>
            <source>Pick class</source>
            <translation>Tomar clase</translation>
        </message>
        <message>
            <source>Pixel height ({})</source>
            <translation>Altura del píxel ({})</translation>
        </message>
        <message>
            <source>Pixel width ({})</source>
            <translation>Anchura del píxel ({})</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polígono</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Precisión</translation>
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation>Predecir todas las imágenes de una carpeta y escribir máscaras, superposiciones, contornos y más</translation>
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation>Predecir con el último modelo aprendido, sea cual sea el veredicto</translation>
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation>Predecir con el modelo al que este ha sustituido</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Predicha</translation>
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation>Las predicciones han empeorado: IoU media {:.3f} en las últimas {} imágenes, {:.3f} antes; quizá estas imágenes sean más difíciles.</translation>
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation>Las predicciones ya no mejoran: IoU media {:.3f} en las últimas {} imágenes, {:.3f} antes. Quizá haya terminado.</translation>
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation>Las predicciones siguen mejorando: IoU media {:.3f} en las últimas {} imágenes, {:.3f} antes.</translation>
        </message>
        <message>
            <source>Press D for the next image. It is predicted as it opens.</source>
            <translation>Pulse D para la imagen siguiente. Se predice al abrirse.</translation>
        </message>
        <message>
            <source>Press Learn from corrections. A copy of the model learns from what you said; for the tour, twenty seconds will do.</source>
            <translation>Pulse «Aprender de las correcciones». Una copia del modelo aprende de lo que ha dicho; para la visita bastan veinte segundos.</translation>
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation>Pulsar en la imagen donde está el puntero, y soltar</translation>
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation>Pá&amp;gina anterior</translation>
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation>Panel a&amp;nterior</translation>
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation>Mapa de &amp;probabilidad</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>Devolver todos los paneles a su primer lugar</translation>
        </message>
        <message>
            <source>Read about the panel that has the keyboard or that the mouse is over</source>
            <translation>Leer sobre el panel que tiene el teclado o sobre el que está el ratón</translation>
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation>Leer máscaras que otros programas han hecho de estas imágenes</translation>
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation>Leer lo que el programa ha anotado, con los detalles de los fallos</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Exhaustividad</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectángulo</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Regiones</translation>
        </message>
        <message>
            <source>Regions, high</source>
            <translation>Regiones, alto</translation>
        </message>
        <message>
            <source>Regions, low</source>
            <translation>Regiones, bajo</translation>
        </message>
        <message>
            <source>Regions, median</source>
            <translation>Regiones, mediana</translation>
        </message>
        <message>
            <source>Reject region</source>
            <translation>Rechazar región</translation>
        </message>
        <message>
            <source>Relabel region</source>
            <translation>Cambiar la clase de la región</translation>
        </message>
        <message>
            <source>Reset the la&amp;yout</source>
            <translation>Disposición ori&amp;ginal</translation>
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation>Clic &amp;inteligente</translation>
        </message>
        <message>
            <source>SD of area (px)</source>
            <translation>DE del área (px)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Guardar un informe</translation>
        </message>
        <message>
            <source>Save measurements</source>
            <translation>Guardar mediciones</translation>
        </message>
        <message>
            <source>Save scores</source>
            <translation>Guardar puntuaciones</translation>
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation>Guardar las versiones y el registro como texto, sin ninguna imagen, para quienes puedan ayudar</translation>
        </message>
        <message>
            <source>Say how large a pixel is, by a line along a scale bar</source>
            <translation>Decir cuánto mide un píxel, con una línea a lo largo de una barra de escala</translation>
        </message>
        <message>
            <source>Scale ba&amp;r</source>
            <translation>&amp;Barra de escala</translation>
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation>Evaluar el modelo en imágenes cuyas máscaras verdaderas se conocen, las peores primero</translation>
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation>Ver lo buenas que han sido las predicciones, imagen por imagen</translation>
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation>Elegir la clase pulsada</translation>
        </message>
        <message>
            <source>Set &amp;scale…</source>
            <translation>Fijar la e&amp;scala…</translation>
        </message>
        <message>
            <source>Share of image</source>
            <translation>Parte de la imagen</translation>
        </message>
        <message>
            <source>Share of images</source>
            <translation>Parte de las imágenes</translation>
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation>Mostrar &amp;máscaras</translation>
        </message>
        <message>
            <source>Show a scale bar on the picture where the size of its pixels is known</source>
            <translation>Mostrar una barra de escala en la imagen si se conoce el tamaño de sus píxeles</translation>
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation>Mostrar cada píxel de la imagen como un píxel de la pantalla</translation>
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation>Mostrar en colores lo probable que es la clase predicha</translation>
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation>Mostrar en colores lo probable que es la clase elegida; para dos clases</translation>
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation>Mostrar en colores lo que faltó, se halló de más o se tomó por otra clase; tras una comparación con la verdad de referencia</translation>
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation>Mostrar por turnos lo que dicen el modelo en uso y el anterior o el ofrecido</translation>
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation>Mostrar u ocultar todas las máscaras; mantenga la tecla para un vistazo</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>Mostrar el &amp;registro</translation>
        </message>
        <message>
            <source>Show the whole image</source>
            <translation>Mostrar toda la imagen</translation>
        </message>
        <message>
            <source>Show what &amp;judges</source>
            <translation>Mostrar lo que &amp;juzga</translation>
        </message>
        <message>
            <source>Shrink</source>
            <translation>Reducir</translation>
        </message>
        <message>
            <source>Shrink region</source>
            <translation>Reducir región</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>Pincel más pequeño</translation>
        </message>
        <message>
            <source>Smart click</source>
            <translation>Clic inteligente</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Suavizar</translation>
        </message>
        <message>
            <source>Smooth region</source>
            <translation>Suavizar región</translation>
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation>Algo ha fallado durante: {}. Vuelva a intentarlo; si sigue así, Ayuda &gt; Guardar un informe tiene los detalles para quienes puedan arreglarlo.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation>Espacio pulsado, o botón central</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Dividir</translation>
        </message>
        <message>
            <source>Split region</source>
            <translation>Dividir región</translation>
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation>Parar el aprendizaje; el modelo queda como está</translation>
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation>Parar, c&amp;onservar</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation>Quitar el último vértice de un polígono</translation>
        </message>
        <message>
            <source>Take the &amp;tour</source>
            <translation>&amp;Visita guiada</translation>
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation>Llevar el teclado a la parte siguiente de la ventana</translation>
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation>Llevar el teclado a la parte anterior de la ventana</translation>
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation>Enseñar al modelo todo lo que ha pintado y aceptado</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>Eso es todo</translation>
        </message>
        <message>
            <source>The better model predicts from now on; here it says why. M shows on the picture what each of the two says: try it.</source>
            <translation>Desde ahora predice el mejor modelo; aquí dice por qué. M muestra en la imagen lo que dice cada uno: pruébelo.</translation>
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation>La clase {} no se puede quitar: {} tiene {} píxeles anotados así; bórrelos primero.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation>Las clases de {} se están cambiando en otra ventana; vuelva a intentarlo dentro de un momento.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation>Las clases de {} se están cambiando; abra la carpeta de nuevo dentro de un momento.</translation>
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation>Las clases de {} se cambiaron en otra ventana; abra la carpeta de nuevo.</translation>
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>El modelo actual se queda, aunque hay demasiado poco reservado para decir cuál es mejor (hacen falta {} píxeles de dos clases): {}.</translation>
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>El modelo actual se queda: IoU media {after} después, {before} antes, en {pixels} píxeles reservados.</translation>
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation>El disco está lleno, ha fallado: {}; libere espacio y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation>El disco de {} no responde, ha fallado: {}; conéctelo de nuevo y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation>El archivo {} no se puede usar, ha fallado: {}; compruebe que puede leer y escribir allí.</translation>
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation>No se puede escribir en la carpeta {}.</translation>
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation>La tarjeta gráfica ha fallado durante: {}. Inicie de nuevo el programa; con CUDA_VISIBLE_DEVICES=-1 en su entorno funciona sin la tarjeta.</translation>
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation>La imagen es muy grande: esto abarcó {} x {} píxeles alrededor del clic y no más. Haga clic de nuevo más allá.</translation>
        </message>
        <message>
            <source>The image of {} is open in another window; close it there, then try again.</source>
            <translation>La imagen de {} está abierta en otra ventana; ciérrela allí y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation>El índice del proyecto no se pudo usar ({}) y se ha rehecho; el antiguo se conserva como {}.</translation>
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation>No se puede escribir el índice {} ({}); la lista de imágenes está completa, pero la próxima vez habrá que rehacer las predicciones.</translation>
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>El diario de {} no se puede leer, por lo que los pasos anteriores ya no se pueden deshacer; su registro se conserva como {}.</translation>
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation>La última entrada del diario de {} estaba incompleta y se ha omitido; todo lo anterior está aquí.</translation>
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation>La máscara {} {} y se ha dejado como está; en su lugar se muestra lo que sabe el diario.</translation>
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation>La máscara {} {} y se ha movido a {}; en su lugar se muestra lo que sabe el diario.</translation>
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>El nuevo modelo es mejor: IoU media {after} después, {before} antes, en {pixels} píxeles reservados.</translation>
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>Se toma el nuevo modelo, aunque hay demasiado poco reservado para decir cuál es mejor (hacen falta {} píxeles de dos clases): {}.</translation>
        </message>
        <message>
            <source>The new model is taken: mean IoU {after} after, {before} before, on {pixels} held-out pixels. That is too close to tell, and it has learned from more.</source>
            <translation>Se adopta el nuevo modelo: IoU media {after} después, {before} antes, en {pixels} píxeles reservados. La diferencia es demasiado pequeña para decidir, y ha aprendido de más correcciones.</translation>
        </message>
        <message>
            <source>The next image</source>
            <translation>La imagen siguiente</translation>
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation>La página siguiente, en archivos con varias</translation>
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation>La página anterior, en archivos con varias</translation>
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>El programa no terminó bien la última vez, con {} de {} abierta. Cada trazo acabado se conserva: abra de nuevo la carpeta para continuar. Ayuda &gt; Guardar un informe recoge lo que se sabe.</translation>
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>El programa no terminó bien la última vez. Cada trazo acabado se conserva: abra de nuevo la carpeta para continuar. Ayuda &gt; Guardar un informe recoge lo que se sabe.</translation>
        </message>
        <message>
            <source>The rest is right? Press Ctrl+Return to confirm all that is predicted. Ctrl+Z takes it back.</source>
            <translation>¿El resto está bien? Pulse Ctrl+Intro para confirmar todo lo predicho. Ctrl+Z lo deshace.</translation>
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation>El proyecto de ejemplo no se puede copiar a {} ({}); libere espacio y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>The verdict</source>
            <translation>El veredicto</translation>
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation>Todavía no hay correcciones de las que aprender: pinte sobre lo que el modelo hizo mal, o acepte lo que hizo bien, y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation>No hubo memoria suficiente para: {}. Cierre otros programas y vuelva a intentarlo; una imagen o un modelo más pequeños necesitan menos.</translation>
        </message>
        <message>
            <source>This is the eraser (E). Rub out a bit of what you have painted: those pixels are the model's again.</source>
            <translation>Este es el borrador (E). Borre un poco de lo que ha pintado: esos píxeles vuelven a ser del modelo.</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>Por hacer</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>Tools of plug-ins</source>
            <translation>Herramientas de complementos</translation>
        </message>
        <message>
            <source>Top (px)</source>
            <translation>Arriba (px)</translation>
        </message>
        <message>
            <source>Touches border</source>
            <translation>Toca el borde</translation>
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation>Probar el programa con unas cuantas imágenes</translation>
        </message>
        <message>
            <source>Two minutes through all that matters, on a copy of the samples</source>
            <translation>Dos minutos por todo lo importante, con una copia de los ejemplos</translation>
        </message>
        <message>
            <source>Unfinished first</source>
            <translation>Sin terminar primero</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; numbers of objects are not kept.</source>
            <translation>Lo no anotado pasa a ser fondo salvo que se conserve como objetos; los números de objetos no se conservan.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of areas are flattened.</source>
            <translation>Lo no anotado pasa a ser fondo salvo que se conserve como objetos; los solapes de áreas se aplanan.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened.</source>
            <translation>Lo no anotado pasa a ser fondo salvo que se conserve como objetos; los solapes de objetos se aplanan.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened; lines and points are left out.</source>
            <translation>Lo no anotado pasa a ser fondo salvo que se conserve como objetos; los solapes de objetos se aplanan; líneas y puntos se omiten.</translation>
        </message>
        <message>
            <source>Use a m&amp;odel file…</source>
            <translation>U&amp;sar un archivo de modelo…</translation>
        </message>
        <message>
            <source>Use a model file</source>
            <translation>Usar un archivo de modelo</translation>
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation>Usar el &amp;nuevo modelo</translation>
        </message>
        <message>
            <source>Use the tool</source>
            <translation>Usar la herramienta</translation>
        </message>
        <message>
            <source>What the model says</source>
            <translation>Lo que dice el modelo</translation>
        </message>
        <message>
            <source>What {} held before is gone; it stays as it is.</source>
            <translation>Lo que {} contenía antes ya no existe; se queda como está.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rueda</translation>
        </message>
        <message>
            <source>Width (px)</source>
            <translation>Anchura (px)</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>Con notas</translation>
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation>Escribir la máscara ahora; también se escribe en cada pausa</translation>
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation>Escribir las máscaras para otros programas: COCO, YOLO, CVAT, ImageJ y más</translation>
        </message>
        <message>
            <source>YOLO segmentation</source>
            <translation>Segmentación YOLO</translation>
        </message>
        <message>
            <source>You could go on working now. Some of your corrections are held out: they teach nothing, and judge both models in the end.</source>
            <translation>Podría seguir trabajando. Algunas de sus correcciones están reservadas: no enseñan nada y al final juzgan a ambos modelos.</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>A&amp;cercar</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>A&amp;lejar</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Zoom en el puntero</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>quedan unos {} min</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>quedan unos {} s</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>anotación</translation>
        </message>
        <message>
            <source>as shown</source>
            <translation>como se muestra</translation>
        </message>
        <message>
            <source>both</source>
            <translation>ambas</translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>con correcciones en %Ln imagen</numerusform>
                <numerusform>con correcciones en %Ln imágenes</numerusform>
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation>última acción</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>está dañada</translation>
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation>mide {} x {} píxeles</translation>
        </message>
        <message>
            <source>labelme with masks</source>
            <translation>labelme con máscaras</translation>
        </message>
        <message>
            <source>labelme with polygons</source>
            <translation>labelme con polígonos</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation>en estas imágenes no queda nada sin anotar</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>predicción</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>los archivos</translation>
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation>ambos coinciden en {} en lo que nadie ha anotado (hace falta {})</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation>{} Son casi todos trazos sobre errores, así que también cuenta que: {}.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation>No se puede leer {} ({}); dé a la imagen un nombre más corto.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation>No se puede leer {} ({}); ahí dice hasta dónde llegó un cambio de clases. Restáurelo de una copia de seguridad antes de continuar.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation>No se puede leer {} ({}); compruebe que tiene permiso para leerlo y que su disco está conectado.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation>No se puede escribir en {} ({}), por lo que {} no se puede cambiar; compruebe que puede escribir allí, o libere espacio, y ábrala de nuevo.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation>No se puede escribir en {} ({}); elija otra carpeta para las máscaras.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation>No se puede escribir {} ({}); libere espacio o trabaje en una carpeta en la que pueda escribir.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation>No se puede escribir {} ({}); dé a la imagen un nombre más corto.</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{} h {} min</translation>
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation>{} no tiene imágenes; póngalas allí o en su carpeta {}.</translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>{} en %Ln imagen: eso es lo anotado como {}.</numerusform>
                <numerusform>{} en %Ln imágenes: eso es lo anotado como {}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>{} en todas las máscaras guardadas: {}, %Ln imagen</numerusform>
                <numerusform>{} en todas las máscaras guardadas: {}, %Ln imágenes</numerusform>
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation>{} no es una de las imágenes de {}; abra la carpeta en la que está.</translation>
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation>{} está abierta en otra ventana ({}) y no se puede cambiar aquí; ciérrela allí y ábrala de nuevo.</translation>
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation>{} líneas de {} estaban dañadas y se han omitido; el archivo como estaba se conserva como {}.</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} min</translation>
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation>Hasta ahora {} de {} imágenes anotadas en su mayor parte; después se verá si las predicciones siguen mejorando.</translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>{} px en %Ln región</numerusform>
                <numerusform>{} px en %Ln regiones</numerusform>
            </translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{} s</translation>
        </message>
    </context>
</TS>
