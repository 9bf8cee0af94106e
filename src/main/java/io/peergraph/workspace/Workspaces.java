package io.peergraph.workspace;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.Metadata;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.graph.CypherFile;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All workspaces. */
@Repository
public class Workspaces {

	static final String LOADER = "Workspace";

	private static final CypherFile FIND = CypherFile.named("workspace/find");

	private static final CypherFile FIND_WITNESSED = CypherFile.named("workspace/find-witnessed");

	private static final CypherFile GET_OR_CREATE = CypherFile.named("workspace/get-or-create");

	private static final CypherFile UPDATE = CypherFile.named("workspace/update");

	private final Neo4jClient client;

	private final Clock clock;

	Workspaces(Neo4jClient client, Clock clock) {
		this.client = client;
		this.clock = clock;
	}

	/**
	 * {@return the workspace as that view has it, if there is one}
	 * @param view of a workspace
	 */
	public Optional<Workspace> find(View view) {
		return switch (view) {
			case View.Whole whole -> this.client.query(FIND)
				.bind(whole.workspace())
				.to("workspace")
				.fetchAs(Workspace.class)
				.mappedBy((types, row) -> toWorkspace(row.get("workspace"), view))
				.one();
			case View.Witnessed witnessed -> this.client.query(FIND_WITNESSED)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer()))
				.fetchAs(Workspace.class)
				.mappedBy((types, row) -> toWorkspace(row.get("workspace"), view))
				.one();
		};
	}

	/**
	 * {@return the caller's view of a workspace, if there is one that it may see}
	 * @param name as the caller gave it
	 */
	public Optional<Workspace> named(String name) {
		Principal caller = Principal.current();
		return find(caller.view(name)).or(() -> find(caller.view(NameRule.normal(name))));
	}

	/**
	 * {@return the caller's view of a workspace that it counts on}
	 * @param name as the caller gave it in the argument {@code workspace}
	 * @throws Refused when there is none
	 */
	public View existing(String name) {
		return named(name).map(Workspace::view)
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no workspace " + name, "workspace"));
	}

	/**
	 * {@return the workspace, loaded once for all who ask in the same request}
	 * @param environment of the field
	 * @param view of the workspace
	 */
	public static CompletableFuture<Workspace> load(DataFetchingEnvironment environment, View view) {
		DataLoader<FieldBatch<View, String>, Workspace> loader = environment.getDataLoader(LOADER);
		return Objects.requireNonNull(loader).load(new FieldBatch<>(view, view.workspace()));
	}

	Map<String, Workspace> find(View view, List<String> names) {
		Map<String, Workspace> found = new HashMap<>();
		find(view).ifPresent((workspace) -> names.forEach((name) -> found.put(name, workspace)));
		return found;
	}

	/** A workspace, and whether it was made just now. */
	record Saved(Workspace workspace, boolean created) {
	}

	/**
	 * {@return the workspace of that name, made if new}
	 * @param name of the workspace
	 * @throws Refused {@code BEING_DELETED} while one that had the name is taken away
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Workspace ensure(String name) {
		return getOrCreate(name, "workspace").workspace();
	}

	Saved save(String name, @Nullable Metadata metadata, Map<String, Object> configuration) {
		Saved saved = getOrCreate(name, "name");
		Map<String, Object> properties = new HashMap<>(configuration);
		if (metadata != null) {
			properties.put("metadata", metadata.json());
			properties.put("metadataEntries", metadata.entries());
		}
		return new Saved(update(name, properties), saved.created());
	}

	private Saved getOrCreate(String name, String field) {
		String token = newToken();
		return this.client.query(GET_OR_CREATE)
			.bindAll(Map.of("workspace", name, "token", token, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(Saved.class)
			.mappedBy((types, row) -> new Saved(toWorkspace(row.get("workspace"), View.of(name)),
					row.get("created").asBoolean()))
			.one()
			.orElseThrow(() -> Refused.because(Code.BEING_DELETED,
					"The workspace " + name + " is being deleted; its name is free again when that is done", field));
	}

	private Workspace update(String name, Map<String, Object> properties) {
		return this.client.query(UPDATE)
			.bindAll(Map.of("workspace", name, "properties", properties))
			.fetchAs(Workspace.class)
			.mappedBy((types, row) -> toWorkspace(row.get("workspace"), View.of(name)))
			.one()
			.orElseThrow();
	}

	/**
	 * {@return a new number that stands for a workspace or a session in full-text
	 * indexes, where a name would be taken apart and stemmed}
	 */
	public static String newToken() {
		return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE));
	}

	static Workspace toWorkspace(Value node, View view) {
		return new Workspace(view, node.get("token").asString(), Metadata.parse(node.get("metadata").asString()),
				Settings.of(node), node.get("createdAt").asZonedDateTime().toInstant());
	}

}
