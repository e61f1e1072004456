import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from fazhi.core.context import Context
from fazhi.core.inline import inline
from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law.library import builtin
from fazhi.law.linking import Linker
from fazhi.trial.casting import cards_of, joined_by_others
from fazhi.trial.extension import render_block
from fazhi.trial.model import Role, Trial, words_in
from fazhi.trial.notes import notes_of
from fazhi.trial.parse import parse_trial
from fazhi.trial.render import Place, render_pack
from fazhi.trial.room import WIDTH, plan_of
from fazhi.trial.sheet_words import SHEETS
from fazhi.trial.sheets import Sheets, page_of, pages_of

CASES = Path(__file__).parent / "cases"
PACKS = sorted(path.stem for path in CASES.glob("[a-z]*.md"))


def trial_of(name: str) -> Trial:
    page = Page(f"{name}.md", f"{name}.md", (CASES / f"{name}.md").read_text("utf-8"))
    trial = parse_trial(page.fences[0], page.at).trial
    assert trial is not None
    return trial


def lang_of(name: str) -> Lang:
    return "en" if name == "english" else "zh"


def sheets_of(name: str) -> Sheets:
    return Sheets(trial_of(name), lang_of(name), "trials/case.html")


def secrets(trial: Trial) -> list[str]:
    """Return what only one pupil may read, and what is the teacher's."""
    texts = [*(role.private for role in trial.roles), *(exhibit.challenge for exhibit in trial.exhibits)]
    texts += [trial.teacher_notes, *(outcome.reasoning for outcome in trial.outcomes)]
    return [words for text in texts for words in words_in(text)]


def plain(document: str) -> str:
    return " ".join(html.document_fromstring(document).text_content().split())


@pytest.mark.parametrize("name", PACKS)
def test_no_private_fact_stands_in_the_pack_or_in_the_source_of_any_sheet(name: str) -> None:
    pages = {uri: content.decode() for uri, content in pages_of(sheets_of(name))}
    pages["pack"] = render_pack(trial_of(name), lang_of(name), inline, Place("../", has_sheets=True))

    assert secrets(trial_of(name))
    assert [(uri, secret) for uri, page in pages.items() for secret in secrets(trial_of(name)) if secret in page] == []


def test_a_refused_block_shows_no_line_of_its_source() -> None:
    text = (CASES / "civil.md").read_text("utf-8").replace("5. 宣判（2分钟）", "5. 宣判（9分钟）")
    page = Page("p.md", "p.md", text)
    said: list[str] = []
    context = Context("zh", "p.md", 1, Path("docs"), "p.html", lambda problem: said.append(problem.code))

    shown = render_block(page.fences[0], context)

    assert said == ["T151"]
    assert "T151" in shown
    assert "发票" not in shown


@pytest.mark.parametrize("name", PACKS)
def test_what_everybody_may_read_stands_in_the_pack(name: str) -> None:
    trial = trial_of(name)
    pack = plain(render_pack(trial, lang_of(name), inline))
    shared = [*words_in(trial.facts), *trial.issues, *trial.discussion]
    shared += [
        words for role in trial.roles for words in (role.name, *words_in(role.task), *words_in(role.preparation))
    ]
    shared += [words for one in trial.exhibits for words in (one.number, one.name, one.form, *words_in(one.content))]
    shared += [words for one in trial.stages for words in (one.name, *words_in(one.action), *words_in(one.prompt))]
    shared += [words for law in trial.laws for words in (law.citation, law.gist)]

    assert [words for words in shared if " ".join(words.split()) not in pack] == []


@pytest.mark.parametrize("name", PACKS)
def test_every_sheet_is_made_and_every_role_has_a_card_and_a_desk(name: str) -> None:
    sheets = sheets_of(name)
    pages = dict(pages_of(sheets))

    assert list(pages) == [f"hearings/{sheets.trial.id}/{sheet.name}.html" for sheet in SHEETS]
    cards = html.document_fromstring(pages[f"hearings/{sheets.trial.id}/roles.html"].decode()).xpath("//article//h2")
    names = [card.text_content().split(" ×")[0] for card in cards]
    assert names == [role.name for role in cards_of(sheets.trial, sheets.lang)]
    lines = ["".join(desk.lines).replace(" ", "") for desk in plan_of(sheets.trial).desks]
    assert all(any(role.name.replace(" ", "") in line for line in lines) for role in sheets.trial.roles)


def test_pupils_beyond_the_roles_join_the_shadow_panel_else_observers_who_have_a_card() -> None:
    civil = trial_of("civil")
    shadow = replace(civil.roles[-1], name="影子合议庭")
    (watching, *_) = (role for role in civil.roles if role.seat == "gallery")

    assert joined_by_others(replace(civil, roles=(*civil.roles, shadow)), "zh") == shadow
    assert joined_by_others(civil, "zh") == watching
    assert cards_of(civil, "zh") == civil.roles
    assert [role.name for role in cards_of(trial_of("pasted"), "zh")][-1] == "观察员"
    cards = dict(pages_of(sheets_of("pasted")))[f"hearings/{trial_of('pasted').id}/roles.html"].decode()
    assert "最有力的一句话" in cards


def test_a_minor_defendant_brings_the_notes_that_the_law_asks_for() -> None:
    notes = "\n".join(notes_of(trial_of("criminal"), "zh"))

    for article in (
        "第二百八十五条",
        "第二百八十一条",
        "第二百七十八条",
        "第二百八十六条",
        "第二百零二条",
        "第一百零三条",
    ):
        assert article in notes
    assert "第二百八十六条" not in "\n".join(notes_of(trial_of("civil"), "zh"))


