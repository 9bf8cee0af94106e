package io.peergraph.representation;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.belief.Backfill;
import io.peergraph.graph.Transactions;
import io.peergraph.session.Session;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Back-fills in GraphQL. */
@Controller
class BackfillController {

	private final Sessions sessions;

	private final Backfill backfill;

	private final Transactions transactions;

	BackfillController(Sessions sessions, Backfill backfill, Transactions transactions) {
		this.sessions = sessions;
		this.backfill = backfill;
		this.transactions = transactions;
	}

	@MutationMapping
	Begun backfill(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId id = new SessionId(input.name("workspace"), input.name("session"));
		String observer = input.name("observer");
		return this.transactions.write(() -> {
			Session session = this.sessions.lockExisting(id)
				.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "session " + id.name() + " does not exist", "session"));
			if (!this.backfill.start(id, session.sequence(), observer)) {
				throw input.refuse(Code.NOT_FOUND, "peer " + observer + " never was in session " + id.name(),
						"observer");
			}
			return new Begun(session.sequence(), List.of());
		});
	}

	/** The payload of {@code backfill}. */
	record Begun(long messages, List<UserError> userErrors) {
	}

}
