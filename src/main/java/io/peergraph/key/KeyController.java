package io.peergraph.key;

import java.util.List;
import java.util.Optional;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Grant;
import io.peergraph.access.Means;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Input;
import io.peergraph.api.Page;
import io.peergraph.api.Refused;
import io.peergraph.api.UserError;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Access keys in GraphQL. */
@Controller
class KeyController {

	private final Keys keys;

	private final KeyReader reader;

	private final AccessLog events;

	private final Tickets tickets;

	KeyController(Keys keys, KeyReader reader, AccessLog events, Tickets tickets) {
		this.tickets = tickets;
		this.keys = keys;
		this.events = events;
		this.reader = reader;
	}

	@QueryMapping
	Connection<AccessKey> accessKeys(@Argument @Nullable String workspace, DataFetchingEnvironment environment) {
		Page page = Page.of(environment);
		Cursor after = page.after();
		Principal caller = Principal.current();
		String own = (caller.grant() instanceof Grant.Below below) ? below.workspace() : null;
		String of = (own != null && workspace != null) ? caller.view(workspace).workspace()
				: (workspace != null) ? workspace : own;
		List<AccessKey> found = this.keys.list(of, (after != null) ? after.key(0) : "", page.limit());
		return page.connect(found, (key) -> Cursor.of(key.id()), null);
	}

	@QueryMapping
	@Nullable String ticket() {
		Principal caller = Principal.current();
		if (caller.means() == Means.TICKET || caller.means() == Means.TOKEN) {
			throw Refused.because(Code.FORBIDDEN, "A ticket is given for a key, not for a ticket or a token");
		}
		String key = caller.key();
		return (key != null) ? this.tickets.of(key) : null;
	}

	@QueryMapping
	Connection<AccessEvent> accessEvents(DataFetchingEnvironment environment) {
		Page page = Page.of(environment);
		Cursor after = page.after();
		List<AccessEvent> found = this.events.list((after != null) ? after.key(0) : null, page.limit());
		return page.connect(found, (event) -> Cursor.of(event.id()), null);
	}

	@MutationMapping
	Made makeAccessKey(DataFetchingEnvironment environment) {
		return Made.of(this.keys.make(this.reader.read(Input.of(environment))));
	}

	@MutationMapping
	Revoked revokeAccessKey(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		AccessKey key = existing(input);
		this.keys.revoke(key);
		if (Boolean.TRUE.equals(input.value("andMade"))) {
			this.keys.revokeMade(key);
		}
		return new Revoked(existing(input), List.of());
	}

	@MutationMapping
	Made rotateAccessKey(DataFetchingEnvironment environment) {
		return Made.of(this.keys.rotate(existing(Input.of(environment))));
	}

	private AccessKey existing(Input input) {
		return this.keys.find(input.text("id"))
			.filter(KeyController::isOurs)
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no access key " + input.text("id"), "id"));
	}

	// Those of an operator belong to no workspace, and so to no key of one.
	private static boolean isOurs(AccessKey key) {
		return switch (Principal.current().grant()) {
			case Grant.Everything _ -> true;
			case Grant.OfWorkspace own ->
				Optional.ofNullable(key.workspace()).filter(own.workspace()::equals).isPresent();
			case Grant.Nothing _, Grant.OfPeer _, Grant.OfSession _ -> false;
		};
	}

	/** The payload of {@code makeAccessKey} and {@code rotateAccessKey}. */
	record Made(AccessKey accessKey, String secret, List<UserError> userErrors) {

		static Made of(Keys.Made made) {
			return new Made(made.key(), made.text().text(), List.of());
		}

	}

	/** The payload of {@code revokeAccessKey}. */
	record Revoked(AccessKey accessKey, List<UserError> userErrors) {
	}

}
