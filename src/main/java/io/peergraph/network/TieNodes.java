package io.peergraph.network;

import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

/** Ties by their ids. */
@Component
class TieNodes implements NodeSource {

	// No name has it.
	private static final String BORDER = "\n";

	private final Ties ties;

	private final Interactions interactions;

	TieNodes(Ties ties, Interactions interactions) {
		this.ties = ties;
		this.interactions = interactions;
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
				: of(id.view(), parts.getFirst(), parts.get(1)).stream()
					.filter((tie) -> key(tie).equals(id.key()))
					.findFirst();
	}

	private List<Tie> of(View view, String kind, String from) {
		return kind.equals(TieKind.INTERACTS_WITH.name()) ? this.interactions.of(view, from, null)
				: this.ties.of(view, from, null);
	}

}
