package io.peergraph.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.filter.Criterion.OnMetadata;
import org.jspecify.annotations.NullUnmarked;

/**
 * What criteria on metadata mean, said once more, on plain values and without entries.
 */
@NullUnmarked
final class Evaluator {

	private Evaluator() {
	}

	static boolean isTrue(Criterion criterion, Map<String, ?> metadata) {
		return switch (criterion) {
			case Criterion.And and -> and.all().stream().allMatch((one) -> isTrue(one, metadata));
			case Criterion.Or or -> or.any().stream().anyMatch((one) -> isTrue(one, metadata));
			case Criterion.Not not -> !isTrue(not.untrue(), metadata);
			case OnMetadata on -> isTrue(on, find(on.path(), metadata));
			case Criterion.OnField on -> throw new IllegalArgumentException(on.field());
		};
	}

	private static Object find(List<String> path, Map<String, ?> metadata) {
		Object here = metadata;
		for (String key : path) {
			if (!(here instanceof Map<?, ?> object) || !object.containsKey(key)) {
				return Missing.MISSING;
			}
			here = object.get(key);
		}
		return here;
	}

	private static boolean isTrue(OnMetadata on, Object value) {
		Object operand = on.value();
		return switch (on.operator()) {
			case EQ -> isEqual(value, operand);
			case NE -> !isEqual(value, operand);
			case IN -> ((List<?>) operand).stream().anyMatch((one) -> equal(value, one));
			case GT -> comparable(value, operand) && compare(value, operand) > 0;
			case GTE -> comparable(value, operand) && compare(value, operand) >= 0;
			case LT -> comparable(value, operand) && compare(value, operand) < 0;
			case LTE -> comparable(value, operand) && compare(value, operand) <= 0;
			case CONTAINS -> contains(value, operand);
			case ICONTAINS -> containsIgnoringCase(value, ((String) operand).toLowerCase(Locale.ROOT));
			case EXISTS -> operand.equals(!(value instanceof Missing));
		};
	}

	private static boolean isEqual(Object value, Object operand) {
		return (operand == null) ? value == null || value instanceof Missing : equal(value, operand);
	}

	private static boolean equal(Object left, Object right) {
		if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
			return one.keySet().equals(other.keySet())
					&& one.keySet().stream().allMatch((key) -> equal(one.get(key), other.get(key)));
		}
		if (left instanceof List<?> one && right instanceof List<?> other) {
			return one.size() == other.size()
					&& IntStream.range(0, one.size()).allMatch((index) -> equal(one.get(index), other.get(index)));
		}
		if (comparable(left, right)) {
			return compare(left, right) == 0;
		}
		return (left == null) ? right == null : left.equals(right);
	}

	private static boolean comparable(Object left, Object right) {
		return (left instanceof Number && right instanceof Number)
				|| (left instanceof String one && right instanceof String other && (isDate(one) || !isDate(other)));
	}

	// Texts are in the order of their UTF-16 units, as in Neo4j and Java alike.
	// A text that is no date is not compared with a date, a date with such a text is.
	private static int compare(Object left, Object right) {
		if (left instanceof Number && right instanceof Number) {
			return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
		}
		String one = (String) left;
		String other = (String) right;
		return isDate(other) ? date(one).compareTo(date(other)) : one.compareTo(other);
	}

	private static boolean isDate(String text) {
		return text.length() >= 10 && text.charAt(4) == '-';
	}

	private static Instant date(String text) {
		if (text.length() == 10) {
			return OffsetDateTime.parse(text + "T00:00Z").toInstant();
		}
		return text.contains("T") ? OffsetDateTime.parse(text).toInstant()
				: LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
	}

	private static boolean contains(Object value, Object part) {
		if (holds(value, part)) {
			return true;
		}
		if (value instanceof String text && part instanceof String inner) {
			return text.contains(inner);
		}
		return value instanceof List<?> list && !(part instanceof List)
				&& list.stream().anyMatch((element) -> holds(element, part));
	}

	private static boolean holds(Object value, Object part) {
		if (part instanceof Map<?, ?> inner) {
			return value instanceof Map<?, ?> object && inner.entrySet()
				.stream()
				.allMatch((one) -> object.containsKey(one.getKey()) && holds(object.get(one.getKey()), one.getValue()));
		}
		if (part instanceof List<?> inner) {
			return value instanceof List<?> list
					&& inner.stream().allMatch((one) -> list.stream().anyMatch((element) -> holds(element, one)));
		}
		return equal(value, part);
	}

	private static boolean containsIgnoringCase(Object value, String part) {
		return switch (value) {
			case String text -> text.toLowerCase(Locale.ROOT).contains(part);
			case List<?> list -> list.stream()
				.anyMatch((element) -> element instanceof String text && text.toLowerCase(Locale.ROOT).equals(part));
			case null, default -> false;
		};
	}

	/** Stands for a value that is not there, unlike null. */
	private enum Missing {

		MISSING

	}

}
