package io.peergraph.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.peergraph.access.AccessProperties;
import io.peergraph.access.Principal;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Notes what becomes of keys, counted by the hour, so that somebody who tries for long
 * fills nothing. What is older than it is kept for is forgotten as new things are noted.
 */
@Component
class AccessLog {

	private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

	private static final CypherFile NOTE = CypherFile.named("key/note");

	private static final CypherFile FORGET = CypherFile.named("key/forget-events");

	/** For how long refusals are counted together before they are stored. */
	private static final Duration GATHERED = Duration.ofMillis(500);

	/** After every hour there is. */
	private static final String END = "~";

	private final AccessEvents stored;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Clock clock;

	private final Duration kept;

	private final Map<Entry, Integer> gathered = new ConcurrentHashMap<>();

	private final AtomicBoolean storing = new AtomicBoolean();

	AccessLog(AccessEvents stored, Neo4jClient client, Transactions transactions, Clock clock,
			AccessProperties properties) {
		this.stored = stored;
		this.client = client;
		this.transactions = transactions;
		this.clock = clock;
		this.kept = properties.log();
	}

	/** What happened, in which hour. */
	private record Entry(Instant hour, AccessEventKind what, @Nullable String key, @Nullable String by) {

		Map<String, Object> row(int count) {
			Map<String, Object> row = new HashMap<>(Map.of("id", id(), "what", this.what.name(), "count", count));
			row.put("key", Objects.requireNonNullElse(this.key, Values.NULL));
			row.put("by", Objects.requireNonNullElse(this.by, Values.NULL));
			return row;
		}

		private String id() {
			return String.join(" ", this.hour.toString(), this.what.name(), Objects.requireNonNullElse(this.key, "-"),
					Objects.requireNonNullElse(this.by, "-"));
		}

	}

	/**
	 * Notes what somebody did to a key, in the transaction that does it.
	 * @param what it did
	 * @param key the id of the key
	 */
	void note(AccessEventKind what, String key) {
		store(Map.of(entry(what, key, Principal.current().key()), 1));
	}

	/**
	 * Notes that somebody was refused. It is stored a moment later.
	 * @param what it was refused for
	 * @param key the id of the key it came with, null where it is none of ours
	 */
	void refused(AccessEventKind what, @Nullable String key) {
		this.gathered.merge(entry(what, key, null), 1, Integer::sum);
		if (this.storing.compareAndSet(false, true)) {
			Thread.ofVirtual().name("access log").start(this::storeGathered);
		}
	}

	/**
	 * {@return what became of keys, newest hour first}
	 * @param before the id to begin before, null for the newest
	 * @param limit how many
	 */
	List<AccessEvent> list(@Nullable String before, int limit) {
		return this.transactions.readOnly(() -> this.stored
			.findByIdLessThanOrderByIdDesc(Objects.requireNonNullElse(before, END), Limit.of(limit)));
	}

	private Entry entry(AccessEventKind what, @Nullable String key, @Nullable String by) {
		return new Entry(this.clock.instant().truncatedTo(ChronoUnit.HOURS), what, key, by);
	}

	private void storeGathered() {
		try {
			Thread.sleep(GATHERED);
			this.storing.set(false);
			Map<Entry, Integer> taken = new HashMap<>();
			this.gathered.keySet().forEach((entry) -> {
				Integer count = this.gathered.remove(entry);
				if (count != null) {
					taken.put(entry, count);
				}
			});
			this.transactions.write(() -> store(taken));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.atWarn().setCause(ex).log("refusals not noted");
		}
	}

	private void store(Map<Entry, Integer> entries) {
		Instant now = this.clock.instant();
		List<Map<String, Object>> rows = entries.entrySet()
			.stream()
			.map((entry) -> entry.getKey().row(entry.getValue()))
			.sorted((one, other) -> String.valueOf(one.get("id")).compareTo(String.valueOf(other.get("id"))))
			.toList();
		this.client.query(NOTE).bindAll(Map.of("events", rows, "now", now.atZone(ZoneOffset.UTC))).run();
		this.client.query(FORGET).bind(now.minus(this.kept).toString()).to("before").run();
	}

}
