package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.fact.Statement;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

/**
 * Lets a model find the facts, in one call for any number of observers, and believes
 * nothing that it cannot check.
 */
class ModelExtractor implements Extractor {

	private static final Logger log = LoggerFactory.getLogger(ModelExtractor.class);

	static final int CONTEXT_TOKENS = 512;

	static final int KNOWN_FACTS = 20;

	/** More than anybody states in what is read at once. */
	private static final int MOST_FACTS = 100;

	private final ExtractionPrompt prompt = new ExtractionPrompt();

	private final Chat chat;

	private final MeterRegistry meters;

	ModelExtractor(Chat chat, MeterRegistry meters) {
		this.chat = chat;
		this.meters = meters;
	}

	// What is refused may be something that was only there to be understood by; then the
	// messages are read without it.
	@Override
	public Extraction extract(ExtractionInput input) {
		try {
			return extracted(input);
		}
		catch (ModelRefused ex) {
			if (!input.hasContext()) {
				throw ex;
			}
			log.atInfo().log("read without its context");
			return extracted(input.alone());
		}
	}

	private Extraction extracted(ExtractionInput input) {
		Reply reply = this.chat.askOrBlame(this.prompt.request(input), this.chat.patience());
		Grounding grounding = new Grounding(input);
		List<Statement.Said> believed = new ArrayList<>();
		Map<String, Integer> dropped = new TreeMap<>();
		List<JsonNode> facts = ExtractionReply.facts(reply);
		for (JsonNode fact : facts) {
			switch ((believed.size() < MOST_FACTS) ? grounding.check(fact) : new Grounded.Dropped("too many")) {
				case Grounded.Believed one -> believed.add(one.fact());
				case Grounded.Dropped one -> dropped.merge(one.reason(), 1, Integer::sum);
			}
		}
		counted(reply.by(), dropped);
		if (believed.isEmpty() && dropped.containsKey(Grounding.SHAPE)) {
			throw new ModelRefused(reply.by() + ": unreadable, facts of another shape", null);
		}
		return new Extraction(reply.by() + " " + this.prompt.hash(), believed.stream().distinct().toList(),
				hasStances(facts));
	}

	@Override
	public String name() {
		return this.chat.name();
	}

	@Override
	public int contextTokens() {
		return CONTEXT_TOKENS;
	}

	@Override
	public int knownFacts() {
		return KNOWN_FACTS;
	}

	private void counted(String model, Map<String, Integer> dropped) {
		dropped.forEach((reason, count) -> {
			this.meters.counter("peergraph.deriver.dropped", "reason", reason).increment(count);
			log.atInfo()
				.addKeyValue("model", model)
				.addKeyValue("reason", reason)
				.addKeyValue("facts", count)
				.log("facts dropped");
		});
	}

	// A model that was not held to the schema may not know of them.
	private static boolean hasStances(List<JsonNode> facts) {
		return facts.stream().anyMatch((fact) -> fact.path("stances").isArray());
	}

}
