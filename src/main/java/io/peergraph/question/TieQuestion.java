package io.peergraph.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.language.PeerNames;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * A question of how peers stand to each other. It is one only where every word of it is
 * understood.
 *
 * @param relation which is asked for
 * @param form what is asked of it
 * @param one the peer it is about, null for all
 * @param other the other one, null for anybody
 * @param deed the words for the deed that is meant, null for any
 */
public record TieQuestion(Relation relation, Form form, @Nullable String one, @Nullable String other,
		@Nullable String deed) {

	/** How one stands to another. */
	public enum Relation {

		/** One relies on the other. */
		TRUST,
		/** One does not. */
		DISTRUST,
		/** They are on one side. */
		ALLIANCE,
		/** One is against the other. */
		OPPOSITION,
		/** One did not do what it owed the other. */
		BROKEN,
		/** One did what it owed the other. */
		KEPT,
		/** One took back what it had promised the other. */
		WITHDRAWN,
		/** One turned on the other. */
		BETRAYAL,
		/** One owes the other a deed. */
		PROMISE,
		/** One still owes it. */
		OPEN,
		/** One did the other good. */
		HELP,
		/** One did the other harm. */
		HARM,
		/** One told the other what was not so. */
		LIE;

		/**
		 * {@return whether it is what one did to the other, each time anew}
		 */
		public boolean isDeed() {
			return switch (this) {
				case BROKEN, KEPT, WITHDRAWN, BETRAYAL, PROMISE, OPEN, HELP, HARM, LIE -> true;
				case TRUST, DISTRUST, ALLIANCE, OPPOSITION -> false;
			};
		}

		/**
		 * {@return whether it is what became of a promise}
		 */
		public boolean isOutcome() {
			return switch (this) {
				case BROKEN, KEPT, WITHDRAWN, BETRAYAL, OPEN -> true;
				case TRUST, DISTRUST, ALLIANCE, OPPOSITION, PROMISE, HELP, HARM, LIE -> false;
			};
		}

		/**
		 * {@return whether it takes two}
		 */
		public boolean isMutual() {
			return this == ALLIANCE || this == OPPOSITION;
		}

		/**
		 * {@return what takes its place, itself where nothing does}
		 */
		public Relation opposite() {
			return switch (this) {
				case TRUST -> DISTRUST;
				case DISTRUST -> TRUST;
				case ALLIANCE -> OPPOSITION;
				case OPPOSITION -> ALLIANCE;
				case BROKEN -> KEPT;
				case KEPT -> BROKEN;
				case WITHDRAWN -> WITHDRAWN;
				case BETRAYAL -> BETRAYAL;
				case PROMISE -> PROMISE;
				case OPEN -> OPEN;
				case HELP -> HARM;
				case HARM -> HELP;
				case LIE -> LIE;
			};
		}

	}

	/** What is asked. */
	public enum Form {

		/** Towards whom one stands so. */
		FROM,
		/** Who stands so towards one. */
		TO,
		/** Both. */
		OF,
		/** Whether one stands so towards the other. */
		BETWEEN,
		/** Why one stands so towards the other. */
		WHY,
		/** Whether one is with the other or against it. */
		CHOICE,
		/** Who stands so towards whom. */
		ALL,
		/** Towards whom one had better stand so. */
		ADVICE,
		/** Who stood so to whom, and does no more. */
		OVER,
		/** When it began between two. */
		BEGIN,
		/** When it ended between two. */
		END

	}

	private static final String ADVERBS = "(?: ?\\b(?:really|still|now|currently|actually|ever|most|also|at the moment|right now|today|"
			+ "at all|so far|these days|anymore|any more|then|both|all|closest|common|mutual|worst|greatest|biggest|secretly|openly|exactly|again|up to now|yet|"
			+ "already|finally|in the end|truly|indeed|after all)\\b ?){0,3}+";

	private static final String OPENING = "(?:(?:so|and|please|hey|ok|okay|well|tell me|do you know|can you tell me|could you tell me|"
			+ "i wonder|i want to know|remind me)\\b[,: ]*){0,3}+";

	private static final String WHO = "(?:who|whom|which (?:peers?|people|players?|powers?|of them|of us|ones?))";

	private static final String ANYBODY = "(?:any(?:one|body)|some(?:one|body)|any of (?:them|us|you|the others))";

	private static final String WORD = "(?:promises?|word|oaths?|vows?|pledges?|agreements?|deals?|bargains?|"
			+ "(?:side|part|end|half) of (?:the|our|their|a) (?:bargain|deal|agreement|pact))";

	private static final String HIS = "(?:(?:his|her|their|its|the|a|an|any|some|every|which|what|one of (?:his|her|their|its)|"
			+ "(?:any|all)(?: of)? (?:his|her|their|its)|@\\d+'s)(?: own)?)";

	private static final Pattern MACRO = Pattern.compile("<(?:one(?:'s)?|other|who|any|word|his)>|~");

	private static final Pattern MARK = Pattern.compile("@(\\d+)");

	private static final List<Rule> RULES = rules();

	private static final Pattern LAST = Pattern.compile("(?<![\\s.?!])[\\s.?!]++$");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern OWNER = Pattern.compile("\\b(?:my|our)\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern ONESELF = Pattern.compile("\\b(?:i|me|us|we|myself)\\b", Pattern.CASE_INSENSITIVE);

	/** No peer has such a name. */
	private static final String SOMEBODY = "\0";

	private record Rule(Relation relation, Form form, Pattern pattern) {
	}

	/**
	 * {@return the question as one of how peers stand to each other, if it is}
	 * @param question any
	 * @param named the names of the peers in it
	 * @param asked the name of who is asked, null for nobody: that one is "I"
	 */
	public static Optional<TieQuestion> in(String question, Collection<String> named, @Nullable String asked) {
		Set<String> all = new LinkedHashSet<>(named);
		if (asked != null) {
			all.add(asked);
		}
		List<String> names = all.stream()
			.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.toList();
		String text = marked(question, names, asked);
		return RULES.stream().flatMap((rule) -> read(rule, text, names, asked).stream()).findFirst();
	}

	/**
	 * {@return whether it is one that only somebody can ask, since it says "I" or "my"}
	 * @param question any
	 * @param named the names of the peers in it
	 */
	public static boolean isOnesOwn(String question, Collection<String> named) {
		return (OWNER.matcher(question).find() || ONESELF.matcher(question).find()) && in(question, named, SOMEBODY)
			.filter((asked) -> SOMEBODY.equals(asked.one()) || SOMEBODY.equals(asked.other()))
			.isPresent();
	}

	private static String marked(String question, List<String> names, @Nullable String asked) {
		String text = LAST.matcher(question.replace('\u2019', '\'').replace('@', ' ')).replaceFirst("");
		for (int place = 0; place < names.size(); place++) {
			text = PeerNames.replace(text, names.get(place), "@" + place);
		}
		if (asked != null) {
			String mark = "@" + names.indexOf(asked);
			text = OWNER.matcher(text).replaceAll(mark + "'s");
			text = ONESELF.matcher(text).replaceAll(mark);
		}
		return SPACES.matcher(text.strip()).replaceAll(" ");
	}

	private static Optional<TieQuestion> read(Rule rule, String text, List<String> names, @Nullable String asked) {
		Matcher matcher = rule.pattern().matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String one = name(matcher, "one", names);
		String other = name(matcher, "other", names);
		if (rule.form() == Form.BEGIN || rule.form() == Form.END) {
			List<String> both = Stream
				.of(named(matcher, "one", names), named(matcher, "other", names), Stream.ofNullable(asked))
				.flatMap((some) -> some)
				.distinct()
				.limit(2)
				.toList();
			return both.isEmpty() ? Optional.empty() : Optional.of(new TieQuestion(rule.relation(), rule.form(),
					both.getFirst(), (both.size() < 2) ? null : both.getLast(), null));
		}
		if (other == null && rule.relation().isMutual() && rule.form() == Form.CHOICE) {
			other = asked;
		}
		if (one == null && rule.form() == Form.ADVICE) {
			one = asked;
		}
		boolean lacks = (one == null && rule.form() != Form.ALL && rule.form() != Form.OVER)
				|| (other == null && (rule.form() == Form.CHOICE || rule.form() == Form.WHY));
		return (lacks || (one != null && one.equals(other))) ? Optional.empty()
				: Optional.of(new TieQuestion(rule.relation(), rule.form(), one, other, deed(matcher, names)));
	}

	private static @Nullable String deed(Matcher matcher, List<String> names) {
		String deed = matcher.namedGroups().containsKey("deed") ? matcher.group("deed") : null;
		return (deed == null) ? null : MARK.matcher(deed)
			.replaceAll((mark) -> Matcher.quoteReplacement(names.get(Integer.parseInt(mark.group(1)))));
	}

	private static @Nullable String name(Matcher matcher, String group, List<String> names) {
		return named(matcher, group, names).findFirst().orElse(null);
	}

	// A rule may name a peer in more than one place.
	private static Stream<String> named(Matcher matcher, String group, List<String> names) {
		return matcher.namedGroups()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(group) && matcher.group(name) != null)
			.sorted(Comparator.comparingInt(matcher::start))
			.map((name) -> names.get(Integer.parseInt(matcher.group(name).substring(1))));
	}

	private static List<Rule> rules() {
		try {
			return new ClassPathResource("ties.txt", TieQuestion.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(" ", 3))
				.map((parts) -> new Rule(Relation.valueOf(parts[0]), Form.valueOf(parts[1]), pattern(parts[2])))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pattern pattern(String rule) {
		int[] places = new int[1];
		String pattern = MACRO.matcher(rule).replaceAll((macro) -> Matcher.quoteReplacement(switch (macro.group()) {
			case "<one's>" -> "(?<one" + places[0]++ + ">@\\d+)'s?";
			case "<one>" -> "(?<one" + places[0]++ + ">@\\d+)";
			case "<other>" -> "(?<other" + places[0]++ + ">@\\d+)";
			case "<who>" -> WHO;
			case "<any>" -> ANYBODY;
			case "<word>" -> WORD;
			case "<his>" -> HIS;
			default -> ADVERBS;
		}));
		return Pattern.compile("^" + OPENING + pattern, Pattern.CASE_INSENSITIVE);
	}

}
