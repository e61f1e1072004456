"""Whom a page or an event is for, and whose people visit a school."""

from fazhi.core.problem import Words

ROLES: dict[str, Words] = {
    "teacher": Words("教师", "Teachers"),
    "vice-principal": Words("法治副校长", "Legal vice-principals"),
    "parent": Words("家长", "Parents"),
    "student": Words("学生", "Students"),
}
NO_VISITOR = "none"
VISITORS: dict[str, Words] = {
    "court": Words("人民法院", "People's court"),
    "procuratorate": Words("人民检察院", "People's procuratorate"),
    "police": Words("公安机关", "Police"),
    "justice": Words("司法行政机关", "Justice bureau"),
    NO_VISITOR: Words("不需要", "None needed"),
}
"""Where a legal vice-principal (法治副校长) comes from."""
