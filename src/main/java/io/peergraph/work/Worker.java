package io.peergraph.work;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.peergraph.graph.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Does one step of work at a time. What is known here is in the ledger too: it may be
 * killed at any time.
 */
@Component
class Worker {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private final Claims claims;

	private final FailurePolicy policy;

	private final WorkMeters meters;

	private final ObjectProvider<WorkHandler> handlers;

	private final Set<Claim> held = ConcurrentHashMap.newKeySet();

	Worker(Claims claims, FailurePolicy policy, WorkMeters meters, ObjectProvider<WorkHandler> handlers) {
		this.claims = claims;
		this.policy = policy;
		this.meters = meters;
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
			this.meters.step(claim.key().kind(), () -> handle(claim, handler));
		}
		finally {
			this.held.remove(claim);
		}
	}

	// Also an error, such as a stack that overflows, may be the fault of one message.
	private Outcome handle(Claim claim, WorkHandler handler) {
		try {
			handler.handle(claim);
			return Outcome.DONE;
		}
		catch (FencedOut ex) {
			return fencedOut(claim);
		}
		catch (RuntimeException | Error ex) {
			return failed(claim, handler, ex);
		}
	}

	private Outcome failed(Claim claim, WorkHandler handler, Throwable problem) {
		try {
			Outcome outcome = this.policy.after(claim, handler, problem);
			// What was deleted in the middle of a step makes it fail in many ways, none
			// of which matters.
			return (outcome == Outcome.FENCED_OUT) ? fencedOut(claim) : logged(claim, problem, outcome);
		}
		catch (FencedOut ex) {
			return fencedOut(claim);
		}
	}

	private static Outcome fencedOut(Claim claim) {
		log.atInfo().addKeyValue("unit", claim.key().text()).addKeyValue("fence", claim.fence()).log("fenced out");
		return Outcome.FENCED_OUT;
	}

	private static Outcome logged(Claim claim, Throwable problem, Outcome outcome) {
		log.atWarn()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("failures", claim.failures() + 1)
			.addKeyValue("problem", Problem.of(problem))
			.addKeyValue("outcome", outcome)
			.log("step failed");
		return outcome;
	}

	Collection<Claim> held() {
		return Set.copyOf(this.held);
	}

}
