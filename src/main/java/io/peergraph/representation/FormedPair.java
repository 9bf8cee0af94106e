package io.peergraph.representation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.belief.Holding;
import io.peergraph.belief.Supposed;
import io.peergraph.fact.Fact;
import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A pair of observer and observed that was formed, and what is asked of it.
 *
 * @param index its place among all that is asked
 * @param query what is asked
 * @param representationKey the number of the representation
 * @param peerCard what is always worth knowing of the observed
 * @param held how many facts were ever included
 * @param following the keys of what follows from facts within the sessions asked for
 * @param vectors what the query means, by the signatures of models; none when nothing in
 * particular is asked
 * @param supposed what would be held otherwise without some evidence, by the keys of
 * facts; none where all evidence counts
 */
record FormedPair(int index, RepresentationQuery query, long representationKey, List<String> peerCard, int held,
		List<String> following, Map<String, double[]> vectors, Map<String, Supposed> supposed) {

	static FormedPair of(Record row, List<RepresentationQuery> queries) {
		int index = row.get("index").asInt();
		return new FormedPair(index, queries.get(index), row.get("representationKey").asLong(),
				row.get("peerCard").asList(Value::asString), row.get("held").asInt(), List.of(), Map.of(), Map.of());
	}

	FormedPair following(List<String> following) {
		return new FormedPair(this.index, this.query, this.representationKey, this.peerCard, this.held, following,
				this.vectors, this.supposed);
	}

	FormedPair meaning(Map<String, double[]> vectors) {
		return new FormedPair(this.index, this.query, this.representationKey, this.peerCard, this.held, this.following,
				vectors, this.supposed);
	}

	FormedPair supposing(Map<String, Supposed> supposed) {
		return new FormedPair(this.index, this.query, this.representationKey, this.peerCard, this.held, this.following,
				this.vectors, supposed);
	}

	/**
	 * {@return the same of all times, where what was held then may be held otherwise}
	 */
	FormedPair unsure() {
		return this.supposed.isEmpty() ? this : new FormedPair(this.index, this.query.withHistory(),
				this.representationKey, this.peerCard, this.held, this.following, this.vectors, this.supposed);
	}

	/**
	 * {@return whether a fact would be held, now or formerly}
	 */
	boolean stands(String fact) {
		Supposed supposed = this.supposed.get(fact);
		return supposed == null || !supposed.periods().isEmpty();
	}

	/**
	 * {@return how many facts to read, so that enough are left}
	 */
	int most() {
		return this.query.maxFacts() + 2 * this.supposed.size();
	}

	/**
	 * {@return how many facts to read by meaning, so that enough are left}
	 */
	int byMeaning() {
		return this.query.byMeaning() + 2 * this.supposed.size();
	}

	boolean isRestricted() {
		return this.query.sessions() != null;
	}

	boolean isOfPast() {
		return this.query.asOf() != null || this.query.validAt() != null || this.query.history();
	}

	/**
	 * {@return what a statement takes}
	 */
	Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("index", this.index, "representationKey",
				this.representationKey, "workspace", this.query.view().workspace(), "observer", this.query.observer(),
				"observed", this.query.observed(), "following", this.following, "history", this.query.history(),
				"vectors", this.vectors));
		parameters.put("sessions", this.query.sessions());
		parameters.put("asOf", Column.stored(this.query.asOf()));
		parameters.put("validAt", Column.stored(this.query.validAt()));
		return parameters;
	}

	/**
	 * {@return a fact that is included, as the observer has it}
	 */
	Holding holding(Value fact, Value held) {
		return new Holding(Fact.of(fact, this.query.view().through(this.query.observer())),
				held.get("since").asZonedDateTime().toInstant(), Column.time(held.get("until")),
				held.get("timesDerived").asInt(), Column.text(held.get("endedBy")));
	}

}
