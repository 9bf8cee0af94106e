package io.peergraph.limit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import io.peergraph.api.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What an answer has cost so far: the objects that were fetched for it, and its bytes.
 * What a query costs at most is known before, except for lists without pages and for
 * texts; this counts them as they come.
 */
public final class AnswerBudget implements InstrumentationState {

	// Quotes, colon and comma around a name and its value.
	private static final int AROUND = 6;

	private final AtomicLong objects = new AtomicLong();

	private final AtomicLong bytes = new AtomicLong();

	private final Limits limits;

	private volatile @Nullable GraphQLError exceeded;

	/**
	 * A budget of which nothing is spent.
	 * @param limits what may be spent
	 */
	public AnswerBudget(Limits limits) {
		this.limits = limits;
	}

	/** Begins anew, with the next event of a subscription. */
	public void renew() {
		this.objects.set(0);
		this.bytes.set(0);
	}

	/**
	 * Counts objects;
	 * {@return whether that was too much}
	 * @param count how many
	 */
	public boolean spendObjects(long count) {
		long spent = this.objects.addAndGet(count);
		return spent > this.limits.cost() && exceeded(Limit.FETCHED.error(spent, this.limits.cost()));
	}

	/**
	 * Counts what a field adds to the answer;
	 * {@return whether that was too much}
	 * @param name of the field
	 * @param value of the field, a scalar or a list of scalars
	 */
	public boolean spendBytes(String name, @Nullable Object value) {
		long spent = this.bytes.addAndGet(name.length() + AROUND + bytes(value));
		long limit = this.limits.answer().toBytes();
		return spent > limit && exceeded(Limit.ANSWER.error(spent, limit));
	}

	private boolean exceeded(GraphQLError error) {
		this.exceeded = error;
		return true;
	}

	/**
	 * {@return which limit was exceeded, if one was}
	 */
	public @Nullable GraphQLError exceeded() {
		return this.exceeded;
	}

	private static long bytes(@Nullable Object value) {
		return switch (value) {
			case null -> 4;
			case CharSequence text -> text.toString().getBytes(StandardCharsets.UTF_8).length;
			case Metadata metadata -> bytes(metadata.json());
			case Map<?, ?> object -> object.entrySet()
				.stream()
				.mapToLong((entry) -> AROUND + bytes(entry.getKey()) + bytes(entry.getValue()))
				.sum();
			case Collection<?> list -> list.stream().mapToLong((element) -> AROUND + bytes(element)).sum();
			default -> AROUND;
		};
	}

}
