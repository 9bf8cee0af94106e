package io.peergraph.confidentiality;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;

import org.springframework.stereotype.Component;

/** Finds out in front of whom something is told. */
@Component
public class ListenerReader {

	private static final int MOST_LISTENERS = 100;

	/** Nobody is called so. */
	private static final String STRANGER = "";

	private final Confidentiality confidentiality;

	private final KeptSecretReader secrets;

	private final Peers peers;

	ListenerReader(Confidentiality confidentiality, KeptSecretReader secrets, Peers peers) {
		this.confidentiality = confidentiality;
		this.secrets = secrets;
		this.peers = peers;
	}

	/**
	 * {@return who listens} Who tells knows it all itself. A name that who asks does not
	 * know is that of a stranger, to whom nothing is told in confidence, be there such a
	 * peer or not.
	 * @param asking the view of who asks
	 * @param telling the view of what is told
	 * @param arguments with the names of the peers as {@code listeners}
	 */
	public Listeners of(View asking, View telling, Input arguments) {
		List<String> given = arguments.names("listeners");
		if (given.size() > MOST_LISTENERS) {
			throw arguments.refuse(Code.TOO_MANY,
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
		return new Listeners(this.confidentiality, telling, names, this.secrets.read(telling, names));
	}

}
