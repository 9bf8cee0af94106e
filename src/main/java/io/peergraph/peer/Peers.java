package io.peergraph.peer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All peers. */
@Repository
public class Peers {

	static final String LOADER = "Peer";

	private static final Set<String> NAME = Set.of("name", "__typename");

	private static final CypherFile DELETE = CypherFile.named("peer/delete");

	private static final CypherFile FIND = CypherFile.named("peer/find");

	private static final CypherFile FIND_WITNESSED = CypherFile.named("peer/find-witnessed");

	private static final CypherFile GET_OR_CREATE = CypherFile.named("peer/get-or-create");

	private static final CypherFile SHORTENED = CypherFile.named("peer/shortened");

	private static final CypherFile UPDATE = CypherFile.named("peer/update");

	private final Neo4jClient client;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Peers(Neo4jClient client, ApplicationEventPublisher events, Clock clock) {
		this.client = client;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * {@return the peer, if that view has it}
	 * @param view of a workspace
	 * @param name of the peer
	 */
	public Optional<Peer> find(View view, String name) {
		return Optional.ofNullable(find(view, List.of(name)).get(name));
	}

	/**
	 * {@return a peer that a caller counts on}
	 * @param view of a workspace
	 * @param argument in which the caller named it
	 * @param name of the peer
	 * @throws Refused when the view has none
	 */
	public Peer existing(View view, String argument, String name) {
		return find(view, name).orElseThrow(() -> Refused.because(Code.NOT_FOUND,
				argument + " names no peer of this workspace: " + name, argument));
	}

	/**
	 * {@return the view of a peer, or of who asks where none is named}
	 * @param view of who asks
	 * @param as the name of the peer, given in the argument {@code as}
	 * @throws Refused when the view has no such peer, or may not see through its eyes
	 */
	public View viewOf(View view, @Nullable String as) {
		if (as == null) {
			return view;
		}
		return find(view, as).filter((found) -> view.allows(found.name()))
			.map((found) -> view.through(found.name()))
			.orElseThrow(
					() -> Refused.because(Code.NOT_FOUND, "as names no peer that may be asked for here: " + as, "as"));
	}

	/**
	 * {@return those of the peers that the view has, by name as given}
	 * @param view of a workspace
	 * @param names of peers
	 */
	public Map<String, Peer> find(View view, Collection<String> names) {
		return NameRule.given(names, stored(view, NameRule.forms(names)));
	}

	/**
	 * {@return the peers that the view has whose names begin with a word and go on with
	 * an initial, by that word: {@code hal_w} for "hal"}
	 * @param view of a workspace
	 * @param words by which somebody may be called
	 */
	public Map<String, Set<String>> shortened(View view, Collection<String> words) {
		Map<String, Set<String>> found = new HashMap<>();
		this.client.query(SHORTENED)
			.bindAll(Map.of("workspace", view.workspace(), "words", words))
			.fetch()
			.all()
			.forEach((row) -> found.computeIfAbsent((String) row.get("word"), (_) -> new TreeSet<>())
				.add((String) row.get("name")));
		Set<String> known = find(view, found.values().stream().flatMap(Set::stream).toList()).keySet();
		found.values().forEach((names) -> names.retainAll(known));
		return found;
	}

	/**
	 * {@return the name of a peer as it is stored, null for none}
	 * @param view of a workspace
	 * @param name of a peer, null for none
	 * @param field where a caller gave the name
	 * @throws Refused {@code NOT_FOUND} when the view does not have it
	 */
	public @Nullable String known(View view, @Nullable String name, String field) {
		if (name == null) {
			return null;
		}
		return find(view, name)
			.orElseThrow(
					() -> Refused.because(Code.NOT_FOUND, "There is no peer " + name + " that is known here", field))
			.name();
	}

	private Map<String, Peer> stored(View view, List<String> names) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole ->
				this.client.query(FIND).bindAll(Map.of("workspace", whole.workspace(), "names", names));
			case View.Witnessed witnessed -> this.client.query(FIND_WITNESSED)
				.bindAll(Map.of("workspace", witnessed.workspace(), "observer", witnessed.peer(), "names", names));
		};
		return query.fetchAs(Peer.class)
			.mappedBy((types, row) -> toPeer(row.get("peer"), view))
			.all()
			.stream()
			.collect(Collectors.toMap(Peer::name, Function.identity(), (one, other) -> one));
	}

	/**
	 * {@return the peer, loaded together with others of the same request}
	 * @param environment of the field
	 * @param view through whose eyes
	 * @param name of a peer that the view has
	 */
	public static CompletableFuture<Peer> load(DataFetchingEnvironment environment, View view, String name) {
		DataLoader<FieldBatch<View, String>, Peer> loader = environment.getDataLoader(LOADER);
		return Objects.requireNonNull(loader).load(new FieldBatch<>(view, name));
	}

	/**
	 * {@return a peer of which the view knows for sure; where only its name is asked for,
	 * nothing else of it is true}
	 * @param environment of the field
	 * @param view through whose eyes
	 * @param name of the peer as it is stored
	 */
	public static CompletableFuture<Peer> loadNamed(DataFetchingEnvironment environment, View view, String name) {
		boolean named = environment.getSelectionSet()
			.getImmediateFields()
			.stream()
			.allMatch((field) -> NAME.contains(field.getName()));
		return named ? CompletableFuture.completedFuture(new Peer(view, name, Metadata.EMPTY, true, Instant.EPOCH))
				: load(environment, view, name);
	}

	/** A peer, and whether it was made just now. */
	record Saved(Peer peer, boolean created) {
	}

	/**
	 * Makes the peers that are new, in the order of their names. Their workspace exists.
	 * @param workspace the name of the workspace
	 * @param names of peers
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void ensure(String workspace, Collection<String> names) {
		getOrCreate(workspace, names);
	}

	/**
	 * Deletes a peer and that it was ever present anywhere. Nothing that it said or knows
	 * is left.
	 * @param id which peer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void delete(PeerId id) {
		this.client.query(DELETE).bindAll(Map.of("workspace", id.workspace(), "name", id.name())).run();
	}

	Saved save(PeerId id, @Nullable Metadata metadata, @Nullable Boolean observeMe) {
		Saved saved = getOrCreate(id.workspace(), List.of(id.name())).getFirst();
		Map<String, Object> properties = new HashMap<>();
		if (metadata != null) {
			properties.put("metadata", metadata.json());
			properties.put("metadataEntries", metadata.entries());
		}
		if (observeMe != null) {
			properties.put("observeMe", observeMe);
		}
		return properties.isEmpty() ? saved : new Saved(update(id, properties), saved.created());
	}

	private List<Saved> getOrCreate(String workspace, Collection<String> names) {
		View view = View.of(workspace);
		List<Saved> saved = List.copyOf(this.client.query(GET_OR_CREATE)
			.bindAll(Map.of("workspace", workspace, "names", names.stream().sorted().distinct().toList(), "call",
					UUID.randomUUID().toString(), "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(Saved.class)
			.mappedBy((types, row) -> new Saved(toPeer(row.get("peer"), view), row.get("created").asBoolean()))
			.all());
		List<String> created = saved.stream().filter(Saved::created).map((one) -> one.peer().name()).toList();
		if (!created.isEmpty()) {
			this.events.publishEvent(new PeersCreated(workspace, created));
		}
		return saved;
	}

	private Peer update(PeerId id, Map<String, Object> properties) {
		return this.client.query(UPDATE)
			.bindAll(Map.of("workspace", id.workspace(), "name", id.name(), "properties", properties))
			.fetchAs(Peer.class)
			.mappedBy((types, row) -> toPeer(row.get("peer"), View.of(id.workspace())))
			.one()
			.orElseThrow();
	}

	static Peer toPeer(Value node, View view) {
		return new Peer(view, node.get("name").asString(), Metadata.parse(node.get("metadata").asString()),
				node.get("observeMe").asBoolean(), node.get("createdAt").asZonedDateTime().toInstant());
	}

}
