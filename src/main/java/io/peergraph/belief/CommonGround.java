package io.peergraph.belief;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.peergraph.fact.FactEmbeddings;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.graph.VectorSearches;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What several peers all know of one, or could know: nothing of it is news to any of
 * them, nor will be when one that does not observe comes to know all that it witnessed.
 */
@Repository
public class CommonGround {

	private static final CypherFile COMMON = CypherFile.named("belief/common");

	private static final CypherFile COMMON_EXACTLY = CypherFile.named("belief/common-exactly");

	// The index knows of facts that not all of them hold.
	private static final int REACH = 4;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final FactEmbeddings meanings;

	private final VectorSearches searches;

	CommonGround(Neo4jClient client, Transactions transactions, FactEmbeddings meanings, VectorSearches searches) {
		this.client = client;
		this.transactions = transactions;
		this.meanings = meanings;
		this.searches = searches;
	}

	/**
	 * A fact that is common to all of them.
	 *
	 * @param key of the fact
	 * @param text the statement
	 */
	public record Shared(String key, String text) {
	}

	/**
	 * {@return what all of the observers hold now of what a peer said, and all other
	 * witnesses were there to hear, what means most nearly one of the texts first; asks a
	 * model, so no transaction may be open}
	 * @param workspace the name of the workspace
	 * @param observed the name of the peer
	 * @param observers the names of those who know
	 * @param witnesses the names of all who are there, whether they observe or not
	 * @param texts what it is about
	 * @param most how many facts at most
	 */
	public List<Shared> around(String workspace, String observed, Collection<String> observers,
			Collection<String> witnesses, List<String> texts, int most) {
		List<String> others = witnesses.stream().filter((name) -> !observers.contains(name)).toList();
		List<double[]> embeddings = this.meanings.ofTexts(texts);
		Map<String, Object> asked = Map.of("workspace", workspace, "observed", observed, "observers",
				List.copyOf(observers), "others", others, "model", this.meanings.model(), "embeddings", embeddings,
				"reach", REACH * most, "most", most);
		return this.transactions.readOnly(() -> this.searches.find(FactEmbeddings.INDEX, () -> read(COMMON, asked),
				() -> read(COMMON_EXACTLY, asked)));
	}

	private List<Shared> read(CypherFile common, Map<String, Object> asked) {
		return List.copyOf(this.client.query(common)
			.bindAll(asked)
			.fetchAs(Shared.class)
			.mappedBy((types, row) -> new Shared(row.get("fact").asString(), row.get("text").asString()))
			.all());
	}

}
