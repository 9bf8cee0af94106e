package io.peergraph.recall;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.graph.CypherLanguage;
import io.peergraph.message.Messages;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Finds messages by their words. The scope is part of the query: the index is asked for
 * the sessions in sight only, and a hit that may not count is passed over before the hits
 * are counted, so ten hits are ten.
 */
@Repository
class FullTextSearch {

	// The index takes up to 1,024 terms in one query.
	private static final int MOST_SESSIONS_AT_ONCE = 500;

	private final Neo4jClient client;

	FullTextSearch(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return how well messages fit by their words, by key, those that fit best}
	 * @param search what to look for, and where
	 * @param most how many at most
	 */
	Map<String, Double> find(Search search, int most) {
		List<String> tokens = search.scope().tokens();
		return IntStream.range(0, Math.ceilDiv(tokens.size(), MOST_SESSIONS_AT_ONCE))
			.mapToObj((part) -> tokens.subList(part * MOST_SESSIONS_AT_ONCE,
					Math.min(tokens.size(), (part + 1) * MOST_SESSIONS_AT_ONCE)))
			.flatMap((part) -> ask(search, part, most).stream())
			.sorted(Comparator.comparingDouble(Found::score).reversed())
			.limit(most)
			.collect(Collectors.toMap(Found::message, Found::score, Math::max));
	}

	private List<Found> ask(Search search, List<String> tokens, int most) {
		Statement statement = statement(search, search.words().query(tokens), most);
		return List.copyOf(this.client.query(CypherLanguage.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(Found.class)
			.mappedBy((types, row) -> new Found(row.get("message").asString(), row.get("score").asDouble()))
			.all());
	}

	// The index gives the best hits first; an ORDER BY would read them all.
	private static Statement statement(Search search, String query, int most) {
		return Cypher.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf("message_words"), Cypher.parameter("query", query))
			.yield(Cypher.name("node").as("m"), Cypher.name("score").as("score"))
			.where(search.allows())
			.returning(Messages.NODE.property("id").as("message"), Cypher.name("score"))
			.limit(most)
			.build();
	}

	/** A message that fits. */
	private record Found(String message, double score) {
	}

}
