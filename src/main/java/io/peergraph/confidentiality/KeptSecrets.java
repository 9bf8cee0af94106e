package io.peergraph.confidentiality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.epistemics.NearFact;

/**
 * What somebody knows, and must not tell in front of all who listen, with the facts that
 * repeat it. Marks on what it does not know are not among them, so that they change
 * nothing.
 *
 * @param all that is confidential
 * @param repeats the facts that say the same, whoever says so in whatever words
 */
record KeptSecrets(List<KeptSecret> all, Collection<NearFact> repeats) {

	static final KeptSecrets NONE = new KeptSecrets(List.of(), List.of());

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	/**
	 * {@return the keys of the facts that repeat something}
	 */
	Set<String> repeated() {
		return this.repeats.stream().map(NearFact::key).collect(Collectors.toSet());
	}

	/**
	 * {@return whether something of it is of that peer}
	 * @param peer the name of the peer
	 */
	boolean isOf(String peer) {
		return Stream.concat(this.all.stream().map(KeptSecret::fact), this.repeats.stream())
			.anyMatch((fact) -> fact.about().equals(peer));
	}

	/**
	 * {@return whether a text tells something of it}
	 * @param speaker the name of who says so, empty for nobody
	 * @param text any
	 */
	boolean isToldBy(String speaker, String text) {
		Gist.Saying said = Gist.Saying.of(speaker, text);
		return this.all.stream().anyMatch((secret) -> secret.isToldIn(said));
	}

}
