"""A class holds a mock trial: the pack, its sheets, the drawing of roles and the projector."""

import io
import re
import shutil
from math import ceil
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from tests.e2e.browsing import DARK, DESKTOP, PHONE, until, violations

from fazhi.core.page import Page as Source
from fazhi.trial.model import Trial, words_in
from fazhi.trial.parse import parse_trial
from fazhi.trial.sheet_words import SHEETS
from fazhi.trial.sheets import Sheets, pages_of

FOLDER = "hearings/emoji-pack/"
PROJECTOR = f"{FOLDER}projector.html"
PACKS = sorted(
    path.name for path in (Path(__file__).parents[2] / "docs/trials").glob("*.md") if "index" not in path.name
)
NAMES = "\n".join(f"同学{n}" for n in range(1, 46))


@pytest.fixture(scope="module")
def trial(root: Path) -> Trial:
    return trial_in(root / "docs/trials/emoji-pack-case.md")


def trial_in(path: Path) -> Trial:
    page = Source(path.name, path.name, path.read_text("utf-8"))
    (found,) = (parse_trial(fence, page.at).trial for fence in page.fences if fence.name in {"trial", "庭审"})
    assert found is not None
    return found


def seconds_left(page: Page) -> int:
    minutes, seconds = page.locator(".fz-clock__time").inner_text().removeprefix("+").split(":")
    return int(minutes) * 60 + int(seconds)


def stage(page: Page) -> str:
    return page.locator(".fz-stages > li:visible h2").inner_text()


def printed(page: Page) -> list[str]:
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return ["".join(normalize("NFKC", sheet.extract_text()).split()) for sheet in reader.pages]


def test_a_hearing_of_45_minutes_runs_from_the_first_stage_to_the_verdict(visit, trial: Trial) -> None:
    watch = visit(**DESKTOP)
    watch.page.clock.install()
    page = watch.open(PROJECTOR)
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    signal = page.locator(".fz-signal")

    page.keyboard.press("Space")
    for number, one in enumerate(trial.stages):
        assert stage(page) == one.name
        assert page.locator(".fz-now").inner_text() == f"第 {number + 1}／{len(trial.stages)} 个环节"
        assert seconds_left(page) == one.seconds
        page.clock.run_for((one.seconds - 30) * 1000)
        assert seconds_left(page) == 30
        assert signal.inner_text() == "还有一分钟"
        if number == 3:
            page.reload()
            assert stage(page) == one.name
            assert seconds_left(page) <= 30
            assert page.locator("[data-do=toggle]").inner_text() == "暂停", "the clock runs on"
        page.clock.run_for(31_000)
        assert signal.inner_text() == "时间到"
        page.keyboard.press("PageDown")

    assert page.locator("[data-do=next]").is_disabled()
    page.keyboard.press("Space")
    vote_and_decide(page, trial)


def vote_and_decide(page: Page, trial: Trial) -> None:
    """Count 21 hands for the plaintiff and 4 for both in the first issue, then the panel finds for the plaintiff."""
    page.keyboard.press("v")
    first = page.locator(".fz-vote").first
    for choice, hands in ((0, 21), (2, 4)):
        for _ in range(hands):
            first.locator("[data-vote='1']").nth(choice).click()
    first.locator("[data-vote='-1']").nth(2).click()
    page.keyboard.press("Escape")
    page.locator("[data-do=verdict]").click()
    page.locator(".fz-verdict").first.get_by_label("支持原告").check()
    page.reload()

    page.keyboard.press("v")
    assert page.locator(".fz-vote").first.locator("output").all_inner_texts() == ["21 票", "0 票", "3 票"]
    page.keyboard.press("Escape")
    page.locator("[data-do=verdict]").click()
    assert page.locator(".fz-verdict").count() == len(trial.issues)
    assert page.locator(".fz-verdict").first.get_by_label("支持原告").is_checked()
    assert "十五日内上诉" in page.locator("dialog").inner_text()


