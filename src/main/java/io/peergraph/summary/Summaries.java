package io.peergraph.summary;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.Message;
import io.peergraph.model.Tokens;
import io.peergraph.session.Sight;
import io.peergraph.session.Window;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All summaries. None is ever overwritten. */
@Repository
public class Summaries {

	private static final CypherFile ADD = CypherFile.named("summary/add");

	private static final CypherFile BEFORE = CypherFile.named("summary/before");

	private static final CypherFile FROM = CypherFile.named("summary/from");

	private final Neo4jClient client;

	private final Gist gist;

	private final Tokens tokens;

	private final Clock clock;

	Summaries(Neo4jClient client, Gist gist, Tokens tokens, Clock clock) {
		this.client = client;
		this.gist = gist;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * {@return the newest summary of each kind that ends no later than that message, made
	 * only of what the view has}
	 * @param sight of a session
	 * @param upTo the number of a message
	 */
	public List<Summary> before(Sight sight, long upTo) {
		return before(List.of(sight), upTo).getOrDefault(sight.session().name(), List.of());
	}

	/**
	 * {@return by the session's name the newest summary of each kind that ends no later
	 * than that message, made only of what the view has}
	 * @param sights of sessions
	 * @param upTo the number of a message
	 */
	public Map<String, List<Summary>> before(Collection<Sight> sights, long upTo) {
		List<Map<String, Object>> asks = sights.stream()
			.map((sight) -> Map.<String, Object>of("workspace", sight.session().workspace(), "session",
					sight.session().name(), "upTo", Math.min(upTo, seenWhole(sight))))
			.toList();
		Map<String, View> views = new HashMap<>();
		sights.forEach((sight) -> views.put(sight.session().name(), sight.view()));
		Map<String, List<Summary>> found = new HashMap<>();
		this.client.query(BEFORE)
			.bind(asks)
			.to("asks")
			.fetchAs(Placed.class)
			.mappedBy((types, row) -> Placed.of(row, views))
			.all()
			.forEach((placed) -> found.computeIfAbsent(placed.session(), (_) -> new ArrayList<>())
				.add(placed.summary()));
		return found;
	}

	/**
	 * {@return the first summary of each kind that ends with that message or later, made
	 * only of what the view has}
	 * @param sight of a session
	 * @param from the number of a message
	 */
	public List<Summary> from(Sight sight, long from) {
		Map<String, View> views = Map.of(sight.session().name(), sight.view());
		return this.client.query(FROM)
			.bindAll(Map.of("workspace", sight.session().workspace(), "session", sight.session().name(), "from", from,
					"upTo", seenWhole(sight)))
			.fetchAs(Placed.class)
			.mappedBy((types, row) -> Placed.of(row, views))
			.all()
			.stream()
			.map(Placed::summary)
			.toList();
	}

	/**
	 * {@return a summary with only its most central lines, in at most so many tokens}
	 * @param summary any
	 * @param tokens the most
	 */
	public Summary shortened(Summary summary, int tokens) {
		String text = this.gist.of(summary.text(), List.of(), tokens);
		return new Summary(summary.view(), summary.kind(), summary.upTo(), summary.message(), text,
				this.tokens.count(text), summary.createdAt());
	}

	/**
	 * {@return whether it was kept: not when something it was made of was deleted
	 * meanwhile}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean add(Draft draft) {
		Message last = draft.messages().getLast();
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", last.session().workspace());
		parameters.put("session", last.session().name());
		parameters.put("kind", draft.kind().name());
		parameters.put("upTo", last.sequence());
		parameters.put("message", last.key());
		parameters.put("messages", draft.messages().stream().map(Message::key).toList());
		parameters.put("previous", Values.value(draft.previous().map(Summary::upTo).orElse(null)));
		parameters.put("text", draft.text());
		parameters.put("tokenCount", draft.tokenCount());
		parameters.put("now", this.clock.instant().atZone(ZoneOffset.UTC));
		return this.client.query(ADD).bindAll(parameters).fetchAs(Long.class).one().isPresent();
	}

	/**
	 * A summary to be kept.
	 *
	 * @param kind short or long
	 * @param previous the one it goes on from
	 * @param messages what was said since
	 * @param text the summary
	 * @param tokenCount its length
	 */
	record Draft(SummaryKind kind, Optional<Summary> previous, List<Message> messages, String text, int tokenCount) {
	}

	// A summary tells of all messages up to its end, so all of these must be in sight.
	private static long seenWhole(Sight sight) {
		if (sight.windows().isEmpty()) {
			return 0;
		}
		Window first = sight.windows().getFirst();
		return (first.fromSequence() <= 1) ? first.end() - 1 : 0;
	}

	private record Placed(String session, Summary summary) {

		static Placed of(Record row, Map<String, View> views) {
			Value summary = row.get("summary");
			String session = summary.get("session").asString();
			View view = views.getOrDefault(session, View.of(summary.get("workspace").asString()));
			return new Placed(session,
					new Summary(view, SummaryKind.valueOf(summary.get("kind").asString()), summary.get("upTo").asLong(),
							summary.get("message").asString(), summary.get("text").asString(),
							summary.get("tokenCount").asInt(), summary.get("createdAt").asZonedDateTime().toInstant()));
		}

	}

}
