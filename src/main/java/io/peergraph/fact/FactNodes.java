package io.peergraph.fact;

import java.util.List;
import java.util.Optional;

import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;

import org.springframework.stereotype.Component;

@Component
class FactNodes implements NodeSource {

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

}
