"""The words around a quiz, in the languages of the site."""

from fazhi.core.problem import Lang, Words
from fazhi.quiz.model import ItemType

TYPE_NAMES: dict[ItemType, Words] = {
    "single": Words("单选", "single choice"),
    "multiple": Words("多选", "multiple choice"),
    "any": Words("不定项", "one or more"),
    "true-false": Words("判断", "true or false"),
    "blank": Words("填空", "fill in"),
    "order": Words("排序", "put in order"),
    "match": Words("配对", "match"),
    "short": Words("简答", "short answer"),
    "case": Words("材料", "case"),
}
TRUE = Words("对", "True")
FALSE = Words("错", "False")
POINTS, ONE_POINT = Words("（{points}分）", " ({points} points)"), Words("（{points}分）", " ({points} point)")
NOTE = Words("（{note}）", " ({note})")
ITEM = Words("第{number}题", "Question {number}")
PART = Words("{item}（{number}）", "{item} ({number})")
PART_NUMBER = Words("（{number}）", "({number})")
PLACE = Words("{label} 排第几", "Place of {label}")
CHOOSE = Words("请选择", "Choose")
RIGHT_SIDES = Words("可选的内容", "To choose from")
YOUR_ANSWER = Words("写下你的回答", "Write your answer")
NO_MODEL = Words("没有参考答案，请老师评阅", "There is no model answer; a teacher marks it")
CRITERIA = Words("评分点", "Rubric")
BLANK_NAME = Words("第{number}空", "Blank {number}")
MARKING_RULE = Words(
    "填空题判分时，全角半角、空格、大小写、引号和书名号、末尾标点都不影响，“十八”和“18”算一样。",
    "In blanks, character width, spaces, case, quotation marks and punctuation at the end make no difference, and Chinese numerals count as the same number.",
)
PUPIL = Words("姓名", "Name")
CLASS = Words("班级", "Class")
SCORE = Words("得分", "Score")
KEY = Words("答案与解析", "Answers and explanations")
ANSWER = Words("答案", "Answer")
EXPLANATION = Words("解析", "Explanation")
BASIS = Words("依据", "Basis in law")
OBJECTIVE = Words("目标", "Objective")
DIFFICULTY = Words("难度", "Difficulty")
TAGS = Words("标签", "Tags")
HINT = Words("提示", "Hint")
COLON = Words("：", ": ")
LIST = Words("、", "; ")
OR = Words(" 或 ", " or ")
PROBLEMS = Words("这个测验有 {count} 处要改", "This quiz has {count} mistake(s) to mend")

