package io.peergraph.fact;

import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;
import io.peergraph.api.Refused;

import org.springframework.stereotype.Component;

/** Facts by their ids. */
@Component
public class FactNodes implements NodeSource {

	private final Facts facts;

	FactNodes(Facts facts) {
		this.facts = facts;
	}

	@Override
	public String type() {
		return "Fact";
	}

	@Override
	public Optional<Fact> find(GlobalId id) {
		return Optional.ofNullable(this.facts.find(id.view(), List.of(id.key())).get(id.key()));
	}

	/**
	 * {@return the key of the fact that an id names}
	 * @param view of the workspace it must be in
	 * @param id as a client gave it
	 * @param field the path to the input, for the error
	 */
	public static String key(View view, String id, String... field) {
		GlobalId named = GlobalId.decode(id, field);
		if (!named.type().equals("Fact") || !named.view().workspace().equals(view.workspace())) {
			throw Refused.because(Code.INVALID_ID, "id is not the id of a fact of this workspace", field);
		}
		return named.key();
	}

}
