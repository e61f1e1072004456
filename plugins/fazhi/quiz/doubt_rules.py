"""What an author may have meant otherwise: lines that look like something else than what they would be read as."""

from fazhi.core.problem import Rule, Words

OTHER_TYPE = Rule(
    "Q190",
    Words("题目里写着“{text}”，但这一题会按{type}来判", "The question says “{text}”, but it would be marked as {type}"),
    Words(
        "题型写在题号后面，例如“1. 【多选】……”；不是题型就换个说法",
        "Write the type after the number, such as “1. [multiple] …”; say it otherwise if it is none",
    ),
)
ANSWER_SHOWN = Rule(
    "Q191",
    Words(
        "这一行像答案，但会当作题目显示出来：{text}",
        "This looks like an answer, but would be shown as question: {text}",
    ),
    Words(
        "另起一行，行首写“答案：”“参考答案：”“评分点：”或“解析：”；不是答案就换个说法",
        "Begin a line with “Answer:”, “Model answer:”, “Rubric:” or “Explanation:”; say it otherwise if it is none",
    ),
)
OPTION_INSIDE = Rule(
    "Q192",
    Words("选项 {label} 里好像还有一个选项：{text}", "Option {label} seems to hold another option: {text}"),
    Words("每个选项写一行，或者在两个选项之间空两格", "Write one option a line, or put two spaces between them"),
)
POINTS_LOST = Rule(
    "Q193",
    Words("这里写的分值没有读到：{text}", "The points written here are not read: {text}"),
    Words("在题目末尾只写一次，例如“（10分）”", "Write them once, at the end of the question, such as “(10 points)”"),
)
ITEM_COUNT = Rule(
    "Q194",
    Words("标题写的是共 {stated} 题，下面有 {count} 题", "The heading says {stated} items, but {count} stand below it"),
    Words("改正题数，或看看是不是漏了题目", "Correct the number, or look for a missing item"),
)
NUMBER_NOT_HIGHER = Rule(
    "Q195",
    Words("题号 {number} 不比前面的 {before} 大", "The number {number} is not higher than {before} before it"),
    Words(
        "如果这是答案的一部分，改写成“①”，行首空两格；如果是题目，改正题号",
        "Write “①” and indent the line if it belongs to an answer; correct the number if it is an item",
    ),
)
RULES = (OTHER_TYPE, ANSWER_SHOWN, OPTION_INSIDE, POINTS_LOST, ITEM_COUNT, NUMBER_NOT_HIGHER)
