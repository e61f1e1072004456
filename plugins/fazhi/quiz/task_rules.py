"""The mistakes of headings, points and the types of item beyond choosing, judging and filling in."""

from fazhi.core.problem import Rule, Words

BAD_RANGE = Rule(
    "Q146",
    Words("范围“{text}”前面的数比后面大", "The range “{text}” begins after its end"),
    Words("小的数写在前面，例如“[[17..19]]”", "Write the smaller number first, such as “[[17..19]]”"),
)
SHORT_TYPO = Rule(
    "Q147",
    Words("“{text}”太短，容不下错字", "“{text}” is too short to allow for a slip"),
    Words(
        "“~”只用于三个字以上的答案；短答案请把每种写法都列出来",
        "Use “~” for three characters and more; list the spellings of short answers",
    ),
)
EMPTY_SECTION = Rule(
    "Q148",
    Words("“{text}”下面没有题目", "There is no item below “{text}”"),
    Words("在标题下面写题目，或删去这个标题", "Write its items below the heading, or delete it"),
)
POINTS_SUM = Rule(
    "Q149",
    Words(
        "分值对不上：写的是 {stated} 分，加起来是 {sum} 分", "The points do not add up: {stated} stated, {sum} in sum"
    ),
    Words("改正总分，或改正每一部分的分值", "Correct the total or the parts"),
)
MARKING_MODE = Rule(
    "Q150",
    Words("这种题不能按“{mode}”判分", "This type of item is not marked as “{mode}”"),
    Words(
        "删去它：多选题答对一部分得一半分，填空题逐空给分，简答题对照评分点自评",
        "Delete it: a part of a multiple choice gains a half, blanks are marked each, short answers by the pupil",
    ),
)
ORDER_MISSES = Rule(
    "Q151",
    Words("排序的答案漏了 {missing}", "The order misses {missing}"),
    Words("每个选项写一次，例如“答案：B→A→D→C”", "Write every letter once, such as “Answer: B→A→D→C”"),
)
BAD_ORDER = Rule(
    "Q152",
    Words("排序的答案看不懂：“{value}”", "The order cannot be read: “{value}”"),
    Words("每个字母写一次，例如“答案：B→A→D→C”", "Write every letter once, such as “Answer: B→A→D→C”"),
)
PAIR_WITHOUT_RIGHT = Rule(
    "Q153",
    Words("“{left}”右边没有内容", "“{left}” has no right side"),
    Words("写成“左边 —— 右边”；左边空着的是干扰项", "Write “left —— right”; a distractor has an empty left side"),
)
TOO_FEW_PAIRS = Rule(
    "Q154",
    Words("配对题至少要有两对，这里有 {count} 对", "A matching item needs at least two pairs and has {count}"),
    Words("每对写一行，例如“12月4日 —— 国家宪法日”", "Write one pair a line, such as “4 December —— Constitution Day”"),
)
PAIR_TWICE = Rule(
    "Q155",
    Words("“{text}”写了两次", "“{text}” is written twice"),
    Words("左边的内容各不相同，干扰项不能和别的右边相同", "Left sides differ, and a distractor is no other right side"),
)
CRITERION_POINTS = Rule(
    "Q156",
    Words("这个评分点没有写清内容和分值：{text}", "This point of the rubric lacks its text or its points: {text}"),
    Words("写成“- 保留证据（2分）”", "Write it as “- keeps the evidence (2 points)”"),
)
PART_OUTSIDE_CASE = Rule(
    "Q157",
    Words("小题“（{number}）”不在材料题里", "The sub-question “({number})” is not in a case"),
    Words("在大题的题号后面写上【材料】", "Write [case] after the number of the question above it"),
)
CASE_WITHOUT_PARTS = Rule(
    "Q158",
    Words("材料题下面没有小题", "The case has no sub-questions"),
    Words("在材料下面写小题，以“（1）”开头", "Write its sub-questions below it, beginning with “(1)”"),
)
CASE_IN_CASE = Rule(
    "Q159",
    Words("材料题的小题不能又是材料题", "A sub-question of a case cannot be a case"),
    Words("把它写成另一道大题", "Make it a question of its own"),
)
NOT_WANTED_HERE = Rule(
    "Q160",
    Words("这种题不写“{key}”", "“{key}” does not go into this type of item"),
    Words(
        "参考答案和评分点用在简答题；配对题和材料题没有“答案”一行，材料题的答案写在小题下面",
        "Model answers and rubrics go into short answers; matching and cases have no “Answer:” of their own",
    ),
)
RULES = (
    BAD_RANGE, SHORT_TYPO, EMPTY_SECTION, POINTS_SUM, MARKING_MODE, ORDER_MISSES,
    BAD_ORDER, PAIR_WITHOUT_RIGHT, TOO_FEW_PAIRS, PAIR_TWICE, CRITERION_POINTS, PART_OUTSIDE_CASE,
    CASE_WITHOUT_PARTS, CASE_IN_CASE, NOT_WANTED_HERE,
)  # fmt: skip
