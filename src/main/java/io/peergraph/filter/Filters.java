package io.peergraph.filter;

import java.util.List;
import java.util.Map;

import io.peergraph.api.Refused;
import org.jspecify.annotations.Nullable;

/** Filters as callers write them. */
public final class Filters {

	private Filters() {
	}

	/**
	 * {@return the filter of a GraphQL argument} Siblings are all required; {@code and},
	 * {@code or} and {@code not} nest up to five levels; an empty one of them asks
	 * nothing.
	 * @param input the raw value of an input such as {@code PeerFilter}; nothing is
	 * {@link Filter#NONE}
	 * @param fields what may be asked
	 * @param path to the argument, for errors; {@code filter} when left out
	 * @throws Refused with {@code INVALID_FILTER} and the path to what cannot be
	 * understood
	 */
	public static Filter read(@Nullable Map<String, ?> input, Fields fields, String... path) {
		if (input == null) {
			return Filter.NONE;
		}
		List<String> at = (path.length == 0) ? List.of("filter") : List.of(path);
		Criterion criterion = new FilterReader(fields).read(input, at);
		return criterion.equals(Criterion.ALWAYS) ? Filter.NONE : new Filter(criterion, fields);
	}

}
