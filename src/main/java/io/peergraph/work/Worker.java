package io.peergraph.work;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Does one step of work at a time, and decides what becomes of a step that failed. What
 * is known here is in the ledger too: it may be killed at any time.
 */
@Component
class Worker {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private final Claims claims;

	private final ObjectProvider<WorkHandler> handlers;

	private final Set<Claim> held = ConcurrentHashMap.newKeySet();

	Worker(Claims claims, ObjectProvider<WorkHandler> handlers) {
		this.claims = claims;
		this.handlers = handlers;
	}

	/**
	 * {@return whether there was something to do}
	 */
	boolean step() {
		Map<WorkKind, WorkHandler> byKind = new EnumMap<>(WorkKind.class);
		this.handlers.forEach((handler) -> byKind.put(handler.kind(), handler));
		Optional<Claim> claim = this.claims.next(byKind.keySet());
		claim.ifPresent((ours) -> step(ours, byKind));
		return claim.isPresent();
	}

	private void step(Claim claim, Map<WorkKind, WorkHandler> byKind) {
		WorkHandler handler = byKind.get(claim.key().kind());
		if (handler == null) {
			throw new IllegalStateException("Nobody does " + claim.key().kind());
		}
		this.held.add(claim);
		try {
			handler.handle(claim);
		}
		catch (FencedOut ex) {
			log.atInfo().addKeyValue("unit", claim.key().text()).log("fenced out");
		}
		catch (RuntimeException ex) {
			failed(claim, handler, ex);
		}
		finally {
			this.held.remove(claim);
		}
	}

	private void failed(Claim claim, WorkHandler handler, RuntimeException problem) {
		String reason = problem.getClass().getSimpleName() + ": " + problem.getMessage();
		log.atWarn()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("failures", claim.failures() + 1)
			.addKeyValue("problem", problem.getClass().getSimpleName())
			.log("step failed");
		if (Faults.pass(problem)) {
			this.claims.postpone(claim);
		}
		else if (this.claims.exhausted(claim)) {
			this.claims.park(claim, handler.next(claim), reason);
		}
		else {
			this.claims.retry(claim);
		}
	}

	Collection<Claim> held() {
		return Set.copyOf(this.held);
	}

}
