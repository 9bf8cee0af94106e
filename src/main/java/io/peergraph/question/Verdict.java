package io.peergraph.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.peergraph.language.Language;

/**
 * Yes or no, where a statement says so in a way that is understood: of the same subject
 * and verb, in the mood and time that is asked for, with all that is asked for and
 * nothing that restricts it. All that is not understood gives none, since no verdict is
 * better than a wrong one.
 */
public final class Verdict {

	private static final Set<String> LINKS = Set.of("and", "but", "so", "because", ",", ";");

	private static final Set<String> STARTS = Set.of(Wording.SUBJECT, Wording.SUBJECT + "'s", Wording.OTHER,
			Wording.OTHER + "'s", "he", "she", "it", "they", "you", "the", "there", "his", "her", "their", "your");

	private static final Set<String> OPENINGS = Language.ENGLISH.words("openings");

	private static final Set<String> UNSURE = Language.ENGLISH.words("unsure");

	private static final Set<String> CHANGE = Language.ENGLISH.words("change");

	/** Times that depend on when somebody speaks. */
	private static final Pattern RELATIVE = Pattern.compile(
			"\\b(?:yesterday|tomorrow|tonight|recently|lately|ago|(?:last|next|this) \\p{L}+)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_SUBJECT = 5;

	private final String auxiliary;

	private final List<String> asked;

	private Verdict(String auxiliary, List<String> asked) {
		this.auxiliary = auxiliary;
		this.asked = asked;
	}

	/**
	 * {@return whether it is so, as far as a sentence says it}
	 * @param question what is asked
	 * @param subject the name of the peer that it is about, empty for none
	 * @param sentence what was said
	 * @param speaker the name of who said it
	 */
	public static Optional<Boolean> of(String question, String subject, String sentence, String speaker) {
		Optional<Implied> may = Implied.permission(question);
		if (may.isPresent()) {
			return of(may.get().question(), subject, Implied.ability(sentence), speaker)
				.filter((is) -> may.get().follows(is, sentence));
		}
		List<String> asked = Wording.tokens(Wording.named(question, subject, subject));
		List<String> said = Wording.tokens(Wording.named(Implied.deeds(sentence), subject, speaker));
		if (asked.size() < 2 || RELATIVE.matcher(question).find() || said.stream().anyMatch(UNSURE::contains)
				|| said.contains("?") || said.contains("\"") || said.contains(":")) {
			return Optional.empty();
		}
		List<String> rest = new ArrayList<>(asked.subList(1, asked.size()));
		rest.removeIf((token) -> token.equals("?") || Wording.ADVERBS.contains(token));
		if (!rest.remove("not") && rest.contains("never")) {
			return Optional.empty();
		}
		return new Verdict(asked.getFirst(), Wording.withoutArticle(rest)).in(said);
	}

	/**
	 * {@return what a sentence says to be so, where the rest of it asks}
	 * @param sentence any
	 */
	public static String presupposed(String sentence) {
		return Implied.presupposed(sentence);
	}

	/**
	 * {@return whether a sentence takes back what held before}
	 */
	public static boolean isChange(String sentence) {
		return Wording.tokens(sentence).stream().anyMatch(CHANGE::contains);
	}

	/**
	 * {@return whether a sentence only supposes or wishes something}
	 */
	public static boolean isUnsure(String sentence) {
		return Wording.tokens(sentence).stream().anyMatch(UNSURE::contains);
	}

	private Optional<Boolean> in(List<String> said) {
		ClauseVerdict verdict = new ClauseVerdict(this.auxiliary);
		List<Optional<Boolean>> found = new ArrayList<>();
		int longest = this.asked.isEmpty() || this.asked.getFirst().equals(Wording.SUBJECT) ? 1 : LONGEST_SUBJECT;
		for (int length = 1; length <= Math.min(longest, this.asked.size() - 1); length++) {
			List<String> subject = this.asked.subList(0, length);
			for (List<String> clause : clauses(said, subject)) {
				found.add(verdict.says(clause, this.asked.subList(length, this.asked.size())));
			}
		}
		Set<Boolean> verdicts = new HashSet<>();
		found.forEach((one) -> one.ifPresent(verdicts::add));
		return (verdicts.size() == 1) ? Optional.of(verdicts.iterator().next()) : Optional.empty();
	}

	// What is said of that subject, clause by clause, without it.
	private List<List<String>> clauses(List<String> said, List<String> subject) {
		int from = 0;
		while (from < said.size() && (OPENINGS.contains(said.get(from)) || said.get(from).equals(","))) {
			from++;
		}
		List<List<String>> clauses = new ArrayList<>();
		boolean its = false;
		for (int at = from; at < said.size(); at = next(said, at)) {
			List<String> clause = withoutLink(Wording.withoutArticle(said.subList(at, next(said, at))));
			boolean starts = clause.size() > subject.size() && clause.subList(0, subject.size()).equals(subject);
			boolean continues = its && isVerb(said.get(at));
			if (starts || continues) {
				clauses.add(starts ? clause.subList(subject.size(), clause.size()) : clause);
			}
			its = starts || continues;
		}
		return clauses;
	}

	private static List<String> withoutLink(List<String> clause) {
		int to = clause.size();
		while (to > 0 && LINKS.contains(clause.get(to - 1))) {
			to--;
		}
		return clause.subList(0, to);
	}

	private int next(List<String> said, int from) {
		for (int at = from + 1; at < said.size(); at++) {
			boolean linked = LINKS.contains(said.get(at - 1));
			if (linked && (STARTS.contains(said.get(at)) || isVerb(said.get(at))
					|| said.get(at).equals(this.asked.getFirst()))) {
				return at;
			}
		}
		return said.size();
	}

	private boolean isVerb(String token) {
		return Wording.PRESENT.contains(token) || ClauseVerdict.PAST.contains(token)
				|| ClauseVerdict.DISLIKES.contains(token)
				|| Set.of("have", "has", "had", "do", "does", "did", "can", "will", "never", "love", "loves")
					.contains(token)
				|| (token.endsWith("s") && this.asked.stream().anyMatch((word) -> Wording.isSame(word, token))
						&& !this.asked.contains(token));
	}

}
