"""A small site built with MkDocs and the quiz plugin alone."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html

STATIC = Path(__file__).parents[2] / "plugins" / "fazhi" / "static"
PAPER = (
    "# 页\n\n```quiz {#one} 标题字\n说明：说明字\n1. 【单选】题干字\nA. 选项字\n> 反馈字\nB. 另一项\n答案：B\n"
    "提示：提示字\n解析：解析字\n"
    "目标：目标字\n\n2. 【填空】这是[[秘密字]]。\n```\n"
)
CONFIG = """
site_name: 站
theme: {name: material, font: false, language: zh}
plugins: [search, fazhi/quiz]
markdown_extensions: [%s]
"""


SIGN = '<svg xmlns="http://www.w3.org/2000/svg"/>'
PICTURE = "# 页\n\n```quiz\n1. 【判断】题（√）\n![标志](../图/sign.svg)\n解析：见图。\n```\n"
TWO_LANGUAGES = """
site_name: 站
use_directory_urls: %s
theme: {name: material, font: false, language: zh}
plugins:
  - search
  - i18n:
      docs_structure: suffix
      languages: [{locale: zh, name: 中文, default: true}, {locale: en, name: English}]
  - fazhi/quiz
markdown_extensions: [fazhi]
"""


def build(folder: Path, extensions: str = "fazhi") -> subprocess.CompletedProcess[str]:
    return run(folder, CONFIG % extensions)


def run(folder: Path, config: str) -> subprocess.CompletedProcess[str]:
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert (STATIC / "quiz.js").is_file(), "run `npm run build` first"
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(PAPER, encoding="utf-8")
    (tmp_path / "docs" / "plain.md").write_text("# 无测验\n", encoding="utf-8")
    return tmp_path


def test_assets_are_loaded_only_where_there_is_a_quiz(folder: Path) -> None:
    done = build(folder)
    with_quiz = (folder / "site" / "index.html").read_text(encoding="utf-8")
    without = (folder / "site" / "plain" / "index.html").read_text(encoding="utf-8")

    assert done.returncode == 0, done.stderr
    assert with_quiz.count('src="assets/fazhi/quiz.js"') == with_quiz.count('href="assets/fazhi/quiz.css"') == 1
    assert "fazhi/quiz" not in without
    assert (folder / "site" / "assets" / "fazhi" / "quiz.js").read_bytes() == (STATIC / "quiz.js").read_bytes()


def test_the_search_index_holds_stems_but_no_answers_and_no_buttons(folder: Path) -> None:
    build(folder)
    index = json.loads((folder / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    text = "".join(entry["text"] for entry in index["docs"])

    assert [word for word in ("标题字", "说明字", "题干字", "选项字", "这是") if word not in text] == []
    secret = ("反馈字", "提示", "解析", "目标", "秘密字", "答案", "姓名", "检查", "单选", "半角")
    assert [word for word in secret if word in text] == []


def test_a_word_of_a_question_stays_whole_for_the_search(folder: Path) -> None:
    paper = "# Page\n\n```quiz\n1. 【单选】**未**成年人 a*bc*d\nA. One\nB. Two\n答案：B\n2. 【填空】任期[[五]]年\n```\n"
    (folder / "docs" / "index.md").write_text(paper, encoding="utf-8")
    build(folder)
    index = json.loads((folder / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    text = "".join(entry["text"] for entry in index["docs"])

    assert "未成年人 abcd A. One B. Two" in text
    assert "任期年" not in text


SEALED = """# 页

```quiz {#sealed}
显示答案：%s
1. 【单选】题干字
A. 甲项
> 反馈字
B. 乙项
答案：B
解析：解析字
依据：《法治宣传教育法》第十三条
2. 【填空】这是[[秘密字]]。
3. 【简答】怎么做？
参考答案：范文字
评分点：
- 要点字（1分）
4. 【材料】材料字
（1）【填空】[[小题秘密字]]
解析：小题解析字
```
"""


@pytest.mark.parametrize("show", ["交卷后", "不显示"])
def test_no_answer_of_a_sealed_quiz_stands_in_the_site(folder: Path, show: str) -> None:
    (folder / "docs" / "index.md").write_text(SEALED % show, encoding="utf-8")
    done = build(folder)
    page = (folder / "site" / "index.html").read_text(encoding="utf-8")
    index = json.loads((folder / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    text = page + json.dumps(index, ensure_ascii=False)
    secrets = ("反馈字", "解析字", "秘密字", "范文字", "要点字", "第十三条", "data-answer", "fz-key")

    assert done.returncode == 0, done.stderr
    assert text.count("题干字") == 2, "in the page and in the search index"
    assert [secret for secret in secrets if secret in text] == []


def test_a_problem_fails_a_strict_build_and_names_the_line_of_the_file(folder: Path) -> None:
    page = "---\ntitle: 页\n---\n\n# 页\n\n```quiz\n1. 【单选】题\nA. 甲\nB. 乙\n```\n"
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")

    done = build(folder)

    assert done.returncode == 1
    assert "docs/index.md:8:1: [Q103] 单选题没有正确答案" in done.stderr


def test_a_site_without_the_extension_is_refused(folder: Path) -> None:
    done = build(folder, extensions="admonition")

    assert done.returncode == 1
    assert "needs `fazhi` under markdown_extensions" in done.stderr


@pytest.mark.parametrize(("urls", "pages"), [("true", ("a/", "en/a/")), ("false", ("a.html", "en/a.html"))])
def test_an_image_is_found_from_every_page_and_language(folder: Path, urls: str, pages: tuple[str, str]) -> None:
    (folder / "docs" / "index.md").write_text("# 站\n", encoding="utf-8")
    for name in ("一/a.md", "一/a.en.md"):
        (folder / "docs" / name).parent.mkdir(exist_ok=True)
        (folder / "docs" / name).write_text(PICTURE, encoding="utf-8")
    (folder / "docs" / "图").mkdir()
    (folder / "docs" / "图" / "sign.svg").write_text(SIGN, encoding="utf-8")

    done = run(folder, TWO_LANGUAGES % urls)
    written = [folder / "site" / page.replace("a", "一/a", 1) for page in pages]

    assert done.returncode == 0, done.stderr
    for path in (one / "index.html" if one.is_dir() else one for one in written):
        (image,) = lxml_html.fromstring(path.read_text(encoding="utf-8")).xpath("//img[@class='fz-image']")
        assert (path.parent / unquote(image.get("src"))).read_text(encoding="utf-8") == SIGN


def test_an_image_that_is_not_there_fails_a_strict_build(folder: Path) -> None:
    (folder / "docs" / "index.md").write_text(PICTURE.replace("../图", "图"), encoding="utf-8")

    done = build(folder)

    assert done.returncode == 1
    assert "docs/index.md:5:7: [Q170] 没有“图/sign.svg”这个图片文件" in done.stderr


def test_the_script_is_small() -> None:
    assert len(gzip.compress((STATIC / "quiz.js").read_bytes())) <= 16 * 1024
