package io.peergraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.peergraph.graph.CypherFile;
import io.peergraph.model.Embedder;
import io.peergraph.model.Embedders;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What facts mean. Each is embedded once, however often it is said, and compared only
 * with what the same model embedded.
 */
@Component
public class FactEmbeddings {

	private static final Logger log = LoggerFactory.getLogger(FactEmbeddings.class);

	/** The name of the vector index over facts. */
	public static final String INDEX = "fact_meaning";

	private static final CypherFile KNOWN = CypherFile.named("fact/known");

	private static final CypherFile MODELS = CypherFile.named("fact/models");

	private final Neo4jClient client;

	private final Embedders embedders;

	FactEmbeddings(Neo4jClient client, Embedders embedders) {
		this.client = client;
		this.embedders = embedders;
	}

	/**
	 * {@return the signature of the model that embeds new facts}
	 */
	public String model() {
		return this.embedders.configured().signature();
	}

	/**
	 * {@return the vectors of those facts that are new, by key; asks a model, so no
	 * transaction may be open}
	 * @param texts of facts, by key
	 */
	Map<String, double[]> embed(Map<String, String> texts) {
		Collection<String> known = this.client.query(KNOWN)
			.bind(List.copyOf(texts.keySet()))
			.to("ids")
			.fetchAs(String.class)
			.all();
		List<String> unknown = new ArrayList<>(texts.keySet());
		unknown.removeAll(Set.copyOf(known));
		if (unknown.isEmpty()) {
			return Map.of();
		}
		List<double[]> vectors = ofTexts(unknown.stream().map((key) -> texts.getOrDefault(key, "")).toList());
		Map<String, double[]> byKey = new HashMap<>();
		for (int index = 0; index < unknown.size(); index++) {
			byKey.put(unknown.get(index), vectors.get(index));
		}
		return byKey;
	}

	/**
	 * {@return what texts mean to the model that embeds new facts, in their order; asks
	 * it, so no transaction may be open}
	 * @param texts any
	 */
	public List<double[]> ofTexts(List<String> texts) {
		try {
			return this.embedders.configured().embed(texts).stream().map(FactEmbeddings::toDoubles).toList();
		}
		catch (ModelUnavailable ex) {
			throw (ex.isMaybeOurs() && embeds()) ? new ModelRefused(ex.getMessage() + ", while it embeds others", null)
					: ex;
		}
	}

	private boolean embeds() {
		try {
			return this.embedders.configured().embed("-").length > 0;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * {@return what a question means to each model that embedded facts of the workspace,
	 * by its signature} A model that cannot be asked, or understands nothing of it, is
	 * left out: words must do then.
	 * @param workspace the name of the workspace
	 * @param question any text
	 */
	public Map<String, double[]> ofQuestion(String workspace, String question) {
		Map<String, double[]> meanings = new LinkedHashMap<>();
		put(meanings, this.embedders.configured(), question);
		embeddedBefore(workspace).forEach((embedder) -> put(meanings, embedder, question));
		return meanings;
	}

	// While facts are embedded anew, those of the model before are compared by it.
	private List<Embedder> embeddedBefore(String workspace) {
		return this.client.query(MODELS)
			.bindAll(Map.of("workspace", workspace, "model", model()))
			.fetchAs(String.class)
			.all()
			.stream()
			.flatMap((model) -> this.embedders.named(model).stream())
			.toList();
	}

	private static void put(Map<String, double[]> meanings, Embedder embedder, String question) {
		try {
			if (embedder.understands(question)) {
				meanings.put(embedder.signature(), toDoubles(embedder.embed(question)));
			}
		}
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("comparing facts by words alone");
		}
	}

	static double[] toDoubles(float[] vector) {
		return IntStream.range(0, vector.length).mapToDouble((index) -> vector[index]).toArray();
	}

}
