package io.peergraph.dialectic;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.peergraph.fact.Fact;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something the asked peer knows: a fact with a message that says so, or the sentence of
 * a message.
 *
 * @param text what can be said on its grounds
 * @param topic what it is about in more words, to be compared with the question
 * @param fact the fact, if it is one
 * @param message the message, if there is one
 * @param quote the words in that message
 */
record Source(String text, String topic, @Nullable Fact fact, @Nullable Message message, String quote) {

	/**
	 * {@return a fact as it was said, or as it was told}
	 */
	static Source of(Fact fact, @Nullable Message message, String quote) {
		return new Source(fact.text(), fact.text(), fact, message, quote);
	}

	/**
	 * {@return a sentence of a message}
	 */
	static Source of(Message message, String sentence) {
		return new Source(message.author() + " said: \"" + sentence + "\"", message.author() + ": " + sentence, null,
				message, sentence);
	}

	/**
	 * {@return the same as an answer to what was asked before it}
	 * @param asked the question
	 */
	Source answering(String asked) {
		return new Source(this.text, asked + " " + this.topic, this.fact, this.message, this.quote);
	}

	/**
	 * {@return the key of the message, empty when there is none}
	 */
	String messageKey() {
		return (this.message != null) ? this.message.key() : "";
	}

	/**
	 * {@return whether it is by or about one of these peers}
	 */
	boolean concerns(Set<String> peers) {
		String lower = " " + this.text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_-]+", " ") + " ";
		return peers.stream()
			.anyMatch((peer) -> peer.equals(speaker()) || lower.contains(" " + peer.toLowerCase(Locale.ROOT) + " "));
	}

	/**
	 * {@return the name of the peer that said it}
	 */
	String speaker() {
		return (this.message != null) ? this.message.author() : (this.fact != null) ? this.fact.about() : "";
	}

	/**
	 * {@return when it was said, as far as that is known}
	 */
	Optional<Instant> at() {
		return Optional.ofNullable(this.message).map(Message::createdAt);
	}

	/**
	 * {@return whether the words are where they are said to be}
	 */
	boolean isTrue() {
		return this.message == null || this.message.content().contains(this.quote);
	}

	Citation citation() {
		return new Citation(this.fact, this.message, this.quote);
	}

}
