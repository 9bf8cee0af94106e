package io.peergraph.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Verbs;
import org.jspecify.annotations.Nullable;

/**
 * Yes or no, where a statement says so in a way that is understood: of the same subject
 * and verb, in the mood and time that is asked for, with all that is asked for and
 * nothing that restricts it. All that is not understood gives none, since no verdict is
 * better than a wrong one.
 */
public final class Verdict {

	private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+(?:['-][\\p{L}\\p{N}_]+)*+|[,;.!?:\"]");

	/** Who is asked about, in the place of names and pronouns. */
	private static final String SUBJECT = "subject_";

	private static final String OTHER = "other_";

	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("can't", "can not"),
			Map.entry("cannot", "can not"), Map.entry("won't", "will not"), Map.entry("shan't", "shall not"),
			Map.entry("gonna", "going to"), Map.entry("ain't", "?"));

	private static final Map<String, String> ENDINGS = Map.of("n't", " not", "'m", " am", "'re", " are", "'ve", " have",
			"'ll", " will", "'d", " would");

	/** Forms that no stem brings together, and words that say the same. */
	private static final Map<String, String> SENSES = Map.ofEntries(Map.entry("has", "have"), Map.entry("had", "have"),
			Map.entry("own", "have"), Map.entry("keep", "have"), Map.entry("keeps", "have"), Map.entry("owns", "have"),
			Map.entry("owned", "have"), Map.entry("am", "be"), Map.entry("is", "be"), Map.entry("are", "be"),
			Map.entry("was", "be"), Map.entry("were", "be"), Map.entry("been", "be"), Map.entry("does", "do"),
			Map.entry("did", "do"), Map.entry("done", "do"), Map.entry("love", "like"), Map.entry("loves", "like"),
			Map.entry("enjoy", "like"), Map.entry("enjoys", "like"), Map.entry("adore", "like"),
			Map.entry("adores", "like"));

	private static final Set<String> DISLIKES = Set.of("hate", "hates", "dislike", "dislikes", "detest", "detests",
			"loathe", "loathes");

	private static final Set<String> HAVING = Set.of("have", "has", "had");

	private static final Set<String> DOING = Set.of("do", "does", "did");

	private static final Set<String> STOPPED = Set.of("stopped", "quit");

	private static final Set<String> PRESENT = Set.of("am", "is", "are");

	private static final Set<String> PAST = Set.of("was", "were");

	private static final Set<String> LINKS = Set.of("and", "but", "so", "because", ",", ";");

	private static final Set<String> ALTERNATIVES = Set.of("and", "or", "nor", ",");

	private static final Set<String> STARTS = Set.of(SUBJECT, SUBJECT + "'s", OTHER, OTHER + "'s", "he", "she", "it",
			"they", "you", "the", "there", "his", "her", "their", "your");

	private static final Set<String> NOTHING = Set.of("no", "neither", "nor", "zero");

	private static final Set<String> ADVERBS = Language.ENGLISH.words("plain-adverbs");

	private static final Set<String> OPENINGS = Language.ENGLISH.words("openings");

	private static final Set<String> PREPOSITIONS = Language.ENGLISH.words("prepositions");

	private static final Set<String> ARTICLES = Language.ENGLISH.words("articles");

	private static final Set<String> UNSURE = Language.ENGLISH.words("unsure");

	private static final Set<String> SUBORDINATE = Language.ENGLISH.words("subordinate");

	private static final Set<String> CHANGE = Language.ENGLISH.words("change");

	/** Times that depend on when somebody speaks. */
	private static final Pattern RELATIVE = Pattern.compile(
			"\\b(?:yesterday|tomorrow|tonight|recently|lately|ago|(?:last|next|this) \\p{L}+)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PHRASES = Pattern
		.compile("\\b(?:any more|any longer|at all|very much|so much|a lot|right now|these days|as well)\\b");

	private static final Set<String> BEGIN_TIMES = Set.of("yesterday", "tomorrow", "tonight", "last", "next", "every",
			"each", "once", "twice", "when");

	private static final String TIME = "time";

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
		Matcher may = MAY.matcher(question);
		if (may.matches()) {
			boolean allowed = !may.group("how").equalsIgnoreCase("able");
			// Who can do something need not be allowed to, but who cannot is not.
			return of("Can " + may.group("who") + " " + may.group("rest"), subject,
					ALLOWED.matcher(sentence).replaceAll((match) -> (match.group(1) != null) ? " can not" : " can"),
					speaker)
				.filter((is) -> !is || !allowed || ALLOWED.matcher(sentence).find());
		}
		List<String> asked = tokens(named(question, subject, subject));
		List<String> said = tokens(named(deeds(sentence), subject, speaker));
		if (asked.size() < 2 || RELATIVE.matcher(question).find() || said.stream().anyMatch(UNSURE::contains)
				|| said.contains("?") || said.contains("\"") || said.contains(":")) {
			return Optional.empty();
		}
		List<String> rest = new ArrayList<>(asked.subList(1, asked.size()));
		rest.removeIf((token) -> token.equals("?") || ADVERBS.contains(token));
		if (!rest.remove("not") && rest.contains("never")) {
			return Optional.empty();
		}
		return new Verdict(asked.getFirst(), withoutArticle(rest)).in(said);
	}

	/**
	 * {@return whether a sentence takes back what held before}
	 */
	public static boolean isChange(String sentence) {
		return tokens(sentence).stream().anyMatch(CHANGE::contains);
	}

	/**
	 * {@return whether a sentence only supposes or wishes something}
	 */
	public static boolean isUnsure(String sentence) {
		return tokens(sentence).stream().anyMatch(UNSURE::contains);
	}

	/** "Since I'm vegetarian, could we …?" says that it is so, whatever is asked. */
	private static final Pattern PRESUPPOSED = Pattern.compile(
			"^\\W*(?:since|because|given that|seeing that|now that) ((?:i|we|my|our)\\b[^,?]{1,200}),[^?]{1,400}\\?\\W*$",
			Pattern.CASE_INSENSITIVE);

	/** "The pump was stuck, fixed it": the speaker did. */
	private static final Pattern ITS_DEED = Pattern.compile(
			"\\b(?:the|that|this|my|our) (?<thing>\\p{L}[\\p{L} -]{1,40}?)(?<state> (?:is|was|were|are|has been|had been)\\b[^,.;?!]{1,80}), ?(?:and )?(?<when>(?:i |just |already |then |finally ){0,2}+)(?<deed>\\p{L}{2,30}) (?:it|them)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ITS_TIME = Pattern.compile(
			"^(?: (?:myself|ourselves|today|yesterday|already|(?:this|last) \\p{L}{1,20})\\b)++",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ALLOWED = Pattern
		.compile("\\b(?:am|is|are|'m|'s|'re)( not)? (?:allowed|permitted|able) to\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern MAY = Pattern.compile(
			"^(?:is|are) (?<who>\\S+(?: \\S+)?) (?<how>allowed|permitted|able) to (?<rest>.+)$",
			Pattern.CASE_INSENSITIVE);

	/**
	 * {@return what a sentence says to be so, where the rest of it asks}
	 * @param sentence any
	 */
	public static String presupposed(String sentence) {
		Matcher presupposed = PRESUPPOSED.matcher(sentence);
		return presupposed.matches() ? presupposed.group(1) : sentence;
	}

	private static String deeds(String sentence) {
		Matcher deed = ITS_DEED.matcher(sentence);
		return (deed.find() && Verbs.isPast(deed.group("deed")))
				? deed.group("thing") + deed.group("state") + " and I " + deed.group("deed") + " the "
						+ deed.group("thing") + ITS_TIME.matcher(sentence.substring(deed.end())).replaceFirst("")
				: sentence;
	}

	private static String named(String text, String subject, String speaker) {
		String self = speaker.equals(subject) ? SUBJECT : OTHER;
		String plain = text.replace('\u2019', '\'').replace("&#39;", "'").replace("&apos;", "'");
		if (!subject.isEmpty()) {
			plain = PeerNames.replace(plain, subject, SUBJECT);
		}
		return plain.replaceAll("\\b(?:[Ii]|[Ww]e)\\b", self).replaceAll("\\b(?:[Mm]y|[Oo]ur)\\b", self + "'s");
	}

	private static List<String> tokens(String text) {
		String plain = PHRASES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" anymore ");
		List<String> tokens = new ArrayList<>();
		TOKEN.matcher(plain).results().map(MatchResult::group).forEach((token) -> tokens.addAll(expanded(token)));
		return tokens;
	}

	private static List<String> expanded(String token) {
		String plain = PLAIN.get(token);
		if (plain == null) {
			plain = ENDINGS.entrySet()
				.stream()
				.filter((ending) -> token.endsWith(ending.getKey()))
				.map((ending) -> token.substring(0, token.length() - ending.getKey().length()) + ending.getValue())
				.findFirst()
				.orElse(token);
		}
		return List.of(plain.split(" "));
	}

	private static List<String> withoutArticle(List<String> tokens) {
		return (!tokens.isEmpty() && ARTICLES.contains(tokens.getFirst())) ? tokens.subList(1, tokens.size()) : tokens;
	}

	private Optional<Boolean> in(List<String> said) {
		List<Optional<Boolean>> found = new ArrayList<>();
		int longest = this.asked.isEmpty() || this.asked.getFirst().equals(SUBJECT) ? 1 : LONGEST_SUBJECT;
		for (int length = 1; length <= Math.min(longest, this.asked.size() - 1); length++) {
			List<String> subject = this.asked.subList(0, length);
			for (List<String> clause : clauses(said, subject)) {
				found.add(clause(clause, this.asked.subList(length, this.asked.size())));
			}
		}
		Set<Boolean> verdicts = new HashSet<>();
		found.forEach((verdict) -> verdict.ifPresent(verdicts::add));
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
			List<String> clause = withoutLink(withoutArticle(said.subList(at, next(said, at))));
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
		return PRESENT.contains(token) || PAST.contains(token) || DISLIKES.contains(token)
				|| Set.of("have", "has", "had", "do", "does", "did", "can", "will", "never", "love", "loves")
					.contains(token)
				|| (token.endsWith("s") && this.asked.stream().anyMatch((word) -> isSame(word, token))
						&& !this.asked.contains(token));
	}

	private Optional<Boolean> clause(List<String> clause, List<String> asked) {
		return switch (this.auxiliary) {
			case "is", "are", "am" -> predicate(clause, asked, PRESENT, true);
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
		Cursor cursor = new Cursor(clause);
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
		Cursor cursor = new Cursor(clause);
		cursor.skip();
		boolean going = modal.equals("will") && cursor.takesOne(PRESENT);
		cursor.skip();
		if (!(going ? cursor.takes("going", "to") : cursor.takes(modal))) {
			return Optional.empty();
		}
		cursor.skip();
		return (cursor.has() && isSame(cursor.peek(), asked.getFirst()))
				? agreed(cursor.after(), asked.subList(1, asked.size())) : Optional.empty();
	}

	private Optional<Boolean> verb(List<String> clause, List<String> asked, Time wanted) {
		Cursor cursor = new Cursor(clause);
		cursor.skip();
		String verb = asked.getFirst();
		Time time = time(cursor, verb, HAVING.contains(this.auxiliary));
		if (time == null || !cursor.has()) {
			return Optional.empty();
		}
		if (DISLIKES.contains(cursor.peek()) && sense(verb).equals("like")) {
			cursor.denied = !cursor.denied;
		}
		else if (!isSame(cursor.peek(), verb)) {
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
	private static @Nullable Time time(Cursor cursor, String verb, boolean perfect) {
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
		boolean helps = cursor.has(1) && !isSame(cursor.peek(), "be")
				&& (DOING.contains(cursor.peek()) || HAVING.contains(cursor.peek()));
		if (helps && cursor.isHelper(verb)) {
			String helper = cursor.peek();
			cursor.after();
			cursor.skip();
			return helper.startsWith("do") ? Time.PRESENT : Time.PAST;
		}
		if (cursor.has(1) && PRESENT.contains(cursor.peek())) {
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
	private static Optional<Boolean> agreed(Cursor cursor, List<String> asked) {
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

	private static boolean isSame(String one, String other) {
		return sense(one).equals(sense(other)) || Lexicon.areAlike(one, other);
	}

	private static String sense(String verb) {
		return SENSES.getOrDefault(verb, verb);
	}

	/** A place in a clause, and whether that denies what follows. */
	private static final class Cursor {

		private final List<String> tokens;

		private int at;

		private boolean denied;

		Cursor(List<String> tokens) {
			this.tokens = new ArrayList<>(tokens);
		}

		boolean has() {
			return has(0);
		}

		boolean has(int further) {
			return this.at + further < this.tokens.size();
		}

		String peek() {
			return this.tokens.get(this.at);
		}

		Cursor after() {
			this.at++;
			return this;
		}

		void back(String verb) {
			this.at--;
			this.tokens.set(this.at, verb);
		}

		void skip() {
			while (has()) {
				if (Set.of("not", "never").contains(peek())) {
					this.denied = !this.denied;
				}
				else if (takes("no", "longer")) {
					this.denied = !this.denied;
					continue;
				}
				else if (!ADVERBS.contains(peek())) {
					return;
				}
				this.at++;
			}
		}

		boolean takes(String... words) {
			boolean there = this.at + words.length <= this.tokens.size()
					&& this.tokens.subList(this.at, this.at + words.length).equals(List.of(words));
			this.at += there ? words.length : 0;
			return there;
		}

		boolean takesOne(Set<String> words) {
			boolean there = has() && words.contains(peek());
			this.at += there ? 1 : 0;
			return there;
		}

		// "I have a dog" has no helper, "I have had a dog" and "I do not have one" do.
		boolean isHelper(String verb) {
			int next = this.at + 1;
			while (next < this.tokens.size() && (ADVERBS.contains(this.tokens.get(next))
					|| Set.of("not", "never").contains(this.tokens.get(next)))) {
				next++;
			}
			boolean have = isSame(peek(), "have");
			return next < this.tokens.size() && (have
					? !this.tokens.get(next).equals("no")
							&& (Verbs.isPast(this.tokens.get(next)) || isSame(this.tokens.get(next), verb))
					: isSame(this.tokens.get(next), verb));
		}

		List<String> rest() {
			return this.tokens.subList(Math.min(this.at, this.tokens.size()), this.tokens.size());
		}

	}

	/**
	 * A part of what is said of somebody.
	 *
	 * @param preposition with which it begins, empty for none
	 * @param words without those that do not tell which
	 * @param denied whether it says that there is none
	 */
	private record Phrase(String preposition, List<String> words, boolean denied) {

		static List<Phrase> all(List<String> tokens) {
			List<Phrase> phrases = new ArrayList<>();
			String preposition = "";
			List<String> words = new ArrayList<>();
			boolean denied = false;
			for (String token : tokens) {
				if (SUBORDINATE.contains(token) || ".!;".contains(token)) {
					break;
				}
				boolean begins = PREPOSITIONS.contains(token) || BEGIN_TIMES.contains(token);
				if (begins || ALTERNATIVES.contains(token)) {
					add(phrases, preposition, words, denied);
					words = new ArrayList<>();
					denied = (token.equals("or") || token.equals("nor")) && denied;
					preposition = PREPOSITIONS.contains(token) ? token : begins ? TIME : preposition;
					if (BEGIN_TIMES.contains(token)) {
						words.add(token);
					}
				}
				else if (NOTHING.contains(token)) {
					denied = true;
				}
				else if (!ARTICLES.contains(token) && !ADVERBS.contains(token) && !token.equals(SUBJECT + "'s")
						&& !token.equals(OTHER + "'s")) {
					words.add(token);
				}
			}
			add(phrases, preposition, words, denied);
			return phrases;
		}

		private static void add(List<Phrase> phrases, String preposition, List<String> words, boolean denied) {
			if (!words.isEmpty()) {
				phrases.add(new Phrase(preposition, words, denied));
			}
		}

		// The last word says what it is, those before it which one.
		boolean has(Phrase asked) {
			return this.preposition.equals(asked.preposition) && isSame(this.words.getLast(), asked.words.getLast())
					&& asked.words.stream()
						.allMatch((word) -> this.words.stream().anyMatch((its) -> isSame(its, word)));
		}

		boolean isExactly(Phrase asked) {
			return this.words.size() == asked.words.size();
		}

	}

}
