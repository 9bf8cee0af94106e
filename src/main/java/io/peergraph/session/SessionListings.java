package io.peergraph.session;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.filter.Fields;
import io.peergraph.filter.Kind;
import io.peergraph.filter.Listing;
import io.peergraph.workspace.Settings;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/** How sessions are listed, and what a filter may ask of them. */
final class SessionListings {

	private static final Node SESSION = Cypher.node("Session").named("s");

	private static final Node MEMBER = Cypher.node("Peer").named("member");

	private static final Relationship PRESENT = MEMBER.relationshipTo(SESSION, "MEMBER_OF").named("present");

	private static final Relationship JOINED = Cypher.node("Peer")
		.named("p")
		.relationshipTo(SESSION, "MEMBER_OF")
		.named("w");

	private static final List<String> COLUMNS = Stream
		.concat(Stream.of("name", "scope", "sequence", "metadata", "isActive", "createdAt", "lastMessageAt"),
				Settings.NAMES.stream())
		.toList();

	private static final Condition IS_PRESENT = PRESENT.property("toSequence").isNull();

	// Who is present now; for whoever left, who was when it did.
	private static final Condition IS_SEEN = Cypher.raw("""
			EXISTS {
			  MATCH (:Peer {workspace: s.workspace, name: parent.observer})-[mine:MEMBER_OF]->(s)
			  WHERE NOT EXISTS {
			    MATCH (:Peer {workspace: s.workspace, name: parent.observer})-[later:MEMBER_OF]->(s)
			    WHERE later.ordinal > mine.ordinal
			  } AND (present.toSequence IS NULL AND mine.toSequence IS NULL
			    OR present.fromSequence < mine.toSequence AND (present.toSequence IS NULL
			      OR present.toSequence >= mine.toSequence AND present.toSequence > mine.fromSequence))
			}""").asCondition();

	// As it is now; for whoever left, as it was when it did.
	private static final String SEEN = """
			CASE WHEN EXISTS {
			  MATCH (:Peer {workspace: s.workspace, name: parent.observer})-[mine:MEMBER_OF]->(s)
			  WHERE mine.toSequence IS NULL
			} THEN s.%1$s ELSE COLLECT {
			  MATCH (:Peer {workspace: s.workspace, name: parent.observer})-[mine:MEMBER_OF]->(s)
			  RETURN coalesce(mine.%1$s, %2$s) ORDER BY mine.ordinal DESC LIMIT 1
			}[0] END""";

	private static final String LAST_SEEN = """
			COLLECT {
			  MATCH (:Peer {workspace: s.workspace, name: parent.observer})-[mine:MEMBER_OF]->(s)
			  MATCH (m:Message)
			  WHERE m.workspace = s.workspace AND m.session = s.name
			    AND m.sequence >= mine.fromSequence AND m.sequence < coalesce(mine.toSequence, 9223372036854775807)
			  RETURN m.createdAt AS createdAt ORDER BY m.sequence DESC LIMIT 1
			}[0]""";

	/** What the application may ask. */
	static final Fields FIELDS = common().flag("isActive", "isActive")
		.metadata()
		.dateTime("lastMessageAt", "lastMessageAt")
		.reached("member", PRESENT, MEMBER.property("name"), IS_PRESENT);

	/** What may be asked through a peer's eyes: the same, of what it witnessed. */
	static final Fields WITNESSED_FIELDS = common()
		.one("isActive", Kind.FLAG, Cypher.raw(SEEN.formatted("isActive", "true")))
		.metadata(Cypher.raw(SEEN.formatted("metadataEntries", "[]")))
		.one("lastMessageAt", Kind.DATE_TIME, Cypher.raw(LAST_SEEN))
		.reached("member", PRESENT, MEMBER.property("name"), IS_SEEN);

	private static final Condition IN_WORKSPACE = SESSION.property("workspace").eq(Listing.parent("workspace"));

	/** The sessions of a workspace, in the order they were opened. */
	static final Listing ALL = opened(IN_WORKSPACE);

	/** Sessions of a workspace by their names, in the order they were opened. */
	static final Listing SOME = opened(IN_WORKSPACE.and(SESSION.property("name").in(Listing.parent("names"))));

	/**
	 * The sessions of a peer, in the order it joined them; later windows do not count.
	 */
	static final Listing OF_PEER = new Listing(JOINED, SESSION, COLUMNS,
			JOINED.property("workspace")
				.eq(Listing.parent("workspace"))
				.and(JOINED.property("peer").eq(Listing.parent("peer")))
				.and(JOINED.property("ordinal").eq(Cypher.literalOf(1))),
			List.of(JOINED.property("workspace"), JOINED.property("peer")),
			List.of(new Listing.Key(JOINED.property("joinedAt"), Listing.Key.Type.TIME),
					new Listing.Key(JOINED.property("session"), Listing.Key.Type.TEXT)),
			false, List.of());

	private SessionListings() {
	}

	private static Fields common() {
		return Fields.named("s").name("name", "name").dateTime("createdAt", "createdAt");
	}

	private static Listing opened(Condition scope) {
		return new Listing(SESSION, SESSION, COLUMNS, scope, List.of(SESSION.property("workspace")),
				List.of(new Listing.Key(SESSION.property("createdAt"), Listing.Key.Type.TIME),
						new Listing.Key(SESSION.property("name"), Listing.Key.Type.TEXT)),
				false, List.of());
	}

}
