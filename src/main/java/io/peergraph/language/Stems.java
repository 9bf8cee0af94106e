package io.peergraph.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Words without their endings, by OpenNLP's Snowball stemmer for English. */
final class Stems {

	private static final int LONGEST_KNOWN = 40;

	/** Texts have most of their words in common, and a stemmer is made for each word. */
	private static final Cache<String, String> KNOWN = Caffeine.newBuilder().maximumSize(100_000).build();

	private Stems() {
	}

	/**
	 * {@return a word without its ending}
	 * @param word in small letters
	 */
	static String of(String word) {
		return (word.length() <= LONGEST_KNOWN) ? KNOWN.get(word, Stems::cut) : cut(word);
	}

	private static String cut(String word) {
		return new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH).stem(word).toString();
	}

}
