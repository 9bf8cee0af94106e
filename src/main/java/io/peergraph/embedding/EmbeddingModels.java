package io.peergraph.embedding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.model.Embedder;
import io.peergraph.model.Embedders;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * The models whose vectors the graph has. The one that is configured embeds; one serves
 * for searching: the same, or the one before, until all is embedded anew.
 */
@Component
public class EmbeddingModels {

	private static final CypherFile REMEMBER = CypherFile.named("embedding/remember-model");

	private static final CypherFile FIND = CypherFile.named("embedding/find-model");

	private static final CypherFile SERVING = CypherFile.named("embedding/serving");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Embedders embedders;

	private final Clock clock;

	EmbeddingModels(Neo4jClient client, Transactions transactions, Embedders embedders, Clock clock) {
		this.client = client;
		this.transactions = transactions;
		this.embedders = embedders;
		this.clock = clock;
	}

	/**
	 * A model as the graph knows it.
	 *
	 * @param name its signature, and the form in which it was given the texts
	 * @param number that its vectors have
	 * @param serving whether it is the one to search with
	 */
	public record Known(String name, long number, boolean serving) {

		String signature() {
			return this.name.substring(0, this.name.lastIndexOf('/'));
		}

		/**
		 * {@return the subject of work that embeds anew for it}
		 */
		String subject() {
			return "model " + this.number;
		}

	}

	/** A model that can be asked. */
	public record Serving(Embedder embedder, long number) {
	}

	/**
	 * {@return the model that embeds what comes in}
	 */
	public Known current() {
		String name = name();
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
	public Optional<Serving> serving() {
		return known().or(() -> current().serving() ? known() : Optional.empty()).flatMap(this::toBeAsked);
	}

	/**
	 * {@return the model that serves although another one embeds by now, if it can be
	 * asked}
	 */
	Optional<Serving> before() {
		return current().serving() ? Optional.empty() : known().flatMap(this::toBeAsked);
	}

	private Optional<Serving> toBeAsked(Known known) {
		return this.embedders.named(known.signature()).map((embedder) -> new Serving(embedder, known.number()));
	}

	private Optional<Known> known() {
		return this.client.query(SERVING)
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(row.get("name").asString(), row.get("number").asLong(), true))
			.one();
	}

	private Known remember() {
		String name = name();
		return this.transactions.write(() -> this.client.query(REMEMBER)
			.bindAll(Map.of("name", name, "dimension", this.embedders.configured().dimension(), "now",
					this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(Known.class)
			.mappedBy((types, row) -> new Known(name, row.get("number").asLong(), row.get("serving").asBoolean()))
			.one()
			.orElseThrow());
	}

	private String name() {
		return this.embedders.configured().signature() + "/" + Passage.FORM;
	}

}
