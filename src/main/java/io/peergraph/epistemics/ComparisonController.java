package io.peergraph.epistemics;

import java.time.Instant;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Input;
import io.peergraph.api.Page;
import io.peergraph.fact.Fact;
import io.peergraph.message.Message;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is known together, and what is not, in GraphQL. */
@Controller
class ComparisonController {

	private final KnowledgeDiffs diffs;

	private final MutualKnowledge mutual;

	private final MissedMessages missed;

	private final Peers peers;

	ComparisonController(KnowledgeDiffs diffs, MutualKnowledge mutual, MissedMessages missed, Peers peers) {
		this.diffs = diffs;
		this.mutual = mutual;
		this.missed = missed;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Peer")
	KnowledgeDiff knowledgeDiff(Peer peer, @Argument String other, @Argument @Nullable String about,
			DataFetchingEnvironment environment) {
		return new KnowledgeDiff(peer.view(), peer.name(), this.peers.existing(peer.view(), "other", other).name(),
				this.peers.known(peer.view(), about, "about"), Input.arguments(environment).time("asOf"));
	}

	@SchemaMapping(typeName = "KnowledgeDiff")
	List<Fact> onlyMe(KnowledgeDiff diff) {
		return this.diffs.onlyMe(diff);
	}

	@SchemaMapping(typeName = "KnowledgeDiff")
	List<Fact> onlyOther(KnowledgeDiff diff) {
		return this.diffs.onlyOther(diff);
	}

	@SchemaMapping(typeName = "KnowledgeDiff")
	List<Fact> common(KnowledgeDiff diff) {
		return this.diffs.common(diff);
	}

	@SchemaMapping(typeName = "Session")
	Connection<Fact> commonGround(Session session, @Argument @Nullable Integer at,
			DataFetchingEnvironment environment) {
		if (at != null && at < 1) {
			throw Input.arguments(environment).refuse(Code.INVALID_VALUE, "at must be 1 or more, not " + at, "at");
		}
		return this.mutual.read(session, at, Page.of(environment));
	}

	@SchemaMapping(typeName = "Peer")
	Connection<Message> missed(Peer peer, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		Page page = Page.of(environment);
		Instant since = arguments.time("since");
		Instant until = arguments.time("until");
		if (since != null && until != null && !until.isAfter(since)) {
			throw arguments.refuse(Code.INVALID_VALUE, "until must be after since", "until");
		}
		return switch (peer.view()) {
			case View.Whole whole -> this.missed.read(new MissedMessages.Ask(whole, peer.name(), since, until), page,
					environment.getSelectionSet().contains("totalCount"));
			case View.Witnessed _ -> page.connect(List.of(), (_) -> Cursor.of(0), 0L);
		};
	}

}
