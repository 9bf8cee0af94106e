package io.peergraph.network;

import java.util.List;
import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Ties by their ids. */
@Component
class TieNodes implements NodeSource {

	// No name has it.
	private static final String BORDER = "\n";

	private final Ties ties;

	TieNodes(Ties ties) {
		this.ties = ties;
	}

	static String key(Tie tie) {
		return String.join(BORDER, tie.kind().name(), tie.from(), tie.to());
	}

	@Override
	public String type() {
		return "Tie";
	}

	@Override
	public Optional<Tie> find(GlobalId id) {
		List<String> parts = id.key().lines().toList();
		return (parts.size() < 2) ? Optional.empty()
				: this.ties.of(id.view(), parts.get(1), null)
					.stream()
					.filter((tie) -> key(tie).equals(id.key()))
					.findFirst();
	}

}
