"""A site with a quiz page for every type of question, in both languages, in this project's own design."""

import re
import shutil
from pathlib import Path

ZH = {
    "single": "1. 【单选】国家宪法日是\nA. 4月15日\n> 那是全民国家安全教育日。\nB. 12月4日\nC. 6月26日\n"
    "答案：B\n提示：在冬天。\n解析：现行宪法在这一天公布施行。\n依据：《法治宣传教育法》第十三条",
    "multiple": "1. 【多选】公民的基本权利有\nA. 受教育权\nB. 选举权\nC. 闯红灯\n答案：AB",
    "any": "1. 【不定项】说得对的有\nA. 宪法是根本法\nB. 法律可以违反宪法\n答案：A",
    "true-false": "1. 【判断】宪法具有最高的法律效力。（√）",
    "blank": "1. 【填空】未满[[十八]]周岁的公民为[[未成年人]]。",
    "order": "1. 【排序】立法的步骤（3分）\nA. 表决\nB. 提案\nC. 公布\n答案：B→A→C",
    "match": "1. 【配对】连一连（2分）\n4月15日 —— 国家安全\n12月4日 —— 宪法\n—— 环境",
    "short": "1. 【简答】可以怎么做？（4分）\n参考答案：保留证据并求助。\n评分点：\n- 保留证据（2分）\n- 求助（2分）",
    "case": "1. 【材料】阅读材料。\n小明转发了同学的照片。\n（1）【单选】他侵犯了\nA. 肖像权\nB. 财产权\n答案：A\n"
    "（2）【判断】他应当道歉。\n答案：对",
}
EN = {
    "single": "1. [single] Constitution Day is on\nA. 15 April\n> That is National Security Education Day.\n"
    "B. 4 December\nC. 26 June\nAnswer: B\nHint: In winter.\nExplanation: The constitution took effect on that day.",
    "multiple": "1. [multiple] Citizens have\nA. the right to learn\nB. the right to vote\nC. no duties\nAnswer: AB",
    "any": "1. [any] Right is\nA. the constitution comes first\nB. it comes last\nAnswer: A",
    "true-false": "1. [true-false] The constitution is supreme.\nAnswer: True",
    "blank": "1. [blank] Under [[18]] one is a [[minor]].",
    "order": "1. [order] How a law is made (3 points)\nA. vote\nB. bill\nC. publication\nAnswer: B→A→C",
    "match": "1. [match] Connect (2 points)\n15 April -> security\n4 December -> constitution\n-> environment",
    "short": "1. [short] What can one do? (4 points)\nModel answer: Keep evidence and ask for help.\n"
    "Rubric:\n- evidence (2 points)\n- help (2 points)",
    "case": "1. [case] Read the text.\nMing passed on a photo.\n(1) [single] What did he harm?\nA. portrait rights\n"
    "B. property\nAnswer: A\n(2) [true-false] He should apologise.\nAnswer: True",
}
TYPES = tuple(ZH)
EXAM = """```quiz {#exam} 宪法考试
模式：考试
时长：40分钟
及格：60%
一、选择题（每题2分，共4分）
1. 【单选】国家宪法日是
A. 四月甲日
> 甲项反馈字
B. 十二月乙日
答案：B
解析：解析秘密字
依据：《法治宣传教育法》第十三条
2. 【多选】基本权利有
A. 受教育权
B. 选举权
C. 闯红灯
答案：AB
二、其他题
3. 【填空】未满十八周岁的公民为[[空里秘密字]]。（2分）
4. 【排序】立法的步骤（2分）
A. 表决
B. 提案
答案：BA
5. 【简答】怎么做？（4分）
参考答案：范文秘密字
评分点：
- 要点秘密字（4分）
```
"""
NEVER = """```quiz {#never}
显示答案：不显示
1. 【单选】题
A. 甲项
> 不显示的反馈字
B. 乙项
答案：B
解析：不显示的解析字
```
"""


def block(head: str, *lines: str) -> str:
    """Return a quiz block; the head holds its id and title."""
    return "\n".join([f"```quiz {head}".rstrip(), *lines, "```", ""])


POOL = [f"{n}. 【单选】第{n}道原题\nA. 甲{n}\nB. 乙{n}\nC. 丙{n}\nD. 丁{n}\n答案：B" for n in range(1, 13)]
DRAWN = block("{#drawn} 抽题", "抽题：4", "乱序：全部", "一、单选题（每题1分，共12分）", *POOL)
SEVERAL = "\n".join((
    block("{#several-1} 甲卷", ZH["single"]),
    block("{#several-2} 乙卷", ZH["multiple"]),
    block("", ZH["true-false"]),
))
EXAM_EN = block("{#exam-en} Exam", "mode: exam", "time: 40 minutes", EN["single"])


def write_project(root: Path, project: Path) -> None:
    """Write the project: the settings of this one with other pages."""
    settings = (root / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"(?m)^nav:\n(?:[ ].*\n|\n)*", "", settings)
    settings = re.sub(r"(?m)^not_in_nav:.*\n(?:[ ].*\n|\n)*", "", settings)
    settings = re.sub(r"(?m)^  - fazhi/(?:lesson|calendar)\n", "", settings)
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    (project / "overrides").symlink_to(root / "overrides")
    shutil.copytree(root / "docs" / "assets", project / "docs" / "assets")
    for name, text in _pages().items():
        (project / "docs" / name).write_text(text, "utf-8")


def _pages() -> dict[str, str]:
    pages = {
        "index.md": "# 测验\n\n这里有测验。\n",
        "index.en.md": "# Quizzes\n\nQuizzes are here.\n",
        "about.md": "# 关于\n\n关于。\n",
        "privacy.md": "# 隐私\n\n隐私。\n",
        "exam.md": f"# 考试页\n\n先读说明。\n\n## 第一份\n\n{EXAM}\n## 第二份\n\n{NEVER}",
        "exam.en.md": f"# Exam page\n\nRead this first.\n\n## Paper\n\n{EXAM_EN}",
        "drawn.md": f"# 抽题页\n\n## 题\n\n{DRAWN}",
        "several.md": f"# 几份测验\n\n## 题\n\n{SEVERAL}",
    }
    for kind in TYPES:
        pages[f"{kind}.md"] = "# 题型\n\n## 题\n\n" + block(f"{{#{kind}}} 小测", ZH[kind])
        pages[f"{kind}.en.md"] = "# Type\n\n## Question\n\n" + block(f"{{#{kind}-en}} Quiz", EN[kind])
    return pages
