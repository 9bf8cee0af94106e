package io.peergraph.model;

import java.util.Map;
import java.util.Optional;

/** The chat models that are configured, by what they are asked to do. */
public class ChatModels {

	private final Map<Role, Chat> chats;

	/**
	 * Chat models by role, for tests with models of their own too.
	 * @param chats those that there are
	 */
	public ChatModels(Map<Role, Chat> chats) {
		this.chats = Map.copyOf(chats);
	}

	/**
	 * {@return the model for that role, empty when no provider is configured for it and
	 * the built-in means are to be used}
	 * @param role what it is asked to do
	 */
	public Optional<Chat> forRole(Role role) {
		return Optional.ofNullable(this.chats.get(role));
	}

}
