package io.peergraph.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.peergraph.language.Language;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Verbs;
import io.peergraph.language.Word;
import org.jspecify.annotations.Nullable;

/**
 * Retells a clause in the third person: names in place of "I", "my" and "you", and verbs
 * that agree with them.
 */
final class ThirdPerson {

	private static final Set<String> LINKS = Language.ENGLISH.words("links");

	private final List<Word> words;

	private final PeerNames names;

	private final Optional<String> addressee;

	private final boolean together;

	private final String text;

	private final StringBuilder told = new StringBuilder();

	private int position;

	/** Whether the next verb belongs to a name that stands for "I" or "you". */
	private boolean agree;

	/** Whether a verb after "and" still belongs to it. */
	private boolean carry;

	private boolean spokeOfUs;

	/**
	 * Reads a clause.
	 * @param text the clause
	 * @param words its words
	 * @param names who speaks, and who is there
	 * @param addressee who is spoken to, if that is known
	 * @param together whether "we" means the two who talk
	 */
	ThirdPerson(String text, List<Word> words, PeerNames names, Optional<String> addressee, boolean together) {
		this.text = text;
		this.words = words;
		this.names = names;
		this.addressee = addressee;
		this.together = together;
	}

	/**
	 * {@return the clause in the third person}
	 */
	String told() {
		for (int i = 0; i < this.words.size(); i++) {
			Word word = this.words.get(i);
			this.told.append(this.text, this.position, word.start());
			this.told.append(retold(i, word));
			this.position = word.end();
		}
		return this.told.append(this.text.substring(this.position)).toString();
	}

	private String retold(int index, Word word) {
		if (isDirectSpeech(word)) {
			return word.text();
		}
		String lower = word.lower();
		if (isVocative(index)) {
			this.told.setLength(this.told.lastIndexOf(","));
			return "";
		}
		if (word.text().equals(",") && index > 0 && isVocative(index - 1)) {
			return "";
		}
		String pronoun = isTitle(index) ? null : pronoun(index, lower);
		if (pronoun != null) {
			return pronoun;
		}
		return word.isVerb() ? verb(index, word) : word.text();
	}

	// "I trust you, ana, more than ..."
	private boolean isVocative(int index) {
		return index > 1 && this.words.get(index - 1).text().equals(",")
				&& this.addressee.filter((name) -> name.equalsIgnoreCase(this.words.get(index).text())).isPresent()
				&& (index + 1 == this.words.size() || this.words.get(index + 1).isMark());
	}

	// "World War I", "I Will Survive": in the middle, a capital is of a name.
	private boolean isTitle(int index) {
		String word = this.words.get(index).text();
		if (index == 0 || this.words.get(index - 1).isMark() || !Character.isUpperCase(word.codePointAt(0))) {
			return false;
		}
		if (!word.equals("I")) {
			return !word.startsWith("I'");
		}
		boolean last = index + 1 == this.words.size();
		boolean capital = !last && Character.isUpperCase(this.words.get(index + 1).text().codePointAt(0))
				&& this.words.get(index + 1).text().chars().anyMatch(Character::isLowerCase);
		boolean numbered = Character.isUpperCase(this.words.get(index - 1).text().codePointAt(0))
				&& (last || (!this.words.get(index + 1).isVerb() && !this.words.get(index + 1).tag().equals("ADV")));
		return capital || numbered;
	}

	// Who "I" is between quotation marks, is not for us to say.
	private boolean isDirectSpeech(Word word) {
		long marks = this.text.substring(0, word.start())
			.chars()
			.filter((character) -> "\"\u201c\u201d".indexOf(character) >= 0)
			.count();
		return marks % 2 != 0;
	}

	private @Nullable String pronoun(int index, String lower) {
		String speaker = this.names.speaker();
		int contraction = lower.indexOf('\'');
		String base = (contraction > 0) ? lower.substring(0, contraction) : lower;
		return switch (base) {
			case "i" -> speaker(index, lower.substring(base.length()));
			case "im" -> speaker(index, "'m");
			case "ive" -> speaker(index, "'ve");
			case "me" -> speaker;
			case "my" -> GivenWord.isOwn(this.words, index, "i") ? "their" : speaker + "'s";
			case "mine" -> isNoun(index) ? null : speaker + "'s";
			case "myself" -> "themselves";
			case "we" -> us() + plural(lower.substring(base.length()));
			case "us" -> this.spokeOfUs ? "them" : us();
			case "our", "ours" -> this.spokeOfUs ? "their" : speaker + "'s";
			case "ourselves" -> "themselves";
			case "you", "your", "yours", "yourself", "u", "ur" -> you(index, base, lower.substring(base.length()));
			default -> null;
		};
	}

