"""The words of the report on changes of law."""

from fazhi.core.problem import Words

HEAD = Words("自{since}以来施行的法律（共{count}部）", "Laws that took effect since {since}: {count}")
AHEAD = Words("尚未施行", "Not in force yet")
LAW = Words(
    "《{name}》（{version}通过或修正，{in_force}起施行）", "{name} (version of {version}, in force from {in_force})"
)
RENUMBERED = Words(
    "条文重新编号：旧条号按对照表核对", "The articles were renumbered: compare old numbers with the table"
)
WATCH = Words("留意：{watch}", "Watch: {watch}")
CITED = Words("第{article}条", "art. {article}")
WAS = Words("（原第{old}条）", " (formerly {old})")
PREAMBLE = Words("序言", "preamble")
OLDER = Words("核对日期{as_of}早于施行日，请重新核对", "checked on {as_of}, before it took effect: check again")
NOT_CITED = Words("本站没有页面引用", "No page cites it")
NOTHING = Words("没有这样的法律。", "There is none.")
AND = Words("、", ", ")
COLON = Words("：", ": ")
UPDATES = Words("法律更新提醒", "Changes in the law")
AUTHOR = Words("法治课堂", "Law Classroom")
TOOK_EFFECT = Words("《{name}》现行版本{in_force}起施行", "{name}: the present text is in force from {in_force}")
TOUCHES = Words("引用它的页面：{pages}", "Pages that cite it: {pages}")
TO_LAW = Words("看这部法律的页面", "Page of the law")
FOLLOW = Words("用阅读器订阅法律更新（Atom）", "Follow the changes in a feed reader (Atom)")
