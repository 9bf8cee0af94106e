package io.peergraph.edge;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Caller} which threads work for it: those into which the context of its
 * execution is carried.
 */
final class CallerAccessor implements ThreadLocalAccessor<Caller> {

	private static final ThreadLocal<@Nullable Caller> CALLER = new ThreadLocal<>();

	@Override
	public Object key() {
		return Caller.KEY;
	}

	@Override
	public @Nullable Caller getValue() {
		return CALLER.get();
	}

	@Override
	public void setValue(Caller caller) {
		change(caller);
	}

	@Override
	public void setValue() {
		change(null);
	}

	private static void change(@Nullable Caller next) {
		Caller last = CALLER.get();
		if (last == next) {
			return;
		}
		if (last != null) {
			last.end();
		}
		CALLER.set(next);
		if (next != null) {
			next.begin();
		}
	}

}
