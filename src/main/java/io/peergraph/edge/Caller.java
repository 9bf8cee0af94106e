package io.peergraph.edge;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for an answer. When it is gone, nothing more is fetched for it, and what is
 * being fetched is ended.
 */
final class Caller {

	/** Where the context of an execution has it. */
	static final String KEY = Caller.class.getName();

	private final Set<Thread> working = new HashSet<>();

	private final Consumer<Thread> interruption;

	private @Nullable ExecutionInput execution;

	private boolean gone;

	/**
	 * Somebody who waits.
	 * @param interruption ends what a thread does, and what it waits for
	 */
	Caller(Consumer<Thread> interruption) {
		this.interruption = interruption;
	}

	/**
	 * {@return whether nobody waits any more for what is being executed}
	 * @param context of the execution
	 */
	static boolean isGone(GraphQLContext context) {
		return context.get(KEY) instanceof Caller caller && caller.isGone();
	}

	synchronized boolean isGone() {
		return this.gone;
	}

	/**
	 * Lets an execution be stopped.
	 * @param input of the execution
	 * @return the same
	 */
	synchronized ExecutionInput waitsFor(ExecutionInput input) {
		input.getGraphQLContext().put(KEY, this);
		this.execution = input;
		if (this.gone) {
			input.cancel();
		}
		return input;
	}

	/** The caller is gone. */
	synchronized void leave() {
		this.gone = true;
		if (this.execution != null) {
			this.execution.cancel();
		}
		this.working.stream().filter((thread) -> !thread.equals(Thread.currentThread())).forEach(this.interruption);
	}

	/** This thread begins to work for the caller. */
	synchronized void begin() {
		this.working.add(Thread.currentThread());
		if (this.gone) {
			Thread.currentThread().interrupt();
		}
	}

	/** This thread has ended its work for the caller, and is not interrupted for it. */
	synchronized void end() {
		if (this.working.remove(Thread.currentThread()) && this.gone) {
			Thread.interrupted();
		}
	}

}
