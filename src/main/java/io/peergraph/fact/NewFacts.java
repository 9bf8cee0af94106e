package io.peergraph.fact;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.relation.Called;
import io.peergraph.relation.StancesChanged;
import io.peergraph.stance.StatedStance;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are ready to be stored: nothing has to be asked of a model any more.
 *
 * @param subject whom they are about
 * @param all each with one support, sorted by key
 * @param vectors of those facts that are new, by key
 * @param embeddedBy the signature of the model that embedded them
 * @param keys of the facts in the order they were given
 */
public record NewFacts(Subject subject, List<NewFact> all, Map<String, double[]> vectors, String embeddedBy,
		List<String> keys) {

	/**
	 * {@return the name of the workspace}
	 */
	public String workspace() {
		return this.subject.workspace();
	}

	/**
	 * {@return the name of the peer they are about}
	 */
	public String about() {
		return this.subject.about();
	}

	/**
	 * {@return how many supports there are to store}
	 */
	public int size() {
		return this.all.size();
	}

	/**
	 * {@return whether there is nothing to store}
	 */
	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	/**
	 * {@return between whom they say anything}
	 */
	Set<StancesChanged.Pair> pairs() {
		return this.all.stream().flatMap((fact) -> fact.statement().pairs().stream()).collect(Collectors.toSet());
	}

	/**
	 * {@return the names of peers, be there one or none, that may be meant by those who
	 * are only named, sorted}
	 */
	List<String> named() {
		return this.all.stream()
			.flatMap((fact) -> (fact.statement() instanceof Statement.Said said) ? said.stances().stream()
					: Stream.empty())
			.filter(StatedStance::isByName)
			.flatMap((stance) -> Called.peers(stance.to()).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * {@return what a statement takes}
	 */
	List<Map<String, @Nullable Object>> parameters() {
		return this.all.stream()
			.map((fact) -> fact.parameters(this.subject, this.vectors.get(fact.key()), this.embeddedBy))
			.toList();
	}

	/**
	 * {@return no facts about that peer}
	 * @param workspace the name of the workspace
	 * @param about the name of the peer
	 */
	public static NewFacts none(String workspace, String about) {
		Subject subject = new Subject(workspace, about, "", Instant.EPOCH.atZone(ZoneOffset.UTC));
		return new NewFacts(subject, List.of(), Map.of(), "", List.of());
	}

}
