"""The words of the finder."""

from collections.abc import Sequence

from fazhi.core.problem import Lang, Words
from fazhi.core.stages import grade_words

KINDS = {
    "lesson": Words("课例", "Lessons"),
    "trial": Words("模拟法庭", "Mock trials"),
    "case": Words("小法官", "You be the judge"),
    "reading": Words("宪法晨读", "Morning readings"),
    "question": Words("小卫说法", "Ask Xiao Wei"),
}
LENGTHS = {
    "15": Words("15分钟以内", "Up to 15 minutes"),
    "30": Words("16—30分钟", "16–30 minutes"),
    "45": Words("31—45分钟", "31–45 minutes"),
    "more": Words("更长", "Longer"),
}
FILTER = Words("筛选", "Filter")
KIND = Words("类型", "Kind")
STAGE = Words("学段", "Stage")
TIME = Words("时间", "Time")
VISITOR = Words("法治副校长来自", "Visitor from")
CLEAR = Words("清除", "Clear")
SHOWN = Words("显示 {shown} 项，共 {all} 项", "{shown} of {all} shown")
MINUTES = Words("{count}分钟", "{count} minutes")
VISIT = Words("可请{visitor}", "visitor: {visitor}")
IN_CHINESE = Words("", " (in Chinese)")
NOTHING = Words("还没有写明年级的页面。", "No page names its grades yet.")
WITHOUT_PLUGIN = Words(
    "这里列出全部课例和材料；需要在 mkdocs.yml 里打开插件 fazhi/lesson。",
    "All lessons and material are listed here once the plugin fazhi/lesson is in mkdocs.yml.",
)
PROBLEMS = Words("“找课”有 {count} 处要改", "The finder has {count} mistake(s) to mend")
DOT = Words(" · ", " · ")
TO = Words("至", "–")
GRADES = Words("{first}至{last}年级", "Grades {first}–{last}")
LIST = Words("、", ", ")


def say_grades(grades: Sequence[int], lang: Lang) -> str:
    """Return rising grades as people say them: 四至六年级, 五、六年级, 九年级至高二, Grades 4–6."""
    runs: list[list[int]] = []
    for grade in grades:
        if runs and grade == runs[-1][-1] + 1:
            runs[-1].append(grade)
        else:
            runs.append([grade])
    return LIST.said(lang).join(_run(run[0], run[-1], lang) for run in runs)


def _run(first: int, last: int, lang: Lang) -> str:
    if first == last:
        return grade_words(first).said(lang)
    if lang == "en":
        return GRADES.said(lang).format(first=first, last=last)
    begin, end = grade_words(first).said(lang), grade_words(last).said(lang)
    short = begin.removesuffix("年级") if end.endswith("年级") else begin
    return f"{short}{LIST.said(lang) if last == first + 1 else TO.said(lang)}{end}"
