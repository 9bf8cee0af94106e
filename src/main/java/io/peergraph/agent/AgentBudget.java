package io.peergraph.agent;

import java.time.Duration;

import io.peergraph.dialectic.ReasoningLevel;

/**
 * What an answer may cost.
 *
 * @param rounds how often the agent may search before it has to answer
 * @param tokens how many tokens all its calls together may read and write before it has
 * to answer
 * @param out how long one reply may be, in tokens
 * @param time how long all of it may take
 * @param sources how much each search brings at most
 */
record AgentBudget(int rounds, int tokens, int out, Duration time, int sources) {

	static AgentBudget of(ReasoningLevel level, AgentProperties properties) {
		return switch (level) {
			case MINIMAL -> new AgentBudget(1, 20_000, 1024, properties.minimal(), 10);
			case LOW -> new AgentBudget(3, 60_000, 4096, properties.low(), 15);
			case MEDIUM -> new AgentBudget(5, 100_000, 8192, properties.medium(), 20);
			case HIGH -> new AgentBudget(8, 200_000, 8192, properties.high(), 25);
			case MAX -> new AgentBudget(12, 400_000, 8192, properties.max(), 30);
		};
	}

}
