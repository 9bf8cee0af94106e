package io.peergraph.key;

import java.time.Clock;
import java.time.Instant;

import io.peergraph.access.KeyKind;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what a key is to let its holder do, and refuses what cannot be. */
@Component
class KeyReader {

	private static final int LONGEST_NOTE = 500;

	private final Workspaces workspaces;

	private final Peers peers;

	private final Sessions sessions;

	private final Clock clock;

	KeyReader(Workspaces workspaces, Peers peers, Sessions sessions, Clock clock) {
		this.workspaces = workspaces;
		this.peers = peers;
		this.sessions = sessions;
		this.clock = clock;
	}

	/**
	 * {@return what the key is to let its holder do}
	 * @param input of the type {@code MakeAccessKeyInput}
	 */
	NewKey read(Input input) {
		KeyKind kind = KeyKind.valueOf(input.text("kind"));
		refuseOthers(input, kind);
		View view = (kind != KeyKind.OPERATOR) ? workspace(input) : View.nowhere();
		String workspace = (kind != KeyKind.OPERATOR) ? view.workspace() : null;
		String peer = (kind == KeyKind.PEER) ? peer(view, input) : null;
		String session = (kind == KeyKind.SESSION) ? session(view, input) : null;
		return new NewKey(kind, workspace, peer, session, Boolean.TRUE.equals(input.value("writes")), note(input),
				expiry(input));
	}

	private static void refuseOthers(Input input, KeyKind kind) {
		refuse(input, "workspace", kind != KeyKind.OPERATOR);
		refuse(input, "peer", kind == KeyKind.PEER);
		refuse(input, "session", kind == KeyKind.SESSION);
	}

	// What would be passed over might be meant to narrow the key.
	private static void refuse(Input input, String field, boolean has) {
		if (!has && input.value(field) != null) {
			throw input.refuse(Code.INVALID_VALUE, "A key of this kind has no " + field, field);
		}
	}

	private View workspace(Input input) {
		String name = input.name("workspace");
		return this.workspaces.find(Principal.current().view(name))
			.map(Workspace::view)
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no workspace " + name, "workspace"));
	}

	private String peer(View view, Input input) {
		String name = input.name("peer");
		return this.peers.find(view, name)
			.map(Peer::name)
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no peer " + name, "peer"));
	}

	private String session(View view, Input input) {
		String name = input.name("session");
		return this.sessions.find(view, name)
			.map(Session::name)
			.orElseThrow(() -> input.refuse(Code.NOT_FOUND, "There is no session " + name, "session"));
	}

	private static @Nullable String note(Input input) {
		String note = input.textOrNull("note");
		if (note != null && note.length() > LONGEST_NOTE) {
			throw input.refuse(Code.TOO_LONG, "note must have at most " + LONGEST_NOTE + " characters", "note");
		}
		return note;
	}

	private @Nullable Instant expiry(Input input) {
		Instant given = input.time("expiresAt");
		if (given != null && !given.isAfter(this.clock.instant())) {
			throw input.refuse(Code.INVALID_VALUE, "expiresAt must be in the future", "expiresAt");
		}
		return given;
	}

}
