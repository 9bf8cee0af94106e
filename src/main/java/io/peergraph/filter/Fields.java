package io.peergraph.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PatternElement;

/**
 * All that may be asked of one kind of thing, and where in a statement it is found.
 * Nothing else is reachable by a filter. Made once, as a constant, since filters over
 * different ones are different. <pre class="code">
 * private static final Fields FIELDS = Fields.named("s")
 * 	.name("name", "name")
 * 	.dateTime("createdAt", "createdAt")
 * 	.flag("isActive", "isActive")
 * 	.reached("member", member.relationshipTo(session, "MEMBER_OF"), member.property("name"))
 * 	.metadata();
 * </pre>
 */
public final class Fields {

	private final String node;

	private final Map<String, Field> fields;

	private final @Nullable Expression metadata;

	private Fields(String node, Map<String, Field> fields, @Nullable Expression metadata) {
		this.node = node;
		this.fields = fields;
		this.metadata = metadata;
	}

	/**
	 * {@return no fields yet}
	 * @param node the name under which the statement knows the thing
	 */
	public static Fields named(String node) {
		return new Fields(node, Map.of(), null);
	}

	/**
	 * {@return these and a text}
	 * @param field its name for callers
	 * @param property its name on the node
	 */
	public Fields text(String field, String property) {
		return one(field, Kind.TEXT, property(property));
	}

	/**
	 * {@return these and a name}
	 * @param field its name for callers
	 * @param property its name on the node
	 */
	public Fields name(String field, String property) {
		return one(field, Kind.NAME, property(property));
	}

	/**
	 * {@return these and a whole number}
	 * @param field its name for callers
	 * @param property its name on the node
	 */
	public Fields number(String field, String property) {
		return one(field, Kind.NUMBER, property(property));
	}

	/**
	 * {@return these and a moment, stored as date and time in UTC}
	 * @param field its name for callers
	 * @param property its name on the node
	 */
	public Fields dateTime(String field, String property) {
		return one(field, Kind.DATE_TIME, property(property));
	}

	/**
	 * {@return these and something true or false}
	 * @param field its name for callers
	 * @param property its name on the node
	 */
	public Fields flag(String field, String property) {
		return one(field, Kind.FLAG, property(property));
	}

	/**
	 * {@return these and a value that the statement computes}
	 * @param field its name for callers
	 * @param kind its type
	 * @param value in terms of what the statement matched before
	 */
	public Fields one(String field, Kind kind, Expression value) {
		return with(field, new Field(kind, value, null, Cypher.noCondition()));
	}

	/**
	 * {@return these and a name of which the thing may have many} A comparison is true
	 * when it is of one of them; {@code ne} when it is of none.
	 * @param field its name for callers
	 * @param pattern what leads from the thing to them
	 * @param value the name, in terms of the pattern
	 */
	public Fields reached(String field, PatternElement pattern, Expression value) {
		return reached(field, pattern, value, Cypher.noCondition());
	}

	/**
	 * {@return these and a name of which the thing may have many} A comparison is true
	 * when it is of one of them; {@code ne} when it is of none.
	 * @param field its name for callers
	 * @param pattern what leads from the thing to them
	 * @param value the name, in terms of the pattern
	 * @param only which of those that the pattern finds count
	 */
	public Fields reached(String field, PatternElement pattern, Expression value, Condition only) {
		return with(field, new Field(Kind.NAME, value, pattern, only));
	}

	/**
	 * {@return these and the metadata, found by the node's property
	 * {@code metadataEntries}}
	 */
	public Fields metadata() {
		return metadata(property("metadataEntries"));
	}

	/**
	 * {@return these and the metadata, found by a list of entries that the statement
	 * computes}
	 * @param entries in terms of what the statement matched before
	 */
	public Fields metadata(Expression entries) {
		return new Fields(this.node, this.fields, entries);
	}

	Optional<Field> field(String name) {
		return Optional.ofNullable(this.fields.get(name));
	}

	boolean hasMetadata() {
		return this.metadata != null;
	}

	// A thing stored before it had metadata has no such property.
	Expression metadataEntries() {
		return (this.metadata != null) ? Cypher.coalesce(this.metadata, Cypher.listOf()) : Cypher.listOf();
	}

	private Expression property(String property) {
		return Cypher.property(this.node, property);
	}

	private Fields with(String name, Field field) {
		Map<String, Field> more = new LinkedHashMap<>(this.fields);
		more.put(name, field);
		return new Fields(this.node, Map.copyOf(more), this.metadata);
	}

	/**
	 * One that may be asked for.
	 *
	 * @param kind its type
	 * @param value where it is
	 * @param pattern what leads to it, when there may be many
	 * @param only which of many count
	 */
	record Field(Kind kind, Expression value, @Nullable PatternElement pattern, Condition only) {

	}

}
