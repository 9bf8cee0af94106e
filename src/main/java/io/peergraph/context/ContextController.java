package io.peergraph.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.peer.Peers;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Contexts in GraphQL. */
@Controller
class ContextController {

	private static final int MOST_TOKENS = 100_000;

	private static final int MOST_FACTS = 100;

	private final Contexts contexts;

	private final Sessions sessions;

	private final Peers peers;

	ContextController(Contexts contexts, Sessions sessions, Peers peers) {
		this.contexts = contexts;
		this.sessions = sessions;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Session")
	Context context(Session session, DataFetchingEnvironment environment) {
		Input arguments = new Input(new HashMap<>(environment.getArguments()), List.of());
		String as = arguments.value("as");
		View view = (as != null) ? eyes(session, as) : session.view();
		return this.contexts.of(new ContextRequest(view, session.name(), number(arguments, "tokens", 8000, MOST_TOKENS),
				!Boolean.FALSE.equals(arguments.value("summary")), about(view, arguments), query(arguments),
				sessions(view, arguments),
				number(arguments, "maxFacts", RepresentationQuery.DEFAULT_FACTS, MOST_FACTS)));
	}

	@SchemaMapping(typeName = "SessionContext")
	List<Map<String, String>> openai(Context context, @Argument String assistant) {
		return Prompt.openai(context, assistant);
	}

	@SchemaMapping(typeName = "SessionContext")
	List<Map<String, String>> anthropic(Context context, @Argument String assistant) {
		return Prompt.anthropic(context, assistant);
	}

	private View eyes(Session session, String peer) {
		View view = session.view();
		return Stream.of(peer, NameRule.normal(peer))
			.filter(view::allows)
			.map(view::through)
			.filter((eyes) -> this.sessions.find(eyes, session.name()).isPresent())
			.findFirst()
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND,
					"as names no peer that is or was in this session: " + peer, "as"));
	}

	private @Nullable String about(View view, Input arguments) {
		String about = arguments.value("about");
		if (about == null) {
			return null;
		}
		return this.peers.find(view, about)
			.orElseThrow(
					() -> Refused.because(Code.NOT_FOUND, "There is no peer " + about + " that is known here", "about"))
			.name();
	}

	private @Nullable List<String> sessions(View view, Input arguments) {
		List<String> names = arguments.value("sessions");
		return (names != null) ? this.sessions.known(view, names) : null;
	}

	private static @Nullable String query(Input arguments) {
		String query = arguments.value("query");
		return (query == null || query.isBlank()) ? null : query;
	}

	private static int number(Input arguments, String name, int absent, int most) {
		Integer given = arguments.value(name);
		int number = (given != null) ? given : absent;
		if (number < 1 || number > most) {
			throw Refused.because(Code.INVALID_VALUE, name + " must be from 1 to " + most + ", not " + number, name);
		}
		return number;
	}

}