BROWSER: dict[str, Words] = {
    "check": Words("检查答案", "Check answer"),
    "retry": Words("重做本题", "Try again"),
    "restart": Words("全部重做", "Start again"),
    "hint": Words("提示", "Hint"),
    "nextHint": Words("再给一个提示", "Another hint"),
    "right": Words("答对了", "Right"),
    "partly": Words("部分正确", "Partly right"),
    "wrong": Words("不对", "Not right"),
    "unanswered": Words("请先作答", "Please answer first"),
    "gained": Words("{verdict}，得{gained}分／{points}分", "{verdict}, {gained} of {points} points"),
    "optionRight": Words("正确选项", "correct"),
    "optionChosen": Words("你的选择", "your choice"),
    "blankRight": Words("第{number}空正确", "Blank {number} is right"),
    "blankWrong": Words("第{number}空不对", "Blank {number} is not right"),
    "progress": Words("已完成 {done}／{count} 题", "{done} of {count} questions done"),
    "result": Words(
        "答对 {right}／{count} 题，得{gained}分／{points}分", "{right} of {count} right, {gained} of {points} points"
    ),
    "up": Words("上移", "Up"),
    "down": Words("下移", "Down"),
    "moveUp": Words("把 {label} 上移", "Move {label} up"),
    "moveDown": Words("把 {label} 下移", "Move {label} down"),
    "moved": Words("{label} 移到第{place}位", "{label} is now at place {place}"),
    "partRight": Words("正确", "right"),
    "partWrong": Words("不对", "not right"),
    "compare": Words("对照参考答案", "Compare with the model answer"),
    "selfMark": Words("请勾出你答到的要点", "Tick what your answer has"),
    "selfAll": Words("我答到了要点", "My answer covers the point"),
    "selfDone": Words("完成自评", "Done"),
    "missed": Words("再看看这几题：", "Look again at:"),
    "allRight": Words("全部答对！", "All right!"),
    "rangeGood": Words("掌握得很好。", "You know this well."),
    "rangeFair": Words("大部分掌握了，再复习一遍会更牢。", "You know most of it; another look will help."),
    "rangeEnough": Words("有一部分还没有掌握，再复习一遍。", "Part of it is not clear yet; read it again."),
    "rangeWeak": Words("还要再学一学，复习以后再做一遍。", "There is more to learn; read it again and try once more."),
    "rangeWeakLast": Words("还要再学一学，请再复习一遍。", "There is more to learn; please read it again."),
    "passed": Words("及格。", "Passed."),
    "failed": Words("未及格。", "Not passed."),
    "redoMissed": Words("只重做错题", "Redo the missed ones"),
    "item": ITEM,
    "part": PART,
    "kept": Words("作答只保存在这台设备上，不会上传。", "Your answers are kept on this device only; nothing is sent."),
    "notKept": Words(
        "这个浏览器不让保存，关掉页面，作答就没有了。",
        "This browser keeps nothing: when you close the page, your answers are gone.",
    ),
    "clear": Words("清除", "Clear"),
    "clearSure": Words(
        "这份测验在这台设备上的作答都会删掉。", "All your answers to this quiz on this device will be deleted."
    ),
    "clearYes": Words("确定清除", "Delete them"),
    "clearNo": Words("不清除", "Keep them"),
    "cleared": Words("已清除，这台设备上没有这份测验的作答了。", "Deleted; this device keeps no answers to this quiz."),
    "certificate": Words("证书", "Certificate"),
    "certificatePage": Words("certificate.html", "certificate.en.html"),
    "code": Words("成绩码", "Result code"),
    "codeNote": Words(
        "老师要收成绩时，把成绩码交给老师。里面只有这份测验、各题得分和你填的座号；不交就只有自己知道。",
        "Hand this code to your teacher if asked. It holds the quiz, the score of each question and the seat number "
        "that you type; if you hand it to nobody, only you know it.",
    ),
    "seat": Words("座号（可以不填，不会保存）", "Seat number (optional, not kept)"),
    "copyCode": Words("复制成绩码", "Copy the code"),
    "codeCopied": Words("已复制", "Copied"),
    "codeSelected": Words("已选中，请用键盘或菜单复制", "Selected; copy it with your keyboard or menu"),
    "codeImage": Words("成绩码的二维码", "QR code of the result"),
}
"""What the browser says; sent with each quiz, so that no word stands in the script."""
BROWSER_WHOLE: dict[str, Words] = {
    "notAnswered": Words("未作答", "Not answered"),
    "answeredCount": Words("已作答 {done}／{count} 题", "{done} of {count} questions answered"),
    "handIn": Words("交卷", "Hand in"),
    "openQuestions": Words("还有 {count} 题没有作答：", "Questions without an answer: {count}"),
    "handInAnyway": Words("仍要交卷", "Hand in anyway"),
    "goOn": Words("继续作答", "Go on answering"),
    "keepOrder": Words("顺序不用动", "Keep this order"),
    "orderKept": Words("已按现在的顺序作答", "Answered with the order as it is"),
    "resultOnly": Words("得{gained}分／{points}分", "{gained} of {points} points"),
    "toSelfMark": Words(
        "其中{points}分待自评，请对照参考答案勾选：",
        "{points} of the points wait for your own mark. Compare with the model answer:",
    ),
    "forTeacher": Words("其中{points}分由老师评阅：", "{points} of the points are for your teacher to give:"),
    "examTitle": Words("考试", "Exam"),
    "start": Words("开始考试", "Start the exam"),
    "factCount": Words("共 {count} 题", "Questions: {count}"),
    "factPoints": Words("满分 {points} 分", "Points: {points}"),
    "factPassing": Words("{passing} 分及格", "To pass: {passing} points"),
    "factPercent": Words("得分到 {passing}% 及格", "To pass: {passing}% of the points"),
    "factTime": Words(
        "限时 {minutes} 分钟，到时自动交卷；关掉页面，时间照走",
        "Time: {minutes} minutes. Then the paper is handed in by itself; the time goes on if you leave the page",
    ),
    "factNoTime": Words("不限时", "No time limit"),
    "factSubmit": Words(
        "交卷以后看到得分、答案和解析", "After handing in you see your score, the answers and the explanations"
    ),
    "factNever": Words("交卷以后只看到得分", "After handing in you see your score only"),
    "factKept": Words(
        "作答只保存在这台设备上，刷新或离开不会丢", "Answers are kept on this device only; a reload loses nothing"
    ),
    "sheet": Words("答题卡", "Answer sheet"),
    "answered": Words("已答", "answered"),
    "open": Words("未答", "open"),
    "timeLeft": Words("剩余时间", "Time left"),
    "minutesLeft": Words("还剩 {minutes} 分钟", "{minutes} minute(s) left"),
    "timeOver": Words("时间到，已自动交卷。", "Time is over; the paper was handed in."),
}
"""What else the browser says of a paper that is handed in as a whole."""


def points_in_brackets(points: float, lang: Lang) -> str:
    """Return （2分） or (1 point)."""
    words = ONE_POINT if points == 1 else POINTS
    return words.said(lang).format(points=f"{points:g}")
