"""The mistakes of settings that contradict each other or the paper."""

from fazhi.core.problem import Rule, Words

DRAW_TOO_MANY = Rule(
    "Q161",
    Words("要抽 {draw} 题，但只有 {count} 题", "{draw} items are to be drawn from {count}"),
    Words("把“抽题”改成不大于题数的数", "Draw no more items than there are"),
)
EXAM_SHOWS_EACH = Rule(
    "Q162",
    Words("考试不能每题显示答案", "An exam cannot show the answers after each item"),
    Words(
        "写“显示答案：交卷后”或“显示答案：不显示”，或者改成“模式：练习”",
        "Write “Show answers: submit” or “never”, or make it “Mode: practice”",
    ),
)
TIME_WITHOUT_EXAM = Rule(
    "Q163",
    Words("“{key}”只用于考试", "“{key}” is for exams only"),
    Words("加上一行“模式：考试”，或者删去这一行", "Add the line “Mode: exam”, or delete this one"),
)
PASS_ABOVE_TOTAL = Rule(
    "Q164",
    Words(
        "及格要 {passing} 分，但最多只能得 {total} 分",
        "Passing takes {passing} points, but the paper has {total} at most",
    ),
    Words("改小及格分，或者写成百分数，例如“及格：60%”", "Lower it, or write a percentage such as “Pass: 60%”"),
)
LETTERS_MOVE = Rule(
    "Q165",
    Words("这里写了“{text}”，但选项的顺序会打乱", "This says “{text}”, but the options are shuffled"),
    Words(
        "写选项的内容，不写字母；或者不打乱选项",
        "Name the option by its text, not its letter, or do not shuffle options",
    ),
)
LATE_SETTING = Rule(
    "Q166",
    Words("“{key}”只能写在第一题和大题标题之前", "“{key}” goes before the first item and the first heading"),
    Words("把这一行移到测验块的最前面", "Move this line to the beginning of the quiz"),
)
RULES = (DRAW_TOO_MANY, EXAM_SHOWS_EACH, TIME_WITHOUT_EXAM, PASS_ABOVE_TOTAL, LETTERS_MOVE, LATE_SETTING)
