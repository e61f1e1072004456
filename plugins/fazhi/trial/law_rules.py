"""What the law says a hearing is like; each rule's source stands above it and was read in the text of the law."""

from fazhi.core.problem import Rule, Words

# 刑事诉讼法 108: the parties are called 被告人 and 被害人; 189: 公诉人 (the procuratorate) only in public prosecution.
# 民事诉讼法 140, 144: the parties are called 原告 and 被告, helped by 诉讼代理人 (61).
WRONG_WORD = Rule(
    "T201",
    Words("{kind}案件里不说“{word}”", "“{word}” is not said in a case of this kind ({kind})"),
    Words(
        "改成：{instead}。要讲到这个词本身，加上引号",
        "Write: {instead}. To speak of the word itself, put it between quotation marks",
    ),
)
# 刑事诉讼法 12: nobody is guilty until a court has judged so.
GUILTY_TOO_SOON = Rule(
    "T202",
    Words("判决以前不能把人叫作“{word}”", "Nobody is called “{word}” before the judgment"),
    Words(
        "写“被告人”；要讲到这个词本身，加上引号",
        "Write “defendant”; to speak of the word itself, put it between quotation marks",
    ),
)
# 人民陪审员法 14: assessors sit on the panel; there is no jury beside it.
JURY = Rule(
    "T203",
    Words("我国的法庭没有“{word}”", "Courts in China have no “{word}”"),
    Words(
        "写“人民陪审员”，他们是合议庭的成员；全班表态可以叫“观察组”“全班表决”",
        "Write “people's assessor”, a member of the panel; a vote of the class may be called “class vote”",
    ),
)
# 人民法院组织法 30: three or more, an odd number; 刑事诉讼法 183; 民事诉讼法 40.
PANEL_SIZE = Rule(
    "T210",
    Words(
        "合议庭有 {count} 人，应当是三人以上的单数",
        "The panel has {count} members; it must be an odd number from three up",
    ),
    Words("改审判员或人民陪审员的人数", "Change the number of judges or assessors"),
)
# 人民陪审员法 14: a panel of three, or of seven with three judges and four assessors; a judge presides.
PANEL_WITH_ASSESSORS = Rule(
    "T211",
    Words(
        "有人民陪审员的合议庭是三人，或者法官三人、人民陪审员四人的七人；这里是法官 {judges} 人、人民陪审员 {assessors} 人",
        "A panel with assessors has three members, or seven: three judges and four assessors. Here are {judges} judges and {assessors} assessors",
    ),
    Words(
        "改成三人（审判长是法官），或审判长 1、审判员 2、人民陪审员 4",
        "Make it three (a judge presides), or one presiding judge, two judges and four assessors",
    ),
)
# 人民法院组织法 30: one judge presides; 29: or a judge sits alone.
PRESIDING = Rule(
    "T212",
    Words("合议庭有 {count} 个审判长，应当有一个", "The panel has {count} presiding judges; it must have one"),
    Words(
        "写“审判长（1人）”；由一名法官独任审理的，只写“独任审判员（1人）”",
        "Write “Presiding judge (1)”; if one judge sits alone, write “Sole judge (1)” only",
    ),
)
# 刑事诉讼法 183(1): basic and intermediate courts sit with three judges; only higher courts with up to seven.
PANEL_OF_JUDGES = Rule(
    "T213",
    Words(
        "基层、中级人民法院审判第一审刑事案件，全由审判员组成的合议庭是三人；这里是 {count} 人",
        "In a criminal trial of first instance a panel of judges only has three members in basic and intermediate courts; here it has {count}",
    ),
    Words("改成三人，或加上人民陪审员组成七人合议庭", "Make it three, or add assessors for a panel of seven"),
    "warning",
)
# Criminal: 刑事诉讼法 189, 190; civil: 民事诉讼法 51, 140; mediation in court: 民事诉讼法 97.
ROLE_MISSING = Rule(
    "T214",
    Words("{kind}案件里要有“{role}”", "A case of this kind ({kind}) needs the role “{role}”"),
    Words(
        "在“角色”一节加上；由别的角色代替出庭的，名称里写到这几个字",
        "Add it to the roles; somebody who stands in for it names it, such as “Plaintiff's mother”",
    ),
)
# 刑事诉讼法 190, 191, 198, 200, 202; 民事诉讼法 140, 141, 144, 145, 151; mediation: 96, 99, 100.
STEP_MISSING = Rule(
    "T220",
    Words("程序里没有“{step}”（{source}）", "The procedure has no “{step}” ({source})"),
    Words("加上这个环节，名称里写到“{step}”", "Add the stage; its name says “{step}”"),
)
STEP_ORDER = Rule(
    "T221",
    Words("“{step}”应当在“{after}”之后（{source}）", "“{step}” comes after “{after}” ({source})"),
    Words("调整环节的顺序", "Change the order of the stages"),
)
# 民事诉讼法 9, 102: what mediation does not settle is judged, in a trial of its own.
VERDICT_IN_MEDIATION = Rule(
    "T222",
    Words("调解不宣判：“{name}”", "A mediation ends without a verdict: “{name}”"),
    Words(
        "最后一步写“达成协议”；调解不成要判决的，类型写“民事”，加一个“调解”环节",
        "End with an agreement; where a judgment may follow, write “Kind: civil” and a stage of mediation",
    ),
)
# 刑事诉讼法 198(3): after the debate the defendant has the right to a last statement.
LAST_WORD = Rule(
    "T223",
    Words(
        "最后陈述是被告人的权利，“谁”里没有被告人",
        "The last statement is the defendant's right, but “who” does not name the defendant",
    ),
    Words("在这个环节的“谁”里写上被告人", "Name the defendant under “who” of this stage"),
)
# 刑事诉讼法 285, 286, 281: what holds for a trial depends on the ages at the offence and at the trial.
NO_AGES = Rule(
    "T230",
    Words("刑事案件没有写被告人的年龄", "The criminal case does not give the defendant's age"),
    Words(
        "在第一个标题之前加一行“被告人年龄：16”，或“被告人年龄：犯罪时17，审判时18”；有几名被告人的，写最小的",
        "Add “Defendant's age: 16” before the first heading, or “at the offence 17, at the trial 18”; of several the youngest",
    ),
)
# 刑事诉讼法 285: a case whose defendant is under eighteen at the trial is not heard in public.
MINOR_IN_PUBLIC = Rule(
    "T231",
    Words(
        "审判的时候被告人不满十八周岁，不公开审理（《刑事诉讼法》第二百八十五条）",
        "The defendant is under eighteen at the trial, so the hearing is closed (Criminal Procedure Law, art. 285)",
    ),
    Words("写“审理方式：不公开（被告人不满十八周岁）”", "Write “Hearing: closed (the defendant is under eighteen)”"),
)
# 刑事诉讼法 281: the legal representative of a minor defendant is to be present, or another adult.
NO_GUARDIAN = Rule(
    "T232",
    Words(
        "审判未成年人刑事案件，应当通知法定代理人到场；角色里没有“法定代理人”（《刑事诉讼法》第二百八十一条）",
        "At the trial of a minor the legal representative is called, but no role is a “legal representative” (Criminal Procedure Law, art. 281)",
    ),
    Words(
        "加上“法定代理人（1人）”；到不了场的，加上“合适成年人（1人）”",
        "Add “Legal representative (1)”, or “Appropriate adult (1)” if none can come",
    ),
)
# 刑事诉讼法 278: a minor defendant without defender is given one.
NO_DEFENDER = Rule(
    "T233",
    Words(
        "未成年被告人应当有辩护人；角色里没有“辩护人”（《刑事诉讼法》第二百七十八条）",
        "A minor defendant has a defender, but no role is a “defender” (Criminal Procedure Law, art. 278)",
    ),
    Words("加上“辩护人（1人）”", "Add “Defender (1)”"),
)
# 刑法 17: nobody under twelve at the time is criminally responsible.
TOO_YOUNG = Rule(
    "T234",
    Words(
        "{age} 周岁不负刑事责任，不能作被告人（《刑法》第十七条）",
        "At {age} nobody is criminally responsible or a defendant (Criminal Law, art. 17)",
    ),
    Words("改被告人的年龄，或者换成民事案件", "Change the age, or make it a civil case"),
)
# 刑法 17(2), (3): from twelve to fifteen only for the grave crimes that the article lists.
FEW_CRIMES = Rule(
    "T235",
    Words(
        "犯罪时 {age} 周岁，只对《刑法》第十七条列出的几种严重犯罪负刑事责任",
        "At {age} a person answers only for the grave crimes that the Criminal Law lists in art. 17",
    ),
    Words(
        "对照第十七条核对罪名；盗窃等不在其中，可以把年龄改为十六周岁以上",
        "Compare the charge with art. 17; theft is not in it, so the age may have to be sixteen or more",
    ),
    "warning",
)
# 刑事诉讼法 188(2): the reason is announced; 民事诉讼法 137.
CLOSED_WITHOUT_REASON = Rule(
    "T236",
    Words("不公开审理没有写理由", "The hearing is closed without a reason"),
    Words("写“审理方式：不公开（涉及个人隐私）”", "Write “Hearing: closed (personal privacy)”"),
)
RULES = (
    WRONG_WORD, GUILTY_TOO_SOON, JURY, PANEL_SIZE, PANEL_WITH_ASSESSORS, PRESIDING, PANEL_OF_JUDGES, ROLE_MISSING,
    STEP_MISSING, STEP_ORDER, VERDICT_IN_MEDIATION, LAST_WORD, NO_AGES, MINOR_IN_PUBLIC, NO_GUARDIAN, NO_DEFENDER,
    TOO_YOUNG, FEW_CRIMES, CLOSED_WITHOUT_REASON,
)  # fmt: skip
