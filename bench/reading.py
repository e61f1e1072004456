"""What pinyin costs at build: the same lines with and without it. Run by `make bench`; the goal is 2 ms a line."""

import time

from fazhi.core.page import Page
from fazhi.reading.parse import parse_reading

LINES, ROUNDS = 1000, 3
TEXT = [
    "领读：我们生活在同一个国家，遵守同一部宪法。",
    "齐读：宪法是国家的根本法，人人都要遵守。",
    "男生：我们尊重别人的权利，也重新想一想自己的行为。",
    "女生：我们爱护公共财物，行走在马路上遵守交通规则。",
]


def seconds(setting: str) -> float:
    lines = "\n".join(TEXT[number % len(TEXT)] for number in range(LINES))
    page = Page("a.md", "a.md", f"```晨读\n拼音：{setting}\n读音：重新=chóng xīn\n正文：\n{lines}\n```\n")
    start = time.process_time()
    parsed = parse_reading(page.fences[0], page.at)
    spent = time.process_time() - start
    assert parsed.reading, parsed.problems[:3]
    assert len(parsed.reading.lines) == LINES
    return spent


def main() -> None:
    first = time.process_time()
    import pypinyin  # noqa: F401

    loaded = time.process_time() - first
    without = min(seconds("无") for _ in range(ROUNDS))
    with_pinyin = min(seconds("需要时") for _ in range(ROUNDS))
    added = 1000 * (with_pinyin - without) / LINES
    print(f"pinyin: {added:.3f} ms a line of CPU time (goal: 2), once {1000 * loaded:.0f} ms for the dictionary")


if __name__ == "__main__":
    main()
