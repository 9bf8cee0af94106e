package io.peergraph.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The clauses of a sentence, as they can be quoted. */
final class QuotableClauses {

	/** More are not looked at one by one. */
	private static final int MOST = 12;

	private static final Pattern BETWEEN = Pattern.compile("[,;:]\\s|\\s[-\\x{2013}]{1,3}\\s|\\x{2014}"
			+ "|\\s(?=(?:but|because|although|though)\\s)"
			+ "|\\s(?=(?:and|so)\\s(?:\\p{L}{2,12}ly\\s)?(?:i|i'm|i'll|we|we're|we'll|you|you're|he|she|it|they|let|let's|that|this|there|then|now)\\s)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OPENING = Pattern.compile("^(?:and|but|because)\\s", Pattern.CASE_INSENSITIVE);

	private QuotableClauses() {
	}

	/**
	 * {@return all that stands between two places where clauses meet, the shortest first,
	 * the whole last}
	 * @param sentence exactly as it was said
	 */
	static Stream<String> of(String sentence) {
		List<Integer> starts = new ArrayList<>(List.of(0));
		List<Integer> ends = new ArrayList<>();
		Matcher between = BETWEEN.matcher(sentence);
		while (between.find()) {
			ends.add(between.start());
			starts.add(between.end());
		}
		ends.add(sentence.length());
		if (starts.size() > MOST) {
			return Stream.of(sentence);
		}
		return IntStream.range(0, starts.size())
			.boxed()
			.flatMap((first) -> IntStream.range(first, ends.size())
				.mapToObj((last) -> sentence.substring(starts.get(first), Math.max(starts.get(first), ends.get(last)))))
			.map((words) -> OPENING.matcher(words).replaceFirst(""))
			.map(String::strip)
			.filter((words) -> !words.isEmpty())
			.sorted(Comparator.comparingInt(String::length));
	}

}
