package io.peergraph.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.session.SessionId;
import io.peergraph.work.Claim;
import io.peergraph.work.TemporarilyUnavailable;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Embeds messages after they were stored, so that they are found by what they mean. */
@Component
class EmbeddingWork implements WorkHandler {

	private static final CypherFile EMBED = CypherFile.named("recall/embed");

	private static final int MOST_MESSAGES = 64;

	// A batch must be done well within a lease.
	private static final int MOST_TOKENS = 4096;

	private final Neo4jClient client;

	private final Messages messages;

	private final Embedder embedder;

	private final EmbeddingModels models;

	private final Reembedding reembedding;

	private final WorkUnits work;

	private final Transactions transactions;

	EmbeddingWork(Neo4jClient client, Messages messages, Embedder embedder, EmbeddingModels models,
			Reembedding reembedding, WorkUnits work, Transactions transactions) {
		this.client = client;
		this.messages = messages;
		this.embedder = embedder;
		this.models = models;
		this.reembedding = reembedding;
		this.work = work;
		this.transactions = transactions;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.EMBED;
	}

	@Override
	public void handle(Claim claim) {
		List<Message> batch = batch(claim);
		EmbeddingModels.Known model = this.models.current();
		boolean anew = !claim.key().subject().isEmpty();
		List<Map<String, Object>> passages = embedded(batch, model.number());
		if (!anew) {
			passages.addAll(embeddedBefore(batch));
		}
		this.transactions.write(() -> {
			this.work.complete(claim, cursor(claim, batch), batch.stream().mapToInt(Message::tokenCount).sum());
			this.client.query(EMBED).bind(passages).to("passages").run();
			if (anew) {
				this.work.finish(claim);
			}
		});
		if (anew) {
			this.reembedding.serve(model);
		}
	}

	@Override
	public List<Long> step(Claim claim) {
		return batch(claim).stream().map(Message::sequence).toList();
	}

	private List<Message> batch(Claim claim) {
		SessionId session = new SessionId(claim.key().workspace(), claim.key().session());
		int limit = Math.min(claim.span(), MOST_MESSAGES);
		List<Message> batch = new ArrayList<>();
		int tokens = 0;
		for (Message message : this.messages.log(session, claim.cursor(), claim.head(), limit)) {
			tokens += message.tokenCount();
			if (!batch.isEmpty() && tokens > MOST_TOKENS) {
				break;
			}
			batch.add(message);
		}
		return batch;
	}

	private static long cursor(Claim claim, List<Message> batch) {
		return batch.isEmpty() ? claim.head() : batch.getLast().sequence();
	}

	private List<Map<String, Object>> embedded(List<Message> batch, long model) {
		List<Passage> passages = passages(batch);
		return rows(passages, passages.isEmpty() ? List.of() : embed(texts(passages)), model);
	}

	// While another model serves, what is new is found by it too, if it can be asked.
	private List<Map<String, Object>> embeddedBefore(List<Message> batch) {
		List<Passage> passages = passages(batch);
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
