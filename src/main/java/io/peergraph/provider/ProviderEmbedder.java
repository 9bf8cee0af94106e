package io.peergraph.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.peergraph.model.Embedder;
import io.peergraph.model.Tokens;
import io.peergraph.model.Vectors;

/**
 * An embedder of a provider. What it gives is looked at before anything is stored: as
 * many vectors as texts, of the length that was agreed, and of numbers.
 */
final class ProviderEmbedder implements Embedder {

	/** What every provider takes at once. */
	private static final int MOST_TOKENS = 2000;

	/** Something to embed where a text has no words at all. */
	private static final String NOTHING = "-";

	private static final Pattern SIGNATURE = Pattern.compile("^([^/]++)/(.+)/(\\d{1,4})");

	private final Endpoint endpoint;

	private final EmbeddingModel model;

	private final int dimension;

	private final int batch;

	private final Tokens tokens;

	private final CallMetrics metrics;

	private final Clock clock;

	private final Map<String, Embedder> siblings = new ConcurrentHashMap<>();

	ProviderEmbedder(Endpoint endpoint, int dimension, int batch, Tokens tokens, CallMetrics metrics, Clock clock) {
		this.endpoint = endpoint;
		this.model = LangChainModels.embedding(endpoint, dimension, new ProviderHttpClient.Builder());
		this.dimension = dimension;
		this.batch = batch;
		this.tokens = tokens;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Override
	public String name() {
		return this.endpoint.name();
	}

	@Override
	public int dimension() {
		return this.dimension;
	}

	@Override
	public Optional<Embedder> sibling(String signature) {
		Matcher other = SIGNATURE.matcher(signature);
		return (other.matches() && other.group(1).equals(this.endpoint.provider().lower())) ? Optional.of(this.siblings
			.computeIfAbsent(signature, (_) -> sibling(other.group(2), Integer.parseInt(other.group(3)))))
				: Optional.empty();
	}

	private Embedder sibling(String model, int length) {
		return new ProviderEmbedder(this.endpoint.withModel(model), length, this.batch, this.tokens, this.metrics,
				this.clock);
	}

	@Override
	public List<float[]> embed(List<String> texts) {
		List<String> pieces = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		for (String text : texts) {
			pieces.addAll(pieces(text));
			ends.add(pieces.size());
		}
		List<float[]> vectors = new ArrayList<>();
		for (int from = 0; from < pieces.size(); from += this.batch) {
			vectors.addAll(vectors(pieces.subList(from, Math.min(pieces.size(), from + this.batch))));
		}
		List<float[]> means = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			means.add(Vectors.mean(vectors.subList((i == 0) ? 0 : ends.get(i - 1), ends.get(i))));
		}
		return means;
	}

	private List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		String rest = text.isBlank() ? NOTHING : text;
		while (!rest.isEmpty()) {
			String piece = this.tokens.truncate(rest, MOST_TOKENS);
			// Never in the middle of a character.
			int end = Math.clamp(
					rest.offsetByCodePoints(0, rest.codePointCount(0, Math.min(rest.length(), piece.length()))), 1,
					rest.length());
			if (pieces.isEmpty() || !rest.substring(0, end).isBlank()) {
				pieces.add(rest.substring(0, end));
			}
			rest = rest.substring(end);
		}
		return pieces;
	}

	private List<float[]> vectors(List<String> texts) {
		long end = System.nanoTime() + this.endpoint.timeout().toNanos();
		try {
			return Retries.of(this.endpoint, end,
					(within) -> this.metrics.embedded(name(), texts, () -> call(texts, within)));
		}
		catch (CallFailure failure) {
			throw failure.asModelFailed(name());
		}
	}

	private List<float[]> call(List<String> texts, Duration within) {
		FutureTask<List<Embedding>> task = new FutureTask<>(
				() -> this.model.embedAll(texts.stream().map(TextSegment::from).toList()).content());
		Thread thread = Thread.ofVirtual().name("model-call").start(task);
		try {
			return checked(task.get(within.toNanos(), TimeUnit.NANOSECONDS), texts.size());
		}
		catch (ExecutionException ex) {
			throw CallFailure.of(ex, this.clock);
		}
		catch (TimeoutException ex) {
			throw new CallFailure(CallFailure.Kind.PASSING, "no reply in time");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CallFailure(CallFailure.Kind.BROKEN, "interrupted");
		}
		finally {
			thread.interrupt();
		}
	}

	private List<float[]> checked(List<Embedding> embeddings, int wanted) {
		List<float[]> vectors = embeddings.stream().map(Embedding::vector).toList();
		if (vectors.size() != wanted) {
			throw new CallFailure(CallFailure.Kind.ODD, vectors.size() + " vectors for " + wanted + " texts");
		}
		for (float[] vector : vectors) {
			if (vector.length != this.dimension) {
				throw new CallFailure(CallFailure.Kind.CLOSED, "vectors of length " + vector.length
						+ " where peergraph.model.embed.dimension is " + this.dimension);
			}
			if (!Vectors.hasDirection(vector)) {
				throw new CallFailure(CallFailure.Kind.ODD, "a vector that points nowhere");
			}
		}
		return vectors;
	}

}