def test_the_projector_keeps_one_entry_and_clearing_deletes_it(visit) -> None:
    page = visit(**DESKTOP).open(PROJECTOR)
    assert page.evaluate("Object.keys(localStorage)") == [], "nothing is kept before anything happens"
    page.keyboard.press("PageDown")
    assert page.evaluate("Object.keys(localStorage)") == ["/repo/fazhi.1.hearing.emoji-pack"]
    page.get_by_role("button", name="清除并从头开始").click()
    page.get_by_role("button", name="不清除").click()
    assert page.evaluate("Object.keys(localStorage).length") == 1
    page.get_by_role("button", name="清除并从头开始").click()
    page.get_by_role("button", name="确定清除").click()
    assert page.get_by_role("button", name="清除并从头开始").is_visible()

    assert page.evaluate("Object.keys(localStorage)") == []
    assert page.evaluate("document.cookie + Object.keys(sessionStorage)") == ""


def test_the_privacy_page_names_what_the_projector_keeps(root: Path) -> None:
    assert "fazhi.1.hearing." in (root / "docs/privacy.md").read_text("utf-8")
    assert "fazhi.1.hearing." in (root / "docs/privacy.en.md").read_text("utf-8")


@pytest.mark.parametrize("kept", ["{", "[]", '{"seconds":[1]}', "x" * 100_000])
def test_what_somebody_else_left_in_the_storage_breaks_nothing(visit, kept: str) -> None:
    watch = visit(**DESKTOP)
    watch.page.add_init_script(f"localStorage.setItem('/repo/fazhi.1.hearing.emoji-pack', {kept!r})")
    page = watch.open(PROJECTOR)

    assert page.locator(".fz-now").inner_text().startswith("第 1／")


def test_keys_alone_lead_through_evidence_vote_and_back(visit) -> None:
    page = visit(**DESKTOP).open(PROJECTOR)
    for _ in range(3):
        page.keyboard.press("PageDown")
    page.keyboard.press("e")
    assert page.evaluate("document.activeElement.closest('dialog').open")
    assert page.locator("dialog article").count() == 9
    page.keyboard.press("PageDown")
    page.keyboard.press("v")
    assert page.evaluate("document.activeElement.textContent") == "全班表决"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "“支持原告”加一票"
    page.keyboard.press("Enter")
    assert page.locator(".fz-vote output").first.inner_text() == "1 票"
    page.keyboard.press("Escape")

    assert stage(page) == "法庭调查：举证与质证", "a key in a dialog leaves the stage alone"
    assert page.locator("dialog[open]").count() == 0
    assert page.locator(".fz-projector dialog .fz-panel").count() == 0


@pytest.mark.parametrize("pressed", ["more", "sound", "evidence", "clear"])
def test_after_a_click_the_space_bar_still_starts_the_clock(visit, pressed: str) -> None:
    page = visit(**DESKTOP).open(PROJECTOR)
    page.locator(f"[data-do={pressed}]").click()
    page.keyboard.press("Escape")
    before, sound = seconds_left(page), page.locator("[data-do=sound]").get_attribute("aria-pressed")
    page.keyboard.press("Space")

    assert page.locator("[data-do=toggle]").inner_text() == "暂停"
    assert seconds_left(page) <= before
    assert page.locator("[data-do=sound]").get_attribute("aria-pressed") == sound
    assert not page.locator("dialog[open]").count()


def test_a_button_reached_by_keys_is_pressed_by_the_space_bar(visit) -> None:
    page = visit(**DESKTOP).open(PROJECTOR)
    page.locator("[data-do=toggle]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    assert seconds_left(page) == 5 * 60
    assert page.locator("[data-do=toggle]").inner_text() == "开始计时"
    assert page.evaluate("document.activeElement.dataset.do") == "more"


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (360, 640)])
@pytest.mark.parametrize("name", PACKS)
def test_the_time_left_is_seen_in_every_stage(visit, root: Path, name: str, size: tuple[int, int]) -> None:
    trial = trial_in(root / f"docs/trials/{name}")
    page = visit(viewport=dict(zip(("width", "height"), size, strict=True))).open(f"hearings/{trial.id}/projector.html")
    for _ in trial.stages:
        box = page.locator(".fz-clock__time").bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= size[1] - box["height"]
        page.keyboard.press("PageDown")


