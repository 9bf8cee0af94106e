package io.peergraph.network;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Input;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.api.Refused;
import io.peergraph.measure.Arc;
import io.peergraph.measure.Bloc;
import io.peergraph.measure.Measures;
import io.peergraph.measure.Standing;
import io.peergraph.measure.StructuralBalance;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;

/** The network in GraphQL. */
@Controller
class NetworkController {

	private final Ties ties;

	private final Interactions interactions;

	private final Replies replies;

	private final Peers peers;

	private final Clock clock;

	NetworkController(Ties ties, Interactions interactions, Replies replies, Peers peers, Clock clock) {
		this.ties = ties;
		this.interactions = interactions;
		this.replies = replies;
		this.peers = peers;
		this.clock = clock;
	}

	@SchemaMapping(typeName = "Workspace")
	Network network(Workspace workspace, @Argument @Nullable String as, @Argument @Nullable List<TieKind> kinds,
			DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		Stretch stretch = new Stretch(arguments.time("since"), arguments.time("until"), arguments.time("asOf"));
		if (stretch.since() != null && stretch.until() != null && !stretch.since().isBefore(stretch.until())) {
			throw Refused.because(Code.INVALID_VALUE, "until must be after since", "until");
		}
		View view = this.peers.viewOf(workspace.view(), as);
		Set<TieKind> wanted = TieKind.wanted(kinds);
		List<Tie> all = this.ties.all(view, stretch);
		Instant now = this.clock.instant();
		return new Network(view, all.stream().filter((tie) -> wanted.contains(tie.kind())).toList(), SingletonSupplier
			.of(() -> wanted.contains(TieKind.INTERACTS_WITH) ? this.interactions.all(view, stretch) : List.of()),
				SingletonSupplier.of(() -> measures(view, stretch, all)),
				(stretch.asOf() != null) ? stretch.asOf() : now, now);
	}

	private Measures measures(View view, Stretch stretch, List<Tie> all) {
		List<Arc> trust = arcs(all, (tie) -> tie.kind() == TieKind.TRUSTS);
		List<Arc> replies = this.replies.find(view, stretch);
		List<Arc> stands = new ArrayList<>(trust);
		stands.addAll(arcs(all, (tie) -> tie.kind() == TieKind.ALLIED_WITH));
		arcs(all, (tie) -> tie.kind() == TieKind.OPPOSES)
			.forEach((arc) -> stands.add(new Arc(arc.from(), arc.to(), -arc.weight())));
		return Measures.of(Set.of(), trust, replies, stands);
	}

	private static List<Arc> arcs(List<Tie> ties, Predicate<Tie> which) {
		return ties.stream()
			.filter(which)
			.map((tie) -> new Arc(tie.from(), tie.to(), tie.positive() - tie.negative()))
			.toList();
	}

	@SchemaMapping(typeName = "Network")
	Connection<Member> peers(Network network, DataFetchingEnvironment environment) {
		List<Map.Entry<String, Standing>> all = List.copyOf(network.measures().get().standings().entrySet());
		Connection<Map.Entry<String, Standing>> page = ListPage.of(Page.of(environment), all,
				(one) -> Cursor.of(one.getKey()));
		Map<String, Peer> found = this.peers.find(network.view(),
				page.nodes().stream().map(Map.Entry::getKey).toList());
		return page.map((one) -> new Member(Optional.ofNullable(found.get(one.getKey())).orElseThrow(), one.getValue(),
				network));
	}

	@SchemaMapping(typeName = "Network")
	Connection<Tie> ties(Network network, DataFetchingEnvironment environment) {
		List<Tie> all = Stream.concat(network.ties().stream(), network.interactions().get().stream()).toList();
		return ListPage.of(Page.of(environment), all, Tie::place);
	}

	@SchemaMapping(typeName = "Network")
	List<Community> communities(Network network) {
		List<Bloc> blocs = network.measures().get().blocs();
		Map<String, Peer> found = this.peers.find(network.view(),
				blocs.stream().flatMap((bloc) -> bloc.peers().stream()).toList());
		return blocs.stream().map((bloc) -> Community.of(bloc, found)).toList();
	}

	@SchemaMapping(typeName = "Network")
	Balance balance(Network network) {
		return new Balance(network.measures().get().balance(), network);
	}

	@SchemaMapping(typeName = "Balance")
	int triads(Balance balance) {
		return Math.toIntExact(balance.all().triads());
	}

	@SchemaMapping(typeName = "Balance")
	double balanced(Balance balance) {
		Double share = balance.all().share();
		return (share != null) ? share : 1;
	}

	@SchemaMapping(typeName = "Balance")
	List<List<Tie>> unbalanced(Balance balance, DataFetchingEnvironment environment) {
		int most = Input.arguments(environment).number("first", 20, 100);
		return balance.all()
			.unbalanced()
			.stream()
			.limit(most)
			.map((triad) -> between(balance.network(), Set.of(triad.first(), triad.second(), triad.third())))
			.toList();
	}

	private static List<Tie> between(Network network, Set<String> peers) {
		return network.ties().stream().filter((tie) -> peers.contains(tie.from()) && peers.contains(tie.to())).toList();
	}

	@SchemaMapping(typeName = "NetworkPeer")
	@Nullable Community community(Member member) {
		Bloc bloc = member.standing().bloc();
		return (bloc == null) ? null : Community.of(bloc, this.peers.find(member.network().view(), bloc.peers()));
	}

	/** A peer with where it stands. */
	record Member(Peer peer, Standing standing, Network network) {

		public double reputation() {
			return this.standing.reputation();
		}

		public double influence() {
			return this.standing.influence();
		}

		public double brokerage() {
			return this.standing.brokerage();
		}

		public double constraint() {
			return this.standing.constraint();
		}

		public int core() {
			return this.standing.core();
		}

		public @Nullable Double reciprocity() {
			return this.standing.reciprocity();
		}

	}

	/** Who stands together. */
	record Community(String id, List<Peer> peers) {

		static Community of(Bloc bloc, Map<String, Peer> found) {
			return new Community(bloc.id(),
					bloc.peers().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList());
		}

	}

	/** Whether friends of friends are friends. */
	record Balance(StructuralBalance all, Network network) {
	}

}
