"""Maps longitude and latitude to kilometres, true to area, fitted to the theatre's latitudes."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from sitrep.rendering.pictures.boxes import Point

_EARTH = 6371.0  # km, mean radius
_ON_EQUATOR = 0.05  # a cone this flat is a cylinder


@dataclass(frozen=True, slots=True)
class Projection:
    """Albers' equal-area conic on a sphere; a cylinder where the theatre lies on the equator.

    Source: J. P. Snyder, Map Projections: A Working Manual (USGS 1395), chapters 10 and 14.
    """

    west: float
    """Longitudes are counted eastward from here, so that none is cut by the date line."""
    meridian: float
    """The one that runs straight up, in degrees east of `west`."""
    south: float
    north: float

    def place(self, point: Point) -> Point:
        """Return kilometres to the east and to the south of where the middle meridian meets the equator."""
        longitude, latitude = point
        turn = radians((longitude - self.west) % 360 - self.meridian)
        height = sin(radians(latitude))
        first, second = (
            radians((5 * self.south + self.north) / 6),
            radians((self.south + 5 * self.north) / 6),
        )
        cone = (sin(first) + sin(second)) / 2
        if abs(cone) < _ON_EQUATOR:
            middle = cos(radians((self.south + self.north) / 2))
            return _EARTH * turn * middle, -_EARTH * height / middle
        constant = cos(first) ** 2 + 2 * cone * sin(first)
        reach = sqrt(max(0.0, constant - 2 * cone * height)) / cone
        start = sqrt(max(0.0, constant)) / cone
        return _EARTH * reach * sin(cone * turn), _EARTH * (reach * cos(cone * turn) - start)


def fit_projection(points: Iterable[Point]) -> Projection:
    """Return the projection that suits these places: longitude and latitude in degrees, one at least."""
    held = tuple(points)
    west = find_west(longitude for longitude, _ in held)
    turns = [(longitude - west) % 360 for longitude, _ in held]
    latitudes = [latitude for _, latitude in held]
    return Projection(west, (min(turns) + max(turns)) / 2, min(latitudes), max(latitudes))


def find_west(longitudes: Iterable[float]) -> float:
    """Return the longitude from which all others lie eastward with the widest gap left at the end."""
    held = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(held[number] - held[number - 1]) % 360 for number in range(len(held))]
    return held[gaps.index(max(gaps))]
