package io.peergraph.deriver;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Lexicon;

/**
 * What a program says of a stored fact: whether it says what an expected one says. The
 * words that carry something must be alike, and who it is of, numbers, negation and mood
 * the same. Of 50 facts that somebody judged as well, it judged 47 alike; run-on
 * sentences are what it is too kind to.
 *
 * @param fact that was stored
 * @param isQuotation whether it only quotes
 * @param forbidden the first forbidden fragment that it has, if any
 * @param covered the expected facts that it says
 * @param nearly the expected facts that it says but for dates and numbers
 * @param isReadable whether it can be read alone
 * @param isOfWrongMouth whether it may be of somebody else than what was expected
 */
record Verdict(String fact, boolean isQuotation, Optional<String> forbidden, List<String> covered, List<String> nearly,
		boolean isReadable, boolean isOfWrongMouth) {

	private static final double ENOUGH = 0.65;

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

	private static final Pattern SAID = Pattern
		.compile("^(?<who>[\\p{L}_-]+) (?:said|claimed|thinks|believes|is sure) that ");

	private static final Pattern BETWEEN = Pattern.compile(", | and | but | so |; ");

	private static final Pattern OPENING = Pattern.compile(
			"(?:in|on|at|since|after|before|until|by|from|for|with|when|if|unless|because|as|during|the|a|an)\\b.*");

	private static final Pattern JOINED = Pattern.compile("^(\\p{L}+) and (\\p{L}+) ");

	private static final Pattern NOT = Pattern
		.compile("\\b(?:not|never|no|nobody|none|nothing|cannot|hardly|neither|nor|without|refused|lacks)\\b|n't\\b");

	private static final List<Pattern> MOODS = Stream
		.of("if|unless|whether", "might|may(?! \\d)|maybe|perhaps|probably|possibly|could",
				"wish(?:es)?|would (?:love|like)|hopes?|wants?", "almost|nearly", "used to", "would(?! (?:love|like))",
				"should|must|has to|have to|needs? to|ought",
				"proposed|proposes|asked|asks|told|promised|promises|offers?|offered")
		.map((mood) -> Pattern.compile("\\b(?:" + mood + ")\\b"))
		.toList();

	private static final Pattern FIRST = Pattern.compile("[\\s,']+");

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

	private static final Pattern NOT_ALONE = Pattern.compile(
			"^\\p{L}+ (?:(?:never|just|still|already) )?been\\b|^(?:he|she|it|they|this|that|these|those|we|you|there)\\b(?!.*\\b(?:because|that|when|if) )"
					+ "|\\b(?:i|i'm|my|we|our|you|your|me|us)\\b");

	static Verdict of(String stored, Labelled message) {
		String fact = stored.toLowerCase(Locale.ROOT).strip();
		boolean quotation = stored.startsWith(message.speaker() + " said: \"");
		String bare = QUOTED.matcher(fact).replaceAll("\"\"").replaceFirst("\\.$", "");
		Optional<String> forbidden = message.forbidden().stream().filter((one) -> hits(bare, one)).findFirst();
		List<String> expected = Stream.concat(message.facts().stream(), message.optional().stream()).toList();
		List<String> nearly = quotation ? List.of()
				: expected.stream().filter((one) -> says(fact, one.toLowerCase(Locale.ROOT), message)).toList();
		List<String> covered = nearly.stream()
			.filter((one) -> numbers(fact).containsAll(numbers(one)) && isDatedAlike(fact, message))
			.toList();
		return new Verdict(stored, quotation, forbidden, covered, nearly, isReadable(bare, covered, message),
				!quotation && isOfOther(fact, expected, message, forbidden));
	}

	boolean isRight() {
		return !this.isQuotation && this.forbidden.isEmpty() && !this.covered.isEmpty() && this.isReadable;
	}

	// What is lost of an opening, or run together, is not readable.
	private static boolean isReadable(String fact, List<String> covered, Labelled message) {
		String told = SAID.matcher(fact).replaceFirst("");
		String first = FIRST.split(told, 2)[0];
		boolean opens = OPENING.matcher(told).matches() || JOINED.matcher(told).find()
				|| covered.stream()
					.map((one) -> SAID.matcher(one.toLowerCase(Locale.ROOT)).replaceFirst(""))
					.anyMatch((one) -> FIRST.split(one, 2)[0].equals(first));
		boolean alone = !NOT_ALONE.matcher(told).find()
				|| covered.stream().anyMatch((one) -> NOT_ALONE.matcher(one.toLowerCase(Locale.ROOT)).find());
		return opens && alone
				&& (!message.kind().equals("run-on") || BETWEEN.matcher(told).results().count() >= covered.size() - 1);
	}

	boolean isNearly() {
		return this.forbidden.isEmpty() && !this.nearly.isEmpty();
	}

	boolean isNearly(String expected) {
		return this.forbidden.isEmpty() && this.nearly.contains(expected);
	}

	private static boolean hits(String fact, String fragment) {
		boolean start = fragment.startsWith("^");
		boolean end = fragment.endsWith("$");
		String text = fragment.substring(start ? 1 : 0, fragment.length() - (end ? 1 : 0));
		if (start && end) {
			return fact.equals(text);
		}
		return start ? fact.startsWith(text) : end ? fact.endsWith(text) : fact.contains(text);
	}

	private static boolean says(String fact, String expected, Labelled message) {
		if (!claimed(expected).isEmpty() && claimed(fact).isEmpty()
				&& !subjects(fact, message).contains(message.speaker())) {
			return false;
		}
		Set<String> wanted = words(expected, message);
		Set<String> got = words(fact, message);
		long shared = wanted.stream().filter(got::contains).count();
		boolean ofAll = subject(expected, message).isEmpty()
				&& (subjects(fact, message).contains("others") || first(fact).equals(first(expected)));
		return (ofAll || subjects(fact, message).contains(subject(expected, message)))
				&& shared >= ENOUGH * wanted.size() && agree(fact, expected, message);
	}

	// What several facts say at once may deny one thing and not another.
	private static boolean agree(String fact, String expected, Labelled message) {
		boolean several = fact.contains(", ") || fact.contains(" and ") || fact.contains(" but ");
		if (NOT.matcher(fact).find() != NOT.matcher(expected).find()
				&& !(several && NOT.matcher(fact).find() && message.facts().size() > 1)) {
			return false;
		}
		return MOODS.stream()
			.allMatch((mood) -> mood.matcher(fact).find() == mood.matcher(expected).find()
					|| (several && mood.matcher(fact).find() && message.facts().size() > 1));
	}

	private static boolean isDatedAlike(String fact, Labelled message) {
		Set<String> known = numbers(message.text());
		message.before().forEach((remark) -> known.addAll(numbers(remark.text())));
		message.facts().forEach((one) -> known.addAll(numbers(one)));
		message.optional().forEach((one) -> known.addAll(numbers(one)));
		known.add(Integer.toString(message.at().getYear()));
		return known.containsAll(numbers(fact));
	}

	private static Set<String> subjects(String fact, Labelled message) {
		var joined = JOINED.matcher(SAID.matcher(fact).replaceFirst(""));
		return joined.find() && !joined.group(1).equals(joined.group(2)) ? Set.of(joined.group(1), joined.group(2))
				: Set.of(subject(fact, message));
	}

	private static String first(String fact) {
		return FIRST.split(SAID.matcher(fact).replaceFirst("").replaceFirst("^(?:the|a|an|my) ", ""), 2)[0];
	}

	private static String claimed(String fact) {
		var said = SAID.matcher(fact);
		return said.find() ? said.group("who") : "";
	}

	private static String subject(String fact, Labelled message) {
		String told = SAID.matcher(fact).replaceFirst("");
		return Pattern.compile("[\\p{L}_-]+")
			.matcher(told)
			.results()
			.map(MatchResult::group)
			.filter(message.present()::contains)
			.findFirst()
			.orElse("");
	}

	private static Set<String> words(String fact, Labelled message) {
		Set<String> words = new HashSet<>(Lexicon.words(fact.replace("'s ", " ")));
		words.removeAll(Lexicon.words("others side group just will said s also about according"));
		words.removeAll(message.present());
		words.removeIf((word) -> word.chars().allMatch(Character::isDigit));
		return words;
	}

	private static Set<String> numbers(String fact) {
		return NUMBER.matcher(fact).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static boolean isOfOther(String fact, List<String> expected, Labelled message, Optional<String> forbidden) {
		boolean named = forbidden.filter((one) -> message.present().stream().anyMatch(one::contains)).isPresent();
		String subject = subject(fact, message);
		boolean other = !subject.isEmpty() && !subject.equals(message.speaker())
				&& expected.stream().noneMatch((one) -> subject(one.toLowerCase(Locale.ROOT), message).equals(subject));
		return named || other;
	}

}
