package io.peergraph.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.model.Embedder;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.session.SessionId;
import io.peergraph.work.Claim;
import io.peergraph.work.Later;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Embeds messages after they were stored, so that they are found by what they mean. */
@Component
class Embedding implements WorkHandler {

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

	Embedding(Neo4jClient client, Messages messages, Embedder embedder, EmbeddingModels models, Reembedding reembedding,
			WorkUnits work, Transactions transactions) {
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
		List<Map<String, Object>> passages = embedded(batch);
		EmbeddingModels.Known model = this.models.current();
		boolean anew = !claim.key().subject().isEmpty();
		this.transactions.write(() -> {
			this.work.complete(claim, cursor(claim, batch), batch.stream().mapToInt(Message::tokenCount).sum());
			this.client.query(EMBED).bindAll(Map.of("passages", passages, "model", model.number())).run();
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

	private List<Map<String, Object>> embedded(List<Message> batch) {
		List<Passage> passages = batch.stream().flatMap((message) -> Passage.of(message).stream()).toList();
		List<float[]> vectors = passages.isEmpty() ? List.of() : embed(passages.stream().map(Passage::text).toList());
		return IntStream.range(0, passages.size())
			.mapToObj((index) -> row(passages.get(index), vectors.get(index)))
			.toList();
	}

	private List<float[]> embed(List<String> texts) {
		try {
			return this.embedder.embed(texts);
		}
		catch (ModelUnavailable ex) {
			throw new Later(ex);
		}
		catch (ModelFailed ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw isDown() ? new Later(ex) : ex;
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

	private static Map<String, Object> row(Passage passage, float[] vector) {
		return Map.of("message", passage.message(), "part", passage.part(), "vector", vector);
	}

}
