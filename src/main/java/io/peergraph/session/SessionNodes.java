package io.peergraph.session;

import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Finds sessions by their global ids. */
@Component
class SessionNodes implements NodeSource {

	private final Sessions sessions;

	SessionNodes(Sessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public String type() {
		return "Session";
	}

	@Override
	public Optional<Session> find(GlobalId id) {
		return this.sessions.find(id.view(), id.key());
	}

}
