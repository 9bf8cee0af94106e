package io.peergraph.summary;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.session.SessionRemoved;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What is deleted stays in no summary: those that may tell of it go with it, in the same
 * transaction, and the newest of them are made again. Whoever did not witness it keeps
 * its summaries as they are.
 */
@Component
class SummaryRemoval {

	private static final CypherFile REMOVE = CypherFile.named("summary/remove");

	private static final CypherFile REMOVE_SINCE = CypherFile.named("summary/remove-since");

	private final Neo4jClient client;

	private final Audiences audiences;

	private final WorkUnits work;

	SummaryRemoval(Neo4jClient client, Audiences audiences, WorkUnits work) {
		this.client = client;
		this.audiences = audiences;
		this.work = work;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		NavigableSet<Long> numbers = new TreeSet<>(removed.sequences());
		if (numbers.isEmpty()) {
			return;
		}
		Map<String, Long> firsts = new HashMap<>();
		this.audiences.find(removed.session(), Long.MAX_VALUE)
			.forEach((audience) -> firsts.putAll(audience.firsts(numbers)));
		// An audience nobody belongs to any more is not known: its summaries go in any
		// case.
		this.client.query(REMOVE_SINCE)
			.bindAll(Map.of("workspace", removed.session().workspace(), "session", removed.session().name(), "firsts",
					firsts, "first", numbers.first()))
			.run();
		// They are made again of what is left.
		this.work.rewind(WorkKey.summarise(removed.session().workspace(), removed.session().name()));
	}

	@EventListener
	void on(SessionRemoved removed) {
		this.client.query(REMOVE)
			.bindAll(Map.of("workspace", removed.session().workspace(), "session", removed.session().name()))
			.run();
	}

}