def test_an_exhibit_of_the_stage_opens_at_its_place(visit) -> None:
    page = visit(**DESKTOP).open(PROJECTOR)
    for _ in range(3):
        page.keyboard.press("PageDown")
    page.locator(".fz-stages > li:visible .fz-exhibit", has_text="被3").click()

    assert page.evaluate("document.activeElement.querySelector('h3').textContent").startswith("被3")
    page.locator("dialog [data-do=close]").click()
    assert page.locator("dialog[open]").count() == 0


def test_without_script_the_projector_is_the_order_of_procedure(visit, trial: Trial) -> None:
    page = visit(**DESKTOP, java_script_enabled=False).open(PROJECTOR)

    assert page.locator(".fz-stages > li h2").all_inner_texts() == [one.name for one in trial.stages]
    assert page.locator("#evidence article").count() == len(trial.exhibits)
    assert not page.locator(".fz-controls").is_visible()


def test_every_pupil_of_a_pasted_list_gets_a_part_and_nothing_is_kept(visit, trial: Trial) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    page.locator("textarea").fill(f"{NAMES}\n小周=审判长")
    page.locator(".fz-seed").fill("20261204")
    page.get_by_role("button", name="分配", exact=True).click()
    rows = [row.split("\t") for row in page.locator(".fz-cast__list tbody tr").all_inner_texts()]

    told = page.locator(".fz-cast__said p").all_inner_texts()
    assert told == ["46 人都有事做。", "比岗位多的 10 人加入：影子合议庭。"]
    assert sorted(row[1] for row in rows) == sorted([*NAMES.split(), "小周"])
    assert rows[0][:2] == ["审判长", "小周"]
    assert {row[0] for row in rows} == {role.name for role in trial.roles}, "every part has a card"
    assert [row[0] for row in rows].count("影子合议庭") == 12 + 10
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0

    page.get_by_role("button", name="清空").click()
    assert page.locator("textarea").input_value() == ""
    assert page.locator(".fz-cast__list").inner_text() == ""
    assert page.locator("article").count() == 0


def test_eight_pupils_hold_a_hearing_of_two_sides(visit) -> None:
    page = visit(**DESKTOP).open("hearings/corridor/cast.html")
    page.locator("textarea").fill("\n".join(NAMES.split()[:8]))
    page.get_by_role("button", name="分配", exact=True).click()
    rows = [row.split("\t") for row in page.locator(".fz-cast__list tbody tr").all_inner_texts()]
    told = page.locator(".fz-cast__said p").all_inner_texts()

    assert [row[0] for row in rows if "兼" in row[1]] == ["计时员", "原告证据员", "被告证据员"]
    assert told[0] == "8 人都有事做。"
    assert "谁也不兼两方" in told[1]
    assert told[2:4] == ["审判席上人不够，由审判长一个人主持。", "还缺人、可以请老师担任的角色：班主任证人。"]


