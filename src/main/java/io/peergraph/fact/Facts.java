package io.peergraph.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All facts. Each is stored once, however many hold it. */
@Repository
public class Facts {

	private static final CypherFile FIND = CypherFile.named("fact/find");

	private static final CypherFile FIND_HELD = CypherFile.named("fact/find-held");

	private static final CypherFile STATE = CypherFile.named("fact/state");

	private static final CypherFile TELL = CypherFile.named("fact/tell");

	private final Neo4jClient client;

	private final Preparation preparation;

	Facts(Neo4jClient client, Preparation preparation) {
		this.client = client;
		this.preparation = preparation;
	}

	/**
	 * {@return the facts that statements make, embedded; asks a model, so no transaction
	 * may be open}
	 * @param workspace the name of the workspace
	 * @param speaker the name of the peer that said it all, of itself
	 * @param derivedBy what found the statements
	 * @param statements in any order, possibly several times the same
	 */
	public NewFacts prepare(String workspace, String speaker, String derivedBy, List<Statement> statements) {
		return this.preparation.stated(workspace, speaker, derivedBy, statements);
	}

	/**
	 * {@return the facts that an observer tells, embedded; asks a model, so no
	 * transaction may be open}
	 * @param workspace the name of the workspace
	 * @param observer the name of the peer that tells
	 * @param about the name of the peer they are about
	 * @param told in any order
	 */
	public NewFacts prepare(String workspace, String observer, String about, Collection<Told> told) {
		return this.preparation.told(workspace, observer, about, told);
	}

	/**
	 * {@return the supports that are new} Stores facts with the messages they were said
	 * in, as far as these still exist.
	 * @param facts that were said
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Support> state(NewFacts facts) {
		return List.copyOf(this.client.query(STATE)
			.bindAll(Map.of("workspace", facts.workspace(), "about", facts.about(), "statements", facts.rows()))
			.fetchAs(Support.class)
			.mappedBy((types, row) -> new Support(row.get("fact").asString(),
					row.get("since").asZonedDateTime().toInstant()))
			.all());
	}

	/**
	 * {@return the supports that are new, one for each} Stores facts that were told.
	 * @param facts that were told
	 * @param observer the name of the peer that told them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Support> tell(NewFacts facts, String observer) {
		return List.copyOf(this.client.query(TELL)
			.bindAll(Map.of("workspace", facts.workspace(), "about", facts.about(), "observer", observer, "now",
					this.preparation.now(), "statements", facts.rows()))
			.fetchAs(Support.class)
			.mappedBy((types, row) -> new Support(row.get("fact").asString(),
					row.get("since").asZonedDateTime().toInstant()))
			.all());
	}

	/**
	 * {@return those of the facts that the view has, by key: a peer has what it holds}
	 * @param view of a workspace
	 * @param keys of facts
	 */
	public Map<String, Fact> find(View view, Collection<String> keys) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole ->
				this.client.query(FIND).bindAll(Map.of("workspace", whole.workspace(), "ids", keys));
			case View.Witnessed witnessed -> this.client.query(FIND_HELD)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer(), "ids", keys));
		};
		return query.fetchAs(Fact.class)
			.mappedBy((types, row) -> Fact.of(row.get("fact"), view))
			.all()
			.stream()
			.collect(Collectors.toMap(Fact::key, Function.identity(), (one, other) -> one));
	}

}
