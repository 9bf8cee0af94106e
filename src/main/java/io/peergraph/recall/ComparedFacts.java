package io.peergraph.recall;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.fact.FactEmbeddings;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.CypherLanguage;
import io.peergraph.graph.VectorSearches;
import io.peergraph.listing.FactListings;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * The facts that a search compares with what is looked for. Of what a peer holds it is
 * all, so that nothing that others know takes a place; of a large workspace those that an
 * index has near, unless a filter says which.
 */
@Repository
class ComparedFacts {

	private static final CypherFile HELD = CypherFile.named("recall/held");

	private static final CypherFile COMPARED = CypherFile.named("recall/compared");

	private static final CypherFile NEAREST = CypherFile.named("recall/nearest-facts");

	private static final Node FACT = FactListings.FACT;

	private static final Relationship INCLUDES = FactListings.INCLUDES;

	/** So many facts at most are compared one by one, the newest. */
	private static final int MOST = 10_000;

	/** So many facts of a workspace are compared one by one without asking an index. */
	private static final int FEW = 2_000;

	private static final int REACH = 4;

	private final Neo4jClient client;

	private final FactEmbeddings embeddings;

	private final VectorSearches searches;

	ComparedFacts(Neo4jClient client, FactEmbeddings embeddings, VectorSearches searches) {
		this.client = client;
		this.embeddings = embeddings;
		this.searches = searches;
	}

	/**
	 * A fact, and how alike in meaning it is.
	 *
	 * @param id its key
	 * @param text the statement
	 * @param meaning from -1 to 1, null where nobody can tell
	 */
	record Compared(String id, String text, @Nullable Double meaning) {

		static Compared of(Record row) {
			Value meaning = row.get("meaning");
			return new Compared(row.get("id").asString(), row.get("text").asString(),
					meaning.isNull() ? null : meaning.asDouble());
		}

	}

	List<Compared> read(FactSearch search) {
		Map<String, double[]> vectors = this.embeddings.ofQuestion(search.view().workspace(), search.query());
		return switch (search.view()) {
			case View.Whole _ -> compare(ofAll(search, vectors), vectors);
			case View.Witnessed own -> search.filter().isNone() ? held(own, search.about(), vectors)
					: compare(passing(held(own, search)), vectors);
		};
	}

	private List<Compared> held(View.Witnessed view, @Nullable String about, Map<String, double[]> vectors) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("workspace", view.workspace(), "observer", view.peer(), "vectors", vectors, "limit", MOST));
		parameters.put("observed", about);
		return run(HELD, parameters);
	}

	private List<Compared> compare(Collection<String> facts, Map<String, double[]> vectors) {
		return run(COMPARED, Map.of("facts", facts, "vectors", vectors));
	}

	private List<Compared> run(CypherFile statement, Map<String, Object> parameters) {
		return List.copyOf(this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(Compared.class)
			.mappedBy((types, row) -> Compared.of(row))
			.all());
	}

	private Collection<String> ofAll(FactSearch search, Map<String, double[]> vectors) {
		if (!search.filter().isNone() || vectors.isEmpty()) {
			return passing(all(search, MOST));
		}
		Collection<String> newest = passing(all(search, FEW + 1));
		return (newest.size() <= FEW) ? newest : this.searches.find(FactEmbeddings.INDEX,
				() -> nearest(search, vectors), () -> passing(all(search, MOST)));
	}

	private Collection<String> nearest(FactSearch search, Map<String, double[]> vectors) {
		return this.client.query(NEAREST)
			.bindAll(Map.of("workspace", search.view().workspace(), "models", List.copyOf(vectors.keySet()), "vectors",
					vectors, "limit", REACH * search.first()))
			.fetchAs(String.class)
			.all();
	}

	private Collection<String> passing(Statement statement) {
		return this.client.query(CypherLanguage.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(String.class)
			.all();
	}

	private static Statement all(FactSearch search, int most) {
		Property recordedAt = FACT.property("recordedAt");
		return Cypher.match(FACT)
			.where(FACT.property("workspace")
				.eq(Cypher.anonParameter(search.view().workspace()))
				.and(recordedAt.isNotNull())
				.and(FACT.property("id").isNotNull())
				.and(search.filter().toCypher()))
			.returning(FACT.property("id").as("id"))
			.orderBy(FACT.property("workspace").descending(), recordedAt.descending(), FACT.property("id").descending())
			.limit(most)
			.build();
	}

	// A filter knows the observer as a value of the parent whose list is read.
	private static Statement held(View.Witnessed view, FactSearch search) {
		Property observed = FactListings.REPRESENTATION.property("observed");
		String about = search.about();
		return Cypher.unwind(Cypher.listOf(Cypher.mapOf("observer", Cypher.anonParameter(view.peer()))))
			.as("parent")
			.match(INCLUDES)
			.where(FactListings.REPRESENTATION.property("workspace")
				.eq(Cypher.anonParameter(view.workspace()))
				.and(FactListings.REPRESENTATION.property("observer").eq(Cypher.anonParameter(view.peer())))
				.and((about != null) ? observed.eq(Cypher.anonParameter(about)) : observed.isNotNull())
				.and(INCLUDES.property("until").isNull())
				.and(search.filter().toCypher()))
			.returning(FACT.property("id").as("id"))
			.orderBy(INCLUDES.property("since").descending())
			.limit(MOST)
			.build();
	}

}
