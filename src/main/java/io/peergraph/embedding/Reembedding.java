package io.peergraph.embedding;

import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.session.SessionId;
import io.peergraph.work.CatchUp;
import io.peergraph.work.Extension;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;
import org.neo4j.driver.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Embeds all messages anew when another model is configured. Each session is a unit of
 * work, which the queue shows; the vectors of the model before are searched until the
 * last one is done, and then go.
 */
@Component
class Reembedding implements CatchUp {

	private static final Logger log = LoggerFactory.getLogger(Reembedding.class);

	private static final CypherFile SESSIONS = CypherFile.named("embedding/sessions");

	private static final CypherFile SERVE = CypherFile.named("embedding/serve");

	private static final CypherFile FORGET_MODEL = CypherFile.named("embedding/forget-model");

	private static final int AT_ONCE = 500;

	private static final int GONE_AT_ONCE = 2000;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final WorkUnits work;

	private final EmbeddingModels models;

	Reembedding(Neo4jClient client, Transactions transactions, WorkUnits work, EmbeddingModels models) {
		this.client = client;
		this.transactions = transactions;
		this.work = work;
		this.models = models;
	}

	@Override
	public void catchUp() {
		EmbeddingModels.Known model = this.models.current();
		if (!model.serving()) {
			long sessions = extend(model);
			log.atInfo()
				.addKeyValue("model", model.name())
				.addKeyValue("sessions", sessions)
				.log("all messages are embedded anew");
			serve(model);
		}
	}

	private long extend(EmbeddingModels.Known model) {
		long sessions = 0;
		SessionId last = new SessionId("", "");
		List<Extension> some;
		do {
			SessionId after = last;
			some = this.transactions.write(() -> {
				List<Extension> extensions = after(after, model);
				this.work.extend(extensions);
				return extensions;
			});
			sessions += some.size();
			last = some.isEmpty() ? last
					: new SessionId(some.getLast().key().workspace(), some.getLast().key().session());
		}
		while (some.size() == AT_ONCE);
		return sessions;
	}

	private List<Extension> after(SessionId last, EmbeddingModels.Known model) {
		return List.copyOf(this.client.query(SESSIONS)
			.bindAll(Map.of("workspace", last.workspace(), "session", last.name(), "limit", AT_ONCE))
			.fetchAs(Extension.class)
			.mappedBy((types, row) -> extension(row, model))
			.all());
	}

	private static Extension extension(Record row, EmbeddingModels.Known model) {
		WorkKey key = WorkKey.embed(row.get("workspace").asString(), row.get("session").asString(), model.subject());
		return new Extension(key, row.get("sequence").asLong(), 0);
	}

	/**
	 * Lets the model serve if nothing is left to do.
	 * @param model that is configured
	 */
	void serve(EmbeddingModels.Known model) {
		this.transactions.write(() -> List.copyOf(this.client.query(SERVE)
			.bindAll(Map.of("name", model.name(), "subject", model.subject()))
			.fetchAs(Long.class)
			.all())).forEach((before) -> {
				log.atInfo().addKeyValue("model", model.name()).log("embedding model serves");
				forget(before);
			});
	}

	private void forget(long model) {
		long gone;
		do {
			gone = this.transactions.write(() -> this.client.query(FORGET_MODEL)
				.bindAll(Map.of("model", model, "limit", GONE_AT_ONCE))
				.fetchAs(Long.class)
				.one()
				.orElse(0L));
		}
		while (gone > 0);
	}

}
