package io.peergraph.summary;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence somebody said, as a line of a summary.
 *
 * @param line the speaker's name and the sentence
 * @param words the words that tell sentences apart
 */
record Sentence(String line, Set<String> words) {

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

	static Sentence of(String line) {
		Set<String> words = GAP.splitAsStream(line.toLowerCase(Locale.ROOT))
			.filter((word) -> word.length() > 1 && !COMMON.contains(word))
			.collect(Collectors.toUnmodifiableSet());
		return new Sentence(line, words);
	}

	static List<Sentence> ofMessage(String speaker, String content) {
		BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		ends.setText(content);
		List<Sentence> sentences = new ArrayList<>();
		int from = 0;
		for (int end = ends.next(); end != BreakIterator.DONE && sentences.size() < MOST; end = ends.next()) {
			String text = content.substring(from, end).strip().replaceAll("\\s+", " ");
			if (!text.isEmpty() && text.length() <= LONGEST) {
				sentences.add(of(speaker + ": " + text));
			}
			from = end;
		}
		return sentences;
	}

	/**
	 * {@return what two sentences have in common, against their length}
	 */
	double likeness(Sentence other) {
		if (this.words.size() < 2 || other.words.size() < 2) {
			return 0;
		}
		long common = this.words.stream().filter(other.words::contains).count();
		return common / (Math.log(this.words.size()) + Math.log(other.words.size()));
	}

}
