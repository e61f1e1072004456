"""The words on the pages that are made of a trial: cards, sheets, the projector."""

from typing import NamedTuple

from fazhi.core.problem import Words
from fazhi.trial.model import Kind


class Sheet(NamedTuple):
    """A page made of a trial."""

    name: str
    """Of its file, without .html."""
    title: Words


SHEETS = (
    Sheet("cast", Words("分配角色", "Give out roles")),
    Sheet("projector", Words("投影", "Projector")),
    Sheet("roles", Words("角色卡", "Role cards")),
    Sheet("evidence", Words("证据卡", "Evidence cards")),
    Sheet("procedure", Words("程序挂图", "Order of procedure")),
    Sheet("marking", Words("评分表", "Marking sheet")),
    Sheet("verdict", Words("评议单", "Deliberation form")),
    Sheet("room", Words("席位图", "Room plan")),
    Sheet("invitation", Words("邀请函", "Invitation")),
    Sheet("certificate", Words("参与证书", "Certificate")),
    Sheet("teacher", Words("教师页", "Teacher's page")),
)
PAGES = Words("这个庭审的页面", "Pages of this trial")
BACK = Words("回到课例", "Back to the lesson")
PRINT = Words("打印", "Print")
MY_TURNS = Words("我在这些环节有事做", "My stages")
THROUGHOUT = Words("全程", "throughout")
THROUGHOUT_AND = Words("全程，特别是：{stages}", "throughout, above all: {stages}")
MY_POINTS = Words("我的三个要点（不写台词）", "My three points (no script)")
PRINT_ONE = Words("只打印这一张", "Print this card only")
ALL_CARDS = Words("全部角色卡", "All role cards")
TITLE = Words("{sheet}：{trial}", "{sheet}: {trial}")
ONLY_YOU = Words("只给本人看，不要给别的同学看", "For your eyes only; show it to nobody")
SEALED = Words(
    "这些角色的卡上有只给本人看的信息：{roles}。按“显示”才看得到；打印以前请老师先按“全部显示”。",
    "The cards of these roles hold what only that pupil may read: {roles}. Press “Show” to see it; before printing, press “Show all”.",
)
COPIES = Words(
    "名称后面有“×2”这样的数，是几个人担任同一个角色：只印这一张，按人数印，或者合用一张。",
    "A number such as ×2 means that several pupils play the role: print that card alone, as often as needed, or let them share one.",
)
SHOW = Words("显示", "Show")
SHOW_ALL = Words("全部显示", "Show all")
HIDE = Words("收起", "Hide")
HIDE_ALL = Words("全部收起", "Hide all")
NOT_PRINTED = Words(
    "这里还有一段只给本人看的话，没有印出来：请老师在网页上先按“全部显示”，再打印。",
    "There is more here, for one pupil only, and it is not printed: press “Show all” on the page, then print again.",
)
NOT_PRINTED_TEACHER = Words(
    "内容没有印出来：请在网页上先按“显示”，再打印。",
    "The contents are not printed: press “Show” on the page, then print again.",
)
NEEDS_SCRIPT = Words(
    "浏览器的脚本（JavaScript）没有打开，这里收起来的话显示不出来，也印不出来。请在浏览器的设置里打开脚本，再刷新这一页；或者换一台手机、电脑打开。实在不行，请维护网站的老师从材料的源文件里抄给您；没有这些话，庭审也能照常进行。",
    "Scripts (JavaScript) are switched off in this browser, so what is folded away here can be neither shown nor printed. Switch them on in the settings and reload the page, or open it on another phone or computer. Failing that, ask whoever keeps the site to copy it from the source; the hearing works without it too.",
)
DRAW_BY_HAND = Words(
    "浏览器的脚本（JavaScript）没有打开，不能在这里抽签。请在浏览器的设置里打开脚本，再刷新这一页；或者把下面的角色写在纸条上抽签。",
    "Scripts (JavaScript) are switched off in this browser, so roles cannot be drawn here. Switch them on in the settings and reload the page, or write the roles below on slips of paper and draw those.",
)
FOR_TEACHER = Words(
    "这一页只给老师和法治副校长看，不要投影。", "This page is for teachers and visitors only; do not project it."
)
OUTCOMES = Words("可能结果", "Possible outcomes")
REASONING = Words("理由", "Reasoning")
QUESTION = Words("追问", "To ask")
CHALLENGES = Words("证据可能受到的质疑", "How the exhibits may be doubted")
PRIVATE_FACTS = Words("只给本人看的信息", "What only one pupil may read")
TEACHER_NOTES = Words("说明", "Notes")
FROM_TO = Words("第{start}—{end}分钟", "Minute {start}–{end}")
GROUP = Words("被评的一方或小组", "Side or group marked")
MARKER = Words("评分人", "Marker")
STRENGTH = Words("做得好的一处", "One thing done well")
ADVICE = Words("一条建议", "One piece of advice")
MARKED_IS_SKILL = Words("评的是能力，不是谁赢。", "Marked is skill, not who wins.")
ISSUE = Words("焦点{number}", "Issue {number}")
FOUND = Words("我们认定的事实", "What we find to be fact")
BASED_ON = Words("依据的证据", "On which exhibits")
UNDER_LAW = Words("依据的条文", "Under which provision")
RESULT = Words("结果", "Result")
VOTES = Words("几人同意，几人不同意", "How many agree, how many do not")
MINORITY = Words("少数人的意见（应当写入笔录）", "Minority opinion (it goes on the record)")
SIGNED = Words("评议的人签名", "Signed by those who deliberated")
AGREED = Words("双方同意的内容", "What both sides agree on")
APPEAL: dict[Kind, Words] = {
    "criminal": Words(
        "宣判时说明：不服判决的，可以在接到判决书的第二日起十日内上诉（《刑事诉讼法》第二百二十七条、《刑事诉讼法》第二百三十条）。",
        "To be said with the verdict: an appeal may be made within ten days, counted from the day after the judgment is received (Criminal Procedure Law, arts. 227, 230).",
    ),
    "civil": Words(
        "宣判时说明：不服判决的，可以在判决书送达之日起十五日内上诉（《民事诉讼法》第一百五十一条第三款、《民事诉讼法》第一百七十一条第一款）。",
        "To be said with the verdict: an appeal may be made within fifteen days of service of the judgment (Civil Procedure Law, art. 151 para. 3, art. 171 para. 1).",
    ),
    "administrative": Words(
        "宣判时说明当事人的上诉权利、上诉期限和上诉的法院。",
        "To be said with the verdict: the right of appeal, its time limit and the court.",
    ),
    "mediation": Words(
        "调解书经双方签收后，即具有法律效力（《民事诉讼法》第一百条第三款）；送达前一方反悔的，应当及时判决（《民事诉讼法》第一百零二条）。",
        "Once both parties have signed for it, the mediation agreement has legal force (Civil Procedure Law, art. 100 para. 3); if one withdraws before it is served, the court gives judgment without delay (art. 102).",
    ),
}
BY_MAJORITY: dict[Kind, Words] = {
    "criminal": Words(
        "意见分歧的，按多数人的意见作出决定，少数人的意见写入笔录（《刑事诉讼法》第一百八十四条）。",
        "Where opinions differ the majority decides; the minority's opinion goes on the record (Criminal Procedure Law, art. 184).",
    ),
    "civil": Words(
        "少数服从多数；评议中的不同意见，必须如实记入笔录（《民事诉讼法》第四十五条）。",
        "The majority decides; every differing opinion goes on the record as it was said (Civil Procedure Law, art. 45).",
    ),
    "administrative": Words(
        "按多数人的意见作出决定，少数人的意见记入笔录（《人民法院组织法》第三十一条）。",
        "The majority decides; the minority's opinion goes on the record (Organic Law of the People's Courts, art. 31).",
    ),
    "mediation": Words(
        "双方自愿，不得强迫（《民事诉讼法》第九十九条）。",
        "It is voluntary and forced on nobody (Civil Procedure Law, art. 99).",
    ),
}
BLACKBOARD = Words("黑板", "Blackboard")
ROOM_NAME = Words("席位图：{seats}", "Room plan: {seats}")
ROOM_NOTE = Words(
    "按教室的大小挪动桌椅；桌牌写上角色名称。不悬挂、不绘制国徽。",
    "Move the desks as the room allows; a card on each desk names the role. No national emblem is hung or drawn.",
)
DEAR = Words("尊敬的＿＿＿＿＿＿＿＿：", "Dear ____________________,")
INVITE = Words(
    "我们班要开一次模拟{event}：《{title}》，全程{minutes}分钟。请您来当程序顾问。",
    "Our class holds a mock {event}: “{title}”, {minutes} minutes in all. We invite you as an adviser on procedure.",
)
INVITE_EVENTS: dict[Kind, Words] = {
    "criminal": Words("刑事庭审", "criminal trial"),
    "civil": Words("民事庭审", "civil trial"),
    "administrative": Words("行政庭审", "administrative trial"),
    "mediation": Words("调解", "mediation"),
}
WHEN = Words("时间", "When")
WHERE = Words("地点", "Where")
CLASS = Words("班级", "Class")
CONTACT = Words("联系老师", "Teacher")
ASKED = Words("请您做三件事", "We ask three things of you")
ASKED_ITEMS = (
    Words(
        "课前看一遍案情和法条，告诉我们哪里不准确。", "Read facts and law beforehand and tell us what is not accurate."
    ),
    Words(
        "庭审中只在程序出错时小声提醒审判长。",
        "During the hearing quietly prompt the presiding judge if a step goes wrong.",
    ),
    Words(
        "结束后用几分钟说说真实的法庭怎样做，不评价谁该赢。",
        "Afterwards say in a few minutes how a real court works, without saying who should win.",
    ),
)
ASKED_MEDIATOR = Words(
    "调解中只在程序出错时小声提醒调解员。", "During the mediation quietly prompt the mediator if a step goes wrong."
)
INVITE_PRIVACY = Words(
    "案件和人物都是虚构的。请不要讲能认出未成年人的真实案件；课上不录音、不录像、不拍学生的脸。",
    "The case and its people are invented. Please tell of no real case in which a minor can be recognised; no recording, and no pictures of pupils' faces.",
)
INVITE_STAGES = Words("各环节", "The stages")
THANKS = Words("谢谢您！", "With thanks,")
CERTIFICATE = Words("参与证书", "Certificate of participation")
CERTIFICATE_TEXT = Words("参加了模拟{event}《{title}》，担任", "took part in the mock {event} “{title}” as")
NAME = Words("姓名", "Name")
DATE = Words("日期", "Date")
SIGN = Words("老师签名", "Teacher")
SCHOOL_ONLY = Words("由班级颁发，纪念一次认真的学习。", "Given by the class, for a lesson well done.")
NOTHING_LEAVES = Words(
    "名单只在这个页面里用，不保存，不发送；关掉页面就没有了。",
    "The list is used on this page only; it is neither kept nor sent, and is gone when you close the page.",
)
CLASS_LIST = Words("班级名单，一行一个名字", "Class list, one name a line")
CLASS_LIST_HELP = Words(
    "一行写几个名字，中间空开，也可以。从表格里贴过来，有学号、性别、班级也没关系；没有当作姓名的，会在下面说明。先定好的写成“张三=审判长”。",
    "You may paste it from a spreadsheet, with numbers, sex and class; what is not taken for a name is told below. Between several names on a line put commas. What is settled already: “Li Ming = Clerk”.",
)
SEED = Words("抽签号", "Draw number")
DRAW = Words("分配", "Give out")
DRAW_AGAIN = Words("换一次", "Draw again")
CLEAR = Words("清空", "Clear")
PRINT_CAST = Words("打印名单", "Print the list")
PRINT_CERTIFICATES = Words("打印证书", "Print certificates")
CAST_BROWSER = {
    "name": Words("姓名", "Name"),
    "role": Words("角色", "Role"),
    "done": Words("{count} 人都有事做。", "All {count} pupils have a part."),
    "more": Words("比岗位多的 {count} 人加入：{roles}。", "{count} more join: {roles}."),
    "vacant": Words("还没有人的岗位：{roles}。", "Still without a pupil: {roles}."),
    "also": Words("{name}（兼）", "{name} (too)"),
    "doubled": Words(
        "人不够，名单最后写“兼”的，是同一方的人再担任一个角色；谁也不兼两方，法官和证人不兼别的角色。",
        "Too few pupils: at the end of the list some play a second part (“too”), for their own side only; judges and witnesses play no other.",
    ),
    "alone": Words("审判席上人不够，由{role}一个人主持。", "Too few for a panel: {role} sits alone."),
    "wanted": Words("还缺人、可以请老师担任的角色：{roles}。", "Still wanted; a teacher may play: {roles}."),
    "unknown": Words(
        "没有“{role}”这个角色，{name}参加抽签。", "There is no role “{role}”; {name} is drawn like the others."
    ),
    "full": Words("“{role}”人数已满，{name}参加抽签。", "“{role}” is full; {name} is drawn like the others."),
    "twice": Words(
        "名单里不止一个“{name}”，每个都算一人。", "“{name}” stands on the list more than once; each counts as a pupil."
    ),
    "long": Words(
        "名单最多 {limit} 人，后面的没有算。", "The list takes {limit} pupils at most; the rest is left out."
    ),
    "skipped": Words("没有当作姓名：{name}。", "Not taken for names: {name}."),
    "empty": Words("名单里没有姓名。", "There is no name on the list."),
    "seat": Words("席位", "Seat"),
    "list": Words("、", ", "),
}
OBSERVER = Words("观察员", "Observer")
OBSERVER_TEXTS = (
    Words(
        "全程听，记下双方最有力的一句话和你心里的一个疑问，各写下用的是哪一份证据；复盘时说出来。",
        "Listen throughout; note each side's strongest sentence and one doubt of your own, each with its exhibit; tell them in the debrief.",
    ),
    Words("读熟案情和争议焦点。", "Know the facts and the issues."),
)
"""What an observer does, and what to prepare."""
