package io.peergraph.recall;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.filter.Filter;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.Messages;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;

/**
 * What is looked for among messages, and where.
 *
 * @param scope what the view has
 * @param words that are looked for
 * @param filter which messages
 */
record Search(Scope scope, TextQuery words, Filter filter) {

	private static final Node MESSAGE = Messages.NODE;

	private static final String WINDOW = CypherFile.fragment("window", "w", "m");

	/**
	 * {@return what must be true of every message that is found}
	 */
	Condition allows() {
		return seen(this.scope.view()).and(this.filter.toCypher());
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
		return Cypher.match(window).where(Cypher.raw(WINDOW).asCondition()).asCondition();
	}

	/**
	 * {@return whether only what the filter lets through may count}
	 */
	boolean isFiltered() {
		return !this.filter.isNone();
	}

	List<Scope.Part> parts() {
		return this.scope.parts();
	}

}
