package io.peergraph.context;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.confidentiality.ListenerReader;
import io.peergraph.peer.Peers;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Contexts in GraphQL. */
@Controller
class ContextController {

	private static final int MOST_TOKENS = 100_000;

	private final Contexts contexts;

	private final Sessions sessions;

	private final Peers peers;

	private final ListenerReader listenerReader;

	ContextController(Contexts contexts, Sessions sessions, Peers peers, ListenerReader listenerReader) {
		this.contexts = contexts;
		this.sessions = sessions;
		this.peers = peers;
		this.listenerReader = listenerReader;
	}

	@SchemaMapping(typeName = "Session")
	Context context(Session session, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		String as = arguments.value("as");
		View view = (as != null) ? eyes(session, as) : session.view();
		return this.contexts.read(new ContextRequest(view, session.name(),
				arguments.number("tokens", 8000, MOST_TOKENS), !Boolean.FALSE.equals(arguments.value("summary")),
				this.peers.known(view, arguments.value("about"), "about"), arguments.textOrNull("query"),
				this.sessions.known(view, arguments.value("sessions")),
				arguments.number("maxFacts", RepresentationQuery.DEFAULT_FACTS, RepresentationQuery.MOST_FACTS),
				this.listenerReader.of(session.view(), view, arguments)));
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

}
