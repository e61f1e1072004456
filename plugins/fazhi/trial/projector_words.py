"""The words of the projector."""

from fazhi.core.problem import Words
from fazhi.trial.model import Kind

NOW = Words("第 {number}／{count} 个环节", "Stage {number} of {count}")
NEXT_STAGE = Words("下一环节", "Next stage")
PREVIOUS_STAGE = Words("上一环节", "Previous stage")
START = Words("开始计时", "Start")
PAUSE = Words("暂停", "Pause")
MORE_TIME = Words("加一分钟", "One minute more")
EVIDENCE = Words("看证据", "Evidence")
VOTE = Words("全班表决", "Class vote")
VERDICT = Words("合议庭的结论", "The panel's conclusion")
AGREEMENT = Words("调解的结果", "Result of the mediation")
FULL_SCREEN = Words("全屏", "Full screen")
SOUND = Words("提示音", "Sound")
CLOSE = Words("关闭", "Close")
START_OVER = Words("清除并从头开始", "Clear and start over")
CLEAR_SURE = Words(
    "走到的环节、计时、全班的票数和合议庭的结论都会删掉。",
    "The stage, the clock, the votes of the class and the panel's conclusions will be deleted.",
)
CLEAR_YES = Words("确定清除", "Delete them")
CLEAR_NO = Words("不清除", "Keep them")
KEYS_HELP = Words(
    "翻页器或键盘：下一环节 PageDown、→；上一环节 PageUp、←；开始或暂停 空格；证据 E；表决 V；全屏 F；关闭 Esc。",
    "Remote or keyboard: next stage PageDown, →; previous stage PageUp, ←; start or pause Space; evidence E; vote V; full screen F; close Esc.",
)
KEPT_HERE = Words(
    "走到哪个环节、剩多少时间、表决票数记在这台设备上，刷新页面不会丢；按“清除并从头开始”就删去。",
    "The stage, the time left and the votes are kept on this device and survive a reload; “Clear and start over” deletes them.",
)
TIME_LEFT = Words("剩余时间", "Time left")
ONE_MINUTE = Words("还有一分钟", "One minute left")
TIME_UP = Words("时间到", "Time is up")
OVERTIME = Words("超时", "Over time")
THAT_IS_ALL = Words("全部环节结束", "All stages are done")
ADD_VOTE = Words("“{choice}”加一票", "Add a vote for “{choice}”")
TAKE_VOTE = Words("“{choice}”减一票", "Take a vote from “{choice}”")
BALLOTS = Words("{count} 票", "{count} votes")
NO_DECISION = Words("还没有", "Not yet")
VOTE_NOTE = Words(
    "表决只为练习，不代替合议庭；举手数票，不记名字。",
    "The vote is practice and decides nothing; count raised hands, no names.",
)
CHOICES: dict[Kind, tuple[Words, ...]] = {
    "criminal": (
        Words("采纳公诉方的意见", "The prosecution convinces"),
        Words("采纳辩护方的意见", "The defence convinces"),
        Words("证据还不够", "Not enough evidence"),
    ),
    "civil": (
        Words("支持原告", "For the plaintiff"),
        Words("支持被告", "For the defendant"),
        Words("部分支持", "Partly for each"),
    ),
    "administrative": (
        Words("支持原告", "For the plaintiff"),
        Words("支持被告", "For the defendant"),
        Words("部分支持", "Partly for each"),
    ),
    "mediation": (
        Words("同意申请人的方案", "The applicant's proposal"),
        Words("同意被申请人的方案", "The respondent's proposal"),
        Words("再商量", "Talk again"),
    ),
}
PROJECTOR_BROWSER = {
    "now": NOW,
    "start": START,
    "pause": PAUSE,
    "minute": ONE_MINUTE,
    "up": TIME_UP,
    "over": OVERTIME,
    "end": THAT_IS_ALL,
    "left": Words("剩 {minutes} 分 {seconds} 秒", "{minutes} min {seconds} s left"),
    "votes": BALLOTS,
}
