package io.peergraph.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.Message;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.work.TemporarilyUnavailable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Embeds messages part by part, and stores what came of it. */
@Component
class PassageEmbedding {

	private static final CypherFile EMBED = CypherFile.named("embedding/embed");

	private final Neo4jClient client;

	private final Embedder embedder;

	private final EmbeddingModels models;

	PassageEmbedding(Neo4jClient client, Embedder embedder, EmbeddingModels models) {
		this.client = client;
		this.embedder = embedder;
		this.models = models;
	}

	/**
	 * Parts of messages with their vectors.
	 *
	 * @param rows as the statement takes them
	 */
	record Embedded(List<Map<String, Object>> rows) {
	}

	/**
	 * {@return the model that embeds now}
	 */
	EmbeddingModels.Known model() {
		return this.models.current();
	}

	/**
	 * {@return the parts of messages, embedded}
	 * @param batch the messages
	 * @param model that embeds now
	 * @param before whether the model before that embeds them too, while it serves
	 */
	Embedded embedded(List<Message> batch, EmbeddingModels.Known model, boolean before) {
		List<Passage> passages = passages(batch);
		List<Map<String, Object>> rows = new ArrayList<>(
				rows(passages, passages.isEmpty() ? List.of() : embed(texts(passages)), model.number()));
		if (before) {
			rows.addAll(embeddedBefore(passages));
		}
		return new Embedded(rows);
	}

	void store(Embedded embedded) {
		this.client.query(EMBED).bind(embedded.rows()).to("passages").run();
	}

	// While another model serves, what is new is found by it too, if it can be asked.
	private List<Map<String, Object>> embeddedBefore(List<Passage> passages) {
		Optional<EmbeddingModels.Serving> before = passages.isEmpty() ? Optional.empty() : this.models.before();
		try {
			return before.map((model) -> rows(passages, model.embedder().embed(texts(passages)), model.number()))
				.orElse(List.of());
		}
		catch (RuntimeException ex) {
			return List.of();
		}
	}

	private static List<Passage> passages(List<Message> batch) {
		return batch.stream().flatMap((message) -> Passage.of(message).stream()).toList();
	}

	private static List<String> texts(List<Passage> passages) {
		return passages.stream().map(Passage::text).toList();
	}

	private static List<Map<String, Object>> rows(List<Passage> passages, List<float[]> vectors, long model) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int index = 0; index < passages.size(); index++) {
			Passage passage = passages.get(index);
			rows.add(Map.of("message", passage.message(), "part", passage.part(), "vector", vectors.get(index), "model",
					model));
		}
		return rows;
	}

	private List<float[]> embed(List<String> texts) {
		try {
			return this.embedder.embed(texts);
		}
		catch (ModelUnavailable ex) {
			throw (ex.isMaybeOurs() && !isDown()) ? new ModelRefused(ex.getMessage() + ", while it embeds others", null)
					: new TemporarilyUnavailable(ex);
		}
		catch (ModelFailed ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw isDown() ? new TemporarilyUnavailable(ex) : ex;
		}
	}

	// A message that cannot be embedded is set aside, a model that cannot be asked is
	// waited for.
	private boolean isDown() {
		try {
			this.embedder.embed("-");
			return false;
		}
		catch (RuntimeException ex) {
			return true;
		}
	}

}
