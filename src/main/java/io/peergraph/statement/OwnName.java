package io.peergraph.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Word;
import io.peergraph.text.TextSpan;

/**
 * How speakers say what they are called: "I am Fiona", "call me Oz".
 *
 * @param told the statement, which begins with the name of the peer
 * @param start where they say so
 * @param end where that ends
 */
record OwnName(String told, int start, int end) {

	private static final String NAME = "(?<name>\\p{Lu}(?:\\.|[\\p{L}\\p{M}'-]*)(?:\\s\\p{Lu}(?:\\.(?=\\s\\p{Lu})|[\\p{L}\\p{M}'-]*)){0,2})";

	private static final String ENDED = "(?=\\s*(?:$|[.,;:!?)(]|[-\\u2013\\u2014]\\s|\\p{So}|(?i:and|but|from|so|by the way|btw|here|speaking|these days|now|instead|for short|please|if|too)\\b))";

	private static final String OPENING = "^(?:[^.!?]{0,40}[,.!]\\s*)?";

	private static final List<Form> FORMS = List.of(
			new Form("\\b(?i:(?:my|the) (?:full |real |first |actual )?name(?:'s| is)|name's) " + NAME + ENDED,
					"'s name is ", true),
			new Form(
					"\\b(?i:my (?:full |first )?name(?:'s| is)) (?<name>\\p{Ll}{2,20})(?=\\s*(?:$|[.,;!?]|(?:and|but)\\b))",
					"'s name is ", false),
			new Form("(?<![\\p{L}'])(?i:i am|i'm|im) " + NAME + ENDED, "'s name is ", false),
			new Form(OPENING + "(?i:this is|it's|it is) " + NAME + ENDED, "'s name is ", false),
			new Form(OPENING + NAME + " here(?=\\s*(?:$|[.,;:!]|from\\b))", "'s name is ", false),
			new Form("(?:^|[,.;:!]\\s*|\\b(?i:can|please|just|may|could|should|always) )(?i:call me) " + NAME + ENDED,
					" wants to be called ", true),
			new Form("\\b(?i:i go by|i'm called|i am called|i'm known as|i am known as|my nickname is) " + NAME + ENDED,
					" is called ", true),
			new Form(
					"\\b(?<who>(?i:everyone|everybody|people|(?:my |most )?(?:friends|people|family)|they|all)) (?i:calls?|knows?) me (?:as )?"
							+ NAME + ENDED,
					" is called ", true));

	private static final Set<String> NO_NAME_TAGS = Set.of("VERB", "AUX", "PRON", "DET", "ADP");

	/**
	 * {@return what a sentence tells of the name of who says it}
	 * @param sentence without markup
	 * @param words of the sentence
	 * @param names who speaks, and who is there
	 */
	static List<OwnName> in(String sentence, List<Word> words, PeerNames names) {
		return FORMS.stream().flatMap((form) -> form.in(sentence, words, names)).toList();
	}

	/**
	 * {@return whether a clause tells nothing else}
	 */
	static boolean isAll(List<OwnName> told, Clause clause, TextSpan sentence) {
		StringBuilder rest = new StringBuilder(sentence.text());
		told.forEach((name) -> rest.replace(name.start, name.end, " ".repeat(name.end - name.start)));
		int from = clause.span().start() - sentence.start();
		String left = rest.substring(from, from + clause.text().length());
		return !told.isEmpty() && !left.equals(clause.text()) && Lexicon.words(left).isEmpty();
	}

	private record Form(Pattern pattern, String told, boolean certain) {

		Form(String pattern, String told, boolean certain) {
			this(Pattern.compile(pattern), told, certain);
		}

		Stream<OwnName> in(String sentence, List<Word> words, PeerNames names) {
			return this.pattern.matcher(sentence)
				.results()
				.filter((found) -> names.in(found.group("name")).isEmpty())
				.filter((found) -> this.certain || isName(found, words))
				.map((found) -> new OwnName(told(found, names.speaker()), found.start(), found.end()));
		}

		private String told(MatchResult found, String speaker) {
			String name = found.group("name");
			String large = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
			String by = Optional.of(found.namedGroups())
				.filter((groups) -> groups.containsKey("who"))
				.map((_) -> " by " + found.group("who")
					.toLowerCase(Locale.ROOT)
					.replaceFirst("^my ", speaker + "'s ")
					.replaceFirst("^they$", "others"))
				.orElse("");
			return speaker + this.told + large + by;
		}

		private static boolean isName(MatchResult found, List<Word> words) {
			boolean large = Character.isUpperCase(found.group("name").codePointAt(0));
			return PeerNames.mayBe(found.group("name")) && words.stream()
				.filter((word) -> word.start() >= found.start("name") && word.end() <= found.end("name"))
				.noneMatch((word) -> NO_NAME_TAGS.contains(word.tag()) || (!large && word.tag().startsWith("AD")));
		}

	}

}
