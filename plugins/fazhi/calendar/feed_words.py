"""The words of the feeds: their names, and what they say of single events."""

from fazhi.core.problem import Words

FEED_NAME = Words("法治教育日历：{of}", "Rule-of-law education calendar: {of}")
MAKE_UP = Words("补班日", "Make-up workdays")
MAKE_UP_NAME = Words("调休补班日", "Make-up workdays in China")
ALARMS = Words("{name}（带提醒）", "{name} (with alarms)")
FLAT = Words("{name}（逐日列出）", "{name} (every day listed)")
CHANGES = Words("法治教育日历：新增与改动", "Rule-of-law education calendar: news and changes")

CANCELLED = Words("已取消：{title}", "Cancelled: {title}")
WORKDAY = Words("补班：{name}调休", "Make-up workday for {name}")
TAUGHT = Words("本校补{day}的课。", "Lessons of {day}.")
PAPER = Words("国务院办公厅通知：{paper}", "Notice of the General Office of the State Council: {paper}")

NEW = Words("新增：{title}", "New: {title}")
MOVED = Words("改期：{title}", "Moved: {title}")
CHANGED = Words("变动：{title}", "Changed: {title}")
ON = Words("日期：{day}", "Date: {day}")
ALL_FROM = Words("{day}起全部取消：{note}", "Cancelled from {day} on: {note}")
