package io.peergraph.message;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.peer.Peers;
import io.peergraph.session.SessionRemoved;
import io.peergraph.session.Sessions;
import io.peergraph.stream.Start;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.WorkspaceRemoved;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Following messages in GraphQL. */
@Controller
class MessageSubscriptions {

	private final Workspaces workspaces;

	private final Peers peers;

	private final Sessions sessions;

	private final MessagePositions places;

	private final Streams streams;

	MessageSubscriptions(Workspaces workspaces, Peers peers, Sessions sessions, MessagePositions places,
			Streams streams) {
		this.workspaces = workspaces;
		this.peers = peers;
		this.sessions = sessions;
		this.places = places;
		this.streams = streams;
	}

	@SubscriptionMapping
	Flux<MessageEvent> messageAdded(@Argument String workspace, @Argument @Nullable String session,
			@Argument @Nullable String as, @Argument @Nullable String after, @Argument boolean live) {
		View view = this.peers.viewOf(this.workspaces.existing(workspace), as);
		MessageJournal.Part part = (session != null) ? part(view, session) : null;
		return this.streams
			.follow(view.workspace(), new MessageJournal(this.places, view.workspace(), part), new Start(after, live),
					(posted) -> posted.through(view))
			.map((event) -> new MessageEvent(event.cursor(), event.value()));
	}

	private MessageJournal.Part part(View view, String session) {
		return this.sessions.find(view, session)
			.map((found) -> new MessageJournal.Part(found.name(), found.token()))
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no session " + session + " here", "session"));
	}

	// Who follows a session that is gone need not wait to hear of it.
	@EventListener
	void on(SessionRemoved removed) {
		this.streams.ringAfterCommit(MessageJournal.log(removed.session().workspace()));
	}

	@EventListener
	void on(WorkspaceRemoved removed) {
		this.streams.ringAfterCommit(MessageJournal.log(removed.workspace()));
	}

	/**
	 * A message that was added.
	 *
	 * @param cursor where to go on from after it
	 * @param message with the view through which it is followed
	 */
	record MessageEvent(String cursor, Message message) {
	}

}
