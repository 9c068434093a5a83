"""What axe-core finds on the pages: nothing, on a telephone and a desk, by day and by night."""

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import Window

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Its own reading of style sheets is a request that the page's policy refuses.
AUDIT = """tags => axe.run(document, { runOnly: tags, preload: false, resultTypes: ['violations'] }).then(found => ({
    passes: found.passes.length,
    violations: found.violations.flatMap(rule => rule.nodes.map(
        node => `${rule.id}: ${node.target} ${node.failureSummary}`)),
}))"""


def audit(page: "Page") -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(AUDIT, RULES)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("day", ["busy", "empty", "scripts", "sample"])
def test_axe_finds_no_violation(window: Window, axe: str, day: str, scheme: str) -> None:
    page = window.open(day, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(axe)

    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        found = audit(page)

        assert found["violations"] == [], width
        assert found["passes"] > 20


def test_axe_sees_what_is_wrong(window: Window, axe: str) -> None:
    page = window.open("empty").page
    page.evaluate("document.querySelector('.date').style.color = '#bbb'")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=data:,>')")
    page.evaluate(axe)

    assert {"color-contrast", "image-alt"} <= {wrong.split(":")[0] for wrong in audit(page)["violations"]}
