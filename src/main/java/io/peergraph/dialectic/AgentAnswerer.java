package io.peergraph.dialectic;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.model.Chat;
import io.peergraph.model.ChatModels;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Lets a model answer when one is configured, and the built-in means when none is or when
 * it fails; then the answer says so.
 */
@Component
@Primary
@EnableConfigurationProperties(AgentProperties.class)
class AgentAnswerer implements Answerer {

	private static final Logger log = LoggerFactory.getLogger(AgentAnswerer.class);

	private final ChatModels models;

	private final BuiltInAnswerer builtIn;

	private final AgentLibrary library;

	private final AgentProperties properties;

	private final MeterRegistry meters;

	private final Clock clock;

	AgentAnswerer(ChatModels models, BuiltInAnswerer builtIn, AgentLibrary library, AgentProperties properties,
			MeterRegistry meters, Clock clock) {
		this.models = models;
		this.builtIn = builtIn;
		this.library = library;
		this.properties = properties;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	public Answer answer(Question question) {
		return answer(question, new Errand(null, (text) -> {
		}));
	}

	/**
	 * {@return an answer that rests on its citations, and says so when nothing is known}
	 * @param question what is asked of whom
	 * @param errand how it is wanted; takes the text as it comes, and what it cost
	 * @throws Refused {@code MODEL_FAILED} when the model failed in the middle of its
	 * answer, or an answer of that shape cannot be given without it
	 */
	Answer answer(Question question, Errand errand) {
		Optional<Chat> chat = this.models.forRole(Role.ANSWER);
		if (chat.isEmpty() && errand.shape() != null) {
			throw Refused.because(Code.MODEL_FAILED,
					"An answer of a certain shape needs a model: set peergraph.model.answer", "responseFormat");
		}
		return chat.map((model) -> byModel(model, question, errand)).orElseGet(() -> builtIn(question, errand));
	}

	private Answer builtIn(Question question, Errand errand) {
		Answer answer = this.builtIn.answer(question);
		errand.listener().accept(answer.text());
		return answer;
	}

	private Answer byModel(Chat chat, Question question, Errand errand) {
		long start = System.nanoTime();
		AgentBudget budget = AgentBudget.of(question.level(), this.properties);
		Agent agent = new Agent(chat, question, errand, budget, this.library, this.clock);
		String outcome = "failed";
		try {
			Answer answer = agent.answer();
			outcome = answer.known() ? "known" : "unknown";
			return answer;
		}
		catch (ModelFailed failed) {
			if (agent.wasHeard() || errand.shape() != null) {
				throw Refused.because(Code.MODEL_FAILED, "The model failed: " + failed.getMessage());
			}
			outcome = "degraded";
			return degraded(chat, question, errand);
		}
		finally {
			measured(question, errand, agent, outcome, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private Answer degraded(Chat chat, Question question, Errand errand) {
		Answer answer = this.builtIn.answer(question);
		String text = "The model did not answer; by built-in means: " + answer.text();
		errand.listener().accept(text);
		return new Answer(text, answer.known(), answer.citations(), answer.level(),
				answer.answeredBy() + ", since " + chat.name() + " did not answer");
	}

	private void measured(Question question, Errand errand, Agent agent, String outcome, Duration took) {
		String level = question.level().name();
		this.meters.timer("peergraph.dialectic.answers", "level", level, "outcome", outcome)
			.record(took.toNanos(), TimeUnit.NANOSECONDS);
		this.meters.summary("peergraph.dialectic.tokens", "level", level, "direction", "in").record(errand.tokensIn());
		this.meters.summary("peergraph.dialectic.tokens", "level", level, "direction", "out")
			.record(errand.tokensOut());
		this.meters.counter("peergraph.dialectic.citations.dropped").increment(agent.droppedCitations());
		this.meters.counter("peergraph.dialectic.sentences.dropped").increment(agent.unsaid());
		log.atInfo()
			.addKeyValue("level", level)
			.addKeyValue("outcome", outcome)
			.addKeyValue("calls", errand.calls())
			.addKeyValue("tokensIn", errand.tokensIn())
			.addKeyValue("tokensOut", errand.tokensOut())
			.log("answered");
	}

}
