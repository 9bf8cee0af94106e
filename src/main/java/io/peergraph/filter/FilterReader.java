package io.peergraph.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.filter.Criterion.And;
import io.peergraph.filter.Criterion.Not;
import io.peergraph.filter.Criterion.OnField;
import io.peergraph.filter.Criterion.Or;
import io.peergraph.filter.Fields.Field;
import org.jspecify.annotations.Nullable;

/** Reads one filter from the inputs of GraphQL. */
final class FilterReader {

	private static final int DEEPEST = 5;

	private static final int MOST_CRITERIA = 500;

	private static final int MOST_VALUES = 1_000;

	private final Fields fields;

	private int criteria;

	FilterReader(Fields fields) {
		this.fields = fields;
	}

	Criterion read(Map<?, ?> input, List<String> at) {
		return filter(input, at, 0);
	}

	// Nothing given is nothing asked, also when it is given as null.
	private Criterion filter(Map<?, ?> input, List<String> at, int depth) {
		List<Criterion> siblings = new ArrayList<>();
		input.forEach((key, value) -> {
			if (value != null) {
				siblings.addAll(sibling((String) key, value, inside(at, (String) key), depth));
			}
		});
		return and(siblings);
	}

	private List<Criterion> sibling(String key, Object value, List<String> at, int depth) {
		return switch (key) {
			case "and" -> filters(value, at, depth);
			case "or" -> any(filters(value, at, depth));
			case "not" -> filters(value, at, depth).stream().<Criterion>map(Not::new).toList();
			case "metadata" -> metadata(value, at);
			default -> field(key, value, at);
		};
	}

	private List<Criterion> filters(Object value, List<String> at, int depth) {
		List<?> inputs = list(value, at);
		if (depth == DEEPEST) {
			throw refused("and, or, not nest at most " + DEEPEST + " levels", at);
		}
		List<Criterion> filters = new ArrayList<>();
		for (int index = 0; index < inputs.size(); index++) {
			List<String> here = inside(at, String.valueOf(index));
			filters.add(filter(object(inputs.get(index), here), here, depth + 1));
		}
		return filters;
	}

	private List<Criterion> metadata(Object value, List<String> at) {
		if (!this.fields.hasMetadata()) {
			throw unknown("metadata", at);
		}
		List<?> inputs = list(value, at);
		List<Criterion> all = new ArrayList<>();
		for (int index = 0; index < inputs.size(); index++) {
			List<String> here = inside(at, String.valueOf(index));
			all.addAll(new MetadataReader(this, here).read(object(inputs.get(index), here)));
		}
		return all;
	}

	private List<Criterion> field(String name, Object value, List<String> at) {
		Field field = this.fields.field(name).orElseThrow(() -> unknown(name, at));
		if (field.kind() == Kind.FLAG) {
			count(1, at);
			return List.of(new OnField(name, Operator.EQ, convert(field.kind(), value, at)));
		}
		List<Criterion> all = new ArrayList<>();
		object(value, at).forEach((operator, operand) -> all
			.addAll(onField(name, field.kind(), (String) operator, operand, inside(at, (String) operator))));
		return all;
	}

	private List<Criterion> onField(String name, Kind kind, String operator, @Nullable Object operand,
			List<String> at) {
		count(1, at);
		if (operator.equals("isNull")) {
			return isNull(name, operand, at);
		}
		Operator known = Operator.named(operator).filter(kind::allows).orElseThrow(() -> unknown(operator, at));
		return List.of(new OnField(name, known, operand(kind, known, operand, at)));
	}

	private static List<Criterion> isNull(String name, @Nullable Object value, List<String> at) {
		return switch (value) {
			case null -> List.of();
			case Boolean isNull -> List.of(new OnField(name, isNull ? Operator.EQ : Operator.NE, null));
			default -> throw refused("must be true or false", at);
		};
	}

	private @Nullable Object operand(Kind kind, Operator operator, @Nullable Object operand, List<String> at) {
		if (operand == null) {
			refuseNull(operator, at);
			return null;
		}
		if (operator == Operator.IN) {
			return values(operand, at).stream().map((value) -> convert(kind, value, at)).toList();
		}
		return convert(kind, operand, at);
	}

	private static Object convert(Kind kind, @Nullable Object value, List<String> at) {
		if (value == null) {
			throw refused("must be " + kind, at);
		}
		return kind.convert(value).orElseThrow(() -> refused("must be " + kind, at));
	}

	static void refuseNull(Operator operator, List<String> at) {
		if (operator != Operator.EQ && operator != Operator.NE) {
			throw refused(operator + " cannot compare with null", at);
		}
	}

	List<?> values(Object value, List<String> at) {
		List<?> values = list(value, at);
		if (values.size() > MOST_VALUES) {
			throw refused("has " + values.size() + " values, at most " + MOST_VALUES + " are allowed", at);
		}
		return values;
	}

	void count(int more, List<String> at) {
		this.criteria += more;
		if (this.criteria > MOST_CRITERIA) {
			throw refused("the filter asks for more than " + MOST_CRITERIA + " things", at);
		}
	}

	static List<String> inside(List<String> at, String key) {
		List<String> inside = new ArrayList<>(at);
		inside.add(key);
		return List.copyOf(inside);
	}

	static Refused unknown(String name, List<String> at) {
		return refused("there is no " + name + " to filter by here", at);
	}

	static Refused refused(String problem, List<String> at) {
		return Refused.because(Code.INVALID_FILTER, String.join(".", at) + ": " + problem, at.toArray(String[]::new));
	}

	private static Criterion and(List<Criterion> all) {
		List<Criterion> asking = all.stream().filter((one) -> !one.equals(Criterion.ALWAYS)).toList();
		return (asking.size() == 1) ? asking.getFirst() : new And(asking);
	}

	private static List<Criterion> any(List<Criterion> filters) {
		return filters.isEmpty() ? List.of() : List.of(new Or(filters));
	}

	private static Map<?, ?> object(@Nullable Object value, List<String> at) {
		if (value instanceof Map<?, ?> object) {
			return object;
		}
		throw refused("must be an object", at);
	}

	private static List<?> list(Object value, List<String> at) {
		if (value instanceof Collection<?> list) {
			return new ArrayList<>(list);
		}
		throw refused("must be a list", at);
	}

}
