package io.peergraph.deletion;

import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.api.NameRule;
import io.peergraph.peer.Peers;
import io.peergraph.stream.Start;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.NodeKeys;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Following in GraphQL what is deleted. */
@Controller
class DeletionSubscriptions {

	private final Workspaces workspaces;

	private final Peers peers;

	private final Deletions deletions;

	private final Streams streams;

	private final NodeKeys keys;

	DeletionSubscriptions(Workspaces workspaces, Peers peers, Deletions deletions, Streams streams, NodeKeys keys) {
		this.workspaces = workspaces;
		this.peers = peers;
		this.deletions = deletions;
		this.streams = streams;
		this.keys = keys;
	}

	// A session that is gone has been deleted with what was said in it, so it need not be
	// there.
	@SubscriptionMapping
	Flux<MessageDeletedEvent> messageDeleted(@Argument String workspace, @Argument @Nullable String session,
			@Argument @Nullable String as, @Argument @Nullable String after, @Argument boolean live) {
		View view = this.peers.viewOf(this.workspaces.existing(workspace), as);
		List<String> names = (session != null) ? NameRule.forms(List.of(session)) : List.of();
		return this.streams
			.follow(view.workspace(), new DeletionJournal(this.deletions, view.workspace()), new Start(after, live),
					(gone) -> Optional.of(gone)
						.filter((message) -> message.wasIn(view))
						.filter((message) -> names.isEmpty() || names.contains(message.session())))
			.map((event) -> new MessageDeletedEvent(event.cursor(), this.keys.key("Message", event.value().id())));
	}

	/**
	 * A message that was deleted.
	 *
	 * @param cursor where to go on from after it
	 * @param key of the message
	 */
	record MessageDeletedEvent(String cursor, String key) {
	}

}
