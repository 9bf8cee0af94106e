package io.peergraph.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.model.Embedder;
import io.peergraph.session.SessionId;
import io.peergraph.work.Claim;
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

	private final WorkUnits work;

	private final Transactions transactions;

	Embedding(Neo4jClient client, Messages messages, Embedder embedder, WorkUnits work, Transactions transactions) {
		this.client = client;
		this.messages = messages;
		this.embedder = embedder;
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
		List<Map<String, Object>> vectors = vectors(batch);
		this.transactions.write(() -> {
			this.work.complete(claim, cursor(claim, batch), batch.stream().mapToInt(Message::tokenCount).sum());
			this.client.query(EMBED).bind(vectors).to("vectors").run();
		});
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

	private List<Map<String, Object>> vectors(List<Message> batch) {
		List<float[]> embedded = batch.isEmpty() ? List.of()
				: this.embedder.embed(batch.stream().map(Message::content).toList());
		List<Map<String, Object>> vectors = new ArrayList<>();
		for (int index = 0; index < batch.size(); index++) {
			vectors.add(Map.of("message", batch.get(index).key(), "values", toDoubles(embedded.get(index))));
		}
		return vectors;
	}

	private static double[] toDoubles(float[] vector) {
		double[] doubles = new double[vector.length];
		for (int index = 0; index < vector.length; index++) {
			doubles[index] = vector[index];
		}
		return doubles;
	}

}
