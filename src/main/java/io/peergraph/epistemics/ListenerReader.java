package io.peergraph.epistemics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out in front of whom something is told. */
@Component
public class ListenerReader {

	private static final int MOST_LISTENERS = 100;

	/** Nobody is called so. */
	private static final String STRANGER = "";

	private final Confidentiality confidentiality;

	private final Peers peers;

	ListenerReader(Confidentiality confidentiality, Peers peers) {
		this.confidentiality = confidentiality;
		this.peers = peers;
	}

	/**
	 * {@return who listens} Who tells knows it all itself. A name that who asks does not
	 * know is that of a stranger, to whom nothing is told in confidence, be there such a
	 * peer or not.
	 * @param asking the view of who asks
	 * @param telling the view of what is told
	 * @param listeners the names of the peers, null for none
	 */
	public Listeners of(View asking, View telling, @Nullable List<String> listeners) {
		List<String> given = (listeners != null) ? listeners : List.of();
		if (given.size() > MOST_LISTENERS) {
			throw Refused.because(Code.TOO_MANY,
					"listeners must be at most " + MOST_LISTENERS + ", not " + given.size(), "listeners");
		}
		Set<String> names = new HashSet<>();
		if (!given.isEmpty()) {
			Map<String, Peer> known = this.peers.find(asking, given);
			given.forEach((name) -> names.add(known.containsKey(name) ? known.get(name).name() : STRANGER));
		}
		switch (telling) {
			case View.Whole _ -> {
			}
			case View.Witnessed witnessed -> names.remove(witnessed.peer());
		}
		return new Listeners(this.confidentiality, telling, names);
	}

}
