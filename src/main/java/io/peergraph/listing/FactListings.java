package io.peergraph.listing;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.filter.Fields;
import io.peergraph.filter.Kind;
import io.peergraph.filter.Listing;
import io.peergraph.graph.CypherFile;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** How facts are listed, and what a filter may ask of them. */
public final class FactListings {

	/** The node of a fact in statements that a filter is part of. */
	public static final Node FACT = Cypher.node("Fact").named("f");

	/** Who knows it, in statements that a filter is part of. */
	public static final Node REPRESENTATION = Cypher.node("Representation").named("r");

	/** How it is held, in statements that a filter is part of. */
	public static final Relationship INCLUDES = REPRESENTATION.relationshipTo(FACT, "INCLUDES").named("i");

	private static final List<String> COLUMNS = List.of("id", "workspace", "about", "text", "level", "validFrom",
			"validTo", "recordedAt", "derivedBy");

	private static final Node SOURCE = Cypher.anyNode("source");

	private static final Relationship SAID = FACT.relationshipTo(SOURCE, "EVIDENCE", "TOLD_BY").named("said");

	private static final Relationship HELD = FACT
		.relationshipFrom(Cypher.node("Representation").named("holding"), "INCLUDES")
		.named("held");

	// A support that is called like its message consists of that message alone.
	private static final String WHOLLY = """
			(said.support = source.id OR NOT EXISTS {
			  MATCH (f)-[part:EVIDENCE|PREMISE|TOLD_BY]->(n)
			  WHERE part.support = said.support AND part <> said AND NOT (n:Message AND n.session = source.session%s)
			})""";

	/** What the application may ask of all facts. */
	public static final Fields FIELDS = common().dateTime("recordedAt", "recordedAt")
		.reached("holder", HELD, Cypher.property("holding", "observer"), HELD.property("until").isNull())
		.reached("session", SAID, session(), Cypher.raw(WHOLLY.formatted("")).asCondition());

	/**
	 * What may be asked of what is held: the same, of what the observer of that name, a
	 * value of the parent, witnessed.
	 */
	public static final Fields HELD_FIELDS = common().one("recordedAt", Kind.DATE_TIME, INCLUDES.property("since"))
		.one("holder", Kind.NAME, Listing.parent("observer"))
		.reached("session", SAID, session(), isWitnessed());

	/** The facts of a workspace, in the order in which they were stored. */
	static final Listing ALL = new Listing(FACT, FACT, COLUMNS,
			FACT.property("workspace").eq(Listing.parent("workspace")), List.of(FACT.property("workspace")),
			List.of(new Listing.Key(FACT.property("recordedAt"), Listing.Key.Type.TIME),
					new Listing.Key(FACT.property("id"), Listing.Key.Type.TEXT)),
			false, List.of());

	/** What an observer holds of whomever, in the order in which it came to know it. */
	static final Listing OF_OBSERVER = held("observerKey", INCLUDES.property("until").isNull());

	/** What an observer holds of one peer, in the order in which it came to know it. */
	static final Listing OF_PAIR = held("currentKey", Cypher.noCondition());

	private FactListings() {
	}

	/**
	 * {@return what a filter may ask}
	 * @param view in which it is asked
	 */
	public static Fields fields(View view) {
		return switch (view) {
			case View.Whole _ -> FIELDS;
			case View.Witnessed _ -> HELD_FIELDS;
		};
	}

	private static Fields common() {
		return Fields.named("f")
			.text("text", "text")
			.text("level", "level")
			.name("about", "about")
			.dateTime("validFrom", "validFrom")
			.dateTime("validTo", "validTo");
	}

	// What was told has its session itself.
	private static Expression session() {
		return Cypher.coalesce(SOURCE.property("session"), SAID.property("session"));
	}

	private static Condition isWitnessed() {
		String witnessed = CypherFile.fragment("witnessed", "source", "parent.observer");
		String all = CypherFile.fragment("witnessed", "n", "parent.observer");
		return Cypher
			.raw("(CASE WHEN source:Message THEN " + witnessed + " ELSE source.name = parent.observer END) AND "
					+ WHOLLY.formatted(" AND " + all))
			.asCondition();
	}

	// Of a relationship only its own properties are indexed, so it has the key of whose
	// it is; keys are random, and names decide. What came to be known at the same time
	// comes by its words: the ids of the same facts differ from workspace to workspace.
	private static Listing held(String key, Condition current) {
		Condition own = REPRESENTATION.property("workspace")
			.eq(Listing.parent("workspace"))
			.and(REPRESENTATION.property("observer").eq(Listing.parent("observer")));
		return new Listing(INCLUDES, FACT, COLUMNS,
				INCLUDES.property(key).eq(Listing.parent("key")).and(own).and(current), List.of(INCLUDES.property(key)),
				List.of(new Listing.Key(INCLUDES.property("since"), Listing.Key.Type.TIME),
						new Listing.Key(FACT.property("text"), Listing.Key.Type.TEXT),
						new Listing.Key(FACT.property("id"), Listing.Key.Type.TEXT)),
				false, List.of());
	}

}
