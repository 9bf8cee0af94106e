package io.peergraph.confidentiality;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.message.Message;

/**
 * In front of whom something is told, and what is kept from them: what is confidential to
 * others, what says the same in whatever words, and what rests on that. That a listener
 * was not there when something was said keeps nothing from it, since to hear of it is
 * what one listens for. How much was kept is for whoever tells, never for the listeners.
 */
public final class Listeners {

	private final Confidentiality confidentiality;

	private final View view;

	private final Set<String> names;

	private final KeptSecrets secrets;

	private final Set<String> withheld = new HashSet<>();

	Listeners(Confidentiality confidentiality, View view, Set<String> names, KeptSecrets secrets) {
		this.confidentiality = confidentiality;
		this.view = view;
		this.names = names;
		this.secrets = secrets;
	}

	/**
	 * {@return those of the messages that all may hear, in their order; what is left out
	 * is counted}
	 * @param messages that the view has
	 */
	public List<Message> messages(List<Message> messages) {
		return heard(messages, Function.identity());
	}

	/**
	 * {@return those that rest on messages which all may hear, in their order; what is
	 * left out is counted}
	 * @param <T> what rests on a message
	 * @param all that the view has
	 * @param message the message that one rests on
	 */
	public <T> List<T> heard(Collection<T> all, Function<T, Message> message) {
		return left(all, message.andThen(Message::key), () -> keptMessages(all.stream().map(message).toList()));
	}

	/**
	 * {@return those that tell facts which all may hear, in their order; what is left out
	 * is counted}
	 * @param <T> what tells a fact
	 * @param all that the view has
	 * @param fact the fact that one tells
	 */
	public <T> List<T> told(Collection<T> all, Function<T, Fact> fact) {
		return left(all, fact.andThen(Fact::key), () -> keptFacts(all.stream().map(fact).toList(), List.of()));
	}

	/**
	 * {@return the keys of those of the facts that are kept from some listener, of which
	 * none is counted}
	 * @param facts that the view has
	 * @param others the keys of others that it has
	 */
	public Set<String> keptFacts(Collection<Fact> facts, Collection<String> others) {
		if (this.secrets.isEmpty()) {
			return Set.of();
		}
		List<String> keys = Stream.concat(facts.stream().map(Fact::key), others.stream()).distinct().toList();
		Set<String> kept = new HashSet<>(
				this.confidentiality.keptFacts(this.view, this.names, this.secrets.repeated(), keys));
		facts.stream()
			.filter((fact) -> this.secrets.isToldBy(fact.about(), fact.text()))
			.map(Fact::key)
			.forEach(kept::add);
		return kept;
	}

	private Set<String> keptMessages(Collection<Message> messages) {
		List<String> keys = messages.stream().map(Message::key).distinct().toList();
		Set<String> kept = new HashSet<>(
				this.confidentiality.keptMessages(this.view, this.names, this.secrets.repeated(), keys));
		messages.stream()
			.filter((message) -> this.secrets.isToldBy(message.author(), message.content()))
			.map(Message::key)
			.forEach(kept::add);
		return kept;
	}

	/**
	 * {@return whether what is always worth knowing of a peer may rest on something that
	 * is kept from some listener; what the lines of a peer card rest on nobody knows}
	 * @param observed the name of the peer
	 * @param lines of the card
	 */
	public boolean keepCard(String observed, List<String> lines) {
		return !this.secrets.isEmpty()
				&& (this.secrets.isOf(observed) || !mayHear(observed + ": " + String.join("\n", lines)));
	}

	/**
	 * {@return whether all may hear a text that nobody said}
	 * @param text any
	 */
	public boolean mayHear(String text) {
		return this.secrets.isEmpty() || !this.secrets.isToldBy("", text);
	}

	/**
	 * {@return the number of the first message of a session that is kept from some
	 * listener, the greatest number when there is none}
	 * @param session its name
	 */
	public long firstKept(String session) {
		return this.secrets.isEmpty() ? Long.MAX_VALUE
				: this.confidentiality.firstKept(this.view, this.names, this.secrets.repeated(), session);
	}

	/**
	 * Counts something that was left out.
	 * @param keys that tell it from others
	 */
	public void withhold(Collection<String> keys) {
		this.withheld.addAll(keys);
	}

	/**
	 * {@return how much was left out so far}
	 */
	public int withheld() {
		return this.withheld.size();
	}

	/**
	 * {@return whether anybody listens}
	 */
	public boolean isAny() {
		return !this.names.isEmpty();
	}

	private <T> List<T> left(Collection<T> all, Function<T, String> key, Supplier<Set<String>> kept) {
		if (this.secrets.isEmpty() || all.isEmpty()) {
			return List.copyOf(all);
		}
		Set<String> without = kept.get();
		withhold(without);
		return all.stream().filter((one) -> !without.contains(key.apply(one))).toList();
	}

}
