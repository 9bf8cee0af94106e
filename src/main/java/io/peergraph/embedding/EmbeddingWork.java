package io.peergraph.embedding;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.SessionId;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.stereotype.Component;

/** Embeds messages after they were stored, so that they are found by what they mean. */
@Component
class EmbeddingWork implements WorkHandler {

	private static final int MOST_MESSAGES = 64;

	// A batch must be done well within a lease.
	private static final int MOST_TOKENS = 4096;

	private final Messages messages;

	private final PassageEmbedding passages;

	private final Reembedding reembedding;

	private final WorkUnits work;

	private final Transactions transactions;

	EmbeddingWork(Messages messages, PassageEmbedding passages, Reembedding reembedding, WorkUnits work,
			Transactions transactions) {
		this.messages = messages;
		this.passages = passages;
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
		EmbeddingModels.Known model = this.passages.model();
		boolean anew = !claim.key().subject().isEmpty();
		PassageEmbedding.Embedded embedded = this.passages.embedded(batch, model, !anew);
		this.transactions.write(() -> {
			this.work.complete(claim, cursor(claim, batch), batch.stream().mapToInt(Message::tokenCount).sum());
			this.passages.store(embedded);
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

}
