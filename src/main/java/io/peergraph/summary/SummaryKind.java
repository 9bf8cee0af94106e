package io.peergraph.summary;

import io.peergraph.workspace.Configuration;

/** The two lengths of summaries. */
public enum SummaryKind {

	/** Made often, at most 1,000 tokens. */
	SHORT(1_000),
	/** Made less often, at most 4,000 tokens. */
	LONG(4_000);

	private final int mostTokens;

	SummaryKind(int mostTokens) {
		this.mostTokens = mostTokens;
	}

	int mostTokens() {
		return this.mostTokens;
	}

	int every(Configuration configuration) {
		return switch (this) {
			case SHORT -> configuration.messagesPerShortSummary();
			case LONG -> configuration.messagesPerLongSummary();
		};
	}

}
