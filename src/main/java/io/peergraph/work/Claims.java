package io.peergraph.work;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.neo4j.driver.Record;

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

	private static final CypherFile DUE = CypherFile.named("work/due");

	private static final CypherFile CLAIM = CypherFile.named("work/claim");

	private static final CypherFile HEARTBEAT = CypherFile.named("work/heartbeat");

	private static final CypherFile RETRY = CypherFile.named("work/retry");

	private static final CypherFile PARK = CypherFile.named("work/park");

	private static final CypherFile RELEASE = CypherFile.named("work/release");

	private static final int CANDIDATES = 64;

	private static final int LONGEST_REASON = 1000;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final WorkUnits units;

	private final WorkProperties properties;

	private final Clock clock;

	Claims(Neo4jClient client, Transactions transactions, WorkUnits units, WorkProperties properties, Clock clock) {
		this.client = client;
		this.transactions = transactions;
		this.units = units;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * {@return the units that may be claimed, those that waited longest first}
	 * @param kinds what the caller can do
	 */
	List<String> due(Collection<WorkKind> kinds) {
		return List.copyOf(this.client.query(DUE)
			.bindAll(Map.of("kinds", kinds.stream().map(WorkKind::name).toList(), "most", CANDIDATES))
			.fetchAs(String.class)
			.all());
	}

	/**
	 * {@return a unit that nobody else has, empty when nothing is due}
	 * @param kinds what the caller can do
	 */
	Optional<Claim> next(Collection<WorkKind> kinds) {
		List<String> due = due(kinds);
		while (!due.isEmpty()) {
			Optional<Claim> claim = claim(due.get(ThreadLocalRandom.current().nextInt(due.size())));
			if (claim.isPresent()) {
				return claim;
			}
			due = due(kinds);
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
		this.client.query(HEARTBEAT)
			.bindAll(Map.of("claims", rows(claims), "lease", this.properties.lease().toMillis()))
			.run();
	}

	void release(Collection<Claim> claims) {
		this.client.query(RELEASE).bind(rows(claims)).to("claims").run();
	}

	/**
	 * Comes back later with the same step, since what failed was not its fault.
	 */
	void postpone(Claim claim) {
		retry(claim, claim.failures(), claim.span());
	}

	/**
	 * Comes back later; with one message at a time when the whole batch failed often
	 * enough.
	 */
	void retry(Claim claim) {
		boolean again = claim.failures() + 1 < this.properties.attempts();
		retry(claim, again ? claim.failures() + 1 : 0, again ? claim.span() : 1);
	}

	private void retry(Claim claim, int failures, int span) {
		this.client.query(RETRY)
			.bindAll(Map.of("key", claim.key().text(), "owner", claim.owner(), "fence", claim.fence(), "failures",
					failures, "span", span, "delay", this.properties.delay().toMillis()))
			.run();
	}

	boolean exhausted(Claim claim) {
		return claim.span() == 1 && claim.failures() + 1 >= this.properties.attempts();
	}

	/**
	 * Sets a message aside and goes on behind it.
	 */
	void park(Claim claim, long sequence, String reason) {
		this.transactions.write(() -> {
			this.units.complete(claim, sequence, 0);
			bury(claim, sequence, reason);
		});
	}

	private void bury(Claim claim, long sequence, String reason) {
		WorkKey key = claim.key();
		this.client.query(PARK)
			.bindAll(Map.of("key", key.text(), "kind", key.kind().name(), "workspace", key.workspace(), "session",
					key.session(), "subject", key.subject(), "sequence", sequence, "now",
					this.clock.instant().atZone(this.clock.getZone()), "reason",
					reason.substring(0, Math.min(reason.length(), LONGEST_REASON))))
			.run();
	}

	private static List<Map<String, Object>> rows(Collection<Claim> claims) {
		return claims.stream()
			.sorted(Comparator.comparing((claim) -> claim.key().text()))
			.map((claim) -> Map.<String, Object>of("key", claim.key().text(), "owner", claim.owner(), "fence",
					claim.fence()))
			.toList();
	}

	private static Claim toClaim(Record row) {
		WorkKey key = new WorkKey(WorkKind.valueOf(row.get("kind").asString()), row.get("workspace").asString(),
				row.get("session").asString(), row.get("subject").asString());
		return new Claim(key, row.get("cursor").asLong(), row.get("head").asLong(), row.get("span").asInt(),
				row.get("failures").asInt(), row.get("owner").asString(), row.get("fence").asLong());
	}

}
