package io.peergraph.network;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.fact.Stance;
import io.peergraph.fact.Stances;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who is bound to whom, as anyone sees it: worked out from what was said within the view,
 * each time anew.
 */
@Component
public class Ties {

	private static final CypherFile OF = CypherFile.named("network/stances-of");

	private static final CypherFile OF_WITNESSED = CypherFile.named("network/stances-of-witnessed");

	private static final CypherFile FROM = CypherFile.named("network/stances-from");

	private static final CypherFile ALL = CypherFile.named("network/stances");

	private static final CypherFile ALL_WITNESSED = CypherFile.named("network/stances-witnessed");

	/** After all that can be said. */
	private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private static final Comparator<Tie> ORDER = Comparator.comparing(Tie::kind)
		.thenComparing(Tie::from)
		.thenComparing(Tie::to);

	private final Stances stances;

	private final NetworkProperties properties;

	private final Clock clock;

	Ties(Stances stances, NetworkProperties properties, Clock clock) {
		this.stances = stances;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * {@return the ties from a peer and to it, by kind and names}
	 * @param view of a workspace
	 * @param peer the name of the peer
	 * @param asOf as of when, null for now
	 */
	public List<Tie> of(View view, String peer, @Nullable Instant asOf) {
		Map<String, Object> parameters = parameters(asOf);
		parameters.put("peer", peer);
		return ties(this.stances.read(view, OF, OF_WITNESSED, parameters), asOf);
	}

	/**
	 * {@return all that was said of how a peer stands to others, and others to it, oldest
	 * first}
	 * @param view of a workspace
	 * @param peer the name of the peer
	 */
	public List<Stance> said(View view, String peer) {
		Map<String, Object> parameters = parameters(null);
		parameters.put("peer", peer);
		return ordered(this.stances.read(view, OF, OF_WITNESSED, parameters));
	}

	/**
	 * {@return all that was said of how peers stand to each other, oldest first}
	 * @param view of a workspace
	 */
	public List<Stance> said(View view) {
		return ordered(this.stances.read(view, ALL, ALL_WITNESSED, parameters(null)));
	}

	private static List<Stance> ordered(List<Stance> stances) {
		return stances.stream().sorted(Stance.IN_TIME).toList();
	}

	/**
	 * {@return all ties, by kind and names}
	 * @param view of a workspace
	 * @param asOf as of when, null for now
	 */
	public List<Tie> all(View view, @Nullable Instant asOf) {
		return all(view, new Stretch(null, null, asOf));
	}

	/**
	 * {@return all ties, by kind and names}
	 * @param view of a workspace
	 * @param stretch when what counts was said, and as of when it is looked at
	 */
	List<Tie> all(View view, Stretch stretch) {
		List<Stance> said = this.stances.read(view, ALL, ALL_WITNESSED, parameters(stretch.asOf()))
			.stream()
			.filter((stance) -> stretch.has(stance.at()))
			.toList();
		return ties(said, stretch.asOf());
	}

	/**
	 * {@return the ties from a peer as they are stored: each as it was when the last was
	 * said of it, by kind and names}
	 * @param view all of a workspace
	 * @param peer the name of the peer
	 */
	List<Tie> from(View.Whole view, String peer) {
		return made(this.stances.read(view, FROM, Map.of("peer", peer)), null);
	}

	private List<Tie> ties(List<Stance> stances, @Nullable Instant asOf) {
		return made(stances, (asOf != null) ? asOf : this.clock.instant());
	}

	private List<Tie> made(List<Stance> stances, @Nullable Instant now) {
		Map<Tie.Pair, List<Stance>> pairs = new LinkedHashMap<>();
		ordered(stances).forEach((stance) -> TieKind.of(stance)
			.forEach((kind) -> pairs
				.computeIfAbsent(new Tie.Pair(kind, stance.from(), stance.to()), (_) -> new ArrayList<>())
				.add(stance)));
		return pairs.entrySet()
			.stream()
			.filter((pair) -> stands(pair.getKey().kind(), pair.getValue()))
			.map((pair) -> Tie.of(pair.getKey(), pair.getValue(), this.properties.halfLife(), now))
			.sorted(ORDER)
			.collect(Collectors.toList());
	}

	// Hearsay makes no tie, and who was never an ally is not half of one.
	private static boolean stands(TieKind kind, List<Stance> stances) {
		return stances.stream()
			.anyMatch((stance) -> !stance.isHearsay() && (kind == TieKind.TRUSTS || kind.speaksFor(stance)));
	}

	private static Map<String, Object> parameters(@Nullable Instant asOf) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("asOf", Column.stored((asOf != null) ? asOf : NEVER));
		return parameters;
	}

}
