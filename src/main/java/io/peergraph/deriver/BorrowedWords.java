package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

	private BorrowedWords() {
	}

	/**
	 * {@return the keys of messages and facts without which the words could not have been
	 * found; for each word one}
	 * @param fact that was found
	 * @param batch what was read
	 * @param known what was known of the speaker
	 */
	static List<String> by(Statement.Said fact, DerivationBatch batch, List<CommonGround.Shared> known) {
		List<Source> others = new ArrayList<>();
		Set<String> own = new TreeSet<>();
		batch.audience().witnesses().forEach((name) -> own.addAll(words(name)));
		Set<String> quoted = fact.quotes().stream().map(Quote::message).collect(Collectors.toSet());
		for (Message message : batch.messages()) {
			if (quoted.contains(message.key())) {
				own.addAll(words(message.content()));
			}
			else {
				others.add(new Source(message.key(), words(message.content())));
			}
		}
		batch.remarks().reversed().forEach((remark) -> others.add(new Source(remark.key(), words(remark.content()))));
		known.forEach((one) -> others.add(new Source(one.key(), words(one.text()))));
		return words(fact.text()).stream()
			.filter((word) -> !Words.isOfAnyFact(word) && !has(own, word))
			.flatMap((word) -> others.stream().filter((other) -> has(other.words(), word)).limit(1))
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
	}

}
