package io.peergraph.builtin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.dialectic.Citation;
import io.peergraph.fact.Fact;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import io.peergraph.question.Asked;
import io.peergraph.statement.SingleValuedAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be known: a fact with a message that says so, or the sentence of a
 * message.
 *
 * @param text what can be said on its grounds
 * @param context what it goes on with: the question that it answers, what stands before
 * it; empty for nothing
 * @param fact the fact, if it is one
 * @param message the message, if there is one
 * @param quote the words in that message
 * @param times how often it was said
 * @param isOver whether it is known not to hold any more
 */
record Finding(String text, String context, @Nullable Fact fact, @Nullable Message message, String quote, int times,
		boolean isOver) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	/** The question that a quotation answers. */
	private static final Pattern ASKED = Pattern.compile("\" to [^\"]{1,300}\"([^\"]{1,2000}\\?)\"$");

	private static final Pattern END = Pattern.compile("(?<![\\s.])[\\s.]++$");

	/**
	 * {@return a fact as it was said, or as it was told}
	 */
	static Finding of(Fact fact, @Nullable Message message, String quote, int times) {
		if (message == null || !isQuotation(fact, message)) {
			return new Finding(fact.text(), "", fact, message, quote, times, false);
		}
		Matcher asked = ASKED.matcher(fact.text());
		return new Finding(quote, asked.find() ? asked.group(1) : "", fact, message, quote, times, false);
	}

	/**
	 * {@return a sentence of a message}
	 */
	static Finding of(Message message, String sentence) {
		return new Finding(sentence, "", null, message, sentence, 1, false);
	}

	/**
	 * {@return the same, going on with something}
	 * @param before what was said before it
	 */
	Finding after(String before) {
		return before.isBlank() ? this : new Finding(this.text, before + " " + this.context, this.fact, this.message,
				this.quote, this.times, this.isOver);
	}

	/**
	 * {@return the same as something that holds no more}
	 */
	Finding over() {
		return new Finding(this.text, this.context, this.fact, this.message, this.quote, this.times, true);
	}

	/**
	 * {@return the same with more of its message}
	 * @param quote its sentence, and what stands beside it
	 */
	Finding with(String quote) {
		return (this.message != null) ? new Finding(quote, this.context, null, this.message, quote, 1, this.isOver)
				: this;
	}

	/**
	 * {@return what it is about in more words, to be compared with the question}
	 */
	String topic() {
		return (this.context + " " + ((this.fact == null) ? speaker() + ": " : "") + this.text + otherWords()).strip();
	}

	private String otherWords() {
		return Optional.ofNullable(this.fact)
			.flatMap((its) -> SingleValuedAttribute.of(its.about(), its.text()))
			.map((topic) -> " " + topic.otherWords())
			.orElse("");
	}

	/**
	 * {@return what it says and why that is known, with the number of its citation}
	 */
	String sentence(int number) {
		String day = (this.message != null) ? " on " + DAY.format(this.message.saidAt()) : "";
		if (isQuotation()) {
			return quotation(number);
		}
		String often = (this.times > 1) ? " " + this.times + " times, last" : "";
		String reason = (this.message != null) ? speaker() + " said so" + often + day : "as it was told";
		reason += this.isOver ? ", and it holds no more" : "";
		return END.matcher(this.text).replaceFirst("") + " (" + reason + ") [" + number + "].";
	}

	/**
	 * {@return who said it in which words, with the number of its citation}
	 */
	String quotation(int number) {
		return (this.message == null) ? "as it was told [" + number + "]." : speaker() + " said on "
				+ DAY.format(this.message.saidAt()) + ": \"" + this.quote.strip() + "\" [" + number + "].";
	}

	/**
	 * {@return the day on which it was said, as far as that is known}
	 */
	Optional<String> day() {
		return Optional.ofNullable(this.message).map((its) -> DAY.format(its.saidAt()));
	}

	private boolean isQuotation() {
		return this.message != null && (this.fact == null || isQuotation(this.fact, this.message));
	}

	// A fact that is kept in the words of whoever said it is no more than that.
	private static boolean isQuotation(Fact fact, Message message) {
		return fact.text().startsWith(message.author() + " said: \"");
	}

	/**
	 * {@return what it says, with the number of its citation, and no word of English}
	 */
	String plainly(int number) {
		String day = (this.message != null) ? " (" + this.message.saidAt().toLocalDate() + ")" : "";
		return speaker() + day + ": \"" + this.quote.strip() + "\" [" + number + "].";
	}

	/**
	 * {@return what is stated, without what it answers and without who quotes it}
	 */
	String statement() {
		return isQuotation() ? this.quote : this.text;
	}

	/**
	 * {@return the words that were said}
	 */
	String said() {
		return (this.message != null) ? this.quote : this.text;
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
		String whole = (this.message != null && Asked.refersBack(this.quote))
				? this.text + "\n" + this.message.content() : this.text;
		return peers.stream()
			.anyMatch((peer) -> peer.equals(speaker()) ? !Asked.isOfAddressee(said())
					: PeerNames.isSpokenOfIn(whole, peer));
	}

	/**
	 * {@return whether it tells what one of these peers is or does, rather than somebody
	 * of that peer's, or somebody who speaks of it}
	 */
	boolean tellsOfDeeds(Set<String> peers) {
		boolean own = peers.contains(speaker());
		boolean named = peers.stream().anyMatch((peer) -> PeerNames.isIn(this.text, peer));
		if (own) {
			return Asked.isOfSpeaker(said()) || (this.message == null && named);
		}
		return !PeerNames.isOfOneself(said()) || !Asked.isOfSpeaker(said());
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
	 * {@return the same as a number, 0 when it is not known}
	 */
	long time() {
		return at().map(Instant::toEpochMilli).orElse(0L);
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

	/**
	 * {@return whether it tells what whoever it is about is called}
	 */
	boolean tellsOwnName() {
		return this.fact != null && SingleValuedAttribute.of(this.fact.about(), this.fact.text())
			.filter((topic) -> SingleValuedAttribute.OF_NAMES.contains(topic.name()))
			.isPresent();
	}

}
