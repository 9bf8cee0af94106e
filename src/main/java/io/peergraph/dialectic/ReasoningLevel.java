package io.peergraph.dialectic;

/** How much effort an answer is worth. */
public enum ReasoningLevel {

	MINIMAL(1, 0), LOW(3, 1.5), MEDIUM(4, 2.5), HIGH(5, Double.POSITIVE_INFINITY), MAX(5, Double.POSITIVE_INFINITY);

	private final int mostCitations;

	private final double distance;

	ReasoningLevel(int mostCitations, double distance) {
		this.mostCitations = mostCitations;
		this.distance = distance;
	}

	/**
	 * {@return how many citations an answer has at most}
	 */
	public int mostCitations() {
		return this.mostCitations;
	}

	/**
	 * {@return how much worse than the best a source may fit}
	 */
	public double distance() {
		return this.distance;
	}

}
