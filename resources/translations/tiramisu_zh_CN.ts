<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>&amp;Copy versions</source>
            <translation>复制版本信息(&amp;C)</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;Segment images with a fully convolutional DenseNet that learns from your corrections.&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Tiramisu&lt;/h3&gt;&lt;p&gt;用能从您的修正中学习的全卷积 DenseNet 分割图像。&lt;/p&gt;&lt;p&gt;Jégou et al., &lt;i&gt;The One Hundred Layers Tiramisu&lt;/i&gt;, 2017.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Tiramisu</source>
            <translation>关于 Tiramisu</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
    </context>
    <context>
        <name>ActionState</name>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>重做(&amp;R)：{}</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>撤销(&amp;U)：{}</translation>
        </message>
        <message>
            <source>last click</source>
            <translation>上一次点击</translation>
        </message>
    </context>
    <context>
        <name>Batch</name>
        <message>
            <source>Processing {}…</source>
            <translation>正在处理 {}…</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>开始(&amp;S)</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>正在加载模型…</translation>
        </message>
        <message>
            <source>Process a folder</source>
            <translation>处理文件夹</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>Sho&amp;w results</source>
            <translation>显示结果(&amp;W)</translation>
        </message>
        <message>
            <source>Started again with the same output folder, a run does only what is left: what has changed, is new or has failed.</source>
            <translation>用同一输出文件夹再次开始时，只处理剩余部分：已更改的、新增的或失败的。</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在开始…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>What was done stays; start again to go on from there.</source>
            <translation>已完成的部分会保留；再次开始即可继续。</translation>
        </message>
        <message>
            <source>Writing files of all images…</source>
            <translation>正在写入所有图像的文件…</translation>
        </message>
        <message>
            <source>about {} h {} min left</source>
            <translation>剩余约 {} 小时 {} 分钟</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>剩余约 {} 分钟</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>剩余约 {} 秒</translation>
        </message>
        <message>
            <source>processing the folder</source>
            <translation>处理文件夹</translation>
        </message>
        <message>
            <source>{} of {} images done</source>
            <translation>已完成 {} / {} 张</translation>
        </message>
    </context>
    <context>
        <name>BatchOutputs</name>
        <message>
            <source>&amp;Contours: outlined regions</source>
            <translation>轮廓：勾勒区域(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Measurements of all regions (CSV, Excel)</source>
            <translation>所有区域的测量值（CSV、Excel）(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Overlays: tinted classes</source>
            <translation>叠加图：类别着色(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Probabilities of each class (OME-TIFF)</source>
            <translation>每个类别的概率（OME-TIFF）(&amp;P)</translation>
        </message>
        <message>
            <source>Formats of masks</source>
            <translation>掩膜格式</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Opacity of overlays</source>
            <translation>叠加图的不透明度</translation>
        </message>
        <message>
            <source>Pictures and figures</source>
            <translation>图片与数据</translation>
        </message>
    </context>
    <context>
        <name>BatchPlaces</name>
        <message>
            <source>A folder of images</source>
            <translation>图像文件夹</translation>
        </message>
        <message>
            <source>A new folder, or that of an earlier run</source>
            <translation>新文件夹，或之前运行的文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Folder of images</source>
            <translation>图像文件夹</translation>
        </message>
        <message>
            <source>Folder of the results</source>
            <translation>结果文件夹</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No project is open</source>
            <translation>没有打开的项目</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>The images in</source>
            <translation>图像来源</translation>
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
            <translation>画笔半径</translation>
        </message>
    </context>
    <context>
        <name>BrushSizeSlider</name>
        <message>
            <source>Brush radius</source>
            <translation>画笔半径</translation>
        </message>
        <message>
            <source>Brush radius in image pixels (Ctrl+wheel)</source>
            <translation>画笔半径，单位为图像像素（Ctrl+滚轮）</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
    </context>
    <context>
        <name>ChannelLevels</name>
        <message>
            <source>reducing the channels of the image</source>
            <translation>缩减图像通道</translation>
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>Auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Colour of channel {}</source>
            <translation>通道 {} 的颜色</translation>
        </message>
        <message>
            <source>Colour of the highest values</source>
            <translation>最高值的颜色</translation>
        </message>
        <message>
            <source>Show this channel</source>
            <translation>显示此通道</translation>
        </message>
        <message>
            <source>Take the limits from each image: its percentiles 0.1 and 99.9</source>
            <translation>取自每张图像的第 0.1 和 99.9 百分位数</translation>
        </message>
        <message>
            <source>Value shown black</source>
            <translation>显示为黑色的值</translation>
        </message>
        <message>
            <source>Value shown in full colour</source>
            <translation>显示为全彩的值</translation>
        </message>
    </context>
    <context>
        <name>ChannelsDialog</name>
        <message>
            <source>As opened</source>
            <translation>打开时的样子</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Only the view changes. Files and masks stay as they are, and the model always sees the picture as it was opened.</source>
            <translation>只有视图改变。文件和掩膜保持不变，模型看到的始终是打开时的图像。</translation>
        </message>
        <message>
            <source>Show the picture that the model sees, until you choose otherwise</source>
            <translation>显示模型看到的图像，直到您另行选择</translation>
        </message>
    </context>
    <context>
        <name>ClassEditing</name>
        <message>
            <source>Counting pixels…</source>
            <translation>正在统计像素…</translation>
        </message>
        <message>
            <source>The first class is the background, which always stays.</source>
            <translation>第一个类别是背景，始终保留。</translation>
        </message>
        <message>
            <source>There can be no more classes.</source>
            <translation>不能再增加类别。</translation>
        </message>
        <message>
            <source>There is a class {} already; choose another name.</source>
            <translation>已有类别 {}；请选择其他名称。</translation>
        </message>
        <message>
            <source>There is no project open.</source>
            <translation>没有打开的项目。</translation>
        </message>
        <message>
            <source>Two classes are the fewest that there can be.</source>
            <translation>至少需要两个类别。</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>更改类别</translation>
        </message>
        <message>
            <source>class {}</source>
            <translation>类别 {}</translation>
        </message>
        <message>
            <source>counting the pixels</source>
            <translation>统计像素</translation>
        </message>
    </context>
    <context>
        <name>ClassTree</name>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Click to paint with a class; double-click or F2 renames it, Delete removes it; drag it or press Alt with an arrow to move it</source>
            <translation>点击以用某类别涂画；双击或 F2 重命名，Delete 删除；拖动或按 Alt+方向键移动</translation>
        </message>
    </context>
    <context>
        <name>ClassesPanel</name>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>Add class</source>
            <translation>添加类别</translation>
        </message>
        <message>
            <source>Change &amp;colour…</source>
            <translation>更改颜色(&amp;C)…</translation>
        </message>
        <message>
            <source>Colour of {}</source>
            <translation>{} 的颜色</translation>
        </message>
        <message>
            <source>Delete the class…</source>
            <translation>删除类别…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Key {}</source>
            <translation>按键 {}</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>下移(&amp;D)</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>Move the class down</source>
            <translation>下移类别</translation>
        </message>
        <message>
            <source>Move the class up</source>
            <translation>上移类别</translation>
        </message>
        <message>
            <source>not annotated here</source>
            <translation>此处未标注</translation>
        </message>
        <message>
            <source>{}: in no saved mask</source>
            <translation>{}：不在任何已保存的掩膜中</translation>
        </message>
    </context>
    <context>
        <name>CoachMark</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>结束导览</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message>
            <source>Asking {} too…</source>
            <translation>同时询问 {}…</translation>
        </message>
        <message>
            <source>Shown now: {}</source>
            <translation>当前显示：{}</translation>
        </message>
        <message>
            <source>comparing the models</source>
            <translation>比较模型</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>读取模型</translation>
        </message>
    </context>
    <context>
        <name>DeleteClassDialog</name>
        <message>
            <source>&amp;become</source>
            <translation>变为(&amp;B)</translation>
        </message>
        <message>
            <source>Class that the pixels become</source>
            <translation>像素要变成的类别</translation>
        </message>
        <message>
            <source>Counting the pixels annotated as {}…</source>
            <translation>正在统计标注为 {} 的像素…</translation>
        </message>
        <message>
            <source>Delete the class</source>
            <translation>删除类别</translation>
        </message>
        <message>
            <source>Delete the class {}</source>
            <translation>删除类别 {}</translation>
        </message>
        <message>
            <source>For two minutes a message then offers Undo, unless you change the classes again or open another folder. Earlier strokes can be undone as before, in the classes that are left. Models keep what they know.</source>
            <translation>之后两分钟内会有消息提供“撤销”，除非您再次更改类别或打开其他文件夹。之前的笔画仍可在剩余的类别中照常撤销。模型保留其所学。</translation>
        </message>
        <message>
            <source>No pixel is annotated as {}.</source>
            <translation>没有像素标注为 {}。</translation>
        </message>
        <message>
            <source>These pixels</source>
            <translation>这些像素</translation>
        </message>
        <message>
            <source>become &amp;unlabelled: the model's prediction shows there again</source>
            <translation>变为未标注：那里重新显示模型的预测(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>EarlyNote</name>
        <message>
            <source>Still loading: look around, zoom and pan. You can paint once all of the image is here.</source>
            <translation>仍在加载：已经可以浏览、缩放和平移。整幅图像就绪后即可涂画。</translation>
        </message>
    </context>
    <context>
        <name>ElapsedText</name>
        <message>
            <source>Other programs keep this computer busy; it takes longer.</source>
            <translation>其他程序占用了这台计算机；需要更长时间。</translation>
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Compare</source>
            <translation>比较(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>文件(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Masks in</source>
            <translation>掩膜位置(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>A folder of true masks</source>
            <translation>真值掩膜文件夹</translation>
        </message>
        <message>
            <source>By so much outlines may be off and still count in boundary F1</source>
            <translation>边界 F1 允许的轮廓偏差</translation>
        </message>
        <message>
            <source>Compare with ground truth</source>
            <translation>与真值比较</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>File or folder of true masks</source>
            <translation>真值掩膜文件或文件夹</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Ground truth</source>
            <translation>真值</translation>
        </message>
        <message>
            <source>Loading the model…</source>
            <translation>正在加载模型…</translation>
        </message>
        <message>
            <source>M&amp;y own annotation</source>
            <translation>我自己的标注(&amp;Y)</translation>
        </message>
        <message>
            <source>Outlines may be off by</source>
            <translation>轮廓允许偏差</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>正在开始…</translation>
        </message>
        <message>
            <source>The model in use predicts each image that has a true mask. Nothing is written into your annotation.</source>
            <translation>当前模型会预测每张有真值掩膜的图像。不会向您的标注写入任何内容。</translation>
        </message>
        <message>
            <source>True masks</source>
            <translation>真值掩膜</translation>
        </message>
        <message>
            <source>comparing with ground truth</source>
            <translation>与真值比较</translation>
        </message>
        <message>
            <source>{} of {} images compared</source>
            <translation>已比较 {} / {} 张</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>&amp;Import as annotation…</source>
            <translation>作为标注导入(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Save scores…</source>
            <translation>保存评分(&amp;S)…</translation>
        </message>
        <message>
            <source>Choose Analyse &gt; Compare with ground truth to see scores.</source>
            <translation>选择“分析 &gt; 与真值比较”以查看评分。</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>被排除</translation>
        </message>
        <message>
            <source>Scores of the classes</source>
            <translation>类别评分</translation>
        </message>
        <message>
            <source>Scores of the images</source>
            <translation>图像评分</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>被排除的内容</translation>
        </message>
        <message>
            <source>accuracy {}</source>
            <translation>准确率 {}</translation>
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
            <translation>选择(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>导出(&amp;E)</translation>
        </message>
        <message>
            <source>An empty folder</source>
            <translation>空文件夹</translation>
        </message>
        <message>
            <source>Export masks</source>
            <translation>导出掩膜</translation>
        </message>
        <message>
            <source>For formats of objects, where they come back as background</source>
            <translation>用于对象格式，否则它们会变回背景</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新文件夹</translation>
        </message>
        <message>
            <source>Unlabelled pixels as objects of that name</source>
            <translation>将未标注像素作为以下名称的对象</translation>
        </message>
    </context>
    <context>
        <name>EyeButton</name>
        <message>
            <source>Hide {}</source>
            <translation>隐藏 {}</translation>
        </message>
        <message>
            <source>Hide {}: its masks are not drawn</source>
            <translation>隐藏 {}：不绘制其掩膜</translation>
        </message>
    </context>
    <context>
        <name>FolderWatch</name>
        <message>
            <source>looking for new images</source>
            <translation>查找新图像</translation>
        </message>
    </context>
    <context>
        <name>GroundTruthComparison</name>
        <message>
            <source>Comparing with ground truth…</source>
            <translation>正在与真值比较…</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>已保存 {}</translation>
        </message>
        <message>
            <source>comparing the image</source>
            <translation>比较图像</translation>
        </message>
        <message>
            <source>saving the scores</source>
            <translation>保存评分</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>The model is learning; take the tour when it is done.</source>
            <translation>模型正在学习；请在完成后开始导览。</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>导览</translation>
        </message>
        <message>
            <source>for {} s</source>
            <translation>学习 {} 秒</translation>
        </message>
        <message>
            <source>making a copy of the samples</source>
            <translation>复制示例</translation>
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
            <translation>整张图像均为留出：用于评判，从不用于学习</translation>
        </message>
        <message>
            <source>Not divided yet: that happens when the model learns</source>
            <translation>尚未划分：模型学习时才会划分</translation>
        </message>
        <message>
            <source>Nothing of this image is held out: it teaches</source>
            <translation>此图像没有留出部分：用于学习</translation>
        </message>
        <message>
            <source>Tinted: {} of {} corrected blocks judge, and never teach</source>
            <translation>着色：{1} 个已修正的块中有 {0} 个用于评判，从不用于学习</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>No page has all of these words.</source>
            <translation>没有页面包含所有这些词。</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search through the help</source>
            <translation>搜索帮助</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>起始</translation>
        </message>
    </context>
    <context>
        <name>ImagesModel</name>
        <message>
            <source>Held out: it never teaches, it judges what was learnt.</source>
            <translation>留出：从不用于学习，只评判所学内容。</translation>
        </message>
        <message>
            <source>Time spent: {}</source>
            <translation>所用时间：{}</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>judges</source>
            <translation>用于评判</translation>
        </message>
        <message>
            <source>judges in part</source>
            <translation>部分用于评判</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>{:.0f} % of its corrections are held out: they judge.</source>
            <translation>其修正的 {:.0f} % 被留出：用于评判。</translation>
        </message>
        <message>
            <source>{:.0f} % unsure</source>
            <translation>不确定度 {:.0f} %</translation>
        </message>
        <message>
            <source>{} by {} pixels</source>
            <translation>{} x {} 像素</translation>
        </message>
    </context>
    <context>
        <name>ImagesPanel</name>
        <message>
            <source> ({} in the project)</source>
            <translation> （项目共 {} 张）</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>已完成(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Exclude from training</source>
            <translation>不用于训练(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>备注(&amp;N)…</translation>
        </message>
        <message>
            <source>Find by name or note</source>
            <translation>按名称或备注查找</translation>
        </message>
        <message>
            <source>Find images by name or note</source>
            <translation>按名称或备注查找图像</translation>
        </message>
        <message>
            <source>Image {} of {}</source>
            <translation>图像 {} / {}</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Images that are done</source>
            <translation>已完成的图像</translation>
        </message>
        <message>
            <source>Keep for &amp;validation</source>
            <translation>留作验证(&amp;V)</translation>
        </message>
        <message>
            <source>No images are open</source>
            <translation>没有打开的图像</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Order of the images</source>
            <translation>图像顺序</translation>
        </message>
        <message>
            <source>What to remember about {}:</source>
            <translation>关于 {} 的备注：</translation>
        </message>
        <message>
            <source>Which images</source>
            <translation>哪些图像</translation>
        </message>
        <message>
            <source>{} of {} done</source>
            <translation>已完成 {} / {}</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>&amp;File…</source>
            <translation>文件(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>A folder of masks</source>
            <translation>掩膜文件夹</translation>
        </message>
        <message>
            <source>Add classes that the project lacks</source>
            <translation>添加项目缺少的类别</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>文件或文件夹</translation>
        </message>
        <message>
            <source>Import masks</source>
            <translation>导入掩膜</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <source>Replace masks that are there</source>
            <translation>替换已有的掩膜</translation>
        </message>
        <message>
            <source>The older ones are kept beside them</source>
            <translation>旧掩膜保留在旁边</translation>
        </message>
    </context>
    <context>
        <name>InstantLearning</name>
        <message>
            <source>Looking at the picture…</source>
            <translation>正在查看画面…</translation>
        </message>
        <message>
            <source>Paint a little of two classes; the rest is proposed then.</source>
            <translation>请为两个类别各涂画一点；随后会建议其余部分。</translation>
        </message>
        <message>
            <source>Proposed in {} s</source>
            <translation>用时 {} 秒给出建议</translation>
        </message>
        <message>
            <source>The model knows none of these classes; instant proposals learn them while you paint.</source>
            <translation>模型不认识这些类别中的任何一个；即时建议会在您涂画时学习它们。</translation>
        </message>
        <message>
            <source>learning from your clicks</source>
            <translation>从您的点击中学习</translation>
        </message>
    </context>
    <context>
        <name>KeyEditor</name>
        <message>
            <source>&amp;Key</source>
            <translation>按键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Second key</source>
            <translation>第二按键(&amp;S)</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>操作及其按键</translation>
        </message>
        <message>
            <source>All actions get the keys back that they came with.</source>
            <translation>所有操作恢复为最初的按键。</translation>
        </message>
        <message>
            <source>Filter by action or key</source>
            <translation>按操作或按键筛选</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove: {}</source>
            <translation>移除：{}</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>Reset all…</source>
            <translation>全部重置…</translation>
        </message>
        <message>
            <source>Reset this</source>
            <translation>重置此项</translation>
        </message>
        <message>
            <source>Second key</source>
            <translation>第二按键</translation>
        </message>
        <message>
            <source>Take it from “{}”</source>
            <translation>从“{}”取走</translation>
        </message>
        <message>
            <source>This key is fixed</source>
            <translation>此按键是固定的</translation>
        </message>
        <message>
            <source>{} is fixed: {}. Choose another key.</source>
            <translation>{} 是固定的：{}。请选择其他按键。</translation>
        </message>
        <message>
            <source>{} is the key of “{}”.</source>
            <translation>{} 是“{}”的按键。</translation>
        </message>
    </context>
    <context>
        <name>Learning</name>
        <message>
            <source>Learning…</source>
            <translation>正在学习…</translation>
        </message>
        <message>
            <source>Stopped. The model is as it was.</source>
            <translation>已停止。模型保持原样。</translation>
        </message>
        <message>
            <source>Stopped; the last round was over.</source>
            <translation>已停止；最后一轮已结束。</translation>
        </message>
        <message>
            <source>The model has not learned; it is as it was.</source>
            <translation>模型没有学习；保持原样。</translation>
        </message>
        <message>
            <source>There is no model that could learn; choose one with Model &gt; Use a model file.</source>
            <translation>没有可以学习的模型；请用“模型 &gt; 使用模型文件”选择一个。</translation>
        </message>
        <message>
            <source>learning from the corrections</source>
            <translation>从修正中学习</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Confidence of the prediction</source>
            <translation>预测的置信度</translation>
        </message>
        <message>
            <source>Errors of the model</source>
            <translation>模型的错误</translation>
        </message>
        <message>
            <source>Errors: not known for this image</source>
            <translation>错误：此图像未知</translation>
        </message>
        <message>
            <source>False: background in truth</source>
            <translation>误检：实为背景</translation>
        </message>
        <message>
            <source>Missed: predicted as background</source>
            <translation>漏检：预测为背景</translation>
        </message>
        <message>
            <source>Probability of {}</source>
            <translation>{} 的概率</translation>
        </message>
        <message>
            <source>Uncertainty of the model</source>
            <translation>模型的不确定性</translation>
        </message>
        <message>
            <source>Uncertainty: there is no model</source>
            <translation>不确定性：没有模型</translation>
        </message>
        <message>
            <source>Wrong class</source>
            <translation>类别错误</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>不确定</translation>
        </message>
    </context>
    <context>
        <name>LockButton</name>
        <message>
            <source>Protect {}</source>
            <translation>保护 {}</translation>
        </message>
        <message>
            <source>Protect {}: no tool changes what is annotated as it</source>
            <translation>保护 {}：任何工具都不更改其标注</translation>
        </message>
    </context>
    <context>
        <name>LogViewer</name>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>在日志中查找</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Open the &amp;folder</source>
            <translation>打开文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>警告和错误</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>{} cannot be read ({}).</source>
            <translation>无法读取 {}（{}）。</translation>
        </message>
        <message>
            <source>{} of {} entries of {}</source>
            <translation>{2} 中的 {0} / {1} 条</translation>
        </message>
    </context>
    <context>
        <name>LossPlot</name>
        <message>
            <source>IoU, held out</source>
            <translation>IoU（留出）</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Close the window again to leave without the last strokes.</source>
            <translation>再次关闭窗口将放弃最后的笔画并退出。</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史记录</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>学习</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
    </context>
    <context>
        <name>MaskTransfer</name>
        <message>
            <source>Putting the masks back…</source>
            <translation>正在恢复掩膜…</translation>
        </message>
        <message>
            <source>The masks are as they were before the import.</source>
            <translation>掩膜已恢复到导入之前的状态。</translation>
        </message>
        <message>
            <source>putting the masks back</source>
            <translation>恢复掩膜</translation>
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
            <translation>分割(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>测量(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>所有图像</translation>
        </message>
        <message>
            <source>Annotation only</source>
            <translation>仅标注</translation>
        </message>
        <message>
            <source>As shown</source>
            <translation>按显示</translation>
        </message>
        <message>
            <source>As shown: your annotation, and the prediction where you have said nothing</source>
            <translation>按显示：您的标注，未标注处用预测</translation>
        </message>
        <message>
            <source>Bac&amp;kground</source>
            <translation>背景(&amp;K)</translation>
        </message>
        <message>
            <source>First divide regions that hang together by narrow necks</source>
            <translation>先分割由细颈相连的区域</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Inter&amp;val</source>
            <translation>区间(&amp;V)</translation>
        </message>
        <message>
            <source>Least area</source>
            <translation>最小面积</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and tell between which counts most answers are; takes long</source>
            <translation>关闭模型的部分单元让其多次作答，并给出多数答案所在的计数范围；耗时较长</translation>
        </message>
        <message>
            <source>Masks</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <source>Measure the regions of the first class, too</source>
            <translation>也测量第一个类别的区域</translation>
        </message>
        <message>
            <source>Prediction only</source>
            <translation>仅预测</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Smaller regions do not count</source>
            <translation>更小的区域不计</translation>
        </message>
        <message>
            <source>This image</source>
            <translation>此图像</translation>
        </message>
        <message>
            <source>from </source>
            <translation>不小于 </translation>
        </message>
    </context>
    <context>
        <name>MeasurementParts</name>
        <message>
            <source>This region may look different now; measure again to know.</source>
            <translation>此区域可能已有变化；请重新测量以确认。</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsHistogram</name>
        <message>
            <source>Regions</source>
            <translation>区域数</translation>
        </message>
    </context>
    <context>
        <name>MeasurementsPanel</name>
        <message>
            <source>All classes</source>
            <translation>所有类别</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Click a row to see its region</source>
            <translation>点击一行查看其区域</translation>
        </message>
        <message>
            <source>Column of the histogram</source>
            <translation>直方图的列</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>导出(&amp;X)…</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Nothing has been measured yet.</source>
            <translation>尚未测量。</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Save all three tables as CSV or Excel</source>
            <translation>将三张表全部存为 CSV 或 Excel</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>What the histogram is about</source>
            <translation>直方图的内容</translation>
        </message>
        <message>
            <source>Which class the tables list</source>
            <translation>表格列出哪个类别</translation>
        </message>
        <message>
            <source>in pixels only; no scale is known</source>
            <translation>仅以像素为单位；比例尺未知</translation>
        </message>
    </context>
    <context>
        <name>Measuring</name>
        <message>
            <source>Counts have no interval, since no model has predicted this.</source>
            <translation>计数没有区间，因为没有模型预测过它。</translation>
        </message>
        <message>
            <source>Measuring all images…</source>
            <translation>正在测量所有图像…</translation>
        </message>
        <message>
            <source>Measuring {}…</source>
            <translation>正在测量 {}…</translation>
        </message>
        <message>
            <source>Saved {}.</source>
            <translation>已保存 {}。</translation>
        </message>
        <message>
            <source>There is no model to predict with; measure annotations.</source>
            <translation>没有可用于预测的模型；请测量标注。</translation>
        </message>
        <message>
            <source>Writing {}…</source>
            <translation>正在写入 {}…</translation>
        </message>
        <message>
            <source>instant proposals</source>
            <translation>即时建议</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>测量</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>关闭消息</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview</source>
            <translation>概览</translation>
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Open the images first that {} is to predict.</source>
            <translation>请先打开要由 {} 预测的图像。</translation>
        </message>
        <message>
            <source>This model was made for other classes ({}); what it finds of those that this project lacks is not shown. Learning teaches it yours.</source>
            <translation>此模型针对其他类别（{}）；本项目没有的类别不会显示。学习后它会掌握您的类别。</translation>
        </message>
        <message>
            <source>reading the model</source>
            <translation>读取模型</translation>
        </message>
        <message>
            <source>{} predicts now.</source>
            <translation>现在由 {} 预测。</translation>
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>All models</source>
            <translation>所有模型</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>Models of this project</source>
            <translation>本项目的模型</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>better</source>
            <translation>更好</translation>
        </message>
        <message>
            <source>made {}</source>
            <translation>创建于 {}</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>没有更好</translation>
        </message>
        <message>
            <source>taught from {}</source>
            <translation>学自 {}</translation>
        </message>
        <message>
            <source>{}: click to predict with it</source>
            <translation>{}：点击以用它预测</translation>
        </message>
    </context>
    <context>
        <name>ModelPanel</name>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Predicting… %p %</source>
            <translation>正在预测… %p %</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>评分</translation>
        </message>
        <message>
            <source>Taught from</source>
            <translation>学自</translation>
        </message>
        <message>
            <source>none yet for these classes</source>
            <translation>尚无适用于这些类别的模型</translation>
        </message>
        <message>
            <source>not rated</source>
            <translation>未评分</translation>
        </message>
    </context>
    <context>
        <name>NextSpot</name>
        <message>
            <source>All seen once; again from the worst. </source>
            <translation>已全部看过一遍；从最不确定处重新开始。 </translation>
        </message>
        <message>
            <source>The model has not predicted this image yet.</source>
            <translation>模型尚未预测此图像。</translation>
        </message>
        <message>
            <source>The model is sure of all that is left here.</source>
            <translation>模型对此处其余部分都有把握。</translation>
        </message>
        <message>
            <source>looking for uncertain places</source>
            <translation>查找存疑位置</translation>
        </message>
        <message>
            <source>{:.0f} % unsure here</source>
            <translation>此处不确定度 {:.0f} %</translation>
        </message>
    </context>
    <context>
        <name>OpacitySlider</name>
        <message>
            <source>Opacity of the masks</source>
            <translation>掩膜的不透明度</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening {}…</source>
            <translation>正在打开 {}…</translation>
        </message>
        <message>
            <source>Reading other channels…</source>
            <translation>正在读取其他通道…</translation>
        </message>
        <message>
            <source>Strokes that the mask lacked are back from the journal.</source>
            <translation>掩膜中缺少的笔画已从操作记录中恢复。</translation>
        </message>
        <message>
            <source>choosing channels</source>
            <translation>选择通道</translation>
        </message>
        <message>
            <source>opening the folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>opening the image</source>
            <translation>打开图像</translation>
        </message>
        <message>
            <source>the sample project</source>
            <translation>打开示例项目</translation>
        </message>
        <message>
            <source>{} is neither a folder nor an image that can be opened; try PNG, JPEG, TIFF, BMP or WebP.</source>
            <translation>{} 既不是文件夹，也不是可打开的图像；请尝试 PNG、JPEG、TIFF、BMP 或 WebP。</translation>
        </message>
        <message>
            <source>{}: {} by {} pixels</source>
            <translation>{}：{} x {} 像素</translation>
        </message>
    </context>
    <context>
        <name>PageChooser</name>
        <message>
            <source>Page </source>
            <translation>第 </translation>
        </message>
        <message>
            <source>Page of the file</source>
            <translation>文件的页面</translation>
        </message>
        <message>
            <source>of {}</source>
            <translation>页，共 {} 页</translation>
        </message>
    </context>
    <context>
        <name>Predictions</name>
        <message>
            <source>Loading the network…</source>
            <translation>正在加载网络…</translation>
        </message>
        <message>
            <source>Predicting {}…</source>
            <translation>正在预测 {}…</translation>
        </message>
        <message>
            <source>predicting the image</source>
            <translation>预测图像</translation>
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
            <translation>清空最近的文件夹和模型(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>快捷键(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Predict with</source>
            <translation>预测使用(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Radius of the brush at the start</source>
            <translation>开始时的画笔半径(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save masks after a pause of</source>
            <translation>停顿多久后保存掩膜(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Counts when the program starts next.</source>
            <translation>下次启动程序时生效。</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Keys and lists</source>
            <translation>按键与列表</translation>
        </message>
        <message>
            <source>L&amp;earn</source>
            <translation>学习(&amp;E)</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Memory for &amp;undo</source>
            <translation>撤销所用内存(&amp;U)</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>The fastest that can be trusted</source>
            <translation>可信赖的最快方式</translation>
        </message>
        <message>
            <source>What computes predictions, when the program starts next</source>
            <translation>用什么计算预测，下次启动时生效</translation>
        </message>
        <message>
            <source>What the gestures of an image may take; the oldest go first</source>
            <translation>一张图像的操作可占用的空间；最早的先删除</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>工作</translation>
        </message>
        <message>
            <source>keeping the preferences</source>
            <translation>保存首选项</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Am I done?</source>
            <translation>我完成了吗？</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of the first prediction of each image with what you have made of it: dots for images, lines for means of five; below, minutes spent on it. Only images that are labelled for the larger part are shown.</source>
            <translation>每张图像的首次预测与您最终结果的 IoU：点为图像，线为五张的平均；下方为所用分钟数。只显示大部分已标注的图像。</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image lately.</source>
            <translation>所用时间（不计停顿）：共 {}，最近每张图像 {}。</translation>
        </message>
        <message>
            <source>Time spent, pauses not counted: {} in all, {} an image.</source>
            <translation>所用时间（不计停顿）：共 {}，每张图像 {}。</translation>
        </message>
    </context>
    <context>
        <name>ReadOut</name>
        <message>
            <source>uncertainty {} %</source>
            <translation>不确定度 {} %</translation>
        </message>
        <message>
            <source>unlabelled</source>
            <translation>未标注</translation>
        </message>
        <message>
            <source>{} (annotated)</source>
            <translation>{}（标注）</translation>
        </message>
        <message>
            <source>{} (annotated; the model says {}, {} %)</source>
            <translation>{}（标注；模型认为是 {}，{} %）</translation>
        </message>
        <message>
            <source>{} (predicted, {} %)</source>
            <translation>{}（预测，{} %）</translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>All images of the project are read by these channels: you see them and the models learn from them. Models that were taught with other channels predict worse.</source>
            <translation>项目的所有图像都按这些通道读取：您看到它们，模型从中学习。用其他通道训练的模型预测较差。</translation>
        </message>
        <message>
            <source>Channel {}</source>
            <translation>通道 {}</translation>
        </message>
        <message>
            <source>Channels that are read</source>
            <translation>读取的通道</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>&amp;Forget these</source>
            <translation>清空此列表(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>RecentPaths</name>
        <message>
            <source>The list is empty now; the files are where they were.</source>
            <translation>列表已清空；文件仍在原处。</translation>
        </message>
    </context>
    <context>
        <name>Renumbering</name>
        <message>
            <source>Changing the classes…</source>
            <translation>正在更改类别…</translation>
        </message>
        <message>
            <source>Changing the classes… {} %</source>
            <translation>正在更改类别… {} %</translation>
        </message>
        <message>
            <source>The class {} is back.</source>
            <translation>类别 {} 已恢复。</translation>
        </message>
        <message>
            <source>The class {} is deleted.</source>
            <translation>类别 {} 已删除。</translation>
        </message>
        <message>
            <source>The classes are being changed; wait until that is done.</source>
            <translation>正在更改类别；请等待完成。</translation>
        </message>
        <message>
            <source>The classes are changed in all masks.</source>
            <translation>所有掩膜中的类别均已更改。</translation>
        </message>
        <message>
            <source>The model is learning from the masks; stop that first.</source>
            <translation>模型正在从掩膜中学习；请先停止。</translation>
        </message>
        <message>
            <source>changing the classes</source>
            <translation>更改类别</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>All is saved.</source>
            <translation>已全部保存。</translation>
        </message>
        <message>
            <source>Saved {}</source>
            <translation>已保存 {}</translation>
        </message>
        <message>
            <source>Saving {}…</source>
            <translation>正在保存 {}…</translation>
        </message>
        <message>
            <source>saving the mask</source>
            <translation>保存掩膜</translation>
        </message>
    </context>
    <context>
        <name>ScaleBar</name>
        <message>
            <source>Scale bar: {}</source>
            <translation>比例尺：{}</translation>
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
            <translation>清除设置(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Line:</source>
            <translation>线(&amp;L)：</translation>
        </message>
        <message>
            <source>&amp;Use this scale</source>
            <translation>使用此比例尺(&amp;U)</translation>
        </message>
        <message>
            <source>All images of the project</source>
            <translation>项目的所有图像</translation>
        </message>
        <message>
            <source>Draw a line along the scale bar in the picture (Shift keeps it straight), then type how long it is.</source>
            <translation>沿画面中的比例尺画一条线（按 Shift 保持水平或垂直），然后输入其长度。</translation>
        </message>
        <message>
            <source>F&amp;or:</source>
            <translation>用于(&amp;O)：</translation>
        </message>
        <message>
            <source>L&amp;ength:</source>
            <translation>长度(&amp;E)：</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>长度</translation>
        </message>
        <message>
            <source>One pixel is:</source>
            <translation>一个像素为：</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>Scale now:</source>
            <translation>当前比例尺：</translation>
        </message>
        <message>
            <source>Set the scale</source>
            <translation>设置比例尺</translation>
        </message>
        <message>
            <source>This image only</source>
            <translation>仅此图像</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
    </context>
    <context>
        <name>ScaleSetting</name>
        <message>
            <source>from the file</source>
            <translation>来自文件</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>set for the project</source>
            <translation>为项目设置</translation>
        </message>
        <message>
            <source>set for this image</source>
            <translation>为此图像设置</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>R&amp;ecent models</source>
            <translation>最近的模型(&amp;E)</translation>
        </message>
        <message>
            <source>reading the log</source>
            <translation>读取日志</translation>
        </message>
    </context>
    <context>
        <name>ThemeMenu</name>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>ToneButton</name>
        <message>
            <source>Brightness, contrast and gamma on the screen; no data change</source>
            <translation>屏幕上的亮度、对比度和伽马；数据不变</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
    </context>
    <context>
        <name>ToneSliders</name>
        <message>
            <source>Brightness</source>
            <translation>亮度</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <source>Gamma</source>
            <translation>伽马</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
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
            <translation>程度</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Contiguous</source>
            <translation>连续</translation>
        </message>
        <message>
            <source>Drop specks below</source>
            <translation>去除小于</translation>
        </message>
        <message>
            <source>Holes and specks, smooth, grow, shrink: click a region, or Shift-click for all of the selected class. Split: draw a line across regions; Alt leaves it unlabelled. Merge: draw a line from one region into others</source>
            <translation>孔洞与碎点、平滑、扩大、缩小：点击区域，或按 Shift 点击作用于所选类别的全部。拆分：画线穿过区域；按 Alt 使线未标注。合并：从一个区域向其他区域画线</translation>
        </message>
        <message>
            <source>How far red, green and blue may be from the pixel clicked</source>
            <translation>红、绿、蓝与点击像素可相差多少</translation>
        </message>
        <message>
            <source>How far to smooth, grow or shrink, or how wide the line is; drag sideways for more or less</source>
            <translation>平滑、扩大或缩小的程度，或线的宽度；左右拖动调节</translation>
        </message>
        <message>
            <source>Mask opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Only what hangs together with the pixel clicked</source>
            <translation>仅限与点击像素相连的部分</translation>
        </message>
        <message>
            <source>Paint over</source>
            <translation>涂画范围</translation>
        </message>
        <message>
            <source>Paint with an upright square</source>
            <translation>用正方形涂画</translation>
        </message>
        <message>
            <source>Pressure</source>
            <translation>压感</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>半径</translation>
        </message>
        <message>
            <source>Regions with fewer pixels than this are dropped</source>
            <translation>像素少于此数的区域将被去除</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>方形</translation>
        </message>
        <message>
            <source>The harder a pen is pressed, the wider the stroke</source>
            <translation>笔压得越重，笔画越宽</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>工具选项</translation>
        </message>
        <message>
            <source>Which pixels a gesture may change; with one class it is the class that is on the screen where the gesture begins</source>
            <translation>操作可以更改哪些像素；选一个类别时，是操作起点处屏幕上的类别</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Correct some of what the model got wrong, then let it learn.</source>
            <translation>修正一些模型的错误，然后让它学习。</translation>
        </message>
        <message>
            <source>How long to learn</source>
            <translation>学习多久</translation>
        </message>
        <message>
            <source>Judging: asking both models about what is held out… {} s</source>
            <translation>评判中：正在让两个模型预测留出部分… {} 秒</translation>
        </message>
        <message>
            <source>Paused after step {}</source>
            <translation>在第 {} 步后暂停</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>已暂停。</translation>
        </message>
        <message>
            <source>Preparing: building the network… {} s</source>
            <translation>准备：构建网络… {} 秒</translation>
        </message>
        <message>
            <source>Preparing: reading the corrections… {} s</source>
            <translation>准备：读取修正… {} 秒</translation>
        </message>
        <message>
            <source>Preparing: waiting for earlier work… {} s</source>
            <translation>准备：等待之前的工作… {} 秒</translation>
        </message>
        <message>
            <source>Step {}</source>
            <translation>第 {} 步</translation>
        </message>
        <message>
            <source>These corrections never teach; they only judge what was learnt.</source>
            <translation>这些修正从不用于学习；只用来评判所学内容。</translation>
        </message>
        <message>
            <source>Waiting: the next round begins when you have corrected more.</source>
            <translation>等待中：您修正更多后开始下一轮。</translation>
        </message>
        <message>
            <source>Which model a copy is taken of to learn</source>
            <translation>由哪个模型的副本来学习</translation>
        </message>
        <message>
            <source>all the time while I work</source>
            <translation>在我工作时一直学习</translation>
        </message>
        <message>
            <source>for {} min</source>
            <translation>学习 {} 分钟</translation>
        </message>
        <message>
            <source>from the built-in model</source>
            <translation>从内置模型开始</translation>
        </message>
        <message>
            <source>from the current model</source>
            <translation>从当前模型开始</translation>
        </message>
        <message>
            <source>until it stops improving</source>
            <translation>直到不再改善</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>New classes: {}.</source>
            <translation>新类别：{}。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stopped; what was done stays.</source>
            <translation>已停止；已完成的部分会保留。</translation>
        </message>
    </context>
    <context>
        <name>Uncertainties</name>
        <message>
            <source>Measuring doubt about {}…</source>
            <translation>正在测量 {} 的不确定性…</translation>
        </message>
        <message>
            <source>measuring the model's uncertainty</source>
            <translation>测量模型的不确定性</translation>
        </message>
    </context>
    <context>
        <name>VerdictView</name>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>IoU on {} held-out pixels of {} images. Before: {}. After: {}.</source>
            <translation>{1} 张图像的 {0} 个留出像素上的 IoU。之前：{2}。之后：{3}。</translation>
        </message>
        <message>
            <source>On the picture now: {}, {}.</source>
            <translation>当前画面：{}，{}。</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>Too few pixels to count.</source>
            <translation>像素太少，不计入。</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>the one in use</source>
            <translation>当前模型</translation>
        </message>
        <message>
            <source>the other model</source>
            <translation>另一个模型</translation>
        </message>
    </context>
    <context>
        <name>Visits</name>
        <message>
            <source>noting how good the prediction was</source>
            <translation>记录预测的好坏</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Open {}</source>
            <translation>打开 {}</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Segment images with a network that learns</source>
            <translation>用会学习的网络分割图像</translation>
        </message>
        <message>
            <source>…or drop a folder or images here</source>
            <translation>…或将文件夹或图像拖放到这里</translation>
        </message>
    </context>
    <context>
        <name>WindowParts</name>
        <message>
            <source>This image has one channel only.</source>
            <translation>此图像只有一个通道。</translation>
        </message>
        <message>
            <source>What was predicted is confirmed in the whole image.</source>
            <translation>已确认整张图像的预测。</translation>
        </message>
        <message>
            <source>{} (read-only)</source>
            <translation>{}（只读）</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Saved {}; it holds no image, but names of files.</source>
            <translation>已保存 {}；其中不含图像，但含有文件名。</translation>
        </message>
        <message>
            <source>saving the report</source>
            <translation>保存报告</translation>
        </message>
    </context>
    <context>
        <name>_Question</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>app</name>
        <message>
            <source> The journal as it was is kept as {}.</source>
            <translation> 原操作记录保存为 {}。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed:</source>
            <translation>
                <numerusform>%Ln 张失败：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s)</source>
            <translation>
                <numerusform>%Ln 张图像</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) are gone</source>
            <translation>
                <numerusform>%Ln 张图像已消失</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) of this project</source>
            <translation>
                <numerusform>本项目的 %Ln 张图像</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln image(s) processed.</source>
            <translation>
                <numerusform>已处理 %Ln 张图像。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>排除 %Ln 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) imported.</source>
            <translation>
                <numerusform>已导入 %Ln 个掩膜。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mask(s) written.</source>
            <translation>
                <numerusform>已写入 %Ln 个掩膜。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new image(s)</source>
            <translation>
                <numerusform>新增 %Ln 张图像</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pixel(s)</source>
            <translation>
                <numerusform>%Ln 个像素</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln 个区域</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln skipped:</source>
            <translation>
                <numerusform>已跳过 %Ln 个：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln up to date and skipped.</source>
            <translation>
                <numerusform>%Ln 张已是最新，已跳过。</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Tiramisu</source>
            <translation>关于 Tiramisu(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Accept region</source>
            <translation>采纳区域(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>实际大小(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>分析(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Back to the previous model</source>
            <translation>回到之前的模型(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Brush</source>
            <translation>画笔(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Channels that are read…</source>
            <translation>读取的通道(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Choose a folder…</source>
            <translation>选择文件夹(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Clean up</source>
            <translation>清理(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Contours only</source>
            <translation>仅轮廓(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Differences from the model</source>
            <translation>与模型的差异(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Eraser</source>
            <translation>橡皮擦(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Error map</source>
            <translation>错误图(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Export masks…</source>
            <translation>导出掩膜(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fill</source>
            <translation>填充(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Fit to window</source>
            <translation>适合窗口(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Instant proposals</source>
            <translation>即时建议(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>键盘与鼠标(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Keys…</source>
            <translation>快捷键(&amp;K)…</translation>
        </message>
        <message>
            <source>&amp;Lasso</source>
            <translation>套索(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Learn from corrections</source>
            <translation>从修正中学习(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Measure…</source>
            <translation>测量(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>模型(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Next image</source>
            <translation>下一张图像(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Next panel</source>
            <translation>下一个面板(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Pick class</source>
            <translation>拾取类别(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Predict again</source>
            <translation>重新预测(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Previous image</source>
            <translation>上一张图像(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Process a folder…</source>
            <translation>处理文件夹(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Rectangle</source>
            <translation>矩形(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Save a report…</source>
            <translation>保存报告(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Stop, discard</source>
            <translation>停止并放弃(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Uncertainty map</source>
            <translation>不确定性图(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>, page </source>
            <translation>，页 </translation>
        </message>
        <message>
            <source>A copy of the samples</source>
            <translation>示例的副本</translation>
        </message>
        <message>
            <source>A folder for the masks</source>
            <translation>掩膜文件夹</translation>
        </message>
        <message>
            <source>A read-only folder</source>
            <translation>只读文件夹</translation>
        </message>
        <message>
            <source>Accept &amp;whole image</source>
            <translation>采纳整张图像(&amp;W)</translation>
        </message>
        <message>
            <source>Accept image</source>
            <translation>采纳图像</translation>
        </message>
        <message>
            <source>Accept region</source>
            <translation>采纳区域</translation>
        </message>
        <message>
            <source>Accept the rest</source>
            <translation>采纳其余部分</translation>
        </message>
        <message>
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <source>All images</source>
            <translation>所有图像</translation>
        </message>
        <message>
            <source>Alt held</source>
            <translation>按住 Alt</translation>
        </message>
        <message>
            <source>Am I &amp;done?…</source>
            <translation>我完成了吗？(&amp;D)…</translation>
        </message>
        <message>
            <source>Annotated share</source>
            <translation>标注比例</translation>
        </message>
        <message>
            <source>Another program has changed the mask {}, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>其他程序更改了掩膜 {}，因此之前的步骤无法再撤销；记录保存为 {}。</translation>
        </message>
        <message>
            <source>Another program has written {} while it was open; its version is kept as {}.</source>
            <translation>打开期间其他程序写入了 {}；其版本保存为 {}。</translation>
        </message>
        <message>
            <source>Area (px)</source>
            <translation>面积 (px)</translation>
        </message>
        <message>
            <source>Area ({}²)</source>
            <translation>面积 ({}²)</translation>
        </message>
        <message>
            <source>Ask the model about this image again</source>
            <translation>让模型重新预测此图像</translation>
        </message>
        <message>
            <source>Before and a&amp;fter</source>
            <translation>前后对比(&amp;F)</translation>
        </message>
        <message>
            <source>Bigger brush</source>
            <translation>增大画笔</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Boundary F1</source>
            <translation>边界 F1</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>画笔笔画</translation>
        </message>
        <message>
            <source>Brush, fill, shapes and wand erase</source>
            <translation>画笔、填充、形状和魔棒变为擦除</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>COCO with polygons</source>
            <translation>COCO（多边形）</translation>
        </message>
        <message>
            <source>COCO with run-length codes</source>
            <translation>COCO（游程编码）</translation>
        </message>
        <message>
            <source>CSV tables</source>
            <translation>CSV 表格</translation>
        </message>
        <message>
            <source>CVAT for images with masks</source>
            <translation>CVAT for images（掩膜）</translation>
        </message>
        <message>
            <source>CVAT for images with polygons</source>
            <translation>CVAT for images（多边形）</translation>
        </message>
        <message>
            <source>Centroid x (px)</source>
            <translation>质心 x (px)</translation>
        </message>
        <message>
            <source>Centroid x ({})</source>
            <translation>质心 x ({})</translation>
        </message>
        <message>
            <source>Centroid y (px)</source>
            <translation>质心 y (px)</translation>
        </message>
        <message>
            <source>Centroid y ({})</source>
            <translation>质心 y ({})</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>更改按键…</translation>
        </message>
        <message>
            <source>Change the size of the brush</source>
            <translation>更改画笔大小</translation>
        </message>
        <message>
            <source>Channel {}: SD</source>
            <translation>通道 {}：标准差</translation>
        </message>
        <message>
            <source>Channel {}: largest</source>
            <translation>通道 {}：最大</translation>
        </message>
        <message>
            <source>Channel {}: least</source>
            <translation>通道 {}：最小</translation>
        </message>
        <message>
            <source>Channel {}: mean</source>
            <translation>通道 {}：平均</translation>
        </message>
        <message>
            <source>Channel {}: median</source>
            <translation>通道 {}：中位数</translation>
        </message>
        <message>
            <source>Channels that are s&amp;hown…</source>
            <translation>显示的通道(&amp;H)…</translation>
        </message>
        <message>
            <source>Choose a folder for the masks. The images stay where they are, and the project is called {} there.</source>
            <translation>请为掩膜选择一个文件夹。图像保持原位，项目在那里名为 {}。</translation>
        </message>
        <message>
            <source>Choose a model file</source>
            <translation>选择模型文件</translation>
        </message>
        <message>
            <source>Choose theme, language, brush, memory and more</source>
            <translation>选择主题、语言、画笔、内存等</translation>
        </message>
        <message>
            <source>Choose which channels of the image are seen, and how; no data change</source>
            <translation>选择显示图像的哪些通道以及如何显示；数据不变</translation>
        </message>
        <message>
            <source>Choose which channels of the images you and the models see</source>
            <translation>选择您和模型看到图像的哪些通道</translation>
        </message>
        <message>
            <source>Choose which key does what</source>
            <translation>选择各按键的功能</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Class in row {}</source>
            <translation>第 {} 行的类别</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Clean up</source>
            <translation>清理</translation>
        </message>
        <message>
            <source>Click a region to tidy it, drag sideways for more or less; Shift-click means all of the selected class; draw a line to split or merge</source>
            <translation>点击区域进行清理，左右拖动调节强弱；Shift+点击作用于所选类别的全部；画一条线可拆分或合并</translation>
        </message>
        <message>
            <source>Click an object or draw a box around it; more clicks add, Alt-clicks take away; Enter or a double click confirms, Escape drops</source>
            <translation>点击对象或用方框框住它；继续点击为添加，Alt+点击为去除；回车或双击确认，Esc 放弃</translation>
        </message>
        <message>
            <source>Click confirms a predicted region, Shift-click gives it the selected class, Alt-click makes it background</source>
            <translation>点击确认预测的区域，Shift+点击改为所选类别，Alt+点击设为背景</translation>
        </message>
        <message>
            <source>Click corners; Backspace takes one back; Enter, a double click or a click on the first one fills</source>
            <translation>点击各顶点；退格键退回一个；回车、双击或点击第一个顶点即填充</translation>
        </message>
        <message>
            <source>Compare with &amp;ground truth…</source>
            <translation>与真值比较(&amp;G)…</translation>
        </message>
        <message>
            <source>Confid&amp;ence map</source>
            <translation>置信度图(&amp;E)</translation>
        </message>
        <message>
            <source>Confirm the prediction wherever nobody has painted</source>
            <translation>在所有未涂画的地方确认预测</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+滚轮</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Drag from corner to corner; Shift makes a square, Alt erases</source>
            <translation>从一角拖到另一角；按 Shift 画正方形，按 Alt 擦除</translation>
        </message>
        <message>
            <source>Draw around an area to fill it; Alt erases</source>
            <translation>圈出一块区域进行填充；按 Alt 擦除</translation>
        </message>
        <message>
            <source>Draw the borders of regions instead of filling them</source>
            <translation>只画区域边界，不填充</translation>
        </message>
        <message>
            <source>Drop the gesture that is under way</source>
            <translation>放弃正在进行的操作</translation>
        </message>
        <message>
            <source>Eccentricity</source>
            <translation>离心率</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>擦除</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>橡皮擦</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Everything here is a copy; nothing you do touches your own images. The model looks at the picture for the first time: a moment…</source>
            <translation>这里的一切都是副本；您的操作不会影响您自己的图像。模型正在首次查看画面：请稍候…</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel 工作簿</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>Fill an open polygon</source>
            <translation>填充未闭合的多边形</translation>
        </message>
        <message>
            <source>Fill what has the colour that you click; Alt erases</source>
            <translation>填充与点击处颜色相同的部分；按 Alt 擦除</translation>
        </message>
        <message>
            <source>Find a place where the model is wrong, or any nucleus, and paint over it with the brush. What you paint is plain, and stays.</source>
            <translation>找一处模型出错的地方，或任意一个细胞核，用画笔涂画。您涂画的部分为纯色，会一直保留。</translation>
        </message>
        <message>
            <source>Fixed keys</source>
            <translation>固定按键</translation>
        </message>
        <message>
            <source>For validation</source>
            <translation>用于验证</translation>
        </message>
        <message>
            <source>GeoJSON for QuPath</source>
            <translation>QuPath 用 GeoJSON</translation>
        </message>
        <message>
            <source>Give it back</source>
            <translation>交还给模型</translation>
        </message>
        <message>
            <source>Give pixels back to the model's prediction</source>
            <translation>把像素交还给模型的预测</translation>
        </message>
        <message>
            <source>Give the region that you click the selected class; Alt erases it</source>
            <translation>将点击的区域设为所选类别；按 Alt 擦除</translation>
        </message>
        <message>
            <source>Go to the next or the previous control</source>
            <translation>转到下一个或上一个控件</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰度</translation>
        </message>
        <message>
            <source>Grow</source>
            <translation>扩大</translation>
        </message>
        <message>
            <source>Grow region</source>
            <translation>扩大区域</translation>
        </message>
        <message>
            <source>Hatched is what the model takes for a nucleus. Hold S to see the picture without it, and let go.</source>
            <translation>斜线部分是模型认为的细胞核。按住 S 可查看没有斜线的画面，然后松开。</translation>
        </message>
        <message>
            <source>Height (px)</source>
            <translation>高 (px)</translation>
        </message>
        <message>
            <source>Held out for judging</source>
            <translation>留出用于评判</translation>
        </message>
        <message>
            <source>Held out: nothing yet.</source>
            <translation>留出：尚无。</translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} blocks in %Ln image(s).</source>
            <translation>
                <numerusform>留出：%Ln 张图像的 {1} 个块中的 {0} 个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Held out: {} of {} images and {} of {} blocks in %Ln other image(s).</source>
            <translation>
                <numerusform>留出：{1} 张图像中的 {0} 张，以及另外 %Ln 张图像的 {3} 个块中的 {2} 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Held out: {} of {} images.</source>
            <translation>留出：{1} 张图像中的 {0} 张。</translation>
        </message>
        <message>
            <source>Holes and specks</source>
            <translation>孔洞与碎点</translation>
        </message>
        <message>
            <source>I&amp;mport masks…</source>
            <translation>导入掩膜(&amp;M)…</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Image height (px)</source>
            <translation>图像高 (px)</translation>
        </message>
        <message>
            <source>Image is &amp;done</source>
            <translation>图像已完成(&amp;D)</translation>
        </message>
        <message>
            <source>Image width (px)</source>
            <translation>图像宽 (px)</translation>
        </message>
        <message>
            <source>ImageJ ROIs</source>
            <translation>ImageJ ROI</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Images with regions</source>
            <translation>有区域的图像</translation>
        </message>
        <message>
            <source>Imported mask</source>
            <translation>导入的掩膜</translation>
        </message>
        <message>
            <source>In work</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist</source>
            <translation>Cellpose 和 StarDist 的实例编号</translation>
        </message>
        <message>
            <source>Instance labels for Cellpose and StarDist, divided at necks</source>
            <translation>Cellpose 和 StarDist 的实例编号，在细颈处分割</translation>
        </message>
        <message>
            <source>IoU</source>
            <translation>IoU</translation>
        </message>
        <message>
            <source>IoU of {}</source>
            <translation>{} 的 IoU</translation>
        </message>
        <message>
            <source>It learns</source>
            <translation>正在学习</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>键盘与鼠标</translation>
        </message>
        <message>
            <source>Label Studio brushed areas</source>
            <translation>Label Studio 画笔区域</translation>
        </message>
        <message>
            <source>Label TIFF for ilastik and napari</source>
            <translation>ilastik 和 napari 的标签 TIFF</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>套索</translation>
        </message>
        <message>
            <source>Learn no more; what was learnt is judged and kept</source>
            <translation>不再学习；评判并保留已学内容</translation>
        </message>
        <message>
            <source>Left (px)</source>
            <translation>左 (px)</translation>
        </message>
        <message>
            <source>Left button</source>
            <translation>左键</translation>
        </message>
        <message>
            <source>Let it learn</source>
            <translation>让它学习</translation>
        </message>
        <message>
            <source>Let learning wait before the next step</source>
            <translation>让学习在下一步之前等待</translation>
        </message>
        <message>
            <source>Let the model answer several times with parts of it switched off, and show in colours where its answers leave doubts</source>
            <translation>关闭模型的部分单元让其多次作答，用颜色显示答案存疑之处</translation>
        </message>
        <message>
            <source>Look at the place that the model is least sure of</source>
            <translation>查看模型最没有把握的位置</translation>
        </message>
        <message numerus="yes">
            <source>Looking at %Ln image(s)…</source>
            <translation>
                <numerusform>正在查看 %Ln 张图像…</numerusform>
            </translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Magic &amp;wand</source>
            <translation>魔棒(&amp;W)</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>魔棒</translation>
        </message>
        <message>
            <source>Mark the image as finished</source>
            <translation>将图像标记为已完成</translation>
        </message>
        <message>
            <source>Mark what is held out of the image: it judges what the model has learned</source>
            <translation>标出图像中留出的部分：它用来评判模型所学</translation>
        </message>
        <message>
            <source>Mark where you have said something else than the model</source>
            <translation>标出您与模型说法不同的地方</translation>
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
            <translation>平均面积 (px)</translation>
        </message>
        <message>
            <source>Mean area ({}²)</source>
            <translation>平均面积 ({}²)</translation>
        </message>
        <message>
            <source>Measure every region: area, perimeter, place, shape and intensities</source>
            <translation>测量每个区域：面积、周长、位置、形状和强度</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>测量对象</translation>
        </message>
        <message>
            <source>Median area (px)</source>
            <translation>面积中位数 (px)</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Merge regions</source>
            <translation>合并区域</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Most unsure first</source>
            <translation>最不确定优先</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>鼠标</translation>
        </message>
        <message>
            <source>Move in lists; on the picture, the pointer</source>
            <translation>在列表中移动；在图像上移动指针</translation>
        </message>
        <message>
            <source>Move the image</source>
            <translation>移动图像</translation>
        </message>
        <message>
            <source>Move the image while it is held</source>
            <translation>按住时移动图像</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新</translation>
        </message>
        <message>
            <source>Nex&amp;t page</source>
            <translation>下一页(&amp;T)</translation>
        </message>
        <message>
            <source>Next &amp;unsure spot</source>
            <translation>下一个存疑处(&amp;U)</translation>
        </message>
        <message>
            <source>Not corrected</source>
            <translation>未修正</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled has a colour of its own.</source>
            <translation>没有损失；未标注有专用颜色。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 0 and classes count from 1.</source>
            <translation>没有损失；未标注为 0，类别从 1 开始。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is 255.</source>
            <translation>没有损失；未标注为 255。</translation>
        </message>
        <message>
            <source>Nothing is lost; unlabelled is void (255).</source>
            <translation>没有损失；未标注为 void (255)。</translation>
        </message>
        <message>
            <source>NumPy archive</source>
            <translation>NumPy 压缩包</translation>
        </message>
        <message>
            <source>NumPy arrays</source>
            <translation>NumPy 数组</translation>
        </message>
        <message>
            <source>Only one class</source>
            <translation>仅一个类别</translation>
        </message>
        <message>
            <source>Only unlabelled</source>
            <translation>仅未标注</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>打开文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>Open &amp;images…</source>
            <translation>打开图像(&amp;I)…</translation>
        </message>
        <message>
            <source>Open a folder of images</source>
            <translation>打开图像文件夹</translation>
        </message>
        <message>
            <source>Open a folder of images; masks are kept beside them</source>
            <translation>打开图像文件夹；掩膜保存在图像旁边</translation>
        </message>
        <message>
            <source>Open a folder of your own with Ctrl+O. F1 explains the panel at hand. This copy is thrown away when you open something else.</source>
            <translation>用 Ctrl+O 打开您自己的文件夹。F1 说明当前面板。打开其他内容时，此副本会被丢弃。</translation>
        </message>
        <message>
            <source>Open images</source>
            <translation>打开图像</translation>
        </message>
        <message>
            <source>Open sam&amp;ple project</source>
            <translation>打开示例项目(&amp;P)</translation>
        </message>
        <message>
            <source>Open some images of a folder</source>
            <translation>打开文件夹中的部分图像</translation>
        </message>
        <message>
            <source>Orientation (°)</source>
            <translation>方向 (°)</translation>
        </message>
        <message>
            <source>P&amp;olygon</source>
            <translation>多边形(&amp;O)</translation>
        </message>
        <message>
            <source>PNG in the colours of CamVid</source>
            <translation>CamVid 颜色的 PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of Cityscapes</source>
            <translation>Cityscapes 颜色的 PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of Pascal VOC</source>
            <translation>Pascal VOC 颜色的 PNG</translation>
        </message>
        <message>
            <source>PNG in the colours of the project</source>
            <translation>项目颜色的 PNG</translation>
        </message>
        <message>
            <source>PNG of class ids</source>
            <translation>类别编号 PNG</translation>
        </message>
        <message>
            <source>Pa&amp;use</source>
            <translation>暂停(&amp;U)</translation>
        </message>
        <message>
            <source>Page with the worst images</source>
            <translation>最差图像页面</translation>
        </message>
        <message>
            <source>Paint a correction</source>
            <translation>涂画一处修正</translation>
        </message>
        <message>
            <source>Paint a little of each class: a quick learner proposes the rest of the image, anew with each gesture</source>
            <translation>每个类别涂画一点：快速学习器会建议图像的其余部分，每次操作后更新</translation>
        </message>
        <message>
            <source>Paint the selected class; hold Alt to erase</source>
            <translation>涂画所选类别；按住 Alt 擦除</translation>
        </message>
        <message>
            <source>Painted since then</source>
            <translation>此后绘制的内容</translation>
        </message>
        <message>
            <source>Pascal VOC</source>
            <translation>Pascal VOC</translation>
        </message>
        <message>
            <source>Perimeter (px)</source>
            <translation>周长 (px)</translation>
        </message>
        <message>
            <source>Perimeter ({})</source>
            <translation>周长 ({})</translation>
        </message>
        <message>
            <source>Pick class</source>
            <translation>拾取类别</translation>
        </message>
        <message>
            <source>Pixel height ({})</source>
            <translation>像素高 ({})</translation>
        </message>
        <message>
            <source>Pixel width ({})</source>
            <translation>像素宽 ({})</translation>
        </message>
        <message>
            <source>Polygon</source>
            <translation>多边形</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>首选项(&amp;P)…</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精确率</translation>
        </message>
        <message>
            <source>Predict all images of a folder and write masks, overlays, contours and more</source>
            <translation>预测文件夹中的所有图像，并写入掩膜、叠加图、轮廓等</translation>
        </message>
        <message>
            <source>Predict with the model that has learned last, whatever the verdict</source>
            <translation>无论判定如何，都用最后学习的模型预测</translation>
        </message>
        <message>
            <source>Predict with the model that this one has replaced</source>
            <translation>用被此模型取代的模型预测</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>已预测</translation>
        </message>
        <message>
            <source>Predictions have become worse: mean IoU {:.3f} in the last {} images, {:.3f} before; maybe these images are harder.</source>
            <translation>预测变差了：最近 {1} 张图像的平均 IoU 为 {0:.3f}，此前为 {2:.3f}；也许这些图像更难。</translation>
        </message>
        <message>
            <source>Predictions no longer become better: mean IoU {:.3f} in the last {} images, {:.3f} before. You may be done.</source>
            <translation>预测不再改善：最近 {1} 张图像的平均 IoU 为 {0:.3f}，此前为 {2:.3f}。您或许已经完成。</translation>
        </message>
        <message>
            <source>Predictions still become better: mean IoU {:.3f} in the last {} images, {:.3f} before.</source>
            <translation>预测仍在改善：最近 {1} 张图像的平均 IoU 为 {0:.3f}，此前为 {2:.3f}。</translation>
        </message>
        <message>
            <source>Press D for the next image. It is predicted as it opens.</source>
            <translation>按 D 转到下一张图像。打开时会自动预测。</translation>
        </message>
        <message>
            <source>Press Learn from corrections. A copy of the model learns from what you said; for the tour, twenty seconds will do.</source>
            <translation>按“从修正中学习”。模型的副本会从您的指定中学习；导览中二十秒就够了。</translation>
        </message>
        <message>
            <source>Press at the pointer on the picture, and let go</source>
            <translation>在图像上的指针处按下并松开</translation>
        </message>
        <message>
            <source>Previous pa&amp;ge</source>
            <translation>上一页(&amp;G)</translation>
        </message>
        <message>
            <source>Previous pane&amp;l</source>
            <translation>上一个面板(&amp;L)</translation>
        </message>
        <message>
            <source>Pro&amp;bability map</source>
            <translation>概率图(&amp;B)</translation>
        </message>
        <message>
            <source>Put all panels back to where they were at first</source>
            <translation>将所有面板放回最初的位置</translation>
        </message>
        <message>
            <source>Read about the panel that has the keyboard or that the mouse is over</source>
            <translation>阅读键盘或鼠标所在面板的说明</translation>
        </message>
        <message>
            <source>Read masks that other programs have made of these images</source>
            <translation>读取其他程序为这些图像制作的掩膜</translation>
        </message>
        <message>
            <source>Read what the program has noted, with the details of failures</source>
            <translation>阅读程序的记录和失败的详情</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <source>Rectangle</source>
            <translation>矩形</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>区域数</translation>
        </message>
        <message>
            <source>Regions, high</source>
            <translation>区域数（上限）</translation>
        </message>
        <message>
            <source>Regions, low</source>
            <translation>区域数（下限）</translation>
        </message>
        <message>
            <source>Regions, median</source>
            <translation>区域数（中位）</translation>
        </message>
        <message>
            <source>Reject region</source>
            <translation>拒绝区域</translation>
        </message>
        <message>
            <source>Relabel region</source>
            <translation>更改区域类别</translation>
        </message>
        <message>
            <source>Reset the la&amp;yout</source>
            <translation>重置布局(&amp;Y)</translation>
        </message>
        <message>
            <source>S&amp;mart click</source>
            <translation>智能点击(&amp;M)</translation>
        </message>
        <message>
            <source>SD of area (px)</source>
            <translation>面积标准差 (px)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>保存报告</translation>
        </message>
        <message>
            <source>Save measurements</source>
            <translation>保存测量值</translation>
        </message>
        <message>
            <source>Save scores</source>
            <translation>保存评分</translation>
        </message>
        <message>
            <source>Save versions and the log as text, without any image, for those who can help</source>
            <translation>将版本和日志存为文本，不含任何图像，供协助者使用</translation>
        </message>
        <message>
            <source>Say how large a pixel is, by a line along a scale bar</source>
            <translation>沿比例尺画一条线，指定一个像素的大小</translation>
        </message>
        <message>
            <source>Scale ba&amp;r</source>
            <translation>比例尺(&amp;S)</translation>
        </message>
        <message>
            <source>Score the model on images whose true masks are known, the worst first</source>
            <translation>在已知真值掩膜的图像上评估模型，最差的排在前面</translation>
        </message>
        <message>
            <source>See how good predictions have been, image by image</source>
            <translation>逐张查看预测的好坏</translation>
        </message>
        <message>
            <source>Select the class that you click</source>
            <translation>选择点击处的类别</translation>
        </message>
        <message>
            <source>Set &amp;scale…</source>
            <translation>设置比例尺(&amp;S)…</translation>
        </message>
        <message>
            <source>Share of image</source>
            <translation>占图像比例</translation>
        </message>
        <message>
            <source>Share of images</source>
            <translation>占全部图像比例</translation>
        </message>
        <message>
            <source>Show &amp;masks</source>
            <translation>显示掩膜(&amp;M)</translation>
        </message>
        <message>
            <source>Show a scale bar on the picture where the size of its pixels is known</source>
            <translation>已知像素大小时，在画面上显示比例尺</translation>
        </message>
        <message>
            <source>Show each image pixel as one screen pixel</source>
            <translation>图像的每个像素显示为屏幕的一个像素</translation>
        </message>
        <message>
            <source>Show in colours how probable the predicted class is</source>
            <translation>用颜色显示预测类别的概率</translation>
        </message>
        <message>
            <source>Show in colours how probable the selected class is; for two classes</source>
            <translation>用颜色显示所选类别的概率；仅限两个类别</translation>
        </message>
        <message>
            <source>Show in colours what was missed, found where nothing is, or taken for another class; after a comparison with ground truth</source>
            <translation>用颜色显示漏检、误检或混淆的类别；需先与真值比较</translation>
        </message>
        <message>
            <source>Show in turn what the model in use and the one before it or on offer say</source>
            <translation>轮流显示当前模型与之前或候选模型的预测</translation>
        </message>
        <message>
            <source>Show or hide all masks; hold the key for a short look</source>
            <translation>显示或隐藏所有掩膜；按住按键可临时查看</translation>
        </message>
        <message>
            <source>Show the &amp;log</source>
            <translation>显示日志(&amp;L)</translation>
        </message>
        <message>
            <source>Show the whole image</source>
            <translation>显示整张图像</translation>
        </message>
        <message>
            <source>Show what &amp;judges</source>
            <translation>显示用于评判的部分(&amp;J)</translation>
        </message>
        <message>
            <source>Shrink</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Shrink region</source>
            <translation>缩小区域</translation>
        </message>
        <message>
            <source>Smaller brush</source>
            <translation>减小画笔</translation>
        </message>
        <message>
            <source>Smart click</source>
            <translation>智能点击</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Smooth region</source>
            <translation>平滑区域</translation>
        </message>
        <message>
            <source>Something went wrong while {}. Try again; if it stays so, Help &gt; Save a report has the details for those who can mend it.</source>
            <translation>出现问题：{}。请重试；如仍如此，“帮助 &gt; 保存报告”中有供修复者使用的详情。</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Space held, or middle button</source>
            <translation>按住空格，或中键</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>Split region</source>
            <translation>拆分区域</translation>
        </message>
        <message>
            <source>Stop learning; the model stays as it is</source>
            <translation>停止学习；模型保持原样</translation>
        </message>
        <message>
            <source>Stop, &amp;keep</source>
            <translation>停止并保留(&amp;K)</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Take back the last corner of a polygon</source>
            <translation>退回多边形的最后一个顶点</translation>
        </message>
        <message>
            <source>Take the &amp;tour</source>
            <translation>开始导览(&amp;T)</translation>
        </message>
        <message>
            <source>Take the keyboard to the next part of the window</source>
            <translation>将键盘焦点移到窗口的下一部分</translation>
        </message>
        <message>
            <source>Take the keyboard to the part of the window before</source>
            <translation>将键盘焦点移到窗口的上一部分</translation>
        </message>
        <message>
            <source>Teach the model all that you have painted and accepted</source>
            <translation>让模型学习您涂画和采纳的全部内容</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>That is all</source>
            <translation>就是这些</translation>
        </message>
        <message>
            <source>The better model predicts from now on; here it says why. M shows on the picture what each of the two says: try it.</source>
            <translation>从现在起由更好的模型预测；这里说明原因。按 M 可在画面上查看两者各自的预测：试试看。</translation>
        </message>
        <message>
            <source>The class {} cannot go: {} has {} pixels labelled so; erase them first.</source>
            <translation>无法移除类别 {}：{} 中有 {} 个像素属于该类别；请先擦除。</translation>
        </message>
        <message>
            <source>The classes of {} are being changed in another window; try again in a moment.</source>
            <translation>{} 的类别正在另一个窗口中更改；请稍后重试。</translation>
        </message>
        <message>
            <source>The classes of {} are being changed; open the folder again in a moment.</source>
            <translation>{} 的类别正在更改；请稍后重新打开该文件夹。</translation>
        </message>
        <message>
            <source>The classes of {} were changed in another window; open the folder again.</source>
            <translation>{} 的类别已在另一个窗口中更改；请重新打开该文件夹。</translation>
        </message>
        <message>
            <source>The current model stays, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>保留当前模型，留出的太少，无法判断哪个更好（需要两个类别各 {} 个像素）：{}。</translation>
        </message>
        <message>
            <source>The current model stays: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>保留当前模型：在 {pixels} 个留出像素上，平均 IoU 之后为 {after}，之前为 {before}。</translation>
        </message>
        <message>
            <source>The disk is full, so {} failed; free some space and try again.</source>
            <translation>磁盘已满，未能完成：{}；请释放空间后重试。</translation>
        </message>
        <message>
            <source>The disk of {} does not answer, so {} failed; connect it again and try once more.</source>
            <translation>{} 所在的磁盘没有响应，未能完成：{}；请重新连接后再试。</translation>
        </message>
        <message>
            <source>The file {} may not be used, so {} failed; see to it that you may read and write there.</source>
            <translation>无法使用文件 {}，未能完成：{}；请确认您有读写权限。</translation>
        </message>
        <message>
            <source>The folder {} cannot be written.</source>
            <translation>无法写入文件夹 {}。</translation>
        </message>
        <message>
            <source>The graphics card failed while {}. Start the program again; with CUDA_VISIBLE_DEVICES=-1 in its environment it works without the card.</source>
            <translation>显卡出错：{}。请重新启动程序；在环境变量中设置 CUDA_VISIBLE_DEVICES=-1 可不用显卡运行。</translation>
        </message>
        <message>
            <source>The image is very large: this went {} x {} pixels around the click and no further. Click again beyond that.</source>
            <translation>图像非常大：仅处理了点击处周围 {} x {} 像素。请在范围之外再次点击。</translation>
        </message>
        <message>
            <source>The image of {} is open in another window; close it there, then try again.</source>
            <translation>{} 的图像已在另一个窗口中打开；请先在那里关闭它，然后重试。</translation>
        </message>
        <message>
            <source>The index of the project could not be used ({}) and was built anew; the old one is kept as {}.</source>
            <translation>项目的索引无法使用（{}），已重新建立；旧索引保存为 {}。</translation>
        </message>
        <message>
            <source>The index {} cannot be written ({}); the list of images is complete, but predictions have to be made anew next time.</source>
            <translation>无法写入索引 {}（{}）；图像列表是完整的，但下次需要重新预测。</translation>
        </message>
        <message>
            <source>The journal of {} cannot be read, so earlier steps cannot be undone any more; their record is kept as {}.</source>
            <translation>无法读取 {} 的操作记录，因此之前的步骤无法再撤销；记录保存为 {}。</translation>
        </message>
        <message>
            <source>The last entry in the journal of {} was incomplete and is left out; everything before it is here.</source>
            <translation>{} 的操作记录中最后一条不完整，已略去；此前的内容都在。</translation>
        </message>
        <message>
            <source>The mask {} {} and was left as it is; shown instead is what the journal knows.</source>
            <translation>掩膜 {} {}，已保持原样；现显示操作记录中的内容。</translation>
        </message>
        <message>
            <source>The mask {} {} and was moved to {}; shown instead is what the journal knows.</source>
            <translation>掩膜 {} {}，已移至 {}；现显示操作记录中的内容。</translation>
        </message>
        <message>
            <source>The new model is better: mean IoU {after} after, {before} before, on {pixels} held-out pixels.</source>
            <translation>新模型更好：在 {pixels} 个留出像素上，平均 IoU 之后为 {after}，之前为 {before}。</translation>
        </message>
        <message>
            <source>The new model is taken, though too little is held out to tell which is better ({} pixels of two classes are needed): {}.</source>
            <translation>采用新模型，尽管留出的太少，无法判断哪个更好（需要两个类别各 {} 个像素）：{}。</translation>
        </message>
        <message>
            <source>The new model is taken: mean IoU {after} after, {before} before, on {pixels} held-out pixels. That is too close to tell, and it has learned from more.</source>
            <translation>采用新模型：在 {pixels} 个留出像素上，平均 IoU 之后为 {after}，之前为 {before}。差距太小，无法分辨优劣，而它学习了更多的修正。</translation>
        </message>
        <message>
            <source>The next image</source>
            <translation>下一张图像</translation>
        </message>
        <message>
            <source>The page after this one, in files of several</source>
            <translation>在多页文件中转到下一页</translation>
        </message>
        <message>
            <source>The page before this one, in files of several</source>
            <translation>在多页文件中转到上一页</translation>
        </message>
        <message>
            <source>The program did not end properly last time, with {} in {} open. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>程序上次没有正常结束，当时打开了 {1} 中的 {0}。每个完成的笔画都已保留：重新打开文件夹即可继续。“帮助 &gt; 保存报告”会保存已知的情况。</translation>
        </message>
        <message>
            <source>The program did not end properly last time. Every finished stroke is kept: open the folder again to go on. Help &gt; Save a report keeps what is known about it.</source>
            <translation>程序上次没有正常结束。每个完成的笔画都已保留：重新打开文件夹即可继续。“帮助 &gt; 保存报告”会保存已知的情况。</translation>
        </message>
        <message>
            <source>The rest is right? Press Ctrl+Return to confirm all that is predicted. Ctrl+Z takes it back.</source>
            <translation>其余部分正确吗？按 Ctrl+Return 确认所有预测。Ctrl+Z 可撤销。</translation>
        </message>
        <message>
            <source>The sample project cannot be copied to {} ({}); free some space and try again.</source>
            <translation>无法将示例项目复制到 {}（{}）；请释放空间后重试。</translation>
        </message>
        <message>
            <source>The verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>There are no corrections to learn from yet: paint over what the model got wrong, or accept what it got right, then try again.</source>
            <translation>还没有可供学习的修正：请涂改模型出错的地方，或采纳它正确的地方，然后重试。</translation>
        </message>
        <message>
            <source>There was not enough memory for {}. Close other programs and try again; a smaller image or model needs less.</source>
            <translation>内存不足：{}。请关闭其他程序后重试；较小的图像或模型所需更少。</translation>
        </message>
        <message>
            <source>This is the eraser (E). Rub out a bit of what you have painted: those pixels are the model's again.</source>
            <translation>这是橡皮擦（E）。擦掉一点您涂画的部分：这些像素重新归模型。</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Tools of plug-ins</source>
            <translation>插件工具</translation>
        </message>
        <message>
            <source>Top (px)</source>
            <translation>上 (px)</translation>
        </message>
        <message>
            <source>Touches border</source>
            <translation>接触边缘</translation>
        </message>
        <message>
            <source>Try the program on a few pictures</source>
            <translation>用几张图像试用本程序</translation>
        </message>
        <message>
            <source>Two minutes through all that matters, on a copy of the samples</source>
            <translation>用示例的副本，两分钟了解要点</translation>
        </message>
        <message>
            <source>Unfinished first</source>
            <translation>未完成优先</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; numbers of objects are not kept.</source>
            <translation>未标注会变为背景，除非保留为对象；不保留对象编号。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of areas are flattened.</source>
            <translation>未标注会变为背景，除非保留为对象；区域的重叠会被压平。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened.</source>
            <translation>未标注会变为背景，除非保留为对象；对象的重叠会被压平。</translation>
        </message>
        <message>
            <source>Unlabelled becomes background unless it is kept as objects; overlaps of objects are flattened; lines and points are left out.</source>
            <translation>未标注会变为背景，除非保留为对象；对象的重叠会被压平；线和点会被略去。</translation>
        </message>
        <message>
            <source>Use a m&amp;odel file…</source>
            <translation>使用模型文件(&amp;M)…</translation>
        </message>
        <message>
            <source>Use a model file</source>
            <translation>使用模型文件</translation>
        </message>
        <message>
            <source>Use the &amp;new model</source>
            <translation>使用新模型(&amp;N)</translation>
        </message>
        <message>
            <source>Use the tool</source>
            <translation>使用工具</translation>
        </message>
        <message>
            <source>What the model says</source>
            <translation>模型的看法</translation>
        </message>
        <message>
            <source>What {} held before is gone; it stays as it is.</source>
            <translation>{} 之前的内容已不存在；保持现状。</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>滚轮</translation>
        </message>
        <message>
            <source>Width (px)</source>
            <translation>宽 (px)</translation>
        </message>
        <message>
            <source>With notes</source>
            <translation>有备注</translation>
        </message>
        <message>
            <source>Write the mask now; it is also written whenever you pause</source>
            <translation>立即写入掩膜；每次停顿时也会自动写入</translation>
        </message>
        <message>
            <source>Write the masks for other programs: COCO, YOLO, CVAT, ImageJ and more</source>
            <translation>为其他程序写入掩膜：COCO、YOLO、CVAT、ImageJ 等</translation>
        </message>
        <message>
            <source>YOLO segmentation</source>
            <translation>YOLO 分割</translation>
        </message>
        <message>
            <source>You could go on working now. Some of your corrections are held out: they teach nothing, and judge both models in the end.</source>
            <translation>现在您可以继续工作。您的部分修正被留出：它们不参与学习，最后用来评判两个模型。</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>在指针处缩放</translation>
        </message>
        <message>
            <source>about {} min left</source>
            <translation>剩余约 {} 分钟</translation>
        </message>
        <message>
            <source>about {} s left</source>
            <translation>剩余约 {} 秒</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>标注</translation>
        </message>
        <message>
            <source>as shown</source>
            <translation>按显示</translation>
        </message>
        <message>
            <source>both</source>
            <translation>两者</translation>
        </message>
        <message numerus="yes">
            <source>by corrections in %Ln image(s)</source>
            <translation>
                <numerusform>基于 %Ln 张图像的修正</numerusform>
            </translation>
        </message>
        <message>
            <source>doing that</source>
            <translation>刚才的操作</translation>
        </message>
        <message>
            <source>is damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>is {} x {} pixels in size</source>
            <translation>的大小为 {} x {} 像素</translation>
        </message>
        <message>
            <source>labelme with masks</source>
            <translation>labelme（掩膜）</translation>
        </message>
        <message>
            <source>labelme with polygons</source>
            <translation>labelme（多边形）</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>nothing in these images is left unlabelled</source>
            <translation>这些图像中没有未标注的部分</translation>
        </message>
        <message>
            <source>prediction</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>the two agree to {} on what nobody has labelled ({} is needed)</source>
            <translation>两者在无人标注之处的一致程度为 {}（需要 {}）</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>{} These are nearly all strokes on errors, so it also counts that {}.</source>
            <translation>{} 这些几乎都是对错误的笔画，因此还要考虑：{}。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); give the image a shorter name.</source>
            <translation>无法读取 {}（{}）；请为图像取一个较短的名称。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); it says how far a change of classes has come. Restore it from a backup before you go on.</source>
            <translation>无法读取 {}（{}）；其中记录了类别更改的进度。请先从备份恢复，再继续。</translation>
        </message>
        <message>
            <source>{} cannot be read ({}); see to it that you may read it and that its disk is there.</source>
            <translation>无法读取 {}（{}）；请确认您有读取权限，且磁盘已连接。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}), so {} cannot be changed; see to it that you may write there, or free some space, and open it again.</source>
            <translation>无法写入 {}（{}），因此无法更改 {}；请确认写入权限或释放空间，然后重新打开。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); choose another folder for the masks.</source>
            <translation>无法写入 {}（{}）；请为掩膜选择其他文件夹。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); free some space or work in a folder that you may write to.</source>
            <translation>无法写入 {}（{}）；请释放空间，或在有写入权限的文件夹中工作。</translation>
        </message>
        <message>
            <source>{} cannot be written ({}); give the image a shorter name.</source>
            <translation>无法写入 {}（{}）；请为图像取一个较短的名称。</translation>
        </message>
        <message>
            <source>{} h {} min</source>
            <translation>{} 小时 {} 分钟</translation>
        </message>
        <message>
            <source>{} has no images; put them there or into its folder {}.</source>
            <translation>{} 中没有图像；请将图像放在其中，或放入其 {} 文件夹。</translation>
        </message>
        <message numerus="yes">
            <source>{} in %Ln image(s): so much is annotated as {}.</source>
            <translation>
                <numerusform>%Ln 张图像中有{}标注为 {}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{} in all saved masks: {}, %Ln image(s)</source>
            <translation>
                <numerusform>{} 在所有已保存的掩膜中：{}，%Ln 张图像</numerusform>
            </translation>
        </message>
        <message>
            <source>{} is none of the images of {}; open the folder that it lies in.</source>
            <translation>{} 不属于 {} 的图像；请打开它所在的文件夹。</translation>
        </message>
        <message>
            <source>{} is open in another window ({}), so it cannot be changed here; close it there and open it again.</source>
            <translation>{} 已在另一个窗口中打开（{}），无法在此更改；请在那里关闭后重新打开。</translation>
        </message>
        <message>
            <source>{} lines of {} were damaged and are left out; the file as it was is kept as {}.</source>
            <translation>{} 行已损坏并被略去（{}）；原文件保存为 {}。</translation>
        </message>
        <message>
            <source>{} min</source>
            <translation>{} 分钟</translation>
        </message>
        <message>
            <source>{} of {} images so far that are mostly labelled; after that it shows whether predictions still become better.</source>
            <translation>目前大部分已标注的图像为 {} / {} 张；之后即可看出预测是否仍在改善。</translation>
        </message>
        <message numerus="yes">
            <source>{} px in %Ln region(s)</source>
            <translation>
                <numerusform>{} 像素，%Ln 个区域</numerusform>
            </translation>
        </message>
        <message>
            <source>{} s</source>
            <translation>{} 秒</translation>
        </message>
    </context>
</TS>
