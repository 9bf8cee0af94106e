package io.peergraph.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Metadata;
import io.peergraph.api.UserError;
import io.peergraph.graph.Transactions;
import io.peergraph.workspace.ConfigurationReader;
import io.peergraph.workspace.NodeKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Making, changing, joining and leaving sessions in GraphQL. */
@Controller
class SessionMutations {

	private final Sessions sessions;

	private final Memberships memberships;

	private final Transactions transactions;

	private final ConfigurationReader configurations;

	private final NodeKeys keys;

	SessionMutations(Sessions sessions, Memberships memberships, Transactions transactions,
			ConfigurationReader configurations, NodeKeys keys) {
		this.sessions = sessions;
		this.memberships = memberships;
		this.transactions = transactions;
		this.configurations = configurations;
		this.keys = keys;
	}

	@MutationMapping
	Saved saveSession(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId id = new SessionId(input.name("workspace"), input.name("name"));
		return this.transactions.write(() -> save(id, input));
	}

	@MutationMapping
	Changed addPeers(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId id = id(input);
		return this.transactions.write(() -> {
			this.sessions.lock(id);
			this.memberships.invite(id, InvitationReader.members(input));
			return new Changed(this.sessions.lock(id).session(), List.of());
		});
	}

	@MutationMapping
	Changed removePeers(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId id = id(input);
		List<String> peers = input.names("peers");
		return this.transactions.write(() -> {
			Session session = this.sessions.lockExisting(id)
				.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "session " + id.name() + " does not exist", "session"));
			this.memberships.leave(id, peers);
			return new Changed(session, List.of());
		});
	}

	@MutationMapping
	Changed setPeers(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId id = id(input);
		return this.transactions.write(() -> {
			this.sessions.lock(id);
			this.memberships.replace(id, InvitationReader.members(input));
			return new Changed(this.sessions.lock(id).session(), List.of());
		});
	}

	@MutationMapping
	Deleted deleteSession(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		View whole = Principal.current().view(input.name("workspace"));
		return this.transactions
			.write(() -> this.sessions.find(whole, input.text("session"))
				.filter((found) -> this.sessions.delete(found.id())))
			.map((gone) -> new Deleted(true, SessionController.idOf(gone),
					this.keys.key("Session", whole.workspace(), gone.name()), List.of()))
			.orElseGet(() -> new Deleted(false, null, null, List.of()));
	}

	private Saved save(SessionId id, Input input) {
		Sessions.Locked locked = this.sessions.lock(id);
		this.memberships.invite(id, InvitationReader.members(input));
		Session session = this.sessions.update(id, properties(input));
		this.configurations.check(locked.inherited().with(session.settings()), input.object("configuration"));
		return new Saved(session, locked.created(), List.of());
	}

	private Map<String, Object> properties(Input input) {
		Map<String, Object> properties = new HashMap<>(this.configurations.read(input.object("configuration")));
		Metadata metadata = input.metadata("metadata");
		if (metadata != null) {
			properties.put("metadata", metadata.json());
			properties.put("metadataEntries", metadata.entries());
		}
		Boolean isActive = input.value("isActive");
		if (isActive != null) {
			properties.put("isActive", isActive);
		}
		return properties;
	}

	private static SessionId id(Input input) {
		return new SessionId(input.name("workspace"), input.name("session"));
	}

	/** The payload of {@code saveSession}. */
	record Saved(Session session, boolean created, List<UserError> userErrors) {
	}

	/** The payload of {@code addPeers}, {@code removePeers} and {@code setPeers}. */
	record Changed(@Nullable Session session, List<UserError> userErrors) {
	}

	/** The payload of {@code deleteSession}. */
	record Deleted(boolean deleted, @Nullable String id, @Nullable String key, List<UserError> userErrors) {
	}

}
