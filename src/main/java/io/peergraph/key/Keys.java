package io.peergraph.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.peergraph.access.Keyring;
import io.peergraph.access.Means;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All access keys. */
@Component
class Keys implements Keyring {

	private static final Logger log = LoggerFactory.getLogger(Keys.class);

	private static final CypherFile REVOKE = CypherFile.named("key/revoke");

	private static final CypherFile REVOKE_MADE = CypherFile.named("key/revoke-made");

	private static final CypherFile TOUCH = CypherFile.named("key/touch");

	/** How long a key that another process revoked may still be good here. */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final Duration TOUCHED = Duration.ofMinutes(1);

	private static final int MOST = 10_000;

	private final AccessKeys stored;

	private final AccessLog events;

	private final Tickets tickets;

	private final IssuedTokens tokens;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Clock clock;

	private final Cache<String, Optional<AccessKey>> known = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MOST)
		.build();

	private final Cache<String, Boolean> touched = Caffeine.newBuilder()
		.expireAfterWrite(TOUCHED)
		.maximumSize(MOST)
		.build();

	Keys(AccessKeys stored, AccessLog events, Tickets tickets, IssuedTokens tokens, Neo4jClient client,
			Transactions transactions, Clock clock) {
		this.stored = stored;
		this.events = events;
		this.tickets = tickets;
		this.tokens = tokens;
		this.client = client;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * A key that was made just now.
	 *
	 * @param key as it is stored
	 * @param text as its holder has it; nobody can be told it again
	 */
	record Made(AccessKey key, KeyText text) {
	}

	/**
	 * {@return a key that did not exist before}
	 * @param wanted what it is to let its holder do
	 */
	Made make(NewKey wanted) {
		KeyText text = KeyText.fresh();
		NewKey lasting = wanted.until(Principal.current().until());
		AccessKey key = this.transactions.write(() -> {
			AccessKey made = this.stored.save(lasting.stored(text, Principal.current().key(), this.clock.instant()));
			this.events.note(AccessEventKind.MADE, made.id());
			return made;
		});
		log.atInfo().addKeyValue("key", key.id()).addKeyValue("kind", key.kind()).log("access key made");
		return new Made(key, text);
	}

	/**
	 * {@return a key that lets its holder do the same as another, which is revoked}
	 * @param key the other one
	 * @throws Refused {@code INVALID_VALUE} when the other one is not valid
	 */
	Made rotate(AccessKey key) {
		if (!key.isValid(this.clock.instant())) {
			throw Refused.because(Code.INVALID_VALUE, "The key is no longer valid; make another one", "id");
		}
		return this.transactions.write(() -> {
			Made made = make(NewKey.like(key));
			revoke(key);
			return made;
		});
	}

	/**
	 * Lets nobody in with a key any more.
	 * @param key which one
	 */
	void revoke(AccessKey key) {
		this.transactions.write(() -> {
			this.client.query(REVOKE)
				.bindAll(Map.of("id", key.id(), "now", this.clock.instant().atZone(ZoneOffset.UTC)))
				.run();
			this.events.note(AccessEventKind.REVOKED, key.id());
		});
		this.known.invalidate(key.id());
		log.atInfo().addKeyValue("key", key.id()).log("access key revoked");
	}

	/**
	 * Lets nobody in with the keys that were made with a key, and with those made with
	 * them, valid or not.
	 * @param key which one
	 */
	void revokeMade(AccessKey key) {
		Set<String> all = this.transactions.write(() -> {
			Set<String> found = new HashSet<>(Set.of(key.id()));
			Set<String> makers = Set.of(key.id());
			while (!makers.isEmpty()) {
				Set<String> made = revokeMade(makers);
				made.removeAll(found);
				found.addAll(made);
				makers = made;
			}
			return found;
		});
		this.known.invalidateAll(all);
	}

	private Set<String> revokeMade(Set<String> makers) {
		Set<String> made = new HashSet<>();
		this.client.query(REVOKE_MADE)
			.bindAll(Map.of("makers", List.copyOf(makers), "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetch()
			.all()
			.forEach((row) -> {
				String id = String.valueOf(row.get("id"));
				made.add(id);
				if (Boolean.TRUE.equals(row.get("valid"))) {
					this.events.note(AccessEventKind.REVOKED, id);
				}
			});
		return made;
	}

	/**
	 * Lets nobody in any more whose key is gone, once it is.
	 * @param ids of keys that are deleted in this transaction
	 */
	void forgetAfterCommit(Set<String> ids) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Keys.this.known.invalidateAll(ids);
			}
		});
	}

	Optional<AccessKey> find(String id) {
		return this.transactions.readOnly(() -> this.stored.findById(id));
	}

	/**
	 * {@return keys, valid or not, in the order of their ids}
	 * @param workspace the name of the workspace they are for, null for all
	 * @param after the id to begin after, empty for the first
	 * @param limit how many
	 */
	List<AccessKey> list(@Nullable String workspace, String after, int limit) {
		return this.transactions.readOnly(() -> (workspace == null)
				? this.stored.findByIdGreaterThanOrderById(after, Limit.of(limit)) : this.stored
					.findByWorkspaceAndIdGreaterThanOrderByWorkspaceAscIdAsc(workspace, after, Limit.of(limit)));
	}

	@Override
	public Principal holder(String text) {
		Optional<KeyText> sent = KeyText.read(text);
		if (sent.isEmpty()) {
			Principal holder = this.tokens.holder(text);
			if (holder.equals(Principal.NOBODY)) {
				this.events.refused(AccessEventKind.UNAUTHENTICATED, null);
			}
			return holder;
		}
		Optional<AccessKey> key = known(sent.get().id());
		boolean matches = sent.get().matches(key.map(AccessKey::hash));
		if (key.isEmpty() || !matches || !key.get().isValid(this.clock.instant())) {
			this.events.refused(AccessEventKind.UNAUTHENTICATED, key.map(AccessKey::id).orElse(null));
			return Principal.NOBODY;
		}
		touch(key.get().id());
		return key.get().principal();
	}

	@Override
	public void refused(Principal principal) {
		this.events.refused(AccessEventKind.FORBIDDEN, principal.key());
	}

	@Override
	public Principal bearer(String ticket) {
		Optional<AccessKey> key = this.tickets.key(ticket).flatMap(this::known);
		if (key.isEmpty() || !key.get().isValid(this.clock.instant())) {
			this.events.refused(AccessEventKind.UNAUTHENTICATED, key.map(AccessKey::id).orElse(null));
			return Principal.NOBODY;
		}
		return key.get().principal().byTicket();
	}

	@Override
	public boolean isValid(Principal principal) {
		Instant now = this.clock.instant();
		Instant until = principal.until();
		String key = principal.key();
		return (until == null || now.isBefore(until)) && (key == null || principal.means() == Means.TOKEN
				|| known(key).filter((found) -> found.isValid(now)).isPresent());
	}

	private Optional<AccessKey> known(String id) {
		Optional<AccessKey> known = this.known.getIfPresent(id);
		if (known == null) {
			known = find(id);
			this.known.put(id, known);
		}
		return known;
	}

	// Nobody waits for it, and it is no reason to let nobody in.
	private void touch(String id) {
		if (this.touched.asMap().putIfAbsent(id, true) == null) {
			Thread.ofVirtual().name("touch key").start(() -> {
				try {
					Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
					parameters.put("now", this.clock.instant().atZone(ZoneOffset.UTC));
					this.transactions.write(() -> this.client.query(TOUCH).bindAll(parameters).run());
				}
				catch (RuntimeException ex) {
					log.atDebug().addKeyValue("key", id).setCause(ex).log("use of a key not noted");
				}
			});
		}
	}

}
