"""The themes (主题) of lessons and events."""

from fazhi.core.problem import Words

THEMES: dict[str, Words] = {
    "constitution": Words("宪法", "Constitution"),
    "national-security": Words("国家安全", "National security"),
    "anti-drug": Words("禁毒", "Anti-drug"),
    "traffic-safety": Words("交通安全", "Traffic safety"),
    "civil-code": Words("民法典", "Civil Code"),
    "mock-trial": Words("模拟法庭", "Mock trial"),
    "school-opening": Words("开学第一课", "First lesson of the school year"),
}
