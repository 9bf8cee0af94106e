package io.peergraph.workspace;

import java.util.List;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Grant;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.NameRule;
import io.peergraph.api.UserError;
import io.peergraph.filter.ListRequest;
import io.peergraph.graph.Transactions;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Workspaces in GraphQL. */
@Controller
class WorkspaceController {

	private final Workspaces workspaces;

	private final WorkspaceLists lists;

	private final ConfigurationReader configurations;

	private final Transactions transactions;

	WorkspaceController(Workspaces workspaces, WorkspaceLists lists, ConfigurationReader configurations,
			Transactions transactions, BatchLoaderRegistry loaders) {
		this.workspaces = workspaces;
		this.lists = lists;
		this.configurations = configurations;
		this.transactions = transactions;
		FieldBatch.<View, String, Workspace>register(loaders, Workspaces.LOADER, workspaces::find);
	}

	@QueryMapping
	@Nullable Workspace workspace(@Argument String name) {
		return this.workspaces.named(name).orElse(null);
	}

	@QueryMapping
	Connection<Workspace> workspaces(DataFetchingEnvironment environment) {
		Grant grant = Principal.current().grant();
		return this.lists.read(grant, ListRequest.of(environment, WorkspaceLists.fields(grant)));
	}

	@SchemaMapping(typeName = "Workspace")
	String id(Workspace workspace) {
		return new GlobalId("Workspace", workspace.view(), "").encoded();
	}

	@SchemaMapping(typeName = "Workspace")
	@Nullable Workspace seenBy(Workspace workspace, @Argument String peer) {
		View view = workspace.view();
		return Stream.of(peer, NameRule.normal(peer))
			.filter(view::allows)
			.flatMap((eyes) -> this.workspaces.find(view.through(eyes)).stream())
			.findFirst()
			.orElse(null);
	}

	@MutationMapping
	Saved saveWorkspace(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		return this.transactions.write(() -> save(input, input.object("configuration")));
	}

	private Saved save(Input input, Input configuration) {
		Workspaces.Saved saved = this.workspaces.save(input.name("name"), input.metadata("metadata"),
				this.configurations.read(configuration));
		this.configurations.check(saved.workspace().configuration(), configuration);
		return new Saved(saved.workspace(), saved.created(), List.of());
	}

	/** The payload of {@code saveWorkspace}. */
	record Saved(Workspace workspace, boolean created, List<UserError> userErrors) {
	}

}
