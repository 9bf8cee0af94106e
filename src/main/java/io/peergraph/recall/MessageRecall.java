package io.peergraph.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.graph.CypherLanguage;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Brings together what is found by words and by meaning, and ranks it. In a small scope
 * every message is compared; in a large one indexes choose what is.
 */
@Repository
class MessageRecall {

	/** How many messages of each leg are compared; more gained nothing. */
	static final int CANDIDATES = 200;

	/** With a filter that lets little through, so many are looked at in the end. */
	private static final int MOST_NEIGHBOURS = 12_800;

	/** What shares no word with the question must be at least so much alike. */
	static final double ALIKE = 0.2;

	private final Neo4jClient client;

	private final ViewScan survey;

	private final FullTextSearch text;

	private final VectorSearch vector;

	private final QueryEmbedding embedding;

	MessageRecall(Neo4jClient client, ViewScan survey, FullTextSearch text, VectorSearch vector,
			QueryEmbedding embedding) {
		this.client = client;
		this.survey = survey;
		this.text = text;
		this.vector = vector;
		this.embedding = embedding;
	}

	List<MessageHit> find(Search search, String query, int most) {
		return Ranking.of(query, candidates(search, query), most);
	}

	// Who asks a question may quote what was said in other words, or spelt otherwise.
	List<Candidate> candidates(Search search, String query) {
		if (search.scope().isEmpty()) {
			return List.of();
		}
		List<Candidate> candidates = matches(search, query);
		boolean insists = !search.words().phrases().isEmpty() && !search.words().literal();
		return (candidates.isEmpty() && insists && query.stripTrailing().endsWith("?"))
				? matches(new Search(search.scope(), TextQuery.unquoted(query), search.filter()), query) : candidates;
	}

	private List<Candidate> matches(Search search, String query) {
		// Who quotes wants these words; what they mean need not be computed.
		Optional<QueryVector> meant = search.words().literal() ? Optional.empty() : this.embedding.meaning(query);
		return search.scope().small() ? compared(search, query, meant) : chosen(search, query, meant);
	}

	private List<Candidate> compared(Search search, String query, Optional<QueryVector> meant) {
		List<ViewScan.Entry> entries = this.survey.read(search);
		Map<String, Double> fits = new HashMap<>(ViewScan.fits(entries, query));
		Map<String, Double> meanings = meant.map((vector) -> this.vector.readSimilarities(keys(entries), vector))
			.orElseGet(Map::of);
		if (!search.words().phrases().isEmpty()) {
			// Each has a phrase that was wanted, of however common words.
			entries.forEach((entry) -> fits.putIfAbsent(entry.key(), Double.MIN_NORMAL));
		}
		Set<String> found = new LinkedHashSet<>(ViewScan.best(entries, fits, CANDIDATES));
		Set<String> worded = Set.copyOf(found);
		if (search.words().phrases().isEmpty()) {
			found.addAll(ViewScan.best(entries, meanings, CANDIDATES));
		}
		return candidates(load(search, found), worded, fits, meanings);
	}

	private static List<String> keys(List<ViewScan.Entry> entries) {
		return entries.stream().map(ViewScan.Entry::key).toList();
	}

	private List<Candidate> chosen(Search search, String query, Optional<QueryVector> meant) {
		Map<String, Double> byText = this.text.find(search, CANDIDATES);
		Map<String, Double> byMeaning = new HashMap<>();
		Map<String, Message> found = new HashMap<>(load(search, byText.keySet()));
		meant.ifPresent((vector) -> {
			if (search.words().phrases().isEmpty()) {
				found.putAll(near(search, vector, found.keySet(), byMeaning));
			}
			Set<String> without = new LinkedHashSet<>(found.keySet());
			without.removeAll(byMeaning.keySet());
			byMeaning.putAll(this.vector.readSimilarities(without, vector));
		});
		// What the index makes of the words depends on all that is in it.
		List<ViewScan.Entry> entries = found.values().stream().map(ViewScan.Entry::of).toList();
		return candidates(found, byText.keySet(), ViewScan.fits(entries, query), byMeaning);
	}

	// The scope is inside the index; a filter is not, so more are asked for until enough
	// pass or there are no more.
	private Map<String, Message> near(Search search, QueryVector vector, Set<String> known,
			Map<String, Double> likeness) {
		Map<String, Message> near = new HashMap<>();
		Map<String, Double> apart = this.vector.readSimilarities(this.survey.apart(search.scope()), vector);
		for (int most = CANDIDATES; most <= MOST_NEIGHBOURS; most *= 4) {
			Map<String, Double> found = nearest(search, vector, apart, most);
			Set<String> fresh = new LinkedHashSet<>(found.keySet());
			fresh.removeAll(likeness.keySet());
			fresh.removeAll(known);
			likeness.putAll(found);
			near.putAll(load(search, fresh));
			if (found.size() < most / 2 || near.size() >= CANDIDATES / 4 || !search.isFiltered()) {
				break;
			}
		}
		return near;
	}

	private Map<String, Double> nearest(Search search, QueryVector vector, Map<String, Double> apart, int most) {
		Map<String, Double> nearest = new HashMap<>(this.vector.find(search.scope(), vector, most));
		apart.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.forEach((one) -> nearest.put(one.getKey(), one.getValue()));
		return nearest;
	}

	private Map<String, Message> load(Search search, Set<String> keys) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		Statement statement = Cypher.unwind(Cypher.parameter("keys", List.copyOf(keys)))
			.as("key")
			.match(Messages.NODE.withProperties("id", Cypher.name("key")))
			.where(search.allows())
			.returning(Messages.NODE.project(Messages.COLUMNS.toArray()).as("message"))
			.build();
		Map<String, Message> loaded = new HashMap<>();
		this.client.query(CypherLanguage.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(Message.class)
			.mappedBy((types, row) -> Messages.toMessage(row.get("message"), search.scope().view()))
			.all()
			.stream()
			.filter((message) -> search.words().allows(message.content()))
			.forEach((message) -> loaded.put(message.key(), message));
		return loaded;
	}

	private static List<Candidate> candidates(Map<String, Message> found, Set<String> byText, Map<String, Double> fits,
			Map<String, Double> meanings) {
		List<Candidate> candidates = new ArrayList<>();
		found.forEach((key, message) -> {
			double vector = meanings.getOrDefault(key, 0.0);
			if (byText.contains(key) || vector >= ALIKE) {
				candidates.add(new Candidate(message, fits.getOrDefault(key, 0.0), vector));
			}
		});
		return candidates;
	}

}
