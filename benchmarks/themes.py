"""Themes on the labelled texts: the codebook beside two baselines, and its speed."""

import math
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks import corpus
from sitrep.analysis.themes import Codebook, compile_codebook, theme_clipping
from sitrep.config.load import load_configuration
from sitrep.config.settings import Settings
from tests.build import clipping
from tests.gold.themes_scorer import OTHER, Labelled, by_codebook, load_labels, score_labels

Answer = Callable[[Labelled], tuple[str, Sequence[str]]]
_WORD = re.compile(r"\w+")
# Plain words that a person would list in five minutes, without weights, fields or rules.
_KEYWORDS: Mapping[str, str] = {
    "battlefield": "attack attacks strike airstrike shelling bomb killed soldiers troops fighters rebels clashes army captured",
    "diplomacy": "talks minister president sanctions ceasefire agreement envoy negotiations council summit embassy resolution",
    "humanitarian": "aid food hunger hospital famine drought health water medicine humanitarian children cholera disease civilians",
    "refugees": "refugees displaced border fled asylum camp migrants deported returned evacuated flee families crossing",
}


def report() -> list[str]:
    """Return the page: quality of the codebook and the baselines on the same texts, and speed."""
    settings = load_configuration(None).settings
    codebook = compile_codebook(settings.codebook, settings.theatre)
    labels = load_labels()
    tuned = [labelled for labelled in labels if not labelled.held_out]
    held_out = [labelled for labelled in labels if labelled.held_out]
    answers: dict[str, Answer] = {
        "sitrep codebook": by_codebook(codebook),
        "keyword count": _keyword_count,
        "TF-IDF, nearest centroid (trained on the tuned part)": _nearest_centroid(tuned),
    }
    lines = [
        "## Themes",
        "",
        f"{len(labels)} labelled texts (articles and paragraphs), {len(held_out)} of them kept out of tuning.",
        "",
        '| what | macro-F1 tuned | macro-F1 held out | "other" kept | secondaries found |',
        "|---|--:|--:|--:|--:|",
    ]
    for name, answer in answers.items():
        one, two, both = (score_labels(part, answer) for part in (tuned, held_out, labels))
        found = f"{both.secondaries_found} of {both.secondaries}" if name.startswith("sitrep") else "–"
        lines.append(
            f"| {name} | {one.macro_f1:.3f} | {two.macro_f1:.3f} | {both.recall(OTHER):.1%} | {found} |"
        )
    lines += ["", "Confusion on the held-out part (label down, answer across):", "", "```"]
    lines += [score_labels(held_out, by_codebook(codebook)).table(), "```", "", *_speed(settings, codebook)]
    return lines


def _speed(settings: Settings, codebook: Codebook) -> list[str]:
    lines = ["| theming alone | articles | words | seconds | articles/s |", "|---|--:|--:|--:|--:|"]
    for size in (200, 2_000):
        clips = []
        for number in range(size):
            _, title, text = corpus.article(number)
            clips.append(clipping(text, title=title))
        fresh = compile_codebook(settings.codebook, settings.theatre)
        begun = time.perf_counter()
        for clip in clips:
            theme_clipping(clip, fresh)
        seconds = time.perf_counter() - begun
        words = sum(len(clip.text.split()) for clip in clips) // size
        lines.append(f"| sitrep | {size:,} | {words} | {seconds:.2f} | {size / seconds:,.0f} |")
    for factor in (1_000, 10_000, 100_000):
        long = clipping("Shelling hit the town. Families fled to the camp by bus.\n\n" * (factor // 10))
        begun = time.perf_counter()
        theme_clipping(long, codebook)
        seconds = time.perf_counter() - begun
        lines.append(f"| one article | 1 | {len(long.text.split()):,} | {seconds:.3f} | {1 / seconds:,.0f} |")
    return lines


def _words_of(labelled: Labelled) -> list[str]:
    clip = labelled.clipping
    if labelled.paragraph is not None:
        segment = clip.segments[labelled.paragraph]
        text = clip.text[segment.text_start :][: segment.end - segment.start]
    else:
        text = f"{clip.title.text if clip.title else ''} {clip.text}"
    return [word.lower() for word in _WORD.findall(text)]


def _keyword_count(labelled: Labelled) -> tuple[str, Sequence[str]]:
    found = Counter(_words_of(labelled))
    counts = {theme: sum(found[word] for word in words.split()) for theme, words in _KEYWORDS.items()}
    best = max(counts, key=lambda theme: counts[theme])
    return (best if counts[best] else OTHER), ()


def _nearest_centroid(labels: Iterable[Labelled]) -> Answer:
    """Learn one mean TF-IDF vector per theme; answer with the nearest by cosine."""
    texts = [(labelled.theme, Counter(_words_of(labelled))) for labelled in labels]
    holding = Counter(word for _, counts in texts for word in counts)
    weight = {word: math.log(len(texts) / count) for word, count in holding.items()}
    centroids: dict[str, dict[str, float]] = {}
    for theme, counts in texts:
        centroid = centroids.setdefault(theme, {})
        for word, value in _unit({word: n * weight[word] for word, n in counts.items()}).items():
            centroid[word] = centroid.get(word, 0.0) + value
    means = {theme: _unit(centroid) for theme, centroid in sorted(centroids.items())}

    def answer(labelled: Labelled) -> tuple[str, Sequence[str]]:
        counts = Counter(_words_of(labelled))
        vector = {word: n * weight.get(word, 0.0) for word, n in counts.items()}
        nearest = max(means, key=lambda theme: sum(v * means[theme].get(w, 0.0) for w, v in vector.items()))
        return nearest, ()

    return answer


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {word: value / length for word, value in vector.items()}


if __name__ == "__main__":
    print("\n".join(report()))
