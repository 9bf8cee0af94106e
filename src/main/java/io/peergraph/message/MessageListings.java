package io.peergraph.message;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.filter.Fields;
import io.peergraph.filter.Listing;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** How messages are listed, and what a filter may ask of them. */
final class MessageListings {

	static final Node MESSAGE = Cypher.node("Message").named("m");

	static final List<String> COLUMNS = List.of("id", "workspace", "session", "author", "sequence", "content",
			"tokenCount", "reasoning", "createdAt", "zone", "metadata");

	private static final Fields COMMON = Fields.named("m")
		.name("author", "author")
		.name("session", "session")
		.text("content", "content")
		.number("sequence", "sequence")
		.number("tokenCount", "tokenCount")
		.dateTime("createdAt", "createdAt");

	/** What the application may ask. */
	private static final Fields FIELDS = COMMON.metadata();

	/** What may be asked through a peer's eyes. */
	private static final Fields WITNESSED_FIELDS = COMMON
		.metadata(Cypher.coalesce(MESSAGE.property("firstMetadataEntries"), MESSAGE.property("metadataEntries")));

	/** The messages in a window over a log, in order. */
	static final Listing IN_WINDOW = new Listing(MESSAGE, MESSAGE, COLUMNS,
			MESSAGE.property("workspace")
				.eq(Listing.parent("workspace"))
				.and(MESSAGE.property("session").eq(Listing.parent("session")))
				.and(MESSAGE.property("sequence").gte(Listing.parent("fromSequence")))
				.and(MESSAGE.property("sequence").lt(Listing.parent("toSequence"))),
			List.of(MESSAGE.property("workspace"), MESSAGE.property("session")),
			List.of(new Listing.Key(MESSAGE.property("sequence"), Listing.Key.Type.NUMBER)), true,
			List.of(MESSAGE.property("id"), MESSAGE.property("author"), MESSAGE.property("createdAt"),
					MESSAGE.property("tokenCount")));

	private MessageListings() {
	}

	/**
	 * {@return what a filter may ask}
	 */
	static Fields fields(View view) {
		return switch (view) {
			case View.Whole _ -> FIELDS;
			case View.Witnessed _ -> WITNESSED_FIELDS;
		};
	}

}
