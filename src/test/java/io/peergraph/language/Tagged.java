package io.peergraph.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A clause of which a test says itself what its words are: "I/PRON like/VERB tea/NOUN".
 */
public record Tagged(String text, List<Word> words) {

	private static final Pattern TAG = Pattern.compile("/([A-Z]+)");

	private static final Pattern WORD = Pattern.compile("(\\S+)/([A-Z]+)");

	public static Tagged of(String tagged) {
		List<Word> words = WORD.matcher(tagged)
			.results()
			.map((match) -> new Word(match.group(1),
					TAG.matcher(tagged.substring(0, match.start())).replaceAll("").length(), match.group(2)))
			.toList();
		return new Tagged(TAG.matcher(tagged).replaceAll(""), words);
	}

}
