package io.peergraph.confidentiality;

import java.util.Set;

import io.peergraph.epistemics.NearFact;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What somebody knows, and must not tell in front of all who listen.
 *
 * @param fact that is confidential
 * @param gist what tells it
 * @param listeners the names of those who must not hear it
 */
record KeptSecret(NearFact fact, Gist gist, Set<String> listeners) {

	static KeptSecret of(Record row) {
		NearFact fact = NearFact.known(row);
		return new KeptSecret(fact, Gist.of(fact, row.get("quotes").asList(Value::asString)),
				Set.copyOf(row.get("listeners").asList(Value::asString)));
	}

	/**
	 * {@return whether somebody else must not hear it; who says it themselves knows it}
	 * @param speaker the name of who says it
	 */
	boolean isKeptFromOthersThan(String speaker) {
		return this.listeners.stream().anyMatch((listener) -> !listener.equals(speaker));
	}

	/**
	 * {@return whether a fact tells it in other words}
	 */
	boolean isToldBy(NearFact other) {
		return this.gist.isIn(Gist.Saying.of(other.about(), other.text()));
	}

	/**
	 * {@return whether to tell that is to tell it to somebody who must not hear it}
	 * @param said by whomever
	 */
	boolean isToldIn(Gist.Saying said) {
		return isKeptFromOthersThan(said.speaker()) && this.gist.isIn(said);
	}

}
