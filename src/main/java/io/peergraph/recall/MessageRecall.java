package io.peergraph.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Brings together what is found by words and by meaning, and ranks it. */
@Repository
class MessageRecall {

	/** How many messages of each leg are compared; more gained nothing. */
	static final int CANDIDATES = 200;

	/** With a filter that lets little through, so many are looked at in the end. */
	private static final int MOST_NEIGHBOURS = 12_800;

	/** What shares no word with the question must be at least so much alike. */
	static final double ALIKE = 0.2;

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

	private final Neo4jClient client;

	private final TextLeg text;

	private final MeaningLeg meaning;

	private final Questions questions;

	MessageRecall(Neo4jClient client, TextLeg text, MeaningLeg meaning, Questions questions) {
		this.client = client;
		this.text = text;
		this.meaning = meaning;
		this.questions = questions;
	}

	List<MessageHit> find(Search search, String query, int most) {
		return Ranking.of(query, candidates(search, query), most);
	}

	// Who asks a question may quote what was said in other words, or spelt otherwise.
	List<Candidate> candidates(Search search, String query) {
		if (search.scope().isEmpty()) {
			return List.of();
		}
		List<Candidate> candidates = said(search, query);
		boolean insists = !search.words().phrases().isEmpty() && !search.words().literal();
		return (candidates.isEmpty() && insists && query.stripTrailing().endsWith("?"))
				? said(new Search(search.scope(), TextQuery.unquoted(query), search.filter()), query) : candidates;
	}

	private List<Candidate> said(Search search, String query) {
		Map<String, Double> byText = this.text.find(search, CANDIDATES);
		// Who quotes wants these words; what they mean need not be computed.
		Optional<Meaning> meant = search.words().literal() ? Optional.empty() : this.questions.meaning(query);
		Map<String, Double> byMeaning = new HashMap<>();
		Map<String, Message> found = new HashMap<>(load(search, byText.keySet()));
		meant.ifPresent((meaning) -> {
			if (search.words().phrases().isEmpty()) {
				found.putAll(near(search, meaning, found.keySet(), byMeaning));
			}
			Set<String> without = new LinkedHashSet<>(found.keySet());
			without.removeAll(byMeaning.keySet());
			byMeaning.putAll(this.meaning.of(without, meaning));
		});
		return candidates(found, byText, byMeaning);
	}

	// The scope is inside the index; a filter is not, so more are asked for until enough
	// pass or there are no more.
	private Map<String, Message> near(Search search, Meaning meaning, Set<String> known, Map<String, Double> likeness) {
		Map<String, Message> near = new HashMap<>();
		for (int most = CANDIDATES; most <= MOST_NEIGHBOURS; most *= 4) {
			Map<String, Double> found = this.meaning.find(search.scope(), meaning, most);
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
		this.client.query(RENDERER.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(Message.class)
			.mappedBy((types, row) -> Messages.toMessage(row.get("message"), search.scope().view()))
			.all()
			.stream()
			.filter((message) -> search.words().allows(message.content()))
			.forEach((message) -> loaded.put(message.key(), message));
		return loaded;
	}

	private static List<Candidate> candidates(Map<String, Message> found, Map<String, Double> byText,
			Map<String, Double> byMeaning) {
		List<Candidate> candidates = new ArrayList<>();
		found.forEach((key, message) -> {
			double text = byText.getOrDefault(key, 0.0);
			double meaning = byMeaning.getOrDefault(key, 0.0);
			if (text > 0 || meaning >= ALIKE) {
				candidates.add(new Candidate(message, text, meaning));
			}
		});
		return candidates;
	}

}
