package io.peergraph.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What two peers offered each other and what became of it, as told by what each of them
 * said itself. An alliance is what both want, and ends when one turns against the other,
 * breaks its word or does it grave harm. A question agrees to nothing.
 */
final class AllianceHistory {

	private static final Comparator<Alliance> ORDER = Comparator.comparing(Alliance::formedBy, Stance.IN_TIME);

	private final List<String> members;

	private final List<Alliance> over = new ArrayList<>();

	/** What each said last that it wants it, also as a question. */
	private final Map<String, Stance> offers = new HashMap<>();

	private @Nullable Alliance current;

	private AllianceHistory(List<String> members) {
		this.members = members;
	}

	/**
	 * {@return all alliances that were offered, by time and names}
	 * @param stances what was said, oldest first
	 */
	static List<Alliance> of(List<Stance> stances) {
		Map<List<String>, AllianceHistory> pairs = new LinkedHashMap<>();
		stances.stream()
			.filter((stance) -> !stance.isHearsay() && !stance.from().equals(stance.to()))
			.forEach((stance) -> pairs
				.computeIfAbsent(List.of(stance.from(), stance.to()).stream().sorted().toList(), AllianceHistory::new)
				.add(stance));
		return pairs.values().stream().flatMap((pair) -> pair.all().stream()).sorted(ORDER).toList();
	}

	private List<Alliance> all() {
		List<Alliance> all = new ArrayList<>(this.over);
		if (this.current != null) {
			all.add(this.current);
		}
		return all;
	}

	private void add(Stance stance) {
		switch (stance.kind()) {
			case ALLIANCE -> wanted(stance);
			case OPPOSITION, BROKEN -> turned(stance);
			case HARM -> {
				if (stance.isGrave()) {
					turned(stance);
				}
			}
			case TRUST, DISTRUST, PROMISE, KEPT, HELP -> {
			}
		}
	}

	private void wanted(Stance stance) {
		Stance offer = this.offers.get(stance.to());
		this.offers.put(stance.from(), stance);
		if (this.current == null) {
			this.current = new Alliance(stance.view(), this.members, AllianceStatus.PROPOSED, stance, stance, null);
		}
		else if (this.current.status() == AllianceStatus.PROPOSED && offer != null && !stance.isAsked()) {
			this.current = new Alliance(stance.view(), this.members, AllianceStatus.HELD, offer, stance, null);
		}
	}

	private void turned(Stance stance) {
		this.offers.clear();
		if (this.current != null) {
			AllianceStatus status = (this.current.status() == AllianceStatus.HELD) ? AllianceStatus.BROKEN
					: AllianceStatus.PROPOSED;
			this.over.add(new Alliance(stance.view(), this.members, status, this.current.offeredBy(),
					this.current.formedBy(), stance));
			this.current = null;
		}
	}

}
