package io.peergraph.deriver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.peergraph.Corpus;
import io.peergraph.fact.Quote;
import org.junit.jupiter.api.Test;

/** What the built-in means of derivation make of each single text. */
class StatementRecording {

	private static final Instant TUESDAY = Instant.parse("2026-03-10T08:30:00Z");

	private static final Set<String> PEERS = Set.of("alice", "bob", "charlie");

	private final Extractor extractor = new StatementExtractor();

	@Test
	void statements() throws IOException {
		Corpus.record("language/statements.txt",
				(text) -> this.extractor
					.extract(new ExtractionInput("alice", PEERS, List.of(Talk.message("alice", 1, text, TUESDAY)),
							List.of(), List.of(), null))
					.statements()
					.stream()
					.map((one) -> one.text() + " | " + one.quotes().stream().map(Quote::words).toList() + " | "
							+ one.mentions() + " " + one.validFrom() + " " + one.validTo())
					.toList());
	}

}
