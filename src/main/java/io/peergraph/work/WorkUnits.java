package io.peergraph.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of work. A unit is a cursor over the log of a session; it is extended by the
 * transaction that stores messages, and moved on by the one that stores what came of
 * them.
 */
@Repository
public class WorkUnits {

	private static final CypherFile AGAIN = CypherFile.named("work/again");

	private static final CypherFile LOCK = CypherFile.named("work/lock");

	private static final CypherFile ASIDE = CypherFile.named("work/aside");

	private static final CypherFile EXTEND = CypherFile.named("work/extend");

	private static final CypherFile COMPLETE = CypherFile.named("work/complete");

	private static final CypherFile FINISH = CypherFile.named("work/finish");

	private static final CypherFile FLUSH = CypherFile.named("work/flush");

	private static final CypherFile HOLD = CypherFile.named("work/hold");

	private static final CypherFile ONCE = CypherFile.named("work/once");

	private static final CypherFile REWIND = CypherFile.named("work/rewind");

	private static final CypherFile FORGET = CypherFile.named("work/forget");

	private static final CypherFile FORGET_PARKED = CypherFile.named("work/forget-parked");

	private static final CypherFile FORGET_UNIT = CypherFile.named("work/forget-unit");

	private static final CypherFile FORGET_MESSAGE = CypherFile.named("work/forget-message");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Wakeup wakeup;

	private final Map<WorkKind, BatchingDelay> paces;

	private final ObjectProvider<WorkHandler> handlers;

	WorkUnits(Neo4jClient client, Transactions transactions, Wakeup wakeup, ObjectProvider<BatchingDelay> paces,
			ObjectProvider<WorkHandler> handlers) {
		this.client = client;
		this.transactions = transactions;
		this.wakeup = wakeup;
		this.handlers = handlers;
		this.paces = paces.stream().collect(Collectors.toMap(BatchingDelay::kind, (delay) -> delay));
	}

	/**
	 * Gives units more to do, in one statement whatever their number, making those that
	 * are new. A kind that nobody handles is left out: its units start from the first
	 * message once somebody does.
	 * @param extensions what new messages bring, one per unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void extend(Collection<Extension> extensions) {
		Set<WorkKind> handled = handled();
		this.client.query(EXTEND)
			.bind(extensions.stream()
				.filter((extension) -> handled.contains(extension.key().kind()))
				.sorted(Comparator.comparing((extension) -> extension.key().text()))
				.map(this::row)
				.toList())
			.to("units")
			.run();
		this.wakeup.ringAfterCommit();
	}

	/**
	 * Lets units that stand for one thing each, not for a log, do it once more, soon. Who
	 * is at one of them is waited for, so this transaction sees what came of it from here
	 * on, and nobody does it again before this transaction ends.
	 * @param keys which units
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void again(Collection<WorkKey> keys) {
		Set<WorkKind> handled = handled();
		List<Map<String, Object>> units = rows(keys.stream().filter((key) -> handled.contains(key.kind())).toList());
		if (!units.isEmpty()) {
			this.client.query(AGAIN).bind(units).to("units").run();
			this.wakeup.ringAfterCommit();
		}
	}

	/**
	 * Keeps units from being worked on until this transaction ends.
	 * @param keys which units
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(Collection<WorkKey> keys) {
		if (!keys.isEmpty()) {
			this.client.query(LOCK).bind(rows(keys)).to("units").run();
		}
	}

	/**
	 * Lets a unit that stands for one thing do it once more, soon, unless it is still to
	 * do it: for what is asked for more often than it need be done.
	 * @param key which unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void once(WorkKey key) {
		if (handled().contains(key.kind())) {
			this.client.query(ONCE).bind(row(key)).to("unit").run();
			this.wakeup.ringAfterCommit();
		}
	}

	private static List<Map<String, Object>> rows(Collection<WorkKey> keys) {
		return keys.stream().distinct().sorted(Comparator.comparing(WorkKey::text)).map(WorkUnits::row).toList();
	}

	private static Map<String, Object> row(WorkKey key) {
		return Map.of("key", key.text(), "kind", key.kind().name(), "workspace", key.workspace(), "session",
				key.session(), "subject", key.subject());
	}

	private Set<WorkKind> handled() {
		return this.handlers.stream().map(WorkHandler::kind).collect(Collectors.toSet());
	}

	private Map<String, Object> row(Extension extension) {
		WorkKey key = extension.key();
		BatchingDelay delay = this.paces.getOrDefault(key.kind(), BatchingDelay.none(key.kind()));
		return Map.of("key", key.text(), "kind", key.kind().name(), "workspace", key.workspace(), "session",
				key.session(), "subject", key.subject(), "head", extension.head(), "tokens", extension.tokens(),
				"patience", delay.patience().toMillis(), "enough", delay.tokens());
	}

	/**
	 * Moves a claimed unit on and gives it back. The first thing to do in the transaction
	 * that writes what came of the step: it waits for whoever else has the unit.
	 * @param claim the unit
	 * @param cursor the sequence of the last message that is now done
	 * @param tokens how much text that was
	 * @throws FencedOut when the claim was lost, and the transaction must not go on
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void complete(Claim claim, long cursor, int tokens) {
		Map<String, Object> step = Map.of("key", claim.key().text(), "owner", claim.owner(), "fence", claim.fence(),
				"from", claim.cursor(), "cursor", cursor, "tokens", tokens);
		if (this.client.query(COMPLETE).bindAll(step).fetchAs(Boolean.class).one().isEmpty()) {
			throw new FencedOut(claim);
		}
		this.wakeup.ringAfterCommit();
	}

	/**
	 * Takes away a unit that will not be extended any more, in the transaction that
	 * {@linkplain #complete completed} it, if nothing is left to do.
	 * @param claim the unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void finish(Claim claim) {
		this.client.query(FINISH).bind(claim.key().text()).to("key").run();
	}

	/**
	 * Lets the work of a workspace that waits for more text run now. Returns at once.
	 * @param workspace the name of the workspace
	 */
	public void flush(String workspace) {
		this.transactions.write(() -> {
			this.client.query(FLUSH).bind(workspace).to("workspace").run();
			this.wakeup.ringAfterCommit();
		});
	}

