package io.peergraph.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.peergraph.language.Language;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;

/**
 * What a clause is: who or what it is about, so far as its first words tell.
 */
enum ClauseType {

	/** "I moved", "we agreed": the speaker is the subject. */
	OWN(1),
	/** "My sister lives here": something of the speaker's is. */
	BELONGING(1),
	/** "Moved to Lisbon", "Will be late": the speaker is left out. */
	UNSAID(1),
	/** "Let's attack": a proposal. */
	PROPOSAL(1),
	/** "The fortress is weak": a claim about somebody or something else. */
	CLAIM(1),
	/** "That is fair", "He knows": a claim that says little without what was before. */
	VAGUE(2),
	/** An order, a fragment, something without a verb. */
	NONE(2);

	private static final Set<String> SPEAKER = Language.ENGLISH.words("speaker");

	private static final Set<String> POINTING = Language.ENGLISH.words("pointing");

	static final Set<String> STATES = Language.ENGLISH.words("states");

	private static final Set<String> LINKS = Language.ENGLISH.words("links");

	private static final Set<String> AUXILIARY = Language.ENGLISH.words("auxiliary");

	/** "Never been to Rome". */
	static final Set<String> PARTICIPLES = Set.of("been", "gone", "seen", "done", "eaten", "known", "taken");

	private final int weight;

	ClauseType(int weight) {
		this.weight = weight;
	}

	/**
	 * {@return how many words of its own a clause needs to be worth keeping}
	 */
	int weight() {
		return this.weight;
	}

	/**
	 * {@return a sentence that says who stated it; words are those of the clause before
	 * it was retold}
	 */
	String sentence(String speaker, String told, List<Word> words) {
		return switch (this) {
			case OWN, BELONGING -> told;
			case UNSAID -> speaker + " " + unsaid(told, words);
			case PROPOSAL -> speaker + " proposes " + proposed(told);
			case CLAIM, VAGUE, NONE -> speaker + " said that " + small(told, words.getFirst());
		};
	}

	private static String unsaid(String told, List<Word> words) {
		Word first = words.getFirst();
		Word verb = words.stream().filter(Word::isVerb).findFirst().orElse(first);
		int gap = indexOfGap(told);
		String rest = (gap > 0) ? told.substring(gap) : "";
		String opening = ((gap > 0) ? told.substring(0, gap) : told).toLowerCase(Locale.ROOT);
		if (verb.lower().endsWith("ing") || isState(words)) {
			return "is " + opening + rest;
		}
		if (PARTICIPLES.contains(verb.lower())) {
			return "has " + opening + rest;
		}
		return (first.equals(verb) ? Verbs.third(opening) : opening) + rest;
	}

	private static int indexOfGap(String told) {
		return IntStream.range(0, told.length())
			.filter((at) -> !Character.isLetter(told.charAt(at)) && told.charAt(at) != '\'')
			.findFirst()
			.orElse(-1);
	}

	private static String proposed(String told) {
		String rest = told.replaceFirst("(?i)^let'?s\\s+", "");
		return rest.startsWith("not ") ? "not to " + rest.substring(4) : "to " + rest;
	}

	private static String small(String told, Word first) {
		boolean shouted = first.text().length() > 1 && first.text().equals(first.text().toUpperCase(Locale.ROOT));
		return (first.isName() || shouted || !told.startsWith(first.text())) ? told
				: first.lower() + told.substring(first.text().length());
	}

	/**
	 * {@return what that clause is}
	 */
	static ClauseType of(List<Word> words) {
		if (words.getFirst().lower().matches("let's|lets")) {
			return PROPOSAL;
		}
		if (isState(words)) {
			return UNSAID;
		}
		int verb = firstVerb(words);
		if (verb < 0) {
			return NONE;
		}
		if (isGerund(words)) {
			return CLAIM;
		}
		Optional<Word> subject = words.subList(0, verb + 1).stream().filter(ClauseType::mayBeSubject).findFirst();
		if (subject.isEmpty()) {
			return withoutSubject(words, verb);
		}
		String first = subject.get().lower();
		if (SPEAKER.contains(first)) {
			return OWN;
		}
		if (words.subList(0, verb).stream().anyMatch((word) -> SPEAKER.contains(word.lower()))) {
			return OWN;
		}
		return POINTING.contains(first) ? VAGUE : first.matches("my|our|mine") ? BELONGING : CLAIM;
	}

	/**
	 * {@return whether it says how the speaker is, without saying "I am"}
	 */
	static boolean isState(List<Word> words) {
		int first = 0;
		while (first < words.size() && words.get(first).tag().matches("ADV|PART")
				&& !STATES.contains(words.get(first).lower())) {
			first++;
		}
		return first + 1 < words.size() && STATES.contains(words.get(first).lower())
				&& words.get(first + 1)
					.lower()
					.matches("to|in|on|about|for|with|by|of|at|since|from|that|right|again|now");
	}

	/**
	 * {@return whether it speaks of doing something: "Not having a car makes it hard"}
	 */
	static boolean isGerund(List<Word> words) {
		int first = words.getFirst().lower().equals("not") ? 1 : 0;
		int second = indexOf(words, first + 1, (word) -> word.isVerb() && !word.lower().endsWith("ing"));
		return first < words.size() && words.get(first).lower().matches("^\\p{L}{2,}ing") && second > first
				&& words.stream().noneMatch((word) -> SPEAKER.contains(word.lower()))
				&& !words.get(second - 1).lower().equals("to")
				&& words.subList(first, second)
					.stream()
					.noneMatch((word) -> word.isMark() || word.lower().matches("you|he|she|it|they")
							|| LINKS.contains(word.lower()) || word.tag().contains("CONJ"));
	}

	private static ClauseType withoutSubject(List<Word> words, int verb) {
		Word word = words.get(verb);
		boolean opens = words.subList(0, verb).stream().allMatch((before) -> before.tag().equals("ADV"));
		int after = words.size() - verb - 1;
		boolean helped = AUXILIARY.contains(word.lower()) && after > 0
				&& !(word.lower().equals("have") && !Verbs.isPast(words.get(verb + 1).text()));
		boolean going = word.lower().endsWith("ing") && after > 1;
		boolean told = Verbs.isPast(word.text()) || helped || going;
		return opens && told ? UNSAID : NONE;
	}

	private static boolean mayBeSubject(Word word) {
		return SPEAKER.contains(word.lower()) || word.isNominal() || word.tag().contains("PRON");
	}

	private static int firstVerb(List<Word> words) {
		int verb = indexOf(words, 0, Word::isVerb);
		// "My sister lives in Rome": lives are taken for a plural of life.
		return (verb >= 0) ? verb : indexOf(words, 1, ClauseType::looksLikeVerb);
	}

	private static boolean looksLikeVerb(Word word) {
		return word.tag().equals("NOUN") && word.lower().endsWith("s") && !word.lower().endsWith("ss");
	}

	private static int indexOf(List<Word> words, int from, Predicate<Word> condition) {
		return IntStream.range(from, words.size()).filter((i) -> condition.test(words.get(i))).findFirst().orElse(-1);
	}

}
