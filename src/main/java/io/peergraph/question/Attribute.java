package io.peergraph.question;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.language.PeerNames;

/**
 * What a question asks of one thing or person: the name of somebody's cousin, how old the
 * dog is, the budget of a project. Only a statement that ties it to that one answers.
 *
 * @param kind of what is asked for
 * @param head the noun or name that bears it, or the noun of what is asked for itself
 */
public record Attribute(Kind kind, String head) {

	private static final String HOLDER = "(?:(?:the|a|an|this|that) )?(?<holder>[\\p{L}\\p{N}][^?!.,;]*?)";

	private static final String END = "(?: now| again| today| then)?\\s*[?!.]*\\s*$";

	private static final String WHAT = "\\b(?:what|which)(?:'s| is| was| are| were) ";

	private static final Pattern NAME = asking(WHAT + "(?:the )?(?:\\p{L}+ )?names? of " + HOLDER,
			WHAT + HOLDER + "(?:'s|s') (?:\\p{L}+ )?names?",
			"\\b(?:what|how) (?:is|are|was|were) " + HOLDER + " (?:called|named)");

	private static final Pattern AGE = asking("\\bhow old (?:is|are|was|were|will) " + HOLDER + "(?: be)?",
			WHAT + "(?:the )?age of " + HOLDER, WHAT + HOLDER + "(?:'s|s') age");

	private static final Pattern OTHER = asking(WHAT
			+ "(?:\\p{L}[\\p{L}\\p{N}_-]*(?: \\p{L}[\\p{L}\\p{N}_-]*)?'s?|the) (?<holder>[\\p{L} -]+?)(?: (?:of|for|in) .*)?");

	private static final Pattern BEHIND_NOUN = Pattern.compile(" (?:of|in|at|from|for|on|with|who|that|which)\\b.*");

	private static final String NUMBER = "(?:\\d{1,3}|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\\p{L}+)?|\\p{L}*teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\\p{L}))";

	private static final String NO_MORE = "(?=\\s*(?:$|[.,;:!?)\\u2013]|(?:and|but|years?|now|today|already|next|this|last|in|on)\\b))";

	private static final String WORD = "(?<![\\p{L}\\p{N}._'-])(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}'._-]{0,60}+)(?<!'s)";

	/** Names are written large, or have a digit or a full stop inside. */
	private static final Pattern PROPER = Pattern.compile("^\\p{Lu}|\\d|\\p{L}\\.\\p{L}");

	private static final String OWNED = "(?:[\\p{L}\\p{N}_-]{1,60}+'s?|my|our|your|his|her|its|their|the|an?|this|that)";

	/** A kind of attribute. */
	public enum Kind {

		/** What it is called. */
		NAME,
		/** How old it is. */
		AGE,
		/** Something else that belongs to it. */
		OTHER

	}

	/**
	 * {@return what a question asks of somebody or something, none where it asks
	 * otherwise}
	 * @param question in English
	 */
	public static Optional<Attribute> in(String question) {
		String plain = question.replace('\u2019', '\'');
		return in(Kind.NAME, NAME, plain).or(() -> in(Kind.AGE, AGE, plain)).or(() -> in(Kind.OTHER, OTHER, plain));
	}

	private static Optional<Attribute> in(Kind kind, Pattern pattern, String question) {
		Matcher asked = pattern.matcher(question);
		if (!asked.find()) {
			return Optional.empty();
		}
		return Stream.of("holder", "holder2", "holder3")
			.filter(asked.namedGroups()::containsKey)
			.map(asked::group)
			.flatMap(Stream::ofNullable)
			.findFirst()
			.map((holder) -> BEHIND_NOUN.matcher(holder).replaceFirst(""))
			.map((holder) -> new Attribute(kind, holder.substring(holder.lastIndexOf(' ') + 1)));
	}

	private static Pattern asking(String... forms) {
		StringBuilder all = new StringBuilder();
		for (int form = 0; form < forms.length; form++) {
			all.append(form == 0 ? "" : "|")
				.append((form == 0) ? forms[form] : forms[form].replace("<holder>", "<holder" + (form + 1) + ">"));
		}
		return Pattern.compile("(?:" + all + ")" + END, Pattern.CASE_INSENSITIVE);
	}

	/**
	 * {@return whether a text tells it}
	 * @param text a statement
	 * @param before what it goes on with, empty for nothing
	 * @param speaker the name of who said it
	 * @param names of the peers that the question is about
	 */
	public boolean isIn(String text, String before, String speaker, Collection<String> names) {
		String plain = text.replace('\u2019', '\'');
		return switch (this.kind) {
			case NAME -> isNamed(plain, before) && isOf(plain, speaker, names);
			case AGE -> isAged(plain, speaker, names) && isOf(plain, speaker, names);
			case OTHER -> isOf(isSpokenOfIn(plain) ? plain : before + " " + plain, speaker, names);
		};
	}

