package io.peergraph.explore;

import java.util.List;

import io.peergraph.graph.CypherFile;

import org.springframework.stereotype.Component;

/** All statements that are saved for people, in the order of their names. */
@Component
class SavedStatements {

	private static final String ROOM = "explore";

	private final List<SavedStatement> all = CypherFile.names(ROOM)
		.stream()
		.map((name) -> SavedStatement.named(name.substring(ROOM.length() + 1)))
		.toList();

	/**
	 * {@return all of them}
	 */
	List<SavedStatement> all() {
		return this.all;
	}

	/**
	 * {@return the one of that name}
	 */
	SavedStatement named(String name) {
		return this.all.stream().filter((statement) -> statement.name().equals(name)).findFirst().orElseThrow();
	}

}
