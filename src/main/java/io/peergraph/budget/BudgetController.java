package io.peergraph.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What models may cost, in GraphQL. */
@Controller
class BudgetController {

	private final TokenBudgets budgets;

	private final Workspaces workspaces;

	BudgetController(TokenBudgets budgets, Workspaces workspaces) {
		this.budgets = budgets;
		this.workspaces = workspaces;
	}

	// What others caused would tell a peer of what it did not witness.
	@BatchMapping(typeName = "Workspace")
	Map<Workspace, @Nullable TokenBudget> tokenBudget(List<Workspace> workspaces) {
		List<Workspace> whole = workspaces.stream()
			.filter((workspace) -> workspace.view() instanceof View.Whole)
			.toList();
		Map<String, TokenBudget> found = this.budgets.today(whole.stream().map(Workspace::name).distinct().toList());
		Map<Workspace, @Nullable TokenBudget> budgets = new HashMap<>();
		whole.forEach((workspace) -> budgets.put(workspace, found.get(workspace.name())));
		return budgets;
	}

	@MutationMapping
	Saved setTokenBudget(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		Integer tokens = input.value("tokensPerDay");
		if (tokens != null && (tokens < 0 || tokens > BudgetProperties.MOST)) {
			throw input.refuse(Code.INVALID_VALUE,
					"tokensPerDay must be from 0 to " + BudgetProperties.MOST + ", not " + tokens, "tokensPerDay");
		}
		String workspace = this.workspaces.existing(input.text("workspace")).workspace();
		this.budgets.limit(workspace, tokens);
		return new Saved(this.budgets.today(List.of(workspace)).get(workspace), List.of());
	}

	/** How the workspace stands after it was changed. */
	record Saved(@Nullable TokenBudget tokenBudget, List<UserError> userErrors) {
	}

}
