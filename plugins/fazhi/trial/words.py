"""The words around a trial pack, in the languages of the site."""

from fazhi.core.problem import Words
from fazhi.trial.model import Kind, Seat

PROBLEMS = Words(
    "这个庭审有 {count} 处要改，改好以后才会显示", "This trial has {count} mistake(s); it is shown once they are mended"
)
KIND_NAMES: dict[Kind, Words] = {
    "criminal": Words("刑事", "criminal"),
    "civil": Words("民事", "civil"),
    "administrative": Words("行政", "administrative"),
    "mediation": Words("调解", "mediation"),
}
EVENTS: dict[Kind, Words] = {
    "criminal": Words("刑事审判", "Criminal trial"),
    "civil": Words("民事审判", "Civil trial"),
    "administrative": Words("行政审判", "Administrative trial"),
    "mediation": Words("调解", "Mediation"),
}
FICTION = Words("案件和人物都是虚构的，只供教学。", "The case and its people are invented and serve teaching only.")
IN_BRIEF = Words(
    "{event}，{minutes}分钟，{roles}种角色、{pupils}个岗位，{exhibits}份证据。",
    "{event}, {minutes} minutes, {roles} roles for {pupils} pupils, {exhibits} exhibits.",
)
FACTS = Words("案情", "Facts")
ROLES = Words("角色", "Roles")
EVIDENCE = Words("证据", "Evidence")
PROCEDURE = Words("程序", "Procedure")
ISSUES = Words("争议焦点", "Issues")
LAW = Words("法律依据", "Law")
MARKING = Words("评分", "Marking")
DISCUSSION = Words("讨论", "Discussion")
NOTES = Words("不公开与隐私", "Closed hearings and privacy")
ROLE = Words("角色", "Role")
COUNT = Words("人数", "Pupils")
TASK = Words("任务", "Task")
PREPARATION = Words("准备", "To prepare")
NUMBER = Words("编号", "Number")
NAME = Words("名称", "Name")
SUBMITTER = Words("提交方", "Submitted by")
FORM = Words("形式", "Form")
CONTENT = Words("内容", "Content")
MINUTES = Words("分钟", "minutes")
STAGE = Words("环节", "Stage")
WHO = Words("谁", "Who")
ACTION = Words("做什么", "What is done")
PROMPT = Words("提示语", "Prompt")
PROVISION = Words("条文", "Provision")
GIST = Words("大意", "Gist")
ITEM = Words("项目", "Item")
POINTS = Words("分值", "Points")
STANDARD = Words("标准", "Standard")
TOTAL = Words("合计", "Total")
MARKED = Words("得分", "Marked")
POINTS_COUNT = Words("{points}分", "{points} points")
PEOPLE = Words("{count}人", "{count}")
COMMA = Words("，", ", ")
COLON = Words("：", ": ")
LIST = Words("、", ", ")
SHEETS = Words("打印与上课", "To print and for the lesson")
HAS_PRIVATE = Words(
    "有的角色卡上有只给本人看的信息，这里不显示。",
    "Some role cards hold what only that pupil may read; it is not shown here.",
)
NOTHING_OF_TEACHER = Words(
    "可能的结果、理由和质疑只在教师页上。",
    "Possible outcomes, reasons and challenges stand on the teacher's page only.",
)
_SIDES: tuple[tuple[Kind, Words, Words], ...] = (
    ("criminal", Words("公诉席", "Prosecution"), Words("辩护席", "Defence")),
    ("civil", Words("原告席", "Plaintiff"), Words("被告席", "Defendant")),
    ("administrative", Words("原告席", "Plaintiff"), Words("被告席", "Defendant")),
    ("mediation", Words("申请人席", "Applicant"), Words("被申请人席", "Respondent")),
)
SEAT_NAMES: dict[Kind, dict[Seat, Words]] = {
    kind: {
        "bench": Words("调解席", "Mediator") if kind == "mediation" else Words("审判席", "Bench"),
        "clerk": Words("书记席", "Clerk"),
        "left": left,
        "right": right,
        "witness": Words("证人席", "Witness"),
        "gallery": Words("观察席", "Observers"),
    }
    for kind, left, right in _SIDES
}
NOTE_MINOR = Words(
    "审判的时候被告人不满十八周岁的案件，不公开审理；经未成年被告人及其法定代理人同意，未成年被告人所在学校和未成年人保护组织可以派代表到场（《刑事诉讼法》第二百八十五条）。课上的观察组是学习岗位，不是旁听人员。",
    "A case whose defendant is under eighteen at the trial is not heard in public; if the minor and the legal representative agree, the school and a child protection body may send a delegate (Criminal Procedure Law, art. 285). Observers in class are learners, not the public.",
)
NOTE_GUARDIAN = Words(
    "审判时应当通知未成年被告人的法定代理人到场；被告人最后陈述后，法定代理人可以补充陈述（《刑事诉讼法》第二百八十一条）。没有委托辩护人的，应当通知法律援助机构指派律师为其辩护（《刑事诉讼法》第二百七十八条）。",
    "The legal representative of a minor defendant is called to the trial and may add to the last statement (Criminal Procedure Law, art. 281). A minor without defender is given one by legal aid (art. 278).",
)
NOTE_RECORD = Words(
    "犯罪的时候不满十八周岁，被判处五年有期徒刑以下刑罚的，应当对相关犯罪记录予以封存（《刑事诉讼法》第二百八十六条）；封存的记录不得向任何单位或者个人提供，但司法机关为办案需要或者有关单位根据国家规定进行查询的除外。",
    "If the person was under eighteen at the offence and is sentenced to five years or less, the criminal record is sealed (Criminal Procedure Law, art. 286); it is given to nobody, except to judicial bodies for a case or where the State's rules allow an inquiry.",
)
NOTE_CLOSED = Words("本庭不公开审理，理由：{reason}。", "This hearing is closed; the reason: {reason}.")
NOTE_PUBLIC_VERDICT: dict[Kind, Words] = {
    "criminal": Words(
        "宣告判决，一律公开进行（《刑事诉讼法》第二百零二条第一款）。",
        "The judgment is always announced in public (Criminal Procedure Law, art. 202 para. 1).",
    ),
    "civil": Words(
        "不公开审理的案件，也一律公开宣告判决（《民事诉讼法》第一百五十一条第一款）。",
        "The judgment of a closed hearing too is announced in public (Civil Procedure Law, art. 151 para. 1).",
    ),
}
NOTE_NAMES = Words(
    "任何组织和个人不得披露案件中未成年人的姓名、影像、住所、就读学校以及其他可能识别出其身份的信息，但查找失踪、被拐卖未成年人等情形除外（《未成年人保护法》第一百零三条）。课上不录音录像，不用本校真实的人和事。",
    "Nobody may disclose the name, image, home, school or other identifying facts of a minor in a case, except for instance to find a missing or trafficked child (Minors Protection Law, art. 103). No recording in class, and nothing of real people at this school.",
)
NOTE_WITNESS = Words(
    "法院开庭审理涉及未成年人的案件，未成年被害人、证人一般不出庭作证；必须出庭的，要采取保护措施（《未成年人保护法》第一百一十条第二款）。",
    "In cases that involve minors, a minor victim or witness as a rule does not testify in court; if that cannot be avoided, protective measures are taken (Minors Protection Law, art. 110 para. 2).",
)
NOTE_MEDIATION = Words(
    "调解要双方自愿，不得强迫；协议的内容不得违反法律规定（《民事诉讼法》第九十九条）。调解不成的，应当及时判决（《民事诉讼法》第九条）。",
    "Mediation is voluntary and forced on nobody; an agreement may not break the law (Civil Procedure Law, art. 99). What is not settled is judged without delay (art. 9).",
)
NOTE_SEVEN = Words(
    "七人合议庭里，人民陪审员对事实认定同法官共同表决；对法律适用可以发表意见，但不参加表决（《人民陪审员法》第二十二条）。",
    "On a panel of seven the assessors vote on the facts with the judges; on the law they may speak but do not vote (People's Assessors Law, art. 22).",
)
NOTE_CLASSROOM = Words(
    "教室不是法庭：不悬挂、不绘制国徽，桌牌写上角色名称就够了。",
    "A classroom is no court: no national emblem is hung or drawn; a card with the role on each desk is enough.",
)