	private boolean isSpokenOfIn(String text) {
		return Pattern.compile(noun()).matcher(text).find();
	}

	// "My cousin Petra", "Petra is my cousin", "a cat called Miso", and "her name is
	// Petra" where the cousin stands before it.
	private boolean isNamed(String text, String before) {
		String noun = noun();
		boolean there = isSpokenOfIn(before);
		boolean called = Pattern
			.compile(noun + "\\b[^.!?,;]{0,60} (?i:called|named|name is) (?<name>[\\p{L}\\p{N}]{1,60}+)")
			.matcher(text)
			.results()
			.anyMatch((match) -> PeerNames.mayBe(match.group("name")));
		return called || Stream.of(
				noun + "(?:'s)?(?: name)?(?: is| was| are|'s)?(?: called| named)?[,:]? (?:the )?" + WORD,
				WORD + "(?:,| is| was|'s)? (?:also )?" + OWNED + " (?:\\p{L}{1,30}+ ){0,2}" + noun,
				there ? "(?i:\\b(?:his|her|its|their) names? (?:is|are|was)|\\b(?:he|she|it|they)(?:'s| is| are| was) (?:called|named)) "
						+ WORD : "(?!)")
			.flatMap((form) -> Pattern.compile(form).matcher(text).results())
			.map((match) -> match.group("name"))
			.anyMatch((name) -> PROPER.matcher(name).find() && !name.equals("I") && !name.startsWith("I'")
					&& PeerNames.mayBe(name));
	}

	private boolean isAged(String text, String speaker, Collection<String> names) {
		String who = noun() + (names.contains(speaker) && isOneOf(names) ? "|\\b[Ii]" : "");
		return Pattern.compile("(?:" + who
				+ ")(?:'s age| \\p{Lu}\\p{L}+)?(?:,? who)?(?i:'s|'m| is| am| was| will be| turns?| turned| are)(?: only| just| already| about| almost)? "
				+ NUMBER + NO_MORE + "|(?:" + who + "),? (?:\\(|aged? |is aged )" + NUMBER + "\\b|\\b" + NUMBER
				+ "[- ]years?[- ]old (?:\\p{L}{1,30}+ ){0,2}(?:" + who + ")|(?:" + who + ")\\b[^.!?,;]{0,40}\\b(?:"
				+ NUMBER + " years (?:old|of age)|born (?:in|on) )")
			.matcher(text)
			.find();
	}

	private boolean isOneOf(Collection<String> names) {
		return names.stream().anyMatch(this.head::equalsIgnoreCase);
	}

	// Of whose it is: not "bob's budget" where alice's is asked for.
	private boolean isOf(String text, String speaker, Collection<String> names) {
		if (names.isEmpty() || isOneOf(names)) {
			return true;
		}
		String all = names.stream().map(PeerNames::written).collect(Collectors.joining("|"));
		String own = names.contains(speaker) ? "|my|our" : "";
		Pattern owned = Pattern.compile(
				"(?:\\b(?<owner>[\\p{L}\\p{N}_-]{1,60}+)'s?|\\b(?<pronoun>my|our|your|his|her|their)) (?:\\p{L}{1,30}+ ){0,2}?"
						+ noun() + "|" + noun() + "(?: of (?:the |our |my )?(?<whole>[\\p{L}\\p{N}_-]{1,60}+))?",
				Pattern.CASE_INSENSITIVE);
		Pattern right = Pattern.compile("(?:" + all + own + ")", Pattern.CASE_INSENSITIVE);
		boolean others = !names.contains(speaker) && PeerNames.isOfOneself(text);
		List<String> owners = owned.matcher(text).results().map(Attribute::owner).toList();
		return owners.isEmpty() || owners.stream()
			.anyMatch((owner) -> owner.isEmpty() || right.matcher(owner).matches()
					|| (!others && !names.contains(speaker) && owner.matches("(?i:his|her|their)")));
	}

	private static String owner(MatchResult match) {
		return Stream.of("owner", "pronoun", "whole")
			.map(match::group)
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse("");
	}

	private String noun() {
		String plain = this.head.toLowerCase(Locale.ROOT);
		String stem = (plain.endsWith("s") && plain.length() > 3) ? plain.substring(0, plain.length() - 1) : plain;
		return "(?<![\\p{L}\\p{N}])(?i:" + Pattern.quote(stem) + "(?:e?s)?)(?![\\p{L}\\p{N}])";
	}

}
