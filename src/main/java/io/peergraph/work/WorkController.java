package io.peergraph.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.NameRule;
import io.peergraph.api.Page;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How far the work is, in GraphQL. */
@Controller
class WorkController {

	private final WorkUnits units;

	private final Queues queues;

	private final Workspaces workspaces;

	WorkController(WorkUnits units, Queues queues, Workspaces workspaces) {
		this.units = units;
		this.queues = queues;
		this.workspaces = workspaces;
	}

	@BatchMapping(typeName = "Workspace")
	Map<Workspace, QueueStatus> queue(List<Workspace> workspaces) {
		List<String> whole = workspaces.stream()
			.filter((workspace) -> workspace.view() instanceof View.Whole)
			.map(Workspace::name)
			.distinct()
			.toList();
		Map<String, QueueStatus> found = this.queues.status(whole);
		Map<Workspace, QueueStatus> all = new HashMap<>();
		workspaces.forEach((workspace) -> all.put(workspace, switch (workspace.view()) {
			case View.Whole _ -> found.getOrDefault(workspace.name(), QueueStatus.NONE);
			// What others caused would tell of what this peer did not witness.
			case View.Witnessed _ -> QueueStatus.NONE;
		}));
		return all;
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<SessionQueue> sessionQueues(Workspace workspace, @Argument @Nullable String session,
			@Argument @Nullable String author, @Argument @Nullable String observer,
			DataFetchingEnvironment environment) {
		Page page = Page.of(environment);
		Cursor after = page.after();
		Queues.Part part = new Queues.Part(normal(session), normal(author), normal(observer));
		List<SessionQueue> found = switch (workspace.view()) {
			case View.Whole whole ->
				this.queues.in(whole.workspace(), part, (after != null) ? after.key(0) : "", page.limit());
			case View.Witnessed _ -> List.of();
		};
		return page.connect(found, (queue) -> Cursor.of(queue.session()), null);
	}

	private static @Nullable String normal(@Nullable String name) {
		return (name != null) ? NameRule.normal(name) : null;
	}

	@MutationMapping
	QueueStatus flush(@Argument String workspace) {
		String name = this.workspaces.existing(workspace).workspace();
		this.units.flush(name);
		return this.queues.status(name);
	}

}
