"""Answers counted against labels: right, false, missed, and the shares that are made of them."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How much was found that is labelled, found that is not, and not found; what was wrong in words."""

    right: int = 0
    false: int = 0
    missed: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, *, wanted: bool, found: bool, name: str) -> None:
        """Count the answer to one question of yes or no."""
        self.right += wanted and found
        self.false += found and not wanted
        self.missed += wanted and not found
        if wanted != found:
            self.wrong.append(f"{'missed' if wanted else 'false'} {name}")

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled."""
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.false + self.missed)

    def shares(self) -> dict[str, float]:
        """Return precision and recall by their names."""
        return {"precision": self.precision, "recall": self.recall}
