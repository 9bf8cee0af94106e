package io.peergraph.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A fact to be stored, with what supports it. */
record Draft(String text, Map<String, @Nullable Object> validity, Map<String, @Nullable Object> support) {

	// Neo4j Browser shows the title on the node.
	private static final int TITLE_CHARACTERS = 40;

	static Draft of(Statement statement) {
		return new Draft(statement.text(), validity(statement.validFrom(), statement.validTo()),
				Map.of("message", statement.message(), "quote", statement.quote(), "mentions", statement.mentions()));
	}

	static Draft of(Told told, String support) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("support", support);
		row.put("session", told.session());
		return new Draft(told.text(), validity(told.validFrom(), told.validTo()), row);
	}

	String title() {
		return (text().length() <= TITLE_CHARACTERS) ? text() : text().substring(0, TITLE_CHARACTERS) + "…";
	}

	private static Map<String, @Nullable Object> validity(@Nullable Instant from, @Nullable Instant to) {
		Map<String, @Nullable Object> validity = new HashMap<>();
		validity.put("validFrom", (from != null) ? from.atZone(ZoneOffset.UTC) : null);
		validity.put("validTo", (to != null) ? to.atZone(ZoneOffset.UTC) : null);
		return validity;
	}

}
