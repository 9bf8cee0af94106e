package io.peergraph.statement;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.language.Language;
import io.peergraph.language.NamedDate;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;
import io.peergraph.text.TextSpan;

/**
 * Whether the rules understand a clause for sure: it says itself what it speaks of, it is
 * one thought, it is whole, and who does what is where it usually is. What they do not
 * understand is quoted, since a quotation is never wrong.
 */
final class Certainty {

	private static final Set<String> REFERRING = Language.ENGLISH.words("may-refer");

	private static final Set<String> SPEAKER = Language.ENGLISH.words("speaker");

	private static final Set<String> LINKS = Language.ENGLISH.words("links");

	private static final Set<String> COMPLEMENTS = Language.ENGLISH.words("complements");

	private static final Set<String> CONDITIONS = Set.of("if", "unless", "when", "whenever", "once", "until", "before",
			"after", "while", "because", "since", "although", "though");

	private static final Set<String> SUBORDINATING = Set.of("that", "because", "if", "when", "while", "although",
			"whether", "unless");

	private static final Set<String> SAME_IN_PAST = Language.ENGLISH.words("same-in-past");

	private static final Pattern UNSURE = Pattern
		.compile("(?<![\\p{L}\\p{N}'])" + Language.anyOf("unsure") + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

	private static final Pattern DUMMY = Pattern.compile(Language.anyOf("dummy-it") + "\\b", Pattern.CASE_INSENSITIVE);

	/** Marks that stand in plain prose. */
	private static final String PLAIN = ",.:;-–—'%$€£&#°+/!\"“”";

	private static final Pattern SAYS = Pattern
		.compile("\\b(?:said|says|say|asked|told \\S+|wrote|called|named)[,:]?\\s*$", Pattern.CASE_INSENSITIVE);

	private static final Pattern TIME = Pattern.compile(
			"(?i)(?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|season|day|time|moment|minute|hour|decade|century|yesterday|today|tomorrow|tonight|once|"
					+ NamedDate.WEEKDAYS + "|" + NamedDate.MONTHS + ")s?");

	private static final Pattern SUBJECT = Pattern
		.compile("^R{0,2}(?=.*[NP])(?:[DPN]++(?:[IC]{1,2}(?=[DPN]))?)++R{0,3}");

	private static final Pattern NO_SUBJECT = Pattern.compile(
			"(?:me|us|him|them)\\b|not (?!(?:every\\w*|all|many|much|enough|even|only|an?|one|\\w+ing)\\b)",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST = 40;

	private final Clause clause;

	private final List<Word> words;

	Certainty(Clause clause) {
		this.clause = clause;
		this.words = clause.words();
	}

	/**
	 * {@return whether the clause is understood}
	 * @param type what it is
	 * @param addressed whether it is known who is spoken to
	 */
	boolean isOf(ClauseType type, boolean addressed) {
		return this.words.size() <= LONGEST && isPlain() && isOfItself() && isOneThought() && isOrdered(type)
				&& (addressed || this.words.stream().noneMatch((word) -> isOfListener(word.lower())));
	}

	/**
	 * {@return whether the clause says itself what it speaks of, and is whole}
	 */
	boolean isOfItself() {
		Antecedent before = new Antecedent();
		for (int i = 0; i < this.words.size(); i++) {
			Word word = this.words.get(i);
			if (refers(i, before)) {
				return false;
			}
			before.pass(word, leads(word) || isSubject(word));
		}
		return !isBrokenOff();
	}

	/** What was named so far that a pronoun may stand for. */
	private static final class Antecedent {

		private boolean thing;

		private boolean person;

		/** It was named in a clause before. */
		private boolean earlier;

		void pass(Word word, boolean begins) {
			this.earlier |= begins && this.thing;
			if (word.isNominal() && !SPEAKER.contains(word.lower()) && !isTime(word)) {
				this.thing = true;
				this.person |= (!word.tag().equals("NUM") && !word.lower().endsWith("s"))
						|| word.lower().endsWith("'s");
			}
		}

	}

	private static boolean isSubject(Word word) {
		return word.lower().matches("(?:i|you|we|he|she|they)(?:'\\w+)?");
	}

	private static boolean isOfListener(String word) {
		return word.matches("(?:you|u)(?:'\\w+)?|your|yours|yourself|ur");
	}

	private boolean refers(int index, Antecedent before) {
		Word word = this.words.get(index);
		return switch (word.lower()) {
			case "there" -> !isVerb(index + 1);
			case "here" -> !follows(index, (next) -> this.words.get(next).lower().matches("in|at|on"));
			case "both" -> !before.thing && !follows(index, (next) -> !this.words.get(next).isMark());
			case "this" -> !(index == 0 && isDummy()) && !isOfTime(index + 1) && !(word.tag().equals("DET")
					&& follows(index, (next) -> this.words.get(next).tag().matches("NOUN|PROPN|ADJ|NUM|VERB")));
			case "these" -> !isOfTime(index + 1);
			case "that", "those", "that's" ->
				(!word.tag().contains("SCONJ") || (index < 2 && isVerb(index + 1))) && !isRelative(index);
			case "one", "ones" -> !follows(index, (next) -> this.words.get(next).isNominal()
					|| this.words.get(next).lower().matches("of|more|another"));
			case "he", "he's", "he'd", "he'll", "she", "she's", "she'd", "she'll" -> !before.person;
			case "his" -> !before.person;
			case "her" ->
				!before.person || (!before.earlier && !follows(index, (next) -> this.words.get(next).isNominal()));
			case "him" -> !before.person || !before.earlier;
			case "it", "them" -> !before.earlier && !(index == 0 && isDummy());
			default -> REFERRING.contains(word.lower()) && !before.thing && !(index == 0 && isDummy());
		};
	}

	// "The book that I bought", but also "I said that I would".
	private boolean isRelative(int index) {
		return index > 0 && this.words.get(index).lower().equals("that") && index + 1 < this.words.size()
				&& (this.words.get(index - 1).isNominal() || COMPLEMENTS.contains(this.words.get(index - 1).lower()))
				&& (isVerb(index + 1) || this.words.get(index + 1).tag().contains("PRON")
						|| this.words.get(index + 1).isNominal() || this.words.get(index + 1).tag().equals("DET"));
	}

	private boolean isDummy() {
		return DUMMY.matcher(this.clause.text()).lookingAt();
	}

	private boolean isOfTime(int index) {
		return index < this.words.size() && isTime(this.words.get(index));
	}

	private static boolean isTime(Word word) {
		return TIME.matcher(word.text()).matches();
	}

	private boolean follows(int index, IntPredicate condition) {
		return index + 1 < this.words.size() && condition.test(index + 1);
	}

	// "And I do", "I want to know who", "I used to".
	private boolean isBrokenOff() {
		return this.clause.last()
			.filter((last) -> (last.tag().contains("AUX") && !Verbs.isPast(last.lower()) && !isAfterPreposition(last))
					|| (Verbs.isModal(last.text()) && !isAfterPreposition(last)) || Verbs.isHelper(last.text())
					|| last.lower()
						.matches(
								"to|so|who|what|why|where|when|how|not|and|or|but|the|a|an|was|were|had|from|of|with|at|into|than|as|because|if|that"))
			.isPresent();
	}

	// "In may" is a month.
	private boolean isAfterPreposition(Word word) {
		int index = this.words.indexOf(word);
		return index > 0 && this.words.get(index - 1).tag().equals("ADP");
	}

	private boolean isPlain() {
		String text = this.clause.text();
		return !UNSURE.matcher(text).find() && this.words.stream().allMatch((word) -> isPlain(word, text));
	}

	private static boolean isPlain(Word word, String text) {
		if (!word.isMark()) {
			boolean shouted = word.text().length() > 2 && word.isVerb()
					&& word.text().chars().allMatch(Character::isUpperCase);
			return !shouted;
		}
		if ("\"“".contains(word.text()) && text.indexOf(word.text()) == word.start()) {
			return SAYS.matcher(text.substring(0, word.start())).find();
		}
		return PLAIN.contains(word.text()) && !word.text().equals("'");
	}

	// A verb that nothing leads to begins another thought: "I sold it I kept the other".
	private boolean isOneThought() {
		String lead = "";
		boolean led = true;
		boolean within = false;
		for (int i = 0; i < this.words.size(); i++) {
			Word word = this.words.get(i);
			if (isGap(i) || isTitled(i) || isBidden(i)) {
				return false;
			}
			if (isVerb(i)) {
				if (!within && !led && !isDependent(i)) {
					return false;
				}
				led &= within || isDependent(i);
				if (COMPLEMENTS.contains(word.lower())) {
					led = true;
					lead = "";
				}
				within = true;
			}
			else if (leads(word)) {
				within = false;
				led = true;
				lead = word.lower();
			}
			else if (!word.tag().matches("ADV|PART|INTJ")) {
				within = false;
			}
		}
		return !led || !SUBORDINATING.contains(lead);
	}

	// "I hope so, take care".
	private boolean isBidden(int index) {
		String verb = this.words.get(index).lower();
		return index > 0 && this.words.get(index - 1).text().equals(",") && this.words.get(index).tag().equals("VERB")
				&& !verb.endsWith("ing") && !verb.endsWith("s") && !Verbs.isPast(verb)
				&& !ClauseType.STATES.contains(verb);
	}

	// "I am reading I, Claudius".
	private boolean isTitled(int index) {
		return index > 0 && this.words.get(index).text().equals("I") && !this.words.get(index - 1).lower().equals("and")
				&& follows(index, (next) -> this.words.get(next).isMark());
	}

	// "I run a shop and my wife a school": its verb is left out.
	private boolean isGap(int index) {
		if (index == 0 || !this.words.get(index - 1).lower().matches("and|but|or|,")) {
			return false;
		}
		String first = this.words.get(index).lower();
		int next = index + (first.matches("my|our|his|her|their|the") ? 2 : 1);
		if (next >= this.words.size() || !this.words.get(next - 1).tag().matches("NOUN|PROPN|PRON")) {
			return false;
		}
		boolean pronoun = first.matches("i|he|she|we|they");
		return this.words.get(next).lower().matches("a|an|the|my|his|her")
				|| (pronoun && !this.words.get(next).tag().matches("^.*(?:VERB|AUX|ADV|PART).*"));
	}

	private static boolean leads(Word word) {
		return word.tag().contains("CONJ") || LINKS.contains(word.lower()) || word.text().matches("[,;:\"“”–—-]")
				|| word.lower().matches("who|which|than|whether|until|till|before|after|unless|so|though|although");
	}

	// An infinitive, a participle.
	private boolean isDependent(int index) {
		String verb = this.words.get(index).lower();
		String before = (index > 0) ? this.words.get(index - 1).lower() : "";
		boolean participle = index > 0 && this.words.get(index - 1).isNominal() && verb.endsWith("ed")
				&& follows(index, (next) -> this.words.get(next).tag().equals("ADP"));
		return before.equals("to") || verb.endsWith("ing") || participle || verb.matches("called|named|made|born|based")
				|| (index > 1 && this.words.get(index - 1).tag().equals("ADV")
						&& this.words.get(index - 2).lower().equals("to"));
	}

	private boolean isVerb(int index) {
		return index < this.words.size() && this.words.get(index).isVerb();
	}

	// "If you come, I will cook": both are.
	private boolean isOrdered(ClauseType type) {
		int comma = IntStream.range(0, this.words.size())
			.filter((i) -> this.words.get(i).text().equals(","))
			.findFirst()
			.orElse(-1);
		if (CONDITIONS.contains(this.words.getFirst().lower()) && comma > 2 && comma + 2 < this.words.size()) {
			return isOrdered(1, comma) && isOrdered(comma + 1, this.words.size());
		}
		return isOrderedAlone(type);
	}

	private boolean isOrdered(int from, int to) {
		List<Word> part = this.words.subList(from, to);
		TextSpan span = this.clause.span().part(part.getFirst().start(), part.getLast().end());
		Clause alone = Clause.of(new TextSpan(this.clause.text(), 0), this.words,
				new TextSpan(span.text(), part.getFirst().start()), false);
		ClauseType type = ClauseType.of(alone.words());
		return type != ClauseType.UNSAID && type != ClauseType.PROPOSAL && new Certainty(alone).isOrderedAlone(type);
	}

	private boolean isOrderedAlone(ClauseType type) {
		return switch (type) {
			case OWN -> isOwn();
			case BELONGING -> isNamedFirst(1);
			case CLAIM -> isNamedFirst(0);
			case UNSAID -> isUnsaid();
			case PROPOSAL -> true;
			case VAGUE -> isNamedFirst(0);
			case NONE -> false;
		};
	}

	private boolean isOwn() {
		int speaker = IntStream.range(0, this.words.size())
			.filter((i) -> SPEAKER.contains(this.words.get(i).lower()))
			.findFirst()
			.orElse(-1);
		if (speaker < 0 || !isOpening(speaker)) {
			return false;
		}
		boolean contracted = this.words.get(speaker).text().length() > 2
				&& !this.words.get(speaker).lower().equals("we");
		int verb = speaker + 1;
		while (verb < this.words.size() && this.words.get(verb).tag().matches("ADV|PART|DET")) {
			verb++;
		}
		return contracted ? verb < this.words.size() : isVerb(verb) && !isHeadless(verb);
	}

	// "Will told me": no verb in that form comes after another.
	private boolean isHeadless(int verb) {
		return Verbs.isModal(this.words.get(verb).text()) && isVerb(verb + 1)
				&& Verbs.isPast(this.words.get(verb + 1).text())
				&& !SAME_IN_PAST.contains(this.words.get(verb + 1).lower());
	}

	// "Last year I", "Ana and I", "If you come, I".
	private boolean isOpening(int subject) {
		List<Word> before = this.words.subList(0, subject);
		if (!before.isEmpty() && before.getLast()
			.lower()
			.matches(
					"whether|what|that|how|why|if|when|because|unless|until|while|since|though|although|once|before|after")) {
			return false;
		}
		if (before.isEmpty() || before.stream().allMatch((word) -> word.tag().equals("ADV"))) {
			return true;
		}
		if (before.getLast().lower().equals("and")) {
			return before.stream().allMatch((word) -> word.isNominal() || word.tag().matches("CCONJ|PRON|ADJ"));
		}
		boolean verbs = before.stream().anyMatch(Word::isVerb);
		boolean marked = before.getLast().text().equals(",");
		boolean dated = before.stream().anyMatch(Certainty::isTime);
		boolean adverbial = before.getFirst().tag().matches("ADP|SCONJ|ADV") || dated;
		if (before.getFirst().tag().equals("SCONJ") && !marked && !dated) {
			return false;
		}
		return adverbial && (verbs ? marked && before.getFirst().tag().matches("ADP|SCONJ|ADV") : true);
	}

	// What is spoken of, then what it does.
	private boolean isNamedFirst(int from) {
		if (from == 0 && (this.words.getFirst().lower().matches("(?:you|there)'.*") || isDummy())) {
			return true;
		}
		boolean gerund = from == 0 && ClauseType.isGerund(this.words);
		int verb = IntStream.range(Math.min(from, this.words.size()), this.words.size())
			.filter((i) -> isVerb(i) && !(gerund && isDependent(i)))
			.findFirst()
			.orElse(-1);
		if (verb < 1) {
			return from > 0 && this.words.size() > 3;
		}
		List<Word> subject = this.words.subList(0, verb);
		boolean contracted = this.words.get(verb).lower().matches("(?:i|you|we|he|she|they|it)'\\w+");
		boolean plain = gerund || SUBJECT.matcher(codes(subject)).matches();
		boolean begins = !NO_SUBJECT.matcher(this.clause.text()).lookingAt()
				&& !Verbs.isKnown(this.words.getFirst().lower())
				&& !ClauseType.STATES.contains(this.words.getFirst().lower())
				&& !(this.words.getFirst().lower().matches("this|last|next") && isOfTime(1));
		return !contracted && plain && begins && agrees(verb);
	}

	// One sign for each word: a noun, a pronoun, what stands before them, and others.
	private static String codes(List<Word> words) {
		return words.stream().map((word) -> {
			if (word.text().equals(".")) {
				return "";
			}
			if (word.isMark() || word.lower().matches("what|who|which|how|why|where|when|whose|whatever")) {
				return "X";
			}
			return word.isNominal() ? "N" : word.tag().contains("PRON") ? "P" : switch (word.tag()) {
				case "DET", "ADJ" -> "D";
				case "ADP" -> "I";
				case "CCONJ" -> "C";
				case "ADV", "PART" -> "R";
				default -> "X";
			};
		}).collect(Collectors.joining());
	}

	// "Parents divorced" may leave out a verb.
	private boolean agrees(int verb) {
		Word word = this.words.get(verb);
		Word before = this.words.get(verb - 1);
		boolean ends = verb + 1 == this.words.size() || this.words.get(verb + 1).isMark();
		boolean bare = verb == 1 && (before.tag().equals("NOUN") || ends) && !word.tag().contains("AUX")
				&& Verbs.isPast(word.text());
		boolean finite = word.tag().contains("AUX") || word.lower().matches("are|have|do") || word.lower().endsWith("s")
				|| Verbs.isPast(word.text()) || Verbs.isModal(word.text());
		boolean many = before.lower().endsWith("s")
				|| this.words.subList(0, verb)
					.stream()
					.anyMatch((one) -> one.lower().matches("and|you|people|children|they|kids|both|all"))
				|| before.tag().equals("ADV");
		return (finite || many) && !bare && !word.lower().endsWith("ing");
	}

	// "Just moved": but "put it there" may be an order.
	private boolean isUnsaid() {
		if (this.words.stream().filter((word) -> !word.isMark()).count() < 3) {
			return false;
		}
		if (ClauseType.isState(this.words)) {
			return true;
		}
		int verb = IntStream.range(0, this.words.size()).filter(this::isVerb).findFirst().orElse(-1);
		if (verb < 0 || isHeadless(verb)) {
			return false;
		}
		String form = this.words.get(verb).lower();
		boolean order = SAME_IN_PAST.contains(form) && verb == 0;
		boolean other = form.endsWith("ing")
				&& IntStream.range(verb + 1, this.words.size()).anyMatch((i) -> isVerb(i) && !isDependent(i));
		boolean very = verb > 0 && form.endsWith("ed")
				&& this.words.get(verb - 1).lower().matches("so|very|really|super|too|pretty|quite");
		boolean plural = form.endsWith("ed") && follows(verb, (next) -> this.words.get(next).tag().equals("NOUN"));
		boolean broken = ClauseType.PARTICIPLES.contains(form) && verb == 0;
		return !order && !other && !broken && !plural && !very;
	}

}
