"""The words around a reading, in the languages of the site."""

from fazhi.core.problem import Words
from fazhi.reading.model import Voice

PROBLEMS = Words("这个晨读有 {count} 处要改", "This reading has {count} mistake(s) to mend")
VOICES: dict[Voice, Words] = {
    "leader": Words("领读", "Leader"),
    "teacher": Words("老师", "Teacher"),
    "all": Words("齐读", "All"),
    "boys": Words("男生", "Boys"),
    "girls": Words("女生", "Girls"),
    "left": Words("左边", "Left"),
    "right": Words("右边", "Right"),
    "group": Words("第{number}组", "Group {number}"),
}
SHOW_PINYIN = Words("显示拼音", "Show pinyin")
PINYIN_NOTE = Words("拼音由程序标注，老师可以在文字里改正", "Pinyin is set by a program; the author can correct it")
RUN_SHEET = Words("流程", "Run sheet")
TIME = Words("时间", "Time")
STAGE = Words("环节", "Step")
SOURCES = Words("原文出处", "Text of the law")
COLON = Words("：", ": ")
LIST = Words("、", "; ")

BROWSER: dict[str, Words] = {
    "tools": Words("跟读工具", "Reading tools"),
    "follow": Words("开始跟读", "Follow along"),
    "pause": Words("暂停", "Pause"),
    "previous": Words("上一行", "Previous line"),
    "next": Words("下一行", "Next line"),
    "pace": Words("语速", "Pace"),
    "perMinute": Words("每分钟{pace}字", "{pace} characters a minute"),
    "speak": Words("听朗读", "Listen"),
    "silence": Words("停止朗读", "Stop"),
    "larger": Words("字大一些", "Larger"),
    "smaller": Words("字小一些", "Smaller"),
    "full": Words("全屏", "Full screen"),
    "space": Words("空格键：暂停、继续", "Space: pause, go on"),
    "timer": Words("开始计时", "Start the timer"),
    "timerPause": Words("暂停计时", "Pause the timer"),
    "left": Words("还有 {time}", "{time} left"),
    "over": Words("时间到了", "Time is up"),
    "done": Words("读完了", "The end"),
}
"""What the browser says; sent with each reading, so that no word stands in the script."""
