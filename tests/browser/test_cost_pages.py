"""Planning, notices, indirect costs and comparisons in a browser, and the way among them."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAYER = "Landkreis Peine"
PLACES = {
    "Tabelle": "/mitgliedschaften",
    "Jahr für Jahr": "/kosten/jahre",
    "Einzelne Beträge": "/kosten",
    "Haushaltsplanung": "/kosten/planung",
    "Kündigungsfristen": "/kosten/fristen",
    "Über andere gezahlt": "/kosten/mittelbar",
    "Vergleich": "/kosten/vergleich",
}


@pytest.mark.parametrize("path", PLACES.values())
def test_each_page_of_costs_leads_to_the_others_and_to_the_meaning_of_its_words(page: Page, path: str) -> None:
    page.goto(path)
    navigation = page.get_by_role("navigation", name="Mitgliedschaften und Kosten")
    links = navigation.get_by_role("link")
    assert dict(zip(links.all_inner_texts(), (one.get_attribute("href") for one in links.all()), strict=True)) == PLACES
    assert navigation.locator("[aria-current=page]").get_attribute("href") == path
    meaning = page.locator("a.bedeutung").get_attribute("href")
    page.goto(str(meaning))
    assert page.locator(f"#{str(meaning).split('#')[1]}").count() == 1


def test_a_budget_year_is_planned_with_the_three_after_it_and_shows_its_computation(page: Page) -> None:
    page.goto(f"/kosten/planung?jahr=2016&wer={PAYER}")
    row = page.locator("tbody tr", has_text="Allianz für die Region GmbH").first
    told = " ".join(row.inner_text().split())
    assert told.count("60.000 €") == 5
    assert "wie 2015 laufend" in told
    heads = page.locator(".plantabelle thead").first.inner_text()
    assert [year for year in ("2016", "2017", "2018", "2019") if year not in heads] == []
    assert row.locator("a.quelle").count() >= 1


def test_where_no_day_can_be_computed_a_task_gives_the_reason(page: Page) -> None:
    page.goto(f"/kosten/fristen?wer={PAYER}")
    tasks = page.locator("section", has=page.locator("#aufgaben")).locator("tbody tr")
    assert tasks.count() >= 3
    for at in range(tasks.count()):
        assert len(tasks.nth(at).locator("td").nth(2).inner_text()) > 30


def test_the_days_of_notice_are_taken_into_a_calendar(page: Page) -> None:
    page.goto(f"/kosten/fristen?wer={PAYER}")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Als Kalender (.ics) herunterladen").click()
    text = taken.value.path().read_text("utf-8")
    tasks = page.locator("section", has=page.locator("#aufgaben")).locator("tbody tr").count()
    assert (text.startswith("BEGIN:VCALENDAR"), text.count("BEGIN:VTODO")) == (True, tasks)


def test_what_a_payer_gives_for_a_topic_in_all_stands_with_its_bounds_and_its_ways(page: Page) -> None:
    page.goto(f"/kosten/mittelbar?wer={PAYER}&thema=gesundheit")
    told = " ".join(page.locator("section.karte").inner_text().split())
    assert "Untere Grenze 60.000 € Obere Grenze 60.000 €" in told
    assert page.locator("tbody a.quelle").count() >= 1


def test_what_is_open_upwards_is_no_number(page: Page) -> None:
    page.goto(f"/kosten/mittelbar?wer={PAYER}")
    row = page.locator("tbody tr", has_text="Metropolregion Hannover")
    expect(row).to_contain_text("mindestens 3.000 €, nach oben offen")
    row.get_by_role("link", name="ansehen").click()
    expect(page.locator("#wege")).to_be_visible()


def test_without_inhabitants_there_is_a_sum_but_no_figure_by_the_head(page: Page) -> None:
    page.goto("/kosten/vergleich")
    row = page.locator("tbody tr", has_text=PAYER)
    cells = [" ".join(text.split()) for text in row.locator("td").all_inner_texts()]
    assert cells[1:4] == ["67.400 €", "unbekannt", "unbekannt"]


def test_by_the_member_a_figure_needs_a_whole_list(page: Page) -> None:
    page.goto("/kosten/vergleich?nach=mitglied")
    row = page.locator("tbody tr", has_text="Allianz für die Region GmbH")
    expect(row).to_contain_text("bekannte Mitglieder, nicht alle")
    expect(row.locator("td").nth(3)).to_have_text("unbekannt")


@pytest.mark.parametrize("path", ["/kosten/planung", "/kosten/fristen", "/kosten/mittelbar", "/kosten"])
def test_a_name_that_fits_several_is_asked_for_and_one_that_fits_none_is_said(page: Page, path: str) -> None:
    page.goto(f"{path}?wer=Landkreis")
    choice = page.locator(".hinweis-warnung").get_by_role("link", name=PAYER, exact=True)
    choice.click()
    expect(page.get_by_label("zahlt", exact=False).or_(page.get_by_label("Mitglied", exact=True)).first).to_have_value(
        PAYER
    )
    page.goto(f"{path}?wer=Gibtesnicht")
    expect(page.locator(".hinweis-warnung")).to_contain_text("kommt in keinem geladenen Papier")
