"""The words around a case, in the languages of the site and for three ages."""

from fazhi.core.problem import Words
from fazhi.core.stages import Band

PROBLEMS = Words("这个案件有 {count} 处要改", "This case has {count} mistake(s) to mend")
UNTITLED = Words("小法官", "A case")
BAND: dict[Band, Words] = {
    "primary": Words("小学 · 我是小法官", "Primary · You be the judge"),
    "junior": Words("初中 · 我是小法官", "Junior secondary · You be the judge"),
    "senior": Words("高中 · 案例研判", "Senior secondary · You be the judge"),
}
FACTS: dict[Band, Words] = {
    "primary": Words("发生了什么", "What happened"),
    "junior": Words("案情", "The facts"),
    "senior": Words("案件事实", "The facts of the case"),
}
CONSEQUENCES: dict[Band, Words] = {
    "primary": Words("这样判，会怎样", "What follows"),
    "junior": Words("每种判断的后果", "What each decision leads to"),
    "senior": Words("各种裁判思路的后果", "What each line of decision leads to"),
}
CONSEQUENCE: dict[Band, Words] = {
    "primary": Words("选 {label}，会怎样？", "What if you choose {label}?"),
    "junior": Words("判断 {label} 的后果", "The consequence of {label}"),
    "senior": Words("思路 {label} 的后果", "The consequence of {label}"),
}
WHAT_IFS: dict[Band, Words] = {
    "primary": Words("如果事情变一变", "If things were different"),
    "junior": Words("如果事实变了", "If the facts were different"),
    "senior": Words("变更事实再判断", "Other facts, another decision?"),
}
CLOSING: dict[Band, Words] = {
    "primary": Words("看看为什么，法律怎么说", "See why, and what the law says"),
    "junior": Words("看说理和法律规定", "See the reasoning and the law"),
    "senior": Words("看裁判理由和法律规范", "See the reasoning and the law"),
}
REASONING: dict[Band, Words] = {
    "primary": Words("为什么", "Why"),
    "junior": Words("说理", "The reasoning"),
    "senior": Words("裁判理由", "The reasoning"),
}
RULE: dict[Band, Words] = {
    "primary": Words("法律怎么说", "What the law says"),
    "junior": Words("法律规定", "What the law says"),
    "senior": Words("法律规范", "The law"),
}
BASIS = Words("依据", "Basis in law")
COLON = Words("：", ": ")
LIST = Words("、", "; ")
NEXT_SCENE = Words("接着看：{scene}", "Go on: {scene}")
OTHER_SCENE = Words("后来", "Later")
MY_DECISION = Words("我的判断", "My decision")
MY_REASON = Words("我的理由", "My reason")

BROWSER: dict[str, dict[Band, Words]] = {
    "next": dict.fromkeys(("primary", "junior", "senior"), Words("下一步", "Next")),
    "all": dict.fromkeys(("primary", "junior", "senior"), Words("全部显示", "Show all")),
    "progress": dict.fromkeys(
        ("primary", "junior", "senior"), Words("第{step}步，共{count}步", "Step {step} of {count}")
    ),
    "decide": {
        "primary": Words("我这样判", "This is my decision"),
        "junior": Words("作出判断", "Decide"),
        "senior": Words("作出裁判", "Decide"),
    },
    "change": {
        "primary": Words("换一个想法，再判一次", "Change my mind and decide again"),
        "junior": Words("改变判断", "Change the decision"),
        "senior": Words("改变裁判", "Change the decision"),
    },
    "choose": {
        "primary": Words("请先选一个", "Please choose one first"),
        "junior": Words("请先选择一项", "Please choose one first"),
        "senior": Words("请先选择一项", "Please choose one first"),
    },
    "same": dict.fromkeys(("primary", "junior", "senior"), Words("你的判断没有变", "Your decision is the same")),
    "result": dict.fromkeys(
        ("primary", "junior", "senior"),
        Words(
            "《{title}》我的判断：{path}{changes}。",
            "{title}. My decision: {path}{changes}.",
        ),
    ),
    "changedOnce": dict.fromkeys(("primary", "junior", "senior"), Words("；改过 1 次", "; changed once")),
    "changed": dict.fromkeys(("primary", "junior", "senior"), Words("；改过 {count} 次", "; changed {count} times")),
    "note": dict.fromkeys(("primary", "junior", "senior"), Words("抄在本子上", "For your notebook")),
    "copy": dict.fromkeys(("primary", "junior", "senior"), Words("复制", "Copy")),
    "copied": dict.fromkeys(("primary", "junior", "senior"), Words("复制好了", "Copied")),
    "selected": dict.fromkeys(
        ("primary", "junior", "senior"), Words("已选中，请按复制键", "Selected: now press the keys to copy")
    ),
}
"""What the browser says; sent with each case, so that no word stands in the script."""
