"""What each built-in law is about, as the index of laws shows them."""

from fazhi.core.problem import Words

THEMES: dict[str, Words] = {
    "constitution": Words("宪法、国家标志和立法", "Constitution, national symbols, legislation"),
    "minors": Words("未成年人和家庭", "Minors and families"),
    "school": Words("教育和学校", "Education and schools"),
    "civil": Words("民事生活", "Civil life"),
    "offences": Words("违法和犯罪", "Offences and crimes"),
    "security": Words("国家安全", "National security"),
    "drugs": Words("禁毒", "Drugs"),
    "network": Words("网络和个人信息", "Networks and personal information"),
    "traffic": Words("交通安全", "Traffic"),
    "justice": Words("法院、检察院和诉讼", "Courts, procurators and procedure"),
    "society": Words("法治宣传和社会", "Rule of law and society"),
    "other": Words("其他", "Other"),
}
_LAWS: dict[str, tuple[str, ...]] = {
    "constitution": ("xianfa", "lifafa", "guoqifa", "guohuifa", "guogefa"),
    "minors": (
        "weichengnianren-baohufa",
        "yufang-weichengnianren-fanzuifa",
        "weichengnianren-wangluo-baohu-tiaoli",
        "jiating-jiaoyu-cujinfa",
        "fan-jiating-baolifa",
    ),
    "school": ("jiaoyufa", "yiwu-jiaoyufa", "jiaoshifa", "xuexiao-weisheng-tiaoli", "xiaoche-tiaoli"),
    "civil": ("minfadian", "xiaofeizhe-quanyi-baohufa", "shipin-anquanfa", "renmin-tiaojiefa"),
    "offences": ("xingfa", "zhian-chufafa", "xingzheng-chufafa"),
    "security": ("guojia-anquanfa", "fanjiandiefa", "baomifa"),
    "drugs": ("jindufa", "jiedu-tiaoli", "mazui-yaopin-tiaoli"),
    "network": ("wangluo-anquanfa", "geren-xinxi-baohufa", "fan-dianxin-zhapianfa"),
    "traffic": ("daolu-jiaotong-anquanfa", "daolu-jiaotong-shishi-tiaoli"),
    "justice": (
        "renmin-fayuan-zuzhifa",
        "renmin-jianchayuan-zuzhifa",
        "renmin-peishenyuanfa",
        "minshi-susongfa",
        "xingshi-susongfa",
        "jianchafa",
    ),
    "society": (
        "fazhi-xuanchuan-jiaoyufa",
        "aiguozhuyi-jiaoyufa",
        "yingxiong-lieshi-baohufa",
        "minzu-tuanjie-jinbu-cujinfa",
        "wuzhangai-huanjing-jianshefa",
        "falv-yuanzhufa",
    ),
}
THEME_OF: dict[str, str] = {law: theme for theme, laws in _LAWS.items() for law in laws}
"""The id of a law to its theme; a school's own laws are `other`."""
