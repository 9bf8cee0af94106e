package io.peergraph.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.network.SaidStances;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.stance.PromisedDeed;
import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** What may tell what became of promises. */
@Repository
class Tellings {

	/** What tells of a promise without a word of its deed. */
	private static final List<String> OF_ANY = Stream.of("promise", "word", "oath", "vow", "pledge")
		.flatMap((word) -> Stream.of("my " + word, "that " + word, "the " + word))
		.toList();

	private static final CypherFile ALL = CypherFile.named("promise/tellings");

	private static final CypherFile WITNESSED = CypherFile.named("promise/tellings-witnessed");

	private static final List<String> KINDS = Stream
		.of(StanceKind.KEPT, StanceKind.BROKEN, StanceKind.HELP, StanceKind.HARM, StanceKind.OPPOSITION)
		.map(StanceKind::name)
		.toList();

	private final Neo4jClient client;

	private final Peers peers;

	Tellings(Neo4jClient client, Peers peers) {
		this.client = client;
		this.peers = peers;
	}

	/**
	 * {@return what was said by peers and of them since they promised something, by their
	 * names; only what the view has}
	 * @param promises some of one view, one at least
	 * @param asOf as of when, null for now
	 */
	Map<String, List<Telling>> find(List<Promise> promises, @Nullable Instant asOf) {
		View view = promises.getFirst().view();
		Map<String, Object> parameters = SaidStances.parameters(asOf);
		parameters.put("promisers", promisers(promises));
		parameters.put("kinds", KINDS);
		parameters.put("workspace", view.workspace());
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(ALL).bindAll(parameters);
			case View.Witnessed one -> this.client.query(WITNESSED).bindAll(parameters).bind(one.peer()).to("observer");
		};
		Collection<Record> rows = query.fetchAs(Record.class).mappedBy((types, row) -> row).all();
		Set<String> known = known(view, rows);
		Map<String, List<Telling>> tellings = new HashMap<>();
		rows.forEach((row) -> tellings.computeIfAbsent(row.get("promiser").asString(), (_) -> new ArrayList<>())
			.add(telling(view, row, known)));
		return tellings;
	}

	private static List<Map<String, Object>> promisers(List<Promise> promises) {
		return promises.stream()
			.collect(Collectors.groupingBy(Promise::by, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((one) -> Map.<String, Object>of("name", one.getKey(), "since", since(one.getValue()), "words",
					words(one.getValue())))
			.toList();
	}

	private static ZonedDateTime since(List<Promise> promises) {
		Instant first = promises.stream().map(Promise::at).min(Comparator.naturalOrder()).orElseThrow();
		return first.atZone(ZoneOffset.UTC);
	}

	private static List<String> words(List<Promise> promises) {
		Set<String> words = new TreeSet<>(OF_ANY);
		promises.forEach((promise) -> words.addAll(new PromisedDeed(promise.quote(),
				Stream.concat(Stream.of(promise.by()), promise.to().stream()).toList())
			.beginnings()));
		return List.copyOf(words);
	}

	// That a name is a peer's is not for everybody who reads it.
	private Set<String> known(View view, Collection<Record> rows) {
		Set<String> names = rows.stream()
			.flatMap((row) -> row.get("mentions").asList(Value::asString).stream())
			.collect(Collectors.toSet());
		return this.peers.find(view, names).keySet();
	}

	private Telling telling(View view, Record row, Set<String> known) {
		List<Stance> stances = row.get("stances").asList((value) -> Stance.of(value, view));
		return new Telling(row.get("speaker").asString(), row.get("quote").asString(), row.get("fact").asString(),
				Promise.Place.of(row),
				row.get("mentions").asList(Value::asString).stream().filter(known::contains).toList(), stances);
	}

}
