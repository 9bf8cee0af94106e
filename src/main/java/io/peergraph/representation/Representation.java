package io.peergraph.representation;

import java.util.List;

import io.peergraph.fact.Fact;

/**
 * What one peer knows of another, as far as it was asked for.
 *
 * @param ask what was asked
 * @param peerCard what is always worth knowing, in lines
 * @param holdings the facts with how they are held, oldest first
 */
public record Representation(Ask ask, List<String> peerCard, List<Holding> holdings) {

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
		return Markdown.of(this.holdings);
	}

	static Representation empty(Ask ask) {
		return new Representation(ask, List.of(), List.of());
	}

}
