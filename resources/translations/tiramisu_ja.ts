<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation>バージョンをコピー(&amp;C)</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;修正から学習する全畳み込み DenseNet で画像をセグメンテーションします。&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation>Tiramisu について</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>バージョン</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>やり直す(&amp;R): {}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>元に戻す(&amp;U): {}</translation>
        </message>
        <message>
            <source>last click</source>
            <translation>最後のクリック</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation>{} を処理しています…</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>モデルを読み込んでいます…</translation>
        </message>
        <message>
            <source>Process a folder</source>
            <translation>フォルダを処理</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation>結果を表示(&amp;W)</translation>
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation>同じ出力フォルダでもう一度始めると、変更されたもの、新しいもの、失敗したものだけを処理します。</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>開始しています…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>停止しました。</translation>
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation>完了した分は残ります。もう一度開始すると続きから処理します。</translation>
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation>全画像のファイルを書き込んでいます…</translation>
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation>残り約 {} 時間 {} 分</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>残り約 {} 分</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>残り約 {} 秒</translation>
        </message>
        <message>
            <source>processing the folder</source>
            <translation>フォルダの処理</translation>
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation>{} / {} 枚完了</translation>
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation>輪郭: 領域を縁取り(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Measurements of all regions (CSV, Excel)</source>
            <translation>全領域の計測値（CSV、Excel）(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation>オーバーレイ: クラスで色付け(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation>各クラスの確率（OME-TIFF）(&amp;P)</translation>
        </message>
        <message>
            <source>Formats of masks</source>
            <translation>マスクの形式</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation>オーバーレイの不透明度</translation>
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation>画像と数値</translation>
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation>画像のフォルダ</translation>
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation>新しいフォルダ、または以前の処理のフォルダ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選択…</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>画像のフォルダ</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>結果のフォルダ</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>プロジェクトが開かれていません</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>The images in</source>
            <translation>対象の画像</translation>
        </message>
        <message>
            <source>{} (in use)</source>
            <translation>{}（使用中）</translation>
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
            <translation>ブラシの半径</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation>ブラシの半径</translation>
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation>ブラシの半径（画像のピクセル、Ctrl+ホイール）</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation>画像</translation>
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation>画像のチャンネルの縮小</translation>
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>Auto</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Colour of channel {}</source>
            <translation>チャンネル {} の色</translation>
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation>最大値の色</translation>
        </message>
        <message>
            <source>Show this channel</source>
            <translation>このチャンネルを表示</translation>
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation>画像ごとに 0.1 と 99.9 パーセンタイルを上下限にします</translation>
        </message>
        <message>
            <source>Value shown black</source>
            <translation>黒で表示する値</translation>
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation>最大の明るさで表示する値</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation>開いたとおり</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>チャンネル</translation>
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation>変わるのは表示だけです。ファイルとマスクはそのままで、モデルは常に開いたときの画像を見ます。</translation>
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation>別の選択をするまで、モデルが見る画像を表示します</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Counting pixels…</source>
            <translation>ピクセルを数えています…</translation>
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation>最初のクラスは背景で、常に残ります。</translation>
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation>これ以上クラスを追加できません。</translation>
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation>クラス {} はすでにあります。別の名前を選んでください。</translation>
        </message>
        <message>
            <source>There is no project open.</source>
            <translation>プロジェクトが開かれていません。</translation>
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation>クラスは少なくとも 2 つ必要です。</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>クラスの変更</translation>
        </message>
        <message>
            <source>class {}</source>
            <translation>クラス {}</translation>
        </message>
        <message>
            <source>counting the pixels</source>
            <translation>ピクセルの集計</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation>クリックでそのクラスを塗ります。ダブルクリックか F2 で名前を変更、Delete で削除、ドラッグか Alt+矢印キーで移動します</translation>
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation>名前を変更(&amp;R)</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>クラスを追加</translation>
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation>色を変更(&amp;C)…</translation>
        </message>
        <message>
            <source>Colour of {}</source>
            <translation>{} の色</translation>
        </message>
        <message>
            <source>Delete the class…</source>
            <translation>クラスを削除…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>削除…</translation>
        </message>
        <message>
            <source>Key {}</source>
            <translation>キー {}</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>下へ移動(&amp;D)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上へ移動(&amp;U)</translation>
        </message>
        <message>
            <source>Move the class down</source>
            <translation>クラスを下へ移動</translation>
        </message>
        <message>
            <source>Move the class up</source>
            <translation>クラスを上へ移動</translation>
        </message>
        <message>
            <source>not annotated here</source>
            <translation>ここにはありません</translation>
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation>{}: 保存されたマスクにはありません</translation>
        </message>
    </context>
    <context>
        <name>CoachMark</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>ツアーを終了</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>スキップ</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation>{} にも予測させています…</translation>
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation>表示中: {}</translation>
        </message>
        <message>
            <source>comparing the models</source>
            <translation>モデルの比較</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>モデルの読み込み</translation>
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation>次のクラスにする(&amp;B)</translation>
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation>ピクセルの変更先のクラス</translation>
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation>{} のアノテーションのピクセルを数えています…</translation>
        </message>
        <message>
            <source>Delete the class</source>
            <translation>クラスを削除</translation>
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation>クラス {} を削除</translation>
        </message>
        <message>
            <source>For two minutes a message then offers Undo, unless you change the classes again or open another folder. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation>その後 2 分間、メッセージから元に戻せます。ただし、クラスをさらに変更するか別のフォルダを開くまでです。以前のストロークは、残るクラスでこれまで通り元に戻せます。モデルが学んだことはそのまま残ります。</translation>
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation>{} のアノテーションはありません。</translation>
        </message>
        <message>
            <source>These pixels</source>
            <translation>これらのピクセルを</translation>
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation>未ラベルにする（再び予測が表示されます）(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>EarlyNote</name>
        <message>
            <source>Still loading: look around, zoom and pan. You can paint once all of the image is here.</source>
            <translation>まだ読み込み中です。表示、拡大・縮小、移動はもうできます。塗れるのは画像全体が揃ってからです。</translation>
        </message>
    </context>
    <context>
        <name>ElapsedText</name>
        <message>
            <source>Other programs keep this computer busy; it takes longer.</source>
            <translation>ほかのプログラムがこのコンピューターを使っているため、時間がかかります。</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Compare</source>
            <translation>比較(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>ファイル(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Masks in</source>
            <translation>マスクの場所(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>A folder of true masks</source>
            <translation>正しいマスクのフォルダ</translation>
        </message>
        <message>
            <source>By so much outlines may be off and still count in boundary F1</source>
            <translation>境界 F1 で許容する輪郭のずれ</translation>
        </message>
        <message>
            <source>Compare with ground truth</source>
            <translation>正解データと比較</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>フォルダ(&amp;O)…</translation>
        </message>
        <message>
            <source>File or folder of true masks</source>
            <translation>正しいマスクのファイルまたはフォルダ</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Ground truth</source>
            <translation>正解データ</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>モデルを読み込んでいます…</translation>
        </message>
        <message>
            <source>M&amp;y own annotation</source>
            <translation>自分のアノテーション(&amp;Y)</translation>
        </message>
        <message>
            <source>Outlines may be off by</source>
            <translation>輪郭の許容誤差</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>開始しています…</translation>
        </message>
        <message>
            <source>The model in use predicts each image that has a true mask. Nothing is written into your annotation.</source>
            <translation>正しいマスクのある各画像を、使用中のモデルで予測します。アノテーションには何も書き込みません。</translation>
        </message>
        <message>
            <source>True masks</source>
            <translation>正しいマスク</translation>
        </message>
        <message>
            <source>comparing with ground truth</source>
            <translation>正解データとの比較</translation>
        </message>
        <message>
            <source>{} of {} images compared</source>
            <translation>{} / {} 枚を比較しました</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>&amp;Import as annotation…</source>
            <translation>アノテーションとして読み込む(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Save scores…</source>
            <translation>評価を保存(&amp;S)…</translation>
        </message>
        <message>
            <source>Choose Analyse &gt; Compare with ground truth to see scores.</source>
            <translation>評価を見るには［解析］&gt;［正解データと比較］を選んでください。</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>Scores of the classes</source>
            <translation>クラスの評価</translation>
        </message>
        <message>
            <source>Scores of the images</source>
            <translation>画像の評価</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>除外されたもの</translation>
        </message>
        <message>
            <source>accuracy {}</source>
            <translation>正解率 {}</translation>
        </message>
        <message>
            <source>mean IoU {}</source>
            <translation>平均 IoU {}</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>&amp;Choose…</source>
            <translation>選択(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>書き出す(&amp;E)</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>空のフォルダ</translation>
        </message>
        <message>
            <source>Export masks</source>
            <translation>マスクを書き出す</translation>
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation>対象単位の形式では背景として戻ってくるため</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新しいフォルダ</translation>
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation>未ラベルのピクセルを次の名前の対象として書き出す</translation>
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation>{} を隠す</translation>
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation>{} を隠す: マスクを描きません</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation>新しい画像の検索</translation>
        </message>
    </context>
    <context>
        <name>GroundTruthComparison</name>
        <message>
            <source>Comparing with ground truth…</source>
            <translation>正解データと比較しています…</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} を保存しました</translation>
        </message>
        <message>
            <source>comparing the image</source>
            <translation>画像の比較</translation>
        </message>
        <message>
            <source>saving the scores</source>
            <translation>評価の保存</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>The model is learning; take the tour when it is done.</source>
            <translation>モデルが学習中です。終わってからツアーを始めてください。</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>ツアー</translation>
        </message>
        <message>
            <source>for {} s</source>
            <translation>{} 秒間</translation>
        </message>
        <message>
            <source>making a copy of the samples</source>
            <translation>サンプルのコピー</translation>
        </message>
        <message>
            <source>{} of {}</source>
            <translation>{} / {}</translation>
        </message>
    </context>
    <context>
        <name>HeldOutMark</name>
        <message>
            <source>All of this image is held out: it judges, never teaches</source>
            <translation>画像全体がホールドアウトです。判定に使い、学習には使いません</translation>
        </message>
        <message>
            <source>Not divided yet: that happens when the model learns</source>
            <translation>まだ分けられていません。モデルが学習するときに分けます</translation>
        </message>
        <message>
            <source>Nothing of this image is held out: it teaches</source>
            <translation>この画像にホールドアウトはありません。学習に使います</translation>
        </message>
        <message>
            <source>Tinted: {} of {} corrected blocks judge, and never teach</source>
            <translation>色付き: 修正された {1} ブロック中 {0} ブロックは判定用で、学習には使いません</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help</source>
            <translation>ヘルプ</translation>
        </message>
        <message>
            <source>No page has all of these words.</source>
            <translation>これらの語をすべて含むページはありません。</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ページ一覧</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Search through the help</source>
            <translation>ヘルプを検索</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始時</translation>
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>Held out: it never teaches, it judges what was learnt.</source>
            <translation>ホールドアウト: 学習には使わず、学習結果を判定します。</translation>
        </message>
        <message>
            <source>Time spent: {}</source>
            <translation>作業時間: {}</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>judges</source>
            <translation>判定用</translation>
        </message>
        <message>
            <source>judges in part</source>
            <translation>一部判定用</translation>
        </message>
        <message>
            <source>note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>検証用</translation>
        </message>
        <message>
            <source>{:.0f} % of its corrections are held out: they judge.</source>
            <translation>修正の {:.0f} % がホールドアウトで、判定に使われます。</translation>
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation>{:.0f} % 不確か</translation>
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation>{} x {} ピクセル</translation>
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation> （プロジェクト全体 {} 枚）</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>完了(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation>学習から除外(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>メモ(&amp;N)…</translation>
        </message>
        <message>
            <source>Find by name or note</source>
            <translation>名前またはメモで検索</translation>
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation>名前またはメモで画像を検索</translation>
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation>画像 {} / {}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Images that are done</source>
            <translation>完了した画像</translation>
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation>検証用に残す(&amp;V)</translation>
        </message>
        <message>
            <source>No images are open</source>
            <translation>画像が開かれていません</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>画像の並び順</translation>
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation>{} についてのメモ:</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>表示する画像</translation>
        </message>
        <message>
            <source>{} of {} done</source>
            <translation>{} / {} 枚完了</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation>ファイル(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>読み込む(&amp;I)</translation>
        </message>
        <message>
            <source>A folder of masks</source>
            <translation>マスクのフォルダ</translation>
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation>プロジェクトにないクラスを追加</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>フォルダ(&amp;O)…</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>ファイルまたはフォルダ</translation>
        </message>
        <message>
            <source>Import masks</source>
            <translation>マスクを読み込む</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation>既存のマスクを置き換える</translation>
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation>古いものは隣に残ります</translation>
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation>画像を調べています…</translation>
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation>2 つのクラスを少しずつ塗ると、残りが提案されます。</translation>
        </message>
        <message>
            <source>Proposed in {} s</source>
            <translation>{} 秒で提案しました</translation>
        </message>
        <message>
            <source>The model knows none of these classes; instant proposals learn them while you paint.</source>
            <translation>モデルはこれらのクラスを知りません。塗っている間に即時提案が学習します。</translation>
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation>クリックからの学習</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation>キー(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation>2 つ目のキー(&amp;S)</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>操作とキー</translation>
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation>すべての操作のキーを初期値に戻します。</translation>
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation>操作またはキーで絞り込み</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Remove: {}</source>
            <translation>削除: {}</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>すべて戻す</translation>
        </message>
        <message>
            <source>Reset all…</source>
            <translation>すべて初期値に戻す…</translation>
        </message>
        <message>
            <source>Reset this</source>
            <translation>これを初期値に戻す</translation>
        </message>
        <message>
            <source>Second key</source>
            <translation>2 つ目のキー</translation>
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation>「{}」から移す</translation>
        </message>
        <message>
            <source>This key is fixed</source>
            <translation>このキーは固定です</translation>
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation>{} は固定です: {}。別のキーを選んでください。</translation>
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation>{} は「{}」のキーです。</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation>学習しています…</translation>
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation>停止しました。モデルは元のままです。</translation>
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation>停止しました。最後のラウンドは終わっていました。</translation>
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation>モデルは学習していません。元のままです。</translation>
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation>学習できるモデルがありません。［モデル］&gt;［モデルファイルを使う］で選んでください。</translation>
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation>修正からの学習</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation>予測の信頼度</translation>
        </message>
        <message>
            <source>Errors of the model</source>
            <translation>モデルの誤り</translation>
        </message>
        <message>
            <source>Errors: not known for this image</source>
            <translation>誤り: この画像では不明です</translation>
        </message>
        <message>
            <source>False: background in truth</source>
            <translation>誤検出: 正しくは背景</translation>
        </message>
        <message>
            <source>Missed: predicted as background</source>
            <translation>見逃し: 背景と予測</translation>
        </message>
        <message>
            <source>Probability of {}</source>
            <translation>{} の確率</translation>
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation>モデルの不確実性</translation>
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation>不確実性: モデルがありません</translation>
        </message>
        <message>
            <source>Wrong class</source>
            <translation>クラス違い</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>確実</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>不確実</translation>
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation>{} を保護</translation>
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation>{} を保護: このクラスのアノテーションはどのツールでも変わりません</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation>コピー(&amp;C)</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>ログ内を検索</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>フォルダを開く(&amp;F)</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>警告とエラー</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>表示する内容</translation>
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation>{} を読み込めません（{}）。</translation>
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation>{2} の {1} 件中 {0} 件</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation>IoU（ホールドアウト）</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>損失</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>ステップ</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation>最後のストロークを捨てて終了するには、もう一度ウィンドウを閉じてください。</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>学習</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>計測</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
    </context>
    <context>
        <name>MaskTransfer</name>
        <message>
            <source>Putting the masks back…</source>
            <translation>マスクを元に戻しています…</translation>
        </message>
        <message>
            <source>The masks are as they were before the import.</source>
            <translation>マスクは読み込み前の状態に戻りました。</translation>
        </message>
        <message>
            <source>putting the masks back</source>
            <translation>マスクを元に戻す操作</translation>
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
            <translation>分離(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>計測(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>すべての画像</translation>
        </message>
        <message>
            <source>Annotation only</source>
            <translation>アノテーションのみ</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>表示どおり</translation>
        </message>
        <message>
            <source>As shown: your annotation, and the prediction where you have said nothing</source>
            <translation>表示どおり: アノテーション、指定のない部分は予測</translation>
        </message>
        <message>
            <source>Bac&amp;kground</source>
            <translation>背景(&amp;K)</translation>
        </message>
        <message>
            <source>First divide regions that hang together by narrow necks</source>
            <translation>細いくびれでつながった領域を先に分離します</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Inter&amp;val</source>
            <translation>区間(&amp;V)</translation>
        </message>
        <message>
            <source>Least area</source>
            <translation>最小面積</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and tell between which counts most answers are; takes long</source>
            <translation>一部を無効にしたモデルに何度も答えさせ、大半の答えが入る個数の範囲を示します。時間がかかります</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>マスク</translation>
        </message>
        <message>
            <source>Measure the regions of the first class, too</source>
            <translation>最初のクラスの領域も計測します</translation>
        </message>
        <message>
            <source>Prediction only</source>
            <translation>予測のみ</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Smaller regions do not count</source>
            <translation>これより小さい領域は数えません</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>この画像</translation>
        </message>
        <message>
            <source>from </source>
            <translation>最小 </translation>
        </message>
    </context>
    <context>
        <name>MeasurementParts</name>
        <message>
            <source>This region may look different now; measure again to know.</source>
            <translation>この領域は変わっている可能性があります。確かめるには計測し直してください。</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsHistogram</name>
        <message>
            <source>Regions</source>
            <translation>領域数</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsPanel</name>
        <message>
            <source>All classes</source>
            <translation>すべてのクラス</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Click a row to see its region</source>
            <translation>行をクリックするとその領域を表示します</translation>
        </message>
        <message>
            <source>Column of the histogram</source>
            <translation>ヒストグラムの列</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>書き出す(&amp;X)…</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Nothing has been measured yet.</source>
            <translation>まだ何も計測していません。</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>領域</translation>
        </message>
        <message>
            <source>Save all three tables as CSV or Excel</source>
            <translation>3 つの表をすべて CSV または Excel で保存します</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>What the histogram is about</source>
            <translation>ヒストグラムの対象</translation>
        </message>
        <message>
            <source>Which class the tables list</source>
            <translation>表に載せるクラス</translation>
        </message>
        <message>
            <source>in pixels only; no scale is known</source>
            <translation>ピクセル単位のみ（スケール不明）</translation>
        </message>
    </context>
    <context>
        <name>Measuring</name>
        <message>
            <source>Counts have no interval, since no model has predicted this.</source>
            <translation>モデルが予測していないため、個数の区間はありません。</translation>
        </message>
        <message>
            <source>Measuring all images…</source>
            <translation>すべての画像を計測しています…</translation>
        </message>
        <message>
            <source>Measuring {}…</source>
            <translation>{} を計測しています…</translation>
        </message>
        <message>
            <source>Saved {}.</source>
            <translation>{} を保存しました。</translation>
        </message>
        <message>
            <source>There is no model to predict with; measure annotations.</source>
            <translation>予測に使えるモデルがありません。アノテーションを計測してください。</translation>
        </message>
        <message>
            <source>Writing {}…</source>
            <translation>{} を書き込んでいます…</translation>
        </message>
        <message>
            <source>instant proposals</source>
            <translation>即時提案</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>計測</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>メッセージを閉じる</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation>全体図</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation>先に、{} で予測する画像を開いてください。</translation>
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation>このモデルは別のクラス（{}）用に作られています。このプロジェクトにないクラスの結果は表示されません。学習すると、あなたのクラスを覚えます。</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>モデルの読み込み</translation>
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation>{} で予測します。</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation>すべてのモデル</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>Models of this project</source>
            <translation>このプロジェクトのモデル</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>better</source>
            <translation>改善</translation>
        </message>
        <message>
            <source>made {}</source>
            <translation>作成: {}</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>改善なし</translation>
        </message>
        <message>
            <source>taught from {}</source>
            <translation>{} から学習</translation>
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation>{}: クリックするとこれで予測します</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation>予測中… %p %</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>スコア</translation>
        </message>
        <message>
            <source>Taught from</source>
            <translation>学習元</translation>
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation>これらのクラス用はまだありません</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>未評価</translation>
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation>ひととおり見ました。不確かな順に最初から表示します。 </translation>
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation>モデルはまだこの画像を予測していません。</translation>
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation>残りの部分についてモデルは確信しています。</translation>
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation>不確かな場所の検索</translation>
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation>ここは {:.0f} % 不確か</translation>
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation>マスクの不透明度</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation>{} を開いています…</translation>
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation>ほかのチャンネルを読み込んでいます…</translation>
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation>マスクになかったストロークをジャーナルから復元しました。</translation>
        </message>
        <message>
            <source>choosing channels</source>
            <translation>チャンネルの選択</translation>
        </message>
        <message>
            <source>opening the folder</source>
            <translation>フォルダを開く操作</translation>
        </message>
        <message>
            <source>opening the image</source>
            <translation>画像を開く操作</translation>
        </message>
        <message>
            <source>the sample project</source>
            <translation>サンプルプロジェクトの準備</translation>
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation>{} はフォルダでも、開ける画像でもありません。PNG、JPEG、TIFF、BMP、WebP をお試しください。</translation>
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation>{}: {} x {} ピクセル</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation>ページ </translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>ファイルのページ</translation>
        </message>
        <message>
            <source>of {}</source>
            <translation>/ {}</translation>
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation>ネットワークを読み込んでいます…</translation>
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation>{} を予測しています…</translation>
        </message>
        <message>
            <source>predicting the image</source>
            <translation>画像の予測</translation>
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
            <translation> 秒</translation>
        </message>
        <message>
            <source>&amp;Forget recent folders and models</source>
            <translation>最近のフォルダとモデルを消去(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>キー設定(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>言語(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Predict with</source>
            <translation>予測に使うもの(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Radius of the brush at the start</source>
            <translation>開始時のブラシの半径(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save masks after a pause of</source>
            <translation>マスクを保存するまでの休止時間(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>テーマ(&amp;T)</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに合わせる</translation>
        </message>
        <message>
            <source>Counts when the program starts next.</source>
            <translation>次回の起動から有効になります。</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>ダーク</translation>
        </message>
        <message>
            <source>Keys and lists</source>
            <translation>キーと一覧</translation>
        </message>
        <message>
            <source>L&amp;earn</source>
            <translation>学習(&amp;E)</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>ライト</translation>
        </message>
        <message>
            <source>Memory for &amp;undo</source>
            <translation>元に戻す操作用のメモリ(&amp;U)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>環境設定</translation>
        </message>
        <message>
            <source>The fastest that can be trusted</source>
            <translation>信頼できる最速のもの</translation>
        </message>
        <message>
            <source>What computes predictions, when the program starts next</source>
            <translation>予測を計算するもの（次回の起動から）</translation>
        </message>
        <message>
            <source>What the gestures of an image may take; the oldest go first</source>
            <translation>1 つの画像の操作履歴が使ってよい量。古いものから消えます</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>作業</translation>
        </message>
        <message>
            <source>keeping the preferences</source>
            <translation>環境設定の保存</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation>もう完了？</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five; below, minutes spent on it. Only images that are labelled for the larger part are shown.</source>
            <translation>各画像の最初の予測と、あなたが仕上げた結果との IoU です。点は画像、線は 5 枚の平均、下は作業にかかった分数を示します。大部分にアノテーションのある画像だけを表示します。</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image lately.</source>
            <translation>作業時間（休止を除く）: 合計 {}、最近は 1 枚あたり {}。</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image.</source>
            <translation>作業時間（休止を除く）: 合計 {}、1 枚あたり {}。</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation>不確実性 {} %</translation>
        </message>
        <message>
            <source>unlabelled</source>
            <translation>未ラベル</translation>
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation>{}（アノテーション）</translation>
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation>{}（アノテーション。モデルは {}、{} %）</translation>
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation>{}（予測、{} %）</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation>プロジェクトのすべての画像をこれらのチャンネルで読み込み、表示と学習に使います。別のチャンネルで学習したモデルは予測が悪くなります。</translation>
        </message>
        <message>
            <source>Channel {}</source>
            <translation>チャンネル {}</translation>
        </message>
        <message>
            <source>Channels that are read</source>
            <translation>読み込むチャンネル</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation>この一覧を消去(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation>一覧を空にしました。ファイルは元の場所にあります。</translation>
        </message>
    </context>
    <context>
        <name>Renumbering</name>
        <message>
            <source>Changing the classes…</source>
            <translation>クラスを変更しています…</translation>
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation>クラスを変更しています… {} %</translation>
        </message>
        <message>
            <source>The class {} is back.</source>
            <translation>クラス {} を元に戻しました。</translation>
        </message>
        <message>
            <source>The class {} is deleted.</source>
            <translation>クラス {} を削除しました。</translation>
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation>クラスを変更しています。終わるまでお待ちください。</translation>
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation>すべてのマスクでクラスを変更しました。</translation>
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation>モデルがマスクから学習中です。先に停止してください。</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>クラスの変更</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation>すべて保存されています。</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>{} を保存しました</translation>
        </message>
        <message>
            <source>Saving {}…</source>
            <translation>{} を保存しています…</translation>
        </message>
        <message>
            <source>saving the mask</source>
            <translation>マスクの保存</translation>
        </message>
    </context>
    <context>
        <name>ScaleBar</name>
        <message>
            <source>Scale bar: {}</source>
            <translation>スケールバー: {}</translation>
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
            <translation>設定を消去(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Line:</source>
            <translation>線(&amp;L):</translation>
        </message>
        <message>
            <source>&amp;Use this scale</source>
            <translation>このスケールを使う(&amp;U)</translation>
        </message>
        <message>
            <source>All images of the project</source>
            <translation>プロジェクトのすべての画像</translation>
        </message>
        <message>
            <source>Draw a line along the scale bar in the picture (Shift keeps it straight), then type how long it is.</source>
            <translation>画像のスケールバーに沿って線を引き（Shift で水平・垂直に）、その長さを入力してください。</translation>
        </message>
        <message>
            <source>F&amp;or:</source>
            <translation>対象(&amp;O):</translation>
        </message>
        <message>
            <source>L&amp;ength:</source>
            <translation>長さ(&amp;E):</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>One pixel is:</source>
            <translation>1 ピクセル:</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>ピクセル</translation>
        </message>
        <message>
            <source>Scale now:</source>
            <translation>現在のスケール:</translation>
        </message>
        <message>
            <source>Set the scale</source>
            <translation>スケールを設定</translation>
        </message>
        <message>
            <source>This image only</source>
            <translation>この画像のみ</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>単位</translation>
        </message>
    </context>
    <context>
        <name>ScaleSetting</name>
        <message>
            <source>from the file</source>
            <translation>ファイルから</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>set for the project</source>
            <translation>プロジェクトに設定</translation>
        </message>
        <message>
            <source>set for this image</source>
            <translation>この画像に設定</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近開いたもの(&amp;R)</translation>
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation>最近のモデル(&amp;E)</translation>
        </message>
        <message>
            <source>reading the log</source>
            <translation>ログの読み込み</translation>
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation>ダーク(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>ライト(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>テーマ(&amp;T)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>システムに合わせる(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation>画面上の明るさ、コントラスト、ガンマ。データは変わりません</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画像</translation>
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation>明るさ</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>コントラスト</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>ガンマ</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>リセット</translation>
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
            <translation>量</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>クリーンアップ</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>隣接</translation>
        </message>
        <message>
            <source>Drop specks below</source>
            <translation>取り除く小片の大きさ</translation>
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation>穴と小片、滑らかに、拡張、収縮: 領域をクリックします。Shift+クリックで選択したクラス全体が対象です。分割: 領域を横切る線を引きます。Alt で線を未ラベルにします。結合: ある領域から別の領域へ線を引きます</translation>
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation>クリックしたピクセルと赤・緑・青がどれだけ違ってよいか</translation>
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation>滑らかにする、拡張、収縮の量、または線の太さ。横にドラッグすると加減できます</translation>
        </message>
        <message>
            <source>Mask opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation>クリックしたピクセルとつながっている部分だけ</translation>
        </message>
        <message>
            <source>Paint over</source>
            <translation>塗る対象</translation>
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation>正方形のブラシで塗ります</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>筆圧</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>半径</translation>
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation>これより小さい領域を取り除きます</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>正方形</translation>
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation>ペンを強く押すほどストロークが太くなります</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>許容値</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>ツールのオプション</translation>
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation>操作で変えてよいピクセル。1 つのクラスの場合は、操作を始めた場所に表示されているクラスです</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation>モデルの誤りをいくつか修正してから、学習させてください。</translation>
        </message>
        <message>
            <source>How long to learn</source>
            <translation>学習する長さ</translation>
        </message>
        <message>
            <source>Judging: asking both models about what is held out… {} s</source>
            <translation>判定中: ホールドアウトを両方のモデルに予測させています… {} 秒</translation>
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation>ステップ {} の後で一時停止中</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>一時停止中。</translation>
        </message>
        <message>
            <source>Preparing: building the network… {} s</source>
            <translation>準備中: ネットワークを構築しています… {} 秒</translation>
        </message>
        <message>
            <source>Preparing: reading the corrections… {} s</source>
            <translation>準備中: 修正を読み込んでいます… {} 秒</translation>
        </message>
        <message>
            <source>Preparing: waiting for earlier work… {} s</source>
            <translation>準備中: 前の処理を待っています… {} 秒</translation>
        </message>
        <message>
            <source>Step {}</source>
            <translation>ステップ {}</translation>
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation>これらの修正は学習には使わず、学習結果の判定だけに使います。</translation>
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation>待機中: さらに修正すると次のラウンドが始まります。</translation>
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation>どのモデルの複製に学習させるか</translation>
        </message>
        <message>
            <source>all the time while I work</source>
            <translation>作業中ずっと</translation>
        </message>
        <message>
            <source>for {} min</source>
            <translation>{} 分間</translation>
        </message>
        <message>
            <source>from the built-in model</source>
            <translation>内蔵モデルから</translation>
        </message>
        <message>
            <source>from the current model</source>
            <translation>現在のモデルから</translation>
        </message>
        <message>
            <source>until it stops improving</source>
            <translation>改善しなくなるまで</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation>新しいクラス: {}。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation>停止しました。完了した分は残ります。</translation>
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation>{} の不確実性を測っています…</translation>
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation>モデルの不確実性の測定</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation>後</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>前</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation>{1} 枚の画像のホールドアウト {0} ピクセルでの IoU。前: {2}。後: {3}。</translation>
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation>画像に表示中: {}、{}。</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>ピクセル</translation>
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation>ピクセルが少なすぎて評価できません。</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>the one in use</source>
            <translation>使用中のモデル</translation>
        </message>
        <message>
            <source>the other model</source>
            <translation>もう一方のモデル</translation>
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation>予測の良さの記録</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation>{} を開く</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>最近開いたもの</translation>
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation>学習するネットワークで画像をセグメンテーション</translation>
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation>…またはフォルダや画像をここにドロップ</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <source>This image has one channel only.</source>
            <translation>この画像のチャンネルは 1 つだけです。</translation>
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation>画像全体で予測を確定しました。</translation>
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation>{}（読み取り専用）</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation>{} を保存しました。画像は含まれませんが、ファイル名は含まれます。</translation>
        </message>
        <message>
            <source>saving the report</source>
            <translation>レポートの保存</translation>
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation> 元のジャーナルは {} として残してあります。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln 枚が失敗しました:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln 枚の画像</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>画像 %Ln 枚がなくなりました</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>このプロジェクトの画像 %Ln 枚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>%Ln 枚の画像を処理しました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln 件除外</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>%Ln 個のマスクを読み込みました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>マスクを %Ln 枚書き込みました。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>新しい画像が %Ln 枚あります</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln ピクセル</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln 個の領域</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>%Ln 件を省きました:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln 枚は最新のため、省きました。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation>Tiramisu について(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation>領域を採用(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>実寸(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>解析(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation>前のモデルに戻す(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>ブラシ(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation>読み込むチャンネル(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>フォルダを選択(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation>クリーンアップ(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation>輪郭のみ(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation>モデルとの違い(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation>消しゴム(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation>誤りマップ(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation>マスクを書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation>塗りつぶし(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation>ウィンドウに合わせる(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>移動(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation>即時提案(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>キーとマウス(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>キー設定(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation>なげなわ(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation>修正から学習(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Measure…</source>
            <translation>計測(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>モデル(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation>次の画像(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>次のパネル(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation>クラスを取得(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation>もう一度予測(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation>前の画像(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation>フォルダを処理(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>長方形(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation>レポートを保存(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation>停止して破棄(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>ツール(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation>不確実性マップ(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>, page </source>
            <translation>、ページ </translation>
        </message>
        <message>
            <source>A copy of the samples</source>
            <translation>サンプルのコピー</translation>
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation>マスクのフォルダ</translation>
        </message>
        <message>
            <source>A read-only folder</source>
            <translation>読み取り専用のフォルダ</translation>
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation>画像全体を採用(&amp;W)</translation>
        </message>
        <message>
            <source>Accept image</source>
            <translation>画像を採用</translation>
        </message>
        <message>
            <source>Accept region</source>
            <translation>領域を採用</translation>
        </message>
        <message>
            <source>Accept the rest</source>
            <translation>残りを採用</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>正解率</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>すべての画像</translation>
        </message>
        <message>
            <source>Alt held</source>
            <translation>Alt を押しながら</translation>
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation>もう完了？(&amp;D)…</translation>
        </message>
        <message>
            <source>Annotated share</source>
            <translation>アノテーションの割合</translation>
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>別のプログラムがマスク {} を変更したため、以前の操作は元に戻せません。記録は {} として残してあります。</translation>
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation>開いている間に別のプログラムが {} を書き換えました。その内容は {} として残してあります。</translation>
        </message>
        <message>
            <source>Area (px)</source>
            <translation>面積 (px)</translation>
        </message>
        <message>
            <source>Area ({}²)</source>
            <translation>面積 ({}²)</translation>
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation>この画像をモデルにもう一度予測させます</translation>
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation>前後を比較(&amp;F)</translation>
        </message>
        <message>
            <source>Bigger brush</source>
            <translation>ブラシを大きく</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Boundary F1</source>
            <translation>境界 F1</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>ブラシ</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>ブラシのストローク</translation>
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation>ブラシ、塗りつぶし、図形、マジックワンドで消去</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>名前順</translation>
        </message>
        <message>
            <source>COCO with polygons</source>
            <translation>COCO（多角形）</translation>
        </message>
        <message>
            <source>COCO with run-length codes</source>
            <translation>COCO（ランレングス符号）</translation>
        </message>
        <message>
            <source>CSV tables</source>
            <translation>CSV の表</translation>
        </message>
        <message>
            <source>CVAT for images with masks</source>
            <translation>CVAT for images（マスク）</translation>
        </message>
        <message>
            <source>CVAT for images with polygons</source>
            <translation>CVAT for images（多角形）</translation>
        </message>
        <message>
            <source>Centroid x (px)</source>
            <translation>重心 x (px)</translation>
        </message>
        <message>
            <source>Centroid x ({})</source>
            <translation>重心 x ({})</translation>
        </message>
        <message>
            <source>Centroid y (px)</source>
            <translation>重心 y (px)</translation>
        </message>
        <message>
            <source>Centroid y ({})</source>
            <translation>重心 y ({})</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>キーを変更…</translation>
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation>ブラシの大きさを変更</translation>
        </message>
        <message>
            <source>Channel {}: SD</source>
            <translation>チャンネル {}: 標準偏差</translation>
        </message>
        <message>
            <source>Channel {}: largest</source>
            <translation>チャンネル {}: 最大</translation>
        </message>
        <message>
            <source>Channel {}: least</source>
            <translation>チャンネル {}: 最小</translation>
        </message>
        <message>
            <source>Channel {}: mean</source>
            <translation>チャンネル {}: 平均</translation>
        </message>
        <message>
            <source>Channel {}: median</source>
            <translation>チャンネル {}: 中央値</translation>
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation>表示するチャンネル(&amp;H)…</translation>
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation>マスクのフォルダを選んでください。画像は元の場所に残り、プロジェクトはそこで {} という名前になります。</translation>
        </message>
        <message>
            <source>Choose a model file</source>
            <translation>モデルファイルを選びます</translation>
        </message>
        <message>
            <source>Choose theme, language, brush, memory and more</source>
            <translation>テーマ、言語、ブラシ、メモリなどを選びます</translation>
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation>画像のどのチャンネルをどう表示するかを選びます。データは変わりません</translation>
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation>自分とモデルが見る画像のチャンネルを選びます</translation>
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation>どのキーで何をするかを選びます</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Class in row {}</source>
            <translation>{} 行目のクラス</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>クラス</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>クリーンアップ</translation>
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation>領域をクリックして整えます。横にドラッグすると加減でき、Shift+クリックで選択したクラス全体が対象になります。線を引くと分割または結合します</translation>
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation>対象をクリックするか、枠で囲みます。クリックで追加、Alt+クリックで除外、Enter かダブルクリックで確定、Esc で取り消します</translation>
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation>クリックで予測された領域を確定、Shift+クリックで選択したクラスに変更、Alt+クリックで背景にします</translation>
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation>頂点をクリックします。Backspace で 1 つ戻り、Enter、ダブルクリック、または最初の頂点のクリックで塗りつぶします</translation>
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation>正解データと比較(&amp;G)…</translation>
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation>信頼度マップ(&amp;E)</translation>
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation>まだ塗っていない部分の予測をすべて確定します</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+ホイール</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation>角から角へドラッグします。Shift で正方形、Alt で消去します</translation>
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation>囲んだ範囲を塗りつぶします。Alt で消去します</translation>
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation>領域を塗りつぶさず、境界を描きます</translation>
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation>途中の操作を取り消し</translation>
        </message>
        <message>
            <source>Eccentricity</source>
            <translation>離心率</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>消去</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>消しゴム</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Everything here is a copy; nothing you do touches your own images. The model looks at the picture for the first time: a moment…</source>
            <translation>ここにあるのはすべてコピーで、あなたの画像には影響しません。モデルがはじめて画像を見ています。少しお待ちください…</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel ブック</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>塗りつぶし</translation>
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation>開いている多角形を塗りつぶし</translation>
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation>クリックした色の部分を塗りつぶします。Alt で消去します</translation>
        </message>
        <message>
            <source>Find a place where the model is wrong, or any nucleus, and paint over it with the brush. What you paint is plain, and stays.</source>
            <translation>モデルの間違い、または好きな核を探して、ブラシで塗ってください。塗った部分は無地で表示され、そのまま残ります。</translation>
        </message>
        <message>
            <source>Fixed keys</source>
            <translation>固定のキー</translation>
        </message>
        <message>
            <source>For validation</source>
            <translation>検証用</translation>
        </message>
        <message>
            <source>GeoJSON for QuPath</source>
            <translation>QuPath 用 GeoJSON</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>モデルに戻す</translation>
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation>ピクセルをモデルの予測に戻します</translation>
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation>クリックした領域を選択したクラスにします。Alt で消去します</translation>
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation>次または前のコントロールへ移動</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>緑</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>グレー</translation>
        </message>
        <message>
            <source>Grow</source>
            <translation>拡張</translation>
        </message>
        <message>
            <source>Grow region</source>
            <translation>領域を拡張</translation>
        </message>
        <message>
            <source>Hatched is what the model takes for a nucleus. Hold S to see the picture without it, and let go.</source>
            <translation>斜線の部分は、モデルが核だと考えた場所です。S を押している間、斜線なしで画像を見られます。</translation>
        </message>
        <message>
            <source>Height (px)</source>
            <translation>高さ (px)</translation>
        </message>
        <message>
            <source>Held out for judging</source>
            <translation>判定用ホールドアウト</translation>
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation>ホールドアウト: まだありません。</translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>ホールドアウト: %Ln 枚の画像のブロック {1} 個中 {0} 個。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>ホールドアウト: 画像 {1} 枚中 {0} 枚と、ほかの %Ln 枚の画像のブロック {3} 個中 {2} 個。</numerusform>
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation>ホールドアウト: 画像 {1} 枚中 {0} 枚。</translation>
        </message>
        <message>
            <source>Holes and specks</source>
            <translation>穴と小片</translation>
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation>マスクを読み込む(&amp;M)…</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Image height (px)</source>
            <translation>画像の高さ (px)</translation>
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation>画像を完了にする(&amp;D)</translation>
        </message>
        <message>
            <source>Image width (px)</source>
            <translation>画像の幅 (px)</translation>
        </message>
        <message>
            <source>ImageJ ROIs</source>
            <translation>ImageJ の ROI</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Images with regions</source>
            <translation>領域のある画像</translation>
        </message>
        <message>
            <source>Imported mask</source>
            <translation>読み込んだマスク</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>作業中</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist</source>
            <translation>Cellpose・StarDist 用インスタンス番号</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist, divided at necks</source>
            <translation>Cellpose・StarDist 用インスタンス番号（くびれで分離）</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of {}</source>
            <translation>{} の IoU</translation>
        </message>
        <message>
            <source>It learns</source>
            <translation>学習中</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>キーとマウス</translation>
        </message>
        <message>
            <source>Label Studio brushed areas</source>
            <translation>Label Studio のブラシ領域</translation>
        </message>
        <message>
            <source>Label TIFF for ilastik and napari</source>
            <translation>ilastik・napari 用ラベル TIFF</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>なげなわ</translation>
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation>学習を終え、学んだ内容を判定して残します</translation>
        </message>
        <message>
            <source>Left (px)</source>
            <translation>左 (px)</translation>
        </message>
        <message>
            <source>Left button</source>
            <translation>左ボタン</translation>
        </message>
        <message>
            <source>Let it learn</source>
            <translation>学習させる</translation>
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation>次のステップの前で学習を待たせます</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation>一部を無効にしたモデルに何度も答えさせ、答えが揺れる場所を色で示します</translation>
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation>モデルが最も不確かな場所を表示します</translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>%Ln 枚の画像を調べています…</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>損失</translation>
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation>マジックワンド(&amp;W)</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>マジックワンド</translation>
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation>画像を完了として印を付けます</translation>
        </message>
        <message>
            <source>Mark what is held out of the image: it judges what the model has learned</source>
            <translation>画像のホールドアウト部分に印を付けます。モデルが学んだ内容の判定に使われます</translation>
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation>モデルと異なる指定をした場所に印を付けます</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Mean IoU</source>
            <translation>平均 IoU</translation>
        </message>
        <message>
            <source>Mean area (px)</source>
            <translation>平均面積 (px)</translation>
        </message>
        <message>
            <source>Mean area ({}²)</source>
            <translation>平均面積 ({}²)</translation>
        </message>
        <message>
            <source>Measure every region: area, perimeter, place, shape and intensities</source>
            <translation>各領域を計測します: 面積、周囲長、位置、形、輝度</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>計測元</translation>
        </message>
        <message>
            <source>Median area (px)</source>
            <translation>面積の中央値 (px)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>結合</translation>
        </message>
        <message>
            <source>Merge regions</source>
            <translation>領域を結合</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Most unsure first</source>
            <translation>不確かな順</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>マウス</translation>
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation>一覧の中を移動。画像の上ではポインタを移動</translation>
        </message>
        <message>
            <source>Move the image</source>
            <translation>画像を移動</translation>
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation>押している間、画像を移動</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation>次のページ(&amp;T)</translation>
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation>次の不確かな場所(&amp;U)</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>未修正</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled has a colour of its own.</source>
            <translation>失われるものはありません。未ラベルには専用の色があります。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 0 and classes count from 1.</source>
            <translation>失われるものはありません。未ラベルは 0、クラスは 1 からです。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 255.</source>
            <translation>失われるものはありません。未ラベルは 255 です。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is void (255).</source>
            <translation>失われるものはありません。未ラベルは void (255) です。</translation>
        </message>
        <message>
            <source>NumPy archive</source>
            <translation>NumPy アーカイブ</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy 配列</translation>
        </message>
        <message>
            <source>Only one class</source>
            <translation>1 つのクラスのみ</translation>
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation>未ラベルのみ</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>フォルダを開く(&amp;F)…</translation>
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation>画像を開く(&amp;I)…</translation>
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation>画像のフォルダを開く</translation>
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation>画像のフォルダを開きます。マスクはその隣に保存されます</translation>
        </message>
        <message>
            <source>Open a folder of your own with Ctrl+O. F1 explains the panel at hand. This copy is thrown away when you open something else.</source>
            <translation>Ctrl+O で自分のフォルダを開いてください。F1 で今いるパネルの説明が出ます。別のものを開くと、このコピーは破棄されます。</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>画像を開く</translation>
        </message>
        <message>
            <source>Open sam&amp;ple project</source>
            <translation>サンプルプロジェクトを開く(&amp;P)</translation>
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation>フォルダの中の画像をいくつか開きます</translation>
        </message>
        <message>
            <source>Orientation (°)</source>
            <translation>向き (°)</translation>
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation>多角形(&amp;O)</translation>
        </message>
        <message>
            <source>PNG in the colours of CamVid</source>
            <translation>CamVid の色の PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of Cityscapes</source>
            <translation>Cityscapes の色の PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of Pascal VOC</source>
            <translation>Pascal VOC の色の PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of the project</source>
            <translation>プロジェクトの色の PNG</translation>
        </message>
        <message>
            <source>PNG of class ids</source>
            <translation>クラス番号の PNG</translation>
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation>一時停止(&amp;U)</translation>
        </message>
        <message>
            <source>Page with the worst images</source>
            <translation>最も悪い画像のページ</translation>
        </message>
        <message>
            <source>Paint a correction</source>
            <translation>修正を塗る</translation>
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation>各クラスを少しずつ塗ると、高速な学習器が画像の残りを提案します。操作のたびに更新されます</translation>
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation>選択したクラスを塗ります。Alt を押している間は消去します</translation>
        </message>
        <message>
            <source>Painted since then</source>
            <translation>その後に描いた分</translation>
        </message>
        <message>
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <source>Perimeter (px)</source>
            <translation>周囲長 (px)</translation>
        </message>
        <message>
            <source>Perimeter ({})</source>
            <translation>周囲長 ({})</translation>
        </message>
        <message>
            <source>Pick class</source>
            <translation>クラスを取得</translation>
        </message>
        <message>
            <source>Pixel height ({})</source>
            <translation>ピクセルの高さ ({})</translation>
        </message>
        <message>
            <source>Pixel width ({})</source>
            <translation>ピクセルの幅 ({})</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>多角形</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>環境設定(&amp;P)…</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>適合率</translation>
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation>フォルダのすべての画像を予測し、マスク、オーバーレイ、輪郭などを書き出します</translation>
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation>判定にかかわらず、最後に学習したモデルで予測します</translation>
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation>このモデルに置き換えられたモデルで予測します</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>予測済み</translation>
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation>予測が悪化しています。平均 IoU は直近 {1} 枚で {0:.3f}、その前は {2:.3f} です。難しい画像なのかもしれません。</translation>
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation>予測はもう改善していません。平均 IoU は直近 {1} 枚で {0:.3f}、その前は {2:.3f} です。作業は完了かもしれません。</translation>
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation>予測はまだ改善しています。平均 IoU は直近 {1} 枚で {0:.3f}、その前は {2:.3f} です。</translation>
        </message>
        <message>
            <source>Press D for the next image. It is predicted as it opens.</source>
            <translation>D を押すと次の画像に進みます。開くと同時に予測されます。</translation>
        </message>
        <message>
            <source>Press Learn from corrections. A copy of the model learns from what you said; for the tour, twenty seconds will do.</source>
            <translation>「修正から学習」を押してください。モデルの複製があなたの指定から学習します。ツアーでは 20 秒で十分です。</translation>
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation>画像の上でポインタの位置を押して離す</translation>
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation>前のページ(&amp;G)</translation>
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation>前のパネル(&amp;L)</translation>
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation>確率マップ(&amp;B)</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>すべてのパネルを最初の位置に戻します</translation>
        </message>
        <message>
            <source>Read about the panel that has the keyboard or that the mouse is over</source>
            <translation>キーボードまたはマウスのあるパネルの説明を読みます</translation>
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation>ほかのプログラムで作った、これらの画像のマスクを読み込みます</translation>
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation>プログラムの記録とエラーの詳細を読みます</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>再現率</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>長方形</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>赤</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>領域</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>領域数</translation>
        </message>
        <message>
            <source>Regions, high</source>
            <translation>領域数（上限）</translation>
        </message>
        <message>
            <source>Regions, low</source>
            <translation>領域数（下限）</translation>
        </message>
        <message>
            <source>Regions, median</source>
            <translation>領域数（中央値）</translation>
        </message>
        <message>
            <source>Reject region</source>
            <translation>領域を却下</translation>
        </message>
        <message>
            <source>Relabel region</source>
            <translation>領域のクラスを変更</translation>
        </message>
        <message>
            <source>Reset the la&amp;yout</source>
            <translation>レイアウトを初期化(&amp;Y)</translation>
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation>スマートクリック(&amp;M)</translation>
        </message>
        <message>
            <source>SD of area (px)</source>
            <translation>面積の標準偏差 (px)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>レポートを保存</translation>
        </message>
        <message>
            <source>Save measurements</source>
            <translation>計測値を保存</translation>
        </message>
        <message>
            <source>Save scores</source>
            <translation>評価を保存</translation>
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation>サポート用に、バージョンとログをテキストで保存します。画像は含まれません</translation>
        </message>
        <message>
            <source>Say how large a pixel is, by a line along a scale bar</source>
            <translation>スケールバーに沿って線を引き、1 ピクセルの大きさを指定します</translation>
        </message>
        <message>
            <source>Scale ba&amp;r</source>
            <translation>スケールバー(&amp;S)</translation>
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation>正しいマスクがわかっている画像でモデルを評価し、悪い順に並べます</translation>
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation>予測の良さを画像ごとに確認します</translation>
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation>クリックした場所のクラスを選択します</translation>
        </message>
        <message>
            <source>Set &amp;scale…</source>
            <translation>スケールを設定(&amp;S)…</translation>
        </message>
        <message>
            <source>Share of image</source>
            <translation>画像に占める割合</translation>
        </message>
        <message>
            <source>Share of images</source>
            <translation>全画像に占める割合</translation>
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation>マスクを表示(&amp;M)</translation>
        </message>
        <message>
            <source>Show a scale bar on the picture where the size of its pixels is known</source>
            <translation>ピクセルの大きさがわかっている場合、画像にスケールバーを表示します</translation>
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します</translation>
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation>予測されたクラスの確率を色で示します</translation>
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation>選択したクラスの確率を色で示します（2 クラスの場合）</translation>
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation>見逃し、誤検出、クラスの取り違えを色で示します（正解データとの比較後）</translation>
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation>使用中のモデルと、直前または候補のモデルの予測を交互に表示します</translation>
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation>すべてのマスクの表示を切り替えます。キーを押している間だけ切り替えることもできます</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>ログを表示(&amp;L)</translation>
        </message>
        <message>
            <source>Show the whole image</source>
            <translation>画像全体を表示します</translation>
        </message>
        <message>
            <source>Show what &amp;judges</source>
            <translation>判定用の部分を表示(&amp;J)</translation>
        </message>
        <message>
            <source>Shrink</source>
            <translation>収縮</translation>
        </message>
        <message>
            <source>Shrink region</source>
            <translation>領域を収縮</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>ブラシを小さく</translation>
        </message>
        <message>
            <source>Smart click</source>
            <translation>スマートクリック</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>滑らかに</translation>
        </message>
        <message>
            <source>Smooth region</source>
            <translation>領域を滑らかに</translation>
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation>問題が起きました: {}。もう一度お試しください。繰り返す場合は、［ヘルプ］&gt;［レポートを保存］で修正に必要な詳細を保存できます。</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>由来</translation>
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation>スペースを押しながら、または中ボタン</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <source>Split region</source>
            <translation>領域を分割</translation>
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation>学習をやめます。モデルは元のままです</translation>
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation>停止して保持(&amp;K)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation>多角形の最後の頂点を取り消し</translation>
        </message>
        <message>
            <source>Take the &amp;tour</source>
            <translation>ツアーを始める(&amp;T)</translation>
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation>キーボードの操作をウィンドウの次の部分に移します</translation>
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation>キーボードの操作をウィンドウの前の部分に移します</translation>
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation>塗った部分と採用した部分をすべてモデルに学習させます</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>以上です</translation>
        </message>
        <message>
            <source>The better model predicts from now on; here it says why. M shows on the picture what each of the two says: try it.</source>
            <translation>これからは優れたほうのモデルが予測します。理由はここにあります。M を押すと、それぞれの予測を画像で見比べられます。</translation>
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation>クラス {} は削除できません。{} に、このクラスのピクセルが {} 個あります。先に消去してください。</translation>
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation>{} のクラスは別のウィンドウで変更中です。しばらくしてからもう一度お試しください。</translation>
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation>{} のクラスは変更中です。しばらくしてからフォルダを開き直してください。</translation>
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation>{} のクラスは別のウィンドウで変更されました。フォルダを開き直してください。</translation>
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>優劣を判断するにはホールドアウトが少なすぎるため（2 クラスで各 {} ピクセル必要）、現在のモデルを使い続けます: {}。</translation>
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>現在のモデルを使い続けます: ホールドアウトの {pixels} ピクセルで、平均 IoU は学習後 {after}、学習前 {before}。</translation>
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation>ディスクがいっぱいのため失敗しました: {}。空き容量を増やして、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation>{} のディスクが応答しないため失敗しました: {}。接続し直して、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation>ファイル {} を使えないため失敗しました: {}。読み書きの権限を確認してください。</translation>
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation>フォルダ {} には書き込めません。</translation>
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation>グラフィックカードでエラーが起きました: {}。プログラムを起動し直してください。環境変数 CUDA_VISIBLE_DEVICES=-1 を設定すると、カードなしで動作します。</translation>
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation>画像が非常に大きいため、クリック位置の周囲 {} x {} ピクセルだけを処理しました。その先はもう一度クリックしてください。</translation>
        </message>
        <message>
            <source>The image of {} is open in another window; close it there, then try again.</source>
            <translation>{} の画像は別のウィンドウで開かれています。そちらで閉じてから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation>プロジェクトのインデックスが使えなかったため（{}）、作り直しました。古いものは {} として残してあります。</translation>
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation>インデックス {} に書き込めません（{}）。画像の一覧は完全ですが、次回は予測をやり直す必要があります。</translation>
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>{} のジャーナルを読み込めないため、以前の操作は元に戻せません。記録は {} として残してあります。</translation>
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation>{} のジャーナルの最後の項目が不完全だったため、除外しました。それより前はすべて残っています。</translation>
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation>マスク {} は{}。そのまま残し、代わりにジャーナルの内容を表示しています。</translation>
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation>マスク {} は{}。{} に移動し、代わりにジャーナルの内容を表示しています。</translation>
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>新しいモデルのほうが優れています: ホールドアウトの {pixels} ピクセルで、平均 IoU は学習後 {after}、学習前 {before}。</translation>
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>優劣を判断するにはホールドアウトが少なすぎますが（2 クラスで各 {} ピクセル必要）、新しいモデルを採用します: {}。</translation>
        </message>
        <message>
            <source>The new model is taken: mean IoU {after} after, {before} before, on {pixels} held-out pixels. That is too close to tell, and it has learned from more.</source>
            <translation>新しいモデルを採用します: ホールドアウトの {pixels} ピクセルで、平均 IoU は学習後 {after}、学習前 {before}。差が小さく優劣はつきませんが、より多くの修正から学んでいます。</translation>
        </message>
        <message>
            <source>The next image</source>
            <translation>次の画像</translation>
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation>複数ページのファイルで、次のページに移動します</translation>
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation>複数ページのファイルで、前のページに移動します</translation>
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>前回、{1} の {0} を開いているときに、プログラムが正常に終了しませんでした。完了したストロークはすべて残っています。フォルダを開き直して続けてください。わかっていることは［ヘルプ］&gt;［レポートを保存］で保存できます。</translation>
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>前回、プログラムが正常に終了しませんでした。完了したストロークはすべて残っています。フォルダを開き直して続けてください。わかっていることは［ヘルプ］&gt;［レポートを保存］で保存できます。</translation>
        </message>
        <message>
            <source>The rest is right? Press Ctrl+Return to confirm all that is predicted. Ctrl+Z takes it back.</source>
            <translation>残りは正しいですか。Ctrl+Return で予測をすべて確定します。Ctrl+Z で取り消せます。</translation>
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation>サンプルプロジェクトを {} にコピーできません（{}）。空き容量を増やしてから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>The verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation>学習に使う修正がまだありません。モデルの誤りを塗り直すか、正しい部分を採用してから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation>メモリが足りませんでした: {}。ほかのプログラムを閉じて、もう一度お試しください。小さい画像やモデルなら少なくて済みます。</translation>
        </message>
        <message>
            <source>This is the eraser (E). Rub out a bit of what you have painted: those pixels are the model's again.</source>
            <translation>これは消しゴム（E）です。塗った部分を少し消すと、そのピクセルは再びモデルの予測になります。</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>未完了</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Tools of plug-ins</source>
            <translation>プラグインのツール</translation>
        </message>
        <message>
            <source>Top (px)</source>
            <translation>上 (px)</translation>
        </message>
        <message>
            <source>Touches border</source>
            <translation>端に接する</translation>
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation>数枚の画像でプログラムを試します</translation>
        </message>
        <message>
            <source>Two minutes through all that matters, on a copy of the samples</source>
            <translation>サンプルのコピーで、大切なことを 2 分で体験します</translation>
        </message>
        <message>
            <source>Unfinished first</source>
            <translation>未完了を先に</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>単位</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; numbers of objects are not kept.</source>
            <translation>未ラベルは、対象として残さない限り背景になります。対象の番号は残りません。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of areas are flattened.</source>
            <translation>未ラベルは、対象として残さない限り背景になります。領域の重なりは失われます。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened.</source>
            <translation>未ラベルは、対象として残さない限り背景になります。対象の重なりは失われます。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened; lines and points are left out.</source>
            <translation>未ラベルは、対象として残さない限り背景になります。対象の重なりは失われ、線と点は除かれます。</translation>
        </message>
        <message>
            <source>Use a m&amp;odel file…</source>
            <translation>モデルファイルを使う(&amp;M)…</translation>
        </message>
        <message>
            <source>Use a model file</source>
            <translation>モデルファイルを使う</translation>
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation>新しいモデルを使う(&amp;N)</translation>
        </message>
        <message>
            <source>Use the tool</source>
            <translation>ツールを使う</translation>
        </message>
        <message>
            <source>What the model says</source>
            <translation>モデルの予測</translation>
        </message>
        <message>
            <source>What {} held before is gone; it stays as it is.</source>
            <translation>{} の以前の内容は残っていません。今のままにします。</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>ホイール</translation>
        </message>
        <message>
            <source>Width (px)</source>
            <translation>幅 (px)</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>メモあり</translation>
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation>マスクを今すぐ書き込みます。手を止めたときにも自動で書き込まれます</translation>
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation>ほかのプログラム用にマスクを書き出します: COCO、YOLO、CVAT、ImageJ など</translation>
        </message>
        <message>
            <source>YOLO segmentation</source>
            <translation>YOLO セグメンテーション</translation>
        </message>
        <message>
            <source>You could go on working now. Some of your corrections are held out: they teach nothing, and judge both models in the end.</source>
            <translation>このまま作業を続けられます。修正の一部はホールドアウトで、学習には使わず、最後に両方のモデルを判定します。</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>拡大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>縮小(&amp;O)</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>ポインタの位置で拡大・縮小</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>残り約 {} 分</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>残り約 {} 秒</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>アノテーション</translation>
        </message>
        <message>
            <source>as shown</source>
            <translation>表示どおり</translation>
        </message>
        <message>
            <source>both</source>
            <translation>両方</translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>%Ln 枚の画像の修正による</numerusform>
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation>直前の操作</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>破損しています</translation>
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation>大きさが {} x {} ピクセルです</translation>
        </message>
        <message>
            <source>labelme with masks</source>
            <translation>labelme（マスク）</translation>
        </message>
        <message>
            <source>labelme with polygons</source>
            <translation>labelme（多角形）</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation>これらの画像に未ラベルの部分はありません</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>予測</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation>誰もラベルを付けていない部分での両者の一致度は {}（{} が必要）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>はい</translation>
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation>{} ほとんどが誤りを直したストロークのため、次の点も考慮しました: {}。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation>{} を読み込めません（{}）。画像の名前を短くしてください。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation>{} を読み込めません（{}）。クラスの変更がどこまで進んだかの記録です。続ける前にバックアップから復元してください。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation>{} を読み込めません（{}）。読み取り権限があり、ディスクが接続されていることを確認してください。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation>{} に書き込めないため（{}）、{} を変更できません。書き込み権限を確認するか空き容量を増やしてから、開き直してください。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation>{} に書き込めません（{}）。マスクには別のフォルダを選んでください。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation>{} に書き込めません（{}）。空き容量を増やすか、書き込めるフォルダで作業してください。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation>{} に書き込めません（{}）。画像の名前を短くしてください。</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{} 時間 {} 分</translation>
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation>{} に画像がありません。そこか、その中の {} フォルダに画像を入れてください。</translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>{1} のアノテーションは %Ln 枚の画像に {0} あります。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>保存された全マスクの {}: {}、画像 %Ln 枚</numerusform>
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation>{} は {} の画像ではありません。その画像のあるフォルダを開いてください。</translation>
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation>{} は別のウィンドウで開かれているため（{}）、ここでは変更できません。そちらで閉じてから開き直してください。</translation>
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation>{} 行が破損していたため除外しました（{}）。元のファイルは {} として残してあります。</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} 分</translation>
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation>大部分にアノテーションのある画像は、いまのところ {} / {} 枚です。そろうと、予測が改善し続けているかがわかります。</translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>%Ln 個の領域に {} px</numerusform>
            </translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{} 秒</translation>
        </message>
    </context>
</TS>
