package io.peergraph.recall;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.model.Embedder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The models whose vectors the graph has. The one that is configured embeds; one serves
 * for searching: the same, or the one before, until all is embedded anew.
 */
@Component
class EmbeddingModels {

	private static final CypherFile REMEMBER = CypherFile.named("recall/remember-model");

	private static final CypherFile FIND = CypherFile.named("recall/find-model");

	private static final CypherFile SERVING = CypherFile.named("recall/serving");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Embedder configured;

	private final List<Embedder> all;

	private final Clock clock;

	EmbeddingModels(Neo4jClient client, Transactions transactions, Embedder configured, ObjectProvider<Embedder> all,
			Clock clock) {
		this.client = client;
		this.transactions = transactions;
		this.configured = configured;
		this.all = all.stream().toList();
		this.clock = clock;
	}

	/** A model as the graph knows it. */
	record Known(String name, long number, boolean serving) {

		/**
		 * {@return the subject of work that embeds anew for it}
		 */
		String subject() {
			return "model " + this.number;
		}

	}

	/** A model that can be asked. */
	record Serving(Embedder embedder, long number) {
	}

	/**
	 * {@return the model that embeds what comes in}
	 */
	Known current() {
		String name = name(this.configured);
		return this.client.query(FIND)
			.bind(name)
			.to("name")
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(name, row.get("number").asLong(), row.get("serving").asBoolean()))
			.one()
			.orElseGet(this::remember);
	}

	/**
	 * {@return the model to search with, empty when it cannot be asked any more}
	 */
	Optional<Serving> serving() {
		return known().or(() -> current().serving() ? known() : Optional.empty())
			.flatMap((known) -> this.all.stream()
				.filter((embedder) -> name(embedder).equals(known.name()))
				.findFirst()
				.map((embedder) -> new Serving(embedder, known.number())));
	}

	private Optional<Known> known() {
		return this.client.query(SERVING)
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(row.get("name").asString(), row.get("number").asLong(), true))
			.one();
	}

	private Known remember() {
		String name = name(this.configured);
		return this.transactions.write(() -> this.client.query(REMEMBER)
			.bindAll(Map.of("name", name, "dimension", this.configured.dimension(), "now",
					this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(name, row.get("number").asLong(), row.get("serving").asBoolean()))
			.one()
			.orElseThrow());
	}

	private static String name(Embedder embedder) {
		return embedder.signature() + "/" + Passage.FORM;
	}

}
