package io.peergraph.deriver;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** What the built-in means of derivation make of each single text. */
class StatementRecording {

	private static final Instant TUESDAY = Instant.parse("2026-03-10T08:30:00Z");

	private static final Set<String> PEERS = Set.of("alice", "bob", "charlie");

	private final Extractor extractor = new StatementExtractor();

	private final English english = new English();

	@Test
	void statements() throws IOException {
		Corpus.record("language/statements.txt", (text) -> this.extractor
			.extract(new Said("alice", PEERS, List.of(new Said.Utterance(text, TUESDAY)), List.of(), List.of(), null))
			.statements()
			.stream()
			.map((one) -> one.text() + " | " + one.quotes().stream().map(Extracted.Quote::words).toList() + " | "
					+ one.mentions() + " " + one.validFrom() + " " + one.validTo())
			.toList());
	}

	@Test
	void sentences() throws IOException {
		Corpus.record("language/sentences-derived.txt", (text) -> this.english.sentences(text)
			.stream()
			.map((sentence) -> sentence.start() + " " + sentence.text()
					+ (Foreign.is(sentence.text()) ? " FOREIGN" : "") + (Chaff.asks(sentence.text()) ? " ASKS" : "")
					+ (Chaff.isPolite(sentence.text()) ? " POLITE" : ""))
			.toList());
	}

}
