package io.peergraph.epistemics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

	/** So much of what the other knows is compared, the newest. */
	private static final int MOST_COMPARED = 1_000;

	private final Neo4jClient client;

	private final SameContent contents;

	private final Facts facts;

	KnowledgeDiffs(Neo4jClient client, SameContent contents, Facts facts) {
		this.client = client;
		this.contents = contents;
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
	 * {@return what the one knows and the other does not, in whatever words, the newest
	 * first}
	 */
	List<Fact> onlyMe(KnowledgeDiff diff) {
		List<NearFact> mine = notTheirs(diff);
		Set<NearFact> otherwise = this.contents.among(mine, theirs(diff, mine));
		return facts(diff.view(), diff.peer(), mine.stream().filter((one) -> !otherwise.contains(one)));
	}

	/**
	 * {@return what the other knows and the one does not, in whatever words, the newest
	 * first; nothing below a view, which does not tell}
	 */
	List<Fact> onlyOther(KnowledgeDiff diff) {
		return switch (diff.view()) {
			case View.Whole _ -> onlyMe(diff.turned());
			case View.Witnessed _ -> List.of();
		};
	}

	/**
	 * {@return what both know, the newest first, then what the other has in other words,
	 * and then what only the other made knowledge of}
	 */
	List<Fact> common(KnowledgeDiff diff) {
		List<NearFact> mine = notTheirs(diff);
		Stream<NearFact> otherwise = this.contents.among(mine, theirs(diff, mine)).stream();
		return switch (diff.view()) {
			case View.Whole _ -> Stream
				.concat(facts(diff.view(), diff.peer(),
						Stream.concat(compared(diff, MOST, How.HELD, How.HEARD).stream(), otherwise))
					.stream(),
						facts(diff.view(), diff.other(), compared(diff.turned(), MOST, How.HEARD).stream()).stream())
				.limit(MOST)
				.toList();
			case View.Witnessed observer -> facts(diff.view(), diff.peer(),
					Stream.concat(compared(diff, observer, true, MOST).stream(), otherwise).limit(MOST));
		};
	}

	private List<NearFact> notTheirs(KnowledgeDiff diff) {
		return switch (diff.view()) {
			case View.Whole _ -> compared(diff, MOST, How.UNKNOWN);
			case View.Witnessed observer -> compared(diff, observer, false, MOST);
		};
	}

	// Whoever it is about: a report is about who reports.
	private List<NearFact> theirs(KnowledgeDiff diff, List<NearFact> mine) {
		if (mine.isEmpty()) {
			return List.of();
		}
		KnowledgeDiff any = diff.ofAnybody();
		return switch (diff.view()) {
			case View.Whole _ ->
				Stream
					.concat(compared(any.turned(), MOST_COMPARED, How.values()).stream(),
							compared(any, MOST_COMPARED, How.HELD, How.HEARD).stream())
					.toList();
			case View.Witnessed observer -> compared(any.turned().with(observer.peer()), observer, true, MOST_COMPARED);
		};
	}

	private List<NearFact> compared(KnowledgeDiff diff, int most, How... how) {
		Map<String, Object> parameters = parameters(diff, most);
		parameters.put("others", List.of(diff.other()));
		parameters.put("how", Stream.of(how).map(How::name).toList());
		return read(COMPARED, parameters);
	}

	private List<NearFact> compared(KnowledgeDiff diff, View.Witnessed observer, boolean shared, int most) {
		Map<String, Object> parameters = parameters(diff, most);
		parameters.put("observer", observer.peer());
		parameters.put("peers", List.of(observer.peer(), diff.peer()));
		parameters.put("others", List.of(observer.peer(), diff.other()));
		parameters.put("shared", shared);
		return read(COMPARED_WITNESSED, parameters);
	}

	private static Map<String, Object> parameters(KnowledgeDiff diff, int most) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", diff.view().workspace());
		parameters.put("peer", diff.peer());
		parameters.put("other", diff.other());
		parameters.put("about", diff.about());
		parameters.put("asOf", Column.stored(Objects.requireNonNullElse(diff.asOf(), NEVER)));
		parameters.put("most", most);
		return parameters;
	}

	private List<NearFact> read(CypherFile statement, Map<String, Object> parameters) {
		return this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(NearFact.class)
			.mappedBy((types, row) -> NearFact.known(row))
			.all()
			.stream()
			.distinct()
			.toList();
	}

	// Each as who knows it has it.
	private List<Fact> facts(View view, String holder, Stream<NearFact> known) {
		List<String> keys = known.map(NearFact::key).distinct().toList();
		View eyes = switch (view) {
			case View.Whole whole -> whole.through(holder);
			case View.Witnessed witnessed -> witnessed;
		};
		Map<String, Fact> found = this.facts.find(eyes, keys);
		return keys.stream().flatMap((key) -> Stream.ofNullable(found.get(key))).toList();
	}

}
