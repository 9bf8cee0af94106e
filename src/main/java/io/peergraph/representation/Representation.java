package io.peergraph.representation;

import java.util.List;
import java.util.Map;

import io.peergraph.belief.Holding;
import io.peergraph.fact.Fact;

/**
 * What one peer knows of another, as far as it was asked for.
 *
 * @param ask what was asked
 * @param peerCard what is always worth knowing, in lines
 * @param holdings the facts with how they are held, oldest first
 * @param premises the texts of what facts follow from, by their keys
 */
public record Representation(RepresentationQuery ask, List<String> peerCard, List<Holding> holdings,
		Map<String, List<String>> premises) {

	/**
	 * What one peer knows of another, none of it following from anything.
	 * @param ask what was asked
	 * @param peerCard what is always worth knowing, in lines
	 * @param holdings the facts with how they are held, oldest first
	 */
	public Representation(RepresentationQuery ask, List<String> peerCard, List<Holding> holdings) {
		this(ask, peerCard, holdings, Map.of());
	}

	/**
	 * {@return the facts, oldest first}
	 */
	public List<Fact> facts() {
		return this.holdings.stream().map(Holding::fact).toList();
	}

	/**
	 * {@return the facts in words, by how they came to be known; empty when there are
	 * none}
	 */
	public String markdown() {
		return Markdown.of(this.holdings, this.premises);
	}

	static Representation empty(RepresentationQuery ask) {
		return new Representation(ask, List.of(), List.of(), Map.of());
	}

}
