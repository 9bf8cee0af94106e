package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.belief.CommonGround;
import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.language.Words;
import io.peergraph.message.Message;

/**
 * Words of a fact that none of its quoted messages has, but something else that was read
 * with them: "Porto" in what follows from a "Yes" to "Do you live in Porto?". They go
 * when what they come from goes.
 */
final class BorrowedWords {

	private static final int SHORTEST_WORD = 3;

	/** So long, words that begin alike are taken for forms of one. */
	private static final int STEM = 4;

	private final Set<String> names = new TreeSet<>();

	private final List<Source> messages;

	private final List<Source> context = new ArrayList<>();

	/**
	 * Reads what was read, once for all that is found in it.
	 * @param batch what was read
	 * @param known what was known of the speaker
	 */
	BorrowedWords(DerivationBatch batch, List<CommonGround.Shared> known) {
		batch.audience().witnesses().forEach((name) -> this.names.addAll(words(name)));
		this.messages = batch.messages().stream().map(Source::of).toList();
		batch.remarks().reversed().forEach((remark) -> this.context.add(Source.of(remark)));
		known.forEach((one) -> this.context.add(new Source(one.key(), words(one.text()))));
	}

	/**
	 * {@return the keys of messages and facts without which the words could not have been
	 * found; for each word one}
	 * @param fact that was found
	 */
	List<String> of(Statement.Said fact) {
		Set<String> quoted = fact.quotes().stream().map(Quote::message).collect(Collectors.toSet());
		Set<String> own = new TreeSet<>(this.names);
		this.messages.stream()
			.filter((message) -> quoted.contains(message.key()))
			.forEach((message) -> own.addAll(message.words()));
		return words(fact.text()).stream()
			.filter((word) -> !Words.isOfAnyFact(word) && !has(own, word))
			.flatMap((word) -> Stream.concat(this.messages.stream(), this.context.stream())
				.filter((other) -> !quoted.contains(other.key()) && has(other.words(), word))
				.limit(1))
			.map(Source::key)
			.distinct()
			.toList();
	}

	private static boolean has(Set<String> words, String word) {
		return words.contains(word) || words.stream().anyMatch((other) -> isForm(other, word));
	}

	private static boolean isForm(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		boolean number = (one + other).chars().anyMatch(Character::isDigit);
		return !number && shorter >= STEM && Math.abs(one.length() - other.length()) <= SHORTEST_WORD
				&& one.regionMatches(0, other, 0, Math.max(STEM, shorter - 1));
	}

	private static Set<String> words(String text) {
		return Words.of(text)
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private record Source(String key, Set<String> words) {

		static Source of(Message message) {
			return new Source(message.key(), BorrowedWords.words(message.content()));
		}

	}

}
