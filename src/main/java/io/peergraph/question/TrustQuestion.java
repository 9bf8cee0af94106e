package io.peergraph.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.language.Language;
import io.peergraph.language.PeerNames;

/**
 * A question whether somebody can be trusted.
 */
public final class TrustQuestion {

	private static final Pattern ASKED = Pattern.compile("\\b" + Language.anyOf("trust-asked") + "(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	/** Who says so is asked, not whether it is so. */
	private static final Pattern TOLD = Pattern.compile(
			"^\\W{0,5}(?:(?:so|and|but) )?(?:who|whom|what|which \\w+)\\b[^,.;?]{0,60}\\b(?:told|tells?|said|says|wrote|asked|asks|admit(?:s|ted)|claims?|claimed|warned|proposed)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final String TRUSTED = Language.anyOf("trusted");

	private TrustQuestion() {
	}

	/**
	 * {@return the name of the peer whose trust is in question, none where it is not, or
	 * where the question is whom somebody trusts or who says so}
	 * @param question any
	 * @param named the names of the peers in it
	 */
	public static Optional<String> whose(String question, Collection<String> named) {
		return (isAsked(question) && !isOpinion(question, named)) ? trusted(question, named) : Optional.empty();
	}

	static boolean isAsked(String question) {
		return ASKED.matcher(question).find();
	}

	private static boolean isOpinion(String question, Collection<String> named) {
		return TOLD.matcher(question).find() || Stream
			.concat(named.stream().map(Pattern::quote), Stream.of("who", "anybody", "somebody", "everybody"))
			.anyMatch((name) -> Pattern.compile("(?<!(?:can|could|may|should|must|shall|might|let|let's) )"
					+ PeerNames.NOT_BEFORE + name
					+ "\\s+(?:(?:really|still|now|ever|not|also|doesn't|does not|no longer)\\s+)?(?:trusts?|trusted|believes? in|"
					+ "believed in|rel(?:y|ies|ied) on|counts? on|counted on|depends? on)\\b", Pattern.CASE_INSENSITIVE)
				.matcher(question)
				.find());
	}

	// Whom to trust or by whom to be betrayed; else the one named first.
	private static Optional<String> trusted(String question, Collection<String> named) {
		return named.stream()
			.filter((name) -> Pattern
				.compile(TRUSTED + "\\W+(?:\\w+\\W+){0,2}" + Pattern.quote(name) + PeerNames.NOT_AFTER,
						Pattern.CASE_INSENSITIVE)
				.matcher(question)
				.find())
			.findFirst()
			.or(() -> named.stream().min(Comparator.comparingInt((name) -> place(question, name))));
	}

	private static int place(String question, String name) {
		int place = question.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
		return (place >= 0) ? place : Integer.MAX_VALUE;
	}

}
