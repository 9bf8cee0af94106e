package io.peergraph.deriver;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.message.Recalled;
import io.peergraph.representation.CommonGround;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are read together: one after the other of one author, all for the same
 * audience.
 *
 * @param messages oldest first
 * @param remarks what the whole audience heard before and between them
 * @param audience of every one of them
 * @param instructions what is to be looked for
 * @param cursor the sequence up to which the author's messages are done with them
 */
record Batch(List<Heard> messages, List<Said.Remark> remarks, Audience audience, @Nullable String instructions,
		long cursor) {

	boolean isToDerive() {
		return !this.messages.isEmpty() && !this.audience.observers().isEmpty();
	}

	int tokens() {
		return this.messages.stream().mapToInt(Heard::tokens).sum();
	}

	Said said(String author, List<CommonGround.Shared> known) {
		return new Said(author, this.audience.witnesses(),
				this.messages.stream()
					.map((message) -> new Said.Utterance(Recalled.without(message.content()), message.at()))
					.toList(),
				this.remarks, known.stream().map(CommonGround.Shared::text).toList(), this.instructions);
	}

	Statement statement(Extracted found, List<CommonGround.Shared> known) {
		List<Quote> quotes = found.quotes()
			.stream()
			.map((quote) -> new Quote(this.messages.get(quote.utterance()).key(), quote.words()))
			.toList();
		// Whoever is no peer is left out where they are stored.
		List<String> mentions = Stream.concat(found.mentions().stream(), Names.maybeIn(found.text()).stream())
			.distinct()
			.toList();
		return new Statement(found.text(), quotes, mentions, found.validFrom(), found.validTo(),
				found.replaces().stream().map((index) -> known.get(index).key()).toList(),
				Borrowed.by(found, this, known));
	}

}
