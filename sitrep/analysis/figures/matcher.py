"""What finds figures in one theatre, made ready language by language."""

from dataclasses import dataclass

from sitrep.analysis.figures.borders import compile_borders
from sitrep.analysis.figures.bygone import BygoneWords
from sitrep.analysis.figures.formers import Formers
from sitrep.analysis.figures.groups import FIGHTING
from sitrep.analysis.figures.lexicon import Lexicon, compile_lexicon
from sitrep.analysis.figures.money import MoneyWords
from sitrep.analysis.figures.natural import IllnessWords
from sitrep.analysis.figures.periodforms import PeriodWords, compile_periods
from sitrep.analysis.figures.scene import ClauseWords
from sitrep.analysis.figures.telling import Clauses
from sitrep.analysis.figures.unrealwords import UnrealWords
from sitrep.analysis.figures.ways import WayWords
from sitrep.analysis.speakers import SpeakerMatcher, SpeakerMatchers, compile_speakers
from sitrep.analysis.speakers.senders import Senders
from sitrep.config.theatre import TheatreSettings
from sitrep.languages.forms import split_forms
from sitrep.languages.language import Language
from sitrep.languages.registry import language_of
from sitrep.model import Metric


@dataclass(frozen=True, slots=True, eq=False)
class FigureMatcher:
    """What finds figures in one language of one theatre."""

    language: Language
    lexicon: Lexicon
    speakers: SpeakerMatcher
    sides: frozenset[str]
    fighting: frozenset[str]
    money: MoneyWords
    around: ClauseWords
    periods: PeriodWords
    clauses: Clauses
    formers: Formers
    illness: IllnessWords
    ways: WayWords
    bygone: BygoneWords


class FigureMatchers:
    """The matchers of one theatre, each made when the first article in its language comes."""

    def __init__(self, theatre: TheatreSettings) -> None:
        """Keep the theatre's sides and verifiers; `speakers` are what tells who speaks."""
        self._theatre = theatre
        self.speakers = SpeakerMatchers(theatre)
        self.senders = Senders(theatre, self.speakers)
        self._made: dict[str, FigureMatcher] = {}

    def of(self, code: str | None) -> FigureMatcher | None:
        """Return the matcher of a language, English where none is known; None where its counts are not."""
        language = language_of(code or "en")
        if language is None or not language.counting.numbers:
            return None
        if language.code not in self._made:
            words = language.counting
            lexicon = compile_lexicon(language, self._theatre.sides)
            speakers = self.speakers.of(language.code) or compile_speakers(self._theatre, language)
            self._made[language.code] = FigureMatcher(
                language,
                lexicon,
                speakers,
                frozenset(self._theatre.sides),
                frozenset(self._theatre.sides) | FIGHTING,
                MoneyWords.of(words),
                ClauseWords(
                    free_order=words.free_order,
                    since=frozenset(words.since.split("|")),
                    contrasts=speakers.lists.contrasts,
                    separable=lexicon.separable,
                    not_fallen=lexicon.not_fallen,
                    persons=lexicon.persons,
                    relating=frozenset(words.relating.split("|")) - {""},
                    causes=bool(words.causes),
                    outbreaks=frozenset(words.outbreaks.split("|")),
                    care=frozenset(words.care.split("|")),
                    wards={form: Metric(name) for name, forms in words.wards for form in forms.split("|")},
                    defiling=frozenset(words.defiling.split("|")),
                    overall=frozenset(words.overall.split("|")),
                    happened=frozenset(words.happened.split("|")),
                    unreal=UnrealWords.of(words),
                    parting=frozenset(words.parting.split("|")) - {""},
                    leading=frozenset(words.leading.split("|")) - {""},
                    talking=frozenset(words.talking.split("|")) - {""},
                    bearing=frozenset(words.bearing.split("|")) - {""},
                    captors=frozenset(words.captors.split("|")) - {""},
                    refuges=frozenset(words.refuges.split("|")) - {""},
                    fighting=frozenset(self._theatre.sides) | FIGHTING | {"men"},
                    spoken_of=frozenset(split_forms(words.spoken_of)),
                    anyone=frozenset(split_forms(words.anyone)),
                    risen_from=frozenset(f"{words.risen_from}|{words.former_from}".split("|")) - {""},
                    borders=compile_borders(speakers.nations, speakers.home, words.abroad, words.premises),
                ),
                compile_periods(language),
                Clauses.of(words),
                Formers.of(words),
                IllnessWords.of(words),
                WayWords.of(words),
                BygoneWords.of(words),
            )
        return self._made[language.code]
