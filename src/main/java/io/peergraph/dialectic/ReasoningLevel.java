package io.peergraph.dialectic;

/** How much effort an answer is worth. */
enum ReasoningLevel {

	MINIMAL(1), LOW(3), MEDIUM(4), HIGH(5), MAX(5);

	private final int mostCitations;

	ReasoningLevel(int mostCitations) {
		this.mostCitations = mostCitations;
	}

	int mostCitations() {
		return this.mostCitations;
	}

}
