package io.peergraph.network;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who is bound to whom, as anyone sees it: worked out from what was said within the view,
 * each time anew.
 */
@Component
public class Ties {

	private static final Comparator<Tie> ORDER = Comparator.comparing(Tie::kind)
		.thenComparing(Tie::from)
		.thenComparing(Tie::to);

	private final SaidStances stances;

	private final NetworkProperties properties;

	private final Clock clock;

	Ties(SaidStances stances, NetworkProperties properties, Clock clock) {
		this.stances = stances;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * {@return the ties from a peer and to it, by kind and names}
	 * @param view of a workspace
	 * @param peer the name of the peer
	 * @param asOf as of when, null for now
	 */
	public List<Tie> of(View view, String peer, @Nullable Instant asOf) {
		return ties(this.stances.of(view, peer, asOf), asOf);
	}

	/**
	 * {@return all ties, by kind and names}
	 * @param view of a workspace
	 * @param asOf as of when, null for now
	 */
	public List<Tie> all(View view, @Nullable Instant asOf) {
		return all(view, new Stretch(null, null, asOf));
	}

	/**
	 * {@return all ties, by kind and names}
	 * @param view of a workspace
	 * @param stretch when what counts was said, and as of when it is looked at
	 */
	public List<Tie> all(View view, Stretch stretch) {
		return ties(this.stances.all(view, stretch.asOf()), stretch);
	}

	/**
	 * {@return all ties of each time, by kind and names}
	 * @param view of a workspace
	 * @param stretches each with when what counts was said, and as of when it is looked
	 * at
	 */
	List<List<Tie>> all(View view, List<Stretch> stretches) {
		List<Stance> said = this.stances.all(view, null);
		return stretches.stream().map((stretch) -> ties(said, stretch)).toList();
	}

	/**
	 * {@return the ties that were made by what was said, as they are now, by kind and
	 * names}
	 * @param said some of one view, oldest first
	 */
	public List<Tie> of(List<Stance> said) {
		return made(said, this.clock.instant());
	}

	private List<Tie> ties(List<Stance> said, Stretch stretch) {
		return ties(said.stream().filter((stance) -> stretch.has(stance.at())).toList(), stretch.asOf());
	}

	/**
	 * {@return a tie that was made by what was said, if the view has it}
	 * @param view of a workspace
	 * @param pair which tie
	 */
	public Optional<Tie> find(View view, Tie.Pair pair) {
		return of(view, pair.from(), null).stream().filter((tie) -> tie.pair().equals(pair)).findFirst();
	}

	/**
	 * {@return the ties from a peer as they are stored: each as it was when the last was
	 * said of it, by kind and names}
	 * @param view all of a workspace
	 * @param peer the name of the peer
	 */
	public List<Tie> from(View.Whole view, String peer) {
		return made(this.stances.from(view, peer), null).stream().filter((tie) -> tie.from().equals(peer)).toList();
	}

	private List<Tie> ties(List<Stance> stances, @Nullable Instant asOf) {
		return made(stances, (asOf != null) ? asOf : this.clock.instant());
	}

	private List<Tie> made(List<Stance> stances, @Nullable Instant now) {
		Map<Tie.Pair, List<Stance>> pairs = new LinkedHashMap<>();
		stances.forEach((stance) -> Tie.Pair.of(stance)
			.forEach((pair) -> pairs.computeIfAbsent(pair, (_) -> new ArrayList<>()).add(stance)));
		return pairs.entrySet()
			.stream()
			.filter((pair) -> stands(pair.getKey().kind(), pair.getValue()))
			.map((pair) -> Tie.of(pair.getKey(), pair.getValue(), this.properties.halfLife(), now))
			.sorted(ORDER)
			.collect(Collectors.toList());
	}

	// Hearsay makes no tie, and who was never an ally is not half of one.
	private static boolean stands(TieKind kind, List<Stance> stances) {
		return stances.stream()
			.anyMatch((stance) -> !stance.isHearsay() && (kind == TieKind.TRUSTS || kind.speaksFor(stance)));
	}

}
