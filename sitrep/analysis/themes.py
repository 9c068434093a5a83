"""Theme an article by the codebook: passage by passage, then as a whole."""

from collections.abc import Iterable, Iterator, Sequence

from sitrep.analysis.codebook import Codebook, compile_codebook
from sitrep.analysis.decide import Verdict, decide_theme
from sitrep.analysis.locate import Locator
from sitrep.analysis.opinion import find_opinion
from sitrep.analysis.passages import Found, Sentence, cut_passages, read_hits, read_sentences, score
from sitrep.model import OPINION, Clipping, Cue, Passage, Theme, Theming

__all__ = ["Codebook", "compile_codebook", "theme_clipping"]


def theme_clipping(clipping: Clipping, codebook: Codebook) -> Theming:
    """Tell what a clipping and each passage of it speak of; no theme means "other", as of commentary.

    Scores, floors and rules are those of the codebook: a cue counts once per field; the first rule that
    holds in title and lead decides, then the score, then precedence. A passage is scored by its own words,
    leaning to what title and lead are about. Secondary themes are those of title and lead, and those of
    the passages. The words that counted are given in document offsets; the primary has the score of what
    it displaces, where that is more.
    """
    return _Reading(clipping, codebook).theming()


class _Reading:
    """One clipping under the codebook."""

    def __init__(self, clipping: Clipping, codebook: Codebook) -> None:
        self._clipping = clipping
        self._codebook = codebook
        self._locate = Locator(clipping)
        self._title = clipping.title
        self._sentences = read_sentences(clipping.text, codebook)
        count = codebook.scoring.lead_sentences
        in_title: tuple[Found, ...] = ()
        self._units = [sentence.keys for sentence in self._sentences[:count]]
        if clipping.title is not None:
            in_title, keys = read_hits(codebook.find(clipping.title.text), codebook)
            self._units.insert(0, keys)
        weights = codebook.scoring.field_weights
        self._fields: tuple[tuple[str, float, Sequence[Found]], ...] = (
            ("title", weights.title, in_title),
            (
                "lead",
                weights.lead,
                [found for sentence in self._sentences[:count] for found in sentence.found],
            ),
            (
                "body",
                weights.body,
                [found for sentence in self._sentences[count:] for found in sentence.found],
            ),
        )

    def theming(self) -> Theming:
        codebook = self._codebook
        if opinion := find_opinion(self._clipping, self._sentences, codebook):
            return Theming((), tuple(self._unthemed()), f"{OPINION}: {opinion}")
        by_field = [
            [weight * points for points in score(found, codebook)] for _, weight, found in self._fields
        ]
        scores = [sum(of_theme) for of_theme in zip(*by_field, strict=True)]
        eligible = list(scores)
        for theme in self._resting_on_one_word():
            eligible[theme] = 0.0
        subject = [title + lead for title, lead in zip(by_field[0], by_field[1], strict=True)]
        read = [self._passage(run, subject) for run in cut_passages(self._sentences, codebook)]
        passages = tuple(passage for passage, _ in read)
        verdict = decide_theme(eligible, subject, codebook.scoring.primary_min, self._units, codebook)
        if verdict.theme is None:
            return Theming((), passages, verdict.rule)
        names = codebook.themes
        strength = list(subject)
        for passage in passages:
            if passage.theme is not None:
                strength[names.index(passage.theme)] += passage.score
        of_passages = {theme for _, added in read for theme in added}
        named = self._secondaries(verdict, scores, strength, of_passages)
        evidence = self._evidence([verdict.theme, *named])
        first = max([*eligible[:-1], *(scores[theme] for theme in named)])
        themes = [Theme(names[verdict.theme], first, True, evidence[verdict.theme])]
        themes += [Theme(names[theme], scores[theme], False, evidence[theme]) for theme in named]
        return Theming(tuple(themes), passages, verdict.rule)

    def _unthemed(self) -> Iterator[Passage]:
        """Yield the passages of commentary, which has no theme."""
        for run in cut_passages(self._sentences, self._codebook):
            start, end = self._locate.span(run[0].start, run[-1].end)
            yield Passage(start, end, run[0].start, run[-1].end, None, 0.0, OPINION)

    def _secondaries(
        self, verdict: Verdict, scores: Sequence[float], strength: Sequence[float], of_passages: set[int]
    ) -> list[int]:
        """Pick the themes beside the primary, two at most, strongest first.

        Candidates are those of the deciding rule (they go first), those of headline and lead, and those
        of passages; what headline, lead and passages of its own give a theme is its `strength`.
        """
        codebook = self._codebook
        least = max(scores[:-1]) * codebook.scoring.secondary_ratio
        in_front = _high([*self._fields[0][2], *self._fields[1][2]])
        candidates = {theme for theme in in_front if scores[theme] >= least} | of_passages | {*verdict.beside}
        picked = sorted(
            (t for t in candidates if t not in (verdict.theme, len(codebook.themes)) and scores[t]),
            key=lambda theme: (theme not in verdict.beside, -strength[theme], codebook.precedence[theme]),
        )[: codebook.scoring.max_labels - 1]
        return sorted(picked, key=lambda theme: (-scores[theme], codebook.precedence[theme]))

    def _passage(self, run: Sequence[Sentence], subject: Sequence[float]) -> tuple[Passage, tuple[int, ...]]:
        """Theme one passage; return it with the themes that it adds to the article's."""
        codebook = self._codebook
        scoring = codebook.scoring
        found = run[0].found if len(run) == 1 else [cue for sentence in run for cue in sentence.found]
        own = run[0].scores if len(run) == 1 else score(found, codebook)
        start, end = self._locate.span(run[0].start, run[-1].end)
        if not any(own):
            return Passage(start, end, run[0].start, run[-1].end, None, 0.0, "no cue"), ()
        top = max(subject) or 1.0  # words of other news are part of what title and lead are about
        scores = [
            points + scoring.context * lean / top if points else 0.0
            for points, lean in zip(own, subject, strict=True)
        ]
        verdict = decide_theme(
            scores, subject, scoring.passage_min, [sentence.keys for sentence in run], codebook
        )
        winner, loser = verdict.theme, verdict.runner_up
        names = codebook.themes
        passage = Passage(
            start=start,
            end=end,
            text_start=run[0].start,
            text_end=run[-1].end,
            theme=None if winner is None else names[winner],
            score=round(max(scores[:-1]), 2),
            rule=verdict.rule,
            runner_up=None if loser is None else names[loser],
            evidence=self._cues_of(found, winner if winner is not None else loser),
        )
        if winner is None:
            return passage, ()
        least = max(scores[:-1]) * scoring.secondary_ratio
        added = {theme for theme in _high(found) if theme == winner or scores[theme] >= least}
        return passage, (*added, *verdict.beside)

    def _resting_on_one_word(self) -> Iterator[int]:
        """Yield the themes for which a single cue speaks, and no high one: a word is not enough."""
        speaking = {key: cue for _, _, in_field in self._fields for key, cue, _, _ in in_field}
        voices = [0] * (len(self._codebook.themes) + 1)
        for cue in speaking.values():
            voices[cue.theme] += 2 if cue.high else 1
        yield from (theme for theme, count in enumerate(voices[:-1]) if count == 1)

    def _cues_of(self, found: Iterable[Found], theme: int | None) -> tuple[Cue, ...]:
        """Quote the cues of one theme in a passage, once per sentence; each counts once per passage."""
        spans = [(start, end, cue.weight) for _, cue, start, end in found if cue.theme == theme]
        return self._locate.cues(spans, "body")

    def _evidence(self, themes: Sequence[int]) -> dict[int, tuple[Cue, ...]]:
        """Quote the cues that made the scores of some themes: each once per field, in order."""
        quoted: dict[int, tuple[Cue, ...]] = dict.fromkeys(themes, ())
        for name, weight, in_field in self._fields:
            spans: dict[int, list[tuple[int, int, float]]] = {theme: [] for theme in themes}
            seen = set()
            for key, cue, start, end in in_field:
                if cue.theme in spans and key not in seen:
                    seen.add(key)
                    spans[cue.theme].append((start, end, weight * cue.weight))
            for theme in themes:
                quoted[theme] += self._quote(spans[theme], name)
        return quoted

    def _quote(self, spans: Sequence[tuple[int, int, float]], field: str) -> tuple[Cue, ...]:
        """Quote cues of one field; the headline stands in the document in one piece, or not at all."""
        if field != "title" or self._title is None:
            return self._locate.cues(spans, field)
        words, shift = self._title.text, self._title.start
        if shift is None:
            return ()  # a headline that an analyst gave
        return tuple(
            Cue(words[start:end], shift + start, shift + end, weight, field) for start, end, weight in spans
        )


def _high(found: Iterable[Found]) -> set[int]:
    """Return the themes that a high cue speaks for."""
    return {cue.theme for _, cue, _, _ in found if cue.high}
