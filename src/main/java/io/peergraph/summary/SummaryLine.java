package io.peergraph.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence somebody said, as a line of a summary.
 *
 * @param line the speaker's name and the sentence
 * @param words the words that tell sentences apart
 */
record SummaryLine(String line, Set<String> words) {

	/** More sentences of one message say nothing more of a session. */
	private static final int MOST = 30;

	private static final int LONGEST = 600;

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Set<String> COMMON = Set.of("""
			a an the and or but if so of to in on at for from with by as is are was were be been am i me my you your he
			she it its we us our they them their this that these those there here not no yes do does did have has had
			will would can could should may might just very too then than what which who how when where why all any
			some about into out up down over also more most really well okay ok yeah hi hey hello thanks thank let get
			got go going""".strip().split("\\s+"));

	/** What has that much in common is the same. */
	private static final double THE_SAME = 0.85;

	static SummaryLine of(String line) {
		Set<String> words = GAP.splitAsStream(line.toLowerCase(Locale.ROOT))
			.filter((word) -> word.length() > 1 && !COMMON.contains(word))
			.collect(Collectors.toUnmodifiableSet());
		return new SummaryLine(line, words);
	}

	/**
	 * {@return the lines of a summary, a paragraph by its sentences}
	 */
	static List<SummaryLine> ofSummary(String summary) {
		return summary.lines()
			.flatMap((line) -> (line.length() <= LONGEST) ? Stream.of(line) : split(line).stream())
			.filter((line) -> !line.isBlank())
			.map(SummaryLine::of)
			.toList();
	}

	static List<SummaryLine> ofMessage(String speaker, String content) {
		return split(content).stream()
			.filter((text) -> text.length() <= LONGEST)
			.limit(MOST)
			.map((text) -> of(speaker + ": " + text))
			.toList();
	}

	static List<String> split(String text) {
		BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		ends.setText(text);
		List<String> sentences = new ArrayList<>();
		int from = 0;
		for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
			String sentence = text.substring(from, end).strip().replaceAll("\\s+", " ");
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			from = end;
		}
		return sentences;
	}

	/**
	 * {@return what two sentences have in common, against their length}
	 */
	double likeness(SummaryLine other) {
		if (this.words.size() < 2 || other.words.size() < 2) {
			return 0;
		}
		return common(other) / (Math.log(this.words.size()) + Math.log(other.words.size()));
	}

	/**
	 * {@return whether both say the same}
	 */
	boolean isLike(SummaryLine other) {
		double common = common(other);
		return common > THE_SAME * (this.words.size() + other.words.size() - common);
	}

	private double common(SummaryLine other) {
		return this.words.stream().filter(other.words::contains).count();
	}

}
