package io.peergraph.recall;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.CypherLanguage;
import io.peergraph.language.Analyzer;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what lies in a scope message by message and picks the candidates. No index that
 * others share has a part in it: what fits is judged among what the scope has, so the
 * same scope gives the same whatever else is stored.
 */
@Repository
class ViewScan {

	private static final CypherFile SAID = CypherFile.named("recall/said");

	private static final CypherFile KEYS = CypherFile.named("recall/keys");

	/** The usual ones, as full-text indexes have them. */
	private static final double K1 = 1.2;

	private static final double B = 0.75;

	private final Neo4jClient client;

	ViewScan(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * A message that was looked at.
	 *
	 * @param key of the message
	 * @param author the name of whoever said it
	 * @param content what was said
	 */
	record Entry(String key, String author, String content) {

		static Entry of(Message message) {
			return new Entry(message.key(), message.author(), message.content());
		}

	}

	/**
	 * {@return all that a search may find in a small scope, in the order of the logs}
	 */
	List<Entry> read(Search search) {
		List<Entry> entries = List.copyOf(query(SAID, search.scope(), search.scope().parts()).fetchAs(Entry.class)
			.mappedBy((types, row) -> new Entry(row.get("id").asString(), row.get("author").asString(),
					row.get("content").asString()))
			.all());
		Set<String> allowed = search.isFiltered() ? allowed(search, entries) : Set.of();
		return entries.stream()
			.filter((entry) -> !search.isFiltered() || allowed.contains(entry.key()))
			.filter((entry) -> search.words().allows(entry.content()))
			.toList();
	}

	private Set<String> allowed(Search search, List<Entry> entries) {
		Statement statement = Cypher.unwind(Cypher.parameter("keys", entries.stream().map(Entry::key).toList()))
			.as("key")
			.match(Messages.NODE.withProperties("id", Cypher.name("key")))
			.where(search.allows())
			.returning(Cypher.name("key"))
			.build();
		return Set.copyOf(this.client.query(CypherLanguage.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(String.class)
			.all());
	}

	/**
	 * {@return the keys of the messages in those parts of a large scope for which no
	 * index is asked}
	 */
	Collection<String> apart(Scope scope) {
		return scope.apart().isEmpty() ? List.of() : query(KEYS, scope, scope.apart()).fetchAs(String.class).all();
	}

	private Neo4jClient.RunnableSpec query(CypherFile statement, Scope scope, List<Scope.Part> parts) {
		return this.client.query(statement)
			.bindAll(Map.of("workspace", scope.view().workspace(), "parts",
					parts.stream().map(Scope.Part::row).toList()));
	}

	/**
	 * {@return how well the words of each fit, judged among these alone, by key; nothing
	 * of those that share none}
	 * @param entries all of a scope, or those that are compared
	 * @param query what was asked
	 */
	static Map<String, Double> fits(List<Entry> entries, String query) {
		double[] contents = scores(entries, Entry::content, query);
		double[] authors = scores(entries, Entry::author, query);
		Map<String, Double> fits = new HashMap<>();
		for (int index = 0; index < contents.length; index++) {
			double score = contents[index] + authors[index];
			if (score > 0) {
				fits.put(entries.get(index).key(), score);
			}
		}
		return fits;
	}

	private static double[] scores(List<Entry> entries, Function<Entry, String> text, String query) {
		return new Bm25(Analyzer.sought(query), entries.stream().map(text).map(Analyzer::indexed).toList(), K1, B)
			.scores();
	}

	/**
	 * {@return the keys of those that fit best, where equal those said first}
	 * @param entries all of a scope
	 * @param fits how well they fit, by key
	 * @param most how many at most
	 */
	static Set<String> best(List<Entry> entries, Map<String, Double> fits, int most) {
		return entries.stream()
			.map(Entry::key)
			.filter(fits::containsKey)
			.sorted(Comparator.comparingDouble((key) -> -fits.getOrDefault(key, 0.0)))
			.limit(most)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
