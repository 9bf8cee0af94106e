package io.peergraph.summary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.language.Words;
import io.peergraph.text.Sentences;

/**
 * A sentence somebody said, as a line of a summary.
 *
 * @param line the speaker's name and the sentence
 * @param words the words that tell sentences apart
 * @param states whether it states something of its own, and does not only keep the
 * conversation going
 */
record SummaryLine(String line, Set<String> words, boolean states) {

	/** More sentences of one message say nothing more of a session. */
	private static final int MOST = 30;

	private static final int LONGEST = 600;

	/** What has that much in common is the same. */
	private static final double THE_SAME = 0.85;

	static SummaryLine of(String line) {
		int name = line.indexOf(": ");
		return new SummaryLine(line, Words.telling(line), Sentences.isStatement(line.substring(Math.max(name, 0))));
	}

	/**
	 * {@return the lines of a summary, a paragraph by its sentences}
	 */
	static List<SummaryLine> ofSummary(String summary) {
		return summary.lines()
			.flatMap((line) -> (line.length() <= LONGEST) ? Stream.of(line) : Sentences.of(line).stream())
			.filter((line) -> !line.isBlank())
			.map(SummaryLine::of)
			.toList();
	}

	static List<SummaryLine> ofMessage(String speaker, String content) {
		return Sentences.said(content)
			.stream()
			.filter((text) -> text.length() <= LONGEST)
			.limit(MOST)
			.map((text) -> of(speaker + ": " + text))
			.toList();
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
		return sameness(other) > THE_SAME;
	}

	/**
	 * {@return which part of both is in common, 0 to 1}
	 */
	double sameness(SummaryLine other) {
		double common = common(other);
		return (common > 0) ? common / (this.words.size() + other.words.size() - common) : 0;
	}

	private double common(SummaryLine other) {
		return this.words.stream().filter(other.words::contains).count();
	}

}
