"""The words around a lesson, and the words its front matter may use."""

from fazhi.core.problem import Words
from fazhi.core.roles import VISITORS as VISITORS  # noqa: PLC0414 — they are words of this feature too

LESSON_TYPES = {
    "新授课": Words("新授课", "New lesson"),
    "活动课": Words("活动课", "Activity"),
    "班会课": Words("班会课", "Class meeting"),
    "模拟法庭": Words("模拟法庭", "Mock trial"),
}
COMPETENCIES = {
    "政治认同": Words("政治认同", "Political identity"),
    "道德修养": Words("道德修养", "Moral cultivation"),
    "法治观念": Words("法治观念", "Rule-of-law awareness"),
    "健全人格": Words("健全人格", "Sound personality"),
    "责任意识": Words("责任意识", "Sense of responsibility"),
}
SENSITIVITIES = {
    "none": Words("无", "None"),
    "drugs": Words("涉及毒品预防：不讲方法，不放恐吓画面", "Drug prevention: no know-how, no frightening pictures"),
    "violence": Words("涉及暴力或欺凌：先看“上课之前”", "Violence or bullying: read “Before the lesson” first"),
}
KINDS = {
    "knowledge": Words("知识", "Knowledge"),
    "skill": Words("技能", "Skill"),
    "attitude": Words("态度", "Attitude"),
}

CARD = Words("一页速览", "Lesson at a glance")
THEME = Words("主题", "Theme")
STAGE = Words("学段年级", "Stage and grades")
TIME = Words("课时", "Time")
PERIODS = Words("{periods}课时，共{minutes}分钟", "{minutes} minutes (periods: {periods})")
TYPE = Words("课型", "Lesson type")
CURRICULUM = Words("课标与教材", "Curriculum")
VISITOR = Words("适合邀请的法治副校长", "Suggested visitor (legal vice-principal)")
OBJECTIVES = Words("教学目标", "Objectives")
KEY_POINT = Words("教学重点", "Key point")
DIFFICULTY = Words("教学难点", "Difficulty")
MATERIALS = Words("教学准备", "Materials")
CITATIONS = Words("法律依据", "Law relied on")
SENSITIVITY = Words("注意", "Take care")
OFFLINE = Words("没有网络、没有投影也能上", "Can be taught without network or projector")
CHECKED = Words("法律内容核对日期", "Law checked on")
REVIEW = Words("下次核对", "Next review")

SECTIONS: dict[str, Words] = {
    "before": Words("上课之前", "Before the lesson"),
    "steps": Words("教学过程", "Lesson steps"),
    "worksheet": Words("学习单", "Worksheet"),
    "quiz": Words("课堂小测", "Quiz"),
    "misconceptions": Words("常见误区", "Common misconceptions"),
    "visitor": Words("法治副校长与班主任", "The legal vice-principal and the class teacher"),
    "assessment": Words("评价记录", "Assessment record"),
    "board": Words("板书设计", "Board plan"),
    "homework": Words("作业", "Homework"),
    "letter": Words("家长信", "Letter to parents"),
    "reflection": Words("教学反思", "Reflection"),
    "sources": Words("来源与更新", "Sources and updates"),
}
"""The sections that every 教案 has, in order."""
NUMBERED = Words("{kind}{number}", "{kind} {number}")
CITATION_COUNT = Words("共{count}处，点开查看", "{count} citations (open the list)")
CITED_BELOW = Words("共{count}处，见本页末尾的“依据”", "{count} citations; see “Legal basis” at the end")
LIST = Words("、", ", ")
COLON = Words("：", ": ")
OPEN = Words("（", " (")
CLOSE = Words("）", ")")
