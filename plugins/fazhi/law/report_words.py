"""The words of the report on changes of law."""

from fazhi.core.problem import Words

HEAD = Words(
    "自{since}以来施行或废止的法律（共{count}部）", "Laws that took effect or were repealed since {since}: {count}"
)
AHEAD = Words("尚未施行", "Not in force yet")
LAW = Words(
    "《{name}》（{version}版，{in_force}起施行；登记核对于{checked}）",
    "{name} (version of {version}, in force from {in_force}; entry checked on {checked})",
)
REPEALED = Words("已于{day}废止，引用它的页面要改引现行的法律", "repealed on {day}: pages must cite the law in force")
IS_REPEALED = Words("《{name}》{day}废止", "{name} was repealed on {day}")
RENUMBERED = Words(
    "条文重新编号：旧条号按对照表核对", "The articles were renumbered: compare old numbers with the table"
)
WATCH = Words("留意：{watch}", "Watch: {watch}")
CITED = Words("第{article}条", "art. {article}")
WAS = Words("（原第{old}条）", " (formerly {old})")
TO = Words("至", "–")
OLD = Words("（旧条号：{told}）", " (old number: {told})")
OLD_ONE = Words("第{old}条现在{now}", "art. {old} {now}")
PREAMBLE = Words("序言", "preamble")
OLDER = Words("核对日期{as_of}早于施行日，请重新核对", "checked on {as_of}, before it took effect: check again")
NOT_CITED = Words("本站没有页面引用", "No page cites it")
NOTHING = Words("没有这样的法律。", "There is none.")
AND = Words("、", ", ")
ALSO = Words("，", "; ")
COLON = Words("：", ": ")
UPDATES = Words("法律更新提醒", "Changes in the law")
AUTHOR = Words("法治课堂", "Law Classroom")
TOOK_EFFECT = Words("《{name}》现行版本{in_force}起施行", "{name}: the present text is in force from {in_force}")
TOUCHES = Words("引用它的页面：{pages}", "Pages that cite it: {pages}")
TO_LAW = Words("看这部法律的页面", "Page of the law")
FOLLOW = Words("用阅读器订阅法律更新（Atom）", "Follow the changes in a feed reader (Atom)")
