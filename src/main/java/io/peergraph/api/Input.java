package io.peergraph.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gave to a mutation, as given: an explicit null is not the same as
 * nothing, and every value knows its path for the error.
 *
 * @param values by name; types are those of the schema
 * @param path where this object stands in the whole input
 */
public record Input(Map<String, @Nullable Object> values, List<String> path) {

	/**
	 * {@return the argument {@code input} of a mutation}
	 * @param environment of the mutation's field
	 */
	public static Input of(DataFetchingEnvironment environment) {
		Map<String, @Nullable Object> values = environment.getArgument("input");
		return new Input((values != null) ? values : Map.of(), List.of());
	}

	/**
	 * {@return all arguments of a field}
	 * @param environment of the field
	 */
	public static Input arguments(DataFetchingEnvironment environment) {
		return new Input(new HashMap<>(environment.getArguments()), List.of());
	}

	/**
	 * {@return whether the field was given, be it as null}
	 * @param field its name
	 */
	public boolean has(String field) {
		return this.values.containsKey(field);
	}

	/**
	 * {@return a value of one of the schema's scalar types, null when absent}
	 * @param <T> the type that the schema promises
	 * @param field its name
	 */
	@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
	public <T> @Nullable T value(String field) {
		return (T) this.values.get(field);
	}

	/**
	 * {@return a text that the schema requires}
	 * @param field its name
	 */
	public String text(String field) {
		Object value = this.values.get(field);
		if (value == null) {
			throw refuse(Code.REQUIRED, field + " is required", field);
		}
		return value.toString();
	}

	/**
	 * {@return a text that keeps the rule for names, in the form in which names are
	 * stored}
	 * @param field its name
	 */
	public String name(String field) {
		return NameRule.check(text(field), pathOf(field));
	}

	/**
	 * {@return the id in a field}
	 * @param field its name
	 * @param type the name of the GraphQL type of which it must be
	 * @throws Refused when it is none, or of something else
	 */
	public GlobalId id(String field, String type) {
		GlobalId id = GlobalId.decode(text(field), pathOf(field));
		if (!id.type().equals(type)) {
			throw refuse(Code.INVALID_ID, field + " is not the id of a " + type.toLowerCase(Locale.ROOT), field);
		}
		return id;
	}

	/**
	 * {@return the texts of a list, all of which keep the rule for names, in the form in
	 * which names are stored}
	 * @param field its name
	 */
	public List<String> names(String field) {
		return each(field, NameRule::check);
	}

	/**
	 * {@return what is read of each text of a list, nothing where it is absent; refused
	 * with what is wrong with any of them}
	 * @param <T> what is read
	 * @param field its name
	 * @param reader reads a text, given the path to it
	 */
	public <T> List<T> each(String field, BiFunction<String, String[], T> reader) {
		List<String> texts = list(field);
		return all(texts.size(), (index) -> reader.apply(texts.get(index), pathOf(field, Integer.toString(index))));
	}

	/**
	 * {@return a text, null when it is absent or blank}
	 * @param field its name
	 */
	public @Nullable String textOrNull(String field) {
		String text = value(field);
		return (text == null || text.isBlank()) ? null : text;
	}

	/**
	 * {@return a number from 1 on}
	 * @param field its name
	 * @param absent the number when none is given
	 * @param most the greatest that may be given
	 */
	public int number(String field, int absent, int most) {
		Integer given = value(field);
		int number = (given != null) ? given : absent;
		if (number < 1 || number > most) {
			throw refuse(Code.INVALID_VALUE, field + " must be from 1 to " + most + ", not " + number, field);
		}
		return number;
	}

	/**
	 * {@return a time, null when absent}
	 * @param field its name
	 */
	public @Nullable Instant time(String field) {
		OffsetDateTime moment = moment(field);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * {@return a time with the zone in which it was given, null when absent}
	 * @param field its name
	 */
	public @Nullable OffsetDateTime moment(String field) {
		Object value = this.values.get(field);
		return (value instanceof Instant time) ? time.atOffset(ZoneOffset.UTC) : (OffsetDateTime) value;
	}

	/**
	 * {@return the metadata, null when it was not given; an explicit null empties it}
	 * @param field its name
	 */
	public @Nullable Metadata metadata(String field) {
		if (!has(field)) {
			return null;
		}
		Object value = this.values.get(field);
		return (value != null) ? Metadata.of(value, pathOf(field)) : Metadata.EMPTY;
	}

	/**
	 * {@return an object below this one, an empty one when absent}
	 * @param field its name
	 */
	public Input object(String field) {
		Map<String, @Nullable Object> below = value(field);
		return new Input((below != null) ? below : Map.of(), List.of(pathOf(field)));
	}

	/**
	 * {@return the objects of a list below this one}
	 * @param field its name
	 */
	public List<Input> objects(String field) {
		List<Map<String, @Nullable Object>> below = list(field);
		return IntStream.range(0, below.size())
			.mapToObj((index) -> new Input(below.get(index), List.of(pathOf(field, Integer.toString(index)))))
			.toList();
	}

	/**
	 * {@return what is read of each of these; refused with what is wrong with any of
	 * them}
	 * @param <T> what is read
	 * @param inputs the objects of a list
	 * @param reader reads one of them
	 */
	public static <T> List<T> readAll(List<Input> inputs, Function<Input, T> reader) {
		return all(inputs.size(), (index) -> reader.apply(inputs.get(index)));
	}

	private static <T> List<T> all(int size, IntFunction<T> reader) {
		List<UserError> mistakes = new ArrayList<>();
		List<T> read = new ArrayList<>();
		for (int index = 0; index < size; index++) {
			try {
				read.add(reader.apply(index));
			}
			catch (Refused refused) {
				mistakes.addAll(refused.errors());
			}
		}
		if (!mistakes.isEmpty()) {
			throw new Refused(mistakes);
		}
		return read;
	}

	/**
	 * {@return a refusal that names a field of this object}
	 * @param code stable, for programs
	 * @param message for people
	 * @param field its name
	 */
	public Refused refuse(Code code, String message, String... field) {
		return Refused.because(code, message, pathOf(field));
	}

	/**
	 * {@return the path of a field of this object}
	 * @param field its name
	 */
	public String[] pathOf(String... field) {
		return Stream.concat(this.path.stream(), Stream.of(field)).toArray(String[]::new);
	}

	private <T> List<T> list(String field) {
		List<T> values = value(field);
		return (values != null) ? new ArrayList<>(values) : List.of();
	}

}
