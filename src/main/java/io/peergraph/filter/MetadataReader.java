package io.peergraph.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.peergraph.api.Json;
import io.peergraph.filter.Criterion.OnMetadata;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of one key of metadata. */
final class MetadataReader {

	private final FilterReader filter;

	private final List<String> at;

	MetadataReader(FilterReader filter, List<String> at) {
		this.filter = filter;
		this.at = at;
	}

	List<Criterion> read(Map<?, ?> input) {
		List<String> path = path(input.get("key"));
		List<Criterion> all = new ArrayList<>();
		input.forEach((operator, operand) -> {
			if (!operator.equals("key") && !(operator.equals("exists") && operand == null)) {
				all.add(criterion(path, (String) operator, operand, FilterReader.inside(this.at, (String) operator)));
			}
		});
		return all;
	}

	private Criterion criterion(List<String> path, String name, @Nullable Object operand, List<String> here) {
		Operator operator = Operator.named(name).orElseThrow(() -> FilterReader.unknown(name, here));
		if (operand == null) {
			this.filter.count(1, here);
			FilterReader.refuseNull(operator, here);
			return new OnMetadata(path, operator, null);
		}
		Object value = Objects
			.requireNonNull(Json.clean(operand, (problem) -> FilterReader.refused("the value " + problem, here)));
		this.filter.count((operator == Operator.CONTAINS) ? parts(value) : 1, here);
		return new OnMetadata(path, operator, checked(operator, value, here));
	}

	private Object checked(Operator operator, Object value, List<String> here) {
		return switch (operator) {
			case EQ, NE -> value;
			case CONTAINS -> require(value, NestedParts.depth(value) <= NestedParts.DEEPEST,
					"has lists within lists, more than " + NestedParts.DEEPEST + " deep", here);
			case GT, GTE, LT, LTE -> require(value, value instanceof Number || value instanceof String,
					operator + " compares numbers, texts and dates", here);
			case IN -> withoutNull(this.filter.values(value, here), here);
			case ICONTAINS -> require(value, value instanceof String, "must be a text", here);
			case EXISTS -> require(value, value instanceof Boolean, "must be true or false", here);
		};
	}

	private static List<?> withoutNull(List<?> values, List<String> here) {
		if (values.contains(null)) {
			throw FilterReader.refused("in cannot compare with null", here);
		}
		return values;
	}

	private static Object require(Object value, boolean right, String rule, List<String> here) {
		if (!right) {
			throw FilterReader.refused(rule, here);
		}
		return value;
	}

	// A dot leads into an object, unless a backslash takes its meaning away.
	private List<String> path(@Nullable Object key) {
		List<String> here = FilterReader.inside(this.at, "key");
		if (!(key instanceof String text)) {
			throw FilterReader.refused("must be a text", here);
		}
		List<StringBuilder> keys = new ArrayList<>(List.of(new StringBuilder()));
		String clean = Json.clean(text);
		for (int index = 0; index < clean.length(); index++) {
			char character = clean.charAt(index);
			if (character == '.') {
				keys.add(new StringBuilder());
			}
			else if (character == '\\' && index + 1 < clean.length()) {
				index++;
				keys.getLast().append(clean.charAt(index));
			}
			else {
				keys.getLast().append(character);
			}
		}
		if (keys.stream().anyMatch(StringBuilder::isEmpty)) {
			throw FilterReader.refused("must name a key, or several with a dot between them", here);
		}
		return keys.stream().map(StringBuilder::toString).toList();
	}

	private static int parts(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> 1 + parts(object.values());
			case Collection<?> list -> 1 + list.stream().mapToInt(MetadataReader::parts).sum();
			case null, default -> 1;
		};
	}

}
