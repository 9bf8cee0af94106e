package io.peergraph.stance;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A deed that was promised, as far as its words tell it from others.
 */
public final class PromisedDeed {

	/** Two deeds that have that many words in common are one. */
	private static final int SHARED = 2;

	/** Forms of a word begin alike: "carries" and "carry". */
	private static final int BEGINNING = 4;

	/** What is said of any promise. */
	private static final Set<String> GENERAL = PromiseOutcome.rare("""
			broke broken breaks kept keeps held holds honoured honored fulfilled stood agreement deal pact oath vow
			truly really always finally indeed lied lies liar loyal true faith faithful lord friend man""");

	private static final Pattern PEACE = Pattern.compile(
			"\\b(?:peace|truce|armistice|cease-?fire|non[- ]aggression|nap|not (?:going to )?(?:attack|invade|stab|strike|raid|move against|march on|betray))\\b");

	private static final Pattern ATTACK = Pattern.compile(
			"\\b(?:attack(?:s|ed|ing)?|invad(?:e|es|ed|ing)|stab(?:s|bed|bing)?|str(?:ikes?|uck|iking)|raid(?:s|ed|ing)?|march(?:ed|es|ing)? (?:on|against)|betray(?:s|ed|al)?)\\b");

	private static final Pattern DENIED = Pattern.compile("\\b(?:not|never|no longer)\\b");

	private final String text;

	private final Set<String> words;

	private final Fulfilment fulfilment;

	private final Collection<String> names;

	/**
	 * Makes the deed of a promise.
	 * @param promise the words that promise it
	 * @param names of the peers that these words and later ones may name
	 */
	public PromisedDeed(String promise, Collection<String> names) {
		this.names = names;
		this.text = plain(promise);
		this.words = PromiseOutcome.rare(this.text);
		this.fulfilment = new Fulfilment(this.text);
	}

	private String plain(String words) {
		return PlainEnglish.of(new NamedPeers(this.names).marked(words));
	}

	/**
	 * {@return the beginnings of words of which a statement about this deed has one at
	 * least, in small letters}
	 */
	public Set<String> beginnings() {
		Set<String> all = new TreeSet<>(this.words);
		all.addAll(PromiseOutcome.numbers(this.text));
		return all.stream()
			.map((word) -> word.substring(0, Math.min(BEGINNING, word.length())))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * {@return whether the words only give one's word, and name no deed}
	 */
	public boolean isOath() {
		return Oath.isAll(this.text);
	}

	/**
	 * {@return whether the words only tell somebody else that one gave one's word before}
	 */
	public boolean isToldOath() {
		return Oath.isTold(this.text);
	}

	/**
	 * {@return whether who promises this promises all of another, in other words}
	 */
	public boolean covers(PromisedDeed other) {
		return this.words.containsAll(other.words)
				&& PromiseOutcome.numbers(this.text).containsAll(PromiseOutcome.numbers(other.text));
	}

	/**
	 * {@return what follows for this promise from what somebody says of a deed between
	 * the same two peers}
	 * @param kind what is said of the deed
	 * @param told the words that say so
	 * @param only whether nothing else was promised between the two, so that what is said
	 * of any promise is said of this one
	 */
	public PromiseOutcome toldOf(StanceKind kind, String told, boolean only) {
		boolean any = only && isOfAnyPromise(told);
		return switch (kind) {
			case KEPT -> ((any || (isNamedIn(told) && !isLasting())) && this.fulfilment.mayBeKeptBy(plain(told)))
					? PromiseOutcome.KEPT : PromiseOutcome.OPEN;
			case BROKEN -> ((any || isNamedIn(told)) && !Deadline.mayBeAhead(this.text, plain(told)))
					? PromiseOutcome.BROKEN : PromiseOutcome.OPEN;
			case HELP ->
				(isNamedIn(told) && !isLasting() && isDoneAsPromised(told)) ? PromiseOutcome.KEPT : PromiseOutcome.OPEN;
			case HARM -> isDone(told) ? PromiseOutcome.BROKEN : PromiseOutcome.OPEN;
			case OPPOSITION -> isTakenBack(told) ? PromiseOutcome.WITHDRAWN : PromiseOutcome.OPEN;
			case TRUST, DISTRUST, ALLIANCE, PROMISE -> PromiseOutcome.OPEN;
		};
	}

	/**
	 * {@return what follows for this promise from what one who did not receive it says of
	 * any promise}
	 * @param kind whether it was kept or broken
	 * @param told the words that say so
	 */
	public PromiseOutcome toldOfAny(StanceKind kind, String told) {
		return isOfAnyPromise(told) ? toldOf(kind, told, true) : PromiseOutcome.OPEN;
	}

	private boolean isDoneAsPromised(String told) {
		String later = plain(told);
		return PromiseOutcome.isCertain(later) && this.fulfilment.isDoneIn(later);
	}

	private boolean isNamedIn(String told) {
		String later = plain(told);
		Set<String> named = own(later);
		Set<String> shared = new TreeSet<>(named);
		shared.retainAll(this.words);
		return PromiseOutcome.agreesInNumbers(this.text, later) && (shared.size() >= SHARED
				|| (!shared.isEmpty() && (this.words.containsAll(named) || named.containsAll(this.words))));
	}

	private boolean isOfAnyPromise(String told) {
		String later = plain(told);
		return own(later).isEmpty() && PromiseOutcome.numbers(later).isEmpty();
	}

	private static Set<String> own(String text) {
		Set<String> words = new TreeSet<>(PromiseOutcome.rare(text));
		words.removeAll(GENERAL);
		return words;
	}

	private boolean isLasting() {
		return PromiseOutcome.isLasting(this.text);
	}

	// What was not to be done was done.
	private boolean isDone(String told) {
		return (PEACE.matcher(this.text).find() && ATTACK.matcher(plain(told)).find())
				|| (DENIED.matcher(this.text).find() && isNamedIn(told));
	}

	private boolean isTakenBack(String told) {
		String later = plain(told);
		return PEACE.matcher(this.text).find() && ATTACK.matcher(later).find() && PromiseOutcome.takesBack(later);
	}

}
