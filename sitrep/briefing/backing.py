"""What stands behind an item or a figure: who speaks in each of its origins, and how far they are graded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sitrep.analysis.nations import government_of
from sitrep.analysis.registry import SourceRegistry
from sitrep.analysis.speakers import (
    Denial,
    SpeakerMatchers,
    Voice,
    article_voices,
    find_claim_voice,
    find_denials,
)
from sitrep.analysis.speakers.senders import Sender, Senders
from sitrep.analysis.tags import OriginClaim, support_of
from sitrep.briefing.items import Found
from sitrep.briefing.reactions import is_reaction
from sitrep.config.settings import Settings
from sitrep.model import AHEAD, Article, Excerpt, Figure, FigureBasis, Support


class Backing:
    """Holds the theatre's sides and the registered sources."""

    def __init__(self, settings: Settings) -> None:
        """Make the words of speech and the registry ready."""
        self.registry = SourceRegistry.of(settings)
        self._speakers = SpeakerMatchers(settings.theatre)
        self._sides = frozenset(settings.theatre.sides)
        self._senders = Senders(settings.theatre, self._speakers)
        self._sent: dict[str, Sender | None] = {}

    def of_item(self, entry: Found, *, disputed: bool) -> Support:
        """Weigh an item by its independent origins; the words of each origin's best text tell who speaks.

        Articles that print the same words have them from one origin, whatever stands around them.
        """
        claims: dict[str, OriginClaim] = {}
        origin_of: dict[str, str] = {}
        bearing = (entry, *_bearing_out(entry))
        for told in bearing:
            same = (*told.cited, *told.near)
            known = (origin_of.get(article.origin or article.id) for article in same)
            origin = next((name for name in known if name), told.cited[0].origin or told.cited[0].id)
            origin_of.update((article.origin or article.id, origin) for article in same)
            claim = claims.get(origin) or self._claim(told.cited[0], told)
            claims[origin] = replace(claim, articles=0)
        counted = {article.id for told in bearing for article in (*told.cited, *told.near)}
        for article in entry.articles:
            if article.id not in counted:
                continue
            origin = origin_of[article.origin or article.id]
            claims[origin] = replace(claims[origin], articles=claims[origin].articles + 1)
        return support_of(
            tuple(claims.values()), disputed=disputed, reliability=self.reliability(entry.cited)
        )

    def of_figure(self, figures: Sequence[tuple[Article, Figure]], *, disputed: bool) -> Support:
        """Weigh a figure by the articles that state it."""
        claims: dict[str, OriginClaim] = {}
        for article, figure in figures:
            origin = article.origin or article.id
            known = claims.get(origin)
            party = figure.party if figure.basis is FigureBasis.CLAIMED else self._owner(article)
            verified = figure.basis is FigureBasis.VERIFIED
            if known is not None:
                claims[origin] = OriginClaim(known.party, known.verified or verified, known.articles + 1)
            else:
                claims[origin] = OriginClaim(party, verified)
        reliability = self.reliability(article for article, _ in figures)
        return support_of(tuple(claims.values()), disputed=disputed, reliability=reliability)

    def reliability(self, articles: Iterable[Article]) -> str:
        """Return the reliability that a person gave to the first registered source among articles."""
        found = (self.registry.find(article) for article in articles)
        return next((source.reliability for source in found if source is not None), "F")

    def voices(self, article: Article) -> tuple[Voice, ...]:
        """Return all attributions of an article, in text order."""
        matcher = self._speakers.of(article.clipping.language)
        if matcher is None:
            return ()
        return tuple(
            voice for *_, voices in article_voices(article.clipping.text, matcher) for voice in voices
        )

    def denials(self, article: Article) -> tuple[Denial, ...]:
        """Return the sentences in which somebody denies something or can't confirm it."""
        return find_denials(article.clipping, self._speakers)

    def speaks_for(self, denial: Denial, told: Found) -> bool:
        """Tell whether who denies says the words of an item too: nobody denies what they claim."""
        voice = self._voice(told)
        if voice is None:
            return denial.side and denial.party == self._owner(told.text.lead)
        if voice.name == denial.speaker or (denial.side and voice.side and voice.party == denial.party):
            return True
        language = told.language.partition("-")[0].lower()
        government = government_of(denial.speaker, language)
        return government is not None and government == government_of(voice.name, language)

    def _claim(self, article: Article, told: Found) -> OriginClaim:
        """Tell who speaks in the words of an item, as one of its origins."""
        voice = self._voice(told)
        party = voice.party if voice is not None and voice.side else self._owner(article)
        verified = _verifies(told.text.lead, told.excerpts)
        return OriginClaim(party, party is None and verified)

    def _voice(self, told: Found) -> Voice | None:
        lead = told.text.lead
        return find_claim_voice(lead.clipping, *told.sentence, self._speakers, lead.places)

    def _owner(self, article: Article) -> str | None:
        """Return the side whose word an article is: that of its registered outlet, else of who sends it."""
        source = self.registry.find(article)
        if source is not None and source.owner in self._sides:
            return source.owner
        if article.id not in self._sent:
            self._sent[article.id] = self._senders.find(article.clipping)
        sender = self._sent[article.id]
        return sender.side if sender is not None else None


def _bearing_out(entry: Found) -> Iterator[Found]:
    """Yield what stands behind an item and bears it out.

    Who condemns an event is no origin of it, nor does who counts the displaced bear out a plan to move them.
    """
    kind = is_reaction(entry.excerpts[0].text), _is_ahead(entry)
    for told in entry.behind:
        if (is_reaction(told.excerpts[0].text), _is_ahead(told)) == kind:
            yield told


def _is_ahead(told: Found) -> bool:
    """Tell whether words count only what is planned or feared."""
    bases = [figure.basis for figure in told.text.lead.figures_in(told.excerpts)]
    return bool(bases) and AHEAD.issuperset(bases)


def _verifies(article: Article, excerpts: Iterable[Excerpt]) -> bool:
    """Tell whether a figure within the words that are printed was verified."""
    return any(figure.basis is FigureBasis.VERIFIED for figure in article.figures_in(excerpts))