def test_a_register_from_a_spreadsheet_gives_its_names_only(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    rows = "\n".join(f"202601{n:02d}\t同学{n}\t男\t八（3）班" for n in range(1, 41))
    page.locator("textarea").fill(f"学号\t姓名\t性别\t班级\n{rows}")
    page.get_by_role("button", name="分配", exact=True).click()
    said = page.locator(".fz-cast__said").inner_text()

    assert said.startswith("40 人都有事做。")
    assert "没有当作姓名：学号、姓名、性别、班级、男、八（3）班。" in said


def test_a_list_without_a_name_stays_and_is_told(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    page.locator("textarea").fill("姓名 班级\n男 七（3）班")
    page.get_by_role("button", name="分配", exact=True).click()

    assert page.locator(".fz-cast__said p").all_inner_texts() == [
        "名单里没有姓名。",
        "没有当作姓名：姓名、班级、男、七（3）班。",
    ]
    assert page.locator("textarea").input_value() == "姓名 班级\n男 七（3）班"


def test_nothing_is_printed_before_there_is_a_list_and_a_wide_number_is_a_number(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    page.evaluate("() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }")
    page.get_by_role("button", name="打印证书").click()
    assert page.evaluate("window.printed") is None
    assert page.locator(".fz-cast__said").inner_text() == "名单里没有姓名。"

    page.locator("textarea").fill("张三\n李四")
    page.locator(".fz-seed").fill("１２３")
    page.get_by_role("button", name="打印名单").click()
    assert page.evaluate("window.printed") == 1
    assert page.locator(".fz-seed").input_value() == "123"
    assert "张三" in page.locator(".fz-cast__list").inner_text()


def test_a_class_of_45_prints_on_one_sheet(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    page.locator("textarea").fill(NAMES)
    page.get_by_role("button", name="分配", exact=True).click()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印名单").click()
    (sheet,) = printed(page)

    assert not [name for name in NAMES.split() if name not in sheet]


def test_a_list_of_names_prints_as_a_list_or_as_certificates(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}cast.html")
    page.locator("textarea").fill("张三\n李四\n王五")
    page.get_by_role("button", name="分配", exact=True).click()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印名单").click()
    (cast,) = printed(page)
    page.get_by_role("button", name="打印证书").click()
    certificates = printed(page)

    assert "张三" in cast
    assert "参与证书" not in cast
    assert len(certificates) == 2, "two certificates a sheet"
    assert sum(text.count("参与证书") for text in certificates) == 3


@pytest.mark.parametrize("name", PACKS)
def test_role_cards_print_two_a_sheet_and_hold_their_own_secret_only(visit, root: Path, name: str) -> None:
    trial = trial_in(root / f"docs/trials/{name}")
    page = visit(**DESKTOP).open(f"hearings/{trial.id}/roles.html")
    assert page.locator(".fz-private").count() == 0
    page.locator("[data-open-all]").click()
    sheets = printed(page)

    assert len(sheets) == ceil(len(trial.roles) / 2)
    for role in trial.roles:
        card = page.locator(".fz-card", has=page.locator("h2", has_text=role.name)).first.inner_text()
        others = [words for other in trial.roles if other != role for words in words_in(other.private)]
        assert all(words in card for words in words_in(role.private))
        assert not [words for words in others if words in card]


@pytest.mark.parametrize("name", PACKS)
def test_a_role_card_leaves_three_lines_to_write_on_whatever_else_it_holds(visit, root: Path, name: str) -> None:
    trial = trial_in(root / f"docs/trials/{name}")
    page = visit(**DESKTOP).open(f"hearings/{trial.id}/roles.html")
    page.locator("[data-open-all]").click()
    page.set_viewport_size({"width": 718, "height": 1047})  # A4 less the margins
    page.emulate_media(media="print")
    heights = page.evaluate("[...document.querySelectorAll('.fz-card__points p')].map(it => it.offsetHeight)")

    assert len(heights) == 3 * len(trial.roles)
    assert min(heights) >= 25, "7 mm and more"


@pytest.mark.parametrize("name", ["roles", "teacher"])
def test_without_script_a_teacher_is_told_why_the_rest_is_missing_and_what_to_do(visit, name: str) -> None:
    page = visit(**DESKTOP, java_script_enabled=False).open(f"{FOLDER}{name}.html")
    told = page.locator("noscript").inner_text()

    assert "打开脚本，再刷新这一页" in told
    assert "换一台手机、电脑" in told
    assert not page.get_by_role("button").all()


def test_without_script_the_roles_are_there_to_be_drawn_by_hand(visit, trial: Trial) -> None:
    page = visit(**DESKTOP, java_script_enabled=False).open(f"{FOLDER}cast.html")

    assert "写在纸条上抽签" in page.locator("noscript").inner_text()
    assert page.locator("noscript li").all_inner_texts() == [f"{role.name}，{role.count}人" for role in trial.roles]


@pytest.mark.parametrize(("name", "said"), [("roles", "先按“全部显示”，再打印"), ("teacher", "先按“显示”，再打印")])
def test_what_is_printed_before_it_was_shown_says_that_something_is_missing(visit, name: str, said: str) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}{name}.html")
    before = "".join(printed(page))
    page.locator("[data-open-all], [data-open]").first.click()
    after = "".join(printed(page))

    assert normalize("NFKC", said) in before
    assert normalize("NFKC", said) not in after


def test_one_role_card_prints_alone(visit) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}roles.html")
    page.evaluate("window.fzPrints = 0; window.print = () => { window.fzPrints += 1; }; 0")
    page.locator("#role-5").get_by_role("link", name="只打印这一张").click()
    (sheet,) = printed(page)

    assert page.evaluate("window.fzPrints") == 1
    assert "原告法定代理人" in sheet
    assert "影子合议庭" not in sheet


def test_all_secrets_open_and_close_again_where_the_reader_stands(visit, trial: Trial) -> None:
    page = visit(**DESKTOP).open(f"{FOLDER}roles.html")
    secret = [role.name for role in trial.roles if role.private]
    remark = page.locator(".fz-seals").inner_text()
    assert "、".join(secret) in remark
    assert "这张卡" not in remark

    page.get_by_role("button", name="全部显示").click()
    assert page.locator(".fz-private:visible").count() == len(secret)
    assert page.evaluate("scrollY") == 0
    assert page.evaluate("document.activeElement.innerText") == "全部收起"
    page.get_by_role("button", name=re.compile(f"收起.*{secret[0]}")).click()
    assert page.locator(".fz-private").count() == len(secret) - 1
    page.get_by_role("button", name="全部显示").click()
    page.get_by_role("button", name="全部收起").click()

    assert page.locator(".fz-private").count() == 0
    assert page.get_by_role("button", name=re.compile("^显示")).count() == len(secret)


@pytest.mark.parametrize("has_script", [True, False])
def test_after_one_role_card_all_are_a_link_away(visit, trial: Trial, has_script: bool) -> None:
    page = visit(**DESKTOP, java_script_enabled=has_script).open(f"{FOLDER}roles.html#role-5")
    assert page.locator(".fz-card:visible").count() == 1
    page.get_by_role("link", name="全部角色卡").click()

    assert page.locator(".fz-card:visible").count() == len(trial.roles)
    assert not page.get_by_role("link", name="全部角色卡").all()
    page.reload()
    assert page.locator(".fz-card:visible").count() == len(trial.roles)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("name", ["procedure", "marking", "verdict", "room", "invitation", "certificate"])
def test_a_sheet_prints_on_one_page_of_a4(visit, root: Path, pack: str, name: str) -> None:
    trial = trial_in(root / f"docs/trials/{pack}")

    assert len(printed(visit(**DESKTOP).open(f"hearings/{trial.id}/{name}.html"))) == 1


@pytest.mark.parametrize("name", PACKS)
def test_no_private_fact_and_nothing_of_the_teacher_is_readable_anywhere_on_the_site(
    built: Path, root: Path, name: str
) -> None:
    trial = trial_in(root / f"docs/trials/{name}")
    secrets = [words for role in trial.roles for words in words_in(role.private)]
    secrets += [words for one in trial.exhibits for words in words_in(one.challenge) if len(words) > 12]
    secrets += [words for one in trial.outcomes for words in (*words_in(one.reasoning), *words_in(one.question))]
    secrets = [words for words in secrets if len(words) > 12]
    texts = {path: path.read_text("utf-8") for path in built.rglob("*") if path.suffix in {".html", ".json", ".js"}}

    assert len(secrets) > 10
    assert len(texts) > 40
    assert [(path.name, words) for path, text in texts.items() for words in secrets if words in text] == []


def test_the_lines_of_a_certificate_are_whole_on_a_telephone(visit) -> None:
    page = visit(**PHONE).open(f"{FOLDER}certificate.html")
    for line in page.locator(".fz-certificate__name, .fz-certificate__role").all():
        box = line.bounding_box()
        assert box is not None
        assert box["width"] > 200
        assert box["height"] < 50, "one line"
        assert line.evaluate("it => getComputedStyle(it).borderBottomWidth") == "1px"


@pytest.mark.parametrize("name", PACKS)
def test_the_names_of_the_room_plan_can_be_read_on_a_telephone(visit, root: Path, name: str) -> None:
    trial = trial_in(root / f"docs/trials/{name}")
    page = visit(**PHONE).open(f"hearings/{trial.id}/room.html")
    drawn = "document.querySelector('.fz-room').getBoundingClientRect().width / 1000 * 20"

    assert page.evaluate(drawn) >= 14, "px; the letters are 20 of 1000 units"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".fz-plan").focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('.fz-plan').scrollLeft > 0")


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("name", [sheet.name for sheet in SHEETS])
def test_a_sheet_has_no_accessibility_fault_and_fits_its_screen(visit, root: Path, options, name: str) -> None:
    page = visit(**options).open(f"{FOLDER}{name}.html")
    assert violations(page, root) == []
    for button in page.locator("[data-open-all], [data-open]").all()[:1]:
        button.click()

    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("name", [*PACKS, "en/trials/emoji-pack-case"])
def test_a_pack_has_no_accessibility_fault_with_all_its_parts_open(visit, root: Path, options, name: str) -> None:
    uri = name if "/" in name else f"trials/{name.removesuffix('.md')}"
    page = visit(**options).open(f"{uri.removesuffix('.en')}.html")
    page.evaluate("document.querySelectorAll('article details').forEach(part => part.open = true)")

    assert page.locator(".fz-trial__sheets a").count() == len(SHEETS)
    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("options", [DESKTOP, PHONE, DARK], ids=["desktop", "phone", "dark"])
@pytest.mark.parametrize("panel", ["evidence", "vote", "verdict"])
def test_an_open_panel_has_no_accessibility_fault(visit, root: Path, options, panel: str) -> None:
    page = visit(**options).open(PROJECTOR)
    page.locator(f"[data-do={panel}]").click()

    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(scope="module")
def english(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of an English trial's pages, opened from a disk as from a USB stick."""
    folder = tmp_path_factory.mktemp("english")
    trial = trial_in(root / "tests/trial/cases/english.md")
    for uri, content in pages_of(Sheets(trial, "en", "trials/cup.html")):
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_bytes(content)
    (folder / "assets").mkdir()
    shutil.copytree(root / "plugins/fazhi/static", folder / "assets/fazhi")
    return f"{folder.as_uri()}/hearings/broken-cup/"


def test_an_english_hearing_works_from_a_usb_stick(visit, root: Path, english: str) -> None:
    page = visit(home=english, **DESKTOP).open("projector.html")
    page.keyboard.press("PageDown")

    assert page.locator(".fz-now").inner_text() == "Stage 2 of 6"
    assert page.locator("[data-do=toggle]").inner_text() == "Start"
    assert violations(page, root) == []


def test_an_english_secret_opens_on_its_own_card(visit, root: Path, english: str) -> None:
    page = visit(home=english, **PHONE).open("roles.html")
    page.get_by_role("button", name=re.compile("Show.*Plaintiff's mother")).click()

    assert "25 yuan" in page.locator(".fz-card", has_text="Plaintiff's mother").inner_text()
    assert page.locator(".fz-private").count() == 1
    assert violations(page, root) == []
