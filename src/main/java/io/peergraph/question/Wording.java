package io.peergraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.language.Language;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;

/** The words of questions and statements, as verdicts compare them. */
final class Wording {

	private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+(?:['-][\\p{L}\\p{N}_]+)*+|[,;.!?:\"]");

	/** Who is asked about, in the place of names and pronouns. */
	static final String SUBJECT = "subject_";

	static final String OTHER = "other_";

	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("can't", "can not"),
			Map.entry("cannot", "can not"), Map.entry("won't", "will not"), Map.entry("shan't", "shall not"),
			Map.entry("gonna", "going to"), Map.entry("ain't", "?"));

	private static final Map<String, String> ENDINGS = Map.of("n't", " not", "'m", " am", "'re", " are", "'ve", " have",
			"'ll", " will", "'d", " would");

	private static final Pattern PHRASES = Pattern
		.compile("\\b(?:any more|any longer|at all|very much|so much|a lot|right now|these days|as well)\\b");

	/** Forms that no stem brings together, and words that say the same. */
	private static final Map<String, String> SENSES = Map.ofEntries(Map.entry("has", "have"), Map.entry("had", "have"),
			Map.entry("own", "have"), Map.entry("keep", "have"), Map.entry("keeps", "have"), Map.entry("owns", "have"),
			Map.entry("owned", "have"), Map.entry("am", "be"), Map.entry("is", "be"), Map.entry("are", "be"),
			Map.entry("was", "be"), Map.entry("were", "be"), Map.entry("been", "be"), Map.entry("does", "do"),
			Map.entry("did", "do"), Map.entry("done", "do"), Map.entry("love", "like"), Map.entry("loves", "like"),
			Map.entry("enjoy", "like"), Map.entry("enjoys", "like"), Map.entry("adore", "like"),
			Map.entry("adores", "like"));

	static final Set<String> ADVERBS = Language.ENGLISH.words("plain-adverbs");

	static final Set<String> ARTICLES = Language.ENGLISH.words("articles");

	static final Set<String> PRESENT = Set.of("am", "is", "are");

	private Wording() {
	}

	static String named(String text, String subject, String speaker) {
		String self = speaker.equals(subject) ? SUBJECT : OTHER;
		String plain = text.replace('\u2019', '\'').replace("&#39;", "'").replace("&apos;", "'");
		if (!subject.isEmpty()) {
			plain = PeerNames.replace(plain, subject, SUBJECT);
		}
		return plain.replaceAll("\\b(?:[Ii]|[Ww]e)\\b", self).replaceAll("\\b(?:[Mm]y|[Oo]ur)\\b", self + "'s");
	}

	static List<String> tokens(String text) {
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

	static List<String> withoutArticle(List<String> tokens) {
		return (!tokens.isEmpty() && ARTICLES.contains(tokens.getFirst())) ? tokens.subList(1, tokens.size()) : tokens;
	}

	static boolean isSame(String one, String other) {
		return sense(one).equals(sense(other)) || Lexicon.areAlike(one, other);
	}

	static String sense(String verb) {
		return SENSES.getOrDefault(verb, verb);
	}

}