	/**
	 * {@return the numbers of the messages that were set aside: what kept failing at one
	 * is to be spared it}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param from the number of the first message in question
	 * @param to the number of the last one
	 */
	public Set<Long> aside(String workspace, String session, long from, long to) {
		return Set.copyOf(this.client.query(ASIDE)
			.bindAll(Map.of("prefix", WorkKey.prefix(workspace, session), "from", from, "to", to))
			.fetchAs(Long.class)
			.all());
	}

	/**
	 * Keeps anybody from completing work of a session until this transaction ends. Who is
	 * at it has read what this transaction changes, and so loses the claim: the step is
	 * done again and sees what this transaction left.
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(String workspace, String session) {
		this.client.query(HOLD).bind(WorkKey.prefix(workspace, session)).to("prefix").run();
	}

	/**
	 * Lets a unit that has nothing left to do look at its newest message again, since
	 * what came of earlier ones is gone.
	 * @param key which unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void rewind(WorkKey key) {
		this.client.query(REWIND).bind(key.text()).to("key").run();
		this.wakeup.ringAfterCommit();
	}

	/**
	 * Removes the work of a workspace; whoever is at it loses the claim.
	 * @param workspace the name of the workspace
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String workspace) {
		forgetAll(WorkKey.prefix(workspace));
	}

	/**
	 * Removes the work of a session; whoever is at it loses the claim.
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String workspace, String session) {
		forgetAll(WorkKey.prefix(workspace, session));
	}

	private void forgetAll(String prefix) {
		this.client.query(FORGET).bind(prefix).to("prefix").run();
		this.client.query(FORGET_PARKED).bind(prefix).to("prefix").run();
	}

	/**
	 * Removes a unit; whoever is at it loses the claim.
	 * @param key which unit
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(WorkKey key) {
		this.client.query(FORGET_UNIT).bind(key.text()).to("key").run();
	}

	/**
	 * Removes what was set aside because of messages, and their replays. The units of
	 * their session are {@linkplain #hold held}.
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 * @param sequences the numbers of the messages
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String workspace, String session, Collection<Long> sequences) {
		this.client.query(FORGET_MESSAGE)
			.bindAll(Map.of("prefix", WorkKey.prefix(workspace, session), "sequences", List.copyOf(sequences)))
			.run();
	}

}
