"""Theme an article by the codebook: passage by passage, then as a whole."""

from collections.abc import Iterable, Iterator, Sequence

from sitrep.analysis.codebook import Codebook, compile_codebook
from sitrep.analysis.cues import Hit
from sitrep.analysis.decide import Verdict, decide_theme
from sitrep.analysis.locate import Locator
from sitrep.analysis.passages import Sentence, cut_passages, read_sentences, score_hits
from sitrep.model import Clipping, Cue, Passage, Theme, Theming

__all__ = ["Codebook", "compile_codebook", "theme_clipping"]


def theme_clipping(clipping: Clipping, codebook: Codebook) -> Theming:
    """Tell what a clipping and each passage of it speak of; no theme means "other".

    Scores, floors and rules are those of the codebook: a cue counts once per field; the first rule that
    holds in title and lead decides, then the score, then precedence. A passage is scored by its own words,
    leaning to what title and lead are about. Secondary themes are those of title and lead, and those of
    the passages. The words that counted are given in document offsets; a rule hands its theme the score
    that it displaces.
    """
    return _Reading(clipping, codebook).theming()


class _Reading:
    """One clipping under the codebook."""

    def __init__(self, clipping: Clipping, codebook: Codebook) -> None:
        self._codebook = codebook
        self._locate = Locator(clipping)
        self._title_quote = clipping.title
        self._title: Sequence[Hit] = codebook.find(clipping.title.text) if clipping.title else ()
        self._sentences = read_sentences(clipping.text, codebook)
        count = codebook.scoring.lead_sentences
        lead = [hit for sentence in self._sentences[:count] for hit in sentence.hits]
        body = [hit for sentence in self._sentences[count:] for hit in sentence.hits]
        weights = codebook.scoring.field_weights
        self._fields: tuple[tuple[str, float, Sequence[Hit]], ...] = (
            ("title", weights.title, self._title),
            ("lead", weights.lead, lead),
            ("body", weights.body, body),
        )

    def theming(self) -> Theming:
        codebook = self._codebook
        by_field = [
            [weight * score for score in score_hits(hits, codebook)] for _, weight, hits in self._fields
        ]
        scores = [sum(of_theme) for of_theme in zip(*by_field, strict=True)]
        eligible = list(scores)
        for theme in self._resting_on_one_word():
            eligible[theme] = 0.0
        subject = [title + lead for title, lead in zip(by_field[0], by_field[1], strict=True)]
        found = [self._passage(run, subject) for run in cut_passages(self._sentences, codebook)]
        passages = tuple(passage for passage, _ in found)
        lead = self._sentences[: codebook.scoring.lead_sentences]
        units = [*([self._title] if self._title_quote else []), *(sentence.hits for sentence in lead)]
        verdict = decide_theme(eligible, subject, codebook.scoring.primary_min, units, codebook)
        if verdict.theme is None:
            return Theming((), passages, verdict.rule)
        names = codebook.themes
        strength = list(subject)
        for passage in passages:
            if passage.theme is not None:
                strength[names.index(passage.theme)] += passage.score
        of_passages = {theme for _, themes in found for theme in themes}
        named = self._secondaries(verdict, scores, strength, of_passages)
        evidence = self._evidence([verdict.theme, *named])
        themes = [Theme(names[verdict.theme], max(eligible[:-1]), True, evidence[verdict.theme])]
        themes += [Theme(names[theme], scores[theme], False, evidence[theme]) for theme in named]
        return Theming(tuple(themes), passages, verdict.rule)

    def _secondaries(
        self, verdict: Verdict, scores: Sequence[float], strength: Sequence[float], of_passages: set[int]
    ) -> list[int]:
        """Pick the themes beside the primary, two at most, strongest first.

        Candidates are those of the deciding rule (they go first), those of headline and lead, and those
        of passages; what headline, lead and passages of its own give a theme is its `strength`.
        """
        codebook = self._codebook
        least = max(scores[:-1]) * codebook.scoring.secondary_ratio
        in_front = self._high(hit for _, _, hits in self._fields[:2] for hit in hits)
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
        own = run[0].scores if len(run) == 1 else score_hits([h for s in run for h in s.hits], codebook)
        start, end = self._locate.span(run[0].start, run[-1].end)
        if not any(own):
            return Passage(start, end, run[0].start, run[-1].end, None, 0.0, "no cue"), ()
        top = max(subject) or 1.0  # words of other news are part of what title and lead are about
        scores = [
            score + scoring.context * lean / top if score else 0.0
            for score, lean in zip(own, subject, strict=True)
        ]
        verdict = decide_theme(
            scores, subject, scoring.passage_min, [sentence.hits for sentence in run], codebook
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
            evidence=tuple(self._cues_of(run, winner if winner is not None else loser)),
        )
        if winner is None:
            return passage, ()
        high = self._high(hit for sentence in run for hit in sentence.hits)
        least = max(scores[:-1]) * scoring.secondary_ratio
        added = {theme for theme in high if theme == winner or scores[theme] >= least} | {*verdict.beside}
        return passage, tuple(sorted(added))

    def _resting_on_one_word(self) -> Iterator[int]:
        """Yield the themes for which a single cue speaks, and no high one: a word is not enough."""
        cues_of = self._codebook.cues_of
        found = {key: cue for _, _, hits in self._fields for hit in hits for key, cue in cues_of[hit.keys]}
        voices = [0] * (len(self._codebook.themes) + 1)
        for cue in found.values():
            voices[cue.theme] += 2 if cue.high else 1
        yield from (theme for theme, count in enumerate(voices[:-1]) if count == 1)

    def _high(self, hits: Iterable[Hit]) -> set[int]:
        """Return the themes for which one of the hits is a high cue."""
        cues_of = self._codebook.cues_of
        return {cue.theme for hit in hits for _, cue in cues_of[hit.keys] if cue.high}

    def _cues_of(self, run: Sequence[Sentence], theme: int | None) -> Iterator[Cue]:
        """Quote the cues of one theme in a passage, once per sentence; each counts once per passage."""
        cues_of = self._codebook.cues_of
        for sentence in run:
            seen = set()
            for hit in sentence.hits:
                for key, cue in cues_of[hit.keys]:
                    if cue.theme == theme and key not in seen:
                        seen.add(key)
                        yield self._locate.cue(hit.start, hit.end, cue.weight, "body")

    def _evidence(self, themes: Sequence[int]) -> dict[int, tuple[Cue, ...]]:
        """Quote the cues that made the scores of some themes: each once per field, in order."""
        cues_of = self._codebook.cues_of
        found: dict[int, list[Cue]] = {theme: [] for theme in themes}
        for name, weight, hits in self._fields:
            seen = set()
            for hit in hits:
                for key, cue in cues_of[hit.keys]:
                    if key not in seen and cue.theme in found:
                        seen.add(key)
                        found[cue.theme] += self._quote(hit, weight * cue.weight, name)
        return {theme: tuple(cues) for theme, cues in found.items()}

    def _quote(self, hit: Hit, weight: float, field: str) -> Iterator[Cue]:
        title = self._title_quote
        if field != "title" or title is None:
            yield self._locate.cue(hit.start, hit.end, weight, field)
        elif title.start is not None:  # a headline that an analyst gave has no place in the document
            words = title.text[hit.start : hit.end]
            yield Cue(words, title.start + hit.start, title.start + hit.end, weight, field)
