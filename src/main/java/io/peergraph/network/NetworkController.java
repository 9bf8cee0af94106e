package io.peergraph.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Choice;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Input;
import io.peergraph.api.ListPage;
import io.peergraph.api.Page;
import io.peergraph.api.Refused;
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

/** The network in GraphQL. */
@Controller
class NetworkController {

	private static final int SLICES = 10;

	private static final int MOST_SLICES = 100;

	private final Networks networks;

	private final Peers peers;

	NetworkController(Networks networks, Peers peers) {
		this.networks = networks;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace")
	Network network(Workspace workspace, @Argument @Nullable String as, @Argument @Nullable List<TieKind> kinds,
			DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		Stretch stretch = new Stretch(arguments.time("since"), arguments.time("until"), arguments.time("asOf"));
		checkOrder(stretch.since(), stretch.until());
		return this.networks.find(this.peers.viewOf(workspace.view(), as), stretch,
				Choice.of("kinds", kinds, TieKind.class));
	}

	@SchemaMapping(typeName = "Workspace")
	List<NetworkSlice> networkOverTime(Workspace workspace, @Argument @Nullable String as,
			@Argument @Nullable List<TieKind> kinds, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		Instant since = Objects.requireNonNull(arguments.time("since"));
		Instant until = Objects.requireNonNull(arguments.time("until"));
		checkOrder(since, until);
		TimeSlices slices = new TimeSlices(since, until, arguments.number("slices", SLICES, MOST_SLICES));
		return this.networks.find(this.peers.viewOf(workspace.view(), as), slices,
				Choice.of("kinds", kinds, TieKind.class));
	}

	private static void checkOrder(@Nullable Instant since, @Nullable Instant until) {
		if (since != null && until != null && !since.isBefore(until)) {
			throw Refused.because(Code.INVALID_VALUE, "until must be after since", "until");
		}
	}

	@SchemaMapping(typeName = "Network")
	@Nullable Instant computedAt(Network network) {
		return network.measured().get().map(Measured::at).orElse(null);
	}

	@SchemaMapping(typeName = "Network")
	@Nullable Connection<Member> peers(Network network, DataFetchingEnvironment environment) {
		return network.measured()
			.get()
			.map((measured) -> peers(network, measured.measures(), Page.of(environment)))
			.orElse(null);
	}

	private Connection<Member> peers(Network network, Measures measures, Page page) {
		Map<String, Standing> all = measures.standings();
		Connection<String> names = ListPage.of(page, List.copyOf(all.keySet()), Cursor::of);
		Map<String, Peer> found = this.peers.find(network.view(), names.nodes());
		return names.filter(found::containsKey)
			.map((name) -> new Member(Objects.requireNonNull(found.get(name)), Objects.requireNonNull(all.get(name)),
					network));
	}

	@SchemaMapping(typeName = "Network")
	Connection<Tie> ties(Network network, DataFetchingEnvironment environment) {
		List<Tie> all = Stream.concat(network.ties().get().stream(), network.interactions().get().stream()).toList();
		return ListPage.of(Page.of(environment), all, Tie::place);
	}

	@SchemaMapping(typeName = "Network")
	@Nullable List<Community> communities(Network network) {
		return network.measured()
			.get()
			.map((measured) -> communities(network.view(), measured.measures().blocs()))
			.orElse(null);
	}

	private List<Community> communities(View view, List<Bloc> blocs) {
		Map<String, Peer> found = this.peers.find(view,
				blocs.stream().flatMap((bloc) -> bloc.peers().stream()).toList());
		return blocs.stream().map((bloc) -> Community.of(bloc, found)).toList();
	}

	@SchemaMapping(typeName = "Network")
	@Nullable Balance balance(Network network) {
		return network.measured()
			.get()
			.map((measured) -> new Balance(measured.measures().balance(), network))
			.orElse(null);
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
		return network.ties()
			.get()
			.stream()
			.filter((tie) -> peers.contains(tie.from()) && peers.contains(tie.to()))
			.toList();
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
