package io.peergraph.epistemics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What peers know that others do not. A peer knows what it holds, and what it heard the
 * whole of and holds nothing better instead. Through an observer's eyes others know what
 * they heard together with it.
 */
@Repository
class KnowledgeDiffs {

	/** After all that can be said. */
	static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private static final CypherFile COMPARED = CypherFile.named("epistemics/compared");

	private static final CypherFile COMPARED_WITNESSED = CypherFile.named("epistemics/compared-witnessed");

	private static final int MOST = 100;

	private final Neo4jClient client;

	private final Facts facts;

	KnowledgeDiffs(Neo4jClient client, Facts facts) {
		this.client = client;
		this.facts = facts;
	}

	/** How another peer knows of a fact. */
	private enum How {

		/** It holds what says the same. */
		HELD,
		/** It heard it, and made no knowledge of its own of it. */
		HEARD,
		/** Not at all, or it knows better. */
		UNKNOWN

	}

	/**
	 * {@return what the one knows and the other does not, the newest first}
	 */
	List<Fact> onlyMe(KnowledgeDiff diff) {
		return switch (diff.view()) {
			case View.Whole _ -> compared(diff, diff.peer(), diff.other(), How.UNKNOWN);
			case View.Witnessed observer -> compared(diff, observer, false);
		};
	}

	/**
	 * {@return what the other knows and the one does not, the newest first; nothing below
	 * a view, which does not tell}
	 */
	List<Fact> onlyOther(KnowledgeDiff diff) {
		return switch (diff.view()) {
			case View.Whole _ -> compared(diff, diff.other(), diff.peer(), How.UNKNOWN);
			case View.Witnessed _ -> List.of();
		};
	}

	/**
	 * {@return what both know, the newest first, and then what only the other made
	 * knowledge of}
	 */
	List<Fact> common(KnowledgeDiff diff) {
		return switch (diff.view()) {
			case View.Whole _ ->
				Stream
					.concat(compared(diff, diff.peer(), diff.other(), How.HELD, How.HEARD).stream(),
							compared(diff, diff.other(), diff.peer(), How.HEARD).stream())
					.limit(MOST)
					.toList();
			case View.Witnessed observer -> compared(diff, observer, true);
		};
	}

	private List<Fact> compared(KnowledgeDiff diff, String holder, String other, How... how) {
		Map<String, Object> parameters = parameters(diff);
		parameters.put("peer", holder);
		parameters.put("other", other);
		parameters.put("others", List.of(other));
		parameters.put("how", Stream.of(how).map(How::name).toList());
		return facts(diff.view().through(holder), COMPARED, parameters);
	}

	private List<Fact> compared(KnowledgeDiff diff, View.Witnessed observer, boolean shared) {
		Map<String, Object> parameters = parameters(diff);
		parameters.put("observer", observer.peer());
		parameters.put("peer", diff.peer());
		parameters.put("other", diff.other());
		parameters.put("peers", List.of(observer.peer(), diff.peer()));
		parameters.put("others", List.of(observer.peer(), diff.other()));
		parameters.put("shared", shared);
		return facts(observer, COMPARED_WITNESSED, parameters);
	}

	private static Map<String, Object> parameters(KnowledgeDiff diff) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", diff.view().workspace());
		parameters.put("about", diff.about());
		parameters.put("asOf", Column.stored(Objects.requireNonNullElse(diff.asOf(), NEVER)));
		parameters.put("most", MOST);
		return parameters;
	}

	private List<Fact> facts(View view, CypherFile statement, Map<String, Object> parameters) {
		Collection<String> keys = this.client.query(statement).bindAll(parameters).fetchAs(String.class).all();
		Map<String, Fact> found = this.facts.find(view, keys);
		return keys.stream().distinct().flatMap((key) -> Stream.ofNullable(found.get(key))).toList();
	}

}
