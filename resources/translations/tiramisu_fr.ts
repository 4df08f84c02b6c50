<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation>&amp;Copier les versions</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segmenter des images avec un DenseNet entièrement convolutif qui apprend de vos corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation>À propos de Tiramisu</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Rétablir : {}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>A&amp;nnuler</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>A&amp;nnuler : {}</translation>
        </message>
        <message>
            <source>last click</source>
            <translation>dernier clic</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation>Traitement de {}…</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Chargement du modèle…</translation>
        </message>
        <message>
            <source>Process a folder</source>
            <translation>Traiter un dossier</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation>&amp;Voir les résultats</translation>
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation>Relancé avec le même dossier de sortie, le traitement ne fait que ce qui reste : ce qui a changé, est nouveau ou a échoué.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation>Ce qui est fait reste ; démarrez à nouveau pour continuer.</translation>
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation>Écriture des fichiers de toutes les images…</translation>
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation>encore {} h {} min environ</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>encore {} min environ</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>encore {} s environ</translation>
        </message>
        <message>
            <source>processing the folder</source>
            <translation>traitement du dossier</translation>
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation>{} images sur {} terminées</translation>
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation>&amp;Contours : régions cernées</translation>
        </message>
        <message>
            <source>&amp;Measurements of all regions (CSV, Excel)</source>
            <translation>&amp;Mesures de toutes les régions (CSV, Excel)</translation>
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation>&amp;Surimpressions : classes teintées</translation>
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation>&amp;Probabilités de chaque classe (OME-TIFF)</translation>
        </message>
        <message>
            <source>Formats of masks</source>
            <translation>Formats des masques</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masques</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation>Opacité des surimpressions</translation>
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation>Images et chiffres</translation>
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation>Un dossier d'images</translation>
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation>Un nouveau dossier, ou celui d'un traitement antérieur</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>Dossier d'images</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>Dossier des résultats</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>Aucun projet ouvert</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>The images in</source>
            <translation>Les images de</translation>
        </message>
        <message>
            <source>{} (in use)</source>
            <translation>{} (utilisé)</translation>
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
            <translation>Rayon du pinceau</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation>Rayon du pinceau</translation>
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation>Rayon du pinceau en pixels de l'image (Ctrl+molette)</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation>réduction des canaux de l'image</translation>
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
            <translation>Couleur du canal {}</translation>
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation>Couleur des valeurs les plus hautes</translation>
        </message>
        <message>
            <source>Show this channel</source>
            <translation>Afficher ce canal</translation>
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation>Prendre les limites de chaque image : ses percentiles 0,1 et 99,9</translation>
        </message>
        <message>
            <source>Value shown black</source>
            <translation>Valeur affichée en noir</translation>
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation>Valeur affichée en pleine couleur</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation>Comme à l'ouverture</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Canaux</translation>
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation>Seul l'affichage change. Fichiers et masques restent tels quels, et le modèle voit toujours l'image telle qu'elle a été ouverte.</translation>
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation>Montrer l'image que voit le modèle, jusqu'à ce que vous choisissiez autrement</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Counting pixels…</source>
            <translation>Comptage des pixels…</translation>
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation>La première classe est le fond, qui reste toujours.</translation>
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation>Il ne peut pas y avoir plus de classes.</translation>
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation>Il y a déjà une classe {} ; choisissez un autre nom.</translation>
        </message>
        <message>
            <source>There is no project open.</source>
            <translation>Aucun projet n'est ouvert.</translation>
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation>Il faut au moins deux classes.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>modification des classes</translation>
        </message>
        <message>
            <source>class {}</source>
            <translation>classe {}</translation>
        </message>
        <message>
            <source>counting the pixels</source>
            <translation>comptage des pixels</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation>Cliquer pour peindre avec une classe ; un double-clic ou F2 la renomme, Suppr la supprime ; la faire glisser, ou Alt et une flèche, pour la déplacer</translation>
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renommer</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>Ajouter une classe</translation>
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation>Changer la &amp;couleur…</translation>
        </message>
        <message>
            <source>Colour of {}</source>
            <translation>Couleur de {}</translation>
        </message>
        <message>
            <source>Delete the class…</source>
            <translation>Supprimer la classe…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Key {}</source>
            <translation>Touche {}</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Descendre</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Monter</translation>
        </message>
        <message>
            <source>Move the class down</source>
            <translation>Descendre la classe</translation>
        </message>
        <message>
            <source>Move the class up</source>
            <translation>Monter la classe</translation>
        </message>
        <message>
            <source>not annotated here</source>
            <translation>pas annotée ici</translation>
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation>{} : dans aucun masque enregistré</translation>
        </message>
    </context>
    <context>
        <name>CoachMark</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>Terminer la visite</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Passer</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation>{} est aussi interrogé…</translation>
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation>Affiché maintenant : {}</translation>
        </message>
        <message>
            <source>comparing the models</source>
            <translation>comparaison des modèles</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>lecture du modèle</translation>
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation>&amp;deviennent</translation>
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation>Classe que prennent les pixels</translation>
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation>Comptage des pixels annotés {}…</translation>
        </message>
        <message>
            <source>Delete the class</source>
            <translation>Supprimer la classe</translation>
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation>Supprimer la classe {}</translation>
        </message>
        <message>
            <source>For two minutes a message then offers Undo, unless you change the classes again or open another folder. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation>Pendant deux minutes, un message propose ensuite « Annuler », sauf si vous changez de nouveau les classes ou ouvrez un autre dossier. Les traits antérieurs s'annulent comme avant, dans les classes qui restent. Les modèles gardent ce qu'ils savent.</translation>
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation>Aucun pixel n'est annoté {}.</translation>
        </message>
        <message>
            <source>These pixels</source>
            <translation>Ces pixels</translation>
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation>redeviennent &amp;non annotés : la prédiction y réapparaît</translation>
        </message>
    </context>
    <context>
        <name>EarlyNote</name>
        <message>
            <source>Still loading: look around, zoom and pan. You can paint once all of the image is here.</source>
            <translation>Chargement en cours : vous pouvez déjà regarder, zoomer et déplacer. Vous pourrez peindre dès que toute l’image sera là.</translation>
        </message>
    </context>
    <context>
        <name>ElapsedText</name>
        <message>
            <source>Other programs keep this computer busy; it takes longer.</source>
            <translation>D'autres programmes occupent cet ordinateur ; cela prend plus de temps.</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Comparer</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>&amp;Fichier…</translation>
        </message>
        <message>
            <source>&amp;Masks in</source>
            <translation>&amp;Masques dans</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>A folder of true masks</source>
            <translation>Un dossier de vrais masques</translation>
        </message>
        <message>
            <source>By so much outlines may be off and still count in boundary F1</source>
            <translation>Écart permis des contours pour compter encore dans le F1 de contour</translation>
        </message>
        <message>
            <source>Compare with ground truth</source>
            <translation>Comparer à la vérité terrain</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>&amp;Dossier…</translation>
        </message>
        <message>
            <source>File or folder of true masks</source>
            <translation>Fichier ou dossier de vrais masques</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Ground truth</source>
            <translation>Vérité terrain</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>Chargement du modèle…</translation>
        </message>
        <message>
            <source>M&amp;y own annotation</source>
            <translation>M&amp;a propre annotation</translation>
        </message>
        <message>
            <source>Outlines may be off by</source>
            <translation>Écart permis des contours</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>The model in use predicts each image that has a true mask. Nothing is written into your annotation.</source>
            <translation>Le modèle utilisé prédit chaque image qui a un vrai masque. Rien n'est écrit dans votre annotation.</translation>
        </message>
        <message>
            <source>True masks</source>
            <translation>Vrais masques</translation>
        </message>
        <message>
            <source>comparing with ground truth</source>
            <translation>comparaison à la vérité terrain</translation>
        </message>
        <message>
            <source>{} of {} images compared</source>
            <translation>{} images sur {} comparées</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>&amp;Import as annotation…</source>
            <translation>&amp;Importer comme annotation…</translation>
        </message>
        <message>
            <source>&amp;Save scores…</source>
            <translation>&amp;Enregistrer les scores…</translation>
        </message>
        <message>
            <source>Choose Analyse &gt; Compare with ground truth to see scores.</source>
            <translation>Choisissez Analyse &gt; Comparer à la vérité terrain pour voir des scores.</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Écarté</translation>
        </message>
        <message>
            <source>Scores of the classes</source>
            <translation>Scores des classes</translation>
        </message>
        <message>
            <source>Scores of the images</source>
            <translation>Scores des images</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Ce qui a été écarté</translation>
        </message>
        <message>
            <source>accuracy {}</source>
            <translation>exactitude {}</translation>
        </message>
        <message>
            <source>mean IoU {}</source>
            <translation>IoU moyen {}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>&amp;Choisir…</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exporter</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>Un dossier vide</translation>
        </message>
        <message>
            <source>Export masks</source>
            <translation>Exporter les masques</translation>
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation>Pour les formats d'objets, d'où ils reviennent comme fond</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation>Pixels non annotés comme objets de ce nom</translation>
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation>Masquer {}</translation>
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation>Masquer {} : ses masques ne sont pas dessinés</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation>recherche de nouvelles images</translation>
        </message>
    </context>
    <context>
        <name>GroundTruthComparison</name>
        <message>
            <source>Comparing with ground truth…</source>
            <translation>Comparaison à la vérité terrain…</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} enregistré</translation>
        </message>
        <message>
            <source>comparing the image</source>
            <translation>comparaison de l'image</translation>
        </message>
        <message>
            <source>saving the scores</source>
            <translation>enregistrement des scores</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>The model is learning; take the tour when it is done.</source>
            <translation>Le modèle apprend ; faites la visite quand il aura fini.</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Visite</translation>
        </message>
        <message>
            <source>for {} s</source>
            <translation>pendant {} s</translation>
        </message>
        <message>
            <source>making a copy of the samples</source>
            <translation>copie des exemples</translation>
        </message>
        <message>
            <source>{} of {}</source>
            <translation>{} sur {}</translation>
        </message>
    </context>
    <context>
        <name>HeldOutMark</name>
        <message>
            <source>All of this image is held out: it judges, never teaches</source>
            <translation>Toute cette image est mise de côté : elle juge et n'enseigne jamais</translation>
        </message>
        <message>
            <source>Not divided yet: that happens when the model learns</source>
            <translation>Pas encore répartie : cela se fait quand le modèle apprend</translation>
        </message>
        <message>
            <source>Nothing of this image is held out: it teaches</source>
            <translation>Rien de cette image n'est mis de côté : elle enseigne</translation>
        </message>
        <message>
            <source>Tinted: {} of {} corrected blocks judge, and never teach</source>
            <translation>Teinté : {} blocs corrigés sur {} jugent et n'enseignent jamais</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>No page has all of these words.</source>
            <translation>Aucune page ne contient tous ces mots.</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Search through the help</source>
            <translation>Rechercher dans l'aide</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>Held out: it never teaches, it judges what was learnt.</source>
            <translation>Mise de côté : elle n'enseigne jamais, elle juge ce qui a été appris.</translation>
        </message>
        <message>
            <source>Time spent: {}</source>
            <translation>Temps passé : {}</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>exclue</translation>
        </message>
        <message>
            <source>judges</source>
            <translation>juge</translation>
        </message>
        <message>
            <source>judges in part</source>
            <translation>juge en partie</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>validation</translation>
        </message>
        <message>
            <source>{:.0f} % of its corrections are held out: they judge.</source>
            <translation>{:.0f} % de ses corrections sont mises de côté : elles jugent.</translation>
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation>{:.0f} % incertaine</translation>
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation>{} x {} pixels</translation>
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation> ({} dans le projet)</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Terminée</translation>
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation>&amp;Exclure de l'entraînement</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>&amp;Note…</translation>
        </message>
        <message>
            <source>Find by name or note</source>
            <translation>Chercher par nom ou note</translation>
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation>Chercher des images par nom ou note</translation>
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation>Image {} sur {}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Images that are done</source>
            <translation>Images terminées</translation>
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation>Garder pour la &amp;validation</translation>
        </message>
        <message>
            <source>No images are open</source>
            <translation>Aucune image ouverte</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>Ordre des images</translation>
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation>À retenir sur {} :</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>Quelles images</translation>
        </message>
        <message>
            <source>{} of {} done</source>
            <translation>{} sur {} terminées</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation>&amp;Fichier…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importer</translation>
        </message>
        <message>
            <source>A folder of masks</source>
            <translation>Un dossier de masques</translation>
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation>Ajouter les classes qui manquent au projet</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>&amp;Dossier…</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>Fichier ou dossier</translation>
        </message>
        <message>
            <source>Import masks</source>
            <translation>Importer des masques</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masques</translation>
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation>Remplacer les masques existants</translation>
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation>Les anciens sont conservés à côté</translation>
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation>Examen de l'image…</translation>
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation>Peignez un peu de deux classes ; le reste sera alors proposé.</translation>
        </message>
        <message>
            <source>Proposed in {} s</source>
            <translation>Proposé en {} s</translation>
        </message>
        <message>
            <source>The model knows none of these classes; instant proposals learn them while you paint.</source>
            <translation>Le modèle ne connaît aucune de ces classes ; les propositions instantanées les apprennent pendant que vous peignez.</translation>
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation>apprentissage de vos clics</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation>&amp;Touche</translation>
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation>&amp;Deuxième touche</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions et leurs touches</translation>
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation>Toutes les actions retrouvent leurs touches d'origine.</translation>
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation>Filtrer par action ou touche</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Touche</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove: {}</source>
            <translation>Retirer : {}</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Tout réinitialiser</translation>
        </message>
        <message>
            <source>Reset all…</source>
            <translation>Tout réinitialiser…</translation>
        </message>
        <message>
            <source>Reset this</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <source>Second key</source>
            <translation>Deuxième touche</translation>
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation>La prendre à « {} »</translation>
        </message>
        <message>
            <source>This key is fixed</source>
            <translation>Cette touche est fixe</translation>
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation>{} est fixe : {}. Choisissez une autre touche.</translation>
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation>{} est la touche de « {} ».</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation>Apprentissage…</translation>
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation>Arrêté. Le modèle est tel qu'il était.</translation>
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation>Arrêté ; la dernière série était finie.</translation>
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation>Le modèle n'a pas appris ; il est tel qu'il était.</translation>
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation>Aucun modèle ne peut apprendre ; choisissez-en un avec Modèle &gt; Utiliser un fichier de modèle.</translation>
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation>apprentissage des corrections</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation>Confiance de la prédiction</translation>
        </message>
        <message>
            <source>Errors of the model</source>
            <translation>Erreurs du modèle</translation>
        </message>
        <message>
            <source>Errors: not known for this image</source>
            <translation>Erreurs : inconnues pour cette image</translation>
        </message>
        <message>
            <source>False: background in truth</source>
            <translation>Faux : fond en réalité</translation>
        </message>
        <message>
            <source>Missed: predicted as background</source>
            <translation>Manqué : prédit comme fond</translation>
        </message>
        <message>
            <source>Probability of {}</source>
            <translation>Probabilité de {}</translation>
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation>Incertitude du modèle</translation>
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation>Incertitude : il n'y a pas de modèle</translation>
        </message>
        <message>
            <source>Wrong class</source>
            <translation>Mauvaise classe</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>sûr</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>incertain</translation>
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation>Protéger {}</translation>
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation>Protéger {} : aucun outil ne change ce qui est annoté ainsi</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Erreurs</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Chercher dans le journal</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>Ouvrir le &amp;dossier</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Avertissements et erreurs</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Ce qui est affiché</translation>
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation>Impossible de lire {} ({}).</translation>
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation>{} entrées sur {} de {}</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation>IoU, mis de côté</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation>Fermez à nouveau la fenêtre pour quitter sans les derniers traits.</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>Apprentissage</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
    </context>
    <context>
        <name>MaskTransfer</name>
        <message>
            <source>Putting the masks back…</source>
            <translation>Rétablissement des masques…</translation>
        </message>
        <message>
            <source>The masks are as they were before the import.</source>
            <translation>Les masques sont comme avant l'importation.</translation>
        </message>
        <message>
            <source>putting the masks back</source>
            <translation>le rétablissement des masques</translation>
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
            <translation>&amp;Diviser</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Mesurer</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Annotation only</source>
            <translation>Annotation seule</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>Comme affiché</translation>
        </message>
        <message>
            <source>As shown: your annotation, and the prediction where you have said nothing</source>
            <translation>Comme affiché : votre annotation, et la prédiction là où vous n'avez rien dit</translation>
        </message>
        <message>
            <source>Bac&amp;kground</source>
            <translation>&amp;Fond</translation>
        </message>
        <message>
            <source>First divide regions that hang together by narrow necks</source>
            <translation>Diviser d'abord les régions qui se tiennent par un col étroit</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Inter&amp;val</source>
            <translation>Inter&amp;valle</translation>
        </message>
        <message>
            <source>Least area</source>
            <translation>Aire minimale</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and tell between which counts most answers are; takes long</source>
            <translation>Faire répondre le modèle plusieurs fois, des parties étant désactivées, et dire entre quels nombres sont la plupart des réponses ; prend du temps</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>Masques</translation>
        </message>
        <message>
            <source>Measure the regions of the first class, too</source>
            <translation>Mesurer aussi les régions de la première classe</translation>
        </message>
        <message>
            <source>Prediction only</source>
            <translation>Prédiction seule</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Smaller regions do not count</source>
            <translation>Les régions plus petites ne comptent pas</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>Cette image</translation>
        </message>
        <message>
            <source>from </source>
            <translation>dès </translation>
        </message>
    </context>
    <context>
        <name>MeasurementParts</name>
        <message>
            <source>This region may look different now; measure again to know.</source>
            <translation>Cette région a pu changer depuis ; mesurez à nouveau pour le savoir.</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsHistogram</name>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsPanel</name>
        <message>
            <source>All classes</source>
            <translation>Toutes les classes</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Click a row to see its region</source>
            <translation>Cliquer une ligne pour voir sa région</translation>
        </message>
        <message>
            <source>Column of the histogram</source>
            <translation>Colonne de l'histogramme</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xporter…</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Nothing has been measured yet.</source>
            <translation>Rien n'a encore été mesuré.</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Save all three tables as CSV or Excel</source>
            <translation>Enregistrer les trois tableaux en CSV ou Excel</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Totaux</translation>
        </message>
        <message>
            <source>What the histogram is about</source>
            <translation>Ce que montre l'histogramme</translation>
        </message>
        <message>
            <source>Which class the tables list</source>
            <translation>Quelle classe les tableaux montrent</translation>
        </message>
        <message>
            <source>in pixels only; no scale is known</source>
            <translation>en pixels seulement ; aucune échelle connue</translation>
        </message>
    </context>
    <context>
        <name>Measuring</name>
        <message>
            <source>Counts have no interval, since no model has predicted this.</source>
            <translation>Les nombres n'ont pas d'intervalle, car aucun modèle n'a prédit ceci.</translation>
        </message>
        <message>
            <source>Measuring all images…</source>
            <translation>Mesure de toutes les images…</translation>
        </message>
        <message>
            <source>Measuring {}…</source>
            <translation>Mesure de {}…</translation>
        </message>
        <message>
            <source>Saved {}.</source>
            <translation>{} enregistré.</translation>
        </message>
        <message>
            <source>There is no model to predict with; measure annotations.</source>
            <translation>Il n'y a pas de modèle pour prédire ; mesurez les annotations.</translation>
        </message>
        <message>
            <source>Writing {}…</source>
            <translation>Écriture de {}…</translation>
        </message>
        <message>
            <source>instant proposals</source>
            <translation>propositions instantanées</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>mesure</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>Fermer le message</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation>Vue d'ensemble</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation>Ouvrez d'abord les images que {} doit prédire.</translation>
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation>Ce modèle a été fait pour d'autres classes ({}) ; ce qu'il trouve de celles que ce projet n'a pas n'est pas affiché. L'apprentissage lui enseigne les vôtres.</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>lecture du modèle</translation>
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation>{} prédit maintenant.</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation>Tous les modèles</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>Models of this project</source>
            <translation>Modèles de ce projet</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>better</source>
            <translation>meilleur</translation>
        </message>
        <message>
            <source>made {}</source>
            <translation>créé {}</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>pas meilleur</translation>
        </message>
        <message>
            <source>taught from {}</source>
            <translation>appris à partir de {}</translation>
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation>{} : cliquer pour prédire avec lui</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation>Prédiction… %p %</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Scores</translation>
        </message>
        <message>
            <source>Taught from</source>
            <translation>Issu de</translation>
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation>aucun encore pour ces classes</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>non évalué</translation>
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation>Tout a été vu une fois ; on reprend au pire. </translation>
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation>Le modèle n'a pas encore prédit cette image.</translation>
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation>Le modèle est sûr de tout ce qui reste ici.</translation>
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation>recherche d'endroits incertains</translation>
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation>{:.0f} % d'incertitude ici</translation>
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation>Opacité des masques</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation>Ouverture de {}…</translation>
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation>Lecture d'autres canaux…</translation>
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation>Les traits qui manquaient au masque sont revenus du journal.</translation>
        </message>
        <message>
            <source>choosing channels</source>
            <translation>choix des canaux</translation>
        </message>
        <message>
            <source>opening the folder</source>
            <translation>ouverture du dossier</translation>
        </message>
        <message>
            <source>opening the image</source>
            <translation>ouverture de l'image</translation>
        </message>
        <message>
            <source>the sample project</source>
            <translation>ouverture du projet d'exemple</translation>
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation>{} n'est ni un dossier ni une image qui puisse être ouverte ; essayez PNG, JPEG, TIFF, BMP ou WebP.</translation>
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation>{} : {} x {} pixels</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation>Page </translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>Page du fichier</translation>
        </message>
        <message>
            <source>of {}</source>
            <translation>sur {}</translation>
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation>Chargement du réseau…</translation>
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation>Prédiction de {}…</translation>
        </message>
        <message>
            <source>predicting the image</source>
            <translation>prédiction de l'image</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source> MB</source>
            <translation> Mo</translation>
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
            <translation>&amp;Oublier les dossiers et modèles récents</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Touches…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>&amp;Predict with</source>
            <translation>&amp;Prédire avec</translation>
        </message>
        <message>
            <source>&amp;Radius of the brush at the start</source>
            <translation>&amp;Rayon du pinceau au départ</translation>
        </message>
        <message>
            <source>&amp;Save masks after a pause of</source>
            <translation>&amp;Enregistrer les masques après une pause de</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Counts when the program starts next.</source>
            <translation>S'applique au prochain démarrage du programme.</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Keys and lists</source>
            <translation>Touches et listes</translation>
        </message>
        <message>
            <source>L&amp;earn</source>
            <translation>A&amp;pprentissage</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Memory for &amp;undo</source>
            <translation>Mémoire d'a&amp;nnulation</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>The fastest that can be trusted</source>
            <translation>Le plus rapide qui soit fiable</translation>
        </message>
        <message>
            <source>What computes predictions, when the program starts next</source>
            <translation>Ce qui calcule les prédictions, au prochain démarrage</translation>
        </message>
        <message>
            <source>What the gestures of an image may take; the oldest go first</source>
            <translation>Ce que les gestes d'une image peuvent occuper ; les plus anciens partent d'abord</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Travail</translation>
        </message>
        <message>
            <source>keeping the preferences</source>
            <translation>conservation des préférences</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation>Ai-je terminé ?</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five; below, minutes spent on it. Only images that are labelled for the larger part are shown.</source>
            <translation>IoU de la première prédiction de chaque image avec ce que vous en avez fait : points pour les images, lignes pour les moyennes de cinq ; en dessous, les minutes passées. Seules les images annotées en majeure partie sont montrées.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image lately.</source>
            <translation>Temps passé, sans les pauses : {} en tout, {} par image dernièrement.</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image.</source>
            <translation>Temps passé, sans les pauses : {} en tout, {} par image.</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation>incertitude {} %</translation>
        </message>
        <message>
            <source>unlabelled</source>
            <translation>non annoté</translation>
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation>{} (annoté)</translation>
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation>{} (annoté ; le modèle dit {}, {} %)</translation>
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation>{} (prédit, {} %)</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation>Toutes les images du projet sont lues par ces canaux : vous les voyez et les modèles en apprennent. Les modèles formés avec d'autres canaux prédisent moins bien.</translation>
        </message>
        <message>
            <source>Channel {}</source>
            <translation>Canal {}</translation>
        </message>
        <message>
            <source>Channels that are read</source>
            <translation>Canaux lus</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation>&amp;Oublier ceux-ci</translation>
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation>La liste est maintenant vide ; les fichiers sont où ils étaient.</translation>
        </message>
    </context>
    <context>
        <name>Renumbering</name>
        <message>
            <source>Changing the classes…</source>
            <translation>Modification des classes…</translation>
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation>Modification des classes… {} %</translation>
        </message>
        <message>
            <source>The class {} is back.</source>
            <translation>La classe {} est de retour.</translation>
        </message>
        <message>
            <source>The class {} is deleted.</source>
            <translation>La classe {} est supprimée.</translation>
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation>Les classes sont en cours de modification ; attendez la fin.</translation>
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation>Les classes sont modifiées dans tous les masques.</translation>
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation>Le modèle apprend des masques ; arrêtez-le d'abord.</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>modification des classes</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation>Tout est enregistré.</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} enregistré</translation>
        </message>
        <message>
            <source>Saving {}…</source>
            <translation>Enregistrement de {}…</translation>
        </message>
        <message>
            <source>saving the mask</source>
            <translation>enregistrement du masque</translation>
        </message>
    </context>
    <context>
        <name>ScaleBar</name>
        <message>
            <source>Scale bar: {}</source>
            <translation>Barre d'échelle : {}</translation>
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
            <translation>&amp;Oublier ce qui a été défini</translation>
        </message>
        <message>
            <source>&amp;Line:</source>
            <translation>&amp;Ligne :</translation>
        </message>
        <message>
            <source>&amp;Use this scale</source>
            <translation>&amp;Utiliser cette échelle</translation>
        </message>
        <message>
            <source>All images of the project</source>
            <translation>Toutes les images du projet</translation>
        </message>
        <message>
            <source>Draw a line along the scale bar in the picture (Shift keeps it straight), then type how long it is.</source>
            <translation>Tirez une ligne le long de la barre d'échelle de l'image (Maj la garde droite), puis saisissez sa longueur.</translation>
        </message>
        <message>
            <source>F&amp;or:</source>
            <translation>&amp;Pour :</translation>
        </message>
        <message>
            <source>L&amp;ength:</source>
            <translation>Lon&amp;gueur :</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longueur</translation>
        </message>
        <message>
            <source>One pixel is:</source>
            <translation>Un pixel mesure :</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Scale now:</source>
            <translation>Échelle actuelle :</translation>
        </message>
        <message>
            <source>Set the scale</source>
            <translation>Définir l'échelle</translation>
        </message>
        <message>
            <source>This image only</source>
            <translation>Cette image seulement</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
    </context>
    <context>
        <name>ScaleSetting</name>
        <message>
            <source>from the file</source>
            <translation>d'après le fichier</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <source>set for the project</source>
            <translation>définie pour le projet</translation>
        </message>
        <message>
            <source>set for this image</source>
            <translation>définie pour cette image</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouverts &amp;récemment</translation>
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation>M&amp;odèles récents</translation>
        </message>
        <message>
            <source>reading the log</source>
            <translation>lecture du journal</translation>
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Sombre</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Clair</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Comme le &amp;système</translation>
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation>Luminosité, contraste et gamma à l'écran ; aucune donnée ne change</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation>Luminosité</translation>
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
            <translation>Réinitialiser</translation>
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
            <translation>De</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Nettoyer</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>Contigu</translation>
        </message>
        <message>
            <source>Drop specks below</source>
            <translation>Retirer en dessous de</translation>
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation>Trous et poussières, lisser, agrandir, réduire : cliquer une région, ou Maj-clic pour toute la classe choisie. Diviser : tirer un trait à travers des régions ; Alt le laisse non annoté. Fusionner : tirer un trait d'une région vers d'autres</translation>
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation>De combien rouge, vert et bleu peuvent s'écarter du pixel cliqué</translation>
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation>De combien lisser, agrandir ou réduire, ou largeur du trait ; tirer de côté pour plus ou moins</translation>
        </message>
        <message>
            <source>Mask opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation>Seulement ce qui touche au pixel cliqué</translation>
        </message>
        <message>
            <source>Paint over</source>
            <translation>Peindre sur</translation>
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation>Peindre avec un carré droit</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>Pression</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Rayon</translation>
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation>Les régions de moins de pixels sont retirées</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Carré</translation>
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation>Plus on appuie sur le stylet, plus le trait est large</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolérance</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Options des outils</translation>
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation>Quels pixels un geste peut changer ; avec une classe, c'est celle qui est à l'écran là où le geste commence</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation>Corrigez quelques erreurs du modèle, puis laissez-le apprendre.</translation>
        </message>
        <message>
            <source>How long to learn</source>
            <translation>Combien de temps apprendre</translation>
        </message>
        <message>
            <source>Judging: asking both models about what is held out… {} s</source>
            <translation>Jugement : les deux modèles sont interrogés sur ce qui est mis de côté… {} s</translation>
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation>En pause après l'étape {}</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>En pause.</translation>
        </message>
        <message>
            <source>Preparing: building the network… {} s</source>
            <translation>Préparation : construction du réseau… {} s</translation>
        </message>
        <message>
            <source>Preparing: reading the corrections… {} s</source>
            <translation>Préparation : lecture des corrections… {} s</translation>
        </message>
        <message>
            <source>Preparing: waiting for earlier work… {} s</source>
            <translation>Préparation : attente d'un travail antérieur… {} s</translation>
        </message>
        <message>
            <source>Step {}</source>
            <translation>Étape {}</translation>
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation>Ces corrections n'enseignent jamais ; elles ne font que juger ce qui a été appris.</translation>
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation>En attente : la série suivante commence quand vous aurez corrigé davantage.</translation>
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation>De quel modèle une copie apprend</translation>
        </message>
        <message>
            <source>all the time while I work</source>
            <translation>tout le temps que je travaille</translation>
        </message>
        <message>
            <source>for {} min</source>
            <translation>pendant {} min</translation>
        </message>
        <message>
            <source>from the built-in model</source>
            <translation>à partir du modèle intégré</translation>
        </message>
        <message>
            <source>from the current model</source>
            <translation>à partir du modèle actuel</translation>
        </message>
        <message>
            <source>until it stops improving</source>
            <translation>jusqu'à ne plus s'améliorer</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation>Nouvelles classes : {}.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation>Arrêté ; ce qui est fait reste.</translation>
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation>Mesure du doute sur {}…</translation>
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation>mesure de l'incertitude du modèle</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation>IoU sur {} pixels mis de côté de {} images. Avant : {}. Après : {}.</translation>
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation>Sur l'image maintenant : {}, {}.</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation>Trop peu de pixels pour compter.</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>moyenne</translation>
        </message>
        <message>
            <source>the one in use</source>
            <translation>celui utilisé</translation>
        </message>
        <message>
            <source>the other model</source>
            <translation>l'autre modèle</translation>
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation>notation de la qualité de la prédiction</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation>Ouvrir {}</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Ouverts récemment</translation>
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation>Segmenter des images avec un réseau qui apprend</translation>
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation>…ou déposez ici un dossier ou des images</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <source>This image has one channel only.</source>
            <translation>Cette image n'a qu'un canal.</translation>
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation>La prédiction est confirmée dans toute l'image.</translation>
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation>{} (lecture seule)</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation>{} enregistré ; il ne contient aucune image, mais des noms de fichiers.</translation>
        </message>
        <message>
            <source>saving the report</source>
            <translation>enregistrement du rapport</translation>
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation> Le journal tel qu'il était est conservé sous le nom {}.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln échec :</numerusform>
                <numerusform>%Ln échecs :</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln image</numerusform>
                <numerusform>%Ln images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>%Ln image a disparu</numerusform>
                <numerusform>%Ln images ont disparu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>%Ln image de ce projet</numerusform>
                <numerusform>%Ln images de ce projet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>%Ln image traitée.</numerusform>
                <numerusform>%Ln images traitées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln écartée</numerusform>
                <numerusform>%Ln écartées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>%Ln masque importé.</numerusform>
                <numerusform>%Ln masques importés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>%Ln masque écrit.</numerusform>
                <numerusform>%Ln masques écrits.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>%Ln nouvelle image</numerusform>
                <numerusform>%Ln nouvelles images</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln pixel</numerusform>
                <numerusform>%Ln pixels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln région</numerusform>
                <numerusform>%Ln régions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>%Ln sauté :</numerusform>
                <numerusform>%Ln sautés :</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln était à jour et a été sautée.</numerusform>
                <numerusform>%Ln étaient à jour et ont été sautées.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation>À &amp;propos de Tiramisu</translation>
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation>&amp;Accepter la région</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>Taille rée&amp;lle</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>A&amp;nalyse</translation>
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation>&amp;Revenir au modèle précédent</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>&amp;Pinceau</translation>
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation>Canaux &amp;lus…</translation>
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>&amp;Choisir un dossier…</translation>
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation>&amp;Nettoyer</translation>
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation>&amp;Contours seuls</translation>
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation>&amp;Différences avec le modèle</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation>&amp;Gomme</translation>
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation>Carte des &amp;erreurs</translation>
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation>E&amp;xporter les masques…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation>&amp;Remplir</translation>
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation>&amp;Ajuster à la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>A&amp;ller</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation>Propositions &amp;instantanées</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>&amp;Touches et souris</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>&amp;Touches…</translation>
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation>&amp;Lasso</translation>
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation>Apprendre des &amp;corrections</translation>
        </message>
        <message>
            <source>&amp;Measure…</source>
            <translation>&amp;Mesurer…</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modèle</translation>
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation>Image &amp;suivante</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>Panneau &amp;suivant</translation>
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation>Prélever la &amp;classe</translation>
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation>&amp;Prédire à nouveau</translation>
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation>Image &amp;précédente</translation>
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation>&amp;Traiter un dossier…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>R&amp;ectangle</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation>&amp;Enregistrer un rapport…</translation>
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation>Arrêt, &amp;jeter</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation>Carte d'&amp;incertitude</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>A&amp;nnuler</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>Affic&amp;hage</translation>
        </message>
        <message>
            <source>, page </source>
            <translation>, page </translation>
        </message>
        <message>
            <source>A copy of the samples</source>
            <translation>Une copie des exemples</translation>
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation>Un dossier pour les masques</translation>
        </message>
        <message>
            <source>A read-only folder</source>
            <translation>Dossier en lecture seule</translation>
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation>&amp;Accepter toute l'image</translation>
        </message>
        <message>
            <source>Accept image</source>
            <translation>Accepter l'image</translation>
        </message>
        <message>
            <source>Accept region</source>
            <translation>Accepter la région</translation>
        </message>
        <message>
            <source>Accept the rest</source>
            <translation>Accepter le reste</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>Exactitude</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Alt held</source>
            <translation>Alt enfoncée</translation>
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation>Ai-je &amp;terminé ?…</translation>
        </message>
        <message>
            <source>Annotated share</source>
            <translation>Part annotée</translation>
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>Un autre programme a modifié le masque {}, les étapes antérieures ne peuvent donc plus être annulées ; leur trace est conservée sous le nom {}.</translation>
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation>Un autre programme a écrit {} pendant qu'elle était ouverte ; sa version est conservée sous le nom {}.</translation>
        </message>
        <message>
            <source>Area (px)</source>
            <translation>Aire (px)</translation>
        </message>
        <message>
            <source>Area ({}²)</source>
            <translation>Aire ({}²)</translation>
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation>Interroger à nouveau le modèle sur cette image</translation>
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation>Avant et &amp;après</translation>
        </message>
        <message>
            <source>Bigger brush</source>
            <translation>Pinceau plus gros</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Boundary F1</source>
            <translation>F1 de contour</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Coup de pinceau</translation>
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation>Pinceau, remplissage, formes et baguette effacent</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Par nom</translation>
        </message>
        <message>
            <source>COCO with polygons</source>
            <translation>COCO avec polygones</translation>
        </message>
        <message>
            <source>COCO with run-length codes</source>
            <translation>COCO avec codage par plages</translation>
        </message>
        <message>
            <source>CSV tables</source>
            <translation>Tableaux CSV</translation>
        </message>
        <message>
            <source>CVAT for images with masks</source>
            <translation>CVAT pour images, avec masques</translation>
        </message>
        <message>
            <source>CVAT for images with polygons</source>
            <translation>CVAT pour images, avec polygones</translation>
        </message>
        <message>
            <source>Centroid x (px)</source>
            <translation>Centroïde x (px)</translation>
        </message>
        <message>
            <source>Centroid x ({})</source>
            <translation>Centroïde x ({})</translation>
        </message>
        <message>
            <source>Centroid y (px)</source>
            <translation>Centroïde y (px)</translation>
        </message>
        <message>
            <source>Centroid y ({})</source>
            <translation>Centroïde y ({})</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Changer les touches…</translation>
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation>Changer la taille du pinceau</translation>
        </message>
        <message>
            <source>Channel {}: SD</source>
            <translation>Canal {} : écart type</translation>
        </message>
        <message>
            <source>Channel {}: largest</source>
            <translation>Canal {} : maximum</translation>
        </message>
        <message>
            <source>Channel {}: least</source>
            <translation>Canal {} : minimum</translation>
        </message>
        <message>
            <source>Channel {}: mean</source>
            <translation>Canal {} : moyenne</translation>
        </message>
        <message>
            <source>Channel {}: median</source>
            <translation>Canal {} : médiane</translation>
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation>Canaux affic&amp;hés…</translation>
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation>Choisissez un dossier pour les masques. Les images restent où elles sont, et le projet s'y appelle {}.</translation>
        </message>
        <message>
            <source>Choose a model file</source>
            <translation>Choisir un fichier de modèle</translation>
        </message>
        <message>
            <source>Choose theme, language, brush, memory and more</source>
            <translation>Choisir thème, langue, pinceau, mémoire et autres</translation>
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation>Choisir quels canaux de l'image sont visibles et comment ; aucune donnée ne change</translation>
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation>Choisir les canaux des images que vous et les modèles voyez</translation>
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation>Choisir quelle touche fait quoi</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Class in row {}</source>
            <translation>Classe de la ligne {}</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>Nettoyer</translation>
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation>Cliquer une région pour la nettoyer, tirer de côté pour plus ou moins ; Maj-clic vise toute la classe choisie ; un trait divise ou fusionne</translation>
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation>Cliquer un objet ou l'encadrer ; d'autres clics ajoutent, Alt-clic retire ; Entrée ou un double-clic confirme, Échap abandonne</translation>
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation>Un clic confirme une région prédite, Maj-clic lui donne la classe choisie, Alt-clic en fait du fond</translation>
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation>Cliquer des sommets ; Retour arrière en retire un ; Entrée, un double-clic ou un clic sur le premier remplit</translation>
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation>Comparer à la &amp;vérité terrain…</translation>
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation>Carte de c&amp;onfiance</translation>
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation>Confirmer la prédiction partout où rien n'a été peint</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+molette</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminée</translation>
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation>Tirer d'un coin à l'autre ; Maj donne un carré, Alt efface</translation>
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation>Entourer une zone pour la remplir ; Alt efface</translation>
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation>Dessiner le bord des régions au lieu de les remplir</translation>
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation>Abandonner le geste en cours</translation>
        </message>
        <message>
            <source>Eccentricity</source>
            <translation>Excentricité</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Everything here is a copy; nothing you do touches your own images. The model looks at the picture for the first time: a moment…</source>
            <translation>Tout ceci est une copie ; rien de ce que vous faites ne touche vos propres images. Le modèle regarde l'image pour la première fois : un instant…</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Classeur Excel</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Exclues</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Remplir</translation>
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation>Remplir un polygone ouvert</translation>
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation>Remplir ce qui a la couleur cliquée ; Alt efface</translation>
        </message>
        <message>
            <source>Find a place where the model is wrong, or any nucleus, and paint over it with the brush. What you paint is plain, and stays.</source>
            <translation>Trouvez un endroit où le modèle se trompe, ou n'importe quel noyau, et peignez dessus avec le pinceau. Ce que vous peignez est uni, et reste.</translation>
        </message>
        <message>
            <source>Fixed keys</source>
            <translation>Touches fixes</translation>
        </message>
        <message>
            <source>For validation</source>
            <translation>Pour la validation</translation>
        </message>
        <message>
            <source>GeoJSON for QuPath</source>
            <translation>GeoJSON pour QuPath</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>Le rendre</translation>
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation>Rendre des pixels à la prédiction du modèle</translation>
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation>Donner à la région cliquée la classe choisie ; Alt l'efface</translation>
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation>Aller à l'élément suivant ou précédent</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
        <message>
            <source>Grow</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Grow region</source>
            <translation>Agrandir la région</translation>
        </message>
        <message>
            <source>Hatched is what the model takes for a nucleus. Hold S to see the picture without it, and let go.</source>
            <translation>Ce qui est hachuré est ce que le modèle prend pour un noyau. Maintenez S pour voir l'image sans cela, puis relâchez.</translation>
        </message>
        <message>
            <source>Height (px)</source>
            <translation>Hauteur (px)</translation>
        </message>
        <message>
            <source>Held out for judging</source>
            <translation>Mises de côté pour juger</translation>
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation>Mis de côté : rien encore.</translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>Mis de côté : {} blocs sur {} dans %Ln image.</numerusform>
                <numerusform>Mis de côté : {} blocs sur {} dans %Ln images.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>Mis de côté : {} images sur {} et {} blocs sur {} dans %Ln autre image.</numerusform>
                <numerusform>Mis de côté : {} images sur {} et {} blocs sur {} dans %Ln autres images.</numerusform>
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation>Mis de côté : {} images sur {}.</translation>
        </message>
        <message>
            <source>Holes and specks</source>
            <translation>Trous et poussières</translation>
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation>I&amp;mporter des masques…</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Image height (px)</source>
            <translation>Hauteur de l'image (px)</translation>
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation>Image &amp;terminée</translation>
        </message>
        <message>
            <source>Image width (px)</source>
            <translation>Largeur de l'image (px)</translation>
        </message>
        <message>
            <source>ImageJ ROIs</source>
            <translation>ROI d'ImageJ</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Images with regions</source>
            <translation>Images avec régions</translation>
        </message>
        <message>
            <source>Imported mask</source>
            <translation>Masque importé</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist</source>
            <translation>Numéros d'instance pour Cellpose et StarDist</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist, divided at necks</source>
            <translation>Numéros d'instance pour Cellpose et StarDist, divisés aux cols</translation>
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
            <translation>Il apprend</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>Touches et souris</translation>
        </message>
        <message>
            <source>Label Studio brushed areas</source>
            <translation>Zones peintes de Label Studio</translation>
        </message>
        <message>
            <source>Label TIFF for ilastik and napari</source>
            <translation>TIFF d'étiquettes pour ilastik et napari</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation>Ne plus apprendre ; ce qui a été appris est jugé et gardé</translation>
        </message>
        <message>
            <source>Left (px)</source>
            <translation>Gauche (px)</translation>
        </message>
        <message>
            <source>Left button</source>
            <translation>Bouton gauche</translation>
        </message>
        <message>
            <source>Let it learn</source>
            <translation>Le laisser apprendre</translation>
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation>Faire attendre l'apprentissage avant l'étape suivante</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation>Faire répondre le modèle plusieurs fois, des parties étant désactivées, et montrer en couleurs où ses réponses laissent un doute</translation>
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation>Regarder l'endroit dont le modèle est le moins sûr</translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>Examen de %Ln image…</numerusform>
                <numerusform>Examen de %Ln images…</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation>&amp;Baguette magique</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Baguette magique</translation>
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation>Marquer l'image comme terminée</translation>
        </message>
        <message>
            <source>Mark what is held out of the image: it judges what the model has learned</source>
            <translation>Marquer ce qui est mis de côté dans l'image : cela juge ce que le modèle a appris</translation>
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation>Marquer les endroits où vous avez dit autre chose que le modèle</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Mean IoU</source>
            <translation>IoU moyen</translation>
        </message>
        <message>
            <source>Mean area (px)</source>
            <translation>Aire moyenne (px)</translation>
        </message>
        <message>
            <source>Mean area ({}²)</source>
            <translation>Aire moyenne ({}²)</translation>
        </message>
        <message>
            <source>Measure every region: area, perimeter, place, shape and intensities</source>
            <translation>Mesurer chaque région : aire, périmètre, position, forme et intensités</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Mesuré</translation>
        </message>
        <message>
            <source>Median area (px)</source>
            <translation>Aire médiane (px)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Merge regions</source>
            <translation>Fusionner les régions</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Most unsure first</source>
            <translation>Incertaines d'abord</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Souris</translation>
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation>Se déplacer dans les listes ; sur l'image, déplacer le pointeur</translation>
        </message>
        <message>
            <source>Move the image</source>
            <translation>Déplacer l'image</translation>
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation>Déplacer l'image tant qu'elle est enfoncée</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouvelle</translation>
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation>Pag&amp;e suivante</translation>
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation>Endroit &amp;incertain suivant</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>Non corrigées</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled has a colour of its own.</source>
            <translation>Rien n'est perdu ; le non annoté a sa propre couleur.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 0 and classes count from 1.</source>
            <translation>Rien n'est perdu ; le non annoté vaut 0 et les classes comptent à partir de 1.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 255.</source>
            <translation>Rien n'est perdu ; le non annoté vaut 255.</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is void (255).</source>
            <translation>Rien n'est perdu ; le non annoté est void (255).</translation>
        </message>
        <message>
            <source>NumPy archive</source>
            <translation>Archive NumPy</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>Tableaux NumPy</translation>
        </message>
        <message>
            <source>Only one class</source>
            <translation>Une seule classe</translation>
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation>Seulement non annoté</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>Ouvrir un &amp;dossier…</translation>
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation>Ouvrir des &amp;images…</translation>
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation>Ouvrir un dossier d'images</translation>
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation>Ouvrir un dossier d'images ; les masques sont rangés à côté</translation>
        </message>
        <message>
            <source>Open a folder of your own with Ctrl+O. F1 explains the panel at hand. This copy is thrown away when you open something else.</source>
            <translation>Ouvrez un dossier à vous avec Ctrl+O. F1 explique le panneau où vous êtes. Cette copie disparaît quand vous ouvrez autre chose.</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>Ouvrir des images</translation>
        </message>
        <message>
            <source>Open sam&amp;ple project</source>
            <translation>Ouvrir le projet d'exem&amp;ple</translation>
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation>Ouvrir quelques images d'un dossier</translation>
        </message>
        <message>
            <source>Orientation (°)</source>
            <translation>Orientation (°)</translation>
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation>P&amp;olygone</translation>
        </message>
        <message>
            <source>PNG in the colours of CamVid</source>
            <translation>PNG aux couleurs de CamVid</translation>
        </message>
        <message>
            <source>PNG in the colours of Cityscapes</source>
            <translation>PNG aux couleurs de Cityscapes</translation>
        </message>
        <message>
            <source>PNG in the colours of Pascal VOC</source>
            <translation>PNG aux couleurs de Pascal VOC</translation>
        </message>
        <message>
            <source>PNG in the colours of the project</source>
            <translation>PNG aux couleurs du projet</translation>
        </message>
        <message>
            <source>PNG of class ids</source>
            <translation>PNG d'indices de classe</translation>
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation>Pa&amp;use</translation>
        </message>
        <message>
            <source>Page with the worst images</source>
            <translation>Page avec les pires images</translation>
        </message>
        <message>
            <source>Paint a correction</source>
            <translation>Peindre une correction</translation>
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation>Peignez un peu de chaque classe : un apprentissage rapide propose le reste de l'image, à nouveau après chaque geste</translation>
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation>Peindre la classe choisie ; maintenir Alt pour effacer</translation>
        </message>
        <message>
            <source>Painted since then</source>
            <translation>Peint depuis</translation>
        </message>
        <message>
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <source>Perimeter (px)</source>
            <translation>Périmètre (px)</translation>
        </message>
        <message>
            <source>Perimeter ({})</source>
            <translation>Périmètre ({})</translation>
        </message>
        <message>
            <source>Pick class</source>
            <translation>Prélever la classe</translation>
        </message>
        <message>
            <source>Pixel height ({})</source>
            <translation>Hauteur du pixel ({})</translation>
        </message>
        <message>
            <source>Pixel width ({})</source>
            <translation>Largeur du pixel ({})</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>&amp;Préférences…</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation>Prédire toutes les images d'un dossier et écrire masques, surimpressions, contours et plus</translation>
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation>Prédire avec le dernier modèle appris, quel que soit le verdict</translation>
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation>Prédire avec le modèle que celui-ci a remplacé</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Prédite</translation>
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation>Les prédictions se sont dégradées : IoU moyen {:.3f} sur les {} dernières images, {:.3f} auparavant ; ces images sont peut-être plus difficiles.</translation>
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation>Les prédictions ne s'améliorent plus : IoU moyen {:.3f} sur les {} dernières images, {:.3f} auparavant. Vous avez peut-être terminé.</translation>
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation>Les prédictions s'améliorent encore : IoU moyen {:.3f} sur les {} dernières images, {:.3f} auparavant.</translation>
        </message>
        <message>
            <source>Press D for the next image. It is predicted as it opens.</source>
            <translation>Appuyez sur D pour l'image suivante. Elle est prédite à l'ouverture.</translation>
        </message>
        <message>
            <source>Press Learn from corrections. A copy of the model learns from what you said; for the tour, twenty seconds will do.</source>
            <translation>Appuyez sur « Apprendre des corrections ». Une copie du modèle apprend de ce que vous avez dit ; pour la visite, vingt secondes suffisent.</translation>
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation>Appuyer sur l'image au pointeur, et relâcher</translation>
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation>Pa&amp;ge précédente</translation>
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation>Pa&amp;nneau précédent</translation>
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation>Carte de &amp;probabilité</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>Remettre tous les panneaux à leur première place</translation>
        </message>
        <message>
            <source>Read about the panel that has the keyboard or that the mouse is over</source>
            <translation>Lire la page sur le panneau qui a le clavier ou que survole la souris</translation>
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation>Lire des masques que d'autres programmes ont faits de ces images</translation>
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation>Lire ce que le programme a noté, avec le détail des erreurs</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rappel</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>Rectangle</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Régions</translation>
        </message>
        <message>
            <source>Regions, high</source>
            <translation>Régions, haut</translation>
        </message>
        <message>
            <source>Regions, low</source>
            <translation>Régions, bas</translation>
        </message>
        <message>
            <source>Regions, median</source>
            <translation>Régions, médiane</translation>
        </message>
        <message>
            <source>Reject region</source>
            <translation>Rejeter la région</translation>
        </message>
        <message>
            <source>Relabel region</source>
            <translation>Changer la classe de la région</translation>
        </message>
        <message>
            <source>Reset the la&amp;yout</source>
            <translation>Disposition par dé&amp;faut</translation>
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation>Clic &amp;intelligent</translation>
        </message>
        <message>
            <source>SD of area (px)</source>
            <translation>Écart type de l'aire (px)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Enregistrer un rapport</translation>
        </message>
        <message>
            <source>Save measurements</source>
            <translation>Enregistrer les mesures</translation>
        </message>
        <message>
            <source>Save scores</source>
            <translation>Enregistrer les scores</translation>
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation>Enregistrer les versions et le journal sous forme de texte, sans aucune image, pour ceux qui peuvent aider</translation>
        </message>
        <message>
            <source>Say how large a pixel is, by a line along a scale bar</source>
            <translation>Dire la taille d'un pixel, par une ligne le long d'une barre d'échelle</translation>
        </message>
        <message>
            <source>Scale ba&amp;r</source>
            <translation>&amp;Barre d'échelle</translation>
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation>Évaluer le modèle sur des images dont les vrais masques sont connus, les pires d'abord</translation>
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation>Voir la qualité des prédictions, image par image</translation>
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation>Choisir la classe cliquée</translation>
        </message>
        <message>
            <source>Set &amp;scale…</source>
            <translation>Définir l'éc&amp;helle…</translation>
        </message>
        <message>
            <source>Share of image</source>
            <translation>Part de l'image</translation>
        </message>
        <message>
            <source>Share of images</source>
            <translation>Part des images</translation>
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation>Afficher les &amp;masques</translation>
        </message>
        <message>
            <source>Show a scale bar on the picture where the size of its pixels is known</source>
            <translation>Montrer une barre d'échelle sur l'image quand la taille de ses pixels est connue</translation>
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation>Montrer chaque pixel de l'image par un pixel de l'écran</translation>
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation>Montrer en couleurs la probabilité de la classe prédite</translation>
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation>Montrer en couleurs la probabilité de la classe choisie ; pour deux classes</translation>
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation>Montrer en couleurs ce qui a été manqué, trouvé à tort ou pris pour une autre classe ; après une comparaison à la vérité terrain</translation>
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation>Montrer tour à tour ce que disent le modèle utilisé et le précédent ou celui qui est proposé</translation>
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation>Afficher ou masquer tous les masques ; maintenir la touche pour un coup d'œil</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>Afficher le &amp;journal</translation>
        </message>
        <message>
            <source>Show the whole image</source>
            <translation>Montrer toute l'image</translation>
        </message>
        <message>
            <source>Show what &amp;judges</source>
            <translation>Montrer ce qui &amp;juge</translation>
        </message>
        <message>
            <source>Shrink</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Shrink region</source>
            <translation>Réduire la région</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>Pinceau plus fin</translation>
        </message>
        <message>
            <source>Smart click</source>
            <translation>Clic intelligent</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Lisser</translation>
        </message>
        <message>
            <source>Smooth region</source>
            <translation>Lisser la région</translation>
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation>Un problème est survenu pendant : {}. Réessayez ; si cela persiste, Aide &gt; Enregistrer un rapport contient les détails pour ceux qui peuvent le corriger.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation>Espace enfoncée, ou bouton du milieu</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Diviser</translation>
        </message>
        <message>
            <source>Split region</source>
            <translation>Diviser la région</translation>
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation>Arrêter l'apprentissage ; le modèle reste tel quel</translation>
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation>Arrêt, &amp;garder</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation>Retirer le dernier sommet d'un polygone</translation>
        </message>
        <message>
            <source>Take the &amp;tour</source>
            <translation>&amp;Visite guidée</translation>
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation>Porter le clavier vers la partie suivante de la fenêtre</translation>
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation>Porter le clavier vers la partie précédente de la fenêtre</translation>
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation>Apprendre au modèle tout ce que vous avez peint et accepté</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>C'est tout</translation>
        </message>
        <message>
            <source>The better model predicts from now on; here it says why. M shows on the picture what each of the two says: try it.</source>
            <translation>Le meilleur modèle prédit désormais ; voici pourquoi. M montre sur l'image ce que dit chacun des deux : essayez.</translation>
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation>La classe {} ne peut pas être retirée : {} contient {} pixels annotés ainsi ; effacez-les d'abord.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation>Les classes de {} sont en cours de modification dans une autre fenêtre ; réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation>Les classes de {} sont en cours de modification ; rouvrez le dossier dans un instant.</translation>
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation>Les classes de {} ont été modifiées dans une autre fenêtre ; rouvrez le dossier.</translation>
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>Le modèle actuel reste, bien que trop peu soit mis de côté pour dire lequel est meilleur (il faut {} pixels de deux classes) : {}.</translation>
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>Le modèle actuel reste : IoU moyen {after} après, {before} avant, sur {pixels} pixels mis de côté.</translation>
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation>Le disque est plein, échec de : {} ; libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation>Le disque de {} ne répond pas, échec de : {} ; rebranchez-le et réessayez.</translation>
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation>Le fichier {} ne peut pas être utilisé, échec de : {} ; vérifiez que vous pouvez y lire et y écrire.</translation>
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation>Impossible d'écrire dans le dossier {}.</translation>
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation>La carte graphique a échoué pendant : {}. Relancez le programme ; avec CUDA_VISIBLE_DEVICES=-1 dans son environnement, il fonctionne sans la carte.</translation>
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation>L'image est très grande : seuls {} x {} pixels autour du clic ont été traités. Cliquez à nouveau au-delà.</translation>
        </message>
        <message>
            <source>The image of {} is open in another window; close it there, then try again.</source>
            <translation>L'image de {} est ouverte dans une autre fenêtre ; fermez-la là-bas, puis réessayez.</translation>
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation>L'index du projet était inutilisable ({}) et a été reconstruit ; l'ancien est conservé sous le nom {}.</translation>
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation>Impossible d'écrire l'index {} ({}) ; la liste des images est complète, mais les prédictions seront à refaire la prochaine fois.</translation>
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>Le journal de {} est illisible, les étapes antérieures ne peuvent donc plus être annulées ; leur trace est conservée sous le nom {}.</translation>
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation>La dernière entrée du journal de {} était incomplète et a été écartée ; tout ce qui la précède est là.</translation>
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation>Le masque {} {} et a été laissé tel quel ; ce que connaît le journal est affiché à la place.</translation>
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation>Le masque {} {} et a été déplacé vers {} ; ce que connaît le journal est affiché à la place.</translation>
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>Le nouveau modèle est meilleur : IoU moyen {after} après, {before} avant, sur {pixels} pixels mis de côté.</translation>
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>Le nouveau modèle est adopté, bien que trop peu soit mis de côté pour dire lequel est meilleur (il faut {} pixels de deux classes) : {}.</translation>
        </message>
        <message>
            <source>The new model is taken: mean IoU {after} after, {before} before, on {pixels} held-out pixels. That is too close to tell, and it has learned from more.</source>
            <translation>Le nouveau modèle est adopté : IoU moyen {after} après, {before} avant, sur {pixels} pixels mis de côté. L’écart est trop faible pour trancher, et il a appris de plus de corrections.</translation>
        </message>
        <message>
            <source>The next image</source>
            <translation>L'image suivante</translation>
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation>La page d'après, dans les fichiers qui en ont plusieurs</translation>
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation>La page d'avant, dans les fichiers qui en ont plusieurs</translation>
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>Le programme ne s'est pas terminé correctement la dernière fois, avec {} ouverte dans {}. Chaque trait achevé est conservé : rouvrez le dossier pour continuer. Aide &gt; Enregistrer un rapport garde ce que l'on en sait.</translation>
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>Le programme ne s'est pas terminé correctement la dernière fois. Chaque trait achevé est conservé : rouvrez le dossier pour continuer. Aide &gt; Enregistrer un rapport garde ce que l'on en sait.</translation>
        </message>
        <message>
            <source>The rest is right? Press Ctrl+Return to confirm all that is predicted. Ctrl+Z takes it back.</source>
            <translation>Le reste est juste ? Appuyez sur Ctrl+Entrée pour confirmer tout ce qui est prédit. Ctrl+Z l'annule.</translation>
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation>Le projet d'exemple ne peut pas être copié dans {} ({}) ; libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>The verdict</source>
            <translation>Le verdict</translation>
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation>Il n'y a pas encore de corrections à apprendre : peignez par-dessus les erreurs du modèle, ou acceptez ce qui est juste, puis réessayez.</translation>
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation>La mémoire n'a pas suffi pour : {}. Fermez d'autres programmes et réessayez ; une image ou un modèle plus petits en demandent moins.</translation>
        </message>
        <message>
            <source>This is the eraser (E). Rub out a bit of what you have painted: those pixels are the model's again.</source>
            <translation>Voici la gomme (E). Effacez un peu de ce que vous avez peint : ces pixels reviennent au modèle.</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
        <message>
            <source>Tools of plug-ins</source>
            <translation>Outils des greffons</translation>
        </message>
        <message>
            <source>Top (px)</source>
            <translation>Haut (px)</translation>
        </message>
        <message>
            <source>Touches border</source>
            <translation>Touche le bord</translation>
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation>Essayer le programme sur quelques images</translation>
        </message>
        <message>
            <source>Two minutes through all that matters, on a copy of the samples</source>
            <translation>Deux minutes pour voir l'essentiel, sur une copie des exemples</translation>
        </message>
        <message>
            <source>Unfinished first</source>
            <translation>Inachevées d'abord</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; numbers of objects are not kept.</source>
            <translation>Le non annoté devient du fond sauf s'il est gardé comme objets ; les numéros d'objets ne sont pas conservés.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of areas are flattened.</source>
            <translation>Le non annoté devient du fond sauf s'il est gardé comme objets ; les recouvrements de zones sont aplatis.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened.</source>
            <translation>Le non annoté devient du fond sauf s'il est gardé comme objets ; les recouvrements d'objets sont aplatis.</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened; lines and points are left out.</source>
            <translation>Le non annoté devient du fond sauf s'il est gardé comme objets ; les recouvrements d'objets sont aplatis ; lignes et points sont écartés.</translation>
        </message>
        <message>
            <source>Use a m&amp;odel file…</source>
            <translation>Utiliser un &amp;fichier de modèle…</translation>
        </message>
        <message>
            <source>Use a model file</source>
            <translation>Utiliser un fichier de modèle</translation>
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation>Utiliser le &amp;nouveau modèle</translation>
        </message>
        <message>
            <source>Use the tool</source>
            <translation>Utiliser l'outil</translation>
        </message>
        <message>
            <source>What the model says</source>
            <translation>Ce que dit le modèle</translation>
        </message>
        <message>
            <source>What {} held before is gone; it stays as it is.</source>
            <translation>Ce que {} contenait avant n'existe plus ; rien ne change.</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Molette</translation>
        </message>
        <message>
            <source>Width (px)</source>
            <translation>Largeur (px)</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>Avec notes</translation>
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation>Écrire le masque maintenant ; il est aussi écrit à chaque pause</translation>
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation>Écrire les masques pour d'autres programmes : COCO, YOLO, CVAT, ImageJ et d'autres</translation>
        </message>
        <message>
            <source>YOLO segmentation</source>
            <translation>Segmentation YOLO</translation>
        </message>
        <message>
            <source>You could go on working now. Some of your corrections are held out: they teach nothing, and judge both models in the end.</source>
            <translation>Vous pourriez continuer à travailler. Certaines de vos corrections sont mises de côté : elles n'enseignent rien et jugent les deux modèles à la fin.</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom a&amp;vant</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>Zoomer au pointeur</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>encore {} min environ</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>encore {} s environ</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>annotation</translation>
        </message>
        <message>
            <source>as shown</source>
            <translation>comme affiché</translation>
        </message>
        <message>
            <source>both</source>
            <translation>les deux</translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>d'après les corrections de %Ln image</numerusform>
                <numerusform>d'après les corrections de %Ln images</numerusform>
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation>dernière action</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>est endommagé</translation>
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation>mesure {} x {} pixels</translation>
        </message>
        <message>
            <source>labelme with masks</source>
            <translation>labelme avec masques</translation>
        </message>
        <message>
            <source>labelme with polygons</source>
            <translation>labelme avec polygones</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation>rien dans ces images ne reste non annoté</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>prédiction</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>ces fichiers</translation>
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation>les deux s'accordent à {} sur ce que personne n'a annoté (il faut {})</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation>{} Ce ne sont presque que des traits sur des erreurs, il compte donc aussi que : {}.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation>Impossible de lire {} ({}) ; donnez à l'image un nom plus court.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation>Impossible de lire {} ({}) ; ce fichier dit où en est une modification des classes. Restaurez-le depuis une sauvegarde avant de continuer.</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation>Impossible de lire {} ({}) ; vérifiez que vous avez le droit de le lire et que son disque est branché.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation>Impossible d'écrire dans {} ({}), {} ne peut donc pas être modifiée ; vérifiez vos droits d'écriture ou libérez de la place, puis rouvrez-la.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation>Impossible d'écrire dans {} ({}) ; choisissez un autre dossier pour les masques.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation>Impossible d'écrire {} ({}) ; libérez de la place ou travaillez dans un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation>Impossible d'écrire {} ({}) ; donnez à l'image un nom plus court.</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{} h {} min</translation>
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation>{} ne contient pas d'images ; placez-les là ou dans son sous-dossier {}.</translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>{} dans %Ln image : c'est ce qui est annoté {}.</numerusform>
                <numerusform>{} dans %Ln images : c'est ce qui est annoté {}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>{} dans tous les masques enregistrés : {}, %Ln image</numerusform>
                <numerusform>{} dans tous les masques enregistrés : {}, %Ln images</numerusform>
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation>{} ne fait pas partie des images de {} ; ouvrez le dossier où elle se trouve.</translation>
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation>{} est ouverte dans une autre fenêtre ({}) et ne peut pas être modifiée ici ; fermez-la là-bas et rouvrez-la.</translation>
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation>{} lignes de {} étaient endommagées et ont été écartées ; le fichier d'origine est conservé sous le nom {}.</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} min</translation>
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation>{} images sur {} jusqu'ici sont annotées en majeure partie ; ensuite, on verra si les prédictions s'améliorent encore.</translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>{} px dans %Ln région</numerusform>
                <numerusform>{} px dans %Ln régions</numerusform>
            </translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{} s</translation>
        </message>
    </context>
</TS>
