"""The words of the pages that a site makes of its quizzes: sheets, keys, the bank, papers, certificates, results."""

from fazhi.core.problem import Words
from fazhi.quiz.words import LIST

IN_CHINESE = Words("（中文）", " (in Chinese)")
IN_ENGLISH = Words("（英文）", " (in English)")

# Below a quiz
FOR_TEACHERS = Words("给老师：", "For teachers: ")
SHEET = Words("答题纸", "student sheet")
KEY_PAGE = Words("答案页", "answer key")

# Sheet and key
SHEET_TITLE = Words("{title}（答题纸）", "{title} (student sheet)")
KEY_TITLE = Words("{title}（答案与解析）", "{title} (answers and explanations)")
TO_QUIZ = Words("回到测验", "Back to the quiz")
TO_SHEET = Words("答题纸", "Student sheet")
TO_KEY = Words("答案页", "Answer key")
TO_BANK = Words("题库", "Question bank")
PRINT = Words("打印", "Print")
PRINT_PAPER = Words("打印卷子", "Print the paper")
PRINT_KEY = Words("打印答案", "Print the answers")
COPY_LINK = Words("复制链接", "Copy the link")
PAGES = Words("页面", "Pages")
TOTAL = Words("共{count}题，满分{points}分", "{count} questions, {points} points")
TOTAL_MINUTES = Words(
    "共{count}题，满分{points}分，时间{minutes}分钟", "{count} questions, {points} points, {minutes} minutes"
)
SCAN = Words("扫码在线做这份测验", "Scan to do this quiz online")
QR_NAME = Words("二维码：{address}", "QR code: {address}")
NO_ADDRESS = Words(
    "网址还没有设置，所以这里没有二维码。请网站维护者设置网址，再生成一次网站。",
    "The site's address is not set yet, so there is no QR code here. Ask whoever maintains the site to set it.",
)
NO_ADDRESS_LOG = Words(
    "没有公开的 site_url：答题纸不带二维码", "There is no public site_url: the student sheets carry no QR code"
)
SEALED = Words(
    "这份测验交卷以后才给答案，所以答案在这里先盖住。请老师自己打开，不要投影给还没有交卷的同学。",
    "This quiz gives its answers only after the paper is handed in, so they are covered here. "
    "Open them yourself; do not project this page before all papers are in.",
)
SHOW_KEY = Words("显示答案", "Show the answers")
NEEDS_SCRIPT = Words("这一页要用浏览器的脚本，现在脚本没有运行。", "This page needs scripts, which do not run now.")

# Bank
BANK_WITHOUT_PLUGIN = Words(
    "题库要在 mkdocs.yml 里启用插件 fazhi/quiz 才会生成。",
    "The question bank is made by the plugin fazhi/quiz, which this site does not use.",
)
BANK_EMPTY = Words("网站上还没有测验。", "There are no quizzes on this site yet.")
BANK_TOTAL = Words("{quizzes} 份测验，{items} 题", "{quizzes} quizzes, {items} questions")
LESSON = Words("所在页面：", "On the page: ")
ITEMS = Words("{count}题", "{count} questions")
POINTS = Words("{points}分", "{points} points")
PRACTICE = Words("练习", "practice")
EXAM = Words("考试", "exam")
EXAM_MINUTES = Words("考试{minutes}分钟", "exam, {minutes} minutes")
TYPE_COUNT = Words("{type}{count}", "{count} {type}")
SEPARATOR = Words("，", ", ")
BRACKETS = Words("（{text}）", " ({text})")

