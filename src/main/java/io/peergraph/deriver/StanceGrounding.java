package io.peergraph.deriver;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.fact.Quote;
import io.peergraph.language.NormalizedText;
import io.peergraph.language.PeerNames;
import io.peergraph.stance.StanceKind;
import io.peergraph.stance.StatedStance;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Checks what a model makes of how peers stand to each other: all must be peers who were
 * there or of whom was spoken, and a deed must be told in words that were said. Whom the
 * speaker is for or against may be anybody who is named in these words: who is not there
 * is known by that name only, whoever that is. What cannot be checked is left out, and
 * the fact stays.
 */
final class StanceGrounding {

	/** One statement seldom says more. */
	private static final int MOST_STANCES = 10;

	private static final int STRONGEST = 3;

	private static final int LONGEST_ACT = 200;

	private static final int LONGEST_NAME = 100;

	private final Map<String, String> peers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private final Set<String> present = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	private final String speaker;

	StanceGrounding(ExtractionInput input) {
		this.speaker = input.speaker();
		this.present.addAll(input.witnesses());
		this.present.add(input.speaker());
		Stream.of(input.absent(), input.witnesses(), List.of(input.speaker()))
			.flatMap(Collection::stream)
			.forEach((name) -> this.peers.put(name, name));
	}

	/**
	 * {@return the stances that hold}
	 * @param proposed by the model for one fact
	 * @param quotes of the fact
	 */
	List<StatedStance> check(JsonNode proposed, List<Quote> quotes) {
		return proposed.valueStream()
			.limit(MOST_STANCES)
			.flatMap((one) -> stance(one, quotes).stream())
			.distinct()
			.toList();
	}

	private Optional<StatedStance> stance(JsonNode one, List<Quote> quotes) {
		StanceKind kind = kind(one.path("kind").asString(""));
		String from = peer(one.path("from"));
		if (kind != null && this.speaker.equals(from) && !kind.isDeed()) {
			Optional<StatedStance> named = named(one.path("to").asString("").strip(), quotes)
				.map((name) -> new StatedStance(kind, this.speaker, name, null, null, strength(one),
						quotes.getFirst().words(), true));
			if (named.isPresent()) {
				return named;
			}
		}
		String to = peer(one.path("to"));
		String by = peer(one.path("by"));
		if (kind == null || from == null || to == null || from.equals(to)) {
			return Optional.empty();
		}
		if (kind.isDeed() && !from.equals(by) && !to.equals(by)) {
			return Optional.empty();
		}
		return Optional.of(new StatedStance(kind, from, to, kind.isDeed() ? by : null,
				kind.isDeed() ? act(one.path("act").asString(""), quotes) : null, strength(one),
				quotes.getFirst().words()));
	}

	private static int strength(JsonNode one) {
		return Math.clamp(one.path("strength").asInt(2), 1, STRONGEST);
	}

	// As it is written in the words that were said, whatever the model makes of it.
	private Optional<String> named(String name, List<Quote> quotes) {
		if (name.isEmpty() || name.length() > LONGEST_NAME || this.present.contains(name)) {
			return Optional.empty();
		}
		Pattern written = Pattern.compile(PeerNames.NOT_BEFORE + PeerNames.written(name) + PeerNames.NOT_AFTER,
				Pattern.CASE_INSENSITIVE);
		return quotes.stream()
			.flatMap((quote) -> written.matcher(quote.words()).results())
			.map(MatchResult::group)
			.filter((one) -> Character.isUpperCase(one.codePointAt(0)) && PeerNames.mayBe(one))
			.findFirst();
	}

	private static @Nullable StanceKind kind(String name) {
		return Stream.of(StanceKind.values())
			.filter((kind) -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(null);
	}

	private @Nullable String peer(JsonNode name) {
		return this.peers.get(name.asString("").strip());
	}

	private static @Nullable String act(String act, List<Quote> quotes) {
		return (act.isBlank() || act.length() > LONGEST_ACT) ? null
				: quotes.stream()
					.flatMap((quote) -> NormalizedText.of(quote.words()).find(act).stream())
					.findFirst()
					.orElse(null);
	}

}
