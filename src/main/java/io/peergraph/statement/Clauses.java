package io.peergraph.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.language.SmallTalk;
import io.peergraph.language.Word;
import io.peergraph.text.TextSpan;

/**
 * Cuts a sentence into what can stand alone: "I love tea, and I hate coffee" are two
 * statements, and what only opens a sentence ("Well, bob, ...") is no part of any. What
 * cannot be understood without the words before it is not cut off from them.
 */
final class Clauses {

	private static final String OWN = "(?:i|i'm|i've|i'll|i'd|im|ive|my|we|we're|we've|we'll|our)\\b";

	private static final String ASKING = "(?:(?:what|how|why|where|when|who|which|do|does|did|are|is|was|were|have|has|would|could|can|will|should|shall|don't|doesn't|didn't|isn't|aren't|wouldn't|couldn't|can't|won't|haven't|hasn't)\\s++"
			+ "(?!\\w+\\W*$)(?:about|you|we|i|he|she|it|they|that|this|there|the|any|anyone|my|your)\\b)";

	private static final Pattern BETWEEN = Pattern.compile("(?<!\\s)\\s*+;\\s++|(?<!\\s)\\s++[-–—]++\\s++"
			+ "|(?<!\\s)(?:\\s*+[,:]\\s++|\\s++)(?:and|but|so|though|although)\\s++(?:then\\s++)?(?=" + OWN
			+ ")|,\\s++(?:(?:and|but|so|or)\\s++)?(?=" + ASKING + ")|,\\s++(?=" + OWN
			+ "|(?:please )?let me know\\b|thanks\\b|thank you\\b)", Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN_ASKED = Pattern.compile(
			BETWEEN.pattern() + "|(?<!\\s)\\s++(?=(?:since|because|as|given that|now that)\\s" + OWN + ")",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DEPENDS = Pattern.compile(
			"^\\s*+(?:(?:and|but|so|or)\\s++)?(?:if|when|whenever|once|unless|after|before|because|since|while|as|although|though|even|until|given|for|had|should|were)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern REASON = Pattern
		.compile("(?:since|because|as|given that|now that)\\s++(?=" + OWN + ")", Pattern.CASE_INSENSITIVE);

	private static final Pattern TELLING = Pattern.compile(Language.anyOf("telling") + "(?:,? that\\s+(?=" + OWN
			+ ")|,?\\s+(?=" + OWN + "))|(?:did you (?:know|hear)|have you heard)(?: that)?\\s+",
			Pattern.CASE_INSENSITIVE);

	// A sign may take two characters: hence twice where the one before is looked at.
	private static final String MARKS = "[\\s.!?…,;:\"')\\]\\p{So}\\p{Cn}\\p{Cf}]";

	private static final Pattern SIGN = Pattern.compile("\\p{So}");

	private final Pattern opening;

	private final Pattern closing;

	Clauses(PeerNames names) {
		String name = "(?:" + names.pattern().pattern() + ")";
		String greeted = "(?:" + SmallTalk.GREETING + "(?:[\\s,]+" + name + ")*+(?:\\s*[,!.:…-]+\\s*|\\s+(?=" + OWN
				+ "))|" + SmallTalk.GREETING + "[\\s,]+" + name + "\\s+|" + Language.anyOf("greeting")
				+ "(?:\\s+(?!from\\b|in\\b|at\\b|i\\b)[\\p{L}]+){1,3}\\s+(?=i(?:'m|'ve|'ll|'d)?\\s))";
		this.opening = Pattern.compile("^(?:[\"'*(\\[>•-]+\\s*|" + greeted + "|" + Language.anyOf("opening") + "(?:\\s+"
				+ Language.anyOf("everybody") + "|\\s+" + name + ")?\\s*[,!.:…-]+\\s*|"
				+ Language.anyOf("opening-alone") + "\\s+|" + name + "(?:\\s*[,!:]\\s*|\\s+(?=you\\b|your\\b))|(?!"
				+ name + ")[\\p{L}]+(?: [\\p{L}]+){0,2}:\\s+(?=" + OWN + "))++", Pattern.CASE_INSENSITIVE);
		this.closing = Pattern.compile("(?:(?:,\\s*+(?:" + name + "|" + Language.anyOf("closing")
				+ ")|(?<!\\s)\\s++(?:lol|haha+|lmao|tbh|btw))" + MARKS + "*+|(?<!" + MARKS + "{1,2})" + MARKS + "*+)$",
				Pattern.CASE_INSENSITIVE);
	}

	/**
	 * {@return the clauses of a sentence}
	 * @param sentence any
	 * @param words of the sentence
	 */
	List<Clause> of(TextSpan sentence, List<Word> words) {
		List<Clause> clauses = new ArrayList<>();
		boolean asks = Questions.asks(sentence.text());
		Matcher between = (asks ? BETWEEN_ASKED : BETWEEN).matcher(sentence.text());
		int from = 0;
		while (between.find()) {
			String before = sentence.text().substring(from, between.start());
			if (cuts(before, between.group(), asks) && !leans(sentence, words, between.end())) {
				add(sentence, words, sentence.part(from, between.start()), false, clauses);
				from = between.end();
			}
		}
		add(sentence, words, sentence.part(from, sentence.text().length()), asks, clauses);
		return clauses;
	}

	// Neither "Ana and I" nor "if you do, I will" is two statements.
	private static boolean cuts(String before, String between, boolean asks) {
		boolean joins = between.strip().equalsIgnoreCase("and") && before.strip().split("\\s+").length < 3;
		joins |= before.matches("(?i)^.*(?:,|\\band) (?:me|him|her|us|them)");
		boolean depends = between.strip().equals(",") && DEPENDS.matcher(before).lookingAt()
				&& !(asks && REASON.matcher(before.strip()).lookingAt());
		return !joins && !depends;
	}

	private static boolean leans(TextSpan sentence, List<Word> words, int from) {
		Matcher next = BETWEEN.matcher(sentence.text());
		int to = next.find(from) ? next.start() : sentence.text().length();
		Clause rest = Clause.of(sentence, words, sentence.part(from, to), false);
		return !rest.words().isEmpty() && !SmallTalk.isAll(rest.text()) && !Questions.isAsking(rest.text())
				&& (rest.words().stream().noneMatch(Word::isVerb) || !new Certainty(rest).isOfItself());
	}

	private void add(TextSpan sentence, List<Word> words, TextSpan whole, boolean asked, List<Clause> clauses) {
		Matcher opened = this.opening.matcher(whole.text());
		int from = opened.find() ? opened.end() : 0;
		Matcher telling = TELLING.matcher(whole.text()).region(from, whole.text().length());
		boolean tells = telling.lookingAt();
		from = tells ? telling.end() : from;
		Matcher reason = REASON.matcher(whole.text()).region(from, whole.text().length());
		boolean reasons = Questions.asks(sentence.text()) && reason.lookingAt();
		from = reasons ? reason.end() : from;
		Matcher closed = this.closing.matcher(whole.text()).region(from, whole.text().length());
		int to = closed.find() ? quoted(whole.text(), from, closed.start()) : whole.text().length();
		if (to > from) {
			to = endsInVerb(words, whole, sentence, to) ? whole.text().length() : to;
			TextSpan part = whole.part(from, to);
			boolean asks = !tells && !reasons && (asked || Questions.isAsking(part.text()));
			clauses.add(Clause.of(sentence, words, part, asks));
		}
	}

	// "I love 🍕": the sign is what is loved.
	private static boolean endsInVerb(List<Word> words, TextSpan whole, TextSpan sentence, int to) {
		int end = whole.start() - sentence.start() + to;
		List<Word> before = words.stream().filter((word) -> word.end() <= end).toList().reversed();
		return SIGN.matcher(whole.text().substring(to)).find() && before.size() > 1
				&& (before.getFirst().lower().matches("and|or|my|a|the|some")
						|| (before.getFirst().isVerb() && !before.get(1).isVerb()));
	}

	// Direct speech keeps its last mark.
	private static int quoted(String clause, int from, int to) {
		boolean open = clause.substring(from, to).chars().filter((character) -> character == '"').count() % 2 != 0;
		int mark = clause.indexOf('"', to);
		return (open && mark >= 0) ? mark + 1 : to;
	}

}
