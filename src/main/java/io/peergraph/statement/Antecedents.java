package io.peergraph.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.peergraph.language.PeerNames;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;

/**
 * Who "he" or "she" is, as a message is read: the only one that was named right before,
 * or who is said to have said it.
 */
final class Antecedents {

	private static final Pattern THIRD = Pattern.compile("(?:he|she)('s|'ll|'d|'ve)?");

	private static final Pattern SAID = Pattern
		.compile("said|says|thinks|thought|claims|claimed|promised|promises|wrote|mentioned|admitted|told|swore|hopes");

	private static final Pattern BETWEEN = Pattern.compile("me|us|that|,");

	private static final Pattern OF_OTHERS = Pattern.compile("\\b(?:my|our|his|her|their)\\b|'s\\b",
			Pattern.CASE_INSENSITIVE);

	private final PeerNames names;

	private String last = "";

	Antecedents(PeerNames names) {
		this.names = names;
	}

	/**
	 * Remembers who is named in a clause.
	 * @param clause that was read
	 * @param called whom its sentence speaks to, who is "you" and never "he"; empty for
	 * nobody
	 */
	void read(Clause clause, String called) {
		List<String> others = this.names.in(clause.text()).stream().filter((name) -> !name.equals(called)).toList();
		if (!others.isEmpty()) {
			this.last = (others.size() == 1 && !OF_OTHERS.matcher(clause.text()).find()) ? others.getFirst() : "";
		}
		else if (this.last.equals(called)) {
			this.last = "";
		}
	}

	/**
	 * {@return the clause with names in place of pronouns, as far as it is sure whose}
	 */
	Clause named(Clause clause) {
		if (!this.last.isEmpty() && isThird(clause, 0)) {
			return alsoAsObject(named(clause, 0, this.last), this.last);
		}
		List<Word> words = clause.words();
		if (words.size() < 4 || !words.getFirst().isNominal() || !SAID.matcher(words.get(1).lower()).matches()) {
			return clause;
		}
		int next = 2;
		while (next < words.size() && BETWEEN.matcher(words.get(next).lower()).matches()) {
			next++;
		}
		String name = words.getFirst().text();
		return isThird(clause, next) ? alsoAsObject(named(clause, next, name), name) : clause;
	}

	// "Bob claims that he slept but I saw him": where one alone is named, it is the same.
	private Clause alsoAsObject(Clause clause, String name) {
		boolean alone = this.names.in(clause.text()).equals(List.of(name)) && !OF_OTHERS.matcher(clause.text()).find();
		for (int index = 0; alone && index < clause.words().size(); index++) {
			if (clause.words().get(index).lower().equals("him")) {
				return clause.with(index, List.of(new Word(name, 0, "PROPN")));
			}
		}
		return clause;
	}

	private static boolean isThird(Clause clause, int index) {
		return index < clause.words().size() && THIRD.matcher(clause.words().get(index).lower()).matches();
	}

	private static Clause named(Clause clause, int index, String name) {
		List<Word> by = new ArrayList<>(List.of(new Word(name, 0, "PROPN")));
		String next = (index + 1 < clause.words().size()) ? clause.words().get(index + 1).lower() : "";
		String verb = switch (clause.words().get(index).lower().replaceAll("^[^']*", "")) {
			case "'s" -> (Verbs.isPast(next) || next.equals("never") || next.equals("got")) ? "has" : "is";
			case "'ll" -> "will";
			case "'d" -> Verbs.isPast(next) ? "had" : "would";
			case "'ve" -> "have";
			default -> "";
		};
		if (!verb.isEmpty()) {
			by.add(new Word(verb.toLowerCase(Locale.ROOT), 0, "AUX"));
		}
		return clause.with(index, by);
	}

}
