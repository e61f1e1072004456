"""The same lessons for other generators: Zensical with its defaults, Hugo with the smallest theme that has a menu."""

from pathlib import Path

from bench import lessons
from bench.measure import PEERS

ZENSICAL = """[project]
site_name = "bench"
site_url = "https://example.org/bench/"
docs_dir = "docs"
"""
HUGO = """baseURL = "https://example.org/bench/"
title = "bench"
disableKinds = ["taxonomy", "term", "RSS"]
[outputs]
home = ["html", "json"]
"""
PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ if eq . $.CurrentSection }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
</li>{{ end }}</ul></nav><main>{{ .Content }}</main>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>
"""
INDEX = (
    '[{{ range $i, $p := .Site.RegularPages }}{{ if $i }},{{ end }}{"u":{{ .RelPermalink | jsonify }},'
    '"t":{{ .Title | jsonify }},"x":{{ .Plain | jsonify }}}{{ end }}]'
)


def zensical(folder: Path, count: int) -> list[str]:
    """Write the project and return the command that builds it."""
    lessons.write(folder / "docs", count)
    (folder / "zensical.toml").write_text(ZENSICAL, "utf-8")
    return [str(PEERS / "bin/zensical"), "build"]


def hugo(folder: Path, count: int) -> list[str]:
    """Write the project, its search index among the templates, and return the command that builds it."""
    lessons.write(folder / "content", count)
    (folder / "content/index.md").rename(folder / "content/_index.md")
    (folder / "layouts/_default").mkdir(parents=True)
    for name in ("single", "list", "home"):
        (folder / f"layouts/_default/{name}.html").write_text(PAGE, "utf-8")
    (folder / "layouts/_default/home.json").write_text(INDEX, "utf-8")
    (folder / "hugo.toml").write_text(HUGO, "utf-8")
    return [str(PEERS / "bin/hugo"), "--quiet"]


def edit(folder: Path) -> None:
    """Change one lesson."""
    docs = folder / ("docs" if (folder / "docs").is_dir() else "content")
    page = docs / lessons.uri(5)
    page.write_text(page.read_text("utf-8") + "\n又加了一段。\n", "utf-8")