def test_a_link_in_a_card_leads_back_to_the_page() -> None:
    trial = trial_of("civil")
    exhibit = replace(trial.exhibits[0], name="见[案情](#案情)")
    sheets = Sheets(replace(trial, exhibits=(exhibit, *trial.exhibits[1:])), "zh", "trials/case.html")

    assert 'href="../../trials/case.html#案情"' in page_of(sheets, SHEETS[3])


def test_the_evidence_of_a_stage_leads_to_its_exhibit() -> None:
    page = html.document_fromstring(page_of(sheets_of("criminal"), SHEETS[1]))
    links = page.xpath("//a[@class='fz-exhibit']")

    assert [link.get("href") for link in links] == ["#exhibit-1", "#exhibit-2", "#exhibit-3"]
    assert all(page.xpath(f"//article[@id='{link.get('href')[1:]}']") for link in links)


@pytest.mark.parametrize("name", PACKS)
def test_no_word_is_left_in_the_other_language(name: str) -> None:
    pages = [plain(content.decode()) for _, content in pages_of(sheets_of(name))]

    if name == "english":
        assert [re.findall("[\u4e00-\u9fff]+", page) for page in pages] == [[]] * len(pages)


SEATS = st.sampled_from(("bench", "clerk", "left", "right", "witness", "gallery"))
NAMES = st.text("审判长员原告被代理人", min_size=1, max_size=20) | st.just("Representative of the defendant")


@given(st.lists(st.tuples(NAMES, SEATS, st.integers(1, 60)), max_size=30))
def test_no_desk_stands_on_another(roles: list[tuple[str, str, int]]) -> None:
    trial = replace(
        trial_of("civil"),
        roles=tuple(Role(name, count, "", (), (), (), seat, 1) for name, seat, count in roles),  # type: ignore[arg-type]
    )
    desks = plan_of(trial).desks

    assert len(desks) >= len(roles)
    for one in desks:
        assert one.height >= 22 * len(one.lines) + 8  # the template sets a line every 22 units
        assert one.x >= 0
        assert one.x + one.width <= WIDTH
        assert not [
            other
            for other in desks
            if other is not one and abs(other.x - one.x) < one.width and abs(other.y - one.y) < one.height
        ]


def test_citations_on_a_sheet_lead_to_the_pages_of_laws() -> None:
    trial = replace(trial_of("civil"), issues=("《民法典》第一千零一十九条怎样适用",))
    sheets = Sheets(trial, "zh", "trials/case.html", Linker(builtin(), "zh", "laws/{law}.html").mark)
    pages = "".join(content.decode() for _, content in pages_of(sheets))

    assert 'href="../../laws/minfadian.html#art-' in pages


def test_an_english_invitation_counts_minutes_in_small_letters() -> None:
    (invitation,) = (sheet for sheet in SHEETS if sheet.name == "invitation")

    assert "Opening 2 minutes →" in plain(page_of(sheets_of("english"), invitation))


DOCS = Path(__file__).parents[2] / "docs/trials"


def turns_in(pack: str) -> dict[str, str]:
    """Return what the cards of a published pack say of each role's stages."""
    page = Page(pack, pack, (DOCS / pack).read_text("utf-8"))
    (trial,) = (parse_trial(fence, page.at).trial for fence in page.fences if fence.name in {"trial", "庭审"})
    assert trial is not None
    (cards,) = (sheet for sheet in SHEETS if sheet.name == "roles")
    document = html.document_fromstring(page_of(Sheets(trial, "en" if ".en." in pack else "zh", "x.html"), cards))
    return {
        card.findtext(".//h2").strip().split(" ×")[0]: turns[0].text_content().split("：", 1)[-1]
        for card in document.xpath("//article")
        if (turns := card.find_class("fz-card__turns"))
    }


@pytest.mark.parametrize("pack", sorted(path.name for path in DOCS.glob("*.md") if not path.name.startswith("index.")))
def test_who_records_times_marks_or_watches_words_is_busy_throughout(pack: str) -> None:
    turns = turns_in(pack)
    serving = {"书记员", "计时员", "评分员", "用词员", "法庭记者", "法庭画师", "影子合议庭", "程序员"}
    if ".en." in pack:
        serving = {"Clerk", "Timekeeper", "Marker", "Court reporter", "Court artist", "Shadow panel"}
        serving |= {"Word watcher", "Procedure watcher"}

    busy = {name for name, said in turns.items() if "全程" in said or "throughout" in said}
    assert len(busy) >= 6
    assert busy == serving & turns.keys()


def test_a_card_names_the_stages_of_a_role_and_of_one_busy_throughout_those_that_count_most() -> None:
    turns = turns_in("bullying-tort.md")

    assert turns["班主任证人"] == "法庭调查：举证与质证"
    assert turns["时刻员"] == "法庭调查：举证与质证、宣告与复盘"
    assert turns["计时员"] == "全程，特别是：宣告与复盘"
    assert "导入" not in turns_in("minor-theft.md")["被告人"], "there the word is spoken of, not the role"


@pytest.mark.parametrize(("count", "told"), [(2, True), (1, False)])
def test_a_role_of_several_pupils_is_told_to_be_printed_for_each(count: int, told: bool) -> None:
    trial = trial_of("civil")
    roles = tuple(replace(role, count=count) for role in trial.roles)
    (cards,) = (sheet for sheet in SHEETS if sheet.name == "roles")

    assert ("按人数印" in page_of(Sheets(replace(trial, roles=roles), "zh", "x.html"), cards)) is told
