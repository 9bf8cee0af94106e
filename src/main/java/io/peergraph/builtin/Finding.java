package io.peergraph.builtin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.peergraph.dialectic.Citation;
import io.peergraph.fact.Fact;
import io.peergraph.language.Ellipsis;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be known: a fact with a message that says so, or the sentence of a
 * message.
 *
 * @param text what can be said on its grounds
 * @param topic what it is about in more words, to be compared with the question
 * @param fact the fact, if it is one
 * @param message the message, if there is one
 * @param quote the words in that message
 * @param times how often it was said
 * @param continued the key of the message whose sentence it goes on with, empty for none
 */
record Finding(String text, String topic, @Nullable Fact fact, @Nullable Message message, String quote, int times,
		String continued) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final Pattern END = Pattern.compile("(?<![\\s.])[\\s.]++$");

	/**
	 * {@return a fact as it was said, or as it was told}
	 */
	static Finding of(Fact fact, @Nullable Message message, String quote, int times) {
		return new Finding(fact.text(), fact.text(), fact, message, quote, times, "");
	}

	/**
	 * {@return a sentence of a message}
	 */
	static Finding of(Message message, String sentence) {
		return new Finding(sentence, message.author() + ": " + sentence, null, message, sentence, 1, "");
	}

	/**
	 * {@return the same as an answer to what was asked before it}
	 * @param asked the question
	 */
	Finding answering(String asked) {
		return new Finding(this.text, asked + " " + this.topic, this.fact, this.message, this.quote, this.times,
				this.continued);
	}

	/**
	 * {@return the same about what somebody else spoke of just before, if it leaves that
	 * out}
	 * @param earlier the message before it
	 */
	Finding continuing(Message earlier) {
		return Ellipsis.of(earlier.content(), this.quote)
			.map((sentence) -> new Finding(this.text, sentence + " " + this.topic, this.fact, this.message, this.quote,
					this.times, earlier.key()))
			.orElse(this);
	}

	/**
	 * {@return what it says and why that is known, with the number of its citation}
	 */
	String sentence(int number) {
		String day = at().map((at) -> " on " + DAY.format(at)).orElse("");
		if (this.fact == null) {
			return speaker() + " said" + day + ": \"" + this.text.strip() + "\" [" + number + "].";
		}
		String often = (this.times > 1) ? " " + this.times + " times, last" : "";
		String reason = (this.message != null) ? speaker() + " said so" + often + day : "as it was told";
		return END.matcher(this.text).replaceFirst("") + " (" + reason + ") [" + number + "].";
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
		String whole = (this.message != null) ? this.text + "\n" + this.message.content() : this.text;
		return peers.stream().anyMatch((peer) -> peer.equals(speaker()) || PeerNames.isSpokenOfIn(whole, peer));
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

	/**
	 * {@return the same as a citation}
	 */
	Citation citation() {
		return new Citation(this.fact, this.message, this.quote);
	}

}
