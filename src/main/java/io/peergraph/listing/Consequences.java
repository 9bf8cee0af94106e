package io.peergraph.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** What follows from facts, as whoever asks has it. */
@Repository
class Consequences {

	private static final CypherFile CONSEQUENCES = CypherFile.named("listing/consequences");

	// The keys of the same facts differ from workspace to workspace.
	private static final Comparator<Fact> KNOWN_FIRST = Comparator.comparing(Fact::recordedAt)
		.thenComparing(Fact::text)
		.thenComparing(Fact::key);

	private final Neo4jClient client;

	private final Facts facts;

	Consequences(Neo4jClient client, Facts facts) {
		this.client = client;
		this.facts = facts;
	}

	/**
	 * {@return the facts that follow from each fact, as far as the view has them, those
	 * known first at the start, by the key of the fact}
	 * @param view of all these facts
	 * @param page which of them
	 * @param keys of facts that the view has
	 */
	Map<String, Connection<Fact>> read(View view, Page page, Collection<String> keys) {
		record Step(String fact, String consequence) {
		}
		Collection<Step> steps = this.client.query(CONSEQUENCES)
			.bindAll(Map.of("workspace", view.workspace(), "facts", List.copyOf(keys)))
			.fetchAs(Step.class)
			.mappedBy((types, row) -> new Step(row.get("fact").asString(), row.get("consequence").asString()))
			.all();
		Map<String, Fact> found = this.facts.find(view, steps.stream().map(Step::consequence).distinct().toList());
		Map<String, List<Fact>> all = new HashMap<>();
		keys.forEach((key) -> all.put(key, new ArrayList<>()));
		steps.forEach((step) -> {
			Fact consequence = found.get(step.consequence());
			if (consequence != null) {
				all.getOrDefault(step.fact(), new ArrayList<>()).add(consequence);
			}
		});
		Map<String, Connection<Fact>> pages = new HashMap<>();
		all.forEach((key, its) -> pages.put(key, ListPage.of(page, its.stream().sorted(KNOWN_FIRST).toList(),
				(fact) -> Cursor.of(fact.recordedAt(), fact.text(), fact.key()))));
		return pages;
	}

}
