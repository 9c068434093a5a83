from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.gazetteer import load_outlines
from sitrep.rendering.pictures.boxes import Ring, area, distance, holds
from sitrep.rendering.pictures.frame import lay_out
from sitrep.rendering.pictures.outlines import innermost, path, simplify
from tests.rendering.pictures.drawings import board, square

_POINT = st.tuples(st.floats(0, 300), st.floats(0, 300))


@pytest.mark.parametrize("country", ["UKR", "SYR", "MMR"])
def test_neighbours_keep_the_same_corners_of_their_border(country: str) -> None:
    whole = lay_out(load_outlines(country), 320).units
    few = simplify(whole, 9_000)

    def rounded(rings: tuple[Ring, ...]) -> set[tuple[float, float]]:
        return {(round(x, 1), round(y, 1)) for ring in rings for x, y in ring}

    kept = {code: rounded(rings) for code, rings in few.items()}
    shared = 0
    for code, rings in whole.items():
        for other in whole:
            border = rounded(rings) & rounded(whole[other]) if other > code else set()
            # Small islands are dropped with all their corners.
            border &= {corner for corner in border if corner in kept[code] or corner in kept[other]}
            shared += len(border)
            assert border <= kept[code]
            assert border <= kept[other]
    assert shared > 20
    assert sum(len(path(rings)) for rings in few.values()) <= 9_000


@given(st.lists(_POINT, min_size=1, max_size=60))
def test_no_corner_that_goes_is_far_from_what_stays(points: list[tuple[float, float]]) -> None:
    ring = (*points, points[0])
    (found,) = simplify({"A": (ring,)}, 10_000)["A"]

    assert set(found) <= {(round(x, 1), round(y, 1)) for x, y in ring}
    sides = list(pairwise(found)) or [(found[0], found[0])]
    assert all(min(distance(point, side) for side in sides) < 0.35 + 0.15 for point in ring)


def test_a_path_comes_back_to_the_corners_it_was_made_of() -> None:
    rings = (
        ((10.0, 10.0), (20.5, 10.0), (20.5, 0.2), (10.0, 10.0)),
        ((0.0, 0.0), (0.0, 5.0), (-0.3, 5.0), (0.0, 0.0)),
    )

    assert path(rings) == "m10 10 10.5 0 0-9.8z" + "m-10-10 0 5-.3 0z"


def test_the_innermost_point_is_inside_and_off_the_border() -> None:
    # A horseshoe, whose middle is outside of it.
    ring = (
        (0.0, 0.0),
        (30.0, 0.0),
        (30.0, 30.0),
        (20.0, 30.0),
        (20.0, 10.0),
        (10.0, 10.0),
        (10.0, 30.0),
        (0.0, 30.0),
        (0.0, 0.0),
    )

    point, reach = innermost(ring)

    assert holds(ring, point)
    assert reach > 4


def test_equal_squares_stay_equal_on_the_drawing() -> None:
    # Between two parallels equal areas of the sphere are equal areas of the drawing.
    units = lay_out(board(6, 1, south=55), 320).units
    sizes = [area(units[code][0]) for code in sorted(units)]

    assert max(sizes) - min(sizes) < 1e-6 * max(sizes)


def test_it_is_as_high_as_the_ground_is() -> None:
    # A degree of longitude is half as long as one of latitude at 60° north.
    (ring,) = lay_out({"A": (square(10, 59.5),)}, 320).units["A"]
    xs, ys = [x for x, _ in ring], [y for _, y in ring]

    assert (max(xs) - min(xs)) / (max(ys) - min(ys)) == pytest.approx(0.5, abs=0.03)
