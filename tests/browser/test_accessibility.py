"""What axe-core finds on the pages: nothing, on a telephone and a desk, by day and by night."""

from typing import Any

import pytest

from tests.browser.conftest import Window

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Its own reading of style sheets is a request that the page's policy refuses.
AUDIT = "tags => axe.run(document, { runOnly: tags, preload: false, resultTypes: ['violations'] })"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("day", ["busy", "empty", "scripts", "sample"])
def test_axe_finds_no_violation(window: Window, axe: str, day: str, width: int, scheme: str) -> None:
    page = window.open(day, width=width, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(axe)

    found: dict[str, Any] = page.evaluate(AUDIT, RULES)

    assert len(found["passes"]) > 20
    assert [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ] == []


def test_axe_sees_what_is_wrong(window: Window, axe: str) -> None:
    page = window.open("empty").page
    page.evaluate("document.querySelector('.date').style.color = '#bbb'")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=data:,>')")
    page.evaluate(axe)

    found = page.evaluate(AUDIT, RULES)

    assert {"color-contrast", "image-alt"} <= {rule["id"] for rule in found["violations"]}
