package io.peergraph.representation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.peergraph.access.View;
import io.peergraph.belief.Holding;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactDetails;
import io.peergraph.fact.FactLevel;

import org.springframework.stereotype.Component;

/** The texts of what facts follow from. */
@Component
class Premises {

	private final FactDetails details;

	Premises(FactDetails details) {
		this.details = details;
	}

	/**
	 * {@return what the facts of these holdings follow from, as far as their observer
	 * holds it, by key; nothing is asked when all of them were said}
	 */
	Map<String, List<String>> find(FormedPair pair, List<Holding> holdings) {
		RepresentationQuery query = pair.query();
		List<String> following = holdings.stream()
			.map(Holding::fact)
			.filter((fact) -> fact.level() != FactLevel.EXPLICIT)
			.map(Fact::key)
			.toList();
		if (following.isEmpty()) {
			return Map.of();
		}
		View view = query.view().through(query.observer());
		Map<String, List<String>> texts = new HashMap<>();
		this.details.premises(view, following)
			.forEach((fact, premises) -> texts.put(fact,
					heard(query, premises).stream().filter((one) -> pair.stands(one.key())).map(Fact::text).toList()));
		return texts;
	}

	private static List<Fact> heard(RepresentationQuery query, List<Fact> premises) {
		Listeners listeners = query.listeners();
		return (listeners != null) ? listeners.told(premises, Function.identity()) : premises;
	}

}
