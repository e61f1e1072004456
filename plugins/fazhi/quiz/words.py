"""The words around a quiz, in the languages of the site."""

from fazhi.core.problem import Words
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
POINTS = Words("（{points}分）", " ({points} points)")
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
    "In blanks, character width, spaces, case, quotation marks and punctuation at the end make no difference.",
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
}
"""What the browser says; sent with each quiz, so that no word stands in the script."""
