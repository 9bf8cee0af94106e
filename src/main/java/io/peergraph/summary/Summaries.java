package io.peergraph.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.model.Tokens;
import io.peergraph.session.SessionId;
import io.peergraph.session.VisibleLog;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All summaries. None is ever overwritten, and each belongs to those who witnessed all
 * that it was made of.
 */
@Repository
public class Summaries {

	private static final CypherFile ADD = CypherFile.named("summary/add");

	private static final CypherFile BEFORE = CypherFile.named("summary/before");

	private static final CypherFile AROUND = CypherFile.named("summary/around");

	private final Neo4jClient client;

	private final TextRankSummariser summariser;

	private final Tokens tokens;

	private final Clock clock;

	Summaries(Neo4jClient client, TextRankSummariser summariser, Tokens tokens, Clock clock) {
		this.client = client;
		this.summariser = summariser;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * {@return by the session's name the newest summary of each kind that ends no later
	 * than that message, made only of what the view has}
	 * @param logs of sessions
	 * @param upTo the number of a message
	 * @param asOf only what was made by then, null for now
	 */
	public Map<String, List<Summary>> before(Collection<VisibleLog> logs, long upTo, @Nullable Instant asOf) {
		List<VisibleLog> all = List.copyOf(logs);
		List<Map<String, @Nullable Object>> asks = new ArrayList<>();
		all.forEach((visible) -> asks
			.add(ask(asks.size(), visible.session(), new Audience(visible.windows()), upTo, asOf)));
		Map<String, List<Summary>> found = new HashMap<>();
		read(asks).forEach((index, summaries) -> found.put(all.get(index).session().name(),
				summaries.stream().map((summary) -> seen(summary, all.get(index).view())).toList()));
		return found;
	}

	/**
	 * {@return of each audience the newest summary of each kind that ends no later than
	 * that message}
	 */
	Map<Audience, List<Summary>> before(SessionId session, List<Audience> audiences, long upTo) {
		List<Map<String, @Nullable Object>> asks = new ArrayList<>();
		audiences.forEach((audience) -> asks.add(ask(asks.size(), session, audience, upTo, null)));
		Map<Audience, List<Summary>> found = new HashMap<>();
		read(asks).forEach((index, summaries) -> found.put(audiences.get(index), summaries));
		return found;
	}

	/**
	 * {@return of each kind the newest summary that ends no later than that message, and
	 * the first that ends with it or later, made only of what the view has}
	 * @param visible of a session
	 * @param end the number of a message
	 */
	public List<Summary> around(VisibleLog visible, long end) {
		Audience audience = new Audience(visible.windows());
		return this.client.query(AROUND)
			.bindAll(Map.of("workspace", visible.session().workspace(), "session", visible.session().name(), "before",
					stretches(audience, 0, end), "after", stretches(audience, end, Long.MAX_VALUE)))
			.fetchAs(Summary.class)
			.mappedBy((types, row) -> toSummary(row.get("summary"), visible.view()))
			.all()
			.stream()
			.toList();
	}

	/**
	 * {@return a summary with only its most central sentences, in at most so many tokens}
	 * @param summary any
	 * @param most the most tokens
	 */
	public Summary shortened(Summary summary, int most) {
		String text = this.summariser.summarise(summary.text(), List.of(), most);
		return new Summary(summary.view(), summary.kind(), summary.upTo(), summary.message(), text,
				this.tokens.count(text), summary.madeBy(), summary.createdAt());
	}

	/**
	 * {@return whether it was kept: not when something was deleted meanwhile that it may
	 * tell of}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean add(NewSummary draft) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", draft.session().workspace());
		parameters.put("session", draft.session().name());
		parameters.put("tombstones", draft.tombstones());
		parameters.put("audience", draft.audience());
		parameters.put("kind", draft.kind().name());
		parameters.put("upTo", draft.upTo());
		parameters.put("message", draft.message());
		parameters.put("text", draft.text());
		parameters.put("tokenCount", this.tokens.count(draft.text()));
		parameters.put("generatedBy", draft.madeBy());
		parameters.put("now", this.clock.instant().atZone(ZoneOffset.UTC));
		return this.client.query(ADD).bindAll(parameters).fetchAs(Long.class).one().isPresent();
	}

	private Map<Integer, List<Summary>> read(List<Map<String, @Nullable Object>> asks) {
		Map<Integer, List<Summary>> found = new HashMap<>();
		this.client.query(BEFORE)
			.bind(asks)
			.to("asks")
			.fetchAs(Found.class)
			.mappedBy((types, row) -> Found.of(row))
			.all()
			.forEach((one) -> found.computeIfAbsent(one.index(), (_) -> new ArrayList<>()).add(one.summary()));
		return found;
	}

	private static Map<String, @Nullable Object> ask(int index, SessionId session, Audience audience, long upTo,
			@Nullable Instant asOf) {
		Map<String, @Nullable Object> ask = new HashMap<>();
		ask.put("index", index);
		ask.put("workspace", session.workspace());
		ask.put("session", session.name());
		ask.put("stretches", stretches(audience, 0, upTo));
		ask.put("asOf", Column.stored(asOf));
		return ask;
	}

	private static List<Map<String, Object>> stretches(Audience audience, long from, long upTo) {
		return audience.stretches()
			.stream()
			.filter((stretch) -> stretch.from() <= upTo && stretch.upTo() >= from)
			.map((stretch) -> Map.<String, Object>of("audience", stretch.audience(), "from",
					Math.max(from, stretch.from()), "upTo", Math.min(upTo, stretch.upTo())))
			.toList();
	}

	private static Summary seen(Summary summary, View view) {
		return new Summary(view, summary.kind(), summary.upTo(), summary.message(), summary.text(),
				summary.tokenCount(), summary.madeBy(), summary.createdAt());
	}

	private static Summary toSummary(Value summary, View view) {
		return new Summary(view, SummaryKind.valueOf(summary.get("kind").asString()), summary.get("upTo").asLong(),
				summary.get("message").asString(), summary.get("text").asString(), summary.get("tokenCount").asInt(),
				summary.get("generatedBy").asString(), summary.get("createdAt").asZonedDateTime().toInstant());
	}

	private record Found(int index, Summary summary) {

		static Found of(Record row) {
			Value summary = row.get("summary");
			return new Found(row.get("index").asInt(),
					toSummary(summary, View.of(summary.get("workspace").asString())));
		}

	}

}
