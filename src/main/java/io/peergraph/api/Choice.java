package io.peergraph.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a list of constants asks for. */
public final class Choice {

	private Choice() {
	}

	/**
	 * {@return the constants that are asked for}
	 * @param <E> what they are
	 * @param argument the name of the argument
	 * @param named those that a caller names, null for all
	 * @param all the constants there are
	 * @throws Refused when a caller names none: it would get nothing and not know why
	 */
	public static <E extends Enum<E>> Set<E> of(String argument, @Nullable List<E> named, Class<E> all) {
		if (named == null) {
			return EnumSet.allOf(all);
		}
		if (named.isEmpty()) {
			throw Refused.because(Code.INVALID_VALUE,
					argument + " must name at least one; leave it out for all of them", argument);
		}
		return EnumSet.copyOf(named);
	}

}
