"""How long whole builds take, as ratios of bare MkDocs and Material on the same lessons, in one run.

    python -m bench.build [LESSONS [MORE LESSONS]]

Bare is MkDocs, Material and its search with jieba's segmentation; with static-i18n where there are two languages. Ours
is `fazhi build` with this site's own settings and theme: check, build, seal, verify, publish. Zensical and Hugo (a
minimal theme, `bench/peers.py`) take part where `make bench` installed them.
Seconds belong to the machine; only ratios of one run count.
"""

import re
import shutil
import sys
import tempfile
from compileall import compile_dir
from pathlib import Path

from bench import lessons, peers
from bench.measure import PEERS, Cost, cost_of, gzipped

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
EXTENSIONS = "abbr, admonition, attr_list, def_list, footnotes, tables, toc, pymdownx.details, pymdownx.superfences"
I18N = """  - i18n:
      docs_structure: suffix
      languages:
        - {locale: zh, name: 中文, default: true, build: true}
        - {locale: en, name: English, build: true}
"""
BARE = f"""site_name: bench
site_url: https://example.org/bench/
theme: {{name: material, font: false, language: zh}}
markdown_extensions: [{EXTENSIONS}]
plugins:
  - search
"""


def bare(folder: Path, count: int, *, languages: int) -> None:
    lessons.write(folder / "docs", count)
    (folder / "mkdocs.yml").write_text(BARE + (I18N if languages == 2 else ""), "utf-8")


def ours(folder: Path, count: int, *, languages: int) -> None:
    """Write the lessons with this site's settings, theme and assets; its own pages stay at home."""
    lessons.write(folder / "docs", count)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for key in ("nav:", r"not_in_nav: \|", r"exclude_docs: \|"):
        text = re.sub(rf"^{key}\n(?:[ #].*\n)+", "", text, flags=re.MULTILINE)
    if languages == 1:
        text = re.sub(r"^        - locale: en\n(?:          .*\n)+", "", text, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(text, "utf-8")


def edit(folder: Path) -> None:
    """Change one lesson."""
    page = folder / "docs" / lessons.uri(5)
    page.write_text(page.read_text("utf-8") + "\n又加了一段，讲宪法晨读。\n", "utf-8")


def size(site: Path) -> tuple[int, int]:
    """Return the bytes of a site and of its largest lesson's HTML."""
    pages = [page.stat().st_size for page in site.rglob("lesson-*.html")]
    return sum(file.stat().st_size for file in site.rglob("*") if file.is_file()), max(pages, default=0)


def show(name: str, cost: Cost, base: Cost) -> None:
    print(f"  {name:44} {cost.cpu:8.2f} s  x {cost.cpu / base.cpu:5.3f}  {_memory(cost)}", flush=True)


def _memory(cost: Cost) -> str:
    return f"{cost.memory / 1e6:6.0f} MB" + (f" (Pagefind {cost.pagefind / 1e6:.0f} MB)" if cost.pagefind else "")


def pair(work: Path, count: int, *, languages: int) -> tuple[Cost, Cost]:
    """Build bare and ours, cold and after one edit; return the costs of both cold builds."""
    mkdocs, fazhi = [str(BIN / "mkdocs"), "build", "-q"], [str(BIN / "fazhi"), "build"]
    print(f"{count} lessons, {languages} language(s)")
    bare(work / "bare", count, languages=languages)
    base = cost_of(mkdocs, work / "bare", PYTHONPATH=str(PEERS))
    show("bare, cold or after one edit", base, base)
    ours(work / "ours", count, languages=languages)
    cold = cost_of(fazhi, work / "ours")
    show("fazhi, cold", cold, base)
    edit(work / "ours")
    show("fazhi, after one edit", cost_of(fazhi, work / "ours"), base)
    total, page = size(work / "ours/site")
    stock, _ = size(work / "bare/site")
    print(f"  site {total / 1e6:.1f} MB (bare {stock / 1e6:.1f}), largest lesson {page / 1e3:.1f} KB", flush=True)
    sample = work / "ours/site" / lessons.uri(5).replace(".md", ".html")
    print(f"  a lesson: {sample.stat().st_size / 1e3:.1f} KB, gzip {gzipped(sample) / 1e3:.1f} KB")
    if languages == 1:
        beside(work, count, base)
    return base, cold


def beside(work: Path, count: int, base: Cost) -> None:
    makers = {"zensical": peers.zensical, "hugo": peers.hugo}
    for name, make in makers.items():
        if not (PEERS / name).is_dir():
            print(f"  {name} is not installed")
            continue
        command = make(work / name, count)
        show(f"{name}, cold", cost_of(command, work / name, PYTHONPATH=str(PEERS)), base)
        peers.edit(work / name)
        show(f"{name}, after one edit", cost_of(command, work / name, PYTHONPATH=str(PEERS)), base)


def growth(work: Path, small: int, cold: Cost, large: int) -> None:
    ours(work / "large", large, languages=1)
    cost = cost_of([str(BIN / "fazhi"), "build"], work / "large")
    print(f"{large} lessons, 1 language: x {cost.cpu / cold.cpu:.2f} of {small}, {_memory(cost)}")
    edit(work / "large")
    cost = cost_of([str(BIN / "fazhi"), "build"], work / "large")
    total, _ = size(work / "large/site")
    print(f"  after one edit {cost.cpu:.2f} s, {_memory(cost)}, site {total / 1e6:.1f} MB", flush=True)


def main() -> None:
    compile_dir(ROOT / "plugins", quiet=1)  # as all others are when they are installed
    counts = [int(word) for word in sys.argv[1:]] or [1000, 4000]
    if not (PEERS / "jieba").is_dir():
        print("jieba is not installed: bare MkDocs does not segment Chinese here")
    for languages in (1, 2):
        with tempfile.TemporaryDirectory() as name:
            _, cold = pair(Path(name), counts[0], languages=languages)
            if languages == 1 and len(counts) > 1:
                growth(Path(name), counts[0], cold, counts[1])


if __name__ == "__main__":
    main()
