package io.peergraph.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.Questions;
import io.peergraph.language.SmallTalk;
import io.peergraph.language.Words;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/** Sentences in other languages than English: understood by nobody here, but kept. */
public final class LanguageDetection {

	private static final Set<String> OURS = Language.ENGLISH.words("usual");

	private static final Set<String> OTHERS = Arrays.stream(Language.values())
		.filter((language) -> language != Language.ENGLISH)
		.flatMap((language) -> language.words("usual").stream())
		.collect(Collectors.toUnmodifiableSet());

	/** Words of English that tell for it, the commonest and those that tell little. */
	private static final Set<String> KNOWN = Stream
		.of("usual", "common", "filler", "past", "modals", "third-person", "question-words", "of-telling",
				"summary-stop")
		.flatMap((list) -> Language.ENGLISH.words(list).stream())
		.collect(Collectors.toUnmodifiableSet());

	/** What asks without a question mark. */
	private static final Pattern ASKING = Pattern.compile("(?:\u304B|\u5417|\u5462)[\u3002.!\\s]*$");

	private static final int FEWEST_WORDS = 3;

	/** Names do not tell a language. */
	private static final int FEWEST_NOT_NAMES = 2;

	/** One of so many words may be known. */
	private static final int WORDS_FOR_EACH_KNOWN = 4;

	/** By so much, another language has to be likelier than English. */
	private static final double LIKELIER = 1.3;

	private LanguageDetection() {
	}

	/**
	 * {@return whether a sentence is not in English, as far as its words tell}
	 */
	public static boolean isForeign(String sentence) {
		long letters = sentence.codePoints().filter(Character::isLetter).count();
		long latin = sentence.codePoints().filter(LanguageDetection::isLatin).count();
		if (letters > latin * 3 / 2) {
			return true;
		}
		List<String> words = Words.whole(sentence.toLowerCase(Locale.ROOT)).toList();
		return count(words, OTHERS) > count(words, OURS) || (isOfUnknown(sentence, words) && Model.isForeign(sentence));
	}

	// Where most words are known, the model is not asked: of every thirty short sentences
	// in English, it takes one for another language.
	private static boolean isOfUnknown(String sentence, List<String> words) {
		return words.size() >= FEWEST_WORDS && WORDS_FOR_EACH_KNOWN * count(words, KNOWN) <= words.size()
				&& Words.marked(sentence).stream().filter(LanguageDetection::isNoName).count() >= FEWEST_NOT_NAMES;
	}

	private static boolean isNoName(MatchResult word) {
		return Character.isLowerCase(word.group().codePointAt(0)) && word.group().chars().allMatch(Character::isLetter);
	}

	/**
	 * {@return that sentence as a quotation, when it is more than a word of greeting}
	 */
	public static Optional<String> quoted(String sentence, String speaker) {
		boolean says = sentence.strip().split("\\s+").length >= FEWEST_WORDS
				|| Words.pairs(sentence).size() >= FEWEST_WORDS;
		boolean tells = says && !SmallTalk.isAll(sentence) && !Questions.asks(sentence)
				&& !ASKING.matcher(sentence).find();
		return tells ? Optional.of(Quotation.of(speaker, sentence)) : Optional.empty();
	}

	private static boolean isLatin(int point) {
		return Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
	}

	private static long count(List<String> words, Set<String> known) {
		return words.stream().filter(known::contains).count();
	}

	/** OpenNLP's detector, read once somebody needs it. */
	private static final class Model {

		private static final String ENGLISH = "eng";

		private static final LanguageDetector DETECTOR = new ThreadSafeLanguageDetectorME(
				English.read("langdetect-183.bin", LanguageDetectorModel::new));

		static boolean isForeign(String sentence) {
			var likeliest = DETECTOR.predictLanguages(sentence);
			double english = Arrays.stream(likeliest)
				.filter((language) -> language.getLang().equals(ENGLISH))
				.mapToDouble((language) -> language.getConfidence())
				.sum();
			return likeliest[0].getConfidence() > LIKELIER * english;
		}

	}

}
