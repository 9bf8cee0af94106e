package io.peergraph.agent;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.dialectic.Answer;
import io.peergraph.dialectic.AnswerRequest;
import io.peergraph.dialectic.ModelAnswerer;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.Retrieval;
import io.peergraph.dialectic.Unverified;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Lets an {@link Agent} answer, and measures it. */
@Component
@EnableConfigurationProperties(AgentProperties.class)
class AgentAnswerer implements ModelAnswerer {

	private static final Logger log = LoggerFactory.getLogger(AgentAnswerer.class);

	private final Retrieval retrieval;

	private final AgentProperties properties;

	private final MeterRegistry meters;

	private final Clock clock;

	AgentAnswerer(Retrieval retrieval, AgentProperties properties, MeterRegistry meters, Clock clock) {
		this.retrieval = retrieval;
		this.properties = properties;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	public Answer answer(Chat chat, Question question, AnswerRequest request) {
		long start = System.nanoTime();
		AgentBudget budget = AgentBudget.of(question.level(), this.properties);
		Agent agent = new Agent(chat, question, request, budget, this.retrieval, this.clock);
		String outcome = "failed";
		try {
			Answer answer = agent.answer();
			outcome = answer.known() ? "known" : "unknown";
			return answer;
		}
		catch (ModelFailed failed) {
			if (agent.hasSent() || request.schema() != null) {
				throw Refused.because(Code.MODEL_FAILED, "The model failed: " + failed.getMessage());
			}
			outcome = "degraded";
			throw failed;
		}
		catch (Unverified unverified) {
			outcome = "unverified";
			throw unverified;
		}
		finally {
			measured(question, request, agent, outcome, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private void measured(Question question, AnswerRequest request, Agent agent, String outcome, Duration took) {
		String level = question.level().name();
		this.meters.timer("peergraph.dialectic.answers", "level", level, "outcome", outcome)
			.record(took.toNanos(), TimeUnit.NANOSECONDS);
		this.meters.summary("peergraph.dialectic.tokens", "level", level, "direction", "in").record(request.tokensIn());
		this.meters.summary("peergraph.dialectic.tokens", "level", level, "direction", "out")
			.record(request.tokensOut());
		this.meters.counter("peergraph.dialectic.citations.dropped").increment(agent.droppedCitations());
		this.meters.counter("peergraph.dialectic.sentences.dropped").increment(agent.droppedSentences());
		log.atInfo()
			.addKeyValue("level", level)
			.addKeyValue("outcome", outcome)
			.addKeyValue("calls", request.calls())
			.addKeyValue("tokensIn", request.tokensIn())
			.addKeyValue("tokensOut", request.tokensOut())
			.log("answered");
	}

}
