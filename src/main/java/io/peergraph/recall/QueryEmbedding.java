package io.peergraph.recall;

import java.util.Optional;
import java.util.stream.IntStream;

import io.peergraph.embedding.EmbeddingModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Embeds what is looked for. Where that fails, words alone must do. */
@Component
class QueryEmbedding {

	private static final Logger log = LoggerFactory.getLogger(QueryEmbedding.class);

	private final EmbeddingModels models;

	QueryEmbedding(EmbeddingModels models) {
		this.models = models;
	}

	Optional<QueryVector> meaning(String query) {
		try {
			return this.models.serving()
				.filter((model) -> model.embedder().understands(query))
				.map((model) -> meaning(query, model));
		}
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("searching by words alone");
			return Optional.empty();
		}
	}

	private static QueryVector meaning(String query, EmbeddingModels.Serving model) {
		float[] vector = model.embedder().embed(query);
		return new QueryVector(model.number(),
				IntStream.range(0, vector.length).mapToObj((index) -> (double) vector[index]).toList());
	}

}
