package io.peergraph.network;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.relation.Stance;
import io.peergraph.relation.Stances;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What was said of how peers stand to each other, in the order in which it was said. */
@Component
public class SaidStances {

	private static final CypherFile OF = CypherFile.named("network/stances-of");

	private static final CypherFile OF_WITNESSED = CypherFile.named("network/stances-of-witnessed");

	private static final CypherFile FROM = CypherFile.named("network/stances-from");

	private static final CypherFile ALL = CypherFile.named("network/stances");

	private static final CypherFile ALL_WITNESSED = CypherFile.named("network/stances-witnessed");

	private static final CypherFile AMONG = CypherFile.named("network/stances-among");

	private static final CypherFile AMONG_WITNESSED = CypherFile.named("network/stances-among-witnessed");

	/** After all that can be said. */
	private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private final Stances stances;

	SaidStances(Stances stances) {
		this.stances = stances;
	}

	/**
	 * {@return what was said of one peer towards others, and of others towards it}
	 * @param view of a workspace
	 * @param peer the name of the peer
	 * @param asOf as of when, null for now
	 */
	public List<Stance> of(View view, String peer, @Nullable Instant asOf) {
		Map<String, Object> parameters = parameters(asOf);
		parameters.put("peer", peer);
		return read(view, OF, OF_WITNESSED, parameters);
	}

	/**
	 * {@return all that was said}
	 * @param view of a workspace
	 * @param asOf as of when, null for now
	 */
	public List<Stance> all(View view, @Nullable Instant asOf) {
		return read(view, ALL, ALL_WITNESSED, parameters(asOf));
	}

	/**
	 * {@return what was said of some peers towards each other}
	 * @param view of a workspace
	 * @param peers their names
	 */
	public List<Stance> among(View view, Collection<String> peers) {
		return read(view, AMONG, AMONG_WITNESSED, new HashMap<>(Map.of("peers", List.copyOf(peers))));
	}

	/**
	 * {@return what was said of one peer towards others, and what others admit to have
	 * done to it}
	 * @param view all of a workspace
	 * @param peer the name of the peer
	 */
	List<Stance> from(View.Whole view, String peer) {
		return this.stances.read(view, FROM, Map.of("peer", peer)).stream().sorted(Stance.IN_TIME).toList();
	}

	private List<Stance> read(View view, CypherFile whole, CypherFile witnessed, Map<String, Object> parameters) {
		return this.stances.read(view, whole, witnessed, parameters).stream().sorted(Stance.IN_TIME).toList();
	}

	/**
	 * {@return what statements are asked with}
	 * @param asOf as of when, null for now
	 */
	public static Map<String, Object> parameters(@Nullable Instant asOf) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("asOf", Column.stored((asOf != null) ? asOf : NEVER));
		return parameters;
	}

}
