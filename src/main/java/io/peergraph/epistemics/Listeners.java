package io.peergraph.epistemics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.peergraph.access.View;
import io.peergraph.message.Message;

/**
 * In front of whom something is told, and what is kept from them: what is confidential to
 * others, and what rests on that. That a listener was not there when something was said
 * keeps nothing from it, since to hear of it is what one listens for. How much was kept
 * is for whoever tells, never for the listeners.
 */
public final class Listeners {

	private final Confidentiality confidentiality;

	private final View view;

	private final Set<String> names;

	private final Set<String> withheld = new HashSet<>();

	Listeners(Confidentiality confidentiality, View view, Set<String> names) {
		this.confidentiality = confidentiality;
		this.view = view;
		this.names = names;
	}

	/**
	 * {@return those of the messages that all may hear, in their order; what is left out
	 * is counted}
	 * @param messages that the view has
	 */
	public List<Message> messages(List<Message> messages) {
		return heard(messages, Message::key);
	}

	/**
	 * {@return those that rest on messages which all may hear, in their order; what is
	 * left out is counted}
	 * @param <T> what rests on a message
	 * @param all that the view has
	 * @param message the key of the message that one rests on
	 */
	public <T> List<T> heard(Collection<T> all, Function<T, String> message) {
		return left(all, message, (keys) -> this.confidentiality.keptMessages(this.view, this.names, keys));
	}

	/**
	 * {@return those that tell facts which all may hear, in their order; what is left out
	 * is counted}
	 * @param <T> what tells a fact
	 * @param all that the view has
	 * @param fact the key of the fact that one tells
	 */
	public <T> List<T> told(Collection<T> all, Function<T, String> fact) {
		return left(all, fact, (keys) -> keptFacts(keys));
	}

	/**
	 * {@return those of the facts that are kept from some listener, of which none is
	 * counted}
	 * @param keys of facts that the view has
	 */
	public Set<String> keptFacts(Collection<String> keys) {
		return this.names.isEmpty() ? Set.of() : this.confidentiality.keptFacts(this.view, this.names, keys);
	}

	/**
	 * {@return whether what is always worth knowing of a peer may rest on something that
	 * is kept from some listener; what the lines of a peer card rest on nobody knows}
	 * @param observed the name of the peer
	 */
	public boolean keepCard(String observed) {
		return !this.names.isEmpty() && this.confidentiality.keepsOf(this.view, this.names, observed);
	}

	/**
	 * {@return the number of the first message of a session that is kept from some
	 * listener, the greatest number when there is none}
	 * @param session its name
	 */
	public long firstKept(String session) {
		return this.names.isEmpty() ? Long.MAX_VALUE : this.confidentiality.firstKept(this.view, this.names, session);
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

	private <T> List<T> left(Collection<T> all, Function<T, String> key,
			Function<Collection<String>, Set<String>> kept) {
		if (this.names.isEmpty() || all.isEmpty()) {
			return List.copyOf(all);
		}
		Set<String> without = kept.apply(all.stream().map(key).distinct().toList());
		withhold(without);
		return all.stream().filter((one) -> !without.contains(key.apply(one))).toList();
	}

}
