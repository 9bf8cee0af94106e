package io.peergraph.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.filter.Filter;
import io.peergraph.graph.CypherFile;
import io.peergraph.session.Session;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Finds messages by their words. The view is part of the query: the index is asked for
 * the sessions in sight only, and a hit outside the windows is passed over before the
 * hits are counted, so ten hits are ten.
 */
@Repository
public class MessageSearch {

	private static final CypherFile SCOPE = CypherFile.named("message/scope");

	private static final CypherFile SCOPE_WITNESSED = CypherFile.named("message/scope-witnessed");

	// The index takes up to 1,024 terms in one query.
	private static final int MOST_SESSIONS_AT_ONCE = 500;

	private static final Node MESSAGE = MessageListings.MESSAGE;

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

	private final Neo4jClient client;

	MessageSearch(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the best hits in all that the view has, best first}
	 * @param view of a workspace
	 * @param query what to look for
	 * @param first how many at most
	 * @param filter which messages
	 */
	public List<MessageHit> find(View view, String query, int first, Filter filter) {
		return find(view, scope(view), query, first, filter);
	}

	/**
	 * {@return the best hits in what the session's view has of it, best first}
	 * @param session where to look
	 * @param query what to look for
	 * @param first how many at most
	 * @param filter which messages
	 */
	public List<MessageHit> find(Session session, String query, int first, Filter filter) {
		return find(session.view(), List.of(session.token()), query, first, filter);
	}

	private List<MessageHit> find(View view, List<String> scope, String query, int first, Filter filter) {
		int parts = Math.ceilDiv(scope.size(), MOST_SESSIONS_AT_ONCE);
		return IntStream.range(0, parts)
			.mapToObj((part) -> scope.subList(part * MOST_SESSIONS_AT_ONCE,
					Math.min(scope.size(), (part + 1) * MOST_SESSIONS_AT_ONCE)))
			.map((tokens) -> ask(view, TextQuery.of(query, tokens), first, filter))
			.flatMap(Collection::stream)
			.sorted(Comparator.comparingDouble(MessageHit::score).reversed())
			.limit(first)
			.toList();
	}

	private List<String> scope(View view) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole -> this.client.query(SCOPE).bindAll(Map.of("workspace", whole.workspace()));
			case View.Witnessed witnessed -> this.client.query(SCOPE_WITNESSED)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer()));
		};
		return List.copyOf(query.fetchAs(String.class).all());
	}

	private List<MessageHit> ask(View view, String query, int first, Filter filter) {
		Statement statement = statement(view, query, first, filter);
		return List.copyOf(this.client.query(RENDERER.render(statement))
			.bindAll(statement.getCatalog().getParameters())
			.fetchAs(MessageHit.class)
			.mappedBy((types, row) -> toHit(row, view))
			.all());
	}

	// The index gives the best hits first; an ORDER BY would read them all.
	private static Statement statement(View view, String query, int first, Filter filter) {
		return Cypher.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf("message_text"), Cypher.parameter("query", query))
			.yield(Cypher.name("node").as("m"), Cypher.name("score").as("score"))
			.where(seen(view).and(filter.toCypher()))
			.returning(MESSAGE.project(MessageListings.COLUMNS.toArray()).as("message"), Cypher.name("score"))
			.limit(first)
			.build();
	}

	private static Condition seen(View view) {
		Condition inWorkspace = MESSAGE.property("workspace").eq(Cypher.parameter("workspace", view.workspace()));
		return switch (view) {
			case View.Whole _ -> inWorkspace;
			case View.Witnessed witnessed -> inWorkspace.and(inWindow(witnessed));
		};
	}

	private static Condition inWindow(View.Witnessed view) {
		Node observer = Cypher.node("Peer")
			.withProperties("workspace", Cypher.parameter("workspace", view.workspace()), "name",
					Cypher.parameter("observer", view.peer()));
		Node session = Cypher.node("Session")
			.withProperties("workspace", MESSAGE.property("workspace"), "name", MESSAGE.property("session"));
		Relationship window = observer.relationshipTo(session, "MEMBER_OF").named("w");
		return Cypher.match(window)
			.where(window.property("fromSequence")
				.lte(MESSAGE.property("sequence"))
				.and(window.property("toSequence")
					.isNull()
					.or(MESSAGE.property("sequence").lt(window.property("toSequence")))))
			.asCondition();
	}

	private static MessageHit toHit(Record row, View view) {
		double score = row.get("score").asDouble();
		return new MessageHit(MessageMapping.toMessage(row.get("message"), view), score,
				List.of(String.format(Locale.ROOT, "text %.1f", score)));
	}

}
