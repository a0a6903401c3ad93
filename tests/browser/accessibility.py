"""What axe finds on a page as it stands, by the rules of WCAG 2.2 AA."""

from functools import cache
from typing import Any, Final, cast

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.site import settled

_ALL: Final = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
_OF_COLOURS: Final = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
_ASK: Final = """rules => axe.run({ runOnly: rules, resultTypes: ["violations"] }).then(told => told.violations.map(
  one => `${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", ")}`))"""


def violations(page: Page) -> list[str]:
    """The rule that is broken and the first places, in the colours that the page has, once its stylesheets are
    there."""
    settled(page)
    page.evaluate(_program())
    return _told(page, _ALL)


def violations_in_both_schemes(page: Page) -> tuple[list[str], list[str]]:
    """In light colours and in dark ones, of one loaded page. Dark pages differ from light ones in their colours
    alone."""
    page.emulate_media(color_scheme="light")
    light = violations(page)
    page.emulate_media(color_scheme="dark")
    return light, _told(page, _OF_COLOURS)


def _told(page: Page, rules: dict[str, Any]) -> list[str]:
    return cast("list[str]", page.evaluate(_ASK, rules))


@cache
def _program() -> str:
    return str(Axe().axe_script)