BANK_BROWSER: dict[str, Words] = {
    "filters": Words("筛选", "Filter"),
    "theme": Words("节点", "Occasion"),
    "stage": Words("学段", "Stage"),
    "type": Words("题型", "Type"),
    "lang": Words("语言", "Language"),
    "all": Words("全部（{count}）", "All ({count})"),
    "counted": Words("{name}（{count}）", "{name} ({count})"),
    "total": BANK_TOTAL,
    "none": Words("没有符合的测验，请放宽筛选。", "No quiz matches; widen the filter."),
    "make": Words("组一份卷子", "Make a paper"),
    "pick": Words("选入卷子", "Put into the paper"),
    "title": Words("卷子标题", "Title of the paper"),
    "titleDefault": Words("法治教育小测", "Quiz on law"),
    "how": Words("题从哪里来", "Where the questions come from"),
    "picked": Words("用勾选的测验", "The quizzes ticked above"),
    "random": Words("从上面列出的测验里随机抽题", "Random questions from the quizzes listed above"),
    "counts": Words("各抽几题", "How many of each type"),
    "any": Words("不限题型（最多 {count}）", "any type (up to {count})"),
    "upTo": Words("{name}（最多 {count}）", "{name} (up to {count})"),
    "seed": Words("抽签号", "Draw number"),
    "seedNote": Words(
        "抽签号、筛选和题数都一样，抽到的题就一样。",
        "The same draw number, filter and numbers of questions draw the same questions.",
    ),
    "newSeed": Words("换一套题", "Other questions"),
    "oneLang": Words(
        "随机抽题只用中文的测验；要抽英文的题，先在“语言”里选英文。",
        "Random questions come from the English quizzes; choose Chinese under “Language” to draw from those.",
    ),
    "ready": Words("卷子里有 {quizzes} 份测验的 {items} 题", "The paper has {items} questions from {quizzes} quizzes"),
    "empty": Words("还没有题", "There are no questions yet"),
    "stop": Words("；", ". "),
    "fewer": Words(
        "要 {wanted} 题，这里只有 {items} 题。", "You asked for {wanted} questions; there are only {items}."
    ),
    "tooMany": Words("一份卷子最多 {count} 题", "A paper has {count} questions at most"),
    "open": Words("打开卷子（新标签页）", "Open the paper (new tab)"),
}
"""What the bank says in the browser."""

# Paper
PAPER_TITLE = Words("组卷", "Paper")
PAPER_BROWSER: dict[str, Words] = {
    "nothing": Words(
        "这个链接里没有题。请从题库里重新组卷。", "This link holds no questions. Make a paper in the bank."
    ),
    "lost": Words(
        "有 {count} 题找不到了：测验已经删去或者改过。", "{count} questions are missing: their quizzes were changed."
    ),
    "total": TOTAL,
    "seed": Words("抽签号：{seed}", "Draw number: {seed}"),
    "copied": Words("已复制，打开这个链接就是这份卷子。", "Copied; the link opens this very paper."),
    "notCopied": Words("浏览器不让复制，请从地址栏复制。", "Copy the address of this page from the address bar."),
    "key": KEY_TITLE,
    "section": Words("{numeral}、{name}题", "Part {numeral}: {name}"),
    "numerals": Words("一二三四五六七八九", "123456789"),
}
"""What a paper says in the browser."""

# Certificate
CERTIFICATE = Words("学习证书", "Certificate")
CERTIFICATE_FOR = Words("兹证明", "This is to certify that")
BACK = Words("返回测验", "Back to the quiz")
CERTIFICATE_NAME = Words("写上名字（只显示在这一页上，不保存、不上传）", "Your name (shown here only, kept nowhere)")
CERTIFICATE_NOTE = Words(
    "这张证书由做题的设备生成，没有经过任何机构核对，不是正式的学习记录。",
    "This certificate was made on the reader's own device. Nobody checked it, and it is no official record.",
)
CERTIFICATE_BROWSER: dict[str, Words] = {
    "done": Words("完成了《{title}》。", "has completed the quiz “{title}”."),
    "doneUnnamed": Words("完成了一份法治教育测验。", "has completed a quiz on law."),
    "points": Words("得分：{gained}／{points}分", "Result: {gained} of {points} points"),
    "date": Words("{year}年{month}月{day}日", "{day} {month} {year}"),
    "months": Words("", "January February March April May June July August September October November December"),
}

