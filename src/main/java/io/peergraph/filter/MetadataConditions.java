package io.peergraph.filter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.peergraph.api.MetadataEntries;
import io.peergraph.filter.Criterion.OnMetadata;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

import static io.peergraph.api.MetadataEntries.VALUE;

/** Criteria on metadata as questions about the list of {@link MetadataEntries}. */
final class MetadataConditions {

	private final Expression entries;

	private int variables;

	MetadataConditions(Expression entries) {
		this.entries = entries;
	}

	Condition condition(OnMetadata on) {
		Place place = new Place(MetadataEntries.place(on.path()));
		Object value = on.value();
		return switch (on.operator()) {
			case EQ -> equal(place, value);
			case NE -> equal(place, value).not();
			case IN -> in(place, Objects.requireNonNull((List<?>) value));
			case GT, GTE, LT, LTE -> ordered(place, on.operator(), value);
			case CONTAINS -> contains(place, value);
			case ICONTAINS -> containsIgnoringCase(place, (String) value);
			case EXISTS -> Boolean.TRUE.equals(value) ? starting(place, "") : starting(place, "").not();
		};
	}

	private Condition equal(Place place, @Nullable Object value) {
		Condition equal = has(place, MetadataEntries.token(value));
		return (value != null) ? equal : equal.or(starting(place, "").not());
	}

	private Condition in(Place place, List<?> values) {
		List<String> wanted = values.stream()
			.map((value) -> place.text() + VALUE + MetadataEntries.token(value))
			.toList();
		return any((entry) -> entry.in(Cypher.anonParameter(wanted)));
	}

	// The letter before the value keeps apart what cannot be compared.
	private Condition ordered(Place place, Operator operator, @Nullable Object value) {
		String token = MetadataEntries.token(value);
		Expression bound = place.value(token);
		return any((entry) -> entry.startsWith(place.value(token.substring(0, 1)))
			.and(Conditions.ordered(entry, operator, bound)));
	}

	private Condition contains(Place place, @Nullable Object part) {
		Condition whole = whole(place, part);
		return switch (part) {
			case List<?> _ -> whole;
			case Map<?, ?> object -> whole.or(NestedParts.ofElement(object).heldAt(place.text(), this.entries));
			case String text -> whole.or(hasElement(place, part))
				.or(texts(place, "s", (rest) -> rest.contains(Cypher.anonParameter(text))));
			case null, default -> whole.or(hasElement(place, part));
		};
	}

	private Condition whole(Place place, @Nullable Object part) {
		return NestedParts.areIn(part) ? NestedParts.of(part).heldAt(place.text(), this.entries) : holds(place, part);
	}

	private Condition containsIgnoringCase(Place place, @Nullable String text) {
		Expression lower = Cypher.toLower(Cypher.anonParameter(text));
		return texts(place, "s", (rest) -> Cypher.toLower(rest).contains(lower))
			.or(texts(place, "vs", (rest) -> Cypher.toLower(rest).eq(lower)));
	}

	// Each part of an object must be held where it is, each element of a list by some
	// element, whatever the order; all else must be equal.
	private Condition holds(Place place, @Nullable Object part) {
		return switch (part) {
			case Map<?, ?> object when object.isEmpty() -> starting(place, "o");
			case Map<?, ?> object -> all(object.entrySet()
				.stream()
				.map((inner) -> holds(place.inside((String) inner.getKey()), inner.getValue()))
				.toList());
			case List<?> list when list.isEmpty() -> starting(place, "a");
			case List<?> list -> all(list.stream().map((element) -> hasElement(place, element)).toList());
			case null, default -> has(place, MetadataEntries.token(part));
		};
	}

	private Condition hasElement(Place place, @Nullable Object element) {
		return has(place, "v" + MetadataEntries.token(element));
	}

	private Condition has(Place place, String token) {
		return place.value(token).in(this.entries);
	}

	private Condition starting(Place place, String letters) {
		return any((entry) -> entry.startsWith(place.value(letters)));
	}

	private Condition texts(Place place, String letters, Function<Expression, Condition> test) {
		Expression start = place.value(letters);
		return any((entry) -> entry.startsWith(start).and(test.apply(after(start, entry))));
	}

	private static Expression after(Expression start, Expression entry) {
		return Cypher.call("substring").withArgs(entry, Cypher.size(start)).asFunction();
	}

	private static Condition all(List<Condition> conditions) {
		return conditions.stream().reduce(Condition::and).orElse(Conditions.TRUE);
	}

	private Condition any(Function<Expression, Condition> test) {
		SymbolicName entry = Cypher.name("entry" + this.variables++);
		return Cypher.any(entry).in(this.entries).where(test.apply(entry));
	}

	/** Where a value is. */
	private record Place(String text) {

		Expression value(String token) {
			return Cypher.anonParameter(this.text + VALUE + token);
		}

		Place inside(String key) {
			return new Place(this.text + MetadataEntries.place(List.of(key)));
		}

	}

}
