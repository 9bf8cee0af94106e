package io.peergraph.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.work.CatchUp;
import io.peergraph.work.Claim;
import io.peergraph.work.Extension;
import io.peergraph.work.TemporarilyUnavailable;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Embeds all facts anew when another model is configured. Each workspace is a unit of
 * work, which its queue shows. Until a fact has its turn, it keeps the vector it has.
 */
@Component
class FactReembedding implements WorkHandler, CatchUp {

	private static final Logger log = LoggerFactory.getLogger(FactReembedding.class);

	private static final CypherFile OTHERWISE = CypherFile.named("fact/embedded-otherwise");

	private static final CypherFile OTHERWISE_IN_ALL = CypherFile.named("fact/embedded-otherwise-in-all");

	private static final CypherFile EMBED = CypherFile.named("fact/embed");

	/** A batch must be done well within a lease. */
	private static final int MOST_FACTS = 64;

	private final Neo4jClient client;

	private final Embedder embedder;

	private final WorkUnits work;

	private final Transactions transactions;

	FactReembedding(Neo4jClient client, Embedder embedder, WorkUnits work, Transactions transactions) {
		this.client = client;
		this.embedder = embedder;
		this.work = work;
		this.transactions = transactions;
	}

	/** A fact that another model embedded. */
	private record Old(String id, String text) {

		static Old of(Record row) {
			return new Old(row.get("id").asString(), row.get("text").asString());
		}

	}

	@Override
	public void catchUp() {
		String model = this.embedder.signature();
		Collection<Extension> extensions = this.client.query(OTHERWISE_IN_ALL)
			.bind(model)
			.to("model")
			.fetchAs(Extension.class)
			.mappedBy((types, row) -> new Extension(WorkKey.embedFacts(row.get("workspace").asString(), model),
					row.get("facts").asLong(), 0))
			.all();
		if (!extensions.isEmpty()) {
			this.transactions.write(() -> this.work.extend(extensions));
			log.atInfo()
				.addKeyValue("model", model)
				.addKeyValue("workspaces", extensions.size())
				.log("all facts are embedded anew");
		}
	}

	@Override
	public WorkKind kind() {
		return WorkKind.EMBED_FACTS;
	}

	@Override
	public void handle(Claim claim) {
		int limit = Math.min(claim.span(), MOST_FACTS);
		List<Old> facts = isMeant(claim) ? facts(claim, limit) : List.of();
		List<Map<String, @Nullable Object>> rows = embedded(facts);
		boolean isLast = facts.size() < limit;
		long cursor = isLast ? claim.head() : Math.min(claim.head() - 1, claim.cursor() + facts.size());
		this.transactions.write(() -> {
			this.work.complete(claim, cursor, 0);
			this.client.query(EMBED).bindAll(Map.of("facts", rows, "model", claim.key().subject())).run();
			if (isLast) {
				this.work.finish(claim);
			}
		});
	}

	@Override
	public List<Long> step(Claim claim) {
		return LongStream.rangeClosed(claim.cursor() + 1, claim.head()).limit(MOST_FACTS).boxed().toList();
	}

	// Yet another model may be configured by now.
	private boolean isMeant(Claim claim) {
		return claim.key().subject().equals(this.embedder.signature());
	}

	private List<Old> facts(Claim claim, int limit) {
		return List.copyOf(this.client.query(OTHERWISE)
			.bindAll(Map.of("workspace", claim.key().workspace(), "model", claim.key().subject(), "limit", limit))
			.fetchAs(Old.class)
			.mappedBy((types, row) -> Old.of(row))
			.all());
	}

	private List<Map<String, @Nullable Object>> embedded(List<Old> facts) {
		try {
			List<float[]> vectors = facts.isEmpty() ? List.of()
					: this.embedder.embed(facts.stream().map(Old::text).toList());
			return IntStream.range(0, facts.size()).mapToObj((i) -> row(facts.get(i), vectors.get(i))).toList();
		}
		catch (RuntimeException ex) {
			if (ex instanceof ModelUnavailable down && !down.isMaybeOurs()) {
				throw new TemporarilyUnavailable(down, down.pause());
			}
			return (facts.size() > 1) ? facts.stream().flatMap((fact) -> embedded(List.of(fact)).stream()).toList()
					: List.of(without(facts.getFirst(), ex));
		}
	}

	// What cannot be embedded is found by its words; a model that is down is waited for.
	private Map<String, @Nullable Object> without(Old fact, RuntimeException problem) {
		try {
			this.embedder.embed("-");
		}
		catch (RuntimeException ex) {
			throw new TemporarilyUnavailable(problem);
		}
		return row(fact, vectorOf(fact));
	}

	// The model may have come back between the two.
	private float @Nullable [] vectorOf(Old fact) {
		try {
			return this.embedder.embed(List.of(fact.text())).getFirst();
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private static Map<String, @Nullable Object> row(Old fact, float @Nullable [] vector) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", fact.id());
		row.put("embedding", (vector != null) ? FactEmbeddings.toDoubles(vector) : null);
		return row;
	}

}
