package io.peergraph.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.filter.ListRequest;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Loads what belongs to messages for all who ask in the same request. */
@Component
class MessageLoaders {

	static final String OF_SESSIONS = "Session.messages";

	static final String WITNESSES = "Message.witnesses";

	private final Messages messages;

	private final Peers peers;

	MessageLoaders(BatchLoaderRegistry loaders, Messages messages, MessagePages pages, Peers peers) {
		this.messages = messages;
		this.peers = peers;
		FieldBatch.<OfSessions, Session, Connection<Message>>register(loaders, OF_SESSIONS,
				(group, sessions) -> pages.read(group.view(), sessions, group.request()));
		FieldBatch.<View, Message, List<Peer>>register(loaders, WITNESSES, this::witnesses);
	}

	/** The logs of sessions, as one view has them. */
	record OfSessions(View view, ListRequest request) {
	}

	private Map<Message, List<Peer>> witnesses(View view, List<Message> messages) {
		Map<String, List<String>> names = this.messages.witnesses(messages);
		Map<String, Peer> found = this.peers.find(view,
				names.values().stream().flatMap(List::stream).distinct().toList());
		Map<Message, List<Peer>> witnesses = new HashMap<>();
		for (Message message : messages) {
			witnesses.put(message,
					names.getOrDefault(message.key(), List.of())
						.stream()
						.map(found::get)
						.filter(java.util.Objects::nonNull)
						.map(Function.identity())
						.collect(Collectors.toList()));
		}
		return witnesses;
	}

}