# Results
RESULTS_WITHOUT_PLUGIN = Words(
    "班级成绩要在 mkdocs.yml 里启用插件 fazhi/quiz 才能用。",
    "Class results need the plugin fazhi/quiz, which this site does not use.",
)
RESULTS_BROWSER: dict[str, Words] = {
    "paste": Words("把成绩码粘贴在这里", "Paste the result codes here"),
    "pasteNote": Words(
        "一行一个，或者连聊天文字一起粘贴。只在这台设备上计算，不保存、不上传。",
        "One per line, or with the chat text around them. Everything is worked out on this device; nothing is kept or sent.",
    ),
    "sum": Words("读出 {codes} 个成绩码，{pupils} 人。", "{codes} result codes, {pupils} pupils."),
    "waiting": Words("还没有成绩码。", "No result codes yet."),
    "broken": Words(
        "有 {count} 个成绩码读不出来，可能没有复制完整，请对方再复制一次：{texts}。",
        "{count} codes cannot be read and may be incomplete; ask for them again: {texts}.",
    ),
    "repeated": Words("有 {count} 个成绩码重复，只算一次。", "{count} codes came twice and count once."),
    "alike": Words(
        "有 {count} 个成绩码和前面的一样，没有座号，也看不出是谁发的，各算一人；同一个人发了两次的，请删掉一个。",
        "{count} codes are the same as one before, without a seat number or a sender; each counts as one pupil. If one "
        "pupil sent it twice, delete one.",
    ),
    "unknown": Words(
        "有 {count} 个成绩码的测验不在本站，或者后来改过。",
        "{count} codes are of quizzes that are not here or changed since.",
    ),
    "sameSeat": Words(
        "同一座号有不同的成绩码：{texts}。每个成绩码都算了一人，请核对。",
        "Different codes came with the same seat number: {texts}. Each counts as one pupil; please check.",
    ),
    "list": LIST,
    "pupil": Words("学生", "Pupil"),
    "unnamed": Words("（没有写）", "(none)"),
    "score": Words("得分", "Score"),
    "share": Words("得分率", "Percent"),
    "item": Words("第{number}题", "Question {number}"),
    "part": Words("第{number}题（{part}）", "Question {number} ({part})"),
    "question": Words("题", "Question"),
    "answered": Words("作答人数", "Answered"),
    "full": Words("全对人数", "All right"),
    "mean": Words("平均得分率", "Average score"),
    "mostMissed": Words("最容易错的题", "Most missed"),
    "missedShare": Words("得分率{share}", "{share} of the points"),
    "noneMissed": Words("没有人答错。", "Nobody missed a question."),
    "perQuestion": Words("每一题", "Each question"),
    "perPupil": Words("每个人", "Each pupil"),
    "distribution": Words("分布", "Distribution"),
    "band": Words("得分率", "Percent"),
    "pupils": Words("人数", "Pupils"),
    "average": Words("{pupils} 人，平均得分率 {share}", "{pupils} pupils, average score {share}"),
    "notDrawn": Words("没有抽到", "not drawn"),
    "copy": Words("复制，好粘贴到表格软件", "Copy for a spreadsheet"),
    "csv": Words("存成 CSV 文件", "Save as a CSV file"),
    "fileName": Words("班级成绩", "class-results"),
    "outOf": Words("满分", "Out of"),
    "tableText": Words("表格文字", "The table as text"),
    "copied": Words("已复制，可以粘贴到表格软件", "Copied; paste it into a spreadsheet"),
    "notCopied": Words(
        "浏览器不让复制，请复制下面选中的文字", "The browser does not copy; copy the selected text below"
    ),
    "clear": Words("清空", "Clear"),
    "print": PRINT,
}
"""What the page of class results says in the browser."""
