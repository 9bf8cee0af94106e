package io.peergraph.budget;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.model.BudgetSpent;
import io.peergraph.model.Chat;
import io.peergraph.model.ChatModels;
import io.peergraph.model.Role;
import io.peergraph.model.Tokens;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * How many tokens models read and write for each workspace in a day. Whoever asks one
 * first sets aside what the call may cost at most, and gives back the rest, so that
 * however many ask at a time, in however many processes, they stay below the limit.
 */
@Component
@EnableConfigurationProperties(BudgetProperties.class)
public class TokenBudgets {

	private static final CypherFile RESERVE = CypherFile.named("budget/reserve");

	private static final CypherFile SETTLE = CypherFile.named("budget/settle");

	private static final CypherFile FORGET = CypherFile.named("budget/forget");

	private static final CypherFile STATUS = CypherFile.named("budget/status");

	private static final CypherFile LIMIT = CypherFile.named("budget/limit");

	private static final int DAYS_KEPT = 30;

	private final ChatModels models;

	private final Tokens tokens;

	private final @Nullable Long usual;

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Clock clock;

	private final Counter refused;

	TokenBudgets(ChatModels models, Tokens tokens, BudgetProperties properties, Neo4jClient client,
			Transactions transactions, Clock clock, MeterRegistry meters) {
		this.models = models;
		this.tokens = tokens;
		this.usual = properties.tokensPerDay();
		this.client = client;
		this.transactions = transactions;
		this.clock = clock;
		this.refused = Counter.builder("peergraph.budget.refused")
			.description("Calls of models that were not made since the workspace had spent its tokens of the day")
			.register(meters);
	}

	/**
	 * {@return the model for a role, empty when none is configured for it. It throws
	 * {@link BudgetSpent} where the workspace cannot afford a call}
	 * @param role what it is asked to do
	 * @param workspace the name of the workspace for which it is asked
	 */
	public Optional<Chat> chat(Role role, String workspace) {
		return this.models.forRole(role).map((chat) -> new MeteredChat(chat, workspace, this, this.tokens));
	}

	/**
	 * {@return the day on which tokens were set aside for a call}
	 * @param workspace for which the call is made
	 * @param most how many it may cost
	 * @throws BudgetSpent when there are not so many left
	 */
	LocalDate reserve(String workspace, long most) {
		LocalDate day = today();
		Map<String, Object> parameters = parameters(day);
		parameters.put("workspace", workspace);
		parameters.put("tokens", most);
		boolean fits = this.transactions.write(() -> {
			this.client.query(FORGET).bindAll(Map.of("workspace", workspace, "before", day.minusDays(DAYS_KEPT))).run();
			return this.client.query(RESERVE).bindAll(parameters).fetchAs(Boolean.class).one().orElseThrow();
		});
		if (!fits) {
			this.refused.increment();
			throw new BudgetSpent();
		}
		return day;
	}

	/**
	 * Counts what a call really cost in place of what was set aside.
	 * @param workspace for which it was made
	 * @param day on which it was set aside
	 * @param difference what it cost, less what was set aside
	 */
	void settle(String workspace, LocalDate day, long difference) {
		this.transactions.write(() -> this.client.query(SETTLE)
			.bindAll(Map.of("workspace", workspace, "day", day, "tokens", difference))
			.run());
	}

	/**
	 * {@return how workspaces stand today, by their names}
	 * @param workspaces their names
	 */
	Map<String, TokenBudget> today(List<String> workspaces) {
		LocalDate day = today();
		Map<String, Object> parameters = parameters(day);
		parameters.put("workspaces", workspaces);
		Map<String, TokenBudget> found = new HashMap<>();
		this.transactions.readOnly(() -> this.client.query(STATUS)
			.bindAll(parameters)
			.fetchAs(TokenBudget.class)
			.mappedBy(
					(types, row) -> found.merge(row.get("workspace").asString(), budget(row, day), (_, again) -> again))
			.all());
		return found;
	}

	/**
	 * Lets a workspace have another number of tokens a day than is usual.
	 * @param workspace its name
	 * @param tokens how many, null for as many as is usual
	 */
	void limit(String workspace, @Nullable Integer tokens) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", workspace);
		parameters.put("tokens", Objects.requireNonNullElse(tokens, Values.NULL));
		this.transactions.write(() -> this.client.query(LIMIT).bindAll(parameters).run());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private Map<String, Object> parameters(LocalDate day) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("day", day);
		parameters.put("usual", Objects.requireNonNullElse(this.usual, Values.NULL));
		return parameters;
	}

	private static TokenBudget budget(Record row, LocalDate day) {
		int used = (int) Math.min(Integer.MAX_VALUE, row.get("used").asLong());
		Integer limit = row.get("limit").isNull() ? null : row.get("limit").asInt();
		return new TokenBudget(used, limit, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

}
