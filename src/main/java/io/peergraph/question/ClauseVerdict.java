package io.peergraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.language.Verbs;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says to a question of yes or no: the words behind its subject, compared
 * with those behind the subject of the question.
 *
 * @param auxiliary the verb with which the question begins
 */
record ClauseVerdict(String auxiliary) {

	static final Set<String> DISLIKES = Set.of("hate", "hates", "dislike", "dislikes", "detest", "detests", "loathe",
			"loathes");

	static final Set<String> PAST = Set.of("was", "were");

	private static final Set<String> DOING = Set.of("do", "does", "did");

	private static final Set<String> STOPPED = Set.of("stopped", "quit");

	private static final Set<String> HAVING = Set.of("have", "has", "had");

	Optional<Boolean> says(List<String> clause, List<String> asked) {
		return switch (this.auxiliary) {
			case "is", "are", "am" -> predicate(clause, asked, Wording.PRESENT, true);
			case "was", "were" -> predicate(clause, asked, PAST, false);
			case "do", "does" -> verb(clause, asked, Time.PRESENT);
			case "did" -> verb(clause, asked, Time.PAST);
			case "has", "have", "had" -> asked.getFirst().equals("got")
					? verb(clause, replaced(asked, "have"), Time.PRESENT) : verb(clause, asked, Time.PAST);
			case "can" -> modal(clause, asked, "can");
			case "will" -> modal(clause, asked, "will");
			default -> Optional.empty();
		};
	}

	private static List<String> replaced(List<String> asked, String first) {
		List<String> replaced = new ArrayList<>(asked);
		replaced.set(0, first);
		return replaced;
	}

	/** When something is so. */
	private enum Time {

		PRESENT, PAST, FORMER

	}

	private Optional<Boolean> predicate(List<String> clause, List<String> asked, Set<String> forms, boolean present) {
		WordPlace cursor = new WordPlace(clause);
		cursor.skip();
		if (cursor.takes("used", "to", "be")) {
			return cursor.denied ? Optional.empty() : agreed(cursor, asked).map((same) -> same != present);
		}
		if (!cursor.takesOne(forms)) {
			return Optional.empty();
		}
		cursor.skip();
		return agreed(cursor, asked);
	}

	private Optional<Boolean> modal(List<String> clause, List<String> asked, String modal) {
		WordPlace cursor = new WordPlace(clause);
		cursor.skip();
		boolean going = modal.equals("will") && cursor.takesOne(Wording.PRESENT);
		cursor.skip();
		if (!(going ? cursor.takes("going", "to") : cursor.takes(modal))) {
			return Optional.empty();
		}
		cursor.skip();
		return (cursor.has() && Wording.isSame(cursor.peek(), asked.getFirst()))
				? agreed(cursor.after(), asked.subList(1, asked.size())) : Optional.empty();
	}

	private Optional<Boolean> verb(List<String> clause, List<String> asked, Time wanted) {
		WordPlace cursor = new WordPlace(clause);
		cursor.skip();
		String verb = asked.getFirst();
		Time time = time(cursor, verb, HAVING.contains(this.auxiliary));
		if (time == null || !cursor.has()) {
			return Optional.empty();
		}
		if (DISLIKES.contains(cursor.peek()) && Wording.sense(verb).equals("like")) {
			cursor.denied = !cursor.denied;
		}
		else if (!Wording.isSame(cursor.peek(), verb)) {
			return Optional.empty();
		}
		List<String> rest = asked.subList(1, asked.size());
		if (time == wanted) {
			return agreed(cursor.after(), rest);
		}
		return (time == Time.FORMER && !cursor.denied)
				? agreed(cursor.after(), rest).map((same) -> same == (wanted == Time.PAST)) : Optional.empty();
	}

	// Moves to the verb; none where it is not understood when that was or is.
	private static @Nullable Time time(WordPlace cursor, String verb, boolean perfect) {
		if (cursor.takes("used", "to")) {
			return Time.FORMER;
		}
		if (cursor.has() && STOPPED.contains(cursor.peek())) {
			cursor.after();
			return Time.FORMER;
		}
		if (cursor.takes("can", "not", "stand") || cursor.takes("can", "not", "bear")) {
			cursor.back("hate");
			return Time.PRESENT;
		}
		boolean helps = cursor.has(1) && !Wording.isSame(cursor.peek(), "be")
				&& (DOING.contains(cursor.peek()) || HAVING.contains(cursor.peek()));
		if (helps && cursor.isHelper(verb)) {
			String helper = cursor.peek();
			cursor.after();
			cursor.skip();
			return helper.startsWith("do") ? Time.PRESENT : Time.PAST;
		}
		if (cursor.has(1) && Wording.PRESENT.contains(cursor.peek())) {
			cursor.after();
			cursor.skip();
			return (cursor.has() && cursor.peek().endsWith("ing") && !cursor.peek().equals("going")) ? Time.PRESENT
					: null;
		}
		if (!cursor.has()) {
			return null;
		}
		return isPast(cursor.peek(), verb, perfect) ? Time.PAST : Time.PRESENT;
	}

	private static boolean isPast(String form, String verb, boolean perfect) {
		return (!form.equals(verb) || perfect) && (form.equals("had") || Verbs.isPast(form));
	}

	// Whether all that is asked for is said, and nothing else restricts a denial.
	private static Optional<Boolean> agreed(WordPlace cursor, List<String> asked) {
		List<Phrase> said = Phrase.all(cursor.rest());
		List<Phrase> wanted = Phrase.all(asked);
		if (cursor.rest().contains("but")) {
			return Optional.empty();
		}
		boolean denied = cursor.denied;
		boolean exact = true;
		for (Phrase one : wanted) {
			Optional<Phrase> same = said.stream().filter((phrase) -> phrase.has(one)).findFirst();
			if (same.isEmpty()) {
				return Optional.empty();
			}
			denied ^= same.get().denied();
			exact &= same.get().isExactly(one);
		}
		boolean restricted = said.stream().map(Phrase::preposition).distinct().count() > wanted.stream()
			.map(Phrase::preposition)
			.distinct()
			.count();
		boolean whole = wanted.isEmpty() ? said.isEmpty() : exact && !restricted;
		return (denied && !whole) ? Optional.empty() : Optional.of(!denied);
	}

}