	// "I work in a mine" is about a pit.
	private boolean isNoun(int index) {
		return index > 0 && this.words.get(index - 1).tag().matches("DET|ADJ|NOUN");
	}

	private String speaker(int index, String contracted) {
		boolean joined = index > 0 && this.words.get(index - 1).lower().equals("and")
				&& this.words.subList(0, index).stream().noneMatch(Word::isVerb);
		return subject(this.names.speaker(), contracted, index, joined);
	}

	private String subject(String name, String contracted, int index, boolean joined) {
		this.agree = contracted.isEmpty() && !joined;
		this.carry = contracted.matches("'m|'re");
		return name + switch (contracted) {
			case "'m", "'re" -> joined ? " are" : " is";
			case "'ve" -> joined ? " have" : " has";
			case "'ll" -> " will";
			case "'d" -> followedByPast(index) ? " had" : " would";
			default -> "";
		};
	}

	private boolean followedByPast(int index) {
		return index + 1 < this.words.size() && (Verbs.isPast(this.words.get(index + 1).text())
				|| this.words.get(index + 1).lower().equals("better"));
	}

	private String us() {
		this.spokeOfUs = true;
		this.agree = false;
		return this.names.speaker() + " and " + (this.together ? this.addressee.orElse("others") : "others");
	}

	private static String plural(String contracted) {
		return switch (contracted) {
			case "'re" -> " are";
			case "'ve" -> " have";
			case "'ll" -> " will";
			case "'d" -> " would";
			default -> "";
		};
	}

	private @Nullable String you(int index, String base, String contracted) {
		String name = this.addressee.orElse(null);
		if (name == null) {
			return null;
		}
		return switch (base) {
			case "your", "yours", "ur" -> GivenWord.isOwn(this.words, index, "you") ? "their" : name + "'s";
			case "yourself" -> "themselves";
			default -> addressed(index, name, contracted);
		};
	}

	private String addressed(int index, String name, String contracted) {
		boolean subject = opens(index) || !contracted.isEmpty() || nextIsAuxiliary(index);
		String told = subject(name, contracted, index, false);
		this.agree = subject && contracted.isEmpty();
		return told;
	}

	private boolean opens(int index) {
		return index == 0 || this.words.get(index - 1).isMark() || LINKS.contains(this.words.get(index - 1).lower());
	}

	private boolean nextIsAuxiliary(int index) {
		return index + 1 < this.words.size() && this.words.get(index + 1).tag().contains("AUX");
	}

	private String verb(int index, Word word) {
		if (!this.agree && !(this.carry && follows(index))) {
			this.carry = false;
			return uncontracted(word);
		}
		this.agree = false;
		this.carry = !Verbs.isModal(word.text()) && !Verbs.isHelper(word.text());
		boolean were = word.lower().equals("were") && !this.text.matches("(?i)^.*\\b(?:if|wish|though)\\b.*");
		return were ? "was" : Verbs.third(word.text());
	}

	private boolean follows(int index) {
		for (int i = index - 1; i >= 0; i--) {
			Word before = this.words.get(i);
			if (before.lower().matches("and|but|or")) {
				return true;
			}
			if (!before.tag().equals("ADV")) {
				return false;
			}
		}
		return false;
	}

	private static String uncontracted(Word word) {
		String verb = word.text().toLowerCase(Locale.ROOT);
		return switch (verb) {
			case "gonna" -> "going to";
			case "wanna" -> "want to";
			case "gotta" -> "got to";
			case "can't" -> "cannot";
			case "won't" -> "will not";
			case "shan't" -> "shall not";
			default -> verb.endsWith("n't") ? word.text().substring(0, word.text().length() - 3) + " not" : word.text();
		};
	}

}
