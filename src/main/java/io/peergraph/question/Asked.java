package io.peergraph.question;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Word;
import io.peergraph.language.Words;
import io.peergraph.text.English;

/**
 * What a question asks for: a kind of answer, and what an answer must speak of.
 *
 * @param kind of answer
 * @param literals names, numbers and codes, in small letters
 * @param things nouns and what tells them apart, as {@link Lexicon} has words
 * @param deeds verbs
 * @param sort the noun of "which instrument", empty for none
 * @param ofSomebody whether it is for somebody else than it names
 * @param written how these words are written in the question
 * @param ways "with", "against", "from" or "to", by the words behind it
 */
public record Asked(AnswerKind kind, Set<String> literals, Set<String> things, Set<String> deeds, String sort,
		boolean ofSomebody, Map<String, String> written, Map<String, String> ways) {

	private static final Pattern FRAME = Pattern.compile(
			"^(?:please,?\\s+)?(?:(?:do|does|can|could|would|will) (?:you|anybody|anyone|\\p{L}+) (?:know|tell me|remember|remind me|say)|tell me|remind me(?: of)?|i(?:'d| would) like to know|i wonder)\\b[,\\s]*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LIVING = Pattern.compile("\\bfor (?:a|his|her|their|your) living\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SOMEBODY_ASKED = Pattern.compile("\\b(?:anybody|anyone|somebody|someone)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WAY = Pattern.compile("\\b(with|against|from|to) (?:the |an? )?([\\p{L}\\p{N}]+)");

	private static final Pattern SORT = Pattern.compile(
			"\\b(?:what|which)\\s+(?:(?:kind|sort|type|brand|make)s? of\\s+)?(?:new\\s+)?(\\p{L}{3,})",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern REASON = Pattern.compile("\\b" + Language.anyOf("explains") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BACK = Pattern.compile(
			"\\b(?:it|its|he|she|him|his|her|they|them|their|that|this|these|those|one|ones|there|both|mine)\\b",
			Pattern.CASE_INSENSITIVE);

	// "My boss is strict" tells of a boss, "Let's go" and "Allergic to nuts" of the
	// speaker.
	private static final Pattern OF_OTHERS = Pattern.compile(
			"^\\W*(?:(?i:my|our|he|she|it|they|the|that|this|these|those|there|his|her|their|your)|\\p{Lu}\\p{L}+ (?:is|was|has|had|does|did|will|can|\\p{Ll}+s))\\b");

	private static final Pattern SELF = Pattern.compile("\\b(?:i|we|us|let's|lets)\\b", Pattern.CASE_INSENSITIVE);

	private static final String AGENT = "\\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|isn't|doesn't|didn't|hasn't|won't|can't)\\s+(?:not\\s+)?";

	private static final Pattern ADDRESSEE = Pattern.compile("\\b(?:you|your|yours|you're|you've|yourself)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> SCAFFOLDING = Language.ENGLISH.words("scaffolding");

	private static final Set<String> BEGINNING = Lexicon.words("start begin");

	/**
	 * {@return what a question asks for}
	 * @param question in English
	 * @param names of the peers that it is about, and of who is asked
	 */
	public static Asked in(String question, Collection<String> names) {
		String plain = LIVING.matcher(FRAME.matcher(question.replace('\u2019', '\'')).replaceFirst(""))
			.replaceAll("as a job");
		AnswerKind kind = AnswerKind.of(plain);
		Set<String> known = Stream.concat(Stream.of("s"), names.stream().flatMap(Words::of))
			.collect(Collectors.toSet());
		Set<String> literals = new LinkedHashSet<>();
		Set<String> things = new LinkedHashSet<>();
		Set<String> deeds = new LinkedHashSet<>();
		Map<String, String> written = new HashMap<>();
		List<Word> words = English.with((english) -> english.words(plain));
		for (int at = 0; at < words.size(); at++) {
			Word word = words.get(at);
			if (word.isMark() || Words.of(word.text()).allMatch(known::contains)) {
				continue;
			}
			if (word.text().codePoints().anyMatch(Character::isDigit)) {
				literals.add(literal(word.text()));
			}
			else if (at > 0 && word.isName() && Character.isUpperCase(word.text().codePointAt(0))) {
				literals.add(literal(word.text()));
			}
			else if (!SCAFFOLDING.contains(word.lower())) {
				Set<String> stems = word.isContent() ? Lexicon.words(word.text()) : Set.of();
				(word.isVerb() ? deeds : things).addAll(stems);
				stems.forEach((stem) -> written.put(stem, word.lower()));
			}
		}
		String sort = sort(plain, kind, words);
		things.remove(sort);
		deeds.remove(sort);
		deeds.removeAll(things);
		if (kind == AnswerKind.TIME && !(things.isEmpty() && literals.isEmpty())) {
			deeds.removeAll(BEGINNING);
			things.removeAll(BEGINNING);
		}
		return new Asked(kind, literals, things, deeds, sort, SOMEBODY_ASKED.matcher(plain).find(), written,
				ways(plain));
	}

	// "Which instrument", but not "what happened".
	private static String sort(String question, AnswerKind kind, List<Word> words) {
		if (kind != AnswerKind.THING) {
			return "";
		}
		return SORT.matcher(question)
			.results()
			.map((match) -> match.group(1))
			.filter((noun) -> words.stream()
				.anyMatch((word) -> word.text().equals(noun) && word.tag().contains("NOUN")))
			.filter((noun) -> !SCAFFOLDING.contains(noun.toLowerCase(Locale.ROOT)))
			.flatMap((noun) -> Lexicon.words(noun).stream())
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> ways(String text) {
		Map<String, String> ways = new HashMap<>();
		WAY.matcher(text.toLowerCase(Locale.ROOT))
			.results()
			.forEach((match) -> ways.merge(match.group(2), match.group(1), (one, other) -> one + " " + other));
		return ways;
	}

	// Allied with somebody is not allied against somebody.
	private boolean isOtherWay(String text) {
		Map<String, String> theirs = ways(text);
		return this.ways.entrySet()
			.stream()
			.anyMatch((way) -> theirs.containsKey(way.getKey())
					&& !theirs.getOrDefault(way.getKey(), "").contains(way.getValue()));
	}

	private static String literal(String text) {
		String plain = Words.folded(text.toLowerCase(Locale.ROOT));
		return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
	}

	/**
	 * {@return whether it asks for nothing in particular}
	 */
	public boolean isOpen() {
		return this.literals.isEmpty() && this.things.isEmpty() && this.deeds.isEmpty() && this.sort.isEmpty();
	}

	/**
	 * {@return whether a text has all names, numbers and codes}
	 */
	public boolean hasLiterals(String text) {
		String plain = Words.folded(text.toLowerCase(Locale.ROOT));
		return this.literals.stream()
			.allMatch((literal) -> Pattern
				.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(literal) + "(?:s|'s)?(?![\\p{L}\\p{N}]|[-.:/]\\p{N})")
				.matcher(plain)
				.find());
	}

	/**
	 * {@return the words that a text lacks, of those that an answer must speak of}
	 */
	public Set<String> lacking(String text) {
		Set<String> all = new LinkedHashSet<>(this.things);
		// Who gives a reason for something may call what was done otherwise.
		boolean reason = this.kind == AnswerKind.REASON && !(this.things.isEmpty() && this.literals.isEmpty())
				&& isReason(text);
		boolean counted = this.kind == AnswerKind.NUMBER && !this.literals.isEmpty()
				&& this.literals.size() + this.things.size() > 2;
		if (!reason && !counted) {
			all.addAll(this.deeds);
		}
		return Lexicon.lacking(all, text);
	}

	/**
	 * {@return the sort of thing that is asked for, where a text has nothing of it}
	 */
	public Set<String> lackingSort(String text) {
		return Lexicon.lacking(Set.of(this.sort), text);
	}

	/**
	 * {@return whether a text has an answer of that kind}
	 * @param text that speaks of all that is asked
	 * @param speaker the name of who said it
	 * @param names of the peers that the question is about
	 * @param others the names of other peers
	 */
	public boolean isAnswered(String text, String speaker, Collection<String> names, Collection<String> others) {
		boolean named = this.kind == AnswerKind.PERSON
				&& others.stream().anyMatch((other) -> !names.contains(other) && PeerNames.isIn(text, other));
		return !isOtherWay(text) && (named || this.kind.isIn(text, without(text), speaker, names, this.ofSomebody));
	}

	/**
	 * {@return whether a sentence goes on with what stands before it}
	 */
	public static boolean refersBack(String sentence) {
		return BACK.matcher(sentence).find();
	}

	/**
	 * {@return whether a question is for what a peer is or does, rather than something of
	 * that peer's}
	 */
	public static boolean isOfDeedsOf(String question, String peer) {
		return Pattern.compile(AGENT + PeerNames.written(peer) + "\\b(?!'s)", Pattern.CASE_INSENSITIVE)
			.matcher(question.replace('\u2019', '\''))
			.find();
	}

	/**
	 * {@return whether a sentence tells of whom it addresses, and not of who says it}
	 */
	public static boolean isOfAddressee(String sentence) {
		return ADDRESSEE.matcher(sentence).find() && !PeerNames.isOfOneself(sentence);
	}

	/**
	 * {@return whether who says a sentence tells what they are or do themselves}
	 */
	public static boolean isOfSpeaker(String sentence) {
		return SELF.matcher(sentence).find() || !OF_OTHERS.matcher(sentence).find();
	}

	/**
	 * {@return whether a text gives a reason}
	 */
	public static boolean isReason(String text) {
		return REASON.matcher(text).find();
	}

	private String without(String text) {
		String plain = text;
		for (String literal : this.literals) {
			plain = Pattern.compile(Pattern.quote(literal), Pattern.CASE_INSENSITIVE).matcher(plain).replaceAll(" ");
		}
		return plain;
	}

}
