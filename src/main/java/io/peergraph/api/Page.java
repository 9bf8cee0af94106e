package io.peergraph.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import graphql.language.Argument;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a connection is asked for: {@code size} items from one end of what lies
 * strictly between two cursors.
 *
 * @param size 1 to 100
 * @param backward whether they are counted from the end
 * @param after the key of the item before the first, if any
 * @param before the key of the item after the last, if any
 * @param list the name of the list, to which its cursors belong
 */
public record Page(int size, boolean backward, @Nullable Cursor after, @Nullable Cursor before, String list) {

	/** The size of a page when none is asked for. */
	public static final int DEFAULT_SIZE = 50;

	private static final int MOST = 100;

	/** What only this application reads, without cursors. */
	private static final String INTERNAL = "";

	/**
	 * A page of which nobody outside sees a cursor.
	 * @param size 1 to 100
	 * @param backward whether they are counted from the end
	 * @param after the key of the item before the first, if any
	 * @param before the key of the item after the last, if any
	 */
	public Page(int size, boolean backward, @Nullable Cursor after, @Nullable Cursor before) {
		this(size, backward, after, before, INTERNAL);
	}

	/**
	 * {@return the page that a field's arguments {@code first}, {@code after},
	 * {@code last} and {@code before} ask for}
	 * @param environment of the field
	 * @throws Refused when a size is out of range, both sizes are given or a cursor is
	 * broken, or of another list
	 */
	public static Page of(DataFetchingEnvironment environment) {
		boolean backward = given(environment, "last");
		if (backward && given(environment, "first")) {
			throw Refused.because(Code.INVALID_VALUE, "first and last exclude each other", "last");
		}
		String list = environment.getExecutionStepInfo().getObjectType().getName() + "."
				+ environment.getFieldDefinition().getName();
		return new Page(Input.arguments(environment).number(backward ? "last" : "first", DEFAULT_SIZE, MOST), backward,
				cursor(environment, list, "after"), cursor(environment, list, "before"), list);
	}

	/**
	 * {@return the first items}
	 * @param size 1 to 100
	 */
	public static Page first(int size) {
		return new Page(size, false, null, null);
	}

	/**
	 * {@return the last items}
	 * @param size 1 to 100
	 */
	public static Page last(int size) {
		return new Page(size, true, null, null);
	}

	/**
	 * {@return the same part of the same list turned round}
	 */
	public Page reversed() {
		return new Page(this.size, !this.backward, this.before, this.after, this.list);
	}

	/**
	 * {@return how many rows to read, one more than the page, to know whether more
	 * follow}
	 */
	public int limit() {
		return this.size + 1;
	}

	/**
	 * {@return the page as a connection}
	 * @param <T> what is listed
	 * @param rows up to {@link #limit()} rows in the direction of reading
	 * @param cursor the key of a row
	 * @param totalCount of all rows, if it was asked for
	 */
	public <T> Connection<T> connect(List<T> rows, Function<T, Cursor> cursor, @Nullable Long totalCount) {
		boolean more = rows.size() > this.size;
		List<T> shown = new ArrayList<>(more ? rows.subList(0, this.size) : rows);
		if (this.backward) {
			Collections.reverse(shown);
		}
		List<Connection.Edge<T>> edges = shown.stream()
			.map((row) -> new Connection.Edge<>(cursor.apply(row).encoded(this.list), row))
			.toList();
		boolean next = this.backward ? this.before != null : more;
		boolean previous = this.backward ? more : this.after != null;
		return new Connection<>(edges, Connection.PageInfo.of(edges, next, previous), totalCount);
	}

	private static @Nullable Cursor cursor(DataFetchingEnvironment environment, String list, String name) {
		String encoded = environment.getArgument(name);
		return (encoded != null) ? Cursor.decode(encoded, list, name) : null;
	}

	// A default value looks like a given one in the arguments, so the document decides.
	private static boolean given(DataFetchingEnvironment environment, String name) {
		if (environment.getArgument(name) == null) {
			return false;
		}
		return environment.getField()
			.getArguments()
			.stream()
			.filter((argument) -> argument.getName().equals(name))
			.anyMatch((argument) -> hasValue(environment, argument));
	}

	private static boolean hasValue(DataFetchingEnvironment environment, Argument argument) {
		return !(argument.getValue() instanceof VariableReference variable)
				|| environment.getVariables().get(variable.getName()) != null;
	}

}
