package io.peergraph.language;

import java.util.Set;

/**
 * The words that say what kind of answer is wanted, and hardly ever stand in it.
 */
public final class QuestionWords {

	static final Set<String> ALL = Set.of("what", "when", "where", "who", "whom", "whose", "which", "why", "how", "did",
			"does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should",
			"the", "a", "an", "of", "to", "in", "on", "for", "and", "or");

	/** The same without their endings, as {@link Analyzer} has them. */
	static final Set<String> STEMS = Set.of("what", "when", "where", "who", "whom", "whose", "which", "why", "how",
			"did", "doe", "do", "ar", "were", "ha", "have", "had", "would", "can", "could", "should");

	private QuestionWords() {
	}

	/**
	 * {@return whether a word only asks}
	 * @param word in small letters
	 */
	public static boolean contains(String word) {
		return ALL.contains(word);
	}

}
