package io.peergraph.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Evidence that is left out of account.
 *
 * @param messages the keys of messages
 * @param peers the names of peers, for all that they said or told
 */
public record Exclusion(Set<String> messages, Set<String> peers) {

	/**
	 * {@return what is left, numbered anew: a support goes when a part of it does}
	 */
	List<Evidence> left(List<Evidence> evidence) {
		Set<Integer> gone = new HashSet<>();
		evidence.stream()
			.filter((part) -> this.messages.contains(part.message().key())
					|| this.peers.contains(part.message().author()))
			.forEach((part) -> gone.add(part.support()));
		List<Integer> numbers = new ArrayList<>();
		List<Evidence> left = new ArrayList<>();
		for (Evidence part : evidence) {
			if (!gone.contains(part.support())) {
				if (!numbers.contains(part.support())) {
					numbers.add(part.support());
				}
				left.add(new Evidence(part.message(), part.quote(), numbers.indexOf(part.support()) + 1));
			}
		}
		return left;
	}

}
