package io.peergraph.work;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Claims on units of work. All times are the database's own, of the moment: workers whose
 * clocks differ, and transactions that waited for a lock, agree on when a lease ends.
 */
@Repository
@EnableConfigurationProperties(WorkProperties.class)
class Claims {

	private static final CypherFile CLAIM = CypherFile.named("work/claim");

	private static final CypherFile HEARTBEAT = CypherFile.named("work/heartbeat");

	private static final CypherFile RETRY = CypherFile.named("work/retry");

	private static final CypherFile RELEASE = CypherFile.named("work/release");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final FairSchedule schedule;

	private final WorkProperties properties;

	Claims(Neo4jClient client, Transactions transactions, FairSchedule schedule, WorkProperties properties) {
		this.client = client;
		this.transactions = transactions;
		this.schedule = schedule;
		this.properties = properties;
	}

	/**
	 * {@return a unit that nobody else has, empty when nothing is due}
	 * @param kinds what the caller can do
	 */
	Optional<Claim> next(Collection<WorkKind> kinds) {
		Optional<String> due = this.schedule.next(kinds);
		while (due.isPresent()) {
			Optional<Claim> claim = claim(due.get());
			if (claim.isPresent()) {
				return claim;
			}
			due = this.schedule.next(kinds);
		}
		return Optional.empty();
	}

	/**
	 * {@return that unit, unless somebody else was faster}
	 * @param key one of those that are due
	 */
	Optional<Claim> claim(String key) {
		String owner = UUID.randomUUID().toString();
		return this.transactions.write(() -> this.client.query(CLAIM)
			.bindAll(Map.of("key", key, "owner", owner, "lease", this.properties.lease().toMillis()))
			.fetchAs(Claim.class)
			.mappedBy((types, row) -> toClaim(row))
			.one());
	}

	void heartbeat(Collection<Claim> claims) {
		Map<String, Object> alive = Map.of("claims", rows(claims), "lease", this.properties.lease().toMillis());
		this.transactions.write(() -> {
			this.client.query(HEARTBEAT).bindAll(alive).run();
		});
	}

	void release(Collection<Claim> claims) {
		this.transactions.write(() -> {
			this.client.query(RELEASE).bind(rows(claims)).to("claims").run();
		});
	}

	/**
	 * Comes back later with the same step, since what failed was not its fault;
	 * {@return whether the claim still held}
	 */
	boolean postpone(Claim claim, Duration atLeast) {
		return retry(claim,
				values(claim.failures(), claim.span(), claim.suspect() ? claim.head() : null, false, atLeast));
	}

	/**
	 * Comes back later with the same step, one failure richer;
	 * {@return whether the claim
	 * still held}
	 */
	boolean retry(Claim claim) {
		return retry(claim, values(claim.failures() + 1, claim.span(), claim.suspect() ? claim.head() : null, false,
				Duration.ZERO));
	}

	/**
	 * Comes back soon with fewer messages;
	 * {@return whether the claim still held}
	 * @param suspectTo the last message of the step that failed
	 */
	boolean narrow(Claim claim, int span, long suspectTo) {
		return retry(claim, values(0, span, suspectTo, true, Duration.ZERO));
	}

	private boolean retry(Claim claim, Map<String, Object> values) {
		values.putAll(Map.of("key", claim.key().text(), "owner", claim.owner(), "fence", claim.fence()));
		return this.transactions
			.write(() -> this.client.query(RETRY).bindAll(values).fetchAs(Boolean.class).one().isPresent());
	}

	private Map<String, Object> values(int failures, int span, @Nullable Long suspectTo, boolean narrowed,
			Duration atLeast) {
		Map<String, Object> values = new HashMap<>(Map.of("failures", failures, "span", span, "narrowed", narrowed,
				"atLeast", atLeast.toMillis(), "delay", this.properties.delay().toMillis()));
		values.put("suspectTo", Values.value(suspectTo));
		return values;
	}

	private static List<Map<String, Object>> rows(Collection<Claim> claims) {
		return claims.stream()
			.sorted(Comparator.comparing((claim) -> claim.key().text()))
			.map((claim) -> Map.<String, Object>of("key", claim.key().text(), "owner", claim.owner(), "fence",
					claim.fence()))
			.toList();
	}

	static Claim toClaim(Record row) {
		Value replayed = row.get("replayed");
		WorkKey key = new WorkKey(WorkKind.valueOf(row.get("kind").asString()), row.get("workspace").asString(),
				row.get("session").asString(), row.get("subject").asString(), Column.number(replayed));
		return new Claim(key, row.get("cursor").asLong(), row.get("head").asLong(), row.get("span").asInt(),
				row.get("suspect").asBoolean(), row.get("failures").asInt(), row.get("owner").asString(),
				row.get("fence").asLong());
	}

}
