"""A complete little lesson for tests to break."""

from collections.abc import Callable

import pytest

from fazhi.core.page import Page

FRONT = """\
---
title: 宪法小课
description: 给六年级的一节课。
theme: constitution
grades: [6]
kebiao:
  competencies: [法治观念]
  textbook: 第三学段
periods: 1
minutes: 40
lesson_type: 活动课
visitor: court
objectives:
  knowledge:
    - 学生能说出宪法日。
  skill:
    - 学生能判断一条规则。
  attitude:
    - 学生愿意讲道理。
key_point: 重点
difficulty: 难点
materials:
  - 学习单
citations:
  - 《宪法》第三十三条
as_of: 2026-11-23
next_review: 2027-11-01
sensitivity: none
offline: true
---
"""
BODY = """
# 宪法小课

概述。

## 上课之前

## 教学过程

### 一、导入（5分钟）

### 二、探究（30分钟）

### 三、小结（5分钟）

## 学习单

## 课堂小测

```quiz {#t}
1. 宪法是根本法。（√）
```

## 常见误区

## 法治副校长与班主任

## 评价记录

## 板书设计

## 作业

## 家长信

## 教学反思

## 来源与更新
"""


Write = Callable[..., Page]


@pytest.fixture
def write() -> Write:
    """Return a function that writes the lesson with one text put in another's place."""

    def _write(old: str = "", new: str = "", uri: str = "lessons/constitution-day/a.md") -> Page:
        text = FRONT + BODY
        assert not old or text.count(old) == 1
        return Page(f"docs/{uri}", uri, text.replace(old, new) if old else text)

    return _write
