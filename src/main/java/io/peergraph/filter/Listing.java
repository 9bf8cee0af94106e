package io.peergraph.filter;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.graph.CypherLanguage;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * A list of nodes in the order of an index, read a page at a time for many parents at
 * once. The order names every column of the index, in one direction, since only then the
 * database walks the index and sorts nothing.
 *
 * @param pattern where the items are found
 * @param item the node that is listed
 * @param columns the properties that are read; reading them all costs more
 * @param scope which of them belong to a {@link #parent} and may be seen
 * @param fixed the leading columns of the index, which the scope fixes
 * @param keys the columns that give the order
 * @param bounded whether the scope has bounds for the first key
 * @param covered further columns of the index, which are read from it and not from the
 * item
 */
public record Listing(PatternElement pattern, Node item, List<String> columns, Condition scope, List<Property> fixed,
		List<Key> keys, boolean bounded, List<Property> covered) {

	private static final SymbolicName PARENT = Cypher.name("parent");

	/**
	 * {@return a value of the parent whose list is read}
	 * @param name of the value
	 */
	public static Expression parent(String name) {
		return Cypher.property("parent", name);
	}

	/**
	 * {@return the connections, one for each parent}
	 * @param <T> what is listed
	 * @param client to ask
	 * @param parents their values, as the scope uses them
	 * @param request what is asked of each
	 * @param mapping of a node's properties
	 * @param counter counts without reading the items, for when nothing is filtered out
	 */
	public <T> List<Connection<T>> connections(Neo4jClient client, List<Map<String, Object>> parents,
			ListRequest request, Function<Value, T> mapping, Supplier<Map<Integer, Long>> counter) {
		return rows(client, parents, request, counter).stream()
			.map((rows) -> rows.map((row) -> mapping.apply(row.item())))
			.toList();
	}

	/**
	 * {@return the connections with the place of each item, one for each parent}
	 * @param client to ask
	 * @param parents their values, as the scope uses them
	 * @param request what is asked of each
	 * @param counter counts without reading the items, for when nothing is filtered out
	 */
	public List<Connection<Row>> rows(Neo4jClient client, List<Map<String, Object>> parents, ListRequest request,
			Supplier<Map<Integer, Long>> counter) {
		Condition filter = request.filter().toCypher();
		Map<Integer, List<Row>> pages = page(client, parents, request.page(), filter);
		Map<Integer, Long> totals = totals(client, parents, request, counter);
		return IntStream.range(0, parents.size())
			.mapToObj((index) -> request.page()
				.connect(pages.getOrDefault(index, List.of()), Row::cursor,
						request.counted() ? totals.getOrDefault(index, 0L) : null))
			.toList();
	}

	private Map<Integer, Long> totals(Neo4jClient client, List<Map<String, Object>> parents, ListRequest request,
			Supplier<Map<Integer, Long>> counter) {
		if (!request.counted()) {
			return Map.of();
		}
		return request.filter().isNone() ? counter.get() : count(client, parents, request.filter().toCypher());
	}

	/**
	 * {@return the pages, one list for each parent that has any items}
	 * @param client to ask
	 * @param parents their values, as the scope uses them
	 * @param page which part
	 * @param filter what else must hold of an item
	 */
	public Map<Integer, List<Row>> page(Neo4jClient client, List<Map<String, Object>> parents, Page page,
			Condition filter) {
		Statement inner = matched().where(this.scope.and(between(page)).and(filter))
			.returning(this.item.getRequiredSymbolicName(), keyValues())
			.orderBy(order(page))
			.limit(page.limit())
			.build();
		Expression row = this.item.project(this.columns.toArray()).as("item");
		return run(client, outer(parents, inner, row, Cypher.name("keys"))).stream()
			.collect(Collectors.groupingBy(Row::parent, Collectors.toList()));
	}

	/**
	 * {@return how many items each parent has}
	 * @param client to ask
	 * @param parents their values, as the scope uses them
	 * @param filter what else must hold of an item
	 */
	public Map<Integer, Long> count(Neo4jClient client, List<Map<String, Object>> parents, Condition filter) {
		Statement inner = Cypher.match(this.pattern)
			.where(this.scope.and(filter))
			.returning(Cypher.count(this.item).as("total"))
			.build();
		Statement statement = outer(parents, inner, Cypher.name("total").as("item"), Cypher.listOf().as("keys"));
		return run(client, statement).stream().collect(Collectors.toMap(Row::parent, (row) -> row.item().asLong()));
	}

	/**
	 * One item of a page.
	 *
	 * @param parent the index of its parent
	 * @param item the node's properties
	 * @param cursor its place
	 */
	public record Row(int parent, Value item, Cursor cursor) {
	}

	/**
	 * A column that gives the order.
	 *
	 * @param property of the item, or of how it was reached
	 * @param type of its values
	 */
	public record Key(Property property, Type type) {

		/** The types of keys. */
		public enum Type {

			/** A time. */
			TIME,
			/** A text. */
			TEXT,
			/** A whole number. */
			NUMBER

		}

		Expression value(Cursor cursor, int index) {
			return Cypher.anonParameter(switch (this.type) {
				case TIME -> cursor.time(index).atZone(ZoneOffset.UTC);
				case TEXT -> cursor.key(index);
				case NUMBER -> cursor.number(index);
			});
		}

		String text(Value value) {
			return switch (this.type) {
				case TIME -> value.asZonedDateTime().toInstant().toString();
				case TEXT -> value.asString();
				case NUMBER -> Long.toString(value.asLong());
			};
		}

	}

	// Left alone, the planner prefers an index that is unique to one that saves reading.
	private StatementBuilder.OngoingReadingWithoutWhere matched() {
		StatementBuilder.OngoingReadingWithoutWhere matched = Cypher.match(this.pattern);
		return this.covered.isEmpty() ? matched : matched.usingIndexSeek(indexed().toArray(Property[]::new));
	}

	private List<Property> indexed() {
		List<Property> columns = new ArrayList<>(this.fixed);
		this.keys.forEach((key) -> columns.add(key.property()));
		columns.addAll(this.covered);
		return columns;
	}

	private Condition between(Page page) {
		boolean sought = this.bounded || page.after() != null || page.before() != null;
		Condition bounds = bound(page.after(), false).and(bound(page.before(), true));
		// The index is used for all its columns only if each of them is asked for, but is
		// read from its start if one that is sought is asked for like this as well.
		for (Key key : this.keys.subList(sought ? 1 : 0, this.keys.size())) {
			bounds = bounds.and(key.property().isNotNull());
		}
		for (Property column : this.covered) {
			bounds = bounds.and(column.isNotNull());
		}
		return bounds;
	}

	// The first comparison is what the index can seek; the others leave out ties.
	private Condition bound(@Nullable Cursor cursor, boolean upper) {
		if (cursor == null) {
			return Cypher.noCondition();
		}
		Key first = this.keys.getFirst();
		Expression value = first.value(cursor, 0);
		Condition strictly = upper ? first.property().lt(value) : first.property().gt(value);
		if (this.keys.size() == 1) {
			return strictly;
		}
		Condition loosely = upper ? first.property().lte(value) : first.property().gte(value);
		return loosely.and(strictly.or(beyond(cursor, 1, upper)));
	}

	private Condition beyond(Cursor cursor, int index, boolean upper) {
		Key key = this.keys.get(index);
		Expression value = key.value(cursor, index);
		Condition strictly = upper ? key.property().lt(value) : key.property().gt(value);
		return (index + 1 == this.keys.size()) ? strictly
				: strictly.or(key.property().eq(value).and(beyond(cursor, index + 1, upper)));
	}

	private Collection<SortItem> order(Page page) {
		return indexed().stream().map((column) -> page.backward() ? column.descending() : column.ascending()).toList();
	}

	private Expression keyValues() {
		return Cypher.listOf(this.keys.stream().map((key) -> (Expression) key.property()).toList()).as("keys");
	}

	private Statement outer(List<Map<String, Object>> parents, Statement inner, Expression item, Expression keys) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Map<String, Object> parent : parents) {
			Map<String, Object> row = new HashMap<>(parent);
			row.put("index", rows.size());
			rows.add(row);
		}
		return Cypher.unwind(Cypher.parameter("parents", rows))
			.as(PARENT)
			.call(inner, PARENT)
			.returning(parent("index").as("parent"), item, keys)
			.build();
	}

	private List<Row> run(Neo4jClient client, Statement statement) {
		return List.copyOf(client.query(CypherLanguage.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("parent").asInt(), row.get("item"), cursor(row.get("keys"))))
			.all());
	}

	private Cursor cursor(Value values) {
		return new Cursor(IntStream.range(0, values.size())
			.mapToObj((index) -> this.keys.get(index).text(values.get(index)))
			.toList());
	}

}
